"""Whatever form a host's answers have, `provision()` creates nothing twice, and `doctor()` calls lost only what it saw is lost."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, Route

from bridge.definitions.admin import REASONS, VERDICTS
from bridge.definitions.columns import PROVIDER_TABLES
from bridge.definitions.fake import Switches
from tests.browser.admin.conftest import ADMIN, NAMES, SOON, Admin, Office
from tests.browser.admin.test_doctor import CONTOSO, FINE, UNSTORED, differences, untried

READABLE = ["texts", "entities"]
UNREADABLE = ["maps", "bare"]
RUNS = 3

STRANGE = {
    "Maps in a Map": "new Map([['0', new Map([['msdyn_name', 'CallHold']])]])",
    "a list of Maps": "[new Map([['msdyn_name', 'CallHold']])]",
    "text instead of objects": "new Map([['0', 'CallHold'], ['1', 'CallEnded']])",
    "a list of texts": "['CallHold']",
    "rows without the columns": "[{ msdyn_kpieventdefinitionid: '1' }]",
    "columns in capitals": "[{ MSDYN_NAME: 'CallHold' }]",
    "rows that are null": "[null]",
    "rows that are numbers": "[1, 2]",
    "a list in the list": "[[{ msdyn_name: 'CallHold' }]]",
    "a Map under entities": "new Map([['entities', new Map([['0', { msdyn_name: 'CallHold' }]])]])",
    "a Map under value": "new Map([['value', new Map()]])",
    "a message": "new Map([['message', 'No handlers found for this message']])",
    "one record beside a count": "new Map([['@odata.count', 1], ['0', { msdyn_name: 'CallHold' }]])",
    "a record among strange ones": "[{ msdyn_name: 'CallHold' }, {}]",
}
"""What a host puts into the value of each answer, and what is no list of records by the time it reaches the page."""

NOTHING = {"an empty Map": "new Map()", "an empty list": "[]", "an empty list under value": "new Map([['value', []]])"}
"""The same, and by its form nothing was found."""

UNSETTLED = {"an object": "{ 0: { msdyn_name: 'CallHold' } }", "text": "'CallHold'", "a number": "1", "false": "false"}
"""The same, and the platform's library never settles."""


def answer_with(admin: Admin, value: str) -> None:
    """The host does what it is asked, and answers all calls with this."""
    admin.widget.page.evaluate(f"CIFFake.faults.set({{ answer: {value} }})")


def names(admin: Admin) -> list[str]:
    return [record["msdyn_name"] for record in admin.definitions()]


def reasons(admin: Admin, **options: object) -> set[str]:
    """Why nothing was created."""
    made = admin.run("provision", options)["definitions"]
    assert {definition["outcome"] for definition in made} == {"failed"}
    return {definition["reason"] for definition in made}


def test_every_form_of_the_fake_is_tried() -> None:
    assert {"objects", *READABLE, *UNREADABLE} == set(get_args(Switches.model_fields["foundAs"].annotation))


