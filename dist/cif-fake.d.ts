/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
/// <reference path="./cif-fake-library.d.ts" />
/** Options of the library half, in the page of the widget: JSON text in the attribute `data-fake` of its script tag. */
export interface LibraryOptions {
  /** How the library comes into the page. `reloaded` loads it a second time after `loadDelayMs`. Default "normal". */
  readonly load?: "normal" | "late" | "twice" | "missing" | "reloaded";
  /** Delay of `late` and `reloaded`. Default 1000; a whole number from 0 to 600000. */
  readonly loadDelayMs?: number;
  /**
   * When a call without an answer times out, if its function has a time limit. Default 10000; a whole number from 0 to
   * 600000.
   */
  readonly timeoutMs?: number;
  /** Every second call repeats the correlation id before it, as the platform's short ids sometimes do. Default false. */
  readonly repeatIds?: boolean;
}

/** Switches for what goes wrong at the host, from now on. A switch holds for every call. */
export interface Switches {
  /** Answers come this much later. Default 0; a whole number from 0 to 600000. */
  readonly delayMs?: number;
  /** For this long from now the host hears nothing. Default 0; a whole number from 0 to 600000. */
  readonly notReadyMs?: number;
  /** The host does its work and never answers. Default false. */
  readonly noReply?: boolean;
  /** The host has no handler for any call: success without a value, and nothing is done. Default false. */
  readonly noHandler?: boolean;
  /**
   * Calls are refused with a Map of `message` and `msdyn_name`, the Map `{value: 'Failure'}`, text, an Error, undefined,
   * or a plain object. Default "none".
   */
  readonly refuse?: "none" | "map" | "failure" | "string" | "error" | "undefined" | "object";
  /** What the host answers instead of its own value, unless null. */
  readonly answer?: unknown;
  /** The host answers success with something that is not a Map: the call never settles. Default false. */
  readonly notAMap?: boolean;
  /** Every answer comes twice. Default false. */
  readonly duplicate?: boolean;
  /** Answers carry an id that no call has. Default false. */
  readonly wrongCorrelationId?: boolean;
  /** The channel provider's `msdyn_enableanalytics` is off: "Success", and no row. Default false. */
  readonly analyticsOff?: boolean;
  /** Whether event definitions count as they are stored, as missing, or as inactive. Default "stored". */
  readonly definition?: "stored" | "missing" | "inactive";
  /** Nothing can be read or written. Default false. */
  readonly dataverseDown?: boolean;
  /**
   * What the records are that a search finds: objects; Maps, of which `{}` is left on the way; JSON text each; a list
   * under the key `entities`; or objects that hold their id and none of the columns asked for. Default "objects".
   */
  readonly foundAs?: "objects" | "maps" | "texts" | "entities" | "bare";
  /** Rows are stored without `msdyn_externalcorrelationid`. Default false. */
  readonly dropEventIds?: boolean;
}

/** How a fake starts. Everything has a default. */
export interface Options {
  /**
   * `payload`: one row for each entry of `data.events`. `session`: one row for each call, from its event name and the
   * host's own session in focus; `data` is not read. Older and newer hosts differ in this. Default "payload".
   */
  readonly storage?: "payload" | "session";
  /** The KPI event definitions: names of active ones, or records. Default: the events this was built with. */
  readonly definitions?: string[] | (Record<string, unknown>)[];
  /**
   * Columns of your organisation's own in `msdyn_kpieventdata`: the name, and a text column's limit in UTF-16 code units
   * or another column's type (`integer`, `number`, `boolean`, `datetime`). Default: those this was built with.
   */
  readonly columns?: Record<string, number | string>;
  /** Records of other tables, such as `{contact: [{contactid: '1', fullname: 'A Person'}]}`. */
  readonly records?: Record<string, (Record<string, unknown>)[]>;
  /** Origins that a widget may speak from. Default: every iframe of this page, whatever its origin. */
  readonly origins?: string[];
  /** Rows are written this much later than the answer. Default 20; a whole number from 0 to 600000. */
  readonly writeDelayMs?: number;
  /** Switches that are on from the start. */
  readonly faults?: Switches;
  /** The library half's options where it runs in the same page. */
  readonly library?: LibraryOptions;
}

