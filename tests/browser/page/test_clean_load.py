"""Loading a script changes nothing in the page but the one global."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.support.builtins import CHANGES, SNAPSHOT
from tests.support.site import Site

SCRIPTS = ["cif-bridge.js", "cif-bridge.min.js"]


@pytest.fixture
def page(window: BrowserContext, origins: tuple[Site, Site], dist: Path) -> Iterator[Page]:
    site = origins[0]
    for name in [*SCRIPTS, "cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs"]:
        site.put(f"/{name}", dist / name)
    opened = window.new_page()
    opened.goto(site.put("/", "<!doctype html><link rel=icon href=data:,>"))
    opened.evaluate(SNAPSHOT)  # what the browser makes on first use is there now
    yield opened
    opened.close()


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_adds_one_global_and_changes_nothing_else(page: Page, name: str) -> None:
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    before = page.evaluate_handle(SNAPSHOT)
    assert page.evaluate("(before) => before.size", before) > 5000

    page.add_script_tag(url=f"/{name}")
    assert page.evaluate(CHANGES, before) == ["globalThis.CIFBridge: added"]
    assert warnings == []

    first = page.evaluate_handle("CIFBridge")
    page.add_script_tag(url=f"/{name}")
    assert page.evaluate(CHANGES, before) == ["globalThis.CIFBridge: added"]
    assert page.evaluate("(first) => first === CIFBridge", first)
    (warning,) = warnings
    assert "loaded twice" in warning


def test_the_module_changes_nothing(page: Page) -> None:
    before = page.evaluate_handle(SNAPSHOT)
    assert page.evaluate("import('/cif-bridge.mjs').then((module) => typeof module.logAnalyticsEvent)") == "function"
    assert page.evaluate(CHANGES, before) == []


@pytest.mark.parametrize(
    ("script", "change"),
    [
        ("leaked = 1", "globalThis.leaked: added"),
        ("Array.prototype.append = Array.prototype.push", "globalThis.Array.prototype.append: added"),
        ("delete String.prototype.at", "String.prototype.at: removed"),
        ("Object.getPrototypeOf(function* () {}).extra = 1", "hidden 0.extra: added"),
        ("Object.preventExtensions(Math)", "Math: extensibility"),
        ("Object.setPrototypeOf(Reflect, null)", "Reflect: prototype"),
        ("fetch = fetch.bind()", "globalThis.fetch: value"),
    ],
)
def test_the_comparison_sees_what_scripts_can_do_to_a_page(page: Page, script: str, change: str) -> None:
    before = page.evaluate_handle(SNAPSHOT)
    page.add_script_tag(content=script)
    (found,) = page.evaluate(CHANGES, before)
    assert found.endswith(change)
