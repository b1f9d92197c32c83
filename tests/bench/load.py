"""The load test: `python -m tests.bench.load`. What a thousand queued events and ten thousand settled ones cost a softphone page.

Every line says PASS or FAIL; the exit code is 1 when a limit is not kept.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from bridge.pipeline import build as pipeline
from tests.support import browser
from tests.support.heap import measure_heap
from tests.support.site import Server
from tests.support.widget import Desktop

QUEUED = 1_000
SETTLED = 10_000
LONGEST_TASK_MS = 50
HEAP_GROWTH = 100_000
"""Bytes, ten for each settled event: caches of the engine, and nothing of the events."""
TRACED = ["blink.user_timing", "disabled-by-default-devtools.timeline"]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--dist", type=Path, help="measure this build")
    given = options.parse_args()
    console = Console(width=120)
    tasks = Table("", "longest task, ms", "tasks", "long tasks", "", title=f"{QUEUED:,} queued events", title_justify="left")
    memory = Table("", "before", "after", "", title=f"{SETTLED:,} settled events", title_justify="left")
    kept = []
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        dist = given.dist or Path(temporary) / "dist"
        if not given.dist:
            pipeline.build(dist)
        chromium = playwright.chromium.launch(
            executable_path=browser.find_with_windows() or browser.find_or_install(print), args=browser.arguments()
        )
        for slower in (1, 4):
            durations, long_tasks = _flush(chromium, dist, slower)
            kept.append(max(durations) < LONGEST_TASK_MS and not long_tasks)
            title = "flush when the platform appears" + (f", CPU {slower} times slower" if slower > 1 else "")
            tasks.add_row(title, f"{max(durations):.1f}", f"{len(durations):,}", str(len(long_tasks)), _verdict(kept[-1]))
        for title, failing in (("accepted", False), ("half of them failed", True)):
            before, after = _settle(chromium, dist, failing)
            kept.append(after[0] - before[0] < HEAP_GROWTH and after[1:] == before[1:])
            for name, was, now in zip(("heap, bytes", "nodes", "listeners"), before, after, strict=True):
                memory.add_row(f"{title}: {name}", f"{was:,}", f"{now:,}", _verdict(kept[-1]))
        chromium.close()
    console.print(tasks, memory)
    return int(not all(kept))


def _verdict(kept: bool) -> str:
    return "PASS" if kept else "FAIL"


class _Opened:
    """A softphone page of its own."""

    def __init__(self, chromium: Browser, dist: Path, library: bool) -> None:
        self.servers = Server("127.0.0.1"), Server("localhost")
        host, softphone = (server.site for server in self.servers)
        self.context = chromium.new_context()
        self.context.set_default_timeout(120_000)
        softphone.put("/load.js", Path(__file__).with_name("load.js"))
        desktop = Desktop(host, softphone, self.context, dist)
        body = (desktop.library() if library else "") + desktop.bridge() + "<script src=/load.js></script>"
        self.host = host.origin
        self.widget = desktop.open(body=body)
        self.session = self.context.new_cdp_session(self.widget.frame)

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()
        for server in self.servers:
            server.close()


def _flush(chromium: Browser, dist: Path, slower: int) -> tuple[list[float], list[float]]:
    """Milliseconds of every task of the page's main thread while the queue was sent, and what the page's own observer said."""
    with _Opened(chromium, dist, library=False) as opened:
        frame = opened.widget.frame
        frame.evaluate("(count) => load.queue(count)", QUEUED)
        opened.session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        chromium.start_tracing(page=opened.widget.page, categories=TRACED)
        frame.evaluate("(host) => load.flush(host)", opened.host)
        events: list[dict[str, Any]] = json.loads(chromium.stop_tracing())["traceEvents"]
        long_tasks: list[float] = frame.evaluate("load.long")
        assert frame.evaluate("CIFBridge.stats().accepted") == QUEUED
    begin, end = (next(event for event in events if event["name"] == f"flush {name}") for name in ("begins", "ends"))
    return [
        event["dur"] / 1000
        for event in events
        if event["name"] == "RunTask"
        and (event["pid"], event["tid"]) == (begin["pid"], begin["tid"])
        and begin["ts"] < event["ts"] + event["dur"]
        and event["ts"] < end["ts"]
    ], long_tasks


def _settle(chromium: Browser, dist: Path, failing: bool) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the page held before and after."""
    with _Opened(chromium, dist, library=True) as opened:

        def settle(count: int) -> None:
            for part in range(10):
                opened.widget.switch(refuse="map" if failing and part % 5 == 0 else None)
                opened.widget.frame.evaluate("([count, failing]) => load.settle(count, failing)", [count // 10, failing])

        settle(SETTLED // 2)  # the engine compiles and caches
        before = measure_heap(opened.session)
        settle(SETTLED)
        return before, measure_heap(opened.session)


if __name__ == "__main__":
    sys.exit(main())
