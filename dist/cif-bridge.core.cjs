/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// generated/entry.js
var entry_exports = {};
__export(entry_exports, {
  BridgeError: () => BridgeError,
  configure: () => configure,
  context: () => context,
  contextFromSession: () => contextFromSession,
  createBridge: () => createBridge,
  debug: () => debug,
  define: () => define,
  flush: () => flush,
  logAnalyticsEvent: () => logAnalyticsEvent,
  on: () => on,
  planHash: () => PLAN_HASH,
  ready: () => ready,
  setContext: () => setContext,
  setEnabled: () => setEnabled,
  stats: () => stats,
  updateConversation: () => updateConversation,
  validate: () => validate,
  version: () => VERSION,
  withContext: () => withContext,
  wrapPlatform: () => wrapPlatform
});
module.exports = __toCommonJS(entry_exports);

// facts.js
var VERSION = "0.1.0";
var PLAN_HASH = "68d4a8bd76fd";
var UNREADABLE = "json_invalid";
var PRESETS = { "timeoutMs": 12e3, "readyTimeoutMs": 3e4, "maxQueue": 1e3, "maxInFlight": 6, "retryTimeouts": 0, "validation": "reject", "beforeSend": null, "persist": false, "enabled": true, "debug": false };
var RANGES = { "timeoutMs": { e: 100, t: 6e5 }, "readyTimeoutMs": { e: 0, t: 6e5 }, "maxQueue": { e: 1, t: 1e5 }, "maxInFlight": { e: 1, t: 64 }, "retryTimeouts": { e: 0, t: 5 }, "validation": { r: ["reject", "warn"] }, "beforeSend": { a: "function" } };
var DOCS_URL = "errors/";
var MEANINGS = { "overflow": "the queue is full", "rejected": "the platform refused it", "unhandled": "the host has no handler, nothing is stored", "timeout": "no answer, it may be stored" };
var COLUMN_PREFIX = "msdyn_";
var CONSOLE_PREFIX = "[cif-bridge] ";
var KEPT_FOR_ANOTHER = "left to the next page";
var MOST_PERSISTED = 5e5;
var MISTAKES = { "page": "not in a page", "function": "no logAnalyticsEvent in Microsoft.CIFramework", "script": "no script tag with data-cifid", "blocked": "script tag failed", "pending": "script tag has not loaded", "frame": "not in an iframe", "address": "data-crmurl is no address", "elsewhere": "data-crmurl names another address than the desktop", "ucilib": "?ucilib= names another address than the desktop", "crmurl": "no data-crmurl", "port": "port in the desktop's address" };
var PLATFORM_TIMEOUT = "Timeout occurred";

// bridge.browser.shim.records.js
function make_engine() {
  return { e: Object.assign({}, PRESETS), d: null, c: null, t: [], n: [], p: null, a: { "calls": 0, "sent": 0, "accepted": 0, "failed": 0, "late": 0 }, o: [], f: [], m: [], i: null, l: [], s: "", v: /* @__PURE__ */ new Map(), h: false, u: false, r: null };
}
function make_call(caller, eventName) {
  var call = { r: { "eventName": eventName, "eventId": void 0 }, n: void 0, t: void 0, a: void 0, m: void 0, d: null, e: null, u: null, s: null, o: false, c: 0, i: 0, p: performance.now(), l: 0 };
  Error.captureStackTrace(call, caller);
  return call;
}

// rules.js
var MISSING = { e: "missing", t: "Field required" };
var EXTRA_FORBIDDEN = { e: "extra_forbidden", t: "Unknown key" };
var STRING_TYPE = { e: "string_type", t: "Input should be a valid string" };
var STRING_UNICODE = { e: "string_unicode", t: "Input should be valid Unicode" };
var FINITE_NUMBER = { e: "finite_number", t: "Input should be a finite number" };
var EVENT_NAME_MISMATCH = { e: "event_name_mismatch", t: "eventName should equal kpiEventName" };
var MODEL_TYPE = { e: "model_type", t: "Input should be an object" };
var LIST_TYPE = { e: "list_type", t: "Input should be a valid array" };
var TOO_SHORT = { e: "too_short", t: "List should have at least 1 item", n: { "min_length": 1 } };
var DUPLICATE_COLUMN = { e: "duplicate_column", t: "Column is given twice" };
var RESERVED_COLUMN = { e: "reserved_column", t: "Column is reserved by Dataverse" };
var UNKNOWN_COLUMN = { e: "unknown_column", t: "Column is not known; likely " };
var CUSTOM_VALUE_TYPE = { e: "custom_value_type", t: "Input should be a string, finite number, boolean or null" };

// constants.js
var RULE_1 = { e: "string_too_short", t: "String should have at least 1 character", n: { "min_length": 1 } };
var RULE_2 = { e: "string_too_long", t: "String should have at most 100 characters", n: { "max_length": 100 } };
var TEXT_1 = { e: MISSING, i: 1, u: RULE_1, t: 100, n: RULE_2 };
var TEXT_2 = { t: 100, n: RULE_2 };
var RULE_3 = { e: "datetime_parsing", t: "Input should be a valid datetime, expected ISO 8601 with Z or offset", n: { "error": "expected ISO 8601 with Z or offset" } };
var PATTERN_1 = /* @__PURE__ */ new RegExp("^(?!0000)([0-9]{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|([0-9]{2}(?!00)([02468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,7})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$", "u");
var TEXT_3 = { r: PATTERN_1, o: RULE_3 };
var RULE_4 = { e: "string_too_long", t: "String should have at most 2000 characters", n: { "max_length": 2e3 } };
var TEXT_4 = { t: 2e3, n: RULE_4 };
var RULE_5 = { e: "string_too_long", t: "String should have at most 128 characters", n: { "max_length": 128 } };
var RULE_6 = { e: "string_pattern_mismatch", t: "String should match pattern '^[a-z][0-9A-Za-z_]*$'", n: { "pattern": "^[a-z][0-9A-Za-z_]*$" } };
var PATTERN_2 = /* @__PURE__ */ new RegExp("^[a-z][0-9A-Za-z_]*$", "u");
var TEXT_5 = { e: MISSING, t: 128, n: RULE_5, r: PATTERN_2, o: RULE_6, a: ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5", "msdyn_additionaldata", "msdyn_cifSessionId", "msdyn_clientsessionid", "msdyn_conversationid", "msdyn_eventtimestamp", "msdyn_externalcorrelationid", "msdyn_kpieventid", "msdyn_kpieventname", "msdyn_kpieventreason", "msdyn_name", "msdyn_participantid", "msdyn_ProviderId", "msdyn_providersessionid", "msdyn_sessionId"], c: "msdyn_", s: ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"] };
var TEXT_6 = { e: MISSING, t: 100, n: RULE_2 };
var TEXT_7 = { e: MISSING };
var COLUMNS_1 = ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5"];
var VALUE_1 = { e: COLUMNS_1, t: TEXT_6, n: TEXT_7 };
var RULE_7 = { e: "uuid_parsing", t: "Input should be a valid UUID, expected a hyphenated GUID", n: { "error": "expected a hyphenated GUID" } };
var PATTERN_3 = /* @__PURE__ */ new RegExp("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");
var TEXT_8 = { e: MISSING, r: PATTERN_3, o: RULE_7 };

