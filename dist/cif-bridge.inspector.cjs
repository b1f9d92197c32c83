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
    for (let key2 of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key2) && key2 !== except)
        __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// generated/entry.js
var entry_exports = {};
__export(entry_exports, {
  inspect: () => inspect
});
module.exports = __toCommonJS(entry_exports);

// facts.js
var CONSOLE_PREFIX = "[cif-bridge] ";
var MISTAKES = { "page": "not in a page", "function": "no logAnalyticsEvent in Microsoft.CIFramework", "script": "no script tag with data-cifid", "blocked": "script tag failed", "pending": "script tag has not loaded", "frame": "not in an iframe", "address": "data-crmurl is no address", "elsewhere": "data-crmurl names another address than the desktop", "ucilib": "?ucilib= names another address than the desktop", "crmurl": "no data-crmurl", "port": "port in the desktop's address" };

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

// bridge.browser.shim.records.js
function presets(known) {
  return Object.fromEntries(Object.entries(known).map((entry) => {
    return [entry[0], entry[1]._preset];
  }));
}

// bridge.browser.shim.platform.js
function unseen() {
  var __except0__ = new TypeError("load the bridge after the library or use wrapPlatform");
  throw __except0__;
}
var genuine = { "logAnalyticsEvent": [unseen], "updateConversation": [unseen] };
var stand_ins = {};
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
      var found = aim();
      var said = found[0] && MISTAKES[found[0]] + ": " + found[1];
    }
  } catch (__except0__) {
  }
  return said;
}

// bridge.browser.shim.checks.js
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

// bridge.browser.shim.words.js
function entries(key2, value) {
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
  var found = cause;
  try {
    if (typeof found == "string") {
      var found = JSON.parse(found);
    }
    var found = found.get ? found.get("message") || found.get("value") : found.message;
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

// bridge.browser.shim.lenient_options.js
function right_options(known, given, caller) {
  var options = {};
  try {
    if (given !== void 0 && !is_object(given)) {
      warn(caller + ": options: expected object");
    }
    for (var name of Object.keys(given || {})) {
      var value = given[name];
      if (!Object.hasOwn(known, name)) {
        warn(caller + ": " + name + ": not one of " + Object.keys(known).join(", "));
      } else if (value !== void 0) {
        var text = misfit(value, known[name]);
        if (text) {
          warn(caller + ": " + name + ": " + text);
        } else {
          options[name] = value;
        }
      }
    }
  } catch (__except0__) {
    warn(caller + ": options: " + reason(__except0__));
  }
  return options;
}

// bridge.browser.inspector.texts.js
var PHASES = { "waiting": "waiting", "sent": "sent, no answer yet", "accepted": "accepted" };
var SIGNS = { "waiting": "\u2026", "sent": "\u2191", "accepted": "\u2713", "failed": "\u2717" };
function visible(text) {
  function written(char) {
    return "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0");
  }
  ;
  var hidden = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]", "g");
  return text.replace(hidden, written);
}
function outcome_words(call) {
  var words = call.phase == "failed" ? call.code : PHASES[call.phase];
  return is_warned(call) ? words + ", with issues" : words;
}
function is_warned(call) {
  return call.phase != "failed" && call.issues.length > 0;
}
function tone(call) {
  if (is_warned(call)) {
    return "warned";
  }
  return { "waiting": "open", "sent": "open", "accepted": "good", "failed": "bad" }[call.phase];
}
function duration(milliseconds) {
  if (milliseconds < 1e3) {
    return Math.round(milliseconds) + " ms";
  }
  return (milliseconds / 1e3).toFixed(1) + " s";
}
function clock(time) {
  var moment = new Date(time);
  var parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  return parts.map((part) => {
    return String(part).padStart(2, "0");
  }).join(":") + "." + String(moment.getMilliseconds()).padStart(3, "0");
}
function waited(call) {
  var time = call.queuedMs;
  if (time === void 0) {
    if (call.phase != "waiting") {
      return call.attempts ? "" : "not sent";
    }
    var time = Date.now() - call.at;
  }
  return "waited " + duration(time);
}
function lasted(call) {
  if (call.elapsedMs !== void 0) {
    return duration(call.elapsedMs) + " in all";
  }
  return duration(Date.now() - call.at) + " so far";
}
function tries(call) {
  if (call.attempts === 0) {
    return "";
  }
  return call.attempts === 1 ? "1 attempt" : call.attempts + " attempts";
}
function whole_text(call) {
  var parts = [call.eventName, call.eventId, outcome_words(call), call.message, call.hint, JSON.stringify([call.payload, call.issues, call.result])];
  return parts.join("\n").toLowerCase();
}

