"""`BridgeError`: the only thing that calls reject with, complete for every code, and quiet where nobody looks."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from bridge.definitions.api import ERROR_CODES, MISTAKES, BridgeError, ErrorCode, ValidationIssue
from tests.browser.shim.conftest import Open, Phone, Sites, Softphone

FIELDS = {*BridgeError.__annotations__, "name", "message"}
BY_CODE = {code.code: code for code in ERROR_CODES}

# Each makes the promise `failing`, unless it throws.
SCENES = {
    "invalid": "failing = hold({});",
    "uncloneable": "failing = log(1n);",
    "not-ready": "delete window.Microsoft; failing = log(); await pass(30_000);",
    "overflow": "CIFBridge.configure({ maxQueue: 1 }); delete window.Microsoft; log(); failing = log();",
    "dropped": "CIFBridge.configure({ beforeSend: () => null }); failing = hold();",
    "rejected": "platform.install(() => Promise.reject(new Map([['message', 'No entry']]))); failing = log();",
    "unhandled": "platform.install(() => null); failing = hold();",
    "timeout": "platform.install(); failing = hold(); await pass(12_000);",
    "misuse": "failing = (async () => CIFBridge.configure({ timeoutMs: 1 }))();",
}
WORDS = {
    "invalid": "conversationId: Field required; providerSessionId: Field required",
    "uncloneable": "BigInt",
    "rejected": "No entry",
    "misuse": "timeoutMs: expected number 100...600000",
}
QUIET = [code for code in SCENES if code != "misuse"]


def test_every_code_has_a_scene() -> None:
    assert list(SCENES) == list(BY_CODE)


@pytest.mark.parametrize("code", ERROR_CODES, ids=lambda code: code.code)
def test_an_error_is_complete_and_says_all_in_its_message(phone: Phone, code: ErrorCode) -> None:
    found = phone.run(
        f"""let failing;
        {SCENES[code.code]}
        const error = await fail(failing);
        return {{
          kinds: [error instanceof Error, error instanceof CIFBridge.BridgeError, Object.prototype.toString.call(error)],
          constructor: error.constructor === CIFBridge.BridgeError,
          own: Object.keys(error), text: String(error), stack: error.stack,
          name: error.name, message: error.message, ...error, cause: String(error.cause), json: JSON.stringify(error) }}"""
    )
    assert found["kinds"] == [True, True, "[object Error]"]
    assert found["constructor"]
    assert set(found["own"]) == set(BridgeError.__annotations__)
    assert (found["name"], found["code"], found["delivered"]) == ("BridgeError", code.code, code.delivered)
    assert found["text"] == f"BridgeError: {found['message']}"
    assert found["stack"].startswith(found["text"] + "\n    at ")
    parts = [code.code, WORDS.get(code.code, ""), found["hint"]]
    assert [part in found["message"] for part in parts] == [True] * 3
    assert found["message"].startswith(code.code)
    assert found["message"].endswith(found["hint"])
    assert found["hint"] in {"", "beforeSend", *(mistake.hint for mistake in MISTAKES.values())}
    for issue in found["issues"]:
        assert issue.keys() == set(ValidationIssue.__annotations__)
    assert bool(found["issues"]) == (code.code in ("invalid", "misuse"))
    written = json.loads(found["json"])
    assert set(written) == FIELDS - {key for key in FIELDS if found.get(key) in (None, "undefined", "null")}
    assert written == {key: value for key, value in written.items() if key == "cause" or found[key] == value}


CAUSES = [
    *("undefined", "null", "''", "'text'", "0", "NaN", "false", "0n", "1n", "Symbol('s')", "function f() {}", "document.body"),
    *("cyclic", "revoked", "Object.create(null)", "new Map([[{}, 1n]])", "new Proxy({}, {})", "new Error('Not me')", "[1n]"),
    *("{ toJSON() { throw 1 } }", "{ toJSON: () => 1n }", "{ get message() { throw 1 } }", "{ message: { toString: 1 } }"),
]


def test_an_error_is_plain_data_as_json_whatever_its_cause(phone: Phone) -> None:
    found = phone.run(
        f"""const cyclic = {{}};
        cyclic.cyclic = cyclic;
        const {{ proxy: revoked, revoke }} = Proxy.revocable({{}}, {{}});
        revoke();
        const found = [];
        for (const cause of [{", ".join(CAUSES)}]) {{
          platform.install(() => Promise.reject(cause));
          const error = await fail(log());
          let json;
          try {{ json = JSON.stringify(error) }} catch (thrown) {{ json = String(thrown) }}
          found.push([error.code, Object.is(error.cause, cause), json]);
        }}
        return found"""
    )
    bad = {cause: text for cause, (_, _, text) in zip(CAUSES, found, strict=True) if not text.startswith('{"name":"BridgeError"')}
    assert bad == {}
    assert [outcome for outcome, _, _ in found] == ["rejected"] * len(CAUSES)
    assert [same for _, same, _ in found] == [True] * len(CAUSES)


def test_an_error_is_plain_data_as_json_whatever_the_arguments(phone: Phone) -> None:
    found = phone.run(
        """const cyclic = {};
        cyclic.cyclic = cyclic;
        const found = [];
        for (const name of [1n, Symbol(), cyclic, () => 1, new Map(), { toJSON() { throw 1 } }, 0n, 5]) {
          for (const values of [[payload('1'), name], [payload('1'), 'CallHold', name], [name, 'CallHold']]) {
            const error = await fail(CIFBridge.logAnalyticsEvent(...values));
            try {
              const { code, eventName = '' } = JSON.parse(JSON.stringify(error));
              found.push(code + ' ' + typeof eventName);
            } catch (thrown) { found.push(String(thrown)) }
          }
        }
        return found"""
    )
    assert set(found) == {"invalid string", "uncloneable string"}


CALLERS = {
    "raw": "CIFBridge.logAnalyticsEvent({}, 'CallHold')",
    "typed": "CIFBridge.events.callHold()",
    "scope": "CIFBridge.withContext({}).events.callHold()",
    "own": "CIFBridge.createBridge().logAnalyticsEvent({})",
    "ready": "(delete window.Microsoft, CIFBridge.ready())",
    "configure": "CIFBridge.configure({ timeoutMs: 1 })",
    "createBridge": "CIFBridge.createBridge({ timeoutMs: 1 })",
}


@pytest.mark.parametrize("caller", CALLERS)
def test_the_stack_begins_at_the_callers_line(phone: Phone, sites: Sites, caller: str) -> None:
    lines = ["callers = {", *(f"  {name}: async () => {{ await {call} }}," for name, call in CALLERS.items()), "};"]
    sites.softphone.site.put("/callers.js", "\n".join(lines))
    stack = phone.run(
        f"""const tag = document.createElement('script');
        await new Promise((onload) => document.head.append(Object.assign(tag, {{ src: '/callers.js', onload }})));
        const call = fail(callers['{caller}']());
        await pass(30_000);
        return (await call).stack"""
    )
    frame = next(line for line in stack.split("\n") if line.startswith("    at "))
    found = re.search(r"/callers\.js:(\d+):\d+", frame)
    assert found, stack
    assert lines[int(found[1]) - 1].strip().startswith(f"{caller}:")


@pytest.mark.parametrize(
    "spoiled",
    [
        "Error.prepareStackTrace = (_, frames) => frames",
        "Error.prepareStackTrace = () => undefined",
        "Error.prepareStackTrace = () => { throw 1 }",
        "Error.stackTraceLimit = 0",
        "delete Error.stackTraceLimit",
    ],
)
def test_a_page_that_changes_how_stacks_are_made_still_gets_its_errors(phone: Phone, spoiled: str) -> None:
    codes = phone.run(
        f"""const {{ stackTraceLimit }} = Error;
        {spoiled};
        platform.install();
        const made = [log('x'.repeat(101)), hold({{}}), log(), hold()].map(end);
        await pass(12_000);
        const codes = await Promise.race([Promise.all(made), rest()]);
        Object.assign(Error, {{ stackTraceLimit, prepareStackTrace: undefined }});
        return codes ?? 'hangs'"""
    )
    assert codes == ["invalid", "invalid", "timeout", "timeout"]


def test_a_failure_that_nobody_looks_at_is_told_once_for_each_code_and_raises_nothing(phone: Phone) -> None:
    codes = phone.run(
        """const heard = listen('failed');
        const scope = CIFBridge.withContext({});
        const both = (make) => [CIFBridge, scope].forEach(make);
        both((bridge) => bridge.events.callHold());
        both((bridge) => bridge.logAnalyticsEvent(1n));
        both((bridge) => bridge.ready());
        CIFBridge.configure({ timeoutMs: 100, maxQueue: 2, maxInFlight: 1 });
        for (const answer of [() => Promise.reject('No'), () => null, () => undefined, undefined]) {
          platform.install(answer);
          both((bridge) => log('1', bridge));
          await pass(300);
        }
        delete window.Microsoft;
        for (let calls = 0; calls < 4; calls++) log();
        await pass(30_000);
        log();
        CIFBridge.setEnabled(false);
        log();
        await rest();
        await rest();
        return heard.map(({ code }) => code)"""
    )
    assert {code: codes.count(code) for code in codes} == {
        "invalid": 2,
        "uncloneable": 2,
        "rejected": 2,
        "unhandled": 4,
        "timeout": 2,
        "overflow": 2,
        "not-ready": 2,
        "dropped": 2,
    }
    warned = [re.match(r"\[cif-bridge\] ([a-z-]+)\b", warning) for warning in phone.warnings()]
    assert sorted(match[1] for match in warned if match) == sorted(QUIET)
    # The proof that it would have been seen.
    assert phone.errors == []
    phone.run("log().then(); await rest(); return rest()")
    assert [error.split(":")[0] for error in phone.errors] == ["dropped"]
    phone.errors.clear()


def test_each_bridge_warns_for_itself(phone: Phone) -> None:
    phone.run("const other = CIFBridge.createBridge(); await end(log(1n)); await end(log(1n, other)); return end(log(1n, other))")
    assert len(phone.warnings()) == 2


def test_validation_can_be_a_warning_that_is_sent_all_the_same(phone: Phone) -> None:
    found: dict[str, Any] = phone.run(
        """CIFBridge.configure({ validation: 'warn' });
        const heard = listen('queued', 'sent', 'accepted', 'failed');
        const outcomes = [];
        const call = { conversationId: 'c', providerSessionId: 'p' };
        for (const make of [
          () => log('x'.repeat(101)),
          () => CIFBridge.events.callHold({ reason: 'Lookup', queue: 5, nonsense: 1 }, call),
          () => CIFBridge.logAnalyticsEvent({}, 'CallHold', 'no GUID'),
          () => log(1n),
        ]) outcomes.push(await end(make()));
        const paths = (error) => error?.issues.map(({ path }) => path);
        return { outcomes, heard: heard.map(({ type, code, error }) => [type, code, paths(error)]), stats: CIFBridge.stats() }"""
    )
    assert [outcome if isinstance(outcome, str) else outcome["outcome"] for outcome in found["outcomes"]] == [
        "Success",
        "accepted",
        "Success",
        "uncloneable",
    ]
    assert [event for event in found["heard"] if event[0] == "failed"] == [
        ["failed", "invalid", ["events[0].kpiEventReason"]],
        ["failed", "invalid", ["queue", "nonsense"]],
        ["failed", "invalid", ["conversationId", "providerSessionId", "events", "correlationId"]],
        ["failed", "uncloneable", []],
    ]
    assert (found["stats"]["accepted"], found["stats"]["failed"]) == (3, 1)
    assert [len(call["data"].get("events", [])) for call in phone.received()] == [1, 1, 0]
    said = [warning.split(": ")[0] for warning in phone.warnings()]
    assert said == ["[cif-bridge] invalid"] * 3 + ["[cif-bridge] uncloneable"], "each distinct failure once"


def test_several_events_in_one_payload_are_sent_with_one_warning(phone: Phone) -> None:
    phone.run(
        """const data = payload('1');
        data.events.push(...payload('2').events);
        await CIFBridge.logAnalyticsEvent(data, 'CallHold');
        await CIFBridge.withContext({}).logAnalyticsEvent(data, 'CallHold');
        return log()"""
    )
    assert [[event["kpiEventReason"] for event in call["data"]["events"]] for call in phone.received()] == [
        ["1", "2"],
        ["1", "2"],
        ["1"],
    ]
    ids = {event["externalCorrelationId"] for call in phone.received() for event in call["data"]["events"]}
    assert len(ids) == 5
    (warning,) = phone.warnings()
    assert "several events" in warning


def test_the_reason_in_a_map_without_a_message_is_its_value(softphone: Softphone) -> None:
    said = softphone.run(
        "platform.install(() => Promise.reject(new Map([['value', 'Failure']]))); return (await fail(log())).message"
    )
    assert said == "rejected: CallHold: the platform refused it: Failure"


def test_the_reason_in_json_text_is_its_message(softphone: Softphone) -> None:
    """As the platform's library rejects what cannot be sent."""
    said = softphone.run("""platform.install(() => Promise.reject('{"message": "No"}')); return (await fail(log())).message""")
    assert said == "rejected: CallHold: the platform refused it: No"


