"""What a module and its functions are made of."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bridge.compiler.module import Module
from bridge.compiler.rules.base import Problem, rule

ALLOWED: tuple[type[ast.AST], ...] = (
    *(ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.arguments, ast.arg, ast.Return, ast.Delete, ast.Assign),
    *(ast.AugAssign, ast.For, ast.While, ast.If, ast.Raise, ast.Try, ast.ExceptHandler, ast.ImportFrom, ast.alias),
    *(ast.Global, ast.Nonlocal, ast.Expr, ast.Pass, ast.Break, ast.Continue, ast.BoolOp, ast.BinOp, ast.UnaryOp),
    *(ast.Lambda, ast.IfExp, ast.Dict, ast.ListComp, ast.comprehension, ast.Await, ast.Compare, ast.Call, ast.keyword),
    *(ast.Constant, ast.Attribute, ast.Subscript, ast.Starred, ast.Name, ast.List, ast.Tuple),
    *(ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop),
)
SYNTAX_REMEDIES = {
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


def syntax_remedy(node: ast.AST) -> str:
    return SYNTAX_REMEDIES.get(type(node).__name__, "write it with simpler statements")


@rule("shim-export", ast.Module)
def module_level(node: ast.Module, module: Module) -> Iterator[Problem]:
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
            yield statement, message


@rule("shim-import", ast.ImportFrom)
def import_inside(node: ast.ImportFrom, module: Module) -> Iterator[Problem]:
    if not module.at_module_level(node):
        yield node, "Transcrypt moves imports to the top of the module. Write it there."


@rule("shim-import", ast.ImportFrom)
def import_relative(node: ast.ImportFrom, module: Module) -> Iterator[Problem]:
    if node.level:
        yield node, "Transcrypt ignores the dots of a relative import. Write the full module name."


@rule("shim-import", ast.ImportFrom)
def import_star(node: ast.ImportFrom, module: Module) -> Iterator[Problem]:
    if any(alias.name == "*" for alias in node.names):
        yield node, "a star import hides what is used. Name what you import."


@rule("shim-syntax", ast.FunctionDef, ast.AsyncFunctionDef)
def decorator(node: ast.FunctionDef | ast.AsyncFunctionDef, module: Module) -> Iterator[Problem]:
    for wrapper in node.decorator_list:
        if not isinstance(wrapper, ast.Name):
            yield wrapper, "a decorator must be a plain name. Wrap the function by hand."


@rule("shim-parameters", ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
def special_parameters(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, module: Module) -> Iterator[Problem]:
    if node.args.posonlyargs or node.args.kwonlyargs or node.args.kwarg:
        yield node, "Transcrypt loses positional-only, keyword-only and ** parameters. Use plain parameters, or one dict."


@rule("shim-parameters", ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
def rest_parameter(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, module: Module) -> Iterator[Problem]:
    if node.args.vararg:
        yield node, "*args needs Transcrypt's runtime. Write Array['from'](arguments) in a `def`."


@rule("shim-parameters", ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
def default_parameter(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, module: Module) -> Iterator[Problem]:
    if node.args.defaults:
        yield node, "a default fails for objects without a prototype. Test for `undefined` in the body."


@rule("shim-expression", ast.Expr)
def no_effect(node: ast.Expr, module: Module) -> Iterator[Problem]:
    is_text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    if isinstance(node.value, ALLOWED) and not is_text and not isinstance(node.value, ast.Call | ast.Await):
        yield node, "this statement has no effect. Call something, assign it, or remove it."


@rule("shim-await", ast.Await)
def await_in_comprehension(node: ast.Await, module: Module) -> Iterator[Problem]:
    if not isinstance(module.scopes[node].node, ast.AsyncFunctionDef):
        yield node, "a comprehension becomes a function that cannot await. Write a loop."


@rule("shim-await", ast.comprehension)
def async_comprehension(node: ast.comprehension, module: Module) -> Iterator[Problem]:
    if node.is_async:
        yield node.iter, "an async comprehension silently does not wait. Write a loop."