class TestProvision:
    @pytest.mark.parametrize("form", READABLE)
    def test_records_in_another_form_are_read(self, office: Office, form: str) -> None:
        admin = office.open({"definitions": NAMES[:2]}, faults={"foundAs": form})
        assert admin.provision() == dict.fromkeys(NAMES, "created") | dict.fromkeys(NAMES[:2], "present")
        assert admin.provision() == dict.fromkeys(NAMES, "present")
        assert names(admin) == NAMES

    @pytest.mark.parametrize("form", UNREADABLE)
    def test_records_that_cannot_be_read_are_not_created_again(self, office: Office, form: str) -> None:
        admin = office.open(faults={"foundAs": form})
        for _ in range(RUNS):
            (reason,) = reasons(admin)
            assert reason.startswith(REASONS["search"] + "records without msdyn_name: {")
        assert names(admin) == NAMES

    @pytest.mark.parametrize("form", UNREADABLE)
    def test_in_an_empty_organisation_one_is_created_and_no_other_while_it_cannot_be_read(self, office: Office, form: str) -> None:
        admin = office.open({"definitions": []}, faults={"foundAs": form})
        assert reasons(admin) == {REASONS["unseen"], REASONS["blind"]}
        for _ in range(RUNS):
            reasons(admin)
        assert names(admin) == NAMES[:1]

    @pytest.mark.parametrize("there", [[], NAMES], ids=["empty", "full"])
    def test_a_strange_answer_creates_nothing(self, office: Office, there: list[str]) -> None:
        admin = office.open({"definitions": there})
        for name, value in STRANGE.items():
            answer_with(admin, value)
            for _ in range(RUNS):
                (reason,) = reasons(admin)
                assert reason.startswith(REASONS["search"] + "records without msdyn_name: "), name
            assert names(admin) == there, name

    @pytest.mark.parametrize("value", NOTHING.values(), ids=NOTHING.keys())
    def test_a_host_that_shows_nothing_gets_one_definition_and_not_twice(self, office: Office, value: str) -> None:
        admin = office.open({"definitions": []})
        answer_with(admin, value)
        for _ in range(RUNS):
            assert reasons(admin) == {REASONS["unseen"], REASONS["blind"]}
        assert names(admin) == NAMES[:1]

    @pytest.mark.parametrize("value", UNSETTLED.values(), ids=UNSETTLED.keys())
    def test_an_answer_that_never_arrives_creates_nothing(self, office: Office, value: str) -> None:
        admin = office.open()
        answer_with(admin, value)
        assert reasons(admin, **SOON) == {REASONS["search"] + "no answer in time"}
        assert names(admin) == NAMES

    def test_an_answer_without_an_id_is_looked_up(self, office: Office) -> None:
        admin = office.open({"definitions": []})
        admin.change(
            """const create = Microsoft.CIFramework.createRecord;
            Microsoft.CIFramework.createRecord = (...all) => create(...all).then(() => argument)""",
            "{}",
        )
        assert set(admin.provision().values()) == {"created"}
        assert names(admin) == NAMES

    def test_a_host_that_leaves_out_the_condition_gets_nothing_twice(self, office: Office) -> None:
        admin = office.open({"definitions": [*NAMES[2:], "Another"]})
        admin.change(WITHOUT_CONDITIONS)
        assert admin.provision() == dict.fromkeys(NAMES, "present") | dict.fromkeys(NAMES[:2], "created")
        assert sorted(names(admin)) == sorted([*NAMES, "Another"])

    def test_another_spelling_is_the_same_name_to_dataverse(self, office: Office) -> None:
        spelled = NAMES[0].upper() + " "
        admin = office.open({"definitions": [spelled, *NAMES[1:]]})
        admin.change(WITHOUT_CONDITIONS)
        made = admin.run("provision")
        assert made["ok"]
        assert made["definitions"][0] == {"eventName": NAMES[0], "outcome": "present", "reason": REASONS["spelled"] + spelled}
        assert len(names(admin)) == len(NAMES)

    @pytest.mark.parametrize(("state", "outcome"), [("'Active'", "present"), ("'1'", "inactive"), ("null", "present")])
    def test_a_state_that_is_no_number_is_no_reason_to_doubt(self, office: Office, state: str, outcome: str) -> None:
        admin = office.open()
        admin.change(
            "Microsoft.CIFramework.searchAndOpenRecords = async () =>"
            f" JSON.stringify(argument.map((msdyn_name) => ({{ msdyn_name, statecode: {state} }})))",
            NAMES,
        )
        assert set(admin.provision().values()) == {outcome}

    def test_a_dry_run_creates_nothing(self, office: Office) -> None:
        admin = office.open({"definitions": NAMES[:2]})
        report = admin.run("provision", {"dryRun": True})
        assert not report["ok"]
        outcomes = {made["eventName"]: made["outcome"] for made in report["definitions"]}
        assert outcomes == dict.fromkeys(NAMES, "missing") | dict.fromkeys(NAMES[:2], "present")
        assert {made["reason"] for made in report["definitions"][2:]} == {REASONS["missing"]}
        assert names(admin) == NAMES[:2]
        assert admin.widget.console[0][1] == f"[cif-bridge] provision: {len(NAMES) - 2} missing, 2 present"
        admin.provision()
        assert admin.run("provision", {"dryRun": True})["ok"]


WITHOUT_CONDITIONS = """const search = Microsoft.CIFramework.searchAndOpenRecords;
  Microsoft.CIFramework.searchAndOpenRecords = (table, query, only) => search(table, query.replace(/&[$]filter=[^&]*/, ''), only)"""
"""A host that answers every record of the table."""


