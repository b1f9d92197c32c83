# ruff: noqa: N802, N803 - the names are JavaScript's.
"""`Microsoft.CIFramework`: all 58 functions of the platform's library, how each travels and ends, and the host events.

A name in capitals in brackets is the source of the fact, in `sources.py`. For the functions `OBSERVED` decides what is said of
arguments, messages and endings, and `FRAMEWORK` says what the values mean. Where the two differ, `otherwise` tells what the
documentation says. What a host puts into its answers was not observed on an organisation.

The typings (`cif-framework.d.ts`) and both halves of the fake are made from this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol, Required, TypedDict

from bridge.definitions.api import Undefined
from bridge.definitions.wire import (
    Argument,
    Call,
    CorrelationId,
    EventName,
    HandlerFunction,
    JSONText,
    MapOf,
    Name,
    Part,
    TextOfAnything,
    TextOfMap,
    Value,
    read_calls,
    travels,
)

CONVERSATION_TABLE = "msdyn_ocliveworkitem"
"""Dataverse's table of conversations: what `updateConversation` writes to (`OBSERVED`: the library sends its name)."""

RESPONSE = "CIF_Response"
"""Message type of every answer, in both directions (`OBSERVED`). Only the outcome `success`, spelled exactly, resolves a call."""

TIME_OUT_MS = 10_000
"""Milliseconds that the library waits for an answer (`OBSERVED`)."""
TIME_OUT = "Timeout occurred"
"""How `TIME_OUT_MESSAGE` begins: enough to know it by (`OBSERVED`). A time-out does not mean that nothing was stored."""
TIME_OUT_MESSAGE = f"{TIME_OUT} as no response was received from listener window"
"""`message` of what a call without an answer rejects (`OBSERVED`). The key `msdyn_name` is there too, and undefined."""

NO_HANDLER_MESSAGE = "No handlers found for this message"
"""`message` of the success that answers a message nobody handles: the fake's own text, with the first three words of the
platform's (`REPORTED`)."""

REFUSED_MESSAGE_TYPE = "logErrorsAndReject"
"""Message type by which the library tells the host that it refuses arguments (`OBSERVED`). The message has `errorMsg`,
`correlationId` and `functName`."""

CHATTER = (REFUSED_MESSAGE_TYPE, "onUserActivity", "debugInformationEvent")
"""Message types that the library sends without a call (`OBSERVED`): the second with each movement of the pointer, the third with
Ctrl+Alt+Shift+D."""

ORIGIN_KEY = "originURL"
"""Key that the library adds to the data of a host event, where that is a Map (`OBSERVED`)."""

MOST_SESSIONS = 10
"""Sessions that one agent can have (`FRAMEWORK`, the page of `createSession`)."""

MOST_FOUND = 5_000
"""Records that one search finds at most (`FRAMEWORK`, the page of `searchAndOpenRecords`)."""

_RECORD_TEXT = "The documentation's examples read `error.message`: the error is JSON text."


class RecordReference(TypedDict):
    """The record that was written."""

    id: str
    entityType: str


class SessionFacts(TypedDict):
    """A session, as `getSession` tells it."""

    sessionId: str
    conversationId: str
    context: MapOf[dict[str, Any]]
    """What the session was created with."""
    isFocused: bool


class SessionInput(TypedDict, total=False):
    """What `createSession` takes."""

    templateName: Required[str]
    """Unique name of the session template."""
    templateParameters: object
    """Values for the slugs of the template."""
    context: object
    """Kept with the session."""
    customerName: str


class TabInput(TypedDict, total=False):
    """What `createTab` takes."""

    templateName: Required[str]
    """Unique name of the application tab template."""
    templateParameters: object
    isFocused: bool


class NotificationInput(TypedDict, total=False):
    """What `notifyEvent` takes."""

    templateName: str
    """Unique name of the notification template."""
    templateParameters: object
    cancellationToken: str
    """What `cancelEvent` ends the notification by."""
    eventType: str
    templateNameResolver: object
    additionalParametersObject: object
    """Reaches the host as `customParams`."""
    messageNotificationType: Any
    notificationAction: Any
    notificationUXObject: JSONText[Any]


