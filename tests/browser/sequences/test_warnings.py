"""What a page is told of the order of its events, and what it is not told because it cannot know."""

from __future__ import annotations

import pytest

from bridge.definitions.sequences import MOST_CONVERSATIONS, PAGE_REMEDY, broken_texts
from tests.browser.sequences.conftest import REMEDY, Open, Watched

HOLD = broken_texts("CallHold", "CallUnhold")
MUTE = broken_texts("CallMuted", "CallUnmuted")
CALL = broken_texts("CallAnswered", "CallEnded")
WRAP = broken_texts("WrapUpStarted", "WrapUpCompleted")

PLAYS = {
    "A H U H U E W C": [],
    "A H H U": [HOLD["open"]],
    "A U": [HOLD["orphan"]],
    "A H U U": [HOLD["twice"]],
    "H E U": [HOLD["orphan"]],
    "A H E": [],
    "A H M U N": [],
    "A H R R U": [],
    "A H M U H M N U": [MUTE["open"]],
    "A A": [CALL["open"]],
    "E E": [CALL["twice"]],
    "A H A U E": [CALL["open"]],
    "W W": [WRAP["open"]],
    "C C": [WRAP["twice"]],
    "A N U": [MUTE["orphan"], HOLD["orphan"]],
    "R A U": [HOLD["orphan"]],
    "H A U": [],
}
UNKNOWN = ["U", "E", "C", "U H U", "R U", "M U", "W U", "A C", "U A H U", "R R", "M A U", "N A U"]
"""Conversations whose start another page may have logged. Where `CallAnswered` is the first event, nothing is open that `CallEnded`
also ends."""


def told(*texts: str, conversation: str = "c1") -> list[str]:
    return [f"{text} ({conversation})" for text in texts]


def test_the_remedy_is_that_of_the_definitions() -> None:
    assert PAGE_REMEDY == REMEDY


@pytest.mark.parametrize("letters", PLAYS)
def test_each_kind_of_break_is_said(open_page: Open, letters: str) -> None:
    page = open_page()
    page.log(letters)
    assert page.said() == told(*PLAYS[letters])
    assert page.widget.errors == []


@pytest.mark.parametrize("letters", UNKNOWN)
def test_what_a_page_before_this_one_may_have_logged_is_blamed_on_nobody(open_page: Open, letters: str) -> None:
    page = open_page()
    page.log(letters)
    assert page.said() == []


def test_after_a_reload_the_end_of_what_began_before_is_right(open_page: Open) -> None:
    page = open_page()
    page.log("A H M")
    page.run("location.reload()")
    page.widget.frame.wait_for_function("window.CIFBridge?.watchSequences && !window.log")
    page.run("window.log = (name) => CIFBridge.logAnalyticsEvent("
             "{ conversationId: 'c1', providerSessionId: 'call-1', events: [{ kpiEventName: name }] })")  # fmt: skip
    page.log("U E")
    assert page.said() == []
    page.log("U")
    assert page.said() == told(HOLD["orphan"])


def test_conversations_do_not_mix(open_page: Open) -> None:
    page = open_page()
    page.run("""for (const [name, id] of [['CallAnswered', 'c1'], ['CallAnswered', 'c2'], ['CallHold', 'c1'], ['CallHold', 'c2'],
      ['CallUnhold', 'c1'], ['CallUnhold', 'c2'], ['CallUnhold', 'c2']]) log(name, id);
      await CIFBridge.flush()""")
    assert page.said() == told(HOLD["twice"], conversation="c2")


def test_a_conversation_may_have_events_of_scopes_and_of_bridges_of_its_own(open_page: Open) -> None:
    page = open_page()
    page.run("""const scope = CIFBridge.withContext({ conversationId: 'c1' }), own = CIFBridge.createBridge();
      CIFBridge.watchSequences(own);
      for (const name of ['CallAnswered', 'CallHold']) await log(name, 'c1', {}, scope);
      await log('CallUnhold', 'c1', {}, own);
      await log('CallHold', 'c1', {}, CIFBridge)""")
    assert page.said() == []
    page.run("await log('CallHold', 'c1', {}, CIFBridge)")
    assert page.said() == told(HOLD["open"])


def test_a_scope_that_is_watched_beside_its_bridge_is_heard_once(open_page: Open) -> None:
    page = open_page()
    page.run("""CIFBridge.watchSequences(CIFBridge.withContext({ conversationId: 'c1' }));
      CIFBridge.watchSequences(CIFBridge.withContext({ conversationId: 'c2' }))""")
    page.log("A H U E")
    assert page.said() == []
    page.log("A A")
    assert page.said() == told(CALL["open"])


