"""An audit from start to end, as the command line runs it: open the rows, check them, and say what went wrong as a finding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from bridge.plan.diff import PlanFile
from bridge.plan.model import Plan
from bridge.reader.audit import Audit, Progress, audit
from bridge.reader.page_logs import PageLog
from bridge.reader.sources import connect, open_rows, unreadable


def audit_rows(
    plan: Plan | PlanFile, source: Path, older: Sequence[PlanFile], logs: Sequence[PageLog], progress: Progress
) -> Audit:
    """The audit of a file or folder, in DuckDB."""
    connection = connect()
    try:
        return audit(plan, open_rows(connection, source), str(source), older, logs, progress)
    except duckdb.Error as error:  # a file that breaks in the middle
        raise unreadable(source, error) from None
    finally:
        connection.disconnect()
