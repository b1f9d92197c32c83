"""The script that pages load keeps its budget."""

import gzip
from pathlib import Path

from bridge.generator.read_definitions import make_plan

BUDGET = 6_144
"""Bytes of cif-bridge.min.js after gzip at level 9, without the events of the plan."""
PER_EVENT = 60


def test_the_minified_script_keeps_its_budget(dist: Path) -> None:
    size = len(gzip.compress((dist / "cif-bridge.min.js").read_bytes(), 9))
    events = len(make_plan().events)
    assert size <= BUDGET + PER_EVENT * events, f"{size} bytes with {events} events"
