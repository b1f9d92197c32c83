"""How the inspector comes into a page, where it is shown, what it leaves, and what it needs the page to allow."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.inspector.conftest import CONTEXT, HOLD, POLICY, TAG, Open
from tests.support.builtins import CHANGES, SNAPSHOT
from tests.support.widget import Desktop

MODULE = "<script type=module src=/page.mjs></script>"
IMPORTS = """import * as CIFBridge from '/cif-bridge.mjs';
import { inspect } from '/cif-bridge.inspector.mjs';
"""


def test_a_console_line_shows_it_and_a_second_one_shows_it_again(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.library() + desktop.bridge())
    line = """const tag = Object.assign(document.createElement('script'), { src: '/inspector.js' });
      document.head.append(tag); await new Promise((resolve) => { tag.onload = resolve })"""
    page.run(line)
    page.call(HOLD)
    expect(page.calls).to_have_count(1)
    page.panel.get_by_role("button", name="Close the inspector").click()
    expect(page.panel).to_be_hidden()
    page.run(line)
    expect(page.panel).to_have_count(1)
    expect(page.calls).to_have_count(1)
    assert page.widget.said("warning") == []


def test_without_a_bridge_it_says_what_to_do(open_page: Open) -> None:
    page = open_page(body=TAG)
    expect(page.panel).to_have_count(0)
    (warning,) = page.widget.said("warning")
    assert "no CIFBridge in this page; load cif-bridge.min.js before it, or import inspect" in warning


def test_a_page_of_modules_gives_it_the_bridge(open_page: Open, desktop: Desktop) -> None:
    script = f"{IMPORTS}{CONTEXT} window.inspector = inspect(CIFBridge); window.CIF = CIFBridge;"
    desktop.softphone.put("/page.mjs", script)
    page = open_page(body=desktop.library() + MODULE)
    expect(page.panel).to_be_visible()
    page.run("await CIF.events.callHold({ reason: 'Other', queue: 'q' })")
    expect(page.calls.locator(".outcome")).to_have_text("accepted")
    assert [call["outcome"] for call in page.run("return inspector.recording().calls")] == ["accepted"]


def test_a_page_of_single_events_gives_it_their_bridge_and_a_doctor(open_page: Open, desktop: Desktop) -> None:
    script = f"""{IMPORTS}import {{ callHold }} from '/events.mjs'; import {{ doctor }} from '/cif-bridge.admin.mjs';
    {CONTEXT} inspect(CIFBridge, {{ doctor }}); window.callHold = callHold;"""
    desktop.softphone.put("/page.mjs", script)
    page = open_page(body=desktop.library() + MODULE)
    expect(page.panel).to_be_visible()
    page.run("await callHold({ reason: 'Other', queue: 'q' })")
    expect(page.calls).to_have_count(1)
    page.panel.get_by_role("button", name="Run doctor").click()
    expect(page.details).to_contain_text("An event sent from this page is stored.")


def test_what_is_no_bridge_is_said_and_harms_nothing(open_page: Open) -> None:
    page = open_page()
    page.run("CIFBridge.inspect({}); CIFBridge.inspect('bridge')")
    page.call(HOLD)
    expect(page.calls).to_have_count(1)
    assert page.widget.said("warning") == ["[cif-bridge] inspect: expected a bridge"] * 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("{ docter: () => 0 }", "docter: not one of doctor, closed"),
        ("{ doctor: 'house' }", "doctor: expected function"),
        ("{ closed: 'yes' }", "closed: expected boolean"),
        ("'closed'", "options: expected object"),
    ],
)
def test_a_wrong_option_is_said_and_changes_nothing(open_page: Open, options: str, said: str) -> None:
    page = open_page()
    page.run(f"CIFBridge.inspect(CIFBridge, {options})")
    assert page.widget.said("warning")[0] == f"[cif-bridge] inspect: {said}"
    expect(page.panel).to_be_visible()


def test_it_adds_one_function_and_one_element_and_changes_nothing_else(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.library() + desktop.bridge())
    changes = page.run(
        f"""const children = () => [...document.documentElement.children].map(({{ localName }}) => localName);
        ({SNAPSHOT})(); const before = ({SNAPSHOT})(); const always = ({CHANGES})(before);
        const tag = Object.assign(document.createElement('script'), {{ src: '/inspector.js' }});
        document.head.append(tag); await new Promise((resolve) => {{ tag.onload = resolve; }});
        const there = children();
        const changes = ({CHANGES})(before).filter((change) => !always.includes(change));
        CIFBridge.inspect().end();
        return [changes, there, children(), Object.keys(CIFBridge).includes('inspect')];"""
    )
    assert changes == [[], ["head", "body", "cif-inspector"], ["head", "body"], True]


def test_after_its_end_nothing_is_heard_and_nothing_kept(open_page: Open) -> None:
    page = open_page()
    page.alone()
    page.panel.get_by_role("button", name="Close the inspector").click()
    assert page.run("return Object.keys(sessionStorage)") == ["cif-bridge-inspector"]
    page.run("window.inspector = CIFBridge.inspect(); inspector.end()")
    page.call("CIFBridge.events.callHold({})")
    assert page.run("return [inspector.stats().calls, Object.keys(sessionStorage)]") == [0, []]
    recorded, version = page.run("return [inspector.recording(), CIFBridge.version]")
    assert (recorded["calls"], recorded["version"]) == ([], version)
    page.run("CIFBridge.inspect().open()")
    page.call(HOLD)
    expect(page.calls.locator(".outcome")).to_have_count(1)


@pytest.mark.parametrize("closed", [True, False])
def test_the_session_remembers_whether_it_is_open(open_page: Open, closed: bool) -> None:
    page = open_page()
    page.alone()
    if closed:
        page.panel.get_by_role("button", name="Close the inspector").click()
    page.reload()
    launcher = page.widget.frame.locator("cif-inspector").get_by_role("button", name="Inspector", exact=True)
    expect(launcher).to_be_visible(visible=closed)
    expect(page.panel).to_be_visible(visible=not closed)
    page.call("CIFBridge.events.callHold({})")
    if closed:
        launcher.click()
        expect(page.panel.get_by_role("heading", name="Inspector")).to_be_focused()
    expect(page.calls).to_have_count(1)


def test_a_page_that_always_loads_it_begins_with_its_button(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.library() + desktop.bridge() + TAG.replace("src", "data-closed src"))
    expect(page.panel).to_be_hidden()
    page.call(HOLD)
    page.widget.frame.locator("cif-inspector").get_by_role("button", name="Inspector", exact=True).click()
    expect(page.calls).to_have_count(1)
    # Not every browser keeps the memory of a frame apart from that of a page alone.
    page.panel.get_by_role("button", name="Close the inspector").click()
    page.alone()
    page.widget.frame.locator("cif-inspector").get_by_role("button", name="Inspector", exact=True).click()
    page.reload()
    expect(page.panel).to_be_visible()


def test_blocked_storage_costs_only_the_memory(open_page: Open) -> None:
    page = open_page(attributes=' sandbox="allow-scripts"', body=None)
    assert page.run("try { sessionStorage } catch { return 'blocked' }") == "blocked"
    page.panel.get_by_role("button", name="Close the inspector").click()
    page.widget.frame.locator("cif-inspector").get_by_role("button", name="Inspector", exact=True).click()
    expect(page.panel).to_be_visible()
    assert page.widget.errors == []


def test_a_strict_policy_with_trusted_types_lets_all_of_it_work(open_page: Open, desktop: Desktop) -> None:
    listener = "addEventListener('securitypolicyviolation', (event) => told.push(event.violatedDirective))"
    desktop.softphone.put("/told.js", f"window.told = []; {listener}")
    body = f"<script src=/told.js></script>{desktop.library()}{desktop.bridge()}{TAG}<script src=/admin.js></script>"
    page = open_page(body=body, headers={"Content-Security-Policy": POLICY})
    page.call(HOLD)
    page.call("CIFBridge.events.callHold({})")
    page.open(1).get_by_role("button", name="Copy as a test").click()
    expect(page.said).not_to_have_text("")
    page.widget.page.keyboard.press("Escape")
    page.panel.get_by_role("separator").press("ArrowUp")
    with page.widget.page.expect_popup() as popup:
        page.panel.get_by_role("button", name="Own window").click()
    popup.value.locator("cif-inspector").get_by_role("button", name="Run doctor").click()
    expect(popup.value.locator("cif-inspector .detail")).to_contain_text("What", timeout=60_000)
    assert popup.value.locator("cif-inspector .panel").evaluate("(panel) => getComputedStyle(panel).position") == "fixed"
    popup.value.locator("cif-inspector").get_by_role("button", name="Into the page").click()
    expect(page.panel).to_be_visible()
    assert page.panel.evaluate("(panel) => getComputedStyle(panel).position") == "fixed"
    assert page.run("return told") == []
    assert page.widget.errors == []


def test_a_window_of_its_own_shows_calls_and_comes_back_when_it_is_closed(open_page: Open) -> None:
    page = open_page()
    with page.widget.page.expect_popup() as popup:
        page.panel.get_by_role("button", name="Own window").click()
    panel = popup.value.locator("cif-inspector .panel")
    expect(page.panel).to_have_count(0)
    page.call(HOLD)
    panel.locator(".call").click()
    expect(panel.locator(".detail")).to_contain_text("Receipt")
    colours = panel.evaluate("(panel) => [panel, panel.querySelector('td')].map((element) => getComputedStyle(element).color)")
    assert colours[0] == colours[1]
    expect(panel.locator(".list")).to_be_visible()
    popup.value.close()
    expect(page.panel.locator(".detail")).to_contain_text("Receipt")
    with page.widget.page.expect_popup() as popup:
        page.panel.get_by_role("button", name="Own window").click()
    with popup.value.expect_event("close"):
        page.widget.page.goto("about:blank")


def test_its_end_closes_the_window_of_its_own(open_page: Open) -> None:
    page = open_page()
    with page.widget.page.expect_popup() as opened:
        page.panel.get_by_role("button", name="Own window").click()
    with opened.value.expect_event("close"):
        page.run("CIFBridge.inspect().end()")


def test_it_waits_until_the_document_is_there(open_page: Open, desktop: Desktop) -> None:
    last = "<script>window.early = document.querySelectorAll('cif-inspector').length</script>"
    page = open_page(body=desktop.library() + desktop.bridge() + TAG + last)
    expect(page.panel).to_be_visible()
    assert page.run("return early") == 0


def test_while_it_is_closed_it_shows_nothing_and_afterwards_all(open_page: Open) -> None:
    page = open_page()
    page.panel.get_by_role("button", name="Close the inspector").click()
    page.call(HOLD)
    rows = "document.querySelector('cif-inspector').shadowRoot.querySelectorAll('.call').length"
    assert page.run(f"await new Promise((resolve) => {{ setTimeout(resolve, 200) }}); return {rows}") == 0
    page.run("CIFBridge.inspect().open()")
    expect(page.calls).to_have_count(1)


def test_where_no_window_can_open_it_says_so_and_stays(open_page: Open) -> None:
    page = open_page(attributes=' sandbox="allow-scripts allow-same-origin"')
    page.panel.get_by_role("button", name="Own window").click()
    expect(page.said).to_contain_text("allow pop-ups")
    expect(page.panel).to_be_visible()


def test_what_is_typed_in_it_is_no_shortcut_of_the_page(open_page: Open) -> None:
    page = open_page(more="<script>window.keys = []; addEventListener('keydown', ({ key }) => keys.push(key))</script>")
    page.panel.get_by_label("Search in calls").press_sequentially("hold")
    assert page.run("return keys") == []


@pytest.mark.parametrize(("width", "side"), [(300, "height"), (1280, "width")])
def test_its_edge_is_moved_by_keyboard_and_pointer_and_remembered(open_page: Open, width: int, side: str) -> None:
    page = open_page(width=width)
    page.alone()
    handle = page.panel.get_by_role("separator")

    def size() -> float:
        box = page.panel.bounding_box()
        assert box
        return box["height"] if side == "height" else box["width"]

    before = size()
    handle.press("ArrowUp")
    assert size() == before + 24
    box = handle.bounding_box()
    assert box
    mouse = page.widget.page.mouse
    mouse.move(box["x"] + 4, box["y"] + 4)
    mouse.down()
    mouse.move(box["x"] + 4 - 50 * (side == "width"), box["y"] + 4 - 50 * (side == "height"))
    mouse.up()
    assert size() == pytest.approx(before + 74, abs=8)
    kept = size()
    page.reload()
    expect(page.panel).to_be_visible()
    assert size() == kept


def test_the_style_of_the_page_does_not_reach_it(open_page: Open) -> None:
    page = open_page(more="<style>* { color: red !important; font-size: 40px !important; display: block !important }</style>")
    page.call(HOLD)
    assert page.calls.evaluate("(call) => [getComputedStyle(call).fontSize, getComputedStyle(call).display]") == ["13px", "grid"]
