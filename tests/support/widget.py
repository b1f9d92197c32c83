"""A softphone page in the iframe of a host of another origin, as an agent's desktop shows it: the fake's halves in both."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page

from tests.support.browser import Tabs
from tests.support.payload import EVENT_NAME, PAYLOAD
from tests.support.site import Site

# What playwright would lose on the way: Maps, fields of errors, undefined.
DESCRIBE = """const describe = (value) =>
  value instanceof Map ? { Map: Object.fromEntries([...value].map(([key, inner]) => [key, describe(inner)])) }
  : value instanceof Error ? { name: value.name, message: value.message, ...Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, describe(inner)])) }
  : value === undefined ? 'undefined' : value;"""

TIMEOUT = {"Map": {"message": "Timeout occurred as no response was received from listener window", "msdyn_name": "undefined"}}
_REFUSED = "Refused by a switch of the fake host"
REFUSALS: dict[str, object] = {
    "map": {"Map": {"message": _REFUSED, "msdyn_name": "logAnalyticsEvent"}},
    "failure": {"Map": {"value": "Failure"}},
    "string": _REFUSED,
    "error": {"name": "Error", "message": _REFUSED},
    "undefined": "undefined",
    "object": {"message": _REFUSED},
}
"""What each way to refuse a call rejects."""


def answering(outcome: object, data: str) -> str:
    """A script for the host's page that answers every call as no switch does; the fake itself must give `noReply`."""
    return f"""<script>addEventListener('message', ({{ data, source, origin }}) => source.postMessage({{
      messageOutcome: {json.dumps(outcome)}, messageCorrelationId: data.messageCorrelationId, messageType: 'CIF_Response',
      messageData: {data} }}, origin))</script>"""


@dataclass
class Widget:
    """The opened pages, with all that they said."""

    page: Page
    frame: Frame = field(init=False)
    console: list[tuple[str, str]] = field(default_factory=list)
    """Type and text of each message of both pages."""
    errors: list[str] = field(default_factory=list)
    """Uncaught errors and unhandled rejections of both pages."""

    def said(self, kind: str) -> list[str]:
        """The texts of one type in the console."""
        return [text for type_, text in self.console if type_ == kind]

    def settle(self, call: str) -> dict[str, Any]:
        """How the promise of the expression `call`, evaluated in the softphone page, ends: `value`, `error` or `hangs`.
        `CIF` in it is the platform's API."""
        result: dict[str, Any] = self.frame.evaluate(
            f"""() => {{
              {DESCRIBE}
              const CIF = window.Microsoft?.CIFramework;
              return Promise.race([
                Promise.resolve({call}).then((value) => ({{ value: describe(value) }}), (error) => ({{ error: describe(error) }})),
                new Promise((resolve) => setTimeout(resolve, 20000, {{ hangs: true }})),
              ]);
            }}"""
        )
        return result

    def log_event(self, data: object = PAYLOAD, name: object = EVENT_NAME, correlation_id: object = None) -> dict[str, Any]:
        """A call of the platform's own function."""
        return self.settle(f"CIF.logAnalyticsEvent({', '.join(map(json.dumps, (data, name, correlation_id)))})")

    def switch(self, **switches: object) -> None:
        self.page.evaluate("(switches) => CIFFake.faults.set(switches)", switches)

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


@dataclass
class Desktop:
    """Opens widgets: `host` serves the page of the agent's desktop, `softphone` the page in its iframe."""

    host: Site
    softphone: Site
    context: BrowserContext
    dist: Path
    tabs: Tabs | None = None
    """None: a new tab for each page. What that keeps, such as `sessionStorage`, goes with it."""
    taken: list[Page] = field(default_factory=list)
    own: list[BrowserContext] = field(default_factory=list)
    """Windows of pages with a clock: a clock is a whole window's."""
    kept: list[Page] = field(init=False)
    """Pages of others."""

    def __post_init__(self) -> None:
        self.kept = self.context.pages

    def close(self) -> None:
        """All pages since it began."""
        for page in self.context.pages:
            if page not in [*self.kept, *self.taken]:
                page.close()
        if self.tabs:
            for page in self.taken:
                self.tabs.give_back(page)
        for context in self.own:
            context.close()

    def library(self, options: dict[str, object] | None = None, crmurl: str | None = "", more: str = "") -> str:
        """The platform library's script tag. `crmurl`: the host's origin by default, no attribute when None."""
        address = "" if crmurl is None else f' data-crmurl="{crmurl or self.host.origin}"'
        given = escape(json.dumps(options or {}))
        return f'<script src="/library.js" data-cifid="CIFMainLibrary"{address} data-fake="{given}"{more}></script>'

    def bridge(self, attributes: str = "") -> str:
        """The bridge's script tag."""
        self.softphone.put("/cif-bridge.min.js", self.dist / "cif-bridge.min.js")
        return f'<script src="/cif-bridge.min.js"{attributes}></script>'

    def open(
        self,
        options: dict[str, object] | None = None,
        *,
        library: dict[str, object] | None = None,
        body: str | None = None,
        query: str = "",
        first: str = "",
        top: str = "",
        attributes: str = "",
        headers: dict[str, str] | None = None,
        clock: bool = False,
    ) -> Widget:
        """Open the host's page around a softphone page. `options`: of the host; `body`: of the softphone page, by default the
        library's tag; `first` and `top`: more of the host's page, before the host and after it; `attributes`: of the iframe;
        `headers`: of the softphone page; `clock`: time goes on only as the test says."""
        self.softphone.put("/library.js", self.dist / "cif-fake-library.js")
        self.host.put("/host.js", self.dist / "cif-fake-host.js")
        body = self.library(library) if body is None else body
        address = self.softphone.put("/", f"<!doctype html><title>Softphone</title>{body}", headers)
        widget = Widget(self._clocked() if clock else self._tab())
        widget.page.on("console", lambda message: widget.console.append((message.type, message.text)))
        widget.page.on("pageerror", lambda error: widget.errors.append(str(error)))
        widget.page.goto(
            self.host.put(
                "/",
                "<!doctype html><title>Desktop</title><link rel=icon href=data:,>"
                f"{first}<script src=/host.js></script><script>CIFFake.start({json.dumps(options or {})})</script>{top}"
                f'<iframe name="softphone" src="{address}{query}"{attributes}></iframe>',
            )
        )
        frame = widget.page.frame(name="softphone")
        assert frame
        frame.wait_for_load_state()
        widget.frame = frame
        return widget

    def _tab(self) -> Page:
        if not self.tabs:
            return self.context.new_page()
        self.taken.append(self.tabs.take())
        return self.taken[-1]

    def _clocked(self) -> Page:
        browser = self.context.browser
        assert browser
        self.own.append(browser.new_context())
        self.own[-1].set_default_timeout(60_000)
        page = self.own[-1].new_page()
        page.clock.install()
        return page
