/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
/// <reference path="./cif-bridge.global.d.ts" />
declare namespace CIFBridge {
  /** Options of `provision`. A wrong one is said in the console, and its default holds. */
  export interface ProvisionOptions {
    /**
     * How long to wait, in milliseconds, for the platform and for each of its answers. Default 12000; a whole number from
     * 1 to 600000.
     */
    readonly timeoutMs?: number;
    /** Looks, and tells what would be created; creates nothing. Default false. */
    readonly dryRun?: boolean;
  }

  /** Options of `doctor`. A wrong one is said in the console, and its default holds. */
  export interface DoctorOptions {
    /**
     * How long to wait, in milliseconds, for the platform and for each of its answers. Default 12000; a whole number from
     * 1 to 600000.
     */
    readonly timeoutMs?: number;
    /**
     * How long, in milliseconds, to look for the row of the test event: hosts write it later than they answer. Default
     * 20000; a whole number from 1 to 600000.
     */
    readonly readBackMs?: number;
    /** The event to send as a test, by its `kpiEventName`. When empty, the first one of the plan with an active definition. */
    readonly eventName?: string;
    /**
     * Logical name of the table that holds your channel provider's record, to read the analytics switch. When empty, it is
     * looked for in those that are known.
     */
    readonly providerTable?: string;
  }

  /** What became of one KPI event definition. */
  export interface ProvisionedDefinition {
    readonly eventName: string;
    readonly outcome: "created" | "present" | "missing" | "inactive" | "failed";
    /** Why, unless it was created or is present under just this name. */
    readonly reason: string;
  }

  /** What `provision` did. */
  export interface ProvisionReport {
    /** Whether every definition is there now, and active. */
    readonly ok: boolean;
    /** One for each event of the plan, in its order. */
    readonly definitions: ProvisionedDefinition[];
  }

  /** One thing that the doctor looked at. */
  export interface DoctorCheck {
    readonly id: "bridge" | "library" | "script" | "origin" | "frame" | "host" | "definitions" | "analytics" | "columns" | "event" | "stored" | "fields";
    /** `lost`: events are lost because of it. `unknown`: it could not be seen from the page, or may be wrong. */
    readonly outcome: "ok" | "lost" | "unknown";
    /** What was there. */
    readonly seen: string;
    /** Why it matters; empty when the outcome is `ok`. */
    readonly why: string;
    /** What to do; empty when there is nothing to do. */
    readonly next: string;
  }

  /** What the doctor found. */
  export interface DoctorReport {
    /** Whether an event sent from this page is stored, and nothing was seen by which others are lost. */
    readonly ok: boolean;
    /** In the order an event travels. */
    readonly checks: DoctorCheck[];
    /** `msdyn_externalcorrelationid` of the test event, if one was sent. */
    readonly eventId: string | undefined;
  }

  /**
   * Creates the KPI event definitions of the plan that are missing, prints what it did, and resolves the same. Never
   * rejects; run it as often as you like.
   * @param options What differs from the defaults.
   */
  export function provision(options?: ProvisionOptions): Promise<ProvisionReport>;
  /**
   * Looks at everything between this page and a stored row, sends one test event and reads it back, prints what works,
   * what is lost and why, and resolves the same. Never rejects.
   * @param options What differs from the defaults.
   */
  export function doctor(options?: DoctorOptions): Promise<DoctorReport>;
}
