/*! cif-analytics-bridge 0.1.0 | plan cb6249493a29 | MIT */

// rules.js
var EMPTY = {};
var MISSING = ["missing", "Field required", EMPTY];
var EXTRA_FORBIDDEN = ["extra_forbidden", "Unknown key", EMPTY];
var STRING_TYPE = ["string_type", "Input should be a valid string", EMPTY];
var STRING_UNICODE = ["string_unicode", "Input should be valid Unicode", EMPTY];
var FINITE_NUMBER = ["finite_number", "Input should be a finite number", EMPTY];
var EVENT_NAME_MISMATCH = ["event_name_mismatch", "eventName should equal kpiEventName", EMPTY];
var MODEL_TYPE = ["model_type", "Input should be an object", EMPTY];
var LIST_TYPE = ["list_type", "Input should be a valid array", EMPTY];
var TOO_SHORT = ["too_short", "List should have at least 1 item", { "min_length": 1 }];
var DUPLICATE_COLUMN = ["duplicate_column", "Column is given twice", EMPTY];
var RESERVED_COLUMN = ["reserved_column", "Column is reserved by Dataverse", EMPTY];
var CUSTOM_VALUE_TYPE = ["custom_value_type", "Input should be a string, finite number, boolean or null", EMPTY];

// bridge.browser.shim.checks.js
var place = [];
var found = [];
function is_object(value) {
  return Object.prototype.toString.call(value) === "[object Object]";
}
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
function array(value, empty, absent) {
  if (value === void 0) {
    return absent;
  }
  if (!Array.isArray(value)) {
    return LIST_TYPE;
  }
  return !value.length && empty;
}
function column_name(value, clean, kind) {
  return text(value, kind, clean) || kind[7].includes(value.toLowerCase()) && RESERVED_COLUMN;
}
function column_value(value, clean, column, kind) {
  var known = column !== null && kind[0].includes(column.toLowerCase());
  if (known || typeof value == "string" || value === void 0) {
    return text(value, known ? kind[1] : kind[2], clean);
  }
  if (typeof value == "number") {
    return !isFinite(value) && FINITE_NUMBER;
  }
  return value !== null && typeof value != "boolean" && CUSTOM_VALUE_TYPE;
}
function repeats(pairs) {
  var ends = 0;
  for (var pair of pairs) {
    var name = pair.attribute;
    var end = 1 << (name.charCodeAt(name.length - 1) & 15);
    if (ends & end) {
      return new Set(pairs.map((pair2) => {
        return pair2.attribute.toLowerCase();
      })).size < pairs.length;
    }
    ends |= end;
  }
  return false;
}
function add(issues, rule, loc) {
  var path = "";
  for (var part of loc) {
    path += typeof part == "number" ? "[" + part + "]" : path ? "." + part : part;
  }
  var issues = issues || [];
  issues.push({ "type": rule[0], "loc": loc, "path": path, "msg": rule[1], "ctx": rule[2] });
  return issues;
}
function at(broken, depth, key) {
  if (broken) {
    var loc = place.slice(0, depth);
    if (key !== void 0) {
      loc.push(key);
    }
    add(found, broken, loc);
  }
  return !broken;
}
function extra(object, key, mark, depth) {
  if (object[key] === void 0 || !Object.hasOwn(object, key)) {
    return false;
  }
  if (key.isWellFormed()) {
    return at(EXTRA_FORBIDDEN, depth, key);
  }
  found.length = mark;
  return !at(STRING_UNICODE, depth);
}
function take() {
  return found.length && found.splice(0);
}