// bridge.browser.inspector.elements.js
function element(tag2, attributes, children) {
  var made = document.createElement(tag2);
  for (var [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== void 0 && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.replaceChildren(...(() => {
    var __accu0__ = [];
    for (var child of children) {
      __accu0__.push(typeof child == "string" ? visible(child) : child);
    }
    return __accu0__;
  })());
  return made;
}
function button(text, work, attributes) {
  var made = element("button", Object.assign({ "type": "button" }, attributes), [text]);
  made.addEventListener("click", work);
  return made;
}
function link(text, address) {
  try {
    var target = new URL(address, location.href);
    if (["http:", "https:", "file:"].includes(target.protocol)) {
      return element("a", { "href": target.href, "target": "_blank", "rel": "noopener noreferrer" }, [text]);
    }
  } catch (__except0__) {
  }
  return element("span", {}, [text]);
}
function prose(text) {
  var parts = [];
  for (var [index, part] of text.split("`").entries()) {
    parts.push(index - Math.floor(index / 2) * 2 == 0 ? part : element("code", {}, [part]));
  }
  return element("p", {}, parts);
}
function write(made, text) {
  var shown = visible(text);
  if (made.textContent !== shown) {
    made.textContent = shown;
  }
}
function facts_list(name, pairs) {
  var items = [];
  for (var pair of pairs) {
    items.push(element("div", {}, [element("dt", {}, [pair[0]]), element("dd", {}, [pair[1]])]));
  }
  return element("dl", { "class": name }, items);
}
function table(caption, columns, rows, name) {
  var head = element("tr", {}, (() => {
    var __accu0__ = [];
    for (var column of columns) {
      __accu0__.push(element("th", { "scope": "col" }, [column]));
    }
    return __accu0__;
  })());
  var body = [];
  for (var row2 of rows) {
    var first = element("th", { "scope": "row" }, [row2[0]]);
    body.push(element("tr", {}, [first].concat((() => {
      var __accu0__ = [];
      for (var cell of row2.slice(1)) {
        __accu0__.push(element("td", {}, [cell]));
      }
      return __accu0__;
    })())));
  }
  return element("table", { "class": name }, [element("caption", {}, [caption]), element("thead", {}, [head]), element("tbody", {}, body)]);
}

// bridge.browser.inspector.state_view.js
var COUNTERS = ["calls", "sent", "accepted", "failed", "late", "queued", "inFlight"];
var NAMES = { "queued": "waiting", "inFlight": "in flight" };
function added(bridges) {
  var total = {};
  for (var name of COUNTERS) {
    total[name] = 0;
  }
  for (var bridge of bridges) {
    var stats = bridge.stats();
    for (var name of COUNTERS) {
      total[name] += stats[name];
    }
  }
  return total;
}
function make_state(bridges) {
  var platform = element("p", { "class": "platform" }, []);
  var numbers = {};
  var items = [];
  for (var name of COUNTERS) {
    numbers[name] = element("dd", { "data-counter": name }, ["0"]);
    items.push(element("div", {}, [element("dt", {}, [NAMES[name] || name]), numbers[name]]));
  }
  var counters = element("dl", { "class": "counters", "aria-label": "Counters" }, items);
  function look() {
    var there = bool_of(find());
    platform.setAttribute("data-tone", there ? "good" : "bad");
    write(platform, there ? "Platform: there" : "Platform: not there. " + likely_mistake());
    var stats = added(bridges);
    for (var name2 of COUNTERS) {
      write(numbers[name2], String(stats[name2]));
      numbers[name2].parentNode.setAttribute("data-zero", String(stats[name2] === 0));
    }
  }
  ;
  return { "platform": platform, "counters": counters, "look": look };
}
function bool_of(value) {
  return value !== void 0;
}

// bridge.browser.inspector.bounded.js
var MOST_VALUES = 2e3;
var MOST_TEXT = 2e4;
var LONGEST = 4e3;
var DEEPEST = 20;
var MORE = "\u2026";
function bounded(value) {
  var left = { "count": MOST_VALUES, "text": MOST_TEXT, "cut": false };
  var kept = keep(value, left, 0);
  return { "kept": kept, "cut": left.cut };
}
function keep(value, left, depth) {
  left.count--;
  if (left.count < 0 || depth > DEEPEST) {
    left.cut = true;
    return MORE;
  }
  var kind = typeof value;
  if (kind == "string") {
    return keep_text(value, left);
  }
  if (kind == "number") {
    return isFinite(value) ? value : String(value);
  }
  if (kind == "boolean" || value === null) {
    return value;
  }
  if (kind == "undefined") {
    return void 0;
  }
  try {
    return kind == "object" ? keep_object(value, left, depth + 1) : keep_text("[" + kind + "] " + String(value), left);
  } catch (__except0__) {
    return "[unreadable]";
  }
}
function keep_text(value, left) {
  var most = Math.min(LONGEST, left.text);
  left.text -= Math.min(value.length, most);
  if (value.length <= most) {
    return value;
  }
  left.cut = true;
  return value.slice(0, most) + MORE + " (" + value.length + " UTF-16 code units)";
}
function keep_object(value, left, depth) {
  if (Array.isArray(value)) {
    return keep_list(value, left, depth);
  }
  if (is_object(value)) {
    return keep_fields(value, left, depth);
  }
  if (is_date(value)) {
    return isNaN(value) ? "Invalid Date" : new Date(value).toISOString();
  }
  if (is_map(value)) {
    return keep_fields(Object.fromEntries(value), left, depth);
  }
  if (Error.prototype.isPrototypeOf(value)) {
    return keep_text(String(value.name) + ": " + String(value.message), left);
  }
  return keep_text(tag(value), left);
}
function keep_list(value, left, depth) {
  var copy = [];
  for (var i = 0; i < value.length; i++) {
    if (left.count <= 0) {
      left.cut = true;
      copy.push(MORE);
      break;
    }
    copy.push(keep(value[i], left, depth));
  }
  return copy;
}
function keep_fields(value, left, depth) {
  var copy = {};
  for (var key2 of Object.keys(value)) {
    if (left.count <= 0) {
      left.cut = true;
      break;
    }
    var known = Object.getOwnPropertyDescriptor(value, key2);
    var field = known && Object.hasOwn(known, "value") ? keep(known.value, left, depth) : "[getter]";
    Object.defineProperty(copy, keep_text(key2, left), { "value": field, "enumerable": true, "configurable": true });
  }
  return copy;
}

// bridge.browser.inspector.recorder.js
var LABEL = 200;
function label(value) {
  if (value == null) {
    return "";
  }
  var text = bounded(value).kept;
  if (typeof text != "string") {
    var text = JSON.stringify(text);
  }
  return text.length <= LABEL ? text : text.slice(0, LABEL) + "\u2026";
}
function make_call2(number, event) {
  var payload2 = bounded(event.payload);
  return { "number": number, "at": Date.now() - (event.elapsedMs || 0), "eventName": label(event.eventName), "eventId": label(event.eventId), "payload": payload2.kept, "cut": payload2.cut, "phase": "waiting", "queued": false, "code": "", "delivered": "", "message": "", "issues": [], "hint": "", "link": "", "cause": void 0, "attempts": 0, "queuedMs": void 0, "elapsedMs": void 0, "correlationId": "", "result": void 0, "bridge": void 0, "id": void 0 };
}
function is_waiting(call) {
  return call.phase == "waiting";
}
function is_sent(call) {
  return call.phase == "sent";
}
function is_settled(call) {
  return call.phase == "accepted" || call.phase == "failed";
}
function note_receipt(call, receipt2) {
  call.phase = "accepted";
  call.attempts = receipt2.attempts;
  call.queuedMs = receipt2.queuedMs;
  call.elapsedMs = receipt2.elapsedMs;
  call.correlationId = label(receipt2.correlationId);
  call.result = bounded(receipt2.result).kept;
}
function note_error(call, error) {
  var warned = error.code == "invalid" && error.delivered == "unknown";
  call.issues = bounded(error.issues).kept.filter(is_object);
  call.message = bounded(error.message).kept;
  call.link = label(error.link);
  if (!warned) {
    call.phase = "failed";
    call.code = error.code;
    call.delivered = error.delivered;
    call.hint = label(error.hint);
    call.cause = bounded(error.cause).kept;
    call.attempts = error.attempts;
    call.elapsedMs = error.elapsedMs;
  }
}
function note_queued(call, event) {
  call.queued = true;
}
function note_sent(call, event) {
  call.queued = true;
  if (call.phase == "waiting") {
    call.queuedMs = event.elapsedMs;
  }
  call.phase = "sent";
  call.attempts++;
}
function make_open_calls() {
  var known = /* @__PURE__ */ new Map();
  function know(bridge) {
    known.set(bridge, /* @__PURE__ */ new Map());
  }
  ;
  function pending(bridge, id) {
    return known.get(bridge).get(id) || [];
  }
  ;
  function add2(call) {
    known.get(call.bridge).set(call.id, pending(call.bridge, call.id).concat(call));
  }
  ;
  function close(call) {
    var rest = pending(call.bridge, call.id).filter((other) => {
      return other !== call;
    });
    if (rest.length) {
      known.get(call.bridge).set(call.id, rest);
    } else {
      known.get(call.bridge).delete(call.id);
    }
  }
  ;
  function empty() {
    for (var calls of known.values()) {
      calls.clear();
    }
  }
  ;
  return { "know": know, "pending": pending, "add": add2, "close": close, "empty": empty };
}
function make_recorder(most, changed) {
  var calls = [];
  var open_calls = make_open_calls();
  var counts = { "made": 0 };
  function begin(bridge, event) {
    counts.made++;
    var call = make_call2(counts.made, event);
    call.bridge = bridge;
    call.id = event.eventId;
    open_calls.add(call);
    calls.push(call);
    if (calls.length > most) {
      open_calls.close(calls.shift());
    }
    return call;
  }
  ;
  function listen2(bridge, type, wanted, note) {
    function find2(event) {
      var found = void 0;
      if (event.eventId !== void 0) {
        for (var fits of wanted) {
          var found = found || open_calls.pending(bridge, event.eventId).filter(fits)[0];
        }
      }
      return found || begin(bridge, event);
    }
    ;
    function hear(event) {
      var call = find2(event);
      note(call, event);
      if (is_settled(call)) {
        open_calls.close(call);
      }
      changed(call);
    }
    ;
    return bridge.on(type, hear);
  }
  ;
  function attach(bridge) {
    open_calls.know(bridge);
    var ends = [listen2(bridge, "queued", [(call) => {
      return !call.queued;
    }], note_queued), listen2(bridge, "sent", [is_waiting, is_sent], note_sent), listen2(bridge, "accepted", [is_sent, is_waiting], (call, event) => {
      return note_receipt(call, event.receipt);
    }), listen2(bridge, "failed", [is_sent, is_waiting], (call, event) => {
      return note_error(call, event.error);
    })];
    return () => {
      return ends.forEach((end) => {
        return end();
      });
    };
  }
  ;
  function clear() {
    calls.length = 0;
    open_calls.empty();
  }
  ;
  return { "calls": calls, "counts": counts, "attach": attach, "clear": clear };
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

// bridge.browser.inspector.windows.js
var WINDOW = "popup,width=960,height=720";
function make_window(mount, parts, say2) {
  var own = { "window": null };
  function is_there() {
    return own.window !== null;
  }
  ;
  function show() {
    mount.host.toggleAttribute("data-window", is_there());
    parts.window.textContent = is_there() ? "Into the page" : "Own window";
  }
  ;
  function back() {
    if (is_there()) {
      var gone = own.window;
      own.window = null;
      removeEventListener("pagehide", back);
      mount.putInto(window);
      show();
      gone["close"]();
    }
  }
  ;
  function out() {
    var opened = null;
    try {
      var opened = window.open("", "", WINDOW);
    } catch (__except0__) {
    }
    if (!opened) {
      say2("The browser did not open a window: allow pop-ups for this page, or its frame has no leave to open one.");
      return;
    }
    own.window = opened;
    opened.document.title = "Inspector: " + (document.title || location.href);
    opened.document.documentElement.lang = "en";
    mount.putInto(opened);
    show();
    parts.window.focus();
    opened.addEventListener("pagehide", back);
    addEventListener("pagehide", back);
  }
  ;
  function switch_window() {
    if (is_there()) {
      back();
      parts.window.focus();
    } else {
      out();
    }
  }
  ;
  function focus() {
    if (is_there()) {
      own.window["focus"]();
    }
  }
  ;
  return { "switchWindow": switch_window, "back": back, "focus": focus };
}

// bridge.browser.inspector.shell.js
var FILTER_NAMES = { "all": "All calls", "problems": "Problems", "open": "Not ended", "accepted": "Accepted" };
function make_tools(parts) {
  parts.search = element("input", { "type": "search", "placeholder": "Search", "aria-label": "Search in calls", "autocomplete": "off", "spellcheck": "false" }, []);
  var options = (() => {
    var __accu0__ = [];
    for (var [value, name] of Object.entries(FILTER_NAMES)) {
      __accu0__.push(element("option", { "value": value }, [name]));
    }
    return __accu0__;
  })();
  parts.filter = element("select", { "aria-label": "Show" }, options);
  return element("div", { "class": "tools" }, [parts.search, parts.filter]);
}
function make_header(parts, work) {
  parts.title = element("h2", { "tabindex": "-1" }, ["Inspector"]);
  parts.window = button("Own window", work.switchWindow, { "class": "quiet" });
  var close = button("\xD7", work.close, { "class": "quiet", "aria-label": "Close the inspector", "title": "Close" });
  return element("header", {}, [parts.title, parts.window, close]);
}
function make_actions(parts, work) {
  parts.doctor = button("Run doctor", work.runDoctor, { "title": "Looks for what loses events, and sends one test event" });
  var save = button("Export", work.save, { "title": "Saves what was recorded; cif-bridge demo --replay plays it" });
  var clear = button("Clear", work.clear, {});
  return element("div", { "class": "actions" }, [parts.doctor, save, clear]);
}
function make_detail(parts, work) {
  parts.heading = element("h3", { "tabindex": "-1" }, []);
  var back = button("\u2190 Back", work.back, { "class": "quiet back" });
  parts.copyJson = button("Copy as JSON", work.copyJson, {});
  parts.copyTest = button("Copy as a test", work.copyTest, { "title": "A test for Vitest, with the fake Dynamics" });
  parts.body = element("div", { "class": "body", "tabindex": "0", "role": "group", "aria-label": "Details" }, []);
  var bar = element("div", { "class": "bar" }, [back, parts.heading]);
  var copies = element("div", { "class": "actions copies" }, [parts.copyJson, parts.copyTest]);
  return element("div", { "class": "detail", "role": "region", "aria-label": "Opened" }, [bar, copies, parts.body]);
}
function make_shell(list, state, work) {
  var parts = {};
  parts.handle = element("div", { "class": "handle", "role": "separator", "tabindex": "0", "aria-label": "Size of the inspector", "aria-orientation": "horizontal", "aria-valuenow": "0", "aria-valuemin": "0", "aria-valuemax": "10000" }, []);
  parts.empty = element("p", { "class": "empty" }, ["No call yet."]);
  parts.said = element("p", { "class": "said", "role": "status" }, []);
  var first = [parts.handle, make_header(parts, work), state.platform, state.counters, make_tools(parts), make_actions(parts, work)];
  var calls = element("div", { "class": "list" }, [parts.empty, list.element]);
  var main = element("div", { "class": "main" }, [calls, make_detail(parts, work)]);
  var attributes = { "class": "panel", "data-view": "list", "aria-label": "Inspector of CIF bridge" };
  parts.panel = element("section", attributes, first.concat(main, parts.said));
  parts.launcher = button("Inspector", work.open, { "class": "launcher" });
  return parts;
}

// bridge.browser.inspector.mounting.js
var LEAST = 160;
var SPACE = 48;
var STEP = 24;
function make_mount(css) {
  var host = document.createElement("cif-inspector");
  var root = host.attachShadow({ "mode": "open" });
  var mount = { "host": host, "root": root, "view": window, "size": 0 };
  function dress() {
    var view = mount.view;
    var sheet = new view.CSSStyleSheet();
    var sized = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sized.replaceSync(":host { --size: " + mount.size + "px; }");
    host.toggleAttribute("data-sized", mount.size > 0);
    root.adoptedStyleSheets = [sheet, sized];
  }
  ;
  function put_into(view) {
    mount.view = view;
    view.document.documentElement.appendChild(host);
    dress();
  }
  ;
  function resize(size) {
    mount.size = Math.max(LEAST, Math.min(Math.round(size), longest() - SPACE));
    dress();
  }
  ;
  function longest() {
    return is_low() ? window.innerHeight : window.innerWidth;
  }
  ;
  mount.putInto = put_into;
  mount.resize = resize;
  return mount;
}
function is_low() {
  return window.matchMedia("(max-width: 699px)").matches;
}
function make_handle(mount, element2, resized) {
  function current() {
    var box = mount.root.querySelector(".panel").getBoundingClientRect();
    return is_low() ? box.height : box.width;
  }
  ;
  function resize(size) {
    mount.resize(size);
    element2.setAttribute("aria-valuenow", String(mount.size));
    resized();
  }
  ;
  function drag(dom_event) {
    if (element2.hasPointerCapture(dom_event.pointerId)) {
      resize(is_low() ? window.innerHeight - dom_event.clientY : window.innerWidth - dom_event.clientX);
    }
  }
  ;
  function press(dom_event) {
    var larger = ["ArrowUp", "ArrowLeft"].includes(dom_event.key);
    if (larger || ["ArrowDown", "ArrowRight"].includes(dom_event.key)) {
      dom_event.preventDefault();
      resize(current() + (larger ? STEP : -STEP));
    }
  }
  ;
  function grab(dom_event) {
    element2.setPointerCapture(dom_event.pointerId);
  }
  ;
  element2.addEventListener("pointerdown", grab);
  element2.addEventListener("pointermove", drag);
  element2.addEventListener("keydown", press);
}

// bridge.browser.inspector.giving.js
var KEPT = 1e4;
async function to_clipboard(root, text) {
  var view = root.ownerDocument.defaultView;
  try {
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch (__except0__) {
  }
  var area = element("textarea", { "aria-hidden": "true", "class": "hidden" }, []);
  area.value = text;
  var before = root.activeElement;
  root.appendChild(area);
  try {
    area.select();
    return root.ownerDocument.execCommand("copy");
  } catch (__except0__) {
    return false;
  } finally {
    root.removeChild(area);
    if (before) {
      before.focus();
    }
  }
}
function to_file(name, text) {
  var address = URL.createObjectURL(new Blob([text], { "type": "application/json" }));
  element("a", { "href": address, "download": name }, []).click();
  later(() => {
    return URL.revokeObjectURL(address);
  }, KEPT);
}

// bridge.browser.inspector.doctor_view.js
var TONES = { "ok": "good", "lost": "bad", "unknown": "warned" };
var MISSING = ["The doctor looks at everything between this page and a stored row, and is in a file of its own: cif-bridge.admin.js. Load it after the bridge, then press the button again. In the console:", "document.head.append(Object.assign(document.createElement('script'), { src: '\u2026/cif-bridge.admin.js' }))", "In a module:", "import { doctor } from 'cif-analytics-bridge/admin'; inspect(CIFBridge, { doctor });"];
function how_to_get_one() {
  var parts = [];
  for (var [index, text] of MISSING.entries()) {
    parts.push(element(index == 0 || index == 2 ? "p" : "pre", {}, [text]));
  }
  return parts;
}
function report_view(report) {
  var rows = [];
  for (var check of report.checks) {
    var outcome = element("span", { "class": "outcome", "data-tone": TONES[check.outcome] }, [check.outcome]);
    var advice = [check.seen, check.why, check.next].filter((text) => {
      return text;
    }).join(" ");
    rows.push([check.id, outcome, advice]);
  }
  var words = report.ok ? "An event sent from this page is stored." : "Start with the first that is lost: the checks stand in the order an event travels.";
  return [element("p", {}, [words]), table("What the doctor saw", ["Check", "Outcome", "Seen, why, what to do"], rows, "checks")];
}

// bridge.browser.inspector.copies.js
var TEXTS = ["eventName", "eventId", "correlationId", "code", "delivered", "message", "hint", "link"];
var VALUES = ["attempts", "queuedMs", "elapsedMs", "cause", "result", "payload", "cut", "issues"];
function as_data(call) {
  var data = { "at": call.at, "outcome": call.phase };
  for (var name of TEXTS) {
    if (call[name]) {
      data[name] = call[name].toWellFormed();
    }
  }
  for (var name of VALUES) {
    if (call[name] !== void 0) {
      data[name] = call[name];
    }
  }
  return data;
}
function as_json(data) {
  return JSON.stringify(data, null, 2) + "\n";
}
function as_recording(facts, bridge, calls) {
  return { "format": facts.format, "version": String(bridge.version), "planHash": String(bridge.planHash), "calls": calls.map(as_data) };
}

// bridge.browser.inspector.copied_test.js
var BRIDGE_OF = { "not-ready": "{ readyTimeoutMs: 100 }", "overflow": "{ maxQueue: 1, readyTimeoutMs: 100 }", "timeout": "{ timeoutMs: 100 }", "dropped": "{ enabled: false }" };
var FAULTS_OF = { "rejected": "{ refuse: 'map' }", "unhandled": "{ noHandler: true }", "timeout": "{ noReply: true }" };
var WITHOUT_LIBRARY = ["not-ready", "overflow"];
var WRONG = { "extra_forbidden": "'unknown'", "literal_error": "'not one of them'", "string_too_short": "''", "string_type": "1", "finite_number": "Infinity", "int_type": "1.5", "float_type": "'text'", "bool_type": "'text'", "date_type": "1", "datetime_type": "1", "uuid_type": "1", "int_parsing_size": "2 ** 60", "string_unicode": "'\\ud800'" };
var CONVERSATION = "conversation-1";
var UNKNOWN = "undefined /* write what was refused: the bridge tells nobody */";
function why_no_test(call) {
  if (call.phase == "waiting" || call.phase == "sent") {
    return "The call has not ended yet.";
  }
  if (call.payload === void 0) {
    return "What the page passed could not be read, so that no test can pass it again.";
  }
  return "";
}
function code(value) {
  return JSON.stringify(value, null, 2).split('"__proto__":').join('["__proto__"]:');
}
function indented(text) {
  return text.split("\n").join("\n  ");
}
function as_test(call, facts) {
  var typed = broken_fields(call, facts);
  var lines = typed ? typed_call(call, typed) : raw_call(call);
  return ["// @vitest-environment jsdom", "import { expect, test } from 'vitest';", "import * as CIFBridge from 'cif-analytics-bridge';", "import { CIFFake } from 'cif-analytics-bridge/fake';", "", "test(" + JSON.stringify(title(call)) + ", async () => {"].concat(setup(call, facts), lines, ending(call), ["});", ""]).join("\n");
}
function title(call) {
  return (call.eventName || "an event") + (call.phase == "accepted" ? " is accepted" : " ends in " + call.code);
}
function setup(call, facts) {
  var names = events_of(call).map((event) => {
    return event.kpiEventName;
  }).filter((name) => {
    return typeof name == "string";
  });
  var options = { "definitions": Array["from"](new Set(names)) };
  var own = own_columns(call, facts);
  if (Object.keys(own).length) {
    options.columns = own;
  }
  if (WITHOUT_LIBRARY.includes(call.code)) {
    options.library = { "load": "missing" };
  }
  var lines = ["  CIFFake.start(" + JSON.stringify(options) + ");"];
  if (FAULTS_OF[call.code]) {
    lines.push("  CIFFake.faults.set(" + FAULTS_OF[call.code] + ");");
  }
  if (BRIDGE_OF[call.code]) {
    lines.push("  CIFBridge.configure(" + BRIDGE_OF[call.code] + ");");
  } else if (call.issues.length && call.phase == "accepted") {
    lines.push("  CIFBridge.configure({ validation: 'warn' });");
  } else if (call.code == "invalid" && !call.issues.length) {
    lines.push("  CIFBridge.configure({ beforeSend: () => { throw new Error('as the hook did'); } });");
  }
  if (call.cut) {
    lines.push("  // A large payload: the inspector has kept its beginning.");
  }
  return lines;
}
function events_of(call) {
  var events = call.payload && call.payload.events;
  return Array.isArray(events) ? events.filter((event) => {
    return event && typeof event == "object";
  }) : [];
}
function known_event(event, facts) {
  var name = event && event.kpiEventName;
  return typeof name == "string" && Object.hasOwn(facts.events, name) ? facts.events[name] : null;
}
function own_columns(call, facts) {
  var found = {};
  for (var event of events_of(call)) {
    for (var pair of pairs_of(event)) {
      if (!facts.columns.includes(pair.attribute)) {
        found[pair.attribute] = typeof pair.value != "string" ? typeof pair.value : 4e3;
      }
    }
  }
  return found;
}
function pairs_of(event) {
  var pairs = event.customData;
  return Array.isArray(pairs) ? pairs.filter((pair) => {
    return pair && typeof pair.attribute == "string";
  }) : [];
}
function is_update(call) {
  return call.eventName == "updateConversation" && !Array.isArray(call.payload.events);
}
function raw_call(call) {
  if (is_update(call)) {
    var missing = call.issues.some((issue) => {
      return issue.path == "conversationId";
    });
    var conversation = missing ? "" : ", " + JSON.stringify(CONVERSATION);
    return ["  const ended = CIFBridge.updateConversation(" + indented(code(call.payload)) + conversation + ");"];
  }
  var correlation = call.correlationId ? ", " + JSON.stringify(call.correlationId) : "";
  var name = call.eventName ? ", " + JSON.stringify(call.eventName) : correlation ? ", undefined" : "";
  var lines = ["  const payload = " + indented(code(call.payload)) + ";"];
  if (call.code == "overflow") {
    lines.push("  CIFBridge.logAnalyticsEvent(payload" + name + ");");
  }
  lines.push("  const ended = CIFBridge.logAnalyticsEvent(payload" + name + correlation + ");");
  return lines;
}
function broken_fields(call, facts) {
  var event = events_of(call)[0];
  var known = known_event(event, facts);
  if (call.code == "invalid" && known && call.issues.length && !facts.payload.includes(call.issues[0].loc[0])) {
    return known;
  }
  return null;
}
function typed_call(call, known) {
  var event = events_of(call)[0];
  var lines = [];
  for (var field of known.fields) {
    var value = field_value(event, field);
    if (value !== void 0) {
      lines.push("    " + key(field.name) + ": " + code(unwritten(value, field.kind)) + ",");
    }
  }
  for (var issue of call.issues) {
    if (issue.type != "missing" && issue.loc.length) {
      lines.push("    " + key(issue.loc[0]) + ": " + wrong_value(issue) + ",");
    }
  }
  var options = {};
  for (var name of facts_of_payload(call)) {
    options[name] = call.payload[name];
  }
  return [].concat("  const fields = {", lines, "  };", "  const ended = CIFBridge.events[" + JSON.stringify(known.function) + "](fields, " + JSON.stringify(options) + ");");
}
function facts_of_payload(call) {
  return Object.keys(call.payload).filter((name) => {
    return name != "events";
  });
}
function key(name) {
  return "[" + JSON.stringify(String(name)) + "]";
}
function field_value(event, field) {
  if (field.payloadField) {
    return event[field.payloadField];
  }
  var pair = pairs_of(event).find((pair2) => {
    return pair2.attribute === field.column;
  });
  return pair ? pair.value : void 0;
}
function unwritten(value, kind) {
  if (kind == "integer" || kind == "number") {
    return Number(value);
  }
  if (kind == "boolean") {
    return String(value) == "true";
  }
  return value;
}
function wrong_value(issue) {
  var limits = issue.ctx || {};
  if (issue.type == "string_too_long") {
    return "'x'.repeat(" + (limits.max_length + 1) + ")";
  }
  if (issue.type == "greater_than_equal") {
    return String(limits.ge - 1);
  }
  if (issue.type == "less_than_equal") {
    return String(limits.le + 1);
  }
  if (issue.type == "greater_than" || issue.type == "less_than") {
    return String(issue.type == "greater_than" ? limits.gt : limits.lt);
  }
  return WRONG[issue.type] || UNKNOWN;
}
function ending(call) {
  if (call.phase == "failed") {
    var expected = { "code": call.code };
    if (call.issues.length) {
      expected.issues = call.issues.map((issue) => {
        return { "type": issue.type, "path": issue.path };
      });
    }
    return ["  await expect(ended).rejects.toMatchObject(" + indented(code(expected)) + ");"];
  }
  if (is_update(call)) {
    return ["  expect(await ended).toBe(" + JSON.stringify(CONVERSATION) + ");"];
  }
  var lines = ["  expect(await ended).toBe('Success');"];
  if (!call.issues.length) {
    var rows = events_of(call).map((event) => {
      return { "msdyn_kpieventname": event.kpiEventName, "msdyn_externalcorrelationid": event.externalCorrelationId };
    });
    lines.push("  await CIFFake.settled();", "  expect(CIFFake.rows()).toMatchObject(" + indented(code(rows)) + ");");
  }
  return lines;
}

// bridge.browser.inspector.fields.js
function text_of(value) {
  return value === void 0 ? "" : typeof value == "string" ? value : JSON.stringify(value);
}
function places(call, facts) {
  return call.issues.map((issue) => {
    return { "issue": issue, "loc": place_of(issue, call, facts) };
  });
}
function place_of(issue, call, facts) {
  var loc = Array["from"](issue.loc || []);
  if (!loc.length || facts.payload.includes(loc[0]) || facts.arguments.includes(loc[0])) {
    return loc;
  }
  var known = known_event(events_of(call)[0], facts);
  var field = known && known.fields.find((field2) => {
    return field2.name === loc[0];
  });
  if (field && field.payloadField) {
    return ["events", 0, field.payloadField];
  }
  return field ? ["events", 0, "customData", field.column] : ["events", 0, loc[0]];
}
function column_of(name, facts) {
  return Object.hasOwn(facts.payloadColumns, name) ? facts.payloadColumns[name] : "";
}
function row(place, field, column, value, note) {
  return { "place": place.join("\n"), "field": field, "column": column, "value": text_of(value), "note": note, "issues": [] };
}
function row_place(loc, call) {
  if (loc[2] == "customData" && loc.length > 3) {
    return loc.slice(0, 2).concat(column_at(loc, call)).join("\n");
  }
  return loc.slice(0, loc[0] == "events" ? 3 : 1).join("\n");
}
function column_at(loc, call) {
  var pairs = (events_of(call)[loc[1]] || {}).customData;
  var pair = Array.isArray(pairs) && pairs[loc[3]];
  return pair && typeof pair.attribute == "string" ? pair.attribute : String(loc[3]);
}
function field_rows(call, facts) {
  var rows = [];
  var payload2 = call.payload;
  if (payload2 === null || typeof payload2 != "object") {
    return rows;
  }
  for (var name of Object.keys(payload2)) {
    if (name != "events") {
      rows.push(row([name], name, column_of(name, facts), payload2[name], ""));
    }
  }
  for (var [index, event] of events_of(call).entries()) {
    rows.push(...event_rows(event, ["events", index], facts));
  }
  for (var found of places(call, facts)) {
    var owner = row_place(found.loc, call);
    for (var one of rows.filter((one2) => {
      return one2.place === owner;
    })) {
      one.issues.push(found.issue);
    }
  }
  return rows;
}
function event_rows(event, loc, facts) {
  var rows = [];
  var known = known_event(event, facts) || { "fields": [] };
  var own = (() => {
    var __accu0__ = [];
    for (var field2 of known.fields) {
      __accu0__.push(field2.payloadField);
    }
    return __accu0__;
  })();
  for (var name of Object.keys(event)) {
    if (name != "customData" && !own.includes(name)) {
      rows.push(row(loc.concat(name), name, column_of(name, facts), event[name], ""));
    }
  }
  for (var field of known.fields) {
    rows.push(row(loc.concat(field.payloadField || field.column), field.name, field.column, field_value(event, field), note_of(field, event)));
  }
  var columns = (() => {
    var __accu0__ = [];
    for (var field2 of known.fields) {
      __accu0__.push(field2.column);
    }
    return __accu0__;
  })();
  for (var pair of pairs_of(event)) {
    if (!columns.includes(pair.attribute)) {
      var note = facts.columns.includes(pair.attribute) ? "" : "not of the plan";
      rows.push(row(loc.concat(pair.attribute), "", pair.attribute, pair.value, note));
    }
  }
  return rows;
}
function note_of(field, event) {
  if (field.sensitive) {
    return field.sensitive + ", masked";
  }
  return field.required && field_value(event, field) === void 0 ? "required" : "";
}
function payload_lines(call, facts) {
  var lines = [];
  spell(call.payload, [], "", "", lines);
  var known = lines.map((line2) => {
    return line2.loc;
  });
  for (var found of places(call, facts)) {
    var loc = found.loc;
    while (loc.length && !known.includes(spelled(loc, call))) {
      var loc = loc.slice(0, -1);
    }
    var line = lines[Math.max(0, known.indexOf(spelled(loc, call)))];
    line.issues.push(found.issue);
  }
  return lines;
}
function spelled(loc, call) {
  if (loc[2] == "customData" && typeof loc[3] == "string") {
    var pairs = (events_of(call)[loc[1]] || {}).customData;
    var index = Array.isArray(pairs) ? pairs.findIndex((pair) => {
      return pair && pair.attribute === loc[3];
    }) : -1;
    var loc = loc.slice(0, 3).concat(index, loc.slice(4));
  }
  return JSON.stringify(loc);
}
function spell(value, loc, before, after, lines) {
  if (value === null || typeof value != "object") {
    var text = JSON.stringify(value);
    lines.push({ "loc": JSON.stringify(loc), "text": before + (text || "") + after, "issues": [] });
    return;
  }
  var is_list = Array.isArray(value);
  var entries2 = Object.entries(value);
  var opening = is_list ? "[" : "{";
  var closing = (is_list ? "]" : "}") + after;
  if (!entries2.length) {
    lines.push({ "loc": JSON.stringify(loc), "text": before + opening + closing, "issues": [] });
    return;
  }
  lines.push({ "loc": JSON.stringify(loc), "text": before + opening, "issues": [] });
  var indent = " ".repeat(before.length - before.trimStart().length);
  for (var [index, entry] of entries2.entries()) {
    var key2 = is_list ? "" : JSON.stringify(entry[0]) + ": ";
    var comma = index < entries2.length - 1 ? "," : "";
    spell(entry[1], loc.concat(is_list ? index : entry[0]), indent + "  " + key2, comma, lines);
  }
  lines.push({ "loc": "", "text": indent + closing, "issues": [] });
}

// bridge.browser.inspector.call_view.js
var DELIVERED = { "no": "No: the host cannot have it.", "unknown": "Unknown: it may have it; sent again, it may be stored twice." };
function badge(call) {
  return element("span", { "class": "outcome", "data-tone": tone(call) }, [outcome_words(call)]);
}
function section(title2, children) {
  return element("section", {}, [element("h4", {}, [title2])].concat(children));
}
function call_view(call, facts) {
  var parts = [element("p", { "class": "lead" }, [badge(call), " " + call.eventId])];
  if (call.phase == "failed") {
    parts.push(failure2(call, facts));
  } else if (is_warned(call)) {
    parts.push(section("Issues", [prose("The bridge only warns: the call was sent all the same."), issue_list(call)]));
  }
  var rows = field_rows(call, facts);
  if (rows.length) {
    parts.push(section("Fields and columns", [fields_table(rows)]));
  }
  parts.push(section("Payload", [payload(call, facts)]));
  parts.push(section("Times", [times(call)]));
  if (call.phase == "accepted") {
    parts.push(section("Receipt", [receipt(call)]));
  }
  return parts;
}
function failure2(call, facts) {
  var known = facts.codes[call.code] || { "when": "", "fix": "" };
  var parts = [prose(known.when)];
  if (call.issues.length) {
    parts.push(issue_list(call));
  }
  var pairs = [];
  if (call.hint) {
    pairs.push(["It looks like", call.hint]);
  }
  if (call.cause !== void 0) {
    pairs.push(["The platform gave", text_of_cause(call.cause)]);
  }
  pairs.push(["What to do", prose(known.fix)], ["Can the host have it?", DELIVERED[call.delivered] || ""]);
  if (call.link) {
    pairs.push(["More", link("The page about " + call.code, call.link)]);
  }
  return section("What went wrong", parts.concat(facts_list("facts", pairs)));
}
function text_of_cause(cause) {
  return typeof cause == "string" ? cause : JSON.stringify(cause);
}
function issue_list(call) {
  var items = [];
  for (var issue of call.issues) {
    items.push(element("li", {}, [element("code", {}, [issue.path || "payload"]), " " + issue.msg + " ", element("small", {}, [issue.type])]));
  }
  return element("ul", { "class": "issues" }, items);
}
function absence2(row2) {
  return row2.issues.some((issue) => {
    return issue.type != "missing";
  }) ? "refused, and kept from everybody" : "absent";
}
function fields_table(rows) {
  var cells = [];
  for (var row2 of rows) {
    var name = element("span", { "class": "field" }, [row2.field || row2.column, element("code", {}, [row2.column || "no column is known"])]);
    var value = row2.value ? element("span", { "class": "value" }, [row2.value]) : element("em", {}, [absence2(row2)]);
    var note = element("small", {}, [row2.note]);
    var issues = (() => {
      var __accu0__ = [];
      for (var issue of row2.issues) {
        __accu0__.push(element("strong", { "class": "issue" }, [issue.msg]));
      }
      return __accu0__;
    })();
    cells.push([name, element("div", {}, [value, " ", note].concat(issues))]);
  }
  return table("Fields and columns", ["Field and column", "Value"], cells, "fields");
}
function payload(call, facts) {
  if (call.payload === void 0) {
    return prose("None: nothing could be sent of what the page passed.");
  }
  var lines = [];
  for (var line of payload_lines(call, facts)) {
    lines.push(element("span", { "class": "line" }, [line.text + "\n"]));
    for (var issue of line.issues) {
      lines.push(element("strong", { "class": "issue" }, ["\u2191 " + issue.msg + " (" + issue.path + ")\n"]));
    }
  }
  if (call.cut) {
    lines.push(element("em", {}, ["Only the beginning is kept of a large payload."]));
  }
  return element("pre", {}, lines);
}
function times(call) {
  var pairs = [["Called", clock(call.at)]];
  if (call.queuedMs !== void 0) {
    pairs.push(["Waited for sending", duration(call.queuedMs)]);
  }
  if (call.elapsedMs !== void 0) {
    pairs.push(["In all", duration(call.elapsedMs)]);
  }
  pairs.push(["Attempts", String(call.attempts)]);
  return facts_list("facts", pairs);
}
function receipt(call) {
  var pairs = [["Result", text_of_cause(call.result)], ["Event id", call.eventId], ["Correlation id", call.correlationId]];
  var note = "Accepted: the host took the message. That a row is stored is not said; the doctor looks for one.";
  return element("div", {}, [facts_list("facts", pairs), prose(note)]);
}

// bridge.browser.inspector.opened.js
function make_opened(world, parts, list, root, say2) {
  var shown = { "call": null };
  function put(title2, nodes, call) {
    shown.call = call;
    write(parts.heading, title2);
    var __left0__ = !call;
    parts.copyJson.hidden = __left0__;
    parts.copyTest.hidden = __left0__;
    parts.body.replaceChildren(...nodes);
    parts.panel.setAttribute("data-view", "detail");
    parts.body.scrollTop = 0;
    list.mark(call);
    parts.heading.focus();
  }
  ;
  function open(call) {
    put(call.eventName || "(no event name)", call_view(call, world.facts), call);
  }
  ;
  function show_changes(changed) {
    if (changed.has(shown.call)) {
      var inside = parts.body !== root.activeElement && parts.body.contains(root.activeElement);
      parts.body.replaceChildren(...call_view(shown.call, world.facts));
      if (inside) {
        parts.heading.focus();
      }
    }
  }
  ;
  function back() {
    if (parts.panel.getAttribute("data-view") == "detail") {
      var call = shown.call;
      shown.call = null;
      parts.panel.setAttribute("data-view", "list");
      parts.body.replaceChildren();
      list.mark(null);
      if (call) {
        list.focus(call);
      } else {
        parts.doctor.focus();
      }
    }
  }
  ;
  var work = { "back": back, "runDoctor": make_doctor(world, parts, (nodes) => {
    return put("Doctor", nodes, null);
  }, say2) };
  var copies = make_copies(world, shown, make_give(parts, root, say2), say2);
  return { "open": open, "showChanges": show_changes, "back": back, "work": Object.assign(work, copies) };
}
function make_give(parts, root, say2) {
  async function give(text, what) {
    if (await to_clipboard(root, text)) {
      say2(what + " is copied.");
    } else {
      show_text(text);
    }
  }
  ;
  function show_text(text) {
    var area = element("textarea", { "readonly": true, "aria-label": "Text to copy", "rows": "12" }, []);
    area.value = text;
    parts.body.insertBefore(area, parts.body.firstChild);
    area.focus();
    area.select();
    say2("The browser closes the clipboard to this page: copy the selected text.");
  }
  ;
  return give;
}
function make_copies(world, shown, give, say2) {
  function copy_json() {
    give(as_json(as_data(shown.call)), "The call");
  }
  ;
  function copy_test() {
    var why = why_no_test(shown.call);
    if (why) {
      say2("There is no test to copy. " + why);
    } else {
      give(as_test(shown.call, world.facts), "The test");
    }
  }
  ;
  return { "copyJson": copy_json, "copyTest": copy_test };
}
function make_doctor(world, parts, put, say2) {
  async function run_doctor() {
    var doctor = world.doctor();
    if (!doctor) {
      return put(how_to_get_one());
    }
    parts.doctor.disabled = true;
    say2("The doctor looks. This takes up to half a minute where nobody answers.");
    try {
      var report = await doctor();
      put(report_view(report));
      say2("The doctor has looked.");
    } catch (__except0__) {
      say2("The doctor failed: " + reason(__except0__));
    }
    parts.doctor.disabled = false;
  }
  ;
  return run_doctor;
}

// bridge.browser.inspector.memory.js
var KEY = "cif-bridge-inspector";
function recall(closed) {
  try {
    var known = JSON.parse(sessionStorage.getItem(KEY)) || {};
    return { "closed": typeof known.closed == "boolean" ? known.closed : closed, "size": Number.isInteger(known.size) ? known.size : 0 };
  } catch (__except0__) {
    return { "closed": closed, "size": 0 };
  }
}
function remember(state) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ "closed": state.closed, "size": state.size }));
  } catch (__except0__) {
  }
}
function forget2() {
  try {
    sessionStorage.removeItem(KEY);
  } catch (__except0__) {
  }
}

