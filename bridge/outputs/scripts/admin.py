"""`cif-bridge.admin.js`, `.mjs` and `.cjs`: `provision()` and `doctor()`. They use the bridge as a page does."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from bridge.compiler.bundle import Job
from bridge.definitions import admin, columns
from bridge.definitions.admin import Verdict
from bridge.outputs.dataverse.records import definitions
from bridge.outputs.scripts.companion import companion_scripts
from bridge.outputs.scripts.records import option_records
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain

BRIDGE = "./cif-bridge.mjs"


def admin_scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    names = ", ".join(member.name for member in plan.admin.interface("Admin").members)
    exports = f"export const {{{names}}} = make(bridge, {{known}});"
    return companion_scripts(plan, "admin", facts(plan), exports, folder, work, tools, [BRIDGE])


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
