"""The vocabulary of `platform.py`: what a function of the platform's library refuses, how it travels, and how its promise ends.

A function's return annotation is the form of its result; an `Argument` in a parameter's annotation is its place on the wire.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

Content = TypeVar("Content")
Name = TypeVar("Name", bound=str)
Function = TypeVar("Function", bound=Callable[..., Any])

Refusal = Literal["never", "nil", "empty", "all nil", "no mode", "no width", "no tab", "falsy"]
"""What an argument must not be. `nil`: null or undefined. `empty`: nil or "". `all nil`: nil together with every other argument of
the kind. `no mode`: anything but the numbers 0, 1 and 2. `no width`: nil, or not at least 0. `no tab`: nil or blank text; what is
no text throws. `falsy`: anything falsy, for which the function returns null at once instead of a promise."""

Sent = Literal["as given", "false when nil", "columns", "parsed"]
"""How an argument travels. `columns`: JSON text, which must parse and becomes a Map of its top-level keys. `parsed`: the same of a
part of an argument."""

Documented = Literal["page", "overview", "no"]
"""How Microsoft documents a function: by a page of its own, by a line of the overview, or not at all."""


class Value(Generic[Content]):
    """Resolves what the host put into `value`, its type kept, and null without it; rejects what the host sent."""


class TextOfMap(Generic[Content]):
    """Resolves and rejects JSON text. Only a Map or an array becomes one; with anything else, or nothing, it never settles."""


class TextOfAnything(Generic[Content]):
    """Resolves JSON text of whatever the host put into `value`, "null" without it; rejects as `TextOfMap`."""


class MapOf(Generic[Content]):
    """JavaScript's `Map` with known keys."""


class JSONText(Generic[Content]):
    """Text that `JSON.parse` reads."""


class EventName(Generic[Name]):
    """The name of a host event: a documented one, spelled exactly, or the page's own."""


class HandlerFunction(Generic[Name]):
    """What is called with the data of a host event. It must return a promise."""


Result = Literal["value", "text of a Map", "text of anything", "nothing"]
RESULTS: dict[Any, Result] = {
    Value: "value",
    TextOfMap: "text of a Map",
    TextOfAnything: "text of anything",
    None: "nothing",
    type(None): "nothing",
}


@dataclass(frozen=True)
class Argument:
    """Where an argument travels in `messageData`. Without a key it does not travel, or as its `Part`s."""

    key: str | None
    refused: Refusal = "never"
    sent: Sent = "as given"


@dataclass(frozen=True)
class Part:
    """A key of `messageData` that comes from inside an argument."""

    key: str
    paths: tuple[str, ...]
    """Where it is looked for, such as `input.context`: the first that is not nil."""
    only_if_given: bool = False
    sent: Sent = "as given"


@dataclass(frozen=True)
class Wire:
    """What the decorator of a function says."""

    message_type: str
    documented: Documented = "page"
    time_out: bool = True
    """Whether the promise of the function ends without an answer. If not, it never settles then."""
    when_falsy: tuple[str, str] | None = None
    """An argument, and the message type that is sent while it is falsy."""
    typed_by: str | None = None
    """The argument that is the message type itself."""
    parts: tuple[Part, ...] = ()
    constants: tuple[tuple[str, str | int], ...] = ()
    """What the library adds to `messageData`."""
    otherwise: str = ""
    """What the documentation says where it differs from the library."""
    deprecated: str = ""


@dataclass(frozen=True)
class Call:
    """A function as the library has it."""

    name: str
    wire: Wire
    result: Result
    arguments: dict[str, Argument]
    """By name, in the order of the signature."""


def travels(
    message_type: str,
    documented: Documented = "page",
    *,
    time_out: bool = True,
    when_falsy: tuple[str, str] | None = None,
    typed_by: str | None = None,
    parts: tuple[Part, ...] = (),
    constants: tuple[tuple[str, str | int], ...] = (),
    otherwise: str = "",
    deprecated: str = "",
) -> Callable[[Function], Function]:
    """Marks a function with its `Wire`."""
    wire = Wire(message_type, documented, time_out, when_falsy, typed_by, parts, constants, otherwise, deprecated)

    def mark(function: Function) -> Function:
        vars(function)["wire"] = wire
        return function

    return mark


def read_calls(framework: type) -> tuple[Call, ...]:
    """The marked functions, in the order in which they are written."""
    marked = ((name, function) for name, function in vars(framework).items() if hasattr(function, "wire"))
    return tuple(_read(name, function) for name, function in marked)


def _read(name: str, function: Any) -> Call:
    hints = typing.get_type_hints(function, include_extras=True)
    names = list(inspect.signature(function).parameters)[1:]
    arguments = {parameter: _argument(name, parameter, hints[parameter]) for parameter in names}
    return Call(name, function.wire, _result(hints["return"]), arguments)


def _argument(name: str, parameter: str, hint: Any) -> Argument:
    for item in getattr(hint, "__metadata__", ()):
        if isinstance(item, Argument):
            return item
    raise TypeError(f"{name}: {parameter} has no Argument")


def _result(hint: Any) -> Result:
    """The form of a result; of a union, the form that is a promise."""
    origin = typing.get_origin(hint)
    forms = typing.get_args(hint) if origin not in RESULTS and origin is not None else (hint,)
    return next(RESULTS[key] for form in forms if (key := typing.get_origin(form) or form) in RESULTS)


CorrelationId = Annotated[str, Argument("correlationId"), "A GUID that groups calls in the platform's diagnostics."]
