"""The page's own calls of the platform, brought to the bridge: checked, and answered as the platform answers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.shim.conftest import Open, Phone, with_library

CALL = "Microsoft.CIFramework.logAnalyticsEvent(payload('1'), 'CallHold')"
FORM = """const form = (promise) => promise.then((value) => ['resolved', value], (error) =>
  error instanceof Map ? ['Map', error.get('message'), error.get('msdyn_name')] : [typeof error, error?.message ?? error]);"""


@pytest.mark.parametrize("answer", ["'Success'", "''", "0", "false", "{ odd: 1 }", "null"])
def test_results_are_the_platforms_own(open_softphone: Open, answer: str) -> None:
    softphone = open_softphone(with_library(f"Promise.resolve({answer})"))
    found = softphone.run(f"{FORM} const bare = await form({CALL}); CIFBridge.wrapPlatform(); return [bare, await form({CALL})]")
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "cause",
    [
        "new Map([['message', 'No'], ['msdyn_name', undefined]])",
        "new Map([['value', 'Failure']])",
        '\'{"message": "No"}\'',
        "new Error('No')",
    ],
)
def test_rejections_are_the_platforms_own(open_softphone: Open, cause: str) -> None:
    softphone = open_softphone(with_library(f"Promise.reject(window.cause = {cause})"))
    found = softphone.run(f"CIFBridge.wrapPlatform(); return {CALL}.catch((error) => [error === cause, CIFBridge.stats().failed])")
    assert found == [True, 1]


@pytest.mark.parametrize(
    ("before", "call", "form", "said"),
    [
        ("", "Microsoft.CIFramework.logAnalyticsEvent({ events: [() => 1] }, 'CallHold')", "string", "uncloneable"),
        ("CIFBridge.setEnabled(false);", CALL, "Map", "dropped: CallHold"),
    ],
)
def test_what_the_bridge_stops_is_told_in_a_form_of_the_platforms(
    open_softphone: Open, before: str, call: str, form: str, said: str
) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(f"{FORM} CIFBridge.wrapPlatform(); {before} return [await form({call}), calls.length]")
    assert (found[0][0], found[1]) == (form, 0)
    assert said in found[0][1]


def test_an_invalid_call_is_sent_all_the_same_and_said(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        """CIFBridge.wrapPlatform();
        const heard = listen('failed');
        const result = await Microsoft.CIFramework.logAnalyticsEvent({ events: [{}] }, 'CallHold');
        return [result, calls.length, heard.map(({ code, error }) => [code, error.delivered])]"""
    )
    assert found == ["Success", 1, [["invalid", "unknown"]]]
    assert "conversationId: Field required" in softphone.warnings()[0]


def test_an_invalid_call_can_be_refused(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"""{FORM} CIFBridge.wrapPlatform({{ validation: 'reject' }});
        const refused = await form(Microsoft.CIFramework.logAnalyticsEvent({{ events: [{{}}] }}, 'CallHold'));
        return [refused, calls.length, await {CALL}]"""
    )
    assert found[0][0] == "Map"
    assert "invalid: CallHold: conversationId: Field required" in found[0][1]
    assert found[1:] == [0, "Success"]


def test_the_bridges_own_calls_are_refused_as_before(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    assert softphone.run(
        "CIFBridge.wrapPlatform(); return [await end(CIFBridge.logAnalyticsEvent({}, 'CallHold')), calls.length]"
    ) == ["invalid", 0]


def test_context_and_listeners_are_those_of_the_bridge(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        """CIFBridge.wrapPlatform();
        CIFBridge.setContext({ conversationId: 'c', providerSessionId: 'p' });
        const heard = listen('accepted');
        await Microsoft.CIFramework.logAnalyticsEvent({ events: [{ kpiEventName: 'CallHold' }] });
        const [[data, name, correlationId]] = calls;
        const [{ eventId }] = heard;
        return [data.conversationId, name, eventId === data.events[0].externalCorrelationId, correlationId === eventId]"""
    )
    assert found == ["c", "CallHold", True, True]


LATER = {
    "with a script": """const tag = document.createElement('script');
      tag.src = '/late.js';
      await new Promise((done) => { tag.onload = done; document.head.append(tag) });""",
    "with its event": "make(); dispatchEvent(new Event('CIFInitDone'));",
}
MAKE = """const logged = (...sent) => { calls.push(sent); return Promise.resolve('Success') };
function make() { window.Microsoft = { CIFramework: { logAnalyticsEvent: (...sent) => logged(...sent) } } }"""


@pytest.mark.parametrize("way", list(LATER))
@pytest.mark.parametrize("times", [1, 2])
def test_a_library_that_loads_later_or_again_is_wrapped(open_softphone: Open, sites: Any, way: str, times: int) -> None:
    sites.softphone.site.put("/late.js", "make()")
    softphone = open_softphone(f"<script>window.calls = []; {MAKE}</script>")
    found = softphone.run(
        f"""CIFBridge.wrapPlatform();
        for (let time = 0; time < {times}; time += 1) {{ {LATER[way]} }}
        return [await {CALL}, calls.length, CIFBridge.stats().calls]"""
    )
    assert found == ["Success", 1, 1]


def test_the_next_script_calls_a_wrapped_library(open_softphone: Open, sites: Any) -> None:
    """Tags that follow one another: nothing runs between the library and the script that calls it."""
    sites.softphone.site.put("/late.js", "make()")
    sites.softphone.site.put("/caller.js", f"window.called = {CALL}")
    softphone = open_softphone(f"<script>window.calls = []; {MAKE}</script>")
    found = softphone.run(
        """CIFBridge.wrapPlatform();
        for (const src of ['/late.js', '/caller.js']) {
          const tag = Object.assign(document.createElement('script'), { src, async: false });
          document.head.append(tag);
        }
        while (!window.called) await rest();
        await called;
        return CIFBridge.stats().calls"""
    )
    assert found == 1


def test_the_function_that_it_returns_ends_it(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"""const bare = Microsoft.CIFramework.logAnalyticsEvent;
        const end = CIFBridge.wrapPlatform();
        const wrapped = Microsoft.CIFramework.logAnalyticsEvent !== bare;
        end();
        const same = Microsoft.CIFramework.logAnalyticsEvent === bare;
        dispatchEvent(new Event('CIFInitDone'));
        await {CALL};
        return [wrapped, same, calls.length, CIFBridge.stats().calls]"""
    )
    assert found == [True, True, 1, 0]


def test_the_last_wrap_holds_and_an_earlier_one_ends_nothing_of_it(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"""{FORM} const first = CIFBridge.wrapPlatform({{ validation: 'reject' }});
        CIFBridge.wrapPlatform();
        first();
        const call = () => Microsoft.CIFramework.logAnalyticsEvent({{ events: [{{}}] }}, 'CallHold');
        const results = [await call()];
        window.Microsoft = {{ CIFramework: {{ logAnalyticsEvent: async (...sent) => `later ${{calls.push(sent)}}` }} }};
        dispatchEvent(new Event('CIFInitDone'));
        results.push(await call());
        return [...results, calls.length, CIFBridge.stats().calls]"""
    )
    assert found == ["Success", "later 2", 2, 2]


@pytest.mark.parametrize("over", ["CIFBridge.logAnalyticsEvent", "Microsoft.CIFramework.logAnalyticsEvent"])
@pytest.mark.parametrize("wrap", ["", "CIFBridge.wrapPlatform();"])
def test_a_function_of_the_page_that_leads_back_to_the_bridge_calls_the_platform_once(
    open_softphone: Open, over: str, wrap: str
) -> None:
    """A page that traces calls, say: the bridge cannot know its function, and must not take it for the platform's without end."""
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"""{wrap} const before = {over};
        for (let layer = 0; layer < 2; layer += 1) {{
          Microsoft.CIFramework.logAnalyticsEvent = (...given) => before(...given);
          await log();
        }}
        calls.length = 0;
        const results = [await {CALL}, calls.length, await log(), calls.length, (await hold()).result, calls.length];
        return [...results, CIFBridge.stats().inFlight]"""
    )
    assert found == ["Success", 1, "Success", 2, "Success", 3, 0]