// bridge.browser.shim.checks.js
var MOST_ISSUES = 1e3;
var place = [];
var found = [];
function tag(value) {
  return Object.prototype.toString.call(value);
}
function is_object(value) {
  return tag(value) === "[object Object]";
}
function is_date(value) {
  return tag(value) === "[object Date]";
}
function is_map(value) {
  return tag(value) === "[object Map]";
}
function listed(values2) {
  return Array.isArray(values2) ? values2.filter(is_object) : [];
}
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
function array(value, empty, absent) {
  if (value === void 0) {
    return absent;
  }
  if (!Array.isArray(value)) {
    return LIST_TYPE;
  }
  return !value.length && empty;
}
function column_name(value, clean, limits) {
  var broken = text(value, limits, clean);
  if (broken) {
    return broken;
  }
  var name = value.toLowerCase();
  if (limits.s.includes(name)) {
    return RESERVED_COLUMN;
  }
  if (!limits.a.includes(value) && (name !== value || name.startsWith(limits.c))) {
    var likely = limits.a.find((known2) => {
      return known2.toLowerCase() === name;
    }) || (name === value ? limits.a[0] : name);
    return { e: UNKNOWN_COLUMN.e, t: UNKNOWN_COLUMN.t + likely, n: { "likely": likely } };
  }
}
function column_value(value, clean, column, kinds) {
  var known2 = kinds.e.includes(column);
  if (known2 || typeof value == "string" || value === void 0) {
    return text(value, known2 ? kinds.t : kinds.n, clean);
  }
  if (typeof value == "number") {
    return !isFinite(value) && FINITE_NUMBER;
  }
  return value !== null && typeof value != "boolean" && CUSTOM_VALUE_TYPE;
}
function repeats(pairs) {
  return pairs.length > 1 && new Set(pairs.map((pair) => {
    return pair.attribute;
  })).size < pairs.length;
}
function path_of(loc) {
  var path = "";
  for (var part2 of loc) {
    path += typeof part2 == "number" ? "[" + part2 + "]" : path ? "." + part2 : part2;
  }
  return path;
}
function add(issues, rule, loc) {
  var issues = issues || [];
  if (issues.length == MOST_ISSUES) {
    return issues;
  }
  issues.push({ "type": rule.e, "loc": loc, "path": path_of(loc), "msg": rule.t, "ctx": rule.n || {} });
  return issues;
}
function at(broken, depth2, key) {
  if (broken) {
    var loc = place.slice(0, depth2);
    if (key !== void 0) {
      loc.push(key);
    }
    add(found, broken, loc);
  }
  return !broken;
}
function extra(object, key, mark, depth2) {
  if (object[key] === void 0 || !Object.hasOwn(object, key)) {
    return false;
  }
  if (key.isWellFormed()) {
    return at(EXTRA_FORBIDDEN, depth2, key);
  }
  found.length = mark;
  return !at(STRING_UNICODE, depth2);
}
function collect() {
  return found.length && found.splice(0);
}

// validator.js
function events(list0, clean) {
  var name = "events";
  place[0] = name;
  for (var i0 = 0; i0 < list0.length; i0++) {
    place[1] = i0;
    var item0 = list0[i0];
    if (is_object(item0)) {
      var mark2 = found.length;
      var name = "kpiEventName";
      var value = item0[name];
      if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
        at(text(value, TEXT_1, clean), 2, name);
      }
      var name = "kpiEventReason";
      var value = item0[name];
      if (!clean || typeof value != "string" || value.length > 100) {
        at(text(value, TEXT_2, clean), 2, name);
      }
      var name = "eventTimestamp";
      var value = item0[name];
      if (!clean || typeof value != "string" || !PATTERN_1.test(value)) {
        at(text(value, TEXT_3, clean), 2, name);
      }
      var name = "additionalData";
      var value = item0[name];
      if (!clean || typeof value != "string" || value.length > 2e3) {
        at(text(value, TEXT_4, clean), 2, name);
      }
      var name = "notificationResponseAction";
      var value = item0[name];
      if (!clean || typeof value != "string" || value.length > 100) {
        at(text(value, TEXT_2, clean), 2, name);
      }
      var name = "externalCorrelationId";
      var value = item0[name];
      if (!clean || typeof value != "string" || value.length > 100) {
        at(text(value, TEXT_2, clean), 2, name);
      }
      var name = "customData";
      var list2 = item0[name];
      if (at(array(list2, 0, 0), 2, name) && list2) {
        place[2] = name;
        var before2 = found.length;
        for (var i2 = 0; i2 < list2.length; i2++) {
          place[3] = i2;
          var item2 = list2[i2];
          if (is_object(item2)) {
            var mark4 = found.length;
            var name = "attribute";
            var column4 = item2[name];
            if (!COLUMNS_1.includes(column4)) {
              if (!at(column_name(column4, clean, TEXT_5), 4, name)) {
                var column4 = null;
              }
            }
            var name = "value";
            var value = item2[name];
            if (!clean || typeof value != "string" || value.length > 100) {
              at(column_value(value, clean, column4, VALUE_1), 4, name);
            }
            for (var key in item2) {
              if (key !== "attribute" && key !== "value" && extra(item2, key, mark4, 4)) {
                break;
              }
            }
          } else {
            at(MODEL_TYPE, 4);
          }
        }
        if (found.length == before2 && repeats(list2)) {
          at(DUPLICATE_COLUMN, 2, "customData");
        }
      }
      for (var key in item0) {
        if (key !== "kpiEventName" && key !== "kpiEventReason" && key !== "eventTimestamp" && key !== "additionalData" && key !== "notificationResponseAction" && key !== "externalCorrelationId" && key !== "customData" && extra(item0, key, mark2, 2)) {
          break;
        }
      }
    } else {
      at(MODEL_TYPE, 2);
    }
  }
}
function walk(data, clean, check_events) {
  collect();
  if (is_object(data)) {
    var mark0 = found.length;
    var name = "conversationId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
      at(text(value, TEXT_1, clean), 0, name);
    }
    var name = "providerSessionId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
      at(text(value, TEXT_1, clean), 0, name);
    }
    var name = "clientSessionId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length > 100) {
      at(text(value, TEXT_2, clean), 0, name);
    }
    var name = "participantId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length > 100) {
      at(text(value, TEXT_2, clean), 0, name);
    }
    var name = "events";
    var list0 = data[name];
    if (check_events && at(array(list0, TOO_SHORT, MISSING), 0, name) && list0) {
      check_events(list0, clean);
    }
    for (var key in data) {
      if (key !== "conversationId" && key !== "providerSessionId" && key !== "clientSessionId" && key !== "participantId" && key !== "events" && extra(data, key, mark0, 0)) {
        break;
      }
    }
  } else {
    at(MODEL_TYPE, 0);
  }
}
function check_data(data, clean) {
  walk(data, clean, events);
  return collect();
}
function check_given(call, clean, kpiEventName) {
  walk(call.t, clean, events);
  var eventName = call.r.eventName;
  if (at(text(eventName, TEXT_1, clean), 0, "eventName") && typeof kpiEventName == "string" && kpiEventName !== eventName) {
    at(EVENT_NAME_MISMATCH, 0, "eventName");
  }
  return collect_with(call, clean);
}
function check_made(call, clean) {
  walk(call.t, clean);
  var event = call.t.events[0];
  place[0] = "events";
  place[1] = 0;
  at(text(event.eventTimestamp, TEXT_3, clean), 2, "eventTimestamp");
  at(text(event.externalCorrelationId, TEXT_2, clean), 2, "externalCorrelationId");
  return collect_with(call, clean);
}
function collect_with(call, clean) {
  at(text(call.n, TEXT_8, clean), 0, "correlationId");
  return collect();
}

