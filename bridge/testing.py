"""For tests of programs that read analytics: made-up events, what the page would send of one, and what Dataverse would hold.

    from bridge.testing import events, to_payload, to_row
    from hypothesis import given

    @given(events(CallHold))
    def test_my_report_counts_every_hold(event: CallHold) -> None:
        assert my_report([to_row(event)]).holds == 1
"""

from __future__ import annotations

import json
import math
import sys
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from bridge.definitions.authoring import KpiEvent, deprecation_of
from bridge.definitions.columns import EVENT_COLUMNS
from bridge.definitions.field_types import SAFE, FieldType
from bridge.definitions.kinds import utf16_length
from bridge.definitions.patterns import END
from bridge.definitions.reading import StoredEvent
from bridge.definitions.values import MASKED
from bridge.findings import BuildError
from bridge.plan.lint import RULES
from bridge.plan.model import Event, EventField
from bridge.plan.read_events import Reader
from bridge.plan.rules import Findings

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import SearchStrategy
except ImportError:
    raise ImportError("bridge.testing makes events with hypothesis: pip install 'cif-analytics-bridge[testing]'") from None

__all__ = ["events", "fields", "from_row", "to_payload", "to_row"]

E = TypeVar("E", bound=KpiEvent)

_ENOUGH = 40
"""UTF-16 code units of a text that is drawn; besides, the longest of all is tried."""
_PLAIN_DIGITS = 21
"""JavaScript writes numbers of more digits with an exponent."""


def events(event: type[E]) -> SearchStrategy[E]:
    """Instances of an event's class: every value that the page takes, optional fields given and left out."""
    return fields(event).map(lambda given: event.model_validate_json(json.dumps(given)))


def fields(event: type[KpiEvent]) -> SearchStrategy[dict[str, Any]]:
    """What the page's author gives to the event's function: JavaScript's names, values as JSON has them."""
    required: dict[str, SearchStrategy[Any]] = {}
    optional: dict[str, SearchStrategy[Any]] = {}
    for field in _plan(event).fields:
        (required if field.required else optional)[field.js_name] = _values(field.type)
    return st.fixed_dictionaries(required, optional=optional)


def to_payload(
    event: KpiEvent,
    *,
    conversation_id: str = "conversation-1",
    provider_session_id: str = "provider-session-1",
    client_session_id: str | None = None,
    participant_id: str | None = None,
    event_timestamp: str | None = None,
    external_correlation_id: str | None = None,
) -> dict[str, Any]:
    """The first argument of `logAnalyticsEvent` that the page would make of the event: masked values masked, time stamp and event
    id filled in when they are not given. A `datetime` is sent as its ISO 8601 text."""
    plan = _plan(type(event))
    given = event.model_dump(mode="json", by_alias=True, exclude_none=True)
    wire: dict[str, Any] = {"kpiEventName": plan.name}
    pairs = []
    for field in plan.fields:
        if field.js_name in given:
            value = _stored(given[field.js_name], field)
            if field.payload_field:
                wire[field.payload_field] = value
            else:
                pairs.append({"attribute": field.column, "value": value})
    if pairs:
        wire["customData"] = pairs
    wire["eventTimestamp"] = event_timestamp or _now()
    wire["externalCorrelationId"] = external_correlation_id or str(uuid.uuid4())
    context = {"clientSessionId": client_session_id, "participantId": participant_id}
    said = {key: value for key, value in context.items() if value is not None}
    return {"conversationId": conversation_id, "providerSessionId": provider_session_id, **said, "events": [wire]}


def to_row(event: KpiEvent, **options: Any) -> dict[str, Any]:
    """The row of `msdyn_kpieventdata` that Dataverse would hold of it, by columns. Options are those of `to_payload`."""
    payload = to_payload(event, **options)
    (wire,) = payload.pop("events")
    pairs = wire.pop("customData", [])
    columns = {f"msdyn_{name.lower()}": value for name, value in (payload | wire).items()}
    row = {name: value for name, value in columns.items() if name in EVENT_COLUMNS}
    return row | {"msdyn_name": wire["kpiEventName"]} | {pair["attribute"]: pair["value"] for pair in pairs}


def from_row(event: type[E], row: dict[str, Any]) -> StoredEvent[E]:
    """As `event.from_row(row)`: the event that the row was, with what cannot be read as issues."""
    return event.from_row(row)


