"""Rows of every kind for the tests of tables: what a page writes, and what it never would."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bridge.definitions.field_types import choice_text
from bridge.plan.model import Event, EventField, Plan

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
BROKEN = {
    "integer": ["twelve", "1_2", " 12", "4.5", "0x1f", "+4"],
    "number": ["half", "1,5", ".5", "NaN", "0x1f", "Infinity"],
    "boolean": ["True", "1", "yes"],
    "date": ["31.1.2026", "2026-1-5", "2026-02-30", "2026-01-31T00:00:00Z"],
    "datetime": ["2026-01-31", "2026-01-31T09:30:00", "yesterday", "2026-02-30T09:30:00Z"],
    "uuid": ["{f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42}", "me", "f2a0b7de61a34a5c8f0e3c1d5b9a7e42"],
}
"""Texts that no page writes for a field of that kind; some engines would take them."""
TRICKY = {
    "text": ["0815", 'O\'Brien \\ "x"', "ü 😀", " space ", "null", "\u2028"],
    "integer": ["0", "-7", "9007199254740991", "12"],
    "number": ["0", "-0.25", "1e+21", "5e-324", "12", "1.7976931348623157e+308"],
    "boolean": ["true", "false"],
    "date": ["2024-02-29", "0001-01-01", "9999-12-31"],
    "datetime": [
        "2026-01-31T09:30:00.000Z",
        "2026-01-31T09:30Z",
        "2026-01-31T23:59:59.9999999-13:59",
        "2026-07-01T00:00:00+02:00",
    ],
    "uuid": ["F2A0B7DE-61A3-4A5C-8F0E-3C1D5B9A7E42", "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42"],
}


def rows_of_plan(plan: Plan, each: int = 8, broken: bool = True) -> list[dict[str, Any]]:
    """So many rows for each event, the second of each with broken values, always the same."""
    chance = random.Random(plan.hash)  # noqa: S311 - the rows shall be the same every time
    rows = []
    for number, event in enumerate(plan.events):
        for index in range(each):
            rows.append(_envelope(event, number * each + index, chance) | dict(_values(event, index, chance, broken)))
    return rows


def _envelope(event: Event, number: int, chance: random.Random) -> dict[str, Any]:
    name = event.former_name or event.name
    occurred = START + timedelta(minutes=7 * number)
    return {
        "msdyn_kpieventdataid": str(uuid.UUID(int=number)),
        "createdon": (occurred + timedelta(seconds=chance.randint(0, 9))).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "msdyn_name": name,
        "msdyn_kpieventname": name if number % 5 else None,
        "msdyn_externalcorrelationid": str(uuid.UUID(int=chance.getrandbits(128))),
        "msdyn_conversationid": f"conversation-{number % 9}",
        "msdyn_providersessionid": f"provider-{number % 9}",
        "msdyn_clientsessionid": None,
        "msdyn_participantid": f"agent-{number % 3}",
        "msdyn_eventtimestamp": occurred.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "msdyn_ProviderId": "provider",
        "msdyn_sessionId": None,
    }


def _values(event: Event, index: int, chance: random.Random, broken: bool) -> Iterator[tuple[str, Any]]:
    for field in event.fields:
        if field.column:
            yield field.column, None if index == 0 and not field.required else _value(field, chance, broken and index == 1)


def _value(field: EventField, chance: random.Random, broken: bool) -> Any:
    type_ = field.type
    if type_.kind == "choice":
        choice = chance.choice(type_.choices)
        return choice_text(choice) if field.column_type == "text" else choice
    if field.column_type in ("integer", "number"):
        return chance.randint(0, 500)
    if field.column_type == "boolean":
        return chance.random() < 0.5
    if field.column_type == "datetime":
        return (START + timedelta(minutes=chance.randint(0, 9999))).strftime("%Y-%m-%dT%H:%M:%SZ")
    if broken and type_.kind in BROKEN:
        return chance.choice(BROKEN[type_.kind])
    if type_.kind in TRICKY:
        return chance.choice(TRICKY[type_.kind])
    return date(2026, 1, 1).isoformat()
