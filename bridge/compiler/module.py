"""A module as the lint sees it: its tree with parents and scopes, and its pragmas."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field

Function = ast.FunctionDef | ast.AsyncFunctionDef
SCOPES = (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ListComp)


@dataclass
class Scope:
    """The names that a function binds; a module, a lambda and a comprehension are scopes too.

    `outer` holds its global and nonlocal names. `changed` holds the names that inner functions bind here, through a `nonlocal` or
    `global` of their own.
    """

    node: ast.AST
    parent: Scope | None
    bound: dict[str, list[ast.AST]] = field(default_factory=dict)
    outer: set[str] = field(default_factory=set)
    changed: dict[str, list[ast.AST]] = field(default_factory=dict)

    def knows(self, name: str) -> bool:
        return self.owner(name) is not None

    def owner(self, name: str) -> Scope | None:
        """The scope that `name` belongs to when it is used here."""
        return self if name in self.bound else self.parent and self.parent.owner(name)

    def binders(self, name: str) -> list[ast.AST]:
        """The nodes that bind `name` in this scope, those of inner functions included."""
        return self.bound.get(name, []) + self.changed.get(name, [])


@dataclass(frozen=True)
class Pragma:
    line: int
    text: str


class Module:
    """A module's tree. Annotations are left out, as Transcrypt leaves them out."""

    def __init__(self, text: str) -> None:
        self.tree = ast.parse(text)
        self.parents: dict[ast.AST, ast.AST] = {}
        self.module = Scope(self.tree, None)
        self.scopes: dict[ast.AST, Scope] = {self.tree: self.module}
        self.pragmas = list(_pragmas(text))
        self._outer_binders: list[tuple[Scope, str, ast.AST]] = []
        todo: list[ast.AST] = [self.tree]
        while todo:
            node = todo.pop()
            inside = self._scope_inside(node)
            for child in _children(node):
                self.parents[child] = node
                outside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and child in node.decorator_list
                self.scopes[child] = self.scopes[node] if outside else inside
                todo.append(child)
        for scope, name, binder in self._outer_binders:
            if owner := scope.owner(name):
                owner.changed.setdefault(name, []).append(binder)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        while (parent := self.parents.get(node)) is not None:
            yield parent
            node = parent

    def at_module_level(self, node: ast.AST) -> bool:
        return isinstance(self.parents.get(node), ast.Module)

    def called(self, node: ast.AST) -> ast.Call | None:
        """The call that calls `node`; None where `node` is not what is called."""
        call = self.parents[node]
        return call if isinstance(call, ast.Call) and call.func is node else None

    def _scope_inside(self, node: ast.AST) -> Scope:
        scope = self.scopes[node]
        for name in bound_names(node):
            if name in scope.outer:
                self._outer_binders.append((scope, name, node))
            else:
                scope.bound.setdefault(name, []).append(node)
        if isinstance(node, SCOPES) and node is not self.tree:
            scope = Scope(node, scope)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                scope.outer.update(_outer_names(node))
        return scope


def is_for_in(loop: ast.For | ast.comprehension, module: Module) -> bool:
    """Whether pragmas make this loop JavaScript's `for..in`."""
    return isinstance(loop, ast.For) and any(p.line == loop.lineno - 1 and "'jsiter'" in p.text for p in module.pragmas)


def bound_names(node: ast.AST) -> list[str]:
    """The names that this node binds, without those that its children bind."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.ExceptHandler(name=str(name)):
            return [name]
        case ast.alias(name=name, asname=asname):
            return [asname or name]
    return []


def _children(node: ast.AST) -> Iterator[ast.AST]:
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns", "type_comment"):
            yield from (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, ast.AST))


def _outer_names(function: Function) -> Iterator[str]:
    todo: list[ast.AST] = [*function.body]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Global | ast.Nonlocal):
            yield from node.names
        if not isinstance(node, SCOPES):
            todo += ast.iter_child_nodes(node)


def _pragmas(text: str) -> Iterator[Pragma]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        comment = re.sub(r"\s", "", token.string)
        if token.type == tokenize.COMMENT and comment.startswith(("#__pragma__", "#__:")):
            yield Pragma(token.start[0], comment[1:].replace('"', "'"))
