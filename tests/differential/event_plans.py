"""Plans of every type of field with every constraint, as source, and values at the edges of each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from bridge.definitions.field_types import SAFE
from tests.differential.vectors import any_text, anything, guids, keys, scalars, timestamps, units

HEADER = """
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID
from pydantic import AwareDatetime, Field, NegativeFloat, NegativeInt, NonNegativeFloat, NonNegativeInt, NonPositiveFloat
from pydantic import NonPositiveInt, PositiveFloat, PositiveInt, condecimal, conint, constr
from typing_extensions import TypeAliasType, deprecated
from bridge import Column, KpiEvent

class Priority(IntEnum):
    LOW = -1
    NONE = 0
    HIGH = 9007199254740991

class Mood(StrEnum):
    GOOD = "good"
    WORSE = "\u00dc \U0001f600"

Wait = TypeAliasType("Wait", Annotated[int, Field(ge=0, le=600)])
Line = NewType("Line", str)
Code = TypeAliasType("Code", Annotated[Line, Field(pattern="^[A-Z]{2,4}$")])
Price = TypeAliasType("Price", Annotated[Decimal, Field(max_digits=7, decimal_places=2)])
Answer = TypeAliasType("Answer", Literal["yes", "no"])

"""


@dataclass(frozen=True)
class FieldSpec:
    """A field's annotation, and values that are meant for it."""

    annotation: str
    constraints: tuple[str, ...]
    values: st.SearchStrategy[Any]
    own_column: str = ""
    """Type of the organisation's own column it may be stored in, beside a spare one."""

    def __repr__(self) -> str:
        return f"{self.annotation} {', '.join(self.constraints)}"


@dataclass(frozen=True)
class EventSpec:
    name: str
    fields: dict[str, FieldSpec]
    required: frozenset[str]
    source: str


def near(limits: Sequence[float], steps: Sequence[float] = ()) -> st.SearchStrategy[float]:
    """Numbers at the limits, on the steps, and just beside them."""
    beside = [math.nextafter(limit, end) for limit in limits for end in (math.inf, -math.inf)]
    edges = [*beside, *(limit + more for limit in limits for more in (-1, 0, 1))]
    found = st.sampled_from(edges) if edges else st.nothing()
    for step in steps:
        places = max(0, -math.floor(math.log10(step)) + 1) if step < 1 else 0
        count = st.integers(-(10**6), 10**6) | st.integers(-(2**50), 2**50)
        found |= count.map(lambda n, step=step, places=places: round(n * step, places) if places else n * step)  # type: ignore[misc]
        found |= count.map(lambda n, step=step: n * step)  # type: ignore[misc]
        found |= count.map(lambda n, step=step, places=places: round((n + 0.5) * step, places + 1))  # type: ignore[misc]
    return found


bounds: st.SearchStrategy[float | None] = st.sampled_from([None, -5, 0, 1, 99, 2**31])


@st.composite
def number_fields(draw: st.DrawFn) -> FieldSpec:
    whole = draw(st.booleans())
    low, high = sorted((draw(bounds), draw(bounds)), key=lambda bound: (bound is None, bound or 0))
    if not whole and low is not None:
        low += draw(st.sampled_from([0, 0.5, 0.1]))
    facts: dict[str, float] = {}
    if low is not None and low != high:
        facts[draw(st.sampled_from(["ge", "gt"]))] = low
    if high is not None and low != high:
        facts[draw(st.sampled_from(["le", "lt"]))] = high + (0 if whole else 0.25) + 2
    steps = [2, 3, 7, 60] if whole else [0.01, 0.1, 0.25, 0.05, 0.3, 3, 1e-6, 0.125]
    step = draw(st.none() | st.sampled_from(steps))
    if step:
        facts["multiple_of"] = step
    edge = [SAFE, -SAFE, SAFE + 1, 1e21, 2**53 + 2, 0, -0.0, 1.0, 1.5, 5e-324, 1.7976931348623157e308, 10_000_000.005]
    values = st.sampled_from(edge) | near([bound for bound in (low, high) if bound is not None], [step] if step else [])
    constraints = (f"Field({', '.join(f'{key}={value!r}' for key, value in facts.items())})",) if facts else ()
    return FieldSpec("int" if whole else "float", constraints, values, "integer" if whole else "number")


