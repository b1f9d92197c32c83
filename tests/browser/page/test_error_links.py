"""An error of each code leads to the page about it, and what the pages tell to type works."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from bridge.definitions.api import ERROR_CODES, ERROR_PAGES, MISTAKES
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


PUBLISHED = "https://docs.example/cif/errors/"
FOLDERS = {
    "beside the script": (ERROR_PAGES, "/errors/"),
    "published": (PUBLISHED, PUBLISHED),
    "seen from the script": ("../docs/", "/docs/"),
    "hostile": (BREAKOUT, ""),
}


def rebuilt(desktop: Desktop, docs_url: str, folder: Path, tools: Toolchain) -> Desktop:
    if docs_url == ERROR_PAGES:
        return desktop
    for job in scripts(replace(make_plan(), docs_url=docs_url), folder, folder / "work", tools):
        job()
    return replace(desktop, dist=folder)


@pytest.mark.parametrize(("docs_url", "begin"), FOLDERS.values(), ids=FOLDERS.keys())
def test_an_error_and_its_warning_lead_to_the_page_of_its_code(
    desktop: Desktop, tmp_path: Path, tools: Toolchain, docs_url: str, begin: str
) -> None:
    bridge = rebuilt(desktop, docs_url, tmp_path, tools).bridge()
    widget = desktop.open(body=bridge, query="?page=of%20the%20softphone")
    for code, failure in FAILURES.items():
        before = len(widget.said("warning"))
        error = widget.frame.evaluate(TRY % (json.dumps(PAYLOAD), EVENT_NAME, failure))
        link = error["link"]
        assert (error["code"], error["own"]) == (code, link)
        assert urljoin(link, "x") != "x" and re.fullmatch(r"https?://[!-~]+", link), "absolute, and all of it a link"
        if docs_url != BREAKOUT:
            anchor = next((f"#{key}" for key, mistake in MISTAKES.items() if error["hint"].startswith(mistake.hint)), "")
            assert link == urljoin(desktop.softphone.origin, f"{begin}{code}.html{anchor}")
        if docs_url == ERROR_PAGES:
            assert (desktop.dist / link.partition("#")[0].removeprefix(f"{desktop.softphone.origin}/")).is_file()
        warnings = widget.said("warning")[before:]
        assert len(warnings) == (code != "misuse")  # which is thrown
        assert all(text.startswith(f"[cif-bridge] {code}") and text.endswith(f" {link}") for text in warnings)
    assert widget.errors == []


def links(desktop: Desktop, body: str, bridge: str) -> str:
    widget = desktop.open(body=body)
    widget.frame.wait_for_function("window.CIFBridge")
    link: str = widget.frame.evaluate(f"{bridge}.logAnalyticsEvent({{}}).catch((error) => error.link)")
    return link


def test_pages_are_looked_for_beside_a_script_of_another_site(desktop: Desktop) -> None:
    desktop.host.put("/vendor/cif/cif-bridge.min.js", desktop.dist / "cif-bridge.min.js")
    body = f'<script src="{desktop.host.origin}/vendor/cif/cif-bridge.min.js"></script>'
    assert links(desktop, body, "CIFBridge") == f"{desktop.host.origin}/vendor/cif/errors/invalid.html"


def test_pages_are_looked_for_beside_a_module(desktop: Desktop) -> None:
    for name in ("cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs"):
        desktop.softphone.put(f"/assets/{name}", desktop.dist / name)
    body = "<script type=module>import * as bridge from '/assets/cif-bridge.mjs'; window.CIFBridge = bridge</script>"
    assert links(desktop, body, "CIFBridge") == f"{desktop.softphone.origin}/assets/errors/invalid.html"


def test_the_place_on_a_bundlers_disk_is_no_address_in_the_web(desktop: Desktop) -> None:
    for name in ("cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs"):
        text = (desktop.dist / name).read_text(encoding="utf-8")
        desktop.softphone.put(f"/{name}", text.replace("import.meta.url", "'file:///home/ada/phone/node_modules/x.mjs'"))
    body = "<script type=module>import * as bridge from '/cif-bridge.mjs'; window.CIFBridge = bridge</script>"
    assert links(desktop, body, "CIFBridge") == f"{ERROR_PAGES}invalid.html"


def test_a_script_without_an_address_names_the_page(desktop: Desktop) -> None:
    body = f"<script>{(desktop.dist / 'cif-bridge.min.js').read_text(encoding='utf-8')}</script>"
    assert links(desktop, body, "CIFBridge") == f"{ERROR_PAGES}invalid.html"


def test_a_switch_given_nonsense_leads_to_the_page_too(widget: Widget) -> None:
    widget.frame.evaluate("CIFBridge.debug('yes')")
    (warning,) = widget.said("warning")
    assert warning.startswith("[cif-bridge] misuse: debug: ") and warning.endswith(f"/{ERROR_PAGES}misuse.html")


def lines_to_type(dist: Path) -> list[str]:
    """The code blocks of the pages, and the calls in their text."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((dist / ERROR_PAGES).glob("*.md"))]
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
