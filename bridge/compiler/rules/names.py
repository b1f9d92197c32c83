"""Names: what may be read, and what may be bound."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from bridge.compiler.javascript import GLOBALS, python_names, runtime_remedy
from bridge.compiler.module import Module, bound_names
from bridge.compiler.rules.base import Problem, is_dunder, is_function, rule
from bridge.compiler.rules.calls import EVALUATORS, OPERATORS
from bridge.compiler.rules.loops import is_loop_range
from bridge.reserved_words import RESERVED_WORDS

_PYTHONS_CALLS = frozenset({"globals", "property", "type"})  # to Transcrypt these calls are Python's, whoever defines the name
_HELPERS = frozenset({"Math", "dict", "range"})  # what the compiled code itself calls
_READABLE = frozenset({"undefined", "NaN", "Infinity"})
_CONSTANTS = {"null": "None", "true": "True", "false": "False"}
_CAUGHT = re.compile(r"__except(\d+)__")
_BINDERS = (ast.Name, ast.arg, ast.FunctionDef, ast.AsyncFunctionDef, ast.alias)


def _is_read(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Load)


@rule("shim-except", ast.Name)
def caught_value(node: ast.Name, module: Module) -> Iterator[Problem]:
    if _is_read(node) and (caught := _CAUGHT.fullmatch(node.id)):
        depth = sum(isinstance(a, ast.ExceptHandler) for a in module.ancestors(node))
        if int(caught[1]) >= depth:
            inside = f"Here it is __except{depth - 1}__" if depth else "It exists only inside `except:`"
            yield node, f"`{node.id}` is not the caught value. {inside}."


@rule("shim-dunder", ast.Name)
def dunder_read(node: ast.Name, module: Module) -> Iterator[Problem]:
    if _is_read(node) and is_dunder(node.id) and node.id != "__new__" and not _CAUGHT.fullmatch(node.id):
        yield node, f"`{node.id}` belongs to Transcrypt or Python. Write it without."


@rule("shim-this", ast.Name)
def own_this(node: ast.Name, module: Module) -> Iterator[Problem]:
    if _is_read(node) and node.id in ("this", "arguments") and not is_function(module.scopes[node].node):
        yield node, f"`{node.id}` has a value of its own only in a `def`. Read it there into a variable."


@rule("shim-reserved-word", ast.Name)
def reserved_read(node: ast.Name, module: Module) -> Iterator[Problem]:
    name = node.id
    if not _is_read(node) or name in (*OPERATORS, "this", "arguments"):
        return
    if name in _CONSTANTS:
        yield node, f"`{name}` is written {_CONSTANTS[name]} in Python."
    elif name in RESERVED_WORDS - _READABLE - EVALUATORS:
        yield node, f"`{name}` is reserved in JavaScript. Choose another name."


def _is_foreign(node: ast.Name, module: Module) -> bool:
    """Whether a name is read that neither this module nor the browser has."""
    name = node.id
    if not _is_read(node) or is_dunder(name) or name in RESERVED_WORDS - _READABLE or name in EVALUATORS:
        return False
    if name in _PYTHONS_CALLS and module.called(node):
        return True
    counts = name == "range" and is_loop_range(module.called(node), module)
    return not (counts or module.scopes[node].knows(name) or name in GLOBALS)


@rule("shim-runtime-symbol", ast.Name)
def python_builtin(node: ast.Name, module: Module) -> Iterator[Problem]:
    if node.id in python_names() and _is_foreign(node, module):
        yield node, f"`{node.id}` exists only in Python and in Transcrypt's runtime: {runtime_remedy(node.id)}."


@rule("shim-unknown-name", ast.Name)
def unknown_name(node: ast.Name, module: Module) -> Iterator[Problem]:
    if node.id not in python_names() and _is_foreign(node, module):
        yield node, f"`{node.id}` is neither defined here nor a known global of the browser. Define it, or read window.{node.id}."


@rule("shim-reserved-word", *_BINDERS)
def reserved_bound(node: ast.AST, module: Module) -> Iterator[Problem]:
    for name in bound_names(node):
        if name in RESERVED_WORDS:
            yield node, f"`{name}` is reserved in JavaScript. Choose another name."


@rule("shim-reserved-word", *_BINDERS)
def helper_bound(node: ast.AST, module: Module) -> Iterator[Problem]:
    for name in bound_names(node):
        if name in _HELPERS:
            yield node, f"the compiled code calls `{name}` itself, and would call this one. Choose another name."


@rule("shim-dunder", *_BINDERS)
def dunder_bound(node: ast.AST, module: Module) -> Iterator[Problem]:
    for name in bound_names(node):
        if is_dunder(name):
            yield node, f"`{name}` may collide with Transcrypt's own names. Choose another name."


@rule("shim-alias", *_BINDERS)
def renamed_bound(node: ast.AST, module: Module) -> Iterator[Problem]:
    for name in bound_names(node):
        if is_renamed(name) or name == "append":
            yield node, f"`{name}` is, or looks like, a name that Transcrypt renames. Choose another name."


@rule("shim-alias", ast.Attribute)
def renamed_attribute(node: ast.Attribute, module: Module) -> Iterator[Problem]:
    if is_renamed(node.attr) or (node.attr == "append" and not module.called(node)):
        yield node, f"`.{node.attr}` is, or looks like, a name that Transcrypt renames. Choose another name."


@rule("shim-dunder", ast.Attribute)
def dunder_attribute(node: ast.Attribute, module: Module) -> Iterator[Problem]:
    if is_dunder(node.attr):
        yield node, f"`.{node.attr}` belongs to Transcrypt or to prototypes. Use Object.getPrototypeOf or the like."


@rule("shim-binding", ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)
def bound_twice(node: ast.Module | ast.FunctionDef | ast.AsyncFunctionDef, module: Module) -> Iterator[Problem]:
    inside = module.module if isinstance(node, ast.Module) else module.scopes[node.body[0]]
    for name, binders in inside.bound.items():
        declared = any(is_function(binder) and module.parents[binder] is node for binder in binders)
        if len(binders) > 1 and (declared or isinstance(node, ast.Module)):
            last = max(binders, key=lambda binder: getattr(binder, "lineno", 0))
            yield last, f"`{name}` is bound more than once here. Choose another name."


@rule("shim-binding", ast.FunctionDef, ast.AsyncFunctionDef)
def nonlocal_function(node: ast.FunctionDef, module: Module) -> Iterator[Problem]:
    if node.name in module.scopes[node].outer:
        yield node, f"a def of the nonlocal `{node.name}` makes a new local one. Assign a lambda, or rename it."


@rule("shim-binding", ast.AugAssign)
def changed_from_outside(node: ast.AugAssign, module: Module) -> Iterator[Problem]:
    scope = module.scopes[node]
    if isinstance(node.target, ast.Name) and node.target.id not in scope.outer:
        binders = scope.bound.get(node.target.id, [])
        if all(isinstance(module.parents[binder], ast.AugAssign) for binder in binders):
            yield node, f"`{node.target.id}` is changed but not this function's own. Declare it nonlocal or global."


@rule("shim-binding", ast.Global)
def global_of_nobody(node: ast.Global, module: Module) -> Iterator[Problem]:
    for name in node.names:
        if not any(isinstance(binder, ast.Name) for binder in module.module.bound.get(name, [])):
            yield node, f"`{name}` is not assigned at module level: it would be a global of the page. Assign it."


def is_renamed(name: str) -> bool:
    """Whether Transcrypt would rename this: a name that its aliases make, or one in which it sees `append` as a part."""
    return name.startswith(("py_", "js_")) or ("append" in name.split("__") and name != "append")
