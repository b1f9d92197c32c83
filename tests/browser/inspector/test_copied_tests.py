"""A test that the inspector copies runs as it stands, and passes: the fake ends the call as the host did."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from bridge.toolchain.node import Node
from tests.browser.inspector.conftest import HOLD, Open
from tests.support.typescript import link

ODD = """{ events: [{ kpiEventName: "it's `odd` \\\\ ${x}\\u2028", customData: [{ attribute: 'contoso_own', value: 5 },
  { attribute: 'contoso_text', value: '</script>' }] }] }"""
SEVERAL = "{ events: [{ kpiEventName: 'CallHold' }, { kpiEventName: 'CallEnded', kpiEventReason: 'AgentHangUp' }] }"
WRONG = "{ reason: 'Busy', queue: 'x'.repeat(101), holdSeconds: -1, color: 1 }"
ONE = "{ events: [{ kpiEventName: 'CallHold' }] }"
RESERVED = "{ events: [{ kpiEventName: 'CallHold', customData: [{ attribute: 'createdon' }] }] }"
UNNAMED = "{ events: [{ kpiEventName: 5 }] }"
NO_PLATFORM = "delete Microsoft.CIFramework;"
CALLS: dict[str, tuple[str, dict[str, Any], str]] = {
    "accepted": ("", {}, HOLD),
    "raw": ("", {}, f"CIFBridge.logAnalyticsEvent({ONE}, 'CallHold', crypto.randomUUID())"),
    "several": ("", {}, f"CIFBridge.logAnalyticsEvent({SEVERAL}, 'CallHold')"),
    "own-columns": ("", {}, f"CIFBridge.logAnalyticsEvent({ODD})"),
    "warned": ("CIFBridge.configure({ validation: 'warn' })", {}, f"CIFBridge.logAnalyticsEvent({UNNAMED}, 'x')"),
    "invalid-raw": ("", {}, f"CIFBridge.logAnalyticsEvent({RESERVED})"),
    "invalid-typed": ("", {}, f"CIFBridge.events.callHold({WRONG})"),
    "missing-typed": ("", {}, "CIFBridge.events.callHold({ holdSeconds: 5 })"),
    "invalid-hook": ("CIFBridge.configure({ beforeSend() { throw new Error('no') } })", {}, HOLD),
    "update": ("", {}, "CIFBridge.updateConversation({ subject: 'x' }, 'conversation-7')"),
    "update-text": ("", {}, """CIFBridge.updateConversation('{"subject": "x"}', 'conversation-7')"""),
    "update-invalid": ("", {}, "CIFBridge.updateConversation({ message: 'x' }, '')"),
    "update-refused": ("", {"refuse": "map"}, "CIFBridge.updateConversation({ subject: 'x' }, 'conversation-7')"),
    "dropped": ("CIFBridge.setEnabled(false)", {}, f"CIFBridge.logAnalyticsEvent({ONE})"),
    "dropped-hook": ("CIFBridge.configure({ beforeSend: () => null })", {}, HOLD),
    "rejected": ("", {"refuse": "string"}, HOLD),
    "unhandled": ("", {"noHandler": True}, HOLD),
    "timeout": ("CIFBridge.configure({ timeoutMs: 200 })", {"noReply": True}, HOLD),
    "not-ready": (f"{NO_PLATFORM} CIFBridge.configure({{ readyTimeoutMs: 100 }})", {}, HOLD),
    "overflow": (
        f"{NO_PLATFORM} CIFBridge.configure({{ maxQueue: 1, readyTimeoutMs: 100 }}); {HOLD}.catch(() => 0); void 0",
        {},
        "CIFBridge.events.callMuted({})",
    ),
}
WITHOUT = {"dropped", "dropped-hook", "invalid-hook"}
"""Calls that ended before anybody knew what would be sent."""


@pytest.fixture
def project(tmp_path: Path, dist: Path, node_modules: Path) -> Path:
    """The package, and Vitest."""
    link(dist, tmp_path, node_modules)
    return tmp_path


@pytest.mark.slow
def test_every_ending_is_copied_as_a_test_that_passes(open_page: Open, project: Path, node: Node, node_modules: Path) -> None:
    without = set()
    for name, (before, faults, call) in CALLS.items():
        page = open_page({"faults": faults})
        page.run("navigator.clipboard.writeText = async (text) => { window.copied = text }")
        page.run(before)
        page.call(call)
        expect(page.calls.first).to_be_visible()
        page.calls.filter(has_text=name.partition("-")[0] if name == "overflow" else "").first.click()
        page.details.get_by_role("button", name="Copy as a test").click()
        expect(page.said).not_to_have_text("")
        text = page.run("return window.copied ?? null")
        if text is None:
            without.add(name)
        else:
            (project / f"{name}.test.js").write_text(text, encoding="utf-8")
        page.widget.page.close()
    done = subprocess.run(
        [node.node, node_modules / "vitest" / "vitest.mjs", "run", "--reporter=json"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"NO_COLOR": "1"},
    )
    ran = json.loads(done.stdout)
    failed = [result["message"] or str(result["assertionResults"]) for result in ran["testResults"] if result["status"] != "passed"]
    assert failed == []
    assert ran["numPassedTests"] == len(CALLS) - len(without)
    assert without <= WITHOUT
