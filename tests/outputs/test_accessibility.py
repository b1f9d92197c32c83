"""axe-core finds nothing wrong with any page that the project makes, in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from bridge import demo
from bridge.definitions.api import ERROR_CODES
from bridge.outputs.docs.audit_page import audit_page
from bridge.plan.make import make_plan
from bridge.reader.run import audit_rows
from tests.conftest import PATIENCE
from tests.support import axe

pytestmark = pytest.mark.slow

Scheme = Literal["light", "dark"]
NAMES = ["index", *(code.code for code in ERROR_CODES)]


@pytest.fixture(params=["light-1280", "dark-1280", "light-360", "dark-360"])
def window(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    scheme, width = request.param.split("-")
    context = chromium.new_context(color_scheme=scheme, viewport={"width": int(width), "height": 800})
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def test_error_pages(window: BrowserContext, dist: Path, node_modules: Path) -> None:
    page = window.new_page()
    for name in NAMES:
        page.goto((dist / "errors" / f"{name}.html").as_uri())
        assert axe.violations(page, node_modules) == [], name


def test_the_tracking_plan(window: BrowserContext, dist: Path, node_modules: Path) -> None:
    page = window.new_page()
    page.goto((dist / "tracking-plan.html").as_uri())
    assert axe.violations(page, node_modules) == []
    page.locator("summary").evaluate_all("(all) => all.forEach((summary) => { summary.parentElement.open = true })")
    assert axe.violations(page, node_modules) == []


ROWS = [
    ("CallHold", "soon", "Sideways", "", "", "event-1"),
    ("callHold", "2026-01-20T08:00:00Z", "Other", "Billing", "conversation-2", ""),
    *(("CallHold", f"2026-01-{day:02}T08:00:00Z", "Other", "Billing", "conversation-1", f"event-{day}") for day in range(1, 20)),
]
COLUMNS = ["msdyn_kpieventname", "msdyn_eventtimestamp", "msdyn_kpieventreason", "msdyn_customattribute1"]
COLUMNS += ["msdyn_conversationid", "msdyn_externalcorrelationid"]


def test_the_page_of_an_audit(window: BrowserContext, node_modules: Path, tmp_path: Path) -> None:
    table = pa.Table.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in ROWS])
    pq.write_table(table, tmp_path / "rows.parquet")
    found = audit_rows(make_plan(), tmp_path / "rows.parquet", [], [], lambda what, part: None)
    assert found.findings
    (tmp_path / "audit.html").write_text(audit_page(found.as_data()), encoding="utf-8")
    page = window.new_page()
    page.goto((tmp_path / "audit.html").as_uri())
    assert axe.violations(page, node_modules) == []


def test_the_demo(window: BrowserContext, dist: Path, node_modules: Path) -> None:
    with demo.running(dist) as address:
        page = window.new_page()
        page.goto(address)
        phone = page.frame_locator("#softphone")
        phone.get_by_role("button", name="Call", exact=True).click()
        phone.get_by_role("button", name="Hold").click()
        expect(page.locator("#stored")).to_have_text("2")
        page.get_by_label("Analytics off").check()
        phone.get_by_role("button", name="Resume").click()
        expect(page.locator("#lost")).to_have_text("1")
        for frame in page.frames:
            assert axe.violations(frame, node_modules) == [], frame.url