DELAYED = """const delays = argument, real = Microsoft.CIFramework.logAnalyticsEvent;
  Microsoft.CIFramework.logAnalyticsEvent = async (...call) => {
    const answer = await real(...call);
    await new Promise((resolve) => setTimeout(resolve, delays.shift()));
    answered.push(call[1]);
    return answer;
  };
  window.answered = []"""


def test_the_order_of_answers_is_not_that_of_the_calls(open_page: Open) -> None:
    page = open_page()
    page.run(DELAYED, [400, 300, 200, 100, 0])
    page.log("A H U H U")
    answered = page.run("return answered")
    assert answered[0] == "CallUnhold"
    assert answered[-1] == "CallAnswered"
    assert page.said() == []
    page.run("CIFBridge.configure({ maxInFlight: 1 })")
    page.log("U")
    assert page.said() == told(HOLD["twice"])


def test_calls_with_one_id_stay_apart(open_page: Open) -> None:
    page = open_page()
    page.log("A")
    page.run("""const more = { externalCorrelationId: 'one', eventTimestamp: new Date().toISOString() };
      for (const name of ['CallHold', 'CallUnhold', 'CallMuted']) log(name, 'c1', more);
      await CIFBridge.flush()""")
    assert page.said() == []
    page.log("U M")
    assert page.said() == told(HOLD["twice"], MUTE["open"])


def test_a_call_that_is_not_answered_yet_is_waited_for(open_page: Open) -> None:
    page = open_page()
    page.log("A")
    page.run("""const real = Microsoft.CIFramework.logAnalyticsEvent;
      Microsoft.CIFramework.logAnalyticsEvent = (data, name) => name === 'CallHold'
        ? new Promise((resolve) => { window.answer = () => resolve('Success') }) : real(data, name);
      window.hold = log('CallHold'); await log('CallUnhold')""")
    page.log("U")
    assert page.said() == []
    page.run("answer(); await hold")
    assert page.said() == told(HOLD["twice"])


REFUSED = """const real = Microsoft.CIFramework.logAnalyticsEvent;
  Microsoft.CIFramework.logAnalyticsEvent = (...call) => call[1] === argument ? Promise.reject('no') : real(...call)"""


@pytest.mark.parametrize(("refused", "letters", "texts"), [
    ("CallHold", "A H H", []),
    ("CallHold", "A H U", [HOLD["orphan"]]),
    ("CallUnhold", "A H U U H", [HOLD["open"]]),
    ("CallAnswered", "A U", []),
])  # fmt: skip
def test_a_call_that_failed_was_none(open_page: Open, refused: str, letters: str, texts: list[str]) -> None:
    page = open_page()
    page.run(REFUSED, refused)
    page.log(letters)
    assert [text for text in page.said() if "rejected" not in text] == told(*texts)


def test_dropped_and_invalid_calls_are_none(open_page: Open) -> None:
    page = open_page()
    page.log("A H")
    page.run("""CIFBridge.setEnabled(false); await log('CallHold'); CIFBridge.setEnabled(true);
      await log('CallHold', 'c1', { eventTimestamp: 'soon' })""")
    assert [text for text in page.said() if "invalid" not in text and "dropped" not in text] == []
    page.log("U U")
    assert page.said()[-1:] == told(HOLD["twice"])


UNANSWERED = """const real = Microsoft.CIFramework.logAnalyticsEvent, limit = { timeoutMs: 100 };
  CIFBridge.configure(limit);
  Microsoft.CIFramework.logAnalyticsEvent = () => new Promise(() => {});
  await log(argument);
  Microsoft.CIFramework.logAnalyticsEvent = real;
  CIFBridge.configure({ timeoutMs: 12000 })"""


@pytest.mark.parametrize(("before", "unanswered", "after"), [
    ("A", "CallHold", "U"),
    ("A H", "CallUnhold", "H"),
    ("A", "CallUnhold", "U"),
    ("R", "CallHold", "A U"),
])  # fmt: skip
def test_of_a_call_without_an_answer_nobody_knows(open_page: Open, before: str, unanswered: str, after: str) -> None:
    page = open_page()
    page.log(before)
    page.run(UNANSWERED, unanswered)
    page.log(after)
    assert [text for text in page.said() if "timeout" not in text] == []
    page.log(after[-1])
    assert [text for text in page.said() if "timeout" not in text] == told(HOLD["open" if after == "H" else "twice"])


def test_where_the_bridge_only_warns_an_invalid_call_counts(open_page: Open) -> None:
    page = open_page()
    page.log("A H")
    page.run("CIFBridge.configure({ validation: 'warn' }); await log('CallUnhold', 'c1', { kpiEventReason: 7 })")
    page.log("U")
    assert page.said()[-1:] == told(HOLD["twice"])


