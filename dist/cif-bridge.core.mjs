/*! cif-analytics-bridge 0.1.0 | plan c1738d21e145 | MIT */

// bridge.shim.lang.js
function dict(literal) {
  return literal;
}

// bridge.shim.checks.js
var LONE_SURROGATE = new RegExp("[\\uD800-\\uDFFF]", "u");
var NATIVE = typeof "".isWellFormed == "function";
function is_object(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function well_formed(value) {
  return NATIVE ? value.isWellFormed() : !LONE_SURROGATE.test(value);
}
function text(value, kind) {
  if (typeof value != "string") {
    return value === void 0 ? kind._absent : kind._type;
  }
  if (!well_formed(value)) {
    return kind._unicode;
  }
  if (value.length < kind._low) {
    return kind._short;
  }
  if (value.length > kind._high) {
    return kind._long;
  }
  if (kind._pattern !== null && !kind._pattern.test(value)) {
    return kind._mismatch;
  }
  return null;
}
function column_name(value, kind) {
  var broken = text(value, kind);
  return broken === null && kind._reserved.has(value.toLowerCase()) ? kind._taken : broken;
}
function column_value(value, column, kind) {
  var known = column === null ? void 0 : kind._columns.get(column.toLowerCase());
  if (known !== void 0 || typeof value == "string" || value === void 0) {
    return text(value, known === void 0 ? kind._plain : known);
  }
  if (typeof value == "number") {
    return isFinite(value) ? null : kind._infinite;
  }
  return value === null || typeof value == "boolean" ? null : kind._wrong;
}
function repeats(pairs) {
  for (var i = 1; i < pairs.length; i++) {
    for (var j = 0; j < i; j++) {
      var a = pairs[i].attribute;
      var b = pairs[j].attribute;
      if (a.length == b.length && (a === b || a.toLowerCase() === b.toLowerCase())) {
        return true;
      }
    }
  }
  return false;
}
function path_of(loc) {
  var path = "";
  for (var part of loc) {
    if (typeof part == "number") {
      path += "[" + part + "]";
    } else {
      path += path ? "." + part : part;
    }
  }
  return path;
}
function add(issues, rule2, loc) {
  var issue = dict({ "type": rule2[0], "loc": loc, "path": path_of(loc), "msg": rule2[1], "ctx": rule2[2] });
  if (issues === null) {
    return [issue];
  }
  issues.push(issue);
  return issues;
}
function count(issues) {
  return issues === null ? 0 : issues.length;
}
function extras(issues, mark, object, known, forbidden, unicode, loc) {
  for (var key of Object.keys(object)) {
    if (object[key] !== void 0 && !known.includes(key)) {
      if (!well_formed(key)) {
        if (issues !== null) {
          issues.length = mark;
        }
        return add(issues, unicode, loc);
      }
      var issues = add(issues, forbidden, loc.concat(key));
    }
  }
  return issues;
}

// validator.js
var RULE_1 = ["model_type", "Input should be an object", dict({ "class_name": "AnalyticsData" })];
var RULE_2 = ["missing", "Field required", dict({})];
var RULE_3 = ["string_type", "Input should be a valid string", dict({})];
var RULE_4 = ["string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string", dict({})];
var RULE_5 = ["string_too_short", "String should have at least 1 character", dict({ "min_length": 1 })];
var RULE_6 = ["string_too_long", "String should have at most 100 characters", dict({ "max_length": 100 })];
var TEXT_1 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 1, "_short": RULE_5, "_high": 100, "_long": RULE_6, "_pattern": null, "_mismatch": null });
var TEXT_2 = dict({ "_absent": null, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 100, "_long": RULE_6, "_pattern": null, "_mismatch": null });
var RULE_7 = ["list_type", "Input should be a valid array", dict({})];
var RULE_8 = ["too_short", "List should have at least 1 item after validation, not 0", dict({ "field_type": "List", "min_length": 1, "actual_length": 0 })];
var RULE_9 = ["model_type", "Input should be an object", dict({ "class_name": "AnalyticsEvent" })];
var RULE_10 = ["datetime_parsing", "Input should be a valid datetime, expected ISO 8601 with Z or offset", dict({ "error": "expected ISO 8601 with Z or offset" })];
var TEXT_3 = dict({ "_absent": null, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": Infinity, "_long": null, "_pattern": new RegExp("^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$"), "_mismatch": RULE_10 });
var RULE_11 = ["string_too_long", "String should have at most 2000 characters", dict({ "max_length": 2e3 })];
var TEXT_4 = dict({ "_absent": null, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 2e3, "_long": RULE_11, "_pattern": null, "_mismatch": null });
var RULE_12 = ["model_type", "Input should be an object", dict({ "class_name": "CustomData" })];
var RULE_13 = ["string_too_long", "String should have at most 128 characters", dict({ "max_length": 128 })];
var RULE_14 = ["string_pattern_mismatch", "String should match pattern '^[a-z][A-Za-z0-9_]*$'", dict({ "pattern": "^[a-z][A-Za-z0-9_]*$" })];
var RULE_15 = ["reserved_column", "Column is reserved by Dataverse", dict({})];
var TEXT_5 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 128, "_long": RULE_13, "_pattern": new RegExp("^[a-z][A-Za-z0-9_]*$"), "_mismatch": RULE_14, "_reserved": /* @__PURE__ */ new Set(["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"]), "_taken": RULE_15 });
var TEXT_6 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 100, "_long": RULE_6, "_pattern": null, "_mismatch": null });
var TEXT_7 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": Infinity, "_long": null, "_pattern": null, "_mismatch": null });
var RULE_16 = ["custom_value_type", "Input should be a string, finite number, boolean or null", dict({})];
var RULE_17 = ["finite_number", "Input should be a finite number", dict({})];
var VALUE_1 = dict({ "_columns": /* @__PURE__ */ new Map([["msdyn_customattribute1", TEXT_6], ["msdyn_customattribute2", TEXT_6], ["msdyn_customattribute3", TEXT_6], ["msdyn_customattribute4", TEXT_6], ["msdyn_customattribute5", TEXT_6]]), "_plain": TEXT_7, "_wrong": RULE_16, "_infinite": RULE_17 });
var KEYS_1 = ["attribute", "value"];
var RULE_18 = ["extra_forbidden", "Extra inputs are not permitted", dict({})];
var RULE_19 = ["duplicate_column", "Column is given twice", dict({})];
var KEYS_2 = ["kpiEventName", "kpiEventReason", "eventTimestamp", "additionalData", "notificationResponseAction", "externalCorrelationId", "customData"];
var KEYS_3 = ["conversationId", "providerSessionId", "clientSessionId", "participantId", "events"];
var RULE_20 = ["uuid_parsing", "Input should be a valid UUID, expected a hyphenated GUID", dict({ "error": "expected a hyphenated GUID" })];
var TEXT_8 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": Infinity, "_long": null, "_pattern": new RegExp("^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"), "_mismatch": RULE_20 });
var RULE_21 = ["event_name_mismatch", "eventName should equal kpiEventName", dict({})];
function check_data(data) {
  var issues = null;
  if (!is_object(data)) {
    var issues = add(issues, RULE_1, []);
  } else {
    var mark0 = count(issues);
    var broken = text(data.conversationId, TEXT_1);
    if (broken !== null) {
      var issues = add(issues, broken, ["conversationId"]);
    }
    var broken = text(data.providerSessionId, TEXT_1);
    if (broken !== null) {
      var issues = add(issues, broken, ["providerSessionId"]);
    }
    var broken = text(data.clientSessionId, TEXT_2);
    if (broken !== null) {
      var issues = add(issues, broken, ["clientSessionId"]);
    }
    var broken = text(data.participantId, TEXT_2);
    if (broken !== null) {
      var issues = add(issues, broken, ["participantId"]);
    }
    var list0 = data.events;
    if (list0 === void 0) {
      var issues = add(issues, RULE_2, ["events"]);
    } else if (!Array.isArray(list0)) {
      var issues = add(issues, RULE_7, ["events"]);
    } else if (list0.length == 0) {
      var issues = add(issues, RULE_8, ["events"]);
    } else {
      var before1 = count(issues);
      for (var i1 = 0; i1 < list0.length; i1++) {
        var item1 = list0[i1];
        if (!is_object(item1)) {
          var issues = add(issues, RULE_9, ["events", i1]);
        } else {
          var mark1 = count(issues);
          var broken = text(item1.kpiEventName, TEXT_1);
          if (broken !== null) {
            var issues = add(issues, broken, ["events", i1, "kpiEventName"]);
          }
          var broken = text(item1.kpiEventReason, TEXT_2);
          if (broken !== null) {
            var issues = add(issues, broken, ["events", i1, "kpiEventReason"]);
          }
          var broken = text(item1.eventTimestamp, TEXT_3);
          if (broken !== null) {
            var issues = add(issues, broken, ["events", i1, "eventTimestamp"]);
          }
          var broken = text(item1.additionalData, TEXT_4);
          if (broken !== null) {
            var issues = add(issues, broken, ["events", i1, "additionalData"]);
          }
          var broken = text(item1.notificationResponseAction, TEXT_2);
          if (broken !== null) {
            var issues = add(issues, broken, ["events", i1, "notificationResponseAction"]);
          }
          var broken = text(item1.externalCorrelationId, TEXT_2);
          if (broken !== null) {
            var issues = add(issues, broken, ["events", i1, "externalCorrelationId"]);
          }
          var list1 = item1.customData;
          if (list1 === void 0) {
          } else if (!Array.isArray(list1)) {
            var issues = add(issues, RULE_7, ["events", i1, "customData"]);
          } else {
            var before2 = count(issues);
            for (var i2 = 0; i2 < list1.length; i2++) {
              var item2 = list1[i2];
              if (!is_object(item2)) {
                var issues = add(issues, RULE_12, ["events", i1, "customData", i2]);
              } else {
                var mark2 = count(issues);
                var column2 = item2.attribute;
                var broken = column_name(column2, TEXT_5);
                if (broken !== null) {
                  var issues = add(issues, broken, ["events", i1, "customData", i2, "attribute"]);
                  var column2 = null;
                }
                var broken = column_value(item2.value, column2, VALUE_1);
                if (broken !== null) {
                  var issues = add(issues, broken, ["events", i1, "customData", i2, "value"]);
                }
                for (var key in item2) {
                  if (key != "attribute" && key != "value") {
                    var issues = extras(issues, mark2, item2, KEYS_1, RULE_18, RULE_4, ["events", i1, "customData", i2]);
                    break;
                  }
                }
              }
            }
            if (count(issues) == before2 && repeats(list1)) {
              var issues = add(issues, RULE_19, ["events", i1, "customData"]);
            }
          }
          for (var key in item1) {
            if (key != "kpiEventName" && key != "kpiEventReason" && key != "eventTimestamp" && key != "additionalData" && key != "notificationResponseAction" && key != "externalCorrelationId" && key != "customData") {
              var issues = extras(issues, mark1, item1, KEYS_2, RULE_18, RULE_4, ["events", i1]);
              break;
            }
          }
        }
      }
    }
    for (var key in data) {
      if (key != "conversationId" && key != "providerSessionId" && key != "clientSessionId" && key != "participantId" && key != "events") {
        var issues = extras(issues, mark0, data, KEYS_3, RULE_18, RULE_4, []);
        break;
      }
    }
  }
  return issues;
}
function check(data, eventName, correlationId, kpiEventName) {
  var issues = check_data(data);
  var broken = text(eventName, TEXT_1);
  if (broken !== null) {
    var issues = add(issues, broken, ["eventName"]);
  } else if (typeof kpiEventName == "string" && kpiEventName !== eventName) {
    var issues = add(issues, RULE_21, ["eventName"]);
  }
  var broken = text(correlationId, TEXT_8);
  if (broken !== null) {
    var issues = add(issues, broken, ["correlationId"]);
  }
  return issues;
}

