/*! cif-analytics-bridge 0.1.0 | plan c1738d21e145 | MIT */

// generated/entry.js
import { add_events, library } from "./cif-bridge.core.mjs";

// bridge.shim.lang.js
function dict(literal) {
  return literal;
}

// bridge.shim.checks.js
var LONE_SURROGATE = new RegExp("[\\uD800-\\uDFFF]", "u");
var NATIVE = typeof "".isWellFormed == "function";

// events.js
var RULE_1 = ["missing", "Field required", dict({})];
var RULE_2 = ["string_type", "Input should be a valid string", dict({})];
var RULE_3 = ["string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string", dict({})];
var RULE_4 = ["string_too_long", "String should have at most 100 characters", dict({ "max_length": 100 })];
var TEXT_1 = dict({ "_absent": RULE_1, "_type": RULE_2, "_unicode": RULE_3, "_low": 0, "_short": null, "_high": 100, "_long": RULE_4, "_pattern": null, "_mismatch": null });
var RULE_5 = ["model_type", "Input should be an object", dict({ "class_name": "AnalyticsData" })];
var RULE_6 = ["extra_forbidden", "Extra inputs are not permitted", dict({})];
var EVENT_callRinging = ["CallRinging", 0, "queue", 0, 0, "direction", 1, 1];
var EVENT_callAnswered = ["CallAnswered", 0, "queue", 0, 0, "ringSeconds", 2, 2];
var EVENT_callDeclined = ["CallDeclined", 0, "queue", 0, 0, "reason", 3, 3];
var EVENT_callMissed = ["CallMissed", 0, "queue", 0, 0, "ringSeconds", 2, 2];
var EVENT_callHold = ["CallHold", 0, "reason", 3, 4, "queue", 0, 5, "holdSeconds", 2, 2];
var EVENT_callUnhold = ["CallUnhold", 0, "queue", 0, 0, "holdSeconds", 2, 6];
var EVENT_callMuted = ["CallMuted", 0, "queue", 0, 0];
var EVENT_callUnmuted = ["CallUnmuted", 0, "queue", 0, 0, "muteSeconds", 2, 2];
var EVENT_callTransferred = ["CallTransferred", 0, "queue", 0, 0, "reason", 3, 7, "target", 4, 8];
var EVENT_callConsultStarted = ["CallConsultStarted", 0, "queue", 0, 0, "target", 4, 8];
var EVENT_callConferenceStarted = ["CallConferenceStarted", 0, "queue", 0, 0, "target", 4, 8];
var EVENT_callRecordingStarted = ["CallRecordingStarted", 0, "queue", 0, 0];
var EVENT_callRecordingStopped = ["CallRecordingStopped", 0, "queue", 0, 0, "reason", 3, 9, "recordingSeconds", 2, 2];
var EVENT_callEnded = ["CallEnded", 0, "queue", 0, 0, "reason", 3, 10, "talkSeconds", 2, 6, "direction", 1, 11];
var EVENT_wrapUpStarted = ["WrapUpStarted", 0, "queue", 0, 0];
var EVENT_wrapUpCompleted = ["WrapUpCompleted", 0, "queue", 0, 0, "wrapUpSeconds", 2, 6, "disposition", 5, 0];
var EVENTS = dict({ "callRinging": EVENT_callRinging, "callAnswered": EVENT_callAnswered, "callDeclined": EVENT_callDeclined, "callMissed": EVENT_callMissed, "callHold": EVENT_callHold, "callUnhold": EVENT_callUnhold, "callMuted": EVENT_callMuted, "callUnmuted": EVENT_callUnmuted, "callTransferred": EVENT_callTransferred, "callConsultStarted": EVENT_callConsultStarted, "callConferenceStarted": EVENT_callConferenceStarted, "callRecordingStarted": EVENT_callRecordingStarted, "callRecordingStopped": EVENT_callRecordingStopped, "callEnded": EVENT_callEnded, "wrapUpStarted": EVENT_wrapUpStarted, "wrapUpCompleted": EVENT_wrapUpCompleted });

// generated/entry.js
add_events(EVENTS);
var { events, logAnalyticsEvent, validate, ready, configure, setContext, withContext, context, on, flush, stats, setEnabled, debug, version, planHash, BridgeError, createBridge } = library;
export {
  BridgeError,
  configure,
  context,
  createBridge,
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
  withContext
};
//# sourceMappingURL=cif-bridge.mjs.map
