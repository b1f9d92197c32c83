"""The columns that hold sensitive values, for the shim's `mask_payload` and for typed events."""

from __future__ import annotations

from bridge.outputs.render import python_literal, render
from bridge.outputs.scripts.records import record
from bridge.plan.model import EventField, Plan, TextPlan


def sensitive_module(plan: Plan) -> str:
    """Source of `sensitive_columns`: `SENSITIVE`, one record for each place, mask and limit, with the events that have it."""
    columns: dict[tuple[str, str, int], list[str]] = {}
    for event in plan.events:
        for field in event.fields:
            if field.sensitive:
                key = field.payload_field or field.column, mask_of(field), limit_of(plan, field)
                names = columns.setdefault(key, [])
                if event.name not in names:
                    names.append(event.name)
    records = [
        record(
            {
                "_events": python_literal(names),
                "_place": python_literal(place),
                "_mask": mask,
                "_limit": str(limit),
            }
        )
        for (place, mask, limit), names in columns.items()
    ]
    masks = sorted({mask for _, mask, _ in columns})
    return render("scripts/sensitive_columns.py.j2", masks=masks, records=records)


def mask_of(field: EventField) -> str:
    """The function of `bridge/browser/shim/masks.py`."""
    return f"mask_{str(field.sensitive).replace(' ', '_')}"


def limit_of(plan: Plan, field: EventField) -> int:
    """What the column takes, in UTF-16 code units; where none is known, what the payload's field takes."""
    limits = {column.name: column.max_length for column in plan.columns}
    limits |= {column.name: column.max_length for column in plan.own_columns}
    for model in plan.models:
        limits |= {other.name: other.type.max_length for other in model.fields if isinstance(other.type, TextPlan)}
    limit = limits.get(field.column) or limits.get(field.payload_field or "")
    if limit is None:
        raise ValueError(f"{field.name} is in no text column")
    return limit
