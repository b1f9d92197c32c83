"""A softphone page that watches its sequences, in the iframe of a fake desktop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.browser import Tabs
from tests.support.widget import Desktop, Widget

TAG = '<script src="/sequences.js"></script>'
NAMES = {
    "A": "CallAnswered",
    "E": "CallEnded",
    "H": "CallHold",
    "U": "CallUnhold",
    "M": "CallMuted",
    "N": "CallUnmuted",
    "W": "WrapUpStarted",
    "C": "WrapUpCompleted",
    "R": "CallRinging",
}
"""The event of each letter."""
LOG = """window.log = (name, conversationId = 'c1', more = {}, bridge = CIFBridge) => bridge.logAnalyticsEvent(
  { conversationId, providerSessionId: 'call-1', events: [{ kpiEventName: name, ...more }] }).catch((error) => error);"""
"""A raw call: no event needs its fields."""
REMEDY = "A call is missing or failed, or the page calls in another order."


@dataclass
class Watched:
    """An opened softphone page."""

    widget: Widget

    def run(self, script: str, argument: object = None) -> Any:
        """In the softphone page: the body of an asynchronous function."""
        return self.widget.frame.evaluate(f"async (argument) => {{ {script} }}", argument)

    def log(self, letters: str, conversation: str = "c1") -> None:
        """Calls, made one after the other without waiting for an answer, until all have one."""
        names = [NAMES[letter] for letter in letters.split()]
        self.run("await Promise.all(argument[0].map((name) => log(name, argument[1])))", [names, conversation])

    def said(self) -> list[str]:
        """The warnings, without what each begins and ends with."""
        return [text.removeprefix("[cif-bridge] ").removesuffix(f". {REMEDY}") for text in self.widget.said("warning")]


Open = Callable[..., Watched]


@pytest.fixture(scope="module")
def tabs(used_tabs: Tabs) -> Tabs:
    return used_tabs


@pytest.fixture
def open_page(desktop: Desktop, dist: Path) -> Open:
    """Opens a softphone page with the bridge, and what watches it. `body`: instead of them; the rest is as for `Desktop.open`."""
    desktop.softphone.put("/sequences.js", dist / "cif-bridge.sequences.js")
    for name in ("cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs", "cif-bridge.sequences.mjs"):
        desktop.softphone.put(f"/{name}", dist / name)

    def open_(*, body: str | None = None, **rest: Any) -> Watched:
        if body is None:
            body = desktop.library() + desktop.bridge() + TAG
        watched = Watched(desktop.open(body=body, **rest))
        watched.run(LOG)
        return watched

    return open_
