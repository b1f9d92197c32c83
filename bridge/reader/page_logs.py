"""What pages counted: their `stats()`, and the events that were accepted, as a page exports them in JSON.

const accepted = [];
CIFBridge.on('accepted', ({ eventName, eventId }) => accepted.push({ eventName, eventId, at: new Date().toISOString() }));
JSON.stringify({ stats: CIFBridge.stats(), accepted });
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from bridge.findings import build_error


class Accepted(BaseModel):
    """An event that the host accepted, as the page noted it."""

    event: str = Field(alias="eventName")
    id: str = Field(alias="eventId")
    at: datetime


class Counters(BaseModel):
    """The counters of `stats()` that are needed here."""

    accepted: int = Field(ge=0)


class PageLog(BaseModel):
    """The export of one page."""

    stats: Counters | None = None
    accepted: list[Accepted] = []


_FILE = TypeAdapter(list[PageLog | Counters] | PageLog | Counters)


def read_page_logs(path: Path) -> list[PageLog]:
    """One page's log, the bare answer of `stats()`, or a list of either."""
    try:
        found = _FILE.validate_json(path.read_bytes())
    except OSError as error:
        raise build_error("stats-unreadable", str(path), f"{error.strerror}. Give what pages have exported.") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        remedy = "Give the JSON text of stats(), or of {stats, accepted}, or a list of them."
        raise build_error("stats-invalid", str(path), f"is no export of a page ({first['msg']}). {remedy}") from None
    logs = [log if isinstance(log, PageLog) else PageLog(stats=log) for log in (found if isinstance(found, list) else [found])]
    if not any(log.stats or log.accepted for log in logs):
        raise build_error("stats-invalid", str(path), "counts nothing. Give the JSON text of stats(), or of {stats, accepted}.")
    return logs


def accepted_calls(logs: Sequence[PageLog]) -> int:
    """The number of accepted calls. A page that keeps no list of them has its counter."""
    return sum(max(len(log.accepted), log.stats.accepted if log.stats else 0) for log in logs)
