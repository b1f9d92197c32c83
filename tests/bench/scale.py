"""How a build grows with its plan: `python -m tests.bench.scale` prints time, memory and bytes for 10, 100 and 1,000 events."""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bridge.pipeline import build as pipeline
from bridge.toolchain.toolchain import Toolchain

COUNTS = (10, 100, 1_000)
WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
LIMIT = 20
"""Seconds in which the largest plan has to be built."""

_WORDS = ["Anchor", "Bridge", "Candle", "Dragon", "Engine", "Forest", "Garden", "Harbor", "Island", "Jacket"]
_HEAD = """from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID
from pydantic import Field
from bridge import Column, KpiEvent
"""
_EVENT = '''
class {name}(KpiEvent, owner="{a}", display_name="{a} to {b}"):
    """The {b} was reached from the {a}, which {c} has to answer for."""

    reason: Literal["{a}Busy", "{b}Closed", "{c}Other"]
    """Why it was the {b}."""
    queue: Annotated[str, Field(min_length=1, max_length={most}, pattern=r"^{c}[a-z]*$")]
    """Queue of the {c}."""
    seconds: Annotated[{number}, Field(ge={least}, multiple_of=2)] | None = None
    """Seconds at the {a}."""
    began: {moment}
    """When the {a} began."""
    weight: Annotated[int, Column("contoso_{a}_{b}", type="integer")] | None = None
    """Weight of the {b}."""
    contact: Annotated[str, Column(sensitive="phone")] | None = None
    """Who can be asked about the {c}."""
'''


@dataclass(frozen=True)
class Measured:
    """One plan, built twice by one process: `cold`, then `warm`, after an event was added."""

    count: int
    cold: float
    warm: float
    work: float
    """Seconds of processors in the first build, its tools included: what other programs do does not count."""
    python: int
    """Most memory of the building process, in bytes."""
    tools: int
    """Most memory of one of its tools."""
    sizes: dict[str, tuple[int, int]]
    """Bytes and bytes after gzip, by file."""


def events(count: int) -> Iterator[str]:
    """Each has a closed list and limits of its own; names differ by more than a letter, as the lint asks."""
    for index, (a, b, c) in enumerate(islice(product(_WORDS, _WORDS, [*_WORDS, "Kettle"]), count)):
        kinds = {"number": ("int", "float")[index % 2], "moment": ("date", "datetime", "UUID", "bool")[index % 4]}
        text = _EVENT.format(name=f"{a}{b}{c}", a=a, b=b, c=c, most=20 + index % 70, least=index, **kinds)
        yield text.replace(f"contoso_{a}_{b}", f"contoso_{a}_{b}".lower())


def measure(count: int) -> Measured:
    with tempfile.TemporaryDirectory() as temporary, Toolchain(print) as tools:
        _ = tools.esbuild  # to install it is no part of a build
        file, out = Path(temporary) / "many_events.py", Path(temporary) / "dist"
        cold, _ = _build(count, file, out, tools)
        work = sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, WHO))
        warm, built = _build(count + 1, file, out, tools)
        python, largest = (resource.getrusage(who).ru_maxrss * 1024 for who in WHO)
        return Measured(count, cold, warm, work, python, largest, {made.name: (made.size, made.gzip_size) for made in built})


def _build(count: int, file: Path, out: Path, tools: Toolchain) -> tuple[float, list[pipeline.Built]]:
    file.write_text(_HEAD + "".join(events(count)), encoding="utf-8")
    start = time.perf_counter()
    built = pipeline.build(out, str(file), tools=tools)
    spent = time.perf_counter() - start
    tools.end_programs()  # what they used counts as this process's only then
    return spent, built


def main() -> None:
    console = Console(width=120)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context, max_tasks_per_child=1) as processes:  # memory is that of one build
        found = list(processes.map(measure, COUNTS))
    console.print(_growth(found))
    console.print(_bytes(found))
    slowest = max(found[-1].cold, found[-1].warm)
    console.print(f"{COUNTS[-1]:,} events in {slowest:.1f} s; {LIMIT} s are allowed.")
    raise SystemExit(slowest > LIMIT)


def _growth(found: list[Measured]) -> Table:
    columns = (
        "events",
        "first build, s",
        "next build, s",
        "processors, s",
        "ms of them for one event more",
        "Python, MB",
        "largest tool, MB",
    )
    table = Table(*columns, title="A build, on this machine", title_justify="left")
    for before, one in zip([None, *found], found, strict=False):
        further = f"{(one.work - before.work) / (one.count - before.count) * 1000:.1f}" if before else ""
        memory = (f"{size / 2**20:.0f}" for size in (one.python, one.tools))
        table.add_row(f"{one.count:,}", f"{one.cold:.2f}", f"{one.warm:.2f}", f"{one.work:.2f}", further, *memory)
    return table


def _bytes(found: list[Measured]) -> Table:
    heads = [f"{one.count:,} events" for one in found]
    table = Table("file", *heads, "one event more", title="Bytes / after gzip", title_justify="left")
    for name, (size, zipped) in found[-1].sizes.items():
        before, between = found[-2].sizes[name], found[-1].count - found[-2].count
        cells = (f"{one.sizes[name][0]:,} / {one.sizes[name][1]:,}" for one in found)
        table.add_row(name, *cells, f"{(size - before[0]) / between:,.0f} / {(zipped - before[1]) / between:,.0f}")
    return table


if __name__ == "__main__":
    main()