// bridge.browser.inspector.list_view.js
var FILTERS = { "all": (call) => {
  return true;
}, "problems": (call) => {
  return call.phase == "failed" || is_warned(call);
}, "open": (call) => {
  return !is_settled(call);
}, "accepted": ((call) => {
  return call.phase == "accepted";
}) };
function make_row(call, choose) {
  var parts = {};
  for (var name of ["sign", "event", "outcome", "waited", "lasted", "tries", "time"]) {
    parts[name] = element("span", { "class": name }, []);
  }
  parts.sign.setAttribute("aria-hidden", "true");
  var times2 = element("span", { "class": "times" }, [parts.waited, " ", parts.lasted, " ", parts.tries, " ", parts.time]);
  var opener = element("button", { "type": "button", "class": "call", "tabindex": "-1" }, [parts.sign, parts.event, " ", parts.outcome, " ", times2]);
  opener.addEventListener("click", () => {
    return choose(call);
  });
  return { "call": call, "item": element("li", {}, [opener]), "opener": opener, "parts": parts };
}
function fill(row2) {
  var call = row2.call;
  var parts = row2.parts;
  row2.opener.setAttribute("data-tone", tone(call));
  write(parts.sign, SIGNS[call.phase]);
  write(parts.time, clock(call.at));
  write(parts.event, call.eventName || "(no event name)");
  write(parts.outcome, outcome_words(call));
  write(parts.waited, waited(call));
  write(parts.lasted, lasted(call));
  write(parts.tries, tries(call));
}
function make_focus(items) {
  var state = { "current": null };
  function shown() {
    return Array["from"](items.children).filter((item) => {
      return !item.hidden;
    }).map((item) => {
      return item.firstChild;
    });
  }
  ;
  function settle() {
    var openers = shown();
    if (!openers.includes(state.current)) {
      state.current = openers[0];
    }
    for (var opener of openers) {
      if (opener.tabIndex !== (opener === state.current ? 0 : -1)) {
        opener.tabIndex = opener === state.current ? 0 : -1;
      }
    }
  }
  ;
  function move(dom_event) {
    var openers = shown();
    var index = openers.indexOf(state.current);
    var steps = { "ArrowDown": index + 1, "ArrowUp": index - 1, "Home": 0, "End": openers.length - 1 };
    var target = Object.hasOwn(steps, dom_event.key) && steps[dom_event.key] >= 0 ? openers.at(steps[dom_event.key]) : null;
    if (target) {
      dom_event.preventDefault();
      target.focus();
    }
  }
  ;
  function focused(dom_event) {
    state.current = dom_event.target;
    settle();
  }
  ;
  function focus(row2) {
    var target = row2 && !row2.item.hidden ? row2.opener : state.current;
    if (target) {
      target.focus();
    }
  }
  ;
  items.addEventListener("keydown", move);
  items.addEventListener("focusin", focused);
  return { "settle": settle, "focus": focus, "isEmpty": (() => {
    return shown().length === 0;
  }) };
}
function make_list(recorder, choose) {
  var rows = /* @__PURE__ */ new Map();
  var items = element("ol", { "class": "calls", "aria-label": "Calls, newest first" }, []);
  var focus = make_focus(items);
  var wanted = { "filter": "all", "words": "" };
  function is_shown(call) {
    return FILTERS[wanted.filter](call) && (!wanted.words || whole_text(call).includes(wanted.words));
  }
  ;
  function show(row2) {
    fill(row2);
    row2.item.hidden = !is_shown(row2.call);
  }
  ;
  function show_changes(changed) {
    for (var call of changed) {
      if (!rows.has(call)) {
        rows.set(call, make_row(call, choose));
        items.insertBefore(rows.get(call).item, items.firstChild);
      }
      show(rows.get(call));
    }
    forget3();
    focus.settle();
  }
  ;
  function forget3() {
    var surplus = rows.size - recorder.calls.length;
    if (surplus > 0) {
      var kept = new Set(recorder.calls);
      for (var [call, row2] of Array["from"](rows.entries())) {
        if (!kept.has(call)) {
          rows.delete(call);
          items.removeChild(row2.item);
        }
      }
    }
  }
  ;
  function search(filter, words) {
    wanted.filter = filter;
    wanted.words = words.trim().toLowerCase();
    for (var row2 of rows.values()) {
      row2.item.hidden = !is_shown(row2.call);
    }
    focus.settle();
  }
  ;
  function refresh() {
    for (var row2 of rows.values()) {
      if (!is_settled(row2.call)) {
        fill(row2);
      }
    }
  }
  ;
  return { "element": items, "showChanges": show_changes, "search": search, "refresh": refresh, "isEmpty": focus.isEmpty, "mark": (opened) => {
    return mark(rows, opened);
  }, "focus": ((call) => {
    return focus.focus(rows.get(call));
  }) };
}
function mark(rows, opened) {
  for (var row2 of rows.values()) {
    if (row2.call === opened) {
      row2.opener.setAttribute("aria-current", "true");
    } else {
      row2.opener.removeAttribute("aria-current");
    }
  }
}

