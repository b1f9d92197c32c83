"""Collects findings about events, and leaves out those that the event's class suppresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bridge.definitions.authoring import KpiEvent
from bridge.findings import Finding, Level
from bridge.plan.places import member_place, place


@dataclass(frozen=True)
class EventRule:
    """A rule of events.

    `suppressible` says whether `no_lint` may silence it: then the page only does less than the class says, or something else.
    """

    level: Level
    doc: str
    suppressible: bool


@dataclass(frozen=True)
class Suppression:
    """An id in `no_lint`, and the class that names it."""

    id: str
    where: str


@dataclass(frozen=True)
class Origin:
    """Where an event is defined, and which rules it and its bases suppress."""

    where: str
    suppressions: tuple[Suppression, ...] = ()
    event: type[KpiEvent] = field(default=KpiEvent, compare=False)
    file: str = field(default="", compare=False)

    def at(self, name: str) -> str:
        """The place of the event's field of that name."""
        return f"{member_place(self.event, name, self.file)} {self.event.__name__}.{name}"


def origin_of(event: type[KpiEvent], file: str) -> Origin:
    bases = [base for base in event.__mro__ if issubclass(base, KpiEvent)]
    found = [Suppression(id, f"{place(base, file)} {base.__name__}") for base in bases for id in base.facts.no_lint]
    return Origin(f"{place(event, file)} {event.__name__}", tuple(found), event, file)


@dataclass
class Findings:
    """Collects the findings of all events, so that one build names every mistake."""

    rules: Mapping[str, EventRule]
    _kept: list[tuple[Origin, Finding]] = field(default_factory=list)
    _used: set[Suppression] = field(default_factory=set)

    def add(self, id: str, origin: Origin, where: str, message: str) -> None:
        rule = self.rules[id]
        silenced = {item for item in origin.suppressions if item.id == id and rule.suppressible}
        self._used |= silenced
        if not silenced:
            self._kept.append((origin, Finding(id, rule.level, where, message)))

    def all(self, origins: Sequence[Origin]) -> list[Finding]:
        """The findings event by event, then the suppressions that suppress nothing."""
        order = {origin: position for position, origin in enumerate(origins)}
        kept = [finding for _, finding in sorted(self._kept, key=lambda item: order[item[0]])]
        declared = dict.fromkeys(item for origin in origins for item in origin.suppressions)
        return [*kept, *(self._idle(item) for item in declared if item not in self._used)]

    def _idle(self, item: Suppression) -> Finding:
        rule = self.rules.get(item.id)
        if rule is None:
            id, reason = "no-lint-unknown", "is no rule. `cif-bridge findings` lists them."
        elif not rule.suppressible:
            id, reason = "no-lint-unknown", "cannot be suppressed. Correct what it finds, and remove it from no_lint."
        else:
            id, reason = "no-lint-unused", "finds nothing here. Remove it from no_lint."
        return Finding(id, self.rules[id].level, item.where, f"{item.id!r} {reason}")


def _error(doc: str, suppressible: bool = False) -> EventRule:
    return EventRule("error", doc, suppressible)


STRUCTURE = {
    "column-differs": _error("One column is declared in two ways."),
    "column-fixed": _error("A field that fills one of the payload's own is bound to a column."),
    "column-known": _error("A column that every organisation has is given a type or a limit."),
    "column-many": _error("A field is bound to more than one column."),
    "column-name": _error("A column's name is no logical name."),
    "column-none": _error("An event has more fields than there are spare columns."),
    "column-reserved": _error("A field is bound to a column that Dataverse itself writes."),
    "column-taken": _error("A field is bound to a column that the payload or the host writes."),
    "column-twice": _error("Two fields of an event share a column."),
    "column-type": _error("A column cannot hold values of the field's type."),
    "column-undeclared": _error("A column of the organisation's own lacks its type or its limit, or has a limit and is not text."),
    "constraint": _error("A constraint cannot be checked in the page. Suppressed: Python alone checks it.", True),
    "default": _error("A field has a default. Suppressed: Python alone knows it, the page may leave the field out.", True),
    "field-private": _error("A name is private to Python, or Final with a value. Suppressed: Python alone has it.", True),
    "field-type": _error("A field's type cannot be written to a column."),
    "limit-wider": _error("A field takes longer text than its column."),
    "no-lint-unknown": _error("`no_lint` names no rule, or one that cannot be suppressed."),
    "no-lint-unused": EventRule("warning", "`no_lint` names a rule that finds nothing here.", False),
    "nullable": _error("A required field takes None. Suppressed: Python alone takes it.", True),
    "pattern": _error("A regular expression has parts that JavaScript reads in another way, or not at all."),
    "pattern-slow": _error("A regular expression can hold a page: for some texts it takes exponential time, or nearly."),
    "renamed-to": _error("`renamed_to` names an event that is not in the plan."),
    "sensitive-type": _error("A field is to be masked, and its column holds no text."),
    "setting": _error("A field or `model_config` says what pages do not know. Suppressed: Python alone keeps to it.", True),
    "validator": _error("An event has Python code that cannot run in the page. Suppressed: it runs in Python alone.", True),
}
"""The rules that are checked while the classes are read."""
