"""The wire contract: what `Microsoft.CIFramework.logAnalyticsEvent(data, eventName, correlationId)` is given.

Fields and their meanings are those of the reference page (`LOG_ANALYTICS_EVENT` in `sources.py`). Limits come from `columns.py`.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from bridge.definitions.columns import NAME, limit
from bridge.definitions.kinds import ColumnName, ColumnValue, Guid, Text, Timestamp, UniqueColumns


class PayloadModel(BaseModel):
    """A strict model: nothing is converted, nothing unknown gets through, and a field that may be left out may not be null."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


class CustomData(PayloadModel):
    """One value for one column of the event's row."""

    attribute: Annotated[str, ColumnName()]
    """Logical name of the column: `msdyn_customattribute1` to `msdyn_customattribute5`, or a column of your organisation's own."""
    value: Annotated[Any, ColumnValue()]
    """What is stored there. The five spare columns take text of at most 100 UTF-16 code units."""


class AnalyticsEvent(PayloadModel):
    """One event: becomes one row of `msdyn_kpieventdata`."""

    kpiEventName: Annotated[str, Text(limit("msdyn_kpieventname"), min_length=1)]
    """`msdyn_name` of an active KPI event definition. Without one, the host answers "Success" and stores nothing."""
    kpiEventReason: Annotated[str, Text(limit("msdyn_kpieventreason"))] = Field(default="")
    """Why the event came about."""
    eventTimestamp: Annotated[str, Timestamp] = Field(default="")
    """When the event happened: ISO 8601 with Z or an offset. Filled in with the moment of the call when absent."""
    additionalData: Annotated[str, Text(limit("msdyn_additionaldata"))] = Field(default="")
    """Anything more about the session, as text."""
    notificationResponseAction: Annotated[str, Text(NAME)] = Field(default="")
    """What the agent answered to a notification. No column is known to receive it."""
    externalCorrelationId: Annotated[str, Text(limit("msdyn_externalcorrelationid"))] = Field(default="")
    """The event's id in your system. Filled in with a new GUID, the event id, when absent."""
    customData: Annotated[list[CustomData], UniqueColumns()] = Field(default=[])
    """Values for columns of the row, each column at most once."""


class AnalyticsData(PayloadModel):
    """The first argument of `logAnalyticsEvent`."""

    conversationId: Annotated[str, Text(limit("msdyn_conversationid"), min_length=1)]
    """The conversation the events belong to. A row without one joins to nothing. Filled in from the context when absent."""
    providerSessionId: Annotated[str, Text(limit("msdyn_providersessionid"), min_length=1)]
    """The session in your system. Filled in from the context when absent."""
    clientSessionId: Annotated[str, Text(limit("msdyn_clientsessionid"))] = Field(default="")
    """The session in the agent's desktop. Filled in from the context when absent."""
    participantId: Annotated[str, Text(limit("msdyn_participantid"))] = Field(default="")
    """The participant. Filled in from the context when absent."""
    events: list[AnalyticsEvent] = Field(min_length=1)
    """The events. One event in each call is what every version of the host stores."""


EventName = Annotated[str, Text(limit("msdyn_kpieventname"), min_length=1)]
"""The second argument: the event's name, equal to its `kpiEventName`."""

CorrelationId = Annotated[str, Guid]
"""The third argument: a hyphenated GUID that groups related calls."""

EXAMPLE: dict[str, Any] = {
    "conversationId": "6b1f8f2c-6d2b-4f0c-9d7e-1f7a6a0c2b11",
    "providerSessionId": "call-4711",
    "clientSessionId": "session-2",
    "participantId": "agent-7",
    "events": [
        {
            "kpiEventName": "CallHold",
            "kpiEventReason": "CustomerRequest",
            "eventTimestamp": "2026-01-31T09:30:00.000Z",
            "additionalData": "Second hold of this call",
            "notificationResponseAction": "Accept",
            "externalCorrelationId": "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42",
            "customData": [{"attribute": "msdyn_customattribute1", "value": "Billing"}],
        }
    ],
}
"""The reference page's payload with every field filled in."""