// bridge.browser.inspector.panel.js
var SOON = 50;
var TICK = 1e3;
function keep_inside(dom_event) {
  dom_event.stopPropagation();
}
function failures_in_words(failed) {
  var last = failed[failed.length - 1];
  return (failed.length > 1 ? failed.length + " calls failed, the last: " : "") + last.eventName + " failed: " + last.code;
}
function make_view(panel) {
  var changed = /* @__PURE__ */ new Set();
  var timers = { "soon": null, "tick": null };
  function render() {
    timers.soon = null;
    panel.list.showChanges(changed);
    var failed = Array["from"](changed).filter((call) => {
      return call.phase == "failed";
    });
    if (failed.length) {
      panel.say(failures_in_words(failed));
    }
    panel.opened.showChanges(changed);
    changed.clear();
    refresh();
  }
  ;
  function refresh() {
    panel.state.look();
    panel.parts.empty.hidden = !panel.list.isEmpty();
    var some = panel.recorder.calls.length;
    write(panel.parts.empty, some ? "No call is like that." : "No call yet. Calls made before the inspector was there are not shown.");
  }
  ;
  function tick() {
    panel.list.refresh();
    refresh();
    timers.tick = later(tick, TICK);
  }
  ;
  function hear(call) {
    changed.add(call);
    if (!panel.memory.closed && !timers.soon) {
      timers.soon = later(render, SOON);
    }
  }
  ;
  function show() {
    panel.parts.panel.hidden = panel.memory.closed;
    panel.parts.launcher.hidden = !panel.memory.closed;
    forget(timers.tick);
    if (!panel.memory.closed) {
      render();
      tick();
    }
  }
  ;
  function end() {
    forget(timers.soon);
    forget(timers.tick);
  }
  ;
  return { "hear": hear, "refresh": refresh, "show": show, "end": end };
}
function make_doors(panel, view, own_window) {
  function set_closed(closed) {
    panel.memory.closed = closed;
    remember(panel.memory);
    view.show();
  }
  ;
  function open() {
    set_closed(false);
    own_window.focus();
  }
  ;
  function close() {
    own_window.back();
    set_closed(true);
  }
  ;
  function launch() {
    open();
    panel.parts.title.focus();
  }
  ;
  function leave() {
    close();
    panel.parts.launcher.focus();
  }
  ;
  return { "open": open, "close": close, "launch": launch, "leave": leave };
}
function listen(panel, view, root) {
  var parts = panel.parts;
  function search() {
    panel.list.search(parts.filter.value, parts.search.value);
    view.refresh();
  }
  ;
  function escape(dom_event) {
    keep_inside(dom_event);
    if (dom_event.key == "Escape") {
      panel.opened.back();
    }
  }
  ;
  parts.search.addEventListener("input", search);
  parts.filter.addEventListener("change", search);
  root.addEventListener("keydown", escape);
  for (var name of ["keyup", "keypress"]) {
    root.addEventListener(name, keep_inside);
  }
}
function make_panel(world) {
  var mount = make_mount(world.facts.style);
  var parts = {};
  var panel = { "memory": recall(world.closed), "recorder": world.recorder, "parts": parts, "say": (text) => {
    return write(parts.said, text);
  }, "state": make_state(world.bridges), "list": make_list(world.recorder, (call) => {
    return panel.opened.open(call);
  }), "opened": null };
  function clear() {
    world.recorder.clear();
    panel.opened.back();
    panel.list.showChanges([]);
    view.refresh();
    parts.title.focus();
  }
  ;
  function resized() {
    panel.memory.size = mount.size;
    remember(panel.memory);
  }
  ;
  function end() {
    view.end();
    own_window.back();
    mount.host["remove"]();
    forget2();
  }
  ;
  var own_window = make_window(mount, parts, panel.say);
  var view = make_view(panel);
  var doors = make_doors(panel, view, own_window);
  panel.opened = make_opened(world, parts, panel.list, mount.root, panel.say);
  Object.assign(parts, make_shell(panel.list, panel.state, Object.assign({ "open": doors.launch, "close": doors.leave, "clear": clear, "save": world.save, "switchWindow": own_window.switchWindow }, panel.opened.work)));
  mount.root.replaceChildren(parts.panel, parts.launcher);
  listen(panel, view, mount.root);
  make_handle(mount, parts.handle, resized);
  mount.putInto(window);
  if (panel.memory.size) {
    mount.resize(panel.memory.size);
  }
  view.show();
  return { "hear": view.hear, "open": doors.open, "close": doors.close, "end": end };
}

