"""Loops and comprehensions."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from bridge.compiler.kinds import kind
from bridge.compiler.module import Module, Scope, bound_names, is_for_in
from bridge.compiler.rules.base import Problem, rule

Loop = ast.For | ast.comprehension
_CHANGES = frozenset(["append", "push", "pop", "shift", "unshift", "splice"])


def range_call(node: Loop) -> ast.Call | None:
    match node.iter:
        case ast.Call(func=ast.Name(id="range")) as call:
            return call
    return None


def is_loop_range(call: ast.Call | None, module: Module) -> bool:
    """Whether the compiler turns this `range` into a counting loop: its target is a plain name, and its step a literal."""
    loop = module.parents[call] if call else None
    if not call or not isinstance(loop, ast.For | ast.comprehension) or loop.iter is not call:
        return False
    steps: Iterable[ast.expr] = call.args[2:]
    plain = not call.keywords and 1 <= len(call.args) <= 3 and not any(isinstance(a, ast.Starred) for a in call.args)
    return plain and isinstance(loop.target, ast.Name) and all(_is_step(step) for step in steps)


def _is_step(node: ast.expr) -> bool:
    match node:
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=ast.Constant(value=int(step))) | ast.Constant(value=int(step)):
            return step != 0
    return False


def repeated(node: Loop, module: Module) -> list[ast.AST]:
    """The statements and expressions that run on every turn of a loop."""
    if isinstance(node, ast.For):
        return list(node.body)
    comprehension = module.parents[node]
    assert isinstance(comprehension, ast.ListComp)
    later = comprehension.generators[comprehension.generators.index(node) + 1 :]
    return [*node.ifs, *later, comprehension.elt]


@rule("shim-loop", ast.For, ast.While)
def loop_else(node: ast.For | ast.While, module: Module) -> Iterator[Problem]:
    if node.orelse:
        yield node, "the else of a loop depends on a flag of Transcrypt's. Use a variable of your own."


@rule("shim-loop", ast.For, ast.comprehension)
def outer_target(node: Loop, module: Module) -> Iterator[Problem]:
    scope = module.scopes[node.target]
    for part in ast.walk(node.target):
        if isinstance(part, ast.Name) and part.id in scope.outer:
            yield part, f"a loop over the nonlocal or global `{part.id}` makes a new local one. Rename it."


@rule("shim-loop", ast.For, ast.comprehension)
def target_of_no_name(node: Loop, module: Module) -> Iterator[Problem]:
    for part in ast.walk(node.target):
        if isinstance(part, ast.Attribute | ast.Subscript | ast.Starred):
            yield part, "a loop can only set plain names. Assign in the body."


@rule("shim-comprehension", ast.comprehension)
def target_read_early(node: ast.comprehension, module: Module) -> Iterator[Problem]:
    comprehension = module.parents[node]
    generators = comprehension.generators if isinstance(comprehension, ast.ListComp) else [node]
    earlier = generators[: generators.index(node)]
    undefined = _targets(generators) - _targets(earlier)
    for name in ast.walk(node.iter):
        if isinstance(name, ast.Name) and name.id in undefined:
            yield name, f"`{name.id}` is still undefined here: a comprehension's names are its own. Rename the target."


def _targets(generators: Iterable[ast.comprehension]) -> set[str]:
    return {part.id for generator in generators for part in ast.walk(generator.target) if isinstance(part, ast.Name)}


@rule("shim-loop", ast.For)
def counter_set(node: ast.For, module: Module) -> Iterator[Problem]:
    if range_call(node) and isinstance(node.target, ast.Name):
        for binder in (part for statement in node.body for part in ast.walk(statement)):
            if node.target.id in bound_names(binder) and module.scopes[binder] is module.scopes[node]:
                yield binder, f"`{node.target.id}` counts the loop: to set it would change the count. Use another name."


@rule("shim-loop", ast.For, ast.comprehension)
def bound_called(node: Loop, module: Module) -> Iterator[Problem]:
    call = range_call(node)
    if call and any(isinstance(part, ast.Call | ast.Await) for argument in call.args for part in ast.walk(argument)):
        yield node.iter, "the bounds are evaluated on every turn. Put them into variables first."


@rule("shim-loop", ast.For, ast.comprehension)
def bound_changed(node: Loop, module: Module) -> Iterator[Problem]:
    call = range_call(node)
    bounds = [part for argument in call.args for part in ast.walk(argument)] if call else []
    for name in {part.id for part in bounds if isinstance(part, ast.Name)} - {"range"}:
        parts = tuple({type(part) for part in bounds if isinstance(part, ast.Attribute | ast.Subscript)})
        if _changed(name, node, module) or (parts and _changed_inside(name, parts, node, module)):
            yield node.iter, f"the bounds are evaluated on every turn, and `{name}` changes. Put the bound into a variable first."
            return


def _changed(name: str, node: Loop, module: Module) -> bool:
    """Whether the body of a loop sets the name, itself or through a function that it could call."""
    scope = module.scopes[node].owner(name)
    if scope and any(module.scopes[binder] is not scope for binder in scope.binders(name)):
        return True
    return any(name in bound_names(part) for turn in repeated(node, module) for part in ast.walk(turn))


def _changed_inside(name: str, parts: tuple[type[ast.AST], ...], node: Loop, module: Module) -> bool:
    """Whether the body of a loop sets a part of such a value, changes it by a method, or passes it to a function."""
    for part in (part for turn in repeated(node, module) for part in ast.walk(turn)):
        match part:
            case ast.Attribute(ctx=ast.Store()) | ast.Subscript(ctx=ast.Store()) if isinstance(part, parts):
                touched: list[ast.AST] = [*ast.walk(part.value)]
            case ast.Call(func=ast.Attribute(value=receiver, attr=method), args=arguments) if method in _CHANGES:
                touched = [*ast.walk(receiver), *arguments]
            case ast.Call(args=arguments):
                touched = [*arguments]
            case _:
                continue
        if any(isinstance(inner, ast.Name) and inner.id == name for inner in touched):
            return True
    return False


@rule("shim-loop", ast.Name)
def counter_afterwards(node: ast.Name, module: Module) -> Iterator[Problem]:
    """The counter is read after its loop.

    In JavaScript it has gone one step further by then, and a function that reads it later sees that too.
    """
    scope = module.scopes[node].owner(node.id)
    counters = _counters(node.id, scope, module) if scope and isinstance(node.ctx, ast.Load) else []
    if counters:
        if not _is_within(node, scope, module):
            yield node, f"a function sees the counter `{node.id}` after its last step. Pass it as an argument to one that makes it."
        elif not any(_is_turn_of(node, loop, module) for loop in counters):
            yield node, f"after the loop `{node.id}` is one step further than in Python. Keep it in a name of its own."


def _counters(name: str, scope: Scope | None, module: Module) -> list[Loop]:
    found = []
    for binder in scope.binders(name) if scope else []:
        loop = module.parents[binder]
        if isinstance(loop, ast.For | ast.comprehension) and loop.target is binder and range_call(loop):
            found.append(loop)
    return found


def _is_within(node: ast.AST, scope: Scope | None, module: Module) -> bool:
    """Whether a node runs with this scope. Comprehensions in the scope do: they run at once."""
    inside: Scope | None = module.scopes[node]
    while inside is not scope and inside and isinstance(inside.node, ast.ListComp):
        inside = inside.parent
    return inside is scope


def _is_turn_of(node: ast.AST, loop: Loop, module: Module) -> bool:
    turns = repeated(loop, module)
    return any(at in turns for at in [node, *module.ancestors(node)])


@rule("shim-loop", ast.For, ast.comprehension)
def keys_of_dict(node: Loop, module: Module) -> Iterator[Problem]:
    known, inside = kind(node.iter, module), is_for_in(node, module)
    if known == "dict" and not inside:
        yield node.iter, "an object cannot be iterated over. Write for key in Object.keys(o)."
    if known in ("list", "text") and inside:
        yield node.iter, "for..in gives the keys, as text. Remove the pragmas."
