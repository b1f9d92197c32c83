"""Where the facts of the platform come from: pages of Microsoft's documentation, and runs of the library itself.

A fact of the platform stands in the module that uses it, and names its source here. Title, address and date of each source stand
here alone, and on the page of the documentation that is made from this module. A limit that the project has chosen itself says
"Ours" instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from bridge.definitions.columns import (
    ANALYTICS_SWITCH,
    DEFINITION_COLUMNS,
    DEFINITION_TABLE,
    EVENT_COLUMNS,
    EVENT_TABLE,
    LOGICAL_NAME,
    NAME,
    PROVIDER_TABLES,
    WEB_API_ROWS,
)
from bridge.definitions.platform import CALLS, MOST_FOUND, MOST_SESSIONS, TIME_OUT_MS

READ = "27 November 2026"
"""The date on which every page below was read, and the library was run."""

_TABLES = "https://learn.microsoft.com/en-us/dynamics365/developer/reference/entities"
_REPOSITORY = "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/tree/main/ce/channel-integration-framework"


@dataclass(frozen=True)
class Page:
    """A page of Microsoft's documentation."""

    title: str
    address: str


LOG_ANALYTICS_EVENT = Page(
    "logAnalyticsEvent (JavaScript API Reference) for Dynamics 365 Channel Integration Framework 2.0", _REPOSITORY
)
FRAMEWORK = Page("JavaScript API Reference for Channel Integration Framework", _REPOSITORY)
EVENT_DATA = Page(
    f"{EVENT_TABLE} table/entity reference",
    f"{_TABLES}/{EVENT_TABLE}",
)
EVENT_DEFINITION = Page(
    f"{DEFINITION_TABLE} table/entity reference",
    f"{_TABLES}/{DEFINITION_TABLE}",
)
PAGES = (LOG_ANALYTICS_EVENT, FRAMEWORK, EVENT_DATA, EVENT_DEFINITION)

SAMPLE = "Microsoft's sample of a channel provider"
OBSERVED = "the library `msdyn_ciLibrary.js` (sha256 `0db15e52f644`…), run in Chromium in an iframe of another origin"
REPORTED = "the behaviour of hosts that were published; nobody has confirmed it for every organisation"
ASSUMED = "nothing: no page of Microsoft's was seen that says so"


@dataclass(frozen=True)
class Fact:
    """What the platform does or allows, and its source: a page, a run of the library, a report, or nothing."""

    text: str
    source: Page | str


FACTS = (
    Fact("`data` and `eventName` are required, `correlationId` is a GUID that groups calls.", LOG_ANALYTICS_EVENT),
    Fact("`conversationId` and `providerSessionId` have to be in the payload.", LOG_ANALYTICS_EVENT),
    Fact("The library refuses a call only when both `data` and `eventName` are missing.", OBSERVED),
    Fact("The promise resolves `null` when the host has no handler: nothing was logged.", OBSERVED),
    Fact(
        f"Without an answer the library rejects after {TIME_OUT_MS // 1000} s. The host may have the event all the same.", OBSERVED
    ),
    Fact(
        f"{sum(not call.wire.time_out for call in CALLS)} of the library's {len(CALLS)} functions have no time limit: without an "
        "answer they never settle.",
        OBSERVED,
    ),
    Fact("The promise never settles when the host answers success with something that is not a Map.", OBSERVED),
    Fact("`CIFInitDone` is raised once, when the library has run. Scripts after its tag usually miss it.", OBSERVED),
    Fact("The library drops the port of `data-crmurl`, and `?ucilib=` in the page's address overrides it.", OBSERVED),
    Fact("The host answers “Success” before it writes a row, and writes none without telling the page.", REPORTED),
    Fact(f"No row is written unless `{ANALYTICS_SWITCH}` is on for the channel provider.", REPORTED),
    Fact(f"The channel provider's record is in the table {' or '.join(f'`{name}`' for name in PROVIDER_TABLES)}.", FRAMEWORK),
    Fact("No row is written unless an active event definition has the event's name.", REPORTED),
    Fact("Older hosts write a row for each event of a payload, newer ones a row for each call.", REPORTED),
    Fact("A pair of `customData` goes to the column of that name. An unknown column loses the row.", REPORTED),
    Fact(f"A text column of `{EVENT_TABLE}` takes {NAME} UTF-16 code units, unless the table below says more.", EVENT_DATA),
    Fact(
        f"An event's description takes {DEFINITION_COLUMNS['msdyn_eventdescription'].max_length:,} UTF-16 code units, its name and "
        f"display name {NAME} each.",
        EVENT_DEFINITION,
    ),
    Fact("Text columns are nvarchar: limits count UTF-16 code units, and an emoji has two.", EVENT_DATA),
    Fact(f"`{EVENT_TABLE}` has {sum(c.writer == 'customData' for c in EVENT_COLUMNS.values())} spare columns.", EVENT_DATA),
    Fact(f"An agent has at most {MOST_SESSIONS} sessions.", FRAMEWORK),
    Fact(f"A search finds at most {MOST_FOUND:,} records.", FRAMEWORK),
    Fact(f"The logical name of a column has at most {LOGICAL_NAME} UTF-16 code units.", ASSUMED),
    Fact("A moment in a column has at most seven digits after its seconds.", ASSUMED),
    Fact(f"An answer of Dataverse's Web API has at most {WEB_API_ROWS:,} rows, and names the address of the next one.", ASSUMED),
    Fact("A busy organisation answers 429 or 503, with the pause that it asks for in `Retry-After`.", ASSUMED),
    Fact("Synapse Link writes CSV without a header row; their columns stand in `model.json`, deleted rows are marked.", ASSUMED),
    Fact("What the values of the other functions of `Microsoft.CIFramework` mean, and which events the host has.", FRAMEWORK),
    Fact("Names, arguments, messages and endings of all functions of `Microsoft.CIFramework`.", OBSERVED),
    Fact("`onSessionSwitched` has `focused`, and comes for the session left too; `onPresenceChange` has `presenceInfo`.", SAMPLE),
)
