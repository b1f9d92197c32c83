"""Finds the event classes of a file or a dotted module. An import that fails is a finding, not a traceback."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import io
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypeGuard

from pydantic import ValidationError
from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
from pydantic_core import SchemaError

from bridge.definitions.authoring import KpiEvent
from bridge.definitions.field_types import TYPES
from bridge.definitions.sequences import Follows
from bridge.findings import BuildError, Finding, build_error
from bridge.plan.modules import event_classes, modules_of, unread_files
from bridge.plan.places import error_place, is_file, is_own, place, shown

_IN_USE = sys.stdlib_module_names | {name.partition(".")[0] for name in sys.modules}


@dataclass(frozen=True)
class Loaded:
    """The events of a plan, and the findings about the files that they came from."""

    events: list[type[KpiEvent]]
    sequences: list[Follows]
    """The order of events that `Follows` declares."""
    warnings: list[Finding]


def load_events(source: str) -> Loaded:
    """The events of `source`, a .py file or a dotted module, and of every module of its folder or package that it imports.

    The events of `source` come first, in the order in which they are written; the other modules follow by name.
    """
    KpiEvent.defined.clear()
    before = frozenset(sys.modules)
    with _without_bytecode(), _prints(source) as printed:
        module = _import(source)
    modules = modules_of(module, source, before)
    named = {item: owner for owner in modules for item in vars(owner).values() if _is_event(item)}
    events = [item for item in named if _belongs(item, source)]
    findings = [*_hidden(events, modules, source), *_foreign(named, events, source)]
    if findings:
        raise BuildError(findings)
    warnings = [*printed, *_left_out(module, modules, source)]
    if not events:
        raise BuildError([*warnings, none_found(source)])
    for event in events:
        _complete(event, source)
    return Loaded(events, list(_sequences(events, modules, source)), warnings)


def _sequences(events: Sequence[type[KpiEvent]], modules: Sequence[ModuleType], source: str) -> Iterator[Follows]:
    """The sequences of all modules of the plan. One that several modules import counts once."""
    values = (value for module in modules for value in vars(module).values())
    items = (item for value in values for item in (value if isinstance(value, list | tuple) else [value]))
    for follows in dict.fromkeys(item for item in items if isinstance(item, Follows)):
        for event in (follows.start, follows.until, follows.or_until):
            if event is not None and event not in events:
                remedy = "is no event of this plan. Name events of the same folder or package."
                raise build_error("sequence-event", source, f"Follows({follows.start.__name__}, …): {event.__name__} {remedy}")
        yield follows


def none_found(source: str) -> Finding:
    return Finding("events-none", "error", source, "has no event. Write a class that inherits from bridge.KpiEvent.")


def _is_event(item: object) -> TypeGuard[type[KpiEvent]]:
    """Whether a class is an event.

    A base that shares its fields is none, and neither is the class that pydantic makes of a generic one.
    """
    if not (isinstance(item, type) and issubclass(item, KpiEvent)):
        return False
    return not item.facts.abstract and item.__pydantic_generic_metadata__["origin"] is None


def _belongs(event: type, source: str) -> bool:
    return is_own(getattr(sys.modules.get(event.__module__), "__file__", None), source)


def _hidden(events: Sequence[type[KpiEvent]], modules: Sequence[ModuleType], source: str) -> Iterator[Finding]:
    """Findings about events that are not among the names of their module."""
    names = {module.__name__ for module in modules}
    for item in KpiEvent.defined:
        if item.__module__ in names and _is_event(item) and item not in events:
            where = shown(sys.modules[item.__module__].__file__ or source, source)
            remedy = f"is no name of {where}, or another class took its name. Write it at the top level, under a name of its own."
            yield Finding("events-hidden", "error", place(item, source), f"{item.__qualname__} {remedy}")


def _foreign(named: Mapping[type[KpiEvent], ModuleType], events: Sequence[type[KpiEvent]], source: str) -> Iterator[Finding]:
    """Findings about events of another plan among a module's names. As bases they may be imported."""
    for item, owner in named.items():
        if item not in events and not any(issubclass(event, item) for event in events):
            remedy = "and is not part of this plan. Inherit from it, or remove the import."
            where = shown(owner.__file__ or source, source)
            yield Finding("events-foreign", "error", where, f"{item.__name__} is an event of {item.__module__}, {remedy}")


def _left_out(module: ModuleType, modules: Sequence[ModuleType], source: str) -> Iterator[Finding]:
    """Findings about classes of events in files of the package that no module imports."""
    bases = {"KpiEvent", *(base.__name__ for base in KpiEvent.defined)}
    for file in unread_files(module, modules):
        for name, line in event_classes(file, bases):
            reason = f"{name} is not part of the plan, since nothing of {source} imports the file. Import it, or move it."
            yield Finding("events-left-out", "warning", f"{shown(file, source)}:{line}", reason)


