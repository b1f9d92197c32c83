"""Whatever a page or a host puts into a call is text in the panel, of a bounded size, and runs nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.inspector.conftest import Inspected, Open

MARKUP = "<img src=x onerror=\"window.hacked = 1\"></pre><script>hacked = 1</script>${hacked = 1}{{7*7}}"
VALUES = {
    "markup": json.dumps(MARKUP),
    "direction": "'abc\\u202edcba\\u2066\\u200b'",
    "control": "'a\\u0000b\\u001b[31m'",
    "surrogate": "'\\ud800'",
    "long": "'x'.repeat(1_000_000)",
    "many": "Array.from({ length: 100_000 }, () => 'y')",
    "deep": "JSON.parse('['.repeat(500) + ']'.repeat(500))",
    "prototype": 'JSON.parse(\'{"__proto__": {"polluted": 1}, "constructor": 1, "toString": 2}\')',
    "date": "new Date(NaN)",
    "map": "new Map([['a', '<b>']])",
    "binary": "new Uint8Array(10_000)",
    "error": "Object.assign(new Error('<b>'), { name: 'Odd' })",
    "function": "() => 1",
    "node": "document.body",
    "symbol": "Symbol('<b>')",
    "bigint": "10n ** 1000n",
    "getter": "Object.defineProperty({}, 'x', { get() { return '<b>' }, enumerable: true })",
    "thrower": "new Proxy({}, { get() { throw new Error('no') }, ownKeys() { throw new Error('no') } })",
    "cycle": "(() => { const list = []; list.push(list); return list })()",
    "null": "null",
}


def looked_at(page: Inspected) -> list[dict[str, Any]]:
    """What each call shows when it is opened: whether its heading has the focus, elements that no text should make, a bound."""
    found: list[dict[str, Any]] = page.run(
        """const root = document.querySelector('cif-inspector').shadowRoot;
        const seen = [];
        for (const call of [...root.querySelectorAll('.call')].filter((call) => call.checkVisibility())) {
          call.click();
          const detail = root.querySelector('.detail');
          seen.push({
            heading: root.activeElement?.localName === 'h3' && detail.contains(root.activeElement),
            elements: detail.querySelectorAll('img, script').length,
            bounded: detail.innerText.length < 100_000,
          });
          root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        }
        return seen"""
    )
    return found


def batched(names: list[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(names[start : start + size]) for start in range(0, len(names), size)]


@pytest.mark.parametrize("name", VALUES)
def test_a_value_anywhere_in_a_call_is_shown_as_text(open_page: Open, name: str) -> None:
    page = open_page()
    page.run(
        f"""const value = {VALUES[name]};
        window.before = {{ ...Object.getOwnPropertyDescriptors(Object.prototype) }};
        const calls = [
          [{{ events: [{{ kpiEventName: value, x: value, customData: [{{ attribute: value, value }}] }}], conversationId: value }}],
          [{{ events: [{{ kpiEventName: 'CallHold' }}] }}, value, value], [value], [{{ [String(name)]: 1, events: value }}],
        ];
        for (const call of calls) await CIFBridge.logAnalyticsEvent(...call).catch(() => 0);
        await CIFBridge.events.callHold({{ reason: value, queue: value }}, {{ externalCorrelationId: value }}).catch(() => 0);
        CIFBridge.configure({{ validation: 'warn', timeoutMs: 300 }});
        for (const call of calls) await CIFBridge.logAnalyticsEvent(...call).catch(() => 0);"""
    )
    expect(page.calls).to_have_count(9)
    assert looked_at(page) == [{"heading": True, "elements": 0, "bounded": True}] * 9
    assert page.run("return [window.hacked, ({}).polluted]") == [None, None]
    assert page.widget.errors == []
    assert len(page.run("return JSON.stringify(CIFBridge.inspect().recording())")) < 9 * 150_000


@pytest.mark.parametrize("names", batched(sorted(VALUES.keys() - {"node"}), 5), ids=", ".join)
def test_whatever_the_platform_gives_is_shown_as_text(open_page: Open, names: tuple[str, ...]) -> None:
    page = open_page()
    for name in names:
        page.run(
            f"""const value = {VALUES[name]};
            for (const answer of [async () => value, async () => {{ throw value }}, () => {{ throw value }}]) {{
              Microsoft.CIFramework.logAnalyticsEvent = answer;
              await CIFBridge.events.callHold({{ reason: 'Other', queue: 'q' }}).catch(() => 0);
            }}"""
        )
    expect(page.calls).to_have_count(3 * len(names))
    assert looked_at(page) == [{"heading": True, "elements": 0, "bounded": True}] * 3 * len(names)
    assert page.run("return window.hacked ?? null") is None
    assert page.widget.errors == []


def test_what_turns_text_around_is_written_out(open_page: Open) -> None:
    page = open_page()
    page.call("CIFBridge.events.callHold({ reason: 'Other', queue: 'abc\\u202edcba' })")
    expect(page.open().get_by_role("row").filter(has_text="queue").locator(".value")).to_have_text("abc\\u202edcba")


def test_an_address_that_is_no_page_is_text(open_page: Open) -> None:
    """Whatever looks like a bridge can be given to the inspector."""
    page = open_page()
    page.run(
        """const heard = {};
        CIFBridge.inspect({ on(type, fn) { heard[type] = fn; return () => 0 }, stats: CIFBridge.stats });
        const error = { code: 'invalid', delivered: 'no', message: '', issues: [], link: 'javascript:alert(1)' };
        heard.failed({ eventName: 'Mine', eventId: undefined, code: 'invalid', error })"""
    )
    details = page.open()
    expect(details).to_contain_text("The page about invalid")
    expect(details.get_by_role("link")).to_have_count(0)


def test_a_recorded_call_is_a_copy(open_page: Open) -> None:
    page = open_page()
    page.run("CIFBridge.on('queued', ({ payload }) => { try { payload.events[0].kpiEventReason = 'changed' } catch {} })")
    page.call("CIFBridge.events.callHold({ reason: 'Other', queue: 'q' })")
    (call,) = page.recording()["calls"]
    assert call["payload"]["events"][0]["kpiEventReason"] == "Other"


def given_back(page: Inspected, value: str) -> Any:
    """What is kept of a value that the platform answers with."""
    page.run(f"const value = {value}; Microsoft.CIFramework.logAnalyticsEvent = async () => value;")
    page.call("CIFBridge.events.callHold({ reason: 'Other', queue: 'q' })")
    return json.loads(page.run("return JSON.stringify(CIFBridge.inspect().recording())"))["calls"][-1]["result"]


KEPT = {
    "2,000 values at most": ("Array(3000).fill(1)", [*[1] * 1999, "\u2026"]),
    "2,000 values at most, of all fields": (
        "Object.fromEntries(Array.from({ length: 3000 }, (_, i) => ['k' + i, i]))",
        {f"k{i}": i for i in range(1999)},
    ),
    "4,000 units of a text": ("'x'.repeat(4001)", "x" * 4000 + "\u2026 (4001 UTF-16 code units)"),
    "20,000 units of all texts": ("Array(7).fill('x'.repeat(4000))", [*["x" * 4000] * 5, *["\u2026 (4000 UTF-16 code units)"] * 2]),
    "twenty levels": ("JSON.parse('['.repeat(30) + ']'.repeat(30))", json.loads("[" * 21 + '"\u2026"' + "]" * 21)),
    "no getter is run": ("{ get x() { window.ran = true; return 1 } }", {"x": "[getter]"}),
    "a field that sets the prototype": ("JSON.parse('{\"__proto__\": {\"a\": 1}}')", {"__proto__": {"a": 1}}),
    "a map's entries": ("new Map([['a', new Map([['b', 1n]])]])", {"a": {"b": "[bigint] 1"}}),
    "times and what is no number": ("[new Date(0), new Date(NaN), NaN]", ["1970-01-01T00:00:00.000Z", "Invalid Date", "NaN"]),
}


def test_what_is_kept_of_a_value_is_bounded_plain_data(open_page: Open) -> None:
    page = open_page()
    assert {law: given_back(page, value) for law, (value, _) in KEPT.items()} == {law: kept for law, (_, kept) in KEPT.items()}
    assert page.run("return window.ran") is None
