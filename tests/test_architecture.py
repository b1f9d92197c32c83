"""The rooms of `bridge/` know each other in one direction, the way data takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

SHARED = {"findings", "reserved_words", "version"}
"""Modules of `bridge/` itself that every room may read."""

ROOMS = {
    "definitions": set[str](),
    "plan": {"definitions"},
    "toolchain": set[str](),
    "compiler": {"toolchain"},
    "provisioning": set[str](),
    "outputs": {"definitions", "plan", "compiler", "provisioning", "browser", "toolchain"},
    "pipeline": {"definitions", "plan", "compiler", "toolchain", "outputs"},
    "demo": {"toolchain"},
    "adopt": {"definitions", "outputs", "toolchain"},
}
"""Which rooms each of them may import, besides itself and what all share."""

READERS = {"bridge.plan.load", "bridge.plan.read_events"}
"""Outputs take what these found from the plan, and never ask them."""


def imports(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)


def modules(room: str) -> list[Path]:
    return sorted((ROOT / "bridge" / room).rglob("*.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_lies_before_it(room: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in modules(room)
        for line, name in imports(file)
        if name.startswith("bridge.") and name.split(".")[1] not in {room} | ROOMS[room] | SHARED
    ]
    assert wrong == [], (
        f"`{room}` may import {sorted(ROOMS[room] | SHARED)}. Pass what it needs as an argument, or move the code to the room "
        "that already knows both; docs/architecture.md shows the way data takes."
    )


def test_outputs_read_the_plan_and_never_the_readers_of_definitions() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in modules("outputs")
        for line, name in imports(file)
        if name in READERS
    ]
    assert wrong == [], "An output is a function of the plan. Put the fact into bridge/plan/model.py, where `make` fills it in."


def test_browser_code_imports_browser_code_and_generated_modules_alone() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in modules("browser")
        for line, name in imports(file)
        if "." in name and not name.startswith(("bridge.browser.", "rules."))
    ]
    assert wrong == [], "In the browser only bridge/browser exists. Facts of the definitions reach it in generated modules."


def test_every_room_has_its_rule() -> None:
    rooms = {path.name for path in (ROOT / "bridge").iterdir() if (path / "__init__.py").is_file()}
    assert rooms == {*ROOMS, "browser"}, "A new room needs a line in ROOMS that says what it may know."
