"""The kind of a value, and the range of a whole number, as far as the syntax tree shows them. Nothing is run.

A name has a kind when everything that it is bound to has that kind. Parameters, imports and items have none, since their values
come from elsewhere.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from math import inf
from typing import Literal

from bridge.compiler.module import Module, Scope

Kind = Literal["boolean", "dict", "function", "list", "none", "number", "regexp", "text"]
Span = tuple[float, float]
Assumed = Mapping[ast.AST, Kind | None]
"""The kinds that are assumed while they are being found: of functions, and of names by the node that binds them first.

An assumption ends a circle of definitions.
"""
NOTHING: Assumed = {}

MOST = 2**53 - 1
"""The greatest whole number up to which JavaScript holds all of them exactly."""
BITS = (-(2**31), 2**31 - 1)
_SHIFTS = (0, 31)

_CALLED: dict[str, Kind] = {"typeof": "text", "String": "text", "Number": "number", "Boolean": "boolean", "parseInt": "number"}
_METHODS: dict[str, Kind] = {
    **dict.fromkeys(("filter", "map", "split"), "list"),
    **dict.fromkeys(("join", "padStart", "repeat", "replace", "replaceAll"), "text"),
    **dict.fromkeys(("toFixed", "toLowerCase", "toUpperCase", "trim"), "text"),
}
_SAME_AS_RECEIVER = ("concat", "slice", "toSorted")
_FINDING = ("at", "find", "get", "pop", "shift")
"""Methods that search, and give undefined where they find nothing."""


def kind(node: ast.expr, module: Module, assumed: Assumed = NOTHING) -> Kind | None:
    match node:
        case ast.Constant(value=value):
            return _constant(value)
        case ast.List() | ast.ListComp():
            return "list"
        case ast.Dict():
            return "dict"
        case ast.Lambda():
            return "function"
        case ast.Compare() | ast.UnaryOp(op=ast.Not()):
            return "boolean"
        case ast.UnaryOp() | ast.Attribute(attr="length"):
            return "number"
        case ast.BoolOp(values=parts):
            return _same(kind(part, module, assumed) for part in parts)
        case ast.IfExp(body=body, orelse=orelse):
            return _same(kind(part, module, assumed) for part in (body, orelse))
        case ast.BinOp(left=left, op=op, right=right):
            return _operation(op, {kind(left, module, assumed), kind(right, module, assumed)})
        case ast.Call():
            return _called(node, module, assumed)
        case ast.Name(id=name):
            return _named(name, module.scopes[node].owner(name), module, assumed)
    return None


def _constant(value: object) -> Kind | None:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "none" if value is None else None


def _same(kinds: Iterable[Kind | None]) -> Kind | None:
    found = set(kinds)
    return found.pop() if len(found) == 1 else None


def _operation(op: ast.operator, kinds: set[Kind | None]) -> Kind | None:
    if isinstance(op, ast.Add | ast.Mult | ast.BitOr | ast.BitAnd | ast.BitXor):
        if kinds <= {"number", "boolean"}:
            return "number"
        return next((known for known in ("list", "text") if known in kinds), None) if isinstance(op, ast.Add | ast.Mult) else None
    return "number"


def _called(node: ast.Call, module: Module, assumed: Assumed) -> Kind | None:
    match node:
        case ast.Call(func=ast.Name(id="__new__"), args=[ast.Call(func=ast.Name(id="RegExp"))]):
            return "regexp"
        case ast.Call(func=ast.Attribute(value=ast.Name(id="Object"), attr="keys" | "values" | "entries")):
            return "list"
        case ast.Call(func=ast.Attribute(value=ast.Name(id="Math"))):
            return "number"
        case ast.Call(func=ast.Attribute(value=receiver, attr=name)):
            return kind(receiver, module, assumed) if name in _SAME_AS_RECEIVER else _METHODS.get(name)
        case ast.Call(func=ast.Name(id=name)):
            function = _function(node, module)
            if function and function not in assumed and not _falls_off(function.body):
                return _same(kind(value, module, {**assumed, function: None}) if value else None for value in _returned(function))
            return None if function else _CALLED.get(name)
    return None


def _named(name: str, owner: Scope | None, module: Module, assumed: Assumed) -> Kind | None:
    # What changes the value itself keeps its kind, or raises in Python.
    found = owner.binders(name) if owner else []
    binders = [binder for binder in found if not isinstance(module.parents.get(binder), ast.AugAssign)]
    if not binders:
        return None
    if binders[0] in assumed:
        return assumed[binders[0]]
    kinds = {_written(binder, module, {**assumed, binders[0]: None}) for binder in binders}
    likely = _same(kinds - {None})
    if likely is None or None not in kinds:
        return likely
    # Bound anew to something made of itself, as in `xs = xs + [1]`: the likely kind is right if all of it is of that kind then.
    return _same(_written(binder, module, {**assumed, binders[0]: likely}) for binder in binders)


def _written(binder: ast.AST, module: Module, assumed: Assumed) -> Kind | None:
    if isinstance(binder, ast.FunctionDef | ast.AsyncFunctionDef):
        return None if binder.decorator_list else "function"
    match module.parents.get(binder):
        case ast.Assign(targets=targets, value=value) if binder in targets:
            return kind(value, module, assumed)
        case ast.For(target=target, iter=iterated) | ast.comprehension(target=target, iter=iterated) if target is binder:
            match iterated:
                case ast.Call(func=ast.Name(id="range")):
                    return "number"
                case ast.Call(func=ast.Attribute(value=ast.Name(id="Object"), attr="keys")):
                    return "text"
    return None


def own_keys(node: ast.expr, module: Module) -> set[str]:
    """The keys that the literals of a dict have."""
    literals: list[ast.AST | None] = [node]
    if isinstance(node, ast.Name) and (owner := module.scopes[node].owner(node.id)):
        literals = [getattr(module.parents.get(binder), "value", None) for binder in owner.binders(node.id)]
    keys = [key for literal in literals if isinstance(literal, ast.Dict) for key in literal.keys]
    return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def may_be_nothing(node: ast.expr, module: Module, seen: frozenset[ast.AST] = frozenset()) -> bool:
    """Whether the tree shows that this value can be undefined in JavaScript where it is None in Python."""
    match node:
        case ast.BoolOp(values=parts):
            return any(may_be_nothing(part, module, seen) for part in parts)
        case ast.IfExp(body=body, orelse=orelse):
            return may_be_nothing(body, module, seen) or may_be_nothing(orelse, module, seen)
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in _FINDING
        case ast.Call(func=ast.Name()):
            function = _function(node, module)
            if not isinstance(function, ast.FunctionDef) or function in seen:
                return False
            returned = _returned(function)
            return _falls_off(function.body) or any(not v or may_be_nothing(v, module, seen | {function}) for v in returned)
        case ast.Name(id=name) if owner := module.scopes[node].owner(name):
            binders = [binder for binder in owner.binders(name) if binder not in seen]
            values = [module.parents.get(binder) for binder in binders]
            later = seen | set(binders)
            return any(isinstance(v, ast.Assign) and may_be_nothing(v.value, module, later) for v in values)
    return False


def _function(call: ast.Call, module: Module) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The function of this module that a call calls; None where it is another's, or not known."""
    if not isinstance(call.func, ast.Name):
        return None
    owner = module.scopes[call.func].owner(call.func.id)
    binders = owner.binders(call.func.id) if owner else []
    match binders:
        case [ast.FunctionDef(decorator_list=[]) | ast.AsyncFunctionDef(decorator_list=[]) as function]:
            return function
    return None


