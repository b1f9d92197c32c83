"""The audit of stored rows as one page that needs nothing else: no script, no network, and it prints well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from bridge.counting import counted
from bridge.outputs.docs.tracking_plan import csp_hash
from bridge.outputs.render import render

WIDTH, HEIGHT = 960, 160
"""The size of the plot of rows over time, in its own units."""
_MOST_BARS = 120
_STEPS = 10
"""The number of shades in the heat map."""


@dataclass(frozen=True)
class Bar:
    """One span of time in the plot."""

    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True)
class Share:
    """A part of a whole, as text and as a width of 100."""

    name: str
    text: str
    width: float


@dataclass(frozen=True)
class Cell:
    field: str
    text: str
    step: int


def audit_page(found: dict[str, Any]) -> str:
    """The page of an audit; `found` is that audit as data."""
    style = render("reports/audit.css")
    bars = list(_bars(found["days"]))
    return render(
        "reports/audit.html.j2",
        found=found,
        style=style,
        style_hash=csp_hash(style),
        errors=sum(finding["level"] == "error" for finding in found["findings"]),
        bars=bars,
        most=max((row["rows"] for row in _spans(found["days"])), default=0),
        width=WIDTH,
        height=HEIGHT,
        span=(found["days"][0]["day"], found["days"][-1]["day"]) if found["days"] else None,
        shares=[_share(event) for event in found["events"]],
        coverage=[(event["name"], list(_cells(event))) for event in found["events"] if event["filled"]],
    )


def _bars(days: Sequence[dict[str, Any]]) -> Iterator[Bar]:
    spans = _spans(days)
    most = max((span["rows"] for span in spans), default=0)
    step = WIDTH / max(len(spans), 1)
    for index, span in enumerate(spans):
        height = HEIGHT * span["rows"] / most
        title = f"{span['name']}: {counted(span['rows'], 'row')}"
        yield Bar(round(index * step, 2), round(HEIGHT - height, 2), round(step * 0.9, 2), round(height, 2), title)


def _spans(days: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows by day, or by as many days as make few enough bars; days without rows count as none."""
    if not days:
        return []
    rows = {date.fromisoformat(day): sum(item["rows"] for item in items) for day, items in groupby(days, lambda item: item["day"])}
    first, last = min(rows), max(rows)
    length = -(-((last - first).days + 1) // _MOST_BARS)
    spans = []
    for start in range(0, (last - first).days + 1, length):
        inside = [first + timedelta(days=start + offset) for offset in range(length)]
        name = f"{inside[0]}" if length == 1 else f"{inside[0]} to {min(inside[-1], last)}"
        spans.append({"name": name, "rows": sum(rows.get(day, 0) for day in inside)})
    return spans


def _share(event: dict[str, Any]) -> Share:
    """The part of an event's rows that have an issue. A row can have several, so the part is at most 1."""
    part = min(event["issues"] / event["rows"], 1.0)
    return Share(event["name"], f"{counted(event['issues'], 'issue')} in {counted(event['rows'], 'row')}", round(100 * part, 2))


def _cells(event: dict[str, Any]) -> Iterator[Cell]:
    for field, filled in event["filled"].items():
        part = filled / event["rows"]
        yield Cell(field, f"{part:.0%}", round(part * _STEPS))
