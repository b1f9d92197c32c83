# ruff: noqa: N802, N803, N815 - the names are JavaScript's.
"""The fake Dynamics: its options and switches, the functions a test uses, and where it differs from the platform on purpose.

The typings, and what `bridge/browser/fake` knows besides the platform's own table, are made from this module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, Protocol, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from bridge.definitions.api import LONGEST_MS, Promise, Undefined
from bridge.definitions.columns import EVENT_TABLE
from bridge.definitions.platform import TIME_OUT_MS, Environment

GLOBAL_NAME = "CIFFake"
STATE_INACTIVE = 1
"""`statecode` that the fake gives to an inactive record. Ours: every other than `STATE_ACTIVE` would do."""
PROVIDER_ID = "fake-provider"
ENVIRONMENT: Environment = {
    "appName": "Customer Service workspace",
    "clientUrl": "https://fake.crm.dynamics.com",
    "appUrl": "https://fake.crm.dynamics.com/main.aspx?appid=fake",
    "themeName": "default",
    "orgLcid": 1033,
    "orgUniqueName": "fake",
    "orgGeo": "NA",
    "userId": "{00000000-0000-4000-8000-000000000001}",
    "userLcid": 1033,
    "username": "Fake Agent",
    "isMSAUser": False,
    "agentDomainNameForMSAUser": "",
    "userRoles": ["Customer Service Representative"],
    "defaultCountryCode": "",
    "orgId": "00000000-0000-4000-8000-000000000002",
    "tenantId": "00000000-0000-4000-8000-000000000003",
    "cifVersion": "2.0",
    "crmVersion": "9.2",
    "customParams": "",
    "navigationType": 0,
}
"""What `getEnvironment` answers: every name that the platform's library knows, with made-up values."""

Milliseconds = Annotated[int, Field(ge=0, le=LONGEST_MS, json_schema_extra={"unit": "ms"})]


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


class LibraryOptions(Settings):
    """Options of the library half, in the page of the widget: JSON text in the attribute `data-fake` of its script tag."""

    load: Literal["normal", "late", "twice", "missing", "reloaded"] = "normal"
    """How the library comes into the page. `reloaded` loads it a second time after `loadDelayMs`."""
    loadDelayMs: Milliseconds = 1_000
    """Delay of `late` and `reloaded`."""
    timeoutMs: Milliseconds = TIME_OUT_MS
    """When a call without an answer times out, if its function has a time limit."""
    repeatIds: bool = False
    """Every second call repeats the correlation id before it, as the platform's short ids sometimes do."""


class Switches(Settings):
    """Switches for what goes wrong at the host, from now on. A switch holds for every call."""

    delayMs: Milliseconds = 0
    """Answers come this much later."""
    notReadyMs: Milliseconds = 0
    """For this long from now the host hears nothing."""
    noReply: bool = False
    """The host does its work and never answers."""
    noHandler: bool = False
    """The host has no handler for any call: success without a value, and nothing is done."""
    refuse: Literal["none", "map", "failure", "string", "error", "undefined", "object"] = "none"
    """Calls are refused with a Map of `message` and `msdyn_name`, the Map `{value: 'Failure'}`, text, an Error, undefined, or a
    plain object."""
    answer: Any = None
    """What the host answers instead of its own value, unless null."""
    notAMap: bool = False
    """The host answers success with something that is not a Map: the call never settles."""
    duplicate: bool = False
    """Every answer comes twice."""
    wrongCorrelationId: bool = False
    """Answers carry an id that no call has."""
    analyticsOff: bool = False
    """The channel provider's `msdyn_enableanalytics` is off: "Success", and no row."""
    definition: Literal["stored", "missing", "inactive"] = "stored"
    """Whether event definitions count as they are stored, as missing, or as inactive."""
    dataverseDown: bool = False
    """Nothing can be read or written."""
    foundAs: Literal["objects", "maps", "texts", "entities", "bare"] = "objects"
    """What the records are that a search finds: objects; Maps, of which `{}` is left on the way; JSON text each; a list under the
    key `entities`; or objects that hold their id and none of the columns asked for."""
    dropEventIds: bool = False
    """Rows are stored without `msdyn_externalcorrelationid`."""


