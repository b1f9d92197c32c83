# ruff: noqa: N802, N803, N815 - the names are JavaScript's.
"""The fake Dynamics: the calls it understands, its options and switches, and the functions a test uses.

The typings and the facts that `bridge/browser/fake` works with are made from this module. Calls marked "by documentation" were
not observed against the platform's own library: their argument and result forms are those of the reference pages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from bridge.definitions.api import Promise, Undefined
from bridge.definitions.columns import DEFINITION_TABLE, EVENT_TABLE

GLOBAL_NAME = "CIFFake"
CONVERSATION_TABLE = "msdyn_ocliveworkitem"
"""Dataverse's table of conversations: what `updateConversation` writes to."""

STATE_INACTIVE = 1
PROVIDER_ID = "fake-provider"
ENVIRONMENT = {
    "clientUrl": "https://fake.crm.dynamics.com",
    "orgUniqueName": "fake",
    "orgLcid": "1033",
    "userLcid": "1033",
    "username": "Fake Agent",
    "theme": "default",
}
"""What `getEnvironment` answers."""

PLATFORM_TIMEOUT_MS = 10_000
TIMEOUT_MESSAGE = "Timeout occurred as no response was received from listener window"

Milliseconds = Annotated[int, Field(ge=0, le=600_000, json_schema_extra={"unit": "ms"})]


@dataclass(frozen=True)
class Wire:
    """How a call travels."""

    message_type: str
    keys: tuple[tuple[str, str], ...] = ()
    """Parameter and its key in `messageData`, in the order of the call's arguments."""
    required: tuple[str, ...] = ()
    """Parameters without which the library refuses the call."""
    refused: Literal["any-missing", "all-missing"] = "any-missing"
    result: Literal["value", "json"] = "value"
    """`value`: resolves what the host sent, null when it sent none, and rejects the host's data.
    `json`: resolves and rejects JSON text, and hangs when the host sent no value."""
    constants: tuple[tuple[str, Any], ...] = ()
    """What the library adds to `messageData`."""


def _wire(message_type: str, *parameters: str, required: int = 0, result: Literal["value", "json"] = "value") -> Wire:
    keys = tuple((name, _KEYS.get(name, name)) for name in parameters)
    return Wire(message_type, keys, parameters[:required], result=result)


_KEYS = {"entityLogicalName": "entityName", "id": "entityId", "data": "value", "conversationId": "entityId"}

WIRE = {
    "logAnalyticsEvent": Wire(
        "logAnalyticsEvent",
        (("data", "analyticsData"), ("eventName", "analyticsEventname"), ("correlationId", "correlationId")),
        ("data", "eventName"),
        "all-missing",
        constants=(("analyticsEventtype", 1),),
    ),
    "updateConversation": _wire("updateConversation", "conversationId", "data", required=2, result="json"),
    "createRecord": _wire("createrecord", "entityLogicalName", "data", required=2, result="json"),
    "retrieveRecord": _wire("retrieverecord", "entityLogicalName", "id", "options", required=2, result="json"),
    "updateRecord": _wire("updaterecord", "entityLogicalName", "id", "data", required=3, result="json"),
    "deleteRecord": _wire("deleterecord", "entityLogicalName", "id", required=2, result="json"),
    "searchAndOpenRecords": _wire(
        "searchandopenrecords", "entityLogicalName", "queryParameters", "searchOnly", required=2, result="json"
    ),
    "getSession": _wire("getSession", "sessionId", required=1),
    "getFocusedSession": _wire("getFocusedSession"),
    "getAllSessions": _wire("getAllSessions"),
    "createSession": _wire("createSession", "input", required=1),
    "requestFocusSession": _wire("requestFocusSession", "sessionId", required=1),
    "getEnvironment": _wire("getenvironment", result="json"),
    "getEntityMetadata": _wire("getEntityMetadata", "entityLogicalName", "attributes", required=1, result="json"),
    "setMode": _wire("setmode", "mode", required=1),
    "getMode": _wire("getmode"),
    "setClickToAct": _wire("setclicktoact", "enabled", required=1),
    "getClickToAct": _wire("getclicktoact"),
    "setPresence": _wire("setPresence", "presence", required=1),
    "getPresence": _wire("getPresence"),
    "notifyEvent": _wire("notifyEvent", "input", required=1, result="json"),
    "setSessionTitle": _wire("setSessionTitle", "input", required=1),
    "createTab": _wire("createTab", "input", required=1),
}
"""Every call that is a question with an answer. A host compares message types without regard to case."""

