import { BridgeError, context, createBridge, setContext, withContext } from "cif-analytics-bridge/core";
import type { BridgeWith, Receipt } from "cif-analytics-bridge/core";
import { callHold, callUnhold } from "cif-analytics-bridge/events";

// A bridge has the events that it was given, under the names of the page.
const call = withContext({ conversationId: "c", providerSessionId: "p" }, { callHold, resume: callUnhold });
const held: Promise<Receipt> = call.events.callHold({ reason: "Lookup", queue: "Billing" }, { participantId: "a" });
call.events.resume({ holdSeconds: 5 });
const scope: BridgeWith<{ callHold: typeof callHold; resume: typeof callUnhold }> = call.withContext({ correlationId: "" });
scope.events.resume({ holdSeconds: 5, queue: "Billing" });

const own = createBridge({ maxQueue: 5 }, { callHold });
own.events.callHold({ reason: "Other", queue: "" });
own.configure({ timeoutMs: 100 });
createBridge().logAnalyticsEvent({ events: [{ kpiEventName: "CallHold" }] }).then((result: string) => result);
withContext({}).on("failed", ({ code }) => code === "timeout");

setContext({ participantId: "a", fields: { queue: "Billing" } });
const known: string | undefined = context().participantId;
const caught = (error: unknown): string => (error instanceof BridgeError ? error.code : "");
export { caught, held, known };
