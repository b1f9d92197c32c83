"""Finds what is wrong today with a call of a page. The payload's own definitions say it where they can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bridge.adopt.calls import Site, reads_message
from bridge.adopt.values import Choice, Items, JsonText, Literal, Moment, Reader, Record, Undefined, Value, plain
from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS, SPARE_COLUMNS
from bridge.definitions.payload import EXAMPLE, AnalyticsData, CorrelationId
from bridge.findings import Finding, Level

Problem = tuple[str, Level, str]
"""A problem: id, level, and message with the remedy."""

_CORRELATION = TypeAdapter(CorrelationId)
_STANDARD = "msdyn_"
_VARIANTS = 8
"""The most variants of a payload whose parts are decided at run time."""
_SAID_OTHERWISE = {("conversationId",), ("providerSessionId",)}


def judge(reader: Reader, site: Site) -> list[Finding]:
    found = dict.fromkeys([*_arguments(site), *_payload(site), *_promise(reader, site)])
    return [Finding(id, level, site.where, message) for id, level, message in found]


def payloads(site: Site) -> list[Record]:
    """The payloads that a call may have, as far as they are literal. JSON text is read as the value it holds."""
    inner = [value.value if isinstance(value, JsonText) else value for value in plain(site.data)]
    return [value for part in inner for value in plain(part) if isinstance(value, Record)]


def events(payload: Record) -> list[Record]:
    found = payload.get("events")
    items = [item for part in plain(found) if isinstance(part, Items) for item in part.items] if found else []
    return [value for item in items for value in plain(item) if isinstance(value, Record)]


def texts(value: Value | None) -> list[str]:
    """The strings that a value may be."""
    return [part.value for part in plain(value) if isinstance(part, Literal) and isinstance(part.value, str)] if value else []


def _arguments(site: Site) -> Iterator[Problem]:
    if any(isinstance(value, JsonText) or (isinstance(value, Literal) and value.value) for value in plain(site.data)):
        yield "adopt-json-text", "error", "passes JSON text: the host finds no events in it. Pass the object itself."
    if not payloads(site):
        yield "adopt-unread", "warning", f"its payload is known only at run time: {_short(site.data)}. Read it where it is made."
    names = set(texts(site.event_name))
    sent = {name for payload in payloads(site) for event in events(payload) for name in texts(event.get("kpiEventName"))}
    if all(isinstance(value, Undefined) for value in plain(site.event_name)):
        message = "has no event name as its second argument: newer hosts store nothing. Pass kpiEventName."
        yield "adopt-name-missing", "error", message
    elif names and sent and not names & sent:
        message = f"is called {_list(names)} and its event {_list(sent)}"
        yield "adopt-name-differs", "error", f"{message}: newer hosts store the first, older ones the second. Use one name."
    for value in plain(site.correlation_id):
        if isinstance(value, Literal) and _refuses(value.value):
            yield "adopt-correlation", "error", f"{value.code} is no GUID. Pass a GUID, or leave the third argument out."


def _refuses(correlation_id: object) -> bool:
    try:
        _CORRELATION.validate_python(correlation_id)
    except ValidationError:
        return True
    return False


def _payload(site: Site) -> Iterator[Problem]:
    for payload in payloads(site):
        yield from _sessions(payload)
        found = events(payload)
        if len(found) > 1:
            message = f"sends {len(found)} events at once: newer hosts store one. Make one call for each."
            yield "adopt-several-events", "error", message
        for event in found:
            name = event.get("kpiEventName")
            if name and not texts(name):
                message = f"the name of its event is known only at run time: {_short(name)}. Write a class for each that it can be."
                yield "adopt-unread", "warning", message
            if any(isinstance(part, Moment) for part in plain(event.get("eventTimestamp") or Undefined(""))):
                remedy = "Pass date.toISOString(), or leave it out: the bridge fills it in."
                yield "adopt-timestamp", "error", f"eventTimestamp is a Date, and ISO 8601 text is wanted. {remedy}"
            yield from _columns(event)
        for variant in range(_VARIANTS):
            yield from _issues(payload, variant)


def _sessions(payload: Record) -> Iterator[Problem]:
    for key, id, loss in (
        ("conversationId", "adopt-conversation", "the row joins to no conversation"),
        ("providerSessionId", "adopt-session", "the row cannot be found by the session in your own system"),
    ):
        value = payload.get(key)
        absent = not payload.open if value is None else all(_is_empty(part) for part in plain(value))
        if absent:
            yield id, "error", f"has no {key}: {loss}. Give it to CIFBridge.withContext once for each phone call."


def _is_empty(value: Value) -> bool:
    return isinstance(value, Undefined) or (isinstance(value, Literal) and not value.value)


def _columns(event: Record) -> Iterator[Problem]:
    for pair in pairs(event):
        for name in texts(pair.get("attribute")):
            if (wrong := _wrong_column(name)) is not None:
                yield "adopt-column", "error", f"{name!r} {wrong}"


def _wrong_column(name: str) -> str | None:
    column = {column.name.lower(): column for column in EVENT_COLUMNS.values()}.get(name.lower())
    spare = f"Use one of {_list({column.name for column in SPARE_COLUMNS})}."
    if name.lower() in RESERVED_COLUMNS:
        return f"is written by Dataverse itself: the whole row is lost. {spare}"
    if column is None and name.lower().startswith(_STANDARD):
        return f"is no column of the table: the whole row is lost. {spare}"
    if column is not None and column.writer != "customData":
        return f"is written by the payload or the host. {spare}"
    if name != (column.name if column else name.lower()):
        return f"is spelled {column.name if column else name.lower()!r}: another spelling loses the row."
    return None


def pairs(event: Record) -> list[Record]:
    """The customData pairs of an event."""
    found = event.get("customData")
    items = [item for part in plain(found) if isinstance(part, Items) for item in part.items] if found else []
    return [value for item in items for value in plain(item) if isinstance(value, Record)]


def _issues(payload: Record, variant: int) -> Iterator[Problem]:
    """The issues of a payload, if everything that is known only at run time is as it should be."""
    unknown: set[tuple[str | int, ...]] = set()
    data = _concrete(payload, (), variant, unknown)
    try:
        AnalyticsData.model_validate(data)
    except ValidationError as error:
        for issue in error.errors(include_url=False, include_input=False):
            loc = issue["loc"]
            if loc in _SAID_OTHERWISE or any(loc[: len(part)] == part for part in unknown):
                continue
            if issue["type"] in ("reserved_column", "unknown_column"):
                continue  # said with the likely name
            path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")
            yield "adopt-payload", "error", f"{path}: {issue['msg']} ({issue['type']})."


def _concrete(value: Value, loc: tuple[str | int, ...], variant: int, unknown: set[tuple[str | int, ...]]) -> Any:
    if isinstance(value, Choice):
        options = list(plain(value))
        value = options[variant % len(options)]
    match value:
        case Literal():
            return value.value
        case Record():
            if value.open:
                unknown.add(loc)
            known = [(key, item) for key, item in value.fields if not isinstance(item, Undefined)]
            return {key: _concrete(item, (*loc, key), variant, unknown) for key, item in known}
        case Items():
            if value.open:
                unknown.add(loc)
            return [_concrete(item, (*loc, index), variant, unknown) for index, item in enumerate(value.items)]
    unknown.add(loc)
    return _example(loc)


def _example(loc: tuple[str | int, ...]) -> Any:
    """A valid value instead of one that is known only at run time: that of the reference page."""
    found: Any = EXAMPLE
    for part in loc:
        found = found[0] if isinstance(part, int) else found.get(part, "unknown") if isinstance(found, dict) else "unknown"
    return found


def _promise(reader: Reader, site: Site) -> Iterator[Problem]:
    if not site.handled:
        message = "nothing handles its rejection: a failure is an unhandled Map in the console. Add a catch."
        yield "adopt-unhandled", "error", message
    if reads_message(reader, site.handlers):
        message = "its handler reads error.message, which is undefined: the platform rejects with a Map or JSON text."
        yield "adopt-error-shape", "error", f"{message} The bridge rejects with an Error."


def _short(value: Value) -> str:
    text = re.sub(r"\s+", " ", value.code)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _list(names: set[str]) -> str:
    return ", ".join(repr(name) for name in sorted(names))
