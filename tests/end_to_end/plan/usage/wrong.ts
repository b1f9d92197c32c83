import * as CIFBridge from "cif-analytics-bridge";
import { conversationClosed, conversationOpened, conversationQueued, messageDelivered, typingStarted } from "cif-analytics-bridge/events";

// Each line that ends in a code is refused with it (compilers differ: one of them), in the words of the line below it; no other is.

// Typing errors.
CIFBridge.events.conversationOpend({ customer: "Ada" }); // TS2551
// Property 'conversationOpend' does not exist on type 'Events'. Did you mean 'conversationOpened'?
conversationOpened({ customer: "Ada", emial: "ada@example.com" }); // TS2345 TS2561
// 'emial' does not exist in type 'ConversationOpenedFields'. Did you mean to write 'email'?
conversationOpened({ customer: "Ada", contoso_topic: "Invoice" }); // TS2345 TS2353
// 'contoso_topic' does not exist in type 'ConversationOpenedFields'.
typingStarted({ text: "secret" }); // TS2322
// Type 'string' is not assignable to type 'never'.

// Missing fields.
conversationOpened(); // TS2554
// Expected 1-2 arguments, but got 0.
conversationOpened({}); // TS2345 TS2741
// Property '"customer"' is missing in type '{}' but required in type 'ConversationOpenedFields'.
conversationQueued({ queue: "Billing" }); // TS2345 TS2741
// Property '"position"' is missing in type '{ queue: string; }' but required in type 'ConversationQueuedFields'.
conversationOpened({ customer: undefined }); // TS2322
// Type 'undefined' is not assignable to type 'string'.
conversationOpened({ customer: "Ada", email: null }); // TS2322
// Type 'null' is not assignable to type 'string | undefined'.

// Wrong literals.
conversationClosed({ reason: "Forgotten", closedOn: "2026-01-31", effort: 1 }); // TS2322
// Type '"Forgotten"' is not assignable to type '"Abandoned" | "Merged" | "Solved"'.
conversationOpened({ customer: "Ada", channel: "web chat" }); // TS2820 TS2322
// Type '"web chat"' is not assignable to type '"Text message" | "Web chat"

// Too wide types.
declare const reason: string;
conversationClosed({ reason, closedOn: "2026-01-31", effort: 1 }); // TS2322
// Type 'string' is not assignable to type '"Abandoned" | "Merged" | "Solved"'.
declare const position: number | string;
conversationQueued({ queue: "Billing", position }); // TS2322
// Type 'string | number' is not assignable to type 'number'.
conversationClosed({ reason: "Solved", closedOn: new Date(), effort: 1 }); // TS2322
// Type 'Date' is not assignable to type 'string'.
messageDelivered({ delivered: 1767225600000 }); // TS2322
// Type 'number' is not assignable to type '

// Options are no fields.
typingStarted({}, { conversation: "conversation-1" }); // TS2345 TS2353 TS2561
// 'conversation' does not exist in type 'EventOptions'.
