"""The fake alone: the platform's calls without the bridge."""

from __future__ import annotations

import pytest

from tests.support.browser import Tabs
from tests.support.widget import Desktop, Widget


@pytest.fixture(scope="module")
def tabs(used_tabs: Tabs) -> Tabs:
    return used_tabs


@pytest.fixture
def widget(desktop: Desktop) -> Widget:
    return desktop.open()
