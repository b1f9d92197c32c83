/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
declare namespace CIFBridge {
  /** The first argument of `logAnalyticsEvent`. */
  export interface AnalyticsData {
    /**
     * The conversation the events belong to. A row without one joins to nothing. Filled in from the context when absent. 1
     * to 100 UTF-16 code units.
     */
    conversationId?: string | undefined;
    /** The session in your system. Filled in from the context when absent. 1 to 100 UTF-16 code units. */
    providerSessionId?: string | undefined;
    /** The session in the agent's desktop. Filled in from the context when absent. At most 100 UTF-16 code units. */
    clientSessionId?: string | undefined;
    /** The participant. Filled in from the context when absent. At most 100 UTF-16 code units. */
    participantId?: string | undefined;
    /** The events. One event in each call is what every version of the host stores. At least one. */
    events: readonly AnalyticsEvent[];
  }

  /** One event: becomes one row of `msdyn_kpieventdata`. */
  export interface AnalyticsEvent {
    /**
     * `msdyn_name` of an active KPI event definition. Without one, the host answers "Success" and stores nothing. 1 to 100
     * UTF-16 code units.
     */
    kpiEventName: string;
    /** Why the event came about. At most 100 UTF-16 code units. */
    kpiEventReason?: string | undefined;
    /** When the event happened: ISO 8601 with Z or an offset. Filled in with the moment of the call when absent. */
    eventTimestamp?: string | undefined;
    /** Anything more about the session, as text. At most 2000 UTF-16 code units. */
    additionalData?: string | undefined;
    /** What the agent answered to a notification. No column is known to receive it. At most 100 UTF-16 code units. */
    notificationResponseAction?: string | undefined;
    /** The event's id in your system. Filled in with a new GUID, the event id, when absent. At most 100 UTF-16 code units. */
    externalCorrelationId?: string | undefined;
    /** Values for columns of the row, each column at most once. */
    customData?: readonly CustomData[] | undefined;
  }

  /** One value for one column of the event's row. */
  export interface CustomData {
    /**
     * Logical name of the column: `msdyn_customattribute1` to `msdyn_customattribute5`, or a column of your organisation's
     * own. At most 128 UTF-16 code units.
     */
    attribute: string;
    /** What is stored there. The five spare columns take text of at most 100 UTF-16 code units. */
    value: string | number | boolean | null;
  }

  /** What calls made from now on are filled in with. What a call says itself wins; undefined removes a value. */
  export interface Context {
    readonly conversationId?: string | undefined;
    readonly providerSessionId?: string | undefined;
    readonly clientSessionId?: string | undefined;
    readonly participantId?: string | undefined;
    readonly correlationId?: string | undefined;
    /** Values for every typed event that has a field of that name, checked when an event takes them. Fields not given stay. */
    readonly fields?: ContextFields | undefined;
  }

  /** What one typed event may say beside its fields; the rest comes from the context. */
  export interface EventOptions {
    readonly conversationId?: string | undefined;
    readonly providerSessionId?: string | undefined;
    readonly clientSessionId?: string | undefined;
    readonly participantId?: string | undefined;
    readonly correlationId?: string | undefined;
    /** When it happened, if that was not now: a Date, or ISO 8601 with Z or an offset. */
    readonly eventTimestamp?: Date | string | undefined;
    /** The event's id in your system. Default: a new GUID. */
    readonly externalCorrelationId?: string | undefined;
  }

  /** One thing wrong with a call, in pydantic's vocabulary: the same payload gives the same `type` and `loc` in Python. */
  export interface ValidationIssue {
    /** pydantic's error type, such as `string_too_long`. */
    readonly type: string;
    /** Where: `['events', 0, 'kpiEventName']`. */
    readonly loc: (string | number)[];
    /** Where, for people: `events[0].kpiEventName`. */
    readonly path: string;
    /** What is wrong. */
    readonly msg: string;
    /** The values in `msg`, such as the limit. */
    readonly ctx: Record<string, unknown>;
  }

