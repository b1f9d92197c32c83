"""What calls are filled in with, and whose it is."""

from __future__ import annotations

from typing import Any

from bridge.definitions.api import Context
from tests.browser.shim.conftest import Phone

GUID = "11111111-1111-4111-8111-111111111111"
OTHER = "22222222-2222-4222-8222-222222222222"
KEYS = list(Context.__annotations__)
TYPED = "callHold({ reason: 'Lookup', queue: 'Billing' }"
EVENT = "{ kpiEventName: 'CallHold' }"


def sent(phone: Phone) -> list[dict[str, Any]]:
    """What each call was filled in with."""
    return [
        {key: call["data"][key] for key in KEYS if key in call["data"]} | {"correlationId": call["correlationId"]}
        for call in phone.received()
    ]


def test_every_value_fills_in_every_call(phone: Phone) -> None:
    context = {key: key for key in KEYS} | {"correlationId": GUID}
    phone.run(
        f"""CIFBridge.setContext({context});
        await CIFBridge.logAnalyticsEvent({{ events: [{EVENT}] }}, 'CallHold');
        await CIFBridge.events.{TYPED});
        return CIFBridge.withContext({{}}).events.{TYPED})"""
    )
    assert sent(phone) == [context] * 3


def test_set_context_keeps_what_it_is_not_given_and_undefined_removes(phone: Phone) -> None:
    contexts = phone.run(
        """const contexts = [CIFBridge.context()];
        for (const change of [
          { conversationId: 'a', participantId: 'b' },
          { providerSessionId: 'c' },
          { conversationId: 'd', participantId: undefined },
          { participantId: undefined, clientSessionId: undefined },
          {},
        ]) {
          CIFBridge.setContext(change);
          contexts.push(CIFBridge.context());
        }
        return contexts"""
    )
    assert contexts == [
        {},
        {"conversationId": "a", "participantId": "b"},
        {"conversationId": "a", "participantId": "b", "providerSessionId": "c"},
        *[{"conversationId": "d", "providerSessionId": "c"}] * 3,
    ]
    assert phone.console == []


def test_a_scope_starts_as_a_copy_and_goes_its_own_way(phone: Phone) -> None:
    contexts = phone.run(
        """const given = { conversationId: 'a', providerSessionId: 'p' };
        CIFBridge.setContext(given);
        const scope = CIFBridge.withContext({ conversationId: 'b' });
        const inner = scope.withContext({ providerSessionId: undefined, participantId: 'i' });
        const other = CIFBridge.createBridge();
        given.conversationId = 'changed';
        CIFBridge.setContext({ clientSessionId: 'page' });
        scope.setContext({ participantId: 's' });
        inner.setContext({ conversationId: 'c' });
        for (const bridge of [CIFBridge, scope, inner]) bridge.context().conversationId = 'changed';
        return [CIFBridge, scope, inner, other].map((bridge) => bridge.context())"""
    )
    assert contexts == [
        {"conversationId": "a", "providerSessionId": "p", "clientSessionId": "page"},
        {"conversationId": "b", "providerSessionId": "p", "participantId": "s"},
        {"conversationId": "c", "participantId": "i"},
        {},
    ]


def test_several_calls_of_one_agent_do_not_mix(phone: Phone) -> None:
    phone.run(
        f"""const calls = ['a', 'b', 'c'].map((id) => CIFBridge.withContext({{ conversationId: id, providerSessionId: id + id }}));
        await Promise.all(calls.flatMap((call) => [call.events.{TYPED}), call.logAnalyticsEvent({{ events: [{EVENT}] }})]));
        for (const call of calls.reverse()) await call.events.{TYPED})"""
    )
    pairs = [(call["conversationId"], call["providerSessionId"]) for call in sent(phone)]
    assert pairs == [(name, name * 2) for name in "aabbcccba"]


def test_the_payload_wins_over_the_context_and_arguments_over_both(phone: Phone) -> None:
    phone.run(
        f"""CIFBridge.setContext({{ conversationId: 'context', providerSessionId: 'context', correlationId: '{GUID}' }});
        await CIFBridge.logAnalyticsEvent({{ conversationId: 'own', events: [{EVENT}] }}, 'CallHold', '{OTHER}');
        await CIFBridge.logAnalyticsEvent({{ providerSessionId: 'own', events: [{EVENT}] }}, undefined, undefined);
        await CIFBridge.logAnalyticsEvent({{ conversationId: undefined, events: [{EVENT}] }}, null, null);
        await CIFBridge.events.{TYPED}, {{ conversationId: 'own', correlationId: '{OTHER}' }});
        await CIFBridge.events.{TYPED}, {{ conversationId: undefined, correlationId: undefined }})"""
    )
    context = {"conversationId": "context", "providerSessionId": "context", "correlationId": GUID}
    assert sent(phone) == [
        context | {"conversationId": "own", "correlationId": OTHER},
        context | {"providerSessionId": "own"},
        context,
        context | {"conversationId": "own", "correlationId": OTHER},
        context,
    ]
    assert {call["eventName"] for call in phone.received()} == {"CallHold"}


def test_without_any_the_event_id_is_the_correlation_id_and_both_are_new(phone: Phone) -> None:
    phone.run("await log(); await hold(); return CIFBridge.logAnalyticsEvent(payload('1'))")
    ids = [(call["correlationId"], call["data"]["events"][0]["externalCorrelationId"]) for call in phone.received()]
    assert all(correlation == own for correlation, own in ids)
    assert len(set(ids)) == 3