// bridge.shim.masks.js
function mask_phone(text2) {
  return text2.replace(new RegExp("[0-9](?=.*[0-9].*[0-9])", "gs"), "*");
}

// bridge.shim.fields.js
function rule(name, words, fact, value) {
  var facts = dict({});
  if (fact) {
    facts[fact] = value;
    words += " " + value;
  }
  return [name, "Input should be " + words, facts];
}
function choice(value, choices) {
  return choices.includes(value) ? null : rule("literal_error", "one of", "expected", choices.join(", "));
}
function integer(value) {
  return Number.isInteger(value) ? null : rule("int_type", "a valid integer");
}
function at_least(value, limit) {
  return value >= limit ? null : rule("greater_than_equal", "greater than or equal to", "ge", limit);
}

// events.js
var RULE_110 = ["missing", "Field required", dict({})];
var RULE_22 = ["string_type", "Input should be a valid string", dict({})];
var RULE_32 = ["string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string", dict({})];
var RULE_42 = ["string_too_long", "String should have at most 100 characters", dict({ "max_length": 100 })];
var TEXT_12 = dict({ "_absent": RULE_110, "_type": RULE_22, "_unicode": RULE_32, "_low": 0, "_short": null, "_high": 100, "_long": RULE_42, "_pattern": null, "_mismatch": null });
var RULE_52 = ["model_type", "Input should be an object", dict({ "class_name": "AnalyticsData" })];
var RULE_62 = ["extra_forbidden", "Extra inputs are not permitted", dict({})];
var RULES = [RULE_52, RULE_110, RULE_62];
var SLOTS = [["msdyn_customattribute1", false], ["msdyn_customattribute3", false], ["msdyn_customattribute2", false], ["kpiEventReason", null], ["msdyn_customattribute4", false], ["msdyn_customattribute5", false]];
var KINDS = [[false, null, text, TEXT_12], [true, null, choice, ["Inbound", "Outbound"]], [false, null, integer, 0, at_least, 0], [true, null, choice, ["Busy", "AfterCallWork", "Break", "Other"]], [true, null, choice, ["CustomerRequest", "Consultation", "Transfer", "Lookup", "Other"]], [true, null, text, TEXT_12], [true, null, integer, 0, at_least, 0], [true, null, choice, ["WrongQueue", "Expertise", "CustomerRequest", "Other"]], [true, mask_phone, text, TEXT_12], [true, null, choice, ["CustomerRequest", "SensitiveData", "CallEnded", "Other"]], [true, null, choice, ["AgentHangUp", "CustomerHangUp", "Transferred", "ConnectionLost"]], [false, null, choice, ["Inbound", "Outbound"]]];
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

