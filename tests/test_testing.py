"""What `bridge.testing` makes is what the page takes, sends and stores."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Annotated, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bridge import BuildError, Column, Deprecated, KpiEvent
from bridge.pipeline.build import build
from bridge.testing import events, fields, from_row, number_text, to_payload, to_row
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.reader import events_of_every_kind as kinds
from tests.support import chat_events, people_events

CONTEXT = {"conversationId": "c", "providerSessionId": "p", "clientSessionId": "s", "participantId": "a"}
SAID = {"conversation_id": "c", "provider_session_id": "p", "client_session_id": "s", "participant_id": "a"}
STAMP = {"eventTimestamp": "2026-01-31T09:30:00.000Z", "externalCorrelationId": "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42"}
SAID_STAMP = {"event_timestamp": STAMP["eventTimestamp"], "external_correlation_id": STAMP["externalCorrelationId"]}

PAGE = """
import { createInterface } from 'node:readline';
const [script] = process.argv.slice(1);
let sent;
globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async (data) => { sent = data; return 'Success'; } } };
console.warn = () => {};
await import(script);
for await (const line of createInterface({ input: process.stdin })) {
  const [name, context, fields, options] = JSON.parse(line);
  sent = undefined;
  const answer = await CIFBridge.withContext(context).events[name](fields, options).then(() => sent, (error) => error.message);
  console.log(JSON.stringify(answer));
}
"""

Page = Callable[..., Any]


def classes(module: Any) -> list[type[KpiEvent]]:
    found = [item for item in vars(module).values() if isinstance(item, type) and issubclass(item, KpiEvent)]
    return [item for item in found if item.__module__ == module.__name__ and not item.facts.abstract]


@pytest.fixture(scope="module", params=[kinds, chat_events, people_events], ids=["every kind", "chat", "people"])
def page(
    request: pytest.FixtureRequest, tools: Toolchain, node: Node, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Any, Page]]:
    """A module of events, and their functions in the bundle: what the platform is called with, or why it is not."""
    out = tmp_path_factory.mktemp("page")
    build(out, str(request.param.__file__), tools=tools)
    command = [str(node.node), "--input-type=module", "--eval", PAGE, (out / "cif-bridge.min.js").as_uri()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin and process.stdout
        questions, answers = process.stdin, process.stdout

        def call(*arguments: Any) -> Any:
            print(json.dumps(arguments), file=questions, flush=True)
            # JavaScript writes a double beyond 2^53 with fewer digits than the integer that it is.
            return json.loads(answers.readline(), parse_int=lambda digits: float(digits) if len(digits) > 15 else int(digits))

        yield request.param, call
        questions.close()


@pytest.mark.slow
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_a_made_up_event_is_taken_by_the_page_and_sent_as_to_payload_says(page: tuple[Any, Page], data: st.DataObject) -> None:
    module, call = page
    event = data.draw(st.sampled_from(classes(module)))
    given = data.draw(fields(event))
    made = event.model_validate_json(json.dumps(given))
    sent = call(event.__name__[0].lower() + event.__name__[1:], CONTEXT, given, STAMP)
    assert sent == to_payload(made, **SAID, **SAID_STAMP)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
@pytest.mark.parametrize("event", [*classes(kinds), *classes(people_events)], ids=lambda event: event.__name__)
def test_a_row_of_a_made_up_event_reads_as_that_event(event: type[KpiEvent], data: st.DataObject) -> None:
    made = data.draw(events(event))
    row = to_row(made, **SAID_STAMP)
    stored = from_row(event, row)
    assert stored.issues == ()
    assert stored.event_id == STAMP["externalCorrelationId"]
    for name, value in dict(made).items():
        if name not in stored.masked:
            assert stored.values[name] == (None if value == "" and not event.model_fields[name].is_required() else value)


def test_time_stamp_and_event_id_are_filled_in() -> None:
    class Waits(KpiEvent):
        """Waits."""

    one, other = (to_payload(Waits())["events"][0] for _ in range(2))
    assert one["kpiEventName"] == "Waits"
    assert one["externalCorrelationId"] != other["externalCorrelationId"]
    assert one["eventTimestamp"].endswith("Z")


def test_a_former_name_is_sent_as_the_new_event() -> None:
    class Waits(KpiEvent, name="contoso.waits"):
        """Waits."""

    class Queued(Waits, deprecated=Deprecated("Use waits.", renamed_to=Waits)):
        """Waits."""

    assert to_payload(Queued())["events"][0]["kpiEventName"] == "contoso.waits"


def test_an_event_that_cannot_be_built_is_findings() -> None:
    class Waits(KpiEvent):
        """Waits."""

        queue: Annotated[str, Column("statecode")]

    with pytest.raises(BuildError, match="column-reserved"):
        fields(Waits)


NUMBERS = [0.0, -0.0, 1.0, -1.5, 0.1, 1e-6, 1e-7, 1.5e-7, 1e20, 1e21, 123456789012345680000.0, 1.7976931348623157e308, 5e-324]


def test_numbers_are_written_as_in_javascript(node: Node) -> None:
    @settings(max_examples=300, database=None)
    @given(st.floats(allow_nan=False, allow_infinity=False))
    def collect(value: float) -> None:
        numbers.append(value)

    numbers = [*NUMBERS, *range(-20, 20), 2**53 - 1, -(2**53) + 1]
    collect()
    script = f"console.log(JSON.stringify({json.dumps(numbers)}.map(String)))"
    answer = subprocess.run([str(node.node), "--eval", script], capture_output=True, check=True, encoding="utf-8").stdout
    assert [number_text(value) for value in numbers] == json.loads(answer)
