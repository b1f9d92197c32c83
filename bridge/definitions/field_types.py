"""What a field of an event takes: read from its annotation once, and judged alike by pydantic here and by the page.

A kind of value is one entry of `KINDS`. Its checks in the page are in `bridge/browser/shim/fields.py`; `tests/differential` proves
that both give the same verdict, of the same type.
"""

from __future__ import annotations

import datetime
import enum
import json
import math
import operator
import re
import types
import typing
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Any, Literal, NewType, NoReturn, Union, get_args, get_origin

import annotated_types
from pydantic.fields import FieldInfo
from pydantic.types import AllowInfNan, AwareDatetime, Strict
from pydantic_core import PydanticKnownError
from typing_extensions import TypeAliasType

from bridge.definitions.kinds import CalendarDate, Guid, Issue, Text, Timestamp, code_units
from bridge.definitions.patterns import PatternError, portable
from bridge.definitions.values import EXACT_DIGITS, FieldKind

TYPES = "str, int, float, Decimal, bool, date, datetime, timedelta, UUID, or a Literal or Enum of strings, integers or booleans"
"""The annotations that a field may have, in words."""

SAFE = 2**53 - 1
"""JavaScript's largest safe integer: the last one that a double tells from its neighbours."""

UNSAFE = Issue("int_parsing_size", "Input should be a safe integer; write larger ones as text")


Choice = str | int | bool


@dataclass(frozen=True)
class FieldType:
    """What an event's field takes. Limits as in JSON Schema; `max_length` is never wider than the column."""

    kind: FieldKind
    choices: tuple[Choice, ...] = ()
    """The closed list, all of one type."""
    min_length: int = 0
    max_length: int | None = None
    pattern: str | None = None
    """Regular expression, in the form that `portable` makes."""
    minimum: float | None = None
    exclusive_minimum: float | None = None
    maximum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None

    @property
    def written(self) -> FieldKind:
        """The kind by which its values are written: those of a closed list as what they are."""
        return written_kind(self.kind, self.choices)

    @property
    def longest(self) -> int:
        """UTF-16 code units of its longest value, written as text; 0 where it has no limit."""
        choices = (code_units(choice_text(choice)) for choice in self.choices)
        return max(choices, default=self.max_length or KINDS[self.kind].longest)

    def check(self, value: Any) -> Any:
        """The value as Python holds it, from an instance or from what JSON has for it. Raises pydantic's error for any other."""
        return KINDS[self.kind].check(value, self)

    @property
    def text(self) -> Text | None:
        """The text that its values are written as; None for what is no text, and for a closed list."""
        text = KINDS[self.kind].text
        return text and text(self)

    def json_schema(self) -> dict[str, Any]:
        return KINDS[self.kind].schema(self)


@dataclass(frozen=True)
class Kind:
    """A kind of value: how it is annotated, what it is checked for, how JSON Schema says so."""

    python: type | None
    """The annotation; a closed list has none of its own."""
    wrong_type: str
    """The error of a value that is something else."""
    check: Callable[[Any, FieldType], Any]
    schema: Callable[[FieldType], dict[str, Any]]
    text: Callable[[FieldType], Text] | None = None
    """How its values are written, where that is text of one form."""
    limits: tuple[str, ...] = ()
    """Limits of `FieldType` that it may have."""
    longest: int = 0
    """UTF-16 code units of its longest value, written as text; 0 where its limits tell."""


@dataclass(frozen=True)
class Limit:
    """A limit of a number. `argument` is pydantic's name for it."""

    name: str
    constraint: type[Any]
    argument: str
    broken: str
    keyword: str
    holds: Callable[[Any, Any], bool]


def is_multiple(value: float, step: float) -> bool:
    """Whether `value` is a multiple, by the decimals that both are written with: 19.99 is a multiple of 0.01, though neither has
    an exact double. Whole steps are exact."""
    steps = value / step
    whole = steps if abs(steps) >= 2**52 else math.floor(steps + 0.5)  # as JavaScript rounds
    return abs(whole * step - value) <= (0 if step == math.floor(step) else abs(value) * 2**-51)


LIMITS = (
    Limit("multiple_of", annotated_types.MultipleOf, "multiple_of", "multiple_of", "multipleOf", is_multiple),
    Limit("maximum", annotated_types.Le, "le", "less_than_equal", "maximum", operator.le),
    Limit("exclusive_maximum", annotated_types.Lt, "lt", "less_than", "exclusiveMaximum", operator.lt),
    Limit("minimum", annotated_types.Ge, "ge", "greater_than_equal", "minimum", operator.ge),
    Limit("exclusive_minimum", annotated_types.Gt, "gt", "greater_than", "exclusiveMinimum", operator.gt),
)
"""The limits of numbers, in the order in which pydantic checks them."""

