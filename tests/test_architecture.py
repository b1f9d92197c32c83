"""The rooms of `bridge/` know each other in one direction, the way data takes; what stands in several of them agrees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from bridge.definitions import api, authoring, values
from bridge.outputs.scripts.bridge import script_modules
from bridge.outputs.scripts.records import declared
from bridge.plan.make import make_plan
from tests.support import ROOT

SHARED = {"counting", "findings", "reserved_words", "version"}
"""Modules of `bridge/` itself that every room may read."""

ROOMS = {
    "definitions": set[str](),
    "plan": {"definitions"},
    "toolchain": set[str](),
    "compiler": {"toolchain"},
    "provisioning": set[str](),
    "outputs": {"definitions", "plan", "compiler", "provisioning", "browser", "toolchain"},
    "pipeline": {"definitions", "plan", "compiler", "toolchain", "outputs"},
    "demo": {"definitions", "toolchain"},
    "adopt": {"definitions", "outputs", "toolchain"},
    "reader": {"definitions", "plan"},
}
"""Which rooms each of them may import, besides itself and what all share."""

READERS = {f"bridge.plan.{module}" for module in ("load", "make", "read_api", "read_events")}
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
        if "." in name and not name.startswith(("bridge.browser.", "constants.", "facts.", "rules.", "sensitive.", "validator."))
    ]
    assert wrong == [], "In the browser only bridge/browser exists. Facts of the definitions reach it in generated modules."


def test_every_room_has_its_rule() -> None:
    rooms = {path.name for path in (ROOT / "bridge").iterdir() if (path / "__init__.py").is_file()}
    assert rooms == {*ROOMS, "browser"}, "A new room needs a line in ROOMS that says what it may know."


SHIM = ROOT / "bridge" / "browser" / "shim"
RECORDS = SHIM / "records.py"


def keys(tree: ast.AST) -> set[str]:
    """The `_names` in the dict literals below."""
    dicts = (node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    found = (str(key.value) for node in dicts for key in node.keys if isinstance(key, ast.Constant))
    return {key for key in found if re.match("_[a-z]", key)}


def attributes(tree: ast.AST, *owners: str) -> set[str]:
    """The `_names` that are read or written below, of all objects or of the variables named."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and re.match("_[a-z]", node.attr))
    return {node.attr for node in found if not owners or (isinstance(node.value, ast.Name) and node.value.id in owners)}


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def test_every_name_that_the_build_shortens_is_declared_in_one_place() -> None:
    trees = [parsed(file) for file in modules("browser")]
    trees += [ast.parse(source) for name, source in script_modules(make_plan()).items() if "." not in name]
    used = set().union(*map(attributes, trees))
    written = set().union(*map(keys, trees))
    declared = keys(parsed(RECORDS))
    assert (used | written) - declared == set(), f"Say in {RECORDS.relative_to(ROOT)} what it means."
    assert declared - used == set(), f"Nothing reads it any more: remove it from {RECORDS.relative_to(ROOT)}."


@pytest.mark.parametrize("plan", [None, "tests.end_to_end.plan.messaging_events"])
def test_an_object_has_names_of_one_record_alone(plan: str | None) -> None:
    sources = script_modules(make_plan(plan) if plan else make_plan())
    records = [set(record) for record in declared(sources["bridge.browser.shim.records"])]
    dicts = (node for source in sources.values() for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Dict))
    names = ([str(key.value) for key in node.keys if isinstance(key, ast.Constant)] for node in dicts)
    made = {frozenset(name for name in given if re.match("_[a-z]", name)) for given in names}
    mixed = [sorted(keys) for keys in made if not any(keys <= record for record in records)]
    assert mixed == [], f"Names of different records become the same letter: declare them in one, in {RECORDS.relative_to(ROOT)}."


@pytest.mark.parametrize(("maker", "variables"), [("make_engine", ["engine", "own"]), ("make_call", ["call"])])
def test_an_engine_and_a_call_have_the_keys_that_they_are_made_with(maker: str, variables: list[str]) -> None:
    (made,) = (node for node in parsed(RECORDS).body if isinstance(node, ast.FunctionDef) and node.name == maker)
    used = set().union(*(attributes(parsed(file), *variables) for file in modules("browser/shim")))
    assert used == keys(made), f"Every key is in {maker} from the start, and there is none that nobody uses."


def test_error_codes_and_classes_of_sensitive_values_agree_wherever_they_stand() -> None:
    codes = tuple(code.code for code in api.ERROR_CODES)
    assert get_args(api.ErrorCodeName) == codes
    texts = {node.value for file in modules("browser/shim") for node in ast.walk(parsed(file)) if isinstance(node, ast.Constant)}
    assert set(codes) <= texts
    masks = {node.name for node in parsed(SHIM / "masks.py").body if isinstance(node, ast.FunctionDef)}
    assert set(get_args(authoring.Sensitive)) == set(values.MASKED)
    assert {f"mask_{kind.replace(' ', '_')}" for kind in values.MASKED} <= masks


LONGEST = 60
"""Lines of a function: more is more than one thing."""


@pytest.mark.parametrize("room", [*ROOMS, "browser"])
def test_a_function_fits_a_page(room: str) -> None:
    functions = [
        (file, node)
        for file in modules(room)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [f"{file.relative_to(ROOT)}:{node.lineno} {node.name}" for file, node in functions if lines_of(node) > LONGEST]
    assert long == [], f"Split it along what it does: a function has at most {LONGEST} lines."


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    return (function.end_lineno or function.lineno) - first + 1


CODE_OF = {"fail": 2, "finish": 2, "failure": 1, "drain": 1, "stop": 0}
"""Functions of the shim that are given an error code, and the argument that it is."""


def said_codes(tree: ast.AST) -> Iterator[str]:
    """The error codes that code gives to these functions, or compares one with."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments) if len(arguments) > CODE_OF.get(name, len(arguments)):
                yield from texts(arguments[CODE_OF[name]])
            case ast.Compare(left=ast.Attribute(attr="code") | ast.Name(id="code"), comparators=[against]):
                yield from texts(against)


def texts(node: ast.AST) -> Iterator[str]:
    return (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))


@pytest.mark.parametrize("room", ["browser/shim", "browser/inspector", "browser/admin", "demo"])
def test_an_error_code_that_code_says_is_one(room: str) -> None:
    said = {code for file in modules(room) for code in said_codes(parsed(file))}
    assert said - {code.code for code in api.ERROR_CODES} == set()
    assert len(said) > 5 or room != "browser/shim"
