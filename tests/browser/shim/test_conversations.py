"""`updateConversation`: the documented first step, with the promise, queue, time limit and errors of every call."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.browser.shim.conftest import Open, Phone, Softphone

ID = "6f1b2c3d-0000-4000-8000-00000000000a"
INSTALL = """platform.install(async () => 'Success');
const updates = [];
Microsoft.CIFramework.updateConversation = (...given) => { updates.push(given); return ANSWER };"""


def install(answer: str = "Promise.resolve(JSON.stringify({ id: given[0], entityType: 'msdyn_ocliveworkitem' }))") -> str:
    return INSTALL.replace("ANSWER", answer)


@pytest.mark.parametrize("data", ["{ subject: 'x', statuscode: 3 }", """'{"subject": "x", "statuscode": 3}'"""])
def test_columns_go_to_the_platform_as_json_text_and_the_records_id_comes_back(phone: Phone, data: str) -> None:
    phone.run(f"CIFBridge.setContext({{ conversationId: '{ID}' }})")
    assert phone.run(f"return CIFBridge.updateConversation({data})") == ID
    record = phone.host("return CIFFake.rows('msdyn_ocliveworkitem')")
    assert [{name: each[name] for name in ("subject", "statuscode")} for each in record] == [{"subject": "x", "statuscode": 3}]


def test_an_argument_wins_over_the_context(softphone: Softphone) -> None:
    found = softphone.run(
        f"""{install()} CIFBridge.setContext({{ conversationId: 'c', correlationId: '{ID}' }});
        const id = await CIFBridge.updateConversation({{ subject: 'x' }}, 'other');
        return [id, updates]"""
    )
    assert found == ["other", [["other", '{"subject":"x"}', ID]]]


def test_it_waits_for_the_platform_in_order_with_events(softphone: Softphone) -> None:
    found = softphone.run(
        f"""const all = [CIFBridge.updateConversation({{ subject: 'x' }}, 'c'), log()];
        const heard = listen('queued', 'sent', 'accepted');
        const order = [];
        {install("(order.push('update'), Promise.resolve('{}'))")}
        const {{ logAnalyticsEvent }} = Microsoft.CIFramework;
        Microsoft.CIFramework.logAnalyticsEvent = (...given) => {{ order.push('event'); return logAnalyticsEvent(...given) }};
        await pass(2000);
        await Promise.all(all);
        const accepted = heard.filter(({{ type }}) => type === 'accepted');
        return [order, accepted.map(({{ eventName, payload }}) => [eventName, payload.subject ?? null])]"""
    )
    assert found == [["update", "event"], [["updateConversation", "x"], ["CallHold", None]]]


@pytest.mark.parametrize(
    ("call", "issues"),
    [
        ("{ subject: 'x' }", [["missing", ["conversationId"]]]),
        ("{ subject: 'x' }, 5", [["string_type", ["conversationId"]]]),
        ("5, 'c'", [["model_type", ["data"]]]),
        ("undefined, 'c'", [["model_type", ["data"]]]),
        ("[], ''", [["missing", ["conversationId"]], ["model_type", ["data"]]]),
        ("'[]', 'c'", [["model_type", ["data"]]]),
        ("'{', 'c'", []),
        # The library takes a record with this key for an error, and loses all other columns.
        ("{ message: 'x', subject: 'y' }, 'c'", [["extra_forbidden", ["data", "message"]]]),
    ],
)
def test_what_the_platform_would_lose_is_refused(softphone: Softphone, call: str, issues: list[Any]) -> None:
    found = softphone.run(
        f"""{install()} const error = await fail(CIFBridge.updateConversation({call}));
        return [error.code, error.delivered, error.eventName, error.issues.map(({{ type, loc }}) => [type, loc]), updates.length]"""
    )
    assert found == ["invalid", "no", "updateConversation", issues, 0]


@pytest.mark.parametrize("data", ["{ a: () => 1 }", "{ a: 1n }", "(() => { const a = {}; a.a = a; return a })()"])
def test_what_cannot_be_sent_is_uncloneable(softphone: Softphone, data: str) -> None:
    assert softphone.run(f"{install()} return [await end(CIFBridge.updateConversation({data}, 'c')), updates.length]") == [
        "uncloneable",
        0,
    ]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ('Promise.resolve(\'{"id": "r"}\')', "r"),
        ("Promise.resolve({ id: 'r' })", "r"),
        ("Promise.resolve('done')", "done"),
        ("Promise.resolve('{}')", "{}"),
        ("Promise.resolve(null)", "unhandled"),
        ('Promise.reject(\'{"message": "No"}\')', "rejected"),
        ("new Promise(() => {})", "timeout"),
    ],
)
def test_every_answer_has_its_end(softphone: Softphone, answer: str, outcome: str) -> None:
    assert (
        softphone.run(
            f"""{install(answer)} const call = end(CIFBridge.updateConversation({{ subject: 'x' }}, 'c'));
            await pass(13_000);
            return call"""
        )
        == outcome
    )


def test_the_message_of_a_refusal_names_the_function_and_the_reason(softphone: Softphone) -> None:
    answer = """Promise.reject('{"message": "No such record"}')"""
    error = softphone.run(f"{install(answer)} return (await fail(CIFBridge.updateConversation({{ subject: 'x' }}, 'c'))).message")
    assert error == "rejected: updateConversation: the platform refused it: No such record"


def test_a_bridge_in_the_platforms_place_does_not_call_itself(open_softphone: Open) -> None:
    library = "{ logAnalyticsEvent() {}, updateConversation(id) { calls += 1; return Promise.resolve(JSON.stringify({ id })) } }"
    softphone = open_softphone(f"<script>window.calls = 0; window.Microsoft = {{ CIFramework: {library} }};</script>")
    found = softphone.run(
        """Microsoft.CIFramework.updateConversation = CIFBridge.updateConversation;
        return [await Microsoft.CIFramework.updateConversation({ subject: 'x' }, 'c'), calls]"""
    )
    assert found == ["c", 1]


def test_a_platform_without_the_function_is_said(softphone: Softphone) -> None:
    said = softphone.run("platform.install(); return (await fail(CIFBridge.updateConversation({ subject: 'x' }, 'c'))).message")
    assert said.startswith("rejected: updateConversation: ")


def test_the_callers_object_is_read_at_once_and_never_written_to(softphone: Softphone) -> None:
    found = softphone.run(
        f"""const data = Object.freeze({{ subject: 'x', more: {{ a: 1 }} }});
        const call = CIFBridge.updateConversation(data, 'c');
        data.more.a = 2;
        {install()}
        await pass(2000);
        await call;
        return updates[0][1]"""
    )
    assert json.loads(found) == {"subject": "x", "more": {"a": 1}}
