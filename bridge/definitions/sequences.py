"""Says which events must follow each other in a conversation."""

from __future__ import annotations

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from bridge.definitions.authoring import KpiEvent


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class Follows:
    """After `start` comes `until`, in the same conversation and before the next `start`: `Follows(CallHold, until=CallUnhold)`.

    Written at the top level of the file that defines the events, alone or in a list. The audit of stored rows finds what is broken.
    """

    start: type[KpiEvent]
    until: type[KpiEvent]
    or_until: type[KpiEvent] | None = None
    """The event that also ends it, and may come without a start, such as the end of the whole phone call."""