class Options(Settings):
    """How a fake starts. Everything has a default."""

    storage: Literal["payload", "session"] = "payload"
    """`payload`: one row for each entry of `data.events`. `session`: one row for each call, from its event name and the host's own
    session in focus; `data` is not read. Older and newer hosts differ in this."""
    definitions: list[str] | list[dict[str, Any]] = Field(default=[])
    """The KPI event definitions: names of active ones, or records. Default: the events this was built with."""
    columns: dict[str, int | str] = Field(default={})
    """Columns of your organisation's own in `msdyn_kpieventdata`: the name, and a text column's limit in UTF-16 code units or
    another column's type (`integer`, `number`, `boolean`, `datetime`). Default: those this was built with."""
    records: dict[str, list[dict[str, Any]]] = Field(default={})
    """Records of other tables, such as `{contact: [{contactid: '1', fullname: 'A Person'}]}`."""
    origins: list[str] = Field(default=[])
    """Origins that a widget may speak from. Default: every iframe of this page, whatever its origin."""
    writeDelayMs: Milliseconds = 20
    """Rows are written this much later than the answer."""
    faults: Switches = Switches()
    """Switches that are on from the start."""
    library: LibraryOptions = LibraryOptions()
    """The library half's options where it runs in the same page."""


class LogEntry(TypedDict):
    """One thing that happened at the host."""

    at: str
    """When: ISO 8601."""
    level: Literal["info", "warning", "lost", "error"]
    """`lost`: an event that was answered, or sent, and is not stored. `error`: a mistake in the page, a message or a switch.
    `warning`: what most likely is one."""
    code: str
    """What: `definition-missing`, `too-long`, `unknown-switch`, and so on."""
    message: str
    """What, why, and what to do."""
    call: str | Undefined
    """The call, where there is one."""
    eventName: str | Undefined
    """The event's name, where there is one."""
    eventId: str | Undefined
    """The event's `externalCorrelationId`, or its call's correlation id, as far as there is one: `msdyn_externalcorrelationid` of
    the row, on a host that keeps it."""


class Session(TypedDict):
    """A session of the agent."""

    sessionId: str
    conversationId: str
    title: str
    focused: bool


class NewSession(TypedDict, total=False):
    """What a session starts with; made up when absent."""

    conversationId: str
    title: str
    context: object
    """What `getSession` tells as its context."""


class Faults(Protocol):
    """The switches."""

    def set(self, switches: Annotated[Switches, "Those to change."]) -> None:
        """Changes switches from now on. An unknown one is an error in the log and changes nothing."""
        ...

    def clear(self) -> None:
        """All switches off."""
        ...

    def current(self) -> Switches:
        """A copy of all switches."""
        ...


class Sessions(Protocol):
    """The agent's sessions. Widgets hear `onSessionSwitched`, for the session left and the one entered, and `onSessionClosed`."""

    def create(self, session: Annotated[NewSession, "What is known of it."] = ...) -> str:
        """Makes a session and moves the focus to it; returns its id."""
        ...

    def focus(self, sessionId: Annotated[str, "The session's id."]) -> bool:
        """Moves the focus; false when there is no such session."""
        ...

    def close(self, sessionId: Annotated[str, "The session's id."]) -> bool:
        """Ends a session; the focus moves to the newest one left. False when there is no such session."""
        ...

    def list(self) -> list[Session]:
        """Copies of all sessions."""
        ...

    def focused(self) -> str | None:
        """The id of the session in focus, or null."""
        ...


