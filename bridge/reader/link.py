"""Reads folders of Synapse Link: CSV files without a header row.

Their columns stand in a `model.json`, or in the table's definition of the Common Data Model. Microsoft describes the folders at
https://learn.microsoft.com/power-apps/maker/data-platform/export-to-data-lake. What is known of them here rests on no page that
was read (`ASSUMED` in `bridge/definitions/sources.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bridge.definitions.columns import EVENT_TABLE
from bridge.definitions.kinds import GUID
from bridge.findings import build_error

MODEL = "model.json"
DEFINITION = f"{EVENT_TABLE}.cdm.json"
REMEDY = f"Give the folder of Synapse Link that holds {MODEL} and the folder {EVENT_TABLE}."
_SNAPSHOTS = "snapshot"
"""The folder of copies. Its rows are also in the files beside it."""
_ID = re.compile(f'"?{GUID}"?')


@dataclass(frozen=True)
class Described:
    """The files of the table, as a folder of Synapse Link describes them."""

    columns: tuple[str, ...]
    header: bool
    """Whether each file begins with the names of the columns."""


def is_row(names: Iterable[str]) -> bool:
    """Whether a header row is in truth a row: Synapse Link begins each row with its id."""
    return bool(_ID.fullmatch(next(iter(names), "")))


def described_files(source: Path) -> dict[Described, list[Path]]:
    """The table's files by their columns; empty where nothing describes them.

    `source` is the root, a folder of roots with one for each interval, the table's own folder, or one of its files.
    """
    if source.is_file():
        with source.open(encoding="utf-8-sig", errors="replace") as file:
            alone = source.suffix.lower() == ".csv" and is_row([file.readline(100).partition(",")[0]])
        return _of_parents(source, [source]) if alone else {}
    found: dict[Described, list[Path]] = {}
    descriptions = list(_descriptions(path for path in sorted(source.rglob("*.json")) if path.name in (MODEL, DEFINITION)))
    for path, table in descriptions:
        if table:
            own = path.parent.name.lower() == EVENT_TABLE
            found.setdefault(table, []).extend(_files(path.parent if own else path.parent / EVENT_TABLE))
    if descriptions and not found:
        raise build_error("rows-headers", str(descriptions[0][0]), f"tells of no table {EVENT_TABLE}. Add it to the Synapse Link.")
    if found and not any(found.values()):
        raise build_error("rows-none", str(source), f"has no file of {EVENT_TABLE}. {REMEDY}")
    return found or (_of_parents(source, _files(source)) if source.name.lower() == EVENT_TABLE else {})


def _of_parents(source: Path, files: list[Path]) -> dict[Described, list[Path]]:
    paths = (folder / name for folder in source.resolve().parents[:2] for name in (DEFINITION, MODEL))
    tables = [table for _, table in _descriptions(path for path in paths if path.is_file()) if table]
    return {table: files for table in tables[:1] if files}


def _descriptions(paths: Iterable[Path]) -> Iterator[tuple[Path, Described | None]]:
    """The files that may describe tables, with what they say of this one. A `model.json` of another program says nothing."""
    for path in paths:
        try:
            data = json.loads(path.read_text(encoding="utf-8-sig"))
            if path.name == MODEL and not (isinstance(data, dict) and "entities" in data):
                continue
            table = _of_definition(data) if path.name == DEFINITION else _of_model(data)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            remedy = "cannot be read, so that nobody knows the columns. Export it again."
            raise build_error("rows-headers", str(path), remedy) from None
        yield path, table


def _of_model(data: Any) -> Described | None:
    table = {entity["name"].lower(): entity for entity in data["entities"]}.get(EVENT_TABLE)
    if table is None:
        return None
    settings = [part.get("fileFormatSettings", {}) for part in table.get("partitions", [])]
    header = any(setting.get("columnHeaders", False) for setting in settings)
    return Described(tuple(attribute["name"] for attribute in table["attributes"]), header)


def _of_definition(data: Any) -> Described:
    (entity,) = (item for item in data["definitions"] if item["entityName"].lower() == EVENT_TABLE)
    return Described(tuple(_names(entity["hasAttributes"])), False)


def _names(attributes: list[Any]) -> Iterator[str]:
    """The names of the columns, those in groups included."""
    for attribute in attributes:
        group = attribute.get("attributeGroupReference")
        if group:
            yield from _names(group["members"])
        else:
            yield attribute["name"]


def _files(folder: Path) -> list[Path]:
    files = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() == ".csv" and path.is_file())
    return [path for path in files if _SNAPSHOTS not in (part.lower() for part in path.relative_to(folder).parts)]
