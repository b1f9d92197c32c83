"""A plan with every kind of value in every kind of column that holds it."""

from __future__ import annotations

import enum
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from bridge import Column, KpiEvent

OWN_TEXT = Column("contoso_text", type="text", max_length=300)
OWN_INTEGER = Column("contoso_integer", type="integer")
OWN_NUMBER = Column("contoso_number", type="number")
OWN_NUMBER_2 = Column("contoso_number_2", type="number")
OWN_BOOLEAN = Column("contoso_boolean", type="boolean")
OWN_DATETIME = Column("contoso_datetime", type="datetime")


class Level(enum.Enum):
    LOW = "low"
    VERY_HIGH = "very high"


class Stars(enum.IntEnum):
    ONE = 1
    MANY = 9007199254740991


class Team(enum.StrEnum):
    SALES = "Sales"
    HELP = "Help \u00fc"


Money = Annotated[Decimal, Field(max_digits=9, decimal_places=2)]


class Texts(KpiEvent):
    """Text in columns of text."""

    reason: str | None = None
    """R."""
    additional_data: str | None = None
    """D."""
    spare: Annotated[str, Column("msdyn_customattribute3")]
    """S."""
    own: Annotated[str, OWN_TEXT] | None = None
    """O."""


class Numbers(KpiEvent):
    """Numbers in columns of text."""

    whole: int
    """I."""
    ratio: float
    """N."""
    yes: bool
    """B."""
    small: Annotated[int, Field(ge=-5, lt=5)] | None = None
    """S."""


class Moments(KpiEvent):
    """Days, moments and ids in columns of text."""

    day: date
    """D."""
    moment: datetime
    """M."""
    id: UUID
    """I."""


class Choices(KpiEvent):
    """Closed lists."""

    reason: Literal["a", "B c", "ü"]
    """R."""
    level: Level
    """L."""


class Forms(KpiEvent):
    """Types of Python that are a number or a text in the page, in columns of text."""

    waited: timedelta
    """W."""
    paid: Money
    """P."""
    stars: Stars | None = None
    """S."""
    solved: Literal[True, False] | None = None
    """S."""
    team: Team | None = None
    """T."""


class NativeForms(KpiEvent):
    """The same in columns that hold the value itself."""

    waited: Annotated[timedelta, OWN_NUMBER] | None = None
    """W."""
    paid: Annotated[Money, OWN_NUMBER_2] | None = None
    """P."""
    stars: Annotated[Literal[1, 2, 30], OWN_INTEGER] | None = None
    """S."""
    solved: Annotated[Literal[True, False], OWN_BOOLEAN] | None = None
    """S."""


class Native(KpiEvent):
    """Columns that hold the value itself."""

    whole: Annotated[int, OWN_INTEGER] | None = None
    """I."""
    whole_number: Annotated[int, OWN_NUMBER_2] | None = None
    """W."""
    ratio: Annotated[float, OWN_NUMBER] | None = None
    """N."""
    yes: Annotated[bool, OWN_BOOLEAN] | None = None
    """B."""
    moment: Annotated[datetime, OWN_DATETIME] | None = None
    """M."""


class Masked(KpiEvent):
    """Sensitive values."""

    phone: Annotated[str, Column(sensitive="phone")]
    """P."""
    extension: Annotated[int, Column(sensitive="phone")] | None = None
    """E."""
    email: Annotated[str, Column(sensitive="email")]
    """E."""
    person: Annotated[str, Column(sensitive="name")]
    """N."""
    words: Annotated[str, Column(sensitive="free text")] | None = None
    """W."""
