"""A call is repeated where nothing was sent; after a time-out only if that was asked for. It is settled once."""

from __future__ import annotations

import pytest

from tests.browser.shim.conftest import Softphone

REPLACED = """platform.install(async () => 'Success');
  const { logAnalyticsEvent } = Microsoft.CIFramework;
  let times = TIMES;
  const replace = () => {
    Microsoft.CIFramework.logAnalyticsEvent = () => {
      if (--times) replace(); else Microsoft.CIFramework = { logAnalyticsEvent };
      throw new TypeError('the old function');
    };
  };
  replace();"""


def test_a_function_that_is_replaced_between_look_and_call_is_called_again(softphone: Softphone) -> None:
    receipt = softphone.run(REPLACED.replace("TIMES", "1") + "const call = hold(); await pass(1000); return call")
    assert (receipt["outcome"], receipt["attempts"]) == ("accepted", 2)


@pytest.mark.parametrize(("drawn", "waited"), [(0, [100, 200, 400]), (0.5, [150, 300, 600]), (0.875, [188, 375, 750])])
def test_repeats_back_off_by_a_time_that_is_drawn(softphone: Softphone, drawn: float, waited: list[int]) -> None:
    """The clock rounds up."""
    waits = softphone.run(
        f"Math.random = () => {drawn};"
        + REPLACED.replace("TIMES", "3")
        + """const waits = [];
        const call = hold();
        for (let repeats = 0; repeats < 3; ) {
          waits[repeats] = (waits[repeats] ?? 0) + clock.next();
          clock.go(clock.next());
          repeats = CIFBridge.stats().sent - 1;
        }
        await call;
        return waits"""
    )
    assert waits == waited


def test_repeats_end(softphone: Softphone) -> None:
    error = softphone.run(
        REPLACED.replace("TIMES", "1000") + "const call = fail(hold()); await pass(60000); return { ...(await call) }"
    )
    assert (error["code"], error["attempts"], error["delivered"]) == ("rejected", 4, "no")


def test_a_repeat_does_not_give_up_on_a_platform_that_is_there(softphone: Softphone) -> None:
    script = "CIFBridge.configure({ readyTimeoutMs: 0 });" + REPLACED.replace("TIMES", "1")
    assert softphone.run(script + "const call = end(log()); await pass(1000); return call") == "Success"


def test_nobody_overtakes_a_call_that_is_repeated(softphone: Softphone) -> None:
    sent = softphone.run(
        REPLACED.replace("TIMES", "1") + "for (const r of 'abc') log(r); await pass(1000); return platform.reasons()"
    )
    assert sent == ["a", "b", "c"]


def test_a_platform_that_throws_is_not_called_again(softphone: Softphone) -> None:
    error = softphone.run(
        "platform.install(() => { throw new TypeError('odd') }); const error = await fail(log()); return { ...error }"
    )
    assert (error["code"], error["attempts"]) == ("rejected", 1)


@pytest.mark.parametrize("failure", ["Promise.reject('No')", "null", "undefined"])
def test_an_answer_is_never_repeated(softphone: Softphone, failure: str) -> None:
    sent = softphone.run(
        f"""CIFBridge.configure({{ retryTimeouts: 5 }});
        platform.install(() => {failure});
        await end(log());
        return platform.calls.length"""
    )
    assert sent == 1


def test_a_timeout_is_not_repeated_unless_asked_for(softphone: Softphone) -> None:
    script = (
        "platform.install(); const call = fail(log()); await pass(60000); return [(await call).attempts, platform.calls.length]"
    )
    assert softphone.run(script) == [1, 1]


