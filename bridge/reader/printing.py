"""An audit as a table in the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bridge.counting import counted
from bridge.reader.audit import Audit

_STYLES = {"error": "red", "warning": "yellow"}


def print_audit(found: Audit, console: Console) -> None:
    console.print(_events(found))
    if not found.findings:
        console.print("Nothing is wrong.")
        return
    table = Table(box=None, pad_edge=False, title="Findings", title_justify="left")
    for column in ("level", "finding", "where", "what, and what to do"):
        table.add_column(column, overflow="fold")
    for finding in found.findings:
        cells = (finding.level, finding.id, finding.where, finding.message)
        table.add_row(*map(Text, cells), style=_STYLES[finding.level])
    console.print(table)


def _events(found: Audit) -> Table:
    title = f"{found.source}: {counted(found.rows, 'row')}, plan {found.plan}"
    table = Table(box=None, pad_edge=False, title=Text(title), title_justify="left")
    table.add_column("event", overflow="fold")
    table.add_column("rows", justify="right")
    table.add_column("issues", justify="right")
    for column in ("first", "last", "plan"):
        table.add_column(column)
    for event in found.events:
        first, last = (moment[:10] if moment else "" for moment in (event.first, event.last))
        table.add_row(Text(event.name), f"{event.rows:,}", f"{event.issues:,}", first, last, event.plan or "none")
    return table
