"""The library half, held on a host that knows nothing of the fake: every function, whatever it is given and is answered."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.fake.platform.facts import ANSWERS, FACTS, PAGES, PENDING, SILENCE, TIME_OUT, ending, good_calls, wire_of
from tests.support.widget import Desktop

ASKED = {name: fact for name, fact in FACTS.items() if fact["ends"] != "nothing"}
"""What returns a promise."""


class Stage:
    """The softphone's page with our library, in the page of the other host."""

    def __init__(self, page: Page, frame: Frame) -> None:
        self.page, self.frame = page, frame

    def answer(self, outcome: str, data: str) -> None:
        self.page.evaluate(f"reply = {{ outcome: {json.dumps(outcome)}, data: {data} }}")

    def be_silent(self) -> None:
        self.page.evaluate("reply = null")

    def attempt(self, calls: dict[str, list[Any]]) -> None:
        """Calls them, until whatever the host answers is there."""
        self.frame.evaluate("(calls) => attemptAll(calls, () => Microsoft.CIFramework.getMode('sentinel'))", calls)

    def states(self) -> dict[str, object]:
        found: dict[str, object] = self.frame.evaluate("states")
        return found

    def received(self) -> list[dict[str, Any]]:
        """What the host was sent since the last time, but for the sentinels."""
        script = """received.splice(0).filter(({ messageData }) => messageData?.get?.('correlationId') !== 'sentinel')
          .map((message) => ({ ...message, messageData: describe(message.messageData) }))"""
        messages: list[dict[str, Any]] = self.page.evaluate(script)
        return messages

    def wait_for_time_out(self) -> None:
        self.page.clock.run_for(10_000)

    def stray(self) -> list[object]:
        """Rejections that no page can catch."""
        found: list[object] = self.frame.evaluate("stray.splice(0)")
        return found


@pytest.fixture
def stage(desktop: Desktop) -> Stage:
    trials, host = ((PAGES / name).read_text(encoding="utf-8") for name in ("trials.js", "host.js"))
    desktop.softphone.put("/trials.js", trials)
    desktop.softphone.put("/library.js", desktop.dist / "cif-fake-library.js")
    address = desktop.softphone.put("/", f"<!doctype html><script src=/trials.js></script>{desktop.library()}")
    desktop.host.put("/trials.js", trials)
    desktop.host.put("/host.js", host)
    scripts = "<script src=/trials.js></script><script src=/host.js></script>"
    page = desktop.context.new_page()
    page.clock.install()
    page.goto(desktop.host.put("/", f'<!doctype html>{scripts}<iframe name="softphone" src="{address}"></iframe>'))
    page.clock.pause_at(page.evaluate("Date.now() + 60_000"))
    frame = page.frame(name="softphone")
    assert frame
    frame.wait_for_load_state()
    return Stage(page, frame)


def test_there_are_58_functions_each_with_its_number_of_arguments(stage: Stage) -> None:
    script = """Object.fromEntries(Object.entries(Microsoft.CIFramework).map(([name, { length }]) => [name, length]))"""
    lengths = stage.frame.evaluate(script)
    assert lengths == {name: len(fact["arguments"]) for name, fact in FACTS.items()} | {"isNullOrUndefined": 1}
    assert len(FACTS) == 58
    assert stage.frame.evaluate("[null, undefined, 0, ''].map(Microsoft.CIFramework.isNullOrUndefined)") == [
        True,
        True,
        False,
        False,
    ]


def test_good_arguments_travel_as_a_map_of_every_key(stage: Stage) -> None:
    stage.answer("success", "new Map()")
    stage.attempt(good_calls())
    received = stage.received()
    assert {message["messageType"]: message["messageData"] for message in received} == {
        fact["type"]: {"Map": wire_of(name)} for name, fact in FACTS.items()
    }
    assert all(list(message) == ["messageType", "messageData", "messageCorrelationId"] for message in received)
    assert all(0 < len(message["messageCorrelationId"]) < 10 for message in received)


