"""A fail-closed lint for the Python that Transcrypt compiles: what is not known to be translated faithfully is refused.

Transcrypt turns what it does not know into garbage without an error, so the syntax tree is checked against a list of what is
allowed (`shim_rules`), and every module must start with the pragmas that make what is allowed work without Transcrypt's runtime.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bridge.findings import Finding
from bridge.generator.shim_rules import ALLOWED, RULES, syntax_remedy
from bridge.generator.shim_source import Source

_NO_ALIAS = "__pragma__('noalias')"
_APPEND = "__pragma__('alias','append','push')"
_IN, _OF = "__pragma__('jsiter')", "__pragma__('nojsiter')"
_remembered = lru_cache(maxsize=256)  # the modules of a build some times over: most are the same in the next one


@_remembered
def lint_shim(where: str, source: str) -> list[Finding]:
    """All that is wrong with one module; `where` is its project-relative file."""
    try:
        with warnings.catch_warnings(action="ignore"):  # `x is 'text'` is fine here: it becomes ===
            compile(source, where, "exec", dont_inherit=True)
            module = Source(source)
    except SyntaxError as error:
        place = f"{where}:{error.lineno or 1}:{error.offset or 1}"
        return [Finding("shim-python", "error", place, f"Python cannot read this: {error.msg}. Correct the syntax.")]
    except (ValueError, RecursionError, MemoryError) as error:
        reason = f"Python cannot read this: {error or 'it is nested too deeply'}. Split it, and keep it plain text."
        return [Finding("shim-python", "error", f"{where}:1:1", reason)]
    return sorted({*_header(where, module), *_body(where, module)})


def lint_imports(modules: Mapping[str, tuple[str, str]]) -> list[Finding]:
    """What modules (dotted name -> file, source) import must be there: Transcrypt looks elsewhere, or says nothing."""
    linked = {name: links(source) for name, (_, source) in modules.items()}
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
def links(source: str) -> Links:
    tree = ast.parse(source)
    return Links(tuple(node for node in tree.body if isinstance(node, ast.ImportFrom)), frozenset(_exported(tree)))


def _exported(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _body(where: str, module: Source) -> Iterator[Finding]:
    todo: list[ast.AST] = [module.tree]
    while todo:
        node = todo.pop()
        if not isinstance(node, ALLOWED):
            message = f"{type(node).__name__} is not in the subset that compiles faithfully: {syntax_remedy(node)}."
            yield _finding("shim-syntax", where, node, message)
            continue  # what is inside would only repeat it
        for kinds, check in RULES:
            if isinstance(node, kinds):
                for id, at, message in check(node, module):
                    yield _finding(id, where, at, message)
        todo += [child for child in ast.iter_child_nodes(node) if child in module.parents]


def _finding(id: str, where: str, node: ast.AST, message: str) -> Finding:
    return Finding(id, "error", f"{where}:{getattr(node, 'lineno', 1)}:{getattr(node, 'col_offset', 0) + 1}", message)


def _header(where: str, module: Source) -> Iterator[Finding]:
    docstring = ast.get_docstring(module.tree) is not None
    code = module.tree.body[1:] if docstring else module.tree.body
    end = code[0].lineno if code else 1 << 30
    lines: dict[str, int] = {}
    loops = {node.lineno - 1: (node.end_lineno or 0) + 1 for node in module.parents if isinstance(node, ast.For)}
    of = {pragma.line for pragma in module.pragmas if pragma.text == _OF}
    closed = {loops[pragma.line] for pragma in module.pragmas if pragma.text == _IN and loops.get(pragma.line) in of}
    for pragma in module.pragmas:
        place = f"{where}:{pragma.line}:1"
        if pragma.line in closed if pragma.text == _OF else loops.get(pragma.line) in closed:
            continue  # `for key in object:` between the two, and nothing else, is JavaScript's for..in
        if pragma.text not in (_NO_ALIAS, _APPEND) or not pragma.alone:
            message = f"Only {_NO_ALIAS} and {_APPEND} are used here, each a comment on a line of its own. Remove this one."
            yield Finding("shim-pragma", "error", place, message)
        elif pragma.line > end:
            yield Finding("shim-pragma", "error", place, "A pragma holds from its line on. Move it above all code.")
        else:
            lines.setdefault(pragma.text, pragma.line)
    if _NO_ALIAS not in lines:
        message = f"Without it names such as `keys` and `sort` become `py_keys` and `py_sort`. Add `# {_NO_ALIAS}` at the top."
        yield Finding("shim-header", "error", f"{where}:1:1", message)
    nodes = list(module.parents)
    appends = [n for n in nodes if isinstance(n, ast.ListComp) or (isinstance(n, ast.Attribute) and n.attr == "append")]
    if appends and lines.get(_APPEND, 0) <= lines.get(_NO_ALIAS, 0):
        message = f"A comprehension calls .append, which JavaScript calls push. Add `# {_APPEND}` below the noalias pragma."
        yield _finding("shim-header", where, min(appends, key=lambda n: n.lineno), message)
    dicts = [n for n in nodes if isinstance(n, ast.Dict)]
    if dicts and "dict" not in module.module.bound:
        message = "A dict literal calls the runtime's dict. Add `from bridge.shim.lang import dict` at the top."
        yield _finding("shim-header", where, min(dicts, key=lambda n: n.lineno), message)
