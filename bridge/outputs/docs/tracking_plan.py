"""The tracking plan for people: `tracking-plan.md`, `tracking-plan.html`, and `field-catalogue.csv` for authors of reports."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bridge.definitions.authoring import PAYLOAD_FIELDS, ColumnType
from bridge.definitions.columns import EVENT_TABLE
from bridge.definitions.field_types import FieldType, choice_text
from bridge.definitions.patterns import in_javascript
from bridge.definitions.values import MASKED, WRITTEN, FieldKind
from bridge.outputs.docs.snippets import LANGUAGES, Snippet, snippets
from bridge.outputs.render import csv_text, no_formula, render, write
from bridge.plan.model import Event, EventField, OwnColumn, Plan

STATES = {"": "All events", "current": "Not deprecated", "deprecated": "Deprecated"}
TRAITS = {"sensitive": "Sensitive", "optional": "Nothing required"}
"""The marks of events by which the page can be filtered, with the words for each."""
CATALOGUE = ("event", "field", "column", "type", "meaning")


@dataclass(frozen=True)
class FieldView:
    """A field as the documents show it."""

    name: str
    kind: FieldKind
    limits: tuple[str, ...]
    pattern: str | None
    choices: tuple[str, ...]
    required: bool
    place: str
    """The field of the payload's event that the value goes to, alone or as a pair of attribute and value."""
    column: str
    column_type: str
    limit: int | None
    """The limit of the field's column in UTF-16 code units, where that is text.

    `free` is how many of them its longest value leaves.
    """
    free: int
    doc: str
    sensitive: str | None
    examples: tuple[str, ...]
    written: FieldKind
    """The form in which values are written to a column of text."""


@dataclass(frozen=True)
class EventView:
    """An event as the documents show it. `name` is what the document calls it, `sent_as` is its KPI event name."""

    id: str
    name: str
    sent_as: str
    display_name: str
    call: str
    doc: str
    owner: str | None
    deprecated: str | None
    instead: EventLink | None
    sensitive: bool
    marks: tuple[str, ...]
    """The marks by which the page can be filtered."""
    fields: tuple[FieldView, ...]
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True)
class EventLink:
    id: str
    name: str


@dataclass(frozen=True)
class SharedField:
    """A field of the payload that every event's row has."""

    name: str
    column: str
    type: str
    doc: str


def write_tracking_plan(plan: Plan, folder: Path) -> None:
    values = {
        "plan": plan,
        "events": event_views(plan),
        "shared": list(shared_fields(plan)),
        "own_columns": plan.own_columns,
        "column_type": column_type,
        "event_table": EVENT_TABLE,
        "written": WRITTEN,
        "masked": MASKED,
        "languages": LANGUAGES,
        "states": STATES,
        "traits": TRAITS,
    }
    style, script = render("docs/tracking-plan.css"), render("docs/tracking-plan.js")
    hashes = {"style_hash": csp_hash(style), "script_hash": csp_hash(script)}
    write(folder / "tracking-plan.md", render("docs/tracking-plan.md.j2", **values))
    write(folder / "tracking-plan.html", render("docs/tracking-plan.html.j2", style=style, script=script, **hashes, **values))
    write(folder / "field-catalogue.csv", csv_text([CATALOGUE, *(map(no_formula, row) for row in catalogue(plan))]))


def event_views(plan: Plan) -> list[EventView]:
    links = {event.js_name: _link(event) for event in plan.events}
    return [
        EventView(
            id=links[event.js_name].id,
            name=links[event.js_name].name,
            sent_as=event.name,
            display_name=event.display_name,
            call=f"events.{event.js_name}",
            doc=event.doc,
            owner=event.owner,
            deprecated=event.deprecated,
            instead=links[event.renamed_to] if event.renamed_to else None,
            sensitive=_is_sensitive(event),
            marks=tuple(_marks(event)),
            fields=tuple(map(_field, event.fields)),
            snippets=snippets(plan, event),
        )
        for event in plan.events
    ]


