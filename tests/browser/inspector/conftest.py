"""The inspector in a softphone page, in the iframe of a fake desktop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.support.widget import Desktop, Widget

CONTEXT = "CIFBridge.setContext({ conversationId: 'conversation-1', providerSessionId: 'call-1' });"
HOLD = "CIFBridge.events.callHold({ reason: 'CustomerRequest', queue: 'Billing' })"
TAG = '<script src="/inspector.js"></script>'
POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
WHOLE = "<style>body { margin: 0 } iframe { display: block; border: 0; width: 100vw; height: 100vh }</style>"
"""The softphone takes the whole window of the desktop, so that its size is the window's."""

DEAF = """<script>window.unheard = [];
  addEventListener('message', (event) => unheard && event.stopImmediatePropagation(unheard.push(event)));</script>"""
"""The desktop hears nothing of the softphone until the test says so."""


@dataclass
class Inspected:
    """An opened softphone page with its panel."""

    widget: Widget

    @property
    def panel(self) -> Locator:
        return self.widget.frame.locator("cif-inspector .panel")

    @property
    def calls(self) -> Locator:
        return self.panel.locator(".call:visible")

    @property
    def details(self) -> Locator:
        return self.panel.locator(".detail")

    @property
    def said(self) -> Locator:
        return self.panel.get_by_role("status")

    def run(self, script: str, argument: object = None) -> Any:
        """In the softphone page: the body of an asynchronous function."""
        return self.widget.frame.evaluate(f"async (argument) => {{ {script} }}", argument)

    def call(self, script: str) -> None:
        """A call that may fail, once it has ended."""
        self.run(f"await {script}.catch(() => 0)")

    def hear(self) -> None:
        """The desktop hears what was sent to it so far."""
        self.widget.page.evaluate(
            "() => { const events = unheard; unheard = null; for (const { data, source, origin } of events)"
            " dispatchEvent(new MessageEvent('message', { data, source, origin })) }"
        )

    def counter(self, name: str) -> Locator:
        return self.panel.locator(f"[data-counter={name}]")

    def open(self, index: int = 0) -> Locator:
        """The details of a call, the newest first."""
        self.calls.nth(index).click()
        expect(self.details).to_be_visible()
        return self.details

    def alone(self) -> None:
        """The softphone page without a desktop: a browser that blocks storage of third parties gives it some."""
        self.widget.page.goto(self.widget.frame.url)
        self.widget.frame = self.widget.page.main_frame

    def reload(self) -> None:
        self.widget.page.reload()

    def recording(self) -> dict[str, Any]:
        recording: dict[str, Any] = self.run("return CIFBridge.inspect().recording()")
        return recording


Open = Callable[..., Inspected]


@pytest.fixture
def open_page(desktop: Desktop, dist: Path) -> Open:
    """Opens a softphone page with bridge, context and inspector. `body`: instead of them; `more`: after them; `deaf`: the
    desktop hears nothing until `hear`; the rest is as for `Desktop.open`."""
    desktop.softphone.put("/inspector.js", dist / "cif-bridge.inspector.js")
    desktop.softphone.put("/admin.js", dist / "cif-bridge.admin.js")
    for name in ("cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs", "cif-bridge.admin.mjs", "cif-bridge.inspector.mjs"):
        desktop.softphone.put(f"/{name}", dist / name)

    def open_(
        options: dict[str, Any] | None = None,
        *,
        body: str | None = None,
        more: str = "",
        library: dict[str, Any] | None = None,
        width: int = 300,
        deaf: bool = False,
        **rest: Any,
    ) -> Inspected:
        if body is None:
            body = desktop.library(library) + desktop.bridge() + TAG
        widget = desktop.open(options, body=body + more, first=DEAF * deaf, top=WHOLE, **rest)
        widget.page.set_viewport_size({"width": width, "height": 700})
        inspected = Inspected(widget)
        if "/inspector.js" in body and "/cif-bridge.min.js" in body:
            expect(widget.frame.locator("cif-inspector")).to_have_count(1)
        if "CIFBridge" in widget.frame.evaluate("Object.keys(window)"):
            inspected.run(CONTEXT)
        return inspected

    return open_
