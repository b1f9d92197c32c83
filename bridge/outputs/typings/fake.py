"""Typings of the fake Dynamics: the two in one, each half alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from bridge.definitions import fake
from bridge.definitions.fake import GLOBAL_NAME
from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.scripts.fake_facts import expected
from bridge.outputs.typings.bridge import typescript, write_module_typings
from bridge.plan.model import Interface, Option, Plan, Surface


def write_fake_typings(plan: Plan, folder: Path) -> None:
    typings = {"banner": banner(plan), "global_name": GLOBAL_NAME}
    body = typed_interfaces(plan.fake, *(api.__name__ for api in fake.API))
    write_module_typings(folder / "cif-fake", render("typings/fake.d.ts.j2", **typings, body=body))
    write(folder / "cif-fake-host.d.ts", render("typings/fake-host.d.ts.j2", **typings))
    write(folder / "cif-fake-library.d.ts", render("typings/fake-library.d.ts.j2", **typings))


def typed_interfaces(surface: Surface, *names: str) -> str:
    """Exported interfaces. The text of an option says its default and its range."""
    interfaces = [_with_defaults(surface.interface(name), surface.options.get(name, ())) for name in names]
    return render("typings/fake_interfaces.d.ts.j2", interfaces=interfaces, ts=typescript)


def _with_defaults(interface: Interface, options: tuple[Option, ...]) -> Interface:
    """An interface whose options say their default, and their range where the type does not."""
    said = {option.name: _default(option) for option in options}
    members = (replace(member, doc=f"{member.doc} {said.get(member.name, '')}".rstrip()) for member in interface.members)
    return replace(interface, members=tuple(members))


def _default(option: Option) -> str:
    if option.type == "integer":
        return f"Default {option.default}; {expected(option)}."
    return f"Default {json.dumps(option.default)}." if option.type in ("boolean", "choice") else ""
