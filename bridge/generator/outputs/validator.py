"""The checks of the payload, written out as straight-line Python for Transcrypt."""

from __future__ import annotations

from collections.abc import Iterator

from bridge.generator.plan import ColumnValuePlan, Field, ListPlan, Plan, Rule, TextPlan, TypePlan
from bridge.generator.render import python_literal, render


def validator(plan: Plan) -> str:
    """Source of the module `validator`: `check_data(data)` and `check(data, eventName, correlationId, kpiEventName)`."""
    writer = _Writer(plan)
    checks = list(writer.model(plan.models[0].name, "data", [], 0))
    name = writer.text(plan.event_name)
    correlation = writer.text(plan.correlation_id)
    return render(
        "validator.py.j2",
        constants=writer.constants,
        checks=checks,
        event_name=name,
        correlation_id=correlation,
        missing=writer.rule(plan.rules["missing"]),
        mismatch=writer.rule(plan.rules["mismatch"]),
    )


class _Writer:
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

    def text(self, text: TextPlan) -> str:
        rules = self.plan.rules
        fields = {
            "_type": self.rule(rules["string"]),
            "_unicode": self.rule(rules["unicode"]),
            "_low": str(text.min_length),
            "_short": self.rule(text.too_short) if text.min_length else "None",
            "_high": "Infinity" if text.max_length is None else str(text.max_length),
            "_long": "None" if text.max_length is None else self.rule(text.too_long),
            "_pattern": f"__new__(RegExp({python_literal(text.pattern)}))" if text.pattern else "None",
            "_mismatch": self.rule(text.no_match) if text.pattern else "None",
        }
        return self.constant("TEXT", "{" + ", ".join(f"'{name}': {value}" for name, value in fields.items()) + "}")

    def model(self, name: str, value: str, loc: list[str], depth: int) -> Iterator[str]:
        """Statements that add to `issues` what is wrong with the object in the variable `value`."""
        model = self.plan.model(name)
        here = f"[{', '.join(loc)}]"
        keys = [python_literal(field.name) for field in model.fields]
        yield f"if typeof({value}) != 'object' or {value} is None or Array.isArray({value}):"
        yield f"    issues = add(issues, {self.rule(model.wrong_type)}, {here})"
        yield "else:"
        yield f"    mark{depth} = count(issues)"
        for field in model.fields:
            for line in self.field(field, value, loc, depth):
                yield f"    {line}"
        yield "    with __pragma__('jsiter'):"
        yield f"        for key in {value}:"
        yield f"            if {' and '.join(f'key != {key}' for key in keys)}:"
        known = self.constant("KEYS", f"[{', '.join(keys)}]")
        forbidden, unicode = self.rule(self.plan.rules["extra"]), self.rule(self.plan.rules["unicode"])
        yield f"                issues = extras(issues, mark{depth}, {value}, {known}, {forbidden}, {unicode}, {here})"
        yield "                break"

    def field(self, field: Field, owner: str, loc: list[str], depth: int) -> Iterator[str]:
        here = [*loc, python_literal(field.name)]
        at = f"[{', '.join(here)}]"
        value = f"{field.name}{depth}"
        yield f"{value} = {owner}.{field.name}"
        if field.required:
            yield f"if {value} is undefined:"
            yield f"    broken = {self.rule(self.plan.rules['missing'])}"
            yield f"    issues = add(issues, broken, {at})"
            yield "else:"
        else:
            yield f"if {value} is not undefined:"
        if isinstance(field.type, ListPlan):
            statements = self.list(field.type, value, here, depth + 1)
        else:
            statements = iter([f"broken = {self.check(field.type, value, depth)}", *self.report(at)])
        for line in statements:
            yield f"    {line}"
        if isinstance(field.type, TextPlan) and field.type.is_reserved:
            yield f"column{depth} = {value} if broken is None else None"

    @staticmethod
    def report(at: str) -> tuple[str, str]:
        return ("if broken is not None:", f"    issues = add(issues, broken, {at})")

    def check(self, plan: TypePlan, value: str, depth: int) -> str:
        if isinstance(plan, TextPlan) and plan.is_reserved:
            reserved = self.constant("NAMES", f"__new__(Set({python_literal(plan.reserved)}))")
            return f"column_name({value}, {self.text(plan)}, {reserved}, {self.rule(plan.is_reserved)})"
        if isinstance(plan, TextPlan):
            return f"text({value}, {self.text(plan)})"
        assert isinstance(plan, ColumnValuePlan)
        pairs = ", ".join(f"[{python_literal(name)}, {self.text(text)}]" for name, text in plan.columns.items())
        columns = self.constant("COLUMNS", f"__new__(Map([{pairs}]))")
        return (
            f"column_value({value}, column{depth}, {columns}, {self.text(plan.plain)}, "
            f"{self.rule(plan.wrong_type)}, {self.rule(self.plan.rules['infinite'])})"
        )

    def list(self, plan: ListPlan, value: str, loc: list[str], depth: int) -> Iterator[str]:
        here = f"[{', '.join(loc)}]"
        index, item = f"i{depth}", f"item{depth}"
        yield f"if not Array.isArray({value}):"
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
