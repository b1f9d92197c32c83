"""The fault matrix: what goes wrong, when, and what becomes of the calls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.support import ROOT

STORAGES = ("payload", "session")
"""Older hosts store one row for each event of the payload, newer ones one for each call."""

SENDING = "at sending"
EARLY = "before the library is there"
QUEUED = "with a queue"
BESIDE = "while others are in flight"
PASSES = "and passes after the first call"
RETRY = "with retryTimeouts 1"
REPLACED = "after the library was replaced"
WAITING = "while a queue waits"
WAITING_PASSES = "while a queue waits, and passes"
RELOAD = "and the page reloads with a queue"
RELOAD_EARLY = "and the page reloads before the library is there"


Outcomes = Mapping[str, str | tuple[str, str]]


@dataclass(frozen=True)
class Fault:
    """What goes wrong, and the outcome of each moment: how the calls end; then events without a row, rows too many, failures that
    the page is told of, and answers that come too late. A pair is for the two ways to store."""

    outcomes: Outcomes
    switches: dict[str, Any] = field(default_factory=dict)
    """The fake host's."""
    library: dict[str, Any] = field(default_factory=dict)
    """The fake library's options."""
    options: dict[str, Any] = field(default_factory=dict)
    """The bridge's."""
    page: str = ""
    """What happens in the softphone page."""
    repair: str = ""
    """How it passes there."""
    payload: str = ""
    """What is logged."""
    events: int = 1
    """Events of the payload."""


def counts(outcome: str, lost: int = 0, doubled: int = 0, reported: int = 0, late: int = 0) -> str:
    return f"{outcome} | {lost} | {doubled} | {reported} | {late}"


HARMLESS = {
    SENDING: counts("3 accepted"),
    EARLY: counts("3 accepted"),
    QUEUED: counts("3 accepted"),
    BESIDE: counts("4 accepted"),
    PASSES: counts("3 accepted"),
    RETRY: counts("2 accepted"),
    REPLACED: counts("3 accepted"),
    WAITING: counts("3 accepted"),
    RELOAD: counts("3 gone"),
}
# The host says "Success" and stores nothing: nobody but the host can know.
SILENT = {
    SENDING: counts("3 accepted", lost=3),
    EARLY: counts("3 accepted", lost=3),
    QUEUED: counts("3 accepted", lost=3),
    BESIDE: counts("4 accepted", lost=2),
    PASSES: counts("3 accepted", lost=1),
    RETRY: counts("2 accepted", lost=2),
    REPLACED: counts("3 accepted", lost=2),
    WAITING: counts("3 accepted", lost=2),
    RELOAD: counts("3 gone", lost=2),
}
REFUSED = {
    SENDING: counts("3 rejected", lost=3, reported=3),
    EARLY: counts("3 rejected", lost=3, reported=3),
    QUEUED: counts("3 rejected", lost=3, reported=3),
    BESIDE: counts("2 accepted, 2 rejected", lost=2, reported=2),
    PASSES: counts("1 rejected, 2 accepted", lost=1, reported=1),
    RETRY: counts("2 rejected", lost=2, reported=2),
    REPLACED: counts("1 accepted, 2 rejected", lost=2, reported=2),
    WAITING: counts("1 accepted, 2 rejected", lost=2, reported=2),
    RELOAD: counts("3 gone", lost=2),
}
# The rows are there, the answers are not: a repeat doubles them.
UNANSWERED = {
    SENDING: counts("3 timeout", reported=3),
    EARLY: counts("3 timeout", reported=3),
    QUEUED: counts("3 timeout", reported=3),
    BESIDE: counts("2 accepted, 2 timeout", reported=2),
    PASSES: counts("1 timeout, 2 accepted", reported=1),
    RETRY: counts("2 timeout", doubled=2, reported=2),
    REPLACED: counts("1 accepted, 2 timeout", reported=2),
    WAITING: counts("1 accepted, 2 timeout", reported=2),
    RELOAD: counts("3 gone"),
}
LATE = {
    SENDING: counts("3 timeout", reported=3, late=3),
    EARLY: counts("3 timeout", reported=3, late=3),
    QUEUED: counts("3 timeout", reported=3, late=3),
    BESIDE: counts("2 accepted, 2 timeout", reported=2, late=2),
    PASSES: counts("1 timeout, 2 accepted", reported=1, late=1),
    # The first answer settles the call while its repeat is under way.
    RETRY: counts("2 accepted", doubled=2, late=4),
    REPLACED: counts("1 accepted, 2 timeout", reported=2, late=2),
    WAITING: counts("1 accepted, 2 timeout", reported=2, late=2),
    RELOAD: counts("3 gone"),
}
UNHEARD = {
    SENDING: counts("3 timeout", lost=3, reported=3),
    EARLY: counts("3 timeout", lost=3, reported=3),
    QUEUED: counts("3 timeout", lost=3, reported=3),
    BESIDE: counts("2 accepted, 2 timeout", lost=2, reported=2),
    PASSES: counts("1 timeout, 2 accepted", lost=1, reported=1),
    RETRY: counts("2 timeout", lost=2, reported=2),
    REPLACED: counts("1 accepted, 2 timeout", lost=2, reported=2),
    WAITING: counts("1 accepted, 2 timeout", lost=2, reported=2),
    RELOAD: counts("3 gone", lost=2),
}
MISSING = {
    SENDING: counts("3 not-ready", lost=3, reported=3),
    EARLY: counts("3 not-ready", lost=3, reported=3),
    PASSES: counts("1 not-ready, 2 accepted", lost=1, reported=1),
}
# The bridge itself keeps the call from the platform.
STOPPED = {
    SENDING: counts("3 {code}", lost=3, reported=3),
    EARLY: counts("3 {code}", lost=3, reported=3),
    PASSES: counts("1 {code}, 2 accepted", lost=1, reported=1),
}


