import * as CIFBridge from "cif-analytics-bridge";
import { conversationClosed, conversationMissed, messageDelivered, typingStarted } from "cif-analytics-bridge/events";

const receipt: Promise<CIFBridge.Receipt> = CIFBridge.events.conversationOpened({ customer: "Ada Lovelace" });
const call = CIFBridge.withContext({ conversationId: "conversation-1" });
call.events.conversationQueued({ queue: "Billing", position: 3, waitSeconds: undefined }, { eventTimestamp: new Date() });

// What need not be given may be left out: a field, all fields, or fields that are known to be absent.
conversationMissed();
conversationMissed({});
conversationMissed(undefined, { conversationId: "conversation-2" });
typingStarted();

// A moment is a Date or text, a day is text.
messageDelivered({ delivered: new Date() });
messageDelivered({ delivered: "2026-01-31T09:30:00Z" });
conversationClosed({ reason: "Solved", closedOn: "2026-01-31", effort: 0.25 });

// Fields are an interface of their own, also when nothing of them can be changed.
const fields: CIFBridge.ConversationClosedFields = Object.freeze({ reason: "Merged", closedOn: "2026-01-31", effort: 0 } as const);
conversationClosed(fields).then(({ outcome, eventId }) => `${outcome} ${eventId}`);
console.log(receipt);