class TestDoctor:
    @pytest.mark.parametrize("form", READABLE)
    def test_records_in_another_form_are_read(self, office: Office, form: str) -> None:
        records = {table: [CONTOSO] for table in PROVIDER_TABLES}
        assert differences(office.open({"records": records}, faults={"foundAs": form}).doctor()) == {}

    @pytest.mark.parametrize("form", UNREADABLE)
    def test_records_that_cannot_be_read_prove_nothing(self, office: Office, form: str) -> None:
        records = {table: [CONTOSO | {"msdyn_enableanalytics": False}] for table in PROVIDER_TABLES}
        checks = office.open({"records": records}, faults={"foundAs": form}).doctor(**UNSTORED)
        assert differences(checks) == untried("definitions", "analytics", "stored", "fields")
        assert "records without msdyn_name" in checks["definitions"]["seen"]
        assert "records without msdyn_enableanalytics" in checks["analytics"]["seen"]
        assert "records without msdyn_externalcorrelationid" in checks["stored"]["seen"]

    def test_a_strange_answer_proves_nothing(self, office: Office) -> None:
        admin = office.open()
        for name, value in STRANGE.items():
            answer_with(admin, value)
            checks = admin.doctor(**UNSTORED)
            assert [id for id, check in checks.items() if check["outcome"] == "lost"] == [], name
            assert {checks[id]["outcome"] for id in ("definitions", "analytics", "stored", "fields")} == {"unknown"}, name

    @pytest.mark.parametrize("storage", ["payload", "session"])
    def test_a_row_without_its_id_leaves_open_whether_it_is_the_test_events(self, office: Office, storage: str) -> None:
        checks = office.open({"storage": storage}, faults={"dropEventIds": True}).doctor(**UNSTORED)
        assert differences(checks) == untried("stored", "fields", "analytics")
        assert checks["stored"]["why"] == VERDICTS["stored"]["likely"].why
        assert checks["stored"]["seen"].endswith("; of its name and time: 1")

    def test_rows_of_others_are_not_taken_for_the_test_events(self, office: Office) -> None:
        """Nor for a proof that it is lost."""
        other = dict.fromkeys(("msdyn_name", "msdyn_kpieventname"), NAMES[0])
        other |= {"msdyn_kpieventid": "1", "msdyn_externalcorrelationid": "other"}
        admin = office.open({"records": {"msdyn_kpieventdata": [other]}}, faults={"analyticsOff": True})
        admin.change(WITHOUT_CONDITIONS)
        checks = admin.doctor(**UNSTORED)
        assert differences(checks) == untried("stored", "fields", "analytics")

    @pytest.mark.parametrize(
        ("row", "outcome"),
        [
            ({"msdyn_kpieventname": NAMES[0], "createdon": "2001-01-01T00:00:00Z"}, "lost"),
            ({"msdyn_kpieventname": NAMES[1], "createdon": "2999-01-01T00:00:00Z"}, "lost"),
            ({"msdyn_kpieventname": NAMES[0], "createdon": "2999-01-01T00:00:00Z"}, "unknown"),
            ({"msdyn_kpieventname": NAMES[0].lower(), "createdon": "some time ago"}, "unknown"),
            ({"createdon": "2999-01-01T00:00:00Z"}, "unknown"),
        ],
    )
    def test_only_rows_of_the_name_and_the_time_count(self, office: Office, row: dict[str, str], outcome: str) -> None:
        admin = office.open(faults={"analyticsOff": True})
        admin.change(
            """const search = Microsoft.CIFramework.searchAndOpenRecords;
            Microsoft.CIFramework.searchAndOpenRecords = (table, query, only) => query.includes('createdon ge')
              ? Promise.resolve(JSON.stringify([argument])) : search(table, query, only)""",
            row,
        )
        assert admin.doctor(**UNSTORED)["stored"]["outcome"] == outcome

    def test_an_id_in_braces_and_capitals_is_the_test_events(self, office: Office) -> None:
        admin = office.open()
        admin.change(
            """const search = Microsoft.CIFramework.searchAndOpenRecords;
            Microsoft.CIFramework.searchAndOpenRecords = async (table, query, only) =>
              (await search(table, query, only)).replace(/(?<=correlationid":")[^"]+/, (id) => `{${id.toUpperCase()}}`)"""
        )
        assert differences(admin.doctor()) == {}

    def test_definitions_in_another_spelling_are_there(self, office: Office) -> None:
        admin = office.open({"definitions": [*NAMES[1:], NAMES[0].upper()]})
        admin.change(WITHOUT_CONDITIONS)
        assert admin.doctor(**UNSTORED)["definitions"]["outcome"] == "ok"


