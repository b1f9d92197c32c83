"""What a rule is, and the list of all of them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bridge.compiler.module import Module

Problem = tuple[ast.AST, str]
Check = Callable[[Any, Module], Iterator[Problem]]
"""Yields `(where, message)` for a node and its module; the message ends with the remedy."""


@dataclass(frozen=True)
class CodeRule:
    """One check of the lint. Several may report under one id."""

    name: str
    id: str
    kinds: tuple[type[ast.AST], ...]
    check: Check


RULES: list[CodeRule] = []


def rule(id: str, *kinds: type[ast.AST]) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        RULES.append(CodeRule(check.__name__, id, kinds, check))
        return check

    return register


def lost_parentheses(node: ast.AST, before: str) -> Problem:
    return node, f"Transcrypt writes this without the parentheses it needs before {before}. Put the value into a variable first."


def is_dunder(name: str) -> bool:
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
