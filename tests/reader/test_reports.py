"""The reports to start from say what the rows say, and their SQL files and pictures are current."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from statistics import mean
from typing import Any

import pyarrow as pa
import pytest
import sqlglot

from bridge.definitions.columns import EVENT_TABLE
from bridge.plan.make import make_plan
from bridge.reader.reports import REPORTS
from bridge.reader.tables import event_views
from tools import reports

ROWS = reports.example_rows()


@pytest.fixture
def stored(duck: Any) -> Iterator[Any]:
    """The rows of the pictures, in DuckDB."""
    duck.con.register(EVENT_TABLE, pa.Table.from_pylist(ROWS, reports.TEXT))
    yield duck
    duck.con.unregister(EVENT_TABLE)


def values(event: str, key: str, column: str = "msdyn_customattribute2") -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in ROWS:
        if row["msdyn_name"] == event:
            found[row[key]].append(row[column])
    return found


def averages(event: str, key: str) -> dict[str, tuple[int, float]]:
    return {name: (len(texts), round(mean(map(int, texts)), 6)) for name, texts in values(event, key).items()}


WANTED = {
    "hold-time-by-queue": averages("CallUnhold", "msdyn_customattribute1"),
    "wrap-up-time-by-agent": averages("WrapUpCompleted", "msdyn_participantid"),
    "transfers-by-reason": {
        reason: (len(texts), round(100 * len(texts) / reports.CALLS, 6))
        for reason, texts in values("CallTransferred", "msdyn_kpieventreason", "msdyn_name").items()
    },
}


def as_dict(rows: list[dict[str, Any]]) -> dict[str, tuple[int, float]]:
    return {first: (count, round(number, 6)) for first, count, number in (row.values() for row in rows)}


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_what_the_rows_say_as_expression_and_as_sql(stored: Any, name: str) -> None:
    found = REPORTS[name](event_views(make_plan(), stored.table(EVENT_TABLE))).to_pyarrow().to_pylist()
    assert as_dict(found) == WANTED[name]
    for part, dialect in reports.DIALECTS.items():
        text = (reports.FOLDER / f"{name}.{part}.sql").read_text(encoding="utf-8")
        (sql,) = sqlglot.transpile(text, read=dialect, write="duckdb")
        again = stored.con.execute(sql).to_arrow_table().to_pylist()
        assert as_dict(again) == WANTED[name]
        assert [row[next(iter(row))] for row in again] == [row[next(iter(row))] for row in found]


def test_the_files_are_current() -> None:
    for name, text in reports.files().items():
        if name.endswith(".sql") or sys.platform == "linux":  # elsewhere letters have other widths
            assert (reports.FOLDER / name).read_text(encoding="utf-8") == text, f"{name}: run `python -m tools.reports`"