class NotificationOutcome(TypedDict):
    """How a notification ended."""

    actionName: Literal["Accept", "Reject", "Timeout"]
    responseReason: Literal[
        "Accept",
        "AutoAccept",
        "DeclinedByAgent",
        "NotificationQueueLimitExceeded",
        "NotificationQueueTimeLimitExceeded",
        "DisplayTimeout",
    ]


class Environment(TypedDict, total=False):
    """The names among the library's constants for `getEnvironment`; the types were not observed on an organisation."""

    appName: str
    clientUrl: str
    appUrl: str
    themeName: str
    orgLcid: Any
    orgUniqueName: str
    orgGeo: str
    userId: str
    """In braces."""
    userLcid: Any
    username: str
    isMSAUser: Any
    agentDomainNameForMSAUser: str
    userRoles: Any
    defaultCountryCode: str
    orgId: str
    tenantId: str
    cifVersion: str
    crmVersion: str
    customParams: Any
    navigationType: Any


class ClickToAct(TypedDict):
    """What was clicked."""

    value: str
    name: str
    format: str
    entityLogicalName: str


class ModeChanged(TypedDict):
    """The mode the agent has chosen."""

    value: Literal[0, 1, 2]


class PageNavigated(TypedDict):
    """The page the agent has gone to."""

    value: str
    """Its address."""


class KnowledgeArticle(TypedDict):
    """An article the agent wants to send."""

    title: str
    link: str


class SessionSwitched(TypedDict):
    """A session that is in focus now, or is not any more."""

    sessionId: str
    focused: bool
    """As Microsoft's sample spells it; the documentation has `focussed`."""
    context: Any | Undefined


class PresenceInfo(TypedDict):
    """A presence."""

    basePresenceStatus: Any
    presenceColor: str
    presenceId: str
    presenceText: str


class PresenceChange(TypedDict, total=False):
    """The agent's presence: the documentation names `presenceId`, Microsoft's sample reads `presenceInfo.presenceText`."""

    presenceId: str
    presenceInfo: PresenceInfo


API = (
    RecordReference,
    SessionFacts,
    SessionInput,
    TabInput,
    NotificationInput,
    NotificationOutcome,
    Environment,
    ClickToAct,
    ModeChanged,
    PageNavigated,
    KnowledgeArticle,
    SessionSwitched,
    PresenceInfo,
    PresenceChange,
)
"""What calls take and resolve, and what host events tell: the typings export it."""


@dataclass(frozen=True)
class HostEvent:
    """A host event. Its data is JSON text; its name is compared exactly."""

    name: str
    doc: str
    data: type | None = None
    """Form of the data; None where it is not known."""


HOST_EVENTS = (
    HostEvent("onclicktoact", "The agent clicked a telephone number or an address on a form.", ClickToAct),
    HostEvent("onmodechanged", "The agent opened or closed the panel by hand.", ModeChanged),
    HostEvent("onsizechanged", "The agent dragged the panel's edge."),
    HostEvent("onpagenavigate", "The agent went to another page.", PageNavigated),
    HostEvent("onsendkbarticle", "The agent sends a knowledge article.", KnowledgeArticle),
    HostEvent("onSessionSwitched", "The focus moved: once for the session left, once for the one entered.", SessionSwitched),
    HostEvent("onSessionClosed", "A session ended."),
    HostEvent("onPresenceChange", "The agent's presence changed.", PresenceChange),
)
"""The documented host events: names and moments (`FRAMEWORK`), and the form of the data where the pages are silent (`SAMPLE`).
The library has constants for others (`onSetPresence`, `onSessionIdle`, …), of which no page tells (`OBSERVED`)."""

