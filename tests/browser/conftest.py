"""The bridge in a softphone page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.payload import CORRELATION_ID, EVENT_NAME, PAYLOAD
from tests.support.widget import Desktop, Widget

CALL = f"CIFBridge.logAnalyticsEvent({json.dumps(PAYLOAD)}, '{EVENT_NAME}', '{CORRELATION_ID}')"

Open = Callable[..., Widget]


@pytest.fixture
def open_widget(desktop: Desktop, dist: Path) -> Open:
    """Opens a softphone page with the bridge; `first` and `last` stand before and after it in the page."""

    def open_(first: str = "", last: str = "", **options: object) -> Widget:
        script = desktop.softphone.put("/cif-bridge.min.js", dist / "cif-bridge.min.js")
        return desktop.open(f'{first}<script src="{script}"></script>{last}', **options)  # type: ignore[arg-type]

    return open_


@pytest.fixture
def widget(desktop: Desktop, open_widget: Open) -> Widget:
    """The bridge beside the platform's library, in front of a host that answers "Success"."""
    return open_widget(desktop.library())
