"""The fake on two origins: its host half in the top page, its library half in the widget's iframe."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.support.site import Site

DEFINITION = "CallHold"
PAYLOAD: dict[str, Any] = {
    "conversationId": "conversation-1",
    "providerSessionId": "provider-session-1",
    "clientSessionId": "client-session-1",
    "participantId": "participant-1",
    "events": [
        {
            "kpiEventName": DEFINITION,
            "kpiEventReason": "CustomerRequest",
            "eventTimestamp": "2026-01-31T09:30:00.000Z",
            "additionalData": "none",
            "externalCorrelationId": "event-1",
            "customData": [{"attribute": "msdyn_customattribute1", "value": "Billing"}],
        }
    ],
}
# How a promise ended, with Maps and Errors as what they are; `undefined` is not null.
SHOWN = """(value) => value instanceof Map ? { map: Object.fromEntries(value) }
  : value instanceof Error ? { error: value.message } : value === undefined ? 'undefined' : { value }"""


@dataclass
class Desk:
    """The opened pages."""

    page: Page
    frame: Frame = field(init=False)
    console: list[str] = field(default_factory=list)
    """Errors in the console of both pages."""
    errors: list[str] = field(default_factory=list)
    """Uncaught errors of both pages."""

    def outcome(self, call: str) -> dict[str, Any]:
        """How the promise of the expression `call`, evaluated in the widget, ends."""
        result: dict[str, Any] = self.frame.evaluate(
            f"""() => {{ const shown = {SHOWN}; const CIF = Microsoft.CIFramework;
            return Promise.resolve({call}).then(
              (value) => ({{ resolved: shown(value) }}), (error) => ({{ rejected: shown(error) }})) }}"""
        )
        return result

    def log_event(self, data: object = PAYLOAD, name: object = DEFINITION, correlation_id: object = None) -> dict[str, Any]:
        arguments = ", ".join(map(json.dumps, (data, name, correlation_id)))
        return self.outcome(f"CIF.logAnalyticsEvent({arguments})")

    def switch(self, **switches: object) -> None:
        self.page.evaluate("(switches) => { CIFFake.faults.clear(); CIFFake.faults.set(switches) }", switches)

    def rows(self, table: str | None = None) -> list[dict[str, Any]]:
        """The rows, once the host has done all it was asked."""
        rows: list[dict[str, Any]] = self.page.evaluate(
            "async (table) => { await CIFFake.settled(); return CIFFake.rows(table ?? undefined) }", table
        )
        return rows

    def log(self, level: str) -> list[str]:
        """The codes in the host's log, once the host has done all it was asked."""
        script = (
            "async (level) => { await CIFFake.settled(); return CIFFake.log().filter((e) => e.level === level).map((e) => e.code) }"
        )
        codes: list[str] = self.page.evaluate(script, level)
        return codes


class Desks:
    """Opens a desk for a widget page."""

    def __init__(self, browser: Browser, origins: tuple[Site, Site], dist: Path) -> None:
        self.host, self.widget = origins
        self.dist = dist
        self.context = browser.new_context()
        self.context.set_default_timeout(10_000)

    def tag(self, library: dict[str, object] | None = None, crmurl: str | None = "", more: str = "") -> str:
        """The library's script tag. `crmurl`: the host's origin by default, no attribute when None."""
        address = "" if crmurl is None else f' data-crmurl="{crmurl or self.host.origin}"'
        options = escape(json.dumps(library or {}))
        return f'<script src="/library.js" data-cifid="CIFMainLibrary"{address} data-fake="{options}"{more}></script>'

    def open(
        self,
        options: dict[str, object] | None = None,
        *,
        library: dict[str, object] | None = None,
        body: str | None = None,
        query: str = "",
        top: str = "",
        attributes: str = "",
        before: Callable[[Page], object] = lambda page: None,
    ) -> Desk:
        """`body`: of the widget's page, by default the library's tag; `top`: more of the host's page."""
        self.widget.put("/library.js", self.dist / "cif-fake-library.js")
        self.host.put("/host.js", self.dist / "cif-fake-host.js")
        widget = self.widget.put("/", f"<!doctype html><title>Widget</title>{self.tag(library) if body is None else body}")
        started = json.dumps({"definitions": [DEFINITION]} | (options or {}))
        desk = Desk(self.context.new_page())
        desk.page.on("console", lambda message: desk.console.append(message.text) if message.type == "error" else None)
        desk.page.on("pageerror", lambda error: desk.errors.append(str(error)))
        before(desk.page)
        desk.page.goto(
            self.host.put(
                "/",
                f"<!doctype html><title>Host</title><script src=/host.js></script><script>CIFFake.start({started})</script>"
                f'{top}<iframe name="widget" src="{widget}{query}"{attributes}></iframe>',
            )
        )
        frame = desk.page.frame(name="widget")
        assert frame
        frame.wait_for_load_state()
        desk.frame = frame
        return desk


@pytest.fixture
def desks(chromium: Browser, origins: tuple[Site, Site], dist: Path) -> Iterator[Desks]:
    desks = Desks(chromium, origins, dist)
    yield desks
    desks.context.close()


@pytest.fixture
def desk(desks: Desks) -> Desk:
    """A desk with a short time limit, so that a time-out does not keep anybody waiting."""
    return desks.open(library={"timeoutMs": 300})
