"""Makes classes of events from a plan, as far as a `plan.json` describes them: fields, columns, limits."""

from __future__ import annotations

import datetime
import uuid
from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from bridge.definitions.authoring import PAYLOAD_FIELDS, Column, Deprecated, KpiEvent
from bridge.definitions.columns import EVENT_COLUMNS
from bridge.definitions.field_types import FieldType
from bridge.definitions.kinds import Text
from bridge.plan.model import Event, EventField

_TYPES: dict[str, Any] = {
    "integer": int,
    "number": float,
    "boolean": bool,
    "date": datetime.date,
    "datetime": datetime.datetime,
    "uuid": uuid.UUID,
}


def event_class(event: Event) -> type[KpiEvent]:
    """A class that reads the rows of the event."""
    facts = {
        "name": event.former_name or event.name,
        "display_name": event.display_name,
        "owner": event.owner,
        "deprecated": None if event.deprecated is None else Deprecated(event.deprecated),
    }
    fields: dict[str, Any] = {field.name: _field(field) for field in event.fields}
    return create_model(event.class_name, __base__=KpiEvent, __module__=__name__, __doc__=event.doc, __cls_kwargs__=facts, **fields)


def _field(field: EventField) -> tuple[Any, Any]:
    annotation: Any = Annotated[_type(field.type), _column(field)]
    facts: dict[str, Any] = {"alias": field.js_name, "description": field.doc}
    return (annotation, Field(**facts)) if field.required else (annotation | None, Field(None, **facts))


def _type(type_: FieldType) -> Any:
    if type_.kind == "choice":
        return Literal[type_.choices]
    if type_.kind == "text":
        return Annotated[str, Text(type_.max_length, type_.min_length, type_.pattern)]
    limits = {
        "ge": type_.minimum,
        "gt": type_.exclusive_minimum,
        "le": type_.maximum,
        "lt": type_.exclusive_maximum,
        "multiple_of": type_.multiple_of,
    }
    given: dict[str, Any] = {name: limit for name, limit in limits.items() if limit is not None}
    return Annotated[_TYPES[type_.kind], Field(**given)] if given else _TYPES[type_.kind]


def _column(field: EventField) -> Column:
    if field.name in PAYLOAD_FIELDS or field.column in EVENT_COLUMNS:
        return Column(None if field.name in PAYLOAD_FIELDS else field.column, sensitive=field.sensitive)
    return Column(field.column, field.column_type, sensitive=field.sensitive)
