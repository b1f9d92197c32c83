"""The console trace lasts over a reload, as far as storage allows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.shim.conftest import Open, Softphone

# The browser denies storage to a page of another origin: in the iframe, that is the rule.
ALLOWED: dict[str, Any] = {"framed": False}


def reload(softphone: Softphone) -> None:
    softphone.page.reload()
    softphone.frame = softphone.page.frame(name="softphone") or softphone.page.main_frame


def groups(softphone: Softphone) -> int:
    """How many events are traced when one is sent."""
    before = len(softphone.said("startGroupCollapsed"))
    softphone.run("platform.install(async () => 'Success'); await hold()")
    return len(softphone.said("startGroupCollapsed")) - before


@pytest.mark.parametrize("bridge", ["CIFBridge", "CIFBridge.createBridge()", "CIFBridge.withContext({})"])
def test_it_lasts_until_a_bridge_of_the_page_switches_it_off(open_softphone: Open, bridge: str) -> None:
    softphone = open_softphone(**ALLOWED)
    softphone.run(f"{bridge}.debug(true)")
    reload(softphone)
    assert groups(softphone) == 1
    softphone.run(f"{bridge}.debug(false)")
    reload(softphone)
    assert groups(softphone) == 0


@pytest.mark.parametrize("call", ["CIFBridge.setEnabled(true)", "CIFBridge.configure({ debug: true })"])
def test_nothing_else_is_stored(open_softphone: Open, call: str) -> None:
    softphone = open_softphone(**ALLOWED)
    softphone.run(f"sessionStorage.clear(); {call}; platform.install(async () => 'Success'); await hold(); await end(log({{}}))")
    assert softphone.run("return { ...sessionStorage, ...localStorage }") == {}


def test_without_storage_it_lasts_as_long_as_the_page(open_softphone: Open) -> None:
    softphone = open_softphone()
    assert softphone.run("try { return sessionStorage.length } catch (error) { return error.name }") == "SecurityError"
    softphone.run("CIFBridge.debug(true)")
    assert groups(softphone) == 1
    reload(softphone)
    assert groups(softphone) == 0
