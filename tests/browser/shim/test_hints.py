"""The hint that an error carries is true of its page, or absent."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from bridge.definitions.api import MISTAKES
from bridge.toolchain.node import Node
from tests.browser.shim.situations import SILENT, SITUATIONS, Situation, failed
from tests.support.widget import Desktop


@pytest.mark.parametrize("situation", SITUATIONS.values(), ids=SITUATIONS.keys())
def test_the_hint_is_true_or_absent(browser_window: BrowserContext, script: str, situation: Situation) -> None:
    error = failed(browser_window, situation, script)
    expected = [MISTAKES[key] for key in situation.hint.split()]
    there = SILENT in str(situation.library) and not situation.policy and situation.tag != ""
    assert error["code"] == ("timeout" if there else "not-ready")
    # Which addresses differ is said behind.
    hint, _, seen = error["hint"].partition(": ")
    assert hint == "; ".join(mistake.hint for mistake in expected)
    assert bool(seen) == bool({"address", "elsewhere", "ucilib", "crmurl", "port"} & {*situation.hint.split()})
    assert error["message"].endswith(error["hint"])


def test_every_mistake_has_a_situation() -> None:
    tried = {key for situation in SITUATIONS.values() for key in situation.hint.split()}
    assert tried == MISTAKES.keys() - {"page"}


def test_a_local_desktop_with_the_fake_is_no_mistake(desktop: Desktop) -> None:
    """The fake keeps the port, whether its tag has options or not."""
    for tag_ in (desktop.library(), desktop.library().replace(" data-fake=", " data-other=")):
        widget = desktop.open({"faults": {"noReply": True}}, body=tag_ + desktop.bridge())
        call = "CIFBridge.createBridge({ timeoutMs: 100 }).logAnalyticsEvent({}, 'x').catch((error) => [error.code, error.hint])"
        assert widget.frame.evaluate(
            call.replace(
                "{}, 'x'", json.dumps({"conversationId": "c", "providerSessionId": "p", "events": [{"kpiEventName": "CallHold"}]})
            )
        ) == ["timeout", ""]


SERVER = """
import {{ ready, logAnalyticsEvent, contextFromSession }} from '{module}';
const began = performance.now();
const data = {{ conversationId: 'c', providerSessionId: 'p', events: [{{ kpiEventName: 'CallHold' }}] }};
const ends = await Promise.allSettled([ready(), logAnalyticsEvent(data), contextFromSession()]);
console.log(JSON.stringify(ends.map(({{ reason }}) => [reason.code, reason.hint])));
"""


def test_without_a_document_a_call_fails_at_once_and_says_so(dist: Path, node: Node, tmp_path: Path) -> None:
    script = tmp_path / "server.mjs"
    script.write_text(SERVER.format(module=(dist / "cif-bridge.mjs").as_uri()), encoding="utf-8")
    run = subprocess.run([node.node, script], capture_output=True, text=True, timeout=20, check=True)
    assert json.loads(run.stdout) == [["not-ready", MISTAKES["page"].hint]] * 3


def test_a_worker_is_no_page(desktop: Desktop) -> None:
    widget = desktop.open(body=desktop.bridge())
    desktop.softphone.put("/worker.js", "importScripts('/cif-bridge.min.js'); CIFBridge.ready().catch((e) => postMessage(e.hint))")
    hint = widget.frame.evaluate(
        "() => new Promise((resolve) => { new Worker('/worker.js').onmessage = ({ data }) => resolve(data) })"
    )
    assert hint == MISTAKES["page"].hint