// bridge.browser.shim.platform.js
function unseen() {
  var __except0__ = new TypeError("load the bridge after the library or use wrapPlatform");
  throw __except0__;
}
var genuine = { "logAnalyticsEvent": [unseen], "updateConversation": [unseen] };
var stand_ins = {};
var depth = 0;
function find() {
  try {
    var framework = (globalThis.Microsoft || {}).CIFramework;
    if (framework && typeof framework.logAnalyticsEvent == "function") {
      for (var name of Object.keys(genuine)) {
        var method = framework[name] || unseen;
        var seen = method.isCIFBridge ? method.isCIFBridge() : method;
        if (seen !== genuine[name][0]) {
          genuine[name].unshift(seen);
        }
        if (stand_ins[name] && seen === method) {
          Reflect.set(framework, name, stand_ins[name]);
        }
      }
      return framework;
    }
  } catch (__except0__) {
  }
}
function ask(name, platform, given) {
  var method = genuine[name][depth] || unseen;
  depth++;
  try {
    return method.apply(platform, given);
  } finally {
    depth--;
  }
}
function own(method, name) {
  method.isCIFBridge = () => {
    return genuine[name][0];
  };
  return method;
}
find();
function outside() {
  return typeof document == "undefined";
}
function named_by_address() {
  return new URLSearchParams(location.search).get("ucilib");
}
function aim() {
  var override = named_by_address();
  var tag2 = document.querySelector("script[data-cifid]");
  var named = override || tag2.dataset.crmurl;
  if (!override && named && !named.includes("//")) {
    return ["address", named];
  }
  var frames = location.ancestorOrigins;
  var desktop = new URL(frames ? frames[frames.length - 1] : document.referrer);
  var target = new URL(named || document.referrer || location, location);
  var seen = target.origin + ", desktop " + desktop.origin;
  if (target.hostname === desktop.hostname && target.protocol === desktop.protocol) {
    return [desktop.port && !tag2.dataset.fake ? "port" : "", seen];
  }
  if (frames || desktop.hostname.endsWith(".dynamics.com")) {
    return [override ? "ucilib" : named ? "elsewhere" : "crmurl", seen];
  }
}
function absence() {
  if ((globalThis.Microsoft || {}).CIFramework) {
    return "function";
  }
  var tag2 = document.querySelector("script[data-cifid],script[src*=ciLibrary i]");
  if (!tag2) {
    return "script";
  }
  return tag2.src && !performance.getEntriesByName(tag2.src)[0] ? "pending" : "blocked";
}
function likely_mistake() {
  if (outside()) {
    return MISTAKES.page;
  }
  var said = "";
  try {
    var there = find();
    if (!there) {
      var said = MISTAKES[absence()];
    }
    if (window.top === window) {
      said += (said && "; ") + MISTAKES.frame;
    } else if (there) {
      var found2 = aim();
      var said = found2[0] && MISTAKES[found2[0]] + ": " + found2[1];
    }
  } catch (__except0__) {
  }
  return said;
}

// bridge.browser.shim.wrap.js
var NAME = "logAnalyticsEvent";
function wrap(stand_in) {
  function end() {
    if (stand_ins[NAME] === stand_in) {
      stand_ins[NAME] = null;
      var platform2 = find();
      if (platform2 && platform2[NAME] === stand_in) {
        Reflect.set(platform2, NAME, genuine[NAME][0]);
      }
    }
  }
  ;
  stand_ins[NAME] = stand_in;
  var platform = find();
  if (platform) {
    Reflect.set(platform, NAME, stand_in);
  }
  try {
    addEventListener("CIFInitDone", find);
    document.addEventListener("load", find, true);
  } catch (__except0__) {
  }
  return end;
}
function platform_form(error) {
  var code = error.code;
  if (code == "unhandled") {
    return null;
  }
  if (!code) {
    var __except0__ = error;
    throw __except0__;
  }
  if (code == "rejected" || error.cause && code == "timeout") {
    var __except0__ = error.cause;
    throw __except0__;
  }
  if (code == "uncloneable") {
    var __except0__ = JSON.stringify({ "message": error.message });
    throw __except0__;
  }
  var __except0__ = /* @__PURE__ */ new Map([["message", error.message], ["msdyn_name", NAME]]);
  throw __except0__;
}

// bridge.browser.shim.words.js
function entries(key, value) {
  return is_map(value) ? Array["from"](value) : value;
}
function as_text(value) {
  if (typeof value == "string") {
    return value;
  }
  try {
    return JSON.stringify(value, entries) || String(value);
  } catch (__except0__) {
  }
  try {
    return String(value);
  } catch (__except0__) {
    return typeof value;
  }
}
function reason(cause) {
  var found2 = cause;
  try {
    if (typeof found2 == "string") {
      var found2 = JSON.parse(found2);
    }
    var found2 = found2.get ? found2.get("message") || found2.get("value") : found2.message;
    if (typeof found2 == "string") {
      return found2;
    }
  } catch (__except0__) {
  }
  return as_text(cause);
}
function told(value) {
  return value == null ? void 0 : reason(value);
}
function one_of(names) {
  return "expected one of " + names.join(", ");
}

// bridge.browser.shim.snapshot.js
var DEEPEST = 1e3;
var MOST = 1e6;
var trail = [];
function snapshot(value) {
  trail.length = 0;
  var shot = { e: void 0, t: true, n: MOST };
  shot.e = clone(value, shot);
  return shot;
}
function clone(value, shot) {
  shot.n--;
  var kind = trail.length > DEEPEST || shot.n < 0 ? "cycle or huge value" : typeof value;
  if (kind == "string") {
    shot.t = shot.t && value.isWellFormed();
    return value;
  }
  if (kind == "number" || kind == "boolean" || value === null) {
    return value;
  }
  if (kind == "undefined") {
    return void 0;
  }
  if (kind != "object") {
    var __except0__ = new TypeError((kind == "bigint" ? "BigInt" : kind) + " cannot be sent");
    throw __except0__;
  }
  if (Array.isArray(value)) {
    return clone_list(value, shot);
  }
  if (is_object(value)) {
    return clone_object(value, shot);
  }
  return clone_other(value, shot);
}
function clone_object(value, shot) {
  var copy = {};
  for (var key of Object.keys(value)) {
    trail.push(key);
    if (key == "__proto__") {
      Object.defineProperty(copy, key, { "value": clone(value[key], shot), "enumerable": true });
    } else {
      copy[key] = clone(value[key], shot);
    }
    trail.pop();
  }
  return copy;
}
function clone_list(value, shot) {
  var copy = [];
  for (var i = 0; i < value.length; i++) {
    trail.push(i);
    copy.push(clone(value[i], shot));
    trail.pop();
  }
  return copy;
}
function clone_other(value, shot) {
  if (is_date(value)) {
    return new Date(value);
  }
  shot.t = false;
  var copy = structuredClone(value);
  JSON.stringify(copy, null, "");
  return copy;
}

