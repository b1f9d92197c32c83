"""One page for each error code, and their index: `errors/*.md`, where `BridgeError.link` leads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bridge.definitions.admin import DoctorOptions
from bridge.definitions.api import ERROR_PAGES
from bridge.definitions.columns import ANALYTICS_SWITCH, DEFINITION_TABLE, EVENT_TABLE
from bridge.findings import BuildError, Finding
from bridge.outputs.docs.reference import option_views
from bridge.outputs.render import TEMPLATES, render, write
from bridge.plan.model import Plan

_SUFFIX = ".md.j2"


def write_error_pages(plan: Plan, folder: Path) -> None:
    """The text of a page is a template of its own, and so is what is said about a mistake; facts come from the plan."""
    codes = [code.code for code in plan.codes]
    findings = [*_findings("errors", codes), *_findings("mistakes", plan.mistakes)]
    if findings:
        raise BuildError(findings)
    values = {
        "plan": plan,
        "bridge": plan.global_name,
        "options": option_views(plan),
        "event_table": EVENT_TABLE,
        "definition_table": DEFINITION_TABLE,
        "switch": ANALYTICS_SWITCH,
        "seconds_to_row": DoctorOptions().readBackMs // 1000,
    }
    pages = folder / ERROR_PAGES
    pages.mkdir()
    for code in plan.codes:
        write(pages / f"{code.code}.md", render(f"docs/errors/{code.code}{_SUFFIX}", code=code, **values))
    write(pages / "README.md", render("docs/error-index.md.j2", **values))


def _findings(kind: str, wanted: Iterable[str]) -> list[Finding]:
    """A text for everything that is wanted, and for nothing else."""
    written = {path.name.removesuffix(_SUFFIX) for path in (TEMPLATES / "docs" / kind).iterdir()}
    return [
        Finding("error-page", "error", f"templates/docs/{kind}/{name}{_SUFFIX}", reason)
        for names, reason in (
            (set(wanted) - written, "is missing. Write what happened, why, how to check and how to fix it."),
            (written - set(wanted), "is about nothing that exists. Delete it, or correct its name."),
        )
        for name in sorted(names)
    ]
