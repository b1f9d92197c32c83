"""Operators, comparisons and conditions on values that JavaScript reads in another way."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bridge.compiler.kinds import BITS, fits_bits, is_masked, kind, may_be_nothing, span
from bridge.compiler.module import Module
from bridge.compiler.rules.base import Problem, rule

_AUGMENTED = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.BitOr, ast.BitAnd, ast.BitXor, ast.LShift, ast.RShift)
_BIT_OPERATORS = (ast.BitOr, ast.BitAnd, ast.BitXor, ast.LShift, ast.RShift)
_BITWISE = (ast.BitOr, ast.BitAnd, ast.BitXor)
_COLLECTIONS = ("list", "dict")
_IDENTITY = (ast.Is, ast.IsNot)


def _sides(node: ast.BinOp | ast.AugAssign) -> tuple[ast.expr, ast.expr]:
    return (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)


@rule("shim-operator", ast.BinOp)
def runtime_operator(node: ast.BinOp, module: Module) -> Iterator[Problem]:
    if isinstance(node.op, ast.Mod | ast.MatMult):
        message = "% and @ need Transcrypt's runtime. Join text with +; for numbers write a - Math.floor(a / b) * b."
        yield node, message


@rule("shim-operator", ast.AugAssign)
def unknown_augmented(node: ast.AugAssign, module: Module) -> Iterator[Problem]:
    if not isinstance(node.op, _AUGMENTED):
        yield node, "this operator has no `op=` in JavaScript. Write x = x op y."


@rule("shim-operator", ast.BinOp)
def collections_joined(node: ast.BinOp, module: Module) -> Iterator[Problem]:
    if any(kind(side, module) in _COLLECTIONS for side in _sides(node)):
        yield node, "JavaScript would join these as text. Write xs.concat(ys) or Object.assign({}, a, b)."


@rule("shim-operator", ast.AugAssign)
def collections_extended(node: ast.AugAssign, module: Module) -> Iterator[Problem]:
    if any(kind(side, module) in _COLLECTIONS for side in _sides(node)):
        yield node, "JavaScript would join these as text. Write xs.push(...) or xs.concat(...)."


@rule("shim-operator", ast.BinOp, ast.AugAssign)
def text_repeated(node: ast.BinOp | ast.AugAssign, module: Module) -> Iterator[Problem]:
    if isinstance(node.op, ast.Mult) and any(kind(side, module) == "text" for side in _sides(node)):
        yield node, "text times a number is NaN in JavaScript. Write text.repeat(n)."


@rule("shim-parentheses", ast.BinOp)
def bits_without_parentheses(node: ast.BinOp, module: Module) -> Iterator[Problem]:
    if isinstance(node.op, ast.BitXor) and any(isinstance(s, ast.BinOp) and isinstance(s.op, ast.BitOr) for s in _sides(node)):
        message = "Transcrypt writes this without the parentheses it needs before (a | b) ^ c. Put the value into a variable first."
        yield node, message


@rule("shim-bits", ast.BinOp, ast.AugAssign)
def bits_beyond(node: ast.BinOp | ast.AugAssign, module: Module) -> Iterator[Problem]:
    if not isinstance(node.op, _BIT_OPERATORS) or any(kind(side, module) in _COLLECTIONS for side in _sides(node)):
        return
    if not fits_bits(node.op, *_sides(node), module) and not (isinstance(node.op, _BITWISE) and is_masked(node, module)):
        yield (
            node,
            (
                "bit operations know 32 bits, a shift the low 5 of its count, and nothing shows that these fit. "
                "Write (x & 255), with what x has at most; for others n * 2 ** k or Math.floor(n / 2 ** k)."
            ),
        )


@rule("shim-bits", ast.UnaryOp)
def inverted_beyond(node: ast.UnaryOp, module: Module) -> Iterator[Problem]:
    if isinstance(node.op, ast.Invert):
        known = span(node.operand, module)
        if not (known and BITS[0] <= known[0] and known[1] <= BITS[1]) and not is_masked(node, module):
            yield node, "bit operations know 32 bits, and nothing shows that this fits. Write -1 - x."


@rule("shim-literal", ast.BinOp)
def rounded_result(node: ast.BinOp, module: Module) -> Iterator[Problem]:
    match node:
        case ast.BinOp(left=ast.Constant(value=int(base)), op=ast.Pow(), right=ast.Constant(value=int(power))):
            if abs(base) > 1 and power > 0 and abs(base) ** min(power, 64) > 2**53 - 1:
                yield node, "JavaScript rounds whole numbers beyond 2**53 - 1. Use BigInt."


@rule("shim-operator", ast.BinOp)
def floor_of_fraction(node: ast.BinOp, module: Module) -> Iterator[Problem]:
    """A floor division of a fraction: 1 // 0.1 is 9.0 in Python, and Math.floor (1 / 0.1) is 10 in JavaScript."""
    if isinstance(node.op, ast.FloorDiv) and any(
        isinstance(side, ast.Constant) and isinstance(side.value, float) and not side.value.is_integer() for side in _sides(node)
    ):
        yield node, "`//` rounds the quotient first, so that 1 // 0.1 is 10. Multiply until both are whole numbers."


