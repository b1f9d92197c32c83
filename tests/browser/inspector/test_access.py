"""The panel for people who use a keyboard, a screen reader, dark colours, or a softphone that is 300 pixels wide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.inspector.conftest import CONTEXT, HOLD, TAG, WHOLE, Inspected, Open
from tests.conftest import PATIENCE
from tests.support import ROOT, axe
from tests.support.site import Site
from tests.support.widget import Desktop

SCREENSHOT = ROOT / "docs" / "inspector.png"
PANEL = "cif-inspector"
PARTS_OF_A_PAGE = ("region", "landmark-unique", "page-has-heading-one", "heading-order", "landmark-one-main")
"""Rules of a whole page: what surrounds the panel is the test's."""


LOOKS = [("light", 300), ("dark", 300), ("light", 1280), ("dark", 1280)]


@pytest.fixture(params=LOOKS, ids="{0[0]}-{0[1]}".format)
def seen(request: pytest.FixtureRequest, chromium: Browser, origins: tuple[Site, Site], dist: Path) -> Iterator[Inspected]:
    """A page with calls of every outcome, in light and dark, at both widths."""
    scheme, width = request.param
    size = {"width": width, "height": 700}
    context = chromium.new_context(color_scheme=scheme, viewport=size, timezone_id="UTC")  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    desktop = Desktop(*origins, context, dist)
    desktop.softphone.put("/inspector.js", dist / "cif-bridge.inspector.js")
    desktop.softphone.put("/admin.js", dist / "cif-bridge.admin.js")
    body = f"<h1>Softphone</h1><button>Hold</button>{desktop.library()}{desktop.bridge()}{TAG}<script src=/admin.js></script>"
    page = Inspected(desktop.open(top=WHOLE, body=body))
    page.run(CONTEXT)
    page.call(HOLD)
    page.call("CIFBridge.events.callHold({ reason: 'Busy', queue: 'x'.repeat(101) })")
    page.widget.switch(refuse="map")
    page.call(HOLD)
    page.widget.switch(refuse="none")
    pair = "{ attribute: 'createdon', value: 1 }"
    page.call(f"CIFBridge.logAnalyticsEvent({{ events: [{{ kpiEventName: 'CallEnded', customData: [{pair}] }}] }})")
    page.run("CIFBridge.configure({ validation: 'warn' })")
    page.call("CIFBridge.events.callHold({ reason: 'Busy', queue: 'Billing' })")
    page.widget.switch(noReply=True)
    page.run(f"{HOLD}.catch(() => 0); void 0")
    expect(page.calls).to_have_count(6)
    yield page
    context.close()


def test_axe_finds_nothing_in_any_look_of_it(seen: Inspected, node_modules: Path) -> None:
    def check(name: str) -> None:
        assert axe.violations(seen.widget.frame, node_modules, only=PANEL, without=PARTS_OF_A_PAGE) == [], name

    check("list")
    for index in range(6):
        seen.open(index)
        check(f"call-{index}")
        seen.widget.page.keyboard.press("Escape")
    seen.widget.switch(noReply=False)
    seen.panel.get_by_role("button", name="Run doctor").click()
    expect(seen.details.locator("table")).to_be_visible()
    check("doctor")
    seen.panel.get_by_role("button", name="Close the inspector").click()
    check("closed")


@pytest.mark.parametrize("seen", [("light", 1280)], indirect=True)
def test_the_picture_of_the_documentation_is_there(seen: Inspected, pytestconfig: pytest.Config) -> None:
    if not SCREENSHOT.exists() or pytestconfig.getoption("--snapshot-update"):
        with seen.widget.page.expect_popup() as opened:  # where list and call stand side by side
            seen.panel.get_by_role("button", name="Own window").click()
        opened.value.set_viewport_size({"width": 1000, "height": 660})
        opened.value.locator(".call").nth(4).click()
        expect(opened.value.locator(".detail")).to_contain_text("What went wrong")
        opened.value.mouse.move(0, 0)
        opened.value.screenshot(path=SCREENSHOT, animations="disabled")
    assert SCREENSHOT.exists()


def test_nothing_is_wider_than_the_panel(seen: Inspected) -> None:
    seen.open(4)
    wide = seen.panel.evaluate(
        """(panel) => [panel, ...panel.querySelectorAll('*')].filter((element) => element.scrollWidth > element.clientWidth + 1
          && getComputedStyle(element).display !== 'inline' && !element.matches('caption, .event, .said'))
          .map(({ className }) => className)"""
    )
    assert wide == []


