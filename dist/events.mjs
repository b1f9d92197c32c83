/*! cif-analytics-bridge 0.1.0 | plan d7fec0491b2b | MIT */

// generated/entry.js
import { define } from "./cif-bridge.core.mjs";

// bridge.shim.lang.js
function dict(literal) {
  return literal;
}

// bridge.shim.checks.js
function names(object) {
  return Object.assign(/* @__PURE__ */ Object.create(null), object);
}
function text_kinds(wrong, unicode) {
  return (absent, low, high, long, short, pattern, mismatch) => {
    return dict({ "_wrong": wrong, "_unicode": unicode, "_absent": absent, "_low": low, "_high": high, "_long": long, "_short": short, "_pattern": pattern, "_mismatch": mismatch });
  };
}

// validator.js
var RULE_1 = ["string_type", "Input should be a valid string", dict({})];
var RULE_2 = ["string_unicode", "Input should be valid Unicode", dict({})];
var KINDS_1 = text_kinds(RULE_1, RULE_2);
var RULE_3 = ["missing", "Field required", dict({})];
var RULE_4 = ["string_too_long", "String should have at most 100 characters", dict({ "max_length": 100 })];
var TEXT_1 = KINDS_1(RULE_3, 0, 100, RULE_4);
var RULE_5 = ["model_type", "Input should be an object", dict({})];
var RULE_6 = ["extra_forbidden", "Unknown key", dict({})];
var KEYS_1 = names(dict({ "conversationId": 1, "providerSessionId": 1, "clientSessionId": 1, "participantId": 1, "events": 1 }));
var RULE_7 = ["string_too_short", "String should have at least 1 character", dict({ "min_length": 1 })];
var TEXT_2 = KINDS_1(RULE_3, 1, 100, RULE_4, RULE_7);
var TEXT_3 = KINDS_1(null, 0, 100, RULE_4);
var RULE_8 = ["list_type", "Input should be a valid array", dict({})];
var RULE_9 = ["too_short", "List should have at least 1 item", dict({ "min_length": 1 })];
var KEYS_2 = names(dict({ "kpiEventName": 1, "kpiEventReason": 1, "eventTimestamp": 1, "additionalData": 1, "notificationResponseAction": 1, "externalCorrelationId": 1, "customData": 1 }));
var RULE_10 = ["datetime_parsing", "Input should be a valid datetime, expected ISO 8601 with Z or offset", dict({ "error": "expected ISO 8601 with Z or offset" })];
var TEXT_4 = KINDS_1(null, 0, Infinity, null, null, new RegExp("^(?:\\d{4}-(?!02-(?:29|3)|(?:0[469]|11)-31)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|(?:\\d\\d(?!00)(?:[02468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,7})?)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)$"), RULE_10);
var RULE_11 = ["string_too_long", "String should have at most 2000 characters", dict({ "max_length": 2e3 })];
var TEXT_5 = KINDS_1(null, 0, 2e3, RULE_11);
var KEYS_3 = names(dict({ "attribute": 1, "value": 1 }));
var NAMES_1 = names(dict({ "createdby": 1, "createdon": 1, "importsequencenumber": 1, "modifiedby": 1, "modifiedon": 1, "msdyn_kpieventdataid": 1, "overriddencreatedon": 1, "ownerid": 1, "owneridtype": 1, "statecode": 1, "statuscode": 1, "timezoneruleversionnumber": 1, "utcconversiontimezonecode": 1, "versionnumber": 1 }));
var RULE_12 = ["string_too_long", "String should have at most 128 characters", dict({ "max_length": 128 })];
var RULE_13 = ["string_pattern_mismatch", "String should match pattern '^[a-z]\\w*$'", dict({ "pattern": "^[a-z]\\w*$" })];
var TEXT_6 = KINDS_1(RULE_3, 0, 128, RULE_12, null, new RegExp("^[a-z]\\w*$"), RULE_13);
var RULE_14 = ["reserved_column", "Column is reserved by Dataverse", dict({})];
var COLUMNS_1 = names(dict({ "msdyn_customattribute1": TEXT_1, "msdyn_customattribute2": TEXT_1, "msdyn_customattribute3": TEXT_1, "msdyn_customattribute4": TEXT_1, "msdyn_customattribute5": TEXT_1 }));
var TEXT_7 = KINDS_1(RULE_3, 0, Infinity, null);
var RULE_15 = ["custom_value_type", "Input should be a string, finite number, boolean or null", dict({})];
var RULE_16 = ["finite_number", "Input should be a finite number", dict({})];
var RULE_17 = ["duplicate_column", "Column is given twice", dict({})];
var RULE_18 = ["uuid_parsing", "Input should be a valid UUID, expected a hyphenated GUID", dict({ "error": "expected a hyphenated GUID" })];
var TEXT_8 = KINDS_1(RULE_3, 0, Infinity, null, null, new RegExp("^[\\dA-Fa-f]{8}(?:-[\\dA-Fa-f]{4}){3}-[\\dA-Fa-f]{12}$"), RULE_18);
var RULE_19 = ["event_name_mismatch", "eventName should equal kpiEventName", dict({})];

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
var EVENTS = dict({ "callRinging": EVENT_callRinging, "callAnswered": EVENT_callAnswered, "callDeclined": EVENT_callDeclined, "callMissed": EVENT_callMissed, "callHold": EVENT_callHold, "callUnhold": EVENT_callUnhold, "callMuted": EVENT_callMuted, "callUnmuted": EVENT_callUnmuted, "callTransferred": EVENT_callTransferred, "callConsultStarted": EVENT_callConsultStarted, "callConferenceStarted": EVENT_callConferenceStarted, "callRecordingStarted": EVENT_callRecordingStarted, "callRecordingStopped": EVENT_callRecordingStopped, "callEnded": EVENT_callEnded, "wrapUpStarted": EVENT_wrapUpStarted, "wrapUpCompleted": EVENT_wrapUpCompleted });

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