// bridge.browser.shim.guid.js
var pool = [];
var used = 0;
function digits(part2, mark) {
  if (used == pool.length) {
    pool = crypto.getRandomValues(new Uint16Array(512));
    used = 0;
  }
  var drawn = pool[used];
  used++;
  return (65536 + mark + Math.floor(drawn / part2)).toString(16).slice(1);
}
function any_digits() {
  return digits(1, 0);
}
function guid() {
  return any_digits() + any_digits() + "-" + any_digits() + "-" + digits(16, 16384) + "-" + digits(4, 32768) + "-" + any_digits() + any_digits() + any_digits();
}

// bridge.browser.shim.pages.js
var folder = DOCS_URL;
function seen_from(address) {
  try {
    folder = new URL(DOCS_URL, address).href;
  } catch (__except0__) {
  }
}
function seen_from_module(address) {
  if (outside() || location.protocol == "file:" || !String(address).startsWith("file:")) {
    seen_from(address);
  }
}
function page_about(code) {
  return folder + code + ".html";
}

// bridge.browser.shim.errors.js
var LONGEST_PATH = 100;
var LONGEST = 1e3;
function BridgeError(message) {
  return Reflect.construct(Error, [message], BridgeError);
}
function toJSON() {
  return Object.assign({ "name": this.name, "message": this.message }, this, { "cause": told(this.cause), "eventName": told(this.eventName) });
}
BridgeError.prototype = Object.create(Error.prototype, { "constructor": { "value": BridgeError }, "name": { "value": "BridgeError" }, "toJSON": { "value": toJSON } });
function elapsed(call) {
  return Math.floor(performance.now() - call.p);
}
function failure(call, code, details) {
  var what = told(details.cause);
  var anchor = "";
  for (var [key, hint] of Object.entries(MISTAKES)) {
    if ((details.hint || "").startsWith(hint)) {
      var anchor = "#" + key;
    }
  }
  if (details.issues) {
    var what = details.issues.map((issue) => {
      return (issue.path && issue.path + ": ") + issue.msg;
    }).join("; ");
  }
  var name = call.r.eventName;
  var parts = [code, told(name), name && MEANINGS[code], path_of(trail.splice(0)).slice(0, LONGEST_PATH), what && what.slice(0, LONGEST), details.hint];
  var error = Object.assign(new BridgeError(parts.filter(Boolean).join(": ")), { "code": code, "delivered": call.i ? "unknown" : "no", "issues": [], "hint": "", "cause": void 0, "attempts": call.c, "elapsedMs": elapsed(call), "link": page_about(code) + anchor }, call.r, details);
  try {
    error.stack = error + "\n" + call.stack.replace(new RegExp("Error\n"), "");
  } catch (__except0__) {
  }
  return error;
}

// bridge.browser.shim.console.js
function say(print) {
  try {
    print();
  } catch (__except0__) {
  }
}
function warn(message) {
  say(() => {
    return console.warn(CONSOLE_PREFIX + message);
  });
}
function warn_at_tens(counts, subject, message) {
  var times = (counts.get(subject) || 0) + 1;
  counts.set(subject, times);
  if (Number.isInteger(Math.log10(times))) {
    warn(times > 1 ? times + " times: " + message : message);
  }
}

// bridge.browser.shim.reporting.js
var NAMES = ["queued", "sent", "accepted", "failed"];
var MOST_WARNINGS = 100;
function warn_once(engine2, message) {
  var warned = engine2.v;
  var subject = warned.has(message) || warned.size < MOST_WARNINGS ? message : "more failures";
  warn_at_tens(warned, subject, subject);
}
function emit(engine2, name, call, more) {
  for (var listener of engine2.o) {
    if (listener.e == name && engine2.o.includes(listener)) {
      listener.t(call, more);
    }
  }
}
function teller(listener) {
  function tell(call, more) {
    try {
      listener(Object.assign({ "payload": snapshot(call.t).e, "elapsedMs": elapsed(call) }, call.r, more));
    } catch (__except0__) {
      var thrown = __except0__;
      say(() => {
        return console.error(CONSOLE_PREFIX, thrown);
      });
    }
  }
  ;
  return tell;
}
function trace(call, outcome, detail) {
  function print() {
    console.groupCollapsed(CONSOLE_PREFIX + call.r.eventName + " " + outcome + ", " + elapsed(call) + " ms");
    console.log(call.t, detail);
    console.groupEnd();
  }
  ;
  say(print);
}
function report(engine2, call, error) {
  emit(engine2, "failed", call, { "code": error.code, "error": error });
  if (engine2.c) {
    engine2.c(call, error.code, error);
  }
  warn_once(engine2, error.message + " " + error.link);
}
function fail(engine2, call, code, details) {
  if (!call.o) {
    call.o = true;
    engine2.a.failed++;
    var error = failure(call, code, details);
    report(engine2, call, error);
    call.s(error);
  }
}

// bridge.browser.shim.timers.js
function of_the_browser(name) {
  return globalThis["__zone_symbol__" + name] || globalThis[name];
}
function later(work, delay) {
  return of_the_browser("setTimeout")(work, delay);
}
function forget(timer) {
  of_the_browser("clearTimeout")(timer);
}

