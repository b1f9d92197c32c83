"""A platform that does not appear: the error says which mistake it looks like."""

from __future__ import annotations

from typing import Any

import pytest

from bridge.definitions.api import MISTAKES
from tests.browser.shim.conftest import Open, Softphone

TAG = '<script src="/missing.js" data-cifid="CIFMainLibrary" data-crmurl="https://contoso.crm.dynamics.com"></script>'
ELSEWHERE = MISTAKES["elsewhere"].hint
PAGES: dict[str, tuple[dict[str, Any], str, str]] = {
    "script": ({}, MISTAKES["script"].hint, ""),
    "function": ({"body": TAG + "<script>Microsoft = { CIFramework: {} }</script>"}, MISTAKES["function"].hint, ELSEWHERE),
    "frame": ({"body": TAG, "framed": False}, f"{MISTAKES['blocked'].hint}; {MISTAKES['frame'].hint}", MISTAKES["frame"].hint),
    "ucilib": (
        {"body": TAG, "query": "?ucilib=https://elsewhere.example"},
        MISTAKES["blocked"].hint,
        MISTAKES["ucilib"].hint,
    ),
    "blocked": ({"body": TAG}, MISTAKES["blocked"].hint, ELSEWHERE),
}
"""The page, its hint while there is no platform, and what the hint begins with when the platform is there and silent."""


def not_ready(softphone: Softphone, promise: str) -> Any:
    return softphone.run(
        f"const call = fail({promise}); await pass(30000); return {{ message: String(await call), ...(await call) }}"
    )


@pytest.mark.parametrize("promise", ["log()", "CIFBridge.ready()"])
@pytest.mark.parametrize("page", PAGES)
def test_the_hint_names_the_mistake(open_softphone: Open, page: str, promise: str) -> None:
    options, hint, _ = PAGES[page]
    error = not_ready(open_softphone(**options), promise)
    assert (error["code"], error["delivered"], error["attempts"]) == ("not-ready", "no", 0)
    assert error["hint"] == hint
    assert hint in error["message"]


@pytest.mark.parametrize("page", PAGES)
def test_a_timeout_names_the_mistakes_that_look_the_same_and_no_other(open_softphone: Open, page: str) -> None:
    options, _, hint = PAGES[page]
    softphone = open_softphone(**options)
    error = softphone.run("platform.install(); const call = fail(log()); await pass(12000); return { ...(await call) }")
    assert (error["code"], error["hint"].partition(": ")[0]) == ("timeout", hint)


def test_a_limit_of_nothing_gives_up_at_once(softphone: Softphone) -> None:
    assert softphone.run("CIFBridge.configure({ readyTimeoutMs: 0 }); return end(log())") == "not-ready"
    assert softphone.run("platform.install(async () => 'Success'); return end(log())") == "Success"


def test_the_platform_is_looked_for_once_more_when_the_time_is_over(softphone: Softphone) -> None:
    """Between the last look and the limit."""
    found = softphone.run(
        """Math.random = () => 0;
        CIFBridge.configure({ readyTimeoutMs: 1010 });
        const call = end(log());
        await pass(1005);
        platform.install(async () => 'Success');
        await pass(5);
        return call"""
    )
    assert found == "Success"
