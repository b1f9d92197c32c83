# ruff: noqa: N815 - the names are JavaScript's.
"""The admin file: `provision()`, `doctor()`, their reports, and what the doctor says to each thing it can see.

The typings of `cif-bridge.admin.js`, and the facts that `bridge/browser/admin` works with, are made from this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, Protocol, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from bridge.definitions.api import ANSWER_MS, ERROR_CODES, LONGEST_MS, MISTAKES, Promise, Undefined
from bridge.definitions.columns import ANALYTICS_SWITCH, DEFINITION_TABLE, EVENT_TABLE

Outcome = Literal["ok", "lost", "unknown"]
"""What a check says. `lost`: events are lost because of what was seen. `unknown`: nothing could be seen from the page, or it may be
wrong."""

CheckId = Literal[
    "bridge",
    "library",
    "script",
    "origin",
    "frame",
    "host",
    "definitions",
    "analytics",
    "columns",
    "event",
    "stored",
    "fields",
]
"""The checks, in the order an event travels."""

Provisioned = Literal["created", "present", "missing", "inactive", "failed"]
"""What became of a definition. `missing`: it would be created, were it not a dry run."""

TEST_MARK = "cif-bridge-doctor"
"""Conversation, provider session and additional data of the doctor's test event. Its row joins to nothing, and is easy to find."""


@dataclass(frozen=True)
class Verdict:
    """What is said when a check sees something: why it matters, and what to do next."""

    outcome: Outcome
    why: str = ""
    next: str = ""


_OK = Verdict("ok")
_CREATE = "Run CIFBridge.provision()."
_ACTIVATE = f"Activate the records in the table {DEFINITION_TABLE}."
_SWITCH_ON = f"Switch {ANALYTICS_SWITCH} on in the channel provider's record, then reload the agent's desktop."
_NO_LIBRARY = "Without the platform's library no event leaves the page."
_ELSEWHERE = "The library talks to an origin that is not the agent's desktop: nothing arrives."
_NO_DESKTOP = "There is no agent's desktop around this page to take events."
_RIGHTS = "Ask whoever administers the organisation whether this agent may read the table."

