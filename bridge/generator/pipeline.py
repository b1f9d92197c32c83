"""Definitions in, `dist/` out: plan, outputs, checks, and only then the move into place."""

from __future__ import annotations

import filecmp
import gzip
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bridge.findings import fail
from bridge.generator.bundle import programs
from bridge.generator.node import Report
from bridge.generator.outputs.admin import write_admin
from bridge.generator.outputs.dataverse import write_dataverse
from bridge.generator.outputs.fake import write_fake
from bridge.generator.outputs.package import write_integrity, write_package, write_plan, write_readme
from bridge.generator.outputs.schema import write_schema
from bridge.generator.outputs.scripts import write_scripts
from bridge.generator.outputs.tracking_plan import write_tracking_plan
from bridge.generator.outputs.typings import write_typings
from bridge.generator.plan import Plan
from bridge.generator.read_definitions import SHIPPED_EVENTS, make_plan
from bridge.generator.surface import check_surface

Output = Callable[[Plan, Path], None]

SCRIPTS: dict[str, Output] = {
    "scripts": write_scripts,
    "fake": write_fake,
    "admin": write_admin,
}
"""Made before all others, one after the other: the parser of CPython 3.11 does not bear two threads."""

OUTPUTS: dict[str, Output] = {
    "typings": write_typings,
    "schema": write_schema,
    "plan": write_plan,
    "tracking plan": write_tracking_plan,
    "dataverse": write_dataverse,
    "integrity": write_integrity,
    "package": write_package,
    "readme": write_readme,
}
"""Every other output, in order; a later one may read the files of earlier ones."""


@dataclass(frozen=True)
class Built:
    """A file of `dist/`, with its sizes in bytes."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def gzip_size(self) -> int:
        """At level 9."""
        return len(gzip.compress(self.path.read_bytes(), 9))


def build(out: Path, events: str = SHIPPED_EVENTS, report: Report = lambda line: None) -> list[Built]:
    """Build into `out`. A failed build raises BuildError and leaves `out` as it was."""
    out = out.absolute()
    try:
        _refuse_foreign(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as temporary:
            fresh = Path(temporary) / "new"
            make(fresh, events, report)
            _swap(fresh, out, Path(temporary) / "old")
    except OSError as error:
        raise fail("out-unwritable", str(out), f"{error}. Choose another folder with --out.") from error
    return [Built(path) for path in sorted(out.iterdir())]


def check(out: Path, events: str = SHIPPED_EVENTS, report: Report = lambda line: None) -> list[str]:
    """The names of files in `out` that are not what a build makes: stale, missing or left over."""
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary) / "new"
        make(fresh, events, report)
        names = {path.name for folder in (fresh, out) if folder.is_dir() for path in folder.iterdir()}
        return sorted(name for name in names if not _same(fresh / name, out / name))


def make(folder: Path, events: str, report: Report) -> None:
    """All outputs into an empty folder, checked."""
    plan = make_plan(events)
    for warning in plan.warnings:
        report(str(warning))
    programs(report)
    folder.mkdir()
    report(f"Making {', '.join(SCRIPTS)}")
    for write in SCRIPTS.values():
        write(plan, folder)
    for name, write in OUTPUTS.items():
        report(f"Making {name}")
        write(plan, folder)
    check_surface(plan, folder, report)


def _same(one: Path, other: Path) -> bool:
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