def shared_fields(plan: Plan) -> Iterator[SharedField]:
    """The payload's fields that have a column and are not for fields of events."""
    columns = {column.name: column for column in plan.columns if column.writer == "payload"}
    own = {name for name, _ in PAYLOAD_FIELDS.values()}
    for model in plan.models:
        for field in model.fields:
            column = columns.get(f"msdyn_{field.name.lower()}")
            if column and field.name not in own:
                yield SharedField(field.name, column.name, column.type, field.doc)


def catalogue(plan: Plan) -> Iterator[tuple[str, ...]]:
    """The rows of the catalogue.

    An event with a deprecated name has none: it is stored under the new name, which has rows of its own.
    """
    for field in shared_fields(plan):
        yield "(every event)", field.name, field.column, field.type, field.doc
    for event in plan.events:
        if not event.renamed_to:
            for item in map(_field, event.fields):
                yield event.name, item.name, item.column, _type(item), _meaning(item, event)


def csp_hash(text: str) -> str:
    """The source expression with which a Content-Security-Policy allows an inline element of exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def column_type(column: OwnColumn) -> str:
    return _column_type(column.type, column.max_length)


def _column_type(type_: ColumnType, max_length: int | None) -> str:
    return f"text, at most {max_length} UTF-16 code units" if type_ == "text" and max_length else type_


def _link(event: Event) -> EventLink:
    return EventLink(f"event-{event.js_name}", event.class_name if event.renamed_to else event.name)


def _marks(event: Event) -> Iterator[str]:
    yield "current" if event.deprecated is None else "deprecated"
    if _is_sensitive(event):
        yield "sensitive"
    if not any(field.required for field in event.fields):
        yield "optional"


def _is_sensitive(event: Event) -> bool:
    return any(field.sensitive for field in event.fields)


def _field(field: EventField) -> FieldView:
    limit = field.column_length if field.column and field.column_type == "text" else None
    return FieldView(
        name=field.js_name,
        kind=field.type.kind,
        limits=tuple(_limits(field.type)),
        pattern=in_javascript(field.type.pattern or "") or None,
        choices=tuple(map(choice_text, field.type.choices)),
        written=field.type.written,
        examples=tuple(json.dumps(example, ensure_ascii=False) for example in field.examples),
        required=field.required,
        place=field.payload_field or "customData",
        column=field.column,
        limit=limit,
        free=(limit or 0) - field.type.longest,
        column_type=field.column_type,
        doc=field.doc,
        sensitive=field.sensitive,
    )


def _limits(type_: FieldType) -> Iterator[str]:
    low, high = type_.min_length, type_.max_length
    if low and high is not None:
        yield f"{low} to {high} UTF-16 code units"
    elif low or high is not None:
        yield f"at least {low} UTF-16 code units" if high is None else f"at most {high} UTF-16 code units"
    bounds = {
        "at least": type_.minimum,
        "more than": type_.exclusive_minimum,
        "at most": type_.maximum,
        "less than": type_.exclusive_maximum,
        "a multiple of": type_.multiple_of,
    }
    yield from (f"{words} {bound}" for words, bound in bounds.items() if bound is not None)


def _type(field: FieldView) -> str:
    facts = [field.kind, *field.limits]
    if field.pattern:
        facts.append(f"matches {field.pattern}")
    if field.choices:
        facts[0] = f"{field.kind} of {' | '.join(field.choices)}"
    how = WRITTEN[field.written]
    return ", ".join(facts) + (f"; as text: {how.form}" if how.sql and field.column_type == "text" else "")


def _meaning(field: FieldView, event: Event) -> str:
    facts = [field.doc]
    if field.examples:
        facts.append(f"For example {', '.join(field.examples)}.")
    if field.sensitive:
        facts.append(f"Masked ({field.sensitive}).")
    if event.deprecated:
        facts.append(f"Deprecated event: {event.deprecated}")
    return " ".join(filter(None, facts))