def test_the_first_broken_check_of_a_field_is_said(softphone: Softphone) -> None:
    found = softphone.run(
        """platform.install(async () => 'Success');
        const CONTEXT = { conversationId: 'c', providerSessionId: 'p' };
        const error = await fail(CIFBridge.events.callUnhold({ holdSeconds: -0.5 }, CONTEXT));
        return error.issues.map(({ type, path }) => [type, path])"""
    )
    assert found == [["int_type", "holdSeconds"]]


def test_repeats_of_a_failure_are_counted_and_said_at_each_power_of_ten(softphone: Softphone) -> None:
    softphone.run("for (let i = 0; i < 1000; i += 1) void log('x'.repeat(101)); await rest()")
    first, *more = softphone.warnings()
    assert first.startswith("[cif-bridge] invalid: CallHold: events[0].kpiEventReason: ")
    text = first.removeprefix("[cif-bridge] ")
    assert more == [f"[cif-bridge] {times} times: {text}" for times in (10, 100, 1000)]


def test_after_a_hundred_failures_that_differ_the_others_are_counted_together(softphone: Softphone) -> None:
    softphone.run(
        "for (let i = 0; i < 200; i += 1) void CIFBridge.logAnalyticsEvent(payload('x'.repeat(101)), 'Event' + i); await rest()"
    )
    warnings = softphone.warnings()
    assert len(warnings) == 103
    assert warnings[100:] == [
        "[cif-bridge] more failures",
        "[cif-bridge] 10 times: more failures",
        "[cif-bridge] 100 times: more failures",
    ]


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        ("new Promise(() => {})", "timeout: CallHold: no answer, it may be stored"),
        ("Promise.resolve(null)", "unhandled: CallHold: the host has no handler, nothing is stored"),
        ("Promise.reject(undefined)", "rejected: CallHold: the platform refused it"),
    ],
)
def test_a_message_says_what_its_code_means(softphone: Softphone, answer: str, meaning: str) -> None:
    said = softphone.run(
        f"platform.install(() => {answer}); const call = fail(log()); await pass(13_000); return (await call).message"
    )
    assert said.startswith(meaning)


