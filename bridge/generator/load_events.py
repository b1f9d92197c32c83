"""A file or a dotted module -> the event classes in it. Whatever goes wrong while importing is a finding, not a traceback."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import sys
import traceback
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from pydantic.errors import PydanticSchemaGenerationError, PydanticUserError

from bridge.definitions.authoring import KpiEvent
from bridge.findings import BuildError, fail

TYPES = "str, int, float, bool, date, datetime, UUID, Literal or Enum of strings"


def load_events(source: str) -> list[type[KpiEvent]]:
    """The events of `source`, a path of a .py file or a dotted module name, in the order they are written."""
    module = _import(source)
    events = [
        item
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, KpiEvent) and _belongs(item, module) and not item.facts.abstract
    ]
    if not events:
        raise fail("events-none", source, "has no event. Write a class that inherits from bridge.KpiEvent.")
    return list(dict.fromkeys(events))


def place(item: type, source: str) -> str:
    """file:line of a class, by the name the user gave the file."""
    try:
        file = Path(inspect.getfile(item))
        return f"{_shown(source, str(file))}:{_class_lines(file, file.stat().st_mtime_ns)[item.__name__]}"
    except (OSError, TypeError, KeyError):
        return source


@lru_cache
def _class_lines(file: Path, changed: int) -> dict[str, int]:
    """The line of each class; inspect would parse the file again for every one of them."""
    classes = [node for node in ast.walk(ast.parse(file.read_bytes())) if isinstance(node, ast.ClassDef)]
    return {node.name: node.lineno for node in classes}


def _belongs(event: type, module: ModuleType) -> bool:
    return event.__module__ == module.__name__ or event.__module__.startswith(f"{module.__name__}.")


def is_file(source: str) -> bool:
    """Is it the name of a file, and not of a module?"""
    return source.endswith(".py") or "/" in source or "\\" in source


def _import(source: str) -> ModuleType:
    try:
        return _import_file(Path(source)) if is_file(source) else importlib.import_module(source)
    except BuildError:
        raise
    except ModuleNotFoundError as error:
        if not is_file(source) and error.name and (source == error.name or source.startswith(f"{error.name}.")):
            raise fail(
                "events-missing", source, "no such module. Give a .py file, or a module that Python can import here."
            ) from None
        raise fail("events-import", _line(source, error), f"{error}. Install it, or correct the import.") from None
    except SyntaxError as error:
        where = f"{_shown(source, error.filename or source)}:{error.lineno}"
        raise fail("events-syntax", where, f"{error.msg}. Correct the Python syntax.") from None
    except (PydanticSchemaGenerationError, PydanticUserError) as error:
        reason = str(error).split("\n")[0].removesuffix(".")
        raise fail("field-type", _line(source, error), f"{reason}. A field can be {TYPES}.") from None
    except (Exception, SystemExit) as error:
        raise fail(
            "events-import", _line(source, error), f"{type(error).__name__}: {error}. Correct the code at this place."
        ) from None


def _import_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise fail("events-missing", str(path), "no such file. Give the .py file that defines your events.")
    if path.stem in sys.stdlib_module_names:
        raise fail("events-name", str(path), f"hides Python's own module `{path.stem}`. Give the file another name.")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # pydantic looks names up there
    folder = str(path.parent.resolve())
    sys.path.insert(0, folder)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(folder)
    return module


def _line(source: str, error: BaseException) -> str:
    """The last line of the user's own file that the error came through."""
    stem = Path(source).name if source.endswith(".py") else source.rpartition(".")[2] + ".py"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name == stem]
    return f"{source}:{frames[-1].lineno}" if frames else source


def _shown(source: str, file: str) -> str:
    return source if Path(file).name == Path(source).name else Path(file).name
