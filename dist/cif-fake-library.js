/*! cif-analytics-bridge 0.1.0 | plan f7c397637445 | MIT */
"use strict";
(() => {
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
  function take(target, values, settings, what, complain2) {
    if (values == null) {
      return;
    }
    if (!is_record(values)) {
      complain2("bad-" + what, "Each " + what + " is a name and a value: pass an object, not " + shown(values) + ".");
      return;
    }
    for (var [name, value] of Object.entries(values)) {
      if (!Object.hasOwn(settings, name)) {
        complain2("unknown-" + what, "Unknown " + what + " '" + name + "'. Known: " + Object.keys(settings).join(", ") + ".");
      } else if (is_possible(value, settings[name])) {
        target[name] = value;
      } else {
        complain2("bad-" + what, "The " + what + " '" + name + "' must be " + settings[name]._expected + ", not " + shown(value) + ".");
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
      var answer = new Promise(start2);
      entry.timer = setTimeout(give_up, options.timeoutMs);
      pending.set(id, entry);
      try {
        read_often(data);
        link.post({ "messageType": messageType, "messageCorrelationId": id, "messageData": data });
      } catch (__except0__) {
        var text = String(__except0__ && __except0__.message || __except0__);
        return { "failed": JSON.stringify({ "message": text, "msdyn_name": name }) };
      }
      return { "answer": answer };
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
  function read_options(facts, values, complain2) {
    var options = defaults(facts.libraryOptions);
    take(options, values, facts.libraryOptions, "option", complain2);
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

  // bridge.browser.fake.widget_page.js
  function complain(code, message) {
    console.error("CIFFake: " + message);
  }
  function find_host(tag) {
    var overriding = new URLSearchParams(location.search).get("ucilib");
    var address = overriding || tag && tag.getAttribute("data-crmurl") || document.referrer;
    try {
      return new URL(address, location.href);
    } catch (__except0__) {
      return new URL(location.href);
    }
  }
  function hostname_of(origin) {
    try {
      return new URL(origin).hostname;
    } catch (__except0__) {
      return "";
    }
  }
  function make_link(host) {
    function post(message) {
      window.top.postMessage(message, host.origin);
    }
    ;
    function listen(heard) {
      function on_message(event) {
        heard(event.data, hostname_of(event.origin));
      }
      ;
      window.addEventListener("message", on_message);
    }
    ;
    return { "post": post, "listen": listen, "hostname": (() => {
      return host.hostname;
    }) };
  }
  function mark(tag) {
    if (tag && !tag.getAttribute("data-fake")) {
      tag.setAttribute("data-fake", "{}");
    }
  }
  function given_options(tag) {
    try {
      return JSON.parse(tag && tag.getAttribute("data-fake") || "{}");
    } catch (__except0__) {
      complain("bad-options", "The attribute data-fake is no JSON text: " + String(__except0__));
      return {};
    }
  }
  function start(facts) {
    var tag = document.querySelector('script[data-cifid="CIFMainLibrary"]');
    mark(tag);
    load(facts, make_link(find_host(tag)), read_options(facts, given_options(tag), complain));
  }

  // bridge.browser.fake.dataverse.js
  function is_moment(value) {
    return !Number.isNaN(new Date(value).getTime()) && (typeof value == "string" || value.getTime !== void 0);
  }
  var TYPES = { "integer": Number.isInteger, "number": Number.isFinite, "boolean": (value) => {
    return typeof value == "boolean";
  }, "datetime": is_moment };

  // cif_fake.js
  function start_library() {
    start(LIBRARY);
  }

  // generated/entry.js
  start_library();
})();
//# sourceMappingURL=cif-fake-library.js.map
