"""Definitions -> plan."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, cast, get_args, get_origin

import annotated_types
from pydantic import BaseModel, TypeAdapter, ValidationError

from bridge.definitions import api, columns, kinds, payload
from bridge.findings import BuildError, fail
from bridge.plan.docs_url import docs_folder
from bridge.plan.lint import RULES, lint_plan
from bridge.plan.load import load_events
from bridge.plan.model import (
    ColumnValuePlan,
    Event,
    Field,
    ListPlan,
    Model,
    OwnColumn,
    Plan,
    Rule,
    TextPlan,
    TypePlan,
)
from bridge.plan.read_api import INTERFACES, doc_of, read_interface, read_option
from bridge.plan.read_events import Reader
from bridge.plan.rules import Findings
from bridge.version import __version__

SHIPPED_EVENTS = "bridge.definitions.events"


def make_plan(events: str = SHIPPED_EVENTS, docs_url: str = api.ERROR_PAGES) -> Plan:
    """The plan of `bridge.definitions` with the events of a .py file or a dotted module. Errors in them raise BuildError with
    all that was found; warnings alone are in the plan. `docs_url`: where the pages about error codes will be found."""
    docs_url = docs_folder(docs_url)
    findings = Findings(RULES)
    reader = Reader(events, findings)
    read = reader.events(load_events(events))
    plan = _plan(read, tuple(reader.own_columns.values()), docs_url)
    lint_plan(plan, reader.sources, findings)
    found = findings.all(reader.sources)
    if any(finding.level == "error" for finding in found):
        raise BuildError(found)
    return dataclasses.replace(plan, warnings=tuple(found))


def _plan(events: tuple[Event, ...], own_columns: tuple[OwnColumn, ...], docs_url: str) -> Plan:
    models = (payload.AnalyticsData, payload.AnalyticsEvent, payload.CustomData)
    return Plan(
        name=api.PACKAGE_NAME,
        version=__version__,
        global_name=api.GLOBAL_NAME,
        models=tuple(_model(model) for model in models),
        event_name=text_plan(_annotation(payload.EventName)),
        correlation_id=text_plan(_annotation(payload.CorrelationId)),
        rules={
            "missing": rule(kinds.Issue("missing")),
            "extra": Rule("extra_forbidden", "Unknown key", {}),
            "string": rule(kinds.Issue("string_type")),
            "unicode": Rule("string_unicode", "Input should be valid Unicode", {}),
            "infinite": rule(kinds.Issue("finite_number")),
            "mismatch": rule(api.EVENT_NAME_MISMATCH),
            "unreadable": rule(kinds.Issue("json_invalid", ctx=(("error", ""),))),
        },
        options=tuple(read_option(name, field) for name, field in api.Options.model_fields.items()),
        codes=api.ERROR_CODES,
        docs_url=docs_url,
        mistakes=api.MISTAKES,
        platform_timeout=api.PLATFORM_TIMEOUT,
        interfaces=tuple(map(read_interface, INTERFACES)),
        library=api.Library.__name__,
        columns=tuple(columns.EVENT_COLUMNS.values()),
        reserved_columns=columns.RESERVED_COLUMNS,
        events=events,
        own_columns=own_columns,
    )


def rule(issue: kinds.Issue) -> Rule:
    error = issue.error()
    return Rule(issue.type, error.message(), dict(issue.ctx))


def _refusal(type_: Any, json_text: str) -> Rule:
    """What pydantic itself says to a value read from JSON."""
    try:
        TypeAdapter(type_).validate_json(json_text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        return Rule(first["type"], first["msg"], {})
    raise ValueError(f"{type_} accepts {json_text}")


def _annotation(annotated: Any) -> kinds.Text:
    return cast(kinds.Text, get_args(annotated)[1])


def text_plan(text: kinds.Text) -> TextPlan:
    name = isinstance(text, kinds.ColumnName)
    return TextPlan(
        kind="columnName" if name else "text",
        min_length=text.min_length,
        max_length=text.max_length,
        pattern=text.pattern,
        too_short=rule(text.too_short),
        too_long=rule(text.too_long) if text.max_length is not None else rule(kinds.Issue("string_type")),
        no_match=rule(text.no_match) if text.pattern is not None else rule(kinds.Issue("string_type")),
        reserved=text.reserved if isinstance(text, kinds.ColumnName) else (),
        is_reserved=rule(text.is_reserved) if isinstance(text, kinds.ColumnName) else None,
    )


def _model(model: type[BaseModel]) -> Model:
    fields = []
    for name, field in model.model_fields.items():
        where = f"{model.__module__}.{model.__name__}.{name}"
        fields.append(Field(name, field.description or "", field.is_required(), _type(where, field.annotation, field.metadata)))
    return Model(model.__name__, doc_of(model), _refusal(model, "0"), tuple(fields))


def _type(where: str, annotation: Any, metadata: Sequence[Any]) -> TypePlan:
    for item in metadata:
        if isinstance(item, kinds.Text) and annotation is str:
            return text_plan(item)
        if isinstance(item, kinds.ColumnValue):
            columns = {name: text_plan(text) for name, text in item.text_columns}
            return ColumnValuePlan("columnValue", columns, text_plan(kinds.Text()), rule(item.wrong_type))
    if get_origin(annotation) is list and issubclass(get_args(annotation)[0], BaseModel):
        unique = next((item for item in metadata if isinstance(item, kinds.UniqueColumns)), None)
        least = next((item.min_length for item in metadata if isinstance(item, annotated_types.MinLen)), 0)
        if least in (0, 1):
            return ListPlan(
                "list",
                get_args(annotation)[0].__name__,
                _refusal(list[Any], "0"),
                rule(kinds.EMPTY_LIST) if least else None,
                rule(unique.duplicate) if unique else None,
            )
    raise fail("payload-type", where, f"{annotation} cannot be checked in the page. Use a kind of kinds.py, or a list of models.")
