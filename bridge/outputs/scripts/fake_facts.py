"""Turns definitions into the facts that `bridge/browser/fake` works with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from bridge.definitions import columns, fake, platform
from bridge.definitions.columns import DataverseColumn
from bridge.definitions.payload import AnalyticsData, AnalyticsEvent
from bridge.definitions.wire import Call
from bridge.outputs.scripts.records import option_record
from bridge.plan.model import Option, Plan

_EXPECTED = {"boolean": "true or false", "list": "a list", "record": "an object", "any": "a value that can be cloned"}


def library_facts(plan: Plan) -> dict[str, Any]:
    """The facts of the library's half."""
    return {
        "calls": [_call(call) for call in platform.CALLS],
        "response": platform.RESPONSE,
        "refusedMessageType": platform.REFUSED_MESSAGE_TYPE,
        "originKey": platform.ORIGIN_KEY,
        "noHandlerMessage": platform.NO_HANDLER_MESSAGE,
        "timeOutMessage": platform.TIME_OUT_MESSAGE,
        "libraryOptions": _settings(plan.fake.options["LibraryOptions"]),
    }


def _call(call: Call) -> dict[str, Any]:
    return {
        "name": call.name,
        "messageType": call.wire.message_type,
        "whenFalsy": call.wire.when_falsy,
        "typedBy": call.wire.typed_by,
        "result": call.result,
        "timeOut": call.wire.time_out,
        "arguments": [
            {"name": name, "key": argument.key, "refused": argument.refused, "sent": argument.sent}
            for name, argument in call.arguments.items()
        ],
        "parts": [
            {"key": part.key, "paths": part.paths, "onlyIfGiven": part.only_if_given, "sent": part.sent} for part in call.wire.parts
        ],
        "constants": call.wire.constants,
    }


def host_facts(plan: Plan) -> dict[str, Any]:
    """The facts of the host's half.

    Unless a page says otherwise, the plan's events have a definition, and its own columns are there.
    """
    options = _settings(plan.fake.options["Options"])
    register, unregister = (platform.call(name) for name in ("addHandler", "removeHandler"))
    presets = {
        "definitions": [event.name for event in plan.events if not event.renamed_to],
        "columns": {column.name: column.max_length or column.type for column in plan.own_columns},
    }
    return {
        "options": {name: option | {"_preset": presets.get(name, option["_preset"])} for name, option in options.items()},
        "switches": _settings(plan.fake.options["Switches"]),
        "tables": _tables(),
        "addHandler": register.wire.message_type,
        "removeHandler": unregister.wire.message_type,
        "handlerKey": register.arguments["eventName"].key,
        "chatter": platform.CHATTER,
        "hostEvents": [event.name for event in platform.HOST_EVENTS],
        "mostSessions": platform.MOST_SESSIONS,
        "mostRecords": platform.MOST_FOUND,
        "eventTable": columns.EVENT_TABLE,
        "eventIdColumn": columns.ROW["event_id"],
        "definitionTable": columns.DEFINITION_TABLE,
        "definitionKey": f"{columns.DEFINITION_TABLE}id",
        "stateActive": columns.STATE_ACTIVE,
        "providerId": fake.PROVIDER_ID,
        "environment": fake.ENVIRONMENT,
        "dataFields": _fields(AnalyticsData),
        "eventFields": _fields(AnalyticsEvent),
    }


def _settings(options: tuple[Option, ...]) -> dict[str, dict[str, Any]]:
    """The checks of options and switches in the page, by name."""
    return {option.name: option_record(option) | {"_expected": expected(option)} for option in options}


def expected(option: Option) -> str:
    """The values that an option or a switch takes, in words for people."""
    if option.type == "choice":
        return f"one of {', '.join(option.choices)}"
    if option.type == "integer":
        return f"a whole number from {option.minimum} to {option.maximum}"
    return _EXPECTED[option.type]


def _tables() -> list[dict[str, Any]]:
    active = {"statecode": columns.STATE_ACTIVE}
    with_state = {platform.CONVERSATION_TABLE: f"{platform.CONVERSATION_TABLE}id"} | fake.TABLES
    note, note_key = fake.NOTES
    return [
        _table(columns.EVENT_TABLE, columns.EVENT_COLUMNS),
        _table(columns.DEFINITION_TABLE, columns.DEFINITION_COLUMNS)
        | {"presets": {"msdyn_eventtype": columns.EVENT_TYPE_CUSTOM} | active},
        *({"name": name, "key": key, "presets": active} for name, key in with_state.items()),
        {"name": note, "key": note_key},
    ]


def _table(name: str, table_columns: Mapping[str, DataverseColumn]) -> dict[str, Any]:
    return {
        "name": name,
        "key": f"{name}id",
        "columns": [_column(column) for column in table_columns.values()],
        "reserved": [column for column in columns.RESERVED_COLUMNS if column not in table_columns],
    }


def _column(column: DataverseColumn) -> dict[str, Any]:
    values = {
        "choice": [columns.EVENT_TYPE_SYSTEM, columns.EVENT_TYPE_CUSTOM],
        "state": [columns.STATE_ACTIVE, fake.STATE_INACTIVE],
    }
    facts = {"name": column.name, "type": column.type, "required": column.required}
    if column.max_length is not None:
        facts["limit"] = column.max_length
    if column.type in values:
        facts["values"] = values[column.type]
    return facts


def _fields(model: type[BaseModel]) -> list[dict[str, str]]:
    """The fields of the payload whose column is known: it is named after the field."""
    pairs = ({"field": name, "column": f"msdyn_{name.lower()}"} for name in model.model_fields)
    return [pair for pair in pairs if pair["column"] in columns.EVENT_COLUMNS]
