"""The payload of the reference page, with every field filled in."""

from typing import Any

EVENT_NAME = "CallHold"
CORRELATION_ID = "6f1c2d3e-4a5b-4c6d-8e7f-901234567890"
PAYLOAD: dict[str, Any] = {
    "conversationId": "conversation-1",
    "providerSessionId": "provider-session-1",
    "clientSessionId": "client-session-1",
    "participantId": "participant-1",
    "events": [
        {
            "kpiEventName": EVENT_NAME,
            "kpiEventReason": "Customer asked for it",
            "eventTimestamp": "2026-01-31T09:30:00.000Z",
            "additionalData": "Line 2",
            "notificationResponseAction": "Accept",
            "externalCorrelationId": "event-1",
            "customData": [{"attribute": "msdyn_customattribute1", "value": "Billing"}],
        }
    ],
}
