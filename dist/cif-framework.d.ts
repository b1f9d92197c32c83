/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
/** JSON text: `JSON.parse` gives a `Content`. */
export type JSONText<Content> = string;

/** JavaScript's Map with known keys. */
export interface MapOf<Content> extends Map<keyof Content & string, Content[keyof Content]> {
  get<Key extends keyof Content & string>(key: Key): Content[Key] | undefined;
}

/** A promise that says what it rejects. */
export interface Answer<Content, Refused> extends Promise<Content> {
  then<Next = Content, Caught = never>(
    onfulfilled?: ((value: Content) => Next | PromiseLike<Next>) | null,
    onrejected?: ((reason: Refused) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Next | Caught>;
  catch<Caught = never>(onrejected?: ((reason: Refused) => Caught | PromiseLike<Caught>) | null): Promise<Content | Caught>;
}

/**
 * Resolves what the host sent, null where nothing handles the call. Rejects a Map, `.get('message')`; JSON text with the key `message`
 * where an argument is refused or cannot be cloned.
 */
export type Value<Content> = Answer<Content | null, Map<string, unknown> | string>;

/** Resolves JSON text, rejects JSON text with the key `message`; never settles where nothing handles the call. */
export type TextOfMap<Content> = Answer<JSONText<Content>, string>;

/** Resolves JSON text, "null" where nothing handles the call; rejects JSON text with the key `message`. */
export type TextOfAnything<Content> = Answer<JSONText<Content | null>, string>;

/** The record that was written. */
export interface RecordReference {
  readonly id: string;
  readonly entityType: string;
}

/** A session, as `getSession` tells it. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly conversationId: string;
  /** What the session was created with. */
  readonly context: MapOf<Record<string, unknown>>;
  readonly isFocused: boolean;
}

/** What `createSession` takes. */
export interface SessionInput {
  /** Unique name of the session template. */
  readonly templateName: string;
  /** Values for the slugs of the template. */
  readonly templateParameters?: object;
  /** Kept with the session. */
  readonly context?: object;
  readonly customerName?: string;
}

/** What `createTab` takes. */
export interface TabInput {
  /** Unique name of the application tab template. */
  readonly templateName: string;
  readonly templateParameters?: object;
  readonly isFocused?: boolean;
}

/** What `notifyEvent` takes. */
export interface NotificationInput {
  /** Unique name of the notification template. */
  readonly templateName?: string;
  readonly templateParameters?: object;
  /** What `cancelEvent` ends the notification by. */
  readonly cancellationToken?: string;
  readonly eventType?: string;
  readonly templateNameResolver?: object;
  /** Reaches the host as `customParams`. */
  readonly additionalParametersObject?: object;
  readonly messageNotificationType?: unknown;
  readonly notificationAction?: unknown;
  readonly notificationUXObject?: JSONText<unknown>;
}

/** How a notification ended. */
export interface NotificationOutcome {
  readonly actionName: "Accept" | "Reject" | "Timeout";
  readonly responseReason: "Accept" | "AutoAccept" | "DeclinedByAgent" | "NotificationQueueLimitExceeded" | "NotificationQueueTimeLimitExceeded" | "DisplayTimeout";
}

/** The names among the library's constants for `getEnvironment`; the types were not observed on an organisation. */
export interface Environment {
  readonly appName?: string;
  readonly clientUrl?: string;
  readonly appUrl?: string;
  readonly themeName?: string;
  readonly orgLcid?: unknown;
  readonly orgUniqueName?: string;
  readonly orgGeo?: string;
  /** In braces. */
  readonly userId?: string;
  readonly userLcid?: unknown;
  readonly username?: string;
  readonly isMSAUser?: unknown;
  readonly agentDomainNameForMSAUser?: string;
  readonly userRoles?: unknown;
  readonly defaultCountryCode?: string;
  readonly orgId?: string;
  readonly tenantId?: string;
  readonly cifVersion?: string;
  readonly crmVersion?: string;
  readonly customParams?: unknown;
  readonly navigationType?: unknown;
}

/** What was clicked. */
export interface ClickToAct {
  readonly value: string;
  readonly name: string;
  readonly format: string;
  readonly entityLogicalName: string;
}

/** The mode the agent has chosen. */
export interface ModeChanged {
  readonly value: 0 | 1 | 2;
}

/** The page the agent has gone to. */
export interface PageNavigated {
  /** Its address. */
  readonly value: string;
}

/** An article the agent wants to send. */
export interface KnowledgeArticle {
  readonly title: string;
  readonly link: string;
}

/** A session that is in focus now, or is not any more. */
export interface SessionSwitched {
  readonly sessionId: string;
  /** As Microsoft's sample spells it; the documentation has `focussed`. */
  readonly focused: boolean;
  readonly context: unknown | undefined;
}

/** A presence. */
export interface PresenceInfo {
  readonly basePresenceStatus: unknown;
  readonly presenceColor: string;
  readonly presenceId: string;
  readonly presenceText: string;
}

/** The agent's presence: the documentation names `presenceId`, Microsoft's sample reads `presenceInfo.presenceText`. */
export interface PresenceChange {
  readonly presenceId?: string;
  readonly presenceInfo?: PresenceInfo;
}


/** The host's events by their documented names, each with what `JSON.parse` gives of its data. */
export interface HostEvents {
  /** The agent clicked a telephone number or an address on a form. */
  readonly onclicktoact: ClickToAct;
  /** The agent opened or closed the panel by hand. */
  readonly onmodechanged: ModeChanged;
  /** The agent dragged the panel's edge. */
  readonly onsizechanged: unknown;
  /** The agent went to another page. */
  readonly onpagenavigate: PageNavigated;
  /** The agent sends a knowledge article. */
  readonly onsendkbarticle: KnowledgeArticle;
  /** The focus moved: once for the session left, once for the one entered. */
  readonly onSessionSwitched: SessionSwitched;
  /** A session ended. */
  readonly onSessionClosed: unknown;
  /** The agent's presence changed. */
  readonly onPresenceChange: PresenceChange;
}

/** An event's name: one of the host's, spelled exactly, or the page's own. */
export type EventName<Name extends string> = Name extends keyof HostEvents
  ? Name
  : Lowercase<Name> extends Lowercase<keyof HostEvents>
    ? { [Known in keyof HostEvents]: Lowercase<Known> extends Lowercase<Name> ? Known : never }[keyof HostEvents]
    : Name;

/** Gets the event's data as JSON text, and must return a promise. */
export type HandlerFunction<Name extends string> = (
  eventData: JSONText<Name extends keyof HostEvents ? HostEvents[Name] : unknown>,
) => PromiseLike<unknown>;

/** The platform's library in a softphone page. */
export interface CIFramework {
  /**
   * Whether the app can hold several sessions.
   * @experimental Microsoft does not document it: it may change without notice.
   */
  isConsoleApp(): Value<boolean>;
  /**
   * Turns click-to-act on or off.
   * @deprecated The documentation announces its end.
   * @param value True turns telephone numbers and addresses into links.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  setClickToAct(value: boolean, correlationId?: string): Value<null>;
  /**
   * Whether click-to-act is on.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getClickToAct(correlationId?: string): Value<boolean>;
  /**
   * Changes how the panel is shown; resolves how it is shown now.
   * Where documentation and library differ: The page lists a mode 3, collapsed, for version 1.0.
   * @param value 0 minimised, 1 docked, 2 hidden.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  setMode(value: 0 | 1 | 2, correlationId?: string): Value<number>;
  /**
   * How the panel is shown.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getMode(correlationId?: string): Value<number>;
  /**
   * Changes the panel's width. It takes no correlation id.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param value In pixels, 0 or more.
   */
  setWidth(value: number): Value<number>;
  /**
   * The panel's width in pixels.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getWidth(correlationId?: string): Value<number>;
  /**
   * Facts about the app and its page.
   * Where documentation and library differ: The documentation's examples read `error.message`: the error is JSON text.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getEnvironment(correlationId?: string): TextOfMap<Environment>;
  /**
   * Makes a record.
   * Where documentation and library differ: The documentation's examples read `error.message`: the error is JSON text.
   * @param entityLogicalName Logical name of the table.
   * @param data Columns and values as JSON text: all else throws at once. A column `message` loses the others.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  createRecord(entityLogicalName: string, data: string, correlationId?: string): TextOfMap<RecordReference>;
  /**
   * A record's columns and their values.
   * Where documentation and library differ: The documentation's examples read `error.message`: the error is JSON text.
   * @param entityLogicalName Logical name of the table.
   * @param id The record's id.
   * @param options Begins with `?`: `$select` and `$expand`.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  retrieveRecord(entityLogicalName: string, id: string, options?: string, correlationId?: string): TextOfMap<Record<string, unknown>>;
  /**
   * Writes to a record.
   * Where documentation and library differ: The documentation's examples read `error.message`: the error is JSON text.
   * @param entityLogicalName Logical name of the table.
   * @param id The record's id.
   * @param data Columns and values as JSON text: all else throws at once. A column `message` loses the others.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  updateRecord(entityLogicalName: string, id: string, data: string, correlationId?: string): TextOfMap<RecordReference>;
  /**
   * Removes a record.
   * @param entityLogicalName Logical name of the table.
   * @param id The record's id.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  deleteRecord(entityLogicalName: string, id: string, correlationId?: string): TextOfMap<RecordReference>;
  /**
   * The records found, at most 5,000, under the keys 0, 1, 2; `{}` without any.
   * Where documentation and library differ: Any `searchOnly` but null is taken, by its truth.
   * @param entityLogicalName Logical name of the table.
   * @param queryParameters `$select`, `$filter`, `$expand`, `$top`.
   * @param searchOnly False also opens what is found, or the search page.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   * @param searchType 0 by relevance, 1 by category.
   */
  searchAndOpenRecords(entityLogicalName: string, queryParameters: string, searchOnly: boolean, correlationId?: string, searchType?: 0 | 1): TextOfMap<Record<string, Record<string, unknown>>>;
  /**
   * Writes to a conversation: what the documentation does before it logs events.
   * Where documentation and library differ: The page calls `data` an object: an object throws.
   * @param conversationId The conversation's id, from `getSession`.
   * @param data Columns and values as JSON text: all else throws at once. A column `message` loses the others.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  updateConversation(conversationId: string, data: string, correlationId?: string): TextOfMap<RecordReference>;
  /**
   * Facts about a table, as the host sent them: no JSON text.
   * @param entityLogicalName Logical name of the table.
   * @param attributes The columns asked for: none are told without it.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getEntityMetadata(entityLogicalName: string, attributes?: string[], correlationId?: string): Value<unknown>;
  /**
   * Logs an analytics event. "Success" means that the host took it, not that a row is stored.
   * Where documentation and library differ: The documented result is a string: it is null where nothing handles the
   * event. Errors are a Map or JSON text.
   * @param data The payload; cloned at once.
   * @param eventName Name of an active KPI event definition.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  logAnalyticsEvent(data: object, eventName: string, correlationId?: string): Value<string>;
  /**
   * Listens to an event. Only bad arguments return a promise, which rejects JSON text.
   * @param eventName The event's name, spelled exactly.
   * @param handlerFunction Gets JSON text, and must return a promise.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  addHandler<Name extends string>(eventName: EventName<Name>, handlerFunction: HandlerFunction<Name>, correlationId?: string): void;
  /**
   * Ends `addHandler`. Only bad arguments return a promise, which rejects JSON text.
   * @param eventName The event's name, spelled exactly.
   * @param handlerFunction The function given to `addHandler`.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  removeHandler<Name extends string>(eventName: EventName<Name>, handlerFunction: HandlerFunction<Name>, correlationId?: string): void;
  /**
   * Tells the host of an event of the page's own: the message has its name.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param eventName What the host listens to.
   * @param eventData Its data.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  raiseEvent(eventName: string, eventData?: unknown, correlationId?: string): Value<unknown>;
  /**
   * Whether `createSession` can make another session.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  canCreateSession(correlationId?: string): Value<boolean>;
  /**
   * Makes a session, of which there are at most ten; resolves its id. Ask `canCreateSession` first.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @param input The template and its parameters.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   * @param providerSessionId The provider's own id of the call.
   */
  createSession(input: SessionInput, correlationId?: string, providerSessionId?: string): Value<string>;
  /**
   * A session's facts: `.get('conversationId')`.
   * Where documentation and library differ: The documentation tells of properties: it is a Map.
   * @param sessionId The session's id.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getSession(sessionId: string, correlationId?: string): Value<MapOf<SessionFacts>>;
  /**
   * The id of the session in focus; null where it is none of this provider's.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getFocusedSession(correlationId?: string): Value<string>;
  /**
   * The ids of all sessions.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getAllSessions(correlationId?: string): Value<string[]>;
  /**
   * Asks for the focus.
   * Where documentation and library differ: The page has (sessionId, correlationId): its second argument arrives as
   * messagesCount.
   * @param sessionId The session's id.
   * @param messagesCount Messages nobody has read.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  requestFocusSession(sessionId: string, messagesCount?: number, correlationId?: string): Value<null>;
  /**
   * Names a session.
   * Where documentation and library differ: The table names `title`, the example a slug of the session template.
   * @param input `sessionId`, and `title` or the slugs of the template.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  setSessionTitle(input: Record<string, unknown>, correlationId?: string): Value<null>;
  /**
   * Changes what a session was created with.
   * Where documentation and library differ: The page promises a string; the host's value comes as it is.
   * @param input The values to set, or to delete.
   * @param sessionId The session's id.
   * @param isDelete True deletes the values.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  updateContext(input: object, sessionId: string, isDelete?: boolean, correlationId?: string): Value<unknown>;
  /**
   * Opens a tab in the session in focus; resolves its id.
   * Where documentation and library differ: The table calls `input` a string; errors are to have `errorCode` and
   * `message`.
   * @param input The template and its parameters.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  createTab(input: TabInput, correlationId?: string): Value<string>;
  /**
   * The ids of the session's tabs of that template or tag.
   * @param templateName Unique name of the tab's template.
   * @param tag Tag of the tab's template.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getTabs(templateName?: string, tag?: string, correlationId?: string): Value<string[]>;
  /**
   * The id of the tab in focus.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getFocusedTab(correlationId?: string): Value<string>;
  /**
   * Moves the focus to a tab.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param tabId The tab's id.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  focusTab(tabId: string, correlationId?: string): Value<null>;
  /**
   * Loads a tab anew.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param tabId The tab's id.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  refreshTab(tabId: string, correlationId?: string): Value<null>;
  /**
   * Names a tab.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param tabId The tab's id.
   * @param input The title.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  setTabTitle(tabId: string, input: unknown, correlationId?: string): Value<null>;
  /**
   * Closes a tab.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param tabId The tab's id; what is no text throws at once.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  closeTab(tabId: string, correlationId?: string): Value<null>;
  /**
   * Shows a notification and waits for what the agent does.
   * Where documentation and library differ: A third argument cancellationToken is not read: it belongs into `input`. The
   * page shows the outcome in `value`: it is the text of the outcome itself.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @param input The template and its parameters.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  notifyEvent(input: NotificationInput, correlationId?: string): TextOfMap<NotificationOutcome>;
  /**
   * Ends a notification; resolves the token.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @param cancellationToken The token given to `notifyEvent`.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  cancelEvent(cancellationToken: string, correlationId?: string): TextOfMap<unknown>;
  /**
   * Marks a session whose target is missed.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param sessionId The session's id.
   * @param resetKpiBreach True removes the mark.
   * @param kpiBreachDetails What was missed.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  notifyKpiBreach(sessionId: string, resetKpiBreach?: boolean, kpiBreachDetails?: unknown, correlationId?: string): Value<unknown>;
  /**
   * Marks a session in which something happened.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param sessionId The session's id.
   * @param messagesCount Messages nobody has read.
   * @param shouldReset True removes the mark.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  notifyNewActivity(sessionId: string, messagesCount?: number, shouldReset?: boolean, correlationId?: string): Value<unknown>;
  /**
   * Sets the agent's presence; resolves whether it worked.
   * @param presenceText Such as `Available`.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  setPresence(presenceText: string, correlationId?: string): Value<boolean>;
  /**
   * The agent's presence; the documentation's example reads "FAILED" as a failure.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getPresence(correlationId?: string): Value<string>;
  /**
   * Sets the agent's presence.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param presenceInfo The presence.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  setAgentPresence(presenceInfo: unknown, correlationId?: string): Value<unknown>;
  /**
   * Says which presences there are.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param presenceList The presences there are.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  initializeAgentPresenceList(presenceList: unknown, correlationId?: string): Value<unknown>;
  /**
   * Opens a form.
   * Where documentation and library differ: The table has objects, the example JSON text: both are passed on as given.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @param entityFormOptions Such as `entityName` and `entityId`.
   * @param formParameters Values for the form.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  openForm(entityFormOptions: object | string, formParameters?: object | string, correlationId?: string): TextOfAnything<unknown>;
  /**
   * Loads the form's data anew.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param save True saves first.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  refreshForm(save?: boolean, correlationId?: string): TextOfAnything<unknown>;
  /**
   * Opens the search page.
   * Microsoft's documentation has no page of it, only a line in its overview.
   * @param entityLogicalName Logical name of the table.
   * @param searchString What is searched for.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   * @param searchType 0 by relevance, 1 by category.
   */
  renderSearchPage(entityLogicalName: string, searchString: string, correlationId?: string, searchType?: 0 | 1): Value<unknown>;
  /**
   * Opens the search for knowledge articles.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param searchString What is searched for.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  openKBSearchControl(searchString: string, correlationId?: string): Value<unknown>;
  /**
   * Reads records by FetchXML. It checks nothing and takes no correlation id.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param entityLogicalName Logical name of the table.
   * @param options The query.
   */
  executeFetchQuery(entityLogicalName: string, options: unknown): TextOfAnything<unknown>;
  /**
   * Runs an action of Dataverse.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param request The action and its parameters.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  executeAction(request: unknown, correlationId?: string): Value<unknown>;
  /**
   * Opens a note of a record.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param entityName Logical name of the table.
   * @param entitySetName The table's name in the Web API.
   * @param entityId The record's id.
   * @param annotationId The note's id.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  insertNotes(entityName: string, entitySetName: string, entityId: string, annotationId?: string, correlationId?: string): TextOfMap<unknown>;
  /**
   * Closes the note.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  closeNotes(correlationId?: string): Value<unknown>;
  /**
   * Shows a dialog.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param dialogStrings The dialog's words.
   * @param dialogOptions Such as its size.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  openDialog(dialogStrings: unknown, dialogOptions?: unknown, correlationId?: string): TextOfAnything<unknown>;
  /**
   * Shows a dialog of the organisation's.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param dialogName The dialog's name.
   * @param dialogOptions Such as its size.
   * @param dialogParams What the dialog is given.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  openMDDDialog(dialogName: string, dialogOptions?: unknown, dialogParams?: unknown, correlationId?: string): Value<unknown>;
  /**
   * Shows a bar above the page.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param notificationOptions What is shown, and how.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  showGlobalNotification(notificationOptions: unknown, correlationId?: string): Value<unknown>;
  /**
   * Removes a bar. It takes no correlation id.
   * Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param notificationId The bar's id.
   */
  clearGlobalNotification(notificationId: string): Value<unknown>;
  /**
   * Shows that something is being done.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param message What is being done.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  showProgressIndicator(message: string, correlationId?: string): Value<unknown>;
  /**
   * Ends `showProgressIndicator`.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  closeProgressIndicator(correlationId?: string): Value<unknown>;
  /**
   * Shows the bar that tells of a time-out.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  showTimeoutGlobalNotification(correlationId?: string): Value<unknown>;
  /**
   * Reads a feature's switch; null at once, and no promise, without a name space or a name.
   * @experimental Microsoft does not document it: it may change without notice.
   * @param featureNameSpace The feature's name space.
   * @param featureUniqueName The feature's name.
   * @param correlationId A GUID that groups calls in the platform's diagnostics.
   */
  getFcsValue(featureNameSpace: string, featureUniqueName: string, correlationId?: string): Value<unknown> | null;
  /**
   * A helper beside the 58 functions.
   * @param value Anything.
   */
  isNullOrUndefined(value: unknown): boolean;
}

declare global {
  namespace Microsoft {
    const CIFramework: import('./cif-framework.js').CIFramework;
  }
  interface Window {
    readonly Microsoft: typeof Microsoft;
  }
  interface WindowEventMap {
    /** Once, one tick after the library ran; later scripts miss it. Its detail: the host's addresses, without a port. */
    CIFInitDone: CustomEvent<readonly string[]>;
  }
}
