"""Finds the modules of a plan: the one that was given, and those of its folder or package that it imports."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from importlib.util import resolve_name
from pathlib import Path
from types import ModuleType

from bridge.plan.places import is_file, is_own


def modules_of(module: ModuleType, source: str, before: frozenset[str]) -> list[ModuleType]:
    """`module` itself, then the others by name. `before` holds the modules that were loaded before this import."""
    found = {module.__name__: module}
    todo = [module]
    for name, other in list(sys.modules.items()):
        inside = name.startswith(f"{module.__name__}.") if not is_file(source) else name not in before
        if inside and name not in found and is_own(getattr(other, "__file__", None), source):
            found[name] = other
            todo.append(other)
    while todo:
        for name in _imported(todo.pop()):
            if name not in found and name in sys.modules and is_own(getattr(sys.modules[name], "__file__", None), source):
                found[name] = sys.modules[name]
                todo.append(sys.modules[name])
    del found[module.__name__]
    return [module, *(found[name] for name in sorted(found))]


def _imported(module: ModuleType) -> Iterator[str]:
    """The full names of the modules that a module's code imports, and of imported names that could be modules."""
    tree = _parsed(Path(module.__file__ or ""))
    package = module.__name__ if hasattr(module, "__path__") else module.__name__.rpartition(".")[0]
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (package or not node.level):
            try:
                name = resolve_name("." * node.level + (node.module or ""), package)
            except ImportError:
                continue
            if node.module:  # `from . import x` names the package for its modules' sake
                yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def unread_files(module: ModuleType, modules: Sequence[ModuleType]) -> list[Path]:
    """The Python files of the package `module` that are none of `modules`. A module that is no package has none."""
    if not hasattr(module, "__path__"):
        return []
    read = {Path(other.__file__).resolve() for other in modules if other.__file__}
    folders = [Path(folder) for folder in module.__path__]
    files = (file for folder in folders for file in sorted(folder.rglob("*.py")))
    return [file for file in files if file.resolve() not in read and file.name != "__main__.py"]


def event_classes(file: Path, bases: set[str]) -> Iterator[tuple[str, int]]:
    """The name and line of each class in a file that inherits from one of `bases`, directly or through another class."""
    tree, known = _parsed(file), set(bases)
    for node in tree.body if tree else ():
        if isinstance(node, ast.ClassDef) and any(_last_name(base) in known for base in node.bases):
            known.add(node.name)
            if not any(word.arg == "abstract" for word in node.keywords):
                yield node.name, node.lineno


def _last_name(base: ast.expr) -> str:
    return base.attr if isinstance(base, ast.Attribute) else base.id if isinstance(base, ast.Name) else ""


def _parsed(file: Path) -> ast.Module | None:
    try:
        return ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return None
