"""The planted faults are where they are said to be, and every one of them has its turn."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.support import ROOT
from tools.mutants.__main__ import BROKEN, GONE, NOTICED, QUICK, SAME, SURVIVED, UNBUILT, Run, Verdict, by_turns, judge, table
from tools.mutants.faults import TABLES, Fault, all_faults
from tools.mutants.planting import USERS

FAULTS = all_faults()
PLACES = {"shim", "fake", "admin", "inspector", "sequences", "compiler", "outputs", "reader"}


def test_every_part_has_faults() -> None:
    assert {path.stem for path in TABLES} == PLACES
    assert len(FAULTS) >= 120


def test_code_has_not_left_its_faults_behind() -> None:
    gone = [f"{fault.file}: {fault.what}" for fault in FAULTS if not fault.is_in(ROOT)]

    assert gone == [], "write these faults anew, in the code as it is now"


def test_every_fault_changes_something_and_stands_once() -> None:
    assert [fault for fault in FAULTS if fault.what == fault.instead] == []
    assert [key for key, count in Counter((f.file, f.what, f.instead) for f in FAULTS).items() if count > 1] == []


def test_every_fault_has_tests_that_are_there_or_a_reason() -> None:
    assert [fault for fault in FAULTS if not fault.tests] == []
    assert [test for fault in FAULTS for test in fault.tests if not stands(test)] == []


def stands(test: str) -> bool:
    """Whether there is such a file, or folder, with such a function."""
    path, _, inside = test.partition("::")
    return (ROOT / path).exists() and (
        not inside or f"def {inside.rpartition('::')[2]}(" in (ROOT / path).read_text(encoding="utf-8")
    )


def test_whoever_asks_for_the_browsers_code_gets_it_with_its_fault() -> None:
    scripts = (ROOT / "bridge" / "outputs" / "scripts").glob("*.py")
    asking = {file.name for file in scripts if "import browser_modules" in file.read_text(encoding="utf-8")}
    assert {Path(str(user.__file__)).name for user in USERS} == asking


def test_every_fault_has_its_turn() -> None:
    turns = -(-len(FAULTS) // QUICK)
    taken = [fault for turn in range(turns) for fault in by_turns(FAULTS, turn)]

    assert Counter(taken) == Counter(FAULTS)
    assert all(len(by_turns(FAULTS, turn)) <= QUICK for turn in range(turns))
    assert len({fault.file.split("/")[1:3][-1] for fault in by_turns(FAULTS, 0)}) > 3, "one turn goes through many parts"


def test_the_table_shows_survivors_first() -> None:
    fault = Fault("a.py", "x = 1\n| 2", "", ("tests/a.py",))
    same = Fault("b.py", "y", "z", (), "why")
    verdicts = [Verdict(fault, NOTICED, "tests/a.py::test_a", 3.2), Verdict(same, SAME), Verdict(fault, SURVIVED)]
    lines = table(verdicts).splitlines()

    assert lines[0] == "3 faults: 1 SURVIVED, 1 noticed, 1 changes nothing"
    assert [line.split("|")[1].strip() for line in lines[4:]] == [SURVIVED, NOTICED, SAME]
    assert "`x = 1 ⏎ \\| 2` | `nothing` | tests/a.py::test_a in 3 s |" in lines[5]


CODE = "def answer():\n    return 42\n"
TEST = """
import pytest
from code_of_it import answer

@pytest.fixture
def late():
    yield
    assert answer() < 44

def test_it():
    assert answer() > 41

def test_late(late):
    pass
"""


@pytest.mark.parametrize(
    ("instead", "outcome", "by"),
    [
        ("43", SURVIVED, ""),
        ("41", NOTICED, "test_it.py::test_it - "),
        ("44", NOTICED, "test_it.py::test_late - "),
        ("]", UNBUILT, "test_it.py"),
    ],
)
def test_a_fault_is_noticed_when_a_test_that_began_fails(tmp_path: Path, instead: str, outcome: str, by: str) -> None:
    (tmp_path / "code_of_it.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TEST, encoding="utf-8")
    verdict = judge(Fault("code_of_it.py", "42", instead, ("test_it.py",)), tmp_path, Run())

    assert (verdict.outcome, verdict.by[: len(by)]) == (outcome, by)
    assert (tmp_path / "code_of_it.py").read_text(encoding="utf-8") == CODE


def test_without_a_text_to_change_and_with_tests_that_fail_anyway_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "code_of_it.py").write_text(CODE + CODE, encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TEST, encoding="utf-8")
    before = Run(("test_it.py::test_it - it is so",))

    assert judge(Fault("code_of_it.py", "42", "41", ("test_it.py",)), tmp_path, before).outcome == GONE
    assert judge(Fault("test_it.py", "> 41", "> 40", ("test_it.py",)), tmp_path, before).outcome == BROKEN
    assert judge(Fault("test_it.py", "> 41", "> 40", ("test_other.py",), "why"), tmp_path, before).outcome == SAME
