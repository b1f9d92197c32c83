"""Compares two plans: what changed in their events, and which changes break a page or a report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from bridge.definitions.field_types import KINDS, FieldType, choice_text
from bridge.definitions.kinds import code_units
from bridge.definitions.patterns import in_javascript
from bridge.findings import build_error
from bridge.plan.model import Event, EventField, EventSequence, Plan

Kind = Literal["added", "removed", "renamed", "updated"]


@dataclass(frozen=True)
class Change:
    """One difference. `event` and `field` are names in JavaScript; `field` is null when the change is one of the whole event."""

    kind: Kind
    event: str
    field: str | None
    breaking: bool
    reason: str

    @property
    def where(self) -> str:
        return f"{self.event}.{self.field}" if self.field else self.event


@dataclass(frozen=True)
class PlanFile:
    """What a `plan.json` says about events."""

    hash: str
    events: tuple[Event, ...]
    sequences: tuple[EventSequence, ...] = ()


_PLAN_FILE = TypeAdapter(PlanFile)


def read_plan(path: Path) -> PlanFile:
    try:
        return _PLAN_FILE.validate_json(path.read_bytes())
    except OSError as error:
        raise build_error("plan-unreadable", str(path), f"{error.strerror}. Give the plan.json of a build.") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise build_error("plan-invalid", str(path), f"is no plan ({reason}). Give the plan.json of a build.") from None


def compare(old: PlanFile | Plan, new: PlanFile | Plan) -> list[Change]:
    """The changes of events in the order of the new plan, then the events that are gone."""
    before = {event.js_name: event for event in old.events}
    after = {event.js_name: event for event in new.events}
    renamed = {event.renamed_to for event in new.events if event.renamed_to and event.js_name in before}
    changes: list[Change] = []
    for name, event in after.items():
        if name in before:
            changes += _event(before[name], event)
        elif name not in renamed:
            changes.append(Change("added", name, None, False, "new event"))
    gone = [Change("removed", name, None, True, "pages that call it fail") for name in before if name not in after]
    return changes + gone


def as_data(old: PlanFile, new: PlanFile, changes: list[Change]) -> dict[str, Any]:
    return {
        "old": old.hash,
        "new": new.hash,
        "breaking": any(change.breaking for change in changes),
        "changes": [asdict(change) for change in changes],
    }


def _event(old: Event, new: Event) -> Iterator[Change]:
    name = new.js_name
    if new.renamed_to and new.renamed_to != old.renamed_to:
        yield Change("renamed", name, None, False, f"{name} goes on to work and sends {new.name!r}, as {new.renamed_to} does")
    elif old.name != new.name:
        yield Change("updated", name, None, True, f"rows are named {new.name!r}, no longer {old.name!r}")
    if new.deprecated and not old.deprecated and not new.renamed_to:
        yield Change("updated", name, None, False, f"deprecated: {new.deprecated}")
    if old.deprecated and not new.deprecated:
        yield Change("updated", name, None, False, "no longer deprecated")
    for what in ("display_name", "doc", "owner"):
        if getattr(old, what) != getattr(new, what):
            yield Change("updated", name, None, False, f"{_WORDS[what]} changed")
    yield from _fields(name, old, new)


_WORDS = {"display_name": "display name", "doc": "description", "owner": "owner"}


def _fields(event: str, old: Event, new: Event) -> Iterator[Change]:
    before = {field.js_name: field for field in old.fields}
    after = {field.js_name: field for field in new.fields}
    gone = {_target(field): name for name, field in before.items() if name not in after}
    for name, field in after.items():
        if name in before:
            yield from (Change("updated", event, name, *change) for change in _field(before[name], field))
        elif _target(field) in gone:
            old_name = gone.pop(_target(field))
            yield Change("renamed", event, name, True, f"was {old_name}, which pages still send")
            yield from (Change("updated", event, name, *change) for change in _field(before[old_name], field))
        else:
            reason = "new required field, which pages do not send" if field.required else "new optional field"
            yield Change("added", event, name, field.required, reason)
    for name in gone.values():
        yield Change("removed", event, name, True, "pages that send it fail")


def _target(field: EventField) -> str:
    return field.payload_field or field.column


def _field(old: EventField, new: EventField) -> Iterator[tuple[bool, str]]:
    """Each difference of a field: whether it breaks something, and the words for it."""
    if new.required != old.required:
        yield new.required, "required now" if new.required else "optional now"
    if _target(new) != _target(old):
        yield True, f"stored in {_target(new)}, no longer in {_target(old)}"
    if new.column_type != old.column_type:
        yield True, f"its column holds {new.column_type}, no longer {old.column_type}"
    if new.sensitive != old.sensitive:
        yield False, f"masked as {new.sensitive}" if new.sensitive else "no longer masked"
    if new.doc != old.doc:
        yield False, "description changed"
    yield from _type(old.type, new.type)


def _type(old: FieldType, new: FieldType) -> Iterator[tuple[bool, str]]:
    if old.kind != new.kind:
        yield not _holds_all(old, new), f"{new.kind}, no longer {old.kind}"
        if old.kind not in _NUMBERS or new.kind not in _NUMBERS:
            return
    lost = [choice for choice in old.choices if choice not in new.choices]
    gained = [choice for choice in new.choices if choice not in old.choices]
    if lost:
        yield True, f"no longer takes {', '.join(map(repr, lost))}"
    if gained:
        yield False, f"also takes {', '.join(map(repr, gained))}"
    yield from _limit("length", (old.min_length, False), (new.min_length, False), 1)
    yield from _limit("length", (old.max_length, False), (new.max_length, False), -1)
    yield from _limit("value", _lowest(old), _lowest(new), 1)
    yield from _limit("value", _highest(old), _highest(new), -1)
    before, after = in_javascript(old.pattern or ""), in_javascript(new.pattern or "")
    if before != after:
        yield after != "", f"pattern {after}" if after else "no pattern any more"
    if new.multiple_of != old.multiple_of:
        narrower = new.multiple_of is not None and (old.multiple_of is None or old.multiple_of % new.multiple_of != 0)
        yield narrower, f"multiple of {new.multiple_of:g}" if new.multiple_of else "any multiple"


_NUMBERS = ("integer", "number")


def _holds_all(old: FieldType, new: FieldType) -> bool:
    """Whether a field of the new kind takes every value that the old one took."""
    if new.kind == "number":
        return old.kind == "integer"
    if new.kind != "text" or old.written not in ("choice", "uuid") or new.pattern:
        return False
    lengths = [code_units(choice_text(choice)) for choice in old.choices] or [KINDS["uuid"].longest]
    return new.min_length <= min(lengths) and (new.max_length is None or max(lengths) <= new.max_length)


Bound = tuple[float | None, bool]
"""A limit, and whether it excludes itself."""


def _lowest(type_: FieldType) -> Bound:
    given = [bound for bound in ((type_.minimum, False), (type_.exclusive_minimum, True)) if bound[0] is not None]
    return max(given, default=(None, False))


def _highest(type_: FieldType) -> Bound:
    given = [bound for bound in ((type_.maximum, False), (type_.exclusive_maximum, True)) if bound[0] is not None]
    return min(given, key=lambda bound: (bound[0], not bound[1]), default=(None, False))


def _limit(what: str, old: Bound, new: Bound, sign: int) -> Iterator[tuple[bool, str]]:
    """The difference of a limit, if there is one. `sign` is 1 for a lower limit and -1 for an upper one."""
    if old == new:
        return
    side = "lower" if sign > 0 else "upper"
    if new[0] is None:
        yield False, f"no {side} limit of its {what} any more"
    else:
        narrower = old[0] is None or (new[0] * sign, new[1]) > (old[0] * sign, old[1])
        yield narrower, f"{side} limit of its {what} is {new[0]:g}{' excluded' if new[1] else ''}"
