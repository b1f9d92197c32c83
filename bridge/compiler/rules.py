"""The rules of the lint, one small function each: `(node, module) -> (id, node, message)`; the message ends with the remedy."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from types import EllipsisType
from typing import Any

from bridge.compiler.javascript import GLOBALS, python_methods, python_names, runtime_remedy
from bridge.compiler.source import Source, bound_names
from bridge.reserved_words import RESERVED_WORDS

Problem = tuple[str, ast.AST, str]
Rule = Callable[[Any, Source], Iterator[Problem]]

ALLOWED: tuple[type[ast.AST], ...] = (
    *(ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.arguments, ast.arg, ast.Return, ast.Delete, ast.Assign),
    *(ast.AugAssign, ast.For, ast.While, ast.If, ast.Raise, ast.Try, ast.ExceptHandler, ast.ImportFrom, ast.alias),
    *(ast.Global, ast.Nonlocal, ast.Expr, ast.Pass, ast.Break, ast.Continue, ast.BoolOp, ast.BinOp, ast.UnaryOp),
    *(ast.Lambda, ast.IfExp, ast.Dict, ast.ListComp, ast.comprehension, ast.Await, ast.Compare, ast.Call, ast.keyword),
    *(ast.Constant, ast.Attribute, ast.Subscript, ast.Starred, ast.Name, ast.List, ast.Tuple),
    *(ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop),
)
_SYNTAX_REMEDIES = {
    "AnnAssign": "drop the annotation",
    "Assert": "throw an error instead",
    "AsyncFor": "write a loop with await in its body",
    "AsyncWith": "write try/finally",
    "ClassDef": "write a function that returns an object, or a constructor function with a prototype",
    "DictComp": "write a loop",
    "GeneratorExp": "write a list comprehension",
    "Import": "write `from <module> import <name>`",
    "JoinedStr": "join text with +",
    "Match": "write if/elif",
    "NamedExpr": "assign on a line of its own",
    "Set": "write __new__(Set([...]))",
    "SetComp": "write __new__(Set([...]))",
    "Slice": "write .slice(start, end)",
    "With": "write try/finally",
    "Yield": "build a list",
    "YieldFrom": "build a list",
}
_OPERATORS = ("typeof", "void")  # written as calls; Transcrypt emits `typeof (x)`
_TAKEN_CALLS = frozenset({"globals", "property", "type"})  # Transcrypt takes these calls for Python's, whoever defines the name
_READABLE = frozenset({"undefined", "NaN", "Infinity"})
_CONSTANTS = {"null": "None", "true": "True", "false": "False"}
_EVALUATORS = frozenset({"eval", "Function"})
_AUGMENTED = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.BitOr, ast.BitAnd, ast.BitXor, ast.LShift, ast.RShift)
_COLLECTIONS = (ast.List, ast.Dict, ast.ListComp)
# Transcrypt puts no parentheses around these before `.x`, and around those neither before `[x]` and `(x)`.
_LOOSE = (ast.Await, ast.UnaryOp)
_LOOSE_IN_BRACKETS = (*_LOOSE, ast.BoolOp, ast.BinOp, ast.Compare)
_BIGGEST = 2**53 - 1
_CAUGHT = re.compile(r"__except(\d+)__")

RULES: list[tuple[type[ast.AST] | tuple[type[ast.AST], ...], Rule]] = []


def syntax_remedy(node: ast.AST) -> str:
    return _SYNTAX_REMEDIES.get(type(node).__name__, "write it with simpler statements")


def _rule(*kinds: type[ast.AST]) -> Callable[[Rule], Rule]:
    def register(check: Rule) -> Rule:
        RULES.append((kinds, check))
        return check

    return register


@_rule(ast.Name)
def _reading(node: ast.Name, module: Source) -> Iterator[Problem]:
    name, scope = node.id, module.scopes[node]
    if not isinstance(node.ctx, ast.Load):
        return
    if name in _EVALUATORS:
        yield "shim-eval", node, f"`{name}` makes code from text, which a content security policy forbids. Write the code."
    elif name in _OPERATORS or name == "__new__":
        if not module.called(node):
            yield "shim-call", node, f"`{name}` is an operator, not a value. Write {name}(...)."
    elif caught := _CAUGHT.fullmatch(name):
        depth = sum(isinstance(a, ast.ExceptHandler) for a in module.ancestors(node))
        if int(caught[1]) >= depth:
            inside = f"Here it is __except{depth - 1}__" if depth else "It exists only inside `except:`"
            yield "shim-except", node, f"`{name}` is not the caught value. {inside}."
    elif _is_dunder(name):
        yield "shim-dunder", node, f"`{name}` belongs to Transcrypt or Python. Write it without."
    elif name in ("this", "arguments"):
        if not isinstance(scope.node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield "shim-this", node, f"`{name}` has a value of its own only in a `def`. Read it there into a variable."
    elif name in _CONSTANTS:
        yield "shim-reserved-word", node, f"`{name}` is written {_CONSTANTS[name]} in Python."
    elif name in RESERVED_WORDS - _READABLE:
        yield "shim-reserved-word", node, f"`{name}` is reserved in JavaScript. Choose another name."
    elif (name in _TAKEN_CALLS and module.called(node)) or not (scope.knows(name) or name in GLOBALS):
        if name == "range" and _is_loop_range(module.called(node), module):
            return
        if name in python_names():
            message = f"`{name}` exists only in Python and in Transcrypt's runtime: {runtime_remedy(name)}."
            yield "shim-runtime-symbol", node, message
        else:
            message = f"`{name}` is neither defined here nor a known global of the browser. Define it, or read window.{name}."
            yield "shim-unknown-name", node, message


@_rule(ast.Name, ast.arg, ast.FunctionDef, ast.AsyncFunctionDef, ast.alias)
def _binding(node: ast.AST, module: Source) -> Iterator[Problem]:
    for name in bound_names(node):
        if name in RESERVED_WORDS or name in ("dict", "range"):
            yield "shim-reserved-word", node, f"`{name}` is reserved in JavaScript or by the compiler. Choose another name."
        elif _is_dunder(name):
            yield "shim-dunder", node, f"`{name}` may collide with Transcrypt's own names. Choose another name."
        elif _is_renamed(name) or name == "append":
            yield "shim-alias", node, f"`{name}` is, or looks like, a name that Transcrypt renames. Choose another name."


@_rule(ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)
def _bound_twice(node: ast.Module | ast.FunctionDef | ast.AsyncFunctionDef, module: Source) -> Iterator[Problem]:
    inside = module.module if isinstance(node, ast.Module) else module.scopes[node.body[0]]
    for name, binders in inside.bound.items():
        declared = any(_is_function(binder) and module.parents[binder] is node for binder in binders)
        if len(binders) > 1 and (declared or isinstance(node, ast.Module)):
            last = max(binders, key=lambda binder: getattr(binder, "lineno", 0))
            yield "shim-binding", last, f"`{name}` is bound more than once here. Choose another name."


@_rule(ast.FunctionDef, ast.AsyncFunctionDef)
def _nested_function(node: ast.FunctionDef, module: Source) -> Iterator[Problem]:
    if node.name in module.scopes[node].outer:
        yield "shim-binding", node, f"a def of the nonlocal `{node.name}` makes a new local one. Assign a lambda, or rename it."
    for decorator in node.decorator_list:
        if not isinstance(decorator, ast.Name):
            yield "shim-syntax", decorator, "a decorator must be a plain name. Wrap the function by hand."


@_rule(ast.AugAssign)
def _augmented(node: ast.AugAssign, module: Source) -> Iterator[Problem]:
    scope = module.scopes[node]
    if not isinstance(node.op, _AUGMENTED):
        yield "shim-operator", node, "this operator has no `op=` in JavaScript. Write x = x op y."
    if isinstance(node.value, _COLLECTIONS):
        yield "shim-operator", node, "JavaScript would join these as text. Write xs.push(...) or xs.concat(...)."
    if isinstance(node.target, ast.Name) and node.target.id not in scope.outer:
        binders = scope.bound.get(node.target.id, [])
        if all(isinstance(module.parents[binder], ast.AugAssign) for binder in binders):
            message = f"`{node.target.id}` is changed but not this function's own. Declare it nonlocal or global."
            yield "shim-binding", node, message


@_rule(ast.Global)
def _global(node: ast.Global, module: Source) -> Iterator[Problem]:
    for name in node.names:
        if not any(isinstance(binder, ast.Name) for binder in module.module.bound.get(name, [])):
            yield "shim-binding", node, f"`{name}` is not assigned at module level: it would be a global of the page. Assign it."


@_rule(ast.Module)
def _module_level(node: ast.Module, module: Source) -> Iterator[Problem]:
    for statement in node.body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ImportFrom() | ast.Expr():
                continue
            case ast.Assign(targets=[ast.Name() | ast.Attribute() | ast.Subscript()]):
                continue
        if isinstance(statement, ALLOWED):
            message = (
                "a module exports only single assignments and functions, and runs nothing else but calls. Put it into a function."
            )
            yield "shim-export", statement, message


@_rule(ast.ImportFrom)
def _import(node: ast.ImportFrom, module: Source) -> Iterator[Problem]:
    if not module.at_module_level(node):
        yield "shim-import", node, "Transcrypt moves imports to the top of the module. Write it there."
    if node.level:
        yield "shim-import", node, "Transcrypt ignores the dots of a relative import. Write the full module name."
    if any(alias.name == "*" for alias in node.names):
        yield "shim-import", node, "a star import hides what is used. Name what you import."


@_rule(ast.Attribute)
def _attribute(node: ast.Attribute, module: Source) -> Iterator[Problem]:
    called = module.called(node)
    if isinstance(node.value, _LOOSE) or _is_operator_call(node.value):
        yield _lost_parentheses(node.value, f".{node.attr}")
    if isinstance(node.value, ast.Constant) and type(node.value.value) is int:
        yield "shim-parentheses", node, "an attribute of a number is a syntax error in JavaScript. Use a variable."
    if node.attr in _EVALUATORS:
        yield "shim-eval", node, f"`.{node.attr}` makes code from text, which a content security policy forbids. Write the code."
    elif _is_dunder(node.attr):
        yield "shim-dunder", node, f"`.{node.attr}` belongs to Transcrypt or to prototypes. Use Object.getPrototypeOf or the like."
    elif _is_renamed(node.attr) or (node.attr == "append" and not called):
        yield "shim-alias", node, f"`.{node.attr}` is, or looks like, a name that Transcrypt renames. Choose another name."
    elif node.attr == "join" and isinstance(node.value, ast.Constant):
        yield "shim-patched-method", node, "text has no .join in JavaScript. Write xs.join(', ')."
    elif called and node.attr in python_methods() - {"append"}:
        message = (
            f"`.{node.attr}()` is Python's; JavaScript has it only where Transcrypt's runtime patched the prototypes. "
            f"Use JavaScript's method; rename a method of your own; if the browser has it, write x['{node.attr}']()."
        )
        yield "shim-patched-method", node, message


@_rule(ast.Subscript)
def _subscript(node: ast.Subscript, module: Source) -> Iterator[Problem]:
    if isinstance(node.value, _LOOSE_IN_BRACKETS) or _is_operator_call(node.value):
        yield _lost_parentheses(node.value, "[...]")
    match node.slice:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
            yield "shim-subscript", node, "a negative index is undefined in JavaScript. Write xs[xs.length - 1]."
        case ast.Constant(value="__proto__"):
            yield "shim-dunder", node, "`__proto__` is the prototype, not a field. Use Object.getPrototypeOf."
        case ast.Constant(value=str(name)) if name in _EVALUATORS:
            yield "shim-eval", node, f"`{name}` makes code from text, which a content security policy forbids. Write the code."


@_rule(ast.Call)
def _call(node: ast.Call, module: Source) -> Iterator[Problem]:
    if isinstance(node.func, _LOOSE_IN_BRACKETS) or _is_operator_call(node.func):
        yield _lost_parentheses(node.func, "(...)")
    if node.keywords:
        yield "shim-keyword-argument", node, "a keyword argument needs Transcrypt's runtime. Pass one dict of options."
    match node:
        case ast.Call(func=ast.Name(id="__new__")):
            if not (len(node.args) == 1 and isinstance(node.args[0], ast.Call) and _is_plain_path(node.args[0].func)):
                yield "shim-call", node, "__new__ takes one plain constructor call. Write __new__(Map(x))."
        case ast.Call(func=ast.Name(id=name)) if name in _OPERATORS:
            if len(node.args) != 1 or isinstance(node.args[0], ast.Starred):
                yield "shim-call", node, f"{name} takes one value. Write {name}(x)."
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str()), *_]):
            if name in ("setTimeout", "setInterval"):
                yield "shim-eval", node, f"{name} would make code from this text. Pass a function."


@_rule(ast.Await)
def _await(node: ast.Await, module: Source) -> Iterator[Problem]:
    if isinstance(node.value, ast.BoolOp | ast.BinOp | ast.Compare):
        yield "shim-parentheses", node, "`await (a or b)` loses its parentheses. Put the value into a variable first."
    if not isinstance(module.scopes[node].node, ast.AsyncFunctionDef):
        yield "shim-await", node, "a comprehension becomes a function that cannot await. Write a loop."


@_rule(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, module: Source) -> Iterator[Problem]:
    signature = node.args
    if signature.posonlyargs or signature.kwonlyargs or signature.kwarg:
        message = "Transcrypt loses positional-only, keyword-only and ** parameters. Use plain parameters, or one dict."
        yield "shim-parameters", node, message
    if signature.vararg:
        yield "shim-parameters", node, "*args needs Transcrypt's runtime. Write Array.from(arguments) in a `def`."
    if signature.defaults:
        yield "shim-parameters", node, "a default fails for objects without a prototype. Test for `undefined` in the body."


@_rule(ast.Tuple)
def _tuple(node: ast.Tuple, module: Source) -> Iterator[Problem]:
    if isinstance(node.ctx, ast.Load):
        yield "shim-tuple", node, "a tuple needs Transcrypt's runtime. Write a list."


@_rule(ast.Starred)
def _starred(node: ast.Starred, module: Source) -> Iterator[Problem]:
    if not isinstance(module.parents[node], ast.Call):
        yield "shim-star", node, "* is dropped silently outside a call. Write xs.concat(ys) or xs.slice(1)."


@_rule(ast.Dict)
def _dict(node: ast.Dict, module: Source) -> Iterator[Problem]:
    for key in node.keys:
        match key:
            case None:
                yield "shim-dict", node, "{**a} does not compile. Write Object.assign({}, a, {...})."
            case ast.Constant(value="__proto__"):
                yield "shim-dunder", key, "the key `__proto__` would set the prototype. Use Object.create or another key."
            case ast.Constant(value=str()):
                pass
            case _:
                yield "shim-dict", key, "a key must be literal text; a computed one needs the runtime. Assign o[key] = value."


@_rule(ast.Compare)
def _compare(node: ast.Compare, module: Source) -> Iterator[Problem]:
    if any(isinstance(op, ast.In | ast.NotIn) for op in node.ops):
        message = "`in` needs Transcrypt's runtime. Write xs.includes(x) or Object.prototype.hasOwnProperty.call(o, key)."
        yield "shim-membership", node, message
    if any(not isinstance(middle, ast.Name | ast.Constant | ast.Attribute) for middle in node.comparators[:-1]):
        yield "shim-comparison", node, "a chained comparison evaluates its middle twice. Put the middle into a variable."
    if any(isinstance(side, _COLLECTIONS) for side in [node.left, *node.comparators]):
        yield "shim-comparison", node, "JavaScript compares objects by identity. Compare the length or the members."


@_rule(ast.BinOp)
def _binary(node: ast.BinOp, module: Source) -> Iterator[Problem]:
    sides = [node.left, node.right]
    if isinstance(node.op, ast.Mod | ast.MatMult):
        message = "% and @ need Transcrypt's runtime. Join text with +; for numbers write a - Math.floor(a / b) * b."
        yield "shim-operator", node, message
    if any(isinstance(side, _COLLECTIONS) for side in sides):
        yield "shim-operator", node, "JavaScript would join these as text. Write xs.concat(ys) or Object.assign({}, a, b)."
    if isinstance(node.op, ast.Mult) and any(isinstance(side, ast.Constant) and isinstance(side.value, str) for side in sides):
        yield "shim-operator", node, "text times a number is NaN in JavaScript. Write text.repeat(n)."
    if isinstance(node.op, ast.BitXor) and any(isinstance(s, ast.BinOp) and isinstance(s.op, ast.BitOr) for s in sides):
        yield _lost_parentheses(node, "(a | b) ^ c")


@_rule(ast.Try)
def _try(node: ast.Try, module: Source) -> Iterator[Problem]:
    if node.orelse:
        yield "shim-except", node, "what the else block of a try throws is swallowed. Move it below, or into the try."


@_rule(ast.ExceptHandler)
def _handler(node: ast.ExceptHandler, module: Source) -> Iterator[Problem]:
    if node.type:
        yield "shim-except", node, "`except X` needs Transcrypt's runtime and misses JavaScript's errors. Write a bare `except:`."


@_rule(ast.Raise)
def _raise(node: ast.Raise, module: Source) -> Iterator[Problem]:
    if node.cause:
        yield "shim-raise", node, "`from` writes `__cause__` into the error. Give the error its cause when it is made."
    if not node.exc and not any(isinstance(a, ast.ExceptHandler) for a in module.ancestors(node)):
        yield "shim-raise", node, "there is nothing to raise again outside `except:`. Name what is raised."


@_rule(ast.For, ast.While)
def _loop(node: ast.For | ast.While, module: Source) -> Iterator[Problem]:
    if node.orelse:
        yield "shim-loop", node, "the else of a loop depends on a flag of Transcrypt's. Use a variable of your own."


@_rule(ast.For, ast.comprehension)
def _for(node: ast.For | ast.comprehension, module: Source) -> Iterator[Problem]:
    scope = module.scopes[node.target]
    if isinstance(node, ast.comprehension) and node.is_async:
        yield "shim-await", node.iter, "an async comprehension silently does not wait. Write a loop."
    for part in ast.walk(node.target):
        match part:
            case ast.Name():
                if part.id in scope.outer:
                    yield "shim-loop", part, f"a loop over the nonlocal or global `{part.id}` makes a new local one. Rename it."
            case ast.Attribute() | ast.Subscript() | ast.Starred():
                yield "shim-loop", part, "a loop can only set plain names. Assign in the body."
    if isinstance(node, ast.comprehension):
        generators = [g for a in [module.parents[node]] if isinstance(a, ast.ListComp) for g in a.generators]
        own = {name.id for g in generators for name in ast.walk(g.target) if isinstance(name, ast.Name)}
        earlier = {
            name.id for g in generators[: generators.index(node)] for name in ast.walk(g.target) if isinstance(name, ast.Name)
        }
        for name in ast.walk(node.iter):
            if isinstance(name, ast.Name) and name.id in own - earlier:
                message = f"`{name.id}` is still undefined here: a comprehension's names are its own. Rename the target."
                yield "shim-comprehension", name, message


@_rule(ast.For, ast.comprehension)
def _range(node: ast.For | ast.comprehension, module: Source) -> Iterator[Problem]:
    match node:
        case ast.For(target=ast.Name(id=name), iter=ast.Call(func=ast.Name(id="range"), args=arguments), body=body):
            changed = (a for statement in body for a in ast.walk(statement) if name in bound_names(a))
            for binder in changed:
                if module.scopes[binder] is module.scopes[node]:
                    yield "shim-loop", binder, f"`{name}` counts the loop: to set it would change the count. Use another name."
        case ast.comprehension(iter=ast.Call(func=ast.Name(id="range"), args=arguments)):
            pass
        case _:
            return
    if any(isinstance(part, ast.Call | ast.Await) for argument in arguments for part in ast.walk(argument)):
        yield "shim-loop", node.iter, "the bounds are evaluated on every turn. Put them into variables first."


@_rule(ast.Delete)
def _delete(node: ast.Delete, module: Source) -> Iterator[Problem]:
    if not all(isinstance(target, ast.Attribute | ast.Subscript) for target in node.targets):
        yield "shim-delete", node, "`del name` does nothing in JavaScript. Set it to undefined."


@_rule(ast.Expr)
def _expression(node: ast.Expr, module: Source) -> Iterator[Problem]:
    is_text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    if isinstance(node.value, ALLOWED) and not is_text and not isinstance(node.value, ast.Call | ast.Await):
        yield "shim-expression", node, "this statement has no effect. Call something, assign it, or remove it."


@_rule(ast.Constant)
def _constant(node: ast.Constant, module: Source) -> Iterator[Problem]:
    match node.value:
        case bytes() | complex():
            yield "shim-literal", node, f"{type(node.value).__name__} needs Transcrypt's runtime. Use text or numbers."
        case float(value) if value != value or value in (float("inf"), float("-inf")):
            yield "shim-literal", node, "this number is infinite. Write Infinity."
        case int(value) if abs(value) > _BIGGEST:
            yield "shim-literal", node, "JavaScript rounds whole numbers beyond 2**53 - 1. Use BigInt(text) or text."
        case str(text) if any(ord(c) > 0xFFFF and not c.isprintable() for c in text):
            yield "shim-literal", node, "JavaScript misreads an escaped \\U character. Write String.fromCodePoint(n)."
        case EllipsisType():
            yield "shim-literal", node, "... does not compile. Write pass."


def _names_set_from(node: ast.comprehension, module: Source) -> set[str]:
    """The names that this `for` of a comprehension and the ones after it set."""
    comprehension = module.parents[node]
    generators = comprehension.generators if isinstance(comprehension, ast.ListComp) else [node]
    targets = [generator.target for generator in generators[generators.index(node) :]]
    return {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}


def _lost_parentheses(node: ast.AST, before: str) -> Problem:
    message = f"Transcrypt writes this without the parentheses it needs before {before}. Put the value into a variable first."
    return "shim-parentheses", node, message


def _is_dunder(name: str) -> bool:
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def _is_renamed(name: str) -> bool:
    """What aliases make or undo, and `append` where Transcrypt sees it as a part of a name."""
    return name.startswith(("py_", "js_")) or ("append" in name.split("__") and name != "append")


def _is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


def _is_operator_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _OPERATORS


def _is_plain_path(node: ast.AST) -> bool:
    """A name, or attributes and items of one: `new` would bind to the first call in it."""
    match node:
        case ast.Name():
            return True
        case ast.Attribute(value=value):
            return _is_plain_path(value)
        case ast.Subscript(value=value, slice=index):
            return _is_plain_path(value) and isinstance(index, ast.Name | ast.Constant)
    return False


def _is_loop_range(call: ast.Call | None, module: Source) -> bool:
    """`range` as the compiler turns it into a counting loop: a plain name, a literal step."""
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
