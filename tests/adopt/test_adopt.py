"""Existing pages are read as they are: every call, what is wrong with it, and a plan that builds."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from bridge.adopt.report import Adoption, adopt
from bridge.findings import BuildError
from bridge.pipeline.build import build
from bridge.plan.make import make_plan
from bridge.plan.model import Event
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain

PAGES = Path(__file__).parent / "pages"
Calls = list[tuple[int, tuple[str, ...], tuple[str, ...], list[str]]]
"""Line, helpers on the way, events, what is wrong."""

PAGE_CALLS: dict[str, Calls] = {
    "reference.js": [
        (line, ("logHold",), ("CallHold",), ["conversation", "correlation", "error-shape", "session", "timestamp"])
        for line in (17, 18)
    ],
    "helpers.js": [
        (12, ("trackCall", "track"), ("CallEnded",), []),
        (17, ("trackCall", "track"), ("CallRinging",), ["unhandled"]),
    ],
    "alias.mjs": [
        (6, (), ("CallRinging",), []),
        (9, (), ("CallMuted",), []),
        (10, (), (), ["conversation", "payload", "session"]),
    ],
    "tracker.ts": [(11, ("log",), ("CallAccepted",), []), (12, ("log",), ("CallDeclined",), ["unhandled"])],
    "page.html": [(12, (), ("CallMuted",), [])],
    "together.js": [(2, (), ("CallAnswered", "QueueLeft"), ["name-differs", "several-events"])],
    "text.js": [(7, (), ("CallEnded",), ["conversation", "error-shape", "json-text"])],
    "columns.js": [(12, (), ("Survey sent",), ["column", "column", "column", "payload", "payload"])],
    "small.js": [
        (1, ("b",), ("CallHeld",), []),
        (1, ("b",), ("CallHeld",), ["unhandled"]),
        (1, ("b",), ("__proto__",), ["unhandled"]),
    ],
    "later.js": [(5, ("relay",), (), ["unread"]), (6, (), (), ["unhandled", "unread"])],
}


def read(*names: str) -> Adoption:
    return adopt([PAGES / name for name in names], lambda line: None)


def events(adoption: Adoption, folder: Path) -> dict[str, Event]:
    """The events of the plan that was written, by class."""
    file = folder / "adopted_events.py"
    file.write_text(adoption.plan, encoding="utf-8")
    return {event.class_name: event for event in make_plan(str(file)).events}


def test_every_page_has_its_expectation() -> None:
    assert sorted(PAGE_CALLS) == sorted(path.name for path in PAGES.iterdir())


@pytest.mark.parametrize("page", PAGE_CALLS)
def test_every_call_is_found_with_its_events_and_what_is_wrong(page: str) -> None:
    assert [
        (
            int(call.where.rpartition(":")[2]),
            call.helpers,
            call.events,
            sorted(finding.id.removeprefix("adopt-") for finding in call.findings),
        )
        for call in read(page).calls
    ] == PAGE_CALLS[page]


@pytest.mark.parametrize("page", [page for page, calls in PAGE_CALLS.items() if any(call[2] for call in calls)])
def test_the_plan_that_is_written_builds_and_has_every_event(page: str, tmp_path: Path) -> None:
    wanted = {name for call in PAGE_CALLS[page] for name in call[2]}
    assert {event.name for event in events(read(page), tmp_path).values()} == wanted


def test_a_page_of_which_nothing_can_be_read_gets_no_plan() -> None:
    assert read("later.js").plan == ""


def test_fields_come_from_what_all_calls_of_an_event_send(tmp_path: Path) -> None:
    hold = events(read("reference.js"), tmp_path)["CallHold"]
    reason, queue = hold.fields
    assert (reason.name, reason.payload_field, reason.type.choices) == (
        "reason",
        "kpiEventReason",
        ("CustomerRequest", "Consultation"),
    )
    assert (queue.name, queue.column, queue.type.kind) == ("current_queue", "msdyn_customattribute1", "text")

    held = events(read("small.js"), tmp_path)["CallHeld"]
    assert [(field.name, field.type.kind) for field in held.fields] == [("reason", "text")]

    ended = events(read("helpers.js", "text.js"), tmp_path)["CallEnded"]
    assert {field.name: field.required for field in ended.fields} == {"reason": False, "additional_data": False}


def test_columns_of_an_organisation_are_declared_with_a_note_to_look_them_up(tmp_path: Path) -> None:
    adoption = read("columns.js")
    assert "# Columns that your organisation has added. Look up their type and limit" in adoption.plan
    fields = {field.column: field.name for field in events(adoption, tmp_path)["SurveySent"].fields}
    assert fields == {"contoso_channel": "channel", "msdyn_customattribute2": "custom_attribute_2"}


def test_a_wrong_column_is_named_with_what_to_write() -> None:
    (call,) = read("columns.js").calls
    said = " ".join(finding.message for finding in call.findings)
    assert "'msdyn_CustomAttribute1' is spelled 'msdyn_customattribute1'" in said
    assert "'msdyn_queue' is no column" in said
    assert "events[0].kpiEventReasons" in said


def test_what_concerns_the_whole_page_is_said_once() -> None:
    assert [finding.id for finding in read("reference.js", "text.js").findings] == ["adopt-order"]
    assert read("helpers.js").findings == ()


@pytest.mark.slow
def test_the_reference_page_s_call_works_when_it_is_replaced(tmp_path: Path, node: Node, tools: Toolchain) -> None:
    adoption = read("reference.js")
    plan = tmp_path / "adopted_events.py"
    plan.write_text(adoption.plan, encoding="utf-8")
    build(tmp_path / "static", str(plan), tools=tools)
    calls = "\n".join(call.replacement for call in adoption.calls)
    calls = calls.replace("console.error(error.message, error.link)", "failed.push(error.message)")
    program = f"""
    const sent = [], failed = [];
    globalThis.Microsoft = {{ CIFramework: {{ logAnalyticsEvent: (...call) => (sent.push(call), Promise.resolve('Success')) }} }};
    require({json.dumps(str(tmp_path / "page.cjs"))});
    const conversationId = 'conversation-1', providerSessionId = 'call-1', currentQueue = 'Billing';
    {calls}
    const events = () => sent.map(([data, name]) => [name, data.events[0]]);
    CIFBridge.flush().then(() => console.log(JSON.stringify({{ failed, sent: events() }})));
    """
    script = (tmp_path / "static" / "cif-bridge.js").read_text(encoding="utf-8")
    (tmp_path / "page.cjs").write_text(f"{script};globalThis.CIFBridge = CIFBridge;", encoding="utf-8")
    run = subprocess.run([node.node, "-e", program], capture_output=True, text=True, encoding="utf-8", check=True)
    seen = json.loads(run.stdout.splitlines()[-1])
    assert seen["failed"] == []
    assert [(name, event["kpiEventReason"], event["customData"]) for name, event in seen["sent"]] == [
        ("CallHold", reason, [{"attribute": "msdyn_customattribute1", "value": "Billing"}])
        for reason in ("CustomerRequest", "Consultation")
    ]


def test_words_of_the_page_cannot_break_out_of_the_plan_or_the_report(tmp_path: Path) -> None:
    page = tmp_path / 'we"""ird.js'
    page.write_bytes((PAGES.parent / "hostile.js").read_bytes())
    adoption = adopt([page], lambda line: None)
    (event,) = events(adoption, tmp_path).values()
    assert (event.name, [field.column for field in event.fields if not field.payload_field]) == ('A"""', ["contoso_class"])
    prose = re.sub(r"```.*?```|`[^`]*`", "", adoption.as_markdown(), flags=re.S)
    assert "<img" not in prose


