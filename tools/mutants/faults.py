"""The faults, read from the tables beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
WHOLE = -1
"""The number that stands for the code without a fault."""
TABLES = sorted(Path(__file__).parent.glob("*.toml"))


@dataclass(frozen=True)
class Fault:
    """In `file`, the text `what` becomes `instead`; one of `tests` has to fail then. `same`: why nobody could see a difference, so
    that no test can."""

    file: str
    what: str
    instead: str
    tests: tuple[str, ...]
    same: str = ""

    def is_in(self, project: Path) -> bool:
        """Whether the code still has that text, once."""
        path = project / self.file
        return path.is_file() and path.read_text(encoding="utf-8").count(self.what) == 1


def faults(table: Path) -> Iterator[Fault]:
    for group in tomllib.loads(table.read_text(encoding="utf-8"))["of"]:
        for row in group["faults"]:
            tests = tuple(row.get("tests", group.get("tests", ())))
            yield Fault(group["file"], row["what"], row["with"], tests, row.get("same", ""))


def all_faults() -> list[Fault]:
    return [fault for table in TABLES for fault in faults(table)]
