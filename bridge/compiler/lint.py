"""Refuses Python that Transcrypt would not translate faithfully.

Transcrypt turns what it does not know into garbage without an error. So the lint holds a list of what is allowed (`rules`), and
refuses everything else. The compiler itself adds the pragmas with which the allowed forms need nothing of Transcrypt's runtime.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bridge.compiler.module import Module, Pragma
from bridge.compiler.rules import ALLOWED, RULES, syntax_remedy
from bridge.findings import Finding

_IN, _OF = "__pragma__('jsiter')", "__pragma__('nojsiter')"
_RULES_OF = {
    kind: [rule for rule in RULES if issubclass(kind, rule.kinds)]
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}
_remembered = lru_cache(maxsize=256)  # the modules of a build some times over: most are the same in the next one


@_remembered
def lint_shim(where: str, code: str) -> list[Finding]:
    """All that is wrong with one module; `where` is its project-relative file."""
    try:
        with warnings.catch_warnings(action="ignore"):  # `x is 'text'` is fine here: it becomes ===
            compile(code, where, "exec", dont_inherit=True)
            module = Module(code)
    except SyntaxError as error:
        place = f"{where}:{error.lineno or 1}:{error.offset or 1}"
        return [Finding("shim-python", "error", place, f"Python cannot read this: {error.msg}. Correct the syntax.")]
    except (ValueError, RecursionError, MemoryError) as error:
        reason = f"Python cannot read this: {error or 'it is nested too deeply'}. Split it, and keep it plain text."
        return [Finding("shim-python", "error", f"{where}:1:1", reason)]
    return sorted({*_header(where, module), *_body(where, module)})


def lint_imports(modules: Mapping[str, tuple[str, str]]) -> list[Finding]:
    """Finds imports of modules and names that are not there: Transcrypt would look for them elsewhere, or say nothing.

    `modules` maps a dotted name to file and code.
    """
    linked = {name: links(code) for name, (_, code) in modules.items()}
    findings = []
    for module, own in linked.items():
        for node in own.imports:
            where = f"{modules[module][0]}:{node.lineno}:{node.col_offset + 1}"
            other = linked.get(node.module or "")
            if other is None:
                message = f"`{node.module}` is no module of the shim. Only the shim's own modules exist in the browser."
                findings.append(Finding("shim-import", "error", where, message))
                continue
            for alias in node.names:
                if alias.name not in other.names:
                    message = f"`{node.module}` does not define `{alias.name}`. Import it from the module that does."
                    findings.append(Finding("shim-import", "error", where, message))
    return findings


@dataclass(frozen=True)
class Links:
    """What ties a module to others: its imports, and the names it defines."""

    imports: tuple[ast.ImportFrom, ...]
    names: frozenset[str]


@_remembered
def links(code: str) -> Links:
    tree = ast.parse(code)
    return Links(tuple(node for node in tree.body if isinstance(node, ast.ImportFrom)), frozenset(_exported(tree)))


def _exported(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _body(where: str, module: Module) -> Iterator[Finding]:
    todo: list[ast.AST] = [module.tree]
    while todo:
        node = todo.pop()
        if not isinstance(node, ALLOWED):
            message = f"{type(node).__name__} is not in the subset that compiles faithfully: {syntax_remedy(node)}."
            yield _finding("shim-syntax", where, node, message)
            continue  # what is inside would only repeat it
        for rule in _RULES_OF[type(node)]:
            for at, message in rule.check(node, module):
                yield _finding(rule.id, where, at, message)
        todo += [child for child in ast.iter_child_nodes(node) if child in module.parents]


def _finding(id: str, where: str, node: ast.AST, message: str) -> Finding:
    return Finding(id, "error", f"{where}:{getattr(node, 'lineno', 1)}:{getattr(node, 'col_offset', 0) + 1}", message)


def _header(where: str, module: Module) -> Iterator[Finding]:
    """A module has no pragma before its docstring: the compiler writes its own there.

    In the module, only pragmas around a `for..in` are known.
    """
    if ast.get_docstring(module.tree) is None or module.tree.body[0].lineno != 1:
        message = "A module begins with its docstring, on the first line: the compiler needs the place. Say what the module is for."
        yield Finding("shim-docstring", "error", f"{where}:1:1", message)
    for pragma in _stray_pragmas(module):
        message = f"Only {_IN} and {_OF}, on the lines before and after `for key in object:`, are used here. Remove this one."
        yield Finding("shim-pragma", "error", f"{where}:{pragma.line}:1", message)


def _stray_pragmas(module: Module) -> list[Pragma]:
    """The pragmas that are not a pair around one loop, which makes it JavaScript's `for..in`."""
    line_after = {node.lineno - 1: (node.end_lineno or node.lineno) + 1 for node in module.parents if isinstance(node, ast.For)}
    lines = {text: {pragma.line for pragma in module.pragmas if pragma.text == text} for text in (_IN, _OF)}
    opening = {line for line in lines[_IN] if line_after.get(line) in lines[_OF]}
    paired = {(_IN, line) for line in opening} | {(_OF, line_after[line]) for line in opening}
    return [pragma for pragma in module.pragmas if (pragma.text, pragma.line) not in paired]