def with_code(outcomes: dict[str, str], code: str, old: str = "{code}") -> dict[str, str]:
    return {moment: text.replace(old, code) for moment, text in outcomes.items()}


def only(outcomes: dict[str, str], *moments: str) -> dict[str, str]:
    return {moment: outcomes[moment] for moment in moments}


def refusal(kind: str) -> Fault:
    return Fault(only(REFUSED, SENDING, QUEUED, PASSES), {"refuse": kind})


def replace(body: str) -> str:
    """The platform's function does `body`."""
    return f"window.good = Microsoft.CIFramework.logAnalyticsEvent; Microsoft.CIFramework.logAnalyticsEvent = () => {{ {body} }}"


REPAIR = "Microsoft.CIFramework.logAnalyticsEvent = good"
SOON = {"readyTimeoutMs": 100}
TWO_EVENTS = "{ conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHold' }, { kpiEventName: 'CallHold' }] }"
ONE_EVENT = "{ conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHold' }] }"
WRAPPED = "CIFBridge.wrapPlatform(); softphone.through = () => Microsoft.CIFramework"

FAULTS = {
    "nothing goes wrong": Fault(
        HARMLESS
        | {
            WAITING_PASSES: counts("3 accepted"),
            RELOAD_EARLY: counts("3 gone", lost=3),
        }
    ),
    "nothing goes wrong, with persist": Fault(
        HARMLESS | {WAITING_PASSES: counts("3 accepted"), RELOAD_EARLY: counts("3 gone")}, options={"persist": True}
    ),
    "no answer, with persist": Fault(only(UNANSWERED, SENDING, RETRY, RELOAD), {"noReply": True}, options={"persist": True}),
    "the page's own calls, with wrapPlatform": Fault(
        only(HARMLESS, SENDING, QUEUED, BESIDE, PASSES, RETRY, REPLACED), page=WRAPPED, payload=ONE_EVENT
    ),
    "library loaded twice, with wrapPlatform": Fault(
        only(HARMLESS, SENDING, QUEUED, WAITING), library={"load": "twice"}, page=WRAPPED, payload=ONE_EVENT
    ),
    "slow answer": Fault(HARMLESS, {"delayMs": 50}),
    "two answers": Fault(HARMLESS, {"duplicate": True}),
    "answers false": Fault(HARMLESS, {"answer": False}),
    "answers an empty string": Fault(only(HARMLESS, SENDING, QUEUED), {"answer": ""}),
    "answers an object": Fault(only(HARMLESS, SENDING, QUEUED), {"answer": {"odd": 1}}),
    "answer after the time limit": Fault(LATE, {"delayMs": 300}),
    "no answer": Fault(UNANSWERED, {"noReply": True}),
    "answer without a Map": Fault(UNANSWERED, {"notAMap": True}),
    "answer to another id": Fault(UNANSWERED, {"wrongCorrelationId": True}),
    "host hears nothing": Fault(UNHEARD, {"notReadyMs": 60_000}),
    "host hears nothing for 100 ms": Fault(
        {SENDING: UNHEARD[SENDING], QUEUED: counts("1 timeout, 2 accepted", lost=1, reported=1), RETRY: HARMLESS[RETRY]},
        {"notReadyMs": 100},
    ),
    "no handler": Fault(with_code(REFUSED, "unhandled", "rejected"), {"noHandler": True}),
    "refused with a Map": Fault(REFUSED, {"refuse": "map"}),
    "refused with Failure": Fault(REFUSED, {"refuse": "failure"}),
    "refused with text": refusal("string"),
    "refused with an Error": refusal("error"),
    "refused with undefined": refusal("undefined"),
    "refused with an object": refusal("object"),
    "analytics switched off": Fault(SILENT, {"analyticsOff": True}),
    "no event definition": Fault(SILENT, {"definition": "missing"}),
    "event definition inactive": Fault(only(SILENT, SENDING, QUEUED), {"definition": "inactive"}),
    "Dataverse down": Fault(only(SILENT, SENDING, QUEUED, PASSES), {"dataverseDown": True}),
    "library late": Fault(only(HARMLESS, SENDING, EARLY, QUEUED), library={"load": "late", "loadDelayMs": 100}),
    "library loaded twice": Fault(only(HARMLESS, SENDING, EARLY, QUEUED, WAITING), library={"load": "twice"}),
    "library replaced soon": Fault(
        only(HARMLESS, SENDING, EARLY, QUEUED, WAITING), {"delayMs": 100}, library={"load": "reloaded", "loadDelayMs": 50}
    ),
    "library repeats its ids": Fault(
        {SENDING: counts("1 timeout, 2 accepted", reported=1), QUEUED: HARMLESS[QUEUED]}, library={"repeatIds": True}
    ),
    "library never comes": Fault(dict(MISSING), library={"load": "missing"}, options=SOON, repair="return softphone.load({})"),
    "function gone": Fault(
        MISSING
        | {
            EARLY: HARMLESS[EARLY],
            WAITING: counts("1 accepted, 2 not-ready", lost=2, reported=2),
            WAITING_PASSES: HARMLESS[WAITING],
            RELOAD: counts("3 gone", lost=2),
        },
        options=SOON,
        page="if (window.Microsoft) delete Microsoft.CIFramework.logAnalyticsEvent",
        repair="return softphone.load({})",
    ),
    "function replaced between look and call": Fault(
        only(HARMLESS, SENDING, QUEUED, BESIDE, PASSES, RETRY, WAITING), page=replace(f"{REPAIR}; throw new TypeError('gone')")
    ),
    "function throws": Fault(
        only(REFUSED, SENDING, QUEUED, BESIDE, PASSES, RETRY, WAITING), page=replace("throw new TypeError('odd')"), repair=REPAIR
    ),
    "function never settles": Fault(
        only(UNHEARD, SENDING, QUEUED, PASSES, RETRY, WAITING), page=replace("return new Promise(() => {})"), repair=REPAIR
    ),
    "function answers null": Fault(
        only(with_code(REFUSED, "unhandled", "rejected"), SENDING, QUEUED, PASSES), page=replace("return null"), repair=REPAIR
    ),
    "payload with a function": Fault(only(with_code(STOPPED, "uncloneable"), SENDING, EARLY), payload="{ events: [() => 1] }"),
    "payload without ids and events": Fault(only(with_code(STOPPED, "invalid"), SENDING, EARLY), payload="{ events: 1 }"),
    "payload with two events": Fault(
        {moment: (counts("3 accepted"), counts("3 accepted", lost=3)) for moment in (SENDING, EARLY, QUEUED)},
        payload=TWO_EVENTS,
        events=2,
    ),
    "beforeSend returns null": Fault(
        with_code(STOPPED, "dropped") | {EARLY: HARMLESS[EARLY]},
        page="CIFBridge.configure({ beforeSend: () => null })",
        repair="CIFBridge.configure({ beforeSend: (payload) => payload })",
    ),
    "beforeSend throws": Fault(
        with_code(STOPPED, "invalid") | {EARLY: HARMLESS[EARLY]},
        page="CIFBridge.configure({ beforeSend() { throw new Error('hook') } })",
        repair="CIFBridge.configure({ beforeSend() {} })",
    ),
    "beforeSend is asynchronous": Fault(
        with_code(STOPPED, "uncloneable") | {EARLY: HARMLESS[EARLY]},
        page="CIFBridge.configure({ beforeSend: async (payload) => payload })",
        repair="CIFBridge.configure({ beforeSend() {} })",
    ),
    "switched off": Fault(
        with_code(STOPPED, "dropped") | {WAITING: counts("1 accepted, 2 dropped", lost=2, reported=2)},
        page="CIFBridge.setEnabled(false)",
        repair="CIFBridge.setEnabled(true)",
    ),
    "queue of one": Fault(
        {
            SENDING: HARMLESS[SENDING],
            EARLY: counts("1 accepted, 2 overflow", lost=2, reported=2),
            QUEUED: counts("2 accepted, 1 overflow", lost=1, reported=1),
        },
        options={"maxQueue": 1},
    ),
    "listeners throw": Fault(
        only(HARMLESS, SENDING, EARLY, QUEUED),
        page="for (const type of ['queued', 'sent', 'accepted', 'failed']) CIFBridge.on(type, () => { throw new Error(type) })",
    ),
    "console broken, and refused": Fault(
        only(REFUSED, SENDING, QUEUED, PASSES),
        {"refuse": "map"},
        page="CIFBridge.debug(true); for (const name of Object.keys(console)) console[name] = () => { throw new Error(name) }",
    ),
}


