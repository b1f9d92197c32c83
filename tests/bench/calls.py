"""What a call costs the page: `python -m tests.bench.calls`. Beside it the platform's own function, and other trackers.

Measured is the time for which a batch of calls, all in flight together, keeps the main thread of a softphone page in an iframe of
another origin; the platform is the fake one. `--short` is for a look in CI, `--write` renews the table and the chart of the README.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from statistics import mean

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from bridge.definitions.payload import EXAMPLE
from bridge.outputs.render import write
from bridge.pipeline import build as pipeline
from bridge.toolchain.node import npm_tools
from bridge.toolchain.toolchain import Toolchain
from tests.support import ROOT, browser
from tests.support.payload import CORRELATION_ID
from tests.support.site import Server
from tests.support.widget import Desktop, Widget

HERE = Path(__file__).parent
README = ROOT / "README.md"
CHART = ROOT / "docs" / "call-cost.svg"
PLATFORM = "platform alone"
BRIDGE = ("bridge, raw", "bridge, typed")
RIVALS = ("hand-written mini bridge", "plausible-tracker", "@snowplow/browser-tracker")
FIELDS = {"reason": "CustomerRequest", "queue": "Billing", "holdSeconds": 12}
FACTS = {
    "payload": EXAMPLE,
    "eventName": EXAMPLE["events"][0]["kpiEventName"],
    "correlationId": CORRELATION_ID,
    "fields": FIELDS,
    "options": {key: EXAMPLE[key] for key in ("conversationId", "providerSessionId", "clientSessionId", "participantId")},
}
IN_FLIGHT = 25
FIRST = 6
"""Calls of the first batch: what a bridge sends at once without being told otherwise."""


@dataclass(frozen=True)
class Cost:
    """Microseconds of a call."""

    name: str
    warm: float
    first: float | None
    """In the first batch of a page, where that was measured."""


def quiet(times: Sequence[float]) -> float:
    """The mean of the quicker half: the other one tells of the machine."""
    return mean(sorted(times)[: (len(times) + 1) // 2])


def measure(dist: Path, tools: Toolchain, rounds: int, pages: int) -> tuple[list[Cost], str]:
    """The costs, the platform's first, and the version of the browser."""
    trackers = _trackers(tools)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.find_with_windows() or browser.find_or_install(tools.report), args=browser.arguments()
        )
        first: dict[str, list[float]] = {name: [] for name in (PLATFORM, *BRIDGE)}
        for number in range(pages):
            for name, found in first.items():
                with _Page(chromium, dist, "", number) as page:
                    found.append(page.frame.evaluate("([name, count]) => bench.batch(name, count)", [name, FIRST]))
        names = [PLATFORM, *BRIDGE, *RIVALS]
        with _Page(chromium, dist, trackers, pages) as page:
            warm = page.frame.evaluate("([names, count, rounds]) => bench.warm(names, count, rounds)", [names, IN_FLIGHT, rounds])
        version = chromium.version
        chromium.close()
    return [Cost(name, quiet(warm[name]), quiet(first[name]) if name in first else None) for name in names], version


class _Page:
    """A softphone page of its own. Its scripts have a text that no page had before: the browser remembers what it has compiled."""

    def __init__(self, chromium: Browser, dist: Path, trackers: str, number: int) -> None:
        self.context = chromium.new_context()
        self.servers = Server("127.0.0.1"), Server("localhost")
        host, softphone = (server.site for server in self.servers)
        desktop = Desktop(host, softphone, self.context, dist)
        scripts = {
            "library": (dist / "cif-fake-library.js").read_text(encoding="utf-8"),
            "bridge": (dist / "cif-bridge.min.js").read_text(encoding="utf-8"),
            "calls": f"const FACTS = {json.dumps(FACTS)};{(HERE / 'calls.js').read_text(encoding='utf-8')}",
            "trackers": trackers,
        }
        for name, text in scripts.items():
            softphone.put(f"/{number}/{name}.js", f"/* {number} */{text}")
        library = desktop.library().replace("/library.js", f"/{number}/library.js")
        rest = "".join(f"<script src=/{number}/{name}.js></script>" for name in ("bridge", "calls", "trackers"))
        self.widget: Widget = desktop.open(body=library + rest)
        self.frame = self.widget.frame

    def __enter__(self) -> _Page:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()
        for server in self.servers:
            server.close()


