"""The files with which reports read rows: `reports/` has each event's typed view as SQL, Power Query and FetchXML.

`bridge/reader/tables.py` says the same in Ibis; the tests run both and compare their rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from bridge.definitions.columns import EVENT_TABLE, ROW
from bridge.definitions.reading import NAME_COLUMNS
from bridge.definitions.values import WRITTEN, Written
from bridge.outputs.render import render, visible, write
from bridge.plan.model import EventField, Plan
from bridge.plan.views import View, views


@dataclass(frozen=True)
class Dialect:
    """An SQL engine: its file, how it writes names and text, and which of `WRITTEN` it reads values back with."""

    file: str
    title: str
    create: str
    """The words that make a view of a query; empty where the engine has no views."""
    end: str
    name: Callable[[str], str]
    text: Callable[[str], str]
    read: Callable[[Written], str]


def _brackets(name: str) -> str:
    return f"[{name}]"


def _backticks(name: str) -> str:
    return f"`{name}`"


def _tsql_text(text: str) -> str:
    return "N'" + text.replace("'", "''") + "'"


def _spark_text(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


DIALECTS = (
    Dialect("dataverse.sql", "Dataverse's SQL endpoint (T-SQL)", "", ";", _brackets, _tsql_text, lambda kind: kind.sql),
    Dialect(
        "fabric.sql",
        "Microsoft Fabric and Synapse (T-SQL)",
        "CREATE OR ALTER VIEW {name} AS\n",
        "\nGO",
        _brackets,
        _tsql_text,
        lambda kind: kind.sql,
    ),
    Dialect(
        "databricks.sql",
        "Databricks and Spark",
        "CREATE OR REPLACE VIEW {name} AS\n",
        ";",
        _backticks,
        _spark_text,
        lambda kind: kind.databricks,
    ),
)


@dataclass(frozen=True)
class Statement:
    """A view as the templates write it."""

    name: str
    title: str
    head: str
    columns: tuple[str, ...]
    where: str


def write_reports(plan: Plan, folder: Path) -> None:
    reports = folder / "reports"
    reports.mkdir()
    found = views(plan)
    for dialect in DIALECTS:
        sql = render("reports/views.sql.j2", plan=plan, dialect=dialect, views=[sql_text(view, dialect) for view in found])
        write(reports / dialect.file, sql)
    for view in found:
        write(reports / f"{view.name}.pq", power_query_text(plan, view))
        values = {"plan": plan, "title": _title(view), "table": EVENT_TABLE}
        write(reports / f"{view.name}.fetch.xml", render("reports/view.fetch.xml.j2", **values, **fetch(view)))


def sql_text(view: View, dialect: Dialect) -> str:
    values = {"statement": statement(view, dialect), "dialect": dialect, "table": dialect.name(EVENT_TABLE)}
    return render("reports/view.sql.j2", **values)


def power_query_text(plan: Plan, view: View) -> str:
    values = {"plan": plan, "title": _title(view), "table": EVENT_TABLE, "query": power_query(view)}
    return render("reports/view.pq.j2", **values)


def statement(view: View, dialect: Dialect) -> Statement:
    columns = [f"{dialect.name(column)} AS {dialect.name(name)}" for name, column in ROW.items()]
    columns += [f"{sql_value(field, dialect)} AS {dialect.name(name)}" for name, field in view.fields]
    names = ", ".join(f"NULLIF({dialect.name(name)}, '')" for name in NAME_COLUMNS)
    where = f"COALESCE({names}) = {dialect.text(view.row_name)}"
    return Statement(view.name, _title(view), dialect.create.format(name=dialect.name(view.name)), tuple(columns), where)


def sql_value(field: EventField, dialect: Dialect) -> str:
    """The value of a field from its column. A value that was masked stays text."""
    column = dialect.name(field.column)
    reads = "" if field.column_type != "text" or field.sensitive else dialect.read(WRITTEN[field.type.written])
    if reads:
        return re.sub(r"\bvalue\b", lambda _: column, reads)
    return f"NULLIF({column}, '')" if field.column_type == "text" else column


def power_query(view: View) -> dict[str, object]:
    """The parts of a query in M."""
    columns = [(name, _m_field(column), "datetime" if name.endswith("_at") else "text") for name, column in ROW.items()]
    columns += [(name, _m_read(field), _m_type(field)) for name, field in view.fields]
    return {
        "names": [_m_field(name) for name in NAME_COLUMNS],
        "row_name": _m_text(view.row_name),
        "columns": [{"name": f'#"{name}"', "value": value, "type": type_} for name, value, type_ in columns],
    }


_M_TYPES = {"integer": "number", "number": "number", "boolean": "logical", "date": "date", "datetime": "datetimezone"}


def _m_type(field: EventField) -> str:
    if field.column_type == "datetime":
        return "datetime"
    return "text" if field.sensitive else _M_TYPES.get(field.type.written, "text")


def _m_read(field: EventField) -> str:
    column = _m_field(field.column)
    reads = "" if field.column_type != "text" or field.sensitive else WRITTEN[field.type.written].power_query
    return f"try {reads.replace('[value]', column)} otherwise null" if reads else column


def _m_field(name: str) -> str:
    return f'[#"{name}"]'


def _m_text(text: str) -> str:
    """Text in M, where `#(` begins an escape."""
    return '"' + text.replace("#(", "#(#)(").replace('"', '""').replace("\n", "#(lf)") + '"'


def fetch(view: View) -> dict[str, object]:
    """The parts of a query in FetchXML. It names columns and cannot turn text into numbers, so values come as they are stored."""
    columns = [*ROW.items(), *((name, field.column) for name, field in view.fields)]
    return {
        "attributes": [{"name": quoteattr(column), "alias": quoteattr(name)} for name, column in columns],
        "time": quoteattr(ROW["occurred_at"]),
        "names": [quoteattr(name) for name in NAME_COLUMNS],
        "row_name": quoteattr(view.row_name),
    }


def _title(view: View) -> str:
    """A title on one line, fit for a comment of any of these languages."""
    return re.sub("-{2,}", "-", " ".join(visible(f"{view.row_name}: {view.event.doc}").split()))
