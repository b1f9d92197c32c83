"""Errors: try, except, raise."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bridge.compiler.module import SCOPES, Module
from bridge.compiler.rules.base import Problem, rule


@rule("shim-except", ast.Try)
def try_else(node: ast.Try, module: Module) -> Iterator[Problem]:
    if node.orelse:
        yield node, "what the else block of a try throws is swallowed. Move it below, or into the try."


@rule("shim-except", ast.ExceptHandler)
def typed_handler(node: ast.ExceptHandler, module: Module) -> Iterator[Problem]:
    if node.type:
        yield node, "`except X` needs Transcrypt's runtime and misses JavaScript's errors. Write a bare `except:`."


@rule("shim-raise", ast.Raise)
def raise_from(node: ast.Raise, module: Module) -> Iterator[Problem]:
    if node.cause:
        yield node, "`from` writes `__cause__` into the error. Give the error its cause when it is made."


@rule("shim-raise", ast.Raise)
def raise_nothing(node: ast.Raise, module: Module) -> Iterator[Problem]:
    """A bare `raise` needs a caught error.

    In a function that is defined inside `except:`, the error is gone by the time of the call.
    """
    if node.exc:
        return
    for ancestor in module.ancestors(node):
        if isinstance(ancestor, ast.ExceptHandler):
            return
        if isinstance(ancestor, SCOPES):
            break
    yield node, "there is nothing to raise again outside `except:`. Name what is raised."
