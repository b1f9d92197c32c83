"""The bridge in a softphone page, in the iframe of a desktop of another origin where the fake runs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Frame, Page

from tests.browser.shim.situations import ORG, PHONE
from tests.support.browser import keep_processes
from tests.support.site import Server, Site

PAGES = Path(__file__).parent / "pages"
AT_ONCE = 3
"""Windows that work through a list of runs at the same time: most of a run is waiting."""

LONG = "long"
"""Name of a hypothesis profile."""
FIXED = settings(
    max_examples=50,
    stateful_step_count=50,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile(LONG, FIXED, max_examples=1_000, stateful_step_count=100, derandomize=False)

Run = dict[str, Any]


@dataclass
class Desktops:
    """Windows that do runs: `{storage, fault, moment}`."""

    pages: list[Page]
    address: str
    errors: list[str]

    def measure(self, runs: list[Run]) -> list[dict[str, Any]]:
        """What the desktop counted in each run, in order."""
        for start, page in enumerate(self.pages):
            share = [run | {"address": self.address} for run in runs[start :: len(self.pages)]]
            page.evaluate("(runs) => { window.results = measureAll(runs) }", share)
        shares = [page.evaluate("() => results") for page in self.pages]
        return [shares[place % len(shares)][place // len(shares)] for place in range(len(runs))]


def script_tags(site: Site, scripts: dict[str, Path]) -> str:
    for name, file in scripts.items():
        site.put(f"/{name}.js", file)
    return "".join(f"<script src=/{name}.js></script>" for name in scripts)


@contextmanager
def open_desktops(
    chromium: Browser,
    dist: Path,
    windows: int,
    *,
    desktop: Sequence[str] = (),
    softphone: Sequence[str] = (),
    host_name: str = "127.0.0.1",
) -> Iterator[Desktops]:
    """`desktop`, `softphone`: more scripts of these pages. On `localhost`, as the softphone is, the desktop is of another origin
    and of the same site: there the browser lets the softphone have storage."""
    host, widget = Server(host_name), Server("localhost")
    pages = {name: PAGES / f"{name}.js" for name in ("clock", "desktop", "softphone", *desktop, *softphone)}
    widget.site.put("/library.js", dist / "cif-fake-library.js")
    scripts = script_tags(
        widget.site,
        {name: pages[name] for name in ("clock", "softphone", *softphone)} | {"bridge": dist / "cif-bridge.min.js"},
    )
    address = widget.site.put("/", f"<!doctype html><title>Softphone</title>{scripts}")
    scripts = script_tags(
        host.site, {name: pages[name] for name in ("clock", "desktop", *desktop)} | {"host": dist / "cif-fake-host.js"}
    )
    top = host.site.put("/", f"<!doctype html><title>Desktop</title><link rel=icon href=data:,><body>{scripts}")
    context = chromium.new_context()
    context.set_default_timeout(60_000)
    opened = Desktops([context.new_page() for _ in range(windows)], address, [])
    for page in opened.pages:
        page.on("pageerror", lambda error: opened.errors.append(str(error)))
        page.goto(top)
    yield opened
    context.close()
    host.close()
    widget.close()
    assert opened.errors == [], json.dumps(opened.errors, indent=2)


@pytest.fixture(scope="module")
def desktops(chromium: Browser, dist: Path) -> Iterator[Desktops]:
    with open_desktops(chromium, dist, AT_ONCE) as opened:
        yield opened


@dataclass
class Softphone:
    """A softphone page whose platform and time are in the hands of the test."""

    page: Page
    frame: Frame
    console: list[tuple[str, str]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def run(self, script: str) -> Any:
        """What `script`, the body of an asynchronous function, returns."""
        return self.frame.evaluate(f"async () => {{ {script} }}")

    def said(self, kind: str) -> list[str]:
        return [text for type_, text in self.console if type_ == kind]

    def warnings(self) -> list[str]:
        return self.said("warning")


def with_library(answer: str = "Promise.resolve('Success')") -> str:
    """A script that is there before the bridge: a platform that keeps what it was sent in `calls`."""
    sent = f"logAnalyticsEvent(...sent) {{ calls.push(sent); return {answer} }}"
    return f"<script>window.calls = []; window.Microsoft = {{ CIFramework: {{ {sent} }} }};</script>"


class Open(Protocol):
    def __call__(self, body: str = "", *, query: str = "", framed: bool = True) -> Softphone: ...


@dataclass(frozen=True)
class Sites:
    host: Server
    softphone: Server
    context: BrowserContext


@pytest.fixture(scope="module")
def sites(chromium: Browser, dist: Path) -> Iterator[Sites]:
    host, softphone = Server("127.0.0.1"), Server("localhost")
    softphone.site.put("/bridge.js", dist / "cif-bridge.min.js")
    for name in ("clock.js", "platform.js"):
        softphone.site.put(f"/{name}", PAGES / name)
    context = chromium.new_context()
    keep_processes(context, host.site, softphone.site)
    yield Sites(host, softphone, context)
    context.close()
    host.close()
    softphone.close()


@pytest.fixture
def open_softphone(sites: Sites) -> Iterator[Open]:
    """Opens a softphone page with `body` before the bridge. Nothing may go wrong in it unseen."""
    opened: list[Softphone] = []

    def open_(body: str = "", *, query: str = "", framed: bool = True) -> Softphone:
        scripts = "".join(f"<script src=/{name}.js></script>" for name in ("clock", "platform", "bridge"))
        page_text = f"<!doctype html><title>Softphone</title><link rel=icon href=data:,>{body}{scripts}"
        address = sites.softphone.site.put("/", page_text) + query
        frame = f'<iframe name="softphone" src="{address}"></iframe>'
        top = sites.host.site.put("/", f"<!doctype html><title>Desktop</title><link rel=icon href=data:,>{frame}")
        page = sites.context.new_page()
        softphone = Softphone(page, page.main_frame)
        page.on("console", lambda message: softphone.console.append((message.type, message.text)))
        page.on("pageerror", lambda error: softphone.errors.append(str(error)))
        page.goto(top if framed else address)
        if framed:
            softphone.frame = page.frame(name="softphone") or page.main_frame
            softphone.frame.wait_for_load_state()
        opened.append(softphone)
        return softphone

    yield open_
    for softphone in opened:
        softphone.page.close()
    assert [softphone.errors for softphone in opened if softphone.errors] == []


@pytest.fixture
def softphone(open_softphone: Open) -> Softphone:
    return open_softphone()


@dataclass
class Phone(Softphone):
    """A softphone page in front of the fake Dynamics; `platform.install` puts a platform of the test's own in its place."""

    def host(self, script: str) -> Any:
        """What `script`, run in the desktop, returns."""
        return self.page.evaluate(f"async () => {{ {script} }}")

    def received(self) -> list[dict[str, Any]]:
        """The calls that reached the host: `data`, `eventName`, `correlationId`."""
        calls: list[dict[str, Any]] = self.host("return received")
        return calls


