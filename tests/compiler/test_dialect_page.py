"""docs/browser-dialect.md says what the lint does: its examples are read from it and put through the lint."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache

import pytest

from bridge.compiler.javascript import GLOBALS
from bridge.compiler.lint import lint_shim
from bridge.compiler.module import Module
from bridge.compiler.rules import RULES
from bridge.compiler.rules.structure import SYNTAX_REMEDIES
from tests.support import ROOT

PAGE = ROOT / "docs" / "browser-dialect.md"
HEADER = '"""A module."""\n'
AT_MODULE_LEVEL = ("from ", "if window", "@d")
UNBOUND = re.compile(r"__\w+__|this|arguments|typeof|range|null|len|lenght|eval")
"""Names that the examples read and nobody binds."""
IDS_OF_THE_HEADER = {"shim-docstring", "shim-pragma"}


@dataclass(frozen=True)
class Line:
    refused: str
    instead: str
    rule: str

    def __str__(self) -> str:
        return self.refused.replace("\n", "; ")


def _code(cell: str) -> str:
    return "\n".join(re.findall(r"`([^`]+)`", cell)).replace("\\|", "|")


@cache
def page_lines() -> list[Line]:
    rows = [re.split(r"(?<!\\)\|", row)[1:-1] for row in PAGE.read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    return [Line(_code(row[0]), _code(row[2]), _code(row[3])) for row in rows if len(row) == 4]


def in_a_module(code: str) -> str:
    """The code as the body of a function that takes what it reads, unless it is for the level of a module."""
    if code.startswith("from "):
        return f"{HEADER}{code}\n"
    if code.startswith(AT_MODULE_LEVEL):
        return f"{HEADER}def d(a):\n    return a\n\n\n{code}\n"
    body = "\n".join(f"    {line}" for line in code.split("\n"))
    nodes = list(ast.walk(ast.parse(f"async def example():\n{body}")))
    read = {node.id for node in nodes if isinstance(node, ast.Name) and not UNBOUND.fullmatch(node.id)} - GLOBALS
    bound = {target.id for node in nodes if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)}
    bound |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    kind = "async def" if re.search(r"\b(await|async) ", code) else "def"
    return f"{HEADER}{kind} example({', '.join(sorted(read - bound))}):\n{body}\n"


@pytest.mark.parametrize("line", page_lines(), ids=str)
def test_what_a_line_shows_is_refused_by_its_rule(line: Line) -> None:
    assert {finding.id for finding in lint_shim("x.py", in_a_module(line.refused))} == {line.rule}


@pytest.mark.parametrize("line", page_lines(), ids=str)
def test_what_a_line_says_to_write_passes(line: Line) -> None:
    assert line.instead
    assert lint_shim("x.py", in_a_module(line.instead)) == []


def test_every_rule_has_a_line() -> None:
    shown = set()
    for line in page_lines():
        module = Module(in_a_module(line.refused))
        nodes = [module.tree, *module.parents]
        shown |= {rule.name for rule in RULES for node in nodes if isinstance(node, rule.kinds) and list(rule.check(node, module))}

    assert [rule.name for rule in RULES if rule.name not in shown] == []


def test_every_rule_that_the_page_names_exists() -> None:
    named = set(re.findall(r"`(shim-[\w-]+)`", PAGE.read_text(encoding="utf-8")))

    assert named == {rule.id for rule in RULES} | IDS_OF_THE_HEADER


def test_every_refused_syntax_stands_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert [name for name in SYNTAX_REMEDIES if not re.search(rf"\b{name}\b", page)] == []
