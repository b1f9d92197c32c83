"""The tracking plan of a chat provider: every kind of field, constraint and column, a renamed and a retired event."""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from bridge import Column, Deprecated, KpiEvent

PRIORITY = Column("contoso_priority", type="integer")
SCORE = Column("contoso_score", type="number")
TAGS = Column("contoso_tags", type="text", max_length=40)
BOT = Column("contoso_bot", type="boolean")
DUE = Column("contoso_due", type="datetime")


class Channel(enum.Enum):
    WEB = "Web chat"
    TEXT = "Text message"


class ChatStarted(KpiEvent, name="contoso.chat.started", display_name="Chat started", owner="Messaging"):
    """A customer opens a chat."""

    reason: Channel
    """Where it was opened."""
    customer: Annotated[str, Column(sensitive="name")]
    """Who."""
    address: Annotated[str, Column(sensitive="email")] | None = None
    """Where to write to."""
    phone: Annotated[str, Column(sensitive="phone")] | None = None
    """Where to call."""
    first_message: Annotated[str, Column(sensitive="free text")] | None = None
    """What the customer wrote; see `contoso_tags`."""
    tags: Annotated[str, TAGS, StringConstraints(min_length=12, max_length=30)]
    """Tags, separated by commas."""
    priority: Annotated[int, PRIORITY, Field(ge=1, lt=5)]
    """1 is urgent."""
    bot: Annotated[bool, BOT]
    """Whether a bot answers first."""
    due: Annotated[datetime, DUE] | None = None
    """When an answer is due."""


class ChatRated(KpiEvent, owner="Messaging"):
    """The customer rates the chat."""

    reason: Literal["Asked", "Unasked"]
    """Whether the customer was asked."""
    additional_data: str | None = None
    """What else was said."""
    notification_response_action: Literal["Accept", "Decline"] | None = None
    """What the agent answered to the rating."""
    score: Annotated[float, SCORE, Field(gt=0, le=1)]
    """Share of stars."""
    rated_on: date
    """The day."""
    rated_at: datetime | None = None
    """The moment."""
    survey: UUID
    """Which survey."""
    effort: Annotated[float, Field(ge=0, multiple_of=0.25)]
    """In hours."""
    change: Annotated[int, Field(lt=0, multiple_of=5)]
    """In points."""


class ChatVoted(ChatRated, deprecated=Deprecated("It is a rating.", renamed_to=ChatRated)):
    """The customer votes."""


class ChatPoked(KpiEvent, deprecated=Deprecated("Nobody pokes any more.")):
    """The agent pokes the customer."""