// bridge.browser.inspector.page.js
function is_bridge(value) {
  return value && typeof value.on == "function" && typeof value.stats == "function";
}
function make_inspector(facts) {
  var bridges = [];
  var ends = [];
  var given = presets(facts.options);
  var subject = { "bridge": { "version": "", "planHash": "" } };
  var recorder = make_recorder(facts.mostCalls, (call) => {
    return screen.hear(call);
  });
  function doctor() {
    var found = given.doctor || subject.bridge.doctor;
    return typeof found == "function" ? found : null;
  }
  ;
  function recording() {
    return as_recording(facts, subject.bridge, recorder.calls);
  }
  ;
  function world() {
    return { "recorder": recorder, "bridges": bridges, "facts": facts, "doctor": doctor, "closed": given.closed, "save": (() => {
      return to_file(facts.file, as_json(recording()));
    }) };
  }
  ;
  var screen = make_screen(() => {
    return bridges.length ? make_panel(world()) : null;
  });
  function add2(bridge, options) {
    if (!bridges.length) {
      subject.bridge = bridge;
    }
    if (!bridges.includes(bridge)) {
      bridges.push(bridge);
      ends.push(recorder.attach(bridge));
    }
    Object.assign(given, right_options(facts.options, options, "inspect"));
    screen.show();
  }
  ;
  function end() {
    for (var stop of ends.splice(0)) {
      stop();
    }
    bridges.length = 0;
    recorder.clear();
    screen.end();
  }
  ;
  var handle = { "open": screen.open, "close": screen.close, "recording": recording, "stats": () => {
    return added(bridges);
  }, "end": end };
  return { "add": add2, "handle": handle };
}
function make_screen(make2) {
  var shown = { "panel": null };
  function put() {
    if (!shown.panel) {
      shown.panel = make2();
    }
  }
  ;
  function show() {
    if (outside()) {
      return;
    }
    if (document.readyState == "loading") {
      document.addEventListener("DOMContentLoaded", put);
    } else {
      put();
    }
  }
  ;
  function hear(call) {
    if (shown.panel) {
      shown.panel.hear(call);
    }
  }
  ;
  function open() {
    if (shown.panel) {
      shown.panel.open();
    }
  }
  ;
  function close() {
    if (shown.panel) {
      shown.panel.close();
    }
  }
  ;
  function end() {
    if (shown.panel) {
      shown.panel.end();
      shown.panel = null;
    }
  }
  ;
  return { "show": show, "hear": hear, "open": open, "close": close, "end": end };
}
function make_inspect(facts) {
  var inspector = make_inspector(facts);
  function inspect2(bridge, options) {
    if (is_bridge(bridge)) {
      inspector.add(bridge, options);
    } else {
      warn("inspect: expected a bridge");
    }
    return inspector.handle;
  }
  ;
  return inspect2;
}

