"""The fake alone: the platform's calls without the bridge."""

from __future__ import annotations

import pytest

from tests.support.widget import Desktop, Widget


@pytest.fixture
def widget(desktop: Desktop) -> Widget:
    """A widget with a short time limit, so that a time-out does not keep anybody waiting."""
    return desktop.open(library={"timeoutMs": 300})
