"""The planted faults are where they are said to be, and every one of them has its turn."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.support import ROOT
from tools.mutants.__main__ import NOTICED, QUICK, SAME, SURVIVED, Verdict, by_turns, passes, table
from tools.mutants.faults import TABLES, Fault, all_faults

FAULTS = all_faults()
PLACES = {"shim", "fake", "admin", "compiler", "outputs", "reader"}


def test_every_part_has_faults() -> None:
    assert {path.stem for path in TABLES} == PLACES
    assert len(FAULTS) >= 120


def test_code_has_not_left_its_faults_behind() -> None:
    """A few may wait for the weekly run, which names them."""
    gone = [f"{fault.file}: {fault.what}" for fault in FAULTS if not fault.is_there]

    assert len(gone) <= len(FAULTS) / 10, gone


def test_every_fault_changes_something_and_stands_once() -> None:
    assert [fault for fault in FAULTS if fault.what == fault.instead] == []
    assert [key for key, count in Counter((f.file, f.what, f.instead) for f in FAULTS).items() if count > 1] == []


def test_every_fault_has_tests_that_are_there_or_a_reason() -> None:
    assert [fault for fault in FAULTS if not fault.tests] == []
    assert [test for fault in FAULTS for test in fault.tests if not (ROOT / test).exists()] == []


def test_every_fault_has_its_turn() -> None:
    turns = -(-len(FAULTS) // QUICK)
    taken = [fault for turn in range(turns) for fault in by_turns(FAULTS, turn)]

    assert Counter(taken) == Counter(FAULTS)
    assert all(len(by_turns(FAULTS, turn)) <= QUICK for turn in range(turns))
    assert len({fault.file.split("/")[1:3][-1] for fault in by_turns(FAULTS, 0)}) > 3, "one turn goes through many parts"


def test_the_table_shows_survivors_first() -> None:
    fault = Fault("a.py", "x = 1\n| 2", "", ("tests/a.py",))
    verdicts = [Verdict(fault, NOTICED, 3.2), Verdict(Fault("b.py", "y", "z", (), "why"), SAME), Verdict(fault, SURVIVED)]
    lines = table(verdicts).splitlines()

    assert lines[0] == "3 faults: 1 SURVIVED, 1 noticed, 1 changes nothing"
    assert [line.split("|")[1].strip() for line in lines[4:]] == [SURVIVED, NOTICED, SAME]
    assert "`x = 1 ⏎ \\| 2` | `nothing` | tests/a.py in 3 s |" in lines[5]


@pytest.mark.parametrize(("test", "outcome"), [("assert True", True), ("assert False", False)])
def test_a_fault_is_noticed_when_a_test_fails(tmp_path: Path, test: str, outcome: bool) -> None:
    (tmp_path / "test_it.py").write_text(f"def test_it():\n    {test}\n", encoding="utf-8")
    assert passes(tmp_path, ["test_it.py"]) is outcome
