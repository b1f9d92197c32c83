"""The checks of the payload, written out as straight-line Python for Transcrypt."""

from __future__ import annotations

from collections.abc import Iterator

from bridge.generator.plan import ColumnValuePlan, Field, ListPlan, Plan, Rule, TextPlan
from bridge.generator.render import python_literal, render


def validator(plan: Plan) -> str:
    """Source of the module `validator`: `check_data(data)` and `check(data, eventName, correlationId, kpiEventName)`."""
    writer = Writer(plan)
    checks = list(writer.model(plan.models[0].name, "data", [], 0))
    name = writer.text(plan.event_name, required=True)
    correlation = writer.text(plan.correlation_id, required=True)
    return render(
        "validator.py.j2",
        constants=writer.constants,
        checks=checks,
        event_name=name,
        correlation_id=correlation,
        mismatch=writer.rule(plan.rules["mismatch"]),
    )


def _report(loc: str) -> tuple[str, str]:
    return ("if broken is not None:", f"    issues = add(issues, broken, {loc})")


class Writer:
    """Names for constants that repeat, and the statements of the checks."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.constants: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def constant(self, prefix: str, source: str) -> str:
        if source not in self._names:
            name = f"{prefix}_{sum(known.startswith(prefix) for known in self.constants) + 1}"
            self._names[source] = name
            self.constants[name] = source
        return self._names[source]

    def rule(self, rule: Rule) -> str:
        return self.constant("RULE", python_literal([rule.type, rule.msg, rule.ctx]))

    def text(self, text: TextPlan, required: bool) -> str:
        rules = self.plan.rules
        fields = {
            "_absent": self.rule(rules["missing"]) if required else "None",
            "_type": self.rule(rules["string"]),
            "_unicode": self.rule(rules["unicode"]),
            "_low": str(text.min_length),
            "_short": self.rule(text.too_short) if text.min_length else "None",
            "_high": "Infinity" if text.max_length is None else str(text.max_length),
            "_long": "None" if text.max_length is None else self.rule(text.too_long),
            "_pattern": f"__new__(RegExp({python_literal(text.pattern)}))" if text.pattern else "None",
            "_mismatch": self.rule(text.no_match) if text.pattern else "None",
        }
        if text.is_reserved:
            fields |= {"_reserved": f"__new__(Set({python_literal(text.reserved)}))", "_taken": self.rule(text.is_reserved)}
        return self.table("TEXT", fields)

    def column_value(self, value: ColumnValuePlan) -> str:
        pairs = ", ".join(f"[{python_literal(name)}, {self.text(text, True)}]" for name, text in value.columns.items())
        fields = {
            "_columns": f"__new__(Map([{pairs}]))",
            "_plain": self.text(value.plain, True),
            "_wrong": self.rule(value.wrong_type),
            "_infinite": self.rule(self.plan.rules["infinite"]),
        }
        return self.table("VALUE", fields)

    def table(self, prefix: str, fields: dict[str, str]) -> str:
        return self.constant(prefix, "{" + ", ".join(f"'{name}': {value}" for name, value in fields.items()) + "}")

    def model(self, name: str, value: str, loc: list[str], depth: int) -> Iterator[str]:
        """Statements that add to `issues` what is wrong with the object in the variable `value`."""
        model = self.plan.model(name)
        here = f"[{', '.join(loc)}]"
        keys = [python_literal(field.name) for field in model.fields]
        yield f"if not is_object({value}):"
        yield f"    issues = add(issues, {self.rule(model.wrong_type)}, {here})"
        yield "else:"
        yield f"    mark{depth} = count(issues)"
        for field in model.fields:
            for line in self.field(field, value, [*loc, python_literal(field.name)], depth):
                yield f"    {line}"
        yield "    # __pragma__ ('jsiter')"
        yield f"    for key in {value}:"
        yield f"        if {' and '.join(f'key != {key}' for key in keys)}:"
        known = self.constant("KEYS", f"[{', '.join(keys)}]")
        forbidden, unicode = self.rule(self.plan.rules["extra"]), self.rule(self.plan.rules["unicode"])
        yield f"            issues = extras(issues, mark{depth}, {value}, {known}, {forbidden}, {unicode}, {here})"
        yield "            break"
        yield "    # __pragma__ ('nojsiter')"

    def field(self, field: Field, owner: str, loc: list[str], depth: int) -> Iterator[str]:
        here = f"[{', '.join(loc)}]"
        value, plan = f"{owner}.{field.name}", field.type
        if isinstance(plan, ListPlan):
            yield f"list{depth} = {value}"
            yield from self.list(plan, f"list{depth}", field.required, loc, depth + 1)
        elif isinstance(plan, ColumnValuePlan):
            yield f"broken = column_value({value}, column{depth}, {self.column_value(plan)})"
            yield from _report(here)
        elif plan.is_reserved:
            yield f"column{depth} = {value}"
            yield f"broken = column_name(column{depth}, {self.text(plan, field.required)})"
            yield from _report(here)
            yield f"    column{depth} = None"
        else:
            yield f"broken = text({value}, {self.text(plan, field.required)})"
            yield from _report(here)

    def list(self, plan: ListPlan, value: str, required: bool, loc: list[str], depth: int) -> Iterator[str]:
        here = f"[{', '.join(loc)}]"
        index, item = f"i{depth}", f"item{depth}"
        yield f"if {value} is undefined:"
        yield f"    issues = add(issues, {self.rule(self.plan.rules['missing'])}, {here})" if required else "    pass"
        yield f"elif not Array.isArray({value}):"
        yield f"    issues = add(issues, {self.rule(plan.wrong_type)}, {here})"
        if plan.empty:
            yield f"elif {value}.length == 0:"
            yield f"    issues = add(issues, {self.rule(plan.empty)}, {here})"
        yield "else:"
        yield f"    before{depth} = count(issues)"
        yield f"    for {index} in range({value}.length):"
        yield f"        {item} = {value}[{index}]"
        for line in self.model(plan.items, item, [*loc, index], depth):
            yield f"        {line}"
        if plan.duplicate:
            yield f"    if count(issues) == before{depth} and repeats({value}):"
            yield f"        issues = add(issues, {self.rule(plan.duplicate)}, {here})"
