"""Typings of the inspector."""

from __future__ import annotations

from pathlib import Path

from bridge.definitions import inspector
from bridge.outputs.typings.bridge import function_lines
from bridge.outputs.typings.companion import write_companion_typings
from bridge.outputs.typings.fake import typed_interfaces
from bridge.plan.model import Plan


def write_inspector_typings(plan: Plan, folder: Path) -> None:
    body = typed_interfaces(plan.inspector, *(api.__name__ for api in inspector.API))
    (inspect,) = plan.inspector.interface("InspectorFile").members
    module = body + "\n".join(function_lines(inspect, "export function "))
    # The script knows the bridge of its page.
    script = module.replace("inspect(bridge:", "inspect(bridge?:")
    write_companion_typings(plan, folder, "inspector", module, script)
