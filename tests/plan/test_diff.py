"""What changed between two plans, and what of it breaks a page or a report."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bridge.definitions.field_types import FieldType
from bridge.findings import BuildError
from bridge.outputs.package import write_plan
from bridge.plan.diff import Change, PlanFile, as_data, compare, read_plan
from bridge.plan.make import make_plan
from bridge.plan.model import Event, EventField

TEXT = EventField("queue", "queue", "Queue.", True, FieldType("text", max_length=100), None, "msdyn_customattribute1", "text", None)
NUMBER = replace(
    TEXT, name="wait", js_name="wait", column="msdyn_customattribute2", type=FieldType("integer", minimum=0, maximum=60)
)
HOLD = Event("CallHold", "callHold", "CallHold", "Call Hold", "On hold.", "Telephony", None, None, (TEXT, NUMBER))


def plan(*events: Event) -> PlanFile:
    return PlanFile("0" * 12, events)


def changes(old: Event, new: Event) -> list[tuple[str, str | None, bool]]:
    return [(change.kind, change.field, change.breaking) for change in compare(plan(old), plan(new))]


def with_fields(*fields: EventField) -> Event:
    return replace(HOLD, fields=fields)


def test_a_plan_does_not_differ_from_itself() -> None:
    shipped = make_plan()
    assert compare(shipped, shipped) == []


def test_a_new_event_breaks_nothing() -> None:
    assert compare(plan(), plan(HOLD)) == [Change("added", "callHold", None, False, "new event")]


def test_a_removed_event_breaks_pages() -> None:
    (change,) = compare(plan(HOLD), plan())
    assert (change.kind, change.where, change.breaking) == ("removed", "callHold", True)


def test_a_renamed_event_goes_on_to_work() -> None:
    new = replace(HOLD, name="CallHeld", js_name="callHeld", class_name="CallHeld")
    old_name = replace(HOLD, name="CallHeld", deprecated="Use callHeld.", renamed_to="callHeld")
    (change,) = compare(plan(HOLD), plan(new, old_name))
    assert (change.kind, change.event, change.breaking) == ("renamed", "callHold", False)
    assert "callHeld" in change.reason


def test_an_event_renamed_without_its_old_name_breaks_pages() -> None:
    new = replace(HOLD, js_name="callHeld", class_name="CallHeld")
    assert [(c.kind, c.event, c.breaking) for c in compare(plan(HOLD), plan(new))] == [
        ("added", "callHeld", False),
        ("removed", "callHold", True),
    ]


@pytest.mark.parametrize(
    ("change", "breaking"),
    [
        ({"name": "CallHeld"}, True),
        ({"display_name": "Held"}, False),
        ({"doc": "Put on hold."}, False),
        ({"owner": None}, False),
        ({"deprecated": "Not needed."}, False),
    ],
)
def test_a_changed_event_breaks_reports_if_its_rows_change_their_name(change: dict[str, Any], breaking: bool) -> None:
    assert changes(HOLD, replace(HOLD, **change)) == [("updated", None, breaking)]


def test_an_event_can_be_taken_back_into_use() -> None:
    assert changes(replace(HOLD, deprecated="Not needed."), HOLD) == [("updated", None, False)]


def test_a_new_field_breaks_pages_if_they_must_send_it() -> None:
    assert changes(with_fields(TEXT), with_fields(TEXT, NUMBER)) == [("added", "wait", True)]
    assert changes(with_fields(TEXT), with_fields(TEXT, replace(NUMBER, required=False))) == [("added", "wait", False)]


def test_a_removed_field_breaks_pages() -> None:
    assert changes(HOLD, with_fields(TEXT)) == [("removed", "wait", True)]


def test_a_field_under_another_name_in_the_same_column_is_renamed() -> None:
    renamed = replace(TEXT, name="line", js_name="line", doc="Line.")
    assert changes(HOLD, with_fields(renamed, NUMBER)) == [("renamed", "line", True), ("updated", "line", False)]


@pytest.mark.parametrize(
    ("change", "breaking"),
    [
        ({"column": "msdyn_customattribute3"}, True),
        ({"payload_field": "kpiEventReason"}, True),
        ({"column_type": "integer"}, True),
        ({"required": False}, False),
        ({"doc": "Another."}, False),
        ({"sensitive": "name"}, False),
    ],
)
def test_a_changed_field(change: dict[str, Any], breaking: bool) -> None:
    assert changes(with_fields(TEXT), with_fields(replace(TEXT, **change))) == [("updated", "queue", breaking)]


def test_a_field_that_becomes_required_breaks_pages() -> None:
    assert changes(with_fields(replace(TEXT, required=False)), with_fields(TEXT)) == [("updated", "queue", True)]


WIDER: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"kind": "text", "max_length": 50}, {"kind": "text", "max_length": 100}),
    ({"kind": "text", "max_length": 50}, {"kind": "text"}),
    ({"kind": "text", "min_length": 2}, {"kind": "text", "min_length": 1}),
    ({"kind": "text", "pattern": "^a"}, {"kind": "text"}),
    ({"kind": "choice", "choices": ("a",)}, {"kind": "choice", "choices": ("a", "b")}),
    ({"kind": "choice", "choices": ("aa",)}, {"kind": "text", "max_length": 2}),
    ({"kind": "uuid"}, {"kind": "text", "max_length": 36}),
    ({"kind": "integer"}, {"kind": "number"}),
    ({"kind": "integer", "minimum": 1}, {"kind": "integer", "minimum": 0}),
    ({"kind": "integer", "minimum": 1}, {"kind": "integer"}),
    ({"kind": "integer", "exclusive_minimum": 1}, {"kind": "integer", "minimum": 1}),
    ({"kind": "integer", "maximum": 1}, {"kind": "integer", "maximum": 2}),
    ({"kind": "integer", "exclusive_maximum": 1}, {"kind": "integer", "maximum": 1}),
    ({"kind": "integer", "multiple_of": 4}, {"kind": "integer", "multiple_of": 2}),
    ({"kind": "integer", "multiple_of": 4}, {"kind": "integer"}),
]
NARROWER: list[tuple[dict[str, Any], dict[str, Any]]] = [
    *((new, old) for old, new in WIDER),
    ({"kind": "choice", "choices": ("a", "b")}, {"kind": "choice", "choices": ("a", "c")}),
    ({"kind": "choice", "choices": ("aaa",)}, {"kind": "text", "max_length": 2}),
    ({"kind": "choice", "choices": ("a",)}, {"kind": "text", "pattern": "^b"}),
    ({"kind": "uuid"}, {"kind": "text", "max_length": 35}),
    ({"kind": "text", "pattern": "^a"}, {"kind": "text", "pattern": "^b"}),
    ({"kind": "integer", "multiple_of": 2}, {"kind": "integer", "multiple_of": 3}),
    ({"kind": "datetime"}, {"kind": "date"}),
    ({"kind": "datetime"}, {"kind": "text"}),
    ({"kind": "boolean"}, {"kind": "text"}),
]


def typed(facts: dict[str, Any]) -> Event:
    return with_fields(replace(TEXT, type=FieldType(**facts)))


@pytest.mark.parametrize(("old", "new"), WIDER)
def test_a_wider_type_breaks_nothing(old: dict[str, Any], new: dict[str, Any]) -> None:
    found = changes(typed(old), typed(new))
    assert found and not any(breaking for _, _, breaking in found)


@pytest.mark.parametrize(("old", "new"), NARROWER)
def test_a_narrower_type_breaks_pages(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert any(breaking for _, _, breaking in changes(typed(old), typed(new)))


def test_the_plan_file_of_a_build_is_read_back(tmp_path: Path) -> None:
    shipped = make_plan()
    write_plan(shipped, tmp_path)
    read = read_plan(tmp_path / "plan.json")
    assert (read.hash, read.events) == (shipped.hash, shipped.events)


def test_json_tells_whether_anything_breaks() -> None:
    old, new = plan(HOLD), plan(with_fields(TEXT))
    data = as_data(old, new, compare(old, new))
    assert data["breaking"] is True
    assert [sorted(change) for change in data["changes"]] == [["breaking", "event", "field", "kind", "reason"]]
    assert as_data(old, old, [])["breaking"] is False


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (None, "plan-unreadable"),
        ("", "plan-invalid"),
        ("callHold", "plan-invalid"),
        ("[]", "plan-invalid"),
        ("{}", "plan-invalid"),
        (json.dumps({"hash": "0", "events": [{"name": "CallHold"}]}), "plan-invalid"),
        ("\udcff", "plan-invalid"),
    ],
)
def test_what_is_no_plan_is_one_finding(tmp_path: Path, content: str | None, id: str) -> None:
    path = tmp_path / "plan.json"
    if content is not None:
        path.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(BuildError) as caught:
        read_plan(path)
    (finding,) = caught.value.findings
    assert (finding.id, finding.where) == (id, str(path))
    assert "\n" not in finding.message