class Fake(Protocol):
    """A fake Dynamics. Before `start` it does nothing."""

    faults: Faults
    """The switches."""
    sessions: Sessions
    """The agent's sessions."""

    def start(self, options: Annotated[Options, "What differs from the defaults."] = ...) -> Fake:
        """Starts it, or starts it anew. A wrong option is an error in the log and changes nothing."""
        ...

    def rows(self, table: Annotated[str, f"Default: `{EVENT_TABLE}`."] = ...) -> list[dict[str, Any]]:
        """Copies of a table's rows, oldest first."""
        ...

    def log(self) -> list[LogEntry]:
        """Everything that happened, oldest first: what was stored, what was lost and why, and mistakes."""
        ...

    def reset(self) -> None:
        """Starts anew: rows, log, sessions and switches; what is still under way is forgotten."""
        ...

    def settled(self) -> Promise[None]:
        """Resolves when everything the host was sent is answered, and stored or lost."""
        ...

    def onChange(self, listener: Annotated[Callable[[], None], "Called after every entry in the log."]) -> Callable[[], None]:
        """Tells of changes; returns the function that ends it."""
        ...

    def raiseEvent(
        self,
        name: Annotated[str, "Such as `onclicktoact`. One that no page of the documentation has is a warning in the log."],
        data: Annotated[object, "What the handlers are given, as JSON text."] = ...,
    ) -> None:
        """Sends an event of the host to every widget that has a handler for it."""
        ...


API = (LibraryOptions, Switches, Options, LogEntry, Session, NewSession, Faults, Sessions, Fake)
"""What the typings of the fake export."""

TABLES = {"contact": "contactid", "account": "accountid", "incident": "incidentid", "phonecall": "activityid"}
"""Tables that are always there, have a state and take every column: each with its primary key."""

NOTES = ("annotation", "annotationid")
"""A table of that kind without a state, and its primary key."""


DIFFERENCES = {
    "port": "The library keeps the port of `data-crmurl`, which the platform's drops, so that it works on any local port.",
    "time-limit": "`timeoutMs` shortens the library's 10 seconds. A function that has no time limit never settles here either.",
    "repeated-ids": "The library's correlation ids repeat only with the option `repeatIds`; the platform's do by chance.",
    "chatter": (
        "The library does not tell the host of movements of the pointer (`onUserActivity`) and keys (`debugInformationEvent`)."
    ),
    "constants": "`Microsoft.CIFramework` has the 58 functions and `isNullOrUndefined`, and none of the library's constants.",
    "messages": "Texts of errors are the fake's own, but for the time-out's. The forms of errors are the platform's.",
    "undocumented": (
        "The host has no handler for functions that Microsoft does not document, `isConsoleApp` aside: they resolve "
        'null or "null", or never settle, as on a host that does not know them.'
    ),
    "environment": "`getEnvironment` has every name that the platform's library knows, with made-up values.",
    "pages": "`openForm`, `renderSearchPage` and a search that opens what it finds open nothing: the log says what would be.",
    "notifications": "`notifyEvent` is accepted at once: nobody is asked.",
    "templates": (
        "There are no templates: any `templateName` is taken. A session's title is `customerName`, or what "
        "`setSessionTitle` is given."
    ),
    "session-limit": "`CIFFake.sessions.create` makes as many sessions as a test wants; `createSession` ends at ten.",
    "presence": "Every presence exists, its text is its id, and `setPresence` raises `onPresenceChange`.",
    "events": "`onSessionClosed` tells `{sessionId}`, `onSessionSwitched` spells `focused`: what a host sends was not observed.",
    "metadata": "`getEntityMetadata` answers `{LogicalName, PrimaryIdAttribute, Attributes}`: the platform's form is not known.",
    "queries": (
        "`$select`, `$filter` (no brackets), `$orderby` and `$top` are understood. What else a query has is left out, "
        "and that is a warning in the log."
    ),
    "tables": "Tables other than those of analytics take every column, without a type and without a limit.",
    "storage": "Rows are written soon after the answer, by the option `storage`: hosts of different age differ in this.",
}
"""Where the fake differs from the platform on purpose: the list in docs/testing-your-page.md. Each has a test."""
