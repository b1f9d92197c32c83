"""Puts kinds of text into the plan: limits and pattern, and the name of what a value breaks."""

from __future__ import annotations

from bridge.definitions import kinds
from bridge.definitions.field_types import FieldType
from bridge.plan.model import TextPlan, ValueRule


def rule(issue: kinds.Issue) -> ValueRule:
    error = issue.error()
    return ValueRule(issue.type, error.message(), dict(issue.ctx))


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
        known=tuple(dict.fromkeys(text.known)) if isinstance(text, kinds.ColumnName) else (),
        prefix=text.prefix if isinstance(text, kinds.ColumnName) else "",
        is_unknown=rule(text.is_unknown) if isinstance(text, kinds.ColumnName) else None,
    )


def field_text(type_: FieldType) -> TextPlan | None:
    """The check of the text of an event's field; null where its values are no text, or a closed list."""
    return text_plan(type_.text) if type_.text else None
