/*! cif-analytics-bridge 0.1.0 | plan e431d0ec37f1 | MIT */
"use strict";
(() => {
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
  function add(issues, rule, loc) {
    var issue = dict({ "type": rule[0], "loc": loc, "path": path_of(loc), "msg": rule[1], "ctx": rule[2] });
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
  var RULE_10 = ["datetime_parsing", "Input should be a valid datetime, expected ISO 8601 with Z or an offset, such as 2026-01-31T09:30:00.000Z", dict({ "error": "expected ISO 8601 with Z or an offset, such as 2026-01-31T09:30:00.000Z" })];
  var TEXT_3 = dict({ "_absent": null, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": Infinity, "_long": null, "_pattern": new RegExp("^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$"), "_mismatch": RULE_10 });
  var RULE_11 = ["string_too_long", "String should have at most 2000 characters", dict({ "max_length": 2e3 })];
  var TEXT_4 = dict({ "_absent": null, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 2e3, "_long": RULE_11, "_pattern": null, "_mismatch": null });
  var RULE_12 = ["model_type", "Input should be an object", dict({ "class_name": "CustomData" })];
  var RULE_13 = ["string_too_long", "String should have at most 128 characters", dict({ "max_length": 128 })];
  var RULE_14 = ["string_pattern_mismatch", "String should match pattern '^[a-z][A-Za-z0-9_]*$'", dict({ "pattern": "^[a-z][A-Za-z0-9_]*$" })];
  var RULE_15 = ["reserved_column", "Column is written by Dataverse itself; custom data for it fails the whole row", dict({})];
  var TEXT_5 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 128, "_long": RULE_13, "_pattern": new RegExp("^[a-z][A-Za-z0-9_]*$"), "_mismatch": RULE_14, "_reserved": /* @__PURE__ */ new Set(["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"]), "_taken": RULE_15 });
  var TEXT_6 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": 100, "_long": RULE_6, "_pattern": null, "_mismatch": null });
  var TEXT_7 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": Infinity, "_long": null, "_pattern": null, "_mismatch": null });
  var RULE_16 = ["custom_value_type", "Input should be a string, a finite number, a boolean or null", dict({})];
  var RULE_17 = ["finite_number", "Input should be a finite number", dict({})];
  var VALUE_1 = dict({ "_columns": /* @__PURE__ */ new Map([["msdyn_customattribute1", TEXT_6], ["msdyn_customattribute2", TEXT_6], ["msdyn_customattribute3", TEXT_6], ["msdyn_customattribute4", TEXT_6], ["msdyn_customattribute5", TEXT_6]]), "_plain": TEXT_7, "_wrong": RULE_16, "_infinite": RULE_17 });
  var KEYS_1 = ["attribute", "value"];
  var RULE_18 = ["extra_forbidden", "Extra inputs are not permitted", dict({})];
  var RULE_19 = ["duplicate_column", "A column is given twice; only one value can be stored", dict({})];
  var KEYS_2 = ["kpiEventName", "kpiEventReason", "eventTimestamp", "additionalData", "notificationResponseAction", "externalCorrelationId", "customData"];
  var KEYS_3 = ["conversationId", "providerSessionId", "clientSessionId", "participantId", "events"];
  var RULE_20 = ["uuid_parsing", "Input should be a valid UUID, expected 32 hexadecimal digits with hyphens, such as 123e4567-e89b-42d3-a456-426614174000", dict({ "error": "expected 32 hexadecimal digits with hyphens, such as 123e4567-e89b-42d3-a456-426614174000" })];
  var TEXT_8 = dict({ "_absent": RULE_2, "_type": RULE_3, "_unicode": RULE_4, "_low": 0, "_short": null, "_high": Infinity, "_long": null, "_pattern": new RegExp("^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"), "_mismatch": RULE_20 });
  var RULE_21 = ["event_name_mismatch", "eventName should equal the event's kpiEventName: which of the two is stored depends on the host", dict({})];
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

  // bridge.shim.snapshot.js
  function snapshot(data) {
    var copy = structuredClone(data);
    JSON.stringify(copy);
    return copy;
  }

  // bridge.shim.errors.js
  function BridgeError(message, fields) {
    return Object.assign(Reflect.construct(Error, [message], BridgeError), fields);
  }
  function blank(plan, code) {
    return dict({ "code": code, "delivered": plan._codes[code][0], "eventName": void 0, "eventId": void 0, "issues": [], "hint": plan._codes[code][2], "cause": void 0, "attempts": 0, "elapsedMs": 0 });
  }
  function toJSON() {
    return Object.assign(dict({ "name": this.name, "message": this.message }), this, dict({ "cause": reason(this.cause) }));
  }
  Object.setPrototypeOf(BridgeError, Error);
  BridgeError.prototype = Object.create(Error.prototype, dict({ "constructor": dict({ "value": BridgeError, "writable": true, "configurable": true }), "name": dict({ "value": "BridgeError", "writable": true, "configurable": true }), "toJSON": dict({ "value": toJSON, "writable": true, "configurable": true }) }));

  // bridge.shim.options.js
  function allowed(rule, value) {
    if (Array.isArray(rule[1])) {
      return rule[1].includes(value);
    }
    if (rule[1] == "integer") {
      return Number.isInteger(value) && value >= rule[2] && value <= rule[3];
    }
    return typeof value == rule[1] || value === rule[0];
  }
  function expected(rule) {
    if (Array.isArray(rule[1])) {
      return rule[1].join(" or ");
    }
    if (rule[1] == "integer") {
      return "a whole number from " + rule[2] + " to " + rule[3];
    }
    return "a " + rule[1];
  }
  function misuse(plan, message) {
    var __except0__ = new BridgeError("misuse: " + message, blank(plan, "misuse"));
    throw __except0__;
  }
  function defaults(plan) {
    var options = dict({});
    for (var name of Object.keys(plan._options)) {
      options[name] = plan._options[name][0];
    }
    return options;
  }
  function merge_options(plan, current, changes) {
    if (!is_object(changes)) {
      misuse(plan, "options should be an object");
    }
    var result = Object.assign(dict({}), current);
    for (var name of Object.keys(changes)) {
      if (!Object.keys(plan._options).includes(name)) {
        misuse(plan, "unknown option " + name + "; known are " + Object.keys(plan._options).join(", "));
      }
      var value = changes[name];
      if (value !== void 0) {
        if (!allowed(plan._options[name], value)) {
          misuse(plan, "option " + name + " should be " + expected(plan._options[name]));
        }
        result[name] = value;
      }
    }
    return result;
  }

  // bridge.shim.platform.js
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
      return (() => {
        return void 0;
      });
    }
    globalThis.addEventListener(name, fn);
    return (() => {
      return globalThis.removeEventListener(name, fn);
    });
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
      if (new URLSearchParams(location.search).has("ucilib")) {
        return "ucilib";
      }
      if (tag && !tag.dataset.crmurl) {
        return "crmurl";
      }
      if (tag && new URL(tag.dataset.crmurl).port) {
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
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    return "10000000-1000-4000-8000-100000000000".replace(new RegExp("[018]", "g"), digit);
  }

  // bridge.shim.events.js
  var TYPES = ["queued", "sent", "accepted", "failed"];
  var PREFIX = "[cif-bridge] ";
  var FIRST_FRAME = new RegExp("^ +at ", "m");
  function warn(message) {
    console.warn(PREFIX + message);
  }
  function warn_once(engine, key, message) {
    if (!engine._warned.has(key)) {
      engine._warned.add(key);
      warn(message);
    }
  }
  function subscribe(engine, name, fn) {
    if (!TYPES.includes(name) || typeof fn != "function") {
      warn("on: expected one of " + TYPES.join(", ") + " and a function");
      return (() => {
        return void 0;
      });
    }
    var listener = [name, fn];
    engine._listeners.push(listener);
    function unsubscribe() {
      engine._listeners = engine._listeners.filter(((other) => {
        return other !== listener;
      }));
    }
    ;
    return unsubscribe;
  }
  function emit(engine, name, entry, more) {
    for (var listener of engine._listeners) {
      if (listener[0] == name) {
        try {
          listener[1](Object.assign(dict({ "eventName": entry._name, "eventId": entry._id }), more));
        } catch (__except0__) {
          console.error(PREFIX + "a listener threw", __except0__);
        }
      }
    }
  }
  function elapsed(entry) {
    return Math.round(performance.now() - entry._start);
  }
  function trace(engine, entry, outcome, detail) {
    if (engine._options.debug) {
      console.groupCollapsed(PREFIX + entry._name + " " + outcome + " after " + elapsed(entry) + " ms");
      console.log(entry._data);
      console.log(detail);
      console.groupEnd();
    }
  }
  function failure(engine, entry, code, cause, issues, hint) {
    if (issues) {
      var message = issues.map(((issue) => {
        return (issue.path && issue.path + ": ") + issue.msg;
      })).join("; ");
    } else if (cause == null) {
      var message = engine._plan._codes[code][1];
    } else {
      var message = reason(cause);
    }
    var error = new BridgeError(code + ": " + message, Object.assign(blank(engine._plan, code), dict({ "eventName": entry._name, "eventId": entry._id, "issues": issues || [], "cause": cause, "attempts": entry._attempts, "elapsedMs": elapsed(entry) })));
    if (hint) {
      error.hint = hint;
    }
    var stack = String(entry._trace.stack);
    error.stack = error + "\n" + stack.slice(Math.max(0, stack.search(FIRST_FRAME)));
    return error;
  }
  function report(engine, entry, error) {
    emit(engine, "failed", entry, dict({ "code": error.code, "error": error }));
    trace(engine, entry, error.code, error);
    warn_once(engine, error.code, error.message + " | " + error.hint);
  }
  function fail(engine, entry, code, cause, issues, hint) {
    var error = failure(engine, entry, code, cause, issues, hint);
    engine._failed++;
    entry._settled = true;
    report(engine, entry, error);
    entry._reject(error);
  }

  // bridge.shim.delivery.js
  var SLOWEST_POLL = 1e3;
  var RESENDS = 3;
  function when_ready(engine, resolve, reject) {
    if (find()) {
      resolve();
    } else {
      engine._waiters.push([resolve, reject]);
      wait(engine);
    }
  }
  function wait(engine) {
    if (engine._waiting) {
      return;
    }
    engine._waiting = true;
    var pause2 = 25;
    var timer = void 0;
    var deadline = void 0;
    function stop() {
      clearTimeout(timer);
      clearTimeout(deadline);
      forget();
      engine._waiting = false;
      var waiters = engine._waiters;
      engine._waiters = [];
      return waiters;
    }
    ;
    function check2() {
      if (find()) {
        for (var waiter of stop()) {
          waiter[0]();
        }
        pump(engine);
      }
    }
    ;
    function poll() {
      pause2 = Math.min(pause2 * 2, SLOWEST_POLL);
      timer = setTimeout(poll, pause2);
      check2();
    }
    ;
    function give_up() {
      var waiters = stop();
      var hint = engine._plan._mistakes[likely_mistake()];
      for (var waiter of waiters) {
        waiter[1](hint);
      }
      for (var entry of engine._queue.splice(0)) {
        fail(engine, entry, "not-ready", void 0, void 0, hint);
      }
      pump(engine);
    }
    ;
    var forget = listen("CIFInitDone", check2);
    var deadline = setTimeout(give_up, engine._options.readyTimeoutMs);
    poll();
  }
  function pump(engine) {
    while (engine._queue.length && !engine._pausing && engine._flying < engine._options.maxInFlight) {
      var platform = find();
      if (!platform) {
        wait(engine);
        return;
      }
      send(engine, engine._queue.shift(), platform);
    }
    if (!engine._queue.length && !engine._flying) {
      for (var done of engine._idle.splice(0)) {
        done();
      }
    }
  }
  function enqueue(engine, entry) {
    if (engine._queue.length >= engine._options.maxQueue) {
      fail(engine, entry, "overflow");
      return;
    }
    engine._queue.push(entry);
    emit(engine, "queued", entry);
    pump(engine);
  }
  function post_all(engine) {
    var platform = find();
    while (platform && engine._queue.length) {
      send(engine, engine._queue.shift(), platform);
    }
  }
  function send(engine, entry, platform) {
    engine._flying++;
    engine._sent++;
    if (!entry._attempts) {
      entry._sentAt = elapsed(entry);
    }
    entry._attempts++;
    var flying = true;
    var timer = void 0;
    var method = platform.logAnalyticsEvent;
    function land() {
      var in_time = flying;
      if (in_time) {
        flying = false;
        clearTimeout(timer);
        engine._flying--;
      } else {
        engine._late++;
      }
      return in_time;
    }
    ;
    function finish(code, cause2, hint) {
      if (!entry._settled) {
        fail(engine, entry, code, cause2, void 0, hint);
      }
      pump(engine);
    }
    ;
    function timed_out(cause2) {
      if (entry._attempts <= engine._options.retryTimeouts && !entry._settled) {
        engine._queue.unshift(entry);
        pump(engine);
      } else {
        finish("timeout", cause2, engine._plan._mistakes[likely_mistake()]);
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
          finish("unhandled", result);
        }
        return;
      }
      if (!entry._settled) {
        entry._settled = true;
        engine._accepted++;
        var receipt = dict({ "outcome": "accepted", "eventName": entry._name, "eventId": entry._id, "correlationId": entry._correlation, "result": result, "attempts": entry._attempts, "queuedMs": entry._sentAt, "elapsedMs": elapsed(entry) });
        emit(engine, "accepted", entry, dict({ "receipt": receipt }));
        trace(engine, entry, "accepted", receipt);
        entry._resolve(receipt);
      }
      pump(engine);
    }
    ;
    function refused(cause2) {
      if (land()) {
        if (reason(cause2).indexOf(engine._plan._platformTimeout) == 0) {
          timed_out(cause2);
        } else {
          finish("rejected", cause2);
        }
      }
    }
    ;
    emit(engine, "sent", entry);
    var timer = setTimeout(expire, engine._options.timeoutMs);
    try {
      var answer = platform.logAnalyticsEvent(entry._data, entry._name, entry._correlation);
    } catch (__except0__) {
      var cause = __except0__;
      var now = find();
      if (entry._attempts <= RESENDS && (!now || now.logAnalyticsEvent !== method)) {
        land();
        engine._queue.unshift(entry);
        pause(engine, entry._attempts);
      } else {
        refused(cause);
      }
      return;
    }
    Promise.resolve(answer).then(accepted, refused);
  }
  function pause(engine, attempts) {
    function resume() {
      engine._pausing = false;
      pump(engine);
    }
    ;
    engine._pausing = true;
    setTimeout(resume, 50 * Math.pow(2, attempts) * (1 + Math.random()));
  }

  // bridge.shim.context.js
  var PAYLOAD_KEYS = ["conversationId", "providerSessionId", "clientSessionId", "participantId"];
  var KEYS = PAYLOAD_KEYS.concat("correlationId");
  function merge(context, changes) {
    try {
      var given = Object.assign(dict({}), changes);
      if (!is_object(changes) || !Object.keys(given).every(((key2) => {
        return KEYS.includes(key2);
      }))) {
        return false;
      }
    } catch (__except0__) {
      return false;
    }
    for (var key of Object.keys(given)) {
      if (given[key] === void 0) {
        delete context[key];
      } else {
        context[key] = given[key];
      }
    }
    return true;
  }
  function fill(payload, context, event_id) {
    if (!is_object(payload)) {
      return;
    }
    for (var key of PAYLOAD_KEYS) {
      if (payload[key] === void 0 && context[key] !== void 0) {
        payload[key] = context[key];
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

  // bridge.shim.library.js
  function ignore() {
  }
  function quiet(promise) {
    promise.catch(ignore);
    return promise;
  }
  function make_engine(plan, options) {
    return dict({ "_plan": plan, "_options": options, "_queue": [], "_listeners": [], "_waiters": [], "_idle": [], "_warned": /* @__PURE__ */ new Set(), "_waiting": false, "_pausing": false, "_watching": false, "_calls": 0, "_flying": 0, "_sent": 0, "_accepted": 0, "_failed": 0, "_late": 0 });
  }
  function watch(engine) {
    if (!engine._watching) {
      engine._watching = true;
      listen("pagehide", (() => {
        return post_all(engine);
      }));
      listen("pageshow", (() => {
        return pump(engine);
      }));
    }
  }
  function make_entry(name, caller) {
    var entry = dict({ "_name": name, "_id": void 0, "_correlation": void 0, "_data": void 0, "_settled": false, "_attempts": 0, "_sentAt": 0, "_start": performance.now(), "_trace": dict({}), "_resolve": null, "_reject": null });
    if (Error.captureStackTrace) {
      Error.captureStackTrace(entry._trace, caller);
    } else {
      entry._trace = Error();
    }
    return entry;
  }
  function event_of(payload) {
    try {
      return payload.events[0] || dict({});
    } catch (__except0__) {
      return dict({});
    }
  }
  function call(engine, context, entry, data, correlation) {
    function executor(resolve, reject) {
      entry._resolve = resolve;
      entry._reject = reject;
    }
    ;
    var promise = quiet(new Promise(executor));
    engine._calls++;
    watch(engine);
    prepare(engine, context, entry, data, correlation);
    return promise;
  }
  function prepare(engine, context, entry, data, correlation) {
    var given = entry._name;
    var own_id = guid();
    if (!engine._options.enabled) {
      fail(engine, entry, "dropped");
      return;
    }
    var hook = engine._options.beforeSend;
    var stage = "uncloneable";
    try {
      var payload = snapshot(data);
      fill(payload, context, own_id);
      if (hook) {
        var stage = "invalid";
        var changed = hook(payload, given == null ? event_of(payload).kpiEventName : given);
        if (changed === null) {
          fail(engine, entry, "dropped");
          return;
        }
        var stage = "uncloneable";
        var payload = snapshot(changed === void 0 ? payload : changed);
      }
    } catch (__except0__) {
      fail(engine, entry, stage, __except0__);
      return;
    }
    var event = event_of(payload);
    var single = Array.isArray(payload && payload.events) && payload.events.length == 1;
    entry._data = payload;
    entry._id = typeof event.externalCorrelationId == "string" ? event.externalCorrelationId : own_id;
    if (given == null) {
      entry._name = single ? event.kpiEventName : void 0;
    }
    if (correlation == null) {
      var correlation = context.correlationId;
    }
    entry._correlation = correlation == null ? own_id : correlation;
    var issues = engine._plan._check(payload, entry._name, entry._correlation, single ? event.kpiEventName : void 0);
    if (issues) {
      if (engine._options.validation == "reject") {
        fail(engine, entry, "invalid", void 0, issues);
        return;
      }
      report(engine, entry, failure(engine, entry, "invalid", void 0, issues));
    }
    enqueue(engine, entry);
  }
  function make_bridge(engine, context) {
    function logAnalyticsEvent(data, eventName, correlationId) {
      return quiet(call(engine, context, make_entry(eventName, logAnalyticsEvent), data, correlationId).then(((receipt) => {
        return as_text(receipt.result);
      })));
    }
    ;
    function validate(data) {
      try {
        var payload = snapshot(data);
      } catch (__except0__) {
        var rule = engine._plan._unreadable;
        var error = reason(__except0__);
        return [dict({ "type": rule[0], "loc": [], "path": "", "msg": rule[1] + error, "ctx": dict({ "error": error }) })];
      }
      fill(payload, context, guid());
      return engine._plan._checkData(payload) || [];
    }
    ;
    function ready() {
      var entry = make_entry(void 0, ready);
      function executor(resolve, reject) {
        when_ready(engine, resolve, ((hint) => {
          return reject(failure(engine, entry, "not-ready", void 0, void 0, hint));
        }));
      }
      ;
      return quiet(new Promise(executor));
    }
    ;
    function configure(options) {
      engine._options = merge_options(engine._plan, engine._options, options);
      if (!engine._options.enabled) {
        for (var entry of engine._queue.splice(0)) {
          fail(engine, entry, "dropped");
        }
      }
      pump(engine);
    }
    ;
    function setContext(values) {
      if (!merge(context, values)) {
        warn("setContext: expected an object of known keys");
      }
    }
    ;
    function withContext(values) {
      var scope = Object.assign(dict({}), context);
      if (!merge(scope, values)) {
        warn("withContext: expected an object of known keys");
      }
      return make_bridge(engine, scope);
    }
    ;
    function flush() {
      function executor(resolve) {
        engine._idle.push(resolve);
        pump(engine);
      }
      ;
      return new Promise(executor);
    }
    ;
    function stats() {
      return dict({ "calls": engine._calls, "queued": engine._queue.length, "inFlight": engine._flying, "sent": engine._sent, "accepted": engine._accepted, "failed": engine._failed, "late": engine._late });
    }
    ;
    function setEnabled(enabled) {
      toggle("enabled", enabled);
    }
    ;
    function debug(enabled) {
      toggle("debug", enabled);
    }
    ;
    function toggle(name, value) {
      if (typeof value != "boolean") {
        warn(name + ": expected true or false");
        return;
      }
      var options = dict({});
      options[name] = value;
      configure(options);
    }
    ;
    return dict({ "logAnalyticsEvent": logAnalyticsEvent, "validate": validate, "ready": ready, "configure": configure, "setContext": setContext, "withContext": withContext, "context": (() => {
      return Object.assign(dict({}), context);
    }), "on": ((name, fn) => {
      return subscribe(engine, name, fn);
    }), "flush": flush, "stats": stats, "setEnabled": setEnabled, "debug": debug });
  }
  function make_library(plan) {
    function createBridge(options) {
      return make_bridge(make_engine(plan, merge_options(plan, defaults(plan), options === void 0 ? dict({}) : options)), dict({}));
    }
    ;
    var library2 = createBridge();
    library2.createBridge = createBridge;
    library2.BridgeError = BridgeError;
    library2.version = plan._version;
    library2.planHash = plan._planHash;
    return library2;
  }
  function install(name, library2) {
    if (Object.prototype.hasOwnProperty.call(globalThis, name)) {
      warn(name + " is loaded twice; the first one (" + globalThis[name].version + ") stays");
    } else {
      globalThis[name] = library2;
    }
  }

  // cif_bridge.js
  var library = make_library(dict({ "_version": "0.1.0", "_planHash": "e431d0ec37f1", "_check": check, "_checkData": check_data, "_unreadable": ["json_invalid", "Invalid JSON: "], "_options": dict({ "timeoutMs": [12e3, "integer", 100, 6e5], "readyTimeoutMs": [3e4, "integer", 0, 6e5], "maxQueue": [1e3, "integer", 1, 1e5], "maxInFlight": [6, "integer", 1, 64], "retryTimeouts": [0, "integer", 0, 5], "validation": ["reject", ["reject", "warn"]], "beforeSend": [null, "function"], "enabled": [true, "boolean"], "debug": [false, "boolean"] }), "_codes": dict({ "invalid": ["no", "The payload, the event name or the correlation id failed validation, or `beforeSend` threw.", "Correct what error.issues lists."], "uncloneable": ["no", "The payload cannot be cloned or written as JSON (function, DOM node, Proxy, throwing getter, cycle, BigInt).", "Pass plain data: strings, numbers, booleans, null, arrays and objects."], "not-ready": ["no", "The platform's API did not appear within `readyTimeoutMs`.", "Check that the platform's library is loaded in this page."], "overflow": ["no", "`maxQueue` calls are waiting already.", "Wait for ready(), log less, or raise maxQueue."], "dropped": ["no", "`beforeSend` returned null, or the bridge is switched off.", "Nothing, if that was meant; else check beforeSend and setEnabled."], "rejected": ["no", "The host refused the call, or the platform threw.", "See error.cause: it is what the platform gave, untouched."], "unhandled": ["no", "The platform resolved null: the host has no handler for the call, and nothing was logged.", "Use a host with Channel Integration Framework 2.0 analytics, and check that this provider is active in the app."], "timeout": ["unknown", "No answer within `timeoutMs`, or the platform gave up waiting for the host.", "The event may be stored all the same: look for error.eventId before sending it again."], "misuse": ["no", "`configure` or `createBridge` was given an option that does not exist or a value it cannot take. Thrown, not rejected.", "Correct the option that the message names."] }), "_mistakes": dict({ "function": "The library is loaded, but Microsoft.CIFramework.logAnalyticsEvent is absent: is it version 2.0 of the framework?", "script": 'No script tag with data-cifid: add the tag that loads msdyn_ciLibrary.js with data-cifid="CIFMainLibrary".', "frame": "This page is not in an iframe: open it as a channel provider inside Dynamics 365.", "ucilib": "?ucilib= in this page's address overrides data-crmurl: remove it.", "crmurl": "The library's script tag has no data-crmurl: set it to the address of the organisation.", "port": "data-crmurl has a port, which the library drops: use an address without one.", "blocked": "The library's script tag is there but did not run: look for a blocked or failed request." }), "_platformTimeout": "Timeout occurred" }));
  function install_global() {
    install("CIFBridge", library);
  }

  // generated/entry.js
  install_global();
})();
//# sourceMappingURL=cif-bridge.js.map
