"""Typings of the admin file."""

from __future__ import annotations

from pathlib import Path

from bridge.definitions import admin
from bridge.outputs.typings.bridge import function_lines
from bridge.outputs.typings.companion import write_companion_typings
from bridge.outputs.typings.fake import typed_interfaces
from bridge.plan.model import Plan


def write_admin_typings(plan: Plan, folder: Path) -> None:
    functions = [line for member in plan.admin.interface("Admin").members for line in function_lines(member, "export function ")]
    body = typed_interfaces(plan.admin, *(api.__name__ for api in admin.API)) + "\n".join(functions)
    write_companion_typings(plan, folder, "admin", body, body)
