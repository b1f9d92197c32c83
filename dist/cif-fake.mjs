/*! cif-analytics-bridge 0.1.0 | plan f7c397637445 | MIT */

// cif_fake_library.js
var LIBRARY = { "calls": [{ "name": "logAnalyticsEvent", "messageType": "logAnalyticsEvent", "parameters": [{ "name": "data", "key": "analyticsData" }, { "name": "eventName", "key": "analyticsEventname" }, { "name": "correlationId", "key": "correlationId" }], "required": ["data", "eventName"], "refused": "all-missing", "result": "value", "constants": [["analyticsEventtype", 1]] }, { "name": "updateConversation", "messageType": "updateConversation", "parameters": [{ "name": "conversationId", "key": "entityId" }, { "name": "data", "key": "value" }], "required": ["conversationId", "data"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "createRecord", "messageType": "createrecord", "parameters": [{ "name": "entityLogicalName", "key": "entityName" }, { "name": "data", "key": "value" }], "required": ["entityLogicalName", "data"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "retrieveRecord", "messageType": "retrieverecord", "parameters": [{ "name": "entityLogicalName", "key": "entityName" }, { "name": "id", "key": "entityId" }, { "name": "options", "key": "options" }], "required": ["entityLogicalName", "id"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "updateRecord", "messageType": "updaterecord", "parameters": [{ "name": "entityLogicalName", "key": "entityName" }, { "name": "id", "key": "entityId" }, { "name": "data", "key": "value" }], "required": ["entityLogicalName", "id", "data"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "deleteRecord", "messageType": "deleterecord", "parameters": [{ "name": "entityLogicalName", "key": "entityName" }, { "name": "id", "key": "entityId" }], "required": ["entityLogicalName", "id"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "searchAndOpenRecords", "messageType": "searchandopenrecords", "parameters": [{ "name": "entityLogicalName", "key": "entityName" }, { "name": "queryParameters", "key": "queryParameters" }, { "name": "searchOnly", "key": "searchOnly" }], "required": ["entityLogicalName", "queryParameters"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "getSession", "messageType": "getSession", "parameters": [{ "name": "sessionId", "key": "sessionId" }], "required": ["sessionId"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "getFocusedSession", "messageType": "getFocusedSession", "parameters": [], "required": [], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "getAllSessions", "messageType": "getAllSessions", "parameters": [], "required": [], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "createSession", "messageType": "createSession", "parameters": [{ "name": "input", "key": "input" }], "required": ["input"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "requestFocusSession", "messageType": "requestFocusSession", "parameters": [{ "name": "sessionId", "key": "sessionId" }], "required": ["sessionId"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "getEnvironment", "messageType": "getenvironment", "parameters": [], "required": [], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "getEntityMetadata", "messageType": "getEntityMetadata", "parameters": [{ "name": "entityLogicalName", "key": "entityName" }, { "name": "attributes", "key": "attributes" }], "required": ["entityLogicalName"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "setMode", "messageType": "setmode", "parameters": [{ "name": "mode", "key": "mode" }], "required": ["mode"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "getMode", "messageType": "getmode", "parameters": [], "required": [], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "setClickToAct", "messageType": "setclicktoact", "parameters": [{ "name": "enabled", "key": "enabled" }], "required": ["enabled"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "getClickToAct", "messageType": "getclicktoact", "parameters": [], "required": [], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "setPresence", "messageType": "setPresence", "parameters": [{ "name": "presence", "key": "presence" }], "required": ["presence"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "getPresence", "messageType": "getPresence", "parameters": [], "required": [], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "notifyEvent", "messageType": "notifyEvent", "parameters": [{ "name": "input", "key": "input" }], "required": ["input"], "refused": "any-missing", "result": "json", "constants": [] }, { "name": "setSessionTitle", "messageType": "setSessionTitle", "parameters": [{ "name": "input", "key": "input" }], "required": ["input"], "refused": "any-missing", "result": "value", "constants": [] }, { "name": "createTab", "messageType": "createTab", "parameters": [{ "name": "input", "key": "input" }], "required": ["input"], "refused": "any-missing", "result": "value", "constants": [] }], "addHandler": "addGenericHandler", "removeHandler": "removeGenericHandler", "handlerKey": "eventType", "timeoutMessage": "Timeout occurred as no response was received from listener window", "libraryOptions": { "load": { "_preset": "normal", "_choices": ["normal", "late", "twice", "missing", "reloaded"], "_expected": "one of normal, late, twice, missing, reloaded" }, "loadDelayMs": { "_preset": 1e3, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "timeoutMs": { "_preset": 1e4, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "repeatIds": { "_preset": false, "_expected": "true or false" } } };

// bridge.browser.shim.records.js
function presets(known) {
  var options = {};
  for (var [name, option] of Object.entries(known)) {
    options[name] = option._preset;
  }
  return options;
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
  var found = cause;
  try {
    if (typeof found == "string") {
      var found = JSON.parse(found);
    }
    if (found.get) {
      var found = { "message": found.get("message") || found.get("value") };
    }
    var found = found.message;
    if (typeof found == "string") {
      return found;
    }
  } catch (__except0__) {
  }
  return as_text(cause);
}
function told(value) {
  return value == null ? void 0 : reason(value);
}

// bridge.browser.shim.errors.js
function BridgeError(message) {
  return Reflect.construct(Error, [message], BridgeError);
}
function toJSON() {
  return Object.assign({ "name": this.name, "message": this.message }, this, { "cause": told(this.cause), "eventName": told(this.eventName) });
}
BridgeError.prototype = Object.create(Error.prototype, { "constructor": { "value": BridgeError }, "name": { "value": "BridgeError" }, "toJSON": { "value": toJSON } });

// bridge.browser.shim.options.js
function misfit(value, option) {
  var kind = option._kind || typeof option._preset;
  var limits = option._choices || [];
  if (option._choices) {
    var fine = limits.includes(value);
  } else if (kind == "number") {
    var limits = [option._least, option._most];
    var fine = Number.isInteger(value) && value >= option._least && value <= option._most;
  } else {
    var fine = typeof value == kind || value === option._preset;
  }
  return fine ? "" : "expected " + kind + " " + limits.join("...");
}

// bridge.browser.fake.settings.js
function is_record(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function is_possible(value, setting) {
  if (setting._kind == "list") {
    return Array.isArray(value);
  }
  if (setting._kind == "record") {
    return is_record(value);
  }
  if (setting._kind == "any") {
    return is_cloneable(value);
  }
  return !misfit(value, setting);
}
function take(target, values, settings, what, complain) {
  if (values == null) {
    return;
  }
  if (!is_record(values)) {
    complain("bad-" + what, "Each " + what + " is a name and a value: pass an object, not " + shown(values) + ".");
    return;
  }
  for (var [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(settings, name)) {
      complain("unknown-" + what, "Unknown " + what + " '" + name + "'. Known: " + Object.keys(settings).join(", ") + ".");
    } else if (is_possible(value, settings[name])) {
      target[name] = value;
    } else {
      complain("bad-" + what, "The " + what + " '" + name + "' must be " + settings[name]._expected + ", not " + shown(value) + ".");
    }
  }
}
function shown(value) {
  try {
    var text = JSON.stringify(value) || String(value);
  } catch (__except0__) {
    var text = typeof value;
  }
  return text.length <= 100 ? text : text.slice(0, 100) + "...";
}
function is_cloneable(value) {
  try {
    structuredClone(value);
    return true;
  } catch (__except0__) {
    return false;
  }
}
function defaults(settings) {
  return structuredClone(presets(settings));
}

// bridge.browser.fake.library.js
var RESPONSE = "CIF_Response";
function is_map(value) {
  return Map.prototype.isPrototypeOf(value);
}
function plain(value) {
  if (is_map(value)) {
    return Object.fromEntries((() => {
      var __accu0__ = [];
      for (var [key, inner] of value.entries()) {
        __accu0__.push([key, plain(inner)]);
      }
      return __accu0__;
    })());
  }
  if (Array.isArray(value)) {
    return value.map((inner) => {
      return plain(inner);
    });
  }
  return value;
}
function as_json(value) {
  return typeof value == "string" ? value : JSON.stringify(plain(value));
}
function read_often(data) {
  structuredClone(data);
  structuredClone(data);
}
function make_ids(repeats) {
  var made = { "count": 0, "last": "" };
  function next_id() {
    made.count++;
    if (!repeats || made.count & 1) {
      made.last = Math.random().toString(36).slice(2, 5) + made.count.toString(36);
    }
    return made.last;
  }
  ;
  return next_id;
}
function make_library(facts, link, options) {
  var pending = /* @__PURE__ */ new Map();
  var handlers = /* @__PURE__ */ new Map();
  var next_id = make_ids(options.repeatIds);
  function send(messageType, name, data) {
    var id = next_id();
    var entry = {};
    function start2(resolve, reject) {
      entry.resolve = resolve;
      entry.reject = reject;
    }
    ;
    function give_up() {
      if (pending.get(id) === entry) {
        pending.delete(id);
      }
      entry.reject(/* @__PURE__ */ new Map([["message", facts.timeoutMessage], ["msdyn_name", name]]));
    }
    ;
    var answer2 = new Promise(start2);
    entry.timer = setTimeout(give_up, options.timeoutMs);
    pending.set(id, entry);
    try {
      read_often(data);
      link.post({ "messageType": messageType, "messageCorrelationId": id, "messageData": data });
    } catch (__except0__) {
      var text = String(__except0__ && __except0__.message || __except0__);
      return { "failed": JSON.stringify({ "message": text, "msdyn_name": name }) };
    }
    return { "answer": answer2 };
  }
  ;
  function settle_value(data, resolve) {
    if (is_map(data)) {
      var value = data.get("value");
      resolve(value === void 0 ? null : value);
    }
  }
  ;
  function settle_json(data, resolve) {
    if (is_map(data) && data.get("value") != null) {
      resolve(as_json(data.get("value")));
    }
  }
  ;
  function is_refused(call2, given) {
    var missing = call2.required.filter((name) => {
      return given[name] == null;
    });
    if (call2.refused == "all-missing") {
      return missing.length == call2.required.length;
    }
    return missing.length > 0;
  }
  ;
  function make_call2(call2) {
    function invoke() {
      var given = {};
      for (var [place, parameter] of call2.parameters.entries()) {
        given[parameter.name] = arguments[place];
      }
      if (call2.required.length && is_refused(call2, given)) {
        var text = call2.name + " needs " + call2.required.join(" and ") + ".";
        return Promise.reject(JSON.stringify({ "message": text, "msdyn_name": call2.name }));
      }
      var data = new Map((() => {
        var __accu0__ = [];
        for (var parameter2 of call2.parameters) {
          __accu0__.push([parameter2.key, given[parameter2.name]]);
        }
        return __accu0__;
      })().concat(call2.constants));
      var sent = send(call2.messageType, call2.name, data);
      if (sent.failed) {
        return Promise.reject(sent.failed);
      }
      function start2(resolve, reject) {
        if (call2.result == "json") {
          sent.answer.then((data2) => {
            return settle_json(data2, resolve);
          }, (error) => {
            return reject(as_json(error));
          });
        } else {
          sent.answer.then((data2) => {
            return settle_value(data2, resolve);
          }, reject);
        }
      }
      ;
      return new Promise(start2);
    }
    ;
    return invoke;
  }
  ;
  function register(messageType, name) {
    var sent = send(messageType, "addHandler", /* @__PURE__ */ new Map([[facts.handlerKey, name]]));
    if (sent.answer) {
      sent.answer.catch(() => {
        return null;
      });
    }
  }
  ;
  function add_handler(name, handler) {
    if (!handlers.has(name)) {
      handlers.set(name, /* @__PURE__ */ new Set());
      register(facts.addHandler, name);
    }
    handlers.get(name).add(handler);
  }
  ;
  function remove_handler(name, handler) {
    var known = handlers.get(name);
    if (known && known.delete(handler) && known.size == 0) {
      handlers.delete(name);
      register(facts.removeHandler, name);
    }
  }
  ;
  function answer_event(message) {
    function respond(outcome, value) {
      link.post({ "messageOutcome": outcome, "messageCorrelationId": message.messageCorrelationId, "messageType": RESPONSE, "messageData": /* @__PURE__ */ new Map([["value", value]]) });
    }
    ;
    function failed(error) {
      respond("failure", String(error));
    }
    ;
    for (var handler of Array["from"](handlers.get(message.messageType))) {
      handler(as_json(message.messageData)).then((value) => {
        return respond("success", value);
      }, failed);
    }
  }
  ;
  function heard(message, hostname) {
    if (hostname !== link.hostname() || !message) {
      return;
    }
    var entry = pending.get(message.messageCorrelationId);
    if (entry) {
      pending.delete(message.messageCorrelationId);
      clearTimeout(entry.timer);
      if (message.messageOutcome === "success") {
        entry.resolve(message.messageData);
      } else {
        entry.reject(message.messageData);
      }
    } else if (handlers.has(message.messageType)) {
      answer_event(message);
    }
  }
  ;
  link.listen(heard);
  var functions = { "addHandler": add_handler, "removeHandler": remove_handler };
  for (var call of facts.calls) {
    functions[call.name] = make_call2(call);
  }
  return functions;
}

// bridge.browser.fake.loading.js
function read_options(facts, values, complain) {
  var options = defaults(facts.libraryOptions);
  take(options, values, facts.libraryOptions, "option", complain);
  return options;
}
function install(facts, link, options) {
  globalThis.Microsoft = globalThis.Microsoft || {};
  Microsoft.CIFramework = Microsoft.CIFramework || {};
  Object.assign(Microsoft.CIFramework, make_library(facts, link, options));
  setTimeout(() => {
    return globalThis.dispatchEvent && globalThis.dispatchEvent(new Event("CIFInitDone"));
  }, 0);
}
function load(facts, link, options) {
  function again() {
    install(facts, link, options);
  }
  ;
  if (options.load === "late") {
    setTimeout(again, options.loadDelayMs);
  } else if (options.load === "twice") {
    again();
    again();
  } else if (options.load === "reloaded") {
    again();
    setTimeout(again, options.loadDelayMs);
  } else if (options.load === "normal") {
    again();
  }
}

// bridge.browser.fake.journal.js
function make_journal() {
  var entries2 = [];
  var listeners = /* @__PURE__ */ new Set();
  function changed() {
    for (var listener of Array["from"](listeners)) {
      try {
        listener();
      } catch (__except0__) {
        console.error("CIFFake: a listener of onChange threw", __except0__);
      }
    }
  }
  ;
  function note(level, code, message, about) {
    entries2.push(Object.assign({ "at": (/* @__PURE__ */ new Date()).toISOString(), "level": level, "code": code, "message": message }, about));
    if (level == "error") {
      console.error("CIFFake: " + message);
    }
    changed();
  }
  ;
  function subscribe(listener) {
    listeners.add(listener);
    function unsubscribe() {
      listeners.delete(listener);
    }
    ;
    return unsubscribe;
  }
  ;
  function copy() {
    return (() => {
      var __accu0__ = [];
      for (var entry of entries2) {
        __accu0__.push(Object.assign({}, entry));
      }
      return __accu0__;
    })();
  }
  ;
  function empty() {
    entries2.length = 0;
    changed();
  }
  ;
  return { "note": note, "subscribe": subscribe, "copy": copy, "empty": empty };
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
  var first = any_digits() + any_digits();
  var middle = [any_digits(), digits(16, 16384), digits(4, 32768)];
  var last = any_digits() + any_digits() + any_digits();
  return [first, middle.join("-"), last].join("-");
}

// bridge.browser.fake.sessions.js
function make_sessions(tell) {
  var sessions = /* @__PURE__ */ new Map();
  var state = { "focused": null, "made": 0 };
  function about(id) {
    var session = sessions.get(id);
    return { "sessionId": id, "conversationId": session.conversationId, "title": session.title, "focused": state.focused == id };
  }
  ;
  function move_focus(id) {
    if (state.focused != id) {
      state.focused = id;
      tell("onSessionSwitched", { "sessionId": id, "focused": true });
    }
  }
  ;
  function create(wanted) {
    state.made++;
    var id = "session-id-" + state.made;
    var given = wanted || {};
    sessions.set(id, { "conversationId": given.conversationId || guid(), "title": given.title || "Session " + state.made });
    tell("onSessionCreated", { "sessionId": id });
    move_focus(id);
    return id;
  }
  ;
  function focus(id) {
    if (!sessions.has(id)) {
      return false;
    }
    move_focus(id);
    return true;
  }
  ;
  function close(id) {
    if (!sessions.delete(id)) {
      return false;
    }
    tell("onSessionClosed", { "sessionId": id });
    if (state.focused == id) {
      state.focused = null;
      if (sessions.size) {
        move_focus(Array["from"](sessions.keys()).at(-1));
      }
    }
    return true;
  }
  ;
  function set_title(id, title) {
    var session = sessions.get(id || state.focused);
    if (session) {
      session.title = title;
    }
    return session !== void 0;
  }
  ;
  function get(id) {
    return sessions.has(id) ? about(id) : null;
  }
  ;
  function focused() {
    return state.focused;
  }
  ;
  function all_sessions() {
    return (() => {
      var __accu0__ = [];
      for (var id of sessions.keys()) {
        __accu0__.push(about(id));
      }
      return __accu0__;
    })();
  }
  ;
  return { "create": create, "focus": focus, "close": close, "setTitle": set_title, "get": get, "list": all_sessions, "focused": focused };
}

// bridge.browser.fake.query.js
var TERM = "\\s*(?:(contains|startswith)\\((\\w+),\\s*'((?:[^']|'')*)'\\)|(\\w+)\\s+(eq|ne)\\s+(?:'((?:[^']|'')*)'|([-\\w.]+)))\\s*(?:\\b(and|or)\\b|$)";
var LITERALS = { "null": null, "true": true, "false": false };
function unquote(text) {
  return text.replaceAll("''", "'");
}
function read_value(text, bare) {
  if (text !== void 0) {
    return unquote(text);
  }
  if (Object.hasOwn(LITERALS, bare)) {
    return LITERALS[bare];
  }
  var number = Number(bare);
  return Number.isNaN(number) ? bare : number;
}
function read_term(match) {
  if (match[1]) {
    return { "column": match[2], "operator": match[1], "value": unquote(match[3]) };
  }
  return { "column": match[4], "operator": match[5], "value": read_value(match[6], match[7]) };
}
function read_filter(text) {
  var alternatives = [[]];
  var pattern = new RegExp(TERM, "y");
  while (true) {
    var match = pattern.exec(text);
    if (!match) {
      return null;
    }
    alternatives.at(-1).push(read_term(match));
    if (match[8] === void 0) {
      return pattern.lastIndex == text.length ? alternatives : null;
    }
    if (match[8] == "or") {
      alternatives.push([]);
    }
  }
}
function holds(record, term) {
  var stored = record[term.column] === void 0 ? null : record[term.column];
  if (term.operator == "eq") {
    return stored === term.value;
  }
  if (term.operator == "ne") {
    return stored !== term.value;
  }
  var text = String(stored).toLowerCase();
  var wanted = term.value.toLowerCase();
  return term.operator == "contains" ? text.includes(wanted) : text.startsWith(wanted);
}
function parse(text) {
  var parameters = new URLSearchParams(String(text || "").replaceAll("+", "%2B"));
  var condition = parameters.get("$filter");
  var alternatives = condition == null ? [[]] : read_filter(condition);
  if (alternatives === null) {
    return null;
  }
  function matches(record) {
    return alternatives.some((terms) => {
      return terms.every((term) => {
        return holds(record, term);
      });
    });
  }
  ;
  var select = parameters.get("$select");
  var columns = select ? (() => {
    var __accu0__ = [];
    for (var column of select.split(",")) {
      __accu0__.push(column.trim());
    }
    return __accu0__;
  })() : null;
  return { "columns": columns, "top": Number(parameters.get("$top") || Infinity), "matches": matches };
}

// bridge.browser.fake.dataverse.js
function problem(code, message) {
  return { "problem": { "code": code, "message": message } };
}
function is_moment(value) {
  return !Number.isNaN(new Date(value).getTime()) && (typeof value == "string" || value.getTime !== void 0);
}
var TYPES = { "integer": Number.isInteger, "number": Number.isFinite, "boolean": (value) => {
  return typeof value == "boolean";
}, "datetime": is_moment };
var EXPECTED = { "integer": "a whole number", "number": "a number", "boolean": "true or false", "datetime": "a moment in ISO 8601" };
function own_column(name, kind) {
  return Object.hasOwn(TYPES, kind) ? { "name": name, "type": kind } : { "name": name, "type": "text", "limit": Number(kind) };
}
function value_problem(column, value) {
  if (value == null) {
    return null;
  }
  if (column.type == "text") {
    if (typeof value != "string") {
      return problem("wrong-type", column.name + " takes text, not " + typeof value + ". Write it as text.");
    }
    if (value.length > column.limit) {
      var size = "has " + value.length + " UTF-16 code units, its limit is " + column.limit;
      return problem("too-long", "The value for " + column.name + " " + size + ". Shorten it.");
    }
  } else if (Object.hasOwn(TYPES, column.type)) {
    if (!TYPES[column.type](value)) {
      return problem("wrong-type", column.name + " takes " + EXPECTED[column.type] + ".");
    }
  } else if (!column.values.includes(value)) {
    return problem("wrong-type", column.name + " takes one of " + column.values.join(", ") + ".");
  }
  return null;
}
function make_table(definition, extra) {
  var records = [];
  var columns = definition.columns && definition.columns.concat((() => {
    var __accu0__ = [];
    for (var [name, kind] of Object.entries(extra)) {
      __accu0__.push(own_column(name, kind));
    }
    return __accu0__;
  })());
  function find_column(name) {
    return columns.find((column) => {
      return column.name == name || column.name.toLowerCase() == name;
    });
  }
  ;
  function resolve(values) {
    if (!columns) {
      return { "values": Object.fromEntries(Object.entries(values)) };
    }
    var resolved = {};
    for (var [name, value] of Object.entries(values)) {
      if (definition.reserved.includes(name.toLowerCase())) {
        return problem("reserved-column", "Column '" + name + "' is written by Dataverse itself. Leave it out.");
      }
      var column = find_column(name);
      if (column === void 0) {
        var hint = "Correct the name, or add the column to the table (here: the option columns).";
        return problem("unknown-column", "Table '" + definition.name + "' has no column '" + name + "'. " + hint);
      }
      var wrong = value_problem(column, value);
      if (wrong) {
        return wrong;
      }
      resolved[column.name] = value;
    }
    return { "values": resolved };
  }
  ;
  function create(values) {
    var resolved = resolve(values);
    if (resolved.problem) {
      return resolved;
    }
    var record = Object.assign({}, definition.presets, resolved.values);
    for (var column of columns || []) {
      if (column.required && !record[column.name]) {
        return problem("required-column", "Column '" + column.name + "' of '" + definition.name + "' needs a value.");
      }
    }
    if (!record[definition.key]) {
      record[definition.key] = guid();
    }
    record.createdon = (/* @__PURE__ */ new Date()).toISOString();
    records.push(record);
    return { "record": record };
  }
  ;
  function with_id(id) {
    return records.find((record) => {
      return record[definition.key] == id;
    });
  }
  ;
  function update(id, values) {
    var resolved = resolve(values);
    if (resolved.problem) {
      return resolved;
    }
    return { "record": Object.assign(with_id(id), resolved.values) };
  }
  ;
  function remove(id) {
    records.splice(records.indexOf(with_id(id)), 1);
  }
  ;
  function search(text) {
    var query = parse(text);
    if (query === null) {
      return null;
    }
    return (() => {
      var __accu0__ = [];
      for (var record of records.filter(query.matches).slice(0, query.top)) {
        __accu0__.push(pick(record, query.columns));
      }
      return __accu0__;
    })();
  }
  ;
  function pick(record, wanted) {
    if (!wanted) {
      return Object.assign({}, record);
    }
    var picked = {};
    for (var name of wanted.concat([definition.key])) {
      if (record[name] !== void 0) {
        picked[name] = record[name];
      }
    }
    return picked;
  }
  ;
  return { "key": definition.key, "columns": columns, "records": records, "create": create, "with_id": with_id, "update": update, "delete": remove, "pick": pick, "search": search };
}
function make_dataverse(definitions, event_table, options, complain) {
  var tables = /* @__PURE__ */ new Map();
  function add2(definition2, extra) {
    tables.set(definition2.name, make_table(definition2, extra));
  }
  ;
  function seed(name2, records2) {
    if (!Array.isArray(records2)) {
      complain("bad-record", "The records of '" + name2 + "' are no list.");
      return;
    }
    for (var record of records2) {
      var made = tables.get(name2).create(record);
      if (made.problem) {
        complain("bad-record", "A record of '" + name2 + "' was not taken: " + made.problem.message);
      }
    }
  }
  ;
  for (var [name, kind] of Object.entries(options.columns)) {
    if (!Object.hasOwn(TYPES, kind) && !Number.isInteger(kind)) {
      complain("bad-column", "Column '" + name + "' needs a limit or one of " + Object.keys(TYPES).join(", ") + ".");
    }
  }
  for (var definition of definitions) {
    add2(definition, definition.name == event_table ? options.columns : {});
  }
  for (var [name, records] of Object.entries(options.records)) {
    if (!tables.has(name)) {
      add2({ "name": name, "key": name + "id" }, {});
    }
    seed(name, records);
  }
  return { "tables": tables, "seed": seed };
}

// bridge.browser.fake.calls.js
function as_map(record) {
  return new Map(Object.entries(record));
}
function as_record(value) {
  if (typeof value == "string") {
    var value = JSON.parse(value);
  }
  if (Map.prototype.isPrototypeOf(value)) {
    return Object.fromEntries(value);
  }
  return is_record(value) ? value : {};
}
function refuse(message) {
  return { "refused": message };
}
function answer(value) {
  return { "value": value };
}
function make_calls(facts, world) {
  var desk = { "mode": 1, "clickToAct": false, "presence": "Available", "tabs": 0 };
  function with_table(args, work) {
    if (world.switches.dataverseDown) {
      return refuse("Dataverse is down");
    }
    var table = world.dataverse.tables.get(args.entityLogicalName);
    if (table === void 0) {
      return refuse("There is no table '" + args.entityLogicalName + "'. Here, the option records adds one.");
    }
    return work(table);
  }
  ;
  function with_record(args, work) {
    function found(table) {
      if (table.with_id(args.id) === void 0) {
        return refuse("Table '" + args.entityLogicalName + "' has no record " + args.id);
      }
      return work(table);
    }
    ;
    return with_table(args, found);
  }
  ;
  function reference(args, table, record) {
    return answer(as_map({ "id": record[table.key], "entityType": args.entityLogicalName }));
  }
  ;
  function written(args, table, result) {
    if (result.problem) {
      return refuse(result.problem.message);
    }
    world.note("info", "record-written", "A record was written.", { "table": args.entityLogicalName });
    return reference(args, table, result.record);
  }
  ;
  function create_record(args) {
    return with_table(args, (table) => {
      return written(args, table, table.create(as_record(args.data)));
    });
  }
  ;
  function retrieve_record(args) {
    function work(table) {
      var found = table.search(args.options);
      if (found === null) {
        return refuse("The query is more than this host understands: " + args.options);
      }
      return answer(as_map(found.find((record) => {
        return record[table.key] == args.id;
      })));
    }
    ;
    return with_record(args, work);
  }
  ;
  function update_record(args) {
    return with_record(args, (table) => {
      return written(args, table, table.update(args.id, as_record(args.data)));
    });
  }
  ;
  function delete_record(args) {
    function work(table) {
      var record = table.with_id(args.id);
      table.delete(args.id);
      world.note("info", "record-deleted", "A record was deleted.", { "table": args.entityLogicalName });
      return reference(args, table, record);
    }
    ;
    return with_record(args, work);
  }
  ;
  function search(args) {
    function work(table) {
      var found = table.search(args.queryParameters);
      if (found === null) {
        return refuse("The query is more than this host understands: " + args.queryParameters);
      }
      return answer(new Map((() => {
        var __accu0__ = [];
        for (var [place, record] of found.entries()) {
          __accu0__.push([String(place), as_map(record)]);
        }
        return __accu0__;
      })()));
    }
    ;
    return with_table(args, work);
  }
  ;
  function update_conversation(args) {
    var target = { "entityLogicalName": facts.conversationTable, "id": args.conversationId, "data": args.data };
    function work(table) {
      if (table.with_id(target.id) === void 0) {
        var made = as_record(target.data);
        made[table.key] = target.id;
        return written(target, table, table.create(made));
      }
      return update_record(target);
    }
    ;
    return with_table(target, work);
  }
  ;
  function entity_metadata(args) {
    function work(table) {
      var wanted = args.attributes;
      function is_wanted(column) {
        return !Array.isArray(wanted) || wanted.includes(column.name);
      }
      ;
      var columns = (() => {
        var __accu0__ = [];
        for (var column of table.columns || []) {
          if (is_wanted(column)) {
            __accu0__.push(column.name);
          }
        }
        return __accu0__;
      })();
      return answer(as_map({ "LogicalName": args.entityLogicalName, "Attributes": columns }));
    }
    ;
    return with_table(args, work);
  }
  ;
  function get_session(args) {
    var session = world.sessions.get(args.sessionId);
    return session ? answer(as_map(session)) : refuse("There is no session '" + args.sessionId + "'");
  }
  ;
  function create_session(args) {
    var input = as_record(args.input);
    var context = as_record(input.context);
    var title = input.title || context.title || input.customerName;
    return answer(world.sessions.create({ "conversationId": input.conversationId || context.conversationId, "title": title }));
  }
  ;
  function focus_session(args) {
    var found = world.sessions.focus(args.sessionId);
    return found ? answer(null) : refuse("There is no session '" + args.sessionId + "'");
  }
  ;
  function session_title(args) {
    var input = as_record(args.input);
    var found = world.sessions.setTitle(input.sessionId, String(input.title));
    return found ? answer(null) : refuse("There is no session '" + input.sessionId + "'");
  }
  ;
  function set_mode(args) {
    desk.mode = args.mode;
    world.tell("onModeChanged", { "value": args.mode });
    return answer(null);
  }
  ;
  function set_click_to_act(args) {
    desk.clickToAct = args.enabled === true;
    return answer(null);
  }
  ;
  function set_presence(args) {
    desk.presence = args.presence;
    world.tell("onPresenceChange", { "presence": args.presence });
    return answer(true);
  }
  ;
  function create_tab(args) {
    desk.tabs++;
    return answer("tab-id-" + desk.tabs);
  }
  ;
  function log_event(args) {
    world.logEvent(args);
    return answer("Success");
  }
  ;
  var calls = { "logAnalyticsEvent": log_event, "updateConversation": update_conversation, "createRecord": create_record, "retrieveRecord": retrieve_record, "updateRecord": update_record, "deleteRecord": delete_record, "searchAndOpenRecords": search, "getSession": get_session, "getFocusedSession": () => {
    return answer(world.sessions.focused());
  }, "getAllSessions": () => {
    return answer((() => {
      var __accu0__ = [];
      for (var session of world.sessions.list()) {
        __accu0__.push(session.sessionId);
      }
      return __accu0__;
    })());
  }, "createSession": create_session, "requestFocusSession": focus_session, "getEnvironment": () => {
    return answer(as_map(facts.environment));
  }, "getEntityMetadata": entity_metadata, "setMode": set_mode, "getMode": () => {
    return answer(desk.mode);
  }, "setClickToAct": set_click_to_act, "getClickToAct": () => {
    return answer(desk.clickToAct);
  }, "setPresence": set_presence, "getPresence": () => {
    return answer(desk.presence);
  }, "notifyEvent": () => {
    return answer(as_map({ "actionName": "Accept", "responseReason": "Accept" }));
  }, "setSessionTitle": session_title, "createTab": create_tab };
  var by_type = /* @__PURE__ */ new Map();
  for (var call of facts.calls) {
    by_type.set(call.messageType.toLowerCase(), { "call": call, "handle": calls[call.name] });
  }
  return by_type;
}

// bridge.browser.fake.analytics.js
function as_name(eventName) {
  return typeof eventName == "string" ? eventName : shown(eventName);
}
function make_analytics(facts, world) {
  function about(eventName) {
    return { "call": "logAnalyticsEvent", "eventName": as_name(eventName) };
  }
  ;
  function lose(eventName, code, message) {
    world.note("lost", code, message, about(eventName));
  }
  ;
  function find_definition(eventName) {
    var records = world.dataverse.tables.get(facts.definitionTable).records;
    var same = records.filter((record) => {
      return record.msdyn_name === eventName;
    });
    return same.find((record) => {
      return record.statecode == facts.stateActive;
    }) || same.at(-1);
  }
  ;
  function definition_problem(eventName, definition, switches) {
    if (definition === void 0 || switches.definition == "missing") {
      var remedy = "Create the definition, or correct the second argument, eventName.";
      return ["definition-missing", "No KPI event definition has msdyn_name " + shown(eventName) + ". " + remedy];
    }
    if (definition.statecode != facts.stateActive || switches.definition == "inactive") {
      return ["definition-inactive", "The KPI event definition '" + eventName + "' is inactive. Activate it."];
    }
    return null;
  }
  ;
  function store(eventName, values) {
    var made = world.dataverse.tables.get(facts.eventTable).create(values);
    if (made.problem) {
      lose(eventName, made.problem.code, "The whole row was refused. " + made.problem.message);
    } else {
      world.note("info", "stored", "A row was stored in " + facts.eventTable + ".", about(eventName));
    }
  }
  ;
  function host_values(eventName, definition) {
    var values = { "msdyn_name": eventName, "msdyn_kpieventid": definition[facts.definitionKey], "msdyn_ProviderId": facts.providerId };
    return Object.assign(/* @__PURE__ */ Object.create(null), values);
  }
  ;
  function from_fields(values, fields, source) {
    for (var pair of fields) {
      if (source[pair.field] != null) {
        values[pair.column] = source[pair.field];
      }
    }
  }
  ;
  function store_entry(call, definition, entry) {
    var values = host_values(call.eventName, definition);
    if (call.correlationId) {
      values.msdyn_externalcorrelationid = call.correlationId;
    }
    from_fields(values, facts.dataFields, call.data);
    from_fields(values, facts.eventFields, entry);
    for (var pair of entry.customData || []) {
      values[pair.attribute] = pair.value;
    }
    store(call.eventName, values);
  }
  ;
  function store_payload(call, definition) {
    try {
      JSON.stringify(call.data);
    } catch (__except0__) {
      lose(call.eventName, "not-serialisable", "The payload cannot be written as JSON: " + String(__except0__) + " Pass plain data.");
      return;
    }
    if (!is_record(call.data) || !Array.isArray(call.data.events) || !call.data.events.length) {
      lose(call.eventName, "no-events", "The payload is no object with a list of events: this host writes one row for each of them.");
      return;
    }
    for (var entry of call.data.events) {
      try {
        store_entry(call, definition, entry);
      } catch (__except0__) {
        lose(call.eventName, "bad-event", "An entry of events could not be read: " + String(__except0__));
      }
    }
  }
  ;
  function store_session(call, definition) {
    var values = host_values(call.eventName, definition);
    values.msdyn_kpieventname = call.eventName;
    values.msdyn_eventtimestamp = (/* @__PURE__ */ new Date()).toISOString();
    if (call.correlationId) {
      values.msdyn_externalcorrelationid = call.correlationId;
    }
    var session = world.sessions.get(world.sessions.focused());
    if (session) {
      values.msdyn_conversationid = session.conversationId;
      values.msdyn_sessionId = session.sessionId;
      values.msdyn_cifSessionId = session.sessionId;
    }
    store(call.eventName, values);
  }
  ;
  function write(call, switches) {
    if (switches.analyticsOff) {
      var remedy = "Switch msdyn_enableanalytics on in the record of the channel provider.";
      lose(call.eventName, "analytics-off", "Analytics is off for this channel provider. " + remedy);
      return;
    }
    if (switches.dataverseDown) {
      lose(call.eventName, "dataverse-down", "Dataverse did not answer. Nothing tells the widget.");
      return;
    }
    var definition = find_definition(call.eventName);
    var wrong = definition_problem(call.eventName, definition, switches);
    if (wrong) {
      lose(call.eventName, wrong[0], wrong[1]);
    } else if (world.options.storage == "payload") {
      store_payload(call, definition);
    } else {
      store_session(call, definition);
    }
  }
  ;
  return write;
}

// bridge.browser.fake.host.js
var RESPONSE2 = "CIF_Response";
function is_map2(value) {
  return Map.prototype.isPrototypeOf(value);
}
function fault_in(message) {
  if (!is_record(message)) {
    return "it is no object";
  }
  if (typeof message.messageType != "string") {
    return "messageType is no text";
  }
  if (typeof message.messageCorrelationId != "string") {
    return "messageCorrelationId is no text";
  }
  if (message.messageData != null && !is_map2(message.messageData) && message.messageType !== RESPONSE2) {
    return "messageData is no Map";
  }
  return null;
}
function arguments_of(call, data) {
  var args = {};
  for (var parameter of call.parameters) {
    args[parameter.name] = data.has(parameter.key) ? data.get(parameter.key) : data.get(parameter.name);
  }
  return args;
}
function refusals(callName) {
  return { "map": /* @__PURE__ */ new Map([["message", "Refused by a switch of the fake host"], ["msdyn_name", callName]]), "failure": /* @__PURE__ */ new Map([["value", "Failure"]]), "string": "Refused by a switch of the fake host", "error": new Error("Refused by a switch of the fake host"), "undefined": void 0, "object": { "message": "Refused by a switch of the fake host" } };
}
function make_host(facts, journal, options, widgets) {
  var switches = defaults(facts.switches);
  var waiting = [];
  var state = { "busy": 0, "told": 0, "readyAt": 0, "gone": false };
  function complain(code, message) {
    journal.note("error", code, message, {});
  }
  ;
  function begin() {
    state.busy++;
  }
  ;
  function done() {
    state.busy--;
    if (state.busy == 0) {
      for (var resolve of waiting.splice(0)) {
        resolve();
      }
    }
  }
  ;
  function later(work, delay) {
    function run() {
      try {
        if (!state.gone) {
          work();
        }
      } finally {
        done();
      }
    }
    ;
    begin();
    setTimeout(run, delay);
  }
  ;
  function settled() {
    function start2(resolve) {
      if (state.busy == 0) {
        resolve();
      } else {
        waiting.push(resolve);
      }
    }
    ;
    return new Promise(start2);
  }
  ;
  function set_switches(values) {
    take(switches, values, facts.switches, "switch", complain);
    if (is_record(values) && Object.hasOwn(values, "notReadyMs")) {
      state.readyAt = Date.now() + switches.notReadyMs;
    }
  }
  ;
  function clear_switches() {
    set_switches(defaults(facts.switches));
  }
  ;
  function tell(name, data) {
    state.told++;
    var message = { "messageType": name, "messageCorrelationId": "host-" + state.told.toString(36), "messageData": new Map(Object.entries(data || {})) };
    for (var widget of widgets.values()) {
      if (widget.events.has(name)) {
        widget.post(message);
      }
    }
    journal.note("info", "host-event", "The host raised " + name + ".", { "call": name });
  }
  ;
  function log_event(call) {
    var then = Object.assign({}, switches);
    later(() => {
      return later(() => {
        return write(call, then);
      }, options.writeDelayMs);
    }, switches.delayMs);
  }
  ;
  var sessions = make_sessions(tell);
  var world = { "dataverse": make_dataverse(facts.tables, facts.eventTable, options, complain), "sessions": sessions, "switches": switches, "options": options, "note": journal.note, "tell": tell, "logEvent": log_event };
  var write = make_analytics(facts, world);
  var calls = make_calls(facts, world);
  for (var definition of options.definitions) {
    var record = is_record(definition) ? definition : { "msdyn_name": definition, "msdyn_eventdisplayname": definition };
    world.dataverse.seed(facts.definitionTable, [record]);
  }
  function handle(call, data) {
    try {
      return call.handle(arguments_of(call.call, data));
    } catch (__except0__) {
      return { "refused": String(__except0__ && __except0__.message || __except0__) };
    }
  }
  ;
  function response(name, result) {
    if (switches.refuse !== "none") {
      return ["failure", refusals(name)[switches.refuse]];
    }
    if (switches.notAMap) {
      return ["success", "not a Map"];
    }
    if (result.refused !== void 0) {
      return ["failure", /* @__PURE__ */ new Map([["message", result.refused], ["msdyn_name", name]])];
    }
    if (switches.answer != null) {
      return ["success", /* @__PURE__ */ new Map([["value", switches.answer]])];
    }
    return ["success", new Map(result.value === void 0 ? [] : [["value", result.value]])];
  }
  ;
  function reply(widget, id, answer2) {
    var message = { "messageOutcome": answer2[0], "messageCorrelationId": switches.wrongCorrelationId ? "nobody-" + id : id, "messageType": RESPONSE2, "messageData": answer2[1] };
    var copies = switches.duplicate ? 2 : 1;
    function post() {
      for (var _ = 0; _ < copies; _++) {
        widget.post(message);
      }
    }
    ;
    later(post, switches.delayMs);
  }
  ;
  function lost(code, text, about) {
    var level = about.call === "logAnalyticsEvent" ? "lost" : "info";
    journal.note(level, code, text, about);
  }
  ;
  function answer_call(message, widget) {
    var call = calls.get(message.messageType.toLowerCase());
    var data = message.messageData || /* @__PURE__ */ new Map();
    var about = { "call": call ? call.call.name : message.messageType };
    if (call && about.call === "logAnalyticsEvent") {
      about.eventName = as_name(arguments_of(call.call, data).eventName);
    }
    if (!call || switches.noHandler) {
      lost("no-handler", "The host has no handler for " + about.call + " and answered without a value.", about);
      reply(widget, message.messageCorrelationId, ["success", /* @__PURE__ */ new Map()]);
      return;
    }
    var result = {};
    if (switches.refuse === "none") {
      var result = handle(call, data);
    } else {
      lost("refused", "A switch made the host refuse " + about.call + ".", about);
    }
    if (result.refused !== void 0) {
      journal.note("info", "refused", about.call + " was refused: " + result.refused, about);
    }
    if (switches.noReply) {
      journal.note("info", "no-reply", "A switch kept the answer to " + about.call + " back.", about);
      return;
    }
    if (switches.refuse === "none" && result.refused === void 0) {
      journal.note("info", "answered", about.call + " was answered.", about);
    }
    reply(widget, message.messageCorrelationId, response(about.call, result));
  }
  ;
  function register(message, widget, wanted) {
    var known = widgets.get(widget.key) || { "events": /* @__PURE__ */ new Set() };
    known.post = widget.post;
    widgets.set(widget.key, known);
    var name = message.messageData && message.messageData.get(facts.handlerKey);
    if (wanted) {
      known.events.add(name);
    } else {
      known.events.delete(name);
    }
    reply(widget, message.messageCorrelationId, ["success", /* @__PURE__ */ new Map()]);
  }
  ;
  function heard(message, widget) {
    if (state.gone) {
      return;
    }
    var fault = fault_in(message);
    if (fault) {
      var text = "A message from " + widget.origin + " is no envelope: " + fault + ". It was not answered.";
      complain("malformed-envelope", text);
      return;
    }
    if (message.messageType === RESPONSE2) {
      if (message.messageOutcome !== "success") {
        journal.note("info", "handler-failed", "A handler of the widget answered with a failure.", { "call": RESPONSE2 });
      }
      return;
    }
    if (Date.now() < state.readyAt) {
      var call = calls.get(message.messageType.toLowerCase());
      var name = call ? call.call.name : message.messageType;
      lost("not-ready", "The host was not ready and did not hear " + name + ".", { "call": name });
      return;
    }
    if (message.messageType.toLowerCase() === facts.addHandler.toLowerCase()) {
      register(message, widget, true);
    } else if (message.messageType.toLowerCase() === facts.removeHandler.toLowerCase()) {
      register(message, widget, false);
    } else {
      answer_call(message, widget);
    }
  }
  ;
  function rows(table) {
    var found = world.dataverse.tables.get(table || facts.eventTable);
    if (found === void 0) {
      var names = Array["from"](world.dataverse.tables.keys());
      complain("unknown-table", "There is no table '" + table + "'. Known: " + names.join(", ") + ".");
      return [];
    }
    return structuredClone(found.records);
  }
  ;
  function stop() {
    state.gone = true;
  }
  ;
  set_switches(options.faults);
  return { "receive": heard, "begin": begin, "done": done, "settled": settled, "setSwitches": set_switches, "clearSwitches": clear_switches, "switches": () => {
    return Object.assign({}, switches);
  }, "sessions": sessions, "rows": rows, "tell": tell, "stop": stop };
}

// bridge.browser.fake.desktop.js
function listen_to_frames(current, journal) {
  function is_shown(origin) {
    return Array["from"](document.querySelectorAll("iframe")).some((frame) => {
      return new URL(frame.src, location.href).origin == origin;
    });
  }
  ;
  function is_known(event, origins) {
    if (origins.length && !origins.includes(event.origin)) {
      return false;
    }
    if (event.source === null) {
      return is_shown(event.origin);
    }
    return event.source != window && event.source.top == window;
  }
  ;
  function on_message(event) {
    if (event.source == window && !(event.data && event.data.messageType)) {
      return;
    }
    if (!is_known(event, current.options.origins)) {
      var text = "A message from " + (event.origin || "nowhere") + " was ignored: no widget of this page, or not in the option origins.";
      journal.note("error", "foreign-origin", text, {});
      return;
    }
    function post(message) {
      if (event.source) {
        event.source.postMessage(message, event.origin == "null" ? "*" : event.origin);
      }
    }
    ;
    current.host.receive(event.data, { "key": event.source || event.origin, "origin": event.origin, "post": post });
  }
  ;
  window.addEventListener("message", on_message);
}
function link_here(current) {
  var name = "fake.local";
  var ears = [];
  function carry(message, deliver) {
    var copy = structuredClone(message);
    var host = current.host;
    host.begin();
    function arrive() {
      try {
        deliver(host, copy);
      } finally {
        host.done();
      }
    }
    ;
    setTimeout(arrive, 0);
  }
  ;
  function to_widget(message) {
    carry(message, (host, copy) => {
      return ears.forEach((heard) => {
        return heard(copy, name);
      });
    });
  }
  ;
  function post(message) {
    carry(message, (host, copy) => {
      return host.receive(copy, { "key": name, "origin": "this page", "post": to_widget });
    });
  }
  ;
  return { "post": post, "listen": (heard) => {
    return ears.push(heard);
  }, "hostname": (() => {
    return name;
  }) };
}
function make_fake(facts, withLibrary) {
  var journal = make_journal();
  var current = { "host": null, "options": null, "widgets": /* @__PURE__ */ new Map(), "listening": false };
  function complain(code, message) {
    journal.note("error", code, message, {});
  }
  ;
  function open_host() {
    if (current.host) {
      current.host.stop();
    }
    journal.empty();
    current.host = make_host(facts, journal, current.options, current.widgets);
  }
  ;
  function started() {
    if (!current.host) {
      start2({});
    }
    return current.host;
  }
  ;
  function start2(values) {
    var options = defaults(facts.options);
    var problems = [];
    take(options, values, facts.options, "option", (code, message) => {
      return problems.push([code, message]);
    });
    current.options = options;
    open_host();
    for (var problem2 of problems) {
      complain(problem2[0], problem2[1]);
    }
    if (withLibrary) {
      if (globalThis.Microsoft) {
        Reflect.deleteProperty(Microsoft, "CIFramework");
      }
      load(facts, link_here(current), read_options(facts, options.library, complain));
    } else if (!current.listening) {
      current.listening = true;
      listen_to_frames(current, journal);
    }
    return fake;
  }
  ;
  function reset() {
    started();
    open_host();
  }
  ;
  var fake = { "start": start2, "rows": (table) => {
    return started().rows(table);
  }, "log": journal.copy, "reset": reset, "settled": () => {
    return started().settled();
  }, "onChange": journal.subscribe, "raiseEvent": (name, data) => {
    return started().tell(name, data);
  }, "faults": { "set": (switches) => {
    return started().setSwitches(switches);
  }, "clear": () => {
    return started().clearSwitches();
  }, "current": (() => {
    return started().switches();
  }) }, "sessions": { "create": (session) => {
    return started().sessions.create(session);
  }, "focus": (id) => {
    return started().sessions.focus(id);
  }, "close": (id) => {
    return started().sessions.close(id);
  }, "list": () => {
    return started().sessions.list();
  }, "focused": (() => {
    return started().sessions.focused();
  }) } };
  return fake;
}

// cif_fake.js
function make_both(facts) {
  return make_fake(Object.assign({}, LIBRARY, facts), true);
}

// generated/entry.js
var CIFFake = make_both({ "options": { "storage": { "_preset": "payload", "_choices": ["payload", "session"], "_expected": "one of payload, session" }, "definitions": { "_preset": ["CallRinging", "CallAnswered", "CallDeclined", "CallMissed", "CallHold", "CallUnhold", "CallMuted", "CallUnmuted", "CallTransferred", "CallConsultStarted", "CallConferenceStarted", "CallRecordingStarted", "CallRecordingStopped", "CallEnded", "WrapUpStarted", "WrapUpCompleted"], "_kind": "list", "_expected": "a list" }, "columns": { "_preset": {}, "_kind": "record", "_expected": "an object" }, "records": { "_preset": {}, "_kind": "record", "_expected": "an object" }, "origins": { "_preset": [], "_kind": "list", "_expected": "a list" }, "writeDelayMs": { "_preset": 20, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "faults": { "_preset": {}, "_kind": "record", "_expected": "an object" }, "library": { "_preset": {}, "_kind": "record", "_expected": "an object" } }, "switches": { "delayMs": { "_preset": 0, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "notReadyMs": { "_preset": 0, "_least": 0, "_most": 6e5, "_expected": "a whole number from 0 to 600000" }, "noReply": { "_preset": false, "_expected": "true or false" }, "noHandler": { "_preset": false, "_expected": "true or false" }, "refuse": { "_preset": "none", "_choices": ["none", "map", "failure", "string", "error", "undefined", "object"], "_expected": "one of none, map, failure, string, error, undefined, object" }, "answer": { "_preset": null, "_kind": "any", "_expected": "a value that can be cloned" }, "notAMap": { "_preset": false, "_expected": "true or false" }, "duplicate": { "_preset": false, "_expected": "true or false" }, "wrongCorrelationId": { "_preset": false, "_expected": "true or false" }, "analyticsOff": { "_preset": false, "_expected": "true or false" }, "definition": { "_preset": "stored", "_choices": ["stored", "missing", "inactive"], "_expected": "one of stored, missing, inactive" }, "dataverseDown": { "_preset": false, "_expected": "true or false" } }, "tables": [{ "name": "msdyn_kpieventdata", "key": "msdyn_kpieventdataid", "columns": [{ "name": "msdyn_additionaldata", "type": "text", "required": false, "limit": 2e3 }, { "name": "msdyn_cifSessionId", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_clientsessionid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_conversationid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute1", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute2", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute3", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute4", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_customattribute5", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_eventtimestamp", "type": "datetime", "required": false }, { "name": "msdyn_externalcorrelationid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_kpieventid", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_kpieventname", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_kpieventreason", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_name", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_participantid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_ProviderId", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_providersessionid", "type": "text", "required": false, "limit": 100 }, { "name": "msdyn_sessionId", "type": "text", "required": false, "limit": 100 }], "reserved": ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"] }, { "name": "msdyn_kpieventdefinition", "key": "msdyn_kpieventdefinitionid", "columns": [{ "name": "msdyn_name", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_eventdisplayname", "type": "text", "required": true, "limit": 100 }, { "name": "msdyn_eventdescription", "type": "text", "required": false, "limit": 1e3 }, { "name": "msdyn_eventtype", "type": "choice", "required": false, "values": [1e8, 100000001] }, { "name": "statecode", "type": "state", "required": false, "values": [0, 1] }], "reserved": ["createdby", "createdon", "importsequencenumber", "modifiedby", "modifiedon", "msdyn_kpieventdataid", "overriddencreatedon", "ownerid", "owneridtype", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber"], "presets": { "msdyn_eventtype": 100000001, "statecode": 0 } }, { "name": "msdyn_ocliveworkitem", "key": "msdyn_ocliveworkitemid" }], "eventTable": "msdyn_kpieventdata", "definitionTable": "msdyn_kpieventdefinition", "definitionKey": "msdyn_kpieventdefinitionid", "conversationTable": "msdyn_ocliveworkitem", "stateActive": 0, "providerId": "fake-provider", "environment": { "clientUrl": "https://fake.crm.dynamics.com", "orgUniqueName": "fake", "orgLcid": "1033", "userLcid": "1033", "username": "Fake Agent", "theme": "default" }, "dataFields": [{ "field": "conversationId", "column": "msdyn_conversationid" }, { "field": "providerSessionId", "column": "msdyn_providersessionid" }, { "field": "clientSessionId", "column": "msdyn_clientsessionid" }, { "field": "participantId", "column": "msdyn_participantid" }], "eventFields": [{ "field": "kpiEventName", "column": "msdyn_kpieventname" }, { "field": "kpiEventReason", "column": "msdyn_kpieventreason" }, { "field": "eventTimestamp", "column": "msdyn_eventtimestamp" }, { "field": "additionalData", "column": "msdyn_additionaldata" }, { "field": "externalCorrelationId", "column": "msdyn_externalcorrelationid" }] });
export {
  CIFFake
};
//# sourceMappingURL=cif-fake.mjs.map