def test_what_is_left_out_travels_as_undefined(stage: Stage) -> None:
    """Only as many arguments as the library needs: every other key is there all the same."""
    stage.answer("success", "new Map()")
    needed = {name: [refused for _, _, refused in fact["arguments"]] for name, fact in FACTS.items()}
    count = {
        name: max((place + 1 for place, refused in enumerate(refusals) if refused), default=0) for name, refusals in needed.items()
    }
    stage.attempt({name: [name, fact["good"][: count[name]]] for name, fact in FACTS.items()})
    for message in stage.received():
        name = next(name for name, fact in FACTS.items() if fact["type"] == message["messageType"])
        left_out = {key for _, key, _ in FACTS[name]["arguments"][count[name] :] if key is not None}
        sent = message["messageData"]["Map"]
        assert sent.keys() == wire_of(name).keys(), name
        absent = dict.fromkeys(left_out, "undefined") | ({"value": False} if name == "setClickToAct" else {})
        assert {key: sent[key] for key in left_out} == absent, name


def test_every_answer_ends_every_call_as_on_the_platform(stage: Stage) -> None:
    for kind, answer in ANSWERS.items():
        stage.answer(answer.outcome, answer.data)
        stage.attempt({f"{kind}: {name}": call for name, call in good_calls().items()})
    stage.wait_for_time_out()
    expected = {f"{kind}: {name}": ending(name, answer) for kind, answer in ANSWERS.items() for name in FACTS}
    states = stage.states()
    assert {id: state for id, state in states.items() if state != expected[id]} == {}
    assert states.keys() == expected.keys()
    assert stage.stray() == []


def test_silence_ends_calls_after_ten_seconds_or_never(stage: Stage) -> None:
    stage.attempt(good_calls())
    stage.page.clock.run_for(9_999)
    assert {name for name, state in stage.states().items() if state == PENDING} == ASKED.keys()
    stage.page.clock.run_for(1)
    ended = {name: SILENCE[fact["ends"]] if fact["limit"] else PENDING for name, fact in ASKED.items()}
    assert {name: state for name, state in stage.states().items() if name in ASKED} == ended
    stage.page.clock.run_for(3_600_000)
    assert [name for name, state in stage.states().items() if state == PENDING] == [
        name for name, fact in ASKED.items() if not fact["limit"]
    ]


BAD: dict[str, list[Any]] = {
    "": [],
    "null, undefined": [None, "undefined"],
    'null, undefined, ""': [None, "undefined", ""],
    "null, undefined, below 0": [None, "undefined", -1, "wide"],
    "all but 0, 1, 2": [None, "undefined", "1", 3, -1, True],
    "null, undefined, blank": [None, "undefined", "", "  "],
    "both null or undefined": [],
    "falsy": [],
}
"""Values that an argument is refused for."""


def refused_calls() -> dict[str, list[Any]]:
    """Good calls with one argument that is not."""
    calls: dict[str, list[Any]] = {"both: null": ["logAnalyticsEvent", [None, "undefined", "guid"]]}
    for name, fact in FACTS.items():
        for place, (argument, _, refused) in enumerate(fact["arguments"]):
            for bad in BAD[refused]:
                calls[f"{name}, {argument}: {bad!r}"] = [name, [*fact["good"][:place], bad, *fact["good"][place + 1 :]]]
    return calls


def test_refused_arguments_reject_text_with_one_key_and_only_the_refusal_travels(stage: Stage) -> None:
    calls = refused_calls()
    assert {name for name, _ in calls.values()} == {
        name for name, fact in FACTS.items() if any(refused not in ("", "falsy") for *_, refused in fact["arguments"])
    }
    stage.attempt(calls)
    for id, state in stage.states().items():
        assert isinstance(state, dict) and json.loads(state["error"]).keys() == {"message"}, id
    received = stage.received()
    assert {message["messageType"] for message in received} == {"logErrorsAndReject"}
    assert [message["messageData"]["Map"].keys() for message in received] == [{"errorMsg", "correlationId", "functName"}] * len(
        calls
    )
    assert [message["messageData"]["Map"]["functName"] for message in received] == [name for name, _ in calls.values()]
    assert stage.stray() == []
    stage.wait_for_time_out()
    assert stage.stray() == [{"Map": {"message": TIME_OUT, "msdyn_name": "undefined"}}] * len(calls), "a silent host"


def test_a_host_that_hears_of_a_refusal_leaves_no_stray_rejection(stage: Stage) -> None:
    stage.answer("success", "new Map()")
    stage.attempt(refused_calls())
    stage.wait_for_time_out()
    assert stage.stray() == []


