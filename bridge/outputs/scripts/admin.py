"""`cif-bridge.admin.js`, `.mjs` and `.cjs`: `provision()` and `doctor()`, beside the script that pages load, and their typings.

They use the bridge as a page does. What they know of the plan goes into the entry of the bundle, so that a change of events
compiles no Python again.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from pathlib import Path
from typing import Any

from bridge.compiler.bundle import Job, bundle
from bridge.compiler.transcrypt import compile_modules
from bridge.definitions import admin, columns
from bridge.definitions.admin import Verdict
from bridge.outputs.dataverse.records import definitions
from bridge.outputs.render import render, script_json
from bridge.outputs.scripts.bridge import banner, shim_modules
from bridge.outputs.scripts.browser import browser_modules
from bridge.outputs.scripts.modules import module_jobs
from bridge.outputs.scripts.records import option_records
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain

MAIN = "cif_admin"
SCRIPT = "cif-bridge.admin.js"
MODULE = "cif-bridge.admin.mjs"
BRIDGE = "./cif-bridge.mjs"


def admin_scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    known = script_json(facts(plan))
    script = f"import {{install_global}} from './{MAIN}.js';\ninstall_global({known});\n"
    names = ", ".join(member.name for member in plan.admin.interface("Admin").members)
    module = f"import * as bridge from '{BRIDGE}';\nimport {{make}} from './{MAIN}.js';\n"
    module += f"export const {{{names}}} = make(bridge, {known});\n"
    text = banner(plan)
    compiled = compile_modules(shim_modules(plan) | admin_modules(plan), MAIN, work, tools)
    return [
        partial(bundle, compiled, script, folder / SCRIPT, format="iife", banner=text),
        *module_jobs(compiled, module, folder / MODULE, text, [BRIDGE]),
    ]


def admin_modules(plan: Plan) -> dict[str, str]:
    return browser_modules("admin") | {MAIN: render("scripts/cif_admin.py.j2", global_name=plan.global_name, file=SCRIPT)}


def facts(plan: Plan) -> dict[str, Any]:
    """What the hand-written modules work with."""
    codes = {
        code.code: Verdict("unknown" if code.delivered == "unknown" else "lost", code.when, code.fix)
        for code in plan.codes
        if code.code != "misuse"
    }
    verdicts = admin.VERDICTS | {"event": admin.VERDICTS["event"] | codes}
    return {
        "planHash": plan.hash,
        "platformTimeout": plan.platform_timeout,
        "definitionTable": columns.DEFINITION_TABLE,
        "eventTable": columns.EVENT_TABLE,
        "eventIdColumn": columns.ROW["event_id"],
        "providerTables": list(columns.PROVIDER_TABLES),
        "switch": columns.ANALYTICS_SWITCH,
        "active": columns.STATE_ACTIVE,
        "mark": admin.TEST_MARK,
        "definitions": definitions(plan),
        "columns": sorted({field.column for event in plan.events for field in event.fields if field.column}),
        "verdicts": {id: {name: _verdict(verdict) for name, verdict in seen.items()} for id, seen in verdicts.items()},
        "skipped": _verdict(admin.SKIPPED),
        "broken": _verdict(admin.BROKEN),
        "reasons": admin.REASONS,
        "provisionOptions": option_records(plan.admin.options["ProvisionOptions"]),
        "doctorOptions": option_records(plan.admin.options["DoctorOptions"]),
    }


def _verdict(verdict: Verdict) -> dict[str, str]:
    return dataclasses.asdict(verdict)
