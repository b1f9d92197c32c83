"""What becomes of an accepted event: the rules of the host and of Dataverse."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS
from bridge.outputs.dataverse.records import definitions
from bridge.outputs.scripts.fake_facts import host_facts
from bridge.plan.make import make_plan
from tests.support.payload import EVENT_NAME, PAYLOAD
from tests.support.widget import Desktop, Widget

EXTRA: dict[str, object] = {"columns": {"contoso_queue": 10}}


def payload(**event: object) -> dict[str, Any]:
    data: dict[str, Any] = copy.deepcopy(PAYLOAD)
    data["events"][0] |= event
    return data


def custom(attribute: str, value: object) -> dict[str, Any]:
    return payload(customData=[{"attribute": attribute, "value": value}])


def test_a_row_from_the_payload(widget: Widget) -> None:
    widget.log_event(correlation_id="guid-1")
    (row,) = widget.rows()
    (definition,) = (row for row in widget.rows("msdyn_kpieventdefinition") if row["msdyn_name"] == EVENT_NAME)
    assert row.pop("msdyn_kpieventdataid") and row.pop("createdon")
    assert row == {
        "msdyn_name": EVENT_NAME,
        "msdyn_kpieventid": definition["msdyn_kpieventdefinitionid"],
        "msdyn_ProviderId": "fake-provider",
        "msdyn_conversationid": "conversation-1",
        "msdyn_providersessionid": "provider-session-1",
        "msdyn_clientsessionid": "client-session-1",
        "msdyn_participantid": "participant-1",
        "msdyn_kpieventname": EVENT_NAME,
        "msdyn_kpieventreason": "Customer asked for it",
        "msdyn_eventtimestamp": "2026-01-31T09:30:00.000Z",
        "msdyn_additionaldata": "Line 2",
        "msdyn_externalcorrelationid": "event-1",
        "msdyn_customattribute1": "Billing",
    }


def test_one_row_for_each_entry_of_events(widget: Widget) -> None:
    widget.log_event(PAYLOAD | {"events": [{"kpiEventReason": "a"}, {"kpiEventReason": "b"}]})
    assert [row["msdyn_kpieventreason"] for row in widget.rows()] == ["a", "b"]


def test_the_correlation_id_fills_in_for_an_absent_external_one(widget: Widget) -> None:
    widget.log_event(PAYLOAD | {"events": [{}]}, correlation_id="guid-1")
    assert [row["msdyn_externalcorrelationid"] for row in widget.rows()] == ["guid-1"]


def test_one_row_for_each_call_from_the_hosts_own_session(desktop: Desktop) -> None:
    widget = desktop.open({"storage": "session"})
    session = widget.page.evaluate("CIFFake.sessions.create({ conversationId: 'conversation-7' })")
    widget.log_event(PAYLOAD | {"events": [{}, {}]}, correlation_id="guid-1")
    (row,) = widget.rows()
    assert row["msdyn_kpieventname"] == EVENT_NAME
    assert row["msdyn_externalcorrelationid"] == "guid-1"
    assert row["msdyn_conversationid"] == "conversation-7"
    assert row["msdyn_sessionId"] == session
    assert "msdyn_customattribute1" not in row


def test_a_host_that_stores_from_its_session_does_not_read_the_payload(desktop: Desktop) -> None:
    widget = desktop.open({"storage": "session"})
    widget.settle(f"CIF.logAnalyticsEvent('not even an object', '{EVENT_NAME}')")
    assert len(widget.rows()) == 1


def test_the_second_argument_decides_not_the_payload(widget: Widget) -> None:
    widget.log_event(payload(kpiEventName="Other"), EVENT_NAME)
    widget.log_event(PAYLOAD, "Other")
    assert [row["msdyn_kpieventname"] for row in widget.rows()] == ["Other"]
    assert widget.log("lost") == ["definition-missing"]


def test_an_inactive_definition_does_not_count(desktop: Desktop) -> None:
    inactive = {"msdyn_name": EVENT_NAME, "msdyn_eventdisplayname": "x", "statecode": 1}
    widget = desktop.open({"definitions": [inactive]})
    widget.log_event()
    assert widget.log("lost") == ["definition-inactive"]


def test_a_definition_made_by_the_widget_counts_at_once(desktop: Desktop) -> None:
    widget = desktop.open({"definitions": []})
    widget.settle('CIF.createRecord(\'msdyn_kpieventdefinition\', \'{"msdyn_name": "CallHold", "msdyn_eventdisplayname": "x"}\')')
    widget.log_event()
    assert len(widget.rows()) == 1


@pytest.mark.parametrize("name", ["1n", "null", "{}", "'x'.repeat(5_000_000)", "(() => { const a = []; a.push(a); return a })()"])
def test_an_event_name_can_be_anything_and_is_lost_with_a_reason(widget: Widget, name: str) -> None:
    assert widget.settle(f"CIF.logAnalyticsEvent({{ events: [{{}}] }}, {name})") == {"value": "Success"}
    assert widget.log("lost") == ["definition-missing"]
    assert widget.errors == []


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [(5, "12345", "123456"), ("integer", 5, 5.5), ("number", 5.5, "5"), ("boolean", True, 1), ("datetime", "2026-01-31", "x")],
)
def test_a_column_of_the_organisations_own_has_a_type(desktop: Desktop, kind: object, good: object, bad: object) -> None:
    widget = desktop.open({"columns": {"contoso_own": kind}})
    widget.log_event(custom("contoso_own", good))
    widget.log_event(custom("contoso_own", bad))
    assert [row["contoso_own"] for row in widget.rows()] == [good]
    assert len(widget.log("lost")) == 1


def test_the_row_is_written_after_the_success(desktop: Desktop) -> None:
    widget = desktop.open({"writeDelayMs": 600_000})
    assert widget.log_event() == {"value": "Success"}
    assert widget.page.evaluate("[CIFFake.rows().length, CIFFake.log().map((entry) => entry.code)]") == [0, ["answered"]]


@pytest.mark.parametrize("column", EVENT_COLUMNS.values(), ids=EVENT_COLUMNS)
def test_each_limit_is_the_definitions(widget: Widget, column: Any) -> None:
    if column.type != "text":
        widget.log_event(custom(column.name, "no moment"))
        assert widget.log("lost") == ["wrong-type"]
        return
    widget.log_event(custom(column.name, "x" * column.max_length))
    assert len(widget.rows()) == 1
    widget.log_event(custom(column.name, "x" * (column.max_length + 1)))
    assert len(widget.rows()) == 1
    assert widget.log("lost") == ["too-long"]


def test_a_limit_counts_utf16_code_units(widget: Widget) -> None:
    widget.log_event(custom("msdyn_customattribute1", "😀" * 51))
    assert widget.log("lost") == ["too-long"]


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
        (min(RESERVED_COLUMNS).upper(), "x", "reserved-column"),
    ],
)
def test_one_bad_pair_fails_the_whole_row(desktop: Desktop, attribute: str, value: object, reason: str) -> None:
    widget = desktop.open(EXTRA)
    widget.log_event(custom(attribute, value))
    assert widget.rows() == []
    assert widget.log("lost") == [reason]


def test_a_column_of_the_organisations_own_is_filled(desktop: Desktop) -> None:
    widget = desktop.open(EXTRA)
    widget.log_event(custom("contoso_queue", "Billing"))
    assert [row["contoso_queue"] for row in widget.rows()] == ["Billing"]


def test_a_column_whose_name_has_capitals_is_known_by_its_lower_case_too(widget: Widget) -> None:
    widget.log_event(custom("msdyn_sessionid", "session-1"))
    assert [row["msdyn_sessionId"] for row in widget.rows()] == ["session-1"]


def test_a_bad_row_does_not_take_the_others_with_it(widget: Widget) -> None:
    widget.log_event(PAYLOAD | {"events": [{"additionalData": "x" * 2001}, {"kpiEventReason": "good"}]})
    assert [row["msdyn_kpieventreason"] for row in widget.rows()] == ["good"]
    assert widget.log("lost") == ["too-long"]


@pytest.mark.parametrize("data", ["text", {}, {"events": []}, {"events": "x"}, {"events": [None]}, {"events": [{"customData": 1}]}])
def test_a_payload_of_another_shape_is_lost_with_a_reason(widget: Widget, data: object) -> None:
    assert widget.log_event(data) == {"value": "Success"}
    assert widget.rows() == []
    assert len(widget.log("lost")) == 1


def test_a_former_name_of_an_event_has_no_definition_of_its_own() -> None:
    plan = make_plan("tests.end_to_end.plan.messaging_events")
    option = host_facts(plan)["options"]["definitions"]
    assert option["_preset"] == [record["msdyn_name"] for record in definitions(plan)]
    assert len(option["_preset"]) < len(plan.events)


def test_an_active_definition_beside_inactive_ones_of_its_name_counts(desktop: Desktop) -> None:
    twins = [{"msdyn_name": EVENT_NAME, "msdyn_eventdisplayname": "x", "statecode": state} for state in (1, 0, 1)]
    widget = desktop.open({"definitions": twins})
    widget.log_event()
    assert (len(widget.rows()), widget.log("lost")) == (1, [])


def test_the_switches_of_the_moment_of_the_call_decide(desktop: Desktop) -> None:
    """The row is written later."""
    widget = desktop.open({"writeDelayMs": 100})
    widget.page.evaluate(
        """() => {
          addEventListener('message', () => setTimeout(() => CIFFake.faults.set({ analyticsOff: true }), 20), { once: true });
        }"""
    )
    widget.log_event()
    assert (len(widget.rows()), widget.log("lost")) == (1, [])
    widget.log_event()
    assert (len(widget.rows()), widget.log("lost")) == (1, ["analytics-off"])


def test_the_log_tells_which_event_was_stored_or_lost(widget: Widget) -> None:
    events = [{"externalCorrelationId": "stored-1"}, {"externalCorrelationId": "lost-1", "additionalData": "x" * 2001}, {}]
    widget.log_event(PAYLOAD | {"events": events}, correlation_id="guid-1")
    assert len(widget.rows()) == 2
    log = widget.page.evaluate("CIFFake.log().map(({ code, eventId }) => [code, eventId])")
    assert log == [["answered", "stored-1"], ["stored", "stored-1"], ["too-long", "lost-1"], ["stored", "guid-1"]]


@pytest.mark.parametrize("faults", [{"refuse": "map"}, {"noHandler": True}, {"analyticsOff": True}, {"dataverseDown": True}])
def test_an_event_that_is_lost_as_a_whole_has_its_id_in_the_log(desktop: Desktop, faults: dict[str, object]) -> None:
    widget = desktop.open({"faults": faults})
    widget.log_event()
    assert widget.rows() == []
    lost = "CIFFake.log().filter(({ level }) => level === 'lost')"
    assert widget.page.evaluate(f"{lost}.map(({{ eventId }}) => eventId)") == ["event-1"]


@pytest.mark.parametrize("storage", ["payload", "session"])
def test_a_host_may_drop_the_id_of_an_event(desktop: Desktop, storage: str) -> None:
    widget = desktop.open({"storage": storage, "faults": {"dropEventIds": True}})
    widget.log_event(correlation_id="guid-1")
    (row,) = widget.rows()
    assert "msdyn_externalcorrelationid" not in row
    assert row["msdyn_kpieventname"] == EVENT_NAME


def test_a_column_that_is_asked_for_and_holds_nothing_is_null(desktop: Desktop) -> None:
    widget = desktop.open({"storage": "session"})
    widget.log_event()
    assert len(widget.rows()) == 1
    query = "?$select=msdyn_kpieventname,msdyn_additionaldata"
    found = widget.settle(f"CIF.searchAndOpenRecords('msdyn_kpieventdata', '{query}', true)")["value"]
    (row,) = json.loads(found).values()
    assert row.pop("msdyn_kpieventdataid")
    assert row == {"msdyn_kpieventname": EVENT_NAME, "msdyn_additionaldata": None}


@pytest.mark.parametrize(
    ("form", "arrives"),
    [
        ("objects", {"0": {"contactid": "1", "fullname": "A Person"}}),
        ("maps", {"0": {}}),
        ("texts", {"0": '{"fullname":"A Person","contactid":"1"}'}),
        ("entities", {"entities": [{"contactid": "1", "fullname": "A Person"}]}),
        ("bare", {"0": {"contactid": "1"}}),
    ],
)
def test_a_search_answers_its_records_in_the_form_of_a_switch(desktop: Desktop, form: str, arrives: object) -> None:
    records = {"contact": [{"contactid": "1", "fullname": "A Person"}]}
    widget = desktop.open({"records": records, "faults": {"foundAs": form}})
    found = widget.settle("CIF.searchAndOpenRecords('contact', '?$select=fullname', true)")["value"]
    assert json.loads(found) == arrives
