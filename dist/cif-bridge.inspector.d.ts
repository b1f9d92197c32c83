/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
import type { Bridge, Stats } from "./cif-bridge.js";

/** One thing wrong with a call, as its `BridgeError` has it. */
export interface RecordedIssue {
  readonly type: string;
  readonly loc: (string | number)[];
  readonly path: string;
  readonly msg: string;
}

/** One call, as listeners were told of it. */
export interface RecordedCall {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly eventName?: string | null;
  readonly eventId?: string | null;
  /** The third argument as sent, once it was accepted. */
  readonly correlationId?: string | null;
  /** `waiting`: for the platform, or for those in flight. `sent`: not answered yet. Else how the call has settled. */
  readonly outcome: "waiting" | "sent" | "accepted" | "failed";
  /** `code` of its `BridgeError`, if it failed. */
  readonly code?: string | null;
  readonly delivered?: "no" | "unknown" | null;
  readonly message?: string | null;
  /** What is wrong with it. A bridge that only warns sends it all the same. */
  readonly issues?: RecordedIssue[];
  readonly hint?: string | null;
  readonly link?: string | null;
  /** The payload as sent, or as it would have been: masked, and absent where nothing could be sent. */
  readonly payload?: unknown;
  /** Whether `payload` is only the beginning of a large one. */
  readonly cut?: boolean;
  readonly attempts?: number;
  /** Milliseconds from the call to its first sending. */
  readonly queuedMs?: number | null;
  /** Milliseconds from the call until it settled. */
  readonly elapsedMs?: number | null;
  /** What the platform resolved. */
  readonly result?: unknown;
  /** What the platform gave when it failed. */
  readonly cause?: unknown;
}

/** What the inspector exports, and the demo plays. */
export interface Recording {
  readonly format: "cif-bridge-recording 1";
  /** `planHash` of the bridge that was inspected. */
  readonly planHash: string;
  readonly version: string;
  /** The calls, oldest first. */
  readonly calls: RecordedCall[];
}

/** Options of `inspect`. A wrong one is said in the console, and what was before holds. */
export interface InspectOptions {
  /** `doctor` of the admin file, for the button that runs it. Default: the bridge's own, where that file is loaded. */
  readonly doctor?: () => Promise<object>;
  /**
   * Whether the panel begins as a button, while the tab remembers nothing else. The script tag says it by `data-closed`.
   * Default false.
   */
  readonly closed?: boolean;
}

/** The inspector of this page. */
export interface Inspector {
  /** Shows the panel. */
  open(): void;
  /** Makes a button of the panel. Calls are recorded all the same. */
  close(): void;
  /** The calls that it has seen, as plain data: what its button exports. */
  recording(): Recording;
  /** The counters of all bridges that it shows, added up. */
  stats(): Stats;
  /** Removes the panel from the page, and stops listening. */
  end(): void;
}

/**
 * Shows every call of a bridge from now on, in a panel of this page. There is one panel in a page.
 * @param bridge The bridge to show; one of `createBridge` is shown beside the others.
 * @param options What it may use.
 */
export function inspect(bridge: Bridge, options?: InspectOptions): Inspector;
