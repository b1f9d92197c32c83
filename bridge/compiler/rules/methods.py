"""Methods that only Python has, and forms of a method that mean something else in JavaScript."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bridge.compiler.javascript import DICT_METHODS, python_methods, shared_methods
from bridge.compiler.kinds import kind, own_keys
from bridge.compiler.module import Module
from bridge.compiler.rules.base import Problem, rule


def _method(node: ast.Call, *names: str) -> ast.expr | None:
    """The value that a call of one of these methods is made on; None for any other call."""
    return node.func.value if isinstance(node.func, ast.Attribute) and node.func.attr in names else None


@rule("shim-patched-method", ast.Attribute)
def python_method(node: ast.Attribute, module: Module) -> Iterator[Problem]:
    if module.called(node) and node.attr in python_methods() - {"append", "update"}:
        yield (
            node,
            (
                f"`.{node.attr}()` is Python's; JavaScript has it only where Transcrypt's runtime patched the prototypes. "
                f"Use JavaScript's method; rename a method of your own; if the browser has it, write x['{node.attr}']()."
            ),
        )


@rule("shim-patched-method", ast.Call)
def dict_update(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "update") and len(node.args) < 2:
        yield node, "`.update()` is Python's. Write Object.assign(o, other)."


@rule("shim-patched-method", ast.Call)
def dict_method(node: ast.Call, module: Module) -> Iterator[Problem]:
    """A method of dicts is called. An object that has a key of that name may hold a function there, which is called then."""
    match node.func:
        case ast.Attribute(value=receiver, attr=name) if name in DICT_METHODS and kind(receiver, module) == "dict":
            if name not in own_keys(receiver, module):
                yield node, f"an object has no .{name}() in JavaScript. Write o[key], Object.keys(o) and the like, or a Map."


@rule("shim-patched-method", ast.Call)
def method_of_another(node: ast.Call, module: Module) -> Iterator[Problem]:
    """A method is called that Python and JavaScript have on different types: `get` is a Map's, `encode` a TextEncoder's."""
    if not isinstance(node.func, ast.Attribute):
        return
    known = kind(node.func.value, module)
    if known in ("text", "list") and node.func.attr in shared_methods() - shared_methods(known) - {"join"}:
        yield node, f"JavaScript's {known} has no .{node.func.attr}(). Use what JavaScript has."


@rule("shim-patched-method", ast.Call)
def get_with_default(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "get") and len(node.args) > 1:
        yield node, "the second argument of .get() is ignored in JavaScript. Test .has(key)."


@rule("shim-patched-method", ast.Call)
def split_form(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "split") and len(node.args) != 1:
        message = "without a separator JavaScript does not split, and its limit cuts the rest off. Write text.split(separator)."
        yield node, message


@rule("shim-patched-method", ast.Call)
def pop_form(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "pop") and node.args:
        yield node, "JavaScript's .pop() takes the last, whatever it is given. Write xs.shift() or xs.splice(i, 1)[0]."


@rule("shim-patched-method", ast.Call)
def replace_form(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "replace") and len(node.args) > 1 and (len(node.args) > 2 or kind(node.args[0], module) != "regexp"):
        yield node, "JavaScript replaces the first alone. Write text.replaceAll(a, b), or a __new__(RegExp(...)) here."


@rule("shim-patched-method", ast.Call)
def find_form(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "find") and not (len(node.args) == 1 and kind(node.args[0], module) == "function"):
        message = "JavaScript's .find() takes a function and gives an item. Write text.indexOf(part) or xs.find(lambda x: ...)."
        yield node, message


@rule("shim-patched-method", ast.Call)
def join_form(node: ast.Call, module: Module) -> Iterator[Problem]:
    receiver = _method(node, "join")
    if receiver and (kind(receiver, module) == "text" or [kind(argument, module) for argument in node.args] not in ([], ["text"])):
        yield node, "text has no .join in JavaScript, and what is joined comes first. Write xs.join(', ')."


@rule("shim-patched-method", ast.Call)
def sort_form(node: ast.Call, module: Module) -> Iterator[Problem]:
    if _method(node, "sort", "toSorted") and not node.args:
        yield node, "JavaScript sorts numbers as text: 10 before 9. Write xs.sort(lambda a, b: a - b)."


@rule("shim-patched-method", ast.Call)
def value_of_change(node: ast.Call, module: Module) -> Iterator[Problem]:
    """The value of a method that changes a list is used. The value of a lambda does not count as used."""
    if _method(node, "append", "reverse", "sort") and not isinstance(module.parents[node], ast.Expr | ast.Lambda):
        yield node, "this is None in Python, and something else in JavaScript. Call it on a line of its own."