// bridge.shim.snapshot.js
function snapshot(data) {
  var copy = structuredClone(data);
  JSON.stringify(copy);
  return copy;
}

// bridge.shim.platform.js
var PORT = new RegExp(":[0-9]");
function find() {
  try {
    var framework = globalThis.Microsoft.CIFramework;
    if (typeof framework.logAnalyticsEvent == "function") {
      return framework;
    }
  } catch (__except0__) {
  }
  return null;
}
function listen(name, fn) {
  if (typeof globalThis.addEventListener != "function") {
    return () => {
      return void 0;
    };
  }
  globalThis.addEventListener(name, fn);
  return () => {
    return globalThis.removeEventListener(name, fn);
  };
}
function likely_mistake() {
  var found = find();
  try {
    if (!found && globalThis.Microsoft && globalThis.Microsoft.CIFramework) {
      return "function";
    }
    var tag = document.querySelector("script[data-cifid]");
    if (!tag && !found) {
      return "script";
    }
    if (window.top === window) {
      return "frame";
    }
    if (location.search.includes("ucilib=")) {
      return "ucilib";
    }
    var url = tag && (tag.dataset.crmurl || "");
    if (url == "") {
      return "crmurl";
    }
    if (PORT.test(url)) {
      return "port";
    }
  } catch (__except0__) {
  }
  return found ? void 0 : "blocked";
}

