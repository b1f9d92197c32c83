"""A softphone page in the iframe of a host of another origin, as an agent's desktop shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page

from tests.support.site import Site

# What playwright would lose on the way: Maps, fields of errors, undefined.
DESCRIBE = """const describe = (value) =>
  value instanceof Map ? { Map: Object.fromEntries([...value].map(([key, inner]) => [key, describe(inner)])) }
  : value instanceof Error ? { name: value.name, message: value.message, ...Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, describe(inner)])) }
  : value === undefined ? 'undefined' : value;"""
PLATFORM = Path(__file__).parent / "platform"


@dataclass
class Widget:
    """The opened pages, with all that they said."""

    page: Page
    frame: Frame = field(init=False)
    console: list[tuple[str, str]] = field(default_factory=list)
    """Type and text of each message of both pages."""
    errors: list[str] = field(default_factory=list)
    """Uncaught errors and unhandled rejections of both pages."""

    def warnings(self) -> list[str]:
        return [text for kind, text in self.console if kind == "warning"]

    def settle(self, call: str) -> dict[str, Any]:
        """How the promise of the expression `call`, evaluated in the softphone page, ends: `value`, `error` or `hangs`."""
        result: dict[str, Any] = self.frame.evaluate(
            f"""() => {{
              {DESCRIBE}
              return Promise.race([
                Promise.resolve({call}).then((value) => ({{ value: describe(value) }}), (error) => ({{ error: describe(error) }})),
                new Promise((resolve) => setTimeout(resolve, 20000, {{ hangs: true }})),
              ]);
            }}"""
        )
        return result


@dataclass
class Desktop:
    """Opens widgets: `host` serves the page of the agent's desktop, `softphone` the page in its iframe."""

    host: Site
    softphone: Site
    context: BrowserContext

    def library(self, timeout_ms: int = 10_000) -> str:
        """The script tag of the platform's library, with its time limit."""
        return f'<script src="/library.js" data-crmurl="{self.host.origin}" data-timeout="{timeout_ms}"></script>'

    def open(
        self,
        body: str,
        *,
        answer: str | None = None,
        sandbox: str | None = None,
        headers: dict[str, str] | None = None,
        before: Callable[[Widget], object] = lambda _: None,
    ) -> Widget:
        """Open the host's page around a softphone page of `body`; `answer` is the host's answer as a JavaScript function."""
        self.softphone.put("/library.js", PLATFORM / "library.js")
        url = self.softphone.put("/", f"<!doctype html><title>Softphone</title>{body}", headers)
        self.host.put("/host.js", PLATFORM / "host.js")
        attributes = "" if sandbox is None else f' sandbox="{escape(sandbox)}"'
        scripted = f"<script>answer = {answer}</script>" if answer else ""
        top = self.host.put(
            "/",
            "<!doctype html><title>Desktop</title><link rel=icon href=data:,><script src=/host.js></script>"
            f'{scripted}<iframe name="softphone" src="{url}"{attributes}></iframe>',
        )
        widget = Widget(self.context.new_page())
        widget.page.on("console", lambda message: widget.console.append((message.type, message.text)))
        widget.page.on("pageerror", lambda error: widget.errors.append(str(error)))
        before(widget)
        widget.page.goto(top)
        frame = widget.page.frame(name="softphone")
        assert frame
        frame.wait_for_load_state()
        widget.frame = frame
        return widget