// bridge.browser.shim.delivery.js
var FASTEST_POLL = 50;
var SLOWEST_POLL = 1e3;
var RESENDS = 3;
function when_ready(engine2, resolve, reject) {
  if (find()) {
    return resolve();
  }
  watch(engine2);
  engine2.f.push({ u: resolve, s: reject });
  wait(engine2, 0);
}
function watch(engine2) {
  function look(dom_event) {
    engine2.u = dom_event.type == "pagehide" || engine2.u && dom_event.type != "pageshow";
    if (engine2.r) {
      engine2.r();
    }
    if (dom_event.type == "pageshow" && engine2.i) {
      engine2.i.t(engine2);
    }
    pump(engine2);
  }
  ;
  if (!engine2.h) {
    engine2.h = true;
    try {
      for (var name of ["CIFInitDone", "pagehide", "pageshow", "visibilitychange"]) {
        addEventListener(name, look);
      }
      look(window.event || {});
    } catch (__except0__) {
    }
  }
}
function wait(engine2, attempts) {
  if (engine2.r) {
    return;
  }
  var pause = FASTEST_POLL * Math.pow(2, attempts) * (1 + Math.random());
  function stop() {
    forget(timer);
    forget(deadline);
    engine2.r = null;
    return engine2.f.splice(0);
  }
  ;
  function check() {
    if (find()) {
      for (var waiter of stop()) {
        waiter.u();
      }
      pump(engine2);
    }
  }
  ;
  function poll() {
    pause = Math.min(pause * (1 + Math.random()), SLOWEST_POLL);
    timer = later(poll, pause);
    check();
  }
  ;
  function give_up() {
    check();
    if (engine2.r === check) {
      var hint = likely_mistake();
      for (var waiter of stop()) {
        waiter.s(hint);
      }
      drain(engine2, "not-ready", { "hint": hint });
    }
  }
  ;
  engine2.r = check;
  var deadline = later(give_up, outside() ? 0 : engine2.e.readyTimeoutMs);
  var timer = later(poll, pause);
}
function drain(engine2, code, details) {
  for (var call of engine2.t.splice(0)) {
    fail(engine2, call, code, details);
  }
  pump(engine2);
}
function pump(engine2) {
  while (engine2.t.length && (engine2.u || !engine2.r && engine2.n.length < engine2.e.maxInFlight)) {
    var platform = find();
    if (!platform) {
      if (engine2.u && engine2.i) {
        engine2.i.e(engine2);
      }
      return wait(engine2, 0);
    }
    send(engine2, engine2.t.shift(), platform);
  }
  if (!engine2.t.length && !engine2.n.length) {
    for (var done of engine2.m.splice(0)) {
      done();
    }
  }
}
function send(engine2, call, platform) {
  engine2.a.sent++;
  if (!call.c) {
    call.l = elapsed(call);
  }
  call.c++;
  var flight = start_flight(engine2, call);
  var name = call.r.eventName;
  if (call.a) {
    var given = [call.a, JSON.stringify(call.t), call.n];
  } else {
    var given = [call.t, name, call.n];
    var name = "logAnalyticsEvent";
  }
  try {
    var method = genuine[name][0];
    var answer = ask(name, platform, given);
    Promise.resolve(answer).then((result) => {
      return accepted(engine2, flight, result);
    }, (cause) => {
      return refused(engine2, flight, cause);
    });
  } catch (__except0__) {
    var now = find();
    var unsent = call.c - call.i;
    if (unsent > RESENDS || now && genuine[name][0] === method) {
      return refused(engine2, flight, __except0__);
    }
    land(engine2, flight);
    engine2.t.unshift(call);
    return wait(engine2, unsent);
  }
  emit(engine2, "sent", call);
}
function start_flight(engine2, call) {
  var flight = { t: call, e: performance.now() + engine2.e.timeoutMs };
  engine2.n.push(flight);
  engine2.n.sort((one, other) => {
    return one.e - other.e;
  });
  if (engine2.n[0] === flight) {
    set_alarm(engine2);
  }
  return flight;
}
function land(engine2, flight) {
  var index = engine2.n.indexOf(flight);
  if (index < 0) {
    engine2.a.late++;
    return false;
  }
  engine2.n.splice(index, 1);
  if (!engine2.n.length) {
    set_alarm(engine2);
  }
  return true;
}
function set_alarm(engine2) {
  function ring() {
    while (engine2.n.length && engine2.n[0].e <= performance.now()) {
      timed_out(engine2, engine2.n[0]);
    }
    set_alarm(engine2);
  }
  ;
  forget(engine2.p);
  if (engine2.n.length) {
    engine2.p = later(ring, engine2.n[0].e - performance.now());
  }
}
function finish(engine2, call, code, details) {
  fail(engine2, call, code, details);
  pump(engine2);
}
function timed_out(engine2, flight, cause) {
  var call = flight.t;
  if (engine2.n.includes(flight)) {
    land(engine2, flight);
    call.i++;
    if (call.i <= engine2.e.retryTimeouts && !call.o) {
      engine2.t.unshift(call);
      pump(engine2);
    } else {
      finish(engine2, call, "timeout", { "cause": cause, "hint": likely_mistake() });
    }
  }
}
function accepted(engine2, flight, result) {
  var call = flight.t;
  var in_time = land(engine2, flight);
  if (result == null) {
    if (in_time) {
      finish(engine2, call, "unhandled", { "cause": result });
    }
  } else if (!call.o) {
    settle(engine2, call, result);
  }
  pump(engine2);
}
function settle(engine2, call, result) {
  call.o = true;
  engine2.a.accepted++;
  var receipt = Object.assign({ "outcome": "accepted", "correlationId": call.n, "result": result, "attempts": call.c, "queuedMs": call.l, "elapsedMs": elapsed(call) }, call.r);
  emit(engine2, "accepted", call, { "receipt": receipt });
  if (engine2.c) {
    engine2.c(call, "accepted", receipt);
  }
  call.u(receipt);
  if (call.i) {
    engine2.t = engine2.t.filter((other) => {
      return other !== call;
    });
  }
}
function refused(engine2, flight, cause) {
  if (reason(cause).startsWith(PLATFORM_TIMEOUT)) {
    timed_out(engine2, flight, cause);
  } else if (land(engine2, flight)) {
    finish(engine2, flight.t, "rejected", { "cause": cause });
  }
}

// bridge.browser.shim.context.js
var PAYLOAD_KEYS = ["conversationId", "providerSessionId", "clientSessionId", "participantId"];
var KEYS = PAYLOAD_KEYS.concat("correlationId", "fields");
function merge(context2, changes, caller) {
  var unknown = ["this"];
  try {
    if (is_object(changes)) {
      var entries2 = Object.entries(changes);
      var unknown = [];
      for (var [key, value] of entries2) {
        if (!KEYS.includes(key)) {
          unknown.push(key);
        } else if (value === void 0) {
          Reflect.deleteProperty(context2, key);
        } else {
          context2[key] = key == "fields" ? merged_fields(context2.fields, value) : value;
        }
      }
    }
  } catch (__except0__) {
  }
  if (unknown.length) {
    warn(caller + ": " + one_of(KEYS) + ", not " + unknown.join(", "));
  }
}
function merged_fields(fields, changes) {
  return Object.fromEntries(Object.entries(fields || {}).concat(Object.entries(changes)));
}
function copied(context2) {
  return Object.assign({}, context2, context2.fields && { "fields": Object.assign({}, context2.fields) });
}
function fill(shot, context2, event_id) {
  var payload = shot.e;
  if (!is_object(payload)) {
    return;
  }
  for (var key of PAYLOAD_KEYS) {
    if (payload[key] === void 0 && context2[key] !== void 0) {
      payload[key] = clone(context2[key], shot);
    }
  }
  var time = (/* @__PURE__ */ new Date()).toISOString();
  for (var event of listed(payload.events)) {
    if (event.eventTimestamp === void 0) {
      event.eventTimestamp = time;
    }
    if (event.externalCorrelationId === void 0) {
      event.externalCorrelationId = event === payload.events[0] ? event_id : guid();
    }
  }
}

