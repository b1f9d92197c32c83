"""Typings of the admin file, for modules and for the script."""

from __future__ import annotations

from pathlib import Path

from bridge.definitions import admin
from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.typings.bridge import function_lines
from bridge.outputs.typings.fake import typed_interfaces
from bridge.plan.model import Plan
from bridge.plan.read_api import read_interface


def write_admin_typings(plan: Plan, folder: Path) -> None:
    text, body = banner(plan), _declarations()
    write(folder / "cif-bridge.admin.d.ts", render("typings/admin.d.ts.j2", banner=text, body=body))
    typings = render("typings/admin.global.d.ts.j2", banner=text, body=body, global_name=plan.global_name)
    write(folder / "cif-bridge.admin.global.d.ts", typings)


def _declarations() -> str:
    functions = [line for member in read_interface(admin.Admin).members for line in function_lines(member, "export function ")]
    return typed_interfaces(*admin.API) + "\n".join(functions)