def test_one_missing_argument_of_two_is_sent(stage: Stage) -> None:
    stage.attempt({"data": ["logAnalyticsEvent", [None, "CallHold"]], "name": ["logAnalyticsEvent", [{}, "undefined"]]})
    sent = [message["messageData"]["Map"] for message in stage.received()]
    assert [(data["analyticsData"], data["analyticsEventname"]) for data in sent] == [(None, "CallHold"), ({}, "undefined")]


def returned(stage: Stage, script: str) -> Any:
    """What an expression gives, or the name of the error it throws."""
    return stage.frame.evaluate(
        f"() => {{ const CIF = Microsoft.CIFramework; try {{ return {script} }} catch ({{ name }}) {{ return name }} }}"
    )


@pytest.mark.parametrize("bad", ["'{'", "''", "{}", "{ a: 1 }"])
def test_columns_that_are_no_json_text_throw_at_once(stage: Stage, bad: str) -> None:
    for call in ("createRecord('contact', {})", "updateRecord('contact', 'id', {})", "updateConversation('id', {})"):
        assert returned(stage, f"CIF.{call.replace('{}', bad)}") == "SyntaxError"
    assert stage.received() == []


def test_a_column_called_message_loses_the_others(stage: Stage) -> None:
    stage.attempt({"create": ["createRecord", ["contact", '{"lastname": "A", "message": "B"}']]})
    (message,) = stage.received()
    assert message["messageData"]["Map"]["value"] == {"Map": {"message": "B", "msdyn_name": "undefined"}}


def test_odd_arguments_throw_or_return_null_at_once(stage: Stage) -> None:
    assert returned(stage, "CIF.closeTab(5)") == "TypeError"
    for arguments in ("", "'', 'feature'", "'space', null", "0, 0"):
        assert returned(stage, f"CIF.getFcsValue({arguments})") is None
    assert stage.received() == []


@pytest.mark.parametrize(
    ("search_only", "type_"), [("true", "search"), ("1", "search"), ("'no'", "search"), ("false", ""), ("0", ""), ("''", "")]
)
def test_a_search_travels_by_the_truth_of_search_only(stage: Stage, search_only: str, type_: str) -> None:
    stage.frame.evaluate(f"void Microsoft.CIFramework.searchAndOpenRecords('contact', '?$top=1', {search_only})")
    stage.attempt({})
    (message,) = stage.received()
    assert message["messageType"] == (type_ or FACTS["searchAndOpenRecords"]["typeWhenFalse"])
    assert message["messageData"]["Map"]["searchOnly"] == stage.frame.evaluate(search_only)


def test_the_customer_is_also_found_beside_the_parameters(stage: Stage) -> None:
    stage.attempt({"session": ["createSession", [{"customerName": "A", "templateParameters": {"customerName": "B"}}]]})
    (message,) = stage.received()
    assert message["messageData"]["Map"]["customerName"] == "A"


def test_an_argument_that_cannot_be_cloned_rejects_values_and_hangs_texts(stage: Stage) -> None:
    stage.answer("success", "new Map()")
    but_the_last = {name: fact["good"][:-1] for name, fact in ASKED.items() if fact["arguments"] and name != "setWidth"}
    stage.frame.evaluate(
        """(calls) => { for (const [name, args] of Object.entries(calls))
          attempt(name, () => Microsoft.CIFramework[name](...args, () => {})) }""",
        but_the_last,
    )
    stage.attempt({})
    states: dict[str, Any] = stage.states()
    for name in but_the_last:
        if FACTS[name]["ends"] == "value":
            assert json.loads(states[name]["error"]).keys() == {"message"}, name
        else:
            assert states[name] == PENDING, name
    assert (stage.received(), stage.stray()) == ([], [])
    stage.wait_for_time_out()
    timed = [name for name in but_the_last if FACTS[name]["limit"]]
    assert stage.stray() == [{"Map": {"message": TIME_OUT, "msdyn_name": "undefined"}}] * len(timed)
    assert {name: state for name, state in stage.states().items() if state == PENDING}.keys() == {
        name for name in but_the_last if FACTS[name]["ends"] != "value"
    }