// bridge.shim.guid.js
function digit(place) {
  return (place ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> place / 4).toString(16);
}
function guid() {
  return "10000000-1000-4000-8000-100000000000".replace(new RegExp("[018]", "g"), digit);
}

// bridge.shim.words.js
function entries(key, value) {
  return Map.prototype.isPrototypeOf(value) ? Array["from"](value) : value;
}
function as_text(value) {
  if (typeof value == "string") {
    return value;
  }
  var text2 = void 0;
  try {
    var text2 = JSON.stringify(value, entries);
  } catch (__except0__) {
  }
  return text2 === void 0 ? String(value) : text2;
}
function reason(cause) {
  var found = cause;
  try {
    if (typeof found == "string") {
      var found = JSON.parse(found);
    }
    if (Map.prototype.isPrototypeOf(found)) {
      var found = dict({ "message": found.get("message") || found.get("value") });
    }
    if (typeof found.message == "string") {
      return found.message;
    }
  } catch (__except0__) {
  }
  return as_text(cause);
}

// bridge.shim.errors.js
function BridgeError(message) {
  return Reflect.construct(Error, [message], BridgeError);
}
function toJSON() {
  return Object.assign(dict({ "name": this.name, "message": this.message }), this, dict({ "cause": reason(this.cause) }));
}
function hidden(value) {
  return dict({ "value": value, "writable": true, "configurable": true });
}
Object.setPrototypeOf(BridgeError, Error);
BridgeError.prototype = Object.create(Error.prototype, dict({ "constructor": hidden(BridgeError), "name": hidden("BridgeError"), "toJSON": hidden(toJSON) }));
function make_call(caller, eventName) {
  var trace2 = Error();
  if (Error.captureStackTrace) {
    Error.captureStackTrace(trace2, caller);
  }
  return dict({ "_public": dict({ "eventName": eventName, "eventId": void 0 }), "_attempts": 0, "_start": performance.now(), "_trace": trace2 });
}
function elapsed(call) {
  return Math.round(performance.now() - call._start);
}
function failure(plan2, call, code, details) {
  var facts = plan2._codes[code];
  var message = facts[1];
  if (details.issues) {
    var message = details.issues.map((issue) => {
      return (issue.path && issue.path + ": ") + issue.msg;
    }).join("; ");
  } else if (details.cause != null) {
    var message = reason(details.cause);
  }
  var error = Object.assign(new BridgeError(code + ": " + message), dict({ "code": code, "delivered": facts[0], "issues": [], "cause": void 0, "attempts": call._attempts, "elapsedMs": elapsed(call) }), call._public, details);
  error.hint = details.hint || facts[2];
  error.stack = error + "\n" + call._trace.stack.replace("Error\n", "");
  return error;
}

