"""Each event's typed view gives what `from_row` gives, from every kind of export, in every engine and in the SQL that ships."""

from __future__ import annotations

import csv
import enum
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import deltalake
import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import sqlglot

from bridge.definitions.columns import EVENT_TABLE, ROW
from bridge.outputs.reports import write_reports
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.plan.views import View, views
from bridge.reader import read
from bridge.reader.sources import open_rows
from bridge.reader.tables import event_views
from tests.reader.rows import rows_of_plan

PLANS = ["bridge.definitions.events", "tests.end_to_end.plan.messaging_events", "tests.reader.events_of_every_kind"]
Rows = list[dict[str, Any]]
Tables = dict[str, Rows]
"""The rows of each view, by its name, in the order of their ids."""
MOMENTS = ("createdon", "msdyn_eventtimestamp")


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    return make_plan(request.param)


def columns_of(rows: Rows) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def as_table(plan: Plan, rows: Rows) -> pa.Table:
    """As an export of typed columns has them."""
    own = {column.name: column.type for column in plan.own_columns}
    types = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "text": pa.string()}
    moment = pa.timestamp("us", tz="UTC")
    names = columns_of(rows)
    moments = {*MOMENTS, *(name for name, type_ in own.items() if type_ == "datetime")}
    schema = pa.schema([(name, moment if name in moments else types[own.get(name, "text")]) for name in names])
    typed = [
        {name: datetime.fromisoformat(value) if name in moments and value else value for name, value in row.items()} for row in rows
    ]
    return pa.Table.from_pylist([{name: row.get(name) for name in names} for row in typed], schema)


def write_csv(plan: Plan, rows: Rows, folder: Path) -> Path:
    path = folder / "rows.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, columns_of(rows))
        table.writeheader()
        table.writerows(rows)
    return path


def write_answer(plan: Plan, rows: Rows, folder: Path) -> Path:
    path = folder / "rows.json"
    names = columns_of(rows)
    filled = [{"@odata.etag": "x", **{name: row.get(name) for name in names}} for row in rows]
    path.write_text(json.dumps({"@odata.context": "x", "value": filled}), encoding="utf-8")
    return path


def write_lines(plan: Plan, rows: Rows, folder: Path) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def write_parquet(plan: Plan, rows: Rows, folder: Path) -> Path:
    half = len(rows) // 2
    (folder / "rows" / "2026").mkdir(parents=True)
    for name, part in (("1.parquet", rows[:half]), ("2026/2.parquet", rows[half:])):
        pq.write_table(as_table(plan, part), folder / "rows" / name)
    return folder / "rows"


def store(duck: Any, plan: Plan, rows: Rows, folder: Path) -> None:
    """The rows as DuckDB's own table of Dataverse's name."""
    pq.write_table(as_table(plan, rows), folder / "rows.parquet")
    duck.read_parquet(folder / "rows.parquet", table_name=EVENT_TABLE)


def write_delta(plan: Plan, rows: Rows, folder: Path) -> Path:
    deltalake.write_deltalake(folder / "rows", as_table(plan, rows))
    return folder / "rows"


WRITERS: list[Callable[[Plan, Rows, Path], Path]] = [write_csv, write_answer, write_lines, write_parquet, write_delta]


def plain(value: Any) -> Any:
    """What engines and Python call differently."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, enum.Enum):
        return value.value
    return str(value) if isinstance(value, str) else value


def in_order(rows: Rows) -> Rows:
    return sorted(({name: plain(value) for name, value in row.items()} for row in rows), key=lambda row: row["event_id"])


def ibis_tables(plan: Plan, rows: ibis.Table) -> Tables:
    return {name: in_order(view.to_pyarrow().to_pylist()) for name, view in event_views(plan, rows).items()}


def python_tables(plan: Plan, rows: Rows) -> Tables:
    """The same by `read`, row by row. A value that breaks a limit of its field is one all the same."""
    found: dict[str, Rows] = {}
    for view in views(plan):
        mine = [row for row in rows if (row["msdyn_kpieventname"] or row["msdyn_name"]) == view.row_name]
        found[view.name] = in_order([python_row(plan, view, row) for row in mine])
    return found


LIMITS = {"literal_error", "greater_than", "greater_than_equal", "less_than", "less_than_equal", "multiple_of", "enum"}


def python_row(plan: Plan, view: View, row: dict[str, Any]) -> dict[str, Any]:
    stored = read(row, plan)
    broken = {issue.loc[0]: issue for issue in stored.issues}
    envelope = {name: getattr(stored, name) for name in ROW if name != "created_at"}
    fields: dict[str, Any] = {}
    for name, field in view.fields:
        issue = broken.get(field.column)
        assert issue is None or issue.type not in ("string_too_long", "string_pattern_mismatch") or field.type.kind == "text"
        within = issue is None or (issue.type not in LIMITS and not issue.type.startswith("string_"))
        fields[name] = stored.values.get(field.name) if within else issue and issue.input
    return {**envelope, "created_at": datetime.fromisoformat(row["createdon"]), **fields}


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_every_export_gives_what_from_row_gives(
    plan: Plan, duck: Any, tmp_path: Path, write: Callable[[Plan, Rows, Path], Path]
) -> None:
    rows = rows_of_plan(plan)
    assert ibis_tables(plan, open_rows(duck, write(plan, rows, tmp_path))) == python_tables(plan, rows)


def statements(plan: Plan, folder: Path, dialect: str) -> list[str]:
    write_reports(plan, folder)
    sql = (folder / "reports" / f"{dialect}.sql").read_text(encoding="utf-8")
    return [text for text in re.split(r";\n|\nGO\n", sql) if text.strip()]


def in_duckdb(statement: str, language: str) -> str:
    """The query of a view. T-SQL's float is a double, which sqlglot does not know."""
    query = statement[statement.index("SELECT") :].replace(" AS float)", " AS double precision)")
    return sqlglot.transpile(query, read=language, write="duckdb")[0]