// bridge.browser.shim.submit.js
function quiet(promise) {
  promise.catch(() => {
    return void 0;
  });
  return promise;
}
function events_of(payload) {
  return payload && payload.events || [];
}
function submit(engine2, call, start_it) {
  function start(resolve, reject) {
    call.u = resolve;
    call.s = reject;
    engine2.a.calls++;
    watch(engine2);
    if (engine2.e.enabled) {
      start_it();
    } else {
      fail(engine2, call, "dropped", {});
    }
  }
  ;
  return quiet(new Promise(start));
}
function prepare(engine2, context2, call, read) {
  var known2 = call.r;
  var own_id = guid();
  try {
    var shot = read();
    fill(shot, context2, own_id);
    if (engine2.d) {
      var shot = engine2.d(engine2, call, shot);
      if (!shot) {
        return;
      }
    }
    known2.eventName = clone(known2.eventName, shot);
    if (call.n == null) {
      call.n = context2.correlationId === void 0 ? own_id : context2.correlationId;
    }
    call.n = clone(call.n, shot);
  } catch (__except0__) {
    return fail(engine2, call, "uncloneable", { "cause": __except0__ });
  }
  call.t = shot.e;
  judge(engine2, call, own_id, shot.t);
}
function judge(engine2, call, own_id, clean) {
  call.r.eventId = (events_of(call.t)[0] || {}).externalCorrelationId || own_id;
  var issues = call.d || call.e(call, clean, engine2);
  if (issues) {
    if ((call.m || engine2.e.validation) == "reject") {
      var hint = typeof call.t == "string" ? "pass the object, not its text" : "";
      return fail(engine2, call, "invalid", { "issues": issues, "hint": hint });
    }
    report(engine2, call, failure(call, "invalid", { "issues": issues, "delivered": "unknown" }));
  }
  enqueue(engine2, call);
}
function enqueue(engine2, call) {
  if (engine2.t.length >= engine2.e.maxQueue) {
    return fail(engine2, call, "overflow", {});
  }
  engine2.t.push(call);
  emit(engine2, "queued", call);
  pump(engine2);
}

// bridge.browser.shim.typed.js
function stored(value, raw) {
  if (is_date(value) && !isNaN(value)) {
    return value.toISOString();
  }
  return raw || typeof value == "string" ? value : String(value);
}
function first_broken(value, checks) {
  for (var check of checks) {
    var broken = check.e(value, check.t);
    if (broken) {
      return broken;
    }
  }
}
function read_fields(known2, fields, defaults, wire) {
  var issues = null;
  var pairs = [];
  if (!is_object(fields)) {
    return add(issues, MODEL_TYPE, []);
  }
  for (var field of known2) {
    var value = fields[field.e];
    if (value === void 0 && defaults) {
      var value = snapshot(defaults[field.e]).e;
    }
    var broken = value === void 0 ? field.r && MISSING : first_broken(value, field.t);
    if (broken) {
      var issues = add(issues, broken, [field.e]);
    } else if (value !== void 0) {
      var value = stored(value, field.c);
      if (field.o) {
        var value = field.o(value, field.i);
      }
      if (field.a) {
        wire[field.a] = value;
      } else {
        pairs.push({ "attribute": field.n, "value": value });
      }
    }
  }
  for (var name of Object.keys(fields)) {
    if (fields[name] !== void 0 && !known2.some((field2) => {
      return field2.e === name;
    })) {
      if (!name.isWellFormed()) {
        return add(null, STRING_UNICODE, []);
      }
      var issues = add(issues, EXTRA_FORBIDDEN, [name]);
    }
  }
  if (pairs.length) {
    wire.customData = pairs;
  }
  return issues;
}
function make_event(engine2, context2, event) {
  function send2(fields, options) {
    var call = make_call(send2, event.e);
    call.e = check_made;
    function read() {
      var shot = snapshot(options || {});
      var wire = { "kpiEventName": event.e };
      var pairs = [["events", [wire]]];
      for (var [name, value] of Object.entries(shot.e)) {
        if (name == "correlationId") {
          call.n = value;
        } else if (name == "eventTimestamp" || name == "externalCorrelationId") {
          wire[name] = stored(value, true);
        } else {
          pairs.unshift([name, value]);
        }
      }
      shot.e = Object.fromEntries(pairs);
      var given = clone(fields === void 0 ? {} : fields, shot);
      call.d = read_fields(event.t, given, context2.fields, wire);
      return shot;
    }
    ;
    if (event.n) {
      warn_once(engine2, event.n);
    }
    return submit(engine2, call, () => {
      return prepare(engine2, context2, call, read);
    });
  }
  ;
  return send2;
}
function function_name(event) {
  return event.r || event.e.charAt(0).toLowerCase() + event.e.slice(1);
}
function make_events(engine2, context2, events2) {
  var functions = {};
  for (var event of events2) {
    functions[function_name(event)] = make_event(engine2, context2, event);
  }
  return functions;
}

// bridge.browser.shim.session.js
function read_session(engine2, call, session_id) {
  function start(resolve, reject) {
    function stop(code, cause) {
      forget(timer);
      reject(failure(call, code, { "cause": cause, "hint": likely_mistake() }));
    }
    ;
    function look(id) {
      context2.clientSessionId = id;
      return id && platform.getSession(id);
    }
    ;
    function read(session) {
      if (!session) {
        return stop("unhandled");
      }
      for (var key of PAYLOAD_KEYS) {
        var value = session.get ? session.get(key) : session[key];
        if (value) {
          context2[key] = value;
        }
      }
      forget(timer);
      resolve(context2);
    }
    ;
    var context2 = {};
    var timer = later(() => {
      return stop("timeout");
    }, engine2.e.timeoutMs);
    var platform = find();
    if (!platform) {
      return stop("not-ready");
    }
    Promise.resolve(session_id).then((id) => {
      return id || platform.getFocusedSession();
    }).then(look).then(read).catch((cause) => {
      return stop("rejected", cause);
    });
  }
  ;
  return new Promise(start);
}

// bridge.browser.shim.persistence.js
var PREFIX = "cif-bridge ";
function keep(engine2) {
  var waiting = [];
  var texts = [];
  var room = MOST_PERSISTED;
  for (var call of engine2.l.concat(engine2.t)) {
    var text2 = JSON.stringify([call.r, call.t, call.n, call.a]);
    var room = room - text2.length;
    if (room > 0 && !call.i) {
      waiting.push(call);
      texts.push(text2);
    }
  }
  try {
    engine2.s = engine2.s || PREFIX + guid();
    sessionStorage.setItem(engine2.s, texts.join("\n"));
    engine2.l = waiting;
    engine2.t = engine2.t.filter((call2) => {
      return !waiting.includes(call2);
    });
  } catch (__except0__) {
  }
}
function restore(engine2) {
  var kept = engine2.l.splice(0);
  try {
    if (kept.length && removed(engine2.s)) {
      engine2.t = kept.splice(0).concat(engine2.t);
    }
  } catch (__except0__) {
  }
  for (var call of kept) {
    fail(engine2, call, "timeout", { "cause": KEPT_FOR_ANOTHER, "delivered": "unknown" });
  }
}
var STORE = { e: keep, t: restore };
function removed(key) {
  var text2 = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return text2;
}
function left_by_others() {
  var calls2 = [];
  try {
    for (var key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) {
        for (var text2 of removed(key).split("\n")) {
          var parts = JSON.parse(text2);
          if (is_object(parts[0])) {
            calls2.push(parts);
          }
        }
      }
    }
  } catch (__except0__) {
  }
  return calls2;
}

