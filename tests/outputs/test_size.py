"""The script that pages load, and each event in it, keep their budget."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from bridge.outputs.render import TEMPLATES
from bridge.outputs.scripts.bridge import scripts
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain
from tests.support import ROOT

BUDGET = 10_090
"""Bytes of cif-bridge.min.js after gzip at level 9, with the 16 events that ship."""
PER_EVENT = 60
SEQUENCES = 1_536
"""Bytes of cif-bridge.sequences.js, measured in the same way: a page that agents use may load it."""


def script_size(folder: Path, name: str = "cif-bridge.min.js") -> int:
    return len(gzip.compress((folder / name).read_bytes(), 9))


def test_the_minified_script_keeps_its_budget(dist: Path) -> None:
    events = len(make_plan().events)
    assert events == 16
    assert script_size(dist) <= BUDGET, f"{script_size(dist)} bytes with {events} events"


def test_the_starter_plan_keeps_the_budget_that_the_readme_promises(tmp_path: Path, tools: Toolchain) -> None:
    for job in scripts(make_plan(str(TEMPLATES / "starter.py")), tmp_path, tmp_path / "work", tools):
        job()
    assert script_size(tmp_path) <= BUDGET


def test_what_warns_of_sequences_keeps_its_budget(dist: Path) -> None:
    assert script_size(dist, "cif-bridge.sequences.js") <= SEQUENCES
    text = (ROOT / "docs" / "how-to" / "audit-rows.md").read_text(encoding="utf-8")
    assert f"at most {SEQUENCES:,} bytes after gzip" in text


@pytest.mark.parametrize(("page", "more"), [("README.md", ", with the 16 events that ship"), ("docs/installation.md", "")])
def test_whoever_says_what_the_script_weighs_says_the_budget(page: str, more: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert f"at most {BUDGET:,} bytes after gzip{more}" in text


def test_an_event_keeps_its_budget(dist: Path, tmp_path: Path, tools: Toolchain) -> None:
    plan = make_plan()
    for job in scripts(replace(plan, events=plan.events[:1]), tmp_path, tmp_path / "work", tools):
        job()
    more = script_size(dist) - script_size(tmp_path)
    assert more <= PER_EVENT * (len(plan.events) - 1), f"{more} bytes for {len(plan.events) - 1} events"


def test_the_script_asks_chromium_to_compile_it_while_it_loads(dist: Path) -> None:
    for name in ("cif-bridge.js", "cif-bridge.min.js"):
        head = (dist / name).read_text(encoding="utf-8").splitlines()[:2]
        assert head[1] == "//# allFunctionsCalledOnLoad", head
