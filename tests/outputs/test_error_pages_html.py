"""The pages about error codes as HTML: what `error.link` opens, self-contained, with an anchor for each hint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bridge.definitions.api import ERROR_CODES, ERROR_PAGES, MISTAKES
from bridge.outputs.docs.error_pages import write_error_pages
from bridge.plan.make import make_plan
from tests.support.site import Site

NAMES = ["index", *(code.code for code in ERROR_CODES)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("documents")
    write_error_pages(make_plan(), out)
    return out / ERROR_PAGES


@pytest.fixture(scope="module")
def browser_window(chromium: Browser, folder: Path) -> Iterator[BrowserContext]:
    context = chromium.new_context()
    context.new_page().goto((folder / "index.html").as_uri())  # stays, for the processes behind it
    yield context
    context.close()


@pytest.fixture
def window(browser_window: BrowserContext) -> Iterator[BrowserContext]:
    kept = browser_window.pages
    yield browser_window
    for page in browser_window.pages:
        if page not in kept:
            page.close()


def opened(context: BrowserContext, url: str) -> tuple[Page, list[str], list[str]]:
    """The page, what it complained of, and what it asked for."""
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.add_init_script("addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))")
    page.goto(url)
    return page, complaints, requests


def style(page: Page, name: str) -> str:
    value: str = page.evaluate("(name) => getComputedStyle(document.body)[name]", name)
    return value


def test_every_code_has_a_page_and_the_index_leads_to_all(folder: Path) -> None:
    assert {path.stem for path in folder.glob("*.html")} == set(NAMES)
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert [code.code for code in ERROR_CODES if f'<td><a href="{code.code}.html">' not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_needs_nothing_but_itself_and_runs_nothing(window: BrowserContext, folder: Path, name: str) -> None:
    file = folder / f"{name}.html"
    page, complaints, requests = opened(window, file.as_uri())
    assert (complaints, requests) == ([], [file.as_uri()])
    assert page.locator("main h1").count() == 1
    assert page.locator("script, link, img, [style]").count() == 0
    assert style(page, "maxWidth") != "none", "its style is in effect"
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', file.read_text(encoding="utf-8"))
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_under_a_servers_own_strict_policy_it_looks_the_same(
    window: BrowserContext, folder: Path, origins: tuple[Site, Site]
) -> None:
    file = folder / "timeout.html"
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', file.read_text(encoding="utf-8"))
    url = origins[0].put("/errors/timeout.html", file, {"Content-Security-Policy": f"{policy}; sandbox"})
    page, complaints, requests = opened(window, url)
    assert (complaints, requests) == ([], [url])
    assert style(page, "maxWidth") != "none"


@pytest.mark.parametrize(
    ("code", "key"),
    [("not-ready", key) for key in MISTAKES] + [("timeout", key) for key, mistake in MISTAKES.items() if mistake.silent],
)
def test_a_hint_has_an_anchor_at_its_text(window: BrowserContext, folder: Path, code: str, key: str) -> None:
    page, _, _ = opened(window, f"{(folder / f'{code}.html').as_uri()}#{key}")
    target = page.locator(":target")
    assert target.inner_text() == MISTAKES[key].hint
    assert page.evaluate("(element) => getComputedStyle(element).backgroundColor", target.element_handle()) != "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("name", NAMES)
def test_its_links_lead_to_pages_that_are_there(dist: Path, name: str) -> None:
    text = (dist / ERROR_PAGES / f"{name}.html").read_text(encoding="utf-8")
    for href in re.findall(r'href="([^"]*)"', text):
        path, _, anchor = href.partition("#")
        file = dist / ERROR_PAGES / (path or f"{name}.html")
        assert file.is_file() and file.suffix == ".html", href
        assert not anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8"), href


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(part) / 255) for part in re.findall(r"\d+", colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_in_light_and_dark(chromium: Browser, folder: Path, scheme: Any) -> None:
    context = chromium.new_context(color_scheme=scheme)
    page, _, _ = opened(context, (folder / "timeout.html").as_uri())
    page_colour = style(page, "backgroundColor")
    assert (luminance(page_colour) > 0.5) == (scheme == "light")
    for selector in ("main p", "main a", "th", "footer", "nav a"):
        colour = page.locator(selector).first.evaluate("(element) => getComputedStyle(element).color")
        light, dark = sorted([luminance(colour), luminance(page_colour)], reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, selector
    context.close()


def test_on_paper_there_is_the_text_alone(chromium: Browser, folder: Path) -> None:
    context = chromium.new_context(color_scheme="dark")
    page, _, _ = opened(context, (folder / "not-ready.html").as_uri())
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.locator("main").is_visible()
    assert luminance(style(page, "backgroundColor")) == pytest.approx(1)
    context.close()
