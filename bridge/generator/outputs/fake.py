"""The fake Dynamics: both halves, and the two in one for tests in a single page."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bridge.definitions import fake
from bridge.definitions.fake import GLOBAL_NAME
from bridge.generator.bundle import bundle
from bridge.generator.fake_facts import host_facts, library_facts, settings
from bridge.generator.outputs.scripts import banner, shim_modules
from bridge.generator.outputs.typings import typescript
from bridge.generator.plan import Interface, Plan
from bridge.generator.read_api import read_interface
from bridge.generator.render import render, write
from bridge.generator.transcrypt import compile_modules

FAKE = Path(__file__).parent.parent.parent / "fake"
MAIN = "cif_fake"

_GLOBAL = f"import {{{{install_global, {{0}}}}}} from './{MAIN}.js';\ninstall_global({{0}}());\n"
SCRIPTS = {
    "cif-fake-library.js": f"import {{start_library}} from './{MAIN}.js';\nstart_library();\n",
    "cif-fake-host.js": _GLOBAL.format("make_host"),
    "cif-fake.js": _GLOBAL.format("make_both"),
}
MODULES = {"cif-fake.mjs": f"import {{make_both}} from './{MAIN}.js';\nexport const {GLOBAL_NAME} = make_both();\n"}


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


def fake_modules(plan: Plan) -> dict[str, str]:
    """The hand-written modules and those made from the definitions, by dotted name."""
    files = sorted(path for path in FAKE.glob("*.py") if path.stem != "__init__")
    written = {f"bridge.fake.{path.stem}": path.read_text(encoding="utf-8") for path in files}
    facts = "cif_fake_facts.py.j2"
    return written | {
        MAIN: render("cif_fake.py.j2", global_name=GLOBAL_NAME),
        "cif_fake_library": render(facts, constant="LIBRARY", facts=library_facts()),
        "cif_fake_host": render(facts, constant="HOST", facts=host_facts(plan)),
    }


def write_fake(plan: Plan, folder: Path) -> None:
    """The scripts and their typings."""
    write_scripts(plan, folder)
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


def write_scripts(plan: Plan, folder: Path) -> None:
    """`cif-fake-library.js`, `cif-fake-host.js`, `cif-fake.js` (IIFE) and `cif-fake.mjs`, each with its source map."""
    with tempfile.TemporaryDirectory() as temporary:
        compiled = compile_modules(shim_modules() | fake_modules(plan), MAIN, Path(temporary))
        for name, entry in SCRIPTS.items():
            bundle(compiled, entry, folder / name, format="iife", minify=False, banner=banner(plan))
        for name, entry in MODULES.items():
            bundle(compiled, entry, folder / name, format="esm", minify=False, banner=banner(plan))
