"""A platform that does not appear: the error says which mistake it looks like."""

from __future__ import annotations

from typing import Any

import pytest

from bridge.definitions.api import MISTAKES
from tests.browser.shim.conftest import Open, Softphone

CRMURL = "https://contoso.crm.dynamics.com"
TAG = f'<script src="/missing.js" data-cifid="CIFMainLibrary" data-crmurl="{CRMURL}"></script>'
PAGES: dict[str, dict[str, Any]] = {
    "script": {},
    "function": {"body": TAG + "<script>Microsoft = { CIFramework: {} }</script>"},
    "frame": {"body": TAG, "framed": False},
    "ucilib": {"body": TAG, "query": "?ucilib=https://elsewhere.example"},
    "crmurl": {"body": TAG.replace("data-crmurl", "data-other")},
    "port": {"body": TAG.replace(CRMURL, f"{CRMURL}:8443")},
    "blocked": {"body": TAG},
}


def not_ready(softphone: Softphone, promise: str) -> Any:
    return softphone.run(
        f"const call = fail({promise}); await pass(30000); return {{ message: String(await call), ...(await call) }}"
    )


def test_every_mistake_has_a_page() -> None:
    assert set(PAGES) == set(MISTAKES)


@pytest.mark.parametrize("promise", ["log()", "CIFBridge.ready()"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_hint_names_the_mistake(open_softphone: Open, mistake: str, promise: str) -> None:
    error = not_ready(open_softphone(**PAGES[mistake]), promise)
    assert (error["code"], error["delivered"], error["attempts"]) == ("not-ready", "no", 0)
    assert error["hint"] == MISTAKES[mistake].hint
    assert MISTAKES[mistake].hint in error["message"]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_timeout_names_the_mistakes_that_look_the_same_and_no_other(open_softphone: Open, mistake: str) -> None:
    softphone = open_softphone(**PAGES[mistake])
    error = softphone.run("platform.install(); const call = fail(log()); await pass(12000); return { ...(await call) }")
    assert (error["code"], error["hint"]) == ("timeout", MISTAKES[mistake].hint if MISTAKES[mistake].silent else "")


def test_a_limit_of_nothing_gives_up_at_once(softphone: Softphone) -> None:
    assert softphone.run("CIFBridge.configure({ readyTimeoutMs: 0 }); return end(log())") == "not-ready"
    assert softphone.run("platform.install(async () => 'Success'); return end(log())") == "Success"
