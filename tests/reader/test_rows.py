"""A row is read as far as it goes, and what cannot be read, or should be known, is said."""

from __future__ import annotations

import dataclasses
import enum
import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest

from bridge import Deprecated, KpiEvent
from bridge.definitions.events import CallHold, CallUnhold
from bridge.plan.diff import read_plan
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.reader import MaskedText, read
from bridge.reader.rows import Events
from tests.end_to_end.plan.plays import PLAYS
from tests.reader import events_of_every_kind as kinds

ROW: dict[str, Any] = {
    "@odata.etag": 'W/"1"',
    "msdyn_kpieventdataid": "11111111-1111-1111-1111-111111111111",
    "createdon": "2026-01-31T09:30:02Z",
    "_ownerid_value": "22222222-2222-2222-2222-222222222222",
    "msdyn_name": "CallHold",
    "msdyn_kpieventname": "CallHold",
    "msdyn_kpieventreason": "Consultation",
    "msdyn_customattribute1": "Billing",
    "msdyn_customattribute2": "12",
    "msdyn_customattribute3": None,
    "msdyn_conversationid": "conversation-1",
    "msdyn_providersessionid": "provider-1",
    "msdyn_clientsessionid": "client-1",
    "msdyn_participantid": "agent-7",
    "msdyn_externalcorrelationid": "event-1",
    "msdyn_eventtimestamp": "2026-01-31T09:30:00Z",
    "msdyn_ProviderId": "provider",
}
CODED = '''
from typing import Annotated, Literal
from pydantic import Field
from bridge import Column, KpiEvent

class Coded(KpiEvent):
    """Something with a code."""

    code: Annotated[str, Column("msdyn_customattribute1"), Field(pattern="^[A-Z]+$")]
    """Which."""
    size: Annotated[Literal["s", "m"], Column("msdyn_customattribute2")]
    """How large."""
'''
HOLD = CallHold(reason="Consultation", queue="Billing", hold_seconds=12)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan()


@pytest.fixture(scope="module")
def chat_plan() -> Plan:
    return make_plan("tests.end_to_end.plan.messaging_events")


def issues(row: dict[str, Any], event: type[KpiEvent] = CallHold) -> list[tuple[str, tuple[str, ...]]]:
    return [(issue.type, issue.loc) for issue in event.from_row(row).issues]


def test_a_row_becomes_its_event_with_its_id_its_sessions_and_its_time() -> None:
    stored = CallHold.from_row(ROW)
    assert stored.event == HOLD
    assert (stored.name, stored.event_id, stored.conversation_id) == ("CallHold", "event-1", "conversation-1")
    assert (stored.provider_session_id, stored.client_session_id, stored.participant_id) == ("provider-1", "client-1", "agent-7")
    assert stored.occurred_at == datetime(2026, 1, 31, 9, 30, tzinfo=UTC)
    assert (stored.issues, stored.notes, stored.beyond, stored.masked) == ((), (), {}, {})