RECORDER = """received = [];
addEventListener('message', ({ data: { messageType, messageData } }) => {
  if (messageType !== 'logAnalyticsEvent') return;
  const { analyticsData: data, analyticsEventname: eventName, correlationId } = Object.fromEntries(messageData);
  received.push({ data, eventName, correlationId });
});"""


@pytest.fixture(scope="module")
def _phone(sites: Sites, dist: Path) -> Iterator[Phone]:
    host, softphone = sites.host.site, sites.softphone.site
    host.put("/host.js", dist / "cif-fake-host.js")
    softphone.put("/library.js", dist / "cif-fake-library.js")
    library = f'<script src="/library.js" data-cifid="CIFMainLibrary" data-crmurl="{host.origin}"></script>'
    scripts = "<script src=/clock.js></script>" + library + "<script src=/platform.js></script><script src=/bridge.js></script>"
    address = softphone.put("/phone", f"<!doctype html><title>Softphone</title><link rel=icon href=data:,>{scripts}")
    top = host.put(
        "/phone",
        "<!doctype html><title>Desktop</title><link rel=icon href=data:,><script src=/host.js></script>"
        f'<script>{RECORDER} CIFFake.start({{}})</script><iframe name="softphone" src="{address}"></iframe>',
    )
    page = sites.context.new_page()
    page.goto(top)
    frame = page.frame(name="softphone")
    assert frame
    phone = Phone(page, frame)
    page.on("console", lambda message: phone.console.append((message.type, message.text)))
    page.on("pageerror", lambda error: phone.errors.append(str(error)))
    yield phone
    page.close()


@pytest.fixture
def phone(_phone: Phone) -> Iterator[Phone]:
    """One desktop for a module, a new softphone page in it for each test. Nothing may go wrong in it unseen."""
    _phone.frame.goto(_phone.frame.url)
    _phone.host("CIFFake.reset(); CIFFake.faults.clear(); received.length = 0")
    _phone.console.clear()
    yield _phone
    errors = _phone.errors[:]
    _phone.errors.clear()
    assert errors == []


@pytest.fixture(scope="module")
def browser_window(chromium: Browser) -> Iterator[BrowserContext]:
    """With a page that stays, for the processes behind it."""
    context = chromium.new_context()
    page = context.new_page()
    frame = f'<!doctype html><iframe src="{PHONE}/"></iframe>'
    page.route("**/*", lambda route: route.fulfill(body=frame if ORG in route.request.url else "", content_type="text/html"))
    page.goto(f"{ORG}/")
    yield context
    context.close()


@pytest.fixture(scope="module")
def script(dist: Path) -> str:
    return (dist / "cif-bridge.min.js").read_text(encoding="utf-8")