// bridge.browser.shim.options.js
function misfit(value, option) {
  var kind = option.a || typeof option.n;
  if (option.r) {
    return option.r.includes(value) ? "" : one_of(option.r);
  }
  var fine = typeof value == kind || value === option.n;
  if (kind == "number") {
    var fine = Number.isInteger(value) && value >= option.e && value <= option.t;
    kind += " " + option.e + "..." + option.t;
  }
  return fine ? "" : "expected " + kind;
}
function merge_options(current, changes, caller) {
  function misuse(name2, text3) {
    var __except0__ = failure(make_call(caller), "misuse", { "issues": add(null, { e: "value_error", t: text3 }, [name2]) });
    throw __except0__;
  }
  ;
  var given = [["options"]];
  try {
    if (is_object(changes)) {
      var given = Object.entries(changes);
    }
  } catch (__except0__) {
  }
  var result = Object.assign({}, current);
  for (var [name, value] of given) {
    if (!Object.hasOwn(current, name)) {
      misuse(name, one_of(Object.keys(current)));
    }
    var text2 = misfit(value, Object.assign({ n: PRESETS[name] }, RANGES[name]));
    if (text2) {
      misuse(name, text2);
    }
    result[name] = value;
  }
  return result;
}

// bridge.browser.shim.unplanned.js
function say_unplanned(engine2, events2, call) {
  var name = call.r.eventName;
  if (!events2.some((event2) => {
    return event2.e === name;
  })) {
    say2(engine2, name, events2.map((event2) => {
      return event2.e;
    }));
  }
  for (var event of listed(events_of(call.t))) {
    for (var pair of listed(event.customData)) {
      if (typeof pair.attribute == "string" && !pair.attribute.startsWith(COLUMN_PREFIX)) {
        var columns = events2.flatMap((event2) => {
          return event2.t.map((field) => {
            return field.n;
          });
        });
        if (!columns.includes(pair.attribute)) {
          say2(engine2, pair.attribute, Array["from"](new Set(columns.filter(Boolean))));
        }
      }
    }
  }
}
function say2(engine2, name, known2) {
  warn_once(engine2, told(name) + " is not in the plan: " + one_of(known2));
}

// bridge.browser.shim.masks.js
function mask_phone(text2, room) {
  var pattern = new RegExp("[\\p{L}\\p{N}]", "gu");
  var hidden = (text2.match(pattern) || []).length - 2;
  function star(found2) {
    hidden--;
    return hidden < 0 ? found2 : "*";
  }
  ;
  return text2.replace(pattern, star);
}

// sensitive.js
var SENSITIVE = [{ e: ["CallTransferred", "CallConsultStarted", "CallConferenceStarted"], n: "msdyn_customattribute4", o: mask_phone }];

// bridge.browser.shim.conceal.js
function conceal(payload, others) {
  if (is_object(payload)) {
    for (var event of listed(payload.events)) {
      for (var known2 of SENSITIVE) {
        if (known2.e.includes(event.kpiEventName)) {
          hide(event, known2.a, known2, others);
          for (var pair of listed(event.customData)) {
            if (as_text(pair.attribute).toLowerCase() === known2.n) {
              hide(pair, "value", known2, others);
            }
          }
        }
      }
    }
  }
}
function hide(holder, key, known2, others) {
  var value = holder[key];
  if (value != null && typeof value == "string" !== others) {
    holder[key] = known2.o(as_text(value), known2.i);
  }
}

// bridge.browser.shim.raw.js
function submit_raw(engine2, context2, events2, call, data) {
  if (depth) {
    var given = [data, call.r.eventName, call.n];
    var asked = new Promise((resolve) => {
      return resolve(ask("logAnalyticsEvent", find(), given));
    });
    return asked.then((result) => {
      return { "result": result };
    });
  }
  function read() {
    var shot = snapshot(data);
    conceal(shot.e, false);
    return shot;
  }
  ;
  call.e = check_raw;
  var sent = submit(engine2, call, () => {
    return prepare(engine2, context2, call, read);
  });
  if (events2.length && !call.o) {
    say_unplanned(engine2, events2, call);
  }
  return sent;
}
function check_raw(call, clean, engine2) {
  var known2 = call.r;
  var events2 = events_of(call.t);
  var single = (events2[0] || {}).kpiEventName;
  if (events2.length > 1) {
    var single = void 0;
    warn_once(engine2, "several events: hosts may store one row");
  }
  if (known2.eventName == null) {
    known2.eventName = single;
  }
  var issues = check_given(call, clean, single);
  conceal(call.t, true);
  return issues;
}

// bridge.browser.shim.conversation.js
function prepare_update(engine2, context2, call, data, conversation) {
  var stage = "uncloneable";
  try {
    var shot = snapshot({ "data": data });
    call.a = clone(conversation === void 0 ? context2.conversationId : conversation, shot);
    call.n = clone(context2.correlationId, shot);
    var values2 = shot.e.data;
    var stage = "invalid";
    call.t = typeof values2 == "string" ? JSON.parse(values2) : values2;
  } catch (__except0__) {
    return fail(engine2, call, stage, { "cause": __except0__ });
  }
  call.r.eventId = guid();
  call.n = call.n || call.r.eventId;
  var issues = null;
  if (!call.a || typeof call.a != "string") {
    var issues = add(issues, call.a ? STRING_TYPE : MISSING, ["conversationId"]);
  }
  if (!is_object(call.t)) {
    var issues = add(issues, MODEL_TYPE, ["data"]);
  } else if (Object.hasOwn(call.t, "message")) {
    var issues = add(issues, EXTRA_FORBIDDEN, ["data", "message"]);
  }
  if (issues) {
    return fail(engine2, call, "invalid", { "issues": issues });
  }
  enqueue(engine2, call);
}
function record_id(result) {
  try {
    var record = typeof result == "string" ? JSON.parse(result) : result;
    if (typeof record.id == "string") {
      return record.id;
    }
  } catch (__except0__) {
  }
  return as_text(result);
}

// bridge.browser.shim.before_send.js
function before_send(engine2, call, shot) {
  var payload = shot.e;
  var name = call.r.eventName;
  var stage = "invalid";
  try {
    var changed = engine2.e.beforeSend(payload, name == null ? (events_of(payload)[0] || {}).kpiEventName : name);
    var stage = "uncloneable";
    if (changed !== null) {
      call.e = check_raw;
      return snapshot(changed === void 0 ? payload : changed);
    }
    var stage = "dropped";
  } catch (__except0__) {
    var thrown = __except0__;
  }
  fail(engine2, call, stage, { "cause": thrown, "hint": "beforeSend" });
}