def test_a_plan_that_was_written_to_a_file_reads_the_same(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text(json.dumps({"hash": plan.hash, **plan.as_data()}))
    sources: list[Events] = [plan, read_plan(tmp_path / "plan.json"), [CallUnhold, CallHold]]
    for source in sources:
        stored = read(ROW, source)
        assert stored.event is not None
        assert (type(stored.event).__name__, stored.event.model_dump()) == ("CallHold", HOLD.model_dump())
    assert read(ROW, [CallUnhold, CallHold]).event == HOLD


def test_what_the_plan_does_not_know_is_kept() -> None:
    assert CallHold.from_row(ROW | {"contoso_x": 5, "msdyn_customattribute5": "y"}).beyond == {
        "contoso_x": 5,
        "msdyn_customattribute5": "y",
    }


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ({"msdyn_customattribute2": "twelve"}, [("int_parsing", ("msdyn_customattribute2",))]),
        ({"msdyn_customattribute2": "1_2"}, [("int_parsing", ("msdyn_customattribute2",))]),
        ({"msdyn_customattribute2": " 12"}, [("int_parsing", ("msdyn_customattribute2",))]),
        ({"msdyn_customattribute2": "012"}, [("int_parsing", ("msdyn_customattribute2",))]),
        ({"msdyn_customattribute2": "-1"}, [("greater_than_equal", ("msdyn_customattribute2",))]),
        ({"msdyn_kpieventreason": "Lunch"}, [("literal_error", ("msdyn_kpieventreason",))]),
        ({"msdyn_customattribute1": None}, [("missing", ("msdyn_customattribute1",))]),
        ({"msdyn_customattribute1": float("nan")}, [("missing", ("msdyn_customattribute1",))]),
        ({"msdyn_customattribute1": 5}, [("string_type", ("msdyn_customattribute1",))]),
        ({"msdyn_eventtimestamp": "yesterday"}, [("datetime_parsing", ("msdyn_eventtimestamp",))]),
        ({"msdyn_eventtimestamp": 5}, [("datetime_type", ("msdyn_eventtimestamp",))]),
    ],
)
def test_what_cannot_be_read_is_an_issue_with_its_column(columns: dict[str, Any], wanted: list[Any]) -> None:
    assert issues(ROW | columns) == wanted


def test_the_fields_that_can_be_read_are_there_all_the_same() -> None:
    stored = CallHold.from_row(ROW | {"msdyn_customattribute2": "twelve"})
    assert (stored.event, stored.values) == (None, {"reason": "Consultation", "queue": "Billing"})


@pytest.mark.parametrize("empty", [None, "", float("nan")])
def test_an_empty_optional_column_is_a_field_left_out(empty: object) -> None:
    stored = CallHold.from_row(ROW | {"msdyn_customattribute2": empty})
    assert stored.event == CallHold(reason="Consultation", queue="Billing")


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("-5", -5), ("1e+21", 10**21), ("1152921504606847000", 2**60), ("4e0", 4)])
def test_a_whole_number_is_the_double_that_was_sent(text: str, number: int) -> None:
    row = {"msdyn_customattribute1": text, "msdyn_customattribute2": "0.5", "msdyn_customattribute3": "false"}
    # Older pages sent numbers that are not exact, and that no event takes any more.
    assert kinds.Numbers.from_row(row).event == kinds.Numbers.model_construct(whole=number, ratio=0.5, yes=False)


def test_steps_are_those_of_decimals_as_in_the_page() -> None:
    row = {"msdyn_name": "NativeForms", "contoso_number": -393724777.999351, "contoso_number_2": 19.99}
    stored = kinds.NativeForms.from_row(row)
    assert stored.event == kinds.NativeForms(waited=timedelta(seconds=-393724777.999351), paid=Decimal("19.99"))
    again = read(row, make_plan(kinds.__name__))
    assert (again.issues, again.values["waited"], again.values["paid"]) == ((), -393724777.999351, 19.99)
    broken = read(row | {"contoso_number": 1e-7}, make_plan(kinds.__name__))
    assert [(issue.type, issue.loc) for issue in broken.issues] == [("multiple_of", ("contoso_number",))]


@pytest.mark.parametrize("text", ["True", "1", "yes", "t"])
def test_a_truth_value_is_true_or_false(text: str) -> None:
    row = {"msdyn_customattribute1": "1", "msdyn_customattribute2": "0.5", "msdyn_customattribute3": text}
    assert issues(row, kinds.Numbers) == [("bool_parsing", ("msdyn_customattribute3",))]


@pytest.mark.parametrize(
    ("text", "type_"),
    [("2026-01-31T09:30:00", "datetime_parsing"), ("0000-01-31T09:30:00Z", "datetime_parsing"), ("31.1.2026", "datetime_parsing")],
)
def test_a_moment_in_text_has_its_offset_and_a_year_that_python_has(text: str, type_: str) -> None:
    row = {"msdyn_customattribute1": "2026-01-31", "msdyn_customattribute2": text, "msdyn_customattribute3": str(UUID(int=5))}
    assert issues(row, kinds.Moments) == [(type_, ("msdyn_customattribute2",))]


