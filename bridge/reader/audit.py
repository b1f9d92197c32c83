"""Holds the rows that arrived against the plan: each check is an Ibis expression over all rows, each result a finding.

Needs the extra `reader`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

import ibis
import ibis.expr.types as ir

from bridge.counting import counted
from bridge.definitions.columns import NAME, ROW
from bridge.definitions.field_types import choice_text
from bridge.definitions.reading import HOSTS_SESSION, PAGES_OWN
from bridge.definitions.sequences import ROWS_REMEDY, broken_texts
from bridge.findings import Finding, Level, build_error
from bridge.plan.diff import PlanFile
from bridge.plan.model import EventField, EventSequence, Plan
from bridge.plan.views import View, views, views_of
from bridge.reader.page_logs import PageLog, accepted_calls
from bridge.reader.rows import likely
from bridge.reader.tables import is_shaped, known_rows, row_name, typed

AHEAD_SECONDS = 5 * 60
"""Ours: seconds by which a page's clock may be ahead of Dataverse's."""
BEHIND_SECONDS = 24 * 60 * 60
"""Ours: seconds after the event until a row counts as late.

Rows are written soon; a later one was kept somewhere, or its clock is wrong.
"""
OPEN_SECONDS = 60 * 60
"""Ours: seconds before the newest row in which something may have begun that still goes on."""
EXAMPLES = 3
"""Ours: the number of names that a finding lists."""
NAMELESS = "(no name)"
_PARSING = {
    "integer": "int_parsing",
    "number": "float_parsing",
    "boolean": "bool_parsing",
    "date": "date_from_datetime_parsing",
    "datetime": "datetime_parsing",
    "uuid": "uuid_parsing",
}

Progress = Callable[[str, float], None]
"""Is called with what is being done, and with the part of the whole that is done."""


@dataclass(frozen=True)
class EventRows:
    """The rows of one name. `event` is its class, when the plan knows it."""

    name: str
    event: str | None
    plan: str | None
    """The hash of the plan that knows the name."""
    rows: int
    issues: int
    first: str | None
    last: str | None
    filled: dict[str, int]
    """The number of rows that have a value, by field."""


@dataclass
class Audit:
    """The result of an audit."""

    plan: str
    source: str
    rows: int
    events: list[EventRows]
    days: list[dict[str, Any]]
    """The number of rows by `day` and `name`."""
    findings: list[Finding] = field(default_factory=list)
    lost: list[dict[str, Any]] = field(default_factory=list)
    """The calls that pages had accepted and no row tells of, by `event` and `hour`."""

    @property
    def failed(self) -> bool:
        return any(finding.level == "error" for finding in self.findings)

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


def audit(
    plan: Plan | PlanFile,
    rows: ir.Table,
    source: str,
    older: Sequence[PlanFile] = (),
    logs: Sequence[PageLog] = (),
    progress: Progress = lambda what, part: None,
) -> Audit:
    """Holds `rows`, of any engine, against a plan, and against what pages counted."""
    return _Auditor(plan, rows, source, older).run(logs, progress)


@dataclass
class _Check:
    """A condition that a row of a view breaks."""

    view: View
    field: EventField
    type: str
    broken: ir.BooleanValue


class _Auditor:
    def __init__(self, plan: Plan | PlanFile, rows: ir.Table, source: str, older: Sequence[PlanFile]) -> None:
        self.plan = plan
        self.source = source
        self.older = older
        known = known_rows(plan, rows)
        self.known = known.mutate(row_name=row_name(known))
        self.views = {view.row_name: view for view in sorted(views(plan), key=lambda view: view.event.renamed_to is None)}
        self.findings: list[Finding] = []

    def run(self, logs: Sequence[PageLog], progress: Progress) -> Audit:
        progress("counting rows by event", 0.0)
        counted = self.count()
        self.names(counted)
        progress("looking for doubled rows", 0.5)
        self.doubled()
        progress("following conversations", 0.7)
        for index, sequence in enumerate(self.plan.sequences):
            self.sequence(sequence)
            progress("following conversations", 0.7 + 0.2 * (index + 1) / len(self.plan.sequences))
        progress("counting days", 0.9)
        days = self.days()
        lost = self.reconcile(logs, sum(item.rows for item in counted)) if logs else []
        progress("done", 1.0)
        order = {"error": 0, "warning": 1}
        found = sorted(self.findings, key=lambda finding: order[finding.level])
        return Audit(self.plan.hash, self.source, sum(item.rows for item in counted), counted, days, found, lost)

    def say(self, id: str, level: Level, where: str, message: str) -> None:
        self.findings.append(Finding(id, level, where, message))

    def count(self) -> list[EventRows]:
        """Counts everything in one pass over all rows, whatever the number of events and fields."""
        checks = [check for view in self.views.values() for check in self.checks(view)]
        occurred, created = self.known[ROW["occurred_at"]], self.known[ROW["created_at"]]
        late = (created.epoch_seconds() - occurred.epoch_seconds()).name("late")
        measures = {
            "n": self.known.count(),
            "first": occurred.min(),
            "last": occurred.max(),
            "unplaced": self.known.count(where=self.known[ROW["conversation_id"]].isnull()),
            "unnumbered": self.known.count(where=self.known[ROW["event_id"]].isnull()),
            "session": self.known.count(where=self.of_session()),
            "timeless": self.known.count(where=occurred.isnull()),
            "ahead": self.known.count(where=late < -AHEAD_SECONDS),
            "behind": self.known.count(where=late > BEHIND_SECONDS),
        }
        columns = {column: self.known[column].count() for column in self.columns()}
        measures |= {f"filled_{index}": count for index, count in enumerate(columns.values())}
        measures |= {f"check_{index}": self.known.count(where=self.mine(check)) for index, check in enumerate(checks)}
        found = self.known.group_by("row_name").aggregate(**measures).order_by(ibis.desc("n"), "row_name")
        counted: list[EventRows] = []
        broken: list[tuple[_Check, int]] = []
        for row in found.to_pyarrow().to_pylist():
            filled = {column: row[f"filled_{index}"] for index, column in enumerate(columns)}
            mine = [(check, row[f"check_{index}"]) for index, check in enumerate(checks) if row[f"check_{index}"]]
            counted.append(self.event(row, filled, sum(count for _, count in mine)))
            broken += mine
        self.values(broken)
        return counted

    def values(self, broken: Sequence[tuple[_Check, int]]) -> None:
        """A finding for each kind of broken value, with the first and the last broken value in alphabetical order."""
        measures: dict[str, ir.Scalar] = {}
        for index, (check, _) in enumerate(broken):
            column = self.known[check.field.column]
            measures |= {f"low_{index}": column.min(where=self.mine(check)), f"high_{index}": column.max(where=self.mine(check))}
        row = self.known.aggregate(**measures).to_pyarrow().to_pylist()[0] if measures else {}
        for index, (check, count) in enumerate(broken):
            shown = " and ".join(dict.fromkeys(repr(row[f"{end}_{index}"]) for end in ("low", "high")))
            such_as = "" if check.type == "missing" else f", such as {shown}"
            said = f"{counted(count, 'row')} whose {check.field.column} is {check.type}{such_as}"
            where = f"{check.view.row_name}.{check.field.name}"
            self.say("row-value", "error", where, f"{said}. The page lets none of that pass: who sent it, or by which plan?")

    def columns(self) -> list[str]:
        return list(dict.fromkeys(field.column for view in self.views.values() for _, field in view.fields))

    def mine(self, check: _Check) -> ir.BooleanValue:
        return (self.known.row_name == check.view.row_name) & check.broken

    def of_session(self) -> ir.BooleanValue:
        """Whether a host wrote the row that stores the event's name and its own session, and reads no payload."""
        own = [self.known[name].notnull() for name in HOSTS_SESSION]
        given = [self.known[name].isnull() for name in PAGES_OWN]
        return ibis.or_(*own) & ibis.and_(*given)

    def checks(self, view: View) -> Iterator[_Check]:
        for _, field_ in view.fields:
            value = self.known[field_.column]
            if field_.required:
                yield _Check(view, field_, "missing", value.isnull() & ~self.of_session())
            for type_, broken in self.broken(value, field_):
                yield _Check(view, field_, type_, broken)

    def broken(self, value: ir.Value, field_: EventField) -> Iterator[tuple[str, ir.BooleanValue]]:
        """The issues of a value, in pydantic's vocabulary. A masked value has none: nobody can tell whether it was right."""
        type_ = field_.type
        if field_.sensitive:
            return
        if type_.kind == "choice":
            text = field_.column_type == "text"
            yield "literal_error", value.notin([choice_text(choice) if text else choice for choice in type_.choices])
        elif field_.column_type == "text" and type_.kind == "boolean":
            yield _PARSING["boolean"], value.notin(["true", "false"])
        elif field_.column_type == "text" and type_.kind in ("date", "datetime"):
            yield _PARSING[type_.kind], value.notnull() & typed(value, field_).isnull()
        elif field_.column_type == "text" and type_.kind in _PARSING:
            yield _PARSING[type_.kind], ~is_shaped(value, type_.kind)
        if type_.kind in ("integer", "number"):
            shaped = (
                ibis.cases((is_shaped(value, type_.kind), value.try_cast("float64"))) if field_.column_type == "text" else value
            )
            number = shaped.cast("float64")
            limits = {
                "greater_than_equal": type_.minimum is not None and number < type_.minimum,
                "greater_than": type_.exclusive_minimum is not None and number <= type_.exclusive_minimum,
                "less_than_equal": type_.maximum is not None and number > type_.maximum,
                "less_than": type_.exclusive_maximum is not None and number >= type_.exclusive_maximum,
            }
            yield from ((name, broken) for name, broken in limits.items() if broken is not False)
        if type_.kind == "text":
            fits: ir.BooleanValue = ibis.literal(True)
            if type_.max_length is not None and type_.max_length < NAME:
                fits = value.length() <= type_.max_length
                yield "string_too_long", ~fits
            if type_.pattern is not None and "(?" not in type_.pattern:  # engines without look-around would refuse the whole query
                yield "string_pattern_mismatch", fits & ~value.re_search(type_.pattern)

    def event(self, row: dict[str, Any], filled: dict[str, int], issues: int) -> EventRows:
        name, view = row["row_name"], self.views.get(row["row_name"])
        where = NAMELESS if name is None else name
        for key, id, level, verb, message in _ROW_CHECKS:
            if row[key]:
                self.say(id, level, where, f"{counted(row[key], f'row {verb[0]}', f'rows {verb[1]}')} {message}")
        return EventRows(
            name=where,
            event=view.name if view else None,
            plan=self.plan.hash if view else next((old.hash for old in self.older if _knows(old, name)), None),
            rows=row["n"],
            issues=issues,
            first=_text(row["first"]),
            last=_text(row["last"]),
            filled={name: filled[field.column] for name, field in view.fields} if view else {},
        )

    def names(self, events: Sequence[EventRows]) -> None:
        total = sum(item.rows for item in events)
        if not total:
            raise build_error("rows-none", self.source, "has no row. Export msdyn_kpieventdata again, or give another file.")
        if not any(item.event for item in events) and not any(item.plan for item in events):
            found = ", ".join(repr(item.name) for item in events[:EXAMPLES])
            remedy = "Give the plan they were sent with: --events."
            said = f"has {counted(total, 'row')}, of other events than this plan's: {found}"
            raise build_error("rows-foreign", self.source, f"{said}. {remedy}")
        for item in events:
            if item.plan and not item.event:
                came = counted(item.rows, "row is", "rows are")
                self.say("event-older", "warning", item.name, f"{came} of an event that only plan {item.plan} knows.")
            elif not item.event:
                self.unknown(item)
            elif (event := self.views[item.name].event).deprecated is not None:
                came = counted(item.rows, "row still comes", "rows still come")
                self.say("event-deprecated", "warning", item.name, f"{came}. {event.deprecated}")
        seen = {item.name for item in events}
        for name, view in self.views.items():
            if name not in seen and view.event.deprecated is None:
                remedy = "Does the page send it, and has it an active KPI event definition?"
                self.say("event-never", "warning", name, f"never came. {remedy}")

    def unknown(self, item: EventRows) -> None:
        guess, came = likely(item.name, self.views), counted(item.rows, "row")
        if item.name == NAMELESS:
            what = "it is" if item.rows == 1 else "they are"
            self.say("row-name", "error", item.name, f"{came} without a name: nobody can tell what {what}.")
        elif guess:
            message = f"{came} of a name that the plan does not have. {guess!r} was likely meant: correct the page."
            self.say("event-unknown", "error", item.name, message)
        else:
            message = f"{came} of a name that the plan does not have: the platform's own event, or another page's."
            self.say("event-unknown", "warning", item.name, message)

    def doubled(self) -> None:
        """Event ids that several rows have.

        They are found by 64 bits of the id, which fit into memory, and then compared in full.
        """
        ids = self.known.select(event_id=self.known[ROW["event_id"]], row_name=self.known.row_name)
        ids = ids.filter(ids.event_id.notnull()).mutate(key=ids.event_id.hash())
        keys = ids.group_by("key").aggregate(n=ids.count()).filter(lambda table: table.n > 1).select("key")
        twice = ids.semi_join(keys, "key").group_by("event_id").aggregate(n=ibis._.count(), row_name=ibis._.row_name.min())
        twice = twice.filter(twice.n > 1)
        found = twice.group_by("row_name").aggregate(ids=twice.count(), more=(twice.n - 1).sum(), example=twice.event_id.min())
        for row in found.order_by("row_name").to_pyarrow().to_pylist():
            ids = counted(row["ids"], "event id stands", "event ids stand")
            said = f"{ids} in several rows ({row['more']:,} too many), such as {row['example']!r}"
            remedy = "Count event ids, not rows; was a call repeated after a time-out?"
            self.say("row-doubled", "error", row["row_name"] or NAMELESS, f"{said}. {remedy}")

    def sequence(self, sequence: EventSequence) -> None:
        """Starts without an end, ends without a start, and ends after an end, in the order of time within each conversation."""
        start, until, other = views_of(sequence, self.plan)
        names = [view.row_name for view in (start, until, other) if view]
        table = self.known.select(
            conversation=self.known[ROW["conversation_id"]],
            at=self.known[ROW["occurred_at"]],
            created=self.known[ROW["created_at"]],
            step=ibis.cases((self.known.row_name == start.row_name, 0), (self.known.row_name == until.row_name, 1), else_=2),
            used=self.known.row_name.isin(names),
        )
        newest = table.at.max().as_scalar()
        table = table.filter(table.used & table.conversation.notnull() & table.at.notnull())
        window = ibis.window(group_by="conversation", order_by=["at", "created", "step"])
        table = table.mutate(before=table.step.lag().over(window), after=table.step.lead().over(window))
        going = table.at.epoch_seconds() > newest.epoch_seconds() - OPEN_SECONDS
        starts, ends = table.step == 0, table.step == 1
        counts = {
            "open": table.count(where=starts & (table.after.isnull() & ~going | (table.after == 0))),
            "orphan": table.count(where=ends & (table.before.isnull() | (table.before == 2))),
            "twice": table.count(where=ends & (table.before == 1)),
        }
        (row,) = table.aggregate(**counts).to_pyarrow().to_pylist()
        for kind, text in broken_texts(start.row_name, until.row_name).items():
            if row[kind]:
                where = start.row_name if kind == "open" else until.row_name
                self.say("sequence", "error", where, f"{row[kind]:,} {text}. {ROWS_REMEDY}")

    def reconcile(self, logs: Sequence[PageLog], rows: int) -> list[dict[str, Any]]:
        """The calls that pages had accepted and no row tells of, by event and hour."""
        kept = [{"event": item.event, "hour": _hour(item.at), "event_id": item.id} for log in logs for item in log.accepted]
        total = accepted_calls(logs)
        if total > max(len(kept), rows):
            said = f"pages had {counted(total, 'event')} accepted, and stored are {counted(rows, 'row')}"
            self.say(
                "row-lost", "warning", "stats()", f"{said}. Export the rows of the same time; keep ids to learn which are lost."
            )
        if not kept:
            return []
        ids = ibis.memtable(kept)
        stored = self.known.select(event_id=self.known[ROW["event_id"]]).filter(lambda table: table.event_id.notnull()).distinct()
        accepted = ids.left_join(stored, "event_id")
        found = accepted.group_by("event", "hour").aggregate(
            accepted=accepted.count(), lost=accepted.count(where=accepted.event_id_right.isnull())
        )
        hours = found.filter(found.lost > 0).order_by("event", "hour").to_pyarrow().to_pylist()
        for event in dict.fromkeys(hour["event"] for hour in hours):
            mine = [hour for hour in hours if hour["event"] == event]
            lost, first, last = sum(hour["lost"] for hour in mine), mine[0]["hour"], mine[-1]["hour"]
            remedy = "Is its KPI event definition active, analytics on, and every column there?"
            said = f"{counted(lost, 'was', 'were')} accepted and never stored, from {first} to {last}"
            self.say("row-lost", "error", event, f"{said}. {remedy}")
        return hours

    def days(self) -> list[dict[str, Any]]:
        table = self.known.select(day=self.known[ROW["occurred_at"]].cast("date"), name=self.known.row_name)
        found = table.filter(table.day.notnull()).group_by("day", "name").aggregate(rows=ibis._.count()).order_by("day", "name")
        return [row | {"day": row["day"].isoformat()} for row in found.to_pyarrow().to_pylist()]


_HAS, _IS = ("has", "have"), ("is", "are")
_ROW_CHECKS: tuple[tuple[str, str, Level, tuple[str, str], str], ...] = (
    (
        "unplaced",
        "row-conversation",
        "error",
        _HAS,
        "no conversation to be joined by. Set conversationId before the first call.",
    ),
    ("unnumbered", "row-id", "warning", _HAS, "no event id, so that nobody can tell what is doubled."),
    ("timeless", "row-time", "error", _HAS, "no time stamp that can be read."),
    (
        "ahead",
        "row-ahead",
        "error",
        _IS,
        f"more than {AHEAD_SECONDS // 60} minutes ahead of createdon. Is the agent's clock right?",
    ),
    (
        "behind",
        "row-behind",
        "warning",
        _IS,
        f"more than {BEHIND_SECONDS // 3600} hours behind createdon. Kept for long, or imported?",
    ),
    (
        "session",
        "row-session",
        "warning",
        _HAS,
        "only the name and the host's own session: this host does not store the page's fields.",
    ),
)
"""The key of the count, the finding, its level, the verb of one row and of several, and what is said of them."""


def _knows(plan: PlanFile, name: str | None) -> bool:
    return any(view.row_name == name for view in views(plan))


def _hour(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:00Z")


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
