"""`beforeSend`: sees every call before it is checked, may change or drop it, and cannot harm another."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.shim.conftest import Phone

MAKE = {
    "raw": "log('1')",
    "raw without a name": "CIFBridge.logAnalyticsEvent(payload('1'))",
    "typed": "hold()",
    "typed in a scope": "hold({}, CIFBridge.withContext({ conversationId: 'c', providerSessionId: 'p' }))",
}


def hook(body: str) -> str:
    return f"CIFBridge.configure({{ beforeSend(payload, eventName) {{ {body} }} }});"


@pytest.mark.parametrize("call", MAKE.values(), ids=MAKE)
def test_it_gets_what_would_be_sent_and_the_name(phone: Phone, call: str) -> None:
    seen = phone.run(
        "const seen = [];"
        + hook("seen.push({ data: structuredClone(payload), eventName, arguments: arguments.length });")
        + f"await {call}; return seen"
    )
    (sent,) = phone.received()
    assert seen == [{"data": sent["data"], "eventName": "CallHold", "arguments": 2}]
    assert sent["data"]["conversationId"] == "c"
    assert {"eventTimestamp", "externalCorrelationId"} <= sent["data"]["events"][0].keys()


def test_it_gets_no_name_where_there_is_none(phone: Phone) -> None:
    seen = phone.run(
        "const seen = [];"
        + hook("seen.push([eventName, payload?.events?.length])")
        + """for (const data of [{ events: [] }, {}, null, [], 'text']) await end(CIFBridge.logAnalyticsEvent(data));
        await end(CIFBridge.logAnalyticsEvent({}, 'Given'));
        return seen.map(([name, length]) => [name ?? null, length ?? null])"""
    )
    assert seen == [[None, 0], [None, None], [None, None], [None, None], [None, None], ["Given", None]]


CHANGES = {
    "in place": "payload.events[0].kpiEventReason = 'Other'",
    "in place and returned": "payload.events[0].kpiEventReason = 'Other'; return payload",
    "in another object": "return { ...payload, events: [{ ...payload.events[0], kpiEventReason: 'Other' }] }",
    "in a frozen object": "payload.events[0].kpiEventReason = 'Other'; return Object.freeze(payload)",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_it_changes_is_sent_and_the_caller_keeps_what_he_gave(phone: Phone, change: str) -> None:
    given = phone.run(
        hook(change)
        + """const raw = payload('1');
        const fields = { reason: 'Lookup', queue: 'Billing' };
        const options = { conversationId: 'c', providerSessionId: 'p' };
        await CIFBridge.logAnalyticsEvent(raw, 'CallHold');
        await CIFBridge.events.callHold(fields, options);
        return [raw.events[0], Object.keys(raw), fields, options]"""
    )
    assert [call["data"]["events"][0]["kpiEventReason"] for call in phone.received()] == ["Other", "Other"]
    assert given == [
        {"kpiEventName": "CallHold", "kpiEventReason": "1"},
        ["conversationId", "providerSessionId", "events"],
        {"reason": "Lookup", "queue": "Billing"},
        {"conversationId": "c", "providerSessionId": "p"},
    ]


def test_what_it_changes_later_is_not_sent(phone: Phone) -> None:
    phone.run(
        "let kept;"
        + hook("kept = payload; return payload")
        + """const { Microsoft } = window;
        delete window.Microsoft;
        const call = hold();
        kept.events[0].kpiEventReason = 'Later';
        kept.events.push({});
        window.Microsoft = Microsoft;
        dispatchEvent(new Event('CIFInitDone'));
        return call"""
    )
    assert [[event["kpiEventReason"] for event in call["data"]["events"]] for call in phone.received()] == [["Lookup"]]


@pytest.mark.parametrize("call", MAKE.values(), ids=MAKE)
def test_null_drops_the_call(phone: Phone, call: str) -> None:
    error = phone.run(hook("return null") + f"return {{ ...(await fail({call})) }}")
    assert (error["code"], error["delivered"], error["attempts"], error["issues"]) == ("dropped", "no", 0, [])
    assert error["hint"] == "beforeSend"
    assert phone.received() == []


def test_a_hook_that_throws_fails_its_call_alone(phone: Phone) -> None:
    found = phone.run(
        "const thrown = new RangeError('not this one'); let calls = 0;"
        + hook("if (++calls % 2) throw thrown")
        + """const made = [fail(log('1')), fail(log('2')), fail(hold()), fail(hold())];
        const errors = await Promise.all(made);
        return errors.map((error) => error === 'accepted' ? error
          : [error.code, error.delivered, error.attempts, error.issues, error.cause === thrown, error.hint, error.message])"""
    )
    assert found[1::2] == ["accepted", "accepted"]
    assert [error[:6] for error in found[::2]] == [["invalid", "no", 0, [], True, "beforeSend"]] * 2
    assert all("not this one" in text for text in [found[0][6], found[2][6], *phone.warnings()])
    assert len(phone.warnings()) == 1


def test_a_hook_may_throw_anything(phone: Phone) -> None:
    found = phone.run(
        "let thrown;"
        + hook("throw thrown")
        + """const found = [];
        for (thrown of [undefined, null, '', 0n, Symbol(), Object.create(null), new Proxy({}, {}), Promise.resolve()]) {
          const error = await fail(log());
          found.push([error.code, error.cause === thrown, typeof error.message]);
        }
        return found"""
    )
    assert found == [["invalid", True, "string"]] * 8


RESULTS = {
    "payload.events[0].kpiEventReason = 'x'.repeat(101)": ("invalid", ["events[0].kpiEventReason"]),
    "delete payload.conversationId": ("invalid", ["conversationId"]),
    "payload.unknown = 1": ("invalid", ["unknown"]),
    "payload.events[0].kpiEventName = 'Other'": ("invalid", ["eventName"]),
    "return {}": ("invalid", ["conversationId", "providerSessionId", "events"]),
    "return 'text'": ("invalid", [""]),
    "return false": ("invalid", [""]),
    "return [payload]": ("invalid", [""]),
    "return () => payload": ("uncloneable", []),
    "payload.events[0].additionalData = document.body": ("uncloneable", []),
    "payload.self = payload": ("uncloneable", []),
    "return Proxy.revocable(payload, {}).revoke": ("uncloneable", []),
    "payload.unknown = 1; return new Proxy(payload, {})": ("invalid", ["unknown"]),
}


@pytest.mark.parametrize("call", ["log()", "hold()"])
def test_what_it_returns_is_checked_like_a_payload(phone: Phone, call: str) -> None:
    hooks = ", ".join(f"(payload) => {{ {body} }}" for body in RESULTS)
    found = phone.run(
        f"""const found = [];
        for (const beforeSend of [{hooks}]) {{
          CIFBridge.configure({{ beforeSend }});
          const error = await fail({call});
          found.push([error.code, error.issues?.map(({{ path }}) => path)]);
        }}
        return found"""
    )
    assert dict(zip(RESULTS, map(tuple, found), strict=True)) == RESULTS
    assert phone.received() == []


def test_a_promise_is_not_waited_for(phone: Phone) -> None:
    """It cannot be cloned: the call fails at once and says why."""
    found = phone.run(
        "CIFBridge.configure({ beforeSend: async (payload) => payload });"
        "const error = await fail(log()); return [error.code, error.message]"
    )
    assert found[0] == "uncloneable" and "Promise" in found[1]
    assert phone.received() == []


def test_it_may_repair_what_was_wrong(phone: Phone) -> None:
    phone.run(
        hook("payload.conversationId = 'repaired'")
        + "return CIFBridge.logAnalyticsEvent({ providerSessionId: 'p', events: [{ kpiEventName: 'CallHold' }] })"
    )
    assert [call["data"]["conversationId"] for call in phone.received()] == ["repaired"]


def test_it_runs_once_for_each_call_at_the_moment_of_the_call(phone: Phone) -> None:
    found = phone.run(
        "let calls = 0;"
        + hook("calls += 1")
        + """CIFBridge.configure({ retryTimeouts: 2, timeoutMs: 100 });
        delete window.Microsoft;
        const call = fail(hold());
        const early = calls;
        platform.install();
        await pass(1000);
        return [early, (await call).attempts, calls]"""
    )
    assert found == [1, 3, 1]


def test_it_does_not_see_what_is_lost_already(phone: Phone) -> None:
    found = phone.run(
        "let calls = 0;"
        + hook("calls += 1")
        + """const codes = [await end(CIFBridge.logAnalyticsEvent(() => 1)), await end(hold({ conversationId: 1n }))];
        CIFBridge.setEnabled(false);
        return [...codes, await end(log()), calls]"""
    )
    assert found == ["uncloneable", "uncloneable", "dropped", 0]


def test_it_can_be_taken_away_and_is_the_bridges_own(phone: Phone) -> None:
    found: list[Any] = phone.run(
        "const other = CIFBridge.createBridge();"
        + hook("return null")
        + """const codes = [await end(log('1')), await end(log('2', other))];
        CIFBridge.configure({ beforeSend: null });
        return [...codes, await end(log('3'))]"""
    )
    assert found == ["dropped", "Success", "Success"]
