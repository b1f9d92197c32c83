"""What is settled is forgotten: neither the bridge nor the platform's library keeps payloads, receipts or errors."""

from __future__ import annotations

import pytest

from tests.support.heap import collect_garbage
from tests.support.widget import Desktop

CALLS = 1_000
OBJECTS = 6
"""Of each call: what it was given, twice, its promises, its result, what a listener was told. The platform's copy is one more."""

# Only weak references stay.
LOG = """async (count) => {
  globalThis.refs = [];
  const weak = (value) => { refs.push(new WeakRef(value)); return value; };
  const stops = ['accepted', 'failed'].map((name) => CIFBridge.on(name, weak));
  const reasons = ['Lookup', 'x'.repeat(101), () => 1];
  const { logAnalyticsEvent } = Microsoft.CIFramework;
  Microsoft.CIFramework.logAnalyticsEvent = (data, ...more) => logAnalyticsEvent(weak(data), ...more);
  const ids = { conversationId: 'c', providerSessionId: 'p' };
  const calls = Array.from({ length: count }, (_, i) => {
    const reason = reasons[i % reasons.length];
    if (i % 2) return CIFBridge.events.callHold(weak({ queue: 'Billing', reason }), weak({ ...ids }));
    return CIFBridge.logAnalyticsEvent(weak({ ...ids, events: [weak({ kpiEventName: 'CallHold', kpiEventReason: reason })] }));
  });
  await Promise.all(calls.map((call) => weak(weak(call).then((result) => weak(Object(result)), weak))));
  stops.forEach((stop) => stop());
  return CIFBridge.stats();
}"""


@pytest.mark.parametrize("refuse", [None, "map"])
def test_settled_calls_can_be_collected(desktop: Desktop, refuse: str | None) -> None:
    widget = desktop.open(body=desktop.library() + desktop.bridge(), options={"faults": {"refuse": refuse}})
    stats = widget.frame.evaluate(LOG, CALLS)
    accepted = 0 if refuse else CALLS // 3 + 1
    assert (stats["accepted"], stats["failed"]) == (accepted, CALLS - accepted)
    assert widget.frame.evaluate("refs.length") == CALLS * OBJECTS + stats["sent"]

    collect_garbage(desktop.context.new_cdp_session(widget.frame))
    assert widget.frame.evaluate("refs.filter((ref) => ref.deref()).length") == 0
