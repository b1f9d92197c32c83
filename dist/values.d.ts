/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */

/** The `kpiEventName` of each event, in the order of the plan. */
export declare const eventNames: readonly ["CallRinging", "CallAnswered", "CallDeclined", "CallMissed", "CallHold", "CallUnhold", "CallMuted", "CallUnmuted", "CallTransferred", "CallConsultStarted", "CallConferenceStarted", "CallRecordingStarted", "CallRecordingStopped", "CallEnded", "WrapUpStarted", "WrapUpCompleted"];

/** The closed lists: by the event's function and the field, the values that it takes. */
export declare const fieldValues: { readonly "callRinging": { readonly "direction": readonly ["Inbound", "Outbound"]; }; readonly "callDeclined": { readonly "reason": readonly ["Busy", "AfterCallWork", "Break", "Other"]; }; readonly "callHold": { readonly "reason": readonly ["CustomerRequest", "Consultation", "Transfer", "Lookup", "Other"]; }; readonly "callTransferred": { readonly "reason": readonly ["WrongQueue", "Expertise", "CustomerRequest", "Other"]; }; readonly "callRecordingStopped": { readonly "reason": readonly ["CustomerRequest", "SensitiveData", "CallEnded", "Other"]; }; readonly "callEnded": { readonly "reason": readonly ["AgentHangUp", "CustomerHangUp", "Transferred", "ConnectionLost"]; readonly "direction": readonly ["Inbound", "Outbound"]; }; };

/** What `code` of a `BridgeError` can be. */
export declare const errorCodes: readonly ["invalid", "uncloneable", "not-ready", "overflow", "dropped", "rejected", "unhandled", "timeout", "misuse"];
