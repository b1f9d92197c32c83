"""What the console says of every error, every hint and every other mistake, as golden text: `__snapshots__/test_console.ambr`.

Read it as somebody whose call has just failed. `python -m pytest tests/browser/shim/test_console.py --snapshot-update` renews it.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from syrupy.assertion import SnapshotAssertion

from bridge.definitions.api import ERROR_CODES, MISTAKES
from bridge.outputs.scripts.bridge import scripts
from bridge.plan.make import make_plan
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.browser.shim.conftest import Sites
from tests.browser.shim.console_scenes import SCENES, Scene
from tests.browser.shim.situations import SITUATIONS, Situation, failed
from tests.support import chat_events
from tests.support.console import Console, steady
from tests.support.once import once

IDS = "CIFBridge.setContext({ conversationId: 'conversation-1', providerSessionId: 'session-1' })"
NAMED = {f"{topic}: {name}": (topic, scene) for topic, scenes in SCENES.items() for name, scene in scenes.items()}
HINTS = {key: next(seen for seen in SITUATIONS.values() if seen.hint == key) for key in MISTAKES if key != "page"}
"""For each mistake, a page that has made no other."""
SERVER = """import {{ events }} from '{module}';
events.callHold({{ reason: 'Lookup', queue: 'Billing' }}, {{ conversationId: 'c', providerSessionId: 'p' }});"""


@pytest.fixture(scope="module")
def own_script(shared: Path, tools: Toolchain) -> Path:
    """The scripts of a plan with deprecated events."""

    def make(out: Path) -> None:
        out.mkdir()
        for job in scripts(make_plan(str(Path(chat_events.__file__))), out, out / "work", tools):
            job()

    return once(shared, "console-scripts", make)


@dataclass(frozen=True)
class Stage:
    """A desktop with a softphone page in it."""

    sites: Sites
    page: Page
    console: Console


@pytest.fixture(scope="module")
def stage(sites: Sites, dist: Path) -> Iterator[Stage]:
    host, softphone = sites.host.site, sites.softphone.site
    host.put("/host.js", dist / "cif-fake-host.js")
    softphone.put("/library.js", dist / "cif-fake-library.js")
    page = sites.context.new_page()
    scripts = "<script src=/host.js></script><script>CIFFake.start({})</script>"
    page.goto(host.put("/", f"<!doctype html><link rel=icon href=data:,>{scripts}<iframe name=softphone></iframe>"))
    yield Stage(sites, page, Console(page))
    page.close()


@pytest.fixture
def printed(stage: Stage, scene: Scene, request: pytest.FixtureRequest) -> str:
    """What the console says of a scene."""
    host, softphone = stage.sites.host.site, stage.sites.softphone.site
    bridge = request.getfixturevalue("own_script" if scene.own else "dist") / "cif-bridge.min.js"
    softphone.put("/cif-bridge.min.js", bridge)
    library = f"<script src=/library.js data-cifid=CIFMainLibrary data-crmurl={host.origin}"
    # Each in a tag of its own: what throws ends its own script alone.
    tags = "".join(f"<script>{script}</script>" for script in ([IDS] if scene.ids else []) + [scene.script])
    text = f"{library} data-fake='{json.dumps(scene.library)}'></script><script src=/cif-bridge.min.js></script>{tags}"
    stage.page.evaluate("(faults) => { CIFFake.reset(); CIFFake.faults.clear(); CIFFake.faults.set(faults) }", scene.switches)
    stage.console.clear()
    frame = stage.page.frame(name="softphone")
    assert frame
    frame.goto(softphone.put("/scene", f"<!doctype html><title>Softphone</title>{text}"))
    frame.evaluate("() => CIFBridge.flush()")
    stage.console.wait()  # what is asked of the platform beside the queue ends later
    return stage.console.text()


@pytest.mark.parametrize(("topic", "scene"), NAMED.values(), ids=NAMED)
def test_console(topic: str, scene: Scene, printed: str, snapshot: SnapshotAssertion) -> None:
    assert topic in ("page", "call") or f"{topic}: " in printed
    assert f"> {scene.script}\n\n{printed}" == snapshot


@pytest.mark.parametrize(("key", "situation"), HINTS.items(), ids=HINTS)
def test_hint(
    browser_window: BrowserContext, script: str, key: str, situation: Situation, snapshot: SnapshotAssertion
) -> None:
    error = failed(browser_window, situation, script)
    assert MISTAKES[key].hint in error["console"]
    assert error["console"] == snapshot


def test_hint_page(dist: Path, node: Node, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Where there is no page, there is no console but the server's."""
    server = tmp_path / "server.mjs"
    server.write_text(SERVER.format(module=(dist / "cif-bridge.mjs").as_uri()), encoding="utf-8")
    run = subprocess.run([node.node, server], capture_output=True, encoding="utf-8", timeout=20, check=True)
    assert MISTAKES["page"].hint in run.stderr
    assert steady(run.stderr.replace(dist.as_uri(), "file:///dist")).strip() == snapshot


def test_every_error_code_has_a_scene() -> None:
    assert [topic for topic in SCENES if topic not in ("page", "call")] == [code.code for code in ERROR_CODES]
