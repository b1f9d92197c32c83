/*! cif-analytics-bridge 0.1.0 | plan f80f4fbc6fc3 | MIT */

// generated/entry.js
import * as events from "./events.mjs";
import * as core from "./cif-bridge.core.mjs";
import { logAnalyticsEvent, validate, ready, configure, setContext, context, contextFromSession, on, flush, stats, setEnabled, debug, version, planHash, BridgeError } from "./cif-bridge.core.mjs";
var withContext2 = (given) => core.withContext(given, events);
var createBridge2 = (given) => core.createBridge(given, events);
export {
  BridgeError,
  configure,
  context,
  contextFromSession,
  createBridge2 as createBridge,
  debug,
  events,
  flush,
  logAnalyticsEvent,
  on,
  planHash,
  ready,
  setContext,
  setEnabled,
  stats,
  validate,
  version,
  withContext2 as withContext
};
//# sourceMappingURL=cif-bridge.mjs.map
