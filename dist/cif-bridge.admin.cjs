/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// generated/entry.js
var entry_exports = {};
__export(entry_exports, {
  doctor: () => doctor2,
  provision: () => provision2
});
module.exports = __toCommonJS(entry_exports);
var bridge = __toESM(require("./cif-bridge.cjs"));

// bridge.browser.shim.checks.js
function tag(value) {
  return Object.prototype.toString.call(value);
}
function is_object(value) {
  return tag(value) === "[object Object]";
}
function is_map(value) {
  return tag(value) === "[object Map]";
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

// facts.js
var CONSOLE_PREFIX = "[cif-bridge] ";

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
    var framework2 = (globalThis.Microsoft || {}).CIFramework;
    if (framework2 && typeof framework2.logAnalyticsEvent == "function") {
      for (var name of Object.keys(genuine)) {
        var method = framework2[name] || unseen;
        var seen = method.isCIFBridge ? method.isCIFBridge() : method;
        if (seen !== genuine[name][0]) {
          genuine[name].unshift(seen);
        }
        if (stand_ins[name] && seen === method) {
          Reflect.set(framework2, name, stand_ins[name]);
        }
      }
      return framework2;
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

// bridge.browser.admin.calls.js
var SHOWN = 60;
function attempt(work, limit) {
  function start(resolve) {
    var timer = setTimeout(() => {
      return resolve({ "silent": true });
    }, limit);
    function end(outcome) {
      clearTimeout(timer);
      resolve(outcome);
    }
    ;
    function refuse(error) {
      end({ "error": error, "refused": reason(error) });
    }
    ;
    try {
      Promise.resolve(work()).then((value) => {
        return end({ "value": value });
      }, refuse);
    } catch (__except0__) {
      refuse(__except0__);
    }
  }
  ;
  return new Promise(start);
}
function framework() {
  return globalThis.Microsoft && globalThis.Microsoft.CIFramework;
}
async function ask(world, name, args) {
  function work() {
    return framework()[name].apply(framework(), args);
  }
  ;
  if (typeof framework()[name] != "function") {
    return { "refused": "Microsoft.CIFramework has no " + name };
  }
  var answer = await attempt(work, world.options.timeoutMs);
  if (answer.refused !== void 0 && answer.refused.startsWith(world.facts.platformTimeout)) {
    var answer = { "silent": true };
  }
  if (!answer.silent) {
    world.answered = true;
  }
  return answer;
}
function plain(value) {
  if (typeof value == "string") {
    try {
      return plain(JSON.parse(value));
    } catch (__except0__) {
      return value;
    }
  }
  if (is_map(value)) {
    return Object.fromEntries(value);
  }
  return value;
}
function is_record(value) {
  return typeof value == "object" && value !== null;
}
function members(found) {
  for (var key of ["value", "entities"]) {
    if (Array.isArray(found[key])) {
      return found[key].map(plain);
    }
  }
  return Object.values(found).map(plain);
}
function records(value, column) {
  var found = plain(value);
  if (!is_record(found)) {
    return { "strange": "an answer without records: " + shortened(value) };
  }
  var inner = members(found);
  if (inner.every((record) => {
    return is_record(record) && Object.hasOwn(record, column);
  })) {
    return { "value": inner };
  }
  return { "strange": "records without " + column + ": " + shortened(value) };
}
function shortened(value) {
  try {
    var text = typeof value == "string" ? value : JSON.stringify(value);
  } catch (__except0__) {
    var text = null;
  }
  return String(text || value).slice(0, SHOWN);
}
async function search(world, table, columns, condition) {
  var query = "?$select=" + columns.join(",") + condition;
  var answer = await ask(world, "searchAndOpenRecords", [table, query, true]);
  return Object.hasOwn(answer, "value") ? records(answer.value, columns[0]) : answer;
}
function text_of(name) {
  return "'" + encodeURIComponent(name.replaceAll("'", "''")) + "'";
}
function same_text(name) {
  return String(name).toLowerCase().trimEnd();
}
function why_not(answer) {
  return answer.silent ? "no answer in time" : answer.strange || "refused: " + answer.refused;
}

// bridge.browser.admin.definitions.js
var AT_ONCE = 20;
function is_active(facts, record) {
  var state = Number(record.statecode);
  return record.statecode == null || Number.isNaN(state) || state === facts.active;
}
function planned_names(facts) {
  return facts.definitions.map((definition) => {
    return definition.msdyn_name;
  });
}
function find_in(found, name) {
  return found.get(same_text(name));
}
async function find_definitions(world, names) {
  var facts = world.facts;
  var found = /* @__PURE__ */ new Map();
  var rest = names.slice();
  while (rest.length) {
    var condition = rest.splice(0, AT_ONCE).map((name) => {
      return "msdyn_name eq " + text_of(name);
    }).join(" or ");
    var answer = await search(world, facts.definitionTable, ["msdyn_name", "statecode"], "&$filter=" + condition);
    if (!answer.value) {
      return answer;
    }
    for (var record of answer.value) {
      var before = find_in(found, record.msdyn_name);
      if (!before || !before.active) {
        found.set(same_text(record.msdyn_name), { "name": String(record.msdyn_name), "active": is_active(facts, record) });
      }
    }
  }
  return { "value": found };
}

// bridge.browser.admin.provision.js
function as_found(reasons, name, there) {
  if (!there.active) {
    return [name, "inactive", reasons.inactive];
  }
  return [name, "present", there.name === name ? "" : reasons.spelled + there.name];
}
function has_id(value) {
  var made = plain(value);
  return is_record(made) && made.id != null;
}
async function create(world, definition) {
  var reasons = world.facts.reasons;
  var name = definition.msdyn_name;
  if (world.unseen.has(name)) {
    return ["failed", reasons.unseen, reasons.blind];
  }
  var answer = await ask(world, "createRecord", [world.facts.definitionTable, JSON.stringify(definition)]);
  if (answer.silent) {
    return ["failed", reasons.silent, reasons.untried];
  }
  if (answer.refused !== void 0) {
    return ["failed", reasons.refused + answer.refused];
  }
  if (has_id(answer.value) && world.shown) {
    return ["created", ""];
  }
  var found = await find_definitions(world, [name]);
  if (found.value && find_in(found.value, name)) {
    world.shown = true;
    return ["created", ""];
  }
  world.unseen.add(name);
  return ["failed", answer.value ? reasons.unseen : reasons.empty, reasons.blind];
}
async function provision(world) {
  var facts = world.facts;
  var reasons = facts.reasons;
  function all_failed(text) {
    return planned_names(facts).map((name2) => {
      return [name2, "failed", text];
    });
  }
  ;
  var ready = await attempt(world.bridge.ready, world.options.timeoutMs);
  if (!Object.hasOwn(ready, "value")) {
    return all_failed(reasons.library);
  }
  var found = await find_definitions(world, planned_names(facts));
  if (!found.value) {
    return all_failed(reasons.search + why_not(found));
  }
  world.shown = found.value.size > 0;
  var results = [];
  var stop = "";
  for (var definition of facts.definitions) {
    var name = definition.msdyn_name;
    var there = find_in(found.value, name);
    if (there) {
      results.push(as_found(reasons, name, there));
    } else if (world.options.dryRun) {
      results.push([name, "missing", reasons.missing]);
    } else if (stop) {
      results.push([name, "failed", stop]);
    } else {
      var made = await create(world, definition);
      results.push([name, made[0], made[1]]);
      var stop = made[2];
    }
  }
  return results;
}

// bridge.browser.admin.printing.js
var ORDER = ["lost", "failed", "inactive", "missing", "unknown", "created", "present", "ok"];
function counted(outcomes) {
  var there = ORDER.filter((one) => {
    return outcomes.includes(one);
  });
  return (() => {
    var __accu0__ = [];
    for (var one of there) {
      __accu0__.push(outcomes.filter((other) => {
        return other == one;
      }).length + " " + one);
    }
    return __accu0__;
  })().join(", ");
}
function print_report(title, outcomes, rows, remarks) {
  try {
    console.group(CONSOLE_PREFIX + title + ": " + counted(outcomes));
    console.table(rows);
    for (var remark2 of remarks) {
      console.log(remark2);
    }
    console.groupEnd();
  } catch (__except0__) {
  }
}
function print_provision(report) {
  var rows = {};
  for (var made of report.definitions) {
    rows[made.eventName] = { "outcome": made.outcome, "reason": made.reason };
  }
  print_report("provision", (() => {
    var __accu0__ = [];
    for (var made2 of report.definitions) {
      __accu0__.push(made2.outcome);
    }
    return __accu0__;
  })(), rows, []);
}
function remark(check2) {
  return check2.outcome.toUpperCase() + " " + check2.id + ": " + check2.why + "\n  Seen: " + check2.seen + "\n  Next: " + check2.next;
}
function print_doctor(report) {
  var rows = {};
  for (var check2 of report.checks) {
    rows[check2.id] = { "outcome": check2.outcome, "seen": check2.seen };
  }
  var remarks = (() => {
    var __accu0__ = [];
    for (var check3 of report.checks) {
      if (check3.next) {
        __accu0__.push(remark(check3));
      }
    }
    return __accu0__;
  })();
  print_report("doctor", (() => {
    var __accu0__ = [];
    for (var check3 of report.checks) {
      __accu0__.push(check3.outcome);
    }
    return __accu0__;
  })(), rows, remarks);
}

// bridge.browser.admin.judges.js
var SHOWN2 = 10;
var ON = ["true", "1", "yes"];
var OFF = ["false", "0", "no", "null"];
function listed(names) {
  var text = names.slice(0, SHOWN2).join(", ");
  return names.length <= SHOWN2 ? text : text + " and " + (names.length - SHOWN2) + " more";
}
function script_tag() {
  return document.querySelector("script[data-cifid]");
}
function origin_around() {
  var around = location.ancestorOrigins;
  return around && around.length ? around[around.length - 1] : "";
}
function judge_bridge(world) {
  var hash = world.bridge.planHash;
  var seen = "version " + world.bridge.version + ", plan " + hash;
  return hash === world.facts.planHash ? ["same", seen] : ["other", seen + ", admin file " + world.facts.planHash];
}
function judge_library(world) {
  if (world.ready) {
    return ["there", "Microsoft.CIFramework.logAnalyticsEvent, after " + world.readyMs + " ms"];
  }
  if (outside()) {
    return ["page", "no document"];
  }
  var mistake = absence();
  var seen = { "function": "Microsoft.CIFramework without logAnalyticsEvent", "script": "no Microsoft.CIFramework, and no script tag of it", "blocked": "no Microsoft.CIFramework, though the request of its script tag has ended", "pending": "no Microsoft.CIFramework, and the request of its script tag has not ended" };
  return [mistake, seen[mistake]];
}
function judge_script(world) {
  if (outside()) {
    return null;
  }
  var tag2 = script_tag();
  if (tag2) {
    return ["found", tag2.src || "an inline script"];
  }
  if (world.ready && named_by_address()) {
    return ["found", "?ucilib=" + named_by_address()];
  }
  return [world.ready ? "gone" : "absent", "no script tag with data-cifid"];
}
function judge_origin(world) {
  if (outside()) {
    return null;
  }
  try {
    var found = aim();
    return [found[0] || "known", found[1]];
  } catch (__except0__) {
    var tag2 = script_tag();
    var url = tag2 && tag2.dataset.crmurl || "no data-crmurl; referrer " + (document.referrer || "unknown");
    return ["untold", url + ", desktop " + (origin_around() || "unknown")];
  }
}
function judge_frame(world) {
  if (outside()) {
    return ["page", "no document"];
  }
  if (window.top === window) {
    return ["top", "not in an iframe"];
  }
  return ["framed", "in an iframe of " + (origin_around() || "another window")];
}
function judge_host(world) {
  if (!world.ready) {
    return null;
  }
  if (failure_code(world.sent) == "unhandled") {
    return ["unhandled", "an answer without a value"];
  }
  if (!world.answered) {
    return ["silent", "no answer within " + world.options.timeoutMs + " ms"];
  }
  var answer = plain(world.environment.value);
  if (typeof answer == "object" && answer !== null && answer.clientUrl) {
    return ["answers", String(answer.clientUrl)];
  }
  return ["answers", "answers, but does not say which organisation it is"];
}
function judge_definitions(world) {
  if (!world.ready) {
    return null;
  }
  var found = world.definitions.value;
  if (!found) {
    return ["unreadable", why_not(world.definitions)];
  }
  var names = planned_names(world.facts);
  var missing = names.filter((name) => {
    return !find_in(found, name);
  });
  var inactive = names.filter((name) => {
    return find_in(found, name) && !find_in(found, name).active;
  });
  var seen = [names.length - missing.length - inactive.length + " of " + names.length + " active"];
  if (missing.length) {
    seen.push("missing: " + listed(missing));
  }
  if (inactive.length) {
    seen.push("inactive: " + listed(inactive));
  }
  var verdict = "active";
  if (missing.length) {
    var verdict = inactive.length ? "both" : "missing";
  } else if (inactive.length) {
    var verdict = "inactive";
  }
  return [verdict, seen.join("; ")];
}
function stored(world) {
  return world.row && world.row.value && world.row.value[0];
}
function judge_analytics(world) {
  if (stored(world)) {
    return ["proven", "on, since the test event was stored"];
  }
  if (!world.ready) {
    return null;
  }
  var providers = world.switches.flatMap((read) => {
    return read.answer.value || [];
  }).filter((record) => {
    return is_active(world.facts, record);
  });
  if (!providers.length || world.switches.some((read) => {
    return is_unclear(read.answer);
  })) {
    return ["unreadable", "not readable: " + world.switches.map(what_was_read).join("; ")];
  }
  var states = (() => {
    var __accu0__ = [];
    for (var record of providers) {
      __accu0__.push(state_of(record[world.facts.switch]));
    }
    return __accu0__;
  })();
  var seen = (() => {
    var __accu0__ = [];
    for (var record of providers) {
      __accu0__.push((record.msdyn_name || "a provider") + ": " + state_of(record[world.facts.switch]));
    }
    return __accu0__;
  })();
  var verdict = states.every((state) => {
    return state == states[0];
  }) ? states[0] : "mixed";
  return [states.includes("unknown") ? "unreadable" : verdict, listed(seen)];
}
function is_unclear(answer) {
  return answer.silent || answer.strange !== void 0;
}
function what_was_read(read) {
  var found = read.answer.value;
  return found ? (found.length || "no") + " record in " + read.table : read.table + ": " + why_not(read.answer);
}
function state_of(value) {
  var text = String(value).toLowerCase();
  return ON.includes(text) ? "on" : OFF.includes(text) ? "off" : "unknown";
}
function words_in(value, found) {
  if (typeof value == "string") {
    found.add(value.toLowerCase());
  } else if (typeof value == "object" && value !== null) {
    for (var [key, part] of Object.entries(plain(value))) {
      found.add(key.toLowerCase());
      words_in(part, found);
    }
  }
  return found;
}
function judge_columns(world) {
  if (!world.ready) {
    return null;
  }
  if (!Object.hasOwn(world.metadata, "value")) {
    return ["unreadable", why_not(world.metadata)];
  }
  var known = words_in(plain(world.metadata.value), /* @__PURE__ */ new Set());
  var wanted = world.facts.columns;
  var missing = wanted.filter((name) => {
    return !known.has(name.toLowerCase());
  });
  if (missing.length == 0) {
    return ["there", "all " + wanted.length + " that the plan writes to"];
  }
  if (missing.length == wanted.length) {
    return ["unreadable", "the answer names none of the " + wanted.length + " that the plan writes to"];
  }
  return ["missing", "missing: " + listed(missing)];
}
function failure_code(sent) {
  if (sent === void 0 || Object.hasOwn(sent, "value")) {
    return "";
  }
  return sent.silent ? "timeout" : sent.error && sent.error.code || "rejected";
}
function judge_event(world) {
  if (world.sent === void 0) {
    return null;
  }
  var code = failure_code(world.sent);
  if (code) {
    return [code, world.eventName + ": " + (world.sent.refused || "no answer within " + world.options.timeoutMs + " ms")];
  }
  return ["accepted", world.eventName + " " + world.eventId + ": " + world.sent.value];
}
function judge_stored(world) {
  if (world.row === void 0) {
    return null;
  }
  if (stored(world)) {
    return ["found", "a row after " + world.rowMs + " ms"];
  }
  if (!world.row.value) {
    return ["unreadable", why_not(world.row)];
  }
  var seen = "no row with its id after " + world.rowMs + " ms";
  if (!world.likely.value) {
    return ["unreadable", seen + "; by name and time: " + why_not(world.likely)];
  }
  if (world.likely.value.length) {
    return ["likely", seen + "; of its name and time: " + world.likely.value.length];
  }
  var there = world.definitions.value && find_in(world.definitions.value, world.eventName);
  if (world.definitions.value && !(there && there.active)) {
    return ["definition", seen];
  }
  return [judge_analytics(world)[0] == "on" ? "host" : "switch", seen];
}
function judge_fields(world) {
  var row = stored(world);
  if (!row) {
    return null;
  }
  if (row.msdyn_additionaldata == world.facts.mark) {
    return ["arrived", "the row holds what was sent"];
  }
  return ["session", "the row holds nothing of what was sent but the name"];
}
var JUDGES = { "bridge": judge_bridge, "library": judge_library, "script": judge_script, "origin": judge_origin, "frame": judge_frame, "host": judge_host, "definitions": judge_definitions, "analytics": judge_analytics, "columns": judge_columns, "event": judge_event, "stored": judge_stored, "fields": judge_fields };

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

// bridge.browser.admin.gather.js
var FIRST_PAUSE = 200;
var LONGEST_PAUSE = 2e3;
var CLOCKS = 3e5;
var MOST_ROWS = 50;
async function gather(world) {
  var start = performance.now();
  var ready = await attempt(world.bridge.ready, world.options.timeoutMs);
  world.ready = Object.hasOwn(ready, "value");
  world.readyMs = Math.round(performance.now() - start);
  if (!world.ready) {
    return;
  }
  var facts = world.facts;
  var questions = [ask(world, "getEnvironment", []), find_definitions(world, names_to_find(world)), read_switches(world), ask(world, "getEntityMetadata", [facts.eventTable, facts.columns])];
  var answers = await Promise.all(questions);
  world.environment = answers[0];
  world.definitions = answers[1];
  world.switches = answers[2];
  world.metadata = answers[3];
  await send_test(world);
}
function names_to_find(world) {
  var own = world.options.eventName;
  var names = planned_names(world.facts);
  return own && !names.includes(own) ? names.concat(own) : names;
}
async function read_switch(world, table) {
  var answer = await search(world, table, [world.facts.switch, "msdyn_name", "statecode"], "");
  return { "table": table, "answer": answer };
}
async function read_switches(world) {
  var own = world.options.providerTable;
  var tables = own ? [own] : world.facts.providerTables;
  return await Promise.all(tables.map((table) => {
    return read_switch(world, table);
  }));
}
function test_name(world) {
  if (world.options.eventName) {
    return world.options.eventName;
  }
  var found = world.definitions.value || /* @__PURE__ */ new Map();
  var names = planned_names(world.facts);
  return names.find((name) => {
    return find_in(found, name) && find_in(found, name).active;
  }) || names[0];
}
async function send_test(world) {
  var mark = world.facts.mark;
  world.eventName = test_name(world);
  if (world.eventName === void 0) {
    return;
  }
  world.eventId = guid();
  world.sentAt = Date.now();
  var event = { "kpiEventName": world.eventName, "externalCorrelationId": world.eventId, "additionalData": mark };
  var data = { "conversationId": mark, "providerSessionId": mark, "events": [event] };
  world.sent = await attempt(() => {
    return world.bridge.logAnalyticsEvent(data, world.eventName, world.eventId);
  }, world.options.timeoutMs);
  if (Object.hasOwn(world.sent, "value")) {
    world.answered = true;
    await read_back(world);
  } else if (world.sent.error && world.sent.error.code == "unhandled") {
    world.answered = true;
  }
}
async function read_back(world) {
  var start = performance.now();
  var pause = FIRST_PAUSE;
  var looking = true;
  while (looking) {
    world.row = await find_row(world);
    world.rowMs = Math.round(performance.now() - start);
    var left = world.options.readBackMs - world.rowMs;
    var looking = left > 0 && !world.row.silent && !(world.row.value && world.row.value.length);
    if (looking) {
      await sleep(Math.min(pause, left));
      var pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
  if (world.row.value && !world.row.value.length) {
    world.likely = await find_likely_rows(world);
  }
}
async function find_row(world) {
  var facts = world.facts;
  var condition = "&$filter=" + facts.eventIdColumn + " eq " + text_of(world.eventId);
  var answer = await search(world, facts.eventTable, [facts.eventIdColumn, "msdyn_additionaldata"], condition);
  return only(answer, (row) => {
    return bare_id(row[facts.eventIdColumn]) == world.eventId;
  });
}
async function find_likely_rows(world) {
  var since = world.sentAt - CLOCKS;
  var name = world.eventName;
  var condition = "&$filter=msdyn_kpieventname eq " + text_of(name) + " and createdon ge " + new Date(since).toISOString();
  var columns = ["msdyn_kpieventname", "createdon"];
  var answer = await search(world, world.facts.eventTable, columns, condition + "&$orderby=createdon desc&$top=" + MOST_ROWS);
  return only(answer, (row) => {
    return same_text(row.msdyn_kpieventname) == same_text(name) && !(Date.parse(row.createdon) < since);
  });
}
function only(answer, fits) {
  return answer.value ? { "value": answer.value.filter(fits) } : answer;
}
function bare_id(id) {
  return String(id).replace(new RegExp("[{}]", "g"), "").toLowerCase();
}
function sleep(time) {
  return new Promise((resolve) => {
    return setTimeout(resolve, time);
  });
}

// bridge.browser.admin.doctor.js
var OF_THE_PAGE = ["script", "origin", "frame"];
async function doctor(world) {
  var failure2 = "";
  try {
    await gather(world);
  } catch (__except0__) {
    var failure2 = reason(__except0__);
  }
  var checks = (() => {
    var __accu0__ = [];
    for (var id of Object.keys(JUDGES)) {
      __accu0__.push(check(world, id, failure2));
    }
    return __accu0__;
  })();
  return { "ok": is_ok(checks), "checks": checks, "eventId": world.eventId };
}
function is_ok(checks) {
  return checks.every((check2) => {
    return check2.outcome != "lost";
  }) && checks.some((check2) => {
    return check2.id == "stored" && check2.outcome == "ok";
  });
}
function check(world, id, failure2) {
  var facts = world.facts;
  try {
    var found = JUDGES[id](world);
    var verdict = found ? facts.verdicts[id][found[0]] : facts.skipped;
    var seen = found ? found[1] : failure2 || "not tried";
  } catch (__except0__) {
    var verdict = facts.broken;
    var seen = failure2 || reason(__except0__);
  }
  var outcome = verdict.outcome;
  if (outcome == "lost" && OF_THE_PAGE.includes(id) && world.answered) {
    var outcome = "unknown";
  }
  return { "id": id, "outcome": outcome, "seen": seen, "why": verdict.why, "next": verdict.next };
}

// bridge.browser.admin.page.js
function make_admin(bridge2, facts) {
  var running = {};
  var unseen2 = /* @__PURE__ */ new Set();
  function make_world(known, given, caller) {
    var options = Object.assign(presets(known), right_options(known, given, caller));
    return { "bridge": bridge2, "facts": facts, "options": options, "answered": false, "unseen": unseen2 };
  }
  ;
  function once(name, work) {
    function forget() {
      running[name] = null;
    }
    ;
    if (!running[name]) {
      running[name] = work();
      running[name].then(forget);
    }
    return running[name];
  }
  ;
  async function create2(options) {
    try {
      var results = await provision(make_world(facts.provisionOptions, options, "provision"));
    } catch (__except0__) {
      var text = facts.reasons.broken + reason(__except0__);
      var results = (() => {
        var __accu0__ = [];
        for (var name of planned_names(facts)) {
          __accu0__.push([name, "failed", text]);
        }
        return __accu0__;
      })();
    }
    var definitions = (() => {
      var __accu0__ = [];
      for (var result of results) {
        __accu0__.push({ "eventName": result[0], "outcome": result[1], "reason": result[2] });
      }
      return __accu0__;
    })();
    var fine = ["created", "present"];
    var report = { "ok": definitions.every((made) => {
      return fine.includes(made.outcome);
    }), "definitions": definitions };
    print_provision(report);
    return report;
  }
  ;
  async function examine(options) {
    var report = await doctor(make_world(facts.doctorOptions, options, "doctor"));
    print_doctor(report);
    return report;
  }
  ;
  return { "provision": (options) => {
    return once("provision", () => {
      return create2(options);
    });
  }, "doctor": ((options) => {
    return once("doctor", () => {
      return examine(options);
    });
  }) };
}

// cif_admin.js
function make(bridge2, facts) {
  return make_admin(bridge2, facts);
}

// generated/entry.js
var { provision: provision2, doctor: doctor2 } = make(bridge, { "planHash": "68d4a8bd76fd", "platformTimeout": "Timeout occurred", "definitionTable": "msdyn_kpieventdefinition", "eventTable": "msdyn_kpieventdata", "eventIdColumn": "msdyn_externalcorrelationid", "providerTables": ["msdyn_channelprovider", "msdyn_ciprovider"], "switch": "msdyn_enableanalytics", "active": 0, "mark": "cif-bridge-doctor", "definitions": [{ "msdyn_name": "CallRinging", "msdyn_eventdisplayname": "Call Ringing", "msdyn_eventdescription": "A call is offered to the agent.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallAnswered", "msdyn_eventdisplayname": "Call Answered", "msdyn_eventdescription": "The agent answers the call.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallDeclined", "msdyn_eventdisplayname": "Call Declined", "msdyn_eventdescription": "The agent declines the call.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallMissed", "msdyn_eventdisplayname": "Call Missed", "msdyn_eventdescription": "Nobody answered the call in time.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallHold", "msdyn_eventdisplayname": "Call Hold", "msdyn_eventdescription": "A call is put on hold.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallUnhold", "msdyn_eventdisplayname": "Call Unhold", "msdyn_eventdescription": "A call is taken off hold.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallMuted", "msdyn_eventdisplayname": "Call Muted", "msdyn_eventdescription": "The agent mutes the microphone.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallUnmuted", "msdyn_eventdisplayname": "Call Unmuted", "msdyn_eventdescription": "The agent opens the microphone again.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallTransferred", "msdyn_eventdisplayname": "Call Transferred", "msdyn_eventdescription": "The call goes to somebody else for good.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallConsultStarted", "msdyn_eventdisplayname": "Call Consult Started", "msdyn_eventdescription": "The agent asks a colleague while the customer waits.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallConferenceStarted", "msdyn_eventdisplayname": "Call Conference Started", "msdyn_eventdescription": "A third party joins the call.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallRecordingStarted", "msdyn_eventdisplayname": "Call Recording Started", "msdyn_eventdescription": "Recording begins.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallRecordingStopped", "msdyn_eventdisplayname": "Call Recording Stopped", "msdyn_eventdescription": "Recording ends or pauses.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "CallEnded", "msdyn_eventdisplayname": "Call Ended", "msdyn_eventdescription": "The call is over.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "WrapUpStarted", "msdyn_eventdisplayname": "Wrap Up Started", "msdyn_eventdescription": "After-call work begins.", "msdyn_eventtype": 100000001, "statecode": 0 }, { "msdyn_name": "WrapUpCompleted", "msdyn_eventdisplayname": "Wrap Up Completed", "msdyn_eventdescription": "After-call work is done.", "msdyn_eventtype": 100000001, "statecode": 0 }], "columns": ["msdyn_customattribute1", "msdyn_customattribute2", "msdyn_customattribute3", "msdyn_customattribute4", "msdyn_customattribute5", "msdyn_kpieventreason"], "verdicts": { "bridge": { "same": { "outcome": "ok", "why": "", "next": "" }, "other": { "outcome": "unknown", "why": "The bridge and the admin file were made from different plans: their events may differ.", "next": "Load both files from the same build." } }, "library": { "there": { "outcome": "ok", "why": "", "next": "" }, "function": { "outcome": "lost", "why": "The platform's library is too old to log events.", "next": "Load version 2.0 of the framework: `Widget/msdyn_ciLibrary.js`." }, "page": { "outcome": "lost", "why": "Without the platform's library no event leaves the page.", "next": "Use the bridge only where there is a document: a server or a worker has no platform to talk to." }, "script": { "outcome": "lost", "why": "Without the platform's library no event leaves the page.", "next": 'Add the tag that loads `msdyn_ciLibrary.js`, with `data-cifid="CIFMainLibrary"`.' }, "blocked": { "outcome": "lost", "why": "Without the platform's library no event leaves the page.", "next": "Look for the request in the network panel: CSP, proxy, wrong address." }, "pending": { "outcome": "lost", "why": "Without the platform's library no event leaves the page.", "next": "Look for the request in the network panel. If it is only slow, raise `readyTimeoutMs`." } }, "script": { "found": { "outcome": "ok", "why": "", "next": "" }, "absent": { "outcome": "lost", "why": "The library finds its host by attributes of its script tag.", "next": 'Add the tag that loads `msdyn_ciLibrary.js`, with `data-cifid="CIFMainLibrary"`.' }, "gone": { "outcome": "unknown", "why": "The library is there, and no tag of it that could say where its host is.", "next": "If the page does not remove the tag itself: give it `data-cifid` and `data-crmurl`." } }, "origin": { "known": { "outcome": "ok", "why": "", "next": "" }, "address": { "outcome": "lost", "why": "The library takes what has no scheme for a path of this page.", "next": "Set it to the whole address of the organisation, with `https://`." }, "elsewhere": { "outcome": "lost", "why": "The library talks to an origin that is not the agent's desktop: nothing arrives.", "next": "Set it to the address of the organisation that shows this page." }, "ucilib": { "outcome": "lost", "why": "`?ucilib=` overrides the tag. The library talks to an origin that is not the agent's desktop: nothing arrives.", "next": "It overrides `data-crmurl`: correct it in the channel URL, or remove it there." }, "crmurl": { "outcome": "lost", "why": "Without `data-crmurl` the library guesses its host from the referrer.", "next": "Set it to the address of the organisation." }, "port": { "outcome": "lost", "why": "The platform's library leaves out the port.", "next": "The library drops it: show the page from an address without a port." }, "untold": { "outcome": "unknown", "why": "The browser does not tell which address the desktop has.", "next": "Compare it with the address bar." } }, "frame": { "framed": { "outcome": "ok", "why": "", "next": "" }, "top": { "outcome": "lost", "why": "There is no agent's desktop around this page to take events.", "next": "Open it as a channel provider inside Dynamics 365." }, "page": { "outcome": "lost", "why": "There is no agent's desktop around this page to take events.", "next": "Use the bridge only where there is a document: a server or a worker has no platform to talk to." } }, "host": { "answers": { "outcome": "ok", "why": "", "next": "" }, "unhandled": { "outcome": "lost", "why": "The host answers without a value: it has no handler for these calls.", "next": "Check that the app has Channel Integration Framework 2.0 and that this provider is active in it." }, "silent": { "outcome": "lost", "why": "No call was answered in time.", "next": "Correct what `script`, `origin` or `frame` show as lost. If they are fine: reload the desktop and run this again." } }, "definitions": { "active": { "outcome": "ok", "why": "", "next": "" }, "missing": { "outcome": "lost", "why": "The host stores nothing for an event without a definition.", "next": "Run CIFBridge.provision()." }, "inactive": { "outcome": "lost", "why": "The host stores nothing for an inactive definition.", "next": "Activate the records in the table msdyn_kpieventdefinition." }, "both": { "outcome": "lost", "why": "The host stores only events with an active definition.", "next": "Run CIFBridge.provision(). Activate the records in the table msdyn_kpieventdefinition." }, "unreadable": { "outcome": "unknown", "why": "The table msdyn_kpieventdefinition could not be read.", "next": "Ask whoever administers the organisation whether this agent may read the table." } }, "analytics": { "on": { "outcome": "ok", "why": "", "next": "" }, "proven": { "outcome": "ok", "why": "", "next": "" }, "off": { "outcome": "lost", "why": "While analytics are off the host accepts events and stores none.", "next": "Switch msdyn_enableanalytics on in the channel provider's record, then reload the agent's desktop." }, "mixed": { "outcome": "unknown", "why": "Which of the providers shows this page cannot be seen from here.", "next": "Find yours among them. Switch msdyn_enableanalytics on in the channel provider's record, then reload the agent's desktop." }, "unreadable": { "outcome": "unknown", "why": "Whether msdyn_enableanalytics is on could not be read.", "next": "Look at the channel provider's record, or run doctor({ providerTable }) with the logical name of the table it is in." } }, "columns": { "there": { "outcome": "ok", "why": "", "next": "" }, "missing": { "outcome": "lost", "why": "An event that writes to a column that is not there loses its whole row.", "next": "Add the columns to the table msdyn_kpieventdata: own-columns.json lists them with type and limit." }, "unreadable": { "outcome": "unknown", "why": "Not readable: the host says nothing of the columns of msdyn_kpieventdata.", "next": "Run provision.py, which reads them through the Web API." } }, "event": { "accepted": { "outcome": "ok", "why": "", "next": "" }, "invalid": { "outcome": "lost", "why": "The payload, the event name or the correlation id failed validation, or `beforeSend` threw.", "next": "Correct what `issues` lists, or the hook that `cause` comes from." }, "uncloneable": { "outcome": "lost", "why": "The payload has what cannot be sent (function, symbol, DOM node, throwing getter, cycle, BigInt, revoked Proxy).", "next": "Pass strings, numbers, booleans, null, arrays and plain objects. `cause` names what was found." }, "not-ready": { "outcome": "lost", "why": "The platform's API did not appear within `readyTimeoutMs`.", "next": "`hint` says which mistake it looks like: see below." }, "overflow": { "outcome": "lost", "why": "`maxQueue` calls are waiting already.", "next": "Find out why the platform is not there, log less, or raise `maxQueue`." }, "dropped": { "outcome": "lost", "why": "`beforeSend` returned null, or the bridge is switched off.", "next": "Nothing, if that was meant." }, "rejected": { "outcome": "lost", "why": "The host refused the call, or the platform threw.", "next": "`cause` is what the platform gave, untouched." }, "unhandled": { "outcome": "lost", "why": "The platform resolved null: the host has no handler for the call, and nothing was logged.", "next": "Check that the app has Channel Integration Framework 2.0 and that this provider is active in it." }, "timeout": { "outcome": "unknown", "why": "No answer within `timeoutMs`, or the platform gave up waiting for the host.", "next": "The event may be stored all the same: look for `eventId` in `msdyn_externalcorrelationid` before sending it again." } }, "stored": { "found": { "outcome": "ok", "why": "", "next": "" }, "definition": { "outcome": "lost", "why": "The test event was accepted and not stored: it has no active definition.", "next": "Correct `definitions` first." }, "switch": { "outcome": "lost", "why": "The test event was accepted and not stored, and nothing was seen that explains it but msdyn_enableanalytics.", "next": "Switch msdyn_enableanalytics on in the channel provider's record, then reload the agent's desktop. If it is on, the host's own console (the desktop's, not this page's) says what it refused." }, "host": { "outcome": "lost", "why": "The test event was accepted and not stored, although definition and switch are as they must be.", "next": "The host's own console (the desktop's, not this page's) says what it refused." }, "likely": { "outcome": "unknown", "why": "Rows of this event were stored at that time, none with the test event's id: one of them may be the test event's.", "next": "Look at the newest rows of msdyn_kpieventdata. A host that drops the id leaves no way to tell events apart." }, "unreadable": { "outcome": "unknown", "why": "Whether a row was stored is not known: msdyn_kpieventdata could not be read.", "next": "Ask whoever administers the organisation whether this agent may read the table." } }, "fields": { "arrived": { "outcome": "ok", "why": "", "next": "" }, "session": { "outcome": "lost", "why": "This host stores the event's name, its time and a session of its own, and nothing of the payload.", "next": "Build reports on the event's name, time and session only; what must not be lost belongs into the name." } } }, "skipped": { "outcome": "unknown", "why": "Not tried: something before it has to work first.", "next": "" }, "broken": { "outcome": "unknown", "why": "The check itself failed.", "next": "Something in this page stands in its way; run it in a page without it." }, "reasons": { "library": "The platform's library is not there: see CIFBridge.doctor().", "search": "What is there could not be read, so nothing was created: ", "missing": "It would be created: this was a dry run.", "spelled": "Dataverse takes this for the same name: ", "inactive": "It is there, but inactive: the host stores nothing. Activate the records in the table msdyn_kpieventdefinition.", "refused": "The host refused to create it: ", "empty": "The host answered without a value, and a search does not find it.", "unseen": "The host says that it was created, and a search does not find it. Look at the table msdyn_kpieventdefinition.", "blind": "Not tried, since a search does not find what was created: it would be created again with every run.", "silent": "No answer in time: it may be there all the same. Run CIFBridge.provision() again.", "untried": "Not tried, since the host stopped answering. Run CIFBridge.provision() again.", "broken": "The page stands in the way: " }, "provisionOptions": { "timeoutMs": { "_preset": 12e3, "_least": 1, "_most": 6e5 }, "dryRun": { "_preset": false } }, "doctorOptions": { "timeoutMs": { "_preset": 12e3, "_least": 1, "_most": 6e5 }, "readBackMs": { "_preset": 2e4, "_least": 1, "_most": 6e5 }, "eventName": { "_preset": "" }, "providerTable": { "_preset": "" } } });
//# sourceMappingURL=cif-bridge.admin.cjs.map
