/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */

// generated/entry.js
import { define } from "./cif-bridge.core.mjs";

// rules.js
var MISSING = { "_type": "missing", "_msg": "Field required" };
var STRING_TYPE = { "_type": "string_type", "_msg": "Input should be a valid string" };
var STRING_UNICODE = { "_type": "string_unicode", "_msg": "Input should be valid Unicode" };
var INT_TYPE = { "_type": "int_type", "_msg": "Input should be a valid integer" };
var INT_PARSING_SIZE = { "_type": "int_parsing_size", "_msg": "Input should be a safe integer; write larger ones as text" };

// constants.js
var RULE_2 = { "_type": "string_too_long", "_msg": "String should have at most 100 characters", "_ctx": { "max_length": 100 } };
var PATTERN_1 = new RegExp("^(?!0000)([0-9]{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|([0-9]{2}(?!00)([02468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,7})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$", "u");
var PATTERN_2 = new RegExp("^[a-z][0-9A-Za-z_]*$", "u");
var TEXT_6 = { "_absent": MISSING, "_maximum": 100, "_tooLong": RULE_2 };
var PATTERN_3 = new RegExp("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");

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
    return value === void 0 ? limits._absent : STRING_TYPE;
  }
  if (!clean && !value.isWellFormed()) {
    return STRING_UNICODE;
  }
  if (value.length < limits._minimum) {
    return limits._tooShort;
  }
  if (value.length > limits._maximum) {
    return limits._tooLong;
  }
  return limits._pattern && !limits._pattern.test(value) && limits._mismatch;
}

// bridge.browser.shim.fields.js
function rule(name, words, fact, value) {
  var facts = {};
  if (fact) {
    facts[fact] = value;
    words += " " + value;
  }
  return { "_type": name, "_msg": "Input should be " + words, "_ctx": facts };
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
var FIELD_0 = { "_name": "queue", "_column": "msdyn_customattribute1", "_checks": [{ "_check": text, "_fact": TEXT_6 }] };
var FIELD_1 = { "_name": "direction", "_column": "msdyn_customattribute3", "_required": 1, "_checks": [{ "_check": choice, "_fact": ["Inbound", "Outbound"] }] };
var FIELD_2 = { "_name": "ringSeconds", "_column": "msdyn_customattribute2", "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_3 = { "_name": "reason", "_payloadField": "kpiEventReason", "_required": 1, "_checks": [{ "_check": choice, "_fact": ["Busy", "AfterCallWork", "Break", "Other"] }] };
var FIELD_4 = { "_name": "reason", "_payloadField": "kpiEventReason", "_required": 1, "_checks": [{ "_check": choice, "_fact": ["CustomerRequest", "Consultation", "Transfer", "Lookup", "Other"] }] };
var FIELD_5 = { "_name": "queue", "_column": "msdyn_customattribute1", "_required": 1, "_checks": [{ "_check": text, "_fact": TEXT_6 }] };
var FIELD_6 = { "_name": "holdSeconds", "_column": "msdyn_customattribute2", "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_7 = { "_name": "holdSeconds", "_column": "msdyn_customattribute2", "_required": 1, "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_8 = { "_name": "muteSeconds", "_column": "msdyn_customattribute2", "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_9 = { "_name": "reason", "_payloadField": "kpiEventReason", "_required": 1, "_checks": [{ "_check": choice, "_fact": ["WrongQueue", "Expertise", "CustomerRequest", "Other"] }] };
var FIELD_10 = { "_name": "target", "_column": "msdyn_customattribute4", "_required": 1, "_mask": mask_phone, "_checks": [{ "_check": text, "_fact": TEXT_6 }] };
var FIELD_11 = { "_name": "reason", "_payloadField": "kpiEventReason", "_required": 1, "_checks": [{ "_check": choice, "_fact": ["CustomerRequest", "SensitiveData", "CallEnded", "Other"] }] };
var FIELD_12 = { "_name": "recordingSeconds", "_column": "msdyn_customattribute2", "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_13 = { "_name": "reason", "_payloadField": "kpiEventReason", "_required": 1, "_checks": [{ "_check": choice, "_fact": ["AgentHangUp", "CustomerHangUp", "Transferred", "ConnectionLost"] }] };
var FIELD_14 = { "_name": "talkSeconds", "_column": "msdyn_customattribute2", "_required": 1, "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_15 = { "_name": "direction", "_column": "msdyn_customattribute3", "_checks": [{ "_check": choice, "_fact": ["Inbound", "Outbound"] }] };
var FIELD_16 = { "_name": "wrapUpSeconds", "_column": "msdyn_customattribute2", "_required": 1, "_checks": [{ "_check": integer }, { "_check": at_least, "_fact": 0 }] };
var FIELD_17 = { "_name": "disposition", "_column": "msdyn_customattribute5", "_checks": [{ "_check": text, "_fact": TEXT_6 }] };

// events.js
var EVENT_callRinging = { "_name": "CallRinging", "_fields": [FIELD_0, FIELD_1] };
var EVENT_callAnswered = { "_name": "CallAnswered", "_fields": [FIELD_0, FIELD_2] };
var EVENT_callDeclined = { "_name": "CallDeclined", "_fields": [FIELD_0, FIELD_3] };
var EVENT_callMissed = { "_name": "CallMissed", "_fields": [FIELD_0, FIELD_2] };
var EVENT_callHold = { "_name": "CallHold", "_fields": [FIELD_4, FIELD_5, FIELD_6] };
var EVENT_callUnhold = { "_name": "CallUnhold", "_fields": [FIELD_0, FIELD_7] };
var EVENT_callMuted = { "_name": "CallMuted", "_fields": [FIELD_0] };
var EVENT_callUnmuted = { "_name": "CallUnmuted", "_fields": [FIELD_0, FIELD_8] };
var EVENT_callTransferred = { "_name": "CallTransferred", "_fields": [FIELD_0, FIELD_9, FIELD_10] };
var EVENT_callConsultStarted = { "_name": "CallConsultStarted", "_fields": [FIELD_0, FIELD_10] };
var EVENT_callConferenceStarted = { "_name": "CallConferenceStarted", "_fields": [FIELD_0, FIELD_10] };
var EVENT_callRecordingStarted = { "_name": "CallRecordingStarted", "_fields": [FIELD_0] };
var EVENT_callRecordingStopped = { "_name": "CallRecordingStopped", "_fields": [FIELD_0, FIELD_11, FIELD_12] };
var EVENT_callEnded = { "_name": "CallEnded", "_fields": [FIELD_0, FIELD_13, FIELD_14, FIELD_15] };
var EVENT_wrapUpStarted = { "_name": "WrapUpStarted", "_fields": [FIELD_0] };
var EVENT_wrapUpCompleted = { "_name": "WrapUpCompleted", "_fields": [FIELD_0, FIELD_16, FIELD_17] };

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
