"""What makes `dist/` a package: `package.json`, `plan.json`, `integrity.json`, `README.md`."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from bridge.definitions.api import ERROR_PAGES
from bridge.outputs.docs.reference import reference
from bridge.outputs.render import render, write
from bridge.plan.model import Plan

MANIFEST = "cif-bridge.files.json"
"""The list of all files with their digests: it is written when they are complete."""


def write_plan(plan: Plan, folder: Path) -> None:
    write(folder / "plan.json", json.dumps({"hash": plan.hash, **plan.as_data()}, indent=2) + "\n")


def integrity(script: Path) -> str:
    """The value of a script tag's `integrity` attribute."""
    return f"sha384-{base64.b64encode(hashlib.sha384(script.read_bytes()).digest()).decode()}"


def write_integrity(plan: Plan, folder: Path) -> None:
    scripts = sorted(path for path in folder.iterdir() if path.suffix in (".js", ".mjs"))
    data = {"$comment": plan.edition, **{path.name: integrity(path) for path in scripts}}
    write(folder / "integrity.json", json.dumps(data, indent=2) + "\n")


def write_package(plan: Plan, folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    data = {
        "name": plan.name,
        "version": plan.version,
        "planHash": plan.hash,
        "description": "Checked, typed and honest analytics events for softphone pages in Dynamics 365.",
        "license": "MIT",
        "type": "module",
        "sideEffects": ["./cif-bridge.js", "./cif-bridge.min.js", "./cif-bridge.admin.js", "./cif-fake*.js"],
        "types": "./cif-bridge.d.ts",
        "module": "./cif-bridge.mjs",
        "unpkg": "./cif-bridge.min.js",
        "jsdelivr": "./cif-bridge.min.js",
        "exports": {
            ".": {"types": "./cif-bridge.d.ts", "default": "./cif-bridge.mjs"},
            "./events": {"types": "./events.d.ts", "default": "./events.mjs"},
            "./global": {"types": "./cif-bridge.global.d.ts", "default": "./cif-bridge.min.js"},
            "./admin": {"types": "./cif-bridge.admin.d.ts", "default": "./cif-bridge.admin.mjs"},
            "./fake": {"types": "./cif-fake.d.ts", "default": "./cif-fake.mjs"},
            "./framework": {"types": "./cif-framework.d.ts"},
            "./*.js": "./*.js",
            "./*.json": "./*.json",
        },
        "files": sorted({*names, MANIFEST, "README.md"}),
    }
    write(folder / "package.json", json.dumps(data, indent=2) + "\n")


def write_readme(plan: Plan, folder: Path) -> None:
    sri = integrity(folder / "cif-bridge.min.js")
    write(folder / "README.md", render("docs/README.md.j2", plan=plan, integrity=sri, reference=reference(plan, pages=ERROR_PAGES)))