// bridge.shim.events.js
var NAMES = ["queued", "sent", "accepted", "failed"];
var PREFIX = "[cif-bridge] ";
function warn(message) {
  try {
    console.warn(PREFIX + message);
  } catch (__except0__) {
  }
}
function warn_once(engine2, key, message) {
  if (!engine2._warned[key]) {
    engine2._warned[key] = true;
    warn(message);
  }
}
function subscribe(engine2, name, fn) {
  if (!NAMES.includes(name) || typeof fn != "function") {
    warn("on() takes " + NAMES.join(", ") + " and a function");
    return () => {
      return void 0;
    };
  }
  var listener = [name, fn];
  engine2._listeners.add(listener);
  return () => {
    return engine2._listeners["delete"](listener);
  };
}
function emit(engine2, name, call, more) {
  for (var listener of engine2._listeners) {
    if (listener[0] == name) {
      try {
        listener[1](Object.assign(dict({}), call._public, more));
      } catch (__except0__) {
        console.error(PREFIX + "listener threw", __except0__);
      }
    }
  }
}
function trace(engine2, call, outcome, detail) {
  if (engine2._options.debug) {
    console.groupCollapsed(PREFIX + call._public.eventName + " " + outcome + ", " + elapsed(call) + " ms");
    console.log(call._data, detail);
    console.groupEnd();
  }
}
function report(engine2, call, error) {
  emit(engine2, "failed", call, dict({ "code": error.code, "error": error }));
  trace(engine2, call, error.code, error);
  warn_once(engine2, error.code, error.message + " (" + error.hint + ")");
}
function fail(engine2, call, code, details) {
  if (!call._settled) {
    call._settled = true;
    engine2._counts.failed++;
    var error = failure(engine2._plan, call, code, details);
    report(engine2, call, error);
    call._reject(error);
  }
}

// bridge.shim.delivery.js
var FASTEST_POLL = 50;
var SLOWEST_POLL = 1e3;
var RESENDS = 3;
function when_ready(engine2, resolve, reject) {
  if (find()) {
    resolve();
  } else {
    engine2._waiters.push([resolve, reject]);
    wait(engine2);
  }
}
function wait(engine2) {
  if (engine2._waiting) {
    return;
  }
  engine2._waiting = true;
  var pause = FASTEST_POLL;
  var timer = void 0;
  function stop(outcome, hint) {
    clearTimeout(timer);
    clearTimeout(deadline);
    forget();
    engine2._waiting = false;
    for (var waiter of engine2._waiters.splice(0)) {
      waiter[outcome](hint);
    }
  }
  ;
  function check2() {
    if (find()) {
      stop(0);
      pump(engine2);
    }
  }
  ;
  function poll() {
    timer = setTimeout(poll, pause);
    pause = Math.min(pause * 2, SLOWEST_POLL);
    check2();
  }
  ;
  function give_up() {
    var hint = engine2._plan._mistakes[likely_mistake()];
    stop(1, hint);
    drain(engine2, "not-ready", dict({ "hint": hint }));
  }
  ;
  var forget = listen("CIFInitDone", check2);
  var deadline = setTimeout(give_up, engine2._options.readyTimeoutMs);
  poll();
}
function drain(engine2, code, details) {
  for (var call of engine2._queue.splice(0)) {
    fail(engine2, call, code, details);
  }
  pump(engine2);
}
function pump(engine2) {
  while (engine2._queue.length && !engine2._pausing && engine2._flying < engine2._options.maxInFlight) {
    var platform = find();
    if (!platform) {
      return wait(engine2);
    }
    send(engine2, engine2._queue.shift(), platform);
  }
  if (!engine2._queue.length && !engine2._flying) {
    for (var done of engine2._idle.splice(0)) {
      done();
    }
  }
}
function enqueue(engine2, call) {
  if (engine2._queue.length >= engine2._options.maxQueue) {
    return fail(engine2, call, "overflow", dict({}));
  }
  engine2._queue.push(call);
  emit(engine2, "queued", call);
  pump(engine2);
}
function post_all(engine2) {
  var platform = find();
  while (platform && engine2._queue.length) {
    send(engine2, engine2._queue.shift(), platform);
  }
}
function send(engine2, call, platform) {
  engine2._flying++;
  engine2._counts.sent++;
  if (!call._attempts) {
    call._queuedMs = elapsed(call);
  }
  call._attempts++;
  var flying = true;
  var method = platform.logAnalyticsEvent;
  function land() {
    var in_time = flying;
    if (in_time) {
      flying = false;
      clearTimeout(timer);
      engine2._flying--;
    } else {
      engine2._counts.late++;
    }
    return in_time;
  }
  ;
  function again() {
    engine2._queue.unshift(call);
    pump(engine2);
  }
  ;
  function finish(code, details) {
    fail(engine2, call, code, details);
    pump(engine2);
  }
  ;
  function timed_out(cause) {
    if (call._attempts <= engine2._options.retryTimeouts && !call._settled) {
      again();
    } else {
      finish("timeout", dict({ "cause": cause, "hint": engine2._plan._mistakes[likely_mistake()] }));
    }
  }
  ;
  function expire() {
    land();
    timed_out();
  }
  ;
  function accepted(result) {
    var in_time = land();
    if (result == null) {
      if (in_time) {
        finish("unhandled", dict({ "cause": result }));
      }
    } else if (!call._settled) {
      call._settled = true;
      engine2._counts.accepted++;
      var receipt = Object.assign(dict({ "outcome": "accepted", "correlationId": call._correlation, "result": result, "attempts": call._attempts, "queuedMs": call._queuedMs, "elapsedMs": elapsed(call) }), call._public);
      emit(engine2, "accepted", call, dict({ "receipt": receipt }));
      trace(engine2, call, "accepted", receipt);
      call._resolve(receipt);
      pump(engine2);
    }
  }
  ;
  function refused(cause) {
    if (land()) {
      if (reason(cause).startsWith(engine2._plan._platformTimeout)) {
        timed_out(cause);
      } else {
        finish("rejected", dict({ "cause": cause }));
      }
    }
  }
  ;
  function resume() {
    engine2._pausing = false;
    again();
  }
  ;
  emit(engine2, "sent", call);
  var timer = setTimeout(expire, engine2._options.timeoutMs);
  try {
    var answer = platform.logAnalyticsEvent(call._data, call._public.eventName, call._correlation);
  } catch (__except0__) {
    var now = find();
    if (call._attempts > RESENDS || now && now.logAnalyticsEvent === method) {
      return refused(__except0__);
    }
    land();
    engine2._pausing = true;
    setTimeout(resume, FASTEST_POLL * Math.pow(2, call._attempts) * (1 + Math.random()));
    return void 0;
  }
  Promise.resolve(answer).then(accepted, refused);
}

