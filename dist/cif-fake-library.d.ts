/*! cif-analytics-bridge 0.1.0 | plan f7c397637445 | MIT */
/** JavaScript's Map, as the platform sends it. */
export type JavaScriptMap = Map<string, unknown>;

/** `Microsoft.CIFramework`: the calls that the fake answers. */
export interface CIFramework {
  /**
   * Resolves "Success" when the host took the event: not proof that a row is stored. Rejects a Map, or JSON text.
   * @param data The payload; cloned at once.
   * @param eventName Name of an active KPI event definition.
   * @param correlationId A GUID that groups calls.
   */
  logAnalyticsEvent(data: unknown, eventName: string, correlationId?: string): Promise<string>;
  /**
   * Writes to a conversation; resolves and rejects JSON text.
   * @param conversationId The conversation's id.
   * @param data Columns and values as JSON text.
   */
  updateConversation(conversationId: string, data: string): Promise<string>;
  /**
   * Makes a record; resolves JSON text with its `id`, rejects JSON text.
   * @param entityLogicalName The table.
   * @param data Columns and values as JSON text.
   */
  createRecord(entityLogicalName: string, data: string): Promise<string>;
  /**
   * The record as JSON text (by documentation).
   * @param entityLogicalName The table.
   * @param id The record's id.
   * @param options Such as `?$select=msdyn_name`.
   */
  retrieveRecord(entityLogicalName: string, id: string, options?: string): Promise<string>;
  /**
   * Writes to a record; resolves JSON text with its `id` (by documentation).
   * @param entityLogicalName The table.
   * @param id The record's id.
   * @param data Columns and values as JSON text.
   */
  updateRecord(entityLogicalName: string, id: string, data: string): Promise<string>;
  /**
   * Removes a record; resolves JSON text with its `id` (by documentation).
   * @param entityLogicalName The table.
   * @param id The record's id.
   */
  deleteRecord(entityLogicalName: string, id: string): Promise<string>;
  /**
   * The records found, as JSON text of an object with the keys 0, 1, 2, and so on.
   * @param entityLogicalName The table.
   * @param queryParameters Such as `?$select=msdyn_name&$filter=msdyn_name eq 'CallHold'`.
   * @param searchOnly True does not open the record found.
   */
  searchAndOpenRecords(entityLogicalName: string, queryParameters: string, searchOnly?: boolean): Promise<string>;
  /**
   * Resolves a Map: `.get('conversationId')`.
   * @param sessionId The session's id.
   */
  getSession(sessionId: string): Promise<JavaScriptMap>;
  /** The id of the session in focus, or null. */
  getFocusedSession(): Promise<string | null>;
  /** The ids of all sessions (by documentation). */
  getAllSessions(): Promise<string[]>;
  /**
   * Makes a session and moves the focus to it; resolves its id (by documentation).
   * @param input `templateName`, `context` and so on.
   */
  createSession(input: Record<string, unknown>): Promise<string>;
  /**
   * Moves the focus (by documentation).
   * @param sessionId The session's id.
   */
  requestFocusSession(sessionId: string): Promise<void>;
  /** Facts about the organisation as JSON text (by documentation). */
  getEnvironment(): Promise<string>;
  /**
   * The columns of a table as JSON text (by documentation).
   * @param entityLogicalName The table.
   * @param attributes The columns asked for; all when absent.
   */
  getEntityMetadata(entityLogicalName: string, attributes?: string[]): Promise<string>;
  /**
   * Listens to an event of the host.
   * @param eventName The host's event, such as `onSessionSwitched`.
   * @param handler Gets the event's data as JSON text and must return a promise.
   */
  addHandler(eventName: string, handler: (eventData: string) => Promise<unknown>): void;
  /**
   * Ends addHandler (by documentation).
   * @param eventName The host's event.
   * @param handler The function given to addHandler.
   */
  removeHandler(eventName: string, handler: (eventData: string) => Promise<unknown>): void;
  /**
   * Changes how the widget's panel is shown (by documentation).
   * @param mode 0 minimised, 1 docked, 2 hidden.
   */
  setMode(mode: number): Promise<void>;
  /** How the widget's panel is shown (by documentation). */
  getMode(): Promise<number>;
  /**
   * Turns click-to-act on or off (by documentation).
   * @param enabled True turns telephone numbers into links.
   */
  setClickToAct(enabled: boolean): Promise<void>;
  /** Whether click-to-act is on (by documentation). */
  getClickToAct(): Promise<boolean>;
  /**
   * Sets the agent's presence (by documentation).
   * @param presence Such as `Available`.
   */
  setPresence(presence: string): Promise<boolean>;
  /** The agent's presence (by documentation). */
  getPresence(): Promise<string>;
  /**
   * Shows a notification; the fake accepts it at once. Resolves JSON text with `actionName` (by documentation).
   * @param input `templateName`, `templateParameters`.
   */
  notifyEvent(input: Record<string, unknown>): Promise<string>;
  /**
   * Names a session (by documentation).
   * @param input `sessionId`, `title`.
   */
  setSessionTitle(input: Record<string, unknown>): Promise<void>;
  /**
   * Opens a tab in the session in focus; resolves its id (by documentation).
   * @param input `templateName`, `templateParameters`.
   */
  createTab(input: Record<string, unknown>): Promise<string>;
}


declare global {
  namespace Microsoft {
    const CIFramework: import('./cif-fake-library.js').CIFramework;
  }
  interface Window {
    readonly Microsoft: typeof Microsoft;
  }
}
