"""Typings of the admin file, for modules and for the script."""

from __future__ import annotations

from pathlib import Path

from bridge.definitions import admin
from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.typings.bridge import function_lines, write_module_typings
from bridge.outputs.typings.fake import typed_interfaces
from bridge.plan.model import Plan


def write_admin_typings(plan: Plan, folder: Path) -> None:
    text, body = banner(plan), _declarations(plan)
    write_module_typings(folder / "cif-bridge.admin", render("typings/admin.d.ts.j2", banner=text, body=body))
    typings = render("typings/admin.global.d.ts.j2", banner=text, body=body, global_name=plan.global_name)
    write(folder / "cif-bridge.admin.global.d.ts", typings)


def _declarations(plan: Plan) -> str:
    functions = [line for member in plan.admin.interface("Admin").members for line in function_lines(member, "export function ")]
    return typed_interfaces(plan.admin, *(api.__name__ for api in admin.API)) + "\n".join(functions)