// bridge.shim.context.js
var PAYLOAD_KEYS = ["conversationId", "providerSessionId", "clientSessionId", "participantId"];
var KEYS = PAYLOAD_KEYS.concat("correlationId");
function merge(context2, changes) {
  try {
    var given = Object.assign(dict({}), changes);
    if (is_object(changes) && Object.keys(given).every((key2) => {
      return KEYS.includes(key2);
    })) {
      for (var key of Object.keys(Object.assign(context2, given))) {
        if (context2[key] === void 0) {
          delete context2[key];
        }
      }
      return;
    }
  } catch (__except0__) {
  }
  warn("context takes an object with " + KEYS.join(", "));
}
function fill(payload, context2, event_id) {
  if (!is_object(payload)) {
    return;
  }
  for (var key of PAYLOAD_KEYS) {
    if (payload[key] === void 0 && context2[key] !== void 0) {
      payload[key] = context2[key];
    }
  }
  if (Array.isArray(payload.events)) {
    var time = (/* @__PURE__ */ new Date()).toISOString();
    for (var event of payload.events) {
      if (is_object(event)) {
        if (event.eventTimestamp === void 0) {
          event.eventTimestamp = time;
        }
        if (event.externalCorrelationId === void 0) {
          event.externalCorrelationId = event === payload.events[0] ? event_id : guid();
        }
      }
    }
  }
}

// bridge.shim.submit.js
function quiet(promise) {
  promise.catch(() => {
    return void 0;
  });
  return promise;
}
function watch(engine2) {
  if (!engine2._watching) {
    engine2._watching = true;
    listen("pagehide", () => {
      return post_all(engine2);
    });
    listen("pageshow", () => {
      return pump(engine2);
    });
  }
}
function first_event(payload) {
  return payload && payload.events && payload.events[0] || dict({});
}
function submit(engine2, context2, call, read) {
  function start(resolve, reject) {
    call._resolve = resolve;
    call._reject = reject;
    engine2._counts.calls++;
    watch(engine2);
    prepare(engine2, context2, call, read);
  }
  ;
  return quiet(new Promise(start));
}
function prepare(engine2, context2, call, read) {
  var options = engine2._options;
  if (!options.enabled) {
    return fail(engine2, call, "dropped", dict({}));
  }
  var known = call._public;
  var named = known.eventName != null;
  var own_id = guid();
  var stage = "uncloneable";
  try {
    var payload = read();
    fill(payload, context2, own_id);
    if (options.beforeSend) {
      var stage = "invalid";
      var changed = options.beforeSend(payload, named ? known.eventName : first_event(payload).kpiEventName);
      if (changed === null) {
        return fail(engine2, call, "dropped", dict({}));
      }
      if (changed !== void 0) {
        var payload = changed;
      }
      var stage = "uncloneable";
    }
    var payload = snapshot(payload);
  } catch (__except0__) {
    return fail(engine2, call, stage, dict({ "cause": __except0__ }));
  }
  var event = first_event(payload);
  var single = event.kpiEventName;
  if (payload && payload.events && payload.events.length > 1) {
    var single = void 0;
    warn_once(engine2, "events", "several events in one call: some hosts store one row");
  }
  call._data = payload;
  if (call._correlation == null) {
    call._correlation = context2.correlationId === void 0 ? own_id : context2.correlationId;
  }
  known.eventId = event.externalCorrelationId || own_id;
  if (!named) {
    known.eventName = single;
  }
  var issues = call._issues || engine2._plan._check(payload, known.eventName, call._correlation, single);
  if (issues) {
    var details = dict({ "issues": issues });
    if (options.validation == "reject") {
      return fail(engine2, call, "invalid", details);
    }
    report(engine2, call, failure(engine2._plan, call, "invalid", details));
  }
  enqueue(engine2, call);
}