ADD_HANDLER = "addGenericHandler"
REMOVE_HANDLER = "removeGenericHandler"
HANDLER_KEY = "eventType"


class JavaScriptMap:
    """JavaScript's `Map<string, unknown>`."""


Handler = Callable[[Annotated[str, "eventData"]], Promise[Any]]


class CIFramework(Protocol):
    """`Microsoft.CIFramework`: the calls that the fake answers."""

    def logAnalyticsEvent(
        self,
        data: Annotated[Any, "The payload; cloned at once."],
        eventName: Annotated[str, "Name of an active KPI event definition."],
        correlationId: Annotated[str, "A GUID that groups calls."] = ...,
    ) -> Promise[str]:
        """Resolves "Success" when the host took the event: not proof that a row is stored. Rejects a Map, or JSON text."""
        ...

    def updateConversation(
        self,
        conversationId: Annotated[str, "The conversation's id."],
        data: Annotated[str, "Columns and values as JSON text."],
    ) -> Promise[str]:
        """Writes to a conversation; resolves and rejects JSON text."""
        ...

    def createRecord(
        self,
        entityLogicalName: Annotated[str, "The table."],
        data: Annotated[str, "Columns and values as JSON text."],
    ) -> Promise[str]:
        """Makes a record; resolves JSON text with its `id`, rejects JSON text."""
        ...

    def retrieveRecord(
        self,
        entityLogicalName: Annotated[str, "The table."],
        id: Annotated[str, "The record's id."],
        options: Annotated[str, "Such as `?$select=msdyn_name`."] = ...,
    ) -> Promise[str]:
        """The record as JSON text (by documentation)."""
        ...

    def updateRecord(
        self,
        entityLogicalName: Annotated[str, "The table."],
        id: Annotated[str, "The record's id."],
        data: Annotated[str, "Columns and values as JSON text."],
    ) -> Promise[str]:
        """Writes to a record; resolves JSON text with its `id` (by documentation)."""
        ...

    def deleteRecord(
        self,
        entityLogicalName: Annotated[str, "The table."],
        id: Annotated[str, "The record's id."],
    ) -> Promise[str]:
        """Removes a record; resolves JSON text with its `id` (by documentation)."""
        ...

    def searchAndOpenRecords(
        self,
        entityLogicalName: Annotated[str, "The table."],
        queryParameters: Annotated[str, "Such as `?$select=msdyn_name&$filter=msdyn_name eq 'CallHold'`."],
        searchOnly: Annotated[bool, "True does not open the record found."] = ...,
    ) -> Promise[str]:
        """The records found, as JSON text of an object with the keys 0, 1, 2, and so on."""
        ...

    def getSession(self, sessionId: Annotated[str, "The session's id."]) -> Promise[JavaScriptMap]:
        """Resolves a Map: `.get('conversationId')`."""
        ...

    def getFocusedSession(self) -> Promise[str | None]:
        """The id of the session in focus, or null."""
        ...

    def getAllSessions(self) -> Promise[list[str]]:
        """The ids of all sessions (by documentation)."""
        ...

    def createSession(self, input: Annotated[dict[str, Any], "`templateName`, `context` and so on."]) -> Promise[str]:
        """Makes a session and moves the focus to it; resolves its id (by documentation)."""
        ...

    def requestFocusSession(self, sessionId: Annotated[str, "The session's id."]) -> Promise[None]:
        """Moves the focus (by documentation)."""
        ...

    def getEnvironment(self) -> Promise[str]:
        """Facts about the organisation as JSON text (by documentation)."""
        ...

    def getEntityMetadata(
        self,
        entityLogicalName: Annotated[str, "The table."],
        attributes: Annotated[list[str], "The columns asked for; all when absent."] = ...,
    ) -> Promise[str]:
        """The columns of a table as JSON text (by documentation)."""
        ...

    def addHandler(
        self,
        eventName: Annotated[str, "The host's event, such as `onSessionSwitched`."],
        handler: Annotated[Handler, "Gets the event's data as JSON text and must return a promise."],
    ) -> None:
        """Listens to an event of the host."""
        ...

    def removeHandler(
        self,
        eventName: Annotated[str, "The host's event."],
        handler: Annotated[Handler, "The function given to addHandler."],
    ) -> None:
        """Ends addHandler (by documentation)."""
        ...

    def setMode(self, mode: Annotated[int, "0 minimised, 1 docked, 2 hidden."]) -> Promise[None]:
        """Changes how the widget's panel is shown (by documentation)."""
        ...

    def getMode(self) -> Promise[int]:
        """How the widget's panel is shown (by documentation)."""
        ...

    def setClickToAct(self, enabled: Annotated[bool, "True turns telephone numbers into links."]) -> Promise[None]:
        """Turns click-to-act on or off (by documentation)."""
        ...

    def getClickToAct(self) -> Promise[bool]:
        """Whether click-to-act is on (by documentation)."""
        ...

    def setPresence(self, presence: Annotated[str, "Such as `Available`."]) -> Promise[bool]:
        """Sets the agent's presence (by documentation)."""
        ...

    def getPresence(self) -> Promise[str]:
        """The agent's presence (by documentation)."""
        ...

    def notifyEvent(self, input: Annotated[dict[str, Any], "`templateName`, `templateParameters`."]) -> Promise[str]:
        """Shows a notification; the fake accepts it at once. Resolves JSON text with `actionName` (by documentation)."""
        ...

    def setSessionTitle(self, input: Annotated[dict[str, Any], "`sessionId`, `title`."]) -> Promise[None]:
        """Names a session (by documentation)."""
        ...

    def createTab(self, input: Annotated[dict[str, Any], "`templateName`, `templateParameters`."]) -> Promise[str]:
        """Opens a tab in the session in focus; resolves its id (by documentation)."""
        ...


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


