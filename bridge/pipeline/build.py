"""Definitions in, `dist/` out: plan, outputs, checks, and only then the move into place."""

from __future__ import annotations

import filecmp
import gzip
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bridge.compiler.bundle import Job
from bridge.compiler.transcrypt import start_compiler
from bridge.definitions.api import ERROR_PAGES
from bridge.findings import fail
from bridge.outputs.dataverse.records import write_dataverse
from bridge.outputs.docs.error_pages import write_error_pages
from bridge.outputs.docs.tracking_plan import write_tracking_plan
from bridge.outputs.package import write_integrity, write_package, write_plan, write_readme
from bridge.outputs.schema import write_schema
from bridge.outputs.scripts.admin import admin_scripts
from bridge.outputs.scripts.bridge import scripts
from bridge.outputs.scripts.fake import fake_scripts
from bridge.outputs.typings.admin import write_admin_typings
from bridge.outputs.typings.bridge import write_typings
from bridge.outputs.typings.fake import write_fake_typings
from bridge.pipeline.surface import check_surface
from bridge.plan.make import SHIPPED_EVENTS, make_plan
from bridge.plan.model import Plan
from bridge.toolchain.node import Report
from bridge.toolchain.toolchain import Toolchain

Output = Callable[[Plan, Path], None]

SCRIPTS: dict[str, Callable[[Plan, Path, Path, Toolchain], list[Job]]] = {
    "scripts": scripts,
    "fake": fake_scripts,
    "admin": admin_scripts,
}
"""Each compiles its Python into a folder of its own, and says what to bundle from there."""

OUTPUTS: dict[str, Output] = {
    "typings": write_typings,
    "typings of the fake": write_fake_typings,
    "typings of the admin file": write_admin_typings,
    "schema": write_schema,
    "plan": write_plan,
    "tracking plan": write_tracking_plan,
    "dataverse": write_dataverse,
    "error pages": write_error_pages,
}
"""What is made of the plan alone, while the scripts are bundled."""

PACKAGE: dict[str, Output] = {
    "integrity": write_integrity,
    "package": write_package,
    "readme": write_readme,
}
"""What reads the files of the others, in order."""


@dataclass(frozen=True)
class Built:
    """A file of `dist/`, with its sizes in bytes."""

    path: Path
    name: str
    """Below the folder, with slashes."""

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def gzip_size(self) -> int:
        """At level 9."""
        return len(gzip.compress(self.path.read_bytes(), 9))


def build(
    out: Path,
    events: str = SHIPPED_EVENTS,
    report: Report = lambda line: None,
    docs_url: str = ERROR_PAGES,
    tools: Toolchain | None = None,
) -> list[Built]:
    """Build into `out`. A failed build raises BuildError and leaves `out` as it was. Builds that share `tools` are faster."""
    out = out.absolute()
    try:
        _refuse_foreign(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=unfinished(out).name) as temporary:
            fresh = Path(temporary) / "new"
            make(fresh, events, report, docs_url, tools)
            _swap(fresh, out, Path(temporary) / "old")
    except OSError as error:
        raise fail("out-unwritable", str(out), f"{error}. Choose another folder with --out.") from error
    return [Built(out / name, name) for name in sorted(_names(out)) if (out / name).is_file()]


def unfinished(out: Path) -> Path:
    """What the folder is called, but for some letters more, until all is in it."""
    return out.with_name(f".{out.name}-")


def check(out: Path, events: str = SHIPPED_EVENTS, report: Report = lambda line: None, docs_url: str = ERROR_PAGES) -> list[str]:
    """The names of files in `out` that are not what a build makes: stale, missing or left over."""
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary) / "new"
        make(fresh, events, report, docs_url)
        return sorted(name for name in _names(fresh) | _names(out) if not _same(fresh / name, out / name))


def make(folder: Path, events: str, report: Report, docs_url: str, tools: Toolchain | None = None) -> None:
    """All outputs into an empty folder, checked. Without `tools` it opens a toolchain of its own, and ends it."""
    if tools is None:
        with Toolchain(report) as own:
            make(folder, events, report, docs_url, own)
        return
    start_compiler(tools)
    plan = make_plan(events, docs_url)
    for warning in plan.warnings:
        report(str(warning))
    _ = tools.esbuild  # looked for, or installed, before several threads ask for it
    folder.mkdir()
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor() as pool:
        bundles = []
        for name, compile_for in SCRIPTS.items():
            report(f"Making {name}")
            bundles += [pool.submit(job) for job in compile_for(plan, folder, Path(work) / name, tools)]
        _write(OUTPUTS, plan, folder, report)
        for made in bundles:
            made.result()
    _write(PACKAGE, plan, folder, report)
    check_surface(plan, folder, tools)


def _write(outputs: dict[str, Output], plan: Plan, folder: Path, report: Report) -> None:
    for name, write in outputs.items():
        report(f"Making {name}")
        write(plan, folder)


def _names(folder: Path) -> set[str]:
    """Of all files and folders below."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _same(one: Path, other: Path) -> bool:
    if one.is_dir() and other.is_dir():
        return True
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _refuse_foreign(out: Path) -> None:
    """The folder is replaced as a whole: only an empty one, or one that a build made."""
    if out.exists() and not out.is_dir():
        raise fail("out-foreign", str(out), "is a file. Choose another folder with --out.")
    if out.is_dir() and any(out.iterdir()) and not (out / "plan.json").is_file():
        raise fail(
            "out-foreign", str(out), "holds files that no build made, and would be replaced. Choose another folder with --out."
        )


def _swap(fresh: Path, out: Path, old: Path) -> None:
    """Of two builds at once the later one stays."""
    with suppress(FileNotFoundError):
        out.replace(old)
    try:
        fresh.replace(out)
    except OSError:
        if out.exists():  # another build put its own there in between
            _swap(fresh, out, old.with_name(f"{old.name}er"))
        else:
            if old.exists():
                old.replace(out)
            raise