// bridge.shim.typed.js
function stored(value, raw) {
  if (Date.prototype.isPrototypeOf(value)) {
    return value.toISOString();
  }
  return raw || typeof value == "string" ? value : String(value);
}
function first_broken(value, kind) {
  var broken = null;
  for (var i = 2; i < kind.length; i += 2) {
    var broken = broken || kind[i](value, kind[i + 1]);
  }
  return broken;
}
function read_fields(plan2, event, fields, wire) {
  var issues = null;
  var known = [];
  var pairs = [];
  if (!is_object(fields)) {
    return add(issues, plan2._rules[0], []);
  }
  for (var i = 2; i < event.length; i += 3) {
    var name = event[i];
    known.push(name);
    var slot = plan2._slots[event[i + 1]];
    var kind = plan2._kinds[event[i + 2]];
    var value = fields[name];
    if (value === void 0) {
      if (kind[0]) {
        var issues = add(issues, plan2._rules[1], [name]);
      }
    } else {
      var broken = first_broken(value, kind);
      if (broken === null) {
        var value = stored(value, slot[1]);
        if (kind[1]) {
          var value = kind[1](value);
        }
        if (slot[1] === null) {
          wire[slot[0]] = value;
        } else {
          pairs.push(dict({ "attribute": slot[0], "value": value }));
        }
      } else {
        var issues = add(issues, broken, [name]);
      }
    }
  }
  for (var name of Object.keys(fields)) {
    if (fields[name] !== void 0 && !known.includes(name)) {
      var issues = add(issues, plan2._rules[2], [name]);
    }
  }
  if (pairs.length) {
    wire.customData = pairs;
  }
  return issues;
}
function make_event(engine2, context2, event) {
  function send2(fields, options) {
    var call = make_call(send2, event[0]);
    function read() {
      var wire = dict({ "kpiEventName": event[0] });
      var payload = dict({ "events": [wire] });
      var given = options === void 0 ? dict({}) : snapshot(options);
      for (var name of Object.keys(given)) {
        if (name == "correlationId") {
          call._correlation = given[name];
        } else if (name == "eventTimestamp" || name == "externalCorrelationId") {
          wire[name] = stored(given[name], true);
        } else {
          payload[name] = given[name];
        }
      }
      call._issues = read_fields(engine2._plan, event, snapshot(fields === void 0 ? dict({}) : fields), wire);
      return payload;
    }
    ;
    if (event[1]) {
      warn_once(engine2, event[1], event[0] + " under a deprecated name: " + event[1]);
    }
    return submit(engine2, context2, call, read);
  }
  ;
  return send2;
}
function make_events(engine2, context2) {
  var events = dict({});
  for (var name of Object.keys(engine2._plan._events)) {
    events[name] = make_event(engine2, context2, engine2._plan._events[name]);
  }
  return events;
}

// bridge.shim.options.js
function expected(rule2, value) {
  var kind = typeof rule2[0];
  if (kind == "number") {
    return Number.isInteger(value) && value >= rule2[1] && value <= rule2[2] ? "" : "an integer from " + rule2[1] + " to " + rule2[2];
  }
  if (kind == "string") {
    return rule2[1].includes(value) ? "" : rule2[1].join(" or ");
  }
  if (kind == "boolean") {
    return typeof value == kind ? "" : kind;
  }
  return typeof value == "function" || value === null ? "" : "function";
}
function defaults(plan2) {
  var options = dict({});
  for (var name of Object.keys(plan2._options)) {
    options[name] = plan2._options[name][0];
  }
  return options;
}
function merge_options(plan2, current, changes) {
  function misuse(name2, text3) {
    var __except0__ = failure(plan2, make_call(merge_options), "misuse", dict({ "issues": add(null, ["value_error", text3, dict({})], [name2]) }));
    throw __except0__;
  }
  ;
  if (!is_object(changes)) {
    misuse("options", "should be an object");
  }
  var known = Object.keys(current);
  var result = Object.assign(dict({}), current);
  for (var name of Object.keys(changes)) {
    if (!known.includes(name)) {
      misuse(name, "is none of " + known.join(", "));
    }
    result[name] = changes[name];
    var text2 = expected(plan2._options[name], result[name]);
    if (text2) {
      misuse(name, "should be " + text2);
    }
  }
  return result;
}