def test_the_link_leads_to_the_anchor_of_the_hint(open_softphone: Open) -> None:
    softphone = open_softphone(framed=False)
    error = softphone.run("const call = fail(log()); await pass(31_000); const { hint, link } = await call; return { hint, link }")
    assert error["hint"] == f"{MISTAKES['script'].hint}; {MISTAKES['frame'].hint}"
    assert error["link"].endswith("errors/not-ready.html#script")


def test_the_link_of_an_error_without_a_hint_has_no_anchor(softphone: Softphone) -> None:
    assert softphone.run("return (await fail(log('x'.repeat(101)))).link").endswith("errors/invalid.html")


def test_a_raw_event_that_the_plan_does_not_have_is_sent_and_said_once(softphone: Softphone) -> None:
    results = softphone.run(
        """platform.install(async () => 'Success');
        const data = { conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHolt' }] };
        return [await CIFBridge.logAnalyticsEvent(data), await CIFBridge.logAnalyticsEvent(data), await log()]"""
    )
    assert results == ["Success"] * 3
    (warning,) = softphone.warnings()
    assert warning.startswith("[cif-bridge] CallHolt is not in the plan: expected one of CallRinging, ")
    assert "CallHold" in warning


def test_a_column_that_the_plan_does_not_declare_is_sent_and_said_once(softphone: Softphone) -> None:
    results = softphone.run(
        """platform.install(async () => 'Success');
        const call = (attribute) => {
          const events = [{ kpiEventName: 'CallHold', customData: [{ attribute, value: 'x' }] }];
          return CIFBridge.logAnalyticsEvent({ conversationId: 'c', providerSessionId: 'p', events });
        };
        const results = [await call('contoso_queue'), await call('contoso_queue'), await call('msdyn_customattribute1')];
        return [...results, platform.calls.length]"""
    )
    assert results == ["Success", "Success", "Success", 3]
    (warning,) = softphone.warnings()
    assert warning.startswith("[cif-bridge] contoso_queue is not in the plan: expected one of msdyn_customattribute")
    assert warning.count("msdyn_customattribute1") == 1


