"""The JavaScript surface: functions, options, receipts and errors. The typings and the documentation are made from this module,
and the compiled bundle is checked against it.

A `Protocol` becomes an interface of functions, a `TypedDict` one of fields; the string in `Annotated` documents a parameter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Literal, Protocol, TypedDict, TypeVar, overload

from pydantic import BaseModel, ConfigDict, Field

from bridge.definitions.kinds import Issue
from bridge.definitions.payload import AnalyticsData

GLOBAL_NAME = "CIFBridge"
PACKAGE_NAME = "cif-analytics-bridge"
MOST_PERSISTED = 500_000
"""Limit of what `persist` keeps for the next page, in UTF-16 code units. Calls that have no more room are lost. Ours: enough for
hundreds of calls, and little of what a browser gives to an origin."""
LONGEST_MS = 600_000
"""Limit of every option that is a time, in milliseconds. Ours: nobody waits longer than ten minutes."""
ANSWER_MS = 12_000
"""Milliseconds that the bridge waits for an answer, unless it is told otherwise. Ours: longer than the platform's own limit, which
then says by itself that the time is over."""
KEPT_FOR_ANOTHER = "left to the next page"
"""`cause` of a call that fails because another page has sent what `persist` kept."""
CONSOLE_PREFIX = "[cif-bridge] "
"""What every line in the console begins with."""
ERROR_PAGES = "errors/"
"""Folder of the pages about error codes. `BridgeError.link` begins with it, unless the build is given another address."""

T = TypeVar("T")
Validation = Literal["reject", "warn"]
"""What becomes of an invalid call: `reject` ends it, `warn` sends it all the same."""
Delivered = Literal["no", "unknown"]
"""Whether the host can have the event: `no` means it cannot, `unknown` that it may."""


class Promise(Generic[T]):
    """JavaScript's `Promise<T>`."""


class Undefined:
    """JavaScript's `undefined`."""


class Void:
    """What a JavaScript function returns that returns nothing."""


class Date:
    """JavaScript's `Date`."""


class Events(Protocol):
    """One function for each event of the plan."""


class JavaScriptError(Protocol):
    """JavaScript's `Error`."""


@dataclass(frozen=True)
class ErrorCode:
    """A value of `BridgeError.code`."""

    code: str
    delivered: Delivered
    when: str
    fix: str
    meaning: str = ""
    """What an error's message says of the code, where the code alone does not tell."""
    certain: bool = False
    """Whether `delivered` can be nothing else: neither after a time-out that was repeated, nor where `warn` sends all the same."""


ERROR_CODES = (
    ErrorCode(
        "invalid",
        "no",
        "The payload, the event name or the correlation id failed validation, or `beforeSend` threw.",
        "Correct what `issues` lists, or the hook that `cause` comes from.",
    ),
    ErrorCode(
        "uncloneable",
        "no",
        "The payload has what cannot be sent (function, symbol, DOM node, throwing getter, cycle, BigInt, revoked Proxy).",
        "Pass strings, numbers, booleans, null, arrays and plain objects. `cause` names what was found.",
        certain=True,
    ),
    ErrorCode(
        "not-ready",
        "no",
        "The platform's API did not appear within `readyTimeoutMs`.",
        "`hint` says which mistake it looks like: see below.",
    ),
    ErrorCode(
        "overflow",
        "no",
        "`maxQueue` calls are waiting already.",
        "Find out why the platform is not there, log less, or raise `maxQueue`.",
        meaning="the queue is full",
        certain=True,
    ),
    ErrorCode(
        "dropped",
        "no",
        "`beforeSend` returned null, or the bridge is switched off.",
        "Nothing, if that was meant.",
    ),
    ErrorCode(
        "rejected",
        "no",
        "The host refused the call, or the platform threw.",
        "`cause` is what the platform gave, untouched.",
        meaning="the platform refused it",
    ),
    ErrorCode(
        "unhandled",
        "no",
        "The platform resolved null: the host has no handler for the call, and nothing was logged.",
        "Check that the app has Channel Integration Framework 2.0 and that this provider is active in it.",
        meaning="the host has no handler, nothing is stored",
    ),
    ErrorCode(
        "timeout",
        "unknown",
        "No answer within `timeoutMs`, or the platform gave up waiting for the host.",
        "The event may be stored all the same: look for `eventId` in `msdyn_externalcorrelationid` before sending it again.",
        meaning="no answer, it may be stored",
        certain=True,
    ),
    ErrorCode(
        "misuse",
        "no",
        "`configure` or `createBridge` was given an option that does not exist or a value it cannot take. Thrown, not rejected.",
        "Correct the option that the message names.",
        certain=True,
    ),
)
"""Every code, in the order of the checks a call goes through."""

