"""The core of the bridge in every engine that softphone pages run in: from the script tag to the row, across origins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from bridge.definitions.api import ERROR_CODES, Context, EventOptions, Options
from tests.support import TESTS, engines
from tests.support.builtins import CHANGES, SNAPSHOT
from tests.support.engines import Engine
from tests.support.payload import CORRELATION_ID, EVENT_NAME, PAYLOAD
from tests.support.site import Site

pytestmark = pytest.mark.slow

SHIM_PAGES = TESTS / "browser" / "shim" / "pages"
HOSTILE_TRIALS = range(0, 400, 100)
"""Few: WebKit lets the timers of a frame of another origin wait. Chromium runs all of them in its own test."""
CONTEXT = "CIFBridge.setContext({ conversationId: 'conversation-1', providerSessionId: 'call-1' });"
HOLD = "CIFBridge.events.callHold({ reason: 'CustomerRequest', queue: 'Billing' })"
ROWS = "await CIFFake.settled(); return CIFFake.rows();"
Open = Callable[..., Engine]


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Engine]:
    if reason := engines.missing(request.param):
        pytest.skip(f"{request.param}: {reason}")
    with engines.start(request.param, chromium) as running:
        yield running


@pytest.fixture
def open_page(engine: Engine, origins: tuple[Site, Site], dist: Path) -> Open:
    """Opens a desktop around a softphone page of another origin. `body`: of the softphone page; `top`: more of the desktop's."""
    host, softphone = origins
    softphone.put("/library.js", dist / "cif-fake-library.js")
    softphone.put("/bridge.js", dist / "cif-bridge.min.js")
    host.put("/host.js", dist / "cif-fake-host.js")
    library = f'<script src="/library.js" data-cifid="CIFMainLibrary" data-crmurl="{host.origin}"></script>'

    def open_(body: str = f"{library}<script src=/bridge.js></script>", top: str = "", **options: Any) -> Engine:
        page = softphone.put("/", f"<!doctype html><title>Softphone</title>{body.replace('LIBRARY', library)}")
        start = f"<script src=/host.js></script><script>CIFFake.start({json.dumps(options)})</script>{top}"
        engine.open(host.put("/", f'<!doctype html><title>Desktop</title>{start}<iframe src="{page}"></iframe>'))
        return engine

    return open_


def test_a_typed_event_becomes_a_row(open_page: Open) -> None:
    page = open_page()
    receipt = page.run(f"{CONTEXT} return await {HOLD};", inside=True)
    assert (receipt["outcome"], receipt["eventName"], receipt["result"]) == ("accepted", "CallHold", "Success")
    (row,) = page.run(ROWS, inside=False)
    assert row["msdyn_kpieventname"] == "CallHold"
    assert row["msdyn_externalcorrelationid"] == receipt["eventId"]
    assert row["msdyn_customattribute1"] == "Billing"


def test_a_wrong_call_is_refused_with_the_field_and_a_real_error(open_page: Open) -> None:
    page = open_page()
    error = page.run(
        f"""{CONTEXT} const whoeverCalls = () => CIFBridge.events.callHold({{ reason: 'Busy', queue: 'x'.repeat(101) }});
        const error = await whoeverCalls().catch((e) => e);
        return {{ real: error instanceof Error && error instanceof CIFBridge.BridgeError, code: error.code,
          frame: error.stack.split('\\n')[1].includes('whoeverCalls'), paths: error.issues.map(({{ path }}) => path) }};""",
        inside=True,
    )
    assert error == {"real": True, "code": "invalid", "frame": True, "paths": ["reason", "queue"]}


@pytest.mark.parametrize(
    ("switches", "code", "delivered"),
    [
        ({"refuse": "map"}, "rejected", "no"),
        ({"refuse": "undefined"}, "rejected", "no"),
        ({"noReply": True}, "timeout", "unknown"),
    ],
)
def test_every_way_to_fail_is_a_bridge_error(open_page: Open, switches: dict[str, object], code: str, delivered: str) -> None:
    page = open_page(faults=switches)
    ended = f"{HOLD}.catch(({{ code, delivered }}) => [code, delivered])"
    call = f"{CONTEXT} CIFBridge.configure({{ timeoutMs: 300 }}); return await {ended};"
    assert page.run(call, inside=True) == [code, delivered]


def test_calls_made_before_the_library_are_queued_in_order(open_page: Open) -> None:
    page = open_page("<script src=/bridge.js></script>")
    page.run(
        f"""{CONTEXT} window.calls = ['a', 'b', 'c'].map((queue) =>
          CIFBridge.events.callHold({{ reason: 'Other', queue }}));
        window.tag = Object.assign(document.createElement('script'), {{ src: '/library.js' }});
        tag.dataset.cifid = 'CIFMainLibrary'; tag.dataset.crmurl = document.referrer.replace(/\\/$/, '');
        document.head.append(tag);""",
        inside=True,
    )
    receipts = page.run("return await Promise.all(calls)", inside=True)
    assert [receipt["outcome"] for receipt in receipts] == ["accepted"] * 3
    assert [row["msdyn_customattribute1"] for row in page.run(ROWS, inside=False)] == ["a", "b", "c"]


