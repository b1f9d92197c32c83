"""Every relative link of the documentation leads to a file that is there, and to a heading of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.support import ROOT

DIST = ROOT / "dist"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *DIST.rglob("*.md")])


def tokens(text: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield token
        yield from token.children or []


def targets(text: str) -> list[str]:
    found = [token.attrGet(name) for token in tokens(text) for name in ("href", "src")]
    return [target for target in map(str, filter(None, found)) if not urlsplit(target).scheme]


def anchors(text: str) -> set[str]:
    """As GitHub makes them of headings, and those in HTML."""
    headings = re.findall(r"^#+ +(.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings} | set(
        re.findall(r'<a id="([^"]+)">', text)
    )


def broken(document: Path, text: str) -> list[str]:
    """A file of dist/ may only link inside dist/: nobody who has it has more."""
    inside = DIST if document.is_relative_to(DIST) else ROOT

    def leads(target: str) -> bool:
        path, _, anchor = target.partition("#")
        file = (document.parent / unquote(path)).resolve()
        if path and not (file.is_relative_to(inside) and file.exists()):
            return False
        return not anchor or unquote(anchor) in anchors(file.read_text(encoding="utf-8") if path else text)

    return [target for target in targets(text) if not leads(target)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    assert broken(document, document.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "link", ["missing.md", "README.md#no-such-heading", "#no-such-heading", "../README.md", "../docs/doctor.md"]
)
def test_a_link_that_leads_nowhere_is_seen(link: str) -> None:
    assert broken(DIST / "README.md", f"# Heading\n\n[`text`](README.md) | [there]({link})\n\n`[code](nowhere.md)`\n") == [link]


def test_the_readme_leads_to_all_documentation() -> None:
    linked = set(targets((ROOT / "README.md").read_text(encoding="utf-8")))
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")} <= linked
    assert {"dist/errors/README.md", "dist/tracking-plan.md"} <= linked
