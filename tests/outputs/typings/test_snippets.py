"""The TypeScript of the tracking plan compiles strictly against the typings of the same plan."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bridge.outputs.docs.snippets import snippets
from bridge.outputs.typings.bridge import write_typings
from bridge.plan.make import SHIPPED_EVENTS, make_plan
from bridge.toolchain.node import Node
from tests.support import TESTS
from tests.support.typescript import COMPILERS, compile_strictly

pytestmark = pytest.mark.slow
CHAT, PEOPLE = (str(TESTS / "support" / f"{name}_events.py") for name in ("chat", "people"))


@pytest.mark.parametrize("source", [SHIPPED_EVENTS, CHAT, PEOPLE])
def test_every_typescript_snippet_compiles(source: str, node: Node, node_modules: Path, tmp_path: Path) -> None:
    plan = make_plan(source)
    write_typings(plan, tmp_path)
    for event in plan.events:
        (tmp_path / f"{event.js_name}.ts").write_text(snippets(plan, event)[1].code, encoding="utf-8")
    files = [f"{event.js_name}.ts" for event in plan.events]
    paths = {plan.name: ["./cif-bridge.d.ts"]}
    assert compile_strictly(node, node_modules / COMPILERS["newest"], tmp_path, files, paths=paths) == []


def test_a_deprecated_event_is_struck_out_with_its_reason(node: Node, node_modules: Path, tmp_path: Path) -> None:
    plan = make_plan(CHAT)
    write_typings(plan, tmp_path)
    calls = "".join(f"events.{event.js_name};\n" for event in plan.events)
    (tmp_path / "usage.ts").write_text(f'import {{ events }} from "./cif-bridge";\n{calls}', encoding="utf-8")
    script, typescript = TESTS / "support" / "deprecated.cjs", node_modules / "typescript-oldest"
    command = [str(node.node), str(script), str(typescript), "usage.ts", "cif-bridge.d.ts"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True)
    seen = json.loads(run.stdout)

    assert seen["struckOut"] == [event.js_name for event in plan.events if event.deprecated]
    for event in plan.events:
        reasons = set(seen["reasons"][event.js_name])
        assert {" ".join(reason.split()) for reason in reasons} == ({event.deprecated} if event.deprecated else set())
