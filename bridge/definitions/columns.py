"""The Dataverse columns behind an analytics event: type, limit and who writes them. Every limit in the project comes from here.

Sources: `EVENT_DATA` and `EVENT_DEFINITION` in `sources.py`. Text is nvarchar: a limit counts UTF-16 code units, as
JavaScript's `length` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EVENT_TABLE = "msdyn_kpieventdata"
EVENT_SET = "msdyn_kpieventsdata"
"""Its name in the Web API."""
DEFINITION_TABLE = "msdyn_kpieventdefinition"
DEFINITION_SET = "msdyn_kpieventdefinitions"
ANALYTICS_SWITCH = "msdyn_enableanalytics"
"""Column of the channel provider's record. While it is off, the host writes nothing (`REPORTED` in `sources.py`)."""
PROVIDER_TABLES = {"msdyn_channelprovider": "msdyn_channelproviders", "msdyn_ciprovider": "msdyn_ciproviders"}
"""Tables that a channel provider's record can be in, with their entity sets: the one of Channel Integration Framework 2.0, and the
one that Microsoft's page about analytics names."""

PREFIX = "msdyn_"
"""Of the columns that are Microsoft's: an organisation has a prefix of its own."""

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
    """What fills it: a field of the payload, a customData pair of that name, or the host itself."""
    required: bool = False


NAME = 100
"""Limit of a plain text column."""


def _text(name: str, writer: Writer, max_length: int = NAME, required: bool = False) -> DataverseColumn:
    return DataverseColumn(name, "text", max_length, writer, required)


SPARE_COLUMNS = tuple(_text(f"msdyn_customattribute{number}", "customData") for number in range(1, 6))
"""The five columns every organisation has for data of its own."""

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
"""`msdyn_kpieventdata`, by name."""

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
"""What every event's row tells beside its fields: what readers call it, and its column."""

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
"""`msdyn_kpieventdefinition`, by name."""

EVENT_TYPE_SYSTEM = 100_000_000
EVENT_TYPE_CUSTOM = 100_000_001
STATE_ACTIVE = 0

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
"""System columns and the primary key: a customData pair of that name fails the whole row."""

LOGICAL_NAME = 128
"""Longest logical name of a column, as SQL Server has it. No page of Microsoft's was seen that says so of Dataverse."""


def limit(name: str) -> int:
    """The limit of a text column of `msdyn_kpieventdata`, in UTF-16 code units."""
    max_length = EVENT_COLUMNS[name].max_length
    if max_length is None:
        raise ValueError(f"{name} is not a text column")
    return max_length