// cif_inspector.js
function make(facts) {
  return make_inspect(facts);
}

// generated/entry.js
var inspect = make({ "format": "cif-bridge-recording 1", "file": "cif-bridge-recording.json", "mostCalls": 1e3, "options": { "doctor": { "_preset": null, "_kind": "function" }, "closed": { "_preset": false } }, "style": ':host {\n  all: initial;\n  color-scheme: light dark;\n  --page: #f3f4f7;\n  --panel: #fff;\n  --line: #d0d5de;\n  --edge: #727b8c;\n  --text: #1b2130;\n  --dim: #586174;\n  --accent: #2457c5;\n  --soft: #eaf0fd;\n  --good: #14713c;\n  --good-soft: #e4f4ea;\n  --bad: #ab2b20;\n  --bad-soft: #fdebe8;\n  --warned: #7a4b00;\n  --warned-soft: #fdf1d8;\n  --size: 0px;\n}\n\n@media (prefers-color-scheme: dark) {\n  :host {\n    --page: #12151c;\n    --panel: #1b202a;\n    --line: #3a4252;\n    --edge: #8a93a6;\n    --text: #e8ebf2;\n    --dim: #a9b2c3;\n    --accent: #8db0ff;\n    --soft: #222d44;\n    --good: #74d69c;\n    --good-soft: #163325;\n    --bad: #ff9f93;\n    --bad-soft: #3d1e1b;\n    --warned: #f3c677;\n    --warned-soft: #3a2c12;\n  }\n}\n\n*, ::before, ::after { box-sizing: border-box; }\n[hidden] { display: none !important; }\n\n.panel, .launcher {\n  position: fixed;\n  z-index: 2147483647;\n  font: 13px/1.4 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif;\n  color: var(--text);\n}\n\n.panel {\n  display: flex;\n  flex-direction: column;\n  gap: 6px;\n  padding: 0 8px 6px;\n  background: var(--page);\n  container-type: inline-size;\n  right: 0;\n  bottom: 0;\n  box-shadow: 0 0 16px #0006;\n}\n\n/* At the lower edge of a narrow page, at the right one of a wide one; placing.py has the same number. */\n@media (max-width: 699px) {\n  .panel { left: 0; height: 60vh; border-top: 1px solid var(--edge); }\n  :host([data-sized]) .panel { height: min(var(--size), 100vh); }\n}\n@media (min-width: 700px) {\n  .panel { top: 0; padding-top: 6px; width: min(420px, 50vw); border-left: 1px solid var(--edge); }\n  :host([data-sized]) .panel { width: min(var(--size), 100vw); }\n}\n:host([data-window]) .panel { inset: 0; width: auto; height: auto; border: 0; box-shadow: none; padding-top: 6px; }\n\n.handle { flex: none; cursor: ns-resize; height: 8px; margin: 0 -8px; touch-action: none; }\n.handle::after { content: ""; display: block; width: 40px; height: 3px; margin: 3px auto 0; border-radius: 2px; background: var(--edge); }\n@media (min-width: 700px) {\n  .handle { cursor: ew-resize; position: absolute; inset: 0 auto 0 0; width: 8px; height: auto; margin: 0; }\n  .handle::after { width: 3px; height: 40px; margin: 45vh 0 0 3px; }\n}\n:host([data-window]) .handle { display: none; }\n\n.launcher { right: 8px; bottom: 8px; box-shadow: 0 1px 6px #0006; }\n\nh2, h3, h4, p, dl, dd, ol, ul, pre { margin: 0; padding: 0; }\nh2, h3 { font-size: 15px; line-height: 1.3; flex: 1; min-width: 0; overflow-wrap: anywhere; }\nh4 { font-size: 13px; margin: 10px 0 3px; }\nheader, .tools, .actions, .bar { display: flex; gap: 6px; align-items: center; flex: none; }\n.actions { flex-wrap: wrap; }\n\nbutton, input, select, textarea {\n  font: inherit;\n  color: inherit;\n  background: var(--panel);\n  border: 1px solid var(--edge);\n  border-radius: 5px;\n  padding: 2px 8px;\n  min-height: 24px;\n}\nbutton { cursor: pointer; }\nbutton:hover { background: var(--soft); }\nbutton:disabled { color: var(--dim); cursor: default; }\nbutton.quiet { border-color: var(--line); background: none; }\nbutton.quiet:hover { background: var(--soft); }\ninput { flex: 1; min-width: 0; }\ntextarea { width: 100%; resize: vertical; font-family: ui-monospace, monospace; font-size: 12px; }\n:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }\na { color: var(--accent); }\ncode, pre, .value { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 12px; }\ncode, .value, dd { unicode-bidi: isolate; overflow-wrap: anywhere; }\n\n.platform { flex: none; padding: 2px 8px; border-radius: 5px; font-weight: 600; overflow-wrap: anywhere; }\n[data-tone="good"] { --tone: var(--good); --tone-soft: var(--good-soft); }\n[data-tone="bad"] { --tone: var(--bad); --tone-soft: var(--bad-soft); }\n[data-tone="warned"] { --tone: var(--warned); --tone-soft: var(--warned-soft); }\n[data-tone="open"] { --tone: var(--accent); --tone-soft: var(--soft); }\n.platform, .outcome { color: var(--tone); background: var(--tone-soft); }\n\n.counters { flex: none; display: flex; flex-wrap: wrap; gap: 0 10px; font-variant-numeric: tabular-nums; }\n.counters div { display: flex; gap: 4px; }\n.counters dt { color: var(--dim); }\n.counters dd { font-weight: 600; }\n.counters [data-zero="true"] dd { font-weight: 400; color: var(--dim); }\n\n.main { flex: 1; min-height: 0; display: flex; gap: 8px; }\n.list, .detail { flex: 1 1 0; min-width: 0; min-height: 0; overflow: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }\n.detail { display: flex; flex-direction: column; gap: 6px; padding: 6px 8px; overflow: hidden; }\n.detail .body { flex: 1; min-height: 0; overflow: auto; }\n[data-view="list"] .detail { display: none; }\n/* In a narrow panel, what is opened has all the room. */\n@container (max-width: 639.98px) {\n  [data-view="detail"] .list,\n  [data-view="detail"] > :is(.platform, .counters, .tools, .actions) { display: none; }\n}\n@container (min-width: 640px) {\n  .list { flex-grow: .8; }\n  .back { display: none; }\n}\n\n.empty { padding: 10px; color: var(--dim); }\n.calls { list-style: none; }\n.call {\n  display: grid;\n  grid-template-columns: 16px minmax(0, 1fr) auto;\n  gap: 0 6px;\n  width: 100%;\n  padding: 4px 8px;\n  border: 0;\n  border-bottom: 1px solid var(--line);\n  border-left: 3px solid var(--tone);\n  border-radius: 0;\n  background: none;\n  text-align: left;\n}\n.call:focus-visible { outline-offset: -2px; }\n.call[aria-current] { background: var(--soft); }\n.call .sign { color: var(--tone); font-weight: 700; grid-row: span 2; }\n.call .event { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; unicode-bidi: isolate; }\n.call .outcome { background: none; font-weight: 600; }\n.call .times { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 0 8px; color: var(--dim); font-variant-numeric: tabular-nums; }\n.call .times span { white-space: nowrap; }\n.call .times span:empty { display: none; }\n.call .time { margin-left: auto; }\n\n.lead { overflow-wrap: anywhere; color: var(--dim); }\n.body .outcome { padding: 1px 7px; border-radius: 9px; font-weight: 600; white-space: nowrap; }\n.facts div { display: grid; grid-template-columns: minmax(90px, 30%) minmax(0, 1fr); gap: 6px; padding: 1px 0; }\n.facts dt { color: var(--dim); }\n.issues { list-style: none; }\n.issues li { border-left: 3px solid var(--bad); padding: 2px 8px; margin: 3px 0; background: var(--bad-soft); overflow-wrap: anywhere; }\nsmall { color: var(--dim); font-size: 12px; }\n.issues small { color: inherit; }\n/* In a window of its own nothing says otherwise, and tables of old did not inherit. */\ntable { width: 100%; border-collapse: collapse; color: inherit; font: inherit; font-size: 12px; }\ncaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\nth, td { text-align: left; vertical-align: top; padding: 3px 6px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }\nthead th { color: var(--dim); font-weight: 600; }\ntbody th { font-weight: 600; }\nem { color: var(--dim); }\npre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 6px; }\npre { border: 1px solid var(--line); border-radius: 5px; }\n.issue { color: var(--bad); background: var(--bad-soft); font-weight: 600; }\ntd .issue { display: block; padding: 1px 5px; }\n.field code { display: block; font-weight: 400; color: var(--dim); }\n.fields tbody th { width: 50%; }\n.checks th { overflow-wrap: normal; }\n.said { flex: none; min-height: 18px; color: var(--dim); overflow-wrap: anywhere; }\n.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n\n@media (forced-colors: active) {\n  .call { border-left-color: CanvasText; }\n  .call[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }\n}\n', "payload": ["conversationId", "providerSessionId", "clientSessionId", "participantId", "events"], "arguments": ["eventName", "correlationId"], "payloadColumns": { "conversationId": "msdyn_conversationid", "providerSessionId": "msdyn_providersessionid", "clientSessionId": "msdyn_clientsessionid", "participantId": "msdyn_participantid", "kpiEventName": "msdyn_kpieventname", "kpiEventReason": "msdyn_kpieventreason", "eventTimestamp": "msdyn_eventtimestamp", "additionalData": "msdyn_additionaldata", "externalCorrelationId": "msdyn_externalcorrelationid" }, "columns": ["msdyn_ProviderId", "msdyn_additionaldata", "msdyn_cifSessionId", "msdyn_clientsessionid", "msdyn_conversationid", "msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5", "msdyn_eventtimestamp", "msdyn_externalcorrelationid", "msdyn_kpieventid", "msdyn_kpieventname", "msdyn_kpieventreason", "msdyn_name", "msdyn_participantid", "msdyn_providersessionid", "msdyn_sessionId"], "events": { "CallRinging": { "function": "callRinging", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "direction", "payloadField": null, "column": "msdyn_customattribute3", "required": true, "kind": "choice", "sensitive": null }] }, "CallAnswered": { "function": "callAnswered", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "ringSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": false, "kind": "integer", "sensitive": null }] }, "CallDeclined": { "function": "callDeclined", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "reason", "payloadField": "kpiEventReason", "column": "msdyn_kpieventreason", "required": true, "kind": "choice", "sensitive": null }] }, "CallMissed": { "function": "callMissed", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "ringSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": false, "kind": "integer", "sensitive": null }] }, "CallHold": { "function": "callHold", "fields": [{ "name": "reason", "payloadField": "kpiEventReason", "column": "msdyn_kpieventreason", "required": true, "kind": "choice", "sensitive": null }, { "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": true, "kind": "text", "sensitive": null }, { "name": "holdSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": false, "kind": "integer", "sensitive": null }] }, "CallUnhold": { "function": "callUnhold", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "holdSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": true, "kind": "integer", "sensitive": null }] }, "CallMuted": { "function": "callMuted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }] }, "CallUnmuted": { "function": "callUnmuted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "muteSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": false, "kind": "integer", "sensitive": null }] }, "CallTransferred": { "function": "callTransferred", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "reason", "payloadField": "kpiEventReason", "column": "msdyn_kpieventreason", "required": true, "kind": "choice", "sensitive": null }, { "name": "target", "payloadField": null, "column": "msdyn_customattribute4", "required": true, "kind": "text", "sensitive": "phone" }] }, "CallConsultStarted": { "function": "callConsultStarted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "target", "payloadField": null, "column": "msdyn_customattribute4", "required": true, "kind": "text", "sensitive": "phone" }] }, "CallConferenceStarted": { "function": "callConferenceStarted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "target", "payloadField": null, "column": "msdyn_customattribute4", "required": true, "kind": "text", "sensitive": "phone" }] }, "CallRecordingStarted": { "function": "callRecordingStarted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }] }, "CallRecordingStopped": { "function": "callRecordingStopped", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "reason", "payloadField": "kpiEventReason", "column": "msdyn_kpieventreason", "required": true, "kind": "choice", "sensitive": null }, { "name": "recordingSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": false, "kind": "integer", "sensitive": null }] }, "CallEnded": { "function": "callEnded", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "reason", "payloadField": "kpiEventReason", "column": "msdyn_kpieventreason", "required": true, "kind": "choice", "sensitive": null }, { "name": "talkSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": true, "kind": "integer", "sensitive": null }, { "name": "direction", "payloadField": null, "column": "msdyn_customattribute3", "required": false, "kind": "choice", "sensitive": null }] }, "WrapUpStarted": { "function": "wrapUpStarted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }] }, "WrapUpCompleted": { "function": "wrapUpCompleted", "fields": [{ "name": "queue", "payloadField": null, "column": "msdyn_customattribute1", "required": false, "kind": "text", "sensitive": null }, { "name": "wrapUpSeconds", "payloadField": null, "column": "msdyn_customattribute2", "required": true, "kind": "integer", "sensitive": null }, { "name": "disposition", "payloadField": null, "column": "msdyn_customattribute5", "required": false, "kind": "text", "sensitive": null }] } }, "codes": { "invalid": { "when": "The payload, the event name or the correlation id failed validation, or `beforeSend` threw.", "fix": "Correct what `issues` lists, or the hook that `cause` comes from." }, "uncloneable": { "when": "The payload has what cannot be sent (function, symbol, DOM node, throwing getter, cycle, BigInt, revoked Proxy).", "fix": "Pass strings, numbers, booleans, null, arrays and plain objects. `cause` names what was found." }, "not-ready": { "when": "The platform's API did not appear within `readyTimeoutMs`.", "fix": "`hint` says which mistake it looks like: see below." }, "overflow": { "when": "`maxQueue` calls are waiting already.", "fix": "Find out why the platform is not there, log less, or raise `maxQueue`." }, "dropped": { "when": "`beforeSend` returned null, or the bridge is switched off.", "fix": "Nothing, if that was meant." }, "rejected": { "when": "The host refused the call, or the platform threw.", "fix": "`cause` is what the platform gave, untouched." }, "unhandled": { "when": "The platform resolved null: the host has no handler for the call, and nothing was logged.", "fix": "Check that the app has Channel Integration Framework 2.0 and that this provider is active in it." }, "timeout": { "when": "No answer within `timeoutMs`, or the platform gave up waiting for the host.", "fix": "The event may be stored all the same: look for `eventId` in `msdyn_externalcorrelationid` before sending it again." }, "misuse": { "when": "`configure` or `createBridge` was given an option that does not exist or a value it cannot take. Thrown, not rejected.", "fix": "Correct the option that the message names." } } });
//# sourceMappingURL=cif-bridge.inspector.cjs.map
