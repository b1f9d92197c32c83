"""Tells where things of a plan are written: file and line, with the file named as the user knows it."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import os
import sys
import traceback
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


def is_file(source: str) -> bool:
    """Whether `source` names a file, and not a module."""
    return source.endswith(".py") or "/" in source or "\\" in source


def place(item: type, source: str) -> str:
    """The file and line of a class of the plan `source`."""
    found = _class_of(item)
    return f"{shown(found[0], source)}:{found[1].line}" if found else source


def member_place(item: type, name: str, source: str) -> str:
    """The file and line of a field, method or value, whichever base of the class it is written in."""
    for base in item.__mro__:
        found = _class_of(base)
        if found and name in found[1].members:
            return f"{shown(found[0], source)}:{found[1].members[name]}"
    return place(item, source)


def error_place(source: str, error: BaseException) -> str:
    """The last line of the user's own files that an error passed through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if is_own(frame.filename, source)]
    return f"{shown(frames[-1].filename, source)}:{frames[-1].lineno}" if frames else source


def shown(file: str | Path, source: str) -> str:
    """The name of a file as the user, who named `source`, would write it."""
    return _shown(str(file), source, _surroundings())


@lru_cache(1024)
def _shown(file: str, source: str, surroundings: object) -> str:
    given = Path(source).parent if is_file(source) else Path()
    for folder in _folders(source, surroundings):
        for path in (_absolute(file), Path(file).resolve()):
            if path.is_relative_to(folder):
                return str(given / path.relative_to(folder))
    return Path(file).name


def is_own(file: str | Path | None, source: str) -> bool:
    """Whether a file is of the same folder or package as `source`. An installed package that lies there is not the user's own."""
    if not file or str(file).startswith("<"):  # code that is in no file
        return False
    path = Path(file).resolve()
    folders = _folders(source, _surroundings())
    inside = [path.relative_to(folder) for folder in folders if path.is_relative_to(folder)]
    if not inside or "site-packages" in inside[0].parts:
        return False
    return is_file(source) or inside[0].parts[0].partition(".")[0] == source.partition(".")[0]


def _absolute(file: str | Path) -> Path:
    """An absolute path. Links in it are kept, since the user wrote them."""
    return Path(os.path.normpath(Path(file).absolute()))


def _surroundings() -> object:
    """What the meaning of a relative name depends on: the working directory and the search path."""
    return Path.cwd(), tuple(sys.path)


@lru_cache
def _folders(source: str, surroundings: object) -> list[Path]:
    """The folders of a file: its own, and the one that a link leads to. Of a module, the folder that holds its package."""
    if is_file(source):
        folder = _absolute(Path(source).parent)
        return list(dict.fromkeys([folder, folder.resolve()]))
    try:
        spec = importlib.util.find_spec(source.partition(".")[0])
    except (ImportError, ValueError):
        return []
    if spec is None:
        return []
    folders = [Path(folder).parent for folder in spec.submodule_search_locations or ()]
    return [folder.resolve() for folder in folders or ([Path(spec.origin).parent] if spec.origin else [])]


@dataclass
class _Class:
    line: int
    members: dict[str, int]
    """The line of each field, method and value."""


def _class_of(item: type) -> tuple[Path, _Class] | None:
    try:
        file = Path(inspect.getfile(item))
        return file, _classes(file, file.stat().st_mtime_ns)[item.__qualname__]
    except (OSError, TypeError, KeyError, SyntaxError, ValueError):
        return None


@lru_cache
def _classes(file: Path, changed: int) -> dict[str, _Class]:
    """The classes of a file by full name, parsed once; inspect would parse the file again for each of them."""
    found: dict[str, _Class] = {}

    def read(body: list[ast.stmt], outer: str) -> None:
        for node in body:
            if isinstance(node, ast.ClassDef):
                found[outer + node.name] = _Class(node.lineno, dict(_members(node)))
                read(node.body, f"{outer}{node.name}.")
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                read(node.body, f"{outer}{node.name}.<locals>.")
            else:
                for inner in ("body", "orelse", "finalbody", "handlers", "cases"):
                    read(getattr(node, inner, []), outer)

    read(ast.parse(file.read_bytes()).body, "")
    return found


def _members(node: ast.ClassDef) -> list[tuple[str, int]]:
    found = []
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            found.append((statement.target.id, statement.lineno))
        elif isinstance(statement, ast.Assign):
            found += [(target.id, statement.lineno) for target in statement.targets if isinstance(target, ast.Name)]
        elif isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            found.append((statement.name, statement.lineno))
    return found
