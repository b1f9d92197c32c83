/*! cif-analytics-bridge 0.1.0 | plan cb6249493a29 | MIT */

// bridge.shim.lang.js
function dict(literal) {
  return literal;
}

// bridge.shim.checks.js
var place = [];
var found = [];
function is_object(value) {
  return Object.prototype.toString.call(value) === "[object Object]";
}
function text(value, kind, clean) {
  if (typeof value != "string") {
    return value === void 0 ? kind[2] : kind[0];
  }
  if (!clean && !value.isWellFormed()) {
    return kind[1];
  }
  if (value.length < kind[3]) {
    return kind[6];
  }
  if (value.length > kind[4]) {
    return kind[5];
  }
  if (kind[7] && !kind[7].test(value)) {
    return kind[8];
  }
  return null;
}
function array(value, wrong, empty, absent) {
  if (value === void 0) {
    return absent;
  }
  if (!Array.isArray(value)) {
    return wrong;
  }
  return value.length ? null : empty;
}
function column_name(value, clean, kind, reserved, taken) {
  var broken = text(value, kind, clean);
  return broken === null && reserved.includes(value.toLowerCase()) ? taken : broken;
}
function column_value(value, clean, column, columns, limited, plain, wrong, infinite) {
  var known = column !== null && columns.includes(column.toLowerCase());
  if (known || typeof value == "string" || value === void 0) {
    return text(value, known ? limited : plain, clean);
  }
  if (typeof value == "number") {
    return isFinite(value) ? null : infinite;
  }
  return value === null || typeof value == "boolean" ? null : wrong;
}
function repeats(pairs) {
  var ends = 0;
  for (var pair of pairs) {
    var name = pair.attribute;
    var end = 1 << name.charCodeAt(name.length - 1);
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
  var issue = dict({ "type": rule[0], "loc": loc, "path": path, "msg": rule[1], "ctx": rule[2] });
  if (issues === null) {
    return [issue];
  }
  issues.push(issue);
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
function extra(object, key, mark, depth, forbidden, unicode) {
  if (object[key] === void 0 || !Object.hasOwn(object, key)) {
    return false;
  }
  if (key.isWellFormed()) {
    return at(forbidden, depth, key);
  }
  found.length = mark;
  return !at(unicode, depth);
}
function take() {
  return found.length ? found.splice(0) : null;
}

// validator.js
var RULE_1 = ["string_type", "Input should be a valid string", dict({})];
var RULE_2 = ["string_unicode", "Input should be valid Unicode", dict({})];
var RULE_3 = ["missing", "Field required", dict({})];
var RULE_4 = ["string_too_long", "String should have at most 100 characters", dict({ "max_length": 100 })];
var TEXT_1 = [RULE_1, RULE_2, RULE_3, 0, 100, RULE_4];
var RULE_5 = ["model_type", "Input should be an object", dict({})];
var RULE_6 = ["extra_forbidden", "Unknown key", dict({})];
var RULE_7 = ["string_too_short", "String should have at least 1 character", dict({ "min_length": 1 })];
var TEXT_2 = [RULE_1, RULE_2, RULE_3, 1, 100, RULE_4, RULE_7];
var TEXT_3 = [RULE_1, RULE_2, null, 0, 100, RULE_4];
var RULE_8 = ["list_type", "Input should be a valid array", dict({})];
var RULE_9 = ["too_short", "List should have at least 1 item", dict({ "min_length": 1 })];
var PATTERN_1 = new RegExp("^(\\d{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(\\d\\d(?!00)([02468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,7})?)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$");
var RULE_10 = ["datetime_parsing", "Input should be a valid datetime, expected ISO 8601 with Z or offset", dict({ "error": "expected ISO 8601 with Z or offset" })];
var TEXT_4 = [RULE_1, RULE_2, null, 0, Infinity, null, null, PATTERN_1, RULE_10];
var RULE_11 = ["string_too_long", "String should have at most 2000 characters", dict({ "max_length": 2e3 })];
var TEXT_5 = [RULE_1, RULE_2, null, 0, 2e3, RULE_11];
var NAMES_1 = ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"];
var RULE_12 = ["string_too_long", "String should have at most 128 characters", dict({ "max_length": 128 })];
var PATTERN_2 = new RegExp("^[a-z]\\w*$");
var RULE_13 = ["string_pattern_mismatch", "String should match pattern '^[a-z]\\w*$'", dict({ "pattern": "^[a-z]\\w*$" })];
var TEXT_6 = [RULE_1, RULE_2, RULE_3, 0, 128, RULE_12, null, PATTERN_2, RULE_13];
var RULE_14 = ["reserved_column", "Column is reserved by Dataverse", dict({})];
var COLUMNS_1 = ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5"];
var RULE_15 = ["custom_value_type", "Input should be a string, finite number, boolean or null", dict({})];
var RULE_16 = ["finite_number", "Input should be a finite number", dict({})];
var TEXT_7 = [RULE_1, RULE_2, RULE_3, 0, Infinity, null];
var RULE_17 = ["duplicate_column", "Column is given twice", dict({})];
var PATTERN_3 = new RegExp("^[\\dA-Fa-f]{8}(-[\\dA-Fa-f]{4}){3}-[\\dA-Fa-f]{12}$");
var RULE_18 = ["uuid_parsing", "Input should be a valid UUID, expected a hyphenated GUID", dict({ "error": "expected a hyphenated GUID" })];
var TEXT_8 = [RULE_1, RULE_2, RULE_3, 0, Infinity, null, null, PATTERN_3, RULE_18];
var RULE_19 = ["event_name_mismatch", "eventName should equal kpiEventName", dict({})];
function walk(data, json) {
  take();
  var clean = json && !json.includes("\\ud");
  if (is_object(data)) {
    var mark0 = found.length;
    var value = data.conversationId;
    if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
      at(text(value, TEXT_2, clean), 0, "conversationId");
    }
    var value = data.providerSessionId;
    if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
      at(text(value, TEXT_2, clean), 0, "providerSessionId");
    }
    var value = data.clientSessionId;
    if (!clean || typeof value != "string" || value.length > 100) {
      at(text(value, TEXT_3, clean), 0, "clientSessionId");
    }
    var value = data.participantId;
    if (!clean || typeof value != "string" || value.length > 100) {
      at(text(value, TEXT_3, clean), 0, "participantId");
    }
    var list0 = data.events;
    if (at(array(list0, RULE_8, RULE_9, RULE_3), 0, "events") && list0) {
      place[0] = "events";
      for (var i0 = 0; i0 < list0.length; i0++) {
        place[1] = i0;
        var item0 = list0[i0];
        if (is_object(item0)) {
          var mark2 = found.length;
          var value = item0.kpiEventName;
          if (!clean || typeof value != "string" || value.length < 1 || value.length > 100) {
            at(text(value, TEXT_2, clean), 2, "kpiEventName");
          }
          var value = item0.kpiEventReason;
          if (!clean || typeof value != "string" || value.length > 100) {
            at(text(value, TEXT_3, clean), 2, "kpiEventReason");
          }
          var value = item0.eventTimestamp;
          if (!clean || typeof value != "string" || !PATTERN_1.test(value)) {
            at(text(value, TEXT_4, clean), 2, "eventTimestamp");
          }
          var value = item0.additionalData;
          if (!clean || typeof value != "string" || value.length > 2e3) {
            at(text(value, TEXT_5, clean), 2, "additionalData");
          }
          var value = item0.notificationResponseAction;
          if (!clean || typeof value != "string" || value.length > 100) {
            at(text(value, TEXT_3, clean), 2, "notificationResponseAction");
          }
          var value = item0.externalCorrelationId;
          if (!clean || typeof value != "string" || value.length > 100) {
            at(text(value, TEXT_3, clean), 2, "externalCorrelationId");
          }
          var list2 = item0.customData;
          if (at(array(list2, RULE_8, null, null), 2, "customData") && list2) {
            place[2] = "customData";
            var before2 = found.length;
            for (var i2 = 0; i2 < list2.length; i2++) {
              place[3] = i2;
              var item2 = list2[i2];
              if (is_object(item2)) {
                var mark4 = found.length;
                var column4 = item2.attribute;
                if (!COLUMNS_1.includes(column4)) {
                  if (!at(column_name(column4, clean, TEXT_6, NAMES_1, RULE_14), 4, "attribute")) {
                    var column4 = null;
                  }
                }
                var value = item2.value;
                if (!clean || typeof value != "string" || value.length > 100) {
                  at(column_value(value, clean, column4, COLUMNS_1, TEXT_1, TEXT_7, RULE_15, RULE_16), 4, "value");
                }
                for (var key in item2) {
                  if (key !== "attribute" && key !== "value" && extra(item2, key, mark4, 4, RULE_6, RULE_2)) {
                    break;
                  }
                }
              } else {
                at(RULE_5, 4);
              }
            }
            if (found.length == before2 && repeats(list2)) {
              at(RULE_17, 2, "customData");
            }
          }
          for (var key in item0) {
            if (key !== "kpiEventName" && key !== "kpiEventReason" && key !== "eventTimestamp" && key !== "additionalData" && key !== "notificationResponseAction" && key !== "externalCorrelationId" && key !== "customData" && extra(item0, key, mark2, 2, RULE_6, RULE_2)) {
              break;
            }
          }
        } else {
          at(RULE_5, 2);
        }
      }
    }
    for (var key in data) {
      if (key !== "conversationId" && key !== "providerSessionId" && key !== "clientSessionId" && key !== "participantId" && key !== "events" && extra(data, key, mark0, 0, RULE_6, RULE_2)) {
        break;
      }
    }
  } else {
    at(RULE_5, 0);
  }
}
function check_data(data, json) {
  walk(data, json);
  return take();
}
function check(data, eventName, correlationId, kpiEventName, json) {
  walk(data, json);
  if (at(text(eventName, TEXT_2), 0, "eventName") && typeof kpiEventName == "string" && kpiEventName !== eventName) {
    at(RULE_19, 0, "eventName");
  }
  at(text(correlationId, TEXT_8), 0, "correlationId");
  return take();
}

