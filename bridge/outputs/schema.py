"""`schema.json`: JSON Schema (2020-12) of the payload, and `events.schema.json`: pydantic's of the fields of each event."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bridge.definitions.patterns import END
from bridge.outputs.render import write
from bridge.plan.model import ColumnValuePlan, Field, ListPlan, Model, Plan, TextPlan, TypePlan

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

UNSAID = (
    "lengths count UTF-16 code units, where JSON Schema counts characters",
    "text and names hold no half of a surrogate pair",
    "a number is finite as a double: 1e400 is not",
    "no attribute of customData stands twice in an event",
)
"""The rules of a payload that JSON Schema cannot express.

A payload that breaks these alone is accepted by the schema, and by nothing else.
"""

UNSAID_OF_EVENTS = (
    *UNSAID[:3],
    "what multipleOf says is meant of decimals: 19.99 is a multiple of 0.01",
)
"""The rules of typed events that JSON Schema cannot express."""


def write_schema(plan: Plan, folder: Path) -> None:
    for name, data in (("schema.json", schema(plan)), ("events.schema.json", events_schema(plan))):
        write(folder / name, json.dumps(data, indent=2) + "\n")


def schema(plan: Plan) -> dict[str, Any]:
    root, *others = plan.models
    return {
        "$schema": _DIALECT,
        "title": root.name,
        "$comment": _comment(plan, UNSAID),
        **_object(root),
        "$defs": {model.name: _object(model) for model in others},
    }


def events_schema(plan: Plan) -> dict[str, Any]:
    """The fields of each event under the name of its function."""
    return {"$schema": _DIALECT, "$comment": _comment(plan, UNSAID_OF_EVENTS), "$defs": plan.event_schemas}


def _comment(plan: Plan, unsaid: tuple[str, ...]) -> str:
    return f"{plan.name} {plan.version}, plan {plan.hash}. Not said here: {'; '.join(unsaid)}."


def _object(model: Model) -> dict[str, Any]:
    result: dict[str, Any] = {
        "description": model.doc,
        "type": "object",
        "properties": {field.name: {"description": field.doc, **_value(field.type)} for field in model.fields},
        "required": [field.name for field in model.fields if field.required],
        "additionalProperties": False,
    }
    conditions = [condition for field in model.fields for condition in _conditions(field, model)]
    return result | ({"allOf": conditions} if conditions else {})


def _value(type_: TypePlan) -> dict[str, Any]:
    if isinstance(type_, ListPlan):
        return {"type": "array", "items": {"$ref": f"#/$defs/{type_.items}"}} | ({"minItems": 1} if type_.empty else {})
    if isinstance(type_, ColumnValuePlan):
        return {"anyOf": [{"type": name} for name in ("string", "number", "boolean", "null")]}
    result: dict[str, Any] = {"type": "string"}
    if type_.min_length:
        result["minLength"] = type_.min_length
    if type_.max_length is not None:
        result["maxLength"] = type_.max_length
    if type_.pattern is not None:
        result["pattern"] = type_.pattern
    if type_.reserved:
        result["not"] = {"enum": list(type_.reserved)}  # all in small letters: known names refuse others
    if type_.known:
        result["anyOf"] = [{"enum": list(type_.known)}, {"pattern": f"^(?!{type_.prefix})[^A-Z]*{END}"}]
    return result


def _conditions(field: Field, model: Model) -> list[dict[str, Any]]:
    if not isinstance(field.type, ColumnValuePlan):
        return []
    attribute = next(other.name for other in model.fields if isinstance(other.type, TextPlan) and other.type.reserved)
    by_limit: dict[str, tuple[TextPlan, list[str]]] = {}
    for name, text in field.type.columns.items():
        by_limit.setdefault(json.dumps(_value(text)), (text, []))[1].append(name)
    return [
        {
            "if": {"properties": {attribute: {"type": "string", "enum": names}}, "required": [attribute]},
            "then": {"properties": {field.name: _value(text)}},
        }
        for text, names in by_limit.values()
    ]
