/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */

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
function warn_at_tens(counts, subject, message) {
  var times = (counts.get(subject) || 0) + 1;
  counts.set(subject, times);
  if (Number.isInteger(Math.log10(times))) {
    warn(times > 1 ? times + " times: " + message : message);
  }
}

// bridge.browser.sequences.order.js
var START = 0;
var END = 1;
var OTHER = 2;
var UNSURE = 3;
function broken(before, step) {
  if (before === step) {
    return ["open", "twice"][step];
  }
  return before === OTHER && step === END && "orphan";
}
function advance(steps, sequence, event, sure, first) {
  var step = sequence.indexOf(event.name);
  var before = steps.get(sequence);
  if (step > OTHER) {
    if (sure && first) {
      steps.set(sequence, OTHER);
    }
  } else if (step >= START) {
    steps.set(sequence, sure ? step : UNSURE);
    return sure && broken(before, step);
  }
}
function make_judge(sequences, conversations, most, say2) {
  function recall(conversation) {
    var known = conversations.get(conversation) || { "at": 0, "steps": /* @__PURE__ */ new Map() };
    conversations.delete(conversation);
    conversations.set(conversation, known);
    if (conversations.size > most) {
      conversations.delete(conversations.keys().next().value);
    }
    return known;
  }
  ;
  function judge(call) {
    for (var event of call.events) {
      var known = recall(call.conversation);
      var sure = call.sure && event.at >= known.at;
      if (sure) {
        known.at = event.at;
      }
      var first = !known.steps.size;
      for (var sequence of sequences) {
        var kind = advance(known.steps, sequence, event, sure, first);
        if (kind) {
          say2(kind, sequence, call.conversation);
        }
      }
    }
  }
  ;
  return judge;
}

// bridge.browser.shim.checks.js
function tag(value) {
  return Object.prototype.toString.call(value);
}
function is_object(value) {
  return tag(value) === "[object Object]";
}
function listed(values) {
  return Array.isArray(values) ? values.filter(is_object) : [];
}

// bridge.browser.sequences.calls.js
function read(event) {
  var payload = event.payload || {};
  var conversation = payload.conversationId;
  var events = listed(payload.events).map((entry) => {
    return { "name": entry.kpiEventName, "at": Date.parse(entry.eventTimestamp) };
  });
  var followed = typeof conversation == "string" && conversation;
  return { "key": JSON.stringify([event.eventId, conversation, events]), "conversation": conversation, "events": followed ? events : [], "sure": events.length === 1, "settled": false };
}
function make_listen(waiting, judge) {
  var last = { "receipt": null };
  function queued(event) {
    var call = read(event);
    waiting.set(call.key, call);
  }
  ;
  function settle(event, outcome) {
    var call = waiting.get(read(event).key);
    if (call) {
      Object.assign(call, outcome, { "settled": true });
      for (var [key, first] of waiting.entries()) {
        if (!first.settled) {
          break;
        }
        waiting.delete(key);
        judge(first);
      }
    }
    return call;
  }
  ;
  function accepted(event) {
    if (event.receipt !== last.receipt) {
      last.receipt = event.receipt;
      if (!settle(event, {})) {
        judge(Object.assign(read(event), { "sure": false }));
      }
    }
  }
  ;
  function failed(event) {
    settle(event, event.error.delivered == "no" ? { "events": [] } : { "sure": false });
  }
  ;
  function listen(bridge) {
    return [bridge.on("queued", queued), bridge.on("accepted", accepted), bridge.on("failed", failed)];
  }
  ;
  return listen;
}

// bridge.browser.sequences.page.js
function make_watch(facts) {
  var ends = /* @__PURE__ */ new Map();
  var counts = /* @__PURE__ */ new Map();
  var conversations = /* @__PURE__ */ new Map();
  var waiting = /* @__PURE__ */ new Map();
  function say2(kind, sequence, conversation) {
    var text = facts.texts[kind].replace(new RegExp("\\d", "g"), (index) => {
      return sequence[index];
    });
    warn_at_tens(counts, text, text + " (" + conversation + "). " + facts.remedy);
  }
  ;
  var listen = make_listen(waiting, make_judge(facts.sequences, conversations, facts.most, say2));
  function begin(bridge) {
    function forget() {
      conversations.clear();
      waiting.clear();
    }
    ;
    function end() {
      if (ends.get(bridge) === end) {
        ends.delete(bridge);
        for (var off of offs) {
          off();
        }
        forget();
        counts.clear();
      }
    }
    ;
    var offs = listen(bridge);
    if (globalThis.document) {
      addEventListener("pagehide", forget);
      offs.push(() => {
        return removeEventListener("pagehide", forget);
      });
    }
    ends.set(bridge, end);
  }
  ;
  function watchSequences2(bridge) {
    if (!bridge || typeof bridge.on != "function") {
      warn("watchSequences: expected a bridge");
      return () => {
        return void 0;
      };
    }
    if (!ends.has(bridge)) {
      if (!facts.sequences.length) {
        warn("watchSequences: the plan has no Follows");
      }
      begin(bridge);
    }
    return ends.get(bridge);
  }
  ;
  return watchSequences2;
}

// cif_sequences.js
function make(facts) {
  return make_watch(facts);
}

// generated/entry.js
var watchSequences = make({ "most": 100, "remedy": "A call is missing or failed, or the page calls in another order.", "texts": { "open": "0 without a 1 after it in its conversation", "orphan": "1 without a 0 before it in its conversation", "twice": "1 that follows another 1" }, "sequences": [["CallHold", "CallUnhold", "CallEnded", "CallAnswered"], ["CallMuted", "CallUnmuted", "CallEnded", "CallAnswered"], ["CallRecordingStarted", "CallRecordingStopped", "CallEnded", "CallAnswered"], ["CallAnswered", "CallEnded"], ["WrapUpStarted", "WrapUpCompleted"]] });
export {
  watchSequences
};
//# sourceMappingURL=cif-bridge.sequences.mjs.map
