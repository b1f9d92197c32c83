"""The one shape in which the build says what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Finding:
    """One thing the build found: what (`id`), how bad, `where` (file, line or name), and why with a remedy (`message`)."""

    id: str
    level: Level
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.level}[{self.id}] {self.where}: {self.message}"


class BuildError(Exception):
    """The build cannot go on; `findings` holds at least one finding of level error."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = list(findings)


def fail(id: str, where: str, message: str) -> BuildError:
    """A `BuildError` of one finding, to be raised by the caller."""
    return BuildError([Finding(id, "error", where, message)])
