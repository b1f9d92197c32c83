"""What one process of a test run makes for all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filelock import FileLock


def once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """`shared / name`, made by the process that comes first, while the others wait."""
    target, unfinished = shared / name, shared / f"{name}.unfinished"
    with FileLock(shared / f"{name}.lock"):
        if not target.exists():
            make(unfinished)
            unfinished.rename(target)
    return target
