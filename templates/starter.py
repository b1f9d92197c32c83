"""Analytics events of our softphone page.

Build them into `static/`, and again whenever this file changes:

    cif-bridge --events my_events.py --out static --watch

Each class is an event. In the page it is a function: `CIFBridge.events.queueChanged({ note: 'Billing' })`.
"""

from datetime import datetime
from enum import Enum
from typing import Annotated, Literal

from pydantic import Field

from bridge import Column, Deprecated, KpiEvent

# A column that your organisation has added to msdyn_kpieventdata: declared once, used in as many events as need it.
# PRIORITY = Column("contoso_priority", type="integer")

# What several events share. Without a name, a column is the next of the five spare ones, msdyn_customattribute1 to 5.
Queue = Annotated[str, Column("msdyn_customattribute1"), Field(max_length=50)]


class Outcome(Enum):
    """A closed list; a Literal is one, too."""

    REACHED = "Reached"
    NOT_REACHED = "NotReached"


class CallbackEvent(KpiEvent, owner="Contact centre", abstract=True):
    """Only shares its fields: `abstract` classes are no events themselves."""

    queue: Queue
    """Queue the customer waited in."""


class CallbackPlanned(CallbackEvent):
    """A customer is promised a call back."""

    reason: Literal["NoAgentFree", "CustomerRequest"]
    """Why. A field of this name fills the payload's own kpiEventReason."""
    due: Annotated[datetime, Column("msdyn_customattribute2")]
    """When the customer expects the call."""
    phone: Annotated[str, Column("msdyn_customattribute3", sensitive="phone")] | None = None
    """Number to call. Masked before it leaves the page; `| None = None` means that it may be left out; it takes no null."""


class CallbackCompleted(CallbackEvent, name="CallbackDone", display_name="Callback done"):
    """The promised call was made. `name` is what Dataverse stores, where that is not the name of the class."""

    outcome: Annotated[Outcome, Column("msdyn_customattribute2")]
    """How it ended."""
    attempts: Annotated[int, Column("msdyn_customattribute3"), Field(ge=1, le=99)]
    """Calls it took."""


class CallbackFinished(CallbackCompleted, deprecated=Deprecated("Use callbackCompleted.", renamed_to=CallbackCompleted)):
    """The former name of its base. Pages that still call it send the new event, and are told so once."""


class QueueChanged(KpiEvent, no_lint=("sensitive-field",)):
    """A rule of the lint that does not apply is suppressed by its id."""

    note: Queue
    """Name of the new queue, which is nobody's secret."""