def test_repeats_after_a_timeout_keep_the_event_id(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ retryTimeouts: 2, timeoutMs: 100 });
        platform.install();
        const call = fail(hold());
        await pass(1000);
        const { attempts, delivered, eventId } = await call;
        return [attempts, delivered, platform.calls.map(({ id, correlationId }) => id === eventId && correlationId === eventId)]"""
    )
    assert found == [3, "unknown", [True, True, True]]


def test_a_library_that_is_replaced_takes_no_repeat_away(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ retryTimeouts: 1, timeoutMs: 100 });
        platform.install();
        const { logAnalyticsEvent } = Microsoft.CIFramework;
        Microsoft.CIFramework.logAnalyticsEvent = () => {
          Microsoft.CIFramework = { logAnalyticsEvent };
          throw new TypeError('the old function');
        };
        const call = fail(log());
        await pass(1000);
        return [(await call).code, platform.calls.length]"""
    )
    assert found == ["timeout", 2]


def test_timeouts_take_no_repeat_of_a_replaced_library_away(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ retryTimeouts: 5, timeoutMs: 100 });
        const replaced = { logAnalyticsEvent: async () => 'Success' };
        platform.install(() => {
          if (platform.calls.length < 5) return new Promise(() => {});
          Microsoft.CIFramework = replaced;
          throw new TypeError('the old function');
        });
        const call = hold();
        await pass(1000);
        return (await call).attempts"""
    )
    assert found == 6


def test_the_time_limit_of_the_platform_counts_as_a_timeout(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ retryTimeouts: 1 });
        const timeout = new Map([['message', 'Timeout occurred as no response was received from listener window']]);
        platform.install(() => platform.calls.length > 1 ? 'Success' : Promise.reject(timeout));
        return (await hold()).attempts"""
    )
    assert found == 2


@pytest.mark.parametrize("answer", ["resolve('Success')", "resolve(null)", "reject('No')"])
def test_a_late_answer_is_counted_and_changes_nothing(softphone: Softphone, answer: str) -> None:
    found = softphone.run(
        f"""CIFBridge.configure({{ timeoutMs: 100 }});
        platform.install();
        const heard = listen('accepted', 'failed');
        const call = fail(log());
        await pass(100);
        const before = CIFBridge.stats();
        platform.calls[0].{answer};
        await rest();
        const {{ late, ...after }} = CIFBridge.stats();
        const same = Object.entries(after).every(([name, count]) => before[name] === count);
        return [(await call).code, heard.map(({{ type }}) => type), before.late, late, same]"""
    )
    assert found == ["timeout", ["failed"], 0, 1, True]


def test_the_time_limit_of_the_platform_is_no_late_answer(softphone: Softphone) -> None:
    late = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100 });
        platform.install();
        const call = fail(log());
        await pass(100);
        await call;
        platform.calls[0].reject(new Map([['message', 'Timeout occurred as no response was received from listener window']]));
        await rest();
        return CIFBridge.stats().late"""
    )
    assert late == 0


def test_a_late_answer_settles_a_call_that_is_being_repeated(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 1 });
        platform.install();
        const heard = listen('accepted', 'failed');
        const call = hold();
        await pass(100);
        platform.calls[0].resolve('Success');
        const { outcome } = await call;
        await pass(1000);
        platform.calls[1].resolve('Success');
        await rest();
        return [outcome, heard.length, CIFBridge.stats().late, CIFBridge.stats().inFlight]"""
    )
    assert found == ["accepted", 1, 2, 0]


def test_a_call_that_a_late_answer_has_settled_is_not_repeated_any_more(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 1 });
        platform.install();
        const call = hold();
        delete window.Microsoft;
        await pass(100);
        platform.calls[0].resolve('Success');
        const { outcome } = await call;
        log('last');
        platform.install(async () => 'Success');
        await pass(1000);
        return [outcome, platform.reasons()]"""
    )
    assert found == ["accepted", ["Lookup", "last"]]


def test_a_timeout_frees_the_place_in_flight(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, maxInFlight: 1 });
        platform.install();
        log('a');
        log('b');
        await pass(100);
        return platform.reasons()"""
    )
    assert found == ["a", "b"]


