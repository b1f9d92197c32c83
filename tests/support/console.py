"""What a page's console shows, as text that is the same in every run."""

from __future__ import annotations

import re
import time

from playwright.sync_api import ConsoleMessage, Error, Page

SHOWN = """(value) => typeof value === 'string' ? value : value instanceof Error && !value.toJSON ? String(value)
  : JSON.stringify(value, null, 2)"""
SOON = 20
"""Seconds, on a machine that does much else."""
STACK = re.compile(r"(\n *at [^\n]*)+")
VOLATILE = (
    (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "<guid>"),
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z"), "<now>"),
    (re.compile(r"\b\d+ ms"), "<n> ms"),
    (re.compile(r'Ms": [\d.]+'), 'Ms": <n>'),
    (re.compile(r"http://localhost:\d+"), "https://phone.example"),
    (re.compile(r"http://127\.0\.0\.1:\d+"), "https://desktop.example"),
)


def steady(text: str) -> str:
    """`text` without what is another in each run: stacks, ids, times, ports."""
    text = STACK.sub("", text)
    for pattern, name in VOLATILE:
        text = pattern.sub(name, text)
    return text


class Console:
    """Keeps what scripts print in a page from now on, and what they throw and nobody catches."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._shown: list[ConsoleMessage | Error] = []
        page.on("console", lambda message: self._shown.append(message))
        page.on("pageerror", lambda error: self._shown.append(error))

    def clear(self) -> None:
        self._shown.clear()

    def wait(self) -> None:
        """Until something is printed or thrown, if that is soon."""
        end = time.monotonic() + SOON
        while not self._shown and time.monotonic() < end:
            self._page.wait_for_timeout(10)

    def text(self) -> str:
        """A paragraph for each message, with its kind; what groups hold is indented. The page has to be open still."""
        paragraphs: list[str] = []
        indent = ""
        for shown in self._shown:
            if isinstance(shown, Error):
                paragraphs.append(f"{indent}uncaught: {shown.name}: {shown.message}")
            elif shown.type == "endGroup":
                indent = indent[2:]
            elif shown.args:  # what the browser says itself, such as that an address is not found, has none
                words = " ".join(argument.evaluate(SHOWN) for argument in shown.args)
                kind = "group" if shown.type == "startGroupCollapsed" else shown.type
                paragraphs.append("\n".join(indent + line for line in f"{kind}: {words}".split("\n")))
                if kind == "group":
                    indent += "  "
        return steady("\n".join(paragraphs)) or "(nothing)"
