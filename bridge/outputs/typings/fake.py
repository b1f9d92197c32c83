"""Typings of the fake Dynamics: the two in one, each half alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bridge.definitions import fake
from bridge.definitions.fake import GLOBAL_NAME
from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.scripts.fake_facts import settings
from bridge.outputs.typings.bridge import typescript
from bridge.plan.model import Interface, Plan
from bridge.plan.read_api import read_interface

API = (
    fake.LibraryOptions,
    fake.Switches,
    fake.Options,
    fake.LogEntry,
    fake.Session,
    fake.NewSession,
    fake.Faults,
    fake.Sessions,
    fake.Fake,
)


def write_fake_typings(plan: Plan, folder: Path) -> None:
    typings = {"banner": banner(plan), "global_name": GLOBAL_NAME}
    write(folder / "cif-fake.d.ts", render("typings/fake.d.ts.j2", **typings, body=typed_interfaces(*API)))
    write(folder / "cif-fake-host.d.ts", render("typings/fake-host.d.ts.j2", **typings))
    library = render("typings/fake-library.d.ts.j2", **typings, body=typed_interfaces(fake.CIFramework))
    write(folder / "cif-fake-library.d.ts", library)


def typed_interfaces(*definitions: type) -> str:
    """Exported interfaces; options say their default and range."""
    interfaces = [_with_defaults(read_interface(definition), definition) for definition in definitions]
    return render("typings/fake_interfaces.d.ts.j2", interfaces=interfaces, ts=typescript)


def _with_defaults(interface: Interface, definition: type) -> Interface:
    """An option says its default, and its range where its type does not."""
    if not issubclass(definition, BaseModel):
        return interface
    facts = {setting["name"]: setting for setting in settings(definition)}
    return replace(
        interface,
        members=tuple(replace(member, doc=f"{member.doc} {_default(facts[member.name])}".rstrip()) for member in interface.members),
    )


def _default(setting: dict[str, Any]) -> str:
    if setting["kind"] == "integer":
        return f"Default {setting['preset']}; {setting['expected']}."
    return f"Default {json.dumps(setting['preset'])}." if setting["kind"] in ("boolean", "choice") else ""
