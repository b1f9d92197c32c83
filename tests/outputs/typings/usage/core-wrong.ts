import * as core from "cif-analytics-bridge/core";
import { callHold, callUnhold } from "cif-analytics-bridge/events";

// Each line that ends in a code is refused with it (compilers differ: one of them); no other line is.
const call = core.withContext({ conversationId: "c" }, { callHold });

// Events that the bridge was not given.
call.events.callUnhold({ holdSeconds: 5 }); // TS2339 TS2551
call.withContext({}).events.callUnhold({ holdSeconds: 5 }); // TS2339 TS2551
core.withContext({}).events.callHold({ reason: "Lookup", queue: "" }); // TS2339
core.createBridge({ maxQueue: 5 }).events.callHold({ reason: "Lookup", queue: "" }); // TS2339
core.callHold; // TS2339
call.events.callHold = callHold; // TS2540
call.events = { callHold }; // TS2540

// Their fields and options are checked as anywhere.
call.events.callHold(); // TS2554
call.events.callHold({}); // TS2345 TS2739
call.events.callHold({ reason: "Lunch", queue: "" }); // TS2322
call.events.callHold({ reason: "Lookup", queue: "", holdSeconds: "5" }); // TS2322
call.events.callHold({ reason: "Lookup", queue: "" }, { participant: "" }); // TS2345 TS2353 TS2561

// What is no event.
core.withContext({}, callHold); // TS2345 TS2559
core.withContext({}, [callHold]); // TS2322 TS2345 TS2740
core.withContext({}, { callHold: "CallHold" }); // TS2322
core.withContext({}, { callHold, other: () => 1 }); // TS2322
core.withContext({}, { callHold: undefined }); // TS2322
core.createBridge({ callHold }); // TS2345 TS2353

// Context and options.
core.withContext(); // TS2554
core.withContext({ conversation: "" }, { callHold }); // TS2345 TS2353 TS2561
core.withContext({ fields: { queue: 1 } }, { callHold }); // TS2322
core.createBridge({ maxQueue: "5" }, { callUnhold }); // TS2322
core.createBridge({ timeout: 5 }, { callHold }); // TS2345 TS2353 TS2561
core.setContext({ participant: "" }); // TS2345 TS2353 TS2561
call.createBridge(); // TS2339