def test_columns_of_an_export_and_of_a_data_frame_hold_other_types() -> None:
    class Number(float):
        """As numpy's."""

        def item(self) -> float:
            return float(self)

    texts = {"contoso_integer": "5", "contoso_number": "0.5", "contoso_boolean": "True", "contoso_datetime": "2026-01-31 09:30:00"}
    frame = {
        "contoso_integer": Number(5),
        "contoso_number": Number(0.5),
        "contoso_boolean": True,
        "contoso_datetime": datetime(2026, 1, 31, 9, 30),
    }
    for row in (texts, frame):
        stored = kinds.Native.from_row(row)
        assert stored.event == kinds.Native(whole=5, ratio=0.5, yes=True, moment=datetime(2026, 1, 31, 9, 30, tzinfo=UTC))


def test_names_in_lower_case_are_those_of_exports() -> None:
    stored = CallHold.from_row({"msdyn_name": "CallHold", "msdyn_sessionid": "session-1"})
    assert stored.host_session_id == "session-1"


@pytest.mark.parametrize("play", PLAYS, ids=lambda play: play.function)
def test_every_play_of_a_foreign_plan_is_read(chat_plan: Plan, play: Any) -> None:
    stored = read({"msdyn_kpieventname": play.name, **play.row}, chat_plan)
    assert (stored.issues, stored.beyond) == ((), {})
    assert stored.event is not None
    names = {event.js_name: event for event in chat_plan.events}
    sent = {field.column: field.name for field in names[play.function].fields if field.column in play.row}
    assert {name for name, value in stored.event.model_dump().items() if value is not None} == set(sent.values())


def test_a_value_that_was_masked_is_marked(chat_plan: Plan) -> None:
    play = PLAYS[0]
    stored = read({"msdyn_kpieventname": play.name, **play.row}, chat_plan)
    assert stored.masked == {
        "customer": MaskedText("A. L."),
        "email": MaskedText("a***@example.com"),
        "phone": MaskedText("+* *** **42"),
        "first_message": MaskedText("[12 characters]"),
    }


def test_an_unknown_name_is_an_issue_with_the_likely_one(plan: Plan) -> None:
    stored = read(ROW | {"msdyn_kpieventname": "callhold"}, plan)
    assert [(issue.type, issue.loc, issue.ctx) for issue in stored.issues] == [
        ("literal_error", ("msdyn_kpieventname",), {"expected": "'CallHold'"})
    ]
    assert [note.code for note in stored.notes] == ["unknown-event"]
    assert (stored.event, stored.event_id, stored.conversation_id) == (None, "event-1", "conversation-1")


def test_a_row_without_any_name_is_an_issue(plan: Plan) -> None:
    stored = read({"msdyn_conversationid": "c"}, plan)
    assert [(issue.type, issue.loc) for issue in stored.issues] == [("missing", ("msdyn_kpieventname",))]


def test_the_platforms_own_name_is_taken_where_the_page_gave_none(plan: Plan) -> None:
    assert read(ROW | {"msdyn_kpieventname": None}, plan).event is not None


def test_a_host_that_stores_its_session_alone_is_said_and_is_no_issue(plan: Plan) -> None:
    row = {
        "msdyn_name": "CallHold",
        "msdyn_kpieventname": "CallHold",
        "msdyn_eventtimestamp": "2026-01-31T09:30:00Z",
        "msdyn_externalcorrelationid": "event-1",
        "msdyn_conversationid": "conversation-1",
        "msdyn_sessionId": "session-1",
    }
    stored = read(row, plan)
    assert (stored.issues, stored.event, [note.code for note in stored.notes]) == ((), None, ["session-only"])
    assert (stored.event_id, stored.conversation_id, stored.host_session_id) == ("event-1", "conversation-1", "session-1")
    assert stored.occurred_at is not None


