"""Makes the plan of the definitions."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any, cast, get_args, get_origin

import annotated_types
from pydantic import BaseModel, TypeAdapter, ValidationError

from bridge.definitions import admin, api, columns, fake, inspector, kinds, payload, platform
from bridge.definitions.field_types import KINDS, UNSAFE
from bridge.definitions.patterns import Cost
from bridge.definitions.sequences import SequencesFile
from bridge.findings import BuildError, build_error
from bridge.plan.docs_url import docs_folder
from bridge.plan.lint import RULES, lint_plan
from bridge.plan.load import load_events
from bridge.plan.model import (
    ColumnValuePlan,
    Event,
    EventSequence,
    Field,
    ListPlan,
    Model,
    OwnColumn,
    Plan,
    Surface,
    TextPlan,
    TypePlan,
    ValueRule,
)
from bridge.plan.read_api import INTERFACES, doc_of, read_interface, read_options
from bridge.plan.read_events import Reader
from bridge.plan.rules import Findings
from bridge.plan.texts import rule, text_plan
from bridge.version import __version__

SHIPPED_EVENTS = "bridge.definitions.events"


Costs = Callable[[Sequence[str]], Sequence[Cost]]


def make_plan(events: str = SHIPPED_EVENTS, docs_url: str = api.ERROR_PAGES, costs: Costs | None = None) -> Plan:
    """The plan of `bridge.definitions` with the events of a .py file or a dotted module.

    Errors in them raise a BuildError with everything that was found; warnings alone are kept in the plan. `docs_url` is where the
    pages about error codes will be found. `costs` measures patterns; without it, none is found too slow.
    """
    docs_url = docs_folder(docs_url)
    findings = Findings(RULES)
    reader = Reader(events, findings)
    loaded = load_events(events)
    read = reader.events(loaded.events)
    if costs:
        reader.judge_patterns(costs)
    plan = _plan(read, tuple(reader.own_columns.values()), reader.sequences(loaded.sequences), docs_url)
    lint_plan(plan, reader.origins, findings)
    found = [*loaded.warnings, *findings.all(reader.origins)]
    if any(finding.level == "error" for finding in found):
        raise BuildError(found)
    schemas = {event.js_name: item.model_json_schema() for event, item in zip(read, loaded.events, strict=True)}
    return dataclasses.replace(plan, warnings=tuple(found), event_schemas=schemas)


def _plan(
    events: tuple[Event, ...], own_columns: tuple[OwnColumn, ...], sequences: tuple[EventSequence, ...], docs_url: str
) -> Plan:
    models = (payload.AnalyticsData, payload.AnalyticsEvent, payload.CustomData)
    return Plan(
        name=api.PACKAGE_NAME,
        version=__version__,
        global_name=api.GLOBAL_NAME,
        models=tuple(read_model(model) for model in models),
        event_name=text_plan(_annotation(payload.EventName)),
        correlation_id=text_plan(_annotation(payload.CorrelationId)),
        rules={
            "missing": rule(kinds.Issue("missing")),
            "extra": ValueRule("extra_forbidden", "Unknown key", {}),
            "string": rule(kinds.Issue("string_type")),
            "unicode": ValueRule("string_unicode", "Input should be valid Unicode", {}),
            "infinite": rule(kinds.Issue("finite_number")),
            **{kind.wrong_type: rule(kinds.Issue(kind.wrong_type)) for kind in KINDS.values() if kind.python not in (str, None)},
            "unsafe": rule(UNSAFE),
            "mismatch": rule(api.EVENT_NAME_MISMATCH),
            "unreadable": rule(kinds.Issue("json_invalid", ctx=(("error", ""),))),
        },
        options=read_options(api.Options),
        codes=api.ERROR_CODES,
        docs_url=docs_url,
        mistakes=api.MISTAKES,
        platform_timeout=platform.TIME_OUT,
        interfaces=tuple(map(read_interface, INTERFACES)),
        page_bridge=api.PageBridge.__name__,
        columns=tuple(columns.EVENT_COLUMNS.values()),
        reserved_columns=columns.RESERVED_COLUMNS,
        events=events,
        own_columns=own_columns,
        sequences=sequences,
        fake=_surface(*fake.API),
        framework=_surface(*platform.API, platform.CIFramework),
        admin=_surface(*admin.API, admin.Admin),
        inspector=_surface(*inspector.API, inspector.InspectorFile),
        sequences_file=_surface(SequencesFile),
    )


def _surface(*definitions: type) -> Surface:
    """Models in which nothing is required are options."""
    models = [item for item in definitions if issubclass(item, BaseModel)]
    options = [model for model in models if not any(field.is_required() for field in model.model_fields.values())]
    return Surface(tuple(map(read_interface, definitions)), {model.__name__: read_options(model) for model in options})


def _refusal(type_: Any, json_text: str) -> ValueRule:
    """The message with which pydantic refuses a value that it read from JSON."""
    try:
        TypeAdapter(type_).validate_json(json_text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        return ValueRule(first["type"], first["msg"], {})
    raise ValueError(f"{type_} accepts {json_text}")


def _annotation(annotated: Any) -> kinds.Text:
    return cast(kinds.Text, get_args(annotated)[1])


def read_model(model: type[BaseModel]) -> Model:
    fields = []
    for name, field in model.model_fields.items():
        where = f"{model.__module__}.{model.__name__}.{name}"
        fields.append(Field(name, field.description or "", field.is_required(), _type(where, field.annotation, field.metadata)))
    return Model(model.__name__, doc_of(model), _refusal(model, "0"), tuple(fields))


def _type(where: str, annotation: Any, metadata: Sequence[Any]) -> TypePlan:
    for item in metadata:
        if isinstance(item, kinds.Text) and annotation is str:
            return _text(where, item)
        if isinstance(item, kinds.ColumnValue):
            return _column_value(where, item)
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
    raise build_error(
        "payload-type", where, f"{annotation} cannot be checked in the page. Use a kind of kinds.py, or a list of models."
    )


def _text(where: str, text: kinds.Text) -> TextPlan:
    if isinstance(text, kinds.ColumnName) and text.reserved and text.pattern is None:
        raise build_error(
            "payload-type", where, "reserved names are compared as ASCII letters. Give it a pattern that keeps to them."
        )
    return text_plan(text)


def _column_value(where: str, value: kinds.ColumnValue) -> ColumnValuePlan:
    columns = {name: text_plan(text) for name, text in value.text_columns}
    first, *others = columns.values()
    if any(text != first for text in others):
        message = "the known text columns have different limits, and the page checks one. List those of one limit."
        raise build_error("payload-type", where, message)
    return ColumnValuePlan("columnValue", columns, text_plan(kinds.Text()), rule(value.wrong_type))
