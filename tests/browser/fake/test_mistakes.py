"""Mistakes are said in the log, and the page goes on."""

from __future__ import annotations

import json
import re

import pytest

from tests.support.widget import Desktop, Widget

SUCCESS = {"value": "Success"}


def entries(widget: Widget) -> list[tuple[str, str]]:
    found: list[list[str]] = widget.page.evaluate(
        "CIFFake.log().filter((e) => e.level === 'error').map((e) => [e.code, e.message])"
    )
    return [(code, message) for code, message in found]


@pytest.mark.parametrize(
    ("call", "code", "names"),
    [
        ("CIFFake.faults.set({ nonsense: true })", "unknown-switch", "nonsense"),
        ("CIFFake.faults.set({ delayMs: -1 })", "bad-switch", "delayMs"),
        ("CIFFake.faults.set({ refuse: 'softly' })", "bad-switch", "refuse"),
        ("CIFFake.faults.set({ answer: () => {} })", "bad-switch", "answer"),
        ("CIFFake.faults.set('noReply')", "bad-switch", "noReply"),
        ("CIFFake.rows('nonsense')", "unknown-table", "nonsense"),
    ],
)
def test_a_wrong_switch_is_named_and_changes_nothing(widget: Widget, call: str, code: str, names: str) -> None:
    before = widget.page.evaluate("CIFFake.faults.current()")
    widget.page.evaluate(call)
    ((found, message),) = entries(widget)
    assert (found, names in message) == (code, True)
    assert widget.page.evaluate("CIFFake.faults.current()") == before
    assert any(message in text for text in widget.said("error"))
    assert widget.log_event() == SUCCESS


def test_a_good_switch_beside_a_wrong_one_works(widget: Widget) -> None:
    widget.page.evaluate("CIFFake.faults.set({ nonsense: true, noHandler: true })")
    assert widget.log_event() == {"value": None}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"nonsense": 1}, "unknown-option"),
        ({"storage": "both"}, "bad-option"),
        ({"writeDelayMs": "soon"}, "bad-option"),
        ({"faults": {"nonsense": True}}, "unknown-switch"),
        ({"records": {"msdyn_kpieventdefinition": [{"nonsense": 1}]}}, "bad-record"),
        ({"records": {"contact": "x"}}, "bad-record"),
        ({"columns": {"contoso_queue": "long"}}, "bad-column"),
    ],
)
def test_a_wrong_option_is_named_and_the_fake_starts(desktop: Desktop, options: dict[str, object], code: str) -> None:
    widget = desktop.open(options)
    assert [found for found, _ in entries(widget)] == [code]
    assert widget.log_event() == SUCCESS


@pytest.mark.parametrize("options", [{"nonsense": 1}, {"timeoutMs": "long"}, {"load": "sideways"}])
def test_a_wrong_option_of_the_library_is_an_error_in_the_console(desktop: Desktop, options: dict[str, object]) -> None:
    widget = desktop.open(library=options)
    assert [next(iter(options)) in text for text in widget.said("error")] == [True]
    assert widget.log_event() == SUCCESS


def test_options_of_the_library_that_are_no_json_are_an_error_in_the_console(desktop: Desktop) -> None:
    widget = desktop.open(body=desktop.library().replace("{}", "{nonsense"))
    assert len(widget.said("error")) == 1
    assert widget.log_event() == SUCCESS


@pytest.mark.parametrize(
    "message",
    [
        "'text'",
        "null",
        "{}",
        "{ messageType: 5, messageCorrelationId: 'a' }",
        "{ messageType: 'search' }",
        "{ messageType: 'search', messageCorrelationId: 'a', messageData: {} }",
        "[]",
    ],
)
def test_a_malformed_envelope_is_not_answered(widget: Widget, message: str) -> None:
    widget.frame.evaluate(f"top.postMessage({message}, '*')")
    assert widget.log_event() == SUCCESS
    assert [code for code, _ in entries(widget)] == ["malformed-envelope"]
    assert widget.errors == []


