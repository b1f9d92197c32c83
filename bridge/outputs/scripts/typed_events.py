"""Typed events as data for the shim's `make_event`: the values that each field takes, and where they go."""

from __future__ import annotations

from bridge.definitions.field_types import LIMITS, FieldType
from bridge.outputs.render import python_literal, render
from bridge.outputs.scripts.constants import Constants
from bridge.outputs.scripts.records import literal, record
from bridge.plan.model import Event, EventField, Plan
from bridge.plan.texts import field_text

_CHECKERS = {
    "minimum": "at_least",
    "exclusive_minimum": "more_than",
    "maximum": "at_most",
    "exclusive_maximum": "less_than",
    "multiple_of": "multiple_of",
}
"""The checkers of `bridge/browser/shim/fields.py`, by the limit of a field's type."""


def typed_events(plan: Plan, constants: Constants) -> dict[str, str]:
    """Code of the modules `fields` and `events` (a constant for each) and `all_events` (`EVENTS`)."""
    code = _EventCode(constants)
    events = {f"EVENT_{event.js_name}": code.event(event) for event in plan.events}
    fields = render(
        "scripts/fields.py.j2",
        checks=sorted(code.checkers & {"text"}),
        checkers=sorted(code.checkers - {"text"}),
        masks=sorted(code.masks),
        constants=sorted(code.constants_used),
        fields=code.fields,
    )
    return {
        "fields": fields,
        "events": render("scripts/events.py.j2", events=events, fields=code.fields),
        "all_events": render("scripts/all_events.py.j2", names=list(events)),
    }


def sensitive_module(plan: Plan) -> str:
    """The module `sensitive`: for each field or column that holds sensitive values, the events that have it and its mask.

    Raw calls need it also where a page has no typed events."""
    held: dict[tuple[str, str | None, str | None, str | None], list[str]] = {}
    for event in plan.events:
        for field in event.fields:
            if field.sensitive:
                column = None if field.payload_field or not field.column else field.column.lower()
                where = (_mask_name(field.sensitive), field.payload_field, column, _room(field))
                held.setdefault(where, []).append(event.name)
    records = [
        record(
            {
                "_events": python_literal(events),
                "_payloadField": literal(payload),
                "_column": literal(column),
                "_mask": mask,
                "_room": room,
            }
        )
        for (mask, payload, column, room), events in held.items()
    ]
    return render("scripts/sensitive.py.j2", masks=sorted({mask for mask, *_ in held}), sensitive=records)


def _deprecation(event: Event) -> str | None:
    """What the console says of it."""
    instead = f", use {event.renamed_to}" if event.renamed_to else ""
    return f"{event.js_name} is deprecated{instead}: {event.deprecated}" if event.deprecated else None


def _room(field: EventField) -> str | None:
    """Only a mask that can be longer than the value has to know it."""
    return None if field.sensitive in (None, "phone") else literal(field.column_length)


def _mask_name(sensitive: str) -> str:
    return f"mask_{sensitive.replace(' ', '_')}"


class _EventCode:
    """Writes events.

    It names fields, so that a field of several events is written once, and a bundler can drop what is not used.
    """

    def __init__(self, constants: Constants) -> None:
        self.constants = constants
        self.constants_used: set[str] = set()
        self.fields: dict[str, str] = {}
        """The code of each field -> its name."""
        self.checkers: set[str] = set()
        self.masks: set[str] = set()

    def event(self, event: Event) -> str:
        fields = []
        for field in event.fields:
            fields.append(self.named(self.field(field)))
        return record(
            {
                "_name": python_literal(event.name),
                "_fields": f"[{', '.join(fields)}]",
                "_deprecated": literal(_deprecation(event)),
                "_function": None if _first_letter_small(event.name) == event.js_name else python_literal(event.js_name),
            }
        )

    def named(self, record: str) -> str:
        if record not in self.fields:
            self.fields[record] = f"FIELD_{len(self.fields)}"
        return self.fields[record]

    def field(self, field: EventField) -> str:
        checks = [record({"_check": check, "_fact": fact}) for check, fact in self.checks(field.type)]
        return record(
            {
                "_name": python_literal(field.js_name),
                "_payloadField": literal(field.payload_field),
                "_column": None if field.payload_field else python_literal(field.column),
                "_raw": None if field.payload_field or field.column_type == "text" else "1",
                "_required": "1" if field.required else None,
                "_mask": self.mask(field),
                "_room": _room(field),
                "_checks": f"[{', '.join(checks)}]",
            }
        )

    def mask(self, field: EventField) -> str | None:
        if not field.sensitive:
            return None
        name = _mask_name(field.sensitive)
        self.masks.add(name)
        return name

    def checks(self, type_: FieldType) -> list[tuple[str, str | None]]:
        """The checkers of a field with their facts, in the order in which they are asked."""
        text = field_text(type_)
        checks: list[tuple[str, str | None]] = []
        if text:
            constant = self.constants.text(text, True)
            self.constants_used.add(constant)
            checks.append((type_.kind, constant))
        elif type_.kind == "choice":
            checks.append(("choice", python_literal(type_.choices)))
        else:
            checks.append((type_.kind, None))
            limits = [(_CHECKERS[limit.name], getattr(type_, limit.name)) for limit in LIMITS]
            checks += [(check, python_literal(limit)) for check, limit in limits if limit is not None]
        self.checkers |= {check for check, _ in checks}
        return checks


def _first_letter_small(name: str) -> str | None:
    """The function's name as `function_name` of `bridge/browser/shim/typed.py` makes it; null where Python could make another
    letter of it.
    """
    return name[0].lower() + name[1:] if name[0].isascii() else None
