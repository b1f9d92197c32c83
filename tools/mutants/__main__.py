"""`python -m tools.mutants`: plants one fault after the other, and runs the tests that should notice.

Faults in the browser's code are planted in one run of the tests (planting.py); all others, and what no test noticed there, in a
copy of the project. Prints a table: what nobody noticed first, then those whose place in the code is gone, then the rest.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import build

build.enter("test")

from tests.support import browser  # noqa: E402
from tools.mutants.faults import ROOT, WHOLE, Fault, all_faults  # noqa: E402

QUICK = 10
BROWSER = "bridge/browser/"
PATIENCE = 900
"""Seconds until a run has hung, which is noticed, too."""
NOTICED, SURVIVED, GONE, SAME = "noticed", "SURVIVED", "gone", "changes nothing"
UNBUILT = "no test began"
"""Code that cannot be built, or tests that cannot begin, say nothing of what the tests would notice."""
BROKEN = "tests fail without it"
ORDER = (SURVIVED, UNBUILT, BROKEN, GONE, NOTICED, SAME)


@dataclass(frozen=True)
class Verdict:
    fault: Fault
    outcome: str
    by: str = ""
    """The test that noticed it, and in which words."""
    seconds: float = 0


@dataclass(frozen=True)
class Run:
    """How tests ended: those that did not pass, as pytest's summary names them."""

    failed: tuple[str, ...] = ()
    began: bool = True


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {QUICK} of them, others every time")
    parser.add_argument("--turn", type=int, default=time.time() // 86400, help="which of them --quick takes (default: by the day)")
    parser.add_argument("--only", default="", help="only faults in files whose path has this text")
    parser.add_argument("--out", type=Path, help="a file that the table is written to")
    options = parser.parse_args(arguments)
    chosen = [fault for fault in all_faults() if options.only in fault.file]
    if options.quick:
        chosen = by_turns(chosen, int(options.turn))
    browser.find_or_install(print)
    verdicts = in_one_run([fault for fault in chosen if fault.file.startswith(BROWSER)])
    rest = [fault for fault in chosen if fault not in {verdict.fault for verdict in verdicts}]
    with copy_of_the_project() as copy:
        tests = sorted({test for fault in rest if not fault.same for test in fault.tests})
        before = run(copy, tests) if tests else Run()
        for number, fault in enumerate(rest, 1):
            verdicts.append(judge(fault, copy, before))
            print(f"{number}/{len(rest)} {verdicts[-1].outcome}: {fault.file}: {one_line(fault.what)}", flush=True)
            if options.out:
                options.out.write_text(table(verdicts), encoding="utf-8")
    print(f"\n{table(verdicts)}")
    return int(any(verdict.outcome not in (NOTICED, SAME) for verdict in verdicts))


def by_turns(chosen: list[Fault], turn: int) -> list[Fault]:
    """Spread over all files; every fault has its turn."""
    turns = max(1, -(-len(chosen) // QUICK))
    return chosen[turn % turns :: turns]


def in_one_run(chosen: list[Fault]) -> list[Verdict]:
    """Those that a test noticed, of faults in the browser's code: the tests of all of them run in one process, see planting.py."""
    known = all_faults()
    to_plant = {known.index(fault): fault for fault in chosen if fault.is_in(ROOT) and not fault.same}
    if not to_plant:
        return []
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        lines = Path(folder) / "verdicts"
        lines.touch()
        said: list[dict[str, Any]] = []
        ended, first = 2, [WHOLE]
        while ended == 2 and (left := to_plant.keys() - {line["fault"] for line in said}):  # interrupted by a fault without end
            plugin = ["-p", "tools.mutants.planting", f"--faults={','.join(map(str, first + sorted(left)))}", f"--verdicts={lines}"]
            first = []
            tests = sorted({test for number in left for test in to_plant[number].tests})
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=no", *plugin, *tests]
            ended = subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}).returncode
            said = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    wrong = tuple(line["test"].partition("[")[0] for line in said if line["fault"] not in to_plant)
    return [
        Verdict(to_plant[line["fault"]], NOTICED, line["test"], line["seconds"])
        for line in said
        if line["fault"] in to_plant and line["when"] != "setup" and line["test"].partition("[")[0] not in wrong
    ]


def judge(fault: Fault, copy: Path, before: Run) -> Verdict:
    """`before`: how all tests ended without any fault."""
    if not fault.is_in(copy):
        return Verdict(fault, GONE)
    if fault.same:
        return Verdict(fault, SAME)
    wrong = [line for line in before.failed if line.startswith(fault.tests)]
    if wrong:
        return Verdict(fault, BROKEN, wrong[0])
    start = time.monotonic()
    path = copy / fault.file
    text = path.read_text(encoding="utf-8")
    write(path, text.replace(fault.what, fault.instead))
    ran = run(copy, fault.tests, "-x")
    write(path, text)
    outcome = SURVIVED if not ran.failed else NOTICED if ran.began else UNBUILT
    return Verdict(fault, outcome, "".join(ran.failed[:1]), time.monotonic() - start)


def write(path: Path, text: str) -> None:
    """Without what Python keeps of the file before: it tells files apart by seconds and length."""
    path.write_text(text, encoding="utf-8", newline="\n")
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def run(copy: Path, tests: Sequence[str], *options: str) -> Run:
    command = [sys.executable, "-m", "pytest", "-q", "-rfE", "-p", "no:cacheprovider", *options, *tests]
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "", "COLUMNS": "300"}
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return Run((f"{tests[0]}: no end in {PATIENCE} s",))
    found = tuple(re.findall(r"(?m)^(?:FAILED|ERROR) (.*)$", done.stdout))
    if done.returncode and not found:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return Run(found, began=not re.search(r"(?m)^_+ ERROR (at setup of|collecting) ", done.stdout))


@contextmanager
def copy_of_the_project() -> Iterator[Path]:
    """What git tracks, as it is now."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S607
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file():
                (Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, Path(folder) / name)
        yield Path(folder)


def table(verdicts: list[Verdict]) -> str:
    ordered = sorted(verdicts, key=lambda verdict: ORDER.index(verdict.outcome))
    counts = ", ".join(f"{n} {outcome}" for outcome in ORDER if (n := sum(v.outcome == outcome for v in verdicts)))
    rows = [
        f"| {v.outcome} | `{v.fault.file}` | `{one_line(v.fault.what)}` | `{one_line(v.fault.instead)}` | {_told(v)} |"
        for v in ordered
    ]
    return "\n".join([f"{len(verdicts)} faults: {counts}", "", "| | file | what | with | by |", "|---|---|---|---|---|", *rows, ""])


def _told(verdict: Verdict) -> str:
    by = verdict.by or ", ".join(verdict.fault.tests)
    return verdict.fault.same or f"{one_line(by)[:200]} in {verdict.seconds:.0f} s"


def one_line(text: str) -> str:
    return " ⏎ ".join(line.strip() for line in text.strip().splitlines()).replace("|", "\\|") or "nothing"


if __name__ == "__main__":
    sys.exit(main())
