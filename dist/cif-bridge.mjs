/*! cif-analytics-bridge 0.1.0 | plan e61e4600f218 | MIT */

// generated/entry.js
import { add_events, library } from "./cif-bridge.core.mjs";

// events.js
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

// bridge.shim.lang.js
function dict(literal) {
  return literal;
}

// all_events.js
var EVENTS = dict({ "callRinging": EVENT_callRinging, "callAnswered": EVENT_callAnswered, "callDeclined": EVENT_callDeclined, "callMissed": EVENT_callMissed, "callHold": EVENT_callHold, "callUnhold": EVENT_callUnhold, "callMuted": EVENT_callMuted, "callUnmuted": EVENT_callUnmuted, "callTransferred": EVENT_callTransferred, "callConsultStarted": EVENT_callConsultStarted, "callConferenceStarted": EVENT_callConferenceStarted, "callRecordingStarted": EVENT_callRecordingStarted, "callRecordingStopped": EVENT_callRecordingStopped, "callEnded": EVENT_callEnded, "wrapUpStarted": EVENT_wrapUpStarted, "wrapUpCompleted": EVENT_wrapUpCompleted });

// generated/entry.js
add_events(EVENTS);
var { events, logAnalyticsEvent, validate, ready, configure, setContext, withContext, context, contextFromSession, on, flush, stats, setEnabled, debug, version, planHash, BridgeError, createBridge } = library;
export {
  BridgeError,
  configure,
  context,
  contextFromSession,
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
