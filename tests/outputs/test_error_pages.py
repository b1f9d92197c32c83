"""The pages about error codes: one for each code, made of the definitions, and an address that nothing can break out of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bridge.definitions import kinds
from bridge.definitions.api import ERROR_CODES, ERROR_PAGES, MISTAKES, ErrorCode, Options
from bridge.findings import BuildError
from bridge.outputs.docs.error_pages import write_error_pages
from bridge.plan.docs_url import docs_folder
from bridge.plan.make import make_plan
from tests.support import ROOT

PLAN = make_plan()
SECTIONS = ["What happened", "Why", "How to check", "How to fix", "May it be sent again?"]


@pytest.fixture(scope="module")
def pages(dist: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (dist / ERROR_PAGES).glob("*.md")}


def test_every_code_has_a_page_and_every_page_a_code(pages: dict[str, str]) -> None:
    assert pages.keys() == {"README", *(code.code for code in ERROR_CODES)}


def test_the_index_is_the_table_of_the_codes(pages: dict[str, str]) -> None:
    rows = re.findall(r"^\| \[`(.+?)`\]\((.+?)\.md\) \| (\w+) \| (.+) \|$", pages["README"], re.M)
    assert rows == [(code.code, code.code, code.delivered, code.when) for code in ERROR_CODES]


@pytest.mark.parametrize("code", ERROR_CODES, ids=lambda code: code.code)
def test_a_page_says_what_the_definitions_say(pages: dict[str, str], code: ErrorCode) -> None:
    page = pages[code.code]
    assert page.startswith(f"# `{code.code}`\n\n{code.when}\n\n**What to do:** {code.fix}\n")
    assert re.findall(r"^## (.+)$", page, re.M) == SECTIONS
    assert f"`delivered` is `{code.delivered}`" in page
    assert "\n\n\n" not in page


@pytest.mark.parametrize("code", ["not-ready", "timeout"])
def test_a_platform_that_is_silent_has_every_mistake_explained(pages: dict[str, str], code: str) -> None:
    explained = [mistake for mistake in MISTAKES.values() if code == "not-ready" or mistake.silent]
    assert all(mistake.hint in pages[code] for mistake in MISTAKES.values())
    for mistake in explained:
        assert f"| {mistake.hint} | {mistake.fix} |" in pages[code]
        assert re.search(
            rf"^### {re.escape(mistake.hint)}\n\n.{{80,}}\n\n\*\*{re.escape(mistake.fix)}\*\*$", pages[code], re.M | re.S
        )


def test_limits_and_defaults_are_those_of_the_definitions(tmp_path: Path) -> None:
    options = tuple(replace(o, default=77_777, maximum=99_999) if o.type == "integer" else o for o in PLAN.options)
    write_error_pages(replace(PLAN, options=options), tmp_path)
    for page in ("not-ready", "overflow", "timeout", "misuse"):
        text = (tmp_path / ERROR_PAGES / f"{page}.md").read_text(encoding="utf-8")
        assert "77,777" in text and "99,999" in text
        for option in Options.model_fields.values():
            if isinstance(option.default, int) and option.default > 1:
                assert f"{option.default:,} ms by default" not in text


@pytest.mark.parametrize(
    ("codes", "where"),
    [
        ((*ERROR_CODES, replace(ERROR_CODES[0], code="new")), "templates/docs/errors/new.md.j2"),
        (ERROR_CODES[1:], f"templates/docs/errors/{ERROR_CODES[0].code}.md.j2"),
    ],
)
def test_a_page_that_is_missing_or_left_over_is_a_finding(tmp_path: Path, codes: tuple[ErrorCode, ...], where: str) -> None:
    with pytest.raises(BuildError) as caught:
        write_error_pages(replace(PLAN, codes=codes), tmp_path)
    assert [(finding.id, finding.where) for finding in caught.value.findings] == [("error-page", where)]


def test_a_mistake_without_a_text_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(BuildError) as caught:
        write_error_pages(replace(PLAN, mistakes=MISTAKES | {"new": MISTAKES["port"]}), tmp_path)
    where = "templates/docs/mistakes/new.md.j2"
    assert [(finding.id, finding.where) for finding in caught.value.findings] == [("error-page", where)]


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("errors/", "errors/"),
        ("errors", "errors/"),
        ("./", "./"),
        ("../docs/errors", "../docs/errors/"),
        ("/docs/errors", "/docs/errors/"),
        ("/", "/"),
        ("https://docs.example", "https://docs.example/"),
        ("https://docs.example:8443/cif%20bridge/v1.2/errors", "https://docs.example:8443/cif%20bridge/v1.2/errors/"),
        ("http://localhost:8000/", "http://localhost:8000/"),
    ],
)
def test_a_folder_of_pages_ends_in_a_slash(url: str, folder: str) -> None:
    assert docs_folder(url) == folder
    assert make_plan(docs_url=url).docs_url == folder


HOSTILE = [
    "",
    " ",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://docs.example/",
    "https:",
    "https://",
    "https:///errors",
    "//docs.example/errors",
    "https://user:password@docs.example/",
    "https://docs.example/errors?code=",
    "https://docs.example/errors#",
    "https://docs.example/a b",
    "https://docs.example/%zz",
    "https://docs.example/\u2028",
    "https://döcs.example/",
    "errors\\",
    "errors//",
    "errors\n",
    "errors/\n",
    "\ud800",
    "C:\\docs",
    "');alert(1);//",
    "</script><script>alert(1)</script>",
    "errors/'+alert(1)+'",
    "[errors](https://docs.example/)",
    "{{ plan }}",
]


@pytest.mark.parametrize("url", HOSTILE, ids=ascii)
def test_what_is_no_folder_on_the_web_is_a_finding(url: str) -> None:
    with pytest.raises(BuildError) as caught:
        make_plan(docs_url=url)
    assert [(finding.id, finding.level, finding.where) for finding in caught.value.findings] == [
        ("docs-url", "error", "--docs-url")
    ]
    assert str(caught.value).isprintable()


def types_in(value: object) -> Iterator[str]:
    """The types of the rules anywhere in a plan's data."""
    if isinstance(value, dict):
        if {"type", "msg"} <= value.keys():
            yield value["type"]
        for inner in value.values():
            yield from types_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from types_in(inner)


def test_every_type_of_an_issue_is_explained(pages: dict[str, str]) -> None:
    """Those of the payload stand in the plan, those of fields in the shim and the definitions."""
    fields = (ROOT / "bridge" / "browser" / "shim" / "fields.py").read_text(encoding="utf-8")
    day = kinds.CalendarDate.mismatch
    assert day
    known = {*types_in(PLAN.as_data()), day.type, *re.findall(r"rule\('(\w+)'", fields)}
    cells = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", pages["invalid"], re.M)
    assert sorted(re.findall(r"\w+", " ".join(cells))) == sorted(known)