ErrorCodeName = Literal["invalid", "uncloneable", "not-ready", "overflow", "dropped", "rejected", "unhandled", "timeout", "misuse"]


@dataclass(frozen=True)
class Mistake:
    """A mistake that can be seen from inside the page."""

    hint: str
    fix: str
    silent: bool = False
    """Whether it is also looked for when the platform's API is there, and nobody answers."""


MISTAKES = {
    "page": Mistake(
        "not in a page",
        "Use the bridge only where there is a document: a server or a worker has no platform to talk to.",
        silent=True,
    ),
    "function": Mistake(
        "no logAnalyticsEvent in Microsoft.CIFramework", "Load version 2.0 of the framework: `Widget/msdyn_ciLibrary.js`."
    ),
    "script": Mistake(
        "no script tag with data-cifid", 'Add the tag that loads `msdyn_ciLibrary.js`, with `data-cifid="CIFMainLibrary"`.'
    ),
    "blocked": Mistake("script tag failed", "Look for the request in the network panel: CSP, proxy, wrong address."),
    "pending": Mistake(
        "script tag has not loaded", "Look for the request in the network panel. If it is only slow, raise `readyTimeoutMs`."
    ),
    "frame": Mistake("not in an iframe", "Open it as a channel provider inside Dynamics 365.", silent=True),
    "address": Mistake(
        "data-crmurl is no address", "Set it to the whole address of the organisation, with `https://`.", silent=True
    ),
    "elsewhere": Mistake(
        "data-crmurl names another address than the desktop",
        "Set it to the address of the organisation that shows this page.",
        silent=True,
    ),
    "ucilib": Mistake(
        "?ucilib= names another address than the desktop",
        "It overrides `data-crmurl`: correct it in the channel URL, or remove it there.",
        silent=True,
    ),
    "crmurl": Mistake("no data-crmurl", "Set it to the address of the organisation.", silent=True),
    "port": Mistake(
        "port in the desktop's address", "The library drops it: show the page from an address without a port.", silent=True
    ),
}
"""The mistakes, the most telling first. Their keys are the anchors on the pages about `not-ready` and `timeout`."""

EVENT_NAME_MISMATCH = Issue("event_name_mismatch", "eventName should equal kpiEventName")


class CallContext(TypedDict, total=False):
    """The conversation and the session of a call, and what else belongs to it."""

    conversationId: str
    """Default of the payload's `conversationId`."""
    providerSessionId: str
    """Default of the payload's `providerSessionId`."""
    clientSessionId: str
    """Default of the payload's `clientSessionId`."""
    participantId: str
    """Default of the payload's `participantId`."""
    correlationId: str
    """Default of the third argument; without one it is a new GUID, the event id unless you give that yourself."""


class ContextFields(Protocol):
    """Values for every typed event that has a field of that name."""


class Context(CallContext, total=False):
    """What calls made from now on are filled in with. What a call says itself wins; undefined removes a value."""

    fields: ContextFields
    """Values for every typed event that has a field of that name, checked when an event takes them. Fields not given stay."""


class EventOptions(CallContext, total=False):
    """What one typed event may say beside its fields; the rest comes from the context."""

    eventTimestamp: Date | str
    """When it happened, if that was not now: a Date, or ISO 8601 with Z or an offset."""
    externalCorrelationId: str
    """The event's id in your system. Default: a new GUID."""


class ValidationIssue(TypedDict):
    """One thing wrong with a call, in pydantic's vocabulary: the same payload gives the same `type` and `loc` in Python."""

    type: str
    """pydantic's error type, such as `string_too_long`."""
    loc: list[str | int]
    """Where: `['events', 0, 'kpiEventName']`."""
    path: str
    """Where, for people: `events[0].kpiEventName`."""
    msg: str
    """What is wrong."""
    ctx: dict[str, Any]
    """The values in `msg`, such as the limit."""


