import * as CIFBridge from "cif-analytics-bridge";

// The four lines of a page.
CIFBridge.setContext({ conversationId: "conversation-1", providerSessionId: "session-1" });
const data = { events: [{ kpiEventName: "CallHold", customData: [{ attribute: "msdyn_customattribute1", value: "Billing" }] }] };
const sent: Promise<string> = CIFBridge.logAnalyticsEvent(data, "CallHold");
sent.then((result) => result.toUpperCase(), (error: unknown) => error);

// The whole payload of the reference page, also when nothing of it can be changed.
const frozen = {
  conversationId: "conversation-1",
  providerSessionId: "session-1",
  clientSessionId: "client-1",
  participantId: "participant-1",
  events: [
    {
      kpiEventName: "CallHold",
      kpiEventReason: "reason",
      eventTimestamp: new Date().toISOString(),
      additionalData: "",
      notificationResponseAction: "Accept",
      externalCorrelationId: "event-1",
      customData: [
        { attribute: "msdyn_customattribute1", value: "text" },
        { attribute: "contoso_count", value: 1 },
        { attribute: "contoso_vip", value: true },
        { attribute: "contoso_none", value: null },
      ],
    },
  ],
} as const;
const typed: CIFBridge.AnalyticsData = frozen;
CIFBridge.logAnalyticsEvent(typed);
CIFBridge.logAnalyticsEvent(typed, undefined, "6f1c2d3e-4a5b-4c6d-8e7f-901234567890");

// Scopes, and bridges of their own, have the same functions.
const call: CIFBridge.Bridge = CIFBridge.withContext({ conversationId: "conversation-2", correlationId: undefined });
call.logAnalyticsEvent(data).then((result: string) => result);
const context: CIFBridge.Context = call.context();
const remembered: string | undefined = context.correlationId;
const own: CIFBridge.Bridge = CIFBridge.createBridge();
own.withContext(context).setContext({});

// Values for every event that has such a field.
CIFBridge.setContext({ fields: { queue: "Billing", direction: "Inbound", holdSeconds: undefined } });
call.setContext({ fields: undefined });

// Every option.
const options: CIFBridge.Options = {
  timeoutMs: 12_000,
  readyTimeoutMs: 0,
  maxQueue: 1,
  maxInFlight: 64,
  retryTimeouts: 5,
  validation: "warn",
  beforeSend: (payload, eventName) => (eventName === "Secret" ? null : { ...payload, participantId: "" }),
  enabled: true,
  debug: false,
};
CIFBridge.configure(options);
CIFBridge.createBridge({ ...options, beforeSend: () => undefined });

// Issues.
for (const issue of CIFBridge.validate(JSON.parse("{}"))) {
  const place: string | number | undefined = issue.loc[0];
  console.warn(issue.type, place, issue.loc.map(String), issue.path, issue.msg, issue.ctx);
}

// A function of one's own that passes any event on.
function log<Name extends CIFBridge.EventName>(name: Name, fields: CIFBridge.EventFields<Name>): Promise<CIFBridge.Receipt> {
  return CIFBridge.events[name](fields);
}
log("callHold", { reason: "Lookup", queue: "Billing" });
CIFBridge.events.callMuted();

// A hook that returns nothing, and options by their exported name.
const shared: CIFBridge.BridgeOptions = { beforeSend: (payload) => { console.log(payload.events.length); } };
CIFBridge.createBridge(shared);
const code: CIFBridge.ErrorCode = "not-ready";
function certain(error: CIFBridge.BridgeError): "no" | "unknown" {
  if (error.code === "timeout") {
    const perhaps: "unknown" = error.delivered;
    return perhaps;
  }
  return error.code === "overflow" || error.code === "uncloneable" ? (error.delivered satisfies "no") : error.delivered;
}
console.log(code, certain);

// Errors: every code, by name.
function advice(error: unknown): string {
  if (!(error instanceof CIFBridge.BridgeError)) return "";
  const plain: Error = error;
  switch (error.code) {
    case "invalid":
      return error.issues.map((issue) => issue.path).join();
    case "uncloneable":
    case "not-ready":
    case "overflow":
    case "dropped":
    case "misuse":
      return error.hint;
    case "rejected":
    case "unhandled":
      return `${error.eventName}: ${error.delivered === "no" ? plain.message : String(error.cause)}`;
    case "timeout":
      return `${error.eventId} ${error.attempts + error.elapsedMs} ${JSON.stringify(error.toJSON())} ${error.link.endsWith(".md")}`;
    default: {
      const none: never = error;
      return none;
    }
  }
}
sent.catch(advice);

// Listeners know what they are given.
const unsubscribe: () => void = CIFBridge.on("queued", (event) => event.eventId.length);
CIFBridge.on("sent", ({ eventName }: CIFBridge.CallEvent) => eventName.length);
CIFBridge.on("accepted", ({ receipt }) => receipt.outcome === "accepted" && receipt.attempts + receipt.queuedMs + receipt.elapsedMs);
CIFBridge.on("failed", ({ code, error }) => (code === error.code ? advice(error) : ""));
unsubscribe();

const updated: Promise<string> = CIFBridge.updateConversation({ subject: "x" }, "conversation");
const asText: Promise<string> = CIFBridge.updateConversation(JSON.stringify({ subject: "x" }));
const unwrap: () => void = CIFBridge.wrapPlatform({ validation: "reject" });
CIFBridge.wrapPlatform();
CIFBridge.configure({ persist: true });
unwrap();
console.log(updated, asText);

const counters: CIFBridge.Stats = CIFBridge.stats();
const sum: number = counters.calls + counters.queued + counters.inFlight + counters.sent + counters.accepted + counters.failed + counters.late;
const settled: Promise<void> = Promise.all([CIFBridge.flush(), CIFBridge.ready()]).then(() => undefined);
CIFBridge.setEnabled(false);
CIFBridge.debug(true);
const facts: string = CIFBridge.version + CIFBridge.planHash;
console.log(remembered, sum, settled, facts);
