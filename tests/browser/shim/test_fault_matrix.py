"""Every fault at every moment, in both ways in which hosts store: what is lost, doubled and reported."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tests.browser.shim.conftest import Desktops, open_desktops
from tests.browser.shim.matrix import CELLS, FAULTS, PAGE, STORAGES, Cell, counts, page
from tests.support.once import once

pytestmark = pytest.mark.slow

Measured = dict[str, Any]


@pytest.fixture(scope="module")
def results(request: pytest.FixtureRequest, shared: Path, dist: Path) -> dict[Cell, Measured]:
    """Measured by one process of a run, for all of them."""
    runs = [
        {"storage": cell.storage, "moment": cell.moment, "fault": asdict(FAULTS[cell.fault]) | {"outcomes": None}} for cell in CELLS
    ]

    kept = [run for run, cell in zip(runs, CELLS, strict=True) if FAULTS[cell.fault].options.get("persist")]

    def measure(file: Path) -> None:
        desktops: Desktops = request.getfixturevalue("desktops")
        with open_desktops(request.getfixturevalue("chromium"), dist, 1, host_name="localhost") as with_storage:
            after_all = iter(with_storage.measure(kept))
        measured = iter(desktops.measure([run for run in runs if run not in kept]))
        file.write_text(json.dumps([next(after_all if run in kept else measured) for run in runs]), encoding="utf-8")

    made = once(shared, f"fault-matrix-of-{dist.name}", measure)
    return dict(zip(CELLS, json.loads(made.read_text(encoding="utf-8")), strict=True))


def summary(cell: Cell, measured: Measured) -> str:
    if "error" in measured:
        return str(measured["error"])
    outcomes: Counter[str] = Counter(
        outcome["outcome"] for outcome in sorted(measured["outcomes"], key=lambda outcome: int(outcome["settled"]))
    )
    if gone := measured["made"] - len(measured["outcomes"]):
        outcomes["gone"] = gone
    return counts(
        ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()),
        lost=measured["made"] * FAULTS[cell.fault].events - len(set(measured["rows"])),
        doubled=len(measured["rows"]) - len(set(measured["rows"])),
        reported=sum(told.get("type") == "failed" for told in measured["told"]),
        late=(measured["stats"] or {"late": 0})["late"],
    )


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: f"{cell.fault} {cell.moment} ({cell.storage})")
def test_what_becomes_of_the_calls(cell: Cell, results: dict[Cell, Measured]) -> None:
    assert summary(cell, results[cell]) == cell.outcome


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: f"{cell.fault} {cell.moment} ({cell.storage})")
def test_every_call_is_settled_once_and_counted(cell: Cell, results: dict[Cell, Measured]) -> None:
    measured = results[cell]
    settled = [outcome["settled"] for outcome in measured["outcomes"]]
    assert len(settled) == len(set(settled))
    assert [told["uncaught"] for told in measured["told"] if "uncaught" in told] == []
    if stats := measured["stats"]:
        assert sorted(settled) == list(range(1, measured["made"] + 1))
        accepted = sum(outcome["outcome"] == "accepted" for outcome in measured["outcomes"])
        assert (stats["calls"], stats["accepted"], stats["failed"]) == (len(settled), accepted, len(settled) - accepted)
        assert (stats["queued"], stats["inFlight"]) == (0, 0)


def test_the_matrix_has_at_least_60_cells_for_each_way_to_store() -> None:
    assert len(CELLS) / len(STORAGES) >= 60


def test_the_page_is_what_the_run_gives(results: dict[Cell, Measured]) -> None:
    measured = page({cell: summary(cell, result) for cell, result in results.items()})
    assert PAGE.read_text(encoding="utf-8") == measured, "run `python -m tools`"