VERDICTS: dict[CheckId, dict[str, Verdict]] = {
    "bridge": {
        "same": _OK,
        "other": Verdict(
            "unknown",
            "The bridge and the admin file were made from different plans: their events may differ.",
            "Load both files from the same build.",
        ),
    },
    "library": {
        "there": _OK,
        "function": Verdict("lost", "The platform's library is too old to log events.", MISTAKES["function"].fix),
        **{name: Verdict("lost", _NO_LIBRARY, MISTAKES[name].fix) for name in ("page", "script", "blocked", "pending")},
    },
    "script": {
        "found": _OK,
        "absent": Verdict("lost", "The library finds its host by attributes of its script tag.", MISTAKES["script"].fix),
        "gone": Verdict(
            "unknown",
            "The library is there, and no tag of it that could say where its host is.",
            "If the page does not remove the tag itself: give it `data-cifid` and `data-crmurl`.",
        ),
    },
    "origin": {
        "known": _OK,
        "address": Verdict("lost", "The library takes what has no scheme for a path of this page.", MISTAKES["address"].fix),
        "elsewhere": Verdict("lost", _ELSEWHERE, MISTAKES["elsewhere"].fix),
        "ucilib": Verdict("lost", f"`?ucilib=` overrides the tag. {_ELSEWHERE}", MISTAKES["ucilib"].fix),
        "crmurl": Verdict("lost", "Without `data-crmurl` the library guesses its host from the referrer.", MISTAKES["crmurl"].fix),
        "port": Verdict("lost", "The platform's library leaves out the port.", MISTAKES["port"].fix),
        "untold": Verdict(
            "unknown", "The browser does not tell which address the desktop has.", "Compare it with the address bar."
        ),
    },
    "frame": {
        "framed": _OK,
        "top": Verdict("lost", _NO_DESKTOP, MISTAKES["frame"].fix),
        "page": Verdict("lost", _NO_DESKTOP, MISTAKES["page"].fix),
    },
    "host": {
        "answers": _OK,
        "unhandled": Verdict(
            "lost",
            "The host answers without a value: it has no handler for these calls.",
            next(code.fix for code in ERROR_CODES if code.code == "unhandled"),
        ),
        "silent": Verdict(
            "lost",
            "No call was answered in time.",
            "Correct what `script`, `origin` or `frame` show as lost. If they are fine: reload the desktop and run this again.",
        ),
    },
    "definitions": {
        "active": _OK,
        "missing": Verdict("lost", "The host stores nothing for an event without a definition.", _CREATE),
        "inactive": Verdict("lost", "The host stores nothing for an inactive definition.", _ACTIVATE),
        "both": Verdict("lost", "The host stores only events with an active definition.", f"{_CREATE} {_ACTIVATE}"),
        "unreadable": Verdict("unknown", f"The table {DEFINITION_TABLE} could not be read.", _RIGHTS),
    },
    "analytics": {
        "on": _OK,
        "proven": _OK,
        "off": Verdict("lost", "While analytics are off the host accepts events and stores none.", _SWITCH_ON),
        "mixed": Verdict(
            "unknown", "Which of the providers shows this page cannot be seen from here.", f"Find yours among them. {_SWITCH_ON}"
        ),
        "unreadable": Verdict(
            "unknown",
            f"Whether {ANALYTICS_SWITCH} is on could not be read.",
            "Look at the channel provider's record, or run doctor({ providerTable }) with the logical name of the table it is in.",
        ),
    },
    "columns": {
        "there": _OK,
        "missing": Verdict(
            "lost",
            "An event that writes to a column that is not there loses its whole row.",
            f"Add the columns to the table {EVENT_TABLE}: own-columns.json lists them with type and limit.",
        ),
        "unreadable": Verdict(
            "unknown",
            f"Not readable: the host says nothing of the columns of {EVENT_TABLE}.",
            "Run provision.py, which reads them through the Web API.",
        ),
    },
    "event": {"accepted": _OK},
    "stored": {
        "found": _OK,
        "definition": Verdict(
            "lost", "The test event was accepted and not stored: it has no active definition.", "Correct `definitions` first."
        ),
        "switch": Verdict(
            "lost",
            f"The test event was accepted and not stored, and nothing was seen that explains it but {ANALYTICS_SWITCH}.",
            f"{_SWITCH_ON} If it is on, the host's own console (the desktop's, not this page's) says what it refused.",
        ),
        "host": Verdict(
            "lost",
            "The test event was accepted and not stored, although definition and switch are as they must be.",
            "The host's own console (the desktop's, not this page's) says what it refused.",
        ),
        "likely": Verdict(
            "unknown",
            "Rows of this event were stored at that time, none with the test event's id: one of them may be the test event's.",
            f"Look at the newest rows of {EVENT_TABLE}. A host that drops the id leaves no way to tell events apart.",
        ),
        "unreadable": Verdict("unknown", f"Whether a row was stored is not known: {EVENT_TABLE} could not be read.", _RIGHTS),
    },
    "fields": {
        "arrived": _OK,
        "session": Verdict(
            "lost",
            "This host stores the event's name, its time and a session of its own, and nothing of the payload.",
            "Build reports on the event's name, time and session only; what must not be lost belongs into the name.",
        ),
    },
}
"""The verdicts of each check, by what was seen. `script`, `origin` and `frame` are `unknown` instead of `lost` when the host
answers all the same. What a `BridgeError` of the test event means is in `ERROR_CODES`."""

SKIPPED = Verdict("unknown", "Not tried: something before it has to work first.")
BROKEN = Verdict("unknown", "The check itself failed.", "Something in this page stands in its way; run it in a page without it.")