// bridge.browser.shim.surface.js
function make_bridge(engine2, context2, events2) {
  return Object.assign(calls(engine2, context2, events2), settings(engine2, context2), watching(engine2), { "events": make_events(engine2, context2, events2), "withContext": ((values2) => {
    return make_scope(engine2, context2, events2, values2);
  }) });
}
function calls(engine2, context2, events2) {
  function logAnalyticsEvent2(data, eventName, correlationId) {
    var call = make_call(logAnalyticsEvent2, eventName);
    call.n = correlationId;
    return quiet(submit_raw(engine2, context2, events2, call, data).then((receipt) => {
      return as_text(receipt.result);
    }));
  }
  ;
  function updateConversation2(data, conversationId) {
    var call = make_call(updateConversation2, "updateConversation");
    var sent = submit(engine2, call, () => {
      return prepare_update(engine2, context2, call, data, conversationId);
    });
    return quiet(sent.then((receipt) => {
      return record_id(receipt.result);
    }));
  }
  ;
  function validate2(data) {
    try {
      var shot = snapshot(data);
      fill(shot, context2, guid());
    } catch (__except0__) {
      var error = reason(__except0__);
      return add(null, { e: UNREADABLE, t: error, n: { "error": error } }, trail.splice(0));
    }
    return check_data(shot.e, shot.t) || [];
  }
  ;
  function ready2() {
    var call = make_call(ready2);
    function start(resolve, reject) {
      when_ready(engine2, resolve, (hint) => {
        return reject(failure(call, "not-ready", { "hint": hint }));
      });
    }
    ;
    return quiet(new Promise(start));
  }
  ;
  function contextFromSession2(sessionId) {
    var call = make_call(contextFromSession2);
    return quiet(read_session(engine2, call, sessionId));
  }
  ;
  return { "logAnalyticsEvent": own(logAnalyticsEvent2, "logAnalyticsEvent"), "updateConversation": own(updateConversation2, "updateConversation"), "validate": validate2, "ready": ready2, "contextFromSession": contextFromSession2 };
}
function settings(engine2, context2) {
  function configure2(options) {
    change_options(engine2, options, configure2);
    if (engine2.e.enabled) {
      pump(engine2);
    } else {
      drain(engine2, "dropped", {});
    }
  }
  ;
  function toggle(options, caller) {
    try {
      configure2(options);
    } catch (__except0__) {
      warn(caller + __except0__.message + " " + __except0__.link);
    }
  }
  ;
  function setContext2(values2) {
    merge(context2, values2, "setContext");
  }
  ;
  return { "configure": configure2, "setEnabled": (enabled) => {
    return toggle({ "enabled": enabled }, "setEnabled: ");
  }, "debug": (enabled) => {
    return toggle({ "debug": enabled }, "");
  }, "setContext": setContext2, "context": (() => {
    return copied(context2);
  }) };
}
function change_options(engine2, options, caller) {
  engine2.e = merge_options(engine2.e, options, caller);
  engine2.d = engine2.e.beforeSend ? before_send : null;
  engine2.c = engine2.e.debug ? trace : null;
  if (engine2.e.enabled) {
    resume(engine2);
  }
}
function resume(engine2) {
  engine2.i = engine2.e.persist ? STORE : null;
  for (var left of engine2.i ? left_by_others() : []) {
    var call = make_call(resume);
    var __left0__ = left;
    call.r = __left0__[0];
    call.t = __left0__[1];
    call.n = __left0__[2];
    call.a = __left0__[3];
    submit(engine2, call, () => {
      return enqueue(engine2, call);
    });
  }
}
function watching(engine2) {
  function on2(type, fn) {
    var listener = { e: type, t: teller(fn) };
    if (NAMES.includes(type) && typeof fn == "function") {
      engine2.o = engine2.o.concat([listener]);
    } else {
      warn("on: " + one_of(NAMES) + ", and a function");
    }
    function off() {
      engine2.o = engine2.o.filter((other) => {
        return other !== listener;
      });
    }
    ;
    return off;
  }
  ;
  function flush2() {
    function start(resolve) {
      engine2.m.push(resolve);
      pump(engine2);
    }
    ;
    return new Promise(start).then(() => {
      return void 0;
    });
  }
  ;
  function stats2() {
    return Object.assign({ "queued": engine2.t.length, "inFlight": engine2.n.length }, engine2.a);
  }
  ;
  return { "on": on2, "flush": flush2, "stats": stats2 };
}
function make_scope(engine2, context2, events2, values2) {
  var scope = Object.assign({}, context2);
  merge(scope, values2, "withContext");
  return make_bridge(engine2, scope, events2);
}
function make_own(options, events2, caller) {
  var engine2 = make_engine();
  if (options !== void 0) {
    change_options(engine2, options, caller);
  }
  return make_bridge(engine2, {}, events2);
}
function wrapper(engine2, context2, events2) {
  function wrapPlatform2(options) {
    var validation = merge_options({ "validation": "warn" }, options === void 0 ? {} : options, wrapPlatform2).validation;
    function logAnalyticsEvent2(data, eventName, correlationId) {
      var call = make_call(logAnalyticsEvent2, eventName);
      call.n = correlationId;
      call.m = validation;
      return quiet(submit_raw(engine2, context2, events2, call, data).then((receipt) => {
        return receipt.result;
      }, platform_form));
    }
    ;
    return wrap(own(logAnalyticsEvent2, "logAnalyticsEvent"));
  }
  ;
  return wrapPlatform2;
}

// bridge.browser.shim.modules.js
function define_event(engine2, context2, known2, event) {
  var send2 = make_event(engine2, context2, event);
  known2.set(send2, event);
  return send2;
}
function scope_maker(engine2, context2, known2) {
  function withContext2(values2, events2) {
    return make_scope(engine2, context2, chosen(known2, events2, "withContext"), values2);
  }
  ;
  return withContext2;
}
function bridge_maker(known2) {
  function createBridge2(options, events2) {
    return make_own(options, chosen(known2, events2, "createBridge"), createBridge2);
  }
  ;
  return createBridge2;
}
function chosen(known2, events2, caller) {
  var found2 = [];
  for (var [name, send2] of Object.entries(events2 || {})) {
    if (known2.has(send2)) {
      found2.push(Object.assign({}, known2.get(send2), { r: name }));
    } else {
      warn(caller + ": " + name + " is no event");
    }
  }
  return found2;
}
function part(whole, name) {
  return whole[name];
}

// generated/entry.js
seen_from_module(typeof __filename == "string" ? encodeURI("file://" + __filename) : void 0);
var engine = /* @__PURE__ */ make_engine();
var values = {};
var known = /* @__PURE__ */ new WeakMap();
var called = /* @__PURE__ */ calls(engine, values, []);
var watched = /* @__PURE__ */ watching(engine);
var set = /* @__PURE__ */ settings(engine, values);
var define = (event) => define_event(engine, values, known, event);
var setContext = (changes) => merge(values, changes, "setContext");
var logAnalyticsEvent = /* @__PURE__ */ part(called, "logAnalyticsEvent");
var updateConversation = /* @__PURE__ */ part(called, "updateConversation");
var validate = /* @__PURE__ */ part(called, "validate");
var ready = /* @__PURE__ */ part(called, "ready");
var contextFromSession = /* @__PURE__ */ part(called, "contextFromSession");
var configure = /* @__PURE__ */ part(set, "configure");
var setEnabled = /* @__PURE__ */ part(set, "setEnabled");
var debug = /* @__PURE__ */ part(set, "debug");
var context = /* @__PURE__ */ part(set, "context");
var on = /* @__PURE__ */ part(watched, "on");
var flush = /* @__PURE__ */ part(watched, "flush");
var stats = /* @__PURE__ */ part(watched, "stats");
var wrapPlatform = /* @__PURE__ */ wrapper(engine, values, []);
var withContext = /* @__PURE__ */ scope_maker(engine, values, known);
var createBridge = /* @__PURE__ */ bridge_maker(known);
//# sourceMappingURL=cif-bridge.core.cjs.map
