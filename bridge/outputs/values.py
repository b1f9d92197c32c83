"""`./values`: the names and closed lists of the plan at run time.

They are a module of their own, which costs nothing where it is not imported.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.typings.bridge import write_module_typings
from bridge.plan.model import Plan

_FORMS = {".mjs": "export const {} = {};", ".cjs": "exports.{} = {};"}


def write_values(plan: Plan, folder: Path) -> None:
    """`values.mjs`, `values.cjs` and their typings."""
    lists = _lists(plan)
    for suffix, form in _FORMS.items():
        lines = [form.format(name, json.dumps(data, indent=2)) for name, _, data in lists]
        write(folder / f"values{suffix}", "\n".join([banner(plan), *lines]) + "\n")
    typed = {name: {"doc": doc, "type": _typed(data)} for name, doc, data in lists}
    write_module_typings(folder / "values", render("typings/values.d.ts.j2", banner=banner(plan), lists=typed))


def _lists(plan: Plan) -> list[tuple[str, str, Any]]:
    fields = {
        event.js_name: {field.js_name: list(field.type.choices) for field in event.fields if field.type.choices}
        for event in plan.events
    }
    return [
        ("eventNames", "The `kpiEventName` of each event, in the order of the plan.", [event.name for event in plan.events]),
        (
            "fieldValues",
            "The closed lists: by the event's function and the field, the values that it takes.",
            {name: lists for name, lists in fields.items() if lists},
        ),
        ("errorCodes", "What `code` of a `BridgeError` can be.", [code.code for code in plan.codes]),
    ]


def _typed(data: Any) -> str:
    if isinstance(data, dict):
        return "{ " + " ".join(f"readonly {json.dumps(key)}: {_typed(item)};" for key, item in data.items()) + " }"
    if isinstance(data, list):
        return f"readonly [{', '.join(map(_typed, data))}]"
    return json.dumps(data)
