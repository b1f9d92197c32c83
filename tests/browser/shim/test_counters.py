"""`stats` says at every moment what became of the calls; `flush` says when there is nothing left."""

from __future__ import annotations

import pytest

from bridge.definitions.api import Stats
from tests.browser.shim.conftest import Phone

NONE = dict.fromkeys(Stats.__annotations__, 0)


def test_every_moment_of_a_call_is_counted(phone: Phone) -> None:
    moments = phone.run(
        """const moments = [];
        const count = () => moments.push(CIFBridge.stats());
        CIFBridge.configure({ maxInFlight: 2, maxQueue: 2, timeoutMs: 100 });
        count();
        delete window.Microsoft;
        for (const reason of 'abc') log(reason);
        hold({});
        count();
        platform.install();
        dispatchEvent(new Event('CIFInitDone'));
        log('d');
        log('e');
        count();
        platform.calls[0].resolve('Success');
        platform.calls[1].reject('No');
        await rest();
        count();
        await pass(100);
        count();
        platform.calls[2].resolve('Success');
        await rest();
        count();
        return moments"""
    )
    assert moments == [
        NONE,
        NONE | {"calls": 4, "failed": 2, "queued": 2},
        NONE | {"calls": 6, "failed": 2, "queued": 2, "inFlight": 2, "sent": 2},
        NONE | {"calls": 6, "failed": 3, "accepted": 1, "inFlight": 2, "sent": 4},
        NONE | {"calls": 6, "failed": 5, "accepted": 1, "sent": 4},
        NONE | {"calls": 6, "failed": 5, "accepted": 1, "sent": 4, "late": 1},
    ]


def test_repeats_are_sent_and_no_calls(phone: Phone) -> None:
    stats = phone.run(
        """CIFBridge.configure({ retryTimeouts: 2, timeoutMs: 100 });
        platform.install();
        const call = end(log());
        await pass(1000);
        await call;
        return CIFBridge.stats()"""
    )
    assert stats == NONE | {"calls": 1, "sent": 3, "failed": 1}


def test_the_counters_are_a_copy_and_shared_by_scopes_alone(phone: Phone) -> None:
    found = phone.run(
        """const scope = CIFBridge.withContext({});
        const other = CIFBridge.createBridge();
        await log('1', scope);
        CIFBridge.stats().calls = 100;
        return [CIFBridge, scope, other].map((bridge) => bridge.stats().calls)"""
    )
    assert found == [1, 1, 0]


def test_flush_resolves_at_once_when_there_is_nothing(phone: Phone) -> None:
    found = phone.run("delete window.Microsoft; return [String(await CIFBridge.flush()), String(clock.next())]")
    assert found == ["undefined", "Infinity"]


@pytest.mark.parametrize("outcome", ["resolve('Success')", "reject('No')", "resolve(null)"])
def test_flush_waits_for_calls_made_meanwhile(phone: Phone, outcome: str) -> None:
    steps = phone.run(
        f"""platform.install();
        const steps = [];
        const scope = CIFBridge.withContext({{}});
        log('a');
        CIFBridge.flush().then(() => steps.push('flushed'));
        scope.flush().then(() => steps.push('flushed'));
        log('b', scope);
        for (const call of [0, 1]) {{
          platform.calls[call].{outcome};
          await rest();
          steps.push(call);
          if (!call) log('c');
        }}
        platform.calls[2].{outcome};
        await rest();
        steps.push(2, CIFBridge.stats().queued + CIFBridge.stats().inFlight);
        return steps"""
    )
    assert steps == [0, 1, "flushed", "flushed", 2, 0]


@pytest.mark.parametrize("call", ["log", "hold"])
def test_who_waits_for_a_call_is_told_before_who_waits_for_flush(phone: Phone, call: str) -> None:
    told = phone.run(
        f"""const counts = [];
        for (const answer of [() => 'Success', () => Promise.reject('No'), () => null]) {{
          platform.install(answer);
          let told = 0;
          const tell = () => {{ told += 1 }};
          {call}().then(tell, tell);
          (async () => {{ try {{ await {call}() }} catch {{}} tell() }})();
          await CIFBridge.flush();
          counts.push(told);
        }}
        return counts"""
    )
    assert told == [2, 2, 2]


@pytest.mark.parametrize(("there", "left"), [(True, {"accepted": 2}), (False, {"failed": 2})])
def test_flush_waits_while_the_platform_is_awaited(phone: Phone, there: bool, left: dict[str, int]) -> None:
    found = phone.run(
        f"""const {{ Microsoft }} = window;
        delete window.Microsoft;
        log('a');
        log('b');
        let flushed = false;
        const flush = CIFBridge.flush().then(() => {{ flushed = true }});
        await pass(29_000);
        const early = flushed;
        if ({str(there).lower()}) window.Microsoft = Microsoft;
        await pass(1_000);
        await flush;
        return [early, CIFBridge.stats()]"""
    )
    assert found == [False, NONE | {"calls": 2, "sent": left.get("accepted", 0)} | left]


def test_flush_does_not_wait_for_late_answers(phone: Phone) -> None:
    found = phone.run(
        """platform.install();
        CIFBridge.configure({ timeoutMs: 100 });
        log();
        const flush = CIFBridge.flush();
        await pass(100);
        await flush;
        return CIFBridge.stats().late"""
    )
    assert found == 0
