"""Typed views: the columns that a report finds for each event, on any engine."""

from __future__ import annotations

from dataclasses import dataclass

from bridge.definitions.columns import ROW
from bridge.plan.diff import PlanFile
from bridge.plan.model import Event, EventField, EventSequence, Plan


@dataclass(frozen=True)
class View:
    """The rows of one event. `name` is that of its class; rows are found by `row_name`."""

    name: str
    row_name: str
    event: Event
    fields: tuple[tuple[str, EventField], ...]
    """The fields by the names of their columns in the view. A field without a column in Dataverse is not among them."""


def views(plan: Plan | PlanFile) -> list[View]:
    return list(map(view_of, plan.events))


def view_of(event: Event) -> View:
    fields = tuple((_column_name(field), field) for field in event.fields if field.column)
    return View(event.class_name, event.former_name or event.name, event, fields)


def views_of(sequence: EventSequence, plan: Plan | PlanFile) -> tuple[View, View, View | None]:
    """The views of its start, of what ends it, and of what also ends it."""
    by_name = {event.js_name: view_of(event) for event in plan.events}
    return by_name[sequence.start], by_name[sequence.until], by_name[sequence.or_until] if sequence.or_until else None


def _column_name(field: EventField) -> str:
    """The name of a field's column in the view.

    A field that has the name of a column of every view gets another one. A name with letters beside ASCII, which FetchXML refuses,
    gives way to the page's name.
    """
    name = field.name if field.name.isascii() else field.js_name
    return f"field_{name}" if name.lower() in ROW else name
