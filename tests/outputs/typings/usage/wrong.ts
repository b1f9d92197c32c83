import * as CIFBridge from "cif-analytics-bridge";

// Each line that ends in a code is refused with it (compilers differ: one of them); no other line is.
const callHold: CIFBridge.AnalyticsEvent = { kpiEventName: "CallHold" };

// Payloads.
CIFBridge.logAnalyticsEvent(); // TS2554
CIFBridge.logAnalyticsEvent("CallHold"); // TS2345
CIFBridge.logAnalyticsEvent({}); // TS2345 TS2741
CIFBridge.logAnalyticsEvent({ events: callHold }); // TS2322 TS2740
CIFBridge.logAnalyticsEvent({ events: [{}] }); // TS2741
CIFBridge.logAnalyticsEvent({ events: [callHold], conversationID: "" }); // TS2345 TS2561
CIFBridge.logAnalyticsEvent({ events: [callHold], conversationId: 1 }); // TS2322
CIFBridge.logAnalyticsEvent({ events: [callHold], conversationId: null }); // TS2322
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: "CallHold", eventTimestamp: new Date() }] }); // TS2322
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: "CallHold", kpiEventreason: "" }] }); // TS2322 TS2561
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: "CallHold", customData: { queue: "" } }] }); // TS2322 TS2353
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: "CallHold", customData: [{ attribute: "a" }] }] }); // TS2741
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: "CallHold", customData: [{ attribute: "a", value: {} }] }] }); // TS2322
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: "CallHold", customData: [{ attribute: "a", value: undefined }] }] }); // TS2322
CIFBridge.logAnalyticsEvent({ events: [callHold] }, 1); // TS2345
CIFBridge.logAnalyticsEvent({ events: [callHold] }, null); // TS2345
CIFBridge.logAnalyticsEvent({ events: [callHold] }, "CallHold", 1); // TS2345
CIFBridge.logAnalyticsEvent({ events: [callHold] }, "CallHold", "", () => {}); // TS2554
CIFBridge.logAnalyticsEvent({ events: [callHold] }).then((result: number) => result); // TS2345
const receipt: Promise<CIFBridge.Receipt> = CIFBridge.logAnalyticsEvent({ events: [callHold] }); // TS2322

// Context.
CIFBridge.setContext(); // TS2554
CIFBridge.setContext(null); // TS2345
CIFBridge.setContext({ conversation: "" }); // TS2345 TS2561
CIFBridge.setContext({ conversationId: 1 }); // TS2322
CIFBridge.setContext({ fields: { queue: 1 } }); // TS2322
CIFBridge.setContext({ fields: { que: "" } }); // TS2322 TS2353 TS2561
CIFBridge.setContext({ fields: { direction: "Sideways" } }); // TS2322
CIFBridge.context().conversationId = ""; // TS2540
CIFBridge.withContext({}).createBridge(); // TS2339

// Options.
CIFBridge.configure({ timeout: 1 }); // TS2345 TS2561
CIFBridge.configure({ timeoutMs: "1" }); // TS2322
CIFBridge.configure({ validation: "ignore" }); // TS2322
CIFBridge.configure({ beforeSend: null }); // TS2322
CIFBridge.configure({ beforeSend: (payload) => payload.events.length }); // TS2322
CIFBridge.configure({ beforeSend: async (payload) => payload }); // TS2322
CIFBridge.createBridge({ enabled: 1 }); // TS2322

// Errors.
const made = new CIFBridge.BridgeError("invalid"); // TS2511
function onError(error: CIFBridge.BridgeError): void {
  error.code = "invalid"; // TS2540
  error.link = ""; // TS2540
  if (error.code === "network") return; // TS2367
  if (error.delivered === "yes") return; // TS2367
  error.cause.message; // TS18046 TS2571
  error.status; // TS2339
  const name: string = error.eventName; // TS2322
  if (error.code === "timeout" && error.delivered === "no") return; // TS2367
  if (error.code === "overflow" && error.delivered === "unknown") return; // TS2367
}

// Listeners and the rest.
CIFBridge.on("lost", () => {}); // TS2769
CIFBridge.on("accepted", ({ error }) => error); // TS2769 TS2339
CIFBridge.on("queued", ({ receipt }) => receipt); // TS2769 TS2339
CIFBridge.on("failed"); // TS2554
CIFBridge.validate(); // TS2554
CIFBridge.setEnabled("yes"); // TS2345
CIFBridge.debug(); // TS2554
CIFBridge.stats().calls = 0; // TS2540
CIFBridge.logAnalyticEvent({ events: [callHold] }); // TS2551
CIFBridge.version = ""; // TS2540
CIFBridge.updateConversation(5); // TS2345
CIFBridge.updateConversation({}, 5); // TS2345
CIFBridge.wrapPlatform({ validation: "maybe" }); // TS2322
CIFBridge.wrapPlatform({ timeoutMs: 100 }); // TS2345 TS2353
CIFBridge.withContext({}).wrapPlatform(); // TS2339
CIFBridge.configure({ persist: "yes" }); // TS2322
