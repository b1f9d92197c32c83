/*! cif-analytics-bridge 0.1.0 | plan cb6249493a29 | MIT */

// generated/entry.js
import { add_events, library } from "./cif-bridge.core.mjs";

// rules.js
var EMPTY = {};
var MISSING = ["missing", "Field required", EMPTY];
var STRING_TYPE = ["string_type", "Input should be a valid string", EMPTY];
var STRING_UNICODE = ["string_unicode", "Input should be valid Unicode", EMPTY];

// bridge.browser.shim.checks.js
function text(value, kind, clean) {
  if (typeof value != "string") {
    return value === void 0 ? kind[0] : STRING_TYPE;
  }
  if (!clean && !value.isWellFormed()) {
    return STRING_UNICODE;
  }
  if (value.length < kind[1]) {
    return kind[4];
  }
  if (value.length > kind[2]) {
    return kind[3];
  }
  return kind[5] && !kind[5].test(value) && kind[6];
}

// validator.js
var RULE_1 = ["string_too_long", "String should have at most 100 characters", { "max_length": 100 }];
var TEXT_1 = [MISSING, 0, 100, RULE_1];
var PATTERN_1 = new RegExp("^(\\d{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(\\d\\d(?!00)([02468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,7})?)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$");
var PATTERN_2 = new RegExp("^[a-z]\\w*$");
var PATTERN_3 = new RegExp("^[\\dA-Fa-f]{8}(-[\\dA-Fa-f]{4}){3}-[\\dA-Fa-f]{12}$");

// bridge.browser.shim.masks.js
function mask_phone(text2) {
  return text2.replace(new RegExp("[0-9](?=.*[0-9].*[0-9])", "gs"), "*");
}

// bridge.browser.shim.fields.js
function rule(name, words, fact, value) {
  var facts = {};
  if (fact) {
    facts[fact] = value;
    words += " " + value;
  }
  return [name, "Input should be " + words, facts];
}
function choice(value, choices) {
  return !choices.includes(value) && rule("literal_error", "one of", "expected", choices.join(", "));
}
function integer(value) {
  return !Number.isInteger(value) && rule("int_type", "a valid integer");
}
function at_least(value, limit) {
  return value < limit && rule("greater_than_equal", "greater than or equal to", "ge", limit);
}

// fields.js
var FIELD_0 = ["queue", "msdyn_customattribute1", 0, 0, 0, text, TEXT_1];
var FIELD_1 = ["direction", "msdyn_customattribute3", 0, 1, 0, choice, ["Inbound", "Outbound"]];
var FIELD_2 = ["ringSeconds", "msdyn_customattribute2", 0, 0, 0, integer, 0, at_least, 0];
var FIELD_3 = ["reason", "kpiEventReason", null, 1, 0, choice, ["Busy", "AfterCallWork", "Break", "Other"]];
var FIELD_4 = ["reason", "kpiEventReason", null, 1, 0, choice, ["CustomerRequest", "Consultation", "Transfer", "Lookup", "Other"]];
var FIELD_5 = ["queue", "msdyn_customattribute1", 0, 1, 0, text, TEXT_1];
var FIELD_6 = ["holdSeconds", "msdyn_customattribute2", 0, 0, 0, integer, 0, at_least, 0];
var FIELD_7 = ["holdSeconds", "msdyn_customattribute2", 0, 1, 0, integer, 0, at_least, 0];
var FIELD_8 = ["muteSeconds", "msdyn_customattribute2", 0, 0, 0, integer, 0, at_least, 0];
var FIELD_9 = ["reason", "kpiEventReason", null, 1, 0, choice, ["WrongQueue", "Expertise", "CustomerRequest", "Other"]];
var FIELD_10 = ["target", "msdyn_customattribute4", 0, 1, mask_phone, text, TEXT_1];
var FIELD_11 = ["reason", "kpiEventReason", null, 1, 0, choice, ["CustomerRequest", "SensitiveData", "CallEnded", "Other"]];
var FIELD_12 = ["recordingSeconds", "msdyn_customattribute2", 0, 0, 0, integer, 0, at_least, 0];
var FIELD_13 = ["reason", "kpiEventReason", null, 1, 0, choice, ["AgentHangUp", "CustomerHangUp", "Transferred", "ConnectionLost"]];
var FIELD_14 = ["talkSeconds", "msdyn_customattribute2", 0, 1, 0, integer, 0, at_least, 0];
var FIELD_15 = ["direction", "msdyn_customattribute3", 0, 0, 0, choice, ["Inbound", "Outbound"]];
var FIELD_16 = ["wrapUpSeconds", "msdyn_customattribute2", 0, 1, 0, integer, 0, at_least, 0];
var FIELD_17 = ["disposition", "msdyn_customattribute5", 0, 0, 0, text, TEXT_1];

// events.js
var EVENT_callRinging = ["CallRinging", [FIELD_0, FIELD_1]];
var EVENT_callAnswered = ["CallAnswered", [FIELD_0, FIELD_2]];
var EVENT_callDeclined = ["CallDeclined", [FIELD_0, FIELD_3]];
var EVENT_callMissed = ["CallMissed", [FIELD_0, FIELD_2]];
var EVENT_callHold = ["CallHold", [FIELD_4, FIELD_5, FIELD_6]];
var EVENT_callUnhold = ["CallUnhold", [FIELD_0, FIELD_7]];
var EVENT_callMuted = ["CallMuted", [FIELD_0]];
var EVENT_callUnmuted = ["CallUnmuted", [FIELD_0, FIELD_8]];
var EVENT_callTransferred = ["CallTransferred", [FIELD_0, FIELD_9, FIELD_10]];
var EVENT_callConsultStarted = ["CallConsultStarted", [FIELD_0, FIELD_10]];
var EVENT_callConferenceStarted = ["CallConferenceStarted", [FIELD_0, FIELD_10]];
var EVENT_callRecordingStarted = ["CallRecordingStarted", [FIELD_0]];
var EVENT_callRecordingStopped = ["CallRecordingStopped", [FIELD_0, FIELD_11, FIELD_12]];
var EVENT_callEnded = ["CallEnded", [FIELD_0, FIELD_13, FIELD_14, FIELD_15]];
var EVENT_wrapUpStarted = ["WrapUpStarted", [FIELD_0]];
var EVENT_wrapUpCompleted = ["WrapUpCompleted", [FIELD_0, FIELD_16, FIELD_17]];

// all_events.js
var EVENTS = [EVENT_callRinging, EVENT_callAnswered, EVENT_callDeclined, EVENT_callMissed, EVENT_callHold, EVENT_callUnhold, EVENT_callMuted, EVENT_callUnmuted, EVENT_callTransferred, EVENT_callConsultStarted, EVENT_callConferenceStarted, EVENT_callRecordingStarted, EVENT_callRecordingStopped, EVENT_callEnded, EVENT_wrapUpStarted, EVENT_wrapUpCompleted];

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
