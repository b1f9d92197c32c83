"""The fake Dynamics: both halves, and the two in one for tests in a single page.

What they know of the plan goes into the entries of the bundles, so that a change of events compiles no Python again.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bridge.definitions import fake
from bridge.definitions.fake import GLOBAL_NAME
from bridge.generator.bundle import Job, bundle
from bridge.generator.fake_facts import host_facts, library_facts, settings
from bridge.generator.outputs.scripts import banner, shim_modules
from bridge.generator.outputs.typings import typescript
from bridge.generator.plan import Interface, Plan
from bridge.generator.read_api import read_interface
from bridge.generator.render import render, script_json, write
from bridge.generator.transcrypt import compile_modules

FAKE = Path(__file__).parent.parent.parent / "fake"
MAIN = "cif_fake"

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


def fake_modules() -> dict[str, str]:
    """The hand-written modules and those made from the definitions, by dotted name."""
    files = sorted(path for path in FAKE.glob("*.py") if path.stem != "__init__")
    written = {f"bridge.fake.{path.stem}": path.read_text(encoding="utf-8") for path in files}
    return written | {
        MAIN: render("cif_fake.py.j2", global_name=GLOBAL_NAME),
        "cif_fake_library": render("cif_fake_library.py.j2", facts=library_facts()),
    }


def fake_scripts(plan: Plan, folder: Path, work: Path) -> list[Job]:
    """`cif-fake-library.js`, `cif-fake-host.js`, `cif-fake.js` (IIFE) and `cif-fake.mjs`, each with its source map."""
    known = script_json(host_facts(plan))
    main = f"from './{MAIN}.js';\n"
    scripts = {
        "cif-fake-library.js": f"import {{start_library}} {main}start_library();\n",
        "cif-fake-host.js": f"import {{install_global, make_host}} {main}install_global(make_host({known}));\n",
        "cif-fake.js": f"import {{install_global, make_both}} {main}install_global(make_both({known}));\n",
    }
    module = f"import {{make_both}} {main}export const {GLOBAL_NAME} = make_both({known});\n"
    compiled = compile_modules(shim_modules(plan) | fake_modules(), MAIN, work)
    make = partial(partial, bundle, compiled, banner=banner(plan))
    return [
        *(make(entry=entry, out=folder / name, format="iife") for name, entry in scripts.items()),
        make(entry=module, out=folder / "cif-fake.mjs", format="esm"),
    ]


def write_fake_typings(plan: Plan, folder: Path) -> None:
    typings = {"banner": banner(plan), "global_name": GLOBAL_NAME}
    write(folder / "cif-fake.d.ts", render("fake.d.ts.j2", **typings, body=typed_interfaces(*API)))
    write(folder / "cif-fake-host.d.ts", render("fake-host.d.ts.j2", **typings))
    write(folder / "cif-fake-library.d.ts", render("fake-library.d.ts.j2", **typings, body=typed_interfaces(fake.CIFramework)))


def typed_interfaces(*definitions: type) -> str:
    """Exported interfaces; options say their default and range."""
    interfaces = [_with_defaults(read_interface(definition), definition) for definition in definitions]
    return render("fake_interfaces.d.ts.j2", interfaces=interfaces, ts=typescript)


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
