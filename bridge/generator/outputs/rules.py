"""The rules that have no limit of their own, as a module of the shim: its checks name them."""

from __future__ import annotations

from collections.abc import Iterator

from bridge.generator.plan import ColumnValuePlan, ListPlan, Plan, Rule, TextPlan
from bridge.generator.render import python_literal, render


def rules_module(plan: Plan) -> str:
    """Source of `rules`: a constant for each rule, its type in capitals."""
    return render("rules.py.j2", rules={constant_name(rule): rule_literal(rule) for rule in _rules(plan)})


def constant_name(rule: Rule) -> str:
    return rule.type.upper()


def rule_literal(rule: Rule) -> str:
    return python_literal([rule.type, rule.msg, rule.ctx])


def _rules(plan: Plan) -> Iterator[Rule]:
    yield from plan.rules.values()
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