def test_calls_of_the_page_that_goes_around_the_bridge_count_where_they_are_wrapped(open_page: Open) -> None:
    page = open_page()
    page.run("""CIFBridge.wrapPlatform(); await CIFBridge.ready();
      for (const kpiEventName of ['CallAnswered', 'CallUnhold']) await Microsoft.CIFramework.logAnalyticsEvent(
        { conversationId: 'c1', providerSessionId: 'call-1', events: [{ kpiEventName }] }, kpiEventName)""")
    assert page.said() == told(HOLD["orphan"])


def test_an_event_that_is_told_late_breaks_nothing(open_page: Open) -> None:
    """The audit goes by time stamps: there the end came before."""
    page = open_page()
    page.log("A H")
    page.run("await log('CallUnhold', 'c1', { eventTimestamp: '2020-01-01T00:00:00Z' })")
    page.log("U U")
    assert page.said() == told(HOLD["twice"])
    page.log("H")
    page.run("for (const year of [2020, 2021]) await log('CallHold', 'c1', { eventTimestamp: `${year}-01-01T00:00:00Z` })")
    page.run("await log('CallMuted', 'c1', { eventTimestamp: '2020-01-01T00:00:00Z' })")
    page.run("for (const year of [2021, 2022]) await log('CallHold', 'c1', { eventTimestamp: `${year}-01-01T00:00:00Z` })")
    assert page.said() == told(HOLD["twice"])


@pytest.mark.parametrize("after", ["U N", "H M"])
def test_of_a_payload_with_several_events_a_host_may_store_one(open_page: Open, after: str) -> None:
    page = open_page()
    page.log("A")
    page.run("""await CIFBridge.logAnalyticsEvent({ conversationId: 'c1', providerSessionId: 'call-1',
      events: [{ kpiEventName: 'CallHold' }, { kpiEventName: 'CallMuted' }] }, 'CallHold')""")
    page.log(after)
    assert [text for text in page.said() if "without a" in text or "follows" in text] == []


def test_what_has_no_conversation_and_no_event_is_passed_over(open_page: Open) -> None:
    page = open_page()
    page.log("A")
    page.run("""CIFBridge.configure({ validation: 'warn' });
      const call = (data) => CIFBridge.logAnalyticsEvent(data, 'CallHold').catch(() => 0);
      for (const data of [null, 'text', {}, { events: 7 }, { events: [null, 'CallHold'] }, { conversationId: '', events: [{}] },
        { conversationId: { c1: 1 }, events: [{ kpiEventName: 'CallHold' }] },
        { conversationId: 'c1', events: [{ kpiEventName: 7 }] },
        { events: [{ kpiEventName: 'CallUnhold' }] }, { events: [{ kpiEventName: 'CallUnhold' }] }]) await call(data);
      await CIFBridge.updateConversation({ subject: 'x' }, 'c1').catch(() => 0);
      CIFBridge.configure({ validation: 'reject' })""")
    assert page.widget.said("error") == []
    page.log("H U")
    assert [text for text in page.said() if "follows" in text or "without a" in text] == []


def count(page: Watched) -> None:
    """Holds twice in a conversation of its own."""
    page.run("""window.number = (window.number ?? 0) + 1;
      for (const name of ['CallHold', 'CallHold']) log(name, `n${number}`);
      await CIFBridge.flush()""")


def test_repeats_are_counted_and_said_when_they_are_ten_times_as_many(open_page: Open) -> None:
    page = open_page()
    for _ in range(11):
        count(page)
    assert page.said() == [f"{HOLD['open']} (n1)", f"10 times: {HOLD['open']} (n10)"]


def test_the_conversations_longest_without_an_event_are_forgotten(open_page: Open) -> None:
    page = open_page()
    page.run("await log('CallHold', 'first'); await log('CallHold', 'second'); await log('CallMuted', 'first')")
    page.run("for (let i = 2; i < argument; i += 1) await log('CallHold', `other-${i}`)", MOST_CONVERSATIONS)
    page.run("await log('CallHold', 'one more')")
    page.run("await log('CallMuted', 'first')")
    assert page.said() == told(MUTE["open"], conversation="first")
    page.run("await log('CallHold', 'second')")
    assert page.said() == told(MUTE["open"], conversation="first")


def test_a_page_that_was_left_and_comes_back_knows_nothing_any_more(open_page: Open) -> None:
    page = open_page()
    page.log("A H")
    page.run("dispatchEvent(new PageTransitionEvent('pagehide')); dispatchEvent(new PageTransitionEvent('pageshow'))")
    page.log("H")
    assert page.said() == []
    page.log("H")
    assert page.said() == told(HOLD["open"])
