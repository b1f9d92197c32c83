# ruff: noqa: N802 - the names are JavaScript's.
"""Which events must follow each other in a conversation, what is said of those that do not, and what warns of it in the page.

The typings of `cif-bridge.sequences.js`, and the facts that `bridge/browser/sequences` works with, are made from this module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Protocol

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from bridge.definitions.api import Bridge
from bridge.definitions.authoring import KpiEvent

MOST_CONVERSATIONS = 100
"""Conversations that a page remembers for this: the last ones. Ours: an agent has few at once."""
ROWS_REMEDY = "Rows are missing, or the page sends in another order."
PAGE_REMEDY = "A call is missing or failed, or the page calls in another order."


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class Follows:
    """After `start` comes `until`, in the same conversation and before the next `start`: `Follows(CallHold, until=CallUnhold)`.

    Written at the top level of the file that defines the events, alone or in a list. The audit of stored rows finds what is
    broken, and `cif-bridge.sequences.js` warns of it in the page.
    """

    start: type[KpiEvent]
    until: type[KpiEvent]
    or_until: type[KpiEvent] | None = None
    """The event that also ends it, and may come without a start, such as the end of the whole phone call."""


def broken_texts(start: str, until: str) -> dict[str, str]:
    """What is said of a broken sequence, by the kind of its break."""
    return {
        "open": f"{start} without a {until} after it in its conversation",
        "orphan": f"{until} without a {start} before it in its conversation",
        "twice": f"{until} that follows another {until}",
    }


class SequencesFile(Protocol):
    """What the file adds."""

    def watchSequences(
        self, bridge: Annotated[Bridge, "The bridge to watch; a conversation may have events of several."]
    ) -> Callable[[], None]:
        """From now on warns in the console of accepted events that break a sequence of the plan, each kind once, and again when it
        was ten times as often. Returns the function that ends it."""
        ...