def test_a_message_from_a_foreign_origin_is_not_answered(desktop: Desktop) -> None:
    allowed = desktop.open({"origins": [desktop.softphone.origin]})
    assert allowed.log_event() == SUCCESS
    other = desktop.open({"origins": ["https://contoso.example"]}, library={"timeoutMs": 1_000})
    assert "Map" in other.log_event()["error"]
    ((code, message),) = entries(other)
    assert code == "foreign-origin"
    assert desktop.softphone.origin in message


def test_a_message_from_a_window_that_is_no_iframe_is_not_answered(widget: Widget) -> None:
    with widget.page.expect_popup() as popup:
        widget.page.evaluate("window.open('/')")
    popup.value.evaluate("opener.postMessage({ messageType: 'getmode', messageCorrelationId: 'a', messageData: new Map() }, '*')")
    widget.page.wait_for_function("CIFFake.log().length > 0")
    assert [code for code, _ in entries(widget)] == ["foreign-origin"]


def test_other_messages_of_the_hosts_own_page_are_none_of_its_business(widget: Widget) -> None:
    widget.page.evaluate("postMessage({ source: 'a tool of the browser' }, '*')")
    assert widget.log_event() == SUCCESS
    assert entries(widget) == []


def test_a_listener_that_throws_harms_nobody(widget: Widget) -> None:
    widget.page.evaluate("CIFFake.onChange(() => { throw new Error('mine') })")
    assert widget.log_event() == SUCCESS
    assert len(widget.rows()) == 1


def test_reset_forgets_everything_even_what_is_under_way(desktop: Desktop) -> None:
    widget = desktop.open({"writeDelayMs": 1_000, "faults": {"duplicate": True}}, clock=True)
    widget.page.evaluate("CIFFake.faults.set({ noHandler: false, analyticsOff: true }); CIFFake.sessions.create()")
    widget.log_event()
    state = json.dumps(widget.page.evaluate("CIFFake.reset(), [CIFFake.sessions.list(), CIFFake.faults.current()]"))
    assert '"analyticsOff": false' in state
    assert '"duplicate": true' in state
    widget.page.clock.run_for(600_000)
    assert widget.page.evaluate("[CIFFake.rows(), CIFFake.log(), CIFFake.sessions.list()]") == [[], [], []]


@pytest.mark.parametrize(
    "query",
    [
        "?$select=msdyn_name,nonsense",
        "?$filter=nonsense eq 'x'",
        "?$filter=msdyn_name eq 'x' or startswith(nonsense,'x')",
        "?$orderby=nonsense desc",
        "?$select=MSDYN_NAME",
    ],
)
def test_a_query_that_names_a_column_which_is_not_there_is_refused(widget: Widget, query: str) -> None:
    for table in ("msdyn_kpieventdata", "msdyn_kpieventdefinition"):
        refused = widget.settle(f"CIF.searchAndOpenRecords('{table}', {json.dumps(query)}, true)")["error"]
        assert re.search("'nonsense'|'MSDYN_NAME'", json.loads(refused)["message"])
    id = widget.rows("msdyn_kpieventdefinition")[0]["msdyn_kpieventdefinitionid"]
    assert "error" in widget.settle(f"CIF.retrieveRecord('msdyn_kpieventdefinition', '{id}', {json.dumps(query)})")


@pytest.mark.parametrize(
    "column", ["msdyn_kpieventdataid", "createdon", "statecode", "_ownerid_value", "msdyn_cifSessionId", "contoso_own"]
)
def test_a_query_may_name_every_column_of_its_table(desktop: Desktop, column: str) -> None:
    widget = desktop.open({"columns": {"contoso_own": 5}})
    assert widget.settle(f"CIF.searchAndOpenRecords('msdyn_kpieventdata', '?$select={column}', true)") == {"value": "{}"}


@pytest.mark.parametrize(("name", "found"), [("CALLHOLD", 1), ("CallHold  ", 1), (" CallHold", 0), ("CallHol", 0)])
def test_text_is_compared_as_dataverse_does(widget: Widget, name: str, found: int) -> None:
    query = f"?$select=msdyn_name&$filter=msdyn_name eq '{name}'"
    records = json.loads(widget.settle(f"CIF.searchAndOpenRecords('msdyn_kpieventdefinition', {json.dumps(query)}, true)")["value"])
    assert len(records) == found
