"""How long a script holds the page up when it is loaded, beside an empty script."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from playwright.sync_api import Page
from rich.table import Table

from tests.support.site import Site

HERE = Path(__file__).parent
LOADS = 25
BEFORE = "<script>document.currentScript.dataset</script>"
"""Any other script of a page, such as the platform's library: for the first that looks at the document, the browser sets up what a
document is, which takes a third of a millisecond."""


def evaluation(site: Site, page: Page, script: str) -> Table:
    page.add_script_tag(path=HERE / "inline.js")
    inline = page.evaluate("(source) => inline(source)", script)
    loaded = {name: _loaded(site, page, name, text) for name, text in {"script": script, "empty": ""}.items()}
    table = Table("", "cif-bridge.min.js", "empty script", title="Evaluation in Chromium, ms (median)", title_justify="left")
    # The trace knows what else the machine did meanwhile: the time of the thread is what the script itself took.
    for row, title in enumerate(("<script src>: task of the main thread", "<script src>: its CPU time")):
        table.add_row(title, *(f"{median(times[row] for times in loaded[name]):.2f}" for name in loaded))
    table.add_row("inline, compiled on the main thread", *(f"{inline[name]:.2f}" for name in loaded))
    return table


def _loaded(site: Site, page: Page, name: str, text: str) -> list[tuple[float, float]]:
    """Milliseconds of `EvaluateScript` in the browser's own trace, and of its thread; a page of its own each time."""
    browser, found = page.context.browser, []
    assert browser
    for load in range(LOADS):
        address = site.put(f"/{name}-{load}.js", f"/* {load} */{text}")  # another text: the compiler remembers what it has seen
        scripts = f'{BEFORE}<script src="{address}"></script>'
        document = site.put(f"/{name}-{load}", f"<!doctype html><title>{name}</title>{scripts}")
        visit = browser.new_page()
        browser.start_tracing(page=visit, categories=["devtools.timeline"])
        visit.goto(document)
        events = json.loads(browser.stop_tracing())["traceEvents"]
        visit.close()
        found += [
            (event["dur"] / 1000, event["tdur"] / 1000)
            for event in events
            if event["name"] == "EvaluateScript" and event["args"]["data"]["url"] == address
        ]
    assert len(found) == LOADS
    return found
