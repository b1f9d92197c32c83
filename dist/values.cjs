/*! cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd | MIT */
exports.eventNames = [
  "CallRinging",
  "CallAnswered",
  "CallDeclined",
  "CallMissed",
  "CallHold",
  "CallUnhold",
  "CallMuted",
  "CallUnmuted",
  "CallTransferred",
  "CallConsultStarted",
  "CallConferenceStarted",
  "CallRecordingStarted",
  "CallRecordingStopped",
  "CallEnded",
  "WrapUpStarted",
  "WrapUpCompleted"
];
exports.fieldValues = {
  "callRinging": {
    "direction": [
      "Inbound",
      "Outbound"
    ]
  },
  "callDeclined": {
    "reason": [
      "Busy",
      "AfterCallWork",
      "Break",
      "Other"
    ]
  },
  "callHold": {
    "reason": [
      "CustomerRequest",
      "Consultation",
      "Transfer",
      "Lookup",
      "Other"
    ]
  },
  "callTransferred": {
    "reason": [
      "WrongQueue",
      "Expertise",
      "CustomerRequest",
      "Other"
    ]
  },
  "callRecordingStopped": {
    "reason": [
      "CustomerRequest",
      "SensitiveData",
      "CallEnded",
      "Other"
    ]
  },
  "callEnded": {
    "reason": [
      "AgentHangUp",
      "CustomerHangUp",
      "Transferred",
      "ConnectionLost"
    ],
    "direction": [
      "Inbound",
      "Outbound"
    ]
  }
};
exports.errorCodes = [
  "invalid",
  "uncloneable",
  "not-ready",
  "overflow",
  "dropped",
  "rejected",
  "unhandled",
  "timeout",
  "misuse"
];