def test_what_waits_when_the_page_leaves_is_posted(open_page: Open) -> None:
    page = open_page(faults={"noReply": True})
    page.run(
        f"""{CONTEXT} CIFBridge.configure({{ maxInFlight: 1 }});
        for (const queue of ['a', 'b', 'c']) CIFBridge.events.callHold({{ reason: 'Other', queue }}).catch(() => 0);""",
        inside=True,
    )
    page.run("document.querySelector('iframe').src += '?next';", inside=False)
    page.run("while (CIFFake.rows().length < 3) await new Promise((resolve) => setTimeout(resolve, 50));", inside=False)
    assert [row["msdyn_customattribute1"] for row in page.run(ROWS, inside=False)] == ["a", "b", "c"]


def test_the_script_adds_one_global_and_changes_nothing_else(open_page: Open) -> None:
    page = open_page("LIBRARY")
    changes = page.run(
        f"""({SNAPSHOT})(); const before = ({SNAPSHOT})(); const always = ({CHANGES})(before);
        const tag = Object.assign(document.createElement('script'), {{ src: '/bridge.js' }});
        document.head.append(tag); await new Promise((resolve) => {{ tag.onload = resolve; }});
        return ({CHANGES})(before).filter((change) => !always.includes(change));""",
        inside=True,
    )
    assert changes == ["globalThis.CIFBridge: added"]


def test_no_value_breaks_the_bridge(open_page: Open, origins: tuple[Site, Site]) -> None:
    facts = {
        "seed": 1,
        "payload": PAYLOAD,
        "eventName": EVENT_NAME,
        "correlationId": CORRELATION_ID,
        "options": Options().model_dump(),
        "contextKeys": list(Context.__annotations__),
        "eventOptions": list(EventOptions.__annotations__),
        "delivered": {error.code: error.delivered for error in ERROR_CODES},
    }
    for name in ("clock", "platform", "hostile_values", "hostile_trials"):
        origins[1].put(f"/{name}.js", SHIM_PAGES / f"{name}.js")
    trials = "".join(f"<script src=/{name}.js></script>" for name in ("platform", "hostile_values", "hostile_trials"))
    before = f"<script>const facts = {json.dumps(facts)}</script><script src=/clock.js></script>"
    page = open_page(f"{before}LIBRARY<script src=/bridge.js></script>{trials}")
    for first in HOSTILE_TRIALS:
        result = page.run(f"return await judge({first}, {first + HOSTILE_TRIALS.step})", inside=True)
        assert (result["found"], result["last"]) == ([], "Success")


def test_the_inspector_shows_calls_and_opens_one(open_page: Open, origins: tuple[Site, Site], dist: Path) -> None:
    origins[1].put("/inspector.js", dist / "cif-bridge.inspector.js")
    page = open_page("LIBRARY<script src=/bridge.js></script><script src=/inspector.js></script>")
    seen = page.run(
        f"""{CONTEXT} await {HOLD}; await CIFBridge.events.callHold({{ queue: 'x'.repeat(101) }}).catch(() => 0);
        const root = document.querySelector('cif-inspector').shadowRoot;
        const rows = () => [...root.querySelectorAll('.call')];
        while (rows().length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
        const outcomes = rows().map((row) => row.querySelector('.outcome').textContent);
        rows()[0].click();
        return {{ outcomes, heading: root.querySelector('h3').textContent, issues: root.querySelectorAll('.issues li').length,
          column: root.querySelector('.detail').textContent.includes('msdyn_customattribute1'),
          position: getComputedStyle(root.querySelector('.panel')).position }};""",
        inside=True,
    )
    assert seen == {
        "outcomes": ["invalid", "accepted"],
        "heading": "CallHold",
        "issues": 2,
        "column": True,
        "position": "fixed",
    }


def test_what_watches_sequences_warns_of_a_break(open_page: Open, origins: tuple[Site, Site], dist: Path) -> None:
    origins[1].put("/sequences.js", dist / "cif-bridge.sequences.js")
    heard = "<script>warned = []; console.warn = (text) => warned.push(text);</script>"
    page = open_page(f"{heard}LIBRARY<script src=/bridge.js></script><script src=/sequences.js></script>")
    warned = page.run(
        f"""{CONTEXT} await CIFBridge.events.callAnswered({{}}); await {HOLD};
        await CIFBridge.events.callUnhold({{ holdSeconds: 1 }}); const before = warned.length;
        await CIFBridge.events.callUnhold({{ holdSeconds: 1 }}); return [before, ...warned];""",
        inside=True,
    )
    assert warned[0] == 0
    (warning,) = warned[1:]
    assert warning.startswith("[cif-bridge] ") and "CallUnhold" in warning and "(conversation-1)" in warning


def test_what_was_run_where_is_said(engine: Engine) -> None:
    print(f"core tests in {engine.version}")
    assert engine.version.split()[0] in ("Chromium", "Firefox", "WebKit")
