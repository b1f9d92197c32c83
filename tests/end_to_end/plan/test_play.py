"""Every event of a foreign plan reaches the fake Dynamics, each field in its column, in the documented form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.plan.plays import PLAYS
from tests.support.widget import Desktop, Widget

pytestmark = pytest.mark.slow

CONTEXT = {
    "conversationId": "conversation-1",
    "providerSessionId": "provider-session-1",
    "clientSessionId": "client-session-1",
    "participantId": "participant-1",
}
CONTEXT_ROW = {f"msdyn_{key.lower()}": value for key, value in CONTEXT.items()}
MOMENT = "2026-01-31T09:30:00.000Z"
HOSTS_OWN = {"msdyn_kpieventdataid", "msdyn_kpieventid", "createdon", "msdyn_ProviderId"}
CALLS = ", ".join(f"() => events.{play.function}({play.fields}, {{ eventTimestamp: '{MOMENT}' }})" for play in PLAYS)
MODULE = """<script type=module>
  import * as bridge from '/cif-bridge.mjs';
  import * as events from '/events.mjs';
  bridge.setContext(CONTEXT);
  window.events = events;
</script>"""


@pytest.fixture(params=["script", "scope", "module"])
def body(request: pytest.FixtureRequest, provider_desktop: Desktop, provider: Path) -> str:
    """A page with the plan's functions in `events`, in each way they can come there."""
    context = json.dumps(CONTEXT)
    if request.param == "module":
        for name in ("cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs"):
            provider_desktop.softphone.put(f"/{name}", provider / name)
        return provider_desktop.library() + MODULE.replace("CONTEXT", context)
    given = f"CIFBridge.withContext({context})" if request.param == "scope" else f"CIFBridge.setContext({context}), CIFBridge"
    return f"{provider_desktop.library()}{provider_desktop.bridge()}<script>events = ({given}).events</script>"


def play_all(widget: Widget) -> list[dict[str, Any]]:
    """The receipt of each play."""
    assert widget.frame.evaluate("Boolean(window.events)")
    settled = widget.settle(f"Promise.all([{CALLS}].map((play) => play()))")
    assert settled.keys() == {"value"}, settled
    receipts: list[dict[str, Any]] = settled["value"]
    assert [receipt["result"] for receipt in receipts] == ["Success"] * len(PLAYS)
    return receipts


def test_every_field_arrives_in_its_column(provider_desktop: Desktop, body: str) -> None:
    widget = provider_desktop.open(body=body)
    receipts = play_all(widget)
    rows = {row["msdyn_externalcorrelationid"]: row for row in widget.rows()}
    for play, receipt in zip(PLAYS, receipts, strict=True):
        row = rows.pop(receipt["eventId"])
        named = {"msdyn_name": play.name, "msdyn_kpieventname": play.name, "msdyn_eventtimestamp": MOMENT}
        wanted = named | CONTEXT_ROW | {"msdyn_externalcorrelationid": receipt["eventId"]} | play.row
        assert {name: value for name, value in row.items() if name not in HOSTS_OWN} == wanted
        assert receipt["eventName"] == play.name
    assert rows == {}
    assert (widget.log("lost"), widget.log("error"), widget.errors) == ([], [], [])


def test_a_host_that_stores_its_own_session_keeps_every_events_name_and_id(provider_desktop: Desktop, body: str) -> None:
    widget = provider_desktop.open({"storage": "session"}, body=body)
    widget.page.evaluate("CIFFake.sessions.create({ conversationId: 'conversation-7' })")
    receipts = play_all(widget)
    found = {(row["msdyn_kpieventname"], row["msdyn_externalcorrelationid"]) for row in widget.rows()}
    assert found == {(play.name, receipt["eventId"]) for play, receipt in zip(PLAYS, receipts, strict=True)}
    assert {row["msdyn_conversationid"] for row in widget.rows()} == {"conversation-7"}
    assert (widget.log("lost"), widget.errors) == ([], [])


def test_a_deprecated_name_warns_once_with_its_reason(provider_desktop: Desktop, body: str) -> None:
    widget = provider_desktop.open(body=body)
    play_all(widget)
    play_all(widget)
    warnings = widget.said("warning")
    assert len(warnings) == 2
    for reason in ("It is a transfer.", "Nobody nudges any more."):
        assert len([text for text in warnings if reason in text]) == 1


