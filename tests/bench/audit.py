"""How reading back grows: `python -m tests.bench.audit` audits 1 and 10 million rows in DuckDB, does the same checks in pandas on
1 million, and reads single rows beside pydantic's own validation."""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
import time
import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from rich.console import Console
from rich.table import Table

from bridge.definitions.events import CallHold
from bridge.definitions.values import SHAPES
from bridge.plan.make import make_plan
from bridge.plan.views import views
from bridge.reader.run import audit_rows
from tests.bench.rows import make_rows

COUNTS = (1_000_000, 10_000_000)
SECONDS, MEBIBYTES, TIMES = 60, 2_048, 3
"""To reach: for the most rows, and for one row beside pydantic."""
ROW = {
    "msdyn_kpieventname": "CallHold",
    "msdyn_name": "CallHold",
    "msdyn_conversationid": "6b1f8f2c-6d2b-4f0c-9d7e-1f7a6a0c2b11",
    "msdyn_externalcorrelationid": "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42",
    "msdyn_eventtimestamp": "2026-01-31T09:30:00Z",
    "msdyn_kpieventreason": "Consultation",
    "msdyn_customattribute1": "Billing",
    "msdyn_customattribute2": "12",
}


class Cost(NamedTuple):
    seconds: float
    cpu: float
    mebibytes: int
    findings: int


def main() -> None:
    console = Console(width=110)
    table = Table("rows", "engine", "seconds", "of CPU", "MiB at most", "findings", title="Audit", title_justify="left")
    with tempfile.TemporaryDirectory() as temporary:
        found: list[tuple[int, str, Cost]] = []
        for count in COUNTS:
            path = Path(temporary) / f"{count}.parquet"
            make_rows(count, path)
            found.append((count, "DuckDB", alone(in_duckdb, path)))
        found.append((COUNTS[0], "pandas", alone(in_pandas, Path(temporary) / f"{COUNTS[0]}.parquet")))
    for count, engine, cost in found:
        cells = (f"{cost.seconds:.1f}", f"{cost.cpu:.1f}", f"{cost.mebibytes:,}", str(cost.findings))
        table.add_row(f"{count:,}", engine, *cells)
    console.print(table)
    small, large, pandas = (cost for _, _, cost in found)
    growth, ratio = large.cpu / small.cpu, pandas.cpu / small.cpu
    console.print(f"10 times the rows take {growth:.1f} times the CPU; pandas takes {ratio:.1f} times that of DuckDB")
    console.print(f"to reach: {SECONDS} s and {MEBIBYTES:,} MiB for {COUNTS[-1]:,} rows")
    console.print(f"from_row takes {one_row():.1f} times pydantic's own validation; to reach: {TIMES}")


def alone(work: Callable[[Path], int], path: Path) -> Cost:
    """In a process of its own, whose memory is its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measured, work, path).result()


def measured(work: Callable[[Path], int], path: Path) -> Cost:
    started = time.perf_counter()
    findings = work(path)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return Cost(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, findings)


def in_duckdb(path: Path) -> int:
    return len(audit_rows(make_plan(), path, (), (), lambda what, part: None).findings)


def in_pandas(path: Path) -> int:
    """The same checks, as one writes them there."""
    plan = make_plan()
    rows = pd.read_parquet(path)
    name = rows.msdyn_kpieventname.fillna(rows.msdyn_name)
    late = (rows.createdon - rows.msdyn_eventtimestamp).dt.total_seconds()
    counts = name.value_counts()
    found = [
        *(view for view in views(plan) if view.row_name not in counts),
        *(name for name in counts.index if name not in {view.row_name for view in views(plan)}),
        *(check for check in (rows.msdyn_conversationid.isna(), late < -300, late > 86_400) if check.any()),
    ]
    for view in views(plan):
        mine = rows[name == view.row_name]
        for _, field in view.fields:
            value = mine[field.column]
            given = value.dropna()
            broken = [field.required and value.isna().any()]
            if field.type.choices:
                broken.append((~given.isin(field.type.choices)).any())
            if field.type.kind == "integer":
                shaped = given.str.fullmatch(SHAPES["integer"][1:-1])
                broken += [(~shaped).any(), (given[shaped].astype(float) < (field.type.minimum or 0)).any()]
            found += [check for check in broken if check]
    ids = rows.msdyn_externalcorrelationid.value_counts()
    found += [ids] if (ids > 1).any() else []
    found += [step for sequence in plan.sequences for step in broken_steps(plan, rows, name, sequence) if step]
    rows.groupby([rows.msdyn_eventtimestamp.dt.date, name]).size()
    return len(found)


def broken_steps(plan: Any, rows: pd.DataFrame, name: pd.Series, sequence: Any) -> list[bool]:
    names = {event.js_name: event.name for event in plan.events}
    order = [names[sequence.start], names[sequence.until], names.get(sequence.or_until or "")]
    steps = pd.DataFrame(
        {
            "conversation": rows.msdyn_conversationid,
            "at": rows.msdyn_eventtimestamp,
            "created": rows.createdon,
            "step": name.map({known: step for step, known in enumerate(order) if known}),
        }
    ).dropna()
    steps = steps.sort_values(["conversation", "at", "created", "step"])
    calls = steps.groupby("conversation").step
    before, after = calls.shift(1), calls.shift(-1)
    starts, ends = steps.step == 0, steps.step == 1
    return [
        (starts & (after.isna() | (after == 0))).any(),
        (ends & (before.isna() | (before == 2))).any(),
        (ends & (before == 1)).any(),
    ]


def one_row() -> float:
    fields = {"reason": "Consultation", "queue": "Billing", "hold_seconds": 12}
    assert CallHold.from_row(ROW).event == CallHold.model_validate(fields)
    ours = min(timeit.repeat(lambda: CallHold.from_row(ROW), number=20_000, repeat=7))
    return ours / min(timeit.repeat(lambda: CallHold.model_validate(fields), number=20_000, repeat=7))


if __name__ == "__main__":
    main()
