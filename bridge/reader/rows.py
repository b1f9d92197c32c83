"""Reads rows one by one: which event a row is, by the plan of now or of then, and what there is to say of it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticKnownError

from bridge.definitions.authoring import KpiEvent, deprecation_of
from bridge.definitions.reading import NAME_COLUMNS, Note, Row, RowIssue, StoredEvent, event_name, is_of_session
from bridge.plan.diff import PlanFile
from bridge.plan.model import Event, Plan
from bridge.reader.classes import event_class

Events = Plan | PlanFile | Iterable[type[KpiEvent]]
"""What rows are read with: a plan of now, a `plan.json` of then, or the classes themselves."""


@dataclass(frozen=True)
class Known:
    """An event by the name that its rows have."""

    event: type[KpiEvent]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class _Plan:
    """A plan by its hash."""

    hash: str
    events: tuple[Event, ...] = field(compare=False)


def read(row: Row, plan: Events, older: Iterable[Plan | PlanFile] = ()) -> StoredEvent[Any]:
    """The typed event of a row: a mapping with Dataverse's column names. A row that `plan` cannot read whole is tried with the
    `older` plans, newest first. What cannot be read is in `issues`, and what else there is to say in `notes`."""
    found = _read(row, known_events(plan))
    for then in older if found.issues else ():
        again = _read(row, known_events(then))
        if not again.issues:
            again.notes += (Note("older-plan", f"It is read by the plan {then.hash} of then."),)
            return again
    return found


def known_events(plan: Events) -> Mapping[str, Known]:
    """The events by the names of their rows, former names included."""
    if isinstance(plan, Plan | PlanFile):
        return _of_plan(_Plan(plan.hash, plan.events))
    return _of_classes(tuple(plan))


def likely(name: str, names: Iterable[str]) -> str | None:
    """The known name that a wrong one most likely means."""
    folded = {known.casefold(): known for known in names}
    close = difflib.get_close_matches(name.casefold(), folded, 1)
    return folded[close[0]] if close else None


@lru_cache(maxsize=16)
def _of_plan(plan: _Plan) -> Mapping[str, Known]:
    names = {event.js_name: event.name for event in plan.events}
    return {
        event.former_name or event.name: Known(
            event_class(event), tuple(_notes(event.deprecated, names.get(event.renamed_to or "")))
        )
        for event in sorted(plan.events, key=lambda event: event.renamed_to is None)  # of one name, the current event counts
    }


@lru_cache(maxsize=16)
def _of_classes(events: tuple[type[KpiEvent], ...]) -> Mapping[str, Known]:
    known = {}
    for event in sorted(events, key=lambda event: deprecation_of(event) is None):
        said = deprecation_of(event)
        notes = _notes(said.reason, _name(said.renamed_to) if said.renamed_to else None) if said else ()
        known[_name(event)] = Known(event, tuple(notes))
    return known


def _name(event: type[KpiEvent]) -> str:
    return event.__name__ if event.facts.name is None else event.facts.name


def _notes(deprecated: str | None, renamed_to: str | None) -> Iterator[Note]:
    if deprecated is not None:
        yield Note("deprecated", f"The event is deprecated: {deprecated}")
    if renamed_to is not None:
        yield Note("renamed", f"The event is called {renamed_to!r} now.")


def _read(row: Row, known: Mapping[str, Known]) -> StoredEvent[Any]:
    name = event_name(row)
    found = known.get(name or "")
    if found is None:
        return _unknown(row, name, known)
    stored = found.event.from_row(row)
    stored.notes = found.notes
    if stored.issues and is_of_session(row):
        stored.issues = tuple(issue for issue in stored.issues if issue.type != "missing")
        stored.notes += (Note("session-only", "The host stored the event's name and its own session, and none of its fields."),)
    return stored


def _unknown(row: Row, name: str | None, known: Mapping[str, Known]) -> StoredEvent[Any]:
    stored: StoredEvent[Any] = KpiEvent.from_row(row)
    stored.event, stored.values = None, {}
    if name is None:
        missing = PydanticKnownError("missing")
        issue = RowIssue(missing.type, NAME_COLUMNS[:1], missing.message(), None, {})
    else:
        guess = likely(name, known)
        error = PydanticKnownError("literal_error", {"expected": repr(guess) if guess else "the name of an event of the plan"})
        issue = RowIssue(error.type, NAME_COLUMNS[:1], error.message(), name, error.context or {})
        stored.notes = (Note("unknown-event", "The plan has no event of this name." + (f" Was {guess!r} meant?" if guess else "")),)
    stored.issues = (issue, *stored.issues)
    return stored