def test_a_sensitive_value_never_crosses_the_frame(provider_desktop: Desktop, body: str) -> None:
    recorder = "<script>received = []; addEventListener('message', ({ data }) => received.push(data))</script>"
    widget = provider_desktop.open(body=body, top=recorder)
    play_all(widget)
    sent = widget.page.evaluate("JSON.stringify(received.map(({ messageData }) => [...messageData]))")
    assert "A. L." in sent
    assert [secret for secret in ("Ada", "Lovelace", "ada@", "0142", "Call me back", "Grüße") if secret in sent] == []


WRONG = {
    "conversationQueued({ queue: 'Billing', position: '3' })": ("int_type", "position"),
    "conversationQueued({ queue: 'Billing', position: 0 })": ("greater_than_equal", "position"),
    "conversationQueued({ queue: 'x'.repeat(51), position: 1 })": ("string_too_long", "queue"),
    "conversationQueued({ queue: '', position: 1 })": ("string_too_short", "queue"),
    "conversationQueued({ position: 1 })": ("missing", "queue"),
    "conversationQueued({ queue: 'Billing', position: 1, waitSeconds: 86400 })": ("less_than", "waitSeconds"),
    "conversationOpened({ customer: 'Ada', nonsense: 1 })": ("extra_forbidden", "nonsense"),
    "conversationOpened({ customer: null })": ("string_type", "customer"),
    "conversationOpened({ customer: 'Ada', topic: 'x'.repeat(41) })": ("string_too_long", "topic"),
    "conversationEscalated({ severity: 0, vip: true })": ("greater_than", "severity"),
    "conversationEscalated({ severity: 6, vip: true })": ("less_than_equal", "severity"),
    "conversationEscalated({ severity: 1.5, vip: true })": ("int_type", "severity"),
    "conversationEscalated({ severity: 1, vip: 'true' })": ("bool_type", "vip"),
    "conversationClosed({ reason: 'Lost', closedOn: '2026-01-31', effort: 1 })": ("literal_error", "reason"),
    "conversationClosed({ reason: 'Solved', closedOn: '2026-02-29', effort: 1 })": ("date_parsing", "closedOn"),
    "conversationClosed({ reason: 'Solved', closedOn: '2026-01-31', effort: 0.1 })": ("multiple_of", "effort"),
    "conversationOffered({ agent: 'me' })": ("uuid_parsing", "agent"),
    "messageReceived({ language: 'german' })": ("string_too_long", "language"),
    "messageReceived({ language: 'DE-ch' })": ("string_pattern_mismatch", "language"),
    "messageDelivered({ delivered: '2026-01-31T09:30:00' })": ("datetime_parsing", "delivered"),
    "messageDelivered({ delivered: new Date(NaN) })": ("datetime_parsing", "delivered"),
    "botHandedOver({ turns: Infinity })": ("int_type", "turns"),
    "surveyAnswered({ recommend: 1, mean: NaN })": ("finite_number", "mean"),
}


def test_a_wrong_field_is_refused_and_nothing_is_sent(provider_desktop: Desktop, body: str) -> None:
    widget = provider_desktop.open(body=body)
    calls = ", ".join(f"() => events.{call}" for call in WRONG)
    errors = widget.settle(f"Promise.all([{calls}].map((call) => call().catch((error) => ({{ ...error, name: error.name }}))))")[
        "value"
    ]
    assert {(error["name"], error["code"], error["delivered"]) for error in errors} == {("BridgeError", "invalid", "no")}
    found = [[(issue["type"], issue["path"]) for issue in error["issues"]] for error in errors]
    assert dict(zip(WRONG, found, strict=True)) == {call: [issue] for call, issue in WRONG.items()}
    assert widget.page.evaluate("CIFFake.log()") == []


def test_the_plays_are_all_events_with_all_fields(provider: Path) -> None:
    plan = json.loads((provider / "plan.json").read_text(encoding="utf-8"))
    assert len(plan["events"]) == 25
    wanted = {(event["js_name"], field["js_name"]) for event in plan["events"] for field in event["fields"]}
    given = {(play.function, key) for play in PLAYS for key in (name for _, name in wanted) if f" {key}: " in play.fields}
    assert wanted - given == set()
    assert {play.function for play in PLAYS} == {event["js_name"] for event in plan["events"]}
