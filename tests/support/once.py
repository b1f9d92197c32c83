"""What one process of a test run makes for all of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 600
"""Seconds until whoever makes it must have died."""


def once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """`shared / name`, made by the process that comes first, while the others wait. To make a folder is what only one of them can do."""
    target, claim, failed = shared / name, shared / f"{name}.claimed", shared / f"{name}.failed"
    try:
        claim.mkdir()
    except FileExistsError:
        return _made_by_another(target, failed)
    unfinished = shared / f"{name}.unfinished"
    try:
        make(unfinished)
    except BaseException as error:
        failed.write_text(repr(error), encoding="utf-8")
        raise
    return unfinished.rename(target)


def _made_by_another(target: Path, failed: Path) -> Path:
    for _ in range(PATIENCE * 10):
        if target.exists():
            return target
        if failed.exists():
            raise RuntimeError(f"another process could not make {target.name}: {failed.read_text(encoding='utf-8')}")
        time.sleep(0.1)
    raise RuntimeError(f"another process began to make {target.name} and never ended")
