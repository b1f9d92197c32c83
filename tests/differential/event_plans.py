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
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Literal
from uuid import UUID
from pydantic import Field
from bridge import Column, KpiEvent

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


CLOSED = ['Literal["a", "b"]', 'Literal["Ü", "😀", " ", "constructor"]', 'Enum("E", {"A": "a", "B": "b c"})']
choices = st.sampled_from(
    ["a", "b", "A", "B", "b c", "Ü", "U\u0308", "😀", "\ud83d", " ", "", "constructor", "__proto__", "toString"]
)
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
)


@st.composite
def event_specs(draw: st.DrawFn, name: str) -> EventSpec:
    """The source of an event of up to five fields, in spare columns and in the organisation's own."""
    specs = draw(st.lists(field_specs, min_size=1, max_size=5))
    fields = {f"f{number}": spec for number, spec in enumerate(specs)}
    if specs[0].annotation == "str" and draw(st.booleans()):
        fields = {draw(st.sampled_from(["reason", "additionalData"])): fields.pop("f0"), **fields}
    required = frozenset(draw(st.sets(st.sampled_from(sorted(fields)))))
    lines = [f"class {name}(KpiEvent):", '    """Drawn."""']
    for number, (field, spec) in enumerate(fields.items()):
        facts = list(spec.constraints)
        if spec.own_column and draw(st.booleans()):
            facts.append(f'Column("contoso_{spec.own_column}_{number}", type={spec.own_column!r})')
        annotation = f"Annotated[{spec.annotation}, {', '.join(facts)}]" if facts else spec.annotation
        python_name = {"additionalData": "additional_data"}.get(field, field)
        lines.append(f"    {python_name}: {annotation}{'' if field in required else ' | None = None'}")
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
