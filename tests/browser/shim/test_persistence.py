"""`persist`: calls that wait when the page goes reach the next page, once; nothing that was sent is sent again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bridge.definitions.api import MOST_PERSISTED
from tests.browser.shim.conftest import Open, Softphone
from tests.support import ROOT
from tests.support.console import steady

LEAVE = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));"
RETURN = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));"
PERSIST = "CIFBridge.configure({ persist: true });"
CONTENT = "Object.values(sessionStorage).join('\\n')"
ANSWER = "platform.install(async () => 'Success');"


@pytest.fixture
def top(open_softphone: Open) -> Softphone:
    """A page with storage: the browser denies it to a frame of another site."""
    return open_softphone(framed=False)


@pytest.fixture
def reload(top: Softphone) -> Callable[[], None]:
    def again() -> None:
        top.page.reload()
        top.frame = top.page.main_frame

    return again


def test_the_next_page_sends_what_waited_with_its_ids_and_times_in_order(top: Softphone, reload: Callable[[], None]) -> None:
    made = top.run(
        f"""{PERSIST}
        const heard = listen('queued');
        log('1');
        hold({{ conversationId: 'c', providerSessionId: 'p', correlationId: '6f1b2c3d-0000-4000-8000-00000000000a' }});
        CIFBridge.updateConversation({{ subject: 'x' }}, 'c');
        const when = ({{ eventId, payload }}) => [eventId, payload.events ? payload.events[0].eventTimestamp : payload.subject];
        return heard.map(when)"""
    )
    reload()
    sent = top.run(
        f"""{ANSWER}
        const updates = [];
        Microsoft.CIFramework.updateConversation = (...given) => {{ updates.push(given); return Promise.resolve('{{}}') }};
        const heard = listen('accepted');
        {PERSIST}
        await CIFBridge.flush();
        const when = ({{ eventId, payload }}) => [eventId, payload.events ? payload.events[0].eventTimestamp : payload.subject];
        return [heard.map(when),
          platform.calls.map(({{ eventName, correlationId }}) => [eventName, correlationId]),
          updates, {{ ...sessionStorage }}, CIFBridge.stats().calls]"""
    )
    heard, calls, updates, storage, count = sent
    assert (heard, storage, count) == (made, {}, 3)
    assert [name for name, _ in calls] == ["CallHold", "CallHold"]
    assert calls[0][1] == made[0][0]
    assert calls[1][1] == "6f1b2c3d-0000-4000-8000-00000000000a"
    assert updates == [["c", '{"subject":"x"}', made[2][0]]]


def test_a_third_page_sends_nothing(top: Softphone, reload: Callable[[], None]) -> None:
    top.run(f"{PERSIST} log()")
    reload()
    assert top.run(f"{ANSWER} {PERSIST} await CIFBridge.flush(); return platform.calls.length") == 1
    reload()
    assert top.run(f"{ANSWER} {PERSIST} await CIFBridge.flush(); return platform.calls.length") == 0


def test_what_no_page_has_sent_waits_for_the_page_after_it(top: Softphone, reload: Callable[[], None]) -> None:
    top.run(f"{PERSIST} log('1')")
    reload()
    top.run(f"{PERSIST} log('2')")
    reload()
    assert top.run(f"{ANSWER} {PERSIST} await CIFBridge.flush(); return platform.reasons()") == ["1", "2"]


@pytest.mark.parametrize(
    "where", ["CIFBridge.createBridge({ persist: true })", "(CIFBridge.configure({ persist: true }), CIFBridge.withContext({}))"]
)
def test_every_bridge_with_the_option_keeps_and_takes(top: Softphone, reload: Callable[[], None], where: str) -> None:
    top.run(f"log('1', {where})")
    reload()
    assert top.run(f"{ANSWER} const bridge = {where}; await bridge.flush(); return platform.reasons()") == ["1"]


def test_bridges_do_not_take_each_others_room(top: Softphone, reload: Callable[[], None]) -> None:
    top.run(
        "const other = CIFBridge.createBridge({ persist: true }); CIFBridge.configure({ persist: true }); log('1'); log('2', other)"
    )
    reload()
    assert top.run(f"{ANSWER} {PERSIST} await CIFBridge.flush(); return platform.reasons().sort()") == ["1", "2"]


def test_without_the_option_nothing_is_kept_and_nothing_taken(top: Softphone, reload: Callable[[], None]) -> None:
    top.run("log()")
    reload()
    assert top.run(f"{ANSWER} {PERSIST} await CIFBridge.flush(); return [platform.calls.length, {{ ...sessionStorage }}]") == [
        0,
        {},
    ]
    reload()
    top.run(f"delete window.Microsoft; {PERSIST} log()")
    reload()
    assert top.run(f"{ANSWER} await log(); return [platform.calls.length, Object.keys(sessionStorage).length]") == [1, 1]


def test_calls_in_flight_and_repeats_are_never_kept(top: Softphone) -> None:
    kept = top.run(
        f"""platform.install();
        CIFBridge.configure({{ persist: true, timeoutMs: 100, retryTimeouts: 5, maxInFlight: 1 }});
        log('flying'); log('waiting');
        await pass(150);
        delete Microsoft.CIFramework.logAnalyticsEvent;
        {LEAVE}
        return {CONTENT}"""
    )
    assert "waiting" in kept
    assert "flying" not in kept


def test_a_repeat_that_waits_for_the_platform_is_not_kept(top: Softphone) -> None:
    kept = top.run(
        f"""platform.install();
        CIFBridge.configure({{ persist: true, timeoutMs: 100, retryTimeouts: 5, maxInFlight: 1 }});
        log('flying'); log('waiting');
        delete Microsoft.CIFramework.logAnalyticsEvent;
        await pass(150);
        const {{ inFlight, queued }} = CIFBridge.stats();
        {LEAVE}
        return [inFlight, queued, {CONTENT}]"""
    )
    assert kept[:2] == [0, 2], "the call that timed out waits again"
    assert "waiting" in kept[2]
    assert "flying" not in kept[2]


def test_what_can_be_posted_is_posted_and_not_kept(top: Softphone) -> None:
    found = top.run(
        f"platform.install(); {PERSIST} for (let i = 0; i < 10; i += 1) log(); {LEAVE} return [platform.calls.length, {CONTENT}]"
    )
    assert found == [10, ""]


def test_a_call_of_the_pages_own_handler_is_kept_too(top: Softphone) -> None:
    kept = top.run(f"{PERSIST} log('first'); addEventListener('pagehide', () => log('last')); {LEAVE} return {CONTENT}")
    assert kept.index("first") < kept.index("last")
    assert len(kept.split("\n")) == 2


def test_sensitive_values_are_masked_before_they_are_kept(top: Softphone) -> None:
    kept = top.run(
        f"""{PERSIST}
        CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        CIFBridge.events.callConsultStarted({{ target: '+1 425 555 0142' }});
        const customData = [{{ attribute: 'msdyn_customattribute4', value: '+1 425 555 0142' }}];
        CIFBridge.logAnalyticsEvent({{ events: [{{ kpiEventName: 'CallConsultStarted', customData }}] }});
        {LEAVE} return {CONTENT}"""
    )
    assert kept.count("msdyn_customattribute4") == 2
    assert "425" not in steady(kept)


def test_a_page_that_comes_back_goes_on_with_what_nobody_has_taken(top: Softphone) -> None:
    found = top.run(
        f"""{PERSIST} const call = end(log('1'));
        {LEAVE} const kept = Object.keys(sessionStorage).length; {RETURN}
        const after = Object.keys(sessionStorage).length;
        {ANSWER} await pass(2000);
        return [kept, after, await call, platform.reasons()]"""
    )
    assert found == [1, 0, "Success", ["1"]]


def test_a_page_that_comes_back_does_not_send_what_another_has_taken(top: Softphone) -> None:
    found = top.run(
        f"""{PERSIST} const call = fail(log('1'));
        {LEAVE} sessionStorage.clear(); {RETURN}
        {ANSWER} await pass(2000);
        const {{ code, delivered, message }} = await call;
        return [code, delivered, message, platform.calls.length, CIFBridge.stats().queued]"""
    )
    assert found == ["timeout", "unknown", "timeout: CallHold: no answer, it may be stored: left to the next page", 0, 0]


def test_a_platform_that_appears_while_the_page_goes_is_not_given_what_is_kept(top: Softphone) -> None:
    assert top.run(f"{PERSIST} log('1'); {LEAVE} {ANSWER} await pass(5000); return platform.calls.length") == 0


def test_no_more_is_kept_than_there_is_room_for(top: Softphone) -> None:
    found = top.run(
        f"""{PERSIST}
        CIFBridge.setContext({{ conversationId: 'c', providerSessionId: 'p' }});
        const events = [{{ kpiEventName: 'CallHold', additionalData: 'x'.repeat(2000) }}];
        for (let i = 0; i < 400; i += 1) CIFBridge.logAnalyticsEvent({{ events }});
        {LEAVE} return [{CONTENT}.length, {CONTENT}.split('\\n').length]"""
    )
    assert found[0] <= MOST_PERSISTED
    assert found[0] > MOST_PERSISTED * 0.98
    assert 100 < found[1] < 400


BLOCKED = {
    "denied": "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } });",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };",
}


@pytest.mark.parametrize("way", list(BLOCKED))
def test_storage_that_is_denied_or_full_harms_nobody(top: Softphone, way: str) -> None:
    found = top.run(f"{BLOCKED[way]} {PERSIST} const call = end(log()); {LEAVE} {RETURN} {ANSWER} await pass(2000); return call")
    assert found == "Success"


def test_in_a_frame_without_storage_calls_go_on(softphone: Softphone) -> None:
    assert softphone.run(f"{PERSIST} const call = end(log()); {LEAVE} {RETURN} {ANSWER} await pass(2000); return call") == "Success"


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "5", '[{"eventName":"CallHold"}]', "null", "[null,null,null,null]"])
def test_a_text_that_is_not_the_bridges_is_ignored(top: Softphone, text: str) -> None:
    found = top.run(
        f"""sessionStorage.setItem('cif-bridge other', {json.dumps(text)});
        {ANSWER} {PERSIST}
        return [await end(log('mine')), platform.calls.filter(({{ event }}) => event).length, sessionStorage.length]"""
    )
    assert found == ["Success", 1, 0]


def test_the_pages_own_keys_are_left_alone(top: Softphone) -> None:
    mine: Any = top.run(f"sessionStorage.mine = 'x'; {PERSIST} log(); {LEAVE} {RETURN} return {{ ...sessionStorage }}")
    assert mine == {"mine": "x"}


def test_a_bridge_that_is_switched_off_takes_nothing(top: Softphone, reload: Callable[[], None]) -> None:
    top.run(f"{PERSIST} log()")
    reload()
    found = top.run(
        f"{ANSWER} CIFBridge.configure({{ persist: true, enabled: false }}); const kept = sessionStorage.length;"
        "CIFBridge.setEnabled(true); await CIFBridge.flush(); return [kept, platform.calls.length]"
    )
    assert found == [1, 1]


def test_the_guide_says_how_much_is_kept() -> None:
    guide = (ROOT / "docs" / "explanation" / "delivery.md").read_text(encoding="utf-8")
    assert f"{MOST_PERSISTED:,} UTF-16 code units at most" in guide