  /** The host accepted the call. That is not proof that a row was stored. */
  export interface Receipt {
    readonly outcome: "accepted";
    /** The name the event was sent under. */
    readonly eventName: string;
    /** The event's `externalCorrelationId`: look for it in `msdyn_externalcorrelationid`. */
    readonly eventId: string;
    /** The third argument as sent. */
    readonly correlationId: string;
    /** What the platform resolved, untouched. */
    readonly result: unknown;
    /** How often it was sent. */
    readonly attempts: number;
    /** Milliseconds from the call to sending. */
    readonly queuedMs: number;
    /** Milliseconds from the call to the answer. */
    readonly elapsedMs: number;
  }

  /** What a listener for `queued` and `sent` is given. */
  export interface CallEvent {
    readonly eventName: string;
    readonly eventId: string;
    /** A copy of what is to be sent, filled in and masked; undefined where the call failed before there was any. */
    readonly payload: AnalyticsData | undefined;
    /** Milliseconds since the call. */
    readonly elapsedMs: number;
  }

  /** What a listener for `accepted` is given. */
  export interface AcceptedEvent {
    readonly eventName: string;
    readonly eventId: string;
    readonly payload: AnalyticsData | undefined;
    readonly elapsedMs: number;
    readonly receipt: Receipt;
  }

  /** What a listener for `failed` is given. */
  export interface FailedEvent {
    readonly eventName: string;
    readonly eventId: string;
    readonly payload: AnalyticsData | undefined;
    readonly elapsedMs: number;
    readonly code: "invalid" | "uncloneable" | "not-ready" | "overflow" | "dropped" | "rejected" | "unhandled" | "timeout" | "misuse";
    readonly error: BridgeError;
  }

  /** Counters of a bridge since it was made. */
  export interface Stats {
    /** Calls made. */
    readonly calls: number;
    /** Waiting now. */
    readonly queued: number;
    /** Sent and not answered now. */
    readonly inFlight: number;
    /** Times the platform was called, repeats included. */
    readonly sent: number;
    /** Calls the host accepted. */
    readonly accepted: number;
    /** Calls that failed. */
    readonly failed: number;
    /** Answers that came after a call had timed out. */
    readonly late: number;
  }

  /** Options of a bridge. */
  export interface Options {
    /** From sending to giving up. The platform's own limit is 10 s. */
    readonly timeoutMs?: number;
    /** From the first call (or `ready()`) to giving up on the platform. */
    readonly readyTimeoutMs?: number;
    /** Calls waiting at most. */
    readonly maxQueue?: number;
    /** Calls sent and not answered at most. */
    readonly maxInFlight?: number;
    /** Repeats after a time-out, with the same event id. The host may store the event twice. */
    readonly retryTimeouts?: number;
    /** `warn` sends an invalid call all the same and reports it to `failed` listeners and the console. */
    readonly validation?: "reject" | "warn";
    /**
     * Gets a copy of the payload and the event name; returns what to send, or null to drop the call. When it returns
     * nothing, the copy is sent with what was changed in it. It cannot be asynchronous: nothing waits for a promise.
     */
    readonly beforeSend?: (payload: AnalyticsData, eventName: string | undefined) => AnalyticsData | undefined | void | null;
    /**
     * Calls that wait when the page goes are kept in `sessionStorage`, and sent once by the next page that has this
     * option, with their ids and times. A call that was sent and not answered is not repeated.
     */
    readonly persist?: boolean;
    /** Off: every call is dropped. */
    readonly enabled?: boolean;
    /** Trace every call in the console. */
    readonly debug?: boolean;
  }

  /** Options of `wrapPlatform`, for calls that a page makes of the platform itself. */
  export interface WrapOptions {
    /** Default: `warn`, which sends an invalid call all the same, so that nothing stops that worked. */
    readonly validation?: "reject" | "warn";
  }