// bridge.shim.library.js
function make_engine(plan2, options) {
  return dict({ "_plan": plan2, "_options": merge_options(plan2, defaults(plan2), options === void 0 ? dict({}) : options), "_queue": [], "_listeners": /* @__PURE__ */ new Set(), "_waiters": [], "_idle": [], "_warned": dict({}), "_flying": 0, "_counts": dict({ "calls": 0, "sent": 0, "accepted": 0, "failed": 0, "late": 0 }) });
}
function make_bridge(engine2, context2) {
  function logAnalyticsEvent(data, eventName, correlationId) {
    var call = make_call(logAnalyticsEvent, eventName);
    call._correlation = correlationId;
    return quiet(submit(engine2, context2, call, () => {
      return snapshot(data);
    }).then((receipt) => {
      return as_text(receipt.result);
    }));
  }
  ;
  function validate(data) {
    try {
      var payload = snapshot(data);
    } catch (__except0__) {
      var rule2 = engine2._plan._unreadable;
      var error = reason(__except0__);
      return [dict({ "type": rule2[0], "loc": [], "path": "", "msg": rule2[1] + error, "ctx": dict({ "error": error }) })];
    }
    fill(payload, context2, guid());
    return engine2._plan._checkData(payload) || [];
  }
  ;
  function ready() {
    var call = make_call(ready);
    function start(resolve, reject) {
      when_ready(engine2, resolve, (hint) => {
        return reject(failure(engine2._plan, call, "not-ready", dict({ "hint": hint })));
      });
    }
    ;
    return quiet(new Promise(start));
  }
  ;
  function configure(options) {
    engine2._options = merge_options(engine2._plan, engine2._options, options);
    if (engine2._options.enabled) {
      pump(engine2);
    } else {
      drain(engine2, "dropped", dict({}));
    }
  }
  ;
  function toggle(options) {
    try {
      configure(options);
    } catch (__except0__) {
      warn(__except0__.message);
    }
  }
  ;
  function setContext(values) {
    merge(context2, values);
  }
  ;
  function withContext(values) {
    var scope = Object.assign(dict({}), context2);
    merge(scope, values);
    return make_bridge(engine2, scope);
  }
  ;
  function flush() {
    function start(resolve) {
      engine2._idle.push(resolve);
      pump(engine2);
    }
    ;
    return new Promise(start);
  }
  ;
  var events = void 0;
  function get_events() {
    events = events || make_events(engine2, context2);
    return events;
  }
  ;
  return Object.defineProperty(dict({ "logAnalyticsEvent": logAnalyticsEvent, "validate": validate, "ready": ready, "configure": configure, "setContext": setContext, "withContext": withContext, "context": () => {
    return Object.assign(dict({}), context2);
  }, "on": (name, fn) => {
    return subscribe(engine2, name, fn);
  }, "flush": flush, "stats": () => {
    return Object.assign(dict({ "queued": engine2._queue.length, "inFlight": engine2._flying }), engine2._counts);
  }, "setEnabled": (enabled) => {
    return toggle(dict({ "enabled": enabled }));
  }, "debug": ((enabled) => {
    return toggle(dict({ "debug": enabled }));
  }) }), "events", dict({ "get": get_events, "enumerable": true, "configurable": true }));
}
function make_library(plan2, engine2, context2) {
  function createBridge(options) {
    return make_bridge(make_engine(plan2, options), dict({}));
  }
  ;
  return Object.assign(make_bridge(engine2, context2), dict({ "createBridge": createBridge, "BridgeError": BridgeError, "version": plan2._version, "planHash": plan2._planHash }));
}

// core.js
var plan = dict({ "_version": "0.1.0", "_planHash": "c1738d21e145", "_check": check, "_checkData": check_data, "_unreadable": ["json_invalid", "Invalid JSON: "], "_kinds": KINDS, "_slots": SLOTS, "_rules": RULES, "_events": dict({}), "_options": dict({ "timeoutMs": [12e3, 100, 6e5], "readyTimeoutMs": [3e4, 0, 6e5], "maxQueue": [1e3, 1, 1e5], "maxInFlight": [6, 1, 64], "retryTimeouts": [0, 0, 5], "validation": ["reject", ["reject", "warn"]], "beforeSend": [null], "enabled": [true], "debug": [false] }), "_codes": dict({ "invalid": ["no", "", "see issues"], "uncloneable": ["no", "", "pass plain data"], "not-ready": ["no", "the platform did not appear", ""], "overflow": ["no", "the queue is full", "raise maxQueue"], "dropped": ["no", "by beforeSend or setEnabled", ""], "rejected": ["no", "the platform refused", "see cause"], "unhandled": ["no", "the host has no handler", "is the provider active?"], "timeout": ["unknown", "no answer", "may be stored: look for eventId before repeating"], "misuse": ["no", "", "see issues"] }), "_mistakes": dict({ "function": "Microsoft.CIFramework has no logAnalyticsEvent", "script": "no script tag with data-cifid", "frame": "the page is not in an iframe", "ucilib": "?ucilib= in the address overrides data-crmurl", "crmurl": "the script tag has no data-crmurl", "port": "data-crmurl has a port, which is dropped", "blocked": "the library's script was blocked or failed" }), "_platformTimeout": "Timeout occurred" });
var context = dict({});
var engine = make_engine(plan);
var library = make_library(plan, engine, context);
function define(event) {
  return make_event(engine, context, event);
}
function add_events(events) {
  plan._events = events;
}
export {
  add_events,
  define,
  library
};
//# sourceMappingURL=cif-bridge.core.mjs.map