@pytest.mark.parametrize(
    ("name", "content", "id"),
    [
        ("gone.js", None, "adopt-file"),
        ("empty.js", "", "adopt-nothing"),
        ("broken.js", "function (", "adopt-syntax"),
        ("binary.js", b"\xff\xfe\x00", "adopt-file"),
        ("page.html", "<script>let a = ;</script>", "adopt-syntax"),
        ("other.js", "CIFBridge.logAnalyticsEvent({}, 'A')", "adopt-nothing"),
    ],
)
def test_what_cannot_be_adopted_is_one_finding(name: str, content: str | bytes | None, id: str, tmp_path: Path) -> None:
    file = tmp_path / name
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        adopt([file], lambda line: None)
    assert [finding.id for finding in caught.value.findings] == [id]


def test_a_script_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "broken.js").write_text("let a = 1;\nlet b = ;", encoding="utf-8")
    (tmp_path / "page.js").write_text((PAGES / "together.js").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "theirs.js").write_text("Microsoft.CIFramework.logAnalyticsEvent({}, 'A')", encoding="utf-8")
    adoption = adopt([tmp_path], lambda line: None)
    assert [call.events for call in adoption.calls] == [("CallAnswered", "QueueLeft")]
    (broken, _) = adoption.findings
    assert (broken.id, broken.where) == ("adopt-syntax", f"{tmp_path / 'broken.js'}:2")


def test_the_report_is_json_for_other_programs() -> None:
    data = json.loads(read("together.js").as_json())
    assert [call["events"] for call in data["calls"]] == [["CallAnswered", "QueueLeft"]]
    assert data["calls"][0]["findings"][0].keys() == {"id", "level", "where", "message"}
