"""The checks of the payload, written out as straight-line Python for Transcrypt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bridge.outputs.render import python_literal, render
from bridge.outputs.scripts.rules import constant_name
from bridge.plan.model import ColumnValuePlan, Field, ListPlan, Model, Plan, Rule, TextPlan


def validator(plan: Plan, writer: Writer) -> str:
    """Source of the module `validator`: `check_data`, `check`, and every constant that `writer` was asked for before."""
    checks = list(writer.model(plan.models[0].name, "data", 0))
    name = writer.text(plan.event_name, required=True)
    correlation = writer.text(plan.correlation_id, required=True)
    return render(
        "scripts/validator.py.j2",
        constants=writer.constants,
        checks=checks,
        event_name=name,
        correlation_id=correlation,
        mismatch=writer.fixed(plan.rules["mismatch"]),
        fixed=sorted(writer.imports),
    )


class Writer:
    """Names for constants that repeat, and the statements of the checks."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.constants: dict[str, str] = {}
        self.imports: set[str] = set()
        self._names: dict[str, str] = {}
        self._count = Counter[str]()

    def constant(self, prefix: str, source: str) -> str:
        if source not in self._names:
            self._count[prefix] += 1
            name = f"{prefix}_{self._count[prefix]}"
            self._names[source] = name
            self.constants[name] = source
        return self._names[source]

    def rule(self, rule: Rule) -> str:
        """A rule with a limit; the others are in `rules`."""
        return self.constant("RULE", python_literal([rule.type, rule.msg, rule.ctx]))

    def fixed(self, rule: Rule) -> str:
        self.imports.add(constant_name(rule))
        return constant_name(rule)

    def text(self, text: TextPlan, required: bool) -> str:
        facts = [self.fixed(self.plan.rules["missing"]) if required else "0", str(text.min_length)]
        facts += ["Infinity", "0"] if text.max_length is None else [str(text.max_length), self.rule(text.too_long)]
        if text.min_length or text.pattern:
            facts += [self.rule(text.too_short) if text.min_length else "0"]
        if text.pattern:
            facts += [self.pattern(text.pattern), self.rule(text.no_match)]
        if text.reserved:
            facts += [python_literal(text.reserved)]
        return self.constant("TEXT", f"[{', '.join(facts)}]")

    def pattern(self, pattern: str) -> str:
        return self.constant("PATTERN", f"__new__(RegExp({python_literal(pattern)}))")

    def model(self, name: str, value: str, depth: int) -> Iterator[str]:
        """Statements that check the object in the variable `value`, to which the first `depth` parts of `place` lead."""
        model = self.plan.model(name)
        yield f"if is_object({value}):"
        yield f"    mark{depth} = found.length"
        for field in model.fields:
            for line in self.field(field, model, value, depth):
                yield f"    {line}"
        unknown = " and ".join(f"key is not {python_literal(field.name)}" for field in model.fields)
        yield "    # __pragma__ ('jsiter')"
        yield f"    for key in {value}:"
        yield f"        if {unknown} and extra({value}, key, mark{depth}, {depth}):"
        yield "            break"
        yield "    # __pragma__ ('nojsiter')"
        yield "else:"
        yield f"    at({self.fixed(model.wrong_type)}, {depth})"

    def field(self, field: Field, model: Model, owner: str, depth: int) -> Iterator[str]:
        """The name goes through a variable, so that it is in the script once; it costs no time."""
        plan, value, place = field.type, f"{owner}[name]", f"{depth}, name"
        yield f"name = {python_literal(field.name)}"
        if isinstance(plan, ListPlan):
            yield f"list{depth} = {value}"
            yield f"if at(array(list{depth}, {self.list_rules(plan, field.required)}), {place}) and list{depth}:"
            for line in self.items(plan, field.name, depth):
                yield f"    {line}"
        elif isinstance(plan, ColumnValuePlan):
            ((limited, text),) = {self.text(text, True): text for text in plan.columns.values()}.items()
            kind = self.constant("VALUE", f"[{self.columns(plan)}, {limited}, {self.text(plan.plain, True)}]")
            yield f"value = {value}"
            yield f"if {self.doubtful(text)}:"
            yield f"    at(column_value(value, clean, column{depth}, {kind}), {place})"
        elif plan.is_reserved:
            (values,) = (other.type for other in model.fields if isinstance(other.type, ColumnValuePlan))
            yield f"column{depth} = {value}"
            # Most pages name columns that the plan knows; these need no closer look.
            yield f"if not {self.columns(values)}.includes(column{depth}):"
            yield f"    if not at(column_name(column{depth}, clean, {self.text(plan, field.required)}), {place}):"
            yield f"        column{depth} = None"
        else:
            yield f"value = {value}"
            yield f"if {self.doubtful(plan)}:"
            yield f"    at(text(value, {self.text(plan, field.required)}, clean), {place})"

    def items(self, plan: ListPlan, name: str, depth: int) -> Iterator[str]:
        yield f"place[{depth}] = name"
        if plan.duplicate:
            yield f"before{depth} = found.length"
        yield f"for i{depth} in range(list{depth}.length):"
        yield f"    place[{depth + 1}] = i{depth}"
        yield f"    item{depth} = list{depth}[i{depth}]"
        for line in self.model(plan.items, f"item{depth}", depth + 2):
            yield f"    {line}"
        if plan.duplicate:
            yield f"if found.length == before{depth} and repeats(list{depth}):"
            yield f"    at({self.fixed(plan.duplicate)}, {depth}, {python_literal(name)})"

    def doubtful(self, text: TextPlan) -> str:
        """The condition under which `value` needs a closer look."""
        doubts = ["not clean", "typeof(value) != 'string'"]
        if text.min_length:
            doubts.append(f"value.length < {text.min_length}")
        if text.max_length is not None:
            doubts.append(f"value.length > {text.max_length}")
        if text.pattern:
            doubts.append(f"not {self.pattern(text.pattern)}.test(value)")
        return " or ".join(doubts)

    def columns(self, plan: ColumnValuePlan) -> str:
        return self.constant("COLUMNS", python_literal(list(plan.columns)))

    def list_rules(self, plan: ListPlan, required: bool) -> str:
        rules = (plan.empty, self.plan.rules["missing"] if required else None)
        return ", ".join(self.fixed(rule) if rule else "0" for rule in rules)
