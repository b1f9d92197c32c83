"""Each half works with anything that speaks the wire, and both work in one page."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser

from tests.support.payload import PAYLOAD
from tests.support.site import Site
from tests.support.widget import Desktop

# A library and a host of other people: what crosses the wire, and no more.
OTHER_LIBRARY = """<script>
  const waiting = new Map();
  addEventListener('message', ({ data }) => waiting.get(data.messageCorrelationId)?.(data));
  window.call = (messageType, entries) => new Promise((resolve) => {
    const messageCorrelationId = String(Math.random());
    waiting.set(messageCorrelationId, (answer) => resolve([answer.messageOutcome, Object.fromEntries(answer.messageData)]));
    top.postMessage({ messageType, messageCorrelationId, messageData: new Map(entries) }, '*');
  });
</script>"""
OTHER_HOST = """<!doctype html><title>Host</title><script>
  window.received = [];
  addEventListener('message', ({ data, source, origin }) => {
    received.push(data);
    if (data.messageOutcome) return;
    const { messageCorrelationId } = data;
    const messageData = new Map([['value', new Map([['asked', data.messageType]])]]);
    source.postMessage({ messageOutcome: 'success', messageCorrelationId, messageType: 'CIF_Response', messageData }, origin);
  });
</script>"""


def test_the_host_answers_any_library(desktop: Desktop) -> None:
    widget = desktop.open(body=OTHER_LIBRARY)
    entries = {"analyticsData": PAYLOAD, "analyticsEventname": "CallHold", "correlationId": "guid-1", "analyticsEventtype": 1}
    assert widget.frame.evaluate("(entries) => call('logAnalyticsEvent', Object.entries(entries))", entries) == [
        "success",
        {"value": "Success"},
    ]
    assert [row["msdyn_conversationid"] for row in widget.rows()] == ["conversation-1"]


def test_the_library_works_with_any_host(desktop: Desktop) -> None:
    widget = desktop.open()
    desktop.host.put("/other", OTHER_HOST + f'<iframe name="softphone" src="{desktop.softphone.origin}/"></iframe>')
    widget.page.goto(desktop.host.origin + "/other")
    frame = widget.page.frame(name="softphone")
    assert frame
    frame.wait_for_load_state()
    widget.frame = frame
    assert widget.log_event() == {"value": {"Map": {"asked": "logAnalyticsEvent"}}}
    assert json.loads(widget.settle("CIF.getEnvironment()")["value"]) == {"asked": "getenvironment"}

    widget.frame.evaluate(
        "Microsoft.CIFramework.addHandler('onclicktoact', (data) => { window.heard = data; return Promise.resolve('done') })"
    )
    widget.page.evaluate(
        """() => { const messageData = JSON.stringify({ value: '555' });
        frames[0].postMessage({ messageType: 'onclicktoact', messageCorrelationId: 'event-1', messageData }, '*') }"""
    )
    widget.page.wait_for_function("received.some((message) => message.messageCorrelationId === 'event-1')")
    reply = widget.page.evaluate("received.find((message) => message.messageCorrelationId === 'event-1')")
    assert (reply["messageOutcome"], reply["messageType"]) == ("success", "CIF_Response")
    assert widget.frame.evaluate("heard") == '{"value":"555"}'


def test_both_halves_in_one_page(chromium: Browser, origins: tuple[Site, Site], dist: Path) -> None:
    site, _ = origins
    site.put("/cif-fake.js", dist / "cif-fake.js")
    page = chromium.new_page()
    page.goto(site.put("/", "<!doctype html><title>Unit test</title><script src=/cif-fake.js></script>"))
    result = page.evaluate(
        """async (payload) => {
          const ready = new Promise((resolve) => addEventListener('CIFInitDone', resolve));
          const same = CIFFake.start({ definitions: ['CallHold'] }) === CIFFake;
          await ready;
          const answer = await Microsoft.CIFramework.logAnalyticsEvent(payload, 'CallHold');
          await CIFFake.settled();
          CIFFake.start({ library: { load: 'missing' } });
          return { same, answer, rows: CIFFake.rows().length, gone: Microsoft.CIFramework === undefined };
        }""",
        PAYLOAD,
    )
    assert result == {"same": True, "answer": "Success", "rows": 0, "gone": True}
    page.close()


def test_sources_are_the_python_modules(dist: Path) -> None:
    for name in ("cif-fake-library.js", "cif-fake-host.js", "cif-fake.js", "cif-fake.mjs"):
        sources = json.loads((dist / f"{name}.map").read_text())["sources"]
        assert "bridge/browser/fake/library.py" in sources or "bridge/browser/fake/host.py" in sources
        assert all(source.startswith(("bridge/", "generated/")) for source in sources)