_LENGTHS = {annotated_types.MinLen: "min_length", annotated_types.MaxLen: "max_length"}
_OF_NUMBERS = tuple(limit.name for limit in LIMITS)
_OF_TEXT = ("min_length", "max_length", "pattern")


def _refuse(type_: str, **ctx: Any) -> NoReturn:
    raise PydanticKnownError(type_, ctx or None)  # type: ignore[arg-type]


def _limited(value: float, type_: FieldType) -> float:
    for limit in LIMITS:
        bound = getattr(type_, limit.name)
        if bound is not None and not limit.holds(value, bound):
            _refuse(limit.broken, **{limit.argument: bound})
    return value


def _number_of(value: Any, wrong_type: str) -> float:
    """The number that JSON gives to a page: a double."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        _refuse(wrong_type)
    try:
        return float(value)
    except OverflowError:
        return math.inf


def _integer(value: Any, type_: FieldType) -> float:
    """A whole number. JSON does not tell 1.0 from 1."""
    if not _number_of(value, "int_type").is_integer():
        _refuse("int_type")
    if abs(value) > SAFE:
        raise UNSAFE.error()
    return _limited(int(value), type_)


def _number(value: Any, type_: FieldType) -> float:
    number = _number_of(value, "float_type")
    if not math.isfinite(number):
        _refuse("finite_number")
    return _limited(number, type_)


def _boolean(value: Any, type_: FieldType) -> bool:
    return value if isinstance(value, bool) else _refuse("bool_type")


def _text(value: Any, type_: FieldType) -> str:
    return _text_of(type_).check(value) if isinstance(value, str) else _refuse("string_type")


def _text_of(type_: FieldType) -> Text:
    return Text(type_.max_length, type_.min_length, type_.pattern)


def _choice(value: Any, type_: FieldType) -> Choice:
    """A value of a closed list. To Python 1, 1.0 and true are the same, to JavaScript and JSON only the first two."""
    for choice in type_.choices:
        if value == choice and isinstance(value, bool) == isinstance(choice, bool):
            return choice
    _refuse("literal_error", expected=" or ".join(map(repr, type_.choices)))


def written_kind(kind: FieldKind, choices: tuple[Choice, ...]) -> FieldKind:
    if kind != "choice" or not choices or isinstance(choices[0], str):
        return kind
    return "boolean" if isinstance(choices[0], bool) else "integer"


def choice_text(choice: Choice) -> str:
    """The text that a text column holds."""
    return choice if isinstance(choice, str) else json.dumps(choice)


_JSON_TYPES = {str: "string", int: "integer", bool: "boolean"}


def _choice_schema(type_: FieldType) -> dict[str, Any]:
    kinds = {_JSON_TYPES[type(choice)] for choice in type_.choices} or {"string"}
    return {"type": kinds.pop(), "enum": list(type_.choices)}


def _date(value: Any, type_: FieldType) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    return datetime.date.fromisoformat(CalendarDate.check(value) if isinstance(value, str) else _refuse("date_type"))


def _datetime(value: Any, type_: FieldType) -> datetime.datetime:
    if isinstance(value, datetime.datetime):
        Timestamp.check(value.isoformat())
        return value
    return datetime.datetime.fromisoformat(Timestamp.check(value) if isinstance(value, str) else _refuse("datetime_type"))


def _uuid(value: Any, type_: FieldType) -> uuid.UUID:
    if isinstance(value, uuid.UUID):
        return value
    return uuid.UUID(Guid.check(value) if isinstance(value, str) else _refuse("uuid_type"))


def _text_schema(type_: FieldType) -> dict[str, Any]:
    text = type_.text or Text()
    facts = {"minLength": text.min_length or None, "maxLength": text.max_length, "pattern": text.pattern}
    return {"type": "string", **{key: value for key, value in facts.items() if value is not None}}


def _number_schema(type_: FieldType, **bounds: Any) -> dict[str, Any]:
    facts = {limit.keyword: getattr(type_, limit.name) for limit in LIMITS}
    return {"type": "number"} | bounds | {key: value for key, value in facts.items() if value is not None}


def _integer_schema(type_: FieldType) -> dict[str, Any]:
    return _number_schema(type_, type="integer", minimum=-SAFE, maximum=SAFE)


KINDS: dict[FieldKind, Kind] = {
    "text": Kind(str, "string_type", _text, _text_schema, _text_of, limits=_OF_TEXT),
    "integer": Kind(int, "int_type", _integer, _integer_schema, limits=_OF_NUMBERS, longest=24),
    "number": Kind(float, "float_type", _number, _number_schema, limits=_OF_NUMBERS, longest=24),
    "boolean": Kind(bool, "bool_type", _boolean, lambda _: {"type": "boolean"}, longest=5),
    "date": Kind(datetime.date, "date_type", _date, _text_schema, lambda _: CalendarDate, longest=10),
    "datetime": Kind(datetime.datetime, "datetime_type", _datetime, _text_schema, lambda _: Timestamp, longest=33),
    "uuid": Kind(uuid.UUID, "uuid_type", _uuid, _text_schema, lambda _: Guid, longest=36),
    "choice": Kind(None, "literal_error", _choice, _choice_schema),
}


@dataclass(frozen=True)
class Form:
    """A type of Python's that has no kind of its own: `read` makes it of what its kind holds, `write` the other way."""

    python: type
    kind: FieldKind
    read: Callable[[Any, FieldType], Any]
    write: Callable[[Any], Any]
    limits: tuple[tuple[str, float], ...] = ()
    """Limits that no value of the type goes beyond."""


