"""The files that make `dist/` a package: `package.json`, `plan.json`, `integrity.json`, `README.md`, the license."""

from __future__ import annotations

import base64
import hashlib
import json
import tomllib
from pathlib import Path

import bridge
from bridge.definitions.api import ERROR_PAGES
from bridge.outputs.docs.reference import reference
from bridge.outputs.render import render, write
from bridge.plan.model import Plan
from bridge.toolchain.node import OLDEST_NODE

_PACKAGED = Path(bridge.__file__).parent / "project"
PROJECT = _PACKAGED if _PACKAGED.is_dir() else Path(bridge.__file__).parent.parent
"""The folder of the license, and of `pyproject.toml` with the project's addresses."""
MODULES = {
    ".": "cif-bridge",
    "./core": "cif-bridge.core",
    "./events": "events",
    "./values": "values",
    "./admin": "cif-bridge.admin",
    "./inspector": "cif-bridge.inspector",
    "./sequences": "cif-bridge.sequences",
    "./fake": "cif-fake",
}
"""The entries of the package that have code, and the name of each entry's files without their suffix."""
MANIFEST = "cif-bridge.files.json"
"""The list of all files with their digests. It is written last, when the files are complete."""


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
    """Writes `package.json`, the license, and a folder for each entry, where tools that do not know `exports` find the entry."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    write(folder / "LICENSE", (PROJECT / "LICENSE").read_text(encoding="utf-8"))
    others = {
        "./framework": {"types": "cif-framework.d.ts"},
        "./global": {"types": "cif-bridge.global.d.ts", "main": "cif-bridge.min.js"},
    }
    for entry, files in ({entry: _files(name) for entry, name in MODULES.items() if entry != "."} | others).items():
        (folder / entry).mkdir()
        redirect = {field: f"../{file}" for field, file in files.items()}
        write(folder / entry / "package.json", json.dumps(redirect, indent=2) + "\n")
    names = sorted(path.name for path in folder.iterdir())
    data = {
        "name": plan.name,
        "version": plan.version,
        "planHash": plan.hash,
        "description": "Checked, typed and honest analytics events for softphone pages in Dynamics 365.",
        "license": project["license"],
        "homepage": project["urls"]["Homepage"],
        "repository": {"type": "git", "url": f"git+{project['urls']['Repository']}"},
        "bugs": project["urls"]["Issues"],
        "engines": {"node": f">={OLDEST_NODE}"},
        "type": "commonjs",
        "sideEffects": [
            "./cif-bridge.js",
            "./cif-bridge.min.js",
            "./cif-bridge.admin.js",
            "./cif-bridge.inspector.js",
            "./cif-bridge.sequences.js",
            "./cif-fake*.js",
        ],
        **{field: f"./{file}" for field, file in _files(MODULES["."]).items()},
        "unpkg": "./cif-bridge.min.js",
        "jsdelivr": "./cif-bridge.min.js",
        "exports": {
            **{entry: _conditions(name) for entry, name in MODULES.items()},
            **{entry: _typed(files) for entry, files in others.items()},
            "./*.js": "./*.js",
            "./*.json": "./*.json",
        },
        "files": sorted({*names, MANIFEST, "README.md"}),
    }
    write(folder / "package.json", json.dumps(data, indent=2) + "\n")


def _conditions(name: str) -> dict[str, dict[str, str]]:
    """The files of a module for those that import it and for those that require it, each with types of its own kind."""
    return {
        "import": {"types": f"./{name}.d.mts", "default": f"./{name}.mjs"},
        "require": {"types": f"./{name}.d.ts", "default": f"./{name}.cjs"},
    }


def _files(name: str) -> dict[str, str]:
    """The files of a module, for tools that know no conditions."""
    return {"main": f"{name}.cjs", "module": f"{name}.mjs", "types": f"{name}.d.ts"}


def _typed(files: dict[str, str]) -> dict[str, str]:
    return {"default" if field == "main" else field: f"./{file}" for field, file in files.items()}


def write_readme(plan: Plan, folder: Path) -> None:
    sri = integrity(folder / "cif-bridge.min.js")
    write(folder / "README.md", render("docs/README.md.j2", plan=plan, integrity=sri, reference=reference(plan, pages=ERROR_PAGES)))
