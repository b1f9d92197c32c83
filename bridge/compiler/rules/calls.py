"""Calls, and the values and attributes that they are made on."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bridge.compiler.module import Module
from bridge.compiler.rules.base import Problem, lost_parentheses, rule

OPERATORS = ("typeof", "void")  # written as calls; Transcrypt emits `typeof (x)`
EVALUATORS = frozenset({"eval", "Function"})
_TEXT_INTO_CODE = "makes code from text, which a content security policy forbids. Write the code."
# Transcrypt puts no parentheses around these before `.x`, and around those neither before `[x]` and `(x)`.
_LOOSE = (ast.Await, ast.UnaryOp)
_LOOSE_IN_BRACKETS = (*_LOOSE, ast.BoolOp, ast.BinOp, ast.Compare)


def _is_operator_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OPERATORS


def _is_plain_path(node: ast.AST) -> bool:
    """Whether this is a name, or attributes and items of one. In any other expression, `new` would bind to its first call."""
    match node:
        case ast.Name():
            return True
        case ast.Attribute(value=value):
            return _is_plain_path(value)
        case ast.Subscript(value=value, slice=index):
            return _is_plain_path(value) and isinstance(index, ast.Name | ast.Constant)
    return False


@rule("shim-parentheses", ast.Attribute)
def attribute_of_operation(node: ast.Attribute, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, _LOOSE) or _is_operator_call(node.value):
        yield lost_parentheses(node.value, f".{node.attr}")


@rule("shim-parentheses", ast.Attribute)
def attribute_of_number(node: ast.Attribute, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, ast.Constant) and type(node.value.value) is int:
        yield node, "an attribute of a number is a syntax error in JavaScript. Use a variable."


@rule("shim-parentheses", ast.Subscript)
def item_of_operation(node: ast.Subscript, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, _LOOSE_IN_BRACKETS) or _is_operator_call(node.value):
        yield lost_parentheses(node.value, "[...]")


@rule("shim-parentheses", ast.Call)
def call_of_operation(node: ast.Call, module: Module) -> Iterator[Problem]:
    if isinstance(node.func, _LOOSE_IN_BRACKETS) or _is_operator_call(node.func):
        yield lost_parentheses(node.func, "(...)")


@rule("shim-parentheses", ast.Await)
def await_of_operation(node: ast.Await, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, ast.BoolOp | ast.BinOp | ast.Compare):
        yield node, "`await (a or b)` loses its parentheses. Put the value into a variable first."


@rule("shim-eval", ast.Name, ast.Attribute)
def evaluator(node: ast.Name | ast.Attribute, module: Module) -> Iterator[Problem]:
    if isinstance(node, ast.Attribute) and node.attr in EVALUATORS:
        yield node, f"`.{node.attr}` {_TEXT_INTO_CODE}"
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in EVALUATORS:
        yield node, f"`{node.id}` {_TEXT_INTO_CODE}"


@rule("shim-eval", ast.Subscript)
def evaluator_item(node: ast.Subscript, module: Module) -> Iterator[Problem]:
    if isinstance(node.slice, ast.Constant) and node.slice.value in EVALUATORS:
        yield node, f"`{node.slice.value}` {_TEXT_INTO_CODE}"


@rule("shim-eval", ast.Call)
def timer_of_text(node: ast.Call, module: Module) -> Iterator[Problem]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str()), *_]):
            if name in ("setTimeout", "setInterval"):
                yield node, f"{name} would make code from this text. Pass a function."


@rule("shim-keyword-argument", ast.Call)
def keyword_argument(node: ast.Call, module: Module) -> Iterator[Problem]:
    if node.keywords:
        yield node, "a keyword argument needs Transcrypt's runtime. Pass one dict of options."


@rule("shim-call", ast.Name)
def operator_as_value(node: ast.Name, module: Module) -> Iterator[Problem]:
    if isinstance(node.ctx, ast.Load) and node.id in (*OPERATORS, "__new__") and not module.called(node):
        yield node, f"`{node.id}` is an operator, not a value. Write {node.id}(...)."


@rule("shim-call", ast.Call)
def new_of_what(node: ast.Call, module: Module) -> Iterator[Problem]:
    if not (isinstance(node.func, ast.Name) and node.func.id == "__new__"):
        return
    if not (len(node.args) == 1 and isinstance(node.args[0], ast.Call) and _is_plain_path(node.args[0].func)):
        yield node, "__new__ takes one plain constructor call. Write __new__(Map(x))."


@rule("shim-call", ast.Call)
def operator_of_one(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _is_operator_call(node) and (len(node.args) != 1 or isinstance(node.args[0], ast.Starred)):
        assert isinstance(node.func, ast.Name)
        yield node, f"{node.func.id} takes one value. Write {node.func.id}(x)."
