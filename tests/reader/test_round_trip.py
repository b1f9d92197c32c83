"""What a page sends is what `from_row` reads from the row: for every kind of value, through Chromium and the fake Dataverse."""

from __future__ import annotations

import enum
import json
import string
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from bridge.definitions.authoring import KpiEvent
from bridge.definitions.field_types import SAFE
from bridge.definitions.reading import MaskedText
from bridge.pipeline import build as pipeline
from bridge.plan.diff import read_plan
from bridge.reader import read
from bridge.toolchain.toolchain import Toolchain
from tests.reader import events_of_every_kind as events
from tests.support.site import Server
from tests.support.widget import Desktop, Widget

LARGEST = 1e22
SEND = """async (calls) => {
  const revive = (value) => (value && value.date !== undefined ? new Date(value.date) : value);
  const given = (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, revive(value)]));
  return Promise.all(calls.map(([name, fields]) =>
    CIFBridge.events[name](given(fields)).then((receipt) => receipt.eventId, (error) => error.issues)));
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, tools: Toolchain) -> Path:
    out = tmp_path_factory.mktemp("every-kind") / "dist"
    pipeline.build(out, events.__name__, tools=tools)
    return out


@pytest.fixture(scope="module")
def page(chromium: Browser, built: Path) -> Iterator[Widget]:
    """One page for all that is sent."""
    servers = Server("127.0.0.1"), Server("localhost")
    context = chromium.new_context()
    desktop = Desktop(servers[0].site, servers[1].site, context, built)
    context_of_calls = {"conversationId": "conversation-1", "providerSessionId": "provider-1", "participantId": "agent-7"}
    start = f"<script>CIFBridge.setContext({json.dumps(context_of_calls)})</script>"
    yield desktop.open(body=desktop.library() + desktop.bridge() + start)
    context.close()
    for server in servers:
        server.close()


def words(units: int, least: int = 0) -> st.SearchStrategy[str]:
    """Text of at most so many UTF-16 code units."""
    characters = st.characters(exclude_categories=["Cs"])
    return st.text(characters, min_size=least, max_size=units).filter(lambda text: len(text.encode("utf-16-le")) <= 2 * units)


doubles = st.floats(-LARGEST, LARGEST, allow_nan=False) | st.floats(allow_nan=False, allow_infinity=False)
whole = st.integers(-SAFE, SAFE)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
spans = st.timedeltas(max_value=timedelta(days=999_999_999))
"""What a page can give back: more seconds are no timedelta of whole days any more, and the event refuses them."""
moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=zones | st.just(UTC))
page_dates = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


VALUES: dict[type[KpiEvent], dict[str, st.SearchStrategy[Any]]] = {
    events.Texts: {
        "reason": optional(words(100, 1)),
        "additional_data": optional(words(500, 1)),
        "spare": words(100),
        "own": optional(words(300, 1)),
    },
    events.Numbers: {"whole": whole, "ratio": doubles, "yes": st.booleans(), "small": optional(st.integers(-5, 4))},
    events.Moments: {"day": st.dates(), "moment": moments | page_dates, "id": st.uuids()},
    events.Choices: {"reason": st.sampled_from(["a", "B c", "ü"]), "level": st.sampled_from(events.Level)},
    events.Forms: {
        "waited": spans,
        "paid": st.decimals(-9_999_999, 9_999_999, places=2),
        "stars": optional(st.sampled_from(events.Stars)),
        "solved": optional(st.booleans()),
        "team": optional(st.sampled_from(events.Team)),
    },
    events.NativeForms: {
        "waited": optional(spans),
        "paid": optional(st.decimals(-9_999_999, 9_999_999, places=2)),
        "stars": optional(st.sampled_from([1, 2, 30])),
        "solved": optional(st.booleans()),
    },
    events.Native: {
        "whole": optional(st.integers(-(2**31), 2**31 - 1)),
        "whole_number": optional(whole),
        "ratio": optional(doubles),
        "yes": optional(st.booleans()),
        "moment": optional(moments | page_dates),
    },
}


def events_of(event: type[KpiEvent], values: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[KpiEvent]:
    """A field that is None is left out."""
    fields = st.fixed_dictionaries(values)
    return fields.map(lambda given: event(**{name: value for name, value in given.items() if value is not None}))


sent_events = st.one_of([events_of(event, values) for event, values in VALUES.items()])


def in_javascript(value: Any) -> Any:
    """A value as the page's author writes it. A moment of whole milliseconds in UTC is a Date there."""
    if isinstance(value, datetime) and value.tzinfo is UTC and value.microsecond % 1000 == 0:
        return {"date": value.isoformat()}
    if isinstance(value, date):  # a datetime too
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Decimal):
        return float(value)
    return str(value) if isinstance(value, UUID) else value.value if isinstance(value, enum.Enum) else value


