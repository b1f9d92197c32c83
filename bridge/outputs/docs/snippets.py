"""Calls of an event, ready to copy: JavaScript, TypeScript and Python, with values the event accepts."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bridge.definitions.field_types import FieldType
from bridge.definitions.kinds import utf16_length
from bridge.definitions.patterns import in_javascript
from bridge.definitions.values import MASKED, WRITTEN
from bridge.plan.model import Event, EventField, Plan


@dataclass(frozen=True)
class Snippet:
    id: str
    language: str
    code: str


def snippets(plan: Plan, event: Event) -> tuple[Snippet, ...]:
    call = f"events.{event.js_name}({_fields(event)});"
    script = f"const receipt = await {plan.global_name}.{call}"
    module = f"import {{ events }} from '{plan.name}';\n\nconst receipt = await {call}"
    values = json.dumps({field.js_name: example(field) for field in event.fields}, indent=2)
    # JSON never holds three double quotes in a row, nor ends in a backslash.
    python = f'{event.class_name}.model_validate_json(r"""\n{values}\n""")'
    return Snippet("js", "JavaScript", script), Snippet("ts", "TypeScript", module), Snippet("py", "Python", python)


def example(field: EventField) -> Any:
    """A value the field accepts: its author's, or one that is made up, but for a pattern, which it cannot follow."""
    type_ = field.type
    if field.examples:
        return field.examples[0]
    match type_.kind:
        case "choice":
            return type_.choices[0]
        case "boolean":
            return True
        case "integer" | "number":
            return _number(type_)
        case "text":
            return _text(field)
    return WRITTEN[type_.kind].example


def _fields(event: Event) -> str:
    lines = "".join(f"  {line}\n" for field in event.fields for line in _field(field))
    return f"{{\n{lines}}}" if lines else "{}"


def _field(field: EventField) -> Iterator[str]:
    notes = [] if field.required else ["optional"]
    if field.type.pattern and not field.examples:
        notes.append(f"must match {_quoted(in_javascript(field.type.pattern))}")
    value = example(field)
    comment = f" // {', '.join(notes)}" if notes else ""
    yield f"{field.js_name}: {_quoted(value) if isinstance(value, str) else json.dumps(value)},{comment}"


def _quoted(text: str) -> str:
    """A JavaScript string, readable where it can be, on one line."""
    body = json.dumps(text, ensure_ascii=not text.isprintable())[1:-1]
    return "'" + body.replace('\\"', '"').replace("'", "\\'") + "'"


def _number(type_: FieldType) -> float:
    """The smallest step of the range above its lower end, else below its upper end; as an integer where it is one."""
    step = type_.multiple_of or (1 if type_.kind == "integer" else 0)
    lows = [(type_.minimum, 0), (type_.exclusive_minimum, 1)]
    highs = [(type_.maximum, 0), (type_.exclusive_maximum, 1)]
    low = max(((bound, more) for bound, more in lows if bound is not None), default=None)
    high = min(((bound, -more) for bound, more in highs if bound is not None), default=None)
    if low and high and not step:
        return _plain((low[0] + high[0]) / 2)
    if low:
        value = _step(low[0], step or 1, math.ceil, low[1])
    elif high:
        value = _step(high[0], step or 1, math.floor, high[1])
    else:
        value = step or float(WRITTEN[type_.kind].example)
    return _plain(value)


def _step(bound: float, step: float, to_whole: Callable[[float], int], strictly: int) -> float:
    count = to_whole(bound / step)
    return round((count + (strictly if count * step == bound else 0)) * step, 12)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


def _text(field: EventField) -> str:
    """What the class of a sensitive value looks like, else the field's name; as long as it may and must be."""
    words = MASKED[field.sensitive].example if field.sensitive else field.name.replace("_", " ").capitalize()
    low, high = field.type.min_length, field.type.max_length
    if utf16_length(words) < low:
        words = (words + " ") * (low // (len(words) + 1) + 1)
        return words[:low]
    return words if high is None else words[:high]
