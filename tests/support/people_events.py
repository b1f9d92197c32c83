"""Events with the types that people write."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Annotated, Literal, NewType

from pydantic import AwareDatetime, Field, NonNegativeFloat, PositiveInt, conint
from typing_extensions import TypeAliasType, deprecated

from bridge import Column, KpiEvent


class Level(IntEnum):
    """How loud."""

    LOW = 1
    HIGH = 2


class Team(StrEnum):
    """Who."""

    SALES = "Sales"
    HELP = "Help desk"


class Answer(Enum):
    """Of the customer."""

    YES = True
    NO = False


Queue = NewType("Queue", str)
Short = TypeAliasType("Short", Annotated[str, Field(max_length=5)])
Money = Annotated[Decimal, Field(max_digits=7, decimal_places=2)]


class Moments(KpiEvent):
    """A call waits."""

    since: AwareDatetime
    """From when on."""
    waited: Annotated[timedelta, Field(ge=timedelta(0))]
    """Seconds."""
    at_most: timedelta | None = None
    """Seconds."""


class Lists(KpiEvent):
    """A call is rated."""

    stars: Literal[1, 2, 3]
    """How good."""
    solved: Literal[True] | None = None
    """Said only if it is."""
    level: Level
    """How loud."""
    answer: Answer | None = None
    """Yes or no."""
    team: Team | None = None
    """Who."""


class OwnLists(KpiEvent):
    """A call is rated, in columns of the organisation's own."""

    level: Annotated[Level, Column("contoso_level", type="integer")]
    """How loud."""
    answer: Annotated[Answer, Column("contoso_answer", type="boolean")] | None = None
    """Yes or no."""


class Numbers(KpiEvent):
    """Something is paid."""

    price: Annotated[Money, Field(examples=[Decimal("19.99")])]
    """In the currency of the organisation."""
    balance: Annotated[Decimal, Column("contoso_balance", type="number"), Field(ge=Decimal("-0.5"), lt=Decimal(1000))] | None = None
    """What is left."""
    pieces: PositiveInt
    """How many."""
    weight: NonNegativeFloat | None = None
    """In kilograms."""
    place: conint(ge=1, le=9) | None = None  # type: ignore[valid-type]
    """In the queue."""


class Names(KpiEvent):
    """A call moves on."""

    queue: Queue
    """Where to."""
    short: Short | None = None
    """A few letters."""
    code: Annotated[str, Field(pattern="^[A-Z]{2}[0-9]+$", examples=["AB12"])] | None = None
    """Of the product."""


class Moved(Names, abstract=True):
    """Shares its fields."""


class MovedAgain(Moved):
    """A call moves on once more."""

    queue: Annotated[Queue, Field(max_length=10)]


@deprecated("Use names.")
class OldNames(Names):
    """A call moved on."""