@cache
def _plan(event: type[KpiEvent]) -> Event:
    event.model_rebuild()
    deprecated = deprecation_of(event)
    target = deprecated.renamed_to if deprecated else None
    source = getattr(sys.modules.get(event.__module__), "__file__", None) or event.__module__
    findings = Findings(RULES)
    reader = Reader(source, findings)
    plan, *_ = reader.events([event, *([target] if target else [])])
    errors = [finding for finding in findings.all(reader.origins) if finding.level == "error"]
    if errors:
        raise BuildError(errors)
    return plan


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _stored(value: Any, field: EventField) -> Any:
    """The value as the page writes it: text columns hold text."""
    if field.type.written in ("integer", "number") and isinstance(value, str):
        value = float(value)  # pydantic writes a Decimal as text
    if field.column_type == "text" and not isinstance(value, str):
        value = json.dumps(value) if isinstance(value, bool) else number_text(value)
    return MASKED[field.sensitive].mask(value, field.column_length) if field.sensitive else value


def number_text(value: float) -> str:
    """The text that JavaScript's `String(value)` writes of a number."""
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(float(value))).normalize().as_tuple()
    text = "".join(map(str, digits))
    point = len(text) + int(exponent)
    if 0 < point <= _PLAIN_DIGITS:
        text = text.ljust(point, "0")
        text = f"{text[:point]}.{text[point:]}" if len(text) > point else text
    elif -6 < point <= 0:
        text = f"0.{'0' * -point}{text}"
    else:
        text = f"{text[0]}{'.' * (len(text) > 1)}{text[1:]}e{point - 1:+d}"
    return "-" * sign + text


def _values(type_: FieldType) -> SearchStrategy[Any]:
    """What JSON has for the values of a field."""
    match type_.kind:
        case "choice":
            return st.sampled_from(type_.choices)
        case "boolean":
            return st.booleans()
        case "integer" | "number":
            return _numbers(type_)
        case "date":
            return st.dates().map(lambda day: day.isoformat())
        case "datetime":
            return st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.isoformat().replace("+00:00", "Z"))
        case "uuid":
            return st.uuids().map(str)
    return _texts(type_)


def _texts(type_: FieldType) -> SearchStrategy[str]:
    low, high = type_.min_length, type_.max_length
    if type_.pattern is not None:
        found = st.from_regex(type_.pattern.replace(END, r"\Z"))
        return found.filter(lambda text: _fits(text, low, high))
    longest = _ENOUGH if high is None else min(high, max(low, _ENOUGH))
    text = st.text(st.characters(exclude_categories=["Cs"]), min_size=(low + 1) // 2, max_size=longest)
    plain = st.text(st.characters(max_codepoint=0xD7FF), min_size=low, max_size=longest)
    return plain | text.filter(lambda text: _fits(text, low, high)) | st.just("x" * (longest if high is None else high))


def _fits(text: str, low: int, high: int | None) -> bool:
    try:
        length = utf16_length(text)
    except ValueError:  # half of a character
        return False
    return low <= length and (high is None or length <= high)


def _numbers(type_: FieldType) -> SearchStrategy[float]:
    lows = [limit for limit in (type_.minimum, type_.exclusive_minimum) if limit is not None]
    highs = [limit for limit in (type_.maximum, type_.exclusive_maximum) if limit is not None]
    low, high = max(lows, default=None), min(highs, default=None)

    def fits(value: float) -> bool:
        return value not in (type_.exclusive_minimum, type_.exclusive_maximum)

    if type_.multiple_of is not None:
        step = type_.multiple_of
        first = -SAFE if low is None else math.ceil(low / step)
        last = SAFE if high is None else math.floor(high / step)
        whole = SAFE // max(1, math.ceil(abs(step)))
        steps = st.integers(max(first, -whole), min(last, whole))
        decimal = Decimal(repr(step))
        made = steps.map(lambda count: count * step if type_.kind == "integer" else float(count * decimal))
        return made.filter(lambda value: fits(value) and (low is None or low <= value) and (high is None or value <= high))
    if type_.kind == "integer":
        first = -SAFE if low is None else math.ceil(low)
        last = SAFE if high is None else math.floor(high)
        return st.integers(max(first, -SAFE), min(last, SAFE)).filter(fits)
    return st.floats(low, high, allow_nan=False, allow_infinity=False).filter(fits)