def in_plan(event: KpiEvent) -> dict[str, Any]:
    """Values as a `plan.json` knows them, which has JavaScript's types: doubles alone, and no names of Python's."""
    plain: dict[str, Any] = {}
    for name, value in event.model_dump().items():
        value = value.value if isinstance(value, enum.Enum) else value
        value = value.total_seconds() if isinstance(value, timedelta) else float(value) if isinstance(value, Decimal) else value
        plain[name] = int(float(value)) if type(value) is int else value
    return plain


def send(page: Widget, sent: Sequence[KpiEvent]) -> list[dict[str, Any]]:
    """The rows of events, in order."""
    calls = []
    for event in sent:
        function = type(event).__name__[0].lower() + type(event).__name__[1:]
        fields = event.model_dump(by_alias=True, exclude_none=True)
        calls.append([function, {name: in_javascript(value) for name, value in fields.items()}])
    ids = page.frame.evaluate(SEND, calls)
    assert all(isinstance(id, str) for id in ids), [(call, id) for call, id in zip(calls, ids, strict=True) if isinstance(id, list)]
    stored = {row["msdyn_externalcorrelationid"]: row for row in page.rows()}
    return [stored[id] for id in ids]


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(sent=st.lists(sent_events, min_size=20, max_size=60))
def test_every_kind_of_value_comes_back_as_it_was_passed_in(page: Widget, built: Path, sent: list[KpiEvent]) -> None:
    plan = read_plan(built / "plan.json")
    for event, row in zip(sent, send(page, sent), strict=True):
        for stored in (type(event).from_row(row), read(row, plan)):
            assert stored.issues == ()
            assert stored.event is not None
            assert in_plan(stored.event) == in_plan(event)
        own = type(event).from_row(row).event
        assert isinstance(own, type(event))
        if isinstance(event, events.Forms | events.NativeForms):
            assert own == event, "which a plan does not tell"
        assert (stored.conversation_id, stored.provider_session_id) == ("conversation-1", "provider-1")
        assert (stored.participant_id, stored.event_id) == ("agent-7", row["msdyn_externalcorrelationid"])
        assert stored.occurred_at == datetime.fromisoformat(row["msdyn_eventtimestamp"])
        assert stored.beyond == {}


digits = st.text(string.digits + "+ -", min_size=1, max_size=20)


@pytest.mark.slow
@settings(max_examples=5, deadline=None, derandomize=True)
@given(
    sent=st.lists(
        events_of(
            events.Masked,
            {
                "phone": digits,
                "extension": optional(st.integers(0, 10**9)),
                "email": st.emails().filter(lambda text: len(text) < 100),
                "person": words(100),
                "words": optional(words(100, 1)),
            },
        ),
        min_size=10,
        max_size=30,
    )
)
def test_masked_values_are_marked_as_such(page: Widget, sent: list[events.Masked]) -> None:
    for event, row in zip(sent, send(page, sent), strict=True):
        stored = events.Masked.from_row(row)
        assert stored.issues == ()
        given = {name: value for name, value in event.model_dump().items() if value not in (None, "")}
        assert stored.masked.keys() == given.keys()
        assert all(isinstance(value, MaskedText) for value in stored.masked.values())
        assert event.email not in stored.masked.values()
        assert stored.masked["email"].endswith(event.email[event.email.rindex("@") :])
