"""Event classes -> events of the plan. What cannot be expressed is a finding, never dropped."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

import annotated_types
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo
from pydantic.types import AllowInfNan, Strict

from bridge.definitions.authoring import Column, ColumnType, KpiEvent
from bridge.definitions.binding import bind, kind_of
from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS, SPARE_COLUMNS
from bridge.definitions.kinds import ColumnName
from bridge.definitions.payload import AnalyticsEvent
from bridge.definitions.values import FieldKind
from bridge.plan.load import TYPES
from bridge.plan.model import Event, EventField, FieldType, OwnColumn
from bridge.plan.read_api import doc_of
from bridge.plan.rules import Findings, Origin, code_units, origin_of

_HELD_BY: dict[ColumnType, tuple[FieldKind, ...]] = {
    "text": ("text", "integer", "number", "boolean", "date", "datetime", "uuid", "choice"),
    "integer": ("integer",),
    "number": ("integer", "number"),
    "boolean": ("boolean",),
    "datetime": ("datetime",),
}
_BOUNDS = {
    annotated_types.Ge: ("minimum", "ge"),
    annotated_types.Gt: ("exclusive_minimum", "gt"),
    annotated_types.Le: ("maximum", "le"),
    annotated_types.Lt: ("exclusive_maximum", "lt"),
    annotated_types.MultipleOf: ("multiple_of", "multiple_of"),
    annotated_types.MinLen: ("min_length", "min_length"),
    annotated_types.MaxLen: ("max_length", "max_length"),
}
_LONGEST: dict[FieldKind, int] = {"integer": 24, "number": 24, "boolean": 5, "date": 10, "datetime": 33, "uuid": 36}
"""Values written to a text column."""
_FOREIGN_PATTERN = re.compile(r"\\[AZzpPdwsbDWSBa<>]|\\[xuU]\{|\\U|\(\?[P<#a-zA-Z^-]|[*+?}]\+|\[\^?\[|\[[^\]]*(?:&&|--|~~|\[)")
_HARMLESS_SETTINGS = {"title", "frozen", "alias_generator", "json_schema_extra", "use_attribute_docstrings"}
"""Of `model_config`: what a page need not know."""


class Reader:
    """Reads one file or module; `sources` tells where each of its events is written."""

    def __init__(self, file: str, findings: Findings) -> None:
        self.file = file
        self.findings = findings
        self.sources: list[Origin] = []
        self.own_columns: dict[str, OwnColumn] = {}

    def error(self, id: str, where: str, message: str) -> None:
        self.findings.add(id, self.sources[-1], where, message)

    def events(self, classes: Sequence[type[KpiEvent]]) -> tuple[Event, ...]:
        events = []
        for item in classes:
            self.sources.append(origin_of(item, self.file))
            events.append(self.event(item, classes))
        return tuple(events)

    def event(self, item: type[KpiEvent], classes: Sequence[type[KpiEvent]]) -> Event:
        where = self.sources[-1].where
        facts = item.facts
        target = facts.deprecated.renamed_to if facts.deprecated else None
        if target is not None and target not in classes:
            self.error("renamed-to", where, f"renamed_to={target.__name__} is no event of this plan. Define it in the same module.")
        for name in _own_code(item):
            self.error("validator", self.sources[-1].at(name), "Python code cannot run in the page. Use constraints of the field.")
        for name in _private(item):
            at = self.sources[-1].at(name)
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
            deprecated=facts.deprecated.reason if facts.deprecated else None,
            renamed_to=_function_name(target) if target else None,
            fields=fields,
            former_name=_wire_name(item) if target else None,
        )

    def fields(self, item: type[KpiEvent]) -> Iterator[EventField]:
        taken: dict[str, str] = {}
        for bound in bind(item):
            name, field, (column, *others) = bound.name, item.model_fields[bound.name], bound.columns
            at = self.sources[-1].at(name)
            for key in _unknown_settings(field):
                self.error("setting", at, f"the page knows nothing of {key}=. Remove it; alias= names the field in the page.")
            if not field.is_required() and not (bound.optional and field.default is None):
                self.error("default", at, "a default cannot reach the page. Make the field required, or `| None = None`.")
            elif field.is_required() and bound.optional:
                self.error("nullable", at, "null is never sent: a field is given or left out. Write `| None = None`.")
            if others:
                self.error("column-many", at, "is bound to more than one Column. Say all of it in one.")
            if bound.payload_field is None:
                limit = self.column(bound.column, column, at, taken, name)
            else:
                limit = next(m for m in AnalyticsEvent.model_fields[bound.payload_field].metadata).max_length
                if column.name:
                    self.error("column-fixed", at, f"`{name}` fills {bound.payload_field}. Remove its column, or rename the field.")
            column_type, target = column.type or "text", bound.column or bound.payload_field or ""
            type_ = self.type(bound.annotation, bound.metadata, limit if column_type == "text" else None, target, at)
            if type_.kind not in _HELD_BY[column_type] or (bound.payload_field and type_.kind not in ("text", "choice", "uuid")):
                self.error("column-type", at, f"a {type_.kind} does not go into {target}, a {column_type} column. Change one.")
            yield EventField(
                name=name,
                js_name=to_camel(name) if field.alias is None else field.alias,
                doc=bound.doc,
                required=field.is_required(),
                type=type_,
                payload_field=bound.payload_field,
                column=bound.column,
                column_type=column_type,
                sensitive=column.sensitive,
            )

    def column(self, name: str, column: Column, at: str, taken: dict[str, str], field: str) -> int | None:
        """The limit of a text column, after all that can be wrong with it was said."""
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
        if name.lower() in taken:
            self.error("column-twice", at, f"{name} is used by `{taken[name.lower()]}` already; only one value can be stored.")
        taken[name.lower()] = field
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

    def type(self, annotation: Any, metadata: Sequence[Any], limit: int | None, column: str, at: str) -> FieldType:
        kind, choices = kind_of(annotation)
        if kind is None or not all(isinstance(choice, str) for choice in choices):
            self.error("field-type", at, f"{_name(annotation)} cannot be written to a column. Use {TYPES}.")
            return FieldType("text")
        bounds: dict[str, Any] = {}
        for fact in _single(metadata):
            for name, bound in self.bounds(fact, kind, at).items():
                if name in bounds and bounds[name] != bound:
                    self.error("constraint", at, f"is given two limits, {bounds[name]!r} and {bound!r}. Leave one.")
                bounds[name] = bound
        longest = max(map(code_units, choices), default=bounds.get("max_length", _LONGEST.get(kind, 0)))
        if limit is not None and longest > limit:
            self.error("limit-wider", at, f"{longest} UTF-16 code units do not fit {column}, which takes {limit}. Limit it.")
        if kind == "text":
            bounds.setdefault("max_length", limit)
        return FieldType(kind, choices, **bounds)

    def bounds(self, fact: Any, kind: FieldKind, at: str) -> dict[str, Any]:
        if isinstance(fact, Column):
            return {}
        said = {key: value for key, value in getattr(fact, "__dict__", {}).items() if value is not None}
        match said.popitem() if len(said) == 1 and kind == "text" else None:
            case ("pattern", str() as pattern) | ("pattern", re.Pattern(pattern=str() as pattern, flags=re.UNICODE)):
                return {"pattern": self.pattern(pattern, at)}
        for type_, (name, attribute) in _BOUNDS.items():
            limit = getattr(fact, attribute) if isinstance(fact, type_) else None
            if kind == "text" and "length" in name and limit is not None:
                return {name: limit}
            if kind in ("integer", "number") and "length" not in name and _is_number(limit):
                return {name: limit}
        self.error("constraint", at, f"{fact!r} cannot be checked in the page. Use length, pattern, range or multiple_of.")
        return {}

    def pattern(self, pattern: str, at: str) -> str:
        foreign = _FOREIGN_PATTERN.search(pattern)
        if foreign:
            self.error("pattern", at, f"{foreign[0]!r} means something else in JavaScript. Write classes such as [0-9], no flags.")
        return pattern


def _single(metadata: Sequence[Any]) -> Iterator[Any]:
    """Constraints one by one, without those that every page keeps to."""
    for fact in metadata:
        if isinstance(fact, annotated_types.GroupedMetadata):
            yield from _single(list(fact))
        elif fact is not None and fact not in (Strict(True), AllowInfNan(False)):
            yield fact


def _is_number(limit: Any) -> bool:
    """Does JavaScript have this very number?"""
    return abs(limit) < 2**53 if isinstance(limit, int) else isinstance(limit, float) and math.isfinite(limit)


def _own_code(item: type[KpiEvent]) -> Iterator[str]:
    """What pydantic would call while it reads or writes an event."""
    for kind in dataclasses.fields(item.__pydantic_decorators__):
        yield from getattr(item.__pydantic_decorators__, kind.name)
    if not item.model_post_init.__module__.startswith("pydantic."):
        yield "model_post_init"


def _private(item: type[KpiEvent]) -> list[str]:
    """What looks like a field and is none: names with an underscore, and Final with a value."""
    final = [name for name in item.__class_vars__ if "Final" in str(item.__annotations__.get(name, ""))]
    return [*item.__private_attributes__, *final]


def _unknown_settings(field: FieldInfo) -> Iterator[str]:
    """What is said of a field that only pydantic would know."""
    for name in ("validation_alias", "serialization_alias"):
        if getattr(field, name) not in (None, field.alias):
            yield name
    for name in ("exclude", "deprecated"):
        if getattr(field, name):
            yield name


def _function_name(event: type[KpiEvent]) -> str:
    """CallHold -> callHold, as JavaScript names functions."""
    return event.__name__[0].lower() + event.__name__[1:]


def _wire_name(event: type[KpiEvent]) -> str:
    return event.__name__ if event.facts.name is None else event.facts.name


def _words(name: str) -> str:
    """CallHold -> Call Hold."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)


def _name(annotation: Any) -> str:
    return getattr(annotation, "__name__", None) or str(annotation)
