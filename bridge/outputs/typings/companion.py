"""Typings of a script beside the one that pages load, for its modules and for the script."""

from __future__ import annotations

from pathlib import Path

from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.typings.bridge import write_module_typings
from bridge.plan.model import Plan


def write_companion_typings(plan: Plan, folder: Path, room: str, module: str, script: str) -> None:
    """Writes the typings of `cif-bridge.<room>` by the templates of that name.

    `module` and `script` are the declarations for each.
    """
    text = banner(plan)
    write_module_typings(folder / f"cif-bridge.{room}", render(f"typings/{room}.d.ts.j2", banner=text, body=module))
    typings = render(f"typings/{room}.global.d.ts.j2", banner=text, body=script, global_name=plan.global_name)
    write(folder / f"cif-bridge.{room}.global.d.ts", typings)
