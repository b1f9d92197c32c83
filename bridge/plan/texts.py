"""Kinds of text -> plan: limits and pattern, and what each broken one is called."""

from __future__ import annotations

from bridge.definitions import kinds
from bridge.plan.model import FieldType, Rule, TextPlan


def rule(issue: kinds.Issue) -> Rule:
    error = issue.error()
    return Rule(issue.type, error.message(), dict(issue.ctx))


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


_WRITTEN_AS_TEXT = {"uuid": kinds.Guid, "datetime": kinds.Timestamp, "date": kinds.Date}


def field_text(type_: FieldType) -> TextPlan | None:
    """What the text of an event's field is checked with; null where its values are no text, or a closed list."""
    if type_.kind == "text":
        return text_plan(kinds.Text(type_.max_length, type_.min_length, type_.pattern))
    return text_plan(_WRITTEN_AS_TEXT[type_.kind]) if type_.kind in _WRITTEN_AS_TEXT else None
