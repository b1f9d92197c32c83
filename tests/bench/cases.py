"""What is measured, and what all contenders have to agree on before."""

from __future__ import annotations

from typing import Any

from bridge.definitions.columns import RESERVED_COLUMNS, SPARE_COLUMNS, limit
from bridge.definitions.payload import EXAMPLE
from tests.differential.vectors import put

EVENT = EXAMPLE["events"][0]
LONG = "x" * (limit("msdyn_kpieventname") + 1)
FIVE_PAIRS = [{"attribute": column.name, "value": f"Value of {column.name}"} for column in SPARE_COLUMNS]

CASES: dict[str, Any] = {
    "1 event": EXAMPLE,
    "10 events, 5 pairs each": EXAMPLE | {"events": [EVENT | {"customData": FIVE_PAIRS}] * 10},
    "3 errors": EXAMPLE | {"providerSessionId": "", "events": [EVENT | {"kpiEventName": LONG, "eventTimestamp": "yesterday"}]},
}

WRONG: dict[str, list[Any]] = {
    **{key: [None, 1, [], "x" * 2001] for key in ("conversationId", "kpiEventName", "additionalData")},
    "events": [None, [], {}, [None], [{}]],
    "customData": [None, {}, [0], [{"attribute": "new_x"}], [{"attribute": "new_x", "value": []}]],
    "eventTimestamp": ["", "2023-02-29T00:00Z", "2026-01-31T09:30:00", "2026-01-31T24:00:00Z"],
    "attribute": [None, 1, "", "X", "1x", "x" * 129, RESERVED_COLUMNS[0], RESERVED_COLUMNS[0].swapcase()],
    "value": [1, None, LONG],
    "unknown": [1],
}
RIGHT: dict[str, list[Any]] = {
    "kpiEventName": ["\U0001f600" * 50],
    "eventTimestamp": ["2024-02-29T23:59Z"],
    "customData": [[], [{"attribute": f"new_{value}".lower(), "value": value} for value in (None, True, LONG)]],
}

VECTORS = [
    *((data, "error" not in title) for title, data in CASES.items()),
    *(
        (put(key, value), valid)
        for valid, table in ((False, WRONG), (True, RIGHT))
        for key, values in table.items()
        for value in values
    ),
]
"""Payloads, and whether they are valid. Left out is what JSON Schema cannot say: columns given twice, lone surrogates."""