class LibraryOptions(Settings):
    """The library half, in the page of the widget: JSON text in the attribute `data-fake` of its script tag."""

    load: Literal["normal", "late", "twice", "missing", "reloaded"] = "normal"
    """How the library comes into the page. `reloaded` loads it a second time after `loadDelayMs`."""
    loadDelayMs: Milliseconds = 1_000
    """Delay of `late` and `reloaded`."""
    timeoutMs: Milliseconds = PLATFORM_TIMEOUT_MS
    """When a call without an answer times out."""
    repeatIds: bool = False
    """Every second call repeats the correlation id before it, as the platform's short ids sometimes do."""


class Switches(Settings):
    """What goes wrong at the host, from now on. A switch holds for every call."""

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
    """Whether event definitions are taken as they are stored, as missing, or as inactive."""
    dataverseDown: bool = False
    """Nothing can be read or written."""


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
    level: Literal["info", "lost", "error"]
    """`lost`: an event that was answered, or sent, and is not stored. `error`: a mistake in the page, a message or a switch."""
    code: str
    """What: `definition-missing`, `too-long`, `unknown-switch`, and so on."""
    message: str
    """What, why, and what to do."""
    call: str | Undefined
    """The call, where there is one."""
    eventName: str | Undefined
    """The event's name, where there is one."""


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
    """The agent's sessions. Widgets hear `onSessionCreated`, `onSessionSwitched` and `onSessionClosed`."""

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
        """As just started: rows, log, sessions and switches; what is still under way is forgotten."""
        ...

    def settled(self) -> Promise[None]:
        """Resolves when everything the host was sent is answered, and stored or lost."""
        ...

    def onChange(self, listener: Annotated[Callable[[], None], "Called after every entry in the log."]) -> Callable[[], None]:
        """Tells of changes; returns the function that ends it."""
        ...

    def raiseEvent(
        self,
        name: Annotated[str, "Such as `onClickToAct`."],
        data: Annotated[dict[str, Any], "What the handlers are given, as JSON text."] = ...,
    ) -> None:
        """Sends an event of the host to every widget that has a handler for it."""
        ...


TABLES = (EVENT_TABLE, DEFINITION_TABLE, CONVERSATION_TABLE)
"""The tables that are always there. The primary key of each is its name and `id`."""

API = (LibraryOptions, Switches, Options, LogEntry, Session, NewSession, Faults, Sessions, Fake)
"""What the typings of the fake export; `CIFramework` is the library half's."""
