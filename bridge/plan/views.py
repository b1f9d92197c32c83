"""Typed views: which columns a report finds for each event, whatever engine it runs on."""

from __future__ import annotations

from dataclasses import dataclass

from bridge.definitions.columns import ROW
from bridge.plan.diff import PlanFile
from bridge.plan.model import Event, EventField, Plan


@dataclass(frozen=True)
class View:
    """The rows of one event. `name` is its class's, `row_name` what its rows are called."""

    name: str
    row_name: str
    event: Event
    fields: tuple[tuple[str, EventField], ...]
    """By the names of their columns in the view; what has no column in Dataverse has none here."""


def views(plan: Plan | PlanFile) -> list[View]:
    return list(map(view_of, plan.events))


def view_of(event: Event) -> View:
    fields = tuple((_column_name(field), field) for field in event.fields if field.column)
    return View(event.class_name, event.former_name or event.name, event, fields)


def _column_name(field: EventField) -> str:
    """A field that is called as one of the columns of every view gets another name; one of letters beside ASCII, which FetchXML
    refuses, gets the page's."""
    name = field.name if field.name.isascii() else field.js_name
    return f"field_{name}" if name.lower() in ROW else name
