"""The module of the rules that have no limit of their own, from which the checks of the shim import them."""

from __future__ import annotations

from collections.abc import Iterator

from bridge.outputs.render import render
from bridge.outputs.scripts.records import rule_record
from bridge.plan.model import ColumnValuePlan, ListPlan, Plan, TextPlan, ValueRule


def rules_module(plan: Plan) -> str:
    """Code of `rules`: a constant for each rule, its type in capitals."""
    return render("scripts/rules.py.j2", rules={constant_name(rule): rule_record(rule) for rule in _rules(plan)})


def constant_name(rule: ValueRule) -> str:
    return rule.type.upper()


def _rules(plan: Plan) -> Iterator[ValueRule]:
    yield from (rule for rule in plan.rules.values() if not rule.ctx)
    for model in plan.models:
        yield model.wrong_type
        for field in model.fields:
            type_ = field.type
            if isinstance(type_, ListPlan):
                yield from (rule for rule in (type_.wrong_type, type_.empty, type_.duplicate) if rule)
            elif isinstance(type_, ColumnValuePlan):
                yield type_.wrong_type
            elif isinstance(type_, TextPlan) and type_.is_reserved:
                yield type_.is_reserved
                if type_.is_unknown:
                    yield type_.is_unknown