  /** Everything a page calls. No function throws, except `configure`; no promise hangs. */
  export interface Bridge {
    /** The events of the plan, each a function that resolves a `Receipt` or rejects with a `BridgeError`. */
    readonly events: Events;
    /**
     * The platform's own function, checked. Resolves the host's string, which is not proof that a row was stored; rejects
     * with a `BridgeError`.
     * @param data The payload; read at once, never written to.
     * @param eventName Default: the `kpiEventName` of the single event.
     * @param correlationId A GUID. Default: the context's, else a new one: the event id, unless that is given.
     */
    logAnalyticsEvent(data: AnalyticsData, eventName?: string, correlationId?: string): Promise<string>;
    /**
     * Writes into the conversation's record: the documented first step, before its events. Queue, time limit and errors
     * are those of every call. Resolves the record's id.
     * @param data Columns of the conversation's record and their values, or the JSON text of that.
     * @param conversationId Default: the context's.
     */
    updateConversation(data: Record<string, unknown> | string, conversationId?: string): Promise<string>;
    /**
     * What is wrong with a payload, filled in from the context as a call would; empty when nothing is. Sends nothing.
     * @param data The payload.
     */
    validate(data: unknown): ValidationIssue[];
    /** Resolves when the platform's API is there; rejects with `not-ready` and the likely cause. */
    ready(): Promise<void>;
    /**
     * Changes options from now on. Throws a `BridgeError` with code `misuse` that names a wrong option.
     * @param options The options to change.
     */
    configure(options: Options): void;
    /**
     * Sets what later calls are filled in with; values not given stay.
     * @param context The values to change.
     */
    setContext(context: Context): void;
    /**
     * A bridge with a context of its own, which starts as a copy; queue and options are shared.
     * @param context The values that differ.
     */
    withContext(context: Context): Bridge;
    /** A copy of the context. */
    context(): Context;
    /**
     * Asks the platform for the conversation and the session, for `withContext`: the session's id is `clientSessionId`.
     * Does not wait for the platform, since by then another session may have the focus; rejects with a `BridgeError` when
     * it is not there, gives no answer in `timeoutMs`, or knows no such session.
     * @param sessionId A session of the agent's desktop. Default: the one that has the focus now.
     */
    contextFromSession(sessionId?: string): Promise<Context>;
    /** Calls `fn` whenever that happens to a call; returns the function that ends it. */
    on(type: "queued" | "sent", fn: (event: CallEvent) => void): () => void;
    /** Calls `fn` whenever that happens to a call; returns the function that ends it. */
    on(type: "accepted", fn: (event: AcceptedEvent) => void): () => void;
    /** Calls `fn` whenever that happens to a call; returns the function that ends it. */
    on(type: "failed", fn: (event: FailedEvent) => void): () => void;
    /** Resolves when every call made so far and meanwhile is settled. */
    flush(): Promise<void>;
    /** The counters. */
    stats(): Stats;
    /**
     * The off switch.
     * @param enabled False drops every call, those waiting too.
     */
    setEnabled(enabled: boolean): void;
    /**
     * The console trace, as long as the page lives.
     * @param enabled True traces every call.
     */
    debug(enabled: boolean): void;
  }

