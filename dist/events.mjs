/*! cif-analytics-bridge 0.1.0 | plan e61e4600f218 | MIT */

// generated/entry.js
import { define } from "./cif-bridge.core.mjs";

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

// generated/entry.js
var callRinging = /* @__PURE__ */ define(EVENT_callRinging);
var callAnswered = /* @__PURE__ */ define(EVENT_callAnswered);
var callDeclined = /* @__PURE__ */ define(EVENT_callDeclined);
var callMissed = /* @__PURE__ */ define(EVENT_callMissed);
var callHold = /* @__PURE__ */ define(EVENT_callHold);
var callUnhold = /* @__PURE__ */ define(EVENT_callUnhold);
var callMuted = /* @__PURE__ */ define(EVENT_callMuted);
var callUnmuted = /* @__PURE__ */ define(EVENT_callUnmuted);
var callTransferred = /* @__PURE__ */ define(EVENT_callTransferred);
var callConsultStarted = /* @__PURE__ */ define(EVENT_callConsultStarted);
var callConferenceStarted = /* @__PURE__ */ define(EVENT_callConferenceStarted);
var callRecordingStarted = /* @__PURE__ */ define(EVENT_callRecordingStarted);
var callRecordingStopped = /* @__PURE__ */ define(EVENT_callRecordingStopped);
var callEnded = /* @__PURE__ */ define(EVENT_callEnded);
var wrapUpStarted = /* @__PURE__ */ define(EVENT_wrapUpStarted);
var wrapUpCompleted = /* @__PURE__ */ define(EVENT_wrapUpCompleted);
export {
  callAnswered,
  callConferenceStarted,
  callConsultStarted,
  callDeclined,
  callEnded,
  callHold,
  callMissed,
  callMuted,
  callRecordingStarted,
  callRecordingStopped,
  callRinging,
  callTransferred,
  callUnhold,
  callUnmuted,
  wrapUpCompleted,
  wrapUpStarted
};
//# sourceMappingURL=events.mjs.map