class Receipt(TypedDict):
    """The host accepted the call. That is not proof that a row was stored."""

    outcome: Literal["accepted"]
    eventName: str
    """The name the event was sent under."""
    eventId: str
    """The event's `externalCorrelationId`: look for it in `msdyn_externalcorrelationid`."""
    correlationId: str
    """The third argument as sent."""
    result: Any
    """What the platform resolved, untouched."""
    attempts: int
    """How often it was sent."""
    queuedMs: float
    """Milliseconds from the call to sending."""
    elapsedMs: float
    """Milliseconds from the call to the answer."""


class CallEvent(TypedDict):
    """What a listener for `queued` and `sent` is given."""

    eventName: str
    eventId: str
    payload: AnalyticsData | Undefined
    """A copy of what is to be sent, filled in and masked; undefined where the call failed before there was any."""
    elapsedMs: float
    """Milliseconds since the call."""


class AcceptedEvent(CallEvent):
    """What a listener for `accepted` is given."""

    receipt: Receipt


class FailedEvent(CallEvent):
    """What a listener for `failed` is given."""

    code: ErrorCodeName
    error: BridgeError


class Stats(TypedDict):
    """Counters of a bridge since it was made."""

    calls: int
    """Calls made."""
    queued: int
    """Waiting now."""
    inFlight: int
    """Sent and not answered now."""
    sent: int
    """Times the platform was called, repeats included."""
    accepted: int
    """Calls the host accepted."""
    failed: int
    """Calls that failed."""
    late: int
    """Answers that came after a call had timed out."""


class BridgeError(JavaScriptError, Protocol):
    """The only thing any promise of the bridge rejects with."""

    code: ErrorCodeName
    """Which failure: see the list of codes."""
    delivered: Delivered
    """`no`: the host cannot have it. `unknown`: it may have it; sending again may store it twice."""
    eventName: str | Undefined
    eventId: str | Undefined
    """The event's `externalCorrelationId`."""
    issues: list[ValidationIssue]
    """What is wrong with the call; empty unless `code` is `invalid`."""
    hint: str
    """The mistake in the page that it looks like, when one can be seen; else empty."""
    link: str
    """The page about this code: what happened, why, how to check, how to fix."""
    cause: Any
    """What the platform, the clone or the hook gave, untouched."""
    attempts: int
    """How often the call was sent."""
    elapsedMs: float
    """Milliseconds from the call to the failure."""

    def toJSON(self) -> dict[str, Any]:
        """The fields above as plain data, for logs."""
        ...


class Options(BaseModel):
    """Options of a bridge."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)

    timeoutMs: Annotated[int, Field(ge=100, le=LONGEST_MS, json_schema_extra={"unit": "ms"})] = ANSWER_MS
    """From sending to giving up. The platform's own limit is 10 s."""
    readyTimeoutMs: Annotated[int, Field(ge=0, le=LONGEST_MS, json_schema_extra={"unit": "ms"})] = 30_000
    """From the first call (or `ready()`) to giving up on the platform."""
    maxQueue: Annotated[int, Field(ge=1, le=100_000, json_schema_extra={"unit": "calls"})] = 1_000
    """Calls waiting at most."""
    maxInFlight: Annotated[int, Field(ge=1, le=64, json_schema_extra={"unit": "calls"})] = 6
    """Calls sent and not answered at most."""
    retryTimeouts: Annotated[int, Field(ge=0, le=5, json_schema_extra={"unit": "repeats"})] = 0
    """Repeats after a time-out, with the same event id. The host may store the event twice."""
    validation: Validation = "reject"
    """`warn` sends an invalid call all the same and reports it to `failed` listeners and the console."""
    beforeSend: (
        Callable[
            [Annotated[AnalyticsData, "payload"], Annotated[str | Undefined, "eventName"]], AnalyticsData | Undefined | Void | None
        ]
        | None
    ) = None
    """Gets a copy of the payload and the event name; returns what to send, or null to drop the call. When it returns nothing,
    the copy is sent with what was changed in it. It cannot be asynchronous: nothing waits for a promise."""
    persist: bool = False
    """Calls that wait when the page goes are kept in `sessionStorage`, and sent once by the next page that has this option,
    with their ids and times. A call that was sent and not answered is not repeated."""
    enabled: bool = True
    """Off: every call is dropped."""
    debug: bool = False
    """Trace every call in the console."""


class WrapOptions(TypedDict, total=False):
    """Options of `wrapPlatform`, for calls that a page makes of the platform itself."""

    validation: Validation
    """Default: `warn`, which sends an invalid call all the same, so that nothing stops that worked."""


