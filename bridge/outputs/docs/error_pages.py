"""One page for each error code, and their index.

`BridgeError.link` leads to `errors/*.html`; the same texts are there as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bridge.definitions.admin import DoctorOptions
from bridge.definitions.api import ERROR_PAGES, KEPT_FOR_ANOTHER
from bridge.definitions.columns import ANALYTICS_SWITCH, DEFINITION_TABLE, EVENT_TABLE
from bridge.findings import BuildError, Finding
from bridge.outputs.docs.reference import option_views
from bridge.outputs.docs.tracking_plan import csp_hash
from bridge.outputs.render import TEMPLATES, render, write
from bridge.plan.model import Plan

_SUFFIX = ".md.j2"
_INDEX = "README"
"""The names of the index: code hosts look for the Markdown file, servers for the HTML file."""
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_LINK = re.compile(r"([\w./-]+)\.md(#.*)?")
"""A link to another document of this package."""


def write_error_pages(plan: Plan, folder: Path) -> None:
    """Writes the pages. The text of a page is a template of its own, and so is that of a mistake; facts come from the plan."""
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
        "kept_for_another": KEPT_FOR_ANOTHER,
        "seconds_to_row": DoctorOptions().readBackMs // 1000,
    }
    templates = {code.code: (f"docs/errors/{code.code}{_SUFFIX}", {"code": code, **values}) for code in plan.codes}
    templates[_INDEX] = ("docs/error-index.md.j2", values)
    style = render("docs/error-page.css")
    pages = folder / ERROR_PAGES
    pages.mkdir()
    for name, (template, facts) in templates.items():
        write(pages / f"{name}.md", render(template, links=True, **facts))
        page = {"plan": plan, "name": name, "index": _INDEX, "style": style, "style_hash": csp_hash(style)}
        body = _html(render(template, links=False, **facts), {mistake.hint: key for key, mistake in plan.mistakes.items()})
        write(pages / _html_name(name), render("docs/error-page.html.j2", body=body, **page))


def _html(text: str, anchors: Mapping[str, str]) -> str:
    """`text` as HTML.

    `anchors` are the ids of headings that links from outside name; other headings are called after their words.
    """
    tokens = _MARKDOWN.parse(text)
    for opening, heading in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", anchors.get(heading.content) or "-".join(re.findall(r"\w+", heading.content.lower())))
    _lead_to_html(tokens)
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def _lead_to_html(tokens: Sequence[Token]) -> None:
    """Makes links to Markdown links to HTML, so that a reader of pages stays with pages."""
    for token in tokens:
        link = _LINK.fullmatch(str(token.attrGet("href") or ""))
        if link:
            folder, slash, name = link[1].rpartition("/")
            token.attrSet("href", f"{folder}{slash}{_html_name(name)}{link[2] or ''}")
        _lead_to_html(token.children or [])


def _html_name(name: str) -> str:
    return "index.html" if name == _INDEX else f"{name}.html"


def _findings(kind: str, wanted: Iterable[str]) -> list[Finding]:
    """Findings where a text is missing, or where one is there for nothing."""
    written = {path.name.removesuffix(_SUFFIX) for path in (TEMPLATES / "docs" / kind).iterdir()}
    return [
        Finding("error-page", "error", f"templates/docs/{kind}/{name}{_SUFFIX}", reason)
        for names, reason in (
            (set(wanted) - written, "is missing. Write what happened, why, how to check and how to fix it."),
            (written - set(wanted), "is about nothing that exists. Delete it, or correct its name."),
        )
        for name in sorted(names)
    ]
