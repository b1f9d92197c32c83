"""The fake alone: the platform's calls without the bridge."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext

from tests.support.browser import Tabs
from tests.support.widget import Desktop, Widget


@pytest.fixture(scope="module")
def tabs(window: BrowserContext) -> Tabs:
    return Tabs(window)


@pytest.fixture
def widget(desktop: Desktop) -> Widget:
    return desktop.open()