// fields.js
var RULES = [RULE_5, RULE_3, RULE_6];

// bridge.shim.snapshot.js
function snapshot(data) {
  var copy = structuredClone(data);
  JSON.stringify(copy, null, "");
  return copy;
}

// bridge.shim.guid.js
function digit(place2) {
  return (place2 ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> place2 / 4).toString(16);
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
      var found2 = dict({ "message": found2.get("message") || found2.get("value") });
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

// bridge.shim.errors.js
function BridgeError(message) {
  return Reflect.construct(Error, [message], BridgeError);
}
function toJSON() {
  return Object.assign(dict({ "name": this.name, "message": this.message }), this, dict({ "cause": told(this.cause), "eventName": told(this.eventName) }));
}
BridgeError.prototype = Object.create(Error.prototype, dict({ "constructor": dict({ "value": BridgeError }), "name": dict({ "value": "BridgeError" }), "toJSON": dict({ "value": toJSON }) }));
function make_call(caller, eventName) {
  var call = dict({ "_public": dict({ "eventName": eventName, "eventId": void 0 }), "_attempts": 0, "_timeouts": 0, "_start": performance.now() });
  Error.captureStackTrace(call, caller);
  return call;
}
function elapsed(call) {
  return Math.round(performance.now() - call._start);
}
function failure(engine2, call, code, details) {
  var what = told(details.cause);
  if (details.issues) {
    var what = details.issues.map((issue) => {
      return (issue.path && issue.path + ": ") + issue.msg;
    }).join("; ");
  }
  var error = Object.assign(new BridgeError([code, what, details.hint].filter(Boolean).join(": ")), dict({ "code": code, "delivered": call._timeouts ? "unknown" : "no", "issues": [], "cause": void 0, "attempts": call._attempts, "elapsedMs": elapsed(call), "link": engine2._docs + code + ".md" }), call._public, details, dict({ "hint": details.hint || "" }));
  try {
    error.stack = error + "\n" + call.stack.replace("Error\n", "");
  } catch (__except0__) {
  }
  return error;
}

// bridge.shim.events.js
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
function warn_once(engine2, key, message) {
  if (!engine2._warned[key]) {
    engine2._warned[key] = true;
    warn(message);
  }
}
function emit(engine2, name, call, more) {
  for (var listener of Array["from"](engine2._listeners)) {
    if (listener[0] == name && engine2._listeners.has(listener)) {
      try {
        listener[1](Object.assign(dict({}), call._public, more));
      } catch (__except0__) {
        var thrown = __except0__;
        say(() => {
          return console.error(PREFIX, thrown);
        });
      }
    }
  }
}
function trace(engine2, call, outcome, detail) {
  function print() {
    console.groupCollapsed(PREFIX + call._public.eventName + " " + outcome + ", " + elapsed(call) + " ms");
    console.log(call._data, detail);
    console.groupEnd();
  }
  ;
  if (engine2._options.debug) {
    say(print);
  }
}
function report(engine2, call, error) {
  emit(engine2, "failed", call, dict({ "code": error.code, "error": error }));
  trace(engine2, call, error.code, error);
  warn_once(engine2, error.code, error.message + " " + error.link);
}
function fail(engine2, call, code, details) {
  if (!call._settled) {
    call._settled = true;
    engine2._counts.failed++;
    var error = failure(engine2, call, code, details);
    report(engine2, call, error);
    call._reject(error);
  }
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
  if (globalThis.addEventListener) {
    globalThis.addEventListener(name, fn);
  }
}
function likely_mistake(hints) {
  var found2 = find();
  try {
    if (!found2 && globalThis.Microsoft && globalThis.Microsoft.CIFramework) {
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
    if (PORT.test(url)) {
      return hints._port;
    }
  } catch (__except0__) {
  }
  return found2 ? void 0 : hints._blocked;
}

// bridge.shim.delivery.js
var FASTEST_POLL = 50;
var SLOWEST_POLL = 1e3;
var RESENDS = 3;
function when_ready(engine2, resolve, reject) {
  if (find()) {
    resolve();
  } else {
    watch(engine2);
    engine2._waiters.push([resolve, reject]);
    wait(engine2);
  }
}
function watch(engine2) {
  if (!engine2._watching) {
    engine2._watching = true;
    try {
      engine2._options.debug = engine2._options.debug || window.sessionStorage.CIFBridge;
    } catch (__except0__) {
    }
    listen("pagehide", () => {
      return pump(engine2, true);
    });
    for (var name of ["CIFInitDone", "pageshow", "visibilitychange"]) {
      listen(name, () => {
        return engine2._probe && engine2._probe() || pump(engine2);
      });
    }
  }
}
function wait(engine2, attempts) {
  if (engine2._probe) {
    return;
  }
  var pause = (FASTEST_POLL << attempts) * (1 + Math.random());
  function stop(outcome, hint) {
    clearTimeout(timer);
    clearTimeout(deadline);
    engine2._probe = null;
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
    pause = Math.min(pause * (1 + Math.random()), SLOWEST_POLL);
    timer = setTimeout(poll, pause);
    check2();
  }
  ;
  function give_up() {
    check2();
    if (engine2._probe === check2) {
      var hint = likely_mistake(engine2._mistakes);
      stop(1, hint);
      drain(engine2, "not-ready", dict({ "hint": hint }));
    }
  }
  ;
  engine2._probe = check2;
  var deadline = setTimeout(give_up, engine2._options.readyTimeoutMs);
  var timer = setTimeout(poll, pause);
}
function drain(engine2, code, details) {
  for (var call of engine2._queue.splice(0)) {
    fail(engine2, call, code, details);
  }
  pump(engine2);
}
function pump(engine2, leaving) {
  while (engine2._queue.length && (leaving || !engine2._probe && engine2._flying < engine2._options.maxInFlight)) {
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
function send(engine2, call, platform) {
  engine2._flying++;
  engine2._counts.sent++;
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
      engine2._flying--;
    } else {
      engine2._counts.late++;
    }
    return in_time;
  }
  ;
  function finish(code, details) {
    fail(engine2, call, code, details);
    pump(engine2);
  }
  ;
  function timed_out(cause) {
    if (flying) {
      land();
      call._timeouts++;
      if (call._timeouts <= engine2._options.retryTimeouts && !call._settled) {
        engine2._queue.unshift(call);
        pump(engine2);
      } else {
        finish("timeout", dict({ "cause": cause, "hint": likely_mistake(engine2._mistakes) }));
      }
    }
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
      if (call._timeouts) {
        engine2._queue = engine2._queue.filter((other) => {
          return other !== call;
        });
      }
    }
    pump(engine2);
  }
  ;
  function refused(cause) {
    if (reason(cause).startsWith(engine2._platformTimeout)) {
      timed_out(cause);
    } else if (land()) {
      finish("rejected", dict({ "cause": cause }));
    }
  }
  ;
  var timer = setTimeout(timed_out, engine2._options.timeoutMs);
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
    engine2._queue.unshift(call);
    return wait(engine2, unsent);
  }
  emit(engine2, "sent", call);
}

