"""Calls wait for the platform in order, and are sent as they were made."""

from __future__ import annotations

from tests.browser.shim.conftest import Softphone


def test_calls_made_before_the_platform_is_there_are_sent_in_order(softphone: Softphone) -> None:
    sent = softphone.run(
        """for (const reason of 'abcdefghij') log(reason);
        const before = CIFBridge.stats();
        platform.install(async () => 'Success');
        await pass(1000);
        return [before.queued, before.sent, platform.reasons().join(''), CIFBridge.stats().accepted]"""
    )
    assert sent == [10, 0, "abcdefghij", 10]


def test_calls_are_sent_as_soon_as_the_platform_says_that_it_is_there(softphone: Softphone) -> None:
    sent = softphone.run(
        """const call = log();
        platform.install(async () => 'Success');
        dispatchEvent(new Event('CIFInitDone'));
        return [platform.calls.length, await call]"""
    )
    assert sent == [1, "Success"]


def test_a_full_queue_refuses_the_newest_call(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """CIFBridge.configure({ maxQueue: 2 });
        const calls = [log('a'), log('b'), log('c'), log('d')].map(end);
        platform.install(async () => 'Success');
        await pass(1000);
        return [await Promise.all(calls), platform.reasons()]"""
    )
    assert outcomes == [["Success", "Success", "overflow", "overflow"], ["a", "b"]]


def test_a_queue_takes_a_thousand_calls_unless_told_otherwise(softphone: Softphone) -> None:
    script = "const refused = listen('failed'); for (let i = 0; i < 1002; i++) log(); return refused.map(({ code }) => code)"
    assert softphone.run(script) == ["overflow", "overflow"]


def test_calls_in_flight_are_limited_and_started_in_order(softphone: Softphone) -> None:
    sent = softphone.run(
        """platform.install();
        CIFBridge.configure({ maxInFlight: 2 });
        for (const reason of 'abcde') log(reason);
        const steps = [platform.reasons().join('')];
        for (const answered of [1, 0, 2]) {
          platform.calls[answered].resolve('Success');
          await rest();
          steps.push(platform.reasons().join(''));
        }
        return [steps, CIFBridge.stats().inFlight, CIFBridge.stats().queued]"""
    )
    assert sent == [["ab", "abc", "abcd", "abcde"], 2, 0]


def test_six_calls_are_in_flight_unless_told_otherwise(softphone: Softphone) -> None:
    assert softphone.run("platform.install(); for (let i = 0; i < 9; i++) log(); return CIFBridge.stats().inFlight") == 6


def test_context_and_time_are_those_of_the_moment_of_the_call(softphone: Softphone) -> None:
    sent = softphone.run(
        """const call = CIFBridge.withContext({ conversationId: 'scope', providerSessionId: 'p' });
        const correlationId = '11111111-1111-4111-8111-111111111111';
        CIFBridge.setContext({ conversationId: 'first', providerSessionId: 'p', correlationId });
        hold({});
        hold({}, call);
        const made = new Date().toISOString();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        CIFBridge.setContext({ conversationId: 'second', correlationId: undefined });
        call.setContext({ conversationId: 'scope 2' });
        hold({});
        platform.install(async () => 'Success');
        await pass(1000);
        return platform.calls.map(({ data, event, correlationId, id }) =>
          [data.conversationId, event.eventTimestamp <= made, correlationId === id ? 'own' : correlationId])"""
    )
    assert sent == [["first", True, "11111111-1111-4111-8111-111111111111"], ["scope", True, "own"], ["second", False, "own"]]


def test_what_the_caller_changes_after_the_call_is_not_sent(softphone: Softphone) -> None:
    sent = softphone.run(
        """const data = Object.freeze(payload('before'));
        CIFBridge.logAnalyticsEvent(data, 'CallHold');
        data.events[0].kpiEventReason = 'after';
        data.events.push({});
        platform.install(async () => 'Success');
        await pass(1000);
        return [platform.reasons(), Object.keys(data).length, Object.keys(data.events[0]).length]"""
    )
    assert sent == [["before"], 3, 2]


def test_a_library_that_comes_after_the_limit_serves_later_calls(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """CIFBridge.configure({ readyTimeoutMs: 1000 });
        const early = end(log('early'));
        await pass(2000);
        platform.install(async () => 'Success');
        return [await early, await end(log('later')), await end(CIFBridge.ready()) ?? 'ready']"""
    )
    assert outcomes == ["not-ready", "Success", "ready"]


def test_the_limit_for_the_platform_starts_with_the_first_call(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """CIFBridge.configure({ readyTimeoutMs: 1000 });
        await pass(5000);
        const first = fail(log());
        await pass(900);
        const before = CIFBridge.stats().failed;
        await pass(100);
        return [before, (await first).code]"""
    )
    assert outcomes == [0, "not-ready"]


def test_a_library_loaded_again_gets_the_calls_that_follow(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """platform.install();
        const first = log('first');
        platform.install(async () => 'Second');
        const second = await log('second');
        platform.calls[0].resolve('First');
        return [await first, second]"""
    )
    assert outcomes == ["First", "Second"]


def test_flush_resolves_when_everything_is_settled(softphone: Softphone) -> None:
    steps = softphone.run(
        """const steps = [];
        await CIFBridge.flush();
        platform.install();
        CIFBridge.configure({ maxInFlight: 1 });
        const calls = [log('a'), log('b')];
        calls.forEach((call, place) => call.catch(() => {}).finally(() => steps.push(place)));
        CIFBridge.flush().then(() => steps.push('flushed'));
        await rest();
        platform.calls[0].resolve('Success');
        await rest();
        steps.push('half');
        platform.calls[1].reject('No');
        await rest();
        return steps"""
    )
    assert sorted(map(str, steps[2:])) == ["1", "flushed"]
    assert steps[:2] == [0, "half"]


def test_switching_off_drops_what_waits_and_what_comes(softphone: Softphone) -> None:
    outcomes = softphone.run(
        """platform.install();
        CIFBridge.configure({ maxInFlight: 1 });
        const calls = [log('flies'), log('waits')].map(end);
        CIFBridge.setEnabled(false);
        calls.push(end(log('comes')));
        platform.calls[0].resolve('Success');
        const off = await Promise.all(calls);
        CIFBridge.setEnabled(true);
        const on = end(log('again'));
        platform.calls[1].resolve('Success');
        return [off, await on, platform.reasons()]"""
    )
    assert outcomes == [["Success", "dropped", "dropped"], "Success", ["flies", "again"]]


def test_a_bridge_of_its_own_shares_nothing_but_the_platform(softphone: Softphone) -> None:
    found = softphone.run(
        """platform.install();
        CIFBridge.setContext({ conversationId: 'c' });
        CIFBridge.configure({ maxInFlight: 1 });
        const other = CIFBridge.createBridge({ maxInFlight: 2 });
        const heard = listen('sent');
        CIFBridge.setEnabled(false);
        for (const reason of 'abc') log(reason, other);
        return [other.context(), heard.length, platform.reasons(), CIFBridge.stats().calls, other.stats().inFlight]"""
    )
    assert found == [{}, 0, ["a", "b"], 0, 2]