_LONGEST_TIME = 86_400 * 999_999_999
"""Seconds of Python's longest timedelta, in whole days."""


def _to_decimal(number: float, type_: FieldType) -> Decimal:
    """The decimal that was written. Where the step tells it, without the noise of sums of doubles: of 0.1 + 0.2 in cents 0.30."""
    step = type_.multiple_of
    if step is None or abs(number) >= step * 2**52:
        return Decimal(repr(number))
    return math.floor(number / step + 0.5) * Decimal(repr(step))


def _from_decimal(value: Decimal) -> float:
    """The number of a decimal. Refuses one that a page cannot hold as that very number."""
    if not value.is_finite():
        _refuse("finite_number")
    if Decimal(repr(float(value))) != value:
        _refuse("decimal_max_digits", max_digits=EXACT_DIGITS)
    return float(value)


FORMS = (
    Form(
        datetime.timedelta,
        "number",
        lambda seconds, _: datetime.timedelta(seconds=seconds),
        datetime.timedelta.total_seconds,
        (("minimum", -_LONGEST_TIME), ("maximum", _LONGEST_TIME), ("multiple_of", 1e-6)),
    ),
    Form(Decimal, "number", _to_decimal, _from_decimal),
)
"""The forms: spans of time as seconds, and decimal fractions."""


def form_of(annotation: Any) -> Form | None:
    """How values of the type are made in Python, when it is not what the kind holds."""
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return Form(annotation, "choice", lambda choice, _: annotation(choice), lambda member: member.value)
    return next((form for form in FORMS if form.python is annotation), None)


_BY_PYTHON: dict[Any, FieldKind] = {
    **{kind.python: name for name, kind in KINDS.items() if kind.python},
    **{form.python: form.kind for form in FORMS},
    AwareDatetime: "datetime",
}


@dataclass(frozen=True)
class Problem:
    """Something of a field that the page cannot check: the id of the finding, and why, with a remedy."""

    id: str
    message: str


ALIASES = (TypeAliasType, getattr(typing, "TypeAliasType", TypeAliasType))
"""What `type X = …` makes, in one version of Python or the other."""


@dataclass(frozen=True)
class Unwrapped:
    """What is inside the unions and the Annotated of a field."""

    annotation: Any
    facts: tuple[Any, ...]
    """Constraints, and what else Annotated holds."""
    optional: bool
    """Whether None is among its types."""
    doc: str
    examples: tuple[Any, ...] = ()


def unwrap(field: FieldInfo) -> Unwrapped:
    annotation, facts, optional, doc = field.annotation, list(field.metadata), False, field.description or ""
    examples = tuple(field.examples or ())
    while True:
        if get_origin(annotation) in (Union, types.UnionType):
            args = [arg for arg in get_args(annotation) if arg is not type(None)]
            optional = optional or len(args) < len(get_args(annotation))
            if len(args) != 1:
                return Unwrapped(annotation, tuple(facts), optional, doc, examples)
            annotation = args[0]
        elif get_origin(annotation) is Literal and None in get_args(annotation):
            annotation, optional = Literal[tuple(arg for arg in get_args(annotation) if arg is not None)], True
        elif isinstance(annotation, ALIASES):
            annotation = annotation.__value__
        elif isinstance(annotation, NewType):
            annotation = annotation.__supertype__
        elif get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            for item in more:
                facts += item.metadata if isinstance(item, FieldInfo) and item.is_required() else [item]
                if isinstance(item, FieldInfo):
                    doc, examples = doc or item.description or "", examples or tuple(item.examples or ())
        else:
            return Unwrapped(annotation, tuple(facts), optional, doc, examples)


