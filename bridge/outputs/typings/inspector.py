"""Typings of the inspector, for modules and for the script."""

from __future__ import annotations

from pathlib import Path

from bridge.definitions import inspector
from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.typings.bridge import function_lines, write_module_typings
from bridge.outputs.typings.fake import typed_interfaces
from bridge.plan.model import Plan


def write_inspector_typings(plan: Plan, folder: Path) -> None:
    text = banner(plan)
    body = typed_interfaces(plan.inspector, *(api.__name__ for api in inspector.API))
    (inspect,) = plan.inspector.interface("InspectorFile").members
    lines = "\n".join(function_lines(inspect, "export function "))
    write_module_typings(folder / "cif-bridge.inspector", render("typings/inspector.d.ts.j2", banner=text, body=body + lines))
    # The script knows the bridge of its page.
    lines = lines.replace("inspect(bridge:", "inspect(bridge?:")
    typings = render("typings/inspector.global.d.ts.j2", banner=text, body=body + lines, global_name=plan.global_name)
    write(folder / "cif-bridge.inspector.global.d.ts", typings)
