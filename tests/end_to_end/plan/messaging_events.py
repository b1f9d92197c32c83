"""The tracking plan of a chat provider."""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from bridge import Column, Deprecated, KpiEvent

TOPIC = Column("contoso_topic", type="text", max_length=40)
WAIT = Column("contoso_wait_seconds", type="integer")
CONFIDENCE = Column("contoso_confidence", type="number")
VIP = Column("contoso_vip", type="boolean")
DUE = Column("contoso_due", type="datetime")

Language = Annotated[str, StringConstraints(pattern="^[a-z]{2}-[A-Z]{2}$", max_length=5)]


class Channel(enum.Enum):
    TEXT = "Text message"
    WEB = "Web chat"


class Presence(enum.Enum):
    READY = "Ready"
    AWAY = "Away"


class ConversationEvent(KpiEvent, owner="Messaging", abstract=True):
    """What events of a conversation share."""

    channel: Annotated[Channel, Column("msdyn_customattribute1")] | None = None
    """Where the customer writes."""


class ConversationOpened(ConversationEvent, name="contoso.conversation.opened", display_name="Conversation opened"):
    """A customer opens a conversation."""

    customer: Annotated[str, Column(sensitive="name")]
    """Who."""
    email: Annotated[str, Column(sensitive="email")] | None = None
    """Where to answer."""
    phone: Annotated[str, Column(sensitive="phone")] | None = None
    """Where to call back."""
    first_message: Annotated[str, Column(sensitive="free text")] | None = None
    """What the customer wrote first."""
    topic: Annotated[str, TOPIC] | None = None
    """What it is about."""


class ConversationQueued(ConversationEvent):
    """A conversation waits for an agent."""

    queue: Annotated[str, StringConstraints(min_length=1, max_length=50)]
    """Where it waits."""
    position: Annotated[int, Field(ge=1)]
    """How many are answered before it, and itself."""
    wait_seconds: Annotated[int, WAIT, Field(ge=0, lt=86_400)] | None = None
    """How long it is likely to wait."""


class ConversationOffered(ConversationEvent):
    """An agent is asked to take it."""

    agent: UUID
    """Which agent."""


class ConversationAccepted(ConversationEvent):
    """The agent takes it."""

    reason: Literal["Automatic", "Manual"]
    """Who decided."""
    accepted_at: datetime
    """When, by the agent's clock."""


class ConversationDeclined(ConversationEvent):
    """The agent does not take it."""

    reason: Presence
    """What the agent was doing."""


class ConversationMissed(ConversationEvent):
    """Nobody took it in time."""

    wait_seconds: Annotated[int, WAIT, Field(ge=0)] | None = None
    """How long it waited."""


class ConversationTransferred(ConversationEvent):
    """Another queue goes on with it."""

    queue: str
    """The new queue."""
    warm: bool
    """Whether the agents spoke."""


class ConversationForwarded(ConversationTransferred, deprecated=Deprecated("It is a transfer.", ConversationTransferred)):
    """Another queue goes on with it."""


class ConversationEscalated(ConversationEvent):
    """A supervisor joins."""

    severity: Annotated[int, Field(gt=0, le=5)]
    """5 is worst."""
    vip: Annotated[bool, VIP]
    """Whether the customer is an important one."""
    due: Annotated[datetime, DUE] | None = None
    """When an answer is due."""


class ConversationClosed(ConversationEvent):
    """It is over."""

    reason: Literal["Abandoned", "Merged", "Solved"]
    """Why."""
    closed_on: date
    """The day, in the customer's time zone."""
    effort: Annotated[float, Field(ge=0, multiple_of=0.25)]
    """Hours of work."""


class ConversationReopened(ConversationEvent):
    """The customer writes again after the end."""

    age: Annotated[int, Field(lt=0)]
    """Days since the end, as a negative number."""


class MessageSent(ConversationEvent):
    """The agent writes."""

    characters: Annotated[int, Field(ge=1)]
    """How long it is."""
    template: bool | None = None
    """Whether it is a prepared text."""


class MessageReceived(ConversationEvent):
    """The customer writes."""

    language: Language | None = None
    """In which language."""


class MessageTranslated(ConversationEvent):
    """A message is translated."""

    original: Language
    """From which language."""
    translation: Language
    """Into which language."""
    confidence: Annotated[float, CONFIDENCE, Field(ge=0, le=1)]
    """How sure the translator is."""


class MessageDelivered(ConversationEvent):
    """The customer's device has the message."""

    delivered: Annotated[datetime, DUE]
    """When."""


class AttachmentAccepted(ConversationEvent):
    """A file was taken."""

    type: Literal["Image", "Document"]
    """What it is."""
    megabytes: Annotated[float, Field(gt=0, lt=25)]
    """How big it is."""


class AttachmentRefused(ConversationEvent):
    """A file was not taken."""

    reason: Literal["Too large", "Virus", "Type"]
    """Why."""
    additional_data: str | None = None
    """What the scanner said."""


class BotAnswered(ConversationEvent):
    """The bot gives an answer."""

    article: UUID
    """Where it found it."""
    solved: Annotated[bool, VIP] | None = None
    """Whether the customer was content."""
    confidence: Annotated[float, CONFIDENCE]
    """How sure the bot is."""


class BotHandedOver(ConversationEvent):
    """The bot gives up."""

    turns: Annotated[int, TOPIC]
    """How often it tried."""


class SurveySent(ConversationEvent):
    """The customer is asked to rate."""

    survey: UUID
    """Which survey."""
    due: Annotated[datetime, DUE] | None = None
    """Until when."""


class SurveyAnswered(ConversationEvent):
    """The customer rates."""

    recommend: Annotated[int, Field(ge=0, le=10)]
    """How likely the customer recommends the company."""
    mean: float
    """Of all answers."""
    comment: Annotated[str, Column(sensitive="free text")] | None = None
    """What else was said."""
    on: date | None = None
    """The day."""


class NotificationAnswered(KpiEvent, owner="Desktop"):
    """The agent answers a notification."""

    notification_response_action: Literal["Accept", "Decline"]
    """How."""


class PresenceChanged(KpiEvent, owner="Desktop"):
    """The agent comes or goes."""

    before: Presence
    """What was shown."""
    after: Presence
    """What is shown."""
    back: Annotated[date, TOPIC] | None = None
    """The day of return."""


class TypingStarted(KpiEvent, owner="Desktop"):
    """The agent begins to write."""


class AgentNudged(KpiEvent, owner="Desktop", deprecated=Deprecated("Nobody nudges any more.")):
    """The agent is nudged."""
