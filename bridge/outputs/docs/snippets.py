"""The snippets of an event: calls in three languages with values that the event accepts, and queries for its rows."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticCustomError, PydanticKnownError

from bridge.definitions.field_types import FieldType
from bridge.definitions.kinds import utf16_length
from bridge.definitions.patterns import in_javascript
from bridge.definitions.values import MASKED, WRITTEN
from bridge.outputs.render import visible
from bridge.outputs.reports import DIALECTS, power_query_text, sql_text
from bridge.plan.model import Event, EventField, Plan
from bridge.plan.views import view_of

ANY_TEXT = "any text"
LANGUAGES = {"js": "JavaScript", "ts": "TypeScript", "py": "Python", "sql": "SQL", "pq": "Power Query"}
"""The first three write an event, the others read its rows."""


@dataclass(frozen=True)
class Snippet:
    id: str
    code: str

    @property
    def language(self) -> str:
        return LANGUAGES[self.id]

    @property
    def fence(self) -> str:
        """The fence that encloses the snippet in Markdown, longer than any of its lines begins with."""
        return "`" * max([3, *(len(run) + 1 for run in re.findall("^ *(```+)", self.code, flags=re.MULTILINE))])


def snippets(plan: Plan, event: Event) -> tuple[Snippet, ...]:
    call = f"events.{event.js_name}({_fields(event)});"
    script = f"const receipt = await {plan.global_name}.{call}"
    module = f"import {{ events }} from '{plan.name}';\n\nconst receipt = await {call}"
    values = json.dumps({field.js_name: example(field) for field in event.fields}, indent=2)
    # JSON never holds three double quotes in a row, nor ends in a backslash.
    python = f'{event.class_name}.model_validate_json(r"""\n{values}\n""")'
    view = view_of(event)
    queries = {"sql": sql_text(view, DIALECTS[0]), "pq": power_query_text(plan, view)}
    reading = (Snippet(id, visible(query).strip()) for id, query in queries.items())
    return Snippet("js", script), Snippet("ts", module), Snippet("py", python), *reading


def example(field: EventField) -> Any:
    """A value that the field accepts: its author's example, else one made from its type. A pattern is not followed."""
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
    """A JavaScript string on one line, with as few escapes as possible."""
    body = json.dumps(text, ensure_ascii=not text.isprintable())[1:-1]
    return "'" + body.replace('\\"', '"').replace("'", "\\'") + "'"


def _number(type_: FieldType) -> float:
    """The example of a number: the one that stands for its kind, where the range has it.

    Else it is the first step of the range above its lower end, or the last below its upper end. A whole number is an integer.
    """
    usual = json.loads(WRITTEN[type_.kind].example)
    if _takes(type_, usual):
        return _plain(usual)
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
        value = step
    return _plain(value)


def _takes(type_: FieldType, value: Any) -> bool:
    try:
        type_.check(value)
    except (PydanticKnownError, PydanticCustomError):
        return False
    return True


def _step(bound: float, step: float, to_whole: Callable[[float], int], strictly: int) -> float:
    count = to_whole(bound / step)
    return round((count + (strictly if count * step == bound else 0)) * step, 12)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


def _text(field: EventField) -> str:
    """The example of a text: one of its class of sensitive data, else words that stand for any.

    It is as long as it may and must be.
    """
    words = MASKED[field.sensitive].example if field.sensitive else ANY_TEXT
    low, high = field.type.min_length, field.type.max_length
    if utf16_length(words) < low:
        words = (words + " ") * (low // (len(words) + 1) + 1)
        return words[:low]
    return words if high is None else words[:high]
