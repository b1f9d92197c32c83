"""Pages go away, come back, and load things twice."""

from __future__ import annotations

import json

import pytest

from tests.browser.shim.conftest import Open, Softphone


def test_pagehide_posts_what_waits_in_order(softphone: Softphone) -> None:
    sent = softphone.run(
        """platform.install();
        for (let i = 0; i < 20; i++) log(String(i));
        const before = platform.calls.length;
        dispatchEvent(new PageTransitionEvent('pagehide'));
        return [before, platform.reasons().join(), CIFBridge.stats().queued]"""
    )
    assert sent == [6, ",".join(map(str, range(20))), 0]


@pytest.mark.parametrize("listening", ["the page before the bridge", "the bridge before the page"])
def test_from_pagehide_to_pageshow_every_call_is_posted_at_once(softphone: Softphone, listening: str) -> None:
    """Also one that is made in the page's own handler, whoever listened first."""
    found = softphone.run(
        f"""platform.install();
        const before = {json.dumps(listening.startswith("the page"))};
        const last = () => {{ for (let i = 0; i < 10; i += 1) log('last'); }};
        if (before) addEventListener('pagehide', last);
        for (let i = 0; i < 6; i += 1) log(String(i));
        if (!before) addEventListener('pagehide', last);
        dispatchEvent(new PageTransitionEvent('pagehide', {{ persisted: true }}));
        const leaving = platform.reasons().filter((reason) => reason === 'last').length;
        dispatchEvent(new PageTransitionEvent('pageshow', {{ persisted: true }}));
        log('back');
        return [leaving, platform.reasons().includes('back'), CIFBridge.stats().queued]"""
    )
    assert found == [10, False, 1]


def test_the_first_calls_of_a_page_may_be_its_last(softphone: Softphone) -> None:
    sent = softphone.run(
        """platform.install();
        addEventListener('pagehide', () => { for (let i = 0; i < 10; i += 1) log(String(i)); });
        dispatchEvent(new PageTransitionEvent('pagehide'));
        return platform.calls.length"""
    )
    assert sent == 10


def test_pagehide_before_the_platform_is_there_harms_nobody(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """const call = end(log());
        dispatchEvent(new PageTransitionEvent('pagehide'));
        platform.install(async () => 'Success');
        await pass(1000);
        return call"""
    )
    assert outcomes == "Success"


def test_a_page_that_comes_back_goes_on(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """platform.install();
        CIFBridge.configure({ maxInFlight: 1 });
        const calls = [log('a'), log('b')].map(end);
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        const { logAnalyticsEvent } = Microsoft.CIFramework;
        delete Microsoft.CIFramework.logAnalyticsEvent;
        calls.push(end(log('c')));
        platform.calls[0].resolve('Success');
        platform.calls[1].resolve('Success');
        await rest();
        Microsoft.CIFramework.logAnalyticsEvent = logAnalyticsEvent;
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        platform.calls[2].resolve('Success');
        return Promise.all(calls)"""
    )
    assert outcomes == ["Success", "Success", "Success"]


def test_a_page_that_waits_for_the_platform_wakes_up_less_and_less(softphone: Softphone) -> None:
    found = softphone.run(
        """log();
        const waits = [];
        for (let passed = 0; passed < 29000; passed += waits.at(-1)) {
          waits.push(clock.next());
          clock.go(waits.at(-1));
        }
        return [waits.length, Math.max(...waits)]"""
    )
    assert found[0] < 60 and found[1] <= 1000


def test_a_page_with_nothing_to_send_has_no_timers(softphone: Softphone) -> None:
    timers = softphone.run(
        """const before = clock.next();
        platform.install(async () => 'Success');
        await log();
        return [before, clock.next()].map(String)"""
    )
    assert timers == ["Infinity", "Infinity"]


def test_answers_that_come_leave_one_timer_for_those_that_are_awaited(softphone: Softphone) -> None:
    waits = softphone.run(
        """platform.install();
        const found = [];
        end(log('a'));
        clock.go(1000);
        end(log('b'));
        found.push(clock.next());
        platform.calls[0].resolve('Success');
        await rest();
        clock.go(11_000);
        found.push(clock.next());
        platform.calls[1].resolve('Success');
        await rest();
        return [...found, String(clock.next())]"""
    )
    assert waits == [11_000, 1_000, "Infinity"]


def test_timers_are_none_of_the_frameworks_that_wait_for_timers(softphone: Softphone) -> None:
    """Angular's zone is stable when the timers are done that were made inside of it."""
    found = softphone.run(
        """const inside = [];
        const { setTimeout } = window;
        Object.assign(window, { __zone_symbol__setTimeout: setTimeout, __zone_symbol__clearTimeout: clearTimeout });
        window.setTimeout = (...given) => { inside.push(given[1]); return setTimeout(...given); };
        const call = end(log());
        await pass(200);
        platform.install();
        await pass(1000);
        platform.calls[0].resolve('Success');
        return [await call, inside]"""
    )
    assert found == ["Success", []]


def test_a_page_that_is_seen_again_looks_for_the_platform_at_once(softphone: Softphone) -> None:
    """The browser lets the timers of a hidden page run once a minute."""
    sent = softphone.run(
        """const call = log();
        platform.install(async () => 'Success');
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        return [platform.calls.length, await call]"""
    )
    assert sent == [1, "Success"]


def test_a_page_that_has_found_the_platform_has_no_timers(softphone: Softphone) -> None:
    timers = softphone.run(
        """const made = [end(log()), CIFBridge.ready()];
        platform.install(async () => 'Success');
        await pass(1000);
        await Promise.all(made);
        return String(clock.next())"""
    )
    assert timers == "Infinity"


def test_a_page_that_has_given_up_waiting_has_no_timers(softphone: Softphone) -> None:
    timers = softphone.run(
        """const call = end(log());
        const ready = end(CIFBridge.ready());
        await pass(30_000);
        const given_up = [await call, await ready, String(clock.next())];
        platform.install();
        const late = end(log());
        await pass(12_000);
        return [...given_up, await late, String(clock.next())]"""
    )
    assert timers == ["not-ready", "not-ready", "Infinity", "timeout", "Infinity"]


def test_a_script_loaded_twice_keeps_the_first_and_says_so(open_softphone: Open) -> None:
    softphone = open_softphone()
    outcomes = softphone.run(
        """const first = CIFBridge;
        const call = end(log());
        await new Promise((resolve) => {
          const tag = document.createElement('script');
          tag.onload = resolve;
          tag.src = '/bridge.js';
          document.head.append(tag);
        });
        platform.install(async () => 'Success');
        await pass(1000);
        return [first === CIFBridge, await call]"""
    )
    assert outcomes == [True, "Success"]
    (warning,) = softphone.warnings()
    assert "loaded twice" in warning
