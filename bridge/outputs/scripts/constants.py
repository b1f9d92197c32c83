"""The module of records that the checks of payloads and of typed events read.

Each record stands in it once, whoever needs it. Its name comes from its place in the plan, so it does not matter which module asks
first.
"""

from __future__ import annotations

from collections import Counter

from bridge.definitions.patterns import in_javascript
from bridge.outputs.render import python_literal, render
from bridge.outputs.scripts.records import literal, record, rule_record
from bridge.outputs.scripts.rules import constant_name
from bridge.plan.model import ColumnValuePlan, Plan, TextPlan, ValueRule
from bridge.plan.texts import field_text


class Constants:
    """Names of records. All records that the plan can ask for are named when this is made, and only looked up later."""

    def __init__(self, plan: Plan) -> None:
        self._missing = plan.rules["missing"]
        self._codes: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._count = Counter[str]()
        for model in plan.models:
            for field in model.fields:
                if isinstance(field.type, TextPlan):
                    self._add_text(field.type, field.required)
                elif isinstance(field.type, ColumnValuePlan):
                    self._add_column_value(field.type)
        for text in (plan.event_name, plan.correlation_id, *(field_text(f.type) for event in plan.events for f in event.fields)):
            if text:
                self._add_text(text, True)

    def module(self) -> str:
        """Code of `constants`."""
        return render("scripts/constants.py.j2", missing=constant_name(self._missing), constants=self._codes)

    def text(self, text: TextPlan, required: bool) -> str:
        return self._names[self._text(text, required)]

    def pattern(self, pattern: str) -> str:
        return self._names[_pattern(pattern)]

    def columns(self, value: ColumnValuePlan) -> str:
        return self._names[_columns(value)]

    def column_value(self, value: ColumnValuePlan) -> str:
        return self._names[self._column_value(value)]

    def _add(self, prefix: str, code: str) -> None:
        if code not in self._names:
            self._count[prefix] += 1
            self._names[code] = f"{prefix}_{self._count[prefix]}"
            self._codes[self._names[code]] = code

    def _add_text(self, text: TextPlan, required: bool) -> None:
        for rule in _limits(text).values():
            self._add("RULE", rule_record(rule))
        if text.pattern:
            self._add("PATTERN", _pattern(text.pattern))
        self._add("TEXT", self._text(text, required))

    def _add_column_value(self, value: ColumnValuePlan) -> None:
        for text in (value.limited, value.plain):
            self._add_text(text, True)
        self._add("COLUMNS", _columns(value))
        self._add("VALUE", self._column_value(value))

    def _text(self, text: TextPlan, required: bool) -> str:
        rules = {key: self._names[rule_record(rule)] for key, rule in _limits(text).items()}
        return record(
            {
                "_absent": constant_name(self._missing) if required else None,
                "_minimum": literal(text.min_length or None),
                "_tooShort": rules.get("_tooShort"),
                "_maximum": literal(text.max_length),
                "_tooLong": rules.get("_tooLong"),
                "_pattern": self.pattern(text.pattern) if text.pattern else None,
                "_mismatch": rules.get("_mismatch"),
                "_known": literal(list(text.known) or None),
                "_prefix": literal(text.prefix or None),
                "_reserved": literal(list(text.reserved) or None),
            }
        )

    def _column_value(self, value: ColumnValuePlan) -> str:
        return record(
            {
                "_columns": self.columns(value),
                "_limited": self.text(value.limited, True),
                "_other": self.text(value.plain, True),
            }
        )


def _limits(text: TextPlan) -> dict[str, ValueRule]:
    """The rules that a text can break, by the key of their record."""
    limits = {
        "_tooShort": text.too_short if text.min_length else None,
        "_tooLong": text.too_long if text.max_length is not None else None,
        "_mismatch": text.no_match if text.pattern else None,
    }
    return {key: rule for key, rule in limits.items() if rule}


def _pattern(pattern: str) -> str:
    return f"__new__(RegExp({python_literal(in_javascript(pattern))}, 'u'))"


def _columns(value: ColumnValuePlan) -> str:
    return python_literal(list(value.columns))
