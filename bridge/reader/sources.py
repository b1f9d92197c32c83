"""Opens rows that Dataverse, Synapse Link or Fabric has exported to a file or folder, through DuckDB.

Needs the extra `reader`. Everything that is wrong with a source is a finding.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import duckdb
import ibis
import ibis.expr.types as ir
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError, DeltaProtocolError
from ibis.backends.duckdb import Backend

from bridge.definitions.columns import EVENT_COLUMNS, ROW
from bridge.definitions.reading import NAME_COLUMNS
from bridge.findings import BuildError, build_error
from bridge.reader.link import REMEDY, Described, described_files, is_row

MEMORY = "1500MB"
"""The memory that DuckDB uses before it writes to its temporary folder."""

DELTA = "delta_rows"
_FORMATS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}
KINDS = "a CSV, Parquet or JSON file, a folder of them, a folder of Synapse Link, or a Delta table"
_LINK_CSV: dict[str, Any] = {
    "auto_detect": False,
    "delim": ",",
    "quote": '"',
    "escape": '"',
    "null_padding": True,  # files that are older than a column lack it
    "parallel": False,  # which padding and line feeds in texts do not go with
}


def connect(memory: str = MEMORY) -> Backend:
    """DuckDB in memory, in UTC."""
    connection = ibis.duckdb.connect(memory_limit=memory)
    connection.raw_sql("SET TimeZone = 'UTC'; SET preserve_insertion_order = false; SET enable_progress_bar = false")
    return connection


def open_rows(connection: Backend, source: Path) -> ir.Table:
    """The rows of a file or folder, under the columns' own names."""
    if not source.exists():
        raise build_error("rows-missing", str(source), f"no such file or folder. Give {KINDS}.")
    try:
        rows = _without_deleted(_open(connection, source))
    except (duckdb.Error, OSError, UnicodeError) as error:
        raise unreadable(source, error) from None
    names = {name.lower() for name in rows.columns}
    if is_row(rows.columns):
        raise build_error("rows-headers", str(source), f"begins with a row, and has no names of columns. {REMEDY}")
    if not names & set(NAME_COLUMNS):
        known = len(names & {name.lower() for name in EVENT_COLUMNS})
        reason = f"has no column {' or '.join(NAME_COLUMNS)}" + (", so that no row tells its event" if known else "")
        raise build_error("rows-columns", str(source), f"{reason}. Export the rows of msdyn_kpieventdata with that column.")
    _refuse_types(rows, source)
    return rows


def _refuse_types(rows: ir.Table, source: Path) -> None:
    """Refuses columns of another type: a number is no moment, and a list no text."""
    known = {name.lower(): column.type for name, column in EVENT_COLUMNS.items()} | {ROW["created_at"]: "datetime"}
    for name, type_ in rows.schema().items():
        wanted = known.get(name.lower())
        fits = type_.is_string() or type_.is_null() or (type_.is_temporal() if wanted == "datetime" else not type_.is_nested())
        if wanted and not fits:
            raise build_error(
                "rows-type", str(source), f"its column {name} holds {type_}, not {wanted}. Export msdyn_kpieventdata again."
            )


def _open(connection: Backend, source: Path) -> ir.Table:
    if (source / "_delta_log").is_dir():
        return _delta(connection, source)
    described = described_files(source)
    if described:
        return _of_link(connection, described)
    if source.is_dir():
        return _read(connection, source, *_of_folder(source))
    kind = _FORMATS.get(source.suffix.lower())
    if kind is None:
        raise build_error("rows-format", str(source), f"is no table that can be read here. Give {KINDS}.")
    return _read(connection, source, [source], kind)


def _of_link(connection: Backend, described: dict[Described, list[Path]]) -> ir.Table:
    """The rows of several files of one table. Files of another interval may have other columns."""
    tables = []
    for table, files in described.items():
        if files:
            columns = dict.fromkeys(table.columns, "VARCHAR")
            tables.append(connection.read_csv([str(path) for path in files], header=table.header, columns=columns, **_LINK_CSV))
    names = list(dict.fromkeys(name for table in tables for name in table.columns))
    lacking = [{name: ibis.null("string") for name in names if name not in table.columns} for table in tables]
    first, *others = (table.mutate(**more).select(*names) for table, more in zip(tables, lacking, strict=True))
    return first.union(*others) if others else first


def _without_deleted(rows: ir.Table) -> ir.Table:
    """The rows without those that were deleted.

    Synapse Link may append a row for each change, and a marked one for a deletion: the newest counts.
    """
    found = {name.lower(): name for name in rows.columns}
    if "isdelete" not in found:
        return rows
    if {"id", "versionnumber"} <= found.keys():
        version = rows[found["versionnumber"]].try_cast("int64")
        newest = ibis.row_number().over(group_by=rows[found["id"]], order_by=ibis.desc(version))
        rows = rows.mutate(_newest=newest).filter(ibis._._newest == 0).drop("_newest")
    deleted = rows[found["isdelete"]].cast("string").lower().isin(["true", "1"])
    return rows.filter(~deleted.fill_null(False))


def _of_folder(folder: Path) -> tuple[list[Path], str]:
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _FORMATS and path.is_file())
    kinds = {_FORMATS[path.suffix.lower()] for path in files}
    if len(kinds) != 1:
        found = f"holds {' and '.join(sorted(kinds))} files" if kinds else "holds no table"
        raise build_error("rows-format", str(folder), f"{found}. Give {KINDS}.")
    return files, kinds.pop()


def _read(connection: Backend, source: Path, files: list[Path], kind: str) -> ir.Table:
    names = [str(path) for path in files]
    if kind == "parquet":
        return connection.read_parquet(names, union_by_name=True)
    if kind == "csv":  # values as they are written: 0815 is no number
        return connection.read_csv(names, all_varchar=True, union_by_name=True, header=True)
    rows = connection.read_json(names, union_by_name=True, maximum_object_size=2**28)
    if "value" in rows.columns and isinstance(rows.value, ir.ArrayValue):  # an answer of the Web API
        return rows.select(row=rows.value.unnest()).unpack("row")
    return rows


def _delta(connection: Backend, source: Path) -> ir.Table:
    """The rows of a Delta table, through deltalake: DuckDB's own way needs an extension that it fetches from the web."""
    try:
        connection.con.register(DELTA, DeltaTable(source).to_pyarrow_dataset())
    except (DeltaError, DeltaProtocolError) as error:
        raise unreadable(source, error) from None
    return connection.table(DELTA)


def unreadable(source: object, error: Exception) -> BuildError:
    """The finding about a source that breaks, at once or in the middle."""
    first = re.sub(r"\s+", " ", str(error).strip().split("\n")[0])
    return build_error("rows-unreadable", str(source), f"cannot be read as a table ({first}). Export it again, or give {KINDS}.")
