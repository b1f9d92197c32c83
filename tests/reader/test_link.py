"""Folders of Synapse Link are read without header rows: their model tells the columns, and what nobody tells is one finding."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bridge.definitions.columns import EVENT_TABLE
from bridge.findings import BuildError
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.reader.run import audit_rows
from bridge.reader.sources import open_rows
from tests.reader.rows import rows_of_plan
from tests.reader.test_views import Rows, columns_of, ibis_tables, python_tables

ADDED = ("Id", "SinkCreatedOn", "SinkModifiedOn")
"""Columns that Synapse Link puts before a table's own."""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan("tests.end_to_end.plan.messaging_events")


@pytest.fixture(scope="module")
def rows(plan: Plan) -> Rows:
    return [{"Id": row["msdyn_kpieventdataid"], **row} for row in rows_of_plan(plan)]


def columns(rows: Rows) -> list[str]:
    return list(dict.fromkeys([*ADDED, *columns_of(rows)]))


def write_rows(path: Path, rows: Rows, names: list[str], header: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        table.writerows([names] if header else [])
        table.writerows([["" if row.get(name) is None else written(row[name]) for name in names] for row in rows])


def written(value: Any) -> Any:
    return str(value) if isinstance(value, bool) else value


def model(names: list[str], table: str = EVENT_TABLE, header: bool = False) -> dict[str, Any]:
    settings = {"$type": "CsvFormatSettings", "columnHeaders": header, "delimiter": ",", "csvStyle": "CsvStyle.QuoteAlways"}
    part = {"name": "2026", "location": f"https://x.example/{table}/2026.csv", "fileFormatSettings": settings}
    other = {"$type": "LocalEntity", "name": "account", "attributes": [{"name": "Id", "dataType": "guid"}], "partitions": []}
    attributes = [{"name": name, "dataType": "string"} for name in names]
    return {"name": "cdm", "version": "1.0", "entities": [other, {"name": table, "attributes": attributes, "partitions": [part]}]}


def write_json(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8-sig")


def root(folder: Path, rows: Rows) -> Path:
    """As Synapse Link lays it out: a folder for each table, with copies of its files in another."""
    names, half = columns(rows), len(rows) // 2
    write_json(folder / "model.json", model(names))
    write_rows(folder / EVENT_TABLE / "2025.csv", rows[:half], names)
    write_rows(folder / EVENT_TABLE / "2026.csv", rows[half:], names)
    write_rows(folder / EVENT_TABLE / "Snapshot" / "2026_1637293639.csv", rows[half:], names)
    write_rows(folder / "account" / "1.csv", rows[:1], ["Id"])
    return folder


def own_folder(folder: Path, rows: Rows) -> Path:
    return root(folder, rows) / EVENT_TABLE


def with_headers(folder: Path, rows: Rows) -> Path:
    names = columns(rows)
    write_json(folder / "model.json", model(names, header=True))
    write_rows(folder / EVENT_TABLE / "2026.csv", rows, names, header=True)
    return folder


def intervals(folder: Path, rows: Rows) -> Path:
    """Each in a folder of its own; the newer ones know one more column."""
    half = len(rows) // 2
    for name, part, more in (("2026-01-05T08.00.00Z", rows[:half], []), ("2026-01-05T09.00.00Z", rows[half:], ["contoso_later"])):
        names = [*columns(rows), *more]
        write_json(folder / name / "model.json", model(names))
        write_rows(folder / name / EVENT_TABLE / "2026.csv", part, names)
    return folder


def older_file(folder: Path, rows: Rows) -> Path:
    """A column that was added at the end is in the newer file alone."""
    names, half = columns(rows), len(rows) // 2
    write_json(folder / "model.json", model([*names, "contoso_later"]))
    write_rows(folder / EVENT_TABLE / "2025.csv", rows[:half], names)
    write_rows(folder / EVENT_TABLE / "2026.csv", rows[half:], [*names, "contoso_later"])
    return folder


def definition(folder: Path, rows: Rows) -> Path:
    names = columns(rows)
    first, *others = [{"name": name} for name in names]
    attributes = [first, {"attributeGroupReference": {"attributeGroupName": "rest", "members": others}}]
    data = {"definitions": [{"entityName": EVENT_TABLE, "hasAttributes": attributes}]}
    write_json(folder / f"{EVENT_TABLE}.cdm.json", data)
    write_rows(folder / EVENT_TABLE / "2026.csv", rows, names)
    return folder


LAYOUTS: list[Callable[[Path, Rows], Path]] = [root, own_folder, with_headers, intervals, older_file, definition]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_every_layout_gives_what_from_row_gives(plan: Plan, rows: Rows, duck: Any, tmp_path: Path, layout: Any) -> None:
    assert ibis_tables(plan, open_rows(duck, layout(tmp_path, rows))) == python_tables(plan, rows)


def test_one_file_of_a_folder_is_read_too(plan: Plan, rows: Rows, duck: Any, tmp_path: Path) -> None:
    file = root(tmp_path, rows) / EVENT_TABLE / "2026.csv"
    assert ibis_tables(plan, open_rows(duck, file)) == python_tables(plan, rows[len(rows) // 2 :])


def test_of_rows_that_were_appended_again_the_newest_counts_and_none_that_is_deleted(
    plan: Plan, rows: Rows, duck: Any, tmp_path: Path
) -> None:
    versions = [{**row, "versionnumber": str(number + 9), "IsDelete": "False"} for number, row in enumerate(rows)]
    versions += [{**versions[0], "versionnumber": "8", "msdyn_conversationid": "of before"}]
    versions += [{**versions[1], "versionnumber": "1000", "IsDelete": "True"}]
    names = [*columns(rows), "versionnumber", "IsDelete"]
    write_json(tmp_path / "model.json", model(names))
    write_rows(tmp_path / EVENT_TABLE / "2026.csv", versions, names)
    assert ibis_tables(plan, open_rows(duck, tmp_path)) == python_tables(plan, [rows[0], *rows[2:]])


def refused(plan: Plan, path: Path) -> tuple[str, str]:
    with pytest.raises(BuildError) as error:
        audit_rows(plan, path, (), (), lambda what, part: None)
    (finding,) = error.value.findings
    return finding.id, finding.where


@pytest.mark.parametrize("part", ["", EVENT_TABLE, f"{EVENT_TABLE}/2026.csv"])
def test_rows_without_names_of_columns_are_one_finding(plan: Plan, rows: Rows, tmp_path: Path, part: str) -> None:
    (root(tmp_path, rows) / "model.json").unlink()
    shutil.rmtree(tmp_path / "account")
    assert refused(plan, tmp_path / part) == ("rows-headers", str(tmp_path / part))


BAD_MODELS: dict[str, Any] = {
    "half of one": '{"entities": [{"name": "msdyn_kpi',
    "attributes that are none": {"entities": [{"name": EVENT_TABLE, "attributes": "Id"}]},
    "no attributes": {"entities": [{"name": EVENT_TABLE}]},
    "tables that are none": {"entities": ["account"]},
}


@pytest.mark.parametrize("what", BAD_MODELS)
def test_a_model_that_cannot_be_read_is_one_finding(plan: Plan, rows: Rows, tmp_path: Path, what: str) -> None:
    write_json(root(tmp_path, rows) / "model.json", BAD_MODELS[what])
    assert refused(plan, tmp_path) == ("rows-headers", str(tmp_path / "model.json"))


def test_a_model_of_other_tables_is_one_finding(plan: Plan, rows: Rows, tmp_path: Path) -> None:
    write_json(root(tmp_path, rows) / "model.json", model(["Id"], table="contact"))
    assert refused(plan, tmp_path) == ("rows-headers", str(tmp_path / "model.json"))


def test_a_model_without_files_is_one_finding(plan: Plan, rows: Rows, tmp_path: Path) -> None:
    shutil.rmtree(root(tmp_path, rows) / EVENT_TABLE)
    assert refused(plan, tmp_path) == ("rows-none", str(tmp_path))


def test_rows_of_more_columns_than_the_model_has_are_one_finding(plan: Plan, rows: Rows, tmp_path: Path) -> None:
    write_json(root(tmp_path, rows) / "model.json", model(columns(rows)[:-1]))
    assert refused(plan, tmp_path) == ("rows-unreadable", str(tmp_path))


def test_a_model_of_another_program_is_none(plan: Plan, rows: Rows, duck: Any, tmp_path: Path) -> None:
    write_json(tmp_path / "model.json", {"weights": [1, 2]})
    write_rows(tmp_path / "rows.csv", rows, columns(rows), header=True)
    assert ibis_tables(plan, open_rows(duck, tmp_path / "rows.csv")) == python_tables(plan, rows)