def _returned(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.expr | None]:
    found: list[ast.expr | None] = []
    todo: list[ast.AST] = [*function.body]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Return):
            found.append(node.value)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            todo += ast.iter_child_nodes(node)
    return found


def _falls_off(body: list[ast.stmt]) -> bool:
    """Whether a run can reach the end of these statements, so that the function returns nothing."""
    match body[-1]:
        case ast.Return() | ast.Raise():
            return False
        case ast.If(body=then, orelse=otherwise):
            return not otherwise or _falls_off(then) or _falls_off(otherwise)
        case ast.Try(body=then, handlers=handlers, finalbody=last):
            return (not last or _falls_off(last)) and any(_falls_off(part) for part in [then, *(h.body for h in handlers)])
        case ast.While(test=ast.Constant(value=True)) as loop:
            return any(isinstance(part, ast.Break) for part in ast.walk(loop))
    return True


def span(node: ast.expr, module: Module, seen: frozenset[ast.AST] = frozenset()) -> Span | None:
    """The least and the greatest value of a whole number; None where the tree does not show them."""
    match node:
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            return value, value
        case ast.Attribute(attr="length"):
            return 0, MOST
        case ast.UnaryOp(op=op, operand=operand) if known := span(operand, module, seen):
            return _signed(op, known)
        case ast.IfExp(body=body, orelse=orelse):
            return _united(span(part, module, seen) for part in (body, orelse))
        case ast.BoolOp(values=parts):
            return _united(span(part, module, seen) for part in parts)
        case ast.BinOp(left=left, op=op, right=right):
            return _computed(op, span(left, module, seen), span(right, module, seen))
        case ast.Name(id=name) if owner := module.scopes[node].owner(name):
            binders = owner.binders(name)
            if not seen & set(binders):
                return _united(_span_written(binder, module, seen | set(binders)) for binder in binders)
    return None