// bridge.shim.context.js
var PAYLOAD_KEYS = ["conversationId", "providerSessionId", "clientSessionId", "participantId"];
var KEYS = PAYLOAD_KEYS.concat("correlationId");
function merge(context2, changes) {
  try {
    var given = is_object(changes) && Object.assign(dict({}), changes);
    if (given && Object.keys(given).every((key2) => {
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
  warn(one_of(KEYS));
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
    if (call._correlation == null) {
      call._correlation = context2.correlationId === void 0 ? own_id : context2.correlationId;
    }
    var __left0__ = snapshot([payload, known.eventName, call._correlation]);
    var payload = __left0__[0];
    known.eventName = __left0__[1];
    call._correlation = __left0__[2];
  } catch (__except0__) {
    return fail(engine2, call, stage, dict({ "cause": __except0__ }));
  }
  call._data = payload;
  var event = first_event(payload);
  var single = event.kpiEventName;
  if (payload && payload.events && payload.events.length > 1) {
    var single = void 0;
    warn_once(engine2, "events", "several events");
  }
  known.eventId = event.externalCorrelationId || own_id;
  if (!named) {
    known.eventName = single;
  }
  var issues = call._issues || engine2._check(payload, known.eventName, call._correlation, single);
  if (issues) {
    if (options.validation == "reject") {
      return fail(engine2, call, "invalid", dict({ "issues": issues }));
    }
    report(engine2, call, failure(engine2, call, "invalid", dict({ "issues": issues, "delivered": "unknown" })));
  }
  if (engine2._queue.length >= options.maxQueue) {
    return fail(engine2, call, "overflow", dict({}));
  }
  engine2._queue.push(call);
  emit(engine2, "queued", call);
  pump(engine2);
}

// bridge.shim.typed.js
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
function read_fields(plan2, known, fields, wire) {
  var issues = null;
  var pairs = [];
  if (!is_object(fields)) {
    return add(issues, plan2._rules[0], []);
  }
  for (var field of known) {
    var value = fields[field[0]];
    var broken = value === void 0 ? field[3] && plan2._rules[1] : first_broken(value, field);
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
        pairs.push(dict({ "attribute": field[1], "value": value }));
      }
    }
  }
  for (var name of Object.keys(fields)) {
    if (fields[name] !== void 0 && !known.some((field2) => {
      return field2[0] === name;
    })) {
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
      var payload = dict({});
      var given = snapshot(options || dict({}));
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
      call._issues = read_fields(engine2, event[1], snapshot(fields === void 0 ? dict({}) : fields), wire);
      return payload;
    }
    ;
    if (event[2]) {
      warn_once(engine2, event[2], event[2]);
    }
    return submit(engine2, context2, call, read);
  }
  ;
  return send2;
}
function make_events(engine2, context2) {
  var events = dict({});
  for (var event of engine2._events) {
    var name = event[3] || event[0].charAt(0).toLowerCase() + event[0].slice(1);
    events[name] = make_event(engine2, context2, event);
  }
  return events;
}

// bridge.shim.session.js
function read_session(engine2, call, session_id) {
  function start(resolve, reject) {
    function stop(code, cause) {
      reject(failure(engine2, call, code, dict({ "cause": cause, "hint": likely_mistake(engine2._mistakes) })));
    }
    ;
    function look(id) {
      function read(session) {
        if (!session) {
          return stop("unhandled");
        }
        var context2 = dict({ "clientSessionId": id });
        for (var key of PAYLOAD_KEYS) {
          var value = session.get ? session.get(key) : session[key];
          if (value) {
            context2[key] = value;
          }
        }
        resolve(context2);
      }
      ;
      return Promise.resolve(id && platform.getSession(id)).then(read);
    }
    ;
    var platform = find();
    setTimeout(stop, engine2._options.timeoutMs, "timeout");
    if (platform) {
      Promise.resolve(session_id).then((id) => {
        return id || platform.getFocusedSession();
      }).then(look).catch((cause) => {
        return stop("rejected", cause);
      });
    } else {
      stop("not-ready");
    }
  }
  ;
  return new Promise(start);
}

// bridge.shim.options.js
function expected(rule, value) {
  var kind = rule[0] === null ? "function" : typeof rule[0];
  if (kind == "number") {
    var fine = Number.isInteger(value) && value >= rule[1] && value <= rule[2];
  } else if (kind == "string") {
    var fine = rule.includes(value);
  } else {
    var fine = typeof value == kind || value === rule[0];
  }
  return fine ? "" : kind + " " + rule.slice(1).join("...");
}
function defaults(plan2) {
  var options = dict({});
  for (var name of Object.keys(plan2._defaults)) {
    options[name] = plan2._defaults[name][0];
  }
  return options;
}
function merge_options(plan2, current, changes, caller) {
  function misuse(name2, text3) {
    var __except0__ = failure(plan2, make_call(caller), "misuse", dict({ "issues": add(null, ["value_error", text3, dict({})], [name2]) }));
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
  var result = Object.assign(dict({}), current);
  for (var [name, value] of given) {
    if (!Object.hasOwn(current, name)) {
      misuse(name, one_of(Object.keys(current)));
    }
    result[name] = value;
    var text2 = expected(plan2._defaults[name], result[name]);
    if (text2) {
      misuse(name, "expected " + text2);
    }
  }
  return result;
}

// bridge.shim.library.js
function make_engine(plan2, options, caller) {
  return Object.assign(dict({ "_options": merge_options(plan2, defaults(plan2), options === void 0 ? dict({}) : options, caller), "_queue": [], "_listeners": /* @__PURE__ */ new Set(), "_waiters": [], "_idle": [], "_warned": dict({}), "_flying": 0, "_counts": dict({ "calls": 0, "sent": 0, "accepted": 0, "failed": 0, "late": 0 }) }), plan2);
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
      var error = reason(__except0__);
      return add(null, [engine2._unreadable, error, dict({ "error": error })], []);
    }
    fill(payload, context2, guid());
    return engine2._checkData(payload) || [];
  }
  ;
  function ready() {
    var call = make_call(ready);
    function start(resolve, reject) {
      when_ready(engine2, resolve, (hint) => {
        return reject(failure(engine2, call, "not-ready", dict({ "hint": hint })));
      });
    }
    ;
    return quiet(new Promise(start));
  }
  ;
  function configure(options) {
    engine2._options = merge_options(engine2, engine2._options, options, configure);
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
      warn(__except0__.message + " " + __except0__.link);
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
  function contextFromSession(sessionId) {
    return quiet(read_session(engine2, make_call(contextFromSession), sessionId));
  }
  ;
  function on(name, fn) {
    if (!NAMES.includes(name) || typeof fn != "function") {
      warn(one_of(NAMES));
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
  ;
  function flush() {
    function start(resolve) {
      engine2._idle.push(resolve);
      pump(engine2);
    }
    ;
    return new Promise(start).then(() => {
      return void 0;
    });
  }
  ;
  return dict({ "logAnalyticsEvent": logAnalyticsEvent, "validate": validate, "ready": ready, "configure": configure, "setContext": setContext, "withContext": withContext, "context": () => {
    return Object.assign(dict({}), context2);
  }, "contextFromSession": contextFromSession, "on": on, "flush": flush, "stats": () => {
    return Object.assign(dict({ "queued": engine2._queue.length, "inFlight": engine2._flying }), engine2._counts);
  }, "setEnabled": (enabled) => {
    return toggle(dict({ "enabled": enabled }));
  }, "debug": (enabled) => {
    return toggle(dict({ "debug": enabled }));
  }, "events": make_events(engine2, context2) });
}
function make_library(plan2, engine2, context2) {
  function createBridge(options) {
    return make_bridge(make_engine(plan2, options, createBridge), dict({}));
  }
  ;
  function debug(enabled) {
    trace2(enabled);
    try {
      window.sessionStorage.CIFBridge = engine2._options.debug || "";
    } catch (__except0__) {
    }
  }
  ;
  var bridge = make_bridge(engine2, context2);
  var trace2 = bridge.debug;
  return Object.assign(bridge, dict({ "debug": debug, "createBridge": createBridge, "BridgeError": BridgeError, "version": plan2._version, "planHash": plan2._planHash }));
}

// core.js
var plan = dict({ "_version": "0.1.0", "_planHash": "cb6249493a29", "_check": check, "_checkData": check_data, "_unreadable": "json_invalid", "_rules": RULES, "_events": [], "_defaults": dict({ "timeoutMs": [12e3, 100, 6e5], "readyTimeoutMs": [3e4, 0, 6e5], "maxQueue": [1e3, 1, 1e5], "maxInFlight": [6, 1, 64], "retryTimeouts": [0, 0, 5], "validation": ["reject", "reject", "warn"], "beforeSend": [null], "enabled": [true], "debug": [false] }), "_docs": "errors/", "_mistakes": dict({ "_function": "no logAnalyticsEvent in Microsoft.CIFramework", "_script": "no script tag with data-cifid", "_frame": "not in an iframe", "_ucilib": "?ucilib= in the URL", "_crmurl": "no data-crmurl", "_port": "port in data-crmurl", "_blocked": "script tag failed" }), "_platformTimeout": "Timeout occurred" });
var context = dict({});
var engine = make_engine(plan);
var library = make_library(plan, engine, context);
function define(event) {
  return make_event(engine, context, event);
}
function add_events(events) {
  plan._events.push(...events);
  Object.assign(library.events, make_events(engine, context));
}
export {
  add_events,
  define,
  library
};
//# sourceMappingURL=cif-bridge.core.mjs.map
