"""`on`: tells what becomes of every call, in order, and nobody who listens can harm anybody."""

from __future__ import annotations

import pytest

from bridge.definitions import api
from tests.browser.shim.conftest import Phone

TYPES = ("queued", "sent", "accepted", "failed")
KEYS = {
    "queued": set(api.CallEvent.__annotations__),
    "sent": set(api.CallEvent.__annotations__),
    "accepted": set(api.CallEvent.__annotations__) | set(api.AcceptedEvent.__annotations__),
    "failed": set(api.CallEvent.__annotations__) | set(api.FailedEvent.__annotations__),
}
LISTEN = f"const heard = listen({', '.join(map(repr, TYPES))});"


@pytest.mark.parametrize("call", ["log()", "hold()"])
def test_an_accepted_call_is_queued_sent_and_accepted(phone: Phone, call: str) -> None:
    events = phone.run(
        LISTEN
        + f"""const result = await {call};
        const {{ receipt }} = heard.at(-1);
        const same = result === receipt || result === receipt.result;
        return {{ same, receipt, heard: heard.map(({{ type, ...event }}) => [type, event]) }}"""
    )
    receipt = events["receipt"]
    assert [type_ for type_, _ in events["heard"]] == ["queued", "sent", "accepted"]
    assert all(event.keys() == KEYS[type_] for type_, event in events["heard"])
    assert {(event["eventName"], event["eventId"]) for _, event in events["heard"]} == {("CallHold", receipt["eventId"])}
    assert events["same"]
    (sent,) = phone.received()
    assert receipt.keys() == set(api.Receipt.__annotations__)
    assert (
        receipt
        | {
            "outcome": "accepted",
            "eventName": sent["eventName"],
            "eventId": sent["data"]["events"][0]["externalCorrelationId"],
            "correlationId": sent["correlationId"],
            "result": "Success",
            "attempts": 1,
        }
        == receipt
    )
    assert 0 <= receipt["queuedMs"] <= receipt["elapsedMs"]


def test_a_listener_has_the_payload_that_is_sent_to_itself(phone: Phone) -> None:
    heard = phone.run(
        """const heard = [];
        for (const type of ['queued', 'sent', 'accepted', 'failed']) CIFBridge.on(type, event => {
            heard.push([type, structuredClone(event.payload), typeof event.elapsedMs]);
            if (event.payload) event.payload.events[0].kpiEventName = event.payload.conversationId = 'Changed';
        });
        await hold();
        await fail(log(() => 1));
        return heard"""
    )
    (sent,) = phone.received()
    assert heard[:3] == [[type_, sent["data"], "number"] for type_ in ("queued", "sent", "accepted")]
    assert heard[3:] == [["failed", None, "number"]]


FAILURES = {
    "refused": ("hold()", ["queued", "sent", "failed"], "rejected"),
    "invalid": ("log('x'.repeat(101))", ["failed"], "invalid"),
    "uncloneable": ("log(1n)", ["failed"], "uncloneable"),
    "full": (
        "(CIFBridge.configure({ maxQueue: 1 }), delete window.Microsoft, log(), heard.length = 0, log())",
        ["failed"],
        "overflow",
    ),
}


@pytest.mark.parametrize(("call", "types", "code"), FAILURES.values(), ids=FAILURES)
def test_a_failed_call_is_told_with_the_error_of_its_promise(phone: Phone, call: str, types: list[str], code: str) -> None:
    phone.host("CIFFake.faults.set({ refuse: 'map' })")
    events = phone.run(
        LISTEN
        + f"""const error = await fail({call});
        const same = heard.at(-1).error === error;
        return {{ same, heard: heard.map(({{ type, ...event }}) => [type, event.code, Object.keys(event)]) }}"""
    )
    assert events["same"]
    assert [(type_, set(keys)) for type_, _, keys in events["heard"]] == [(type_, KEYS[type_]) for type_ in types]
    assert events["heard"][-1][1] == code


def test_a_function_that_listens_twice_is_told_twice_until_each_is_ended(phone: Phone) -> None:
    counts = phone.run(
        """let count = 0;
        const fn = () => { count += 1; };
        const [first, second] = [CIFBridge.on('accepted', fn), CIFBridge.on('accepted', fn)];
        const counts = [];
        for (const end of [() => {}, first, first, second]) {
          end();
          count = 0;
          await log();
          counts.push(count);
        }
        return counts"""
    )
    assert counts == [2, 1, 1, 0]


