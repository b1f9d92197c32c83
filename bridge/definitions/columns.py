"""The Dataverse columns behind an analytics event: type, limit and who writes them. Every limit of a column comes from here.

A name in capitals in brackets is the source of the fact, in `sources.py`. Text is nvarchar (`EVENT_DATA`): as JavaScript's
`length`, a limit counts UTF-16 code units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EVENT_TABLE = "msdyn_kpieventdata"
"""Table of the events' rows (`EVENT_DATA`)."""
EVENT_SET = "msdyn_kpieventsdata"
"""Name of that table in the Web API (`EVENT_DATA`)."""
DEFINITION_TABLE = "msdyn_kpieventdefinition"
"""Table of the KPI event definitions (`EVENT_DEFINITION`)."""
DEFINITION_SET = "msdyn_kpieventdefinitions"
"""Name of that table in the Web API (`EVENT_DEFINITION`)."""
ANALYTICS_SWITCH = "msdyn_enableanalytics"
"""Column of the channel provider's record. While it is off, the host writes no row (`REPORTED`)."""
PROVIDER_TABLES = {"msdyn_channelprovider": "msdyn_channelproviders", "msdyn_ciprovider": "msdyn_ciproviders"}
"""Tables that a channel provider's record can be in, with their names in the Web API (`FRAMEWORK`): the one of Channel Integration
Framework 2.0, and the one that the page about analytics names."""

PREFIX = "msdyn_"
"""Prefix of the columns that are Microsoft's (`EVENT_DATA`). An organisation has a prefix of its own."""

Writer = Literal["payload", "customData", "host"]


@dataclass(frozen=True)
class DataverseColumn:
    """A column of a Dataverse table."""

    name: str
    """Logical name, as customData's `attribute` and the Web API spell it."""
    type: Literal["text", "datetime", "choice", "state"]
    max_length: int | None = None
    """Limit of a text column in UTF-16 code units."""
    writer: Writer = "host"
    """What fills the column: a field of the payload, a customData pair of that name, or the host itself."""
    required: bool = False


NAME = 100
"""Limit of a plain text column, in UTF-16 code units (`EVENT_DATA`)."""


def _text(name: str, writer: Writer, max_length: int = NAME, required: bool = False) -> DataverseColumn:
    return DataverseColumn(name, "text", max_length, writer, required)


SPARE_COLUMNS = tuple(_text(f"msdyn_customattribute{number}", "customData") for number in range(1, 6))
"""The five columns that every organisation has for data of its own (`EVENT_DATA`)."""

EVENT_COLUMNS = {
    column.name: column
    for column in (
        _text("msdyn_additionaldata", "payload", 2000),
        _text("msdyn_cifSessionId", "host"),
        _text("msdyn_clientsessionid", "payload"),
        _text("msdyn_conversationid", "payload"),
        *SPARE_COLUMNS,
        DataverseColumn("msdyn_eventtimestamp", "datetime", writer="payload"),
        _text("msdyn_externalcorrelationid", "payload"),
        _text("msdyn_kpieventid", "host", required=True),
        _text("msdyn_kpieventname", "payload"),
        _text("msdyn_kpieventreason", "payload"),
        _text("msdyn_name", "host", required=True),
        _text("msdyn_participantid", "payload"),
        _text("msdyn_ProviderId", "host"),
        _text("msdyn_providersessionid", "payload"),
        _text("msdyn_sessionId", "host"),
    )
}
"""The columns of `msdyn_kpieventdata`, by name (`EVENT_DATA`)."""

ROW = {
    "event_id": "msdyn_externalcorrelationid",
    "conversation_id": "msdyn_conversationid",
    "occurred_at": "msdyn_eventtimestamp",
    "created_at": "createdon",
    "provider_session_id": "msdyn_providersessionid",
    "client_session_id": "msdyn_clientsessionid",
    "host_session_id": "msdyn_sessionId",
    "participant_id": "msdyn_participantid",
}
"""What every event's row tells beside its fields: what readers call it, and its column (`EVENT_DATA`)."""

DEFINITION_COLUMNS = {
    column.name: column
    for column in (
        _text("msdyn_name", "host", required=True),
        _text("msdyn_eventdisplayname", "host", required=True),
        _text("msdyn_eventdescription", "host", 1000),
        DataverseColumn("msdyn_eventtype", "choice"),
        DataverseColumn("statecode", "state"),
    )
}
"""The columns of `msdyn_kpieventdefinition`, by name (`EVENT_DEFINITION`)."""

EVENT_TYPE_SYSTEM = 100_000_000
"""`msdyn_eventtype` of the platform's own events (`EVENT_DEFINITION`)."""
EVENT_TYPE_CUSTOM = 100_000_001
"""`msdyn_eventtype` of an organisation's events (`EVENT_DEFINITION`)."""
STATE_ACTIVE = 0
"""`statecode` of a definition that the host stores events for (`EVENT_DEFINITION`)."""

RESERVED_COLUMNS = (
    "createdby",
    "createdon",
    "importsequencenumber",
    "modifiedby",
    "modifiedon",
    f"{EVENT_TABLE}id",
    "overriddencreatedon",
    "ownerid",
    "owneridtype",
    "statecode",
    "statuscode",
    "timezoneruleversionnumber",
    "utcconversiontimezonecode",
    "versionnumber",
)
"""System columns and the primary key (`EVENT_DATA`). A customData pair of that name loses the whole row (`REPORTED`)."""

LOGICAL_NAME = 128
"""Limit of a column's logical name, in UTF-16 code units: that of a name in SQL Server (`ASSUMED`)."""

WEB_API_ROWS = 5_000
"""The most rows of one answer of the Web API (`ASSUMED`)."""


def limit(name: str) -> int:
    """The limit of a text column of `msdyn_kpieventdata`, in UTF-16 code units."""
    max_length = EVENT_COLUMNS[name].max_length
    if max_length is None:
        raise ValueError(f"{name} is not a text column")
    return max_length
