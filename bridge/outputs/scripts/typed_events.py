"""Typed events as data: what each field takes and where it goes, for the shim's `make_event`."""

from __future__ import annotations

from bridge.definitions.kinds import Date, Guid, Text, Timestamp
from bridge.outputs.render import python_literal, render
from bridge.outputs.scripts.validator import Writer
from bridge.plan.make import text_plan
from bridge.plan.model import Event, EventField, FieldType, Plan

_MASKS = {"phone": "mask_phone", "email": "mask_email", "name": "mask_name", "free text": "mask_free_text"}
_LIMITS = {
    "minimum": "at_least",
    "exclusive_minimum": "more_than",
    "maximum": "at_most",
    "exclusive_maximum": "less_than",
    "multiple_of": "multiple_of",
}


def typed_events(plan: Plan, shared: Writer) -> dict[str, str]:
    """Sources of the modules `fields` and `events` (a constant for each) and `all_events` (`EVENTS`)."""
    writer = _EventWriter(shared)
    events = {f"EVENT_{event.js_name}": writer.event(event) for event in plan.events}
    fields = render(
        "scripts/fields.py.j2",
        checks=sorted(writer.imports & {"text"}),
        checkers=sorted(writer.imports - {"text"}),
        masks=sorted(writer.masks),
        shared=sorted(writer.texts),
        constants=writer.fields,
    )
    return {
        "fields": fields,
        "events": render("scripts/events.py.j2", events=events, fields=writer.fields),
        "all_events": render("scripts/all_events.py.j2", names=list(events)),
    }


class _EventWriter:
    """Names fields, so that what events share is written once, and a bundler can drop what is not used."""

    def __init__(self, shared: Writer) -> None:
        self.shared = shared
        self.texts: set[str] = set()
        self.fields: dict[str, str] = {}
        self.imports: set[str] = set()
        self.masks: set[str] = set()

    def event(self, event: Event) -> str:
        """[name, fields, why deprecated, function], the last two only where they say something."""
        fields = [self.fields.setdefault(self.field(field), f"FIELD_{len(self.fields)}") for field in event.fields]
        camel = event.name[0].isascii() and event.name[0].lower() + event.name[1:] == event.js_name
        items = [python_literal(event.name), f"[{', '.join(fields)}]"]
        if event.deprecated or not camel:
            items.append(python_literal(event.deprecated or 0))
        if not camel:
            items.append(python_literal(event.js_name))
        return f"[{', '.join(items)}]"

    def field(self, field: EventField) -> str:
        """[name, where it goes, raw, required, mask, (check, fact)…]; raw is null for a field of the payload, else whether the
        column takes the value itself."""
        mask = _MASKS[field.sensitive] if field.sensitive else "0"
        self.masks |= {mask} - {"0"}
        checks = self.checks(field.type)
        self.imports |= {check for check, _ in checks}
        raw = None if field.payload_field else int(field.column_type != "text")
        facts = [python_literal(fact) for fact in (field.js_name, field.payload_field or field.column, raw, int(field.required))]
        return f"[{', '.join([*facts, mask, *(item for check in checks for item in check)])}]"

    def checks(self, type_: FieldType) -> list[tuple[str, str]]:
        if type_.kind == "choice":
            return [("choice", python_literal(type_.choices))]
        if type_.kind in ("integer", "number", "boolean"):
            limits = [(check, getattr(type_, limit)) for limit, check in _LIMITS.items()]
            return [(type_.kind, "0"), *((check, python_literal(limit)) for check, limit in limits if limit is not None)]
        if type_.kind == "text":
            text = Text(type_.max_length, type_.min_length, type_.pattern)
        else:
            text = {"uuid": Guid, "datetime": Timestamp, "date": Date}[type_.kind]
        constant = self.shared.text(text_plan(text), True)
        self.texts.add(constant)
        return [("moment" if type_.kind == "datetime" else "text", constant)]
