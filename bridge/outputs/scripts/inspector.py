"""`cif-bridge.inspector.js`, `.mjs` and `.cjs`: a panel that shows every call of a bridge.

They listen to the bridge as a page does, and neither bundle holds one: the module takes the bridge as an argument. What they
know of the plan goes into the entry of the bundle, so that a change of events compiles no Python again.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from bridge.compiler.bundle import Job, bundle
from bridge.compiler.transcrypt import compile_modules
from bridge.definitions.inspector import FORMAT, MOST_CALLS, RECORDING
from bridge.outputs.render import render, script_json
from bridge.outputs.scripts.bridge import banner, shim_modules
from bridge.outputs.scripts.browser import browser_modules
from bridge.outputs.scripts.modules import module_jobs
from bridge.plan.model import Event, Plan
from bridge.toolchain.toolchain import Toolchain

MAIN = "cif_inspector"
SCRIPT = "cif-bridge.inspector.js"
MODULE = "cif-bridge.inspector.mjs"


def inspector_scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    known = script_json(facts(plan))
    script = f"import {{install_global}} from './{MAIN}.js';\ninstall_global({known});\n"
    module = f"import {{make}} from './{MAIN}.js';\nexport const inspect = make({known});\n"
    compiled = compile_modules(shim_modules(plan) | inspector_modules(plan), MAIN, work, tools)
    return [
        partial(bundle, compiled, script, folder / SCRIPT, format="iife", banner=banner(plan)),
        *module_jobs(compiled, module, folder / MODULE, banner(plan)),
    ]


def inspector_modules(plan: Plan) -> dict[str, str]:
    main = render("scripts/cif_inspector.py.j2", global_name=plan.global_name, file=SCRIPT)
    return browser_modules("inspector") | {MAIN: main}


def facts(plan: Plan) -> dict[str, Any]:
    """What the hand-written modules work with."""
    columns = {column.name for column in plan.columns} | {column.name for column in plan.own_columns}
    fields = [field.name for model in plan.models for field in model.fields]
    return {
        "format": FORMAT,
        "file": RECORDING,
        "mostCalls": MOST_CALLS,
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
