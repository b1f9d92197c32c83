"""Nothing is kept beyond the page: the console trace lasts as long as it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.shim.conftest import Open, Softphone

# The browser denies storage to a page of another origin: in the iframe, that is the rule.
ALLOWED: dict[str, Any] = {"framed": False}


def groups(softphone: Softphone) -> int:
    """How many events are traced when one is sent."""
    before = len(softphone.said("startGroupCollapsed"))
    softphone.run("platform.install(async () => 'Success'); await hold()")
    return len(softphone.said("startGroupCollapsed")) - before


@pytest.mark.parametrize("bridge", ["CIFBridge", "CIFBridge.withContext({})"])
def test_the_trace_ends_with_the_page(open_softphone: Open, bridge: str) -> None:
    softphone = open_softphone(**ALLOWED)
    softphone.run(f"{bridge}.debug(true)")
    assert groups(softphone) == 1
    softphone.page.reload()
    softphone.frame = softphone.page.frame(name="softphone") or softphone.page.main_frame
    assert groups(softphone) == 0


@pytest.mark.parametrize("call", ["CIFBridge.debug(true)", "CIFBridge.setEnabled(true)", "CIFBridge.configure({ debug: true })"])
def test_nothing_is_stored(open_softphone: Open, call: str) -> None:
    softphone = open_softphone(**ALLOWED)
    softphone.run(f"sessionStorage.clear(); {call}; platform.install(async () => 'Success'); await hold(); await end(log({{}}))")
    assert softphone.run("return { ...sessionStorage, ...localStorage }") == {}
