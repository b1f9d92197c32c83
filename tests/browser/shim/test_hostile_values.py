"""Whatever a page, a hook or a platform hands over: nothing is thrown, nothing hangs, nothing is changed, and the bridge goes on.

`HOSTILE_SEED` gives other values. `HOSTILE_TRIALS`, such as `4711:4712`, does only some of them again.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bridge.definitions.api import ERROR_CODES, Context, EventOptions, Options
from tests.support.builtins import CHANGES, SNAPSHOT
from tests.support.payload import CORRELATION_ID, EVENT_NAME, PAYLOAD
from tests.support.widget import Desktop, Widget

PAGES = Path(__file__).parent / "pages"
SEED = int(os.environ.get("HOSTILE_SEED", "1"))
FIRST, END = map(int, os.environ.get("HOSTILE_TRIALS", "0:20000").split(":"))
CODES = {error.code: error.delivered for error in ERROR_CODES}
FACTS = {
    "seed": SEED,
    "payload": PAYLOAD,
    "eventName": EVENT_NAME,
    "correlationId": CORRELATION_ID,
    "options": Options().model_dump(),
    "contextKeys": list(Context.__annotations__),
    "eventOptions": list(EventOptions.__annotations__),
    "delivered": CODES,
}


@pytest.fixture
def widget(desktop: Desktop) -> Widget:
    """A softphone page with the scripts of the trials, beside the bridge and a platform that answers."""
    for name in ("clock", "platform", "hostile_values", "hostile_trials"):
        desktop.softphone.put(f"/{name}.js", PAGES / f"{name}.js")
    facts = f"<script>const facts = {json.dumps(FACTS)}</script><script src=/clock.js></script>"
    trials = "".join(f"<script src=/{name}.js></script>" for name in ("platform", "hostile_values", "hostile_trials"))
    return desktop.open(body=f"<link rel=icon href=data:,>{facts}{desktop.library()}{desktop.bridge()}{trials}")


@pytest.mark.slow
def test_no_value_breaks_the_bridge(widget: Widget) -> None:
    print(f"HOSTILE_SEED={SEED}")
    widget.frame.evaluate(SNAPSHOT)  # what the browser makes on first use is there now
    before = widget.frame.evaluate_handle(SNAPSHOT)
    result = widget.frame.evaluate("([first, end]) => judge(first, end)", [FIRST, END])
    assert not result["found"], json.dumps(result["found"][:20], indent=2)
    assert widget.frame.evaluate(CHANGES, before) == []
    assert widget.frame.evaluate("({}).polluted === undefined")
    assert (widget.errors, widget.console) == ([], [])

    stats = result["stats"]
    assert result["last"] == "Success"
    assert stats | {"queued": 0, "inFlight": 0, "calls": stats["accepted"] + stats["failed"]} == stats
    if "HOSTILE_TRIALS" not in os.environ:
        assert set(result["outcomes"]) == {"accepted", *CODES} - {"overflow"}


@pytest.mark.parametrize("call", ["validate", "logAnalyticsEvent"])
def test_a_cycle_with_a_long_text_does_not_cost_the_page_its_memory(widget: Widget, call: str) -> None:
    """V8 can take its time to see a cycle, and write all of the text until then."""
    script = f"""async () => {{
      const loop = {{ text: 'x'.repeat(1e6) }};
      loop.loop = loop;
      const found = await Promise.resolve(CIFBridge.{call}(loop)).catch((error) => [error]);
      return found.map(({{ code, type }}) => code ?? type);
    }}"""
    assert widget.frame.evaluate(script) == ["uncloneable" if call == "logAnalyticsEvent" else "json_invalid"]


@pytest.mark.parametrize("page", ["delete Error.stackTraceLimit", "Error.prepareStackTrace = (error, sites) => sites"])
def test_a_page_with_stacks_of_its_own_gets_errors_of_the_bridge(widget: Widget, page: str) -> None:
    """Such a stack is no text."""
    script = f"{page}; CIFBridge.logAnalyticsEvent(1).catch((error) => [error instanceof CIFBridge.BridgeError, error.code])"
    assert widget.frame.evaluate(script) == [True, "invalid"]
