"""The panel shows every call as it happens: what it is, what became of it, why, and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bridge.definitions.inspector import MOST_CALLS
from bridge.pipeline import build as pipeline
from bridge.toolchain.toolchain import Toolchain
from tests.browser.inspector.conftest import HOLD, TAG, Open
from tests.support.widget import Desktop

PAGE = """<form><label>Queue <input name=queue></label><button>Hold</button></form><script>
document.forms[0].onsubmit = (event) => {
  event.preventDefault();
  CIFBridge.events.callHold({ reason: 'CustomerRequest', queue: event.target.queue.value }).catch(() => 0);
};</script>"""


def test_a_failing_call_is_found_understood_fixed_and_green(open_page: Open) -> None:
    page = open_page(more=PAGE)
    frame = page.widget.frame
    frame.get_by_label("Queue").fill("x" * 101)
    frame.get_by_role("button", name="Hold", exact=True).click()

    page.panel.get_by_label("Show").select_option("problems")
    expect(page.calls).to_have_count(1)
    expect(page.calls).to_contain_text("CallHold")
    expect(page.calls.locator(".outcome")).to_have_text("invalid")
    expect(page.calls).to_have_attribute("data-tone", "bad")
    expect(page.said).to_have_text("CallHold failed: invalid")

    details = page.open()
    expect(details.get_by_role("heading", name="CallHold")).to_be_focused()
    expect(details.locator(".issues li")).to_have_text("queue String should have at most 100 characters string_too_long")
    field = details.get_by_role("row").filter(has_text="queue")
    expect(field).to_contain_text("msdyn_customattribute1")
    expect(field.locator(".issue")).to_have_text("String should have at most 100 characters")
    expect(details.locator("pre .issue")).to_contain_text("String should have at most 100 characters")
    expect(details).to_contain_text("No: the host cannot have it.")
    link = details.get_by_role("link", name="The page about invalid")
    assert re.fullmatch(r"http://localhost:\d+/errors/invalid\.html", str(link.get_attribute("href")))

    expect(page.panel.locator(".call")).to_have_attribute("aria-current", "true")
    details.get_by_role("button", name="Back").click()
    expect(page.calls).to_be_focused()
    expect(page.calls).not_to_have_attribute("aria-current", "true")
    frame.get_by_label("Queue").fill("Billing")
    frame.get_by_role("button", name="Hold", exact=True).click()
    page.panel.get_by_label("Show").select_option("accepted")
    expect(page.calls.locator(".outcome")).to_have_text("accepted")
    expect(page.calls).to_have_attribute("data-tone", "good")
    details = page.open()
    receipt = details.locator("section").filter(has=page.widget.frame.get_by_role("heading", name="Receipt"))
    expect(receipt).to_contain_text("Success")
    (row,) = page.widget.rows()
    expect(receipt).to_contain_text(row["msdyn_externalcorrelationid"])
    for name, number in {"calls": 2, "sent": 1, "accepted": 1, "failed": 1}.items():
        expect(page.counter(name)).to_have_text(str(number))
    assert page.widget.errors == []


@pytest.mark.parametrize(
    ("before", "call", "code"),
    [
        ("", "CIFBridge.events.callHold({})", "invalid"),
        ("", "CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: 'CallHold', x() {} }] })", "uncloneable"),
        ("CIFBridge.setEnabled(false)", HOLD, "dropped"),
        ("CIFBridge.configure({ beforeSend: () => null })", HOLD, "dropped"),
    ],
)
def test_a_call_that_never_leaves_says_why(open_page: Open, before: str, call: str, code: str) -> None:
    page = open_page()
    page.run(before)
    page.call(call)
    expect(page.calls.locator(".outcome")).to_have_text(code)
    expect(page.calls.locator(".waited")).to_have_text("not sent")
    expect(page.open()).to_contain_text("What went wrong")


@pytest.mark.parametrize(
    ("faults", "code", "delivered"),
    [
        ({"refuse": "map"}, "rejected", "No: the host cannot have it."),
        ({"noHandler": True}, "unhandled", "No: the host cannot have it."),
        ({"noReply": True}, "timeout", "Unknown: it may have it"),
    ],
)
def test_a_call_that_the_host_fails_says_whether_it_can_have_it(
    open_page: Open, faults: dict[str, object], code: str, delivered: str
) -> None:
    page = open_page({"faults": faults})
    page.run("CIFBridge.configure({ timeoutMs: 200 })")
    page.call(HOLD)
    expect(page.calls.locator(".outcome")).to_have_text(code)
    expect(page.calls.locator(".waited")).to_have_text(re.compile(r"waited \d+ ms"))
    expect(page.calls.locator(".tries")).to_have_text("1 attempt")
    expect(page.open()).to_contain_text(delivered)


def test_what_waits_for_the_platform_is_seen_waiting_and_then_sent(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.bridge() + TAG)
    page.run(f"window.done = {HOLD}; void 0")
    expect(page.panel.locator(".platform")).to_have_text("Platform: not there. no script tag with data-cifid")
    expect(page.calls.locator(".outcome")).to_have_text("waiting")
    expect(page.calls).to_have_attribute("data-tone", "open")
    expect(page.counter("queued")).to_have_text("1")
    page.run(
        """const tag = Object.assign(document.createElement('script'), { src: '/library.js' });
        tag.dataset.cifid = 'CIFMainLibrary'; tag.dataset.crmurl = argument; document.head.append(tag); await done""",
        desktop.host.origin,
    )
    expect(page.calls.locator(".outcome")).to_have_text("accepted")
    expect(page.panel.locator(".platform")).to_have_text("Platform: there")
    expect(page.counter("queued")).to_have_text("0")


def test_a_call_in_flight_is_seen_so(open_page: Open) -> None:
    page = open_page({"faults": {"noReply": True}})
    page.run(f"{HOLD}.catch(() => 0); void 0")
    expect(page.calls.locator(".outcome")).to_have_text("sent, no answer yet")
    expect(page.counter("inFlight")).to_have_text("1")
    expect(page.calls.locator(".tries")).to_have_text("1 attempt")
    # What grows does so before the reader's eyes.
    expect(page.calls.locator(".lasted")).to_have_text(re.compile(r"\d\.\d s so far"))


def test_what_ends_after_the_list_was_cleared_is_shown_with_its_last_words(open_page: Open) -> None:
    page = open_page(deaf=True)
    page.run(f"window.done = {HOLD}; void 0")
    expect(page.calls).to_have_count(1)
    page.panel.get_by_role("button", name="Clear").click()
    expect(page.calls).to_have_count(0)
    page.hear()
    expect(page.calls.locator(".outcome")).to_have_text("accepted")


def test_a_column_that_the_plan_does_not_have_is_marked(open_page: Open) -> None:
    page = open_page()
    pairs = "[{ attribute: 'contoso_mine', value: 1 }, { attribute: 'msdyn_customattribute1', value: 'q' }]"
    page.call(f"CIFBridge.logAnalyticsEvent({{ events: [{{ kpiEventName: 'CallHold', customData: {pairs} }}] }})")
    details = page.open()
    expect(details.get_by_role("row").filter(has_text="contoso_mine")).to_contain_text("not of the plan")
    expect(details.get_by_role("row").filter(has_text="msdyn_customattribute1")).not_to_contain_text("not of the plan")


def test_what_the_platform_missed_is_told_by_the_hint(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.bridge() + TAG)
    page.run("CIFBridge.configure({ readyTimeoutMs: 100 })")
    page.call(HOLD)
    expect(page.open()).to_contain_text("It looks likeno script tag with data-cifid")


def test_a_repeated_call_is_one_call_with_its_attempts(open_page: Open) -> None:
    page = open_page({"faults": {"noReply": True}})
    page.run("CIFBridge.configure({ timeoutMs: 150, retryTimeouts: 1 })")
    page.call(HOLD)
    expect(page.calls).to_have_count(1)
    expect(page.calls.locator(".tries")).to_have_text("2 attempts")


def test_where_the_bridge_only_warns_a_call_shows_its_issues_and_its_end(open_page: Open) -> None:
    page = open_page()
    page.run("CIFBridge.configure({ validation: 'warn' })")
    page.call("CIFBridge.events.callHold({ reason: 'Busy', queue: 'Billing' })")
    expect(page.calls).to_have_count(1)
    expect(page.calls.locator(".outcome")).to_have_text("accepted, with issues")
    expect(page.calls).to_have_attribute("data-tone", "warned")
    page.panel.get_by_label("Show").select_option("problems")
    expect(page.open().locator(".issues")).to_contain_text("Input should be one of")


def test_calls_with_one_id_stay_apart(open_page: Open) -> None:
    page = open_page({"faults": {"delayMs": 50}})
    once = "CIFBridge.events.callHold({ reason: 'Other', queue: '%s' }, { externalCorrelationId: 'same' })"
    page.run(f"CIFBridge.configure({{ maxInFlight: 1 }}); await Promise.all([{once % 'a'}, {once % 'b'}, {once % 'c'}])")
    expect(page.calls).to_have_count(3)
    recorded = page.recording()["calls"]
    assert [call["outcome"] for call in recorded] == ["accepted"] * 3
    assert [call["payload"]["events"][0]["customData"][0]["value"] for call in recorded] == ["a", "b", "c"]
    assert [call["attempts"] for call in recorded] == [1, 1, 1]


def test_calls_with_one_id_that_wait_stay_apart(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.bridge() + TAG)
    once = "CIFBridge.events.callHold({ reason: 'Other', queue: 'q' }, { externalCorrelationId: 'same' }).catch(() => 0)"
    page.run(f"{once}; {once}; void 0")
    expect(page.calls.locator(".outcome")).to_have_text(["waiting", "waiting"])


def test_search_looks_into_names_payloads_and_issues(open_page: Open) -> None:
    page = open_page()
    page.call(HOLD)
    page.call("CIFBridge.events.callHold({ reason: 'Other', queue: 'Sales' })")
    page.call("CIFBridge.events.callEnded({ reason: 'Busy' })")
    search = page.panel.get_by_label("Search in calls")
    finds = {"sales": 1, "callhold": 2, "one of": 1, "msdyn_customattribute1": 2, " SALES ": 1, "nothing": 0, "": 3}
    for words, found in finds.items():
        search.fill(words)
        expect(page.calls).to_have_count(found)
    search.fill("nothing")
    expect(page.panel.locator(".empty")).to_have_text("No call is like that.")
    page.call(HOLD)
    search.fill("billing")
    expect(page.calls).to_have_count(2)


def test_the_list_is_bounded_and_the_counters_are_not(open_page: Open) -> None:
    page = open_page()
    page.run(f"for (let i = 0; i < {MOST_CALLS + 50}; i++) CIFBridge.logAnalyticsEvent({{ events: [{{}}] }}).catch(() => 0)")
    expect(page.counter("failed")).to_have_text(str(MOST_CALLS + 50))
    expect(page.panel.locator(".call")).to_have_count(MOST_CALLS)
    page.panel.get_by_role("button", name="Clear").click()
    expect(page.panel.locator(".call")).to_have_count(0)
    expect(page.panel.locator(".empty")).to_contain_text("No call yet.")
    page.call(HOLD)
    expect(page.calls).to_have_count(1)


def test_a_bridge_of_its_own_is_shown_beside_that_of_the_page(open_page: Open) -> None:
    page = open_page()
    page.run("window.own = CIFBridge.createBridge(); CIFBridge.inspect(own); CIFBridge.inspect(own)")
    page.call(HOLD)
    page.call("own.events.callHold({ reason: 'Other', queue: 'q' }, { conversationId: 'c', providerSessionId: 'p' })")
    expect(page.calls).to_have_count(2)
    expect(page.counter("accepted")).to_have_text("2")
    assert page.run("return CIFBridge.inspect().stats().accepted") == 2
    expect(page.panel).to_have_count(1)


SENSITIVE = """from typing import Annotated
from bridge import Column, KpiEvent

