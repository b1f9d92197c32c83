/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */

// generated/entry.js
import * as events from "./events.mjs";
import * as core from "./cif-bridge.core.mjs";
import { logAnalyticsEvent, updateConversation, validate, ready, configure, setContext, context, contextFromSession, on, flush, stats, setEnabled, debug, version, planHash, BridgeError, wrapPlatform } from "./cif-bridge.core.mjs";
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
  updateConversation,
  validate,
  version,
  withContext2 as withContext,
  wrapPlatform
};
//# sourceMappingURL=cif-bridge.mjs.map
