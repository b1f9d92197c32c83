"""Where the fields of an event are stored: the one place that gives a field its column and its kind of value."""

from __future__ import annotations

import datetime
import enum
import types
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from bridge.definitions.authoring import PAYLOAD_FIELDS, Column, KpiEvent
from bridge.definitions.columns import SPARE_COLUMNS
from bridge.definitions.values import FieldKind

_KINDS: dict[Any, FieldKind] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "boolean",
    datetime.date: "date",
    datetime.datetime: "datetime",
    uuid.UUID: "uuid",
}


@dataclass(frozen=True)
class Bound:
    """A field of an event's class, and where its value goes."""

    name: str
    annotation: Any
    """Its type, from inside unions and Annotated."""
    metadata: tuple[Any, ...]
    optional: bool
    """None is allowed."""
    doc: str
    columns: tuple[Column, ...]
    """What its author says about the column: one, unless it is a mistake."""
    payload_field: str | None
    column: str
    """Logical name; empty when none is known or left."""


def bind(event: type[KpiEvent]) -> Iterator[Bound]:
    """The fields in order. Those without a column of their own get the spare ones that no field names."""
    found = {name: _unwrap(field) for name, field in event.model_fields.items()}
    columns = {name: tuple(fact for fact in facts if isinstance(fact, Column)) for name, (_, facts, _, _) in found.items()}
    named = {column.name for said in columns.values() for column in said}
    free = (column.name for column in SPARE_COLUMNS if column.name not in named)
    for name, (annotation, metadata, optional, doc) in found.items():
        said = columns[name] or (Column(),)
        payload_field, logical = PAYLOAD_FIELDS.get(name, (None, ""))
        if payload_field is None:
            logical = said[0].name or next(free, "")
        yield Bound(name, annotation, tuple(metadata), optional, doc, said, payload_field, logical)


def kind_of(annotation: Any) -> tuple[FieldKind | None, tuple[Any, ...]]:
    """The kind of value that a type stands for, and its closed list; None for a type that no column can hold."""
    if get_origin(annotation) is Literal:
        return "choice", get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return "choice", tuple(member.value for member in annotation)
    return _KINDS.get(annotation) if isinstance(annotation, type) else None, ()


def _unwrap(field: FieldInfo) -> tuple[Any, list[Any], bool, str]:
    """(type, constraints, whether None is allowed, description), from inside unions and Annotated."""
    annotation, metadata, optional, doc = field.annotation, list(field.metadata), False, field.description or ""
    while True:
        if get_origin(annotation) in (Union, types.UnionType):
            args = [arg for arg in get_args(annotation) if arg is not type(None)]
            optional = optional or len(args) < len(get_args(annotation))
            if len(args) != 1:
                return annotation, metadata, optional, doc
            annotation = args[0]
        elif get_origin(annotation) is Literal and None in get_args(annotation):
            annotation, optional = Literal[tuple(arg for arg in get_args(annotation) if arg is not None)], True
        elif get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            for item in more:
                metadata += item.metadata if isinstance(item, FieldInfo) and item.is_required() else [item]
                doc = doc or (isinstance(item, FieldInfo) and item.description) or ""
        else:
            return annotation, metadata, optional, doc
