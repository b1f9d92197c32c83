"""What calls are filled in with, and whose it is."""

from __future__ import annotations

import re
from typing import Any

from bridge.definitions.api import Context
from tests.browser.shim.conftest import Phone

GUID = "11111111-1111-4111-8111-111111111111"
OTHER = "22222222-2222-4222-8222-222222222222"
KEYS = [key for key in Context.__annotations__ if key != "fields"]
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


def test_what_a_typed_event_is_given_beside_its_fields_is_checked(phone: Phone) -> None:
    wrong = {
        "eventTimestamp: '31.1.2026'": ("datetime_parsing", ["events", 0, "eventTimestamp"]),
        "eventTimestamp: new Date(NaN)": ("string_type", ["events", 0, "eventTimestamp"]),
        "eventTimestamp: '\\ud800'": ("string_unicode", ["events", 0, "eventTimestamp"]),
        "externalCorrelationId: 'x'.repeat(101)": ("string_too_long", ["events", 0, "externalCorrelationId"]),
        "externalCorrelationId: 5": ("string_type", ["events", 0, "externalCorrelationId"]),
        "conversationId: ''": ("string_too_short", ["conversationId"]),
        "queue: 'Billing'": ("extra_forbidden", ["queue"]),
        "correlationId: 'x'": ("uuid_parsing", ["correlationId"]),
    }
    found = phone.run(
        f"""const found = [];
        CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        for (const options of [{", ".join(f"{{ {options} }}" for options in wrong)}]) {{
          const {{ issues }} = await fail(CIFBridge.events.{TYPED}, options));
          found.push(issues.map(({{ type, loc }}) => [type, loc]));
        }}
        return found"""
    )
    assert dict(zip(wrong, found, strict=True)) == {options: [[type_, loc]] for options, (type_, loc) in wrong.items()}


NONSENSE = [
    "",
    "null",
    "5",
    "'conversationId'",
    "[]",
    "() => 1",
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
    assert [f"{name}: " in warning for warning in phone.warnings() for name in ("setContext", "withContext")] == (
        [True, False, False, True] * len(NONSENSE)
    )


def test_an_unknown_key_is_one_warning_and_the_known_ones_take_effect(phone: Phone) -> None:
    contexts = phone.run(
        """CIFBridge.setContext({ conversationId: 'c', conversation: 'unknown', toString: 1 });
        const scope = CIFBridge.withContext(JSON.parse('{ "providerSessionId": "p", "__proto__": { "participantId": "x" } }'));
        const read = (bridge) => ({ ...bridge.context(), inherited: bridge.context().participantId ?? 'none' });
        return [read(CIFBridge), read(scope)]"""
    )
    assert contexts == [
        {"conversationId": "c", "inherited": "none"},
        {"conversationId": "c", "providerSessionId": "p", "inherited": "none"},
    ]
    first, second = phone.warnings()
    assert "setContext: " in first and "conversation, toString" in first
    assert "withContext: " in second and "__proto__" in second


HOLD_FIELDS = "{ reason: 'Lookup' }"


def held(phone: Phone) -> list[tuple[str, dict[str, str]]]:
    """Name and custom data of each event that was sent."""
    events = [call["data"]["events"][0] for call in phone.received()]
    return [(event["kpiEventName"], {p["attribute"]: p["value"] for p in event.get("customData", [])}) for event in events]


def test_fields_of_the_context_fill_in_every_typed_event_that_has_them(phone: Phone) -> None:
    phone.run(
        f"""CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        CIFBridge.setContext({{ fields: {{ queue: 'Billing', direction: 'Inbound' }} }});
        await CIFBridge.events.callHold({HOLD_FIELDS});
        await CIFBridge.events.callRinging({{}});
        await CIFBridge.events.callHold({{ ...{HOLD_FIELDS}, queue: 'Own' }});
        await CIFBridge.withContext({{ fields: {{ queue: 'Scope' }} }}).events.callHold({HOLD_FIELDS});
        await CIFBridge.logAnalyticsEvent({{ events: [{EVENT}] }}, 'CallHold');
        return CIFBridge.events.callHold({HOLD_FIELDS})"""
    )
    queue, direction = {"msdyn_customattribute1": "Billing"}, {"msdyn_customattribute3": "Inbound"}
    assert held(phone) == [
        ("CallHold", queue),
        ("CallRinging", queue | direction),
        ("CallHold", {"msdyn_customattribute1": "Own"}),
        ("CallHold", {"msdyn_customattribute1": "Scope"}),
        ("CallHold", {}),
        ("CallHold", queue),
    ]


def test_fields_of_the_context_stay_until_they_are_set_anew_or_removed(phone: Phone) -> None:
    found = phone.run(
        f"""const given = {{ queue: 'a' }};
        CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        const found = [];
        for (const fields of [given, {{ direction: 'Inbound' }}, {{ queue: undefined }}, undefined]) {{
          CIFBridge.setContext({{ fields }});
          given.queue = 'changed';
          CIFBridge.context().fields && (CIFBridge.context().fields.queue = 'changed');
          const {{ queue, direction }} = CIFBridge.context().fields ?? {{}};
          found.push([queue, direction, await end(CIFBridge.events.callHold({HOLD_FIELDS}).then(() => 'accepted'))]);
        }}
        return found"""
    )
    assert found == [
        ["a", None, "accepted"],
        ["a", "Inbound", "accepted"],
        [None, "Inbound", "invalid"],
        [None, None, "invalid"],
    ]


def test_a_field_of_the_context_is_checked_by_the_event_that_takes_it(phone: Phone) -> None:
    found = phone.run(
        f"""const found = [];
        for (const queue of ['x'.repeat(101), 5, null, () => 1]) {{
          const scope = CIFBridge.withContext({{ conversationId: 'c', providerSessionId: 'p', fields: {{ queue }} }});
          const error = await fail(scope.events.callHold({HOLD_FIELDS}));
          found.push([error.code, error.issues.map(({{ type, path }}) => [type, path])]);
        }}
        return found"""
    )
    assert found == [
        ["invalid", [["string_too_long", "queue"]]],
        ["invalid", [["string_type", "queue"]]],
        ["invalid", [["string_type", "queue"]]],
        ["uncloneable", []],
    ]


def test_an_option_of_an_event_that_is_named_like_the_prototype_is_an_unknown_key(phone: Phone) -> None:
    error = phone.run(
        f"""const options = JSON.parse('{{ "__proto__": {{ "conversationId": "c", "providerSessionId": "p" }} }}');
        const error = await fail(CIFBridge.events.{TYPED}, options));
        return error.issues.map(({{ type, path }}) => [type, path]).sort()"""
    )
    assert error == [["extra_forbidden", "__proto__"], ["missing", "conversationId"], ["missing", "providerSessionId"]]


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
    assert [warning for warning in phone.warnings() if "several events" in warning] == [
        "[cif-bridge] several events: hosts may store one row"
    ]


def test_event_ids_are_random_uuids_of_version_4(phone: Phone) -> None:
    """More than one draw of random bits is enough for."""
    ids = phone.run(
        """platform.install(async () => 'Success');
        const ids = [];
        CIFBridge.on('sent', ({ eventId }) => ids.push(eventId));
        for (let made = 0; made < 300; made += 1) await log();
        return ids"""
    )
    assert [id for id in ids if not re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", id)] == []
    assert len(set(ids)) == 300
    assert {id[19] for id in ids} == set("89ab")
