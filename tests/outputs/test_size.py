"""The script that pages load, and each event in it, keep their budget."""

import gzip
from dataclasses import replace
from pathlib import Path

from bridge.outputs.scripts.bridge import scripts
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain
from tests.support import ROOT

BUDGET = 7_232
"""Bytes of cif-bridge.min.js after gzip at level 9, without the events of the plan."""
PER_EVENT = 60


def script_size(folder: Path) -> int:
    return len(gzip.compress((folder / "cif-bridge.min.js").read_bytes(), 9))


def test_the_minified_script_keeps_its_budget(dist: Path) -> None:
    size = script_size(dist)
    events = len(make_plan().events)
    assert size <= BUDGET + PER_EVENT * events, f"{size} bytes with {events} events"


def test_the_readme_says_the_budget() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"at most {BUDGET:,} bytes after gzip and {PER_EVENT} more for each event" in text


def test_an_event_keeps_its_budget(dist: Path, tmp_path: Path, tools: Toolchain) -> None:
    plan = make_plan()
    for job in scripts(replace(plan, events=plan.events[:1]), tmp_path, tmp_path / "work", tools):
        job()
    more = script_size(dist) - script_size(tmp_path)
    assert more <= PER_EVENT * (len(plan.events) - 1), f"{more} bytes for {len(plan.events) - 1} events"
