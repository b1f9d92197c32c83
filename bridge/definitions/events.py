"""The events that ship: the life of a call in a contact centre."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bridge.definitions.authoring import Column, KpiEvent
from bridge.definitions.sequences import Follows

Queue = Annotated[str, Column("msdyn_customattribute1"), Field(examples=["Billing"])]
Seconds = Annotated[int, Column("msdyn_customattribute2"), Field(ge=0, examples=[42])]
Direction = Annotated[Literal["Inbound", "Outbound"], Column("msdyn_customattribute3")]
Target = Annotated[str, Column("msdyn_customattribute4", sensitive="phone"), Field(examples=["+1 555 0142"])]


class CallEvent(KpiEvent, owner="Telephony", abstract=True):
    """What events of a call share."""

    queue: Queue | None = None
    """Queue the call came through."""


class CallRinging(CallEvent):
    """A call is offered to the agent."""

    direction: Direction
    """Who calls whom."""


class CallAnswered(CallEvent):
    """The agent answers the call."""

    ring_seconds: Seconds | None = None
    """Seconds from the first ring."""


class CallDeclined(CallEvent):
    """The agent declines the call."""

    reason: Literal["Busy", "AfterCallWork", "Break", "Other"]
    """Why."""


class CallMissed(CallEvent):
    """Nobody answered the call in time."""

    ring_seconds: Seconds | None = None
    """Seconds from the first ring."""


class CallHold(KpiEvent, owner="Telephony"):
    """A call is put on hold."""

    reason: Literal["CustomerRequest", "Consultation", "Transfer", "Lookup", "Other"]
    """Why."""
    queue: Queue
    """Queue the call came through."""
    hold_seconds: Seconds | None = None
    """Seconds on hold so far in this call."""


class CallUnhold(CallEvent):
    """A call is taken off hold."""

    hold_seconds: Seconds
    """Seconds this hold lasted."""


class CallMuted(CallEvent):
    """The agent mutes the microphone."""


class CallUnmuted(CallEvent):
    """The agent opens the microphone again."""

    mute_seconds: Seconds | None = None
    """Seconds the microphone was muted."""


class CallTransferred(CallEvent):
    """The call goes to somebody else for good."""

    reason: Literal["WrongQueue", "Expertise", "CustomerRequest", "Other"]
    """Why."""
    target: Target
    """Who takes over: queue, extension or number."""


class CallConsultStarted(CallEvent):
    """The agent asks a colleague while the customer waits."""

    target: Target
    """Who is asked."""


class CallConferenceStarted(CallEvent):
    """A third party joins the call."""

    target: Target
    """Who joins."""


class CallRecordingStarted(CallEvent):
    """Recording begins."""


class CallRecordingStopped(CallEvent):
    """Recording ends or pauses."""

    reason: Literal["CustomerRequest", "SensitiveData", "CallEnded", "Other"]
    """Why."""
    recording_seconds: Seconds | None = None
    """Seconds recorded."""


class CallEnded(CallEvent):
    """The call is over."""

    reason: Literal["AgentHangUp", "CustomerHangUp", "Transferred", "ConnectionLost"]
    """Who or what ended it."""
    talk_seconds: Seconds
    """Seconds from answer to end."""
    direction: Direction | None = None
    """Who called whom."""


class WrapUpStarted(CallEvent):
    """After-call work begins."""


class WrapUpCompleted(CallEvent):
    """After-call work is done."""

    wrap_up_seconds: Seconds
    """Seconds of after-call work."""
    disposition: Annotated[str, Column("msdyn_customattribute5"), Field(examples=["Resolved"])] | None = None
    """Outcome the agent chose."""


SEQUENCES = [
    Follows(CallHold, until=CallUnhold, or_until=CallEnded),
    Follows(CallMuted, until=CallUnmuted, or_until=CallEnded),
    Follows(CallRecordingStarted, until=CallRecordingStopped, or_until=CallEnded),
    Follows(CallAnswered, until=CallEnded),
    Follows(WrapUpStarted, until=WrapUpCompleted),
]
