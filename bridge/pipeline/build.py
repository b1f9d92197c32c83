"""Builds `dist/` from the definitions: plan, outputs and checks. Files go into the folder only when all of that went well."""

from __future__ import annotations

import gzip
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bridge.compiler.bundle import Job
from bridge.compiler.transcrypt import start_compiler
from bridge.definitions.api import ERROR_PAGES
from bridge.findings import BuildError, build_error
from bridge.outputs.dataverse.records import write_dataverse
from bridge.outputs.docs.error_pages import write_error_pages
from bridge.outputs.docs.tracking_plan import write_tracking_plan
from bridge.outputs.package import write_integrity, write_package, write_plan, write_readme
from bridge.outputs.reports import write_reports
from bridge.outputs.schema import write_schema
from bridge.outputs.scripts.admin import admin_scripts
from bridge.outputs.scripts.bridge import scripts
from bridge.outputs.scripts.fake import fake_scripts
from bridge.outputs.scripts.inspector import inspector_scripts
from bridge.outputs.scripts.sequences import sequences_scripts
from bridge.outputs.typings.admin import write_admin_typings
from bridge.outputs.typings.bridge import write_typings
from bridge.outputs.typings.fake import write_fake_typings
from bridge.outputs.typings.framework import write_framework_typings
from bridge.outputs.typings.inspector import write_inspector_typings
from bridge.outputs.typings.sequences import write_sequences_typings
from bridge.outputs.values import write_values
from bridge.pipeline.output_folder import differences, put_files, refuse, write_manifest
from bridge.pipeline.slow_patterns import pattern_costs
from bridge.pipeline.surface import check_surface
from bridge.plan.docs_url import docs_folder
from bridge.plan.make import SHIPPED_EVENTS, make_plan
from bridge.plan.model import Plan
from bridge.toolchain.node import Report
from bridge.toolchain.toolchain import Toolchain

Output = Callable[[Plan, Path], None]

SCRIPTS: dict[str, Callable[[Plan, Path, Path, Toolchain], list[Job]]] = {
    "scripts": scripts,
    "fake": fake_scripts,
    "admin": admin_scripts,
    "inspector": inspector_scripts,
    "sequences": sequences_scripts,
}
"""The outputs that compile. Each compiles its Python into a folder of its own, and returns the bundles to make of it."""

OUTPUTS: dict[str, Output] = {
    "typings": write_typings,
    "typings of the fake": write_fake_typings,
    "typings of the platform": write_framework_typings,
    "typings of the admin file": write_admin_typings,
    "typings of the inspector": write_inspector_typings,
    "typings of sequences": write_sequences_typings,
    "values": write_values,
    "schema": write_schema,
    "plan": write_plan,
    "tracking plan": write_tracking_plan,
    "dataverse": write_dataverse,
    "error pages": write_error_pages,
    "reports": write_reports,
}
"""The outputs that are made of the plan alone, while the scripts are bundled."""

PACKAGE: dict[str, Output] = {
    "integrity": write_integrity,
    "package": write_package,
    "readme": write_readme,
}
"""The outputs that read the files of the others, in their order."""


@dataclass(frozen=True)
class Built:
    """A file of `dist/`, with its sizes in bytes."""

    path: Path
    name: str
    """The name below the folder, with slashes."""

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def gzip_size(self) -> int:
        """Bytes after gzip at level 9."""
        return len(gzip.compress(self.path.read_bytes(), 9))


def build(
    out: Path | str,
    events: str = SHIPPED_EVENTS,
    report: Report = lambda line: None,
    docs_url: str = ERROR_PAGES,
    tools: Toolchain | None = None,
    *,
    overwrite: bool = False,
) -> list[Built]:
    """Build the events of a .py file or a dotted module into the folder `out`, and return the files that are there then.

    A failed build raises `BuildError`, whose `findings` say what to correct, and leaves the folder as it was. In the folder only
    files that a build wrote are replaced and removed; `overwrite` also replaces such that were changed since, and others that stand
    under the name of a file of this build. `report` gets a line for each step and each warning; `docs_url` is where the pages about
    error codes will be found. Builds that share `tools` are faster.

        from bridge import BuildError, build

        try:
            build("static", "my_events.py")
        except BuildError as error:
            for finding in error.findings:
                print(finding.id, finding.where, finding.message)
    """
    out = Path(out)
    refuse(out)
    with _made(events, report, docs_url, tools) as fresh:
        return [Built(out / name, name) for name in put_files(fresh, out, overwrite)]


def check(out: Path, events: str = SHIPPED_EVENTS, report: Report = lambda line: None, docs_url: str = ERROR_PAGES) -> list[str]:
    """The names of a build's files in `out` that are not what a build makes: stale, missing or left over."""
    docs_url = docs_folder(docs_url)
    if not out.is_dir():
        raise build_error("out-missing", str(out), "no such folder. Run the build without --check.")
    with _made(events, report, docs_url) as fresh:
        return differences(fresh, out)


@contextmanager
def _made(events: str, report: Report, docs_url: str, tools: Toolchain | None = None) -> Iterator[Path]:
    """Makes all outputs in a temporary folder."""
    with ExitStack() as until_used:
        try:
            temporary = Path(until_used.enter_context(tempfile.TemporaryDirectory()))
            make(temporary / "new", events, report, docs_url, tools)
        except OSError as error:
            raise _no_room() or build_error("temp-unusable", "temporary folder", f"{error}. {_TEMPORARY}") from error
        except BuildError as error:  # programs that the build runs say it in their own words
            raise _no_room() or error from None
        yield temporary / "new"


_TEMPORARY = "Set the environment variable TMPDIR (on Windows TEMP) to a folder that can be written to and has room."
_ROOM = 1 << 20
"""Bytes that the scripts of a small plan need while they are made."""


def _no_room() -> BuildError | None:
    """The finding that the temporary folder is full; None where it is not."""
    with suppress(OSError):
        folder = tempfile.gettempdir()
        if shutil.disk_usage(folder).free < _ROOM:
            return build_error("temp-full", folder, f"has no room for what a build makes. Free some. {_TEMPORARY}")
    return None


def make(folder: Path, events: str, report: Report, docs_url: str, tools: Toolchain | None = None) -> None:
    """All outputs into an empty folder, checked. Without `tools` it opens a toolchain of its own, and ends it."""
    if tools is None:
        with Toolchain(report) as own:
            make(folder, events, report, docs_url, own)
        return
    start_compiler(tools)
    plan = make_plan(events, docs_url, partial(pattern_costs, tools=tools))
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
    write_manifest(folder, plan.edition)
    check_surface(plan, folder, tools)


def _write(outputs: dict[str, Output], plan: Plan, folder: Path, report: Report) -> None:
    for name, write in outputs.items():
        report(f"Making {name}")
        write(plan, folder)
