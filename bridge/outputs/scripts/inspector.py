"""`cif-bridge.inspector.js`, `.mjs` and `.cjs`: a panel that shows every call of a bridge.

They listen to the bridge as a page does. Neither bundle holds one: the module is given the bridge.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bridge.compiler.bundle import Job
from bridge.definitions.inspector import FORMAT, MOST_CALLS, RECORDING
from bridge.outputs.render import render
from bridge.outputs.scripts.companion import companion_scripts
from bridge.outputs.scripts.records import option_records
from bridge.plan.model import Event, Plan
from bridge.toolchain.toolchain import Toolchain


def inspector_scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    exports = "export const inspect = make({known});"
    return companion_scripts(plan, "inspector", facts(plan), exports, folder, work, tools)


def facts(plan: Plan) -> dict[str, Any]:
    """What the hand-written modules work with."""
    columns = {column.name for column in plan.columns} | {column.name for column in plan.own_columns}
    fields = [field.name for model in plan.models for field in model.fields]
    return {
        "format": FORMAT,
        "file": RECORDING,
        "mostCalls": MOST_CALLS,
        "options": option_records(plan.inspector.options["InspectOptions"]),
        "style": render("scripts/inspector.css"),
        "payload": [field.name for field in plan.models[0].fields],
        "arguments": ["eventName", "correlationId"],
        "payloadColumns": {name: f"msdyn_{name.lower()}" for name in fields if f"msdyn_{name.lower()}" in columns},
        "columns": sorted(columns),
        "events": {event.name: _event(event) for event in plan.events if not event.renamed_to},
        "codes": {code.code: {"when": code.when, "fix": code.fix} for code in plan.codes},
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "function": event.js_name,
        "fields": [
            {
                "name": field.js_name,
                "payloadField": field.payload_field,
                "column": field.column,
                "required": field.required,
                "kind": field.type.written,
                "sensitive": field.sensitive,
            }
            for field in event.fields
        ],
    }