  /** Fields of Call Ringing. */
  export interface CallRingingFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Who calls whom. Stored in `msdyn_customattribute3`. */
    readonly "direction": "Inbound" | "Outbound";
  }

  /** Fields of Call Answered. */
  export interface CallAnsweredFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Seconds from the first ring. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "ringSeconds"?: number | undefined;
  }

  /** Fields of Call Declined. */
  export interface CallDeclinedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Why. Stored in `msdyn_kpieventreason`. */
    readonly "reason": "Busy" | "AfterCallWork" | "Break" | "Other";
  }

  /** Fields of Call Missed. */
  export interface CallMissedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Seconds from the first ring. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "ringSeconds"?: number | undefined;
  }

  /** Fields of Call Hold. */
  export interface CallHoldFields {
    /** Why. Stored in `msdyn_kpieventreason`. */
    readonly "reason": "CustomerRequest" | "Consultation" | "Transfer" | "Lookup" | "Other";
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue": string;
    /** Seconds on hold so far in this call. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "holdSeconds"?: number | undefined;
  }

  /** Fields of Call Unhold. */
  export interface CallUnholdFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Seconds this hold lasted. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "holdSeconds": number;
  }

  /** Fields of Call Muted. */
  export interface CallMutedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
  }

  /** Fields of Call Unmuted. */
  export interface CallUnmutedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Seconds the microphone was muted. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "muteSeconds"?: number | undefined;
  }

  /** Fields of Call Transferred. */
  export interface CallTransferredFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Why. Stored in `msdyn_kpieventreason`. */
    readonly "reason": "WrongQueue" | "Expertise" | "CustomerRequest" | "Other";
    /**
     * Who takes over: queue, extension or number. Stored in `msdyn_customattribute4`. At most 100 UTF-16 code units.
     * Sensitive (phone): masked before it leaves the page.
     */
    readonly "target": string;
  }

  /** Fields of Call Consult Started. */
  export interface CallConsultStartedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /**
     * Who is asked. Stored in `msdyn_customattribute4`. At most 100 UTF-16 code units. Sensitive (phone): masked before it
     * leaves the page.
     */
    readonly "target": string;
  }

  /** Fields of Call Conference Started. */
  export interface CallConferenceStartedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /**
     * Who joins. Stored in `msdyn_customattribute4`. At most 100 UTF-16 code units. Sensitive (phone): masked before it
     * leaves the page.
     */
    readonly "target": string;
  }

  /** Fields of Call Recording Started. */
  export interface CallRecordingStartedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
  }

  /** Fields of Call Recording Stopped. */
  export interface CallRecordingStoppedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Why. Stored in `msdyn_kpieventreason`. */
    readonly "reason": "CustomerRequest" | "SensitiveData" | "CallEnded" | "Other";
    /** Seconds recorded. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "recordingSeconds"?: number | undefined;
  }

  /** Fields of Call Ended. */
  export interface CallEndedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Who or what ended it. Stored in `msdyn_kpieventreason`. */
    readonly "reason": "AgentHangUp" | "CustomerHangUp" | "Transferred" | "ConnectionLost";
    /** Seconds from answer to end. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "talkSeconds": number;
    /** Who called whom. Stored in `msdyn_customattribute3`. */
    readonly "direction"?: "Inbound" | "Outbound" | undefined;
  }

  /** Fields of Wrap Up Started. */
  export interface WrapUpStartedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
  }

  /** Fields of Wrap Up Completed. */
  export interface WrapUpCompletedFields {
    /** Queue the call came through. Stored in `msdyn_customattribute1`. At most 100 UTF-16 code units. */
    readonly "queue"?: string | undefined;
    /** Seconds of after-call work. Stored in `msdyn_customattribute2`. A whole number, at least 0. */
    readonly "wrapUpSeconds": number;
    /** Outcome the agent chose. Stored in `msdyn_customattribute5`. At most 100 UTF-16 code units. */
    readonly "disposition"?: string | undefined;
  }

  /** Values for every typed event that has a field of that name. */
  export interface ContextFields {
    readonly "queue"?: string | undefined;
    readonly "direction"?: "Inbound" | "Outbound" | undefined;
    readonly "ringSeconds"?: number | undefined;
    readonly "reason"?: "Busy" | "AfterCallWork" | "Break" | "Other" | "CustomerRequest" | "Consultation" | "Transfer" | "Lookup" | "Other" | "WrongQueue" | "Expertise" | "CustomerRequest" | "Other" | "CustomerRequest" | "SensitiveData" | "CallEnded" | "Other" | "AgentHangUp" | "CustomerHangUp" | "Transferred" | "ConnectionLost" | undefined;
    readonly "holdSeconds"?: number | undefined;
    readonly "muteSeconds"?: number | undefined;
    readonly "target"?: string | undefined;
    readonly "recordingSeconds"?: number | undefined;
    readonly "talkSeconds"?: number | undefined;
    readonly "wrapUpSeconds"?: number | undefined;
    readonly "disposition"?: string | undefined;
  }

  /** What each event takes, by the name of its function. */
  export interface EventFieldsByName {
    /** A call is offered to the agent. */
    readonly callRinging: CallRingingFields;
    /** The agent answers the call. */
    readonly callAnswered: CallAnsweredFields | void;
    /** The agent declines the call. */
    readonly callDeclined: CallDeclinedFields;
    /** Nobody answered the call in time. */
    readonly callMissed: CallMissedFields | void;
    /** A call is put on hold. */
    readonly callHold: CallHoldFields;
    /** A call is taken off hold. */
    readonly callUnhold: CallUnholdFields;
    /** The agent mutes the microphone. */
    readonly callMuted: CallMutedFields | void;
    /** The agent opens the microphone again. */
    readonly callUnmuted: CallUnmutedFields | void;
    /** The call goes to somebody else for good. */
    readonly callTransferred: CallTransferredFields;
    /** The agent asks a colleague while the customer waits. */
    readonly callConsultStarted: CallConsultStartedFields;
    /** A third party joins the call. */
    readonly callConferenceStarted: CallConferenceStartedFields;
    /** Recording begins. */
    readonly callRecordingStarted: CallRecordingStartedFields | void;
    /** Recording ends or pauses. */
    readonly callRecordingStopped: CallRecordingStoppedFields;
    /** The call is over. */
    readonly callEnded: CallEndedFields;
    /** After-call work begins. */
    readonly wrapUpStarted: WrapUpStartedFields | void;
    /** After-call work is done. */
    readonly wrapUpCompleted: WrapUpCompletedFields;
  }

  /** The name of an event's function. */
  export type EventName = keyof EventFieldsByName;
  /** What an event takes: for functions of your own that pass any event on. */
  export type EventFields<Name extends EventName> = EventFieldsByName[Name];
  /** One function for each event of the plan. */
  export type Events = {
    readonly [Name in keyof EventFieldsByName]: (fields: EventFieldsByName[Name], options?: EventOptions) => Promise<Receipt>;
  };

  /** Every value of `BridgeError.code`. */
  export type ErrorCode = "invalid" | "uncloneable" | "not-ready" | "overflow" | "dropped" | "rejected" | "unhandled" | "timeout" | "misuse";
  /** Options of a bridge, for functions of your own. */
  export type BridgeOptions = Options;

  /** What every BridgeError has. */
  export interface BridgeErrorFields extends Error {
    readonly eventName: string | undefined;
    /** The event's `externalCorrelationId`. */
    readonly eventId: string | undefined;
    /** What is wrong with the call; empty unless `code` is `invalid`. */
    readonly issues: ValidationIssue[];
    /** The mistake in the page that it looks like, when one can be seen; else empty. */
    readonly hint: string;
    /** The page about this code: what happened, why, how to check, how to fix. */
    readonly link: string;
    /** What the platform, the clone or the hook gave, untouched. */
    readonly cause: unknown;
    /** How often the call was sent. */
    readonly attempts: number;
    /** Milliseconds from the call to the failure. */
    readonly elapsedMs: number;
    /** The fields above as plain data, for logs. */
    toJSON(): Record<string, unknown>;
  }

  /** The only thing any promise of the bridge rejects with. */
  export type BridgeError = BridgeErrorFields & (
    | { readonly code: "invalid" | "not-ready" | "dropped" | "rejected" | "unhandled"; readonly delivered: "no" | "unknown" }
    | { readonly code: "uncloneable" | "overflow" | "misuse"; readonly delivered: "no" }
    | { readonly code: "timeout"; readonly delivered: "unknown" }
  );
  /** The class of all errors; only the bridge makes them. `instanceof` holds between copies of the script. */
  export const BridgeError: (abstract new (made: never) => BridgeError) & { readonly prototype: BridgeError };

  /**
   * The platform's own function, checked. Resolves the host's string, which is not proof that a row was stored; rejects
   * with a `BridgeError`.
   * @param data The payload; read at once, never written to.
   * @param eventName Default: the `kpiEventName` of the single event.
   * @param correlationId A GUID. Default: the context's, else a new one: the event id, unless that is given.
   */
  export function logAnalyticsEvent(data: AnalyticsData, eventName?: string, correlationId?: string): Promise<string>;
  /**
   * Writes into the conversation's record: the documented first step, before its events. Queue, time limit and errors are
   * those of every call. Resolves the record's id.
   * @param data Columns of the conversation's record and their values, or the JSON text of that.
   * @param conversationId Default: the context's.
   */
  export function updateConversation(data: Record<string, unknown> | string, conversationId?: string): Promise<string>;
  /**
   * What is wrong with a payload, filled in from the context as a call would; empty when nothing is. Sends nothing.
   * @param data The payload.
   */
  export function validate(data: unknown): ValidationIssue[];
  /** Resolves when the platform's API is there; rejects with `not-ready` and the likely cause. */
  export function ready(): Promise<void>;
  /**
   * Changes options from now on. Throws a `BridgeError` with code `misuse` that names a wrong option.
   * @param options The options to change.
   */
  export function configure(options: Options): void;
  /**
   * Sets what later calls are filled in with; values not given stay.
   * @param context The values to change.
   */
  export function setContext(context: Context): void;
  /**
   * A bridge with a context of its own, which starts as a copy; queue and options are shared.
   * @param context The values that differ.
   */
  export function withContext(context: Context): Bridge;
  /** A copy of the context. */
  export function context(): Context;
  /**
   * Asks the platform for the conversation and the session, for `withContext`: the session's id is `clientSessionId`. Does
   * not wait for the platform, since by then another session may have the focus; rejects with a `BridgeError` when it is
   * not there, gives no answer in `timeoutMs`, or knows no such session.
   * @param sessionId A session of the agent's desktop. Default: the one that has the focus now.
   */
  export function contextFromSession(sessionId?: string): Promise<Context>;
  /** Calls `fn` whenever that happens to a call; returns the function that ends it. */
  export function on(type: "queued" | "sent", fn: (event: CallEvent) => void): () => void;
  /** Calls `fn` whenever that happens to a call; returns the function that ends it. */
  export function on(type: "accepted", fn: (event: AcceptedEvent) => void): () => void;
  /** Calls `fn` whenever that happens to a call; returns the function that ends it. */
  export function on(type: "failed", fn: (event: FailedEvent) => void): () => void;
  /** Resolves when every call made so far and meanwhile is settled. */
  export function flush(): Promise<void>;
  /** The counters. */
  export function stats(): Stats;
  /**
   * The off switch.
   * @param enabled False drops every call, those waiting too.
   */
  export function setEnabled(enabled: boolean): void;
  /**
   * The console trace, as long as the page lives.
   * @param enabled True traces every call.
   */
  export function debug(enabled: boolean): void;
  /**
   * From now on the page's own calls of `Microsoft.CIFramework.logAnalyticsEvent` go through the bridge, and end as the
   * platform ends them; libraries that load later are wrapped too. Also by `data-wrap` on the script tag. Returns the
   * function that ends it; throws as `configure` does.
   * @param options What becomes of calls that are invalid.
   */
  export function wrapPlatform(options?: WrapOptions): () => void;
  /**
   * A bridge of its own: own options, context, queue and switch. Throws as `configure` does.
   * @param options Its options.
   */
  export function createBridge(options?: Options): Bridge;
  /** The events of the plan, each a function that resolves a `Receipt` or rejects with a `BridgeError`. */
  export const events: Events;
  /** Version of the bridge. */
  export const version: string;
  /** Which definitions this build was made from. */
  export const planHash: string;

}

interface Window {
  readonly CIFBridge: typeof CIFBridge;
}
