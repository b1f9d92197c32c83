"""The hand-written modules that run in the browser, as the compiler reads them."""

from __future__ import annotations

from pathlib import Path

from bridge import browser

_BROWSER = Path(browser.__file__).parent


def browser_modules(room: str) -> dict[str, str]:
    """The modules of one folder of `bridge/browser/`: dotted name -> code."""
    files = sorted(path for path in (_BROWSER / room).glob("*.py") if path.stem != "__init__")
    return {f"bridge.browser.{room}.{path.stem}": path.read_text(encoding="utf-8") for path in files}