def _complete(event: type[KpiEvent], source: str) -> None:
    """Completes classes whose annotations name something that is written further down."""
    try:
        event.model_rebuild()
    except PydanticUndefinedAnnotation as error:
        raise build_error(
            "field-type", place(event, source), f"{error.name!r} is defined nowhere. Correct the annotation."
        ) from None
    except (PydanticUserError, SchemaError) as error:
        raise _unusable(place(event, source), error) from None


def refuse_name(source: str) -> None:
    """Refuses a source that can be neither a file nor a module."""
    if is_file(source) and (Path(source) / "__init__.py").is_file():
        name = Path(source).resolve().name
        remedy = f"Give it by its name, --events {name}, with the folder that holds it as the current one or in PYTHONPATH."
        raise build_error("events-missing", source, f"is a package. {remedy}")
    if is_file(source) and not source.endswith(".py"):
        raise build_error("events-missing", source, "is no Python file. Give the .py file that defines your events.")
    if not is_file(source) and not all(source.split(".")):
        raise no_module(source)


def no_module(source: str) -> BuildError:
    if source.partition(".")[0] == __name__.partition(".")[0]:
        remedy = "Give your own package another name; in a program that uses both, one would hide the other."
        return build_error("events-missing", source, f"is no module of cif-analytics-bridge, whose package has that name. {remedy}")
    return build_error("events-missing", source, "no such module. Give a .py file, or a module that Python can import here.")


@contextmanager
def _without_bytecode() -> Iterator[None]:
    """Imports from .py files alone.

    To Python a .pyc is current when its .py file changed within the same second and kept its size.
    """
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


@contextmanager
def _prints(source: str) -> Iterator[list[Finding]]:
    """Sends what a plan prints during its import to where messages go, so that the output of a command stays as it is.

    Such a print is a warning.
    """
    found: list[Finding] = []
    text = _Messages()
    with redirect_stdout(text):
        yield found
    if text.printed:
        reason = "prints while it is imported, whenever a build or a check reads it. Remove what prints, or put it into a function."
        found.append(Finding("events-print", "warning", source, reason))


class _Messages(io.TextIOBase):
    printed = False

    def write(self, text: str) -> int:
        self.printed = True
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()

    def close(self) -> None:
        """Closes nothing: a plan that closes its output must not close the output of others."""


def _import(source: str) -> ModuleType:
    refuse_name(source)
    try:
        return _import_file(Path(source)) if is_file(source) else importlib.import_module(source)
    except BuildError:
        raise
    except ModuleNotFoundError as error:
        if not is_file(source) and error.name and (source == error.name or source.startswith(f"{error.name}.")):
            raise no_module(source) from None
        raise build_error("events-import", error_place(source, error), f"{error}. Install it, or correct the import.") from None
    except SyntaxError as error:
        where = f"{shown(error.filename or source, source)}:{error.lineno or 1}"
        raise build_error("events-syntax", where, f"{error.msg}. Correct the Python syntax.") from None
    except (PydanticUserError, SchemaError) as error:
        raise _unusable(error_place(source, error), error) from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        argument = "".join(f", {f'argument {part + 1}' if isinstance(part, int) else part}" for part in first["loc"])
        reason = f"{error.title}{argument}: {first['msg']}, not {first['input']!r}"
        raise build_error("events-import", error_place(source, error), f"{_one_line(reason)}. Correct it.") from None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # sys.exit() too ends the import, and not the build without a word
        if "source code string cannot contain null bytes" in str(error):  # a ValueError before Python 3.11.4
            raise build_error("events-syntax", source, f"{error}. Correct the Python syntax.") from None
        reason = _one_line(f"{type(error).__name__}: {error}").rstrip(".: ")
        remedy = "Correct this line."
        if isinstance(error, ImportError) and "relative import" in str(error):
            remedy = "Give the module by its dotted name, --events package.module, or import it by its full name."
        if isinstance(error, ImportError) and "partially initialized module" in str(error):
            reason = reason.partition(" (most likely")[0]
            remedy = "The files import each other: move what both need into a third one."
        raise build_error("events-import", error_place(source, error), f"{reason}. {remedy}") from None


def _unusable(where: str, error: PydanticUserError | SchemaError) -> BuildError:
    """The finding about a class that pydantic refuses."""
    if isinstance(error, SchemaError):
        name = re.search(r'Field "(.+)"', str(error))
        reason = _one_line(str(error).rpartition("SchemaError:")[2]).rstrip(".")
        return build_error("constraint", where, f"{f'`{name[1]}`: ' if name else ''}{reason}. Correct the constraint.")
    return build_error("field-type", where, f"{_one_line(str(error).split(chr(10))[0]).rstrip('.')}. A field can be {TYPES}.")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _import_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise build_error("events-missing", str(path), "no such file. Give the .py file that defines your events.")
    if path.stem in _IN_USE:
        raise build_error(
            "events-name", str(path), f"hides the module `{path.stem}`, which others need. Give the file another name."
        )
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # pydantic looks names up there
    # It reads the docstrings of fields by this table, which may still know the file under another module's name.
    inspect.modulesbyfile[inspect.getabsfile(module)] = path.stem
    folder = str(path.parent.resolve())
    sys.path.insert(0, folder)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(folder)
    return module