// validator.js
var RULE_1 = ["string_too_long", "String should have at most 100 characters", { "max_length": 100 }];
var TEXT_1 = [MISSING, 0, 100, RULE_1];
var RULE_2 = ["string_too_short", "String should have at least 1 character", { "min_length": 1 }];
var TEXT_2 = [MISSING, 1, 100, RULE_1, RULE_2];
var TEXT_3 = [0, 0, 100, RULE_1];
var PATTERN_1 = new RegExp("^(\\d{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(\\d\\d(?!00)([02468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,7})?)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$");
var RULE_3 = ["datetime_parsing", "Input should be a valid datetime, expected ISO 8601 with Z or offset", { "error": "expected ISO 8601 with Z or offset" }];
var TEXT_4 = [0, 0, Infinity, 0, 0, PATTERN_1, RULE_3];
var RULE_4 = ["string_too_long", "String should have at most 2000 characters", { "max_length": 2e3 }];
var TEXT_5 = [0, 0, 2e3, RULE_4];
var COLUMNS_1 = ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5"];
var RULE_5 = ["string_too_long", "String should have at most 128 characters", { "max_length": 128 }];
var PATTERN_2 = new RegExp("^[a-z]\\w*$");
var RULE_6 = ["string_pattern_mismatch", "String should match pattern '^[a-z]\\w*$'", { "pattern": "^[a-z]\\w*$" }];
var TEXT_6 = [MISSING, 0, 128, RULE_5, 0, PATTERN_2, RULE_6, ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"]];
var TEXT_7 = [MISSING, 0, Infinity, 0];
var VALUE_1 = [COLUMNS_1, TEXT_1, TEXT_7];
var PATTERN_3 = new RegExp("^[\\dA-Fa-f]{8}(-[\\dA-Fa-f]{4}){3}-[\\dA-Fa-f]{12}$");
var RULE_7 = ["uuid_parsing", "Input should be a valid UUID, expected a hyphenated GUID", { "error": "expected a hyphenated GUID" }];
var TEXT_8 = [MISSING, 0, Infinity, 0, 0, PATTERN_3, RULE_7];
function walk(data, json) {
  take();
  var clean = json && !json.includes("\\ud");
  if (is_object(data)) {
    var mark0 = found.length;
    var name = "conversationId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
      at(text(value, TEXT_2, clean), 0, name);
    }
    var name = "providerSessionId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
      at(text(value, TEXT_2, clean), 0, name);
    }
    var name = "clientSessionId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length > 100) {
      at(text(value, TEXT_3, clean), 0, name);
    }
    var name = "participantId";
    var value = data[name];
    if (!clean || typeof value != "string" || value.length > 100) {
      at(text(value, TEXT_3, clean), 0, name);
    }
    var name = "events";
    var list0 = data[name];
    if (at(array(list0, TOO_SHORT, MISSING), 0, name) && list0) {
      place[0] = name;
      for (var i0 = 0; i0 < list0.length; i0++) {
        place[1] = i0;
        var item0 = list0[i0];
        if (is_object(item0)) {
          var mark2 = found.length;
          var name = "kpiEventName";
          var value = item0[name];
          if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
            at(text(value, TEXT_2, clean), 2, name);
          }
          var name = "kpiEventReason";
          var value = item0[name];
          if (!clean || typeof value != "string" || value.length > 100) {
            at(text(value, TEXT_3, clean), 2, name);
          }
          var name = "eventTimestamp";
          var value = item0[name];
          if (!clean || typeof value != "string" || !PATTERN_1.test(value)) {
            at(text(value, TEXT_4, clean), 2, name);
          }
          var name = "additionalData";
          var value = item0[name];
          if (!clean || typeof value != "string" || value.length > 2e3) {
            at(text(value, TEXT_5, clean), 2, name);
          }
          var name = "notificationResponseAction";
          var value = item0[name];
          if (!clean || typeof value != "string" || value.length > 100) {
            at(text(value, TEXT_3, clean), 2, name);
          }
          var name = "externalCorrelationId";
          var value = item0[name];
          if (!clean || typeof value != "string" || value.length > 100) {
            at(text(value, TEXT_3, clean), 2, name);
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
                  if (!at(column_name(column4, clean, TEXT_6), 4, name)) {
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
    for (var key in data) {
      if (key !== "conversationId" && key !== "providerSessionId" && key !== "clientSessionId" && key !== "participantId" && key !== "events" && extra(data, key, mark0, 0)) {
        break;
      }
    }
  } else {
    at(MODEL_TYPE, 0);
  }
  return clean;
}
function check_data(data, json) {
  walk(data, json);
  return take();
}
function check(data, eventName, correlationId, kpiEventName, json) {
  var clean = walk(data, json);
  if (at(text(eventName, TEXT_2, clean), 0, "eventName") && typeof kpiEventName == "string" && kpiEventName !== eventName) {
    at(EVENT_NAME_MISMATCH, 0, "eventName");
  }
  at(text(correlationId, TEXT_8, clean), 0, "correlationId");
  return take();
}

// facts.js
function facts(events) {
  return { "_version": "0.1.0", "_planHash": "cb6249493a29", "_check": check, "_checkData": check_data, "_unreadable": "json_invalid", "_events": events, "_defaults": { "timeoutMs": 12e3, "readyTimeoutMs": 3e4, "maxQueue": 1e3, "maxInFlight": 6, "retryTimeouts": 0, "validation": "reject", "beforeSend": null, "enabled": true, "debug": false }, "_ranges": { "timeoutMs": [100, 6e5], "readyTimeoutMs": [0, 6e5], "maxQueue": [1, 1e5], "maxInFlight": [1, 64], "retryTimeouts": [0, 5], "validation": ["reject", "warn"] }, "_docs": "errors/", "_mistakes": { "_function": "no logAnalyticsEvent in Microsoft.CIFramework", "_script": "no script tag with data-cifid", "_frame": "not in an iframe", "_ucilib": "?ucilib= in the URL", "_crmurl": "no data-crmurl", "_port": "port in data-crmurl", "_blocked": "script tag failed" }, "_platformTimeout": "Timeout occurred" };
}

// bridge.browser.shim.snapshot.js
function snapshot(data) {
  var copy = structuredClone(data);
  return [copy, JSON.stringify(copy, null, "")];
}

// bridge.browser.shim.guid.js
function digit(place2) {
  return (place2 & 15 ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> (place2 / 4 & 3)).toString(16);
}
function guid() {
  return "10000000-1000-4000-8000-100000000000".replace(new RegExp("[018]", "g"), digit);
}

// bridge.browser.shim.words.js
function entries(key, value) {
  return Map.prototype.isPrototypeOf(value) ? Array["from"](value) : value;
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
    if (found2.get) {
      var found2 = { "message": found2.get("message") || found2.get("value") };
    }
    var found2 = found2.message;
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

// bridge.browser.shim.errors.js
function BridgeError(message) {
  return Reflect.construct(Error, [message], BridgeError);
}
function toJSON() {
  return Object.assign({ "name": this.name, "message": this.message }, this, { "cause": told(this.cause), "eventName": told(this.eventName) });
}
BridgeError.prototype = Object.create(Error.prototype, { "constructor": { "value": BridgeError }, "name": { "value": "BridgeError" }, "toJSON": { "value": toJSON } });
function make_call(caller, eventName) {
  var call = { "_public": { "eventName": eventName, "eventId": void 0 }, "_attempts": 0, "_timeouts": 0, "_start": performance.now() };
  Error.captureStackTrace(call, caller);
  return call;
}
function elapsed(call) {
  return Math.floor(performance.now() - call._start);
}
function failure(engine, call, code, details) {
  var what = told(details.cause);
  if (details.issues) {
    var what = details.issues.map((issue) => {
      return (issue.path && issue.path + ": ") + issue.msg;
    }).join("; ");
  }
  var error = Object.assign(new BridgeError([code, what, details.hint].filter(Boolean).join(": ")), { "code": code, "delivered": call._timeouts ? "unknown" : "no", "issues": [], "hint": "", "cause": void 0, "attempts": call._attempts, "elapsedMs": elapsed(call), "link": engine._docs + code + ".md" }, call._public, details);
  try {
    error.stack = error + "\n" + call.stack.replace(new RegExp("Error\n"), "");
  } catch (__except0__) {
  }
  return error;
}

// bridge.browser.shim.events.js
var NAMES = ["queued", "sent", "accepted", "failed"];
var PREFIX = "[cif-bridge] ";
function say(print) {
  try {
    print();
  } catch (__except0__) {
  }
}
function warn(message) {
  say(() => {
    return console.warn(PREFIX + message);
  });
}
function warn_once(engine, key, message) {
  if (!engine._warned[key]) {
    engine._warned[key] = true;
    warn(message);
  }
}
function emit(engine, name, call, more) {
  for (var listener of engine._listeners) {
    if (listener[0] == name && engine._listeners.includes(listener)) {
      try {
        listener[1](Object.assign({}, call._public, more));
      } catch (__except0__) {
        var thrown = __except0__;
        say(() => {
          return console.error(PREFIX, thrown);
        });
      }
    }
  }
}
function trace(engine, call, outcome, detail) {
  function print() {
    console.groupCollapsed(PREFIX + call._public.eventName + " " + outcome + ", " + elapsed(call) + " ms");
    console.log(call._data, detail);
    console.groupEnd();
  }
  ;
  if (engine._options.debug) {
    say(print);
  }
}
function report(engine, call, error) {
  emit(engine, "failed", call, { "code": error.code, "error": error });
  trace(engine, call, error.code, error);
  warn_once(engine, error.code, error.message + " " + error.link);
}
function fail(engine, call, code, details) {
  if (!call._settled) {
    call._settled = true;
    engine._counts.failed++;
    var error = failure(engine, call, code, details);
    report(engine, call, error);
    call._reject(error);
  }
}

// bridge.browser.shim.platform.js
var PORT = ":[0-9]";
function find() {
  try {
    var framework = Microsoft.CIFramework;
    if (typeof framework.logAnalyticsEvent == "function") {
      return framework;
    }
  } catch (__except0__) {
  }
}
function likely_mistake(hints) {
  var found2 = find();
  try {
    if (!found2 && window.Microsoft && window.Microsoft.CIFramework) {
      return hints._function;
    }
    var tag = document.querySelector("script[data-cifid]");
    if (!tag && !found2) {
      return hints._script;
    }
    if (window.top === window) {
      return hints._frame;
    }
    if (location.search.includes("ucilib=")) {
      return hints._ucilib;
    }
    var url = tag && (tag.dataset.crmurl || "");
    if (url == "") {
      return hints._crmurl;
    }
    if (url.match(PORT)) {
      return hints._port;
    }
  } catch (__except0__) {
  }
  return found2 ? "" : hints._blocked;
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
  engine._waiters.push([resolve, reject]);
  wait(engine);
}
function watch(engine) {
  if (!engine._watching) {
    engine._watching = true;
    try {
      for (var name of ["CIFInitDone", "pagehide", "pageshow", "visibilitychange"]) {
        addEventListener(name, (event) => {
          return engine._probe && engine._probe() || pump(engine, event.type == "pagehide");
        });
      }
      engine._options.debug = engine._options.debug || sessionStorage.CIFBridge;
    } catch (__except0__) {
    }
  }
}
function wait(engine, attempts) {
  if (engine._probe) {
    return;
  }
  var pause = FASTEST_POLL * Math.pow(2, attempts) * (1 + Math.random());
  function stop(outcome, hint) {
    clearTimeout(timer);
    clearTimeout(deadline);
    engine._probe = null;
    for (var waiter of engine._waiters.splice(0)) {
      waiter[outcome](hint);
    }
  }
  ;
  function check2() {
    if (find()) {
      stop(0);
      pump(engine);
    }
  }
  ;
  function poll() {
    pause = Math.min(pause * (1 + Math.random()), SLOWEST_POLL);
    timer = setTimeout(poll, pause);
    check2();
  }
  ;
  function give_up() {
    check2();
    if (engine._probe === check2) {
      var hint = likely_mistake(engine._mistakes);
      stop(1, hint);
      drain(engine, "not-ready", { "hint": hint });
    }
  }
  ;
  engine._probe = check2;
  var deadline = setTimeout(give_up, engine._options.readyTimeoutMs);
  var timer = setTimeout(poll, pause);
}
function drain(engine, code, details) {
  for (var call of engine._queue.splice(0)) {
    fail(engine, call, code, details);
  }
  pump(engine);
}
function pump(engine, leaving) {
  while (engine._queue.length && (leaving || !engine._probe && engine._flying < engine._options.maxInFlight)) {
    var platform = find();
    if (!platform) {
      return wait(engine);
    }
    send(engine, engine._queue.shift(), platform);
  }
  if (!engine._queue.length && !engine._flying) {
    for (var done of engine._idle.splice(0)) {
      done();
    }
  }
}
function send(engine, call, platform) {
  engine._flying++;
  engine._counts.sent++;
  if (!call._attempts) {
    call._queuedMs = elapsed(call);
  }
  call._attempts++;
  var flying = true;
  function land() {
    var in_time = flying;
    if (in_time) {
      flying = false;
      clearTimeout(timer);
      engine._flying--;
    } else {
      engine._counts.late++;
    }
    return in_time;
  }
  ;
  function finish(code, details) {
    fail(engine, call, code, details);
    pump(engine);
  }
  ;
  function timed_out(cause) {
    if (flying) {
      land();
      call._timeouts++;
      if (call._timeouts <= engine._options.retryTimeouts && !call._settled) {
        engine._queue.unshift(call);
        pump(engine);
      } else {
        finish("timeout", { "cause": cause, "hint": likely_mistake(engine._mistakes) });
      }
    }
  }
  ;
  function accepted(result) {
    var in_time = land();
    if (result == null) {
      if (in_time) {
        finish("unhandled", { "cause": result });
      }
    } else if (!call._settled) {
      call._settled = true;
      engine._counts.accepted++;
      var receipt = Object.assign({ "outcome": "accepted", "correlationId": call._correlation, "result": result, "attempts": call._attempts, "queuedMs": call._queuedMs, "elapsedMs": elapsed(call) }, call._public);
      emit(engine, "accepted", call, { "receipt": receipt });
      trace(engine, call, "accepted", receipt);
      call._resolve(receipt);
      if (call._timeouts) {
        engine._queue = engine._queue.filter((other) => {
          return other !== call;
        });
      }
    }
    pump(engine);
  }
  ;
  function refused(cause) {
    if (reason(cause).startsWith(engine._platformTimeout)) {
      timed_out(cause);
    } else if (land()) {
      finish("rejected", { "cause": cause });
    }
  }
  ;
  var timer = setTimeout(timed_out, engine._options.timeoutMs);
  try {
    var method = platform.logAnalyticsEvent;
    var answer = method.call(platform, call._data, call._public.eventName, call._correlation);
    Promise.resolve(answer).then(accepted, refused);
  } catch (__except0__) {
    var now = find();
    var unsent = call._attempts - call._timeouts;
    if (unsent > RESENDS || now && now.logAnalyticsEvent === method) {
      return refused(__except0__);
    }
    land();
    engine._queue.unshift(call);
    return wait(engine, unsent);
  }
  emit(engine, "sent", call);
}

// bridge.browser.shim.context.js
var PAYLOAD_KEYS = ["conversationId", "providerSessionId", "clientSessionId", "participantId"];
var KEYS = PAYLOAD_KEYS.concat("correlationId");
function merge(context, changes) {
  try {
    var given = is_object(changes) && Object.assign({}, changes);
    if (given && Object.keys(given).every((key2) => {
      return KEYS.includes(key2);
    })) {
      for (var key of Object.keys(Object.assign(context, given))) {
        if (context[key] === void 0) {
          delete context[key];
        }
      }
      return;
    }
  } catch (__except0__) {
  }
  warn(one_of(KEYS));
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
function submit(engine, context, call, read) {
  function start(resolve, reject) {
    call._resolve = resolve;
    call._reject = reject;
    engine._counts.calls++;
    watch(engine);
    prepare(engine, context, call, read);
  }
  ;
  return quiet(new Promise(start));
}
function prepare(engine, context, call, read) {
  var options = engine._options;
  if (!options.enabled) {
    return fail(engine, call, "dropped", {});
  }
  var known = call._public;
  var named = known.eventName != null;
  var own_id = guid();
  var stage = "uncloneable";
  try {
    var payload = read();
    fill(payload, context, own_id);
    if (options.beforeSend) {
      var stage = "invalid";
      var changed = options.beforeSend(payload, named ? known.eventName : (events_of(payload)[0] || {}).kpiEventName);
      if (changed === null) {
        return fail(engine, call, "dropped", {});
      }
      if (changed !== void 0) {
        var payload = changed;
      }
      var stage = "uncloneable";
    }
    if (call._correlation == null) {
      call._correlation = context.correlationId === void 0 ? own_id : context.correlationId;
    }
    var __left0__ = snapshot([payload, known.eventName, call._correlation]);
    var parts = __left0__[0];
    var json = __left0__[1];
    var payload = parts[0];
    known.eventName = parts[1];
    call._correlation = parts[2];
  } catch (__except0__) {
    return fail(engine, call, stage, { "cause": __except0__ });
  }
  call._data = payload;
  var events = events_of(payload);
  var event = events[0] || {};
  var single = event.kpiEventName;
  if (events.length > 1) {
    var single = void 0;
    warn_once(engine, "events", "several events");
  }
  known.eventId = event.externalCorrelationId || own_id;
  if (!named) {
    known.eventName = single;
  }
  var issues = call._issues || engine._check(payload, known.eventName, call._correlation, single, json);
  if (issues) {
    if (options.validation == "reject") {
      return fail(engine, call, "invalid", { "issues": issues });
    }
    report(engine, call, failure(engine, call, "invalid", { "issues": issues, "delivered": "unknown" }));
  }
  if (engine._queue.length >= options.maxQueue) {
    return fail(engine, call, "overflow", {});
  }
  engine._queue.push(call);
  emit(engine, "queued", call);
  pump(engine);
}

// bridge.browser.shim.typed.js
function stored(value, raw) {
  if (Date.prototype.isPrototypeOf(value) && !isNaN(value)) {
    return value.toISOString();
  }
  return raw || typeof value == "string" ? value : String(value);
}
function first_broken(value, field) {
  var broken = null;
  for (var i = 5; i < field.length; i += 2) {
    var broken = broken || field[i](value, field[i + 1]);
  }
  return broken;
}
function read_fields(known, fields, wire) {
  var issues = null;
  var pairs = [];
  if (!is_object(fields)) {
    return add(issues, MODEL_TYPE, []);
  }
  for (var field of known) {
    var value = fields[field[0]];
    var broken = value === void 0 ? field[3] && MISSING : first_broken(value, field);
    if (broken) {
      var issues = add(issues, broken, [field[0]]);
    } else if (value !== void 0) {
      var value = stored(value, field[2]);
      if (field[4]) {
        var value = field[4](value);
      }
      if (field[2] === null) {
        wire[field[1]] = value;
      } else {
        pairs.push({ "attribute": field[1], "value": value });
      }
    }
  }
  for (var name of Object.keys(fields)) {
    if (fields[name] !== void 0 && !known.some((field2) => {
      return field2[0] === name;
    })) {
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
    var call = make_call(send2, event[0]);
    function read() {
      var wire = { "kpiEventName": event[0] };
      var payload = {};
      var given = snapshot(options || {})[0];
      for (var name of Object.keys(given)) {
        if (name == "correlationId") {
          call._correlation = given[name];
        } else if (name == "eventTimestamp" || name == "externalCorrelationId") {
          wire[name] = stored(given[name], true);
        } else {
          payload[name] = given[name];
        }
      }
      payload.events = [wire];
      call._issues = read_fields(event[1], snapshot(fields === void 0 ? {} : fields)[0], wire);
      return payload;
    }
    ;
    if (event[2]) {
      warn_once(engine, event[2], event[2]);
    }
    return submit(engine, context, call, read);
  }
  ;
  return send2;
}
function make_events(engine, context) {
  var events = {};
  for (var event of engine._events) {
    var name = event[3] || event[0][0].toLowerCase() + event[0].slice(1);
    events[name] = make_event(engine, context, event);
  }
  return events;
}

// bridge.browser.shim.session.js
function read_session(engine, call, session_id) {
  function start(resolve, reject) {
    function stop(code, cause) {
      reject(failure(engine, call, code, { "cause": cause, "hint": likely_mistake(engine._mistakes) }));
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
      resolve(context);
    }
    ;
    var context = {};
    var platform = find();
    if (!platform) {
      return stop("not-ready");
    }
    setTimeout(stop, engine._options.timeoutMs, "timeout");
    Promise.resolve(session_id).then((id) => {
      return id || platform.getFocusedSession();
    }).then(look).then(read).catch((cause) => {
      return stop("rejected", cause);
    });
  }
  ;
  return new Promise(start);
}

// bridge.browser.shim.options.js
function expected(standard, limits, value) {
  var kind = standard === null ? "function" : typeof standard;
  if (kind == "number") {
    var fine = Number.isInteger(value) && value >= limits[0] && value <= limits[1];
  } else if (kind == "string") {
    var fine = limits.includes(value);
  } else {
    var fine = typeof value == kind || value === standard;
  }
  return fine ? "" : kind + " " + (limits || []).join("...");
}
function merge_options(plan, current, changes, caller) {
  function misuse(name2, text3) {
    var __except0__ = failure(plan, make_call(caller), "misuse", { "issues": add(null, ["value_error", text3, {}], [name2]) });
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
    result[name] = value;
    var text2 = expected(plan._defaults[name], plan._ranges[name], result[name]);
    if (text2) {
      misuse(name, "expected " + text2);
    }
  }
  return result;
}

// bridge.browser.shim.library.js
function make_engine(plan, options, caller) {
  return Object.assign({ "_options": options === void 0 ? Object.assign({}, plan._defaults) : merge_options(plan, plan._defaults, options, caller), "_queue": [], "_listeners": [], "_waiters": [], "_idle": [], "_warned": {}, "_flying": 0, "_counts": { "calls": 0, "sent": 0, "accepted": 0, "failed": 0, "late": 0 } }, plan);
}
function make_bridge(engine, context) {
  function logAnalyticsEvent(data, eventName, correlationId) {
    var call = make_call(logAnalyticsEvent, eventName);
    call._correlation = correlationId;
    return quiet(submit(engine, context, call, () => {
      return snapshot(data)[0];
    }).then((receipt) => {
      return as_text(receipt.result);
    }));
  }
  ;
  function validate(data) {
    try {
      var payload = snapshot(data)[0];
    } catch (__except0__) {
      var error = reason(__except0__);
      return add(null, [engine._unreadable, error, { "error": error }], []);
    }
    fill(payload, context, guid());
    return engine._checkData(payload) || [];
  }
  ;
  function ready() {
    var call = make_call(ready);
    function start(resolve, reject) {
      when_ready(engine, resolve, (hint) => {
        return reject(failure(engine, call, "not-ready", { "hint": hint }));
      });
    }
    ;
    return quiet(new Promise(start));
  }
  ;
  function configure(options) {
    engine._options = merge_options(engine, engine._options, options, configure);
    if (engine._options.enabled) {
      pump(engine);
    } else {
      drain(engine, "dropped", {});
    }
  }
  ;
  function toggle(options) {
    try {
      configure(options);
    } catch (__except0__) {
      warn(__except0__.message + " " + __except0__.link);
    }
  }
  ;
  function debug(enabled) {
    toggle({ "debug": enabled });
    try {
      sessionStorage.CIFBridge = engine._options.debug || "";
    } catch (__except0__) {
    }
  }
  ;
  function setContext(values) {
    merge(context, values);
  }
  ;
  function withContext(values) {
    var scope = Object.assign({}, context);
    merge(scope, values);
    return make_bridge(engine, scope);
  }
  ;
  function contextFromSession(sessionId) {
    var call = make_call(contextFromSession);
    return quiet(read_session(engine, call, sessionId));
  }
  ;
  function on(name, fn) {
    var listener = [name, fn];
    if (NAMES.includes(name) && typeof fn == "function") {
      engine._listeners = engine._listeners.concat([listener]);
    } else {
      warn(one_of(NAMES));
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
  return { "logAnalyticsEvent": logAnalyticsEvent, "validate": validate, "ready": ready, "configure": configure, "setContext": setContext, "withContext": withContext, "context": () => {
    return Object.assign({}, context);
  }, "contextFromSession": contextFromSession, "on": on, "flush": flush, "stats": () => {
    return Object.assign({ "queued": engine._queue.length, "inFlight": engine._flying }, engine._counts);
  }, "setEnabled": (enabled) => {
    return toggle({ "enabled": enabled });
  }, "debug": debug, "events": make_events(engine, context) };
}
function make_library(plan, engine, context) {
  function createBridge(options) {
    return make_bridge(make_engine(plan, options, createBridge), {});
  }
  ;
  return Object.assign(make_bridge(engine, context), { "createBridge": createBridge, "BridgeError": BridgeError, "version": plan._version, "planHash": plan._planHash });
}

// core.js
function make_core() {
  var plan = facts([]);
  var context = {};
  var engine = make_engine(plan);
  var library2 = make_library(plan, engine, context);
  function define2(event) {
    return make_event(engine, context, event);
  }
  ;
  function add_events2(events) {
    plan._events.push(...events);
    Object.assign(library2.events, make_events(engine, context));
  }
  ;
  return { "library": library2, "define": define2, "add_events": add_events2 };
}

// generated/entry.js
var { add_events, define, library } = make_core();
export {
  add_events,
  define,
  library
};
//# sourceMappingURL=cif-bridge.core.mjs.map
