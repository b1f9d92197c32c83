"""The host half, held on a library that knows nothing of the fake: every function, with each switch of the host."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from tests.browser.fake.platform.facts import ANSWERS, FACTS, PAGES, PENDING, ending, good_calls
from tests.support.widget import REFUSALS, Desktop, Widget

SETUP = {
    "tab": ["createTab", [{"templateName": "t"}]],
    "last tab": ["createTab", [{"templateName": "t"}]],
}
NAMES = {"$session": "session-id-1", "$tab": "tab-id-1", "$lastTab": "tab-id-2", "$record": "record-1", "$other": "{RECORD-2}"}
"""What the good arguments name. Ids of records are found with braces, and in capitals."""
SENTINEL = """<script>addEventListener('message', async ({ data, source, origin }) => {
  if (data.messageType !== 'contoso_sentinel') return;
  await CIFFake.settled();
  source.postMessage({ messageType: 'CIF_Response', messageCorrelationId: data.messageCorrelationId }, origin);
})</script>"""
"""Tells the softphone's page that everything before it is answered, or will never be."""
RECORDS = {"contact": [{"contactid": "record-1"}, {"contactid": "record-2"}]}


def named(value: Any) -> Any:
    if isinstance(value, list):
        return [named(item) for item in value]
    if isinstance(value, dict):
        return {key: named(item) for key, item in value.items()}
    return NAMES.get(value, value) if isinstance(value, str) else value


@pytest.fixture
def widget(desktop: Desktop) -> Widget:
    desktop.softphone.put("/trials.js", PAGES / "trials.js")
    desktop.softphone.put("/other.js", PAGES / "library.js")
    desktop.softphone.put("/facts.js", f"makeLibrary({json.dumps(FACTS)})")
    scripts = "".join(f"<script src=/{name}></script>" for name in ("trials.js", "other.js", "facts.js"))
    return desktop.open({"records": RECORDS}, body=scripts, top=SENTINEL)


def attempt(widget: Widget, calls: Mapping[str, Sequence[Any]], switches: str = "{}") -> dict[str, Any]:
    """How the calls end while the switches are on, on a host that knows a session, two tabs and two records."""
    widget.page.evaluate("CIFFake.reset(), CIFFake.sessions.create({ conversationId: 'conversation-1' }), undefined")
    run = "(calls) => attemptAll(calls, () => post('contoso_sentinel', new Map()))"
    widget.frame.evaluate(run, SETUP)
    widget.page.evaluate(f"CIFFake.faults.set({switches})")
    widget.frame.evaluate(run, {id: [name, named(args)] for id, (name, args) in calls.items()})
    widget.page.evaluate("CIFFake.faults.clear()")
    states: dict[str, Any] = widget.frame.evaluate("states")
    return {id: states[id] for id in calls}


def form(state: Any) -> str:
    """Of how a call ended, as facts.json says it."""
    if state == PENDING:
        return "hangs"
    if "returned" in state:
        return str(state["returned"])
    assert "value" in state, state
    value = state["value"]
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "Map" if "Map" in value else "object"
    kinds: dict[type, str] = {bool: "boolean", int: "number", list: "array", str: "string"}
    return kinds[type(value)]


def test_every_good_call_ends_in_the_form_that_is_known_of_a_host(widget: Widget) -> None:
    states = attempt(widget, good_calls())
    forms = {name: form(state) for name, state in states.items()}
    assert forms == {name: "string" if fact["host"] == "text" else fact["host"] for name, fact in FACTS.items()}
    for name, fact in FACTS.items():
        if fact["host"] == "text":
            found = json.loads(states[name]["value"])
            assert sorted(found) == fact["keys"] if "keys" in fact else True, name
        elif fact["host"] == "Map":
            assert sorted(states[name]["value"]["Map"]) == fact["keys"]
    assert widget.errors == []


REFUSED = {
    "map": "failure with a Map",
    "failure": "failure of analytics",
    "string": "failure with a text",
    "error": "failure with an Error",
    "undefined": "failure with nothing",
    "object": "failure with an object",
}
"""Switch of the host -> what it answers."""


def test_every_way_to_refuse_is_among_those_of_the_platform() -> None:
    assert REFUSED.keys() == REFUSALS.keys()


def as_in_the_facts(state: Any) -> Any:
    """How a call ended, with the words of facts.py for the host's own and without the call's name."""
    text = json.dumps(state).replace("Refused by a switch of the fake host", "no")
    name = r', "msdyn_name": "\w+"|,\\"msdyn_name\\":\\"\w+\\"'
    return json.loads(re.sub(name, "", text))