class Bridge(Protocol):
    """Everything a page calls. No function throws, except `configure`; no promise hangs."""

    events: Events
    """The events of the plan, each a function that resolves a `Receipt` or rejects with a `BridgeError`."""

    def logAnalyticsEvent(
        self,
        data: Annotated[AnalyticsData, "The payload; read at once, never written to."],
        eventName: Annotated[str, "Default: the `kpiEventName` of the single event."] = ...,
        correlationId: Annotated[str, "A GUID. Default: the context's, else a new one: the event id, unless that is given."] = ...,
    ) -> Promise[str]:
        """The platform's own function, checked. Resolves the host's string, which is not proof that a row was stored;
        rejects with a `BridgeError`."""
        ...

    def updateConversation(
        self,
        data: Annotated[dict[str, Any] | str, "Columns of the conversation's record and their values, or the JSON text of that."],
        conversationId: Annotated[str, "Default: the context's."] = ...,
    ) -> Promise[str]:
        """Writes into the conversation's record: the documented first step, before its events. Queue, time limit and errors
        are those of every call. Resolves the record's id."""
        ...

    def validate(self, data: Annotated[Any, "The payload."]) -> list[ValidationIssue]:
        """What is wrong with a payload, filled in from the context as a call would; empty when nothing is. Sends nothing."""
        ...

    def ready(self) -> Promise[None]:
        """Resolves when the platform's API is there; rejects with `not-ready` and the likely cause."""
        ...

    def configure(self, options: Annotated[Options, "The options to change."]) -> None:
        """Changes options from now on. Throws a `BridgeError` with code `misuse` that names a wrong option."""
        ...

    def setContext(self, context: Annotated[Context, "The values to change."]) -> None:
        """Sets what later calls are filled in with; values not given stay."""
        ...

    def withContext(self, context: Annotated[Context, "The values that differ."]) -> Bridge:
        """A bridge with a context of its own, which starts as a copy; queue and options are shared."""
        ...

    def context(self) -> Context:
        """A copy of the context."""
        ...

    def contextFromSession(
        self, sessionId: Annotated[str, "A session of the agent's desktop. Default: the one that has the focus now."] = ...
    ) -> Promise[Context]:
        """Asks the platform for the conversation and the session, for `withContext`: the session's id is `clientSessionId`.
        Does not wait for the platform, since by then another session may have the focus; rejects with a `BridgeError` when
        it is not there, gives no answer in `timeoutMs`, or knows no such session."""
        ...

    @overload
    def on(self, type: Literal["queued", "sent"], fn: Callable[[Annotated[CallEvent, "event"]], None]) -> Callable[[], None]: ...
    @overload
    def on(self, type: Literal["accepted"], fn: Callable[[Annotated[AcceptedEvent, "event"]], None]) -> Callable[[], None]: ...
    @overload
    def on(self, type: Literal["failed"], fn: Callable[[Annotated[FailedEvent, "event"]], None]) -> Callable[[], None]: ...
    def on(self, type: str, fn: Callable[[Any], None]) -> Callable[[], None]:
        """Calls `fn` whenever that happens to a call; returns the function that ends it."""
        ...

    def flush(self) -> Promise[None]:
        """Resolves when every call made so far and meanwhile is settled."""
        ...

    def stats(self) -> Stats:
        """The counters."""
        ...

    def setEnabled(self, enabled: Annotated[bool, "False drops every call, those waiting too."]) -> None:
        """The off switch."""
        ...

    def debug(self, enabled: Annotated[bool, "True traces every call."]) -> None:
        """The console trace, as long as the page lives."""
        ...


class PageBridge(Bridge, Protocol):
    """What a page loads: a bridge, and what is there once in a page."""

    version: str
    """Version of the bridge."""
    planHash: str
    """Which definitions this build was made from."""
    BridgeError: type[BridgeError]
    """The class of every error, for `instanceof`."""

    def wrapPlatform(self, options: Annotated[WrapOptions, "What becomes of calls that are invalid."] = ...) -> Callable[[], None]:
        """From now on the page's own calls of `Microsoft.CIFramework.logAnalyticsEvent` go through the bridge, and end as the
        platform ends them; libraries that load later are wrapped too. Also by `data-wrap` on the script tag. Returns the
        function that ends it; throws as `configure` does."""
        ...

    def createBridge(self, options: Annotated[Options, "Its options."] = ...) -> Bridge:
        """A bridge of its own: own options, context, queue and switch. Throws as `configure` does."""
        ...
