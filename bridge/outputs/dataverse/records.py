"""The records that an organisation must have before an event is stored: KPI event definitions, own columns, the analytics switch.

They come as `kpi-event-definitions.json`, `.http` and `.csv`, as `own-columns.json`, and as `provision.py`, which makes them all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bridge.definitions.columns import (
    ANALYTICS_SWITCH,
    DEFINITION_COLUMNS,
    DEFINITION_SET,
    EVENT_TABLE,
    EVENT_TYPE_CUSTOM,
    PROVIDER_TABLES,
    STATE_ACTIVE,
)
from bridge.definitions.kinds import utf16_length
from bridge.outputs.render import csv_text, no_formula, render, visible, write
from bridge.plan.model import Event, OwnColumn, Plan
from bridge.provisioning import program as provision_program

NAME = "kpi-event-definitions"
IMPORTED = ("msdyn_name", "msdyn_eventdisplayname", "msdyn_eventdescription")
"""The columns of the file for the import wizard. A new record is custom and active by itself."""


def write_dataverse(plan: Plan, folder: Path) -> None:
    records = definitions(plan)
    columns = [own_column(column, plan) for column in plan.own_columns]
    write(folder / f"{NAME}.json", _json(records))
    write(folder / f"{NAME}.csv", csv_text([IMPORTED, *map(_imported, records)]))
    write(
        folder / f"{NAME}.http",
        render(
            f"dataverse/{NAME}.http.j2",
            plan=plan,
            entity_set=DEFINITION_SET,
            switch=ANALYTICS_SWITCH,
            provider_sets=list(PROVIDER_TABLES.values()),
            definitions=[_request(record) for record in records],
        ),
    )
    write(folder / "own-columns.json", _json(columns))
    data = {
        "definitionSet": DEFINITION_SET,
        "eventTable": EVENT_TABLE,
        "providerSets": list(PROVIDER_TABLES.values()),
        "switch": ANALYTICS_SWITCH,
        "active": STATE_ACTIVE,
        "definitions": records,
        "columns": columns,
    }
    # JSON never holds three double quotes in a row, nor ends in a backslash.
    program = Path(provision_program.__file__).read_text(encoding="utf-8")
    write(folder / "provision.py", render("dataverse/provision.py.j2", plan=plan, program=program, data=_json(data).rstrip()))


def definitions(plan: Plan) -> list[dict[str, Any]]:
    """The records, one for each name that is sent. An event with a deprecated name sends the name of another event."""
    return [
        {
            "msdyn_name": event.name,
            "msdyn_eventdisplayname": cut(event.display_name, "msdyn_eventdisplayname"),
            "msdyn_eventdescription": cut(event.doc, "msdyn_eventdescription"),
            "msdyn_eventtype": EVENT_TYPE_CUSTOM,
            "statecode": STATE_ACTIVE,
        }
        for event in plan.events
        if not event.renamed_to
    ]


def own_column(column: OwnColumn, plan: Plan) -> dict[str, Any]:
    return {
        "table": EVENT_TABLE,
        "name": column.name,
        "type": column.type,
        "maxLength": column.max_length,
        "usedBy": [used for event in plan.events for used in _uses(event, column)],
    }


def cut(text: str, column: str) -> str:
    """Text that fits the column of a definition. Where it was cut it ends in an ellipsis, and no character is cut in two."""
    limit = DEFINITION_COLUMNS[column].max_length
    text = visible(text)
    if limit is None or utf16_length(text) <= limit:
        return text
    kept = text.encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return kept + "…"


def _uses(event: Event, column: OwnColumn) -> Iterator[str]:
    return (f"{event.name}.{field.js_name}" for field in event.fields if field.column == column.name)


def _json(data: object) -> str:
    return json.dumps(data, indent=2) + "\n"


def _imported(record: dict[str, Any]) -> list[str]:
    """A row of the import file.

    The name stays as it is: nothing would be stored under another. None begins as a formula does (`event-name-formula`).
    """
    name, *texts = (record[column] for column in IMPORTED)
    return [name, *map(no_formula, texts)]


def _request(record: dict[str, Any]) -> dict[str, str]:
    """A request for REST clients.

    They replace {{…}} everywhere and end a request at ###, so JSON and percent-encoding keep both out.
    """
    name: str = record["msdyn_name"]
    return {
        "title": re.sub(r"[{}#]", " ", " ".join(visible(name).split())),
        "filter": quote("msdyn_name eq '{}'".format(name.replace("'", "''")), errors="replace"),
        "body": json.dumps(record, indent=2).replace("{{", "{\\u007b"),
    }
