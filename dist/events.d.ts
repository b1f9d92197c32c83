/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
import type { EventOptions, Receipt, CallRingingFields, CallAnsweredFields, CallDeclinedFields, CallMissedFields, CallHoldFields, CallUnholdFields, CallMutedFields, CallUnmutedFields, CallTransferredFields, CallConsultStartedFields, CallConferenceStartedFields, CallRecordingStartedFields, CallRecordingStoppedFields, CallEndedFields, WrapUpStartedFields, WrapUpCompletedFields } from "./cif-bridge.js";

/** A call is offered to the agent. */
export function callRinging(fields: CallRingingFields, options?: EventOptions): Promise<Receipt>;
/** The agent answers the call. */
export function callAnswered(fields?: CallAnsweredFields, options?: EventOptions): Promise<Receipt>;
/** The agent declines the call. */
export function callDeclined(fields: CallDeclinedFields, options?: EventOptions): Promise<Receipt>;
/** Nobody answered the call in time. */
export function callMissed(fields?: CallMissedFields, options?: EventOptions): Promise<Receipt>;
/** A call is put on hold. */
export function callHold(fields: CallHoldFields, options?: EventOptions): Promise<Receipt>;
/** A call is taken off hold. */
export function callUnhold(fields: CallUnholdFields, options?: EventOptions): Promise<Receipt>;
/** The agent mutes the microphone. */
export function callMuted(fields?: CallMutedFields, options?: EventOptions): Promise<Receipt>;
/** The agent opens the microphone again. */
export function callUnmuted(fields?: CallUnmutedFields, options?: EventOptions): Promise<Receipt>;
/** The call goes to somebody else for good. */
export function callTransferred(fields: CallTransferredFields, options?: EventOptions): Promise<Receipt>;
/** The agent asks a colleague while the customer waits. */
export function callConsultStarted(fields: CallConsultStartedFields, options?: EventOptions): Promise<Receipt>;
/** A third party joins the call. */
export function callConferenceStarted(fields: CallConferenceStartedFields, options?: EventOptions): Promise<Receipt>;
/** Recording begins. */
export function callRecordingStarted(fields?: CallRecordingStartedFields, options?: EventOptions): Promise<Receipt>;
/** Recording ends or pauses. */
export function callRecordingStopped(fields: CallRecordingStoppedFields, options?: EventOptions): Promise<Receipt>;
/** The call is over. */
export function callEnded(fields: CallEndedFields, options?: EventOptions): Promise<Receipt>;
/** After-call work begins. */
export function wrapUpStarted(fields?: WrapUpStartedFields, options?: EventOptions): Promise<Receipt>;
/** After-call work is done. */
export function wrapUpCompleted(fields: WrapUpCompletedFields, options?: EventOptions): Promise<Receipt>;