def test_a_payload_that_is_json_text_says_to_pass_the_object(softphone: Softphone) -> None:
    """As older documentation has it."""
    error = softphone.run(
        """const { code, hint, message } = await fail(CIFBridge.logAnalyticsEvent(JSON.stringify(payload('1')), 'CallHold'));
        return { code, hint, message }"""
    )
    assert (error["code"], error["hint"]) == ("invalid", "pass the object, not its text")
    assert error["message"] == "invalid: CallHold: Input should be an object: pass the object, not its text"


@pytest.mark.parametrize("attribute", ["Object.create(null)", "5", "undefined", "{ toString() { throw 1 } }"])
def test_a_column_whose_name_is_no_text_is_refused_and_nothing_is_thrown(softphone: Softphone, attribute: str) -> None:
    events = f"[{{ kpiEventName: 'CallHold', customData: [{{ attribute: {attribute} }}] }}]"
    call = f"CIFBridge.logAnalyticsEvent({{ events: {events} }})"
    found = softphone.run(
        f"""platform.install(async () => 'Success');
        const refused = await end({call});
        CIFBridge.configure({{ validation: 'warn' }});
        return [refused, await end({call})]"""
    )
    assert found[0] in ("invalid", "uncloneable")
    assert found[1] in ("Success", "uncloneable")