/** One thing that happened at the host. */
export interface LogEntry {
  /** When: ISO 8601. */
  readonly at: string;
  /**
   * `lost`: an event that was answered, or sent, and is not stored. `error`: a mistake in the page, a message or a
   * switch. `warning`: what most likely is one.
   */
  readonly level: "info" | "warning" | "lost" | "error";
  /** What: `definition-missing`, `too-long`, `unknown-switch`, and so on. */
  readonly code: string;
  /** What, why, and what to do. */
  readonly message: string;
  /** The call, where there is one. */
  readonly call: string | undefined;
  /** The event's name, where there is one. */
  readonly eventName: string | undefined;
  /**
   * The event's `externalCorrelationId`, or its call's correlation id, as far as there is one:
   * `msdyn_externalcorrelationid` of the row, on a host that keeps it.
   */
  readonly eventId: string | undefined;
}

/** A session of the agent. */
export interface Session {
  readonly sessionId: string;
  readonly conversationId: string;
  readonly title: string;
  readonly focused: boolean;
}

/** What a session starts with; made up when absent. */
export interface NewSession {
  readonly conversationId?: string;
  readonly title?: string;
  /** What `getSession` tells as its context. */
  readonly context?: object;
}

/** The switches. */
export interface Faults {
  /**
   * Changes switches from now on. An unknown one is an error in the log and changes nothing.
   * @param switches Those to change.
   */
  set(switches: Switches): void;
  /** All switches off. */
  clear(): void;
  /** A copy of all switches. */
  current(): Switches;
}

/**
 * The agent's sessions. Widgets hear `onSessionSwitched`, for the session left and the one entered, and
 * `onSessionClosed`.
 */
export interface Sessions {
  /**
   * Makes a session and moves the focus to it; returns its id.
   * @param session What is known of it.
   */
  create(session?: NewSession): string;
  /**
   * Moves the focus; false when there is no such session.
   * @param sessionId The session's id.
   */
  focus(sessionId: string): boolean;
  /**
   * Ends a session; the focus moves to the newest one left. False when there is no such session.
   * @param sessionId The session's id.
   */
  close(sessionId: string): boolean;
  /** Copies of all sessions. */
  list(): Session[];
  /** The id of the session in focus, or null. */
  focused(): string | null;
}

/** A fake Dynamics. Before `start` it does nothing. */
export interface Fake {
  /** The switches. */
  readonly faults: Faults;
  /** The agent's sessions. */
  readonly sessions: Sessions;
  /**
   * Starts it, or starts it anew. A wrong option is an error in the log and changes nothing.
   * @param options What differs from the defaults.
   */
  start(options?: Options): Fake;
  /**
   * Copies of a table's rows, oldest first.
   * @param table Default: `msdyn_kpieventdata`.
   */
  rows(table?: string): (Record<string, unknown>)[];
  /** Everything that happened, oldest first: what was stored, what was lost and why, and mistakes. */
  log(): LogEntry[];
  /** Starts anew: rows, log, sessions and switches; what is still under way is forgotten. */
  reset(): void;
  /** Resolves when everything the host was sent is answered, and stored or lost. */
  settled(): Promise<void>;
  /**
   * Tells of changes; returns the function that ends it.
   * @param listener Called after every entry in the log.
   */
  onChange(listener: () => void): () => void;
  /**
   * Sends an event of the host to every widget that has a handler for it.
   * @param name Such as `onclicktoact`. One that no page of the documentation has is a warning in the log.
   * @param data What the handlers are given, as JSON text.
   */
  raiseEvent(name: string, data?: object): void;
}


/** The fake Dynamics, both halves in this page. */
export const CIFFake: Fake;