def read_type(annotation: Any, facts: Sequence[Any], limit: int | None, column: str) -> tuple[FieldType | None, list[Problem]]:
    """The type of a field that is stored in `column`, which takes `limit` UTF-16 code units if it is text.

    None where the annotation has no kind. Problems do not stop the reading: what can be checked is checked."""
    found = kind_of(annotation)
    if found is None:
        name = getattr(annotation, "__name__", None) or str(annotation)
        return None, [Problem("field-type", f"{name} cannot be written to a column. Use {TYPES}.")]
    kind, choices = found
    problems: list[Problem] = []
    limits: dict[str, Any] = {}
    for fact in _single(facts):
        try:
            read = _limit_of(fact, kind, form_of(annotation))
        except PatternError as error:
            problems.append(Problem("pattern", f"{error}."))
            continue
        if not read:
            of_decimals = KINDS[kind].python is float and getattr(fact, "max_digits", None)
            remedy = "Say decimal_places too" if of_decimals else "Use length, pattern, range or multiple_of"
            problems.append(Problem("constraint", f"{fact!r} cannot be checked in the page. {remedy}."))
        for name, bound in read.items():
            if name in ("minimum", "maximum") and form_of(annotation) in FORMS and name in limits:
                bound = max(bound, limits[name]) if name == "minimum" else min(bound, limits[name])
                limits[name] = bound
            if name in limits and limits[name] != bound:
                problems.append(Problem("constraint", f"is given two limits, {limits[name]!r} and {bound!r}. Leave one."))
            limits[name] = bound
    form = form_of(annotation)
    limits = dict(form.limits if form else ()) | limits
    type_ = FieldType(kind, choices, **limits)
    if limit is not None and type_.longest > limit:
        reason = f"{type_.longest} UTF-16 code units do not fit {column}, which takes {limit}. Limit it."
        problems.append(Problem("limit-wider", reason))
    if kind == "text" and limit is not None:
        type_ = replace(type_, max_length=min(limit, limits.get("max_length", limit)))
    return type_, problems


def kind_of(annotation: Any) -> tuple[FieldKind, tuple[Choice, ...]] | None:
    """The kind of value that a type stands for, and its closed list; None for a type that no column can hold."""
    if get_origin(annotation) is Literal:
        choices = get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        choices = tuple(member.value for member in annotation)
    else:
        kind = _BY_PYTHON.get(annotation) if isinstance(annotation, type) else None
        return (kind, ()) if kind else None
    types_ = {type(choice) for choice in choices}
    numbers = [choice for choice in choices if isinstance(choice, int)]
    exact = all(abs(number) <= SAFE for number in numbers)
    return ("choice", choices) if len(types_) < 2 and types_ <= set(_JSON_TYPES) and exact else None


def _single(facts: Sequence[Any]) -> Iterator[Any]:
    """Constraints one by one, without those that every page keeps to."""
    for fact in facts:
        if isinstance(fact, annotated_types.GroupedMetadata):
            yield from _single(list(fact))
        elif fact is not None and fact not in (Strict(True), AllowInfNan(False)):
            yield fact


def _limit_of(fact: Any, kind: FieldKind, form: Form | None) -> dict[str, Any]:
    """A constraint as a limit of FieldType; empty if the kind has no such limit, or JavaScript no such number."""
    said = {key: value for key, value in getattr(fact, "__dict__", {}).items() if value is not None}
    if form and form.python is Decimal and "decimal_places" in said and said.keys() <= {"max_digits", "decimal_places"}:
        return _digits(**said)
    match said.popitem() if len(said) == 1 and kind == "text" else None:
        case ("pattern", str() as pattern) | ("pattern", re.Pattern(pattern=str() as pattern, flags=re.UNICODE)):
            return {"pattern": portable(pattern)}
    for type_, name in _LENGTHS.items():
        if isinstance(fact, type_) and name in KINDS[kind].limits:
            return {name: getattr(fact, name)}
    for limit in LIMITS:
        if isinstance(fact, limit.constraint) and limit.name in KINDS[kind].limits:
            bound = getattr(fact, limit.argument)
            if form and isinstance(bound, form.python):
                bound = form.write(bound)
            if _is_number(bound) and (limit.name != "multiple_of" or bound > 0):
                return {limit.name: bound}
    return {}


def _digits(decimal_places: int, max_digits: int | None = None) -> dict[str, Any]:
    """Digits of a decimal fraction, as limits of a number: 19.99 has 4, 2 of them behind the point. Without the places no limits
    say how many digits there are."""
    step = Decimal(1).scaleb(-decimal_places)
    limits: dict[str, Any] = {"multiple_of": float(step) if decimal_places else 1}
    if max_digits is not None:
        most = float(Decimal(1).scaleb(max_digits - decimal_places) - step)
        limits |= {"minimum": -most, "maximum": most}
    return limits


def _is_number(bound: Any) -> bool:
    """Whether JavaScript has this very number."""
    return abs(bound) <= SAFE if isinstance(bound, int) else isinstance(bound, float) and math.isfinite(bound)
