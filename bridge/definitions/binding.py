"""Binds the fields of an event to columns. Nothing else decides where a field is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bridge.definitions.authoring import PAYLOAD_FIELDS, Column, KpiEvent
from bridge.definitions.columns import SPARE_COLUMNS
from bridge.definitions.field_types import unwrap


@dataclass(frozen=True)
class Bound:
    """A field of an event's class, and where its value goes."""

    name: str
    annotation: Any
    """Its type, from inside unions and Annotated."""
    metadata: tuple[Any, ...]
    optional: bool
    """Whether None is among its types."""
    doc: str
    columns: tuple[Column, ...]
    """What its author says about the column: one `Column`, unless it is a mistake."""
    payload_field: str | None
    """Payload field that the value goes to; None where it goes to customData."""
    column: str
    """Logical name of its column; empty when none is known, or no spare one is left."""


def bind(event: type[KpiEvent]) -> Iterator[Bound]:
    """The fields, in order. Fields without a column of their own get the spare columns that no field names."""
    found = {name: unwrap(field) for name, field in event.model_fields.items()}
    columns = {name: tuple(fact for fact in inside.facts if isinstance(fact, Column)) for name, inside in found.items()}
    named = {column.name for said in columns.values() for column in said}
    free = (column.name for column in SPARE_COLUMNS if column.name not in named)
    for name, inside in found.items():
        said = columns[name] or (Column(),)
        payload_field, logical = PAYLOAD_FIELDS.get(name, (None, ""))
        if payload_field is None:
            logical = said[0].name or next(free, "")
        yield Bound(name, inside.annotation, inside.facts, inside.optional, inside.doc, said, payload_field, logical)
