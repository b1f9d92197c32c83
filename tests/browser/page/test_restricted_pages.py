"""Pages that forbid much: content security policy, subresource integrity, blocked storage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.browser.page.conftest import CALL, Open
from tests.support.widget import Desktop, Widget

POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
# Written by an external script, since the policy forbids inline ones; the page's title tells the outcome.
PAGE_SCRIPT = f"{CALL}.then((result) => {{ document.title = result }}, (error) => {{ document.title = String(error) }});"
STORES = ("localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore")


def open_under_policy(desktop: Desktop, script: Path, integrity: str) -> Widget:
    bridge = desktop.bridge(f' integrity="{integrity}" crossorigin="anonymous"')
    desktop.softphone.put("/cif-bridge.min.js", script)
    desktop.softphone.put("/page.js", PAGE_SCRIPT)
    page = f'{desktop.library()}{bridge}<script src="/page.js"></script>'
    return desktop.open(body=page, headers={"Content-Security-Policy": POLICY})


@pytest.fixture
def integrity(dist: Path) -> str:
    hashes: dict[str, str] = json.loads((dist / "integrity.json").read_text(encoding="utf-8"))
    return hashes["cif-bridge.min.js"]


def test_a_call_succeeds_under_the_strictest_policy_and_with_its_published_integrity(
    desktop: Desktop, dist: Path, integrity: str
) -> None:
    widget = open_under_policy(desktop, dist / "cif-bridge.min.js", integrity)
    widget.frame.wait_for_function("document.title !== 'Softphone'")
    assert (widget.frame.title(), widget.errors, widget.console) == ("Success", [], [])


def test_a_script_that_was_tampered_with_does_not_run(desktop: Desktop, dist: Path, integrity: str, tmp_path: Path) -> None:
    tampered = tmp_path / "tampered.js"
    tampered.write_bytes((dist / "cif-bridge.min.js").read_bytes() + b" ")
    widget = open_under_policy(desktop, tampered, integrity)
    assert "CIFBridge is not defined" in "".join(widget.errors)


def test_a_call_succeeds_in_a_page_that_has_no_origin(desktop: Desktop, open_widget: Open) -> None:
    widget = open_widget(desktop.library(), attributes=' sandbox="allow-scripts"')
    assert widget.frame.evaluate("() => { try { return localStorage } catch (error) { return error.name } }") == "SecurityError"
    assert widget.settle(CALL) == {"value": "Success"}
    assert (widget.errors, widget.console) == ([], [])


def test_no_storage_is_touched(desktop: Desktop, open_widget: Open) -> None:
    """Not even looked at: each store throws and counts."""
    guard = f"""<script>touched = [];
      for (const name of {json.dumps(STORES)}) {{
        Object.defineProperty(window, name, {{ get() {{ touched.push(name); throw new DOMException(name, 'SecurityError') }} }});
      }}
      Object.defineProperty(document, 'cookie', {{ get() {{ touched.push('cookie') }}, set() {{ touched.push('cookie') }} }});
    </script>"""
    widget = open_widget(guard + desktop.library())
    assert widget.settle(CALL) == {"value": "Success"}
    assert widget.settle("CIFBridge.logAnalyticsEvent({})").keys() == {"error"}
    widget.frame.evaluate("CIFBridge.debug(true)")
    assert widget.settle(CALL) == {"value": "Success"}
    assert widget.frame.evaluate("touched") == []
    assert widget.errors == []
