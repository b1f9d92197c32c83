/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
import type { Bridge, Context, EventOptions, Options, Receipt } from "./cif-bridge.mjs";

export type * from "./cif-bridge.mjs";
export { logAnalyticsEvent, updateConversation, validate, ready, configure, setContext, context, contextFromSession, on, flush, stats, setEnabled, debug, version, planHash, BridgeError, wrapPlatform } from "./cif-bridge.mjs";

/** Events that a page imports, such as `{ callHold, callUnhold }`. */
export type ChosenEvents = { readonly [name: string]: (fields: never, options?: EventOptions) => Promise<Receipt> };

/** A bridge with these events, and no others. */
export type BridgeWith<Chosen> = Omit<Bridge, "events" | "withContext"> & {
  readonly events: Readonly<Chosen>;
  withContext(context: Context): BridgeWith<Chosen>;
};

/**
 * A bridge with a context of its own, which starts as a copy; queue and options are shared.
 * @param events The events it is to have; others drop out of the bundle.
 */
export function withContext<Chosen extends ChosenEvents = {}>(context: Context, events?: Chosen): BridgeWith<Chosen>;
/**
 * A bridge of its own: own options, context, queue and switch. Throws as `configure` does.
 * @param events The events it is to have; others drop out of the bundle.
 */
export function createBridge<Chosen extends ChosenEvents = {}>(options?: Options, events?: Chosen): BridgeWith<Chosen>;
