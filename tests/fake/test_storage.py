"""What becomes of an accepted event: the rules of the host and of Dataverse."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS
from tests.fake.conftest import DEFINITION, PAYLOAD, Desk, Desks

EXTRA: dict[str, object] = {"columns": {"contoso_queue": 10}}


def payload(**event: object) -> dict[str, Any]:
    data: dict[str, Any] = copy.deepcopy(PAYLOAD)
    data["events"][0] |= event
    return data


def custom(attribute: str, value: object) -> dict[str, Any]:
    return payload(customData=[{"attribute": attribute, "value": value}])


def test_a_row_from_the_payload(desk: Desk) -> None:
    desk.log_event(correlation_id="guid-1")
    (row,) = desk.rows()
    definition = desk.rows("msdyn_kpieventdefinition")[0]
    assert row.pop("msdyn_kpieventdataid") and row.pop("createdon")
    assert row == {
        "msdyn_name": DEFINITION,
        "msdyn_kpieventid": definition["msdyn_kpieventdefinitionid"],
        "msdyn_ProviderId": "fake-provider",
        "msdyn_conversationid": "conversation-1",
        "msdyn_providersessionid": "provider-session-1",
        "msdyn_clientsessionid": "client-session-1",
        "msdyn_participantid": "participant-1",
        "msdyn_kpieventname": DEFINITION,
        "msdyn_kpieventreason": "CustomerRequest",
        "msdyn_eventtimestamp": "2026-01-31T09:30:00.000Z",
        "msdyn_additionaldata": "none",
        "msdyn_externalcorrelationid": "event-1",
        "msdyn_customattribute1": "Billing",
    }


def test_one_row_for_each_entry_of_events(desk: Desk) -> None:
    desk.log_event(PAYLOAD | {"events": [{"kpiEventReason": "a"}, {"kpiEventReason": "b"}]})
    assert [row["msdyn_kpieventreason"] for row in desk.rows()] == ["a", "b"]


def test_the_correlation_id_fills_in_for_an_absent_external_one(desk: Desk) -> None:
    desk.log_event(PAYLOAD | {"events": [{}]}, correlation_id="guid-1")
    assert [row["msdyn_externalcorrelationid"] for row in desk.rows()] == ["guid-1"]


def test_one_row_for_each_call_from_the_hosts_own_session(desks: Desks) -> None:
    desk = desks.open({"storage": "session"})
    session = desk.page.evaluate("CIFFake.sessions.create({ conversationId: 'conversation-7' })")
    desk.log_event(PAYLOAD | {"events": [{}, {}]}, correlation_id="guid-1")
    (row,) = desk.rows()
    assert row["msdyn_kpieventname"] == DEFINITION
    assert row["msdyn_externalcorrelationid"] == "guid-1"
    assert row["msdyn_conversationid"] == "conversation-7"
    assert row["msdyn_sessionId"] == session
    assert "msdyn_customattribute1" not in row


def test_a_host_that_stores_from_its_session_does_not_read_the_payload(desks: Desks) -> None:
    desk = desks.open({"storage": "session"})
    desk.outcome(f"CIF.logAnalyticsEvent('not even an object', '{DEFINITION}')")
    assert len(desk.rows()) == 1


def test_the_second_argument_decides_not_the_payload(desk: Desk) -> None:
    desk.log_event(payload(kpiEventName="Other"), DEFINITION)
    desk.log_event(PAYLOAD, "Other")
    assert [row["msdyn_kpieventname"] for row in desk.rows()] == ["Other"]
    assert desk.log("lost") == ["definition-missing"]


def test_an_inactive_definition_does_not_count(desks: Desks) -> None:
    inactive = {"msdyn_name": DEFINITION, "msdyn_eventdisplayname": "x", "statecode": 1}
    desk = desks.open({"definitions": [inactive]})
    desk.log_event()
    assert desk.log("lost") == ["definition-inactive"]


def test_a_definition_made_by_the_widget_counts_at_once(desks: Desks) -> None:
    desk = desks.open({"definitions": []})
    desk.outcome('CIF.createRecord(\'msdyn_kpieventdefinition\', \'{"msdyn_name": "CallHold", "msdyn_eventdisplayname": "x"}\')')
    desk.log_event()
    assert len(desk.rows()) == 1


@pytest.mark.parametrize("name", ["1n", "null", "{}", "'x'.repeat(5_000_000)", "(() => { const a = []; a.push(a); return a })()"])
def test_an_event_name_can_be_anything_and_is_lost_with_a_reason(desk: Desk, name: str) -> None:
    assert desk.outcome(f"CIF.logAnalyticsEvent({{ events: [{{}}] }}, {name})") == {"resolved": {"value": "Success"}}
    assert desk.log("lost") == ["definition-missing"]
    assert desk.errors == []


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [(5, "12345", "123456"), ("integer", 5, 5.5), ("number", 5.5, "5"), ("boolean", True, 1), ("datetime", "2026-01-31", "x")],
)
def test_a_column_of_the_organisations_own_has_a_type(desks: Desks, kind: object, good: object, bad: object) -> None:
    desk = desks.open({"columns": {"contoso_own": kind}})
    desk.log_event(custom("contoso_own", good))
    desk.log_event(custom("contoso_own", bad))
    assert [row["contoso_own"] for row in desk.rows()] == [good]
    assert len(desk.log("lost")) == 1


def test_the_row_is_written_after_the_success(desks: Desks) -> None:
    desk = desks.open({"writeDelayMs": 600_000})
    assert desk.log_event() == {"resolved": {"value": "Success"}}
    assert desk.page.evaluate("[CIFFake.rows().length, CIFFake.log().map((entry) => entry.code)]") == [0, ["answered"]]


@pytest.mark.parametrize("column", EVENT_COLUMNS.values(), ids=EVENT_COLUMNS)
def test_each_limit_is_the_definitions(desk: Desk, column: Any) -> None:
    if column.type != "text":
        desk.log_event(custom(column.name, "no moment"))
        assert desk.log("lost") == ["wrong-type"]
        return
    desk.log_event(custom(column.name, "x" * column.max_length))
    assert len(desk.rows()) == 1
    desk.log_event(custom(column.name, "x" * (column.max_length + 1)))
    assert len(desk.rows()) == 1
    assert desk.log("lost") == ["too-long"]


def test_a_limit_counts_utf16_code_units(desk: Desk) -> None:
    desk.log_event(custom("msdyn_customattribute1", "😀" * 51))
    assert desk.log("lost") == ["too-long"]


@pytest.mark.parametrize(
    ("attribute", "value", "reason"),
    [
        ("contoso_unknown", "x", "unknown-column"),
        ("Msdyn_customattribute1", "x", "unknown-column"),
        ("__proto__", "x", "unknown-column"),
        ("contoso_queue", "x" * 11, "too-long"),
        ("msdyn_customattribute1", 5, "wrong-type"),
        ("msdyn_customattribute1", {"a": 1}, "wrong-type"),
        *((column, "x", "reserved-column") for column in RESERVED_COLUMNS),
    ],
)
def test_one_bad_pair_fails_the_whole_row(desks: Desks, attribute: str, value: object, reason: str) -> None:
    desk = desks.open(EXTRA)
    desk.log_event(custom(attribute, value))
    assert desk.rows() == []
    assert desk.log("lost") == [reason]


def test_a_column_of_the_organisations_own_is_filled(desks: Desks) -> None:
    desk = desks.open(EXTRA)
    desk.log_event(custom("contoso_queue", "Billing"))
    assert [row["contoso_queue"] for row in desk.rows()] == ["Billing"]


def test_a_bad_row_does_not_take_the_others_with_it(desk: Desk) -> None:
    desk.log_event(PAYLOAD | {"events": [{"additionalData": "x" * 2001}, {"kpiEventReason": "good"}]})
    assert [row["msdyn_kpieventreason"] for row in desk.rows()] == ["good"]
    assert desk.log("lost") == ["too-long"]


@pytest.mark.parametrize("data", ["text", {}, {"events": []}, {"events": "x"}, {"events": [None]}, {"events": [{"customData": 1}]}])
def test_a_payload_of_another_shape_is_lost_with_a_reason(desk: Desk, data: object) -> None:
    assert desk.log_event(data) == {"resolved": {"value": "Success"}}
    assert desk.rows() == []
    assert len(desk.log("lost")) == 1
