"""Literals, and items of lists and dicts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from types import EllipsisType

from bridge.compiler.kinds import MOST, kind, span
from bridge.compiler.module import Module
from bridge.compiler.rules.base import Problem, rule

_INDEX = re.compile(r"0|[1-9]\d*")
_PROTOTYPE = "`__proto__` is the prototype, not a field. Use Object.getPrototypeOf."


@rule("shim-literal", ast.Constant)
def foreign_literal(node: ast.Constant, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, bytes | complex):
        yield node, f"{type(node.value).__name__} needs Transcrypt's runtime. Use text or numbers."


@rule("shim-literal", ast.Constant)
def infinite_literal(node: ast.Constant, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, float) and node.value in (float("inf"), float("-inf")):
        yield node, "this number is infinite. Write Infinity."


@rule("shim-literal", ast.Constant)
def rounded_literal(node: ast.Constant, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, int) and abs(node.value) > MOST:
        yield node, "JavaScript rounds whole numbers beyond 2**53 - 1. Use BigInt(text) or text."


@rule("shim-literal", ast.Constant)
def misread_character(node: ast.Constant, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, str) and any(ord(c) > 0xFFFF and not c.isprintable() for c in node.value):
        yield node, "JavaScript misreads an escaped \\U character. Write String.fromCodePoint(n)."


@rule("shim-literal", ast.Constant)
def ellipsis(node: ast.Constant, module: Module) -> Iterator[Problem]:
    if isinstance(node.value, EllipsisType):
        yield node, "... does not compile. Write pass."


@rule("shim-tuple", ast.Tuple)
def tuple_made(node: ast.Tuple, module: Module) -> Iterator[Problem]:
    if isinstance(node.ctx, ast.Load):
        yield node, "a tuple needs Transcrypt's runtime. Write a list."


@rule("shim-star", ast.Starred)
def star(node: ast.Starred, module: Module) -> Iterator[Problem]:
    if not isinstance(module.parents[node], ast.Call):
        yield node, "* is dropped silently outside a call. Write xs.concat(ys) or xs.slice(1)."


@rule("shim-dict", ast.Dict)
def dict_merged(node: ast.Dict, module: Module) -> Iterator[Problem]:
    if None in node.keys:
        yield node, "{**a} does not compile. Write Object.assign({}, a, {...})."


@rule("shim-dict", ast.Dict)
def computed_key(node: ast.Dict, module: Module) -> Iterator[Problem]:
    for key in node.keys:
        if key is not None and not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            yield key, "a key must be literal text; a computed one needs the runtime. Assign o[key] = value."


@rule("shim-dict", ast.Dict)
def numeric_key(node: ast.Dict, module: Module) -> Iterator[Problem]:
    """Keys that look like an index change the order of a dict. A single key has no order."""
    for key in node.keys:
        if len(node.keys) > 1 and isinstance(key, ast.Constant) and _INDEX.fullmatch(str(key.value)):
            yield key, "keys that look like an index come first in JavaScript, by number. Write a Map, or another key."


@rule("shim-dunder", ast.Dict)
def prototype_key(node: ast.Dict, module: Module) -> Iterator[Problem]:
    for key in node.keys:
        if isinstance(key, ast.Constant) and key.value == "__proto__":
            yield key, "the key `__proto__` would set the prototype. Use Object.create or another key."


@rule("shim-dunder", ast.Subscript)
def prototype_item(node: ast.Subscript, module: Module) -> Iterator[Problem]:
    if isinstance(node.slice, ast.Constant) and node.slice.value == "__proto__":
        yield node, _PROTOTYPE


@rule("shim-subscript", ast.Subscript)
def negative_index(node: ast.Subscript, module: Module) -> Iterator[Problem]:
    if _may_be_negative(node.slice, module):
        yield node, "a negative index is undefined in JavaScript. Write xs[xs.length - 1] for the end, or xs.at(i) to read."


def _may_be_negative(index: ast.expr, module: Module) -> bool:
    match index:
        case ast.BinOp(op=ast.Sub(), left=ast.Attribute(attr="length"), right=ast.Constant()):
            return False  # below 0 only for a list too short, where Python has nothing either
    if known := span(index, module):
        return known[0] < 0
    return isinstance(index, ast.UnaryOp | ast.BinOp) and isinstance(index.op, ast.USub | ast.Sub)


@rule("shim-subscript", ast.Subscript)
def number_as_key(node: ast.Subscript, module: Module) -> Iterator[Problem]:
    if kind(node.value, module) == "dict" and kind(node.slice, module) in ("number", "boolean", "none"):
        yield node, "the keys of an object are text: o[1] and o['1'] are one. Write text, or a Map."


@rule("shim-delete", ast.Delete)
def name_deleted(node: ast.Delete, module: Module) -> Iterator[Problem]:
    if not all(isinstance(target, ast.Attribute | ast.Subscript) for target in node.targets):
        yield node, "`del name` does nothing in JavaScript. Set it to undefined."


@rule("shim-delete", ast.Delete)
def item_deleted(node: ast.Delete, module: Module) -> Iterator[Problem]:
    for target in node.targets:
        if isinstance(target, ast.Subscript) and (kind(target.value, module) == "list" or kind(target.slice, module) != "text"):
            message = "`del xs[i]` leaves a hole in a list. Write xs.splice(i, 1), or Reflect.deleteProperty(o, key) for a key."
            yield target, message
