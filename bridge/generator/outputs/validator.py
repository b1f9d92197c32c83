"""The checks of the payload, written out as straight-line Python for Transcrypt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bridge.generator.plan import ColumnValuePlan, Field, ListPlan, Plan, Rule, TextPlan
from bridge.generator.render import python_literal, render


def validator(plan: Plan, writer: Writer) -> str:
    """Source of the module `validator`: `check_data(data)` and `check(data, eventName, correlationId, kpiEventName)`, and every
    constant that `writer` was asked for before."""
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
    return ("if broken:", f"    issues = add(issues, broken, {loc})")


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
        kinds = self.constant("KINDS", f"text_kinds({self.rule(rules['string'])}, {self.rule(rules['unicode'])})")
        facts = [self.rule(rules["missing"]) if required else "None", str(text.min_length)]
        facts += ["Infinity", "None"] if text.max_length is None else [str(text.max_length), self.rule(text.too_long)]
        if text.min_length or text.pattern:
            facts += [self.rule(text.too_short) if text.min_length else "None"]
        if text.pattern:
            facts += [f"__new__(RegExp({python_literal(text.pattern)}))", self.rule(text.no_match)]
        return self.constant("TEXT", f"{kinds}({', '.join(facts)})")

    def names(self, prefix: str, values: Mapping[str, str]) -> str:
        return self.constant(prefix, f"names({{{', '.join(f'{python_literal(key)}: {value}' for key, value in values.items())}}})")

    def model(self, name: str, value: str, loc: list[str], depth: int) -> Iterator[str]:
        """Statements that add to `issues` what is wrong with the object in the variable `value`."""
        model = self.plan.model(name)
        here = f"[{', '.join(loc)}]"
        known = self.names("KEYS", {field.name: "1" for field in model.fields})
        yield f"if not is_object({value}):"
        yield f"    issues = add(issues, {self.rule(model.wrong_type)}, {here})"
        yield "else:"
        yield f"    mark{depth} = count(issues)"
        for field in model.fields:
            for line in self.field(field, value, [*loc, python_literal(field.name)], depth):
                yield f"    {line}"
        yield "    # __pragma__ ('jsiter')"
        yield f"    for key in {value}:"
        yield f"        if not {known}[key]:"
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
            columns = self.names("COLUMNS", {name: self.text(text, True) for name, text in plan.columns.items()})
            facts = (columns, self.text(plan.plain, True), self.rule(plan.wrong_type), self.rule(self.plan.rules["infinite"]))
            yield f"broken = column_value({value}, column{depth}, {', '.join(facts)})"
            yield from _report(here)
        elif plan.is_reserved:
            yield f"column{depth} = {value}"
            reserved = self.names("NAMES", dict.fromkeys(plan.reserved, "1"))
            facts = (self.text(plan, field.required), reserved, self.rule(plan.is_reserved))
            yield f"broken = column_name(column{depth}, {', '.join(facts)})"
            yield from _report(here)
            yield f"    column{depth} = None"
        else:
            yield f"broken = text({value}, {self.text(plan, field.required)})"
            yield from _report(here)

    def list(self, plan: ListPlan, value: str, required: bool, loc: list[str], depth: int) -> Iterator[str]:
        here = f"[{', '.join(loc)}]"
        index, item = f"i{depth}", f"item{depth}"
        rules = (plan.wrong_type, plan.empty, self.plan.rules["missing"] if required else None)
        yield f"broken = array({value}, {', '.join(self.rule(rule) if rule else 'None' for rule in rules)})"
        yield from _report(here)
        yield f"elif {value}:"
        yield f"    before{depth} = count(issues)"
        yield f"    for {index} in range({value}.length):"
        yield f"        {item} = {value}[{index}]"
        for line in self.model(plan.items, item, [*loc, index], depth):
            yield f"        {line}"
        if plan.duplicate:
            yield f"    if count(issues) == before{depth} and repeats({value}):"
            yield f"        issues = add(issues, {self.rule(plan.duplicate)}, {here})"