def test_everything_is_done_by_keyboard_alone(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=f"<button autofocus>Hold</button>{desktop.library()}{desktop.bridge()}{TAG}")
    page.run("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    for queue in ("a", "b", "c"):
        page.call(f"CIFBridge.events.callHold({{ reason: 'Other', queue: '{queue}' }})")
    page.call("CIFBridge.events.callHold({})")
    expect(page.calls).to_have_count(4)
    keyboard = page.widget.page.keyboard
    focused = page.widget.frame.locator("cif-inspector :focus")

    def tab_to(text: str) -> None:
        for _ in range(20):
            keyboard.press("Tab")
            if focused.count() and text in (focused.get_attribute("aria-label") or "") + focused.inner_text():
                return
        raise AssertionError(f"Tab does not reach {text}")

    page.widget.frame.get_by_role("button", name="Hold", exact=True).focus()
    tab_to("Size of the inspector")
    keyboard.press("ArrowUp")
    tab_to("Search in calls")
    keyboard.type("callhold")
    tab_to("CallHold")
    keyboard.press("End")
    keyboard.press("ArrowUp")
    keyboard.press("Home")
    expect(focused).to_contain_text("invalid")
    keyboard.press("ArrowUp")  # there is nothing above
    expect(focused).to_contain_text("invalid")
    keyboard.press("ArrowDown")
    expect(focused).to_contain_text("accepted")
    keyboard.press("Enter")
    expect(page.details.get_by_role("heading", level=3)).to_be_focused()
    expect(page.details.get_by_role("row").filter(has_text="queue").locator(".value")).to_have_text("c")
    tab_to("Copy as JSON")
    keyboard.press("Enter")
    expect(page.said).to_have_text("The call is copied.")
    keyboard.press("Escape")
    expect(page.calls.nth(1)).to_be_focused()
    page.widget.page.keyboard.press("Shift+Tab")
    expect(focused).to_have_text("Clear")
    keyboard.press("Enter")
    expect(page.calls).to_have_count(0)
    expect(focused).to_have_text("Inspector")
    tab_to("Close the inspector")
    keyboard.press("Space")
    expect(page.panel).to_be_hidden()
    expect(focused).to_have_text("Inspector")
    keyboard.press("Enter")
    expect(page.panel).to_be_visible()


def test_calls_that_come_take_no_focus_and_only_failures_are_said(open_page: Open) -> None:
    page = open_page()
    page.call(HOLD)
    search = page.panel.get_by_label("Search in calls")
    search.focus()
    page.call(HOLD)
    expect(page.calls).to_have_count(2)
    expect(search).to_be_focused()
    expect(page.said).to_have_text("")
    page.calls.nth(1).focus()
    page.run("for (let i = 0; i < 2; i++) CIFBridge.events.callHold({}).catch(() => 0)")
    expect(page.calls).to_have_count(4)
    expect(page.calls.nth(3)).to_be_focused()
    expect(page.said).to_have_text("2 calls failed, the last: CallHold failed: invalid")
    assert page.panel.locator(".call[tabindex='0']").count() == 1


def test_the_opened_call_goes_on_before_the_readers_eyes(open_page: Open) -> None:
    page = open_page(deaf=True)
    page.run(f"window.done = {HOLD}; void 0")
    page.open()
    page.details.get_by_label("Details").focus()
    expect(page.details).to_contain_text("sent, no answer yet")
    page.hear()
    expect(page.details).to_contain_text("Receipt")
    expect(page.details.get_by_label("Details")).to_be_focused()


def test_a_focus_in_what_goes_on_is_kept_in_the_opened_call(open_page: Open) -> None:
    page = open_page(deaf=True)
    page.run("navigator.clipboard.writeText = async () => { throw 1 }; document.execCommand = () => false")
    page.run(f"window.done = {HOLD}; void 0")
    page.open().get_by_role("button", name="Copy as JSON").click()
    expect(page.details.get_by_label("Text to copy")).to_be_focused()
    page.hear()
    expect(page.details).to_contain_text("Receipt")
    expect(page.details.get_by_role("heading", level=3)).to_be_focused()


def test_what_does_not_change_is_not_written_again(open_page: Open) -> None:
    """A screen reader says what is written."""
    page = open_page()
    page.call("CIFBridge.events.callHold({})")
    expect(page.said).to_have_text("CallHold failed: invalid")
    written = page.run(
        """const panel = document.querySelector('cif-inspector').shadowRoot.querySelector('.panel');
        const seen = [];
        const watch = (list) => { for (const { target } of list) seen.push(target.className || target.dataset.counter) };
        new MutationObserver(watch).observe(panel, { childList: true, characterData: true, subtree: true });
        await new Promise((resolve) => { setTimeout(resolve, 2500) });
        return seen"""
    )
    assert written == []
