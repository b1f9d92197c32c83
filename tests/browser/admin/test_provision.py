"""`provision()` creates what is missing, and says what became of each definition."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.outputs.scripts.admin import admin_scripts
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain
from tests.browser.admin.conftest import LATER, NAMES, RECORDS, SOON, Office
from tests.support.widget import REFUSALS


def outcomes(outcome: str) -> dict[str, str]:
    return dict.fromkeys(NAMES, outcome)


def test_all_definitions_are_created_in_an_empty_organisation(office: Office) -> None:
    admin = office.open({"definitions": []})
    report = admin.run("provision")
    assert report == {"ok": True, "definitions": [{"eventName": name, "outcome": "created", "reason": ""} for name in NAMES]}
    columns = RECORDS[0].keys()
    assert [{name: row[name] for name in columns} for row in admin.definitions()] == RECORDS


def test_names_with_quotes_and_more_names_than_one_question_holds_are_found(
    office: Office, tmp_path: Path, tools: Toolchain
) -> None:
    names = ["O'Neil's call", "Hold & resume", *(f"Call{number:02}" for number in range(23)), "The last"]
    classes = [f'class Event{number}(KpiEvent, name="{name}"):\n    """An event."""\n' for number, name in enumerate(names)]
    events = tmp_path / "many_events.py"
    events.write_text("\n\n".join(['"""Many events."""\n\nfrom bridge import KpiEvent', *classes]), encoding="utf-8")
    for job in admin_scripts(make_plan(str(events)), tmp_path, tmp_path / "work", tools):
        job()
    office.desktop.softphone.put("/admin.js", tmp_path / "cif-bridge.admin.js")
    admin = office.open({"definitions": names})
    assert admin.provision() == dict.fromkeys(names, "present")
    assert len(admin.definitions()) == len(names)


def test_what_is_there_is_left_as_it_is(office: Office) -> None:
    admin = office.open({"definitions": NAMES[:3]})
    assert admin.provision() == outcomes("created") | dict.fromkeys(NAMES[:3], "present")
    assert sorted(row["msdyn_name"] for row in admin.definitions()) == sorted(NAMES)


def test_an_inactive_definition_is_named_and_not_made_again(office: Office) -> None:
    inactive = {"msdyn_name": NAMES[0], "msdyn_eventdisplayname": "x", "statecode": 1}
    admin = office.open({"definitions": [inactive, *({"msdyn_name": n, "msdyn_eventdisplayname": n} for n in NAMES[1:])]})
    report = admin.run("provision")
    assert not report["ok"]
    assert report["definitions"][0]["outcome"] == "inactive"
    assert "Activate" in report["definitions"][0]["reason"]
    assert {made["outcome"] for made in report["definitions"][1:]} == {"present"}
    assert len(admin.definitions()) == len(NAMES)


def test_an_active_definition_beside_an_inactive_one_of_its_name_counts(office: Office) -> None:
    twins = [{"msdyn_name": NAMES[0], "msdyn_eventdisplayname": "x", "statecode": state} for state in (1, 0, 1)]
    assert office.open({"definitions": twins}).provision()[NAMES[0]] == "present"


def test_run_again_it_creates_nothing(office: Office) -> None:
    admin = office.open({"definitions": []})
    admin.provision()
    assert admin.provision() == outcomes("present")
    assert len(admin.definitions()) == len(NAMES)


def test_two_at_the_same_time_create_everything_once(office: Office) -> None:
    admin = office.open({"definitions": []})
    same = "Promise.all([CIFBridge.provision(), CIFBridge.provision()]).then(([one, other]) => one === other)"
    assert admin.evaluate(same)
    assert len(admin.definitions()) == len(NAMES)


def test_with_dataverse_down_nothing_is_created_and_the_reason_is_said(office: Office) -> None:
    admin = office.open({"definitions": []}, faults={"dataverseDown": True})
    report = admin.run("provision")
    assert not report["ok"]
    assert all(made["outcome"] == "failed" and "Dataverse is down" in made["reason"] for made in report["definitions"])


@pytest.mark.parametrize("refusal", REFUSALS)
def test_whatever_form_a_refusal_has_each_definition_failed_for_a_reason(office: Office, refusal: str) -> None:
    admin = office.open({"definitions": []}, faults={"refuse": refusal})
    report = admin.run("provision", SOON)
    assert {made["outcome"] for made in report["definitions"]} == {"failed"}
    assert all("could not be read" in made["reason"] for made in report["definitions"])


@pytest.mark.parametrize("fault", ["noReply", "noHandler", "notAMap", "wrongCorrelationId"])
def test_a_host_that_does_not_answer_is_not_waited_for(office: Office, fault: str) -> None:
    admin = office.open({"definitions": []}, faults={fault: True})
    report = admin.run("provision", SOON)
    assert {made["outcome"] for made in report["definitions"]} == {"failed"}
    assert "no answer in time" in report["definitions"][0]["reason"]


def test_the_platforms_own_time_out_is_no_answer_too(office: Office) -> None:
    admin = office.open({"definitions": []}, library={"timeoutMs": 100}, faults={"noReply": True})
    assert "no answer in time" in admin.run("provision")["definitions"][0]["reason"]


def test_when_the_host_stops_answering_the_rest_is_not_tried(office: Office) -> None:
    admin = office.open({"definitions": []})
    admin.change(
        "Microsoft.CIFramework.createRecord = () => { window.tried = (window.tried ?? 0) + 1; return new Promise(() => {}) }"
    )
    report = admin.run("provision", LATER)
    assert "may be there all the same" in report["definitions"][0]["reason"]
    assert {made["reason"] for made in report["definitions"][1:]} == {
        "Not tried, since the host stopped answering. Run CIFBridge.provision() again."
    }
    assert admin.evaluate("tried") == 1


def test_one_definition_that_is_refused_does_not_keep_the_others(office: Office) -> None:
    admin = office.open({"definitions": []})
    admin.change(
        """const create = Microsoft.CIFramework.createRecord;
        Microsoft.CIFramework.createRecord = (table, data) => JSON.parse(data).msdyn_name === argument
          ? Promise.reject('{"message": "no privilege"}') : create(table, data)""",
        NAMES[1],
    )
    made = {made["eventName"]: made for made in admin.run("provision")["definitions"]}
    assert made[NAMES[1]]["outcome"] == "failed"
    assert "no privilege" in made[NAMES[1]]["reason"]
    assert {made[name]["outcome"] for name in NAMES if name != NAMES[1]} == {"created"}


@pytest.mark.parametrize(
    "create", ["undefined", "() => { throw new Error('mine') }", "() => undefined", "() => ({ then() { throw 1 } })"]
)
def test_a_strange_platform_is_a_failure_not_an_error(office: Office, create: str) -> None:
    admin = office.open({"definitions": []})
    admin.change(f"Microsoft.CIFramework.createRecord = {create}")
    assert set(admin.provision(**SOON).values()) == {"failed"}
    assert admin.widget.errors == []


@pytest.mark.parametrize(
    "answer",
    [
        "new Map([['0', new Map([['msdyn_name', argument]])]])",
        "[{ msdyn_name: argument }]",
        "{ value: [{ msdyn_name: argument }] }",
        "JSON.stringify({ 0: { msdyn_name: argument } })",
    ],
)
def test_every_form_of_found_records_is_understood(office: Office, answer: str) -> None:
    admin = office.open({"definitions": []})
    admin.change(f"Microsoft.CIFramework.searchAndOpenRecords = async () => ({answer})", NAMES[2])
    assert admin.provision() == outcomes("created") | {NAMES[2]: "present"}


@pytest.mark.parametrize("answer", [False, 0, "", "hello", "null", 7])
def test_an_answer_that_holds_no_records_is_not_taken_for_an_empty_table(office: Office, answer: object) -> None:
    admin = office.open({"definitions": NAMES[:2]})
    admin.change("Microsoft.CIFramework.searchAndOpenRecords = async () => argument", answer)
    report = admin.run("provision")
    assert {made["outcome"] for made in report["definitions"]} == {"failed"}
    assert all("an answer without records" in made["reason"] for made in report["definitions"])
    assert [record["msdyn_name"] for record in admin.definitions()] == NAMES[:2]


def test_an_answer_that_the_platforms_library_never_passes_on_is_not_waited_for(office: Office) -> None:
    admin = office.open({"definitions": NAMES[:2]}, faults={"answer": "hello"})
    report = admin.run("provision", SOON)
    assert all("no answer in time" in made["reason"] for made in report["definitions"])
    assert [record["msdyn_name"] for record in admin.definitions()] == NAMES[:2]


@pytest.mark.parametrize("answer", ["false", "0", "''"])
def test_a_definition_that_the_host_does_not_confirm_is_not_called_created(office: Office, answer: str) -> None:
    admin = office.open({"definitions": []})
    admin.change(f"Microsoft.CIFramework.createRecord = async () => {answer}")
    assert set(admin.provision().values()) == {"failed"}


def test_answers_that_come_twice_create_nothing_twice(office: Office) -> None:
    admin = office.open({"definitions": NAMES[:2]}, faults={"duplicate": True})
    assert admin.provision() == outcomes("created") | dict.fromkeys(NAMES[:2], "present")
    assert [record["msdyn_name"] for record in admin.definitions()] == NAMES


def test_without_the_platform_it_says_so(office: Office) -> None:
    report = office.open(library={"load": "missing"}).run("provision", SOON)
    assert all("library is not there" in made["reason"] for made in report["definitions"])


def test_the_console_shows_one_group_with_a_table(office: Office) -> None:
    admin = office.open({"definitions": NAMES[:1]})
    admin.provision()
    assert [kind for kind, _ in admin.widget.console] == ["startGroup", "table", "endGroup"]
    assert admin.widget.console[0][1] == f"[cif-bridge] provision: {len(NAMES) - 1} created, 1 present"


@pytest.mark.parametrize(
    ("options", "named"),
    [("{ timeoutMs: 0 }", "timeoutMs"), ("{ timeout: 5 }", "timeout"), ("5", "options"), ("null", "options"),
     ("{ get timeoutMs() { throw new Error('mine') } }", "options")],
)  # fmt: skip
def test_a_wrong_option_is_named_once_and_its_default_holds(office: Office, options: str, named: str) -> None:
    admin = office.open()
    assert admin.evaluate(f"CIFBridge.provision({options}).then((report) => report.ok)")
    (warning,) = admin.widget.said("warning")
    assert f"provision: {named}:" in warning
