"""An error of each code leads to the page about it, and what the pages tell to type works."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bridge.definitions.api import ERROR_CODES, ERROR_PAGES
from bridge.outputs.scripts.bridge import scripts
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain
from tests.browser.page.conftest import CALL
from tests.support.payload import EVENT_NAME, PAYLOAD
from tests.support.widget import Desktop, Widget

FAILURES = {
    "invalid": "log({}, {})",
    "uncloneable": "log({}, 1n)",
    "not-ready": "log({ readyTimeoutMs: 0 })",
    "overflow": "log({ maxQueue: 1 }, data, 2)",
    "dropped": "log({ enabled: false })",
    "rejected": "answered(() => Promise.reject('No'))",
    "unhandled": "answered(async () => null)",
    "timeout": "answered(() => new Promise(() => {}), { timeoutMs: 100 })",
    "misuse": "(async () => CIFBridge.configure({ no: 1 }))()",
}
TRY = """async () => {
  const data = %s;
  const log = (options, payload = data, times = 1) => {
    const bridge = CIFBridge.createBridge(options);
    return Array.from({ length: times }, () => bridge.logAnalyticsEvent(payload, '%s')).at(-1);
  };
  const answered = (logAnalyticsEvent, options) => {
    window.Microsoft = { CIFramework: { logAnalyticsEvent } };
    return log(options).finally(() => { delete window.Microsoft });
  };
  return await %s.then(() => null, (error) => ({ ...JSON.parse(JSON.stringify(error)), own: error.link }));
}"""
BREAKOUT = "'\"`${boom()}\\\\');boom()//\\\n\u2028*/</script><!--%27{{ 1 }}é/"
"""No build takes it; the generated code has to hold it all the same."""


def test_every_code_is_tried() -> None:
    assert FAILURES.keys() == {code.code for code in ERROR_CODES}


@pytest.mark.parametrize("docs_url", [ERROR_PAGES, BREAKOUT], ids=["beside the script", "hostile"])
def test_an_error_and_its_warning_lead_to_the_page_of_its_code(
    desktop: Desktop, tmp_path: Path, docs_url: str, tools: Toolchain
) -> None:
    bridge = desktop.bridge()
    if docs_url == BREAKOUT:
        for job in scripts(replace(make_plan(), docs_url=docs_url), tmp_path, tmp_path / "work", tools):
            job()
        bridge = replace(desktop, dist=tmp_path).bridge()
    widget = desktop.open(body=bridge)
    for code, failure in FAILURES.items():
        before = len(widget.said("warning"))
        error = widget.frame.evaluate(TRY % (json.dumps(PAYLOAD), EVENT_NAME, failure))
        assert (error["code"], error["link"], error["own"]) == (code, f"{docs_url}{code}.md", f"{docs_url}{code}.md")
        if docs_url == ERROR_PAGES:
            assert (desktop.dist / error["link"]).is_file()
        warnings = widget.said("warning")[before:]
        assert len(warnings) == (code != "misuse")  # which is thrown
        assert all(text.startswith(f"[cif-bridge] {code}") and text.endswith(f" {error['link']}") for text in warnings)
    assert widget.errors == []


def test_a_switch_given_nonsense_leads_to_the_page_too(widget: Widget) -> None:
    widget.frame.evaluate("CIFBridge.debug('yes')")
    (warning,) = widget.said("warning")
    assert warning.startswith("[cif-bridge] misuse: debug: ") and warning.endswith(f" {ERROR_PAGES}misuse.md")


def lines_to_type(dist: Path) -> list[str]:
    """The code blocks of the pages, and the calls in their text."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((dist / ERROR_PAGES).iterdir())]
    blocks = [block for text in texts for block in re.findall(r"^```js\n(.*?)^```$", text, re.M | re.S)]
    return list(dict.fromkeys(blocks + [call for text in texts for call in re.findall(r"`(CIFBridge\.\w+\([^…`]*\))`", text)]))


def test_what_the_pages_tell_to_type_runs_in_the_console(desktop: Desktop, widget: Widget) -> None:
    console = desktop.context.new_cdp_session(widget.frame)

    def run(text: str) -> Any:
        """As the console of the developer tools does."""
        how = {"replMode": True, "awaitPromise": True, "returnByValue": True}
        answer = console.send("Runtime.evaluate", {"expression": text, **how})
        assert "exceptionDetails" not in answer, (text, answer)
        return answer["result"].get("value")

    run(f"await {CALL}")
    widget.rows()
    widget.switch(refuse="map")
    run(f"error = await {CALL}.catch((error) => error); data = {json.dumps(PAYLOAD)}; eventId = error.eventId")
    run("conversationId = 'c'; providerSessionId = 'p'; select = {}; session = { queue: {} }; callerId = 12n")
    widget.switch(refuse="none")
    answers = {text: run(text) for text in lines_to_type(desktop.dist) if "doctor()" not in text}  # of the admin file
    assert len(answers) > len(ERROR_CODES)
    (search,) = (answer for text, answer in answers.items() if "searchAndOpenRecords" in text)
    assert EVENT_NAME in search
    assert {"message", "msdyn_name"} in [set(answer) for answer in answers.values() if isinstance(answer, dict)]
    assert widget.errors == []