def test_who_is_ended_while_all_are_told_is_told_no_more(phone: Phone) -> None:
    told = phone.run(
        """const told = [];
        const own = CIFBridge.on('queued', () => { own(); told.push('own'); });
        CIFBridge.on('queued', () => { next(); told.push('ends the next'); });
        const next = CIFBridge.on('queued', () => told.push('next'));
        CIFBridge.on('queued', () => told.push('last'));
        await log();
        await log();
        return told"""
    )
    assert told == ["own", "ends the next", "last", "ends the next", "last"]


def test_who_comes_while_all_are_told_is_told_from_the_next_call_on(phone: Phone) -> None:
    """A listener that ends itself and listens again would else be told for ever."""
    counts = phone.run(
        """let told = 0;
        const again = () => {
          const end = CIFBridge.on('queued', () => {
            told += 1;
            end();
            if (told < 100) again();
          });
        };
        again();
        const counts = [];
        for (let calls = 0; calls < 3; calls++) {
          await log();
          counts.push(told);
        }
        return counts"""
    )
    assert counts == [1, 2, 3]


def test_a_listener_that_throws_harms_nobody_and_is_shown(phone: Phone) -> None:
    found = phone.run(
        f"""const thrown = [new Error('first'), undefined, Object.create(null), new Error('last')];
        for (const type of {list(TYPES)}) CIFBridge.on(type, () => {{ throw thrown.shift() }});
        {LISTEN}
        const outcomes = [await end(log()), await end(log('x'.repeat(101)))];
        return [outcomes, heard.map(({{ type }}) => type)]"""
    )
    assert found == [["Success", "invalid"], ["queued", "sent", "accepted", "failed"]]
    shown = phone.said("error")
    assert len(shown) == 4
    assert all(text.startswith("[cif-bridge] ") for text in shown)
    assert "first" in shown[0] and "last" in shown[3]


def test_what_a_listener_does_to_its_event_nobody_else_sees(phone: Phone) -> None:
    found = phone.run(
        """CIFBridge.on('accepted', (event) => { event.eventName = 'Changed'; delete event.eventId; });
        const heard = listen('accepted');
        const { eventName, eventId } = await hold();
        return [heard[0].eventName, heard[0].eventId === eventId, eventName]"""
    )
    assert found == ["CallHold", True, "CallHold"]


NONSENSE = [
    "",
    "'sent'",
    "'SENT', () => {}",
    "'toString', () => {}",
    "'failed', {}",
    "Symbol(), () => {}",
    "{ toString() { throw 1 } }, 1",
    "null, null",
]


def test_nonsense_is_one_warning_and_can_be_ended(phone: Phone) -> None:
    calls = " ".join(f"CIFBridge.on({arguments})();" for arguments in NONSENSE)
    assert phone.run(f"{calls} return log()") == "Success"
    assert len(phone.warnings()) == len(NONSENSE)
    assert all(type_ in warning for type_ in TYPES for warning in phone.warnings())
    assert all(warning.startswith("[cif-bridge] on: ") and "function" in warning for warning in phone.warnings())
    assert phone.said("error") == []


def test_scopes_share_listeners_and_bridges_do_not(phone: Phone) -> None:
    found = phone.run(
        """const heard = [];
        const scope = CIFBridge.withContext({ conversationId: 'scope' });
        const other = CIFBridge.createBridge();
        CIFBridge.on('accepted', () => heard.push('page'));
        scope.withContext({}).on('accepted', () => heard.push('scope'));
        other.on('accepted', () => heard.push('other'));
        const counts = [];
        for (const bridge of [CIFBridge, scope, other]) {
          heard.length = 0;
          await log('1', bridge);
          counts.push(heard.join());
        }
        return counts"""
    )
    assert found == ["page,scope", "page,scope", "other"]


@pytest.mark.parametrize("type_", ["queued", "accepted", "failed"])
def test_a_call_made_by_a_listener_does_not_overtake(phone: Phone, type_: str) -> None:
    found = phone.run(
        f"""platform.install(async ({{ event }}) => {{ if (event.kpiEventReason === '1') throw 'No'; return 'Success'; }});
        CIFBridge.configure({{ maxInFlight: 1 }});
        const end = CIFBridge.on('{type_}', () => {{ end(); log('made by the listener'); }});
        for (const reason of '123') log(reason);
        await CIFBridge.flush();
        return platform.reasons()"""
    )
    assert found.index("1") < found.index("2") < found.index("3")
    assert found.index("1") < found.index("made by the listener")


def test_a_call_made_while_another_is_sent_does_not_overtake_it(phone: Phone) -> None:
    found = phone.run(
        """platform.install(async () => 'Success');
        const end = CIFBridge.on('sent', () => { end(); log('2'); });
        await log('1');
        await CIFBridge.flush();
        return platform.reasons()"""
    )
    assert found == ["1", "2"]