REASONS = {
    "library": "The platform's library is not there: see CIFBridge.doctor().",
    "search": "What is there could not be read, so nothing was created: ",
    "missing": "It would be created: this was a dry run.",
    "spelled": "Dataverse takes this for the same name: ",
    "inactive": f"It is there, but inactive: the host stores nothing. {_ACTIVATE}",
    "refused": "The host refused to create it: ",
    "empty": "The host answered without a value, and a search does not find it.",
    "unseen": f"The host says that it was created, and a search does not find it. Look at the table {DEFINITION_TABLE}.",
    "blind": "Not tried, since a search does not find what was created: it would be created again with every run.",
    "silent": "No answer in time: it may be there all the same. Run CIFBridge.provision() again.",
    "untried": "Not tried, since the host stopped answering. Run CIFBridge.provision() again.",
    "broken": "The page stands in the way: ",
}
"""Why a definition was not created. A reason that ends in a colon goes on with what was seen."""

Wait = Annotated[int, Field(ge=1, le=LONGEST_MS, json_schema_extra={"unit": "ms"})]


class AdminOptions(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


class ProvisionOptions(AdminOptions):
    """Options of `provision`. A wrong one is said in the console, and its default holds."""

    timeoutMs: Wait = ANSWER_MS
    """How long to wait, in milliseconds, for the platform and for each of its answers."""
    dryRun: bool = False
    """Looks, and tells what would be created; creates nothing."""


class DoctorOptions(AdminOptions):
    """Options of `doctor`. A wrong one is said in the console, and its default holds."""

    timeoutMs: Wait = ANSWER_MS
    """How long to wait, in milliseconds, for the platform and for each of its answers."""
    readBackMs: Wait = 20_000
    """How long, in milliseconds, to look for the row of the test event: hosts write it later than they answer."""
    eventName: str = ""
    """The event to send as a test, by its `kpiEventName`. When empty, the first one of the plan with an active definition."""
    providerTable: str = ""
    """Logical name of the table that holds your channel provider's record, to read the analytics switch. When empty, it is looked
    for in those that are known."""


class ProvisionedDefinition(TypedDict):
    """What became of one KPI event definition."""

    eventName: str
    outcome: Provisioned
    reason: str
    """Why, unless it was created or is present under just this name."""


class ProvisionReport(TypedDict):
    """What `provision` did."""

    ok: bool
    """Whether every definition is there now, and active."""
    definitions: list[ProvisionedDefinition]
    """One for each event of the plan, in its order."""


class DoctorCheck(TypedDict):
    """One thing that the doctor looked at."""

    id: CheckId
    outcome: Outcome
    """`lost`: events are lost because of it. `unknown`: it could not be seen from the page, or may be wrong."""
    seen: str
    """What was there."""
    why: str
    """Why it matters; empty when the outcome is `ok`."""
    next: str
    """What to do; empty when there is nothing to do."""


class DoctorReport(TypedDict):
    """What the doctor found."""

    ok: bool
    """Whether an event sent from this page is stored, and nothing was seen by which others are lost."""
    checks: list[DoctorCheck]
    """In the order an event travels."""
    eventId: str | Undefined
    """`msdyn_externalcorrelationid` of the test event, if one was sent."""


class Admin(Protocol):
    """What the admin file adds."""

    def provision(self, options: Annotated[ProvisionOptions, "What differs from the defaults."] = ...) -> Promise[ProvisionReport]:
        """Creates the KPI event definitions of the plan that are missing, prints what it did, and resolves the same. Never
        rejects; run it as often as you like."""
        ...

    def doctor(self, options: Annotated[DoctorOptions, "What differs from the defaults."] = ...) -> Promise[DoctorReport]:
        """Looks at everything between this page and a stored row, sends one test event and reads it back, prints what works,
        what is lost and why, and resolves the same. Never rejects."""
        ...


CHECKS: tuple[CheckId, ...] = tuple(VERDICTS)
API = (ProvisionOptions, DoctorOptions, ProvisionedDefinition, ProvisionReport, DoctorCheck, DoctorReport)