@pytest.mark.parametrize(("switch", "kind"), REFUSED.items())
def test_a_refusal_of_the_host_ends_every_call_as_on_the_platform(widget: Widget, switch: str, kind: str) -> None:
    states = attempt(widget, good_calls(), json.dumps({"refuse": switch}))
    for name, state in states.items():
        expected = ending(name, ANSWERS[kind])
        assert as_in_the_facts(state) == expected, name


UNHANDLED = {
    "clearGlobalNotification",
    "closeNotes",
    "closeProgressIndicator",
    "executeAction",
    "executeFetchQuery",
    "getFcsValue",
    "initializeAgentPresenceList",
    "insertNotes",
    "openDialog",
    "openKBSearchControl",
    "openMDDDialog",
    "raiseEvent",
    "refreshForm",
    "setAgentPresence",
    "showGlobalNotification",
    "showProgressIndicator",
    "showTimeoutGlobalNotification",
}
"""What a host has no handler for: nobody documents it, or it is the page's own."""


def test_without_a_handler_values_are_null_and_texts_hang(widget: Widget) -> None:
    expected = {name: ending(name, ANSWERS["no handler"]) for name in FACTS}
    assert attempt(widget, good_calls(), "{ noHandler: true }") == expected
    log = widget.page.evaluate("CIFFake.log().filter(({ code }) => code === 'no-handler').map(({ call }) => call)")
    assert set(log) >= FACTS.keys() - {"addHandler", "removeHandler", "raiseEvent"}
    assert attempt(widget, {name: good_calls()[name] for name in UNHANDLED}) == {name: expected[name] for name in UNHANDLED}


def test_a_host_that_does_not_answer_leaves_every_call_to_its_time_limit(widget: Widget) -> None:
    states = attempt(widget, good_calls(), "{ noReply: true }")
    assert {name for name, state in states.items() if state != PENDING} == {"addHandler", "removeHandler"}


@pytest.mark.parametrize(
    "kind", ["text", "number", "false", "zero", "empty text", "object", "array", "Map", "Map of objects", "Map in a Map"]
)
def test_another_value_ends_every_call_as_on_the_platform(widget: Widget, kind: str) -> None:
    answer = ANSWERS[kind]
    data = answer.data.removeprefix("new Map([['value', ").removesuffix("]])")
    states = attempt(widget, good_calls(), f"{{ answer: {data} }}")
    assert states == {name: ending(name, answer) for name in FACTS}


def test_an_answer_that_is_no_map_leaves_every_call_hanging(widget: Widget) -> None:
    states = attempt(widget, good_calls(), "{ notAMap: true }")
    assert {name for name, state in states.items() if state != PENDING} == {"addHandler", "removeHandler"}


def test_what_the_host_itself_refuses_has_a_message(widget: Widget) -> None:
    calls: dict[str, list[Any]] = {
        "no table": ["createRecord", ["nonsense", "{}", "guid"]],
        "no record": ["retrieveRecord", ["contact", "nobody", ""]],
        "no session": ["getSession", ["nobody"]],
        "no template": ["createSession", [{}]],
        "no tab": ["focusTab", ["nobody"]],
        "no title": ["setSessionTitle", [{"sessionId": "$session"}]],
    }
    for id, state in attempt(widget, calls).items():
        error = state["error"]
        assert (error["Map"] if isinstance(error, dict) else json.loads(error))["message"], id


def test_there_are_at_most_ten_sessions(widget: Widget) -> None:
    nine = {f"session {number}": ["createSession", [{"templateName": "t"}]] for number in range(9)}
    states = attempt(widget, {**nine, "can": ["canCreateSession", []], "eleventh": ["createSession", [{"templateName": "t"}]]})
    assert all("value" in states[name] for name in nine)
    assert states["can"] == {"value": False}
    assert "Map" in states["eleventh"]["error"]


def test_the_librarys_own_chatter_is_answered_and_not_logged(widget: Widget) -> None:
    widget.page.evaluate("CIFFake.reset()")
    answers = widget.frame.evaluate(
        """Promise.all(['onUserActivity', 'debugInformationEvent', 'logErrorsAndReject'].map((type) =>
          post(type, new Map([['errorMsg', 'x'], ['functName', 'getSession']])).then(({ messageOutcome }) => messageOutcome)))"""
    )
    assert answers == ["success"] * 3
    assert widget.page.evaluate("CIFFake.log().map(({ level, code }) => [level, code])") == [["info", "arguments-refused"]]
