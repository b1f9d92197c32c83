"""A page that puts the bridge in the place of the platform's function, to have its old calls checked: nothing calls itself."""

from __future__ import annotations

import pytest

from tests.browser.shim.conftest import Open, Softphone, with_library

REPLACE = "Microsoft.CIFramework.logAnalyticsEvent = CIFBridge.logAnalyticsEvent;"
CALL = "Microsoft.CIFramework.logAnalyticsEvent(payload('1'), 'CallHold')"
ANSWER = "() => Promise.resolve('Success')"


@pytest.mark.parametrize("call", [CALL, "hold().then(({ result }) => result)"])
def test_calls_reach_the_platform_that_was_there_when_the_bridge_was_loaded(open_softphone: Open, call: str) -> None:
    softphone = open_softphone(with_library())
    assert softphone.run(f"{REPLACE} return [await {call}, calls.length]") == ["Success", 1]


def test_calls_reach_the_platform_that_a_call_saw(softphone: Softphone) -> None:
    done = softphone.run(
        f"platform.install({ANSWER}); await log(); {REPLACE} return [await {CALL}, await log('2'), platform.calls.length]"
    )
    assert done == ["Success", "Success", 3]


def test_a_bridge_of_its_own_in_the_platforms_place_is_known_too(softphone: Softphone) -> None:
    done = softphone.run(
        f"""platform.install({ANSWER}); await log();
        Microsoft.CIFramework.logAnalyticsEvent = CIFBridge.createBridge().logAnalyticsEvent;
        return [await {CALL}, platform.calls.length]"""
    )
    assert done == ["Success", 2]


def test_a_call_fails_at_once_when_the_platform_was_replaced_before_anybody_saw_it(softphone: Softphone) -> None:
    error = softphone.run(
        f"""platform.install({ANSWER}); {REPLACE}
        const {{ code, delivered, message }} = await fail({CALL});
        return {{ code, delivered, message, calls: platform.calls.length, sent: CIFBridge.stats().sent }}"""
    )
    assert (error["code"], error["delivered"], error["calls"], error["sent"]) == ("rejected", "no", 0, 1)
    said = "load the bridge after the library or use wrapPlatform"
    assert error["message"] == f"rejected: CallHold: the platform refused it: {said}"
    (warning,) = softphone.warnings()
    assert said in warning


def test_a_function_that_leads_back_before_anybody_saw_the_platform_is_one_loud_failure(softphone: Softphone) -> None:
    found = softphone.run(
        """let thrown = 0;
        const lead = (...given) => { try { return CIFBridge.logAnalyticsEvent(...given) } catch { thrown += 1 } };
        window.Microsoft = { CIFramework: { logAnalyticsEvent: lead } };
        const { code, message } = await fail(log());
        return [code, message, thrown, CIFBridge.stats().inFlight]"""
    )
    said = "load the bridge after the library or use wrapPlatform"
    assert found == ["rejected", f"rejected: CallHold: the platform refused it: {said}", 0, 0]