class TestSwitch:
    @pytest.mark.parametrize("table", PROVIDER_TABLES)
    @pytest.mark.parametrize(("on", "outcome"), [(True, "ok"), (False, "lost")])
    def test_it_is_found_in_either_table_of_providers(self, office: Office, table: str, on: bool, outcome: str) -> None:
        records = {table: [CONTOSO | {"msdyn_enableanalytics": on}]}
        check = office.open({"records": records}, faults={"analyticsOff": True}).doctor(**UNSTORED)["analytics"]
        assert check["outcome"] == outcome
        assert check["seen"] == f"Contoso: {'on' if on else 'off'}"

    def test_without_a_provider_in_either_both_are_named(self, office: Office) -> None:
        records: dict[str, object] = {"msdyn_channelprovider": []}
        check = office.open({"records": records}, faults={"analyticsOff": True}).doctor(**UNSTORED)["analytics"]
        assert check["outcome"] == "unknown"
        assert "no record in msdyn_channelprovider; msdyn_ciprovider: refused: " in check["seen"]

    def test_providers_of_both_tables_are_compared(self, office: Office) -> None:
        both = zip(PROVIDER_TABLES, (True, False), strict=True)
        records = {table: [{"msdyn_name": table, "msdyn_enableanalytics": on}] for table, on in both}
        check = office.open({"records": records}, faults={"analyticsOff": True}).doctor(**UNSTORED)["analytics"]
        assert (check["outcome"], check["why"]) == ("unknown", VERDICTS["analytics"]["mixed"].why)

    def test_an_inactive_provider_does_not_count(self, office: Office) -> None:
        off = {"msdyn_name": "Old", "msdyn_enableanalytics": False, "statecode": 1}
        records = {"msdyn_channelprovider": [off, CONTOSO | {"statecode": 0}]}
        check = office.open({"records": records}, faults={"analyticsOff": True}).doctor(**UNSTORED)["analytics"]
        assert (check["outcome"], check["seen"]) == ("ok", "Contoso: on")

    @pytest.mark.parametrize(
        ("value", "outcome"),
        [(None, "lost"), ("No", "lost"), ("Yes", "ok"), (1, "ok"), ("Ja", "unknown"), ({"Value": True}, "unknown")],
    )
    def test_a_value_that_is_neither_on_nor_off_is_unknown(self, office: Office, value: object, outcome: str) -> None:
        records = {"msdyn_channelprovider": [CONTOSO | {"msdyn_enableanalytics": value}]}
        check = office.open({"records": records}, faults={"analyticsOff": True}).doctor(**UNSTORED)["analytics"]
        assert check["outcome"] == outcome

    def test_a_table_that_cannot_be_read_may_hold_the_pages_provider(self, office: Office) -> None:
        records = {"msdyn_channelprovider": [CONTOSO | {"msdyn_enableanalytics": False}]}
        admin = office.open({"records": records}, faults={"analyticsOff": True})
        admin.change(
            """const search = Microsoft.CIFramework.searchAndOpenRecords;
            Microsoft.CIFramework.searchAndOpenRecords = (table, ...all) =>
              table === 'msdyn_ciprovider' ? Promise.resolve('{"0":{}}') : search(table, ...all)"""
        )
        check = admin.doctor(**UNSTORED)["analytics"]
        assert check["outcome"] == "unknown"
        assert "1 record in msdyn_channelprovider; msdyn_ciprovider: records without" in check["seen"]


ORGANISATION = "https://contoso.crm4.dynamics.com"
LIBRARY = "/webresources/Widget/msdyn_ciLibrary.js"
PHONE = "https://phone.example"
INJECTING = """<script>document.head.append(Object.assign(document.createElement('script'),
  { src: new URLSearchParams(location.search).get('ucilib') }))</script>"""


def test_a_right_ucilib_is_right_whatever_the_tag_that_the_page_injects(chromium: Browser, dist: Path) -> None:
    """On the addresses of an organisation: Microsoft's own way, without any attribute."""
    phone = f"{PHONE}/?ucilib={ORGANISATION}{LIBRARY}"
    pages = {
        f"{ORGANISATION}/": "<!doctype html><link rel=icon href=data:,><script src=/host.js></script>"
        f'<script>CIFFake.start()</script><iframe name=softphone src="{phone}"></iframe>',
        phone: "<!doctype html>" + INJECTING + "<script src=/cif-bridge.min.js></script>" + ADMIN,
    }
    scripts = {"/host.js": "cif-fake-host.js", LIBRARY: "cif-fake-library.js", "/admin.js": "cif-bridge.admin.js"}

    def answer(route: Route) -> None:
        page = pages.get(route.request.url)
        path = "/" + route.request.url.split("/", 3)[3]
        if page:
            route.fulfill(body=page, content_type="text/html")
        else:
            route.fulfill(path=dist / scripts.get(path, path[1:]), content_type="text/javascript")

    context = chromium.new_context()
    page = context.new_page()
    page.route("**/*", answer)
    page.goto(f"{ORGANISATION}/")
    frame = page.frame(name="softphone")
    assert frame
    report = frame.evaluate("CIFBridge.doctor()")
    context.close()
    checks = {check["id"]: check for check in report["checks"]}
    assert {id: check["outcome"] for id, check in checks.items()} == FINE
    assert checks["script"]["seen"] == f"?ucilib={ORGANISATION}{LIBRARY}"
    assert checks["origin"]["seen"] == f"{ORGANISATION}, desktop {ORGANISATION}"