PATTERNS = {
    "^[A-Z]{2}[0-9]{3}$": st.from_regex(r"[A-Z]{1,2}[0-9]{2,4}\n?", fullmatch=True),
    "^[^x]$": st.sampled_from(["a", "x", "😀", "\u2028", "\r", "\n", "ab", "", "é", "\x00"]),
    "^.{1,3}$": st.text(st.sampled_from("a😀\n\r\u2028\u2029\u0661"), max_size=4),
    "^.{4,}$": st.text(st.sampled_from("a😀\n\r"), min_size=2, max_size=5),
    "[0-9]": st.text(st.sampled_from("1\u0661\uff11a"), max_size=3),
    r"^\$?[0-9]+(?:\.[0-9]{2})?$": st.sampled_from(["$1", "1.50", "1.5", "1.505", "$", "1.50\n", "\uff041"]),
    "^(?:Billing|Sales|)$": st.sampled_from(["Billing", "Sales", "", "billing", "Billing\n", "BillingSales"]),
    r"^[😀-😂é\-\]]+$": st.text(st.sampled_from("😀😁😂😃é-]["), max_size=3),
    r"^\t|\u20ac$": st.sampled_from(["\ta", "a€", "€", "\t", "a", "€\n"]),
    "": any_text,
}


@st.composite
def text_fields(draw: st.DrawFn) -> FieldSpec:
    low, high = draw(st.sampled_from([None, 0, 1, 2, 4])), draw(st.sampled_from([None, 4, 5, 40, 100]))
    pattern = draw(st.none() | st.none() | st.sampled_from(sorted(PATTERNS)))
    facts = {"min_length": low, "max_length": high, "pattern": pattern}
    said = ", ".join(f"{key}={value!r}" for key, value in facts.items() if value is not None)
    lengths = [length for length in (low, high, 100, 50) if length is not None]
    values = st.builds(
        lambda length, more, filler: units(max(0, length + more), filler),
        st.sampled_from(lengths),
        st.integers(-2, 2),
        st.sampled_from(["a", "é", "\u2028", "😀", "\ud83d"]),
    )
    if pattern is not None:
        values = PATTERNS[pattern] | PATTERNS[pattern] | values
    return FieldSpec("str", (f"Field({said})",) if said else (), values | any_text)


@st.composite
def decimal_fields(draw: st.DrawFn) -> FieldSpec:
    places = draw(st.none() | st.sampled_from([0, 1, 2, 4, 6]))
    digits = draw(st.none() | st.sampled_from([3, 7, 12]))
    facts: dict[str, object] = {"decimal_places": places} if places is not None else {}
    if digits is not None and places is not None and places <= digits:
        facts["max_digits"] = digits
    low = draw(st.none() | st.sampled_from(["0", "0.5", "-19.99"]))
    if low is not None:
        facts[draw(st.sampled_from(["ge", "gt"]))] = Raw(f"Decimal({low!r})")
    said = ", ".join(f"{key}={value!r}" for key, value in facts.items())
    most = 10.0 ** ((digits or 12) - (places or 0))
    edges = [most, -most, float(low or 0), 99.99, 100.005, 1e21, 1.7976931348623157e308, 5e-324, 0.1 + 0.2, -0.0, SAFE]
    return FieldSpec(
        "Decimal",
        (f"Field({said})",) if said else (),
        st.sampled_from(edges) | near([float(low or 0), most], [10.0 ** -(places or 0)]),
    )


@st.composite
def duration_fields(draw: st.DrawFn) -> FieldSpec:
    facts = draw(
        st.sampled_from(
            [
                "",
                "ge=timedelta(0)",
                "gt=timedelta(0), le=timedelta(days=1)",
                "ge=timedelta(microseconds=1), lt=timedelta(hours=1)",
                "ge=timedelta(milliseconds=-1500)",
            ]
        )
    )
    edges = [
        0,
        1e-6,
        1e-7,
        5e-7,
        86_400,
        86_400.000001,
        3600,
        3599.999999,
        -1.5,
        -1.500001,
        86_400.0 * 999_999_999,
        86_400.0 * 10**9,
        1e300,
    ]
    values = st.sampled_from(edges) | near([0, 86_400, 3600, -1.5], [1e-6, 0.001, 1])
    return FieldSpec("timedelta", (f"Field({facts})",) if facts else (), values)


