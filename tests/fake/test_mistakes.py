"""Mistakes are said in the log, and the page goes on."""

from __future__ import annotations

import json

import pytest

from tests.fake.conftest import Desk, Desks

SUCCESS = {"resolved": {"value": "Success"}}


def entries(desk: Desk) -> list[tuple[str, str]]:
    found: list[list[str]] = desk.page.evaluate("CIFFake.log().filter((e) => e.level === 'error').map((e) => [e.code, e.message])")
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
def test_a_wrong_switch_is_named_and_changes_nothing(desk: Desk, call: str, code: str, names: str) -> None:
    before = desk.page.evaluate("CIFFake.faults.current()")
    desk.page.evaluate(call)
    ((found, message),) = entries(desk)
    assert (found, names in message) == (code, True)
    assert desk.page.evaluate("CIFFake.faults.current()") == before
    assert any(message in text for text in desk.console)
    assert desk.log_event() == SUCCESS


def test_a_good_switch_beside_a_wrong_one_works(desk: Desk) -> None:
    desk.page.evaluate("CIFFake.faults.set({ nonsense: true, noHandler: true })")
    assert desk.log_event() == {"resolved": {"value": None}}


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
def test_a_wrong_option_is_named_and_the_fake_starts(desks: Desks, options: dict[str, object], code: str) -> None:
    desk = desks.open(options)
    assert [found for found, _ in entries(desk)] == [code]
    assert desk.log_event() == SUCCESS


@pytest.mark.parametrize("options", [{"nonsense": 1}, {"timeoutMs": "long"}, {"load": "sideways"}])
def test_a_wrong_option_of_the_library_is_an_error_in_the_console(desks: Desks, options: dict[str, object]) -> None:
    desk = desks.open(library=options)
    assert [next(iter(options)) in text for text in desk.console] == [True]
    assert desk.log_event() == SUCCESS


def test_options_of_the_library_that_are_no_json_are_an_error_in_the_console(desks: Desks) -> None:
    desk = desks.open(body=desks.tag().replace("{}", "{nonsense"))
    assert len(desk.console) == 1
    assert desk.log_event() == SUCCESS


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
def test_a_malformed_envelope_is_not_answered(desk: Desk, message: str) -> None:
    desk.frame.evaluate(f"top.postMessage({message}, '*')")
    assert desk.log_event() == SUCCESS
    assert [code for code, _ in entries(desk)] == ["malformed-envelope"]
    assert desk.errors == []


def test_a_message_from_a_foreign_origin_is_not_answered(desks: Desks) -> None:
    allowed = desks.open({"origins": [desks.widget.origin]})
    assert allowed.log_event() == SUCCESS
    other = desks.open({"origins": ["https://contoso.example"]}, library={"timeoutMs": 100})
    assert "map" in other.log_event()["rejected"]
    ((code, message),) = entries(other)
    assert code == "foreign-origin"
    assert desks.widget.origin in message


def test_a_message_from_a_window_that_is_no_iframe_is_not_answered(desk: Desk) -> None:
    with desk.page.expect_popup() as popup:
        desk.page.evaluate("window.open('/')")
    popup.value.evaluate("opener.postMessage({ messageType: 'getmode', messageCorrelationId: 'a', messageData: new Map() }, '*')")
    desk.page.wait_for_function("CIFFake.log().length > 0")
    assert [code for code, _ in entries(desk)] == ["foreign-origin"]


def test_other_messages_of_the_hosts_own_page_are_none_of_its_business(desk: Desk) -> None:
    desk.page.evaluate("postMessage({ source: 'a tool of the browser' }, '*')")
    assert desk.log_event() == SUCCESS
    assert entries(desk) == []


def test_a_listener_that_throws_harms_nobody(desk: Desk) -> None:
    desk.page.evaluate("CIFFake.onChange(() => { throw new Error('mine') })")
    assert desk.log_event() == SUCCESS
    assert len(desk.rows()) == 1


def test_reset_forgets_everything_even_what_is_under_way(desks: Desks) -> None:
    desk = desks.open({"writeDelayMs": 1_000, "faults": {"duplicate": True}}, before=lambda page: page.clock.install())
    desk.page.evaluate("CIFFake.faults.set({ noHandler: false, analyticsOff: true }); CIFFake.sessions.create()")
    desk.log_event()
    state = json.dumps(desk.page.evaluate("CIFFake.reset(), [CIFFake.sessions.list(), CIFFake.faults.current()]"))
    assert '"analyticsOff": false' in state
    assert '"duplicate": true' in state
    desk.page.clock.run_for(600_000)
    assert desk.page.evaluate("[CIFFake.rows(), CIFFake.log(), CIFFake.sessions.list()]") == [[], [], []]
