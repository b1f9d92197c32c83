"""The bridge in a softphone page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.browser import Tabs
from tests.support.payload import CORRELATION_ID, EVENT_NAME, PAYLOAD
from tests.support.widget import Desktop, Widget

CALL = f"CIFBridge.logAnalyticsEvent({json.dumps(PAYLOAD)}, '{EVENT_NAME}', '{CORRELATION_ID}')"
RECORDER = "<script>received = []; addEventListener('message', ({ data }) => received.push(data))</script>"

Open = Callable[..., Widget]


@pytest.fixture(scope="module")
def tabs(used_tabs: Tabs) -> Tabs:
    return used_tabs


@pytest.fixture
def open_widget(desktop: Desktop) -> Open:
    """Opens a softphone page with the bridge; `first` and `last` stand before and after it in the page. The host's page keeps all
    messages in `received`."""

    def open_(first: str = "", last: str = "", *, top: str = "", **options: Any) -> Widget:
        return desktop.open(body=first + desktop.bridge() + last, top=RECORDER + top, **options)

    return open_


@pytest.fixture
def widget(desktop: Desktop, open_widget: Open) -> Widget:
    """The bridge beside the platform's library, in front of a host that answers "Success"."""
    return open_widget(desktop.library())
