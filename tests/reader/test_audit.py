"""What arrived is held against the plan: every check finds what it is for, and nothing in rows that are right."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Browser

from bridge import cli
from bridge.findings import BuildError
from bridge.outputs.docs.audit_page import audit_page
from bridge.plan.diff import PlanFile, read_plan
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.reader.audit import Audit, audit
from bridge.reader.page_logs import read_page_logs
from bridge.reader.run import audit_rows
from tests.support import ROOT

Row = dict[str, Any]
START = datetime(2026, 1, 5, 8, tzinfo=UTC)
COLUMNS = ["msdyn_kpieventname", "msdyn_name", "msdyn_conversationid", "msdyn_externalcorrelationid", "msdyn_eventtimestamp"]
COLUMNS += ["createdon", "msdyn_kpieventreason", "msdyn_providersessionid", "msdyn_sessionId", "msdyn_participantid"]
COLUMNS += [f"msdyn_customattribute{number}" for number in range(1, 6)]
FIELDS: dict[str, Row] = {
    "CallRinging": {"msdyn_customattribute3": "Inbound"},
    "CallAnswered": {},
    "CallHold": {"msdyn_kpieventreason": "Other", "msdyn_customattribute1": "Billing"},
    "CallUnhold": {"msdyn_customattribute2": "5"},
    "CallMuted": {},
    "CallUnmuted": {},
    "CallTransferred": {"msdyn_kpieventreason": "Other", "msdyn_customattribute4": "*"},
    "CallConsultStarted": {"msdyn_customattribute4": "*"},
    "CallConferenceStarted": {"msdyn_customattribute4": "*"},
    "CallRecordingStarted": {},
    "CallRecordingStopped": {"msdyn_kpieventreason": "Other"},
    "CallEnded": {"msdyn_kpieventreason": "AgentHangUp", "msdyn_customattribute2": "60"},
    "WrapUpStarted": {},
    "WrapUpCompleted": {"msdyn_customattribute2": "60"},
    "CallDeclined": {"msdyn_kpieventreason": "Busy"},
    "CallMissed": {},
}
"""Every event of the plan that ships, in an order in which a call can have them."""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan()


def row(name: str, number: int, conversation: str | None = "conversation-1", **more: Any) -> Row:
    at = START + timedelta(minutes=number)
    return {
        "msdyn_kpieventname": name,
        "msdyn_name": name,
        "msdyn_conversationid": conversation,
        "msdyn_providersessionid": "provider-1",
        "msdyn_externalcorrelationid": f"event-{conversation}-{number}",
        "msdyn_eventtimestamp": at.isoformat(),
        "createdon": (at + timedelta(seconds=2)).isoformat(),
        **FIELDS.get(name, {}),
        **more,
    }


def call(*names: str, conversation: str = "conversation-1") -> list[Row]:
    return [row(name, number, conversation) for number, name in enumerate(names)]


GOOD = call(*FIELDS)


def store(folder: Path, rows: list[Row]) -> Path:
    path = folder / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(rows, pa.schema([(name, pa.string()) for name in COLUMNS])), path)
    return path


@pytest.fixture
def check(plan: Plan, tmp_path: Path) -> Any:
    def run(rows: list[Row], older: tuple[PlanFile, ...] = (), logs: str | None = None, plan: Plan = plan) -> Audit:
        kept = []
        if logs:
            (tmp_path / "stats.json").write_text(logs)
            kept = read_page_logs(tmp_path / "stats.json")
        return audit_rows(plan, store(tmp_path, rows), older, kept, lambda what, part: None)

    return run


def said(found: Audit) -> list[tuple[str, str, str]]:
    return [(finding.level, finding.id, finding.where) for finding in found.findings]


def test_rows_as_the_page_sends_them_have_no_finding(check: Any, plan: Plan) -> None:
    found = check(GOOD)
    assert said(found) == []
    assert found.rows == len(GOOD) == len(plan.events)
    assert {event.plan for event in found.events} == {plan.hash}
    assert sum(day["rows"] for day in found.days) == len(GOOD)


CASES: list[tuple[list[Row], tuple[str, str, str], str]] = [
    ([row("callHold", 90)], ("error", "event-unknown", "callHold"), "'CallHold' was likely meant"),
    ([row("msdyn_session_started", 90)], ("warning", "event-unknown", "msdyn_session_started"), "platform's own"),
    ([row("CallMuted", 90, "c2") | {"msdyn_kpieventname": None, "msdyn_name": None}], ("error", "row-name", "(no name)"), "1 row"),
    ([row("CallRinging", 90, None)], ("error", "row-conversation", "CallRinging"), "1 row"),
    ([row("CallRinging", 90, msdyn_externalcorrelationid=None)], ("warning", "row-id", "CallRinging"), "1 row"),
    ([row("CallRinging", 90, msdyn_eventtimestamp="soon")], ("error", "row-time", "CallRinging"), "1 row"),
    ([row("CallRinging", 0, "c2", createdon=START - timedelta(minutes=6))], ("error", "row-ahead", "CallRinging"), "5 minutes"),
    ([row("CallRinging", 0, "c2", createdon=START + timedelta(hours=25))], ("warning", "row-behind", "CallRinging"), "24 hours"),
    ([GOOD[0]] * 2, ("error", "row-doubled", "CallRinging"), "1 event id stands in several rows (2 too many)"),
    (
        [row("CallRinging", 90, msdyn_customattribute3="Sideways")],
        ("error", "row-value", "CallRinging.direction"),
        "1 row whose msdyn_customattribute3 is literal_error, such as 'Sideways'",
    ),
    ([row("CallRinging", 90, msdyn_customattribute3=None)], ("error", "row-value", "CallRinging.direction"), "is missing"),
    ([row("CallMissed", 90, msdyn_customattribute2="x")], ("error", "row-value", "CallMissed.ring_seconds"), "int_parsing"),
    ([row("CallMissed", 90, msdyn_customattribute2="-1")], ("error", "row-value", "CallMissed.ring_seconds"), "greater_than_equal"),
    (
        [row("CallHold", 90, None, msdyn_kpieventreason=None, msdyn_customattribute1=None, msdyn_providersessionid=None)
         | {"msdyn_sessionId": "session-1", "msdyn_conversationid": "c"}],
        ("warning", "row-session", "CallHold"),
        "this host",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "finding", "words"), CASES, ids=[f"{finding[1]}-{words}" for _, finding, words in CASES])
def test_what_is_wrong_is_found_once(check: Any, rows: list[Row], finding: tuple[str, str, str], words: str) -> None:
    texts = [{name: value.isoformat() if isinstance(value, datetime) else value for name, value in item.items()} for item in rows]
    found = check(GOOD + texts)
    assert said(found) == [finding]
    assert words in found.findings[0].message


COUNTED: dict[tuple[str, str], dict[int, str]] = {
    ("row-conversation", "CallRinging"): {1: "1 row has no conversation", 2: "2 rows have no conversation"},
    ("row-id", "CallRinging"): {1: "1 row has no event id", 2: "2 rows have no event id"},
    ("row-time", "CallRinging"): {1: "1 row has no time stamp", 2: "2 rows have no time stamp"},
    ("row-ahead", "CallRinging"): {1: "1 row is more than", 2: "2 rows are more than"},
    ("row-behind", "CallRinging"): {1: "1 row is more than", 2: "2 rows are more than"},
    ("row-session", "CallHold"): {1: "1 row has only the name", 2: "2 rows have only the name"},
    ("row-doubled", "CallRinging"): {1: "1 event id stands in several rows", 2: "2 event ids stand in several rows"},
    ("row-name", "(no name)"): {1: "1 row without a name: nobody can tell what it is", 2: "2 rows without a name"},
    ("event-unknown", "callHold"): {1: "1 row of a name", 2: "2 rows of a name"},
    ("row-value", "CallRinging.direction"): {1: "1 row whose", 2: "2 rows whose"},
}


@pytest.mark.parametrize("many", [1, 2])
def test_what_is_said_of_one_row_is_in_the_singular(check: Any, many: int) -> None:
    rows: list[Row] = []
    for number, (broken, (_, finding, where), _words) in enumerate(CASES * many):
        if (finding, where) in COUNTED:
            own = {"msdyn_externalcorrelationid": f"event-{number}", "msdyn_conversationid": f"conversation-{number}"}
            rows += [item | {name: value for name, value in own.items() if item[name]} for item in broken]
    texts = [{name: value.isoformat() if isinstance(value, datetime) else value for name, value in item.items()} for item in rows]
    found = {(finding.id, finding.where): finding.message for finding in check(GOOD + texts).findings}
    assert {key: found[key].startswith(words[many]) for key, words in COUNTED.items()} == dict.fromkeys(COUNTED, True), found


def test_the_page_of_one_row_is_in_the_singular(check: Any) -> None:
    page = audit_page(check([row("CallRinging", 0, None, msdyn_customattribute3="Sideways")]).as_data())
    assert "1 row of <code>" in page
    assert "2 errors, 15 warnings" in page
    assert "1 issue in 1 row<" in page
    assert "<title>2026-01-05: 1 row</title>" in page
    assert not re.search(r"\b1 (rows|issues|errors|warnings)\b", page)


def test_an_event_that_never_came_is_a_warning(check: Any) -> None:
    assert said(check([item for item in GOOD if item["msdyn_name"] != "CallMissed"])) == [("warning", "event-never", "CallMissed")]


SEQUENCES = {
    "H U H U": [],
    "H H U": [("CallHold", 1)],
    "H U U": [("CallUnhold", 1)],
    "U": [("CallUnhold", 1)],
    "H": [("CallHold", 1)],
    "H E": [],
    "H E U": [("CallUnhold", 1)],
    "H M U": [],
    "H H H E": [("CallHold", 2)],
}


@pytest.mark.parametrize("steps", SEQUENCES)
def test_a_broken_sequence_is_found_in_its_conversation(check: Any, plan: Plan, steps: str) -> None:
    names = {"H": "CallHold", "U": "CallUnhold", "E": "CallEnded", "M": "CallMissed"}
    alone = dataclasses.replace(plan, sequences=plan.sequences[:1])
    late = row("CallRinging", 600, "later")  # what was open an hour before the newest row stays open
    calls = [item for other in ("a", "b") for item in call("CallHold", "CallUnhold", conversation=other)]
    broken = call(*(names[step] for step in steps.split()), conversation="c")
    found = check([*reversed(broken), *calls, late, row("CallAnswered", 1, "d")], plan=alone)
    counted = [(finding.where, int(finding.message.split()[0])) for finding in found.findings if finding.id == "sequence"]
    assert counted == SEQUENCES[steps]


def test_what_began_just_now_may_still_go_on(check: Any) -> None:
    assert [item for item in said(check([*GOOD, row("CallHold", 90, "new")])) if item[1] == "sequence"] == []


def test_deprecated_and_renamed_events_that_still_come(check: Any) -> None:
    chat = make_plan("tests.end_to_end.plan.messaging_events")
    values = {"msdyn_customattribute1": "Web chat", "msdyn_customattribute2": "Sales", "msdyn_customattribute3": "true"}
    found = check([row("ConversationForwarded", 0, **values), row("AgentNudged", 1)], plan=chat)
    assert [item for item in said(found) if item[1] != "event-never"] == [
        ("warning", "event-deprecated", "AgentNudged"),
        ("warning", "event-deprecated", "ConversationForwarded"),
    ]


def test_an_event_of_an_older_plan_is_told_with_its_plan(check: Any, plan: Plan, tmp_path: Path) -> None:
    then = dataclasses.replace(plan, events=(dataclasses.replace(plan.events[0], name="RingOfThen"),), sequences=())
    (tmp_path / "plan.json").write_text(json.dumps({"hash": then.hash, **then.as_data()}))
    found = check([*GOOD, row("RingOfThen", 90)], (read_plan(tmp_path / "plan.json"),))
    assert said(found) == [("warning", "event-older", "RingOfThen")]
    assert found.events[-1].plan == then.hash or then.hash in [event.plan for event in found.events]


def page_log(*ids: str, accepted: int | None = None) -> str:
    kept = [{"eventName": "CallHold", "eventId": id, "at": "2026-01-05T08:10:00.000Z"} for id in ids]
    return json.dumps({"stats": {"calls": 9, "accepted": len(ids) if accepted is None else accepted}, "accepted": kept})


def test_what_was_accepted_and_never_stored_is_told_by_event_and_hour(check: Any) -> None:
    stored = GOOD[0]["msdyn_externalcorrelationid"]
    found = check(GOOD, logs=f"[{page_log(stored, 'lost-1')}, {page_log('lost-2')}]")
    assert said(found) == [("error", "row-lost", "CallHold")]
    assert found.lost == [{"event": "CallHold", "hour": "2026-01-05T08:00Z", "accepted": 3, "lost": 2}]
    assert said(check(GOOD, logs=page_log(stored))) == []


def test_counters_alone_tell_that_rows_are_missing(check: Any) -> None:
    assert said(check(GOOD, logs='{"calls": 99, "accepted": 17}')) == [("warning", "row-lost", "stats()")]
    assert said(check(GOOD, logs='{"calls": 99, "accepted": 16}')) == []


def refused(run: Any, *arguments: Any, **more: Any) -> str:
    with pytest.raises(BuildError) as error:
        run(*arguments, **more)
    (finding,) = error.value.findings
    assert finding.level == "error"
    return finding.id


@pytest.mark.parametrize("text", ["", "{", "[]", '{"calls": 1}', '{"accepted": [{"eventName": 1}]}', '"x"'])
def test_an_export_of_a_page_that_is_none_is_one_finding(check: Any, text: str, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(text)
    assert refused(read_page_logs, tmp_path / "bad.json") == "stats-invalid"
    assert refused(read_page_logs, tmp_path / "none.json") == "stats-unreadable"


def bad_inputs(folder: Path) -> Iterator[tuple[str, Path]]:
    whole = store(folder, GOOD * 500).read_bytes()
    yield "rows-missing", folder / "nowhere.csv"
    for name, content, id in (
        ("truncated.parquet", whole[: len(whole) // 2], "rows-unreadable"),
        ("damaged.parquet", whole[:100] + b"\0" * 400 + whole[500:], "rows-unreadable"),
        ("empty.parquet", b"", "rows-unreadable"),
        ("no.json", b"{", "rows-unreadable"),
        ("picture.png", b"x", "rows-format"),
        ("other.csv", b"a,b\n1,2\n", "rows-columns"),
        ("half.csv", b"msdyn_conversationid,b\n1,2\n", "rows-columns"),
        ("header.csv", b"msdyn_name,msdyn_conversationid\n", "rows-none"),
        ("foreign.csv", b"msdyn_name,msdyn_conversationid\nSomething,1\nElse,2\n", "rows-foreign"),
        ("types.json", b'[{"msdyn_name": "CallHold", "msdyn_eventtimestamp": 5}]', "rows-type"),
        ("nested.json", b'[{"msdyn_name": "CallHold", "msdyn_conversationid": {"a": 1}}]', "rows-type"),
    ):
        (folder / name).write_bytes(content)
        yield id, folder / name
    (folder / "nothing").mkdir()
    yield "rows-format", folder / "nothing"
    (folder / "delta" / "_delta_log").mkdir(parents=True)
    yield "rows-unreadable", folder / "delta"


def test_each_bad_input_is_one_finding(plan: Plan, tmp_path: Path) -> None:
    for id, path in bad_inputs(tmp_path):
        assert (path.name, refused(audit_rows, plan, path, (), (), lambda what, part: None)) == (path.name, id)


def test_each_bad_input_ends_the_command_with_1_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    for id, path in [*bad_inputs(tmp_path), ("events-missing", tmp_path / "rows.parquet")]:
        more = ["--events", "nowhere.py"] if id == "events-missing" else []
        monkeypatch.setattr(sys, "argv", ["cif-bridge", "audit", str(path), "--html", "audit.html", "--json", *more])
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        output, errors = capsys.readouterr()
        assert (path.name, ended.value.code, output, errors.count("\n")) == (path.name, 1, "", 1)
        assert errors.startswith(f"error[{id}] ")
        assert sorted(tmp_path.rglob("*")) == before


def run_cli(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from bridge.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, "audit", *arguments], cwd=cwd, capture_output=True, encoding="utf-8")


@pytest.mark.slow
def test_the_command_exits_1_on_an_error_and_writes_a_table_json_and_a_page(tmp_path: Path, plan: Plan) -> None:
    store(tmp_path, GOOD)
    good = run_cli("rows.parquet", "--json", "--html", "audit.html", cwd=tmp_path)
    assert (good.returncode, good.stderr) == (0, "")
    data = json.loads(good.stdout)
    assert (data["plan"], data["rows"], data["findings"]) == (plan.hash, len(GOOD), [])
    assert "Audit of rows.parquet" in (tmp_path / "audit.html").read_text(encoding="utf-8")
    store(tmp_path, [*GOOD, row("CallRinging", 90, None)])
    bad = run_cli("rows.parquet", cwd=tmp_path)
    assert (bad.returncode, bad.stderr) == (1, "")
    assert "row-conversation" in bad.stdout
    assert "CallConferenceStarted" in bad.stdout


@pytest.mark.slow
def test_a_bad_input_leaves_the_page_of_before(tmp_path: Path) -> None:
    (tmp_path / "audit.html").write_text("before")
    gone = run_cli("rows.parquet", "--html", "audit.html", cwd=tmp_path)
    assert (gone.returncode, gone.stdout) == (1, "")
    assert gone.stderr.startswith("error[rows-missing] rows.parquet: ")
    assert gone.stderr.count("\n") == 1
    store(tmp_path, GOOD)
    nowhere = run_cli("rows.parquet", "--html", "no/where.html", cwd=tmp_path)
    assert (nowhere.returncode, "error[audit-unwritable]" in nowhere.stderr) == (1, True)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["audit.html", "rows.parquet"]
    assert (tmp_path / "audit.html").read_text() == "before"


def test_the_page_works_under_its_own_policy_and_shows_what_a_name_says(chromium: Browser, tmp_path: Path) -> None:
    name = "<img src=x onerror=alert(1)>"
    store(tmp_path, [*GOOD, row(name, 90), row("CallRinging", 2_000, None)])
    run_cli("rows.parquet", "--html", "audit.html", cwd=tmp_path)
    page = chromium.new_page(color_scheme="dark")
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "audit.html").as_uri())
    assert errors == []
    assert page.locator("script, img").count() == 0
    assert name in page.locator("table").first.inner_text()
    bars = page.locator("section[aria-labelledby=time] rect")
    assert bars.count() == 2
    assert [bars.nth(index).get_attribute("height") for index in (0, 1)] == ["160.0", "9.41"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 31)"
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()


@pytest.mark.slow
@pytest.mark.timeout(900)  # a query of Spark's takes a second, and there are many
def test_spark_finds_what_duckdb_finds(check: Any, spark: Any, plan: Plan, tmp_path: Path) -> None:
    rows = [*GOOD, GOOD[0], row("callHold", 90), row("CallMissed", 91, msdyn_customattribute2="x"), row("CallUnhold", 92, "c")]
    found = check(rows)
    spark._session.read.parquet(str(store(tmp_path, rows))).createOrReplaceTempView("audited")
    again = audit(plan, spark.table("audited"), found.source)
    assert again.findings == found.findings
    assert again == found
    assert len(found.findings) == 4