def test_somebody_elses_function_over_the_wrap_is_left_when_it_ends(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    assert softphone.run(
        f"""const end = CIFBridge.wrapPlatform();
        const wrapped = Microsoft.CIFramework.logAnalyticsEvent;
        const theirs = (...given) => wrapped(...given);
        end();
        Microsoft.CIFramework.logAnalyticsEvent = theirs;
        end();
        return [Microsoft.CIFramework.logAnalyticsEvent === theirs, await {CALL}, calls.length]"""
    ) == [True, "Success", 1]


def test_a_frozen_library_goes_on_unwrapped(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"Object.freeze(Microsoft.CIFramework); CIFBridge.wrapPlatform(); return [await {CALL}, await log(), calls.length]"
    )
    assert found == ["Success", "Success", 2]


def test_a_second_copy_of_the_script_wraps_the_platform_and_not_the_first(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"""CIFBridge.wrapPlatform();
        window.first = CIFBridge;
        delete window.CIFBridge;
        const tag = Object.assign(document.createElement('script'), {{ src: '/bridge.js' }});
        await new Promise((done) => {{ tag.onload = done; document.head.append(tag) }});
        CIFBridge.wrapPlatform();
        return [await log(), await {CALL}, calls.length, first.stats().calls, CIFBridge.stats().calls]"""
    )
    assert found == ["Success", "Success", 2, 0, 2]


@pytest.mark.parametrize("options", ["null", "5", "{ validation: 'maybe' }", "{ timeoutMs: 100 }"])
def test_wrong_options_are_misuse(open_softphone: Open, options: str) -> None:
    softphone = open_softphone(with_library())
    found = softphone.run(
        f"try {{ CIFBridge.wrapPlatform({options}) }} catch ({{ code }}) {{ return [code, await {CALL}, CIFBridge.stats().calls] }}"
    )
    assert found == ["misuse", "Success", 0]


@pytest.mark.parametrize(("attribute", "sent"), [("data-wrap", 1), ('data-wrap="warn"', 1), ('data-wrap="reject"', 0)])
def test_the_attribute_of_the_script_tag_wraps(open_softphone: Open, attribute: str, sent: int) -> None:
    softphone = open_softphone(with_library() + f"<script src=/bridge.js {attribute}></script>")
    found = softphone.run(
        """const call = Microsoft.CIFramework.logAnalyticsEvent({ events: [{}] }, 'CallHold');
        return [await end(call), calls.length, CIFBridge.stats().calls]"""
    )
    assert found[1:] == [sent, 1]


def test_thirty_unchanged_calls_of_a_page_are_checked_by_one_attribute(phone: Phone) -> None:
    """Microsoft's own signature and handlers; one of the calls names a column that does not exist."""
    found = phone.run(
        """CIFBridge.wrapPlatform();
        const heard = listen('accepted', 'failed');
        const calls = Array.from({ length: 30 }, (_, place) => {
          const data = payload(String(place));
          if (place === 7) data.events[0].customData = [{ attribute: 'msdyn_CustomAttribute1', value: 'x' }];
          return Microsoft.CIFramework.logAnalyticsEvent(data, 'CallHold').then((value) => value, (error) => error.get('message'));
        });
        const results = await Promise.all(calls);
        const count = (wanted) => heard.filter(({ type }) => type === wanted).length;
        return [new Set(results).size, count('accepted'), count('failed')]"""
    )
    assert found == [1, 30, 1]
    assert len(phone.received()) == 30
    assert "msdyn_customattribute1" in phone.warnings()[0]


def test_without_a_wrap_nothing_of_the_page_changes(open_softphone: Open) -> None:
    softphone = open_softphone(with_library())
    assert softphone.run(
        f"""const bare = Microsoft.CIFramework.logAnalyticsEvent;
        await log();
        await {CALL};
        return [Microsoft.CIFramework.logAnalyticsEvent === bare, CIFBridge.stats().calls]"""
    ) == [True, 1]