def fits_bits(op: ast.operator, left: ast.expr, right: ast.expr, module: Module) -> bool:
    """Whether 32 bits are seen to hold the operands and the result of a bit operation.

    A mask with a small number makes any operand fit.
    """
    a, b = span(left, module), span(right, module)
    if isinstance(op, ast.BitAnd) and (_is_mask(a) or _is_mask(b)):
        return True
    if not a or not b or not _inside(a, BITS):
        return False
    if isinstance(op, ast.LShift):
        return _inside(b, _SHIFTS) and _inside((min(a[0], 0) * 2 ** b[1], a[1] * 2 ** b[1]), BITS)
    return _inside(b, _SHIFTS if isinstance(op, ast.RShift) else BITS)


def is_masked(node: ast.AST, module: Module) -> bool:
    """Whether a mask reads only those bits of a value that JavaScript computes as Python does."""
    parent = module.parents[node]
    match parent:
        case ast.BinOp(left=left, op=ast.BitAnd(), right=right) if _is_mask(span(right if left is node else left, module)):
            return True
        case ast.BinOp(op=ast.BitAnd() | ast.BitOr() | ast.BitXor()) | ast.UnaryOp(op=ast.Invert()):
            return is_masked(parent, module)
    return False


def _is_mask(known: Span | None) -> bool:
    return known is not None and known[0] >= 0 and _inside(known, BITS)


def _inside(known: Span, limits: tuple[int, int]) -> bool:
    return limits[0] <= known[0] and known[1] <= limits[1]


def _united(spans: Iterable[Span | None]) -> Span | None:
    known = list(spans)
    found = [one for one in known if one]
    return (min(low for low, _ in found), max(high for _, high in found)) if found and len(found) == len(known) else None


def _signed(op: ast.unaryop, known: Span) -> Span | None:
    match op:
        case ast.USub():
            return -known[1], -known[0]
        case ast.Invert():
            return -1 - known[1], -1 - known[0]
        case ast.UAdd():
            return known
    return None


def _computed(op: ast.operator, a: Span | None, b: Span | None) -> Span | None:
    if isinstance(op, ast.BitAnd):
        masks = [known for known in (a, b) if known and _is_mask(known)]
        return (0, min(high for _, high in masks)) if masks else BITS if a and b else None
    if not a or not b:
        return None
    match op:
        case ast.Add():
            return a[0] + b[0], a[1] + b[1]
        case ast.Sub():
            return a[0] - b[1], a[1] - b[0]
        case ast.Mult():
            corners = [x * y for x in a for y in b if inf not in (abs(x), abs(y))]
            return (min(corners), max(corners)) if len(corners) == 4 else None
        case ast.BitOr() | ast.BitXor():
            return (0 if a[0] >= 0 and b[0] >= 0 else BITS[0]), BITS[1]
        case ast.RShift():
            return min(a[0], 0), max(a[1], 0)
        case ast.LShift() if _inside(b, _SHIFTS):
            return min(a[0], 0) * 2 ** b[1], max(a[1], 0) * 2 ** b[1]
    return None


def _span_written(binder: ast.AST, module: Module, seen: frozenset[ast.AST]) -> Span | None:
    match module.parents.get(binder):
        case ast.Assign(targets=targets, value=value) if binder in targets:
            return span(value, module, seen)
        case ast.AugAssign(op=ast.BitOr() | ast.BitAnd() | ast.BitXor(), value=value):
            known = span(value, module, seen)
            return ((0 if known[0] >= 0 else BITS[0]), BITS[1]) if known and _inside(known, BITS) else None
        case ast.For(target=target, iter=ast.Call(func=ast.Name(id="range"), args=arguments)) if target is binder:
            return _counted(arguments, module, seen)
        case ast.comprehension(target=target, iter=ast.Call(func=ast.Name(id="range"), args=arguments)) if target is binder:
            return _counted(arguments, module, seen)
    return None


def _counted(arguments: list[ast.expr], module: Module, seen: frozenset[ast.AST]) -> Span | None:
    """A counter of `range` is a whole number, whatever the bounds are."""
    limits = [span(argument, module, seen) for argument in arguments]
    step = limits[2] if len(limits) == 3 else (1, 1)
    start = limits[0] or (-inf, inf) if len(limits) > 1 else (0, 0)
    stop = limits[1 if len(limits) > 1 else 0] or (-inf, inf)
    if not step:
        return None
    return (start[0], max(stop[1] - 1, start[1])) if step[0] > 0 else (min(stop[0] + 1, start[0]), start[1])