def test_the_answer_to_a_repeat_of_a_settled_call_frees_the_place_in_flight(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 1, maxInFlight: 1 });
        platform.install();
        log('a');
        await pass(100);
        platform.calls[0].resolve('Success');
        await rest();
        log('b');
        let flushed = false;
        CIFBridge.flush().then(() => (flushed = true));
        platform.calls[1].resolve('Success');
        await rest();
        platform.calls[2]?.resolve('Success');
        await rest();
        return [platform.reasons(), flushed]"""
    )
    assert found == [["a", "a", "b"], True]


def test_a_call_that_was_accepted_late_is_not_repeated_any_more(softphone: Softphone) -> None:
    sent = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 1 });
        platform.install();
        log('a');
        const { logAnalyticsEvent } = Microsoft.CIFramework;
        delete Microsoft.CIFramework.logAnalyticsEvent;
        await pass(100);
        platform.calls[0].resolve('Success');
        await rest();
        const { queued } = CIFBridge.stats();
        Microsoft.CIFramework.logAnalyticsEvent = logAnalyticsEvent;
        await pass(2000);
        return [queued, platform.reasons()]"""
    )
    assert sent == [0, ["a"]]


@pytest.mark.parametrize(
    "failure",
    {
        "rejected": "platform.calls[1].reject('No')",
        "unhandled": "platform.calls[1].resolve(null)",
        "not-ready": "CIFBridge.configure({ readyTimeoutMs: 0 })",
        "dropped": "CIFBridge.setEnabled(false)",
    }.items(),
    ids=lambda failure: failure[0],
)
def test_an_event_that_may_be_stored_is_unknown_however_its_repeat_fails(softphone: Softphone, failure: tuple[str, str]) -> None:
    code, script = failure
    waiting = code in ("not-ready", "dropped")
    found = softphone.run(
        f"""CIFBridge.configure({{ timeoutMs: 100, retryTimeouts: 1 }});
        platform.install();
        const call = fail(log());
        {"delete Microsoft.CIFramework.logAnalyticsEvent;" if waiting else ""}
        {script if code == "not-ready" else ""}
        await pass(100);
        {script};
        await pass(50);
        const {{ code, delivered }} = await call;
        return [code, delivered]"""
    )
    assert found == [code, "unknown"]


def test_a_repeat_after_a_timeout_goes_before_what_waits(softphone: Softphone) -> None:
    sent = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 1, maxInFlight: 1 });
        platform.install();
        for (const reason of 'abc') log(reason);
        await pass(150);
        return platform.reasons()"""
    )
    assert sent == ["a", "a"]


def test_a_repeat_after_a_replaced_library_goes_before_what_waits(softphone: Softphone) -> None:
    sent = softphone.run(
        "for (const reason of 'abc') log(reason);" + REPLACED.replace("TIMES", "1") + "await pass(2000); return platform.reasons()"
    )
    assert sent == ["a", "b", "c"]


def test_a_call_that_is_repeated_was_queued_until_its_first_attempt(softphone: Softphone) -> None:
    found = softphone.run(
        """let now = 0;
        performance.now = () => now;
        CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 1 });
        platform.install((call) => platform.calls.length > 1 ? 'Success' : new Promise(() => {}));
        const call = hold();
        now = 500;
        await pass(100);
        const { attempts, queuedMs, elapsedMs } = await call;
        return [attempts, queuedMs, elapsedMs]"""
    )
    assert found == [2, 0, 500]


def test_a_call_that_is_settled_while_it_is_repeated_is_not_repeated_again(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.configure({ timeoutMs: 100, retryTimeouts: 2 });
        platform.install();
        const call = hold();
        await pass(100);
        platform.calls[0].resolve('Success');
        const { attempts } = await call;
        await pass(1000);
        return [attempts, platform.calls.length, CIFBridge.stats().inFlight]"""
    )
    assert found == [2, 2, 0]