def test_deprecated_and_renamed_events_are_read_and_said(chat_plan: Plan) -> None:
    row = {"msdyn_customattribute1": "Web chat", "msdyn_customattribute2": "Sales", "msdyn_customattribute3": "true"}
    before, now, nudged = (
        read(row | {"msdyn_kpieventname": name}, chat_plan)
        for name in ("ConversationForwarded", "ConversationTransferred", "AgentNudged")
    )
    assert (before.issues, now.issues) == ((), ())
    assert before.values == now.values
    assert [note.code for note in before.notes] == ["deprecated", "renamed"]
    assert "'ConversationTransferred'" in before.notes[1]
    assert now.notes == ()
    assert nudged.notes == ("The event is deprecated: Nobody nudges any more.",)


def test_classes_tell_of_renaming_too() -> None:
    class New(KpiEvent):
        on: date

    class Old(New, name="old.name", deprecated=Deprecated("Say New.", New)):
        pass

    stored = read({"msdyn_name": "old.name", "msdyn_customattribute1": "2026-01-31"}, [New, Old])
    assert stored.event == Old(on=date(2026, 1, 31))
    assert [note.code for note in stored.notes] == ["deprecated", "renamed"]


def test_a_row_of_then_is_read_by_the_plan_of_then(plan: Plan) -> None:
    (hold,) = (event for event in plan.events if event.js_name == "callHold")
    moved = tuple(
        dataclasses.replace(field, column="msdyn_customattribute4" if field.name == "queue" else field.column)
        for field in hold.fields
    )
    then = dataclasses.replace(plan, events=(dataclasses.replace(hold, fields=moved, name="HoldOfThen"),))
    row = ROW | {"msdyn_kpieventname": "HoldOfThen", "msdyn_customattribute4": "Billing"}
    assert [issue.type for issue in read(row, plan).issues] == ["literal_error"]
    stored = read(row, plan, [then])
    assert stored.event is not None
    assert stored.event.model_dump() == HOLD.model_dump()
    assert [note.code for note in stored.notes] == ["older-plan"]
    assert then.hash in stored.notes[0]
    assert read(ROW, plan, [then]).notes == ()


def test_a_plan_of_then_counts_only_where_that_of_now_fails_and_it_reads_the_row_whole(plan: Plan) -> None:
    assert read(ROW, plan, [plan]).notes == ()
    broken = read(ROW | {"msdyn_customattribute2": "twelve"}, plan, [plan])
    assert ([issue.type for issue in broken.issues], broken.notes) == (["int_parsing"], ())


def test_a_row_of_an_unknown_event_keeps_its_other_issues(plan: Plan) -> None:
    stored = read(ROW | {"msdyn_kpieventname": "callhold", "msdyn_eventtimestamp": "yesterday"}, plan)
    assert [issue.type for issue in stored.issues] == ["literal_error", "datetime_parsing"]


def test_a_plan_knows_patterns_and_closed_lists(tmp_path: Path) -> None:
    (tmp_path / "coded_events.py").write_text(CODED, encoding="utf-8")
    coded = make_plan(str(tmp_path / "coded_events.py"))
    row = {"msdyn_kpieventname": "Coded", "msdyn_customattribute1": "AB", "msdyn_customattribute2": "s"}
    assert read(row, coded).issues == ()
    wrong = read(row | {"msdyn_customattribute1": "ab", "msdyn_customattribute2": "xl"}, coded)
    assert [issue.type for issue in wrong.issues] == ["string_pattern_mismatch", "literal_error"]


def test_a_field_that_no_column_receives_is_none() -> None:
    class Answered(KpiEvent):
        notification_response_action: str

    stored = Answered.from_row({"msdyn_name": "Answered"})
    assert stored.event is not None
    assert stored.issues == ()
    assert stored.event.model_dump() == {"notification_response_action": None}


def test_a_list_of_enumerated_values_gives_the_member() -> None:
    class Colour(enum.Enum):
        RED = "red"

    class Painted(KpiEvent):
        colour: Colour

    stored = Painted.from_row({"msdyn_customattribute1": "red"})
    assert stored.event == Painted(colour=Colour.RED)
    assert issues({"msdyn_customattribute1": "blue"}, Painted) == [("enum", ("msdyn_customattribute1",))]


def test_a_mapping_that_is_no_dict_is_a_row() -> None:
    assert CallHold.from_row(MappingProxyType(ROW)).event == HOLD
