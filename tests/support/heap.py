"""What a page holds, as Chromium's own counters say."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import CDPSession


class Heap(NamedTuple):
    """After everything that can go is gone."""

    bytes: int
    nodes: int
    listeners: int


def collect_garbage(session: CDPSession) -> None:
    for _ in range(3):  # what finalizers let go goes with the next one
        session.send("HeapProfiler.collectGarbage")


def measure_heap(session: CDPSession) -> Heap:
    collect_garbage(session)
    session.send("Performance.enable")
    found = {metric["name"]: int(metric["value"]) for metric in session.send("Performance.getMetrics")["metrics"]}
    return Heap(found["JSHeapUsedSize"], found["Nodes"], found["JSEventListeners"])