def test_an_events_own_id_and_time_are_kept(phone: Phone) -> None:
    receipts = phone.run(
        f"""const own = {{ externalCorrelationId: 'mine', eventTimestamp: '2026-01-31T09:30:00Z' }};
        const given = {{ conversationId: 'c', providerSessionId: 'p' }};
        await CIFBridge.logAnalyticsEvent({{ ...given, events: [{{ ...{EVENT}, ...own }}] }});
        const receipts = [await CIFBridge.events.{TYPED}, {{ ...given, ...own }})];
        receipts.push(await CIFBridge.events.{TYPED}, {{ ...given, eventTimestamp: new Date(0) }}));
        return receipts"""
    )
    events = [call["data"]["events"][0] for call in phone.received()]
    assert [(event["externalCorrelationId"], event["eventTimestamp"]) for event in events] == [
        ("mine", "2026-01-31T09:30:00Z"),
        ("mine", "2026-01-31T09:30:00Z"),
        (receipts[1]["eventId"], "1970-01-01T00:00:00.000Z"),
    ]
    assert receipts[0]["eventId"] == "mine" != receipts[0]["correlationId"]


BAD = {
    "conversationId: ''": ("invalid", ["conversationId"]),
    "conversationId: 5": ("invalid", ["conversationId"]),
    "conversationId: null": ("invalid", ["conversationId"]),
    "participantId: 'x'.repeat(101)": ("invalid", ["participantId"]),
    "correlationId: 'x'": ("invalid", ["correlationId"]),
    "correlationId: null": ("invalid", ["correlationId"]),
    "correlationId: {}": ("invalid", ["correlationId"]),
    "clientSessionId: () => 1": ("uncloneable", []),
}


def test_a_bad_value_is_an_issue_of_the_call_that_uses_it(phone: Phone) -> None:
    values = ", ".join(f"{{ {value} }}" for value in BAD)
    found = phone.run(
        f"""const found = [];
        for (const value of [{values}]) {{
          const scope = CIFBridge.withContext({{ conversationId: 'c', providerSessionId: 'p' }});
          scope.setContext(value);
          const errors = [await fail(scope.logAnalyticsEvent({{ events: [{EVENT}] }})), await fail(scope.events.{TYPED}))];
          const own = {{ conversationId: 'c', participantId: 'p', clientSessionId: 's', correlationId: '{GUID}' }};
          errors.push({{ code: await fail(scope.events.{TYPED}, own)) }});
          found.push(errors.map(({{ code, issues }}) => [code, issues?.map(({{ path }}) => path)]));
        }}
        return found"""
    )
    assert dict(zip(BAD, found, strict=True)) == {
        value: [[code, paths], [code, paths], ["accepted", None]] for value, (code, paths) in BAD.items()
    }


NONSENSE = [
    "",
    "null",
    "5",
    "'conversationId'",
    "[]",
    "() => 1",
    "{ conversation: 'unknown' }",
    "{ conversationId: 'x', toString: 1 }",
    "{ conversationId: 'x', get providerSessionId() { throw 1 } }",
    "new Proxy({}, { ownKeys() { throw 1 } })",
    "new Map([['conversationId', 'x']])",
    "Promise.resolve({ conversationId: 'x' })",
]


def test_nonsense_changes_nothing_and_is_one_warning(phone: Phone) -> None:
    calls = "".join(f"CIFBridge.setContext({value}); scopes.push(CIFBridge.withContext({value}));" for value in NONSENSE)
    contexts = phone.run(
        f"""CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        const scopes = [CIFBridge];
        {calls}
        await Promise.all(scopes.map((scope) => scope.events.{TYPED})));
        return scopes.map((scope) => scope.context())"""
    )
    assert contexts == [{"conversationId": "c", "providerSessionId": "p"}] * (1 + len(NONSENSE))
    assert len(phone.warnings()) == 2 * len(NONSENSE)
    assert all(key in warning for key in KEYS for warning in phone.warnings())


def test_issues_are_found_in_what_a_call_would_send_without_sending_it(phone: Phone) -> None:
    found = phone.run(
        f"""const scope = CIFBridge.withContext({{ conversationId: 'c', providerSessionId: '' }});
        const data = {{ events: [{EVENT}] }};
        const paths = [CIFBridge, scope].map((bridge) => bridge.validate(data).map(({{ path }}) => path));
        const odd = [undefined, null, 1n, () => 1, document.body, new Proxy({{}}, {{}})]
          .map((value) => scope.validate(value).length > 0);
        return {{ paths, odd, data, calls: scope.stats().calls }}"""
    )
    assert found == {
        "paths": [["conversationId", "providerSessionId"], ["providerSessionId"]],
        "odd": [True] * 6,
        "data": {"events": [{"kpiEventName": "CallHold"}]},
        "calls": 0,
    }
    assert phone.received() == []


def test_an_event_name_is_not_guessed_for_several_events(phone: Phone) -> None:
    found = phone.run(
        f"""CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        const data = {{ events: [{EVENT}, {EVENT}] }};
        return [(await fail(CIFBridge.logAnalyticsEvent(data))).issues.map(({{ path }}) => path),
          await end(CIFBridge.logAnalyticsEvent(data, 'CallHold')), await end(CIFBridge.logAnalyticsEvent(data, 'Other'))]"""
    )
    assert found == [["eventName"], "Success", "Success"]
    assert [(call["eventName"], len(call["data"]["events"])) for call in phone.received()] == [("CallHold", 2), ("Other", 2)]
    assert [warning for warning in phone.warnings() if "several events" in warning] == ["[cif-bridge] several events"]
