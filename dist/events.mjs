/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */

// generated/entry.js
import { define } from "./cif-bridge.core.mjs";

// rules.js
var MISSING = { e: "missing", t: "Field required" };
var STRING_TYPE = { e: "string_type", t: "Input should be a valid string" };
var STRING_UNICODE = { e: "string_unicode", t: "Input should be valid Unicode" };
var INT_TYPE = { e: "int_type", t: "Input should be a valid integer" };
var INT_PARSING_SIZE = { e: "int_parsing_size", t: "Input should be a safe integer; write larger ones as text" };

// constants.js
var RULE_2 = { e: "string_too_long", t: "String should have at most 100 characters", n: { "max_length": 100 } };
var TEXT_6 = { e: MISSING, t: 100, n: RULE_2 };

// bridge.browser.shim.masks.js
function mask_phone(text2, room) {
  var pattern = new RegExp("[\\p{L}\\p{N}]", "gu");
  var hidden = (text2.match(pattern) || []).length - 2;
  function star(found) {
    hidden--;
    return hidden < 0 ? found : "*";
  }
  ;
  return text2.replace(pattern, star);
}

// bridge.browser.shim.checks.js
function text(value, limits, clean) {
  if (typeof value != "string") {
    return value === void 0 ? limits.e : STRING_TYPE;
  }
  if (!clean && !value.isWellFormed()) {
    return STRING_UNICODE;
  }
  if (value.length < limits.i) {
    return limits.u;
  }
  if (value.length > limits.t) {
    return limits.n;
  }
  return limits.r && !limits.r.test(value) && limits.o;
}

// bridge.browser.shim.fields.js
function rule(name, words, fact, value) {
  var facts = {};
  if (fact) {
    facts[fact] = value;
    words += " " + value;
  }
  return { e: name, t: "Input should be " + words, n: facts };
}
function choice(value, choices) {
  return !choices.includes(value) && rule("literal_error", "one of", "expected", choices.join(", "));
}
function integer(value) {
  if (!Number.isInteger(value)) {
    return INT_TYPE;
  }
  return !Number.isSafeInteger(value) && INT_PARSING_SIZE;
}
function at_least(value, limit) {
  return value < limit && rule("greater_than_equal", "greater than or equal to", "ge", limit);
}

// fields.js
var FIELD_0 = { e: "queue", n: "msdyn_customattribute1", t: [{ e: text, t: TEXT_6 }] };
var FIELD_1 = { e: "direction", n: "msdyn_customattribute3", r: 1, t: [{ e: choice, t: ["Inbound", "Outbound"] }] };
var FIELD_2 = { e: "ringSeconds", n: "msdyn_customattribute2", t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_3 = { e: "reason", a: "kpiEventReason", r: 1, t: [{ e: choice, t: ["Busy", "AfterCallWork", "Break", "Other"] }] };
var FIELD_4 = { e: "reason", a: "kpiEventReason", r: 1, t: [{ e: choice, t: ["CustomerRequest", "Consultation", "Transfer", "Lookup", "Other"] }] };
var FIELD_5 = { e: "queue", n: "msdyn_customattribute1", r: 1, t: [{ e: text, t: TEXT_6 }] };
var FIELD_6 = { e: "holdSeconds", n: "msdyn_customattribute2", t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_7 = { e: "holdSeconds", n: "msdyn_customattribute2", r: 1, t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_8 = { e: "muteSeconds", n: "msdyn_customattribute2", t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_9 = { e: "reason", a: "kpiEventReason", r: 1, t: [{ e: choice, t: ["WrongQueue", "Expertise", "CustomerRequest", "Other"] }] };
var FIELD_10 = { e: "target", n: "msdyn_customattribute4", r: 1, o: mask_phone, t: [{ e: text, t: TEXT_6 }] };
var FIELD_11 = { e: "reason", a: "kpiEventReason", r: 1, t: [{ e: choice, t: ["CustomerRequest", "SensitiveData", "CallEnded", "Other"] }] };
var FIELD_12 = { e: "recordingSeconds", n: "msdyn_customattribute2", t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_13 = { e: "reason", a: "kpiEventReason", r: 1, t: [{ e: choice, t: ["AgentHangUp", "CustomerHangUp", "Transferred", "ConnectionLost"] }] };
var FIELD_14 = { e: "talkSeconds", n: "msdyn_customattribute2", r: 1, t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_15 = { e: "direction", n: "msdyn_customattribute3", t: [{ e: choice, t: ["Inbound", "Outbound"] }] };
var FIELD_16 = { e: "wrapUpSeconds", n: "msdyn_customattribute2", r: 1, t: [{ e: integer }, { e: at_least, t: 0 }] };
var FIELD_17 = { e: "disposition", n: "msdyn_customattribute5", t: [{ e: text, t: TEXT_6 }] };

// events.js
var EVENT_callRinging = { e: "CallRinging", t: [FIELD_0, FIELD_1] };
var EVENT_callAnswered = { e: "CallAnswered", t: [FIELD_0, FIELD_2] };
var EVENT_callDeclined = { e: "CallDeclined", t: [FIELD_0, FIELD_3] };
var EVENT_callMissed = { e: "CallMissed", t: [FIELD_0, FIELD_2] };
var EVENT_callHold = { e: "CallHold", t: [FIELD_4, FIELD_5, FIELD_6] };
var EVENT_callUnhold = { e: "CallUnhold", t: [FIELD_0, FIELD_7] };
var EVENT_callMuted = { e: "CallMuted", t: [FIELD_0] };
var EVENT_callUnmuted = { e: "CallUnmuted", t: [FIELD_0, FIELD_8] };
var EVENT_callTransferred = { e: "CallTransferred", t: [FIELD_0, FIELD_9, FIELD_10] };
var EVENT_callConsultStarted = { e: "CallConsultStarted", t: [FIELD_0, FIELD_10] };
var EVENT_callConferenceStarted = { e: "CallConferenceStarted", t: [FIELD_0, FIELD_10] };
var EVENT_callRecordingStarted = { e: "CallRecordingStarted", t: [FIELD_0] };
var EVENT_callRecordingStopped = { e: "CallRecordingStopped", t: [FIELD_0, FIELD_11, FIELD_12] };
var EVENT_callEnded = { e: "CallEnded", t: [FIELD_0, FIELD_13, FIELD_14, FIELD_15] };
var EVENT_wrapUpStarted = { e: "WrapUpStarted", t: [FIELD_0] };
var EVENT_wrapUpCompleted = { e: "WrapUpCompleted", t: [FIELD_0, FIELD_16, FIELD_17] };

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