def _trackers(tools: Toolchain) -> str:
    npm = npm_tools(HERE.parent / "npm", tools.node, tools.report)
    entry = (HERE / "trackers.js").read_text(encoding="utf-8")
    command = [*tools.esbuild, "--bundle", "--minify", "--format=iife", "--log-level=warning"]
    return subprocess.run(command, input=entry, cwd=npm, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def table(costs: Sequence[Cost]) -> Table:
    alone = costs[0]
    shown = Table("", "warm, us", "to the platform", "first batch, us", "to the platform", title="One call", title_justify="left")
    for cost in costs:
        first = ("", "") if cost.first is None or alone.first is None else (f"{cost.first:.0f}", f"{cost.first / alone.first:.1f}")
        shown.add_row(cost.name, f"{cost.warm:.1f}", f"{cost.warm / alone.warm:.2f}", *first)
    return shown


def markdown(costs: Sequence[Cost], conditions: str) -> str:
    alone = costs[0]
    rows = []
    for cost in costs:
        first = "" if cost.first is None or alone.first is None else f"{cost.first:.0f} us ({cost.first / alone.first:.1f})"
        rows.append(f"| {cost.name} | {cost.warm:.0f} us ({cost.warm / alone.warm:.1f}) | {first} |")
    return "\n".join(
        [
            "![What one call costs: the bridge beside the platform alone and three others](docs/call-cost.svg)",
            "",
            "| one call (in brackets: to the platform alone) | warm | first batch of a page |",
            "|---|---|---|",
            *rows,
            "",
            conditions,
        ]
    )


def chart(costs: Sequence[Cost]) -> str:
    """Bars of the warm calls, readable on a light and on a dark page."""
    row, left, width = 28, 220, 400
    most = max(cost.warm for cost in costs)
    bars = []
    for place, cost in enumerate(costs):
        y, length = place * row + 10, max(cost.warm / most * width, 1)
        kind = "ours" if cost.name in BRIDGE else "other"
        bars.append(f'<text x="{left - 10}" y="{y + 15}" text-anchor="end">{escape(cost.name)}</text>')
        bars.append(f'<rect class="{kind}" x="{left}" y="{y}" width="{length:.0f}" height="20" rx="2"/>')
        bars.append(f'<text x="{left + length + 8:.0f}" y="{y + 15}">{cost.warm:.0f} us</text>')
    height = len(costs) * row + 14
    style = (
        "text{font:14px system-ui,sans-serif;fill:#1f2328}.ours{fill:#0969da}.other{fill:#8c959f}"
        "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.ours{fill:#4493f8}.other{fill:#6e7681}}"
    )
    title = "Main-thread time of one call, warm"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 80} {height}" role="img" aria-label="{title}">'
        f"<title>{title}</title><style>{style}</style>{''.join(bars)}</svg>\n"
    )


def renew(costs: Sequence[Cost], conditions: str) -> None:
    part = re.compile(r"(?<=<!-- measured: calls -->\n).*?(?=<!-- /measured -->)", re.S)
    text = README.read_text(encoding="utf-8")
    write(README, part.sub(lambda _: f"\n{markdown(costs, conditions)}\n\n", text))
    write(CHART, chart(costs))


def conditions(browser_version: str) -> str:
    packages = json.loads((HERE.parent / "npm" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    trackers = ", ".join(f"{name} {packages[name]}" for name in RIVALS if name in packages)
    return (
        f"Synchronous time of the main thread for each of {IN_FLIGHT} calls in flight together ({FIRST} in the first batch), in an "
        f"iframe of another origin, against the fake library: Chromium {browser_version}, {trackers}; {os.cpu_count()} cores, "
        f"{platform.system()} {platform.machine()}. `python -m tests.bench.calls --write` measures it anew."
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true", help="a look, in some seconds")
    options.add_argument("--write", action="store_true", help="renew the README's table and chart")
    options.add_argument("--dist", type=Path, help="measure this build")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary, Toolchain(print) as tools:
        dist = given.dist
        if not dist:
            dist = Path(temporary) / "dist"
            pipeline.build(dist, tools=tools)
        costs, version = measure(dist.absolute(), tools, *((20, 3) if given.short else (80, 15)))
    Console(width=120).print(table(costs))
    if given.write:
        renew(costs, conditions(version))


if __name__ == "__main__":
    main()