@rule("shim-membership", ast.Compare)
def membership(node: ast.Compare, module: Module) -> Iterator[Problem]:
    if any(isinstance(op, ast.In | ast.NotIn) for op in node.ops):
        message = "`in` needs Transcrypt's runtime. Write xs.includes(x) or Object.prototype.hasOwnProperty.call(o, key)."
        yield node, message


@rule("shim-comparison", ast.Compare)
def evaluated_twice(node: ast.Compare, module: Module) -> Iterator[Problem]:
    if any(not isinstance(middle, ast.Name | ast.Constant | ast.Attribute) for middle in node.comparators[:-1]):
        yield node, "a chained comparison evaluates its middle twice. Put the middle into a variable."


def _pairs(node: ast.Compare) -> Iterator[tuple[ast.expr, ast.cmpop, ast.expr]]:
    yield from zip([node.left, *node.comparators[:-1]], node.ops, node.comparators, strict=True)


@rule("shim-comparison", ast.Compare)
def collections_compared(node: ast.Compare, module: Module) -> Iterator[Problem]:
    """Collections are compared by identity in JavaScript. A literal is new, so even its identity says nothing."""
    for left, op, right in _pairs(node):
        new = any(isinstance(side, ast.List | ast.Dict | ast.ListComp) for side in (left, right))
        known = any(kind(side, module) in _COLLECTIONS for side in (left, right)) and not isinstance(op, ast.In | ast.NotIn)
        if new or (known and not isinstance(op, _IDENTITY)):
            yield node, "JavaScript compares objects by identity. Compare the length or the members, or write `is` for identity."
            return


@rule("shim-comparison", ast.Compare)
def different_kinds(node: ast.Compare, module: Module) -> Iterator[Problem]:
    for left, op, right in _pairs(node):
        kinds = {kind(left, module), kind(right, module)}
        if isinstance(op, ast.Eq | ast.NotEq) and kinds in ({"text", "number"}, {"text", "boolean"}):
            yield node, "`==` of different kinds converts them: 0 == '' is true. Convert one of them, or write `is`."
            return


@rule("shim-comparison", ast.Compare)
def nothing_is_none(node: ast.Compare, module: Module) -> Iterator[Problem]:
    for left, op, right in _pairs(node):
        for side, other in ((left, right), (right, left)):
            if isinstance(op, _IDENTITY) and _is_none(other) and may_be_nothing(side, module):
                yield node, "what returns or finds nothing is undefined in JavaScript. Write == None, which holds for both."
                return


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


@rule("shim-condition", ast.If, ast.While, ast.IfExp, ast.comprehension, ast.UnaryOp, ast.BoolOp)
def empty_collection(node: ast.AST, module: Module) -> Iterator[Problem]:
    for condition in _conditions(node):
        if kind(condition, module) in _COLLECTIONS:
            yield condition, "an empty list or dict is true in JavaScript. Test xs.length, or Object.keys(o).length."


def _conditions(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions that decide in this node. The earlier parts of `and` and `or` decide wherever they stand."""
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.UnaryOp(op=ast.Not(), operand=test):
            yield from _last_parts(test)
        case ast.comprehension(ifs=tests):
            for test in tests:
                yield from _last_parts(test)
        case ast.BoolOp(values=[*earlier, _]):
            for test in earlier:
                yield from _last_parts(test)


def _last_parts(test: ast.expr) -> Iterator[ast.expr]:
    match test:
        case ast.BoolOp(values=[*_, last]):
            yield from _last_parts(last)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _last_parts(body)
            yield from _last_parts(orelse)
        case _:
            yield test