class Identified(KpiEvent):
    \"\"\"The caller is known.\"\"\"
    caller: Annotated[str, Column("contoso_caller", type="text", max_length=100, sensitive="phone")]
    \"\"\"The number.\"\"\"
"""


@pytest.mark.slow
def test_masked_values_stay_masked(open_page: Open, desktop: Desktop, tools: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "sensitive_events.py").write_text(SENSITIVE, encoding="utf-8")
    desktop.dist = tmp_path / "dist"
    pipeline.build(desktop.dist, str(tmp_path / "sensitive_events.py"), tools=tools)
    inspector = desktop.softphone.put("/own.js", desktop.dist / "cif-bridge.inspector.js")
    page = open_page(body=f'{desktop.library()}{desktop.bridge()}<script src="{inspector}"></script>')
    page.call("CIFBridge.events.identified({ caller: '+49 171 2345678' })")
    pairs = "[{ attribute: 'contoso_caller', value: 491712345678 }]"
    page.call(f"CIFBridge.logAnalyticsEvent({{ events: [{{ kpiEventName: 'Identified', customData: {pairs} }}] }})")
    expect(page.calls.locator(".outcome")).to_have_text(["accepted", "accepted"])
    assert [row["contoso_caller"] for row in page.widget.rows()] == ["+** *** *****78", "**********78"]
    field = page.open(1).get_by_role("row").filter(has_text="caller")
    expect(field).to_contain_text("contoso_caller")
    expect(field).to_contain_text("phone, masked")
    expect(field.locator(".value")).to_have_text("+** *** *****78")
    assert "2345678" not in page.run("return JSON.stringify(CIFBridge.inspect().recording())")
    assert "2345678" not in str(page.panel.inner_text())
