"""What a page is warned of is what the audit finds in its rows: drawn conversations, through Chromium and the fake Dataverse."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from bridge.definitions.sequences import PAGE_REMEDY, ROWS_REMEDY
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.reader.audit import audit
from tests.support.site import Server
from tests.support.widget import Desktop, Widget

pytestmark = pytest.mark.slow

BEGINNING = ["CallAnswered", "WrapUpStarted", "WrapUpCompleted"]
"""After these, in this order, a page knows of each sequence what is open."""
REST = ["CallHold", "CallUnhold", "CallMuted", "CallUnmuted", "CallEnded", "CallRinging", "WrapUpStarted", "WrapUpCompleted"]
CONVERSATIONS = ["c1", "c2"]

PLAY = """async (calls) => {
  const real = window.real ??= Microsoft.CIFramework.logAnalyticsEvent;
  const fate = new Map(calls.map((call) => [call.id, call]));
  Microsoft.CIFramework.logAnalyticsEvent = async (...given) => {
    const { refused, wait } = fate.get(given[0].events[0].externalCorrelationId);
    const answer = refused ? undefined : await real(...given);
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (refused) throw 'refused';
    return answer;
  };
  CIFBridge.configure({ maxInFlight: 64 });
  CIFBridge.watchSequences()();
  CIFBridge.watchSequences();
  for (const { id, name, conversation, at, forgets } of calls) {
    if (forgets) { await CIFBridge.flush(); CIFBridge.watchSequences()(); CIFBridge.watchSequences(); }
    CIFBridge.logAnalyticsEvent({ conversationId: conversation, providerSessionId: 'call-1',
      events: [{ kpiEventName: name, eventTimestamp: at, externalCorrelationId: id }] }).catch(() => 0);
  }
  await CIFBridge.flush();
}"""


@dataclass(frozen=True)
class Step:
    name: str
    conversation: str
    refused: bool = False
    wait: int = 0
    """Milliseconds until its answer."""
    forgets: bool = False
    """Whether what the page knew is gone before it, as after a reload."""


def steps(names: list[str], forgets: st.SearchStrategy[bool]) -> st.SearchStrategy[list[Step]]:
    step = st.builds(
        Step,
        st.sampled_from(names),
        st.sampled_from(CONVERSATIONS),
        refused=st.sampled_from([False] * 7 + [True]),
        wait=st.sampled_from([0, 0, 5, 15, 30]),
        forgets=forgets,
    )
    return st.lists(step, max_size=16)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Without fields, which are not looked at here and take the audit its time."""
    plan = make_plan()
    return dataclasses.replace(plan, events=tuple(dataclasses.replace(event, fields=()) for event in plan.events))


@pytest.fixture(scope="module")
def page(chromium: Browser, dist: Path) -> Iterator[Widget]:
    """One page for all that is played."""
    servers = Server("127.0.0.1"), Server("localhost")
    context = chromium.new_context()
    desktop = Desktop(servers[0].site, servers[1].site, context, dist)
    desktop.softphone.put("/sequences.js", dist / "cif-bridge.sequences.js")
    yield desktop.open(body=desktop.library() + desktop.bridge() + "<script src=/sequences.js></script>")
    context.close()
    for server in servers:
        server.close()


def play(page: Widget, played: list[Step]) -> tuple[set[tuple[str, str]], list[dict[str, Any]]]:
    """What the page is warned of, each with the conversation that it names, and the rows."""
    page.console.clear()
    page.page.evaluate("CIFFake.reset()")
    calls = [
        dataclasses.asdict(step) | {"id": f"event-{number}", "at": f"2026-01-05T08:{number:02}:00Z"}
        for number, step in enumerate(played)
    ]
    page.frame.evaluate(PLAY, calls)
    said = "\n".join(page.said("warning"))
    found = re.findall(rf"^\[cif-bridge\] (?:\d+ times: )?(.*) \((\w+)\)\. {re.escape(PAGE_REMEDY)}$", said, re.M)
    return set(found), page.rows()


def audited(plan: Plan, rows: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """What the audit finds in each conversation."""
    found = set()
    for conversation in CONVERSATIONS:
        mine = [row for row in rows if row["msdyn_conversationid"] == conversation]
        if mine:
            names = ("msdyn_kpieventname", "msdyn_name", "msdyn_conversationid", "msdyn_eventtimestamp", "createdon")
            table = pa.Table.from_pylist([{name: row[name] for name in names} for row in mine])
            messages = [item.message for item in audit(plan, ibis.memtable(table), "rows").findings if item.id == "sequence"]
            texts = [re.fullmatch(rf"[\d,]+ (.*)\. {re.escape(ROWS_REMEDY)}", message) for message in messages]
            found |= {(text[1], conversation) for text in texts if text}
            assert all(texts), messages
    return found


def texts(found: set[tuple[str, str]]) -> set[str]:
    return {text for text, _ in found}


PLAYS = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@PLAYS
@given(steps(["CallAnswered", *REST], st.just(False)))
def test_the_page_is_warned_of_what_the_audit_finds(page: Widget, plan: Plan, played: list[Step]) -> None:
    begun = [Step(name, conversation) for conversation in CONVERSATIONS for name in BEGINNING]
    warned, rows = play(page, begun + played)
    found = audited(plan, rows)
    assert texts(warned) == texts(found)
    assert warned <= found, "it is said of a conversation in which it is so"


@PLAYS
@given(steps(REST, st.sampled_from([False] * 5 + [True])))
def test_a_page_that_has_not_seen_all_says_nothing_that_the_audit_does_not(page: Widget, plan: Plan, played: list[Step]) -> None:
    answered = [Step("CallAnswered", conversation) for conversation in CONVERSATIONS[:1]]
    warned, rows = play(page, answered + played)
    assert warned <= audited(plan, rows)
