"""`doctor()` names what stands between the page and a stored row, whichever fault it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.definitions.admin import CHECKS, TEST_MARK, VERDICTS
from bridge.definitions.api import MISTAKES
from bridge.outputs.scripts.admin import admin_scripts
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain
from tests.browser.admin.conftest import ADMIN, LATER, NAMES, SOON, Admin, Office
from tests.support import ROOT, TESTS
from tests.support.widget import REFUSALS

CHAT = str(TESTS / "support" / "chat_events.py")
UNSTORED = {"readBackMs": 300}
"""Nobody waits long for a row that does not come."""
SILENT = SOON | UNSTORED
"""Nor for a host that says nothing: only where it does say nothing, since an answer may take its time."""
FINE: dict[str, str] = dict.fromkeys(CHECKS, "ok")
CONTOSO = {"msdyn_name": "Contoso", "msdyn_enableanalytics": True}


def differences(checks: dict[str, dict[str, str]]) -> dict[str, str]:
    """The outcomes that are others than in a page where all is well."""
    return {id: check["outcome"] for id, check in checks.items() if check["outcome"] != FINE[id]}


def untried(*ids: str) -> dict[str, str]:
    return dict.fromkeys(ids, "unknown")


def said(check: dict[str, str]) -> str:
    return f"{check['seen']} {check['why']} {check['next']}"


def test_where_all_is_well_the_test_event_is_stored_and_found(office: Office) -> None:
    admin = office.open()
    report = admin.run("doctor")
    assert {check["id"]: check["outcome"] for check in report["checks"]} == FINE
    assert report["ok"]
    (row,) = admin.widget.rows()
    assert row["msdyn_externalcorrelationid"] == report["eventId"]
    assert row["msdyn_kpieventname"] == NAMES[0]
    marked = ("msdyn_additionaldata", "msdyn_conversationid", "msdyn_providersessionid")
    assert {row[column] for column in marked} == {TEST_MARK}


def test_a_row_that_is_written_late_is_waited_for(office: Office) -> None:
    admin = office.open({"writeDelayMs": 1_500})
    assert differences(admin.doctor()) == {}


def test_a_host_that_stores_from_its_session_keeps_nothing_of_the_payload(office: Office) -> None:
    admin = office.open({"storage": "session"})
    admin.change("CIFBridge.setContext({ correlationId: crypto.randomUUID() })")
    checks = admin.doctor()
    assert differences(checks) == {"fields": "lost"}
    assert "nothing of the payload" in checks["fields"]["why"]


@pytest.mark.parametrize(
    ("states", "verdict"), [([0], "missing"), ([1], "inactive"), ([1, 0], "both")], ids=["missing", "inactive", "both"]
)
def test_definitions_that_are_missing_or_inactive_are_named(office: Office, states: list[int], verdict: str) -> None:
    """`states`: of the first definitions; 0 leaves one out."""
    records = [{"msdyn_name": name, "msdyn_eventdisplayname": name, "statecode": 0} for name in NAMES]
    gone = [record | {"statecode": 1} for record, state in zip(records, states, strict=False) if state]
    checks = office.open({"definitions": gone + records[len(states) :]}).doctor()
    assert differences(checks) == {"definitions": "lost"}
    assert checks["definitions"]["next"] == VERDICTS["definitions"][verdict].next
    assert all(name in checks["definitions"]["seen"] for name in NAMES[: len(states)])
    assert NAMES[len(states)] in checks["event"]["seen"], "another event is sent, one that can be stored"


def test_without_any_definition_the_row_is_missed_for_that(office: Office) -> None:
    checks = office.open({"definitions": []}).doctor(**UNSTORED)
    assert differences(checks) == {"definitions": "lost", "stored": "lost", "fields": "unknown", "analytics": "unknown"}
    assert checks["stored"]["why"] == VERDICTS["stored"]["definition"].why
    assert f"and {len(NAMES) - 10} more" in checks["definitions"]["seen"]


def test_after_provision_the_doctor_is_content(office: Office) -> None:
    admin = office.open({"definitions": []})
    admin.provision()
    assert differences(admin.doctor()) == {}


@pytest.mark.parametrize("faults", [{"analyticsOff": True}, {"definition": "missing"}, {"definition": "inactive"}])
def test_when_only_the_row_is_missing_the_switch_is_suspected(office: Office, faults: dict[str, object]) -> None:
    checks = office.open(faults=faults).doctor(**UNSTORED)
    assert differences(checks) == {"stored": "lost", "fields": "unknown", "analytics": "unknown"}
    assert "msdyn_enableanalytics" in said(checks["stored"])
    assert "not readable" in checks["analytics"]["seen"]


@pytest.mark.parametrize(
    ("providers", "outcome", "seen"),
    [
        ([CONTOSO], "ok", "Contoso: on"),
        ([CONTOSO | {"msdyn_enableanalytics": False}], "lost", "Contoso: off"),
        ([CONTOSO, {"msdyn_name": "Other", "msdyn_enableanalytics": False}], "unknown", "Contoso: on, Other: off"),
        ([], "unknown", "no record in contoso_provider"),
        (None, "unknown", "There is no table 'contoso_provider'"),
    ],
)
def test_the_switch_is_read_where_the_page_says_its_table(
    office: Office, providers: list[object] | None, outcome: str, seen: str
) -> None:
    records: dict[str, object] = {} if providers is None else {"contoso_provider": providers}
    checks = office.open({"records": records}, faults={"analyticsOff": True}).doctor(**UNSTORED, providerTable="contoso_provider")
    assert checks["analytics"]["outcome"] == outcome
    assert seen in checks["analytics"]["seen"]
    assert (checks["stored"]["why"] == VERDICTS["stored"]["host"].why) == (outcome == "ok")


def test_a_stored_row_proves_the_switch(office: Office) -> None:
    assert "the test event was stored" in office.open().doctor()["analytics"]["seen"]


def test_with_dataverse_down_what_cannot_be_read_is_unknown_and_says_why(office: Office) -> None:
    checks = office.open(faults={"dataverseDown": True}).doctor(**UNSTORED)
    assert differences(checks) == untried("definitions", "analytics", "columns", "stored", "fields")
    for id in ("definitions", "columns", "stored"):
        assert "Dataverse is down" in checks[id]["seen"]


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_host_that_refuses_is_told_from_one_that_is_silent(office: Office, refusal: str) -> None:
    checks = office.open(faults={"refuse": refusal}).doctor(**LATER, **UNSTORED)
    rest = untried("definitions", "analytics", "columns", "stored", "fields")
    assert differences(checks) == {"event": "lost"} | rest
    assert "rejected" in checks["event"]["seen"]


@pytest.mark.parametrize("fault", ["noReply", "notAMap", "wrongCorrelationId"])
def test_a_host_that_does_not_answer_is_named(office: Office, fault: str) -> None:
    checks = office.open(faults={fault: True}).doctor(**SILENT)
    rest = untried("definitions", "analytics", "columns", "event", "stored", "fields")
    assert differences(checks) == {"host": "lost"} | rest
    assert checks["host"]["seen"] == "no answer within 400 ms"


def test_a_host_that_hears_nothing_yet_is_silent(office: Office) -> None:
    checks = office.open(faults={"notReadyMs": 600_000}).doctor(**SILENT)
    assert (checks["host"]["outcome"], checks["event"]["outcome"]) == ("lost", "unknown")


@pytest.mark.parametrize("faults", [{"duplicate": True}, {"delayMs": 150}])
def test_a_host_that_only_dawdles_or_repeats_itself_is_fine(office: Office, faults: dict[str, object]) -> None:
    assert differences(office.open(faults=faults).doctor()) == {}


@pytest.mark.parametrize("answer", [False, "hello", "null", 7])
def test_answers_that_say_nothing_prove_nothing(office: Office, answer: object) -> None:
    """The event was accepted, and whether there is a definition or a row is not known."""
    admin = office.open()
    admin.change(
        """for (const name of ['searchAndOpenRecords', 'getEnvironment', 'getEntityMetadata'])
             Microsoft.CIFramework[name] = async () => argument""",
        answer,
    )
    checks = admin.doctor(**UNSTORED)
    assert differences(checks) == untried("definitions", "analytics", "columns", "stored", "fields")
    assert "an answer without records" in checks["definitions"]["seen"] and "an answer without records" in checks["stored"]["seen"]


def test_a_host_without_a_handler_is_named(office: Office) -> None:
    checks = office.open(faults={"noHandler": True}).doctor(**LATER, **UNSTORED)
    rest = untried("definitions", "analytics", "columns", "stored", "fields")
    assert differences(checks) == {"host": "lost", "event": "lost"} | rest
    assert "no handler" in checks["host"]["why"]


def test_a_column_of_the_plan_that_is_missing_is_named(office: Office, tmp_path: Path, tools: Toolchain) -> None:
    plan = make_plan(CHAT)
    for job in admin_scripts(plan, tmp_path, tmp_path / "work", tools):
        job()
    office.desktop.softphone.put("/admin.js", tmp_path / "cif-bridge.admin.js")
    own = {column.name: column.max_length or column.type for column in plan.own_columns}
    missing = own.pop("contoso_tags")
    names = [event.name for event in plan.events]
    without = office.open({"definitions": names, "columns": own}).doctor()
    assert differences(without) == {"bridge": "unknown", "columns": "lost"}
    assert without["columns"]["seen"] == "missing: contoso_tags"
    assert plan.hash in without["bridge"]["seen"], "the bridge is of another plan"
    whole = office.open({"definitions": names, "columns": own | {"contoso_tags": missing}}).doctor()
    assert differences(whole) == {"bridge": "unknown"}


@pytest.mark.parametrize("answer", ["{}", "null", "'{'", "{ LogicalName: 'msdyn_kpieventdata', Attributes: [] }"])
def test_metadata_that_names_no_column_proves_nothing(office: Office, answer: str) -> None:
    admin = office.open()
    admin.change(f"Microsoft.CIFramework.getEntityMetadata = async () => ({answer})")
    checks = admin.doctor()
    assert differences(checks) == {"columns": "unknown"}
    assert "names none" in checks["columns"]["seen"]


def test_columns_are_found_in_whatever_form_metadata_has(office: Office) -> None:
    admin = office.open()
    admin.change(
        """Microsoft.CIFramework.getEntityMetadata = async (table, names) =>
             new Map([['Attributes', { _collection: Object.fromEntries(names.map((n) => [n, { LogicalName: n }])) }]])"""
    )
    assert differences(admin.doctor()) == {}


UNTRIED = ("host", "definitions", "analytics", "columns", "event", "stored", "fields")


def test_a_library_that_is_missing_is_named_and_the_rest_is_not_tried(office: Office) -> None:
    checks = office.open(library={"load": "missing"}).doctor(**SILENT)
    assert differences(checks) == {"library": "lost"} | untried(*UNTRIED)
    assert checks["library"]["seen"].startswith("no Microsoft.CIFramework")
    assert checks["library"]["next"] == MISTAKES["blocked"].fix


def test_a_page_without_the_script_tag_is_named(office: Office) -> None:
    checks = office.open(tag="").doctor(**SILENT)
    assert differences(checks) == {"library": "lost", "script": "lost"} | untried("origin", *UNTRIED)
    assert checks["library"]["next"] == MISTAKES["script"].fix


def test_a_library_too_old_for_analytics_is_named(office: Office) -> None:
    checks = office.open(tag="<script>Microsoft = { CIFramework: {} }</script>").doctor(**SILENT)
    assert checks["library"]["outcome"] == "lost"
    assert "without logAnalyticsEvent" in checks["library"]["seen"]


def test_a_late_library_is_waited_for(office: Office) -> None:
    admin = office.open(library={"load": "late", "loadDelayMs": 600})
    assert differences(admin.doctor()) == {}


def test_a_tag_with_the_hosts_address_and_no_port_is_fine(office: Office) -> None:
    admin = office.open()
    admin.change("document.querySelector('script[data-cifid]').dataset.crmurl = 'http://127.0.0.1'")
    assert differences(admin.doctor()) == {}


def test_a_library_of_another_origin_is_named(office: Office) -> None:
    tag = office.desktop.library(crmurl="https://contoso.crm.dynamics.com")
    checks = office.open(tag=tag).doctor(**SILENT)
    assert checks["host"]["outcome"] == checks["origin"]["outcome"] == "lost"
    assert checks["origin"]["why"] == VERDICTS["origin"]["elsewhere"].why
    assert office.desktop.host.origin in checks["origin"]["seen"]


def test_an_address_that_overrides_the_host_is_named(office: Office) -> None:
    checks = office.open(query="?ucilib=https://contoso.crm.dynamics.com").doctor(**SILENT)
    assert checks["host"]["outcome"] == checks["origin"]["outcome"] == "lost"
    assert "ucilib" in said(checks["origin"])


def test_an_address_that_names_the_desktop_is_fine(office: Office) -> None:
    query = f"?ucilib={office.desktop.host.origin}/webresources/Widget/msdyn_ciLibrary.js"
    assert differences(office.open(query=query).doctor()) == {}


@pytest.mark.parametrize(
    ("crmurl", "key"),
    [("127.0.0.1", "address"), ("https://contoso.crm.dynamics.com", "elsewhere")],
)
def test_the_doctor_says_what_the_hint_of_an_error_says(office: Office, crmurl: str, key: str) -> None:
    admin = office.open(tag=office.desktop.library(crmurl=crmurl))
    admin.change("CIFBridge.configure({ timeoutMs: 100 })")
    hint = admin.evaluate(
        "CIFBridge.logAnalyticsEvent({ conversationId: 'c', providerSessionId: 'p',"
        " events: [{ kpiEventName: 'x' }] }).catch(({ hint }) => hint)"
    )
    assert hint.startswith(MISTAKES[key].hint)
    assert admin.doctor(**SILENT)["origin"]["next"] == MISTAKES[key].fix


def test_a_tag_without_attributes_is_suspicious_where_the_host_answers(office: Office) -> None:
    checks = office.open(tag='<script src="/library.js"></script>').doctor()
    assert differences(checks) == untried("script", "origin")
    assert "referrer" in checks["origin"]["seen"]


def test_a_tag_that_leads_elsewhere_is_no_loss_where_the_host_answers(office: Office) -> None:
    admin = office.open()
    admin.change("document.querySelector('script[data-cifid]').dataset.crmurl = 'https://contoso.crm.dynamics.com'")
    checks = admin.doctor()
    assert differences(checks) == untried("origin")
    assert checks["origin"]["why"] == VERDICTS["origin"]["elsewhere"].why


def test_a_report_is_ok_only_where_nothing_is_lost(office: Office) -> None:
    report = office.open({"definitions": NAMES[1:]}).run("doctor")
    outcomes = {check["id"]: check["outcome"] for check in report["checks"]}
    assert (outcomes["stored"], outcomes["definitions"], report["ok"]) == ("ok", "lost", False)


def test_what_stopped_the_doctor_is_seen_where_nothing_could_be_tried(office: Office) -> None:
    admin = office.open()
    admin.change(
        "Microsoft.CIFramework.searchAndOpenRecords = async () => new Proxy({}, { ownKeys() { throw new Error('mine') } })"
    )
    assert admin.doctor()["stored"]["seen"] == "mine"


def test_a_page_that_is_no_iframe_is_named(office: Office) -> None:
    admin = office.open()
    page = admin.widget.page.context.new_page()
    page.goto(office.desktop.softphone.origin)
    admin.widget.frame = page.main_frame
    checks = admin.doctor(**SILENT)
    assert checks["frame"]["outcome"] == checks["host"]["outcome"] == "lost"


@pytest.mark.parametrize("change", ["CIFBridge.setEnabled(false)", "CIFBridge.configure({ beforeSend: () => null })"])
def test_a_bridge_that_drops_events_is_named(office: Office, change: str) -> None:
    admin = office.open()
    admin.change(change)
    checks = admin.doctor(**UNSTORED)
    assert differences(checks) == {"event": "lost", "stored": "unknown", "fields": "unknown", "analytics": "unknown"}
    assert "dropped" in checks["event"]["seen"]


def test_the_event_to_send_can_be_chosen(office: Office) -> None:
    admin = office.open({"definitions": [*NAMES, "Own"]})
    assert differences(admin.doctor(eventName="Own")) == {}
    assert [row["msdyn_kpieventname"] for row in admin.widget.rows()] == ["Own"]


@pytest.mark.parametrize(
    "hostile",
    [
        "document.querySelector = () => { throw new Error('mine') }",
        "Microsoft.CIFramework.searchAndOpenRecords = () => { throw new Error('mine') }",
        "Microsoft.CIFramework.searchAndOpenRecords = async () => new Proxy({}, { ownKeys() { throw new Error('mine') } })",
        "for (const name of Object.keys(Microsoft.CIFramework)) Microsoft.CIFramework[name] = undefined",
        "Object.defineProperty(window, 'Microsoft', { get() { throw new Error('mine') } })",
        "console.group = console.table = undefined",
        "console = undefined",
    ],
)
def test_a_hostile_page_gets_a_report_all_the_same(office: Office, hostile: str) -> None:
    admin = office.open()
    admin.change(hostile)
    assert list(admin.doctor(**SILENT)) == list(CHECKS)
    assert set(admin.provision(**SOON)) == set(NAMES)
    assert admin.widget.errors == []


def test_the_console_shows_one_group_with_a_table_and_what_to_do(office: Office) -> None:
    admin = office.open({"definitions": NAMES[1:]})
    checks = admin.doctor()
    kinds = [kind for kind, _ in admin.widget.console]
    assert kinds == ["startGroup", "table", "log", "endGroup"]
    assert admin.widget.console[0][1] == "[cif-bridge] doctor: 1 lost, 11 ok"
    assert all(part in admin.widget.console[2][1] for part in ("LOST definitions", NAMES[0], checks["definitions"]["next"]))


def test_every_check_is_explained_in_the_guide() -> None:
    guide = (ROOT / "docs" / "doctor.md").read_text(encoding="utf-8")
    assert [id for id in CHECKS if f"| `{id}` |" not in guide] == []


def test_under_a_strict_policy_it_works(office: Office) -> None:
    admin = office.open(headers={"Content-Security-Policy": "default-src 'none'; script-src 'self'"})
    assert differences(admin.doctor()) == {}
    assert admin.widget.said("error") == []


def test_as_a_module_it_uses_the_modules_bridge(office: Office) -> None:
    admin = office.open(scripts="")
    script = "import('/cif-bridge.admin.mjs').then(async (admin) => [Object.keys(admin), await admin.doctor()])"
    names, report = admin.evaluate(script)
    assert names == ["doctor", "provision"]
    assert report["ok"], report


def load(admin: Admin) -> None:
    admin.widget.frame.add_script_tag(url="/admin.js")


def test_it_adds_two_functions_and_nothing_else(office: Office) -> None:
    admin = office.open(scripts=office.desktop.bridge())
    names = "[Object.keys(window), Object.keys(CIFBridge)]"
    page, bridge = admin.evaluate(names)
    load(admin)
    after_page, after_bridge = admin.evaluate(names)
    assert after_page == page
    assert after_bridge == [*bridge, "provision", "doctor"]
    assert admin.widget.console == []


def test_loaded_twice_the_first_stays_and_the_second_says_so(office: Office) -> None:
    admin = office.open()
    admin.change("window.doctor = CIFBridge.doctor")
    load(admin)
    assert admin.evaluate("doctor === CIFBridge.doctor")
    (warning,) = admin.widget.said("warning")
    assert "loaded twice" in warning


@pytest.mark.parametrize("before", ["", "<script>CIFBridge = {}</script>"])
def test_without_the_bridge_it_says_what_to_load(office: Office, before: str) -> None:
    admin = office.open(scripts=before + ADMIN)
    (warning,) = admin.widget.said("warning")
    assert "cif-bridge.min.js before it" in warning
    assert admin.widget.errors == []
