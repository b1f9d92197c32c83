"""A page that imports one event from the events module carries one event."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bridge.toolchain import node as node_module
from bridge.toolchain.node import Node, npm_tools
from tests.support.typescript import install
from tests.support.widget import Desktop

pytestmark = pytest.mark.slow

TOOLS = Path(node_module.__file__).parent / "npm"
PAGE = """import { messageSent } from 'cif-analytics-bridge/events';
globalThis.send = (fields) => messageSent(fields, { conversationId: 'conversation-1', providerSessionId: 'session-1' });
"""


@pytest.fixture(params=[[], ["--minify"]], ids=["readable", "minified"])
def bundled(request: pytest.FixtureRequest, provider: Path, node: Node, tmp_path: Path) -> Path:
    install(provider, tmp_path)
    (tmp_path / "page.js").write_text(PAGE)
    esbuild = npm_tools(TOOLS, node, print) / "node_modules" / "esbuild" / "bin" / "esbuild"
    command = [node.node, esbuild, "page.js", "--bundle", "--outfile=bundled.js", "--log-level=warning", *request.param]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return tmp_path / "bundled.js"


def test_events_that_are_not_imported_drop_out(provider: Path, bundled: Path) -> None:
    plan = json.loads((provider / "plan.json").read_text(encoding="utf-8"))
    names = {event["name"] for event in plan["events"]}
    reasons = {event["deprecated"] for event in plan["events"]} - {None}
    script = bundled.read_text(encoding="utf-8")
    assert {name for name in names if json.dumps(name) in script} - named_by_masks(plan) == {"MessageSent"}
    assert [reason for reason in reasons if reason in script] == []
    choices = {event["name"]: choices_of(event) for event in plan["events"]}
    others = set().union(*choices.values()) - choices["MessageSent"]
    assert len(others) > 10
    assert {choice for choice in others if json.dumps(choice) in script} == set()


def named_by_masks(plan: dict[str, Any]) -> set[str]:
    """Raw calls are masked by the names of events, also where their functions have dropped out."""
    return {event["name"] for event in plan["events"] if any(field["sensitive"] for field in event["fields"])}


def choices_of(event: dict[str, Any]) -> set[str]:
    return {choice for field in event["fields"] for choice in field["type"].get("choices", ())}


def test_the_event_that_is_imported_is_stored(provider_desktop: Desktop, bundled: Path) -> None:
    provider_desktop.softphone.put("/page.js", bundled)
    widget = provider_desktop.open(body=f"{provider_desktop.library()}<script src=/page.js></script>")
    assert widget.settle("send({ characters: 5 })")["value"]["outcome"] == "accepted"
    assert [row["msdyn_customattribute2"] for row in widget.rows()] == ["5"]
