"""The demo: what a newcomer sees in it, how it is served, and how it ends."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, Route, expect

from bridge import demo
from bridge.definitions.api import MISTAKES
from bridge.definitions.fake import LibraryOptions, Switches
from bridge.findings import BuildError
from tests.support import ROOT

SCREENSHOT = ROOT / "docs" / "demo.png"
SAME_IDS = """{
  let made = 0;
  const next = () => (++made * 0x9e3779b1) >>> 0;
  crypto.getRandomValues = (array) => { for (let at = 0; at < array.length; at++) array[at] = next(); return array; };
  crypto.randomUUID = () => `${next().toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}"""
"""Made up, each of them another, and the same ones in each run."""


@pytest.fixture(scope="module")
def address(dist: Path) -> Iterator[str]:
    with demo.running(dist) as address:
        yield address


@pytest.fixture(scope="module")
def kept(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """A window, and a page that stays in it, for the processes behind it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, timezone_id="UTC", locale="en-GB")
    context.add_init_script(SAME_IDS)
    context.clock.set_fixed_time("2026-01-31T09:30:00Z")
    context.new_page().goto(address)
    yield context
    context.close()


@pytest.fixture
def page(kept: BrowserContext, address: str) -> Iterator[Page]:
    page = kept.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert problems == []


@pytest.fixture
def phone(page: Page) -> FrameLocator:
    """Once it is drawn: until then, Chromium gives a click to the page around it."""
    for frame in page.frames:
        frame.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return page.frame_locator("#softphone")


@pytest.fixture
def plain(chromium: Browser, address: str) -> Iterator[Page]:
    """A page where the bridge may warn."""
    page = chromium.new_page(viewport={"width": 1280, "height": 800}, locale="en-GB")
    page.goto(address)
    yield page
    page.close()


def score(page: Page, accepted: int, stored: int, lost: int, unsent: int = 0) -> None:
    """Everything that was logged is somewhere."""
    for name, number in (("accepted", accepted), ("stored", stored), ("lost", lost), ("unsent", unsent)):
        expect(page.locator(f"#{name}")).to_have_text(str(number))
    total = stored + lost + unsent
    expect(page.locator("#sum")).to_have_text(f"{total} logged = {stored} stored + {lost} lost + {unsent} not sent")


def softphone(page: Page) -> FrameLocator:
    return page.frame_locator("#softphone")


def test_the_newcomers_story(page: Page, phone: FrameLocator, pytestconfig: pytest.Config) -> None:
    phone.get_by_role("button", name="Call").click()
    phone.get_by_role("button", name="Hold").click()
    score(page, accepted=2, stored=2, lost=0)
    expect(page.locator("#rows tr").first).to_contain_text("CallHold")
    expect(page.locator("#rows tr").first).to_contain_text("Billing")

    page.get_by_label("Analytics off").check()
    phone.get_by_role("button", name="Resume").click()
    phone.get_by_role("button", name="Hold").click()
    told = phone.locator("#told li").first
    expect(told).to_contain_text("CallHold accepted “Success”")
    expect(told.locator("code")).to_have_text('events.callHold({ reason: "CustomerRequest", queue: "Billing" })')
    score(page, accepted=4, stored=2, lost=2)
    expect(page.locator("#losses tr").first).to_contain_text("CallHold")
    expect(page.locator("#losses tr").first).to_contain_text("Analytics is off")

    if not SCREENSHOT.exists() or pytestconfig.getoption("--snapshot-update"):
        SCREENSHOT.parent.mkdir(exist_ok=True)
        page.mouse.move(0, 0)
        page.screenshot(path=SCREENSHOT, animations="disabled")


def test_the_story_by_keyboard_alone(page: Page, phone: FrameLocator) -> None:
    def tab_to(name: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            focused = page.locator(f"[name={name}]:focus")
            if focused.count():
                return
        raise AssertionError(f"Tab does not reach {name}")

    expect(phone.get_by_label("Number")).to_be_visible()
    page.keyboard.press("Tab")
    expect(phone.get_by_label("Number")).to_be_focused()
    page.keyboard.press("Enter")
    expect(phone.get_by_role("button", name="Hold")).to_be_focused()
    page.keyboard.press("Enter")
    score(page, accepted=2, stored=2, lost=0)
    tab_to("analyticsOff")
    page.keyboard.press("Space")
    expect(page.get_by_label("Analytics off")).to_be_checked()
    phone.get_by_role("button", name="Resume").press("Enter")
    score(page, accepted=3, stored=2, lost=1)


def test_every_switch_has_a_labelled_control(page: Page) -> None:
    controls = page.evaluate(
        """[...document.querySelectorAll('#switches [name]')]
        .map((control) => [control.name, control.labels.length, [...(control.options ?? [])].map((option) => option.value)])"""
    )
    assert {name for name, _, _ in controls} == set(Switches.model_fields)
    assert all(labels == 1 for _, labels, _ in controls)
    choices = {name: values for name, _, values in controls}
    for name in ("refuse", "definition", "foundAs"):
        assert choices[name] == list(Switches.model_fields[name].annotation.__args__)  # type: ignore[union-attr]
    loads = page.evaluate("[...document.getElementById('load').options].map((option) => option.value)")
    assert loads == list(LibraryOptions.model_fields["load"].annotation.__args__)  # type: ignore[union-attr]


def test_switches_reach_the_host_and_all_off_ends_them(page: Page, phone: FrameLocator) -> None:
    page.get_by_label("Refuse with").select_option("map")
    page.get_by_label("Delay").fill("5")
    page.get_by_label("Delay").blur()
    assert page.evaluate("(({ refuse, delayMs }) => [refuse, delayMs])(CIFFake.faults.current())") == ["map", 5]
    page.get_by_role("button", name="All off").click()
    expect(page.get_by_label("Refuse with")).to_have_value("none")
    assert page.evaluate("CIFFake.faults.current().refuse") == "none"


def test_a_refused_call_is_told_and_lost(plain: Page) -> None:
    phone = softphone(plain)
    phone.get_by_role("button", name="Call").click()
    score(plain, accepted=1, stored=1, lost=0)
    plain.get_by_label("Refuse with").select_option("failure")
    phone.get_by_role("button", name="Hold").click()
    expect(phone.locator("#told li.failed")).to_contain_text("CallHold rejected")
    score(plain, accepted=1, stored=1, lost=1)


def test_what_the_plan_does_not_know_is_not_sent_and_its_page_is_a_click_away(plain: Page) -> None:
    phone = softphone(plain)
    phone.get_by_role("button", name="Call").click()
    phone.get_by_label("Reason").select_option("Lunch")
    phone.get_by_role("button", name="Hold").click()
    failed = phone.locator("#told li.failed")
    expect(failed).to_contain_text("CallHold invalid reason: Input should be one of CustomerRequest")
    score(plain, accepted=1, stored=1, lost=0, unsent=1)
    expect(plain.locator("#losses tr")).to_contain_text("invalid")
    with plain.context.expect_page() as opened:
        failed.get_by_role("link", name="What to do").click()
    expect(opened.value.get_by_role("heading", level=1)).to_contain_text("invalid")
    opened.value.close()


HEARD = {"refuse": "map", "answer": "false", "definition": "inactive"}
"""Selects, each with an option."""


def test_the_counters_add_up_under_every_switch(plain: Page) -> None:
    phone = softphone(plain)
    phone.get_by_role("button", name="Call").click()
    expect(plain.locator("#stored")).to_have_text("1")
    checks = plain.locator("#switches input[type=checkbox]")
    names = [str(check.get_attribute("name")) for check in checks.all()]
    assert len(names) > 5
    for number, name in enumerate([*names, *HEARD], 2):
        control = plain.locator(f"#switches [name={name}]")
        if name in HEARD:
            control.select_option(HEARD[name])
        else:
            control.check()
        phone.get_by_role("button", name="Resume" if number & 1 else "Hold").click()
        expect(plain.locator("#sum")).to_contain_text(re.compile(rf"^{number} logged = [^u]*$"))
        stored, lost, unsent = (int(plain.locator(f"#{id}").inner_text()) for id in ("stored", "lost", "unsent"))
        assert stored + lost + unsent == number, name
        plain.get_by_role("button", name="All off").click()
    assert plain.locator("#rows tr").count() + plain.locator("#losses tr").count() == number


@pytest.mark.parametrize("storage", ["payload", "session"])
def test_each_line_of_the_page_has_its_row_or_its_loss(plain: Page, storage: str) -> None:
    plain.get_by_label("Rows from").select_option(storage)
    phone = softphone(plain)
    phone.get_by_role("button", name="Call").click()
    for switch in ("analyticsOff", "dataverseDown"):
        phone.get_by_role("button", name="Hold").click()
        plain.locator(f"[name={switch}]").check()
        phone.get_by_role("button", name="Resume").click()
        plain.get_by_role("button", name="All off").click()
    phone.get_by_label("Reason").select_option("Lunch")
    phone.get_by_role("button", name="Hold").click()
    score(plain, accepted=5, stored=3, lost=2, unsent=1)
    told = phone.locator("#told li:has(small)")
    lines = {(line.locator("time").inner_text(), line.locator("small").inner_text()) for line in told.all()}
    found = plain.locator("#rows tr, #losses tr").all()
    assert lines == {(row.locator("td").first.inner_text(), row.locator("code.id").inner_text()) for row in found}
    assert len(lines) == 6


def test_two_calls_go_on_at_once_each_with_its_own_conversation(page: Page, phone: FrameLocator) -> None:
    calls = phone.locator("#calls li")
    for number in (1, 2):
        phone.get_by_role("button", name="Call").click()
        expect(calls).to_have_count(number)
        expect(calls.last.get_by_role("button", name="Hold")).to_be_enabled()
    expect(phone.get_by_role("button", name="Call")).to_be_disabled()
    calls.first.get_by_role("button", name="Hold").click()
    calls.last.get_by_role("button", name="Hold").click()
    score(page, accepted=4, stored=4, lost=0)
    rows = page.evaluate("CIFFake.rows().map((row) => [row.msdyn_conversationid, row.msdyn_providersessionid])")
    assert len({tuple(row) for row in rows}) == 2
    assert rows[2:] == rows[:2]
    calls.first.get_by_role("button", name="End").click()
    expect(calls).to_have_count(1)
    expect(phone.get_by_role("button", name="Call")).to_be_enabled()


def test_the_hosts_events_reach_the_softphone_under_their_documented_names(page: Page, phone: FrameLocator) -> None:
    phone.get_by_role("button", name="Call").click()
    calls = phone.locator("#calls li")
    expect(calls.first).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="+1 425 555 0142").click()
    expect(calls).to_have_count(2)
    expect(calls.last).to_contain_text("+1 425 555 0142")
    expect(calls.last).to_have_attribute("aria-current", "true")
    expect(calls.first).to_have_attribute("aria-current", "false")
    calls.first.locator(".who").click()
    expect(calls.first).to_have_attribute("aria-current", "true")
    expect(page.locator("#sessions .name").first).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("CIFFake.log().filter(({ level }) => level === 'warning')") == []


def test_an_active_switch_is_seen_from_everywhere_and_ended_there(page: Page) -> None:
    active = page.locator("#active")
    expect(active).to_have_text("Every switch is off.", use_inner_text=True)
    page.get_by_label("Analytics off").check()
    page.get_by_label("Delay").fill("5")
    page.get_by_label("Delay").blur()
    page.get_by_label("Rows from").select_option("session")
    page.set_viewport_size({"width": 700, "height": 800})
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(active).to_be_in_viewport()
    expect(active.get_by_role("button")).to_have_text(
        ["Analytics off for this provider", "Delay, ms: 5", "Rows from: the host's session"]
    )
    for button in reversed(active.get_by_role("button").all()):
        button.click()
    expect(active).to_have_text("Every switch is off.", use_inner_text=True)
    expect(page.get_by_label("Analytics off")).not_to_be_checked()
    assert page.evaluate("(({ analyticsOff, delayMs }) => [analyticsOff, delayMs])(CIFFake.faults.current())") == [False, 0]


@pytest.mark.parametrize("width", [1280, 700])
def test_the_softphone_stays_under_the_mouse_when_a_switch_is_set(page: Page, phone: FrameLocator, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})

    def place() -> Any:
        return page.locator("#softphone").evaluate("(frame) => frame.getBoundingClientRect().top + scrollY")

    before = place()
    page.get_by_label("Analytics off").check()
    assert place() == before
    phone.get_by_role("button", name="Call", exact=True).click()
    score(page, accepted=1, stored=0, lost=1)
    assert place() == before


def test_at_700_pixels_the_switches_are_in_reach(page: Page, phone: FrameLocator) -> None:
    page.set_viewport_size({"width": 700, "height": 800})
    for control in (page.get_by_label("Analytics off"), page.get_by_label("Refuse with"), phone.get_by_role("button", name="Call")):
        expect(control).to_be_in_viewport(ratio=1)
    page.get_by_label("Analytics off").check()
    expect(page.locator("#active")).to_be_in_viewport(ratio=1)
    expect(page.locator("#sum")).to_be_in_viewport(ratio=1)
    expect(page.get_by_label("Refuse with")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


def test_a_library_that_never_loads_is_named_and_not_blamed_on_a_port(plain: Page) -> None:
    plain.get_by_label("Library loads").select_option("missing")
    phone = softphone(plain)
    phone.get_by_role("button", name="Call").click()
    failed = phone.locator("#told li.failed", has_text="CallAnswered")
    expect(failed).to_contain_text(f"not-ready {MISTAKES['blocked'].hint}")
    assert "port" not in failed.inner_text()
    score(plain, accepted=0, stored=0, lost=0, unsent=1)


def test_what_waits_when_the_softphone_goes_is_not_sent(plain: Page) -> None:
    plain.get_by_label("Library loads").select_option("missing")
    softphone(plain).get_by_role("button", name="Call").click()
    expect(plain.locator("#sum")).to_contain_text("1 under way")
    plain.get_by_label("Library loads").select_option("normal")
    score(plain, accepted=0, stored=0, lost=0, unsent=1)
    expect(plain.locator("#losses tr")).to_contain_text("page-gone")


def test_sessions_are_made_focused_and_closed(page: Page, phone: FrameLocator) -> None:
    phone.get_by_role("button", name="Call").click()
    sessions = page.locator("#sessions li")
    expect(sessions).to_have_count(1)
    page.get_by_role("button", name="New session").click()
    expect(sessions).to_have_count(2)
    first = sessions.first.locator(".name")
    expect(first).to_have_attribute("aria-pressed", "false")
    first.click()
    expect(first).to_have_attribute("aria-pressed", "true")
    sessions.first.get_by_role("button", name="Close").click()
    expect(sessions).to_have_count(1)


def test_rows_of_the_hosts_own_session(page: Page, phone: FrameLocator) -> None:
    page.get_by_label("Rows from").select_option("session")
    phone.get_by_role("button", name="Call").click()
    score(page, accepted=1, stored=1, lost=0)
    expect(page.locator("#rows tr").first).not_to_contain_text("Billing")


def test_a_click_while_the_softphone_loads_anew_is_not_lost(page: Page, phone: FrameLocator) -> None:
    def slowly(route: Route) -> None:
        time.sleep(0.3)
        route.continue_()

    page.route("**/softphone.*", slowly)
    page.get_by_role("button", name="Start over").click()
    phone.get_by_role("button", name="Call").click()
    score(page, accepted=1, stored=1, lost=0)


@pytest.mark.parametrize("width", [1280, 900, 360])
def test_nothing_is_wider_than_the_window(page: Page, phone: FrameLocator, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    phone.get_by_role("button", name="Call").press("Enter")
    score(page, accepted=1, stored=1, lost=0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def get(address: str, path: str, host: str | None = None) -> http.client.HTTPResponse:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port or 80, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host or parts.netloc)
    connection.endheaders()
    return connection.getresponse()


@pytest.mark.parametrize("path", ["/../__init__.py", "/%2e%2e/__init__.py", "/__init__.py", "/dist/plan.json", "//etc/passwd"])
def test_nothing_but_the_demo_is_served(address: str, path: str) -> None:
    assert get(address, "/").status == 200
    assert get(address, path).status == 404


def test_a_web_site_that_points_its_name_here_gets_nothing(address: str) -> None:
    assert get(address, "/", host="evil.example").status == 404


def test_a_browser_that_leaves_before_the_answer_is_no_error(address: str, capfd: pytest.CaptureFixture[str]) -> None:
    parts = urlsplit(address)
    before = set(threading.enumerate())
    with socket.create_connection((parts.hostname, parts.port)) as leaving:
        leaving.sendall(b"GET / HT")
        while not (handlers := [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]):
            time.sleep(0.01)
        leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closed by a reset
    for handler in handlers:
        handler.join(10)
    assert capfd.readouterr().err == ""


def test_a_busy_port_is_a_clear_message(dist: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(BuildError) as raised:
        port = taken.getsockname()[1]
        demo.serve(dist, port, open_browser=False)
    (finding,) = raised.value.findings
    assert (finding.id, finding.where) == ("port-busy", f"127.0.0.1:{port}")
    assert "--port" in finding.message


def test_a_missing_build_is_a_clear_message(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"cif-fake-host\.js.*python build\.py"):
        demo.serve(tmp_path, 0, open_browser=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that another process can send as Ctrl+C")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(dist: Path, number: signal.Signals) -> None:
    script = f"from pathlib import Path; from bridge.demo import serve; serve(Path({str(dist)!r}), 0, open_browser=False)"
    with subprocess.Popen(
        [sys.executable, "-u", "-c", script], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout and running.stderr
        line = running.stdout.readline()
        assert get(line.split()[4], "/").status == 200
        running.send_signal(number)
        assert running.wait(20) == 0
        assert running.stdout.read() == "The demo has ended.\n"
        assert running.stderr.read() == ""
