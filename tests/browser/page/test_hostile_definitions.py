"""Definitions full of other languages' syntax: every file that is built of them parses, runs, and says what was written."""

from __future__ import annotations

import ast
import csv
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from bridge.pipeline import build as pipeline
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.support import hostile_events
from tests.support.site import Site

pytestmark = pytest.mark.slow

EVENTS = str(Path(hostile_events.__file__))
PAGE = """<!doctype html><meta charset="utf-8">
<script>
  const received = [], booms = [], complaints = [];
  window.boom = () => booms.push('boom');
  window.onerror = (message) => { complaints.push(message); };
  window.Microsoft = { CIFramework: { logAnalyticsEvent: async (...call) => { received.push(call); return 'Success'; } } };
</script>
%s"""
CALLS = """async (events) => {
  const { async, of, get, globalthis } = events ?? CIFBridge.events;
  const call = { conversationId: 'conversation', providerSessionId: 'session' };
  const fields = { default: 'plain', delete: 3, length: true, prototype: 1.5 };
  const receipts = [];
  for (const reason of %s) receipts.push(await async({ ...fields, reason }, call));
  receipts.push(await of({ function: '</script>', new: 'secret' }, call), await get({}, call), await globalthis({}, call));
  const refused = await async({ ...fields, reason: 'plain', default: "'" }, call).catch((error) => error.code);
  return { names: receipts.map((receipt) => receipt.eventName), received, booms, complaints, refused };
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, tools: Toolchain) -> Path:
    out = tmp_path_factory.mktemp("hostile") / "dist"
    pipeline.build(out, EVENTS, tools=tools)
    return out


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(EVENTS)


def check(plan: Plan, answer: dict[str, Any]) -> None:
    by_name = {event.js_name: event for event in plan.events}
    reasons = by_name["async"].fields[0].type.choices
    names = [by_name["async"].name] * len(reasons) + [by_name[name].name for name in ("of", "get", "globalthis")]
    assert answer["names"] == names
    assert [call[1] for call in answer["received"]] == names
    sent = [call[0]["events"][0] for call in answer["received"]]
    assert [event["kpiEventName"] for event in sent] == names
    assert [event["kpiEventReason"] for event in sent[: len(reasons)]] == list(reasons)
    assert {pair["attribute"]: pair["value"] for pair in sent[0]["customData"]} == {
        "msdyn_customattribute1": "plain",
        "msdyn_customattribute2": "3",
        "msdyn_customattribute3": "true",
        "x_new": 1.5,
    }
    assert {pair["attribute"]: pair["value"] for pair in sent[len(reasons)]["customData"]} == {
        "msdyn_customattribute1": "</script>",
        "msdyn_customattribute2": "[6 characters]",
    }
    assert (answer["refused"], answer["booms"], answer["complaints"]) == ("invalid", [], [])


@pytest.mark.parametrize("script", ["cif-bridge.js", "cif-bridge.min.js"])
def test_a_script_written_into_a_page_sends_what_was_defined(
    chromium: Browser, origins: tuple[Site, Site], built: Path, plan: Plan, script: str
) -> None:
    page = chromium.new_page()
    text = (built / script).read_text(encoding="utf-8")
    page.goto(origins[1].put("/", PAGE % f"<script>{text}</script>"))
    check(plan, page.evaluate(CALLS % json.dumps(plan.events[0].fields[0].type.choices)))
    page.close()


def test_the_modules_send_what_was_defined(chromium: Browser, origins: tuple[Site, Site], built: Path, plan: Plan) -> None:
    page, site = chromium.new_page(), origins[1]
    for path in built.glob("*.mjs"):
        site.put(f"/{path.name}", path, {"Content-Type": "text/javascript"})
    page.goto(site.put("/", PAGE % ""))
    calls = CALLS % json.dumps(plan.events[0].fields[0].type.choices)
    check(plan, page.evaluate(f"async () => ({calls})(await import('/events.mjs'))"))
    page.close()


def test_every_file_is_of_its_language(built: Path, node: Node) -> None:
    kinds = set()
    for path in filter(Path.is_file, built.rglob("*")):
        kinds.add(path.suffix)
        text = path.read_text(encoding="utf-8")
        if path.suffix in (".js", ".mjs", ".cjs"):
            run = subprocess.run([str(node.node), "--check", str(path)], capture_output=True, encoding="utf-8")
            assert run.returncode == 0, run.stderr
        elif path.suffix in (".json", ".map"):
            json.loads(text)
        elif path.suffix == ".py":
            ast.parse(text)
        elif path.suffix == ".csv":
            rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
            assert len({len(row) for row in rows}) == 1
    scripts = {".js", ".mjs", ".cjs", ".map", ".ts", ".mts"}
    others = {".json", ".py", ".csv", ".md", ".html", ".http", ".sql", ".pq", ".xml"}
    assert kinds - {Path("LICENSE").suffix} == scripts | others


def test_the_typings_compile_and_know_every_value(built: Path, plan: Plan, node: Node, node_modules: Path, tmp_path: Path) -> None:
    choices = plan.events[0].fields[0].type.choices
    calls = [f"CIFBridge.events.async({{ reason: {json.dumps(choice)}, default: '' }});" for choice in choices]
    calls += ["CIFBridge.events.get({ function: '', new: '' });", "CIFBridge.events.globalthis();"]
    calls += ["// @ts-expect-error no such value", "CIFBridge.events.async({ reason: 'boom', default: '' });"]
    (tmp_path / "usage.ts").write_text("\n".join(calls), encoding="utf-8")
    files = [*(str(path) for path in built.glob("*.d.ts")), "usage.ts"]
    options = {
        "strict": True,
        "noEmit": True,
        "types": [],
        "lib": ["es2020", "dom"],
        "module": "esnext",
        "moduleResolution": "bundler",
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "files": files}))
    tsc = [str(node.node), str(node_modules / "typescript" / "bin" / "tsc"), "--pretty", "false", "-p", str(tmp_path)]
    assert subprocess.run(tsc, capture_output=True, encoding="utf-8").stdout == ""
