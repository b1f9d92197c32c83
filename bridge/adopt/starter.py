"""Sketches the classes of a plan from the events that a page sends."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pydantic.alias_generators import to_camel, to_snake

from bridge.adopt.calls import Site
from bridge.adopt.judge import events, pairs, payloads, texts
from bridge.adopt.values import Literal, Record, Undefined, Value, plain
from bridge.definitions.authoring import PAYLOAD_FIELDS, KpiEvent
from bridge.definitions.columns import NAME, RESERVED_COLUMNS, SPARE_COLUMNS

LONGEST_LIST = 12
"""The most values that make a closed list."""
_SPARE = {column.name for column in SPARE_COLUMNS}
_OWN_COLUMN = re.compile(r"(?!msdyn_)[a-z][a-z0-9]*_[a-z0-9_]+")


@dataclass
class FieldSketch:
    """A field of an event, as all that is sent in it shows it."""

    name: str
    target: str
    """The payload's field, or the column."""
    column: str | None
    values: list[Value] = field(default_factory=list)
    always: bool = True

    @property
    def js_name(self) -> str:
        return to_camel(self.name)

    @property
    def choices(self) -> list[str]:
        """The closed list of a field; empty when not all that is sent is literal text."""
        found = [part for value in self.values for part in plain(value) if not isinstance(part, Undefined)]
        literal = list(dict.fromkeys(p.value for p in found if isinstance(p, Literal) and isinstance(p.value, str) and p.value))
        closed = literal and all(isinstance(part, Literal) and isinstance(part.value, str) for part in found)
        return literal if closed and len(literal) <= LONGEST_LIST else []

    @property
    def required(self) -> bool:
        return self.always and not any(isinstance(part, Undefined) for value in self.values for part in plain(value))


@dataclass
class EventSketch:
    """An event that a page sends, with the class that stands for it."""

    name: str
    class_name: str
    sites: list[Site] = field(default_factory=list)
    fields: dict[str, FieldSketch] = field(default_factory=dict)
    """The fields by their target."""

    @property
    def js_name(self) -> str:
        return self.class_name[0].lower() + self.class_name[1:]


@dataclass(frozen=True)
class Sent:
    """An event as one call sends it."""

    site: Site
    payload: Record
    event: Record
    sketch: EventSketch


def sketch_events(sites: Sequence[Site]) -> tuple[list[EventSketch], list[Sent]]:
    """One sketch for each name that is sent, in the order of the page."""
    found: dict[str, EventSketch] = {}
    sent: list[Sent] = []
    for site in sites:
        for payload in payloads(site):
            for event in events(payload):
                for name in texts(event.get("kpiEventName")) or texts(site.event_name):
                    used = {sketch.class_name for sketch in found.values()}
                    sketch = found.setdefault(name, EventSketch(name, _class_name(name, used)))
                    _add(sketch, site, event)
                    sent.append(Sent(site, payload, event, sketch))
    return list(found.values()), sent


def _class_name(name: str, used: set[str]) -> str:
    words = re.findall(r"[A-Za-z0-9]+", name)
    base = "".join(word[0].upper() + word[1:] for word in words)
    base = base if base and base[0].isalpha() else f"Event{base}"
    return _free(base, used | set(keyword.kwlist) | {"KpiEvent", "Column", "Literal", "Annotated"}, "")


def _free(base: str, used: Iterable[str], joint: str) -> str:
    used, number, name = set(used), 1, base
    while name in used:
        number += 1
        name = f"{base}{joint}{number}"
    return name


def _add(sketch: EventSketch, site: Site, event: Record) -> None:
    first = not sketch.sites
    sketch.sites.append(site)
    given = {target: value for name, (target, _) in PAYLOAD_FIELDS.items() if (value := event.get(target)) and _is_there(value)}
    given |= {
        column: pair.get("value") or Undefined("undefined")
        for pair in pairs(event)
        for column in texts(pair.get("attribute"))
        if column in _SPARE or (_OWN_COLUMN.fullmatch(column) and column not in RESERVED_COLUMNS)
    }
    for target, known in sketch.fields.items():
        known.always = known.always and target in given
    for target, value in given.items():
        if target not in sketch.fields:
            sketch.fields[target] = _field(target, value, {known.name for known in sketch.fields.values()}, first)
        sketch.fields[target].values.append(value)


def _is_there(value: Value) -> bool:
    return any(not isinstance(part, Undefined) for part in plain(value))


def _field(target: str, value: Value, used: set[str], first: bool) -> FieldSketch:
    own = {payload_field: name for name, (payload_field, _) in PAYLOAD_FIELDS.items()}
    if target in own:
        return FieldSketch(own[target], target, None, always=first)
    base = "" if isinstance(value, Literal) else to_snake(_last_words(value.code))
    if not re.fullmatch(r"[a-z][a-z0-9_]*(?<!_)", base) or base in _NOT_FIELDS:
        base = target.removeprefix("msdyn_").replace("customattribute", "custom_attribute_") if target in _SPARE else ""
        base = base or target.partition("_")[2].strip("_")
    base = base if re.fullmatch(r"[a-z][a-z0-9_]*", base) and base not in _NOT_FIELDS else f"field_{base}".rstrip("_")
    return FieldSketch(_free(base, used, "_"), target, target, always=first)


def _last_words(code: str) -> str:
    """The name at the end of an expression. Of `queue.name` it is both words, since the second alone says little."""
    words = re.findall(r"[A-Za-z_$][\w$]*", code.rstrip("()")) or [""]
    vague = words[-1] in ("id", "key", "label", "name", "text", "value") and code.rstrip("()").endswith(f".{words[-1]}")
    return "".join(word.strip("_$")[:1].upper() + word.strip("_$")[1:] for word in words[-2:]) if vague else words[-1].strip("_$")


_NOT_FIELDS = {*keyword.kwlist, *PAYLOAD_FIELDS, *(name for name in dir(KpiEvent) if not name.startswith("_"))} | {
    *("undefined", "null", "true", "false", "value", "constructor", "to_string", "value_of", "then", "to_json")
}
OWN_COLUMN_LENGTH = NAME
"""The length that is assumed of an organisation's own column until somebody looks it up."""
