/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
//# allFunctionsCalledOnLoad
"use strict";
(() => {
  // rules.js
  var MISSING = { "_type": "missing", "_msg": "Field required" };
  var EXTRA_FORBIDDEN = { "_type": "extra_forbidden", "_msg": "Unknown key" };
  var STRING_TYPE = { "_type": "string_type", "_msg": "Input should be a valid string" };
  var STRING_UNICODE = { "_type": "string_unicode", "_msg": "Input should be valid Unicode" };
  var FINITE_NUMBER = { "_type": "finite_number", "_msg": "Input should be a finite number" };
  var INT_TYPE = { "_type": "int_type", "_msg": "Input should be a valid integer" };
  var INT_PARSING_SIZE = { "_type": "int_parsing_size", "_msg": "Input should be a safe integer; write larger ones as text" };
  var EVENT_NAME_MISMATCH = { "_type": "event_name_mismatch", "_msg": "eventName should equal kpiEventName" };
  var MODEL_TYPE = { "_type": "model_type", "_msg": "Input should be an object" };
  var LIST_TYPE = { "_type": "list_type", "_msg": "Input should be a valid array" };
  var TOO_SHORT = { "_type": "too_short", "_msg": "List should have at least 1 item", "_ctx": { "min_length": 1 } };
  var DUPLICATE_COLUMN = { "_type": "duplicate_column", "_msg": "Column is given twice" };
  var RESERVED_COLUMN = { "_type": "reserved_column", "_msg": "Column is reserved by Dataverse" };
  var UNKNOWN_COLUMN = { "_type": "unknown_column", "_msg": "Column is not known; likely " };
  var CUSTOM_VALUE_TYPE = { "_type": "custom_value_type", "_msg": "Input should be a string, finite number, boolean or null" };

  // constants.js
  var RULE_1 = { "_type": "string_too_short", "_msg": "String should have at least 1 character", "_ctx": { "min_length": 1 } };
  var RULE_2 = { "_type": "string_too_long", "_msg": "String should have at most 100 characters", "_ctx": { "max_length": 100 } };
  var TEXT_1 = { "_absent": MISSING, "_minimum": 1, "_tooShort": RULE_1, "_maximum": 100, "_tooLong": RULE_2 };
  var TEXT_2 = { "_maximum": 100, "_tooLong": RULE_2 };
  var RULE_3 = { "_type": "datetime_parsing", "_msg": "Input should be a valid datetime, expected ISO 8601 with Z or offset", "_ctx": { "error": "expected ISO 8601 with Z or offset" } };
  var PATTERN_1 = /* @__PURE__ */ new RegExp("^(?!0000)([0-9]{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|([0-9]{2}(?!00)([02468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,7})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$", "u");
  var TEXT_3 = { "_pattern": PATTERN_1, "_mismatch": RULE_3 };
  var RULE_4 = { "_type": "string_too_long", "_msg": "String should have at most 2000 characters", "_ctx": { "max_length": 2e3 } };
  var TEXT_4 = { "_maximum": 2e3, "_tooLong": RULE_4 };
  var RULE_5 = { "_type": "string_too_long", "_msg": "String should have at most 128 characters", "_ctx": { "max_length": 128 } };
  var RULE_6 = { "_type": "string_pattern_mismatch", "_msg": "String should match pattern '^[a-z][0-9A-Za-z_]*$'", "_ctx": { "pattern": "^[a-z][0-9A-Za-z_]*$" } };
  var PATTERN_2 = /* @__PURE__ */ new RegExp("^[a-z][0-9A-Za-z_]*$", "u");
  var TEXT_5 = { "_absent": MISSING, "_maximum": 128, "_tooLong": RULE_5, "_pattern": PATTERN_2, "_mismatch": RULE_6, "_known": ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5", "msdyn_additionaldata", "msdyn_cifSessionId", "msdyn_clientsessionid", "msdyn_conversationid", "msdyn_eventtimestamp", "msdyn_externalcorrelationid", "msdyn_kpieventid", "msdyn_kpieventname", "msdyn_kpieventreason", "msdyn_name", "msdyn_participantid", "msdyn_ProviderId", "msdyn_providersessionid", "msdyn_sessionId"], "_prefix": "msdyn_", "_reserved": ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"] };
  var TEXT_6 = { "_absent": MISSING, "_maximum": 100, "_tooLong": RULE_2 };
  var TEXT_7 = { "_absent": MISSING };
  var COLUMNS_1 = ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5"];
  var VALUE_1 = { "_columns": COLUMNS_1, "_limited": TEXT_6, "_other": TEXT_7 };
  var RULE_7 = { "_type": "uuid_parsing", "_msg": "Input should be a valid UUID, expected a hyphenated GUID", "_ctx": { "error": "expected a hyphenated GUID" } };
  var PATTERN_3 = /* @__PURE__ */ new RegExp("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");
  var TEXT_8 = { "_absent": MISSING, "_pattern": PATTERN_3, "_mismatch": RULE_7 };

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
  function listed(values) {
    return Array.isArray(values) ? values.filter(is_object) : [];
  }
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
    if (limits._reserved.includes(name)) {
      return RESERVED_COLUMN;
    }
    if (!limits._known.includes(value) && (name !== value || name.startsWith(limits._prefix))) {
      var likely = limits._known.find((known) => {
        return known.toLowerCase() === name;
      }) || (name === value ? limits._known[0] : name);
      return { "_type": UNKNOWN_COLUMN._type, "_msg": UNKNOWN_COLUMN._msg + likely, "_ctx": { "likely": likely } };
    }
  }
  function column_value(value, clean, column, kinds) {
    var known = kinds._columns.includes(column);
    if (known || typeof value == "string" || value === void 0) {
      return text(value, known ? kinds._limited : kinds._other, clean);
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
    for (var part of loc) {
      path += typeof part == "number" ? "[" + part + "]" : path ? "." + part : part;
    }
    return path;
  }
  function add(issues, rule2, loc) {
    var issues = issues || [];
    if (issues.length == MOST_ISSUES) {
      return issues;
    }
    issues.push({ "type": rule2._type, "loc": loc, "path": path_of(loc), "msg": rule2._msg, "ctx": rule2._ctx || {} });
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
    walk(call._data, clean, events);
    var eventName = call._public.eventName;
    if (at(text(eventName, TEXT_1, clean), 0, "eventName") && typeof kpiEventName == "string" && kpiEventName !== eventName) {
      at(EVENT_NAME_MISMATCH, 0, "eventName");
    }
    return collect_with(call, clean);
  }
  function check_made(call, clean) {
    walk(call._data, clean);
    var event = call._data.events[0];
    place[0] = "events";
    place[1] = 0;
    at(text(event.eventTimestamp, TEXT_3, clean), 2, "eventTimestamp");
    at(text(event.externalCorrelationId, TEXT_2, clean), 2, "externalCorrelationId");
    return collect_with(call, clean);
  }
  function collect_with(call, clean) {
    at(text(call._correlation, TEXT_8, clean), 0, "correlationId");
    return collect();
  }

  // bridge.browser.shim.snapshot.js
  var DEEPEST = 1e3;
  var MOST = 1e6;
  var trail = [];
  function snapshot(value) {
    trail.length = 0;
    var shot = { "_copy": void 0, "_clean": true, "_left": MOST };
    shot._copy = clone(value, shot);
    return shot;
  }
  function clone(value, shot) {
    shot._left--;
    var kind = trail.length > DEEPEST || shot._left < 0 ? "cycle or huge value" : typeof value;
    if (kind == "string") {
      shot._clean = shot._clean && value.isWellFormed();
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
    shot._clean = false;
    var copy = structuredClone(value);
    JSON.stringify(copy, null, "");
    return copy;
  }

  // bridge.browser.shim.guid.js
  var pool = [];
  var used = 0;
  function digits(part, mark) {
    if (used == pool.length) {
      pool = crypto.getRandomValues(new Uint16Array(512));
      used = 0;
    }
    var drawn = pool[used];
    used++;
    return (65536 + mark + Math.floor(drawn / part)).toString(16).slice(1);
  }
  function any_digits() {
    return digits(1, 0);
  }
  function guid() {
    return any_digits() + any_digits() + "-" + any_digits() + "-" + digits(16, 16384) + "-" + digits(4, 32768) + "-" + any_digits() + any_digits() + any_digits();
  }

  // facts.js
  var VERSION = "0.1.0";
  var PLAN_HASH = "68d4a8bd76fd";
  var UNREADABLE = "json_invalid";
  var PRESETS = { "timeoutMs": 12e3, "readyTimeoutMs": 3e4, "maxQueue": 1e3, "maxInFlight": 6, "retryTimeouts": 0, "validation": "reject", "beforeSend": null, "persist": false, "enabled": true, "debug": false };
  var RANGES = { "timeoutMs": { "_least": 100, "_most": 6e5 }, "readyTimeoutMs": { "_least": 0, "_most": 6e5 }, "maxQueue": { "_least": 1, "_most": 1e5 }, "maxInFlight": { "_least": 1, "_most": 64 }, "retryTimeouts": { "_least": 0, "_most": 5 }, "validation": { "_choices": ["reject", "warn"] }, "beforeSend": { "_kind": "function" } };
  var DOCS_URL = "errors/";
  var MEANINGS = { "overflow": "the queue is full", "rejected": "the platform refused it", "unhandled": "the host has no handler, nothing is stored", "timeout": "no answer, it may be stored" };
  var COLUMN_PREFIX = "msdyn_";
  var CONSOLE_PREFIX = "[cif-bridge] ";
  var KEPT_FOR_ANOTHER = "left to the next page";
  var MOST_PERSISTED = 5e5;
  var MISTAKES = { "page": "not in a page", "function": "no logAnalyticsEvent in Microsoft.CIFramework", "script": "no script tag with data-cifid", "blocked": "script tag failed", "pending": "script tag has not loaded", "frame": "not in an iframe", "address": "data-crmurl is no address", "elsewhere": "data-crmurl names another address than the desktop", "ucilib": "?ucilib= names another address than the desktop", "crmurl": "no data-crmurl", "port": "port in the desktop's address" };
  var PLATFORM_TIMEOUT = "Timeout occurred";

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

  // bridge.browser.shim.pages.js
  var folder = DOCS_URL;
  function seen_from(address) {
    try {
      folder = new URL(DOCS_URL, address).href;
    } catch (__except0__) {
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
    return Math.floor(performance.now() - call._start);
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
    var name = call._public.eventName;
    var parts = [code, told(name), name && MEANINGS[code], path_of(trail.splice(0)).slice(0, LONGEST_PATH), what && what.slice(0, LONGEST), details.hint];
    var error = Object.assign(new BridgeError(parts.filter(Boolean).join(": ")), { "code": code, "delivered": call._timeouts ? "unknown" : "no", "issues": [], "hint": "", "cause": void 0, "attempts": call._attempts, "elapsedMs": elapsed(call), "link": page_about(code) + anchor }, call._public, details);
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
  function warn_once(engine, message) {
    var warned = engine._warned;
    var subject = warned.has(message) || warned.size < MOST_WARNINGS ? message : "more failures";
    warn_at_tens(warned, subject, subject);
  }
  function emit(engine, name, call, more) {
    for (var listener of engine._listeners) {
      if (listener._type == name && engine._listeners.includes(listener)) {
        listener._tell(call, more);
      }
    }
  }
  function teller(listener) {
    function tell(call, more) {
      try {
        listener(Object.assign({ "payload": snapshot(call._data)._copy, "elapsedMs": elapsed(call) }, call._public, more));
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
      console.groupCollapsed(CONSOLE_PREFIX + call._public.eventName + " " + outcome + ", " + elapsed(call) + " ms");
      console.log(call._data, detail);
      console.groupEnd();
    }
    ;
    say(print);
  }
  function report(engine, call, error) {
    emit(engine, "failed", call, { "code": error.code, "error": error });
    if (engine._trace) {
      engine._trace(call, error.code, error);
    }
    warn_once(engine, error.message + " " + error.link);
  }
  function fail(engine, call, code, details) {
    if (!call._settled) {
      call._settled = true;
      engine._counts.failed++;
      var error = failure(call, code, details);
      report(engine, call, error);
      call._reject(error);
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
  function when_ready(engine, resolve, reject) {
    if (find()) {
      return resolve();
    }
    watch(engine);
    engine._waiters.push({ "_resolve": resolve, "_reject": reject });
    wait(engine, 0);
  }
  function watch(engine) {
    function look(dom_event) {
      engine._leaving = dom_event.type == "pagehide" || engine._leaving && dom_event.type != "pageshow";
      if (engine._probe) {
        engine._probe();
      }
      if (dom_event.type == "pageshow" && engine._store) {
        engine._store._restore(engine);
      }
      pump(engine);
    }
    ;
    if (!engine._watching) {
      engine._watching = true;
      try {
        for (var name of ["CIFInitDone", "pagehide", "pageshow", "visibilitychange"]) {
          addEventListener(name, look);
        }
        look(window.event || {});
      } catch (__except0__) {
      }
    }
  }
  function wait(engine, attempts) {
    if (engine._probe) {
      return;
    }
    var pause = FASTEST_POLL * Math.pow(2, attempts) * (1 + Math.random());
    function stop() {
      forget(timer);
      forget(deadline);
      engine._probe = null;
      return engine._waiters.splice(0);
    }
    ;
    function check() {
      if (find()) {
        for (var waiter of stop()) {
          waiter._resolve();
        }
        pump(engine);
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
      if (engine._probe === check) {
        var hint = likely_mistake();
        for (var waiter of stop()) {
          waiter._reject(hint);
        }
        drain(engine, "not-ready", { "hint": hint });
      }
    }
    ;
    engine._probe = check;
    var deadline = later(give_up, outside() ? 0 : engine._options.readyTimeoutMs);
    var timer = later(poll, pause);
  }
  function drain(engine, code, details) {
    for (var call of engine._queue.splice(0)) {
      fail(engine, call, code, details);
    }
    pump(engine);
  }
  function pump(engine) {
    while (engine._queue.length && (engine._leaving || !engine._probe && engine._flights.length < engine._options.maxInFlight)) {
      var platform = find();
      if (!platform) {
        if (engine._leaving && engine._store) {
          engine._store._keep(engine);
        }
        return wait(engine, 0);
      }
      send(engine, engine._queue.shift(), platform);
    }
    if (!engine._queue.length && !engine._flights.length) {
      for (var done of engine._idle.splice(0)) {
        done();
      }
    }
  }
  function send(engine, call, platform) {
    engine._counts.sent++;
    if (!call._attempts) {
      call._queuedMs = elapsed(call);
    }
    call._attempts++;
    var flight = start_flight(engine, call);
    var name = call._public.eventName;
    if (call._conversation) {
      var given = [call._conversation, JSON.stringify(call._data), call._correlation];
    } else {
      var given = [call._data, name, call._correlation];
      var name = "logAnalyticsEvent";
    }
    try {
      var method = genuine[name][0];
      var answer = ask(name, platform, given);
      Promise.resolve(answer).then((result) => {
        return accepted(engine, flight, result);
      }, (cause) => {
        return refused(engine, flight, cause);
      });
    } catch (__except0__) {
      var now = find();
      var unsent = call._attempts - call._timeouts;
      if (unsent > RESENDS || now && genuine[name][0] === method) {
        return refused(engine, flight, __except0__);
      }
      land(engine, flight);
      engine._queue.unshift(call);
      return wait(engine, unsent);
    }
    emit(engine, "sent", call);
  }
  function start_flight(engine, call) {
    var flight = { "_call": call, "_due": performance.now() + engine._options.timeoutMs };
    engine._flights.push(flight);
    engine._flights.sort((one, other) => {
      return one._due - other._due;
    });
    if (engine._flights[0] === flight) {
      set_alarm(engine);
    }
    return flight;
  }
  function land(engine, flight) {
    var index = engine._flights.indexOf(flight);
    if (index < 0) {
      engine._counts.late++;
      return false;
    }
    engine._flights.splice(index, 1);
    if (!engine._flights.length) {
      set_alarm(engine);
    }
    return true;
  }
  function set_alarm(engine) {
    function ring() {
      while (engine._flights.length && engine._flights[0]._due <= performance.now()) {
        timed_out(engine, engine._flights[0]);
      }
      set_alarm(engine);
    }
    ;
    forget(engine._timer);
    if (engine._flights.length) {
      engine._timer = later(ring, engine._flights[0]._due - performance.now());
    }
  }
  function finish(engine, call, code, details) {
    fail(engine, call, code, details);
    pump(engine);
  }
  function timed_out(engine, flight, cause) {
    var call = flight._call;
    if (engine._flights.includes(flight)) {
      land(engine, flight);
      call._timeouts++;
      if (call._timeouts <= engine._options.retryTimeouts && !call._settled) {
        engine._queue.unshift(call);
        pump(engine);
      } else {
        finish(engine, call, "timeout", { "cause": cause, "hint": likely_mistake() });
      }
    }
  }
  function accepted(engine, flight, result) {
    var call = flight._call;
    var in_time = land(engine, flight);
    if (result == null) {
      if (in_time) {
        finish(engine, call, "unhandled", { "cause": result });
      }
    } else if (!call._settled) {
      settle(engine, call, result);
    }
    pump(engine);
  }
  function settle(engine, call, result) {
    call._settled = true;
    engine._counts.accepted++;
    var receipt = Object.assign({ "outcome": "accepted", "correlationId": call._correlation, "result": result, "attempts": call._attempts, "queuedMs": call._queuedMs, "elapsedMs": elapsed(call) }, call._public);
    emit(engine, "accepted", call, { "receipt": receipt });
    if (engine._trace) {
      engine._trace(call, "accepted", receipt);
    }
    call._resolve(receipt);
    if (call._timeouts) {
      engine._queue = engine._queue.filter((other) => {
        return other !== call;
      });
    }
  }
  function refused(engine, flight, cause) {
    if (reason(cause).startsWith(PLATFORM_TIMEOUT)) {
      timed_out(engine, flight, cause);
    } else if (land(engine, flight)) {
      finish(engine, flight._call, "rejected", { "cause": cause });
    }
  }

  // bridge.browser.shim.context.js
  var PAYLOAD_KEYS = ["conversationId", "providerSessionId", "clientSessionId", "participantId"];
  var KEYS = PAYLOAD_KEYS.concat("correlationId", "fields");
  function merge(context, changes, caller) {
    var unknown = ["this"];
    try {
      if (is_object(changes)) {
        var entries2 = Object.entries(changes);
        var unknown = [];
        for (var [key, value] of entries2) {
          if (!KEYS.includes(key)) {
            unknown.push(key);
          } else if (value === void 0) {
            Reflect.deleteProperty(context, key);
          } else {
            context[key] = key == "fields" ? merged_fields(context.fields, value) : value;
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
  function copied(context) {
    return Object.assign({}, context, context.fields && { "fields": Object.assign({}, context.fields) });
  }
  function fill(shot, context, event_id) {
    var payload = shot._copy;
    if (!is_object(payload)) {
      return;
    }
    for (var key of PAYLOAD_KEYS) {
      if (payload[key] === void 0 && context[key] !== void 0) {
        payload[key] = clone(context[key], shot);
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
  function submit(engine, call, start_it) {
    function start(resolve, reject) {
      call._resolve = resolve;
      call._reject = reject;
      engine._counts.calls++;
      watch(engine);
      if (engine._options.enabled) {
        start_it();
      } else {
        fail(engine, call, "dropped", {});
      }
    }
    ;
    return quiet(new Promise(start));
  }
  function prepare(engine, context, call, read) {
    var known = call._public;
    var own_id = guid();
    try {
      var shot = read();
      fill(shot, context, own_id);
      if (engine._hook) {
        var shot = engine._hook(engine, call, shot);
        if (!shot) {
          return;
        }
      }
      known.eventName = clone(known.eventName, shot);
      if (call._correlation == null) {
        call._correlation = context.correlationId === void 0 ? own_id : context.correlationId;
      }
      call._correlation = clone(call._correlation, shot);
    } catch (__except0__) {
      return fail(engine, call, "uncloneable", { "cause": __except0__ });
    }
    call._data = shot._copy;
    judge(engine, call, own_id, shot._clean);
  }
  function judge(engine, call, own_id, clean) {
    call._public.eventId = (events_of(call._data)[0] || {}).externalCorrelationId || own_id;
    var issues = call._issues || call._check(call, clean, engine);
    if (issues) {
      if ((call._validation || engine._options.validation) == "reject") {
        var hint = typeof call._data == "string" ? "pass the object, not its text" : "";
        return fail(engine, call, "invalid", { "issues": issues, "hint": hint });
      }
      report(engine, call, failure(call, "invalid", { "issues": issues, "delivered": "unknown" }));
    }
    enqueue(engine, call);
  }
  function enqueue(engine, call) {
    if (engine._queue.length >= engine._options.maxQueue) {
      return fail(engine, call, "overflow", {});
    }
    engine._queue.push(call);
    emit(engine, "queued", call);
    pump(engine);
  }

  // bridge.browser.shim.records.js
  function make_engine() {
    return { "_options": Object.assign({}, PRESETS), "_hook": null, "_trace": null, "_queue": [], "_flights": [], "_timer": null, "_counts": { "calls": 0, "sent": 0, "accepted": 0, "failed": 0, "late": 0 }, "_listeners": [], "_waiters": [], "_idle": [], "_store": null, "_kept": [], "_key": "", "_warned": /* @__PURE__ */ new Map(), "_watching": false, "_leaving": false, "_probe": null };
  }
  function make_call(caller, eventName) {
    var call = { "_public": { "eventName": eventName, "eventId": void 0 }, "_correlation": void 0, "_data": void 0, "_conversation": void 0, "_validation": void 0, "_issues": null, "_check": null, "_resolve": null, "_reject": null, "_settled": false, "_attempts": 0, "_timeouts": 0, "_start": performance.now(), "_queuedMs": 0 };
    Error.captureStackTrace(call, caller);
    return call;
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
      var broken = check._check(value, check._fact);
      if (broken) {
        return broken;
      }
    }
  }
  function read_fields(known, fields, defaults, wire) {
    var issues = null;
    var pairs = [];
    if (!is_object(fields)) {
      return add(issues, MODEL_TYPE, []);
    }
    for (var field of known) {
      var value = fields[field._name];
      if (value === void 0 && defaults) {
        var value = snapshot(defaults[field._name])._copy;
      }
      var broken = value === void 0 ? field._required && MISSING : first_broken(value, field._checks);
      if (broken) {
        var issues = add(issues, broken, [field._name]);
      } else if (value !== void 0) {
        var value = stored(value, field._raw);
        if (field._mask) {
          var value = field._mask(value, field._room);
        }
        if (field._payloadField) {
          wire[field._payloadField] = value;
        } else {
          pairs.push({ "attribute": field._column, "value": value });
        }
      }
    }
    for (var name of Object.keys(fields)) {
      if (fields[name] !== void 0 && !known.some((field2) => {
        return field2._name === name;
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
  function make_event(engine, context, event) {
    function send2(fields, options) {
      var call = make_call(send2, event._name);
      call._check = check_made;
      function read() {
        var shot = snapshot(options || {});
        var wire = { "kpiEventName": event._name };
        var pairs = [["events", [wire]]];
        for (var [name, value] of Object.entries(shot._copy)) {
          if (name == "correlationId") {
            call._correlation = value;
          } else if (name == "eventTimestamp" || name == "externalCorrelationId") {
            wire[name] = stored(value, true);
          } else {
            pairs.unshift([name, value]);
          }
        }
        shot._copy = Object.fromEntries(pairs);
        var given = clone(fields === void 0 ? {} : fields, shot);
        call._issues = read_fields(event._fields, given, context.fields, wire);
        return shot;
      }
      ;
      if (event._deprecated) {
        warn_once(engine, event._deprecated);
      }
      return submit(engine, call, () => {
        return prepare(engine, context, call, read);
      });
    }
    ;
    return send2;
  }
  function function_name(event) {
    return event._function || event._name.charAt(0).toLowerCase() + event._name.slice(1);
  }
  function make_events(engine, context, events2) {
    var functions = {};
    for (var event of events2) {
      functions[function_name(event)] = make_event(engine, context, event);
    }
    return functions;
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

  // bridge.browser.shim.session.js
  function read_session(engine, call, session_id) {
    function start(resolve, reject) {
      function stop(code, cause) {
        forget(timer);
        reject(failure(call, code, { "cause": cause, "hint": likely_mistake() }));
      }
      ;
      function look(id) {
        context.clientSessionId = id;
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
            context[key] = value;
          }
        }
        forget(timer);
        resolve(context);
      }
      ;
      var context = {};
      var timer = later(() => {
        return stop("timeout");
      }, engine._options.timeoutMs);
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
  function keep(engine) {
    var waiting = [];
    var texts = [];
    var room = MOST_PERSISTED;
    for (var call of engine._kept.concat(engine._queue)) {
      var text2 = JSON.stringify([call._public, call._data, call._correlation, call._conversation]);
      var room = room - text2.length;
      if (room > 0 && !call._timeouts) {
        waiting.push(call);
        texts.push(text2);
      }
    }
    try {
      engine._key = engine._key || PREFIX + guid();
      sessionStorage.setItem(engine._key, texts.join("\n"));
      engine._kept = waiting;
      engine._queue = engine._queue.filter((call2) => {
        return !waiting.includes(call2);
      });
    } catch (__except0__) {
    }
  }
  function restore(engine) {
    var kept = engine._kept.splice(0);
    try {
      if (kept.length && removed(engine._key)) {
        engine._queue = kept.splice(0).concat(engine._queue);
      }
    } catch (__except0__) {
    }
    for (var call of kept) {
      fail(engine, call, "timeout", { "cause": KEPT_FOR_ANOTHER, "delivered": "unknown" });
    }
  }
  var STORE = { "_keep": keep, "_restore": restore };
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
    var kind = option._kind || typeof option._preset;
    if (option._choices) {
      return option._choices.includes(value) ? "" : one_of(option._choices);
    }
    var fine = typeof value == kind || value === option._preset;
    if (kind == "number") {
      var fine = Number.isInteger(value) && value >= option._least && value <= option._most;
      kind += " " + option._least + "..." + option._most;
    }
    return fine ? "" : "expected " + kind;
  }
  function merge_options(current, changes, caller) {
    function misuse(name2, text3) {
      var __except0__ = failure(make_call(caller), "misuse", { "issues": add(null, { "_type": "value_error", "_msg": text3 }, [name2]) });
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
      var text2 = misfit(value, Object.assign({ "_preset": PRESETS[name] }, RANGES[name]));
      if (text2) {
        misuse(name, text2);
      }
      result[name] = value;
    }
    return result;
  }

  // bridge.browser.shim.unplanned.js
  function say_unplanned(engine, events2, call) {
    var name = call._public.eventName;
    if (!events2.some((event2) => {
      return event2._name === name;
    })) {
      say2(engine, name, events2.map((event2) => {
        return event2._name;
      }));
    }
    for (var event of listed(events_of(call._data))) {
      for (var pair of listed(event.customData)) {
        if (typeof pair.attribute == "string" && !pair.attribute.startsWith(COLUMN_PREFIX)) {
          var columns = events2.flatMap((event2) => {
            return event2._fields.map((field) => {
              return field._column;
            });
          });
          if (!columns.includes(pair.attribute)) {
            say2(engine, pair.attribute, Array["from"](new Set(columns.filter(Boolean))));
          }
        }
      }
    }
  }
  function say2(engine, name, known) {
    warn_once(engine, told(name) + " is not in the plan: " + one_of(known));
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
  var SENSITIVE = [{ "_events": ["CallTransferred", "CallConsultStarted", "CallConferenceStarted"], "_column": "msdyn_customattribute4", "_mask": mask_phone }];

  // bridge.browser.shim.conceal.js
  function conceal(payload, others) {
    if (is_object(payload)) {
      for (var event of listed(payload.events)) {
        for (var known of SENSITIVE) {
          if (known._events.includes(event.kpiEventName)) {
            hide(event, known._payloadField, known, others);
            for (var pair of listed(event.customData)) {
              if (as_text(pair.attribute).toLowerCase() === known._column) {
                hide(pair, "value", known, others);
              }
            }
          }
        }
      }
    }
  }
  function hide(holder, key, known, others) {
    var value = holder[key];
    if (value != null && typeof value == "string" !== others) {
      holder[key] = known._mask(as_text(value), known._room);
    }
  }

  // bridge.browser.shim.raw.js
  function submit_raw(engine, context, events2, call, data) {
    if (depth) {
      var given = [data, call._public.eventName, call._correlation];
      var asked = new Promise((resolve) => {
        return resolve(ask("logAnalyticsEvent", find(), given));
      });
      return asked.then((result) => {
        return { "result": result };
      });
    }
    function read() {
      var shot = snapshot(data);
      conceal(shot._copy, false);
      return shot;
    }
    ;
    call._check = check_raw;
    var sent = submit(engine, call, () => {
      return prepare(engine, context, call, read);
    });
    if (events2.length && !call._settled) {
      say_unplanned(engine, events2, call);
    }
    return sent;
  }
  function check_raw(call, clean, engine) {
    var known = call._public;
    var events2 = events_of(call._data);
    var single = (events2[0] || {}).kpiEventName;
    if (events2.length > 1) {
      var single = void 0;
      warn_once(engine, "several events: hosts may store one row");
    }
    if (known.eventName == null) {
      known.eventName = single;
    }
    var issues = check_given(call, clean, single);
    conceal(call._data, true);
    return issues;
  }

  // bridge.browser.shim.conversation.js
  function prepare_update(engine, context, call, data, conversation) {
    var stage = "uncloneable";
    try {
      var shot = snapshot({ "data": data });
      call._conversation = clone(conversation === void 0 ? context.conversationId : conversation, shot);
      call._correlation = clone(context.correlationId, shot);
      var values = shot._copy.data;
      var stage = "invalid";
      call._data = typeof values == "string" ? JSON.parse(values) : values;
    } catch (__except0__) {
      return fail(engine, call, stage, { "cause": __except0__ });
    }
    call._public.eventId = guid();
    call._correlation = call._correlation || call._public.eventId;
    var issues = null;
    if (!call._conversation || typeof call._conversation != "string") {
      var issues = add(issues, call._conversation ? STRING_TYPE : MISSING, ["conversationId"]);
    }
    if (!is_object(call._data)) {
      var issues = add(issues, MODEL_TYPE, ["data"]);
    } else if (Object.hasOwn(call._data, "message")) {
      var issues = add(issues, EXTRA_FORBIDDEN, ["data", "message"]);
    }
    if (issues) {
      return fail(engine, call, "invalid", { "issues": issues });
    }
    enqueue(engine, call);
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
  function before_send(engine, call, shot) {
    var payload = shot._copy;
    var name = call._public.eventName;
    var stage = "invalid";
    try {
      var changed = engine._options.beforeSend(payload, name == null ? (events_of(payload)[0] || {}).kpiEventName : name);
      var stage = "uncloneable";
      if (changed !== null) {
        call._check = check_raw;
        return snapshot(changed === void 0 ? payload : changed);
      }
      var stage = "dropped";
    } catch (__except0__) {
      var thrown = __except0__;
    }
    fail(engine, call, stage, { "cause": thrown, "hint": "beforeSend" });
  }

  // bridge.browser.shim.surface.js
  function make_bridge(engine, context, events2) {
    return Object.assign(calls(engine, context, events2), settings(engine, context), watching(engine), { "events": make_events(engine, context, events2), "withContext": ((values) => {
      return make_scope(engine, context, events2, values);
    }) });
  }
  function calls(engine, context, events2) {
    function logAnalyticsEvent(data, eventName, correlationId) {
      var call = make_call(logAnalyticsEvent, eventName);
      call._correlation = correlationId;
      return quiet(submit_raw(engine, context, events2, call, data).then((receipt) => {
        return as_text(receipt.result);
      }));
    }
    ;
    function updateConversation(data, conversationId) {
      var call = make_call(updateConversation, "updateConversation");
      var sent = submit(engine, call, () => {
        return prepare_update(engine, context, call, data, conversationId);
      });
      return quiet(sent.then((receipt) => {
        return record_id(receipt.result);
      }));
    }
    ;
    function validate(data) {
      try {
        var shot = snapshot(data);
        fill(shot, context, guid());
      } catch (__except0__) {
        var error = reason(__except0__);
        return add(null, { "_type": UNREADABLE, "_msg": error, "_ctx": { "error": error } }, trail.splice(0));
      }
      return check_data(shot._copy, shot._clean) || [];
    }
    ;
    function ready() {
      var call = make_call(ready);
      function start(resolve, reject) {
        when_ready(engine, resolve, (hint) => {
          return reject(failure(call, "not-ready", { "hint": hint }));
        });
      }
      ;
      return quiet(new Promise(start));
    }
    ;
    function contextFromSession(sessionId) {
      var call = make_call(contextFromSession);
      return quiet(read_session(engine, call, sessionId));
    }
    ;
    return { "logAnalyticsEvent": own(logAnalyticsEvent, "logAnalyticsEvent"), "updateConversation": own(updateConversation, "updateConversation"), "validate": validate, "ready": ready, "contextFromSession": contextFromSession };
  }
  function settings(engine, context) {
    function configure(options) {
      change_options(engine, options, configure);
      if (engine._options.enabled) {
        pump(engine);
      } else {
        drain(engine, "dropped", {});
      }
    }
    ;
    function toggle(options, caller) {
      try {
        configure(options);
      } catch (__except0__) {
        warn(caller + __except0__.message + " " + __except0__.link);
      }
    }
    ;
    function setContext(values) {
      merge(context, values, "setContext");
    }
    ;
    return { "configure": configure, "setEnabled": (enabled) => {
      return toggle({ "enabled": enabled }, "setEnabled: ");
    }, "debug": (enabled) => {
      return toggle({ "debug": enabled }, "");
    }, "setContext": setContext, "context": (() => {
      return copied(context);
    }) };
  }
  function change_options(engine, options, caller) {
    engine._options = merge_options(engine._options, options, caller);
    engine._hook = engine._options.beforeSend ? before_send : null;
    engine._trace = engine._options.debug ? trace : null;
    if (engine._options.enabled) {
      resume(engine);
    }
  }
  function resume(engine) {
    engine._store = engine._options.persist ? STORE : null;
    for (var left of engine._store ? left_by_others() : []) {
      var call = make_call(resume);
      var __left0__ = left;
      call._public = __left0__[0];
      call._data = __left0__[1];
      call._correlation = __left0__[2];
      call._conversation = __left0__[3];
      submit(engine, call, () => {
        return enqueue(engine, call);
      });
    }
  }
  function watching(engine) {
    function on(type, fn) {
      var listener = { "_type": type, "_tell": teller(fn) };
      if (NAMES.includes(type) && typeof fn == "function") {
        engine._listeners = engine._listeners.concat([listener]);
      } else {
        warn("on: " + one_of(NAMES) + ", and a function");
      }
      function off() {
        engine._listeners = engine._listeners.filter((other) => {
          return other !== listener;
        });
      }
      ;
      return off;
    }
    ;
    function flush() {
      function start(resolve) {
        engine._idle.push(resolve);
        pump(engine);
      }
      ;
      return new Promise(start).then(() => {
        return void 0;
      });
    }
    ;
    function stats() {
      return Object.assign({ "queued": engine._queue.length, "inFlight": engine._flights.length }, engine._counts);
    }
    ;
    return { "on": on, "flush": flush, "stats": stats };
  }
  function make_scope(engine, context, events2, values) {
    var scope = Object.assign({}, context);
    merge(scope, values, "withContext");
    return make_bridge(engine, scope, events2);
  }
  function make_own(options, events2, caller) {
    var engine = make_engine();
    if (options !== void 0) {
      change_options(engine, options, caller);
    }
    return make_bridge(engine, {}, events2);
  }
  function make_page_bridge(engine, context, events2) {
    function createBridge(options) {
      return make_own(options, events2, createBridge);
    }
    ;
    return Object.assign(make_bridge(engine, context, events2), { "wrapPlatform": wrapper(engine, context, events2), "createBridge": createBridge, "BridgeError": BridgeError, "version": VERSION, "planHash": PLAN_HASH });
  }
  function wrapper(engine, context, events2) {
    function wrapPlatform(options) {
      var validation = merge_options({ "validation": "warn" }, options === void 0 ? {} : options, wrapPlatform).validation;
      function logAnalyticsEvent(data, eventName, correlationId) {
        var call = make_call(logAnalyticsEvent, eventName);
        call._correlation = correlationId;
        call._validation = validation;
        return quiet(submit_raw(engine, context, events2, call, data).then((receipt) => {
          return receipt.result;
        }, platform_form));
      }
      ;
      return wrap(own(logAnalyticsEvent, "logAnalyticsEvent"));
    }
    ;
    return wrapPlatform;
  }
  function install(name, bridge, attributes) {
    if (Object.hasOwn(globalThis, name)) {
      warn("loaded twice");
    } else {
      globalThis[name] = bridge;
      if (attributes && attributes.wrap !== void 0) {
        bridge.wrapPlatform({ "validation": attributes.wrap || "warn" });
      }
    }
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

  // all_events.js
  var EVENTS = [EVENT_callRinging, EVENT_callAnswered, EVENT_callDeclined, EVENT_callMissed, EVENT_callHold, EVENT_callUnhold, EVENT_callMuted, EVENT_callUnmuted, EVENT_callTransferred, EVENT_callConsultStarted, EVENT_callConferenceStarted, EVENT_callRecordingStarted, EVENT_callRecordingStopped, EVENT_callEnded, EVENT_wrapUpStarted, EVENT_wrapUpCompleted];

  // cif_bridge.js
  function install_global(script) {
    seen_from(script.src);
    install("CIFBridge", make_page_bridge(make_engine(), {}, EVENTS), script.dataset);
  }

  // generated/entry.js
  install_global(globalThis.document?.currentScript || {});
})();
//# sourceMappingURL=cif-bridge.js.map