@pytest.mark.parametrize("dialect", ["dataverse", "fabric", "databricks"])
def test_the_sql_that_ships_gives_the_same_rows(plan: Plan, duck: Any, tmp_path: Path, dialect: str) -> None:
    language = "databricks" if dialect == "databricks" else "tsql"
    rows = rows_of_plan(plan, broken=language == "databricks")
    store(duck, plan, rows, tmp_path)
    found = {}
    for view, statement in zip(views(plan), statements(plan, tmp_path, dialect), strict=True):
        assert f"-- {view.row_name}: " in statement
        found[view.name] = in_order(duck.con.execute(in_duckdb(statement, language)).to_arrow_table().to_pylist())
    wanted = ibis_tables(plan, duck.table(EVENT_TABLE))
    assert {name: [same_truth(row) for row in table] for name, table in found.items()} == wanted
    assert any(row for table in wanted.values() for row in table)


def same_truth(row: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in row.items()}


@pytest.mark.slow
@pytest.mark.timeout(900)  # a query of Spark's takes a second, and there are many
def test_spark_gives_the_same_rows_as_duckdb(plan: Plan, duck: Any, spark: Any, tmp_path: Path) -> None:
    rows = rows_of_plan(plan)
    path = tmp_path / "rows.parquet"
    pq.write_table(as_table(plan, rows), path)
    wanted = ibis_tables(plan, open_rows(duck, path))
    session = spark._session
    session.read.parquet(str(path)).createOrReplaceTempView(EVENT_TABLE)
    assert ibis_tables(plan, spark.table(EVENT_TABLE)) == wanted
    found = {}
    for view, statement in zip(views(plan), statements(plan, tmp_path, "databricks"), strict=True):
        session.sql(statement.replace("CREATE OR REPLACE VIEW", "CREATE OR REPLACE TEMPORARY VIEW"))
        found[view.name] = in_order(session.table(view.name).toArrow().to_pylist())
    assert found == wanted


def test_columns_that_an_export_lacks_are_null(duck: Any, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("MSDYN_NAME,msdyn_conversationid\nCallHold,conversation-1\n", encoding="utf-8")
    (row,) = event_views(make_plan(), open_rows(duck, path))["CallHold"].to_pyarrow().to_pylist()
    assert {name: value for name, value in row.items() if value is not None} == {"conversation_id": "conversation-1"}


def test_a_field_that_is_called_as_a_column_of_every_view_has_a_name_of_its_own(tmp_path: Path, duck: Any) -> None:
    source = tmp_path / "clash_events.py"
    source.write_text("from bridge import KpiEvent\nclass Clash(KpiEvent):\n    event_id: str\n", encoding="utf-8")
    plan = make_plan(str(source))
    path = tmp_path / "rows.csv"
    path.write_text("msdyn_name,msdyn_externalcorrelationid,msdyn_customattribute1\nClash,event-1,mine\n", encoding="utf-8")
    (row,) = event_views(plan, open_rows(duck, path))["Clash"].to_pyarrow().to_pylist()
    assert (row["event_id"], row["field_event_id"]) == ("event-1", "mine")


@pytest.mark.parametrize("name", ["O'Brien \\", "a\\'b", '"]`--', "x #(lf) y", "<&>\u00fc"])
def test_a_name_breaks_out_of_no_report(tmp_path: Path, duck: Any, name: str) -> None:
    source = tmp_path / "odd_events.py"
    source.write_text(f"from bridge import KpiEvent\nclass Odd(KpiEvent, name={name!r}):\n    '''A -- b */ --> c'''\n", "utf-8")
    plan = make_plan(str(source))
    rows = rows_of_plan(plan, 3)
    store(duck, plan, rows, tmp_path)
    for dialect, language in (("dataverse", "tsql"), ("databricks", "databricks")):
        folder = tmp_path / dialect
        folder.mkdir()
        (statement,) = statements(plan, folder, dialect)
        assert len(duck.con.execute(in_duckdb(statement, language)).fetchall()) == len(rows)
        fetch = ElementTree.parse(folder / "reports" / "Odd.fetch.xml")  # noqa: S314 - of our own making
        assert {node.get("value") for node in fetch.iter("condition")} == {name, None}