@dataclass(frozen=True)
class Cell:
    fault: str
    moment: str
    storage: str
    outcome: str


CELLS = tuple(
    Cell(name, moment, storage, outcome if isinstance(outcome, str) else outcome[place])
    for name, fault in FAULTS.items()
    for moment, outcome in fault.outcomes.items()
    for place, storage in enumerate(STORAGES)
)


PAGE = ROOT / "docs" / "fault-matrix.md"
HEAD = """# Fault matrix

What becomes of calls when something goes wrong, measured in Chromium: the softphone page in an iframe of the fake desktop, on
another origin. Every cell was run with hosts that store one row for each event of the payload and with hosts that store one for
each call; where they differ, both stand in the cell.

*Lost*: events without a row. *Doubled*: rows too many. *Reported*: failures that the page was told of. *Late*: answers after the
bridge's own time limit. A call is *gone* when its page went before it was settled.

"""


def page(summaries: dict[Cell, str]) -> str:
    """The document, of what became of the calls in each cell."""
    cells: dict[tuple[str, str], list[str]] = {}
    for cell, text in summaries.items():
        cells.setdefault((cell.fault, cell.moment), []).append(text)
    lines = ["| fault | moment | calls | lost | doubled | reported | late |", "|---|---|---|---|---|---|---|"]
    for (fault, moment), texts in cells.items():
        columns = zip(*(text.split(" | ") for text in texts), strict=True)
        lines.append(f"| {fault} | {moment} | " + " | ".join(" / ".join(dict.fromkeys(column)) for column in columns) + " |")
    return HEAD + "\n".join(lines) + "\n"