UNSENDABLE = {
    "function": ("log(() => 1)", "events[0].kpiEventReason: function cannot be sent"),
    "in a list": (
        "CIFBridge.logAnalyticsEvent({ events: [{}, { customData: [{}, {}, { value: 1n }] }] })",
        "events[1].customData[2].value: BigInt cannot be sent",
    ),
    "node": ("log(document.body)", "events[0].kpiEventReason: Failed to execute 'structuredClone'"),
    "getter": ("CIFBridge.logAnalyticsEvent({ events: [{ get x() { throw new Error('mine') } }] })", "events[0].x: mine"),
    "typed": ("CIFBridge.events.callHold({ reason: 'Other', queue: Symbol() })", "CallHold: queue: symbol cannot be sent"),
    "options": ("CIFBridge.events.callHold({}, { participantId: () => 1 })", "CallHold: participantId: function cannot be sent"),
    "conversation": ("CIFBridge.updateConversation({ a: [() => 1] }, 'c')", "data.a[0]: function cannot be sent"),
    "root": ("CIFBridge.logAnalyticsEvent(() => 1)", "uncloneable: function cannot be sent"),
    "cycle": (
        "(() => { const loop = {}; loop.events = [loop]; return CIFBridge.logAnalyticsEvent(loop) })()",
        "events[0].events[0].events[0]",
    ),
}


@pytest.mark.parametrize("what", UNSENDABLE)
def test_what_cannot_be_sent_is_said_with_its_place(softphone: Softphone, what: str) -> None:
    call, said = UNSENDABLE[what]
    found = softphone.run(
        f"""platform.install(() => {{ throw new Error('no') }});
        const before = CIFBridge.validate({{ events: [{{ x: () => 1 }}] }})[0];
        const {{ code, message }} = await fail({call});
        return [code, message, before.path, (await fail(log('1'))).message]"""
    )
    assert found[0] == "uncloneable"
    assert said in found[1]
    assert len(found[1]) < 250
    assert found[2] == "events[0].x"
    assert found[3] == "rejected: CallHold: the platform refused it: no", "a later failure has no place"


def test_what_is_too_deep_for_a_listener_is_no_matter_of_the_next_call(softphone: Softphone) -> None:
    """JSON text becomes data that nobody has walked through."""
    found = softphone.run(
        """platform.install(async () => 'Success');
        Microsoft.CIFramework.updateConversation = async () => '{}';
        CIFBridge.on('queued', () => 1);
        CIFBridge.updateConversation('{"a":' + '['.repeat(2000) + ']'.repeat(2000) + '}', 'c');
        return await end(log())"""
    )
    assert found == "Success"
