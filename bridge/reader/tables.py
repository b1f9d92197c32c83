"""Rows as a table of any engine that Ibis knows, and a typed view of it for each event.

Needs the extra `reader`.
"""

from __future__ import annotations

from collections.abc import Mapping

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.types as ir

from bridge.definitions.columns import EVENT_COLUMNS, ROW
from bridge.definitions.reading import NAME_COLUMNS
from bridge.definitions.values import SHAPES, FieldKind
from bridge.plan.diff import PlanFile
from bridge.plan.model import EventField, Plan
from bridge.plan.views import View, views

UTC_MOMENT = dt.Timestamp(timezone="UTC")


def event_views(plan: Plan | PlanFile, rows: ir.Table) -> dict[str, ir.Table]:
    """A typed table for each event, by its class's name. `rows` has Dataverse's columns; those it lacks are null."""
    known = known_rows(plan, rows)
    return {view.name: typed_view(view, known) for view in views(plan)}


def known_rows(plan: Plan | PlanFile, rows: ir.Table) -> ir.Table:
    """The columns that a plan speaks of, as Dataverse spells them.

    Empty text is null. Text of a CSV export becomes the moment or value that it stands for.
    """
    own = {field.column: field for event in plan.events for field in event.fields if field.column not in EVENT_COLUMNS}
    found = {name.lower(): name for name in rows.columns}

    def column(name: str) -> ir.Value | None:
        return rows[found[name.lower()]] if name.lower() in found else None

    columns: dict[str, ir.Value] = {name: _text(column(name)) for name, known in EVENT_COLUMNS.items() if known.type == "text"}
    columns |= {name: _moment(column(name)) for name in (ROW["occurred_at"], ROW["created_at"])}
    columns |= {name: _own(column(name), field) for name, field in own.items() if name}
    return rows.select(**columns)


def typed_view(view: View, known: ir.Table) -> ir.Table:
    """One event's rows of `known_rows`."""
    mine = known.filter(row_name(known) == view.row_name)
    envelope = {name: mine[column] for name, column in ROW.items()}
    return mine.select(**envelope, **{name: typed(mine[field.column], field) for name, field in view.fields})


def row_name(known: ir.Table) -> ir.StringValue:
    """The name of a row's event. A host that does not use the page's name gives one of its own."""
    return ibis.coalesce(*(known[name] for name in NAME_COLUMNS))


def typed(value: ir.Value, field: EventField) -> ir.Value:
    """The value of a column in the type of its field, and null where it is none. A masked value stays text."""
    kind = field.type.written
    if field.column_type != "text" or field.sensitive:
        return value
    if kind == "integer":
        return _if_shaped(value, kind, value.try_cast("float64").try_cast("int64"))
    if kind == "number":
        return _if_shaped(value, kind, value.try_cast("float64"))
    if kind == "boolean":
        return ibis.cases((value == "true", True), (value == "false", False))
    if kind == "date":
        return _if_shaped(value, kind, value.try_cast("date"))
    if kind == "datetime":
        seconds = ibis.ifelse(value.substr(16, 1) == ":", "", ":00")  # Spark reads no time without
        return _if_shaped(value, kind, (value.substr(0, 16) + seconds + value.substr(16)).try_cast(UTC_MOMENT))
    return _if_shaped(value, kind, value.lower()) if kind == "uuid" else value


def is_shaped(value: ir.Value, kind: FieldKind) -> ir.BooleanValue:
    return value.re_search(SHAPES[kind])


def _if_shaped(value: ir.Value, kind: FieldKind, converted: ir.Value) -> ir.Value:
    return ibis.cases((is_shaped(value, kind), converted))


def _text(value: ir.Value | None) -> ir.Value:
    if value is None:
        return ibis.null("string")
    return (value if value.type().is_string() else value.cast("string")).nullif("")


def _moment(value: ir.Value | None) -> ir.Value:
    if value is None:
        return ibis.null(UTC_MOMENT)
    return value.try_cast(UTC_MOMENT) if value.type().is_string() else value.cast(UTC_MOMENT)


_OWN: Mapping[str, str] = {"integer": "int64", "number": "float64"}


def _own(value: ir.Value | None, field: EventField) -> ir.Value:
    """The value of an organisation's own column, which an export may hold as text."""
    kind = field.column_type
    if kind == "text":
        return _text(value)
    if kind == "datetime":
        return _moment(value)
    if value is None:
        return ibis.null("boolean" if kind == "boolean" else _OWN[kind])
    if kind != "boolean":
        return value.try_cast("float64").try_cast(_OWN[kind]) if value.type().is_string() else value.cast(_OWN[kind])
    if not value.type().is_string():
        return value.cast("boolean")
    word = value.lower()
    return ibis.cases((word.isin(["true", "yes", "1"]), True), (word.isin(["false", "no", "0"]), False))
