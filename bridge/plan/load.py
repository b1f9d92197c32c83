"""A file or a dotted module -> the event classes in it. Whatever goes wrong while importing is a finding, not a traceback."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import re
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from pydantic import ValidationError
from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
from pydantic_core import SchemaError

from bridge.definitions.authoring import KpiEvent
from bridge.findings import BuildError, Finding, fail

_TAKEN = sys.stdlib_module_names | {name.partition(".")[0] for name in sys.modules}
TYPES = "str, int, float, bool, date, datetime, UUID, Literal or Enum of strings"


def load_events(source: str) -> list[type[KpiEvent]]:
    """The events of `source`, a path of a .py file or a dotted module name, in the order they are written."""
    KpiEvent.defined.clear()
    with _without_bytecode():
        module = _import(source)
    found = (item for item in vars(module).values() if isinstance(item, type) and issubclass(item, KpiEvent))
    named = [item for item in dict.fromkeys(found) if _is_event(item)]
    events = [item for item in named if _belongs(item, module, source)]
    findings = [*_hidden(events, module, source), *_foreign(named, events, source)]
    if findings:
        raise BuildError(findings)
    if not events:
        raise fail("events-none", source, "has no event. Write a class that inherits from bridge.KpiEvent.")
    for event in events:
        _complete(event, source)
    return events


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


def _is_event(item: type[KpiEvent]) -> bool:
    """Neither a base that shares its fields, nor what pydantic makes of a generic one."""
    return not item.facts.abstract and item.__pydantic_generic_metadata__["origin"] is None


def _belongs(event: type, module: ModuleType, source: str) -> bool:
    """Is it of the same package, or of the same folder, as the module?"""
    if not is_file(source):
        return event.__module__.partition(".")[0] == module.__name__.partition(".")[0]
    file = getattr(sys.modules.get(event.__module__), "__file__", None)
    return bool(file) and Path(str(file)).resolve().is_relative_to(Path(source).resolve().parent)


def _hidden(events: Sequence[type[KpiEvent]], module: ModuleType, source: str) -> Iterator[Finding]:
    """Events of the module that are not among its names."""
    for item in KpiEvent.defined:
        if item.__module__ == module.__name__ and _is_event(item) and item not in events:
            remedy = f"is no name of {source}, or another class took its name. Write it at the top level, under a name of its own."
            yield Finding("events-hidden", "error", place(item, source), f"{item.__qualname__} {remedy}")


def _foreign(named: Sequence[type[KpiEvent]], events: Sequence[type[KpiEvent]], source: str) -> Iterator[Finding]:
    """Events of somebody else's plan; as bases they may be imported."""
    for item in named:
        if item not in events and not any(issubclass(event, item) for event in events):
            remedy = "and is not part of this plan. Inherit from it, or remove the import."
            yield Finding("events-foreign", "error", source, f"{item.__name__} is an event of {item.__module__}, {remedy}")


def _complete(event: type[KpiEvent], source: str) -> None:
    """Annotations may name what is written further down."""
    try:
        event.model_rebuild()
    except PydanticUndefinedAnnotation as error:
        raise fail("field-type", place(event, source), f"{error.name!r} is defined nowhere. Correct the annotation.") from None
    except (PydanticUserError, SchemaError) as error:
        raise _unusable(place(event, source), error) from None


def is_file(source: str) -> bool:
    """Is it the name of a file, and not of a module?"""
    return source.endswith(".py") or "/" in source or "\\" in source


def refuse_name(source: str) -> None:
    """What can be neither a file nor a module, now and later."""
    if is_file(source) and not source.endswith(".py"):
        raise fail("events-missing", source, "is no Python file. Give the .py file that defines your events.")
    if not is_file(source) and not all(source.split(".")):
        raise no_module(source)


def no_module(source: str) -> BuildError:
    return fail("events-missing", source, "no such module. Give a .py file, or a module that Python can import here.")


@contextmanager
def _without_bytecode() -> Iterator[None]:
    """Python takes a .pyc for current when its source changed within the same second and kept its size."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


def _import(source: str) -> ModuleType:
    refuse_name(source)
    try:
        return _import_file(Path(source)) if is_file(source) else importlib.import_module(source)
    except BuildError:
        raise
    except ModuleNotFoundError as error:
        if not is_file(source) and error.name and (source == error.name or source.startswith(f"{error.name}.")):
            raise no_module(source) from None
        raise fail("events-import", _line(source, error), f"{error}. Install it, or correct the import.") from None
    except SyntaxError as error:
        where = f"{_shown(source, error.filename or source)}:{error.lineno or 1}"
        raise fail("events-syntax", where, f"{error.msg}. Correct the Python syntax.") from None
    except (PydanticUserError, SchemaError) as error:
        raise _unusable(_line(source, error), error) from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        argument = "".join(f", {f'argument {part + 1}' if isinstance(part, int) else part}" for part in first["loc"])
        reason = f"{error.title}{argument}: {first['msg']}, not {first['input']!r}"
        raise fail("events-import", _line(source, error), f"{_one_line(reason)}. Correct it.") from None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # sys.exit() too ends the import, and not the build without a word
        if "source code string cannot contain null bytes" in str(error):  # a ValueError before Python 3.11.4
            raise fail("events-syntax", source, f"{error}. Correct the Python syntax.") from None
        reason = _one_line(f"{type(error).__name__}: {error}").rstrip(".: ")
        remedy = "Correct this line."
        if isinstance(error, ImportError) and "relative import" in str(error):
            remedy = "Give the module by its dotted name, --events package.module, or import it by its full name."
        raise fail("events-import", _line(source, error), f"{reason}. {remedy}") from None


def _unusable(where: str, error: PydanticUserError | SchemaError) -> BuildError:
    """A class that pydantic refuses."""
    if isinstance(error, SchemaError):
        name = re.search(r'Field "(.+)"', str(error))
        reason = _one_line(str(error).rpartition("SchemaError:")[2]).rstrip(".")
        return fail("constraint", where, f"{f'`{name[1]}`: ' if name else ''}{reason}. Correct the constraint.")
    return fail("field-type", where, f"{_one_line(str(error).split(chr(10))[0]).rstrip('.')}. A field can be {TYPES}.")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _import_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise fail("events-missing", str(path), "no such file. Give the .py file that defines your events.")
    if path.stem in _TAKEN:
        raise fail("events-name", str(path), f"hides the module `{path.stem}`, which others need. Give the file another name.")
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