class Raw(str):
    """Source that stands in source as it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


BOUNDED = ["PositiveInt", "NonNegativeInt", "NegativeInt", "NonPositiveInt", "conint(ge=-3, lt=7, strict=True)", "Wait"]
BOUNDED_FLOATS = ["PositiveFloat", "NonNegativeFloat", "NegativeFloat", "NonPositiveFloat"]
small = near([-3, 0, 7, 600], [1, 0.5]) | st.sampled_from([SAFE, SAFE + 1, -0.0, 5e-324])
ALIASES = {
    "Line": any_text,
    "Code": st.from_regex(r"[A-Z]{1,5}\n?", fullmatch=True),
    'constr(min_length=2, max_length=3, pattern="^a+$")': st.text("ab", max_size=4),
    "Price": near([0, 99_999.99, -99_999.99], [0.01, 0.001]),
    "condecimal(max_digits=4, decimal_places=3)": near([0, 9.999], [0.001]),
}
EXAMPLES = {
    ("int", "Field(ge=1, le=9, examples=[1, 9])"): small,
    ("timedelta", "Field(examples=[timedelta(minutes=2), 1.5])"): small,
    ("Decimal", "Field(decimal_places=2, examples=[Decimal('19.99'), 5])"): near([19.99], [0.01, 0.005]),
    ("Priority", "Field(examples=[Priority.LOW, 0])"): st.sampled_from([-1, 0, SAFE, -1.0, 1, True]),
    ("Line", "Field(examples=['Ü'])"): any_text,
}

CLOSED = ["Mood", "Answer", 'Literal["a", "b"]', 'Literal["Ü", "😀", " ", "constructor"]', 'Enum("E", {"A": "a", "B": "b c"})']
choices = st.sampled_from(
    [
        "good",
        "GOOD",
        "\u00dc \U0001f600",
        "yes",
        "no",
        "a",
        "b",
        "A",
        "B",
        "b c",
        "Ü",
        "U\u0308",
        "😀",
        "\ud83d",
        " ",
        "",
        "constructor",
        "__proto__",
        "toString",
    ]
)
NUMBERED = ["Literal[1, 2, 30]", "Literal[0, -1]", "Literal[9007199254740991]", "Priority", "Literal[True]", "Literal[False, True]"]
numbers = st.sampled_from([0, 1, 2, 30, -1, 1.0, -0.0, 0.5, SAFE, SAFE + 1, -SAFE, True, False, "1", "true", "LOW", 1e21])
field_specs = st.one_of(
    number_fields(),
    number_fields(),
    text_fields(),
    text_fields(),
    st.just(FieldSpec("bool", (), st.sampled_from([True, False, 0, 1, "true", "false"]), "boolean")),
    st.just(FieldSpec("date", (), timestamps.map(lambda text: text.partition("T")[0]) | timestamps)),
    st.just(FieldSpec("datetime", (), timestamps, "datetime")),
    st.just(FieldSpec("UUID", (), guids)),
    st.sampled_from(CLOSED).map(lambda annotation: FieldSpec(annotation, (), choices)),
    st.sampled_from(NUMBERED).map(lambda annotation: FieldSpec(annotation, (), numbers)),
    st.just(FieldSpec("AwareDatetime", (), timestamps, "datetime")),
    st.sampled_from(BOUNDED).map(lambda annotation: FieldSpec(annotation, (), small, "integer")),
    st.sampled_from(BOUNDED_FLOATS).map(lambda annotation: FieldSpec(annotation, (), small, "number")),
    st.sampled_from(sorted(ALIASES)).map(lambda annotation: FieldSpec(annotation, (), ALIASES[annotation])),
    st.sampled_from(sorted(EXAMPLES)).map(lambda key: FieldSpec(key[0], key[1:], EXAMPLES[key])),
    decimal_fields(),
    duration_fields(),
)


@st.composite
def event_specs(draw: st.DrawFn, name: str) -> EventSpec:
    """The source of an event of up to five fields, in spare columns and in the organisation's own."""
    specs = draw(st.lists(field_specs, min_size=1, max_size=5))
    fields = {f"f{number}": spec for number, spec in enumerate(specs)}
    if specs[0].annotation == "str" and draw(st.booleans()):
        fields = {draw(st.sampled_from(["reason", "additionalData"])): fields.pop("f0"), **fields}
    required = frozenset(draw(st.sets(st.sampled_from(sorted(fields)))))
    inherited = draw(st.integers(0, len(fields)))
    lines = [f"class {name}Base(KpiEvent, abstract=True):", '    """Shared."""']
    for number, (field, spec) in enumerate(fields.items()):
        if number == inherited:
            lines += ["", *draw(st.sampled_from([[], ['@deprecated("Old.")']])), f"class {name}({name}Base):", '    """Drawn."""']
        facts = list(spec.constraints)
        if spec.own_column and draw(st.booleans()):
            facts.append(f'Column("contoso_{spec.own_column}_{number}", type={spec.own_column!r})')
        annotation = f"Annotated[{spec.annotation}, {', '.join(facts)}]" if facts else spec.annotation
        python_name = {"additionalData": "additional_data"}.get(field, field)
        lines += [f"    {python_name}: {annotation}{'' if field in required else ' | None = None'}", '    """Said."""']
    if inherited == len(fields):
        lines += ["", f"class {name}({name}Base):", '    """Drawn."""']
    return EventSpec(name, fields, required, "\n".join(lines) + "\n\n")


@st.composite
def given_fields(draw: st.DrawFn, spec: EventSpec) -> Any:
    """What a page might pass: mostly what is meant, with other kinds of values, fields left out, and fields that nobody knows."""
    if draw(st.integers(0, 60)) == 0:
        return draw(anything)
    fields = {}
    for name, field in spec.fields.items():
        die = draw(st.integers(0, 19))
        if die:
            fields[name] = draw(field.values if die < 16 else scalars if die < 19 else anything)
    if draw(st.integers(0, 19)) == 0:
        fields[draw(keys)] = draw(scalars)
    return fields
