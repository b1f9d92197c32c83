"""Reads event classes. What the page cannot do as the class says is a finding; nothing is dropped in silence."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo

from bridge.definitions.authoring import Column, ColumnType, KpiEvent, deprecation_of, text_limit
from bridge.definitions.binding import Bound, bind
from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS, SPARE_COLUMNS
from bridge.definitions.field_types import FieldType, form_of, read_type, unwrap
from bridge.definitions.kinds import ColumnName
from bridge.definitions.patterns import Cost
from bridge.definitions.sequences import Follows
from bridge.definitions.values import FieldKind
from bridge.plan.model import Event, EventField, EventSequence, OwnColumn
from bridge.plan.read_api import doc_of
from bridge.plan.rules import Findings, Origin, origin_of

_HELD_BY: dict[ColumnType, tuple[FieldKind, ...]] = {
    "text": ("text", "integer", "number", "boolean", "date", "datetime", "uuid", "choice"),
    "integer": ("integer",),
    "number": ("integer", "number"),
    "boolean": ("boolean",),
    "datetime": ("datetime",),
}
_HARMLESS_SETTINGS = {"title", "frozen", "alias_generator", "json_schema_extra", "use_attribute_docstrings"}
"""Settings in `model_config` that do not change what the page has to check."""


class Reader:
    """Reads the events of one file or module. `origins` tells where each of them is written."""

    def __init__(self, file: str, findings: Findings) -> None:
        self.file = file
        self.findings = findings
        self.origins: list[Origin] = []
        self.own_columns: dict[str, OwnColumn] = {}
        self.patterns: list[tuple[FieldType, Origin, str]] = []
        """The types that have a pattern, each with the origin of its event and the place of its field."""

    def error(self, id: str, where: str, message: str) -> None:
        self.findings.add(id, self.origins[-1], where, message)

    def events(self, classes: Sequence[type[KpiEvent]]) -> tuple[Event, ...]:
        events = []
        for item in classes:
            self.origins.append(origin_of(item, self.file))
            events.append(self.event(item, classes))
        return tuple(events)

    def sequences(self, declared: Sequence[Follows]) -> tuple[EventSequence, ...]:
        def name(event: type[KpiEvent] | None) -> str | None:
            return _function_name(event) if event else None

        return tuple(
            EventSequence(_function_name(item.start), _function_name(item.until), name(item.or_until)) for item in declared
        )

    def event(self, item: type[KpiEvent], classes: Sequence[type[KpiEvent]]) -> Event:
        where = self.origins[-1].where
        facts = item.facts
        deprecated = deprecation_of(item)
        target = deprecated.renamed_to if deprecated else None
        if target is not None and target not in classes:
            self.error("renamed-to", where, f"renamed_to={target.__name__} is no event of this plan. Define it in the same module.")
        for name in _own_code(item):
            self.error("validator", self.origins[-1].at(name), "Python code cannot run in the page. Use constraints of the field.")
        for name in _private(item):
            at = self.origins[-1].at(name)
            self.error("field-private", at, "it is no field for the page. Write it as one, or as a ClassVar.")
        for key, value in item.model_config.items():
            if key not in _HARMLESS_SETTINGS and KpiEvent.model_config.get(key) != value:
                self.error("setting", where, f"the page knows nothing of model_config's {key}. Use constraints of the fields.")
        fields = tuple(self.fields(item))
        doc = doc_of(item) if item.__doc__ else ""
        return Event(
            name=_wire_name(target or item),
            js_name=_function_name(item),
            class_name=item.__name__,
            display_name=_words(item.__name__) if facts.display_name is None else facts.display_name,
            doc=doc,
            owner=facts.owner,
            deprecated=deprecated.reason if deprecated else None,
            renamed_to=_function_name(target) if target else None,
            fields=fields,
            former_name=_wire_name(item) if target else None,
        )

    def fields(self, item: type[KpiEvent]) -> Iterator[EventField]:
        used: dict[str, str] = {}
        for bound in bind(item):
            field, at = item.model_fields[bound.name], self.origins[-1].at(bound.name)
            self.check_presence(field, bound.optional, at)
            limit = self.limit(bound, at, used)
            yield EventField(
                name=bound.name,
                js_name=to_camel(bound.name) if field.alias is None else field.alias,
                doc=bound.doc or _inherited_doc(item, bound.name),
                required=field.is_required(),
                type=self.stored_type(bound, limit, at),
                payload_field=bound.payload_field,
                column=bound.column,
                column_type=bound.columns[0].type or "text",
                sensitive=bound.columns[0].sensitive,
                column_length=limit,
                examples=tuple(_as_json(example, bound.annotation) for example in unwrap(field).examples),
            )

    def check_presence(self, field: FieldInfo, optional: bool, at: str) -> None:
        """Finds settings of a field that only pydantic would know, and fields of which it is unclear whether they may be left out.
        """
        for key in _unknown_settings(field):
            self.error("setting", at, f"the page knows nothing of {key}=. Remove it; alias= names the field in the page.")
        if not field.is_required() and not (optional and field.default is None):
            self.error("default", at, "a default cannot reach the page. Make the field required, or `| None = None`.")
        elif field.is_required() and optional:
            self.error("nullable", at, "null is never sent: a field is given or left out. Write `| None = None`.")

    def limit(self, bound: Bound, at: str, used: dict[str, str]) -> int | None:
        """The limit of the column that a field goes to, in UTF-16 code units.

        `used` holds the columns of the event so far, with their fields.
        """
        column, *others = bound.columns
        if others:
            self.error("column-many", at, "is bound to more than one Column. Say all of it in one.")
        if bound.payload_field is None:
            return self.column(bound.column, column, at, used, bound.name)
        if column.name:
            self.error("column-fixed", at, f"`{bound.name}` fills {bound.payload_field}. Remove its column, or rename the field.")
        return text_limit(bound.name, column)

    def stored_type(self, bound: Bound, limit: int | None, at: str) -> FieldType:
        """The type of a field. A finding says that its column cannot hold it, or that it cannot be masked."""
        column, target = bound.columns[0], bound.column or bound.payload_field or ""
        column_type = column.type or "text"
        type_ = self.type(bound.annotation, bound.metadata, limit if column_type == "text" else None, target, at)
        held = type_.kind if column_type == "text" else type_.written
        if held not in _HELD_BY[column_type] or (bound.payload_field and type_.kind not in ("text", "choice", "uuid")):
            self.error("column-type", at, f"a {type_.kind} does not go into {target}, a {column_type} column. Change one.")
        if column.sensitive and column_type != "text":
            self.error("sensitive-type", at, f"{target} is a {column_type} column; only text can be masked. Change one.")
        return type_

    def column(self, name: str, column: Column, at: str, used: dict[str, str], field: str) -> int | None:
        """The limit of a text column. Findings say everything that is wrong with the column."""
        known = EVENT_COLUMNS.get(name)
        if not name:
            self.error("column-none", at, f"all {len(SPARE_COLUMNS)} spare columns are used. Bind it to a column of your own.")
            return None
        if name.lower() in RESERVED_COLUMNS:
            self.error("column-reserved", at, f"{name} is written by Dataverse; a row with it is lost. Choose another column.")
            return None
        if known and known.writer != "customData":
            self.error("column-taken", at, f"{name} is written by the {known.writer}. Choose one of the spare columns.")
        elif not re.fullmatch(str(ColumnName().pattern), name, re.ASCII):
            self.error("column-name", at, f"{name!r} is no logical name: a lower case letter, then letters, digits, underscores.")
        if name.lower() in used:
            self.error("column-twice", at, f"{name} is used by `{used[name.lower()]}` already; only one value can be stored.")
        used[name.lower()] = field
        if known:
            if column.type or column.max_length:
                self.error("column-known", at, f"{name} is text of at most {known.max_length}. Leave out type and max_length.")
            return known.max_length
        if column.type is None or (column.type == "text") != (column.max_length is not None):
            self.error("column-undeclared", at, f"what {name} holds is not known. Say type= in Column, for text also max_length=.")
        own = OwnColumn(name, column.type or "text", column.max_length)
        if self.own_columns.setdefault(name, own) != own:
            self.error("column-differs", at, f"{name} is declared in another way elsewhere. Declare it once and use it everywhere.")
        return column.max_length

    def type(self, annotation: Any, facts: Sequence[Any], limit: int | None, column: str, at: str) -> FieldType:
        facts = [fact for fact in facts if not isinstance(fact, Column)]
        type_, problems = read_type(annotation, facts, limit, column)
        for problem in problems:
            self.error(problem.id, at, problem.message)
        if type_ and type_.pattern is not None:
            self.patterns.append((type_, self.origins[-1], at))
        return type_ or FieldType("text")

    def judge_patterns(self, costs: Callable[[Sequence[str]], Sequence[Cost]]) -> None:
        """Measures the patterns of all events in one go, since another program does it."""
        if not self.patterns:
            return
        found = costs([type_.pattern or "" for type_, _, _ in self.patterns])
        for (type_, origin, at), cost in zip(self.patterns, found, strict=True):
            reason = cost.reason(type_.max_length)
            if reason:
                self.findings.add("pattern" if cost.unreadable else "pattern-slow", origin, at, f"{reason}.")


def _inherited_doc(item: type[KpiEvent], name: str) -> str:
    """The description that a base class gives a field which its subclass declares again."""
    bases = (base.model_fields.get(name) for base in item.__mro__[1:] if issubclass(base, BaseModel))
    return next((field.description for field in bases if field and field.description), "")


def _as_json(example: Any, annotation: Any) -> Any:
    """An example as the page writes it, in JSON."""
    form = form_of(annotation)
    if form and isinstance(example, form.python):
        example = form.write(example)
    return TypeAdapter(Any).dump_python(example, mode="json")


def _own_code(item: type[KpiEvent]) -> Iterator[str]:
    """Code of the class that pydantic would run when it reads or writes an event."""
    for kind in dataclasses.fields(item.__pydantic_decorators__):
        yield from getattr(item.__pydantic_decorators__, kind.name)
    if any("__init__" in vars(base) for base in item.__mro__[: item.__mro__.index(KpiEvent)]):
        yield "__init__"
    if not item.model_post_init.__module__.startswith("pydantic."):
        yield "model_post_init"


def _private(item: type[KpiEvent]) -> list[str]:
    """Attributes that look like a field and are none: names with an underscore, and Final with a value."""
    final = [name for name in item.__class_vars__ if "Final" in str(item.__annotations__.get(name, ""))]
    return [*item.__private_attributes__, *final]


def _unknown_settings(field: FieldInfo) -> Iterator[str]:
    """The names of the field's settings that only pydantic would know."""
    for name in ("validation_alias", "serialization_alias"):
        if getattr(field, name) not in (None, field.alias):
            yield name
    for name in ("exclude", "deprecated"):
        if getattr(field, name):
            yield name


def _function_name(event: type[KpiEvent]) -> str:
    """The name of an event's function: CallHold becomes callHold, as JavaScript names functions."""
    return event.__name__[0].lower() + event.__name__[1:]


def _wire_name(event: type[KpiEvent]) -> str:
    return event.__name__ if event.facts.name is None else event.facts.name


def _words(name: str) -> str:
    """The words of a name: CallHold becomes Call Hold."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