HANDLERS = """() => {
  window.heard = [];
  const keep = (name, end) => (data) => { heard.push([name, describe(data)]); return end(data) };
  const CIF = Microsoft.CIFramework;
  window.removed = keep('removed', async () => {});
  CIF.addHandler('onclicktoact', keep('one', async (data) => data));
  CIF.addHandler('onclicktoact', keep('throws', () => { throw new Error('mine') }));
  CIF.addHandler('onclicktoact', keep('returns nothing', () => {}));
  CIF.addHandler('onclicktoact', keep('rejects', () => Promise.reject('no')));
  CIF.addHandler('onclicktoact', removed);
  CIF.removeHandler('onclicktoact', removed);
}"""
ALL = ["one", "throws", "returns nothing", "rejects"]


def raise_event(stage: Stage, data: str, type_: str = "onclicktoact", id_: str = "'event-1'") -> list[dict[str, Any]]:
    """The widget's answers to an event."""
    stage.page.evaluate(
        f"frames[0].postMessage({{ messageType: '{type_}', messageData: {data}, messageCorrelationId: {id_} }}, '*')"
    )
    stage.attempt({})
    return stage.received()


class TestHandlers:
    def test_each_registration_and_removal_is_told_to_the_host(self, stage: Stage) -> None:
        stage.frame.evaluate(HANDLERS)
        stage.attempt({})
        told = [(message["messageType"], message["messageData"]["Map"]["eventType"]) for message in stage.received()]
        assert told == [("addGenericHandler", "onclicktoact")] * 5 + [("removeGenericHandler", "onclicktoact")]

    def test_every_handler_hears_the_text_and_answers_for_itself(self, stage: Stage) -> None:
        stage.frame.evaluate(HANDLERS)
        raise_event(stage, "'unheard'", "onClickToAct")
        answers = raise_event(stage, '\'{"value":"555"}\'')
        assert stage.frame.evaluate("heard") == [[name, '{"value":"555"}'] for name in ALL]
        throws, returns_nothing, *settled = [(answer["messageOutcome"], answer["messageData"]) for answer in answers]
        assert throws == ("failure", {"Map": {"message": "mine", "msdyn_name": "undefined"}})
        assert (returns_nothing[0], returns_nothing[1]["Map"].keys()) == ("failure", {"message", "msdyn_name"})
        assert settled == [("success", '{"value":"555"}'), ("failure", "no")]
        assert {(answer["messageType"], answer["messageCorrelationId"]) for answer in answers} == {("CIF_Response", "event-1")}
        assert stage.stray() == []

    def test_a_map_stays_a_map_and_tells_where_it_comes_from(self, stage: Stage) -> None:
        stage.frame.evaluate(HANDLERS)
        raise_event(stage, "new Map([['value', '555']])")
        origin = stage.page.evaluate("location.origin")
        assert stage.frame.evaluate("heard") == [[name, {"Map": {"value": "555", "originURL": origin}}] for name in ALL]

    @pytest.mark.parametrize("data", ["{ value: '555' }", "undefined", "null"])
    def test_other_data_reaches_no_handler_and_has_no_answer(self, stage: Stage, data: str) -> None:
        said: list[str] = []
        stage.page.on("console", lambda message: said.append(message.type))
        stage.frame.evaluate(HANDLERS)
        stage.attempt({})
        stage.received()
        assert raise_event(stage, data) == []
        assert stage.frame.evaluate("heard") == []
        assert said == ["error"]

    def test_without_a_correlation_id_handlers_run_and_nothing_is_answered(self, stage: Stage) -> None:
        stage.frame.evaluate(HANDLERS)
        stage.attempt({})
        stage.received()
        assert raise_event(stage, "'x'", id_="undefined") == []
        assert [name for name, _ in stage.frame.evaluate("heard")] == ALL

    def test_an_event_nobody_handles_is_answered_as_the_host_answers_such_a_call(self, stage: Stage) -> None:
        (answer,) = raise_event(stage, "'x'", "onSessionClosed")
        assert answer["messageOutcome"] == "success"
        assert answer["messageData"]["Map"]["message"].startswith("No handlers found")

    def test_no_arguments_return_a_promise_that_is_rejected(self, stage: Stage) -> None:
        stage.attempt({"add": ["addHandler", ["", "$handler"]], "remove": ["removeHandler", ["onclicktoact", None]]})
        states: dict[str, Any] = stage.states()
        assert [json.loads(states[name]["error"]).keys() for name in ("add", "remove")] == [{"message"}] * 2