_TABLE = Argument("entityName", "empty")
_ID = Argument("entityId", "empty")
_COLUMNS = Argument("value", "nil", "columns")
Table = Annotated[str, _TABLE, "Logical name of the table."]
RecordId = Annotated[str, _ID, "The record's id."]
Columns = Annotated[str, _COLUMNS, "Columns and values as JSON text: all else throws at once. A column `message` loses the others."]
SessionId = Annotated[str, Argument("sessionId", "nil"), "The session's id."]
TabId = Annotated[str, Argument("tabId", "nil"), "The tab's id."]


class CIFramework(Protocol):
    """The platform's library in a softphone page."""

    @travels("isConsoleApp", "no")
    def isConsoleApp(self) -> Value[bool]:
        """Whether the app can hold several sessions."""
        ...

    @travels("setclicktoact", deprecated="The documentation announces its end.")
    def setClickToAct(
        self,
        value: Annotated[bool, Argument("value", sent="false when nil"), "True turns telephone numbers and addresses into links."],
        correlationId: CorrelationId = ...,
    ) -> Value[None]:
        """Turns click-to-act on or off."""
        ...

    @travels("getclicktoact", "overview")
    def getClickToAct(self, correlationId: CorrelationId = ...) -> Value[bool]:
        """Whether click-to-act is on."""
        ...

    @travels("setmode", otherwise="The page lists a mode 3, collapsed, for version 1.0.")
    def setMode(
        self,
        value: Annotated[Literal[0, 1, 2], Argument("value", "no mode"), "0 minimised, 1 docked, 2 hidden."],
        correlationId: CorrelationId = ...,
    ) -> Value[int]:
        """Changes how the panel is shown; resolves how it is shown now."""
        ...

    @travels("getmode", "overview")
    def getMode(self, correlationId: CorrelationId = ...) -> Value[int]:
        """How the panel is shown."""
        ...

    @travels("setwidth", "overview")
    def setWidth(self, value: Annotated[int, Argument("value", "no width"), "In pixels, 0 or more."]) -> Value[int]:
        """Changes the panel's width. It takes no correlation id."""
        ...

    @travels("getwidth", "overview")
    def getWidth(self, correlationId: CorrelationId = ...) -> Value[int]:
        """The panel's width in pixels."""
        ...

    @travels("getenvironment", otherwise=_RECORD_TEXT)
    def getEnvironment(self, correlationId: CorrelationId = ...) -> TextOfMap[Environment]:
        """Facts about the app and its page."""
        ...

    @travels("createrecord", otherwise=_RECORD_TEXT)
    def createRecord(
        self, entityLogicalName: Table, data: Columns, correlationId: CorrelationId = ...
    ) -> TextOfMap[RecordReference]:
        """Makes a record."""
        ...

    @travels("retrieverecord", otherwise=_RECORD_TEXT)
    def retrieveRecord(
        self,
        entityLogicalName: Table,
        id: RecordId,
        options: Annotated[str, Argument("queryParameters"), "Begins with `?`: `$select` and `$expand`."] = ...,
        correlationId: CorrelationId = ...,
    ) -> TextOfMap[dict[str, Any]]:
        """A record's columns and their values."""
        ...

    @travels("updaterecord", otherwise=_RECORD_TEXT)
    def updateRecord(
        self, entityLogicalName: Table, id: RecordId, data: Columns, correlationId: CorrelationId = ...
    ) -> TextOfMap[RecordReference]:
        """Writes to a record."""
        ...

    @travels("deleterecord")
    def deleteRecord(
        self, entityLogicalName: Table, id: RecordId, correlationId: CorrelationId = ...
    ) -> TextOfMap[RecordReference]:
        """Removes a record."""
        ...

    @travels(
        "search", when_falsy=("searchOnly", "searchandopenrecords"), otherwise="Any `searchOnly` but null is taken, by its truth."
    )
    def searchAndOpenRecords(
        self,
        entityLogicalName: Table,
        queryParameters: Annotated[str, Argument("queryParameters", "empty"), "`$select`, `$filter`, `$expand`, `$top`."],
        searchOnly: Annotated[bool, Argument("searchOnly", "nil"), "False also opens what is found, or the search page."],
        correlationId: CorrelationId = ...,
        searchType: Annotated[Literal[0, 1], Argument("searchType"), "0 by relevance, 1 by category."] = ...,
    ) -> TextOfMap[dict[str, dict[str, Any]]]:
        """The records found, at most 5,000, under the keys 0, 1, 2; `{}` without any."""
        ...

    @travels(
        "updateConversation",
        constants=(("entityName", CONVERSATION_TABLE),),
        otherwise="The page calls `data` an object: an object throws.",
    )
    def updateConversation(
        self,
        conversationId: Annotated[str, _ID, "The conversation's id, from `getSession`."],
        data: Columns,
        correlationId: CorrelationId = ...,
    ) -> TextOfMap[RecordReference]:
        """Writes to a conversation: what the documentation does before it logs events."""
        ...

    @travels("getEntityMetadata")
    def getEntityMetadata(
        self,
        entityLogicalName: Table,
        attributes: Annotated[list[str], Argument("attributes"), "The columns asked for: none are told without it."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Facts about a table, as the host sent them: no JSON text."""
        ...

    @travels(
        "logAnalyticsEvent",
        constants=(("analyticsEventtype", 1),),
        otherwise="The documented result is a string: it is null where nothing handles the event. Errors are a Map or JSON text.",
    )
    def logAnalyticsEvent(
        self,
        data: Annotated[object, Argument("analyticsData", "all nil"), "The payload; cloned at once."],
        eventName: Annotated[str, Argument("analyticsEventname", "all nil"), "Name of an active KPI event definition."],
        correlationId: CorrelationId = ...,
    ) -> Value[str]:
        """Logs an analytics event. "Success" means that the host took it, not that a row is stored."""
        ...

    @travels("addGenericHandler")
    def addHandler(
        self,
        eventName: Annotated[EventName[Name], Argument("eventType", "empty"), "The event's name, spelled exactly."],
        handlerFunction: Annotated[HandlerFunction[Name], Argument(None, "nil"), "Gets JSON text, and must return a promise."],
        correlationId: CorrelationId = ...,
    ) -> None:
        """Listens to an event. Only bad arguments return a promise, which rejects JSON text."""
        ...

    @travels("removeGenericHandler")
    def removeHandler(
        self,
        eventName: Annotated[EventName[Name], Argument("eventType", "empty"), "The event's name, spelled exactly."],
        handlerFunction: Annotated[HandlerFunction[Name], Argument(None, "nil"), "The function given to `addHandler`."],
        correlationId: CorrelationId = ...,
    ) -> None:
        """Ends `addHandler`. Only bad arguments return a promise, which rejects JSON text."""
        ...

    @travels("", "overview", typed_by="eventName")
    def raiseEvent(
        self,
        eventName: Annotated[str, Argument(None, "nil"), "What the host listens to."],
        eventData: Annotated[Any, Argument("value"), "Its data."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Tells the host of an event of the page's own: the message has its name."""
        ...

    @travels("canCreateSession")
    def canCreateSession(self, correlationId: CorrelationId = ...) -> Value[bool]:
        """Whether `createSession` can make another session."""
        ...

    @travels(
        "createSession",
        time_out=False,
        parts=(
            Part("context", ("input.context",)),
            Part("customerName", ("input.customerName", "input.templateParameters.customerName")),
        ),
    )
    def createSession(
        self,
        input: Annotated[SessionInput, Argument("input", "nil"), "The template and its parameters."],
        correlationId: CorrelationId = ...,
        providerSessionId: Annotated[str, Argument("providerSessionId"), "The provider's own id of the call."] = ...,
    ) -> Value[str]:
        """Makes a session, of which there are at most ten; resolves its id. Ask `canCreateSession` first."""
        ...

    @travels("getSession", otherwise="The documentation tells of properties: it is a Map.")
    def getSession(
        self,
        sessionId: Annotated[str, Argument("sessionId", "empty"), "The session's id."],
        correlationId: CorrelationId = ...,
    ) -> Value[MapOf[SessionFacts]]:
        """A session's facts: `.get('conversationId')`."""
        ...

    @travels("getFocusedSession", "overview")
    def getFocusedSession(self, correlationId: CorrelationId = ...) -> Value[str]:
        """The id of the session in focus; null where it is none of this provider's."""
        ...

    @travels("getAllSessions", "overview")
    def getAllSessions(self, correlationId: CorrelationId = ...) -> Value[list[str]]:
        """The ids of all sessions."""
        ...

    @travels(
        "requestFocusSession", otherwise="The page has (sessionId, correlationId): its second argument arrives as messagesCount."
    )
    def requestFocusSession(
        self,
        sessionId: SessionId,
        messagesCount: Annotated[int, Argument("messagesCount"), "Messages nobody has read."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[None]:
        """Asks for the focus."""
        ...

    @travels("setSessionTitle", otherwise="The table names `title`, the example a slug of the session template.")
    def setSessionTitle(
        self,
        input: Annotated[dict[str, Any], Argument("input", "nil"), "`sessionId`, and `title` or the slugs of the template."],
        correlationId: CorrelationId = ...,
    ) -> Value[None]:
        """Names a session."""
        ...

    @travels("updateContext", otherwise="The page promises a string; the host's value comes as it is.")
    def updateContext(
        self,
        input: Annotated[object, Argument("input", "nil"), "The values to set, or to delete."],
        sessionId: Annotated[str, Argument("sessionId"), "The session's id."],
        isDelete: Annotated[bool, Argument("isDelete"), "True deletes the values."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Changes what a session was created with."""
        ...

    @travels("createTab", otherwise="The table calls `input` a string; errors are to have `errorCode` and `message`.")
    def createTab(
        self,
        input: Annotated[TabInput, Argument("input", "nil"), "The template and its parameters."],
        correlationId: CorrelationId = ...,
    ) -> Value[str]:
        """Opens a tab in the session in focus; resolves its id."""
        ...

    @travels("getTabsByTagOrName")
    def getTabs(
        self,
        templateName: Annotated[str, Argument("msdyn_name"), "Unique name of the tab's template."] = ...,
        tag: Annotated[str, Argument("templateTag"), "Tag of the tab's template."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[list[str]]:
        """The ids of the session's tabs of that template or tag."""
        ...

    @travels("getFocusedTab", "overview")
    def getFocusedTab(self, correlationId: CorrelationId = ...) -> Value[str]:
        """The id of the tab in focus."""
        ...

    @travels("focusTab", "overview")
    def focusTab(self, tabId: TabId, correlationId: CorrelationId = ...) -> Value[None]:
        """Moves the focus to a tab."""
        ...

    @travels("refreshTab", "overview")
    def refreshTab(self, tabId: TabId, correlationId: CorrelationId = ...) -> Value[None]:
        """Loads a tab anew."""
        ...

    @travels("setTabTitle", "overview")
    def setTabTitle(
        self,
        tabId: TabId,
        input: Annotated[Any, Argument("input", "nil"), "The title."],
        correlationId: CorrelationId = ...,
    ) -> Value[None]:
        """Names a tab."""
        ...

    @travels("closeTab", "overview")
    def closeTab(
        self,
        tabId: Annotated[str, Argument("tabId", "no tab"), "The tab's id; what is no text throws at once."],
        correlationId: CorrelationId = ...,
    ) -> Value[None]:
        """Closes a tab."""
        ...

    @travels(
        "notifyEvent",
        time_out=False,
        parts=(
            Part("eventType", ("input.eventType",)),
            Part("templateName", ("input.templateName",)),
            Part("templateParameters", ("input.templateParameters",)),
            Part("templateNameResolver", ("input.templateNameResolver",)),
            Part("customParams", ("input.additionalParametersObject",)),
            Part("messageNotificationType", ("input.messageNotificationType",)),
            Part("notificationAction", ("input.notificationAction",)),
            Part("cancellationToken", ("input.cancellationToken",)),
            Part("notificationUXObject", ("input.notificationUXObject",), only_if_given=True, sent="parsed"),
        ),
        otherwise=(
            "A third argument cancellationToken is not read: it belongs into `input`. The page shows the outcome in `value`: "
            "it is the text of the outcome itself."
        ),
    )
    def notifyEvent(
        self,
        input: Annotated[NotificationInput, Argument(None, "nil"), "The template and its parameters."],
        correlationId: CorrelationId = ...,
    ) -> TextOfMap[NotificationOutcome]:
        """Shows a notification and waits for what the agent does."""
        ...

    @travels("cancelEvent", time_out=False)
    def cancelEvent(
        self,
        cancellationToken: Annotated[str, Argument("cancellationToken", "nil"), "The token given to `notifyEvent`."],
        correlationId: CorrelationId = ...,
    ) -> TextOfMap[Any]:
        """Ends a notification; resolves the token."""
        ...

    @travels("notifyKpiBreach", "overview")
    def notifyKpiBreach(
        self,
        sessionId: SessionId,
        resetKpiBreach: Annotated[bool, Argument("resetKpiBreach"), "True removes the mark."] = ...,
        kpiBreachDetails: Annotated[Any, Argument("kpiBreachDetails"), "What was missed."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Marks a session whose target is missed."""
        ...

    @travels("notifyNewActivity", "overview")
    def notifyNewActivity(
        self,
        sessionId: SessionId,
        messagesCount: Annotated[int, Argument("messagesCount"), "Messages nobody has read."] = ...,
        shouldReset: Annotated[bool, Argument("shouldReset"), "True removes the mark."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Marks a session in which something happened."""
        ...

    @travels("setPresence")
    def setPresence(
        self,
        presenceText: Annotated[str, Argument("presenceState", "nil"), "Such as `Available`."],
        correlationId: CorrelationId = ...,
    ) -> Value[bool]:
        """Sets the agent's presence; resolves whether it worked."""
        ...

    @travels("getPresence")
    def getPresence(self, correlationId: CorrelationId = ...) -> Value[str]:
        """The agent's presence; the documentation's example reads "FAILED" as a failure."""
        ...

    @travels("setAgentPresence", "no")
    def setAgentPresence(
        self,
        presenceInfo: Annotated[Any, Argument("presenceInfo", "nil"), "The presence."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Sets the agent's presence."""
        ...

    @travels("initializeAgentPresenceList", "no")
    def initializeAgentPresenceList(
        self,
        presenceList: Annotated[Any, Argument("presenceList", "nil"), "The presences there are."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Says which presences there are."""
        ...

    @travels("openform", time_out=False, otherwise="The table has objects, the example JSON text: both are passed on as given.")
    def openForm(
        self,
        entityFormOptions: Annotated[object | str, Argument("entityFormOptions", "empty"), "Such as `entityName` and `entityId`."],
        formParameters: Annotated[object | str, Argument("entityFormParameters"), "Values for the form."] = ...,
        correlationId: CorrelationId = ...,
    ) -> TextOfAnything[Any]:
        """Opens a form."""
        ...

    @travels("refreshform", "no")
    def refreshForm(
        self,
        save: Annotated[bool, Argument("save"), "True saves first."] = ...,
        correlationId: CorrelationId = ...,
    ) -> TextOfAnything[Any]:
        """Loads the form's data anew."""
        ...

    @travels("renderSearchPage", "overview")
    def renderSearchPage(
        self,
        entityLogicalName: Table,
        searchString: Annotated[str, Argument("searchString", "nil"), "What is searched for."],
        correlationId: CorrelationId = ...,
        searchType: Annotated[Literal[0, 1], Argument("searchType"), "0 by relevance, 1 by category."] = ...,
    ) -> Value[Any]:
        """Opens the search page."""
        ...

    @travels("openkbsearchcontrol", "no")
    def openKBSearchControl(
        self,
        searchString: Annotated[str, Argument("searchString", "nil"), "What is searched for."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Opens the search for knowledge articles."""
        ...

    @travels("executeFetchQuery", "no")
    def executeFetchQuery(
        self,
        entityLogicalName: Annotated[str, Argument("entityName"), "Logical name of the table."],
        options: Annotated[Any, Argument("options"), "The query."],
    ) -> TextOfAnything[Any]:
        """Reads records by FetchXML. It checks nothing and takes no correlation id."""
        ...

    @travels("executeAction", "no")
    def executeAction(
        self,
        request: Annotated[Any, Argument("executeActionRequest"), "The action and its parameters."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Runs an action of Dataverse."""
        ...

    @travels("insertNotes", "no", time_out=False)
    def insertNotes(
        self,
        entityName: Annotated[str, Argument("entityName", "nil"), "Logical name of the table."],
        entitySetName: Annotated[str, Argument("entitySetName", "nil"), "The table's name in the Web API."],
        entityId: Annotated[str, Argument("entityId", "nil"), "The record's id."],
        annotationId: Annotated[str, Argument("annotationid"), "The note's id."] = ...,
        correlationId: CorrelationId = ...,
    ) -> TextOfMap[Any]:
        """Opens a note of a record."""
        ...

    @travels("closeNotes", "no")
    def closeNotes(self, correlationId: CorrelationId = ...) -> Value[Any]:
        """Closes the note."""
        ...

    @travels("openDialog", "no", time_out=False)
    def openDialog(
        self,
        dialogStrings: Annotated[Any, Argument("dialogStrings", "nil"), "The dialog's words."],
        dialogOptions: Annotated[Any, Argument("dialogOptions"), "Such as its size."] = ...,
        correlationId: CorrelationId = ...,
    ) -> TextOfAnything[Any]:
        """Shows a dialog."""
        ...

    @travels("openMDDDialog", "no", time_out=False)
    def openMDDDialog(
        self,
        dialogName: Annotated[str, Argument("dialogName", "nil"), "The dialog's name."],
        dialogOptions: Annotated[Any, Argument("dialogOptions"), "Such as its size."] = ...,
        dialogParams: Annotated[Any, Argument("dialogParams"), "What the dialog is given."] = ...,
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Shows a dialog of the organisation's."""
        ...

    @travels("showGlobalNotification", "no", time_out=False)
    def showGlobalNotification(
        self,
        notificationOptions: Annotated[Any, Argument("notificationOptions", "nil"), "What is shown, and how."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Shows a bar above the page."""
        ...

    @travels("clearGlobalNotification", "no", time_out=False)
    def clearGlobalNotification(
        self, notificationId: Annotated[str, Argument("notificationId", "nil"), "The bar's id."]
    ) -> Value[Any]:
        """Removes a bar. It takes no correlation id."""
        ...

    @travels("showProgressIndicator", "no")
    def showProgressIndicator(
        self,
        message: Annotated[str, Argument("progressIndicatorMessage", "nil"), "What is being done."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any]:
        """Shows that something is being done."""
        ...

    @travels("closeProgressIndicator", "no")
    def closeProgressIndicator(self, correlationId: CorrelationId = ...) -> Value[Any]:
        """Ends `showProgressIndicator`."""
        ...

    @travels("showTimeoutGlobalNotification", "no")
    def showTimeoutGlobalNotification(self, correlationId: CorrelationId = ...) -> Value[Any]:
        """Shows the bar that tells of a time-out."""
        ...

    @travels("getFcsValue", "no")
    def getFcsValue(
        self,
        featureNameSpace: Annotated[str, Argument("featureNameSpace", "falsy"), "The feature's name space."],
        featureUniqueName: Annotated[str, Argument("featureUniqueName", "falsy"), "The feature's name."],
        correlationId: CorrelationId = ...,
    ) -> Value[Any] | None:
        """Reads a feature's switch; null at once, and no promise, without a name space or a name."""
        ...

    def isNullOrUndefined(self, value: Annotated[Any, "Anything."]) -> bool:
        """A helper beside the 58 functions."""
        ...


CALLS = read_calls(CIFramework)
"""The functions, in the order in which they are written (`OBSERVED`)."""


def call(name: str) -> Call:
    return next(known for known in CALLS if known.name == name)
