"""The demo: what a newcomer sees in it, how it is served, and how it ends."""

from __future__ import annotations

import http.client
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, Route, expect

from bridge import demo
from bridge.definitions.fake import LibraryOptions, Switches
from bridge.findings import BuildError
from tests.support import ROOT

SCREENSHOT = ROOT / "docs" / "demo.png"
SAME_IDS = "crypto.getRandomValues = (array) => array.fill(0x5b)"


@pytest.fixture(scope="module")
def address(dist: Path) -> Iterator[str]:
    with demo.running(dist) as address:
        yield address


Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module", params=get_args(Scheme))
def scheme(request: pytest.FixtureRequest) -> Scheme:
    scheme: Scheme = request.param
    return scheme


@pytest.fixture(scope="module")
def colours(chromium: Browser, address: str, scheme: Scheme) -> Iterator[BrowserContext]:
    """A window with these colours, and a page that stays in it, for the processes behind it."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800},
        color_scheme=scheme,
        timezone_id="UTC",
        locale="en-GB",
    )
    context.add_init_script(SAME_IDS)
    context.clock.set_fixed_time("2026-01-31T09:30:00Z")
    context.new_page().goto(address)
    yield context
    context.close()


@pytest.fixture
def page(colours: BrowserContext, address: str) -> Iterator[Page]:
    page = colours.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert problems == []


@pytest.fixture
def phone(page: Page) -> FrameLocator:
    return page.frame_locator("#softphone")


def score(page: Page, accepted: int, stored: int, lost: int) -> None:
    for name, number in (("accepted", accepted), ("stored", stored), ("lost", lost)):
        expect(page.locator(f"#{name}")).to_have_text(str(number))


def test_the_newcomers_story(page: Page, phone: FrameLocator, scheme: Scheme, pytestconfig: pytest.Config) -> None:
    phone.get_by_role("button", name="Call").click()
    phone.get_by_role("button", name="Hold").click()
    score(page, accepted=2, stored=2, lost=0)
    expect(page.locator("#rows tr").first).to_contain_text("CallHold")
    expect(page.locator("#rows tr").first).to_contain_text("Billing")

    page.get_by_label("Analytics off").check()
    phone.get_by_role("button", name="Resume").click()
    phone.get_by_role("button", name="Hold").click()
    expect(phone.locator("#told li").first).to_have_text("CallHold accepted “Success”")
    score(page, accepted=4, stored=2, lost=2)
    expect(page.locator("#losses tr").first).to_contain_text("CallHold")
    expect(page.locator("#losses tr").first).to_contain_text("Analytics is off")

    if scheme == "light" and (not SCREENSHOT.exists() or pytestconfig.getoption("--snapshot-update")):
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


def test_a_refused_call_is_told_and_lost(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(address)
    phone = page.frame_locator("#softphone")
    phone.get_by_role("button", name="Call").click()
    score(page, accepted=1, stored=1, lost=0)
    page.get_by_label("Refuse with").select_option("failure")
    phone.get_by_role("button", name="Hold").click()
    expect(phone.locator("#told li.failed")).to_contain_text("CallHold rejected")
    score(page, accepted=1, stored=1, lost=1)
    page.close()


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
