"""The checks of the payload, written as straight-line Python for Transcrypt."""

from __future__ import annotations

from collections.abc import Iterator

from bridge.definitions.api import EventOptions
from bridge.outputs.render import python_literal, render
from bridge.outputs.scripts.constants import Constants
from bridge.outputs.scripts.rules import constant_name
from bridge.plan.model import ColumnValuePlan, Field, ListPlan, Model, Plan, TextPlan, ValueRule


def validator(plan: Plan, constants: Constants) -> str:
    """Code of the module `validator`: `check_data` and `check`."""
    code = _ValidatorCode(plan, constants)
    checks = list(code.model(plan.models[0].name, "data", 0))
    event_name = code.text(plan.event_name, required=True)
    correlation_id = code.text(plan.correlation_id, required=True)
    mismatch = code.rule(plan.rules["mismatch"])
    return render(
        "scripts/validator.py.j2",
        checks=checks,
        events=code.events,
        event_options=list(code.event_options()),
        event_name=event_name,
        correlation_id=correlation_id,
        mismatch=mismatch,
        constants=sorted(code.constants_used),
        rules=sorted(code.rules_used),
    )


class _ValidatorCode:
    """The statements of the checks, and the names they need."""

    def __init__(self, plan: Plan, constants: Constants) -> None:
        self.plan = plan
        self.constants = constants
        self.constants_used: set[str] = set()
        self.rules_used: set[str] = set()
        self.events: list[str] = []
        """The statements that check the list of events, which is in the variable `list0`."""

    def rule(self, rule: ValueRule) -> str:
        self.rules_used.add(constant_name(rule))
        return constant_name(rule)

    def text(self, text: TextPlan, required: bool) -> str:
        return self._used(self.constants.text(text, required))

    def _used(self, constant: str) -> str:
        self.constants_used.add(constant)
        return constant

    def event_options(self) -> Iterator[str]:
        """Statements that check what a page may say of a typed event beside its fields, in the event `event`, the first."""
        for events in self.plan.models[0].fields:
            if isinstance(events.type, ListPlan):
                yield f"place[0] = {python_literal(events.name)}"
                yield "place[1] = 0"
                event = self.plan.model(events.type.items)
                for field in event.fields:
                    if field.name in EventOptions.__annotations__ and isinstance(field.type, TextPlan):
                        check = f"text(event.{field.name}, {self.text(field.type, field.required)}, clean)"
                        yield f"at({check}, 2, {python_literal(field.name)})"

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
        yield f"    at({self.rule(model.wrong_type)}, {depth})"

    def field(self, field: Field, model: Model, owner: str, depth: int) -> Iterator[str]:
        """Statements that check one field.

        Its name goes through a variable, so that the script has it once, which costs no time.
        """
        plan, value, place = field.type, f"{owner}[name]", f"{depth}, name"
        yield f"name = {python_literal(field.name)}"
        if isinstance(plan, ListPlan):
            yield f"list{depth} = {value}"
            fine = f"at(array(list{depth}, {self.list_rules(plan, field.required)}), {place}) and list{depth}"
            if depth:
                yield f"if {fine}:"
                for line in self.items(plan, field.name, depth):
                    yield f"    {line}"
            else:
                self.events = [f"name = {python_literal(field.name)}", *self.items(plan, field.name, depth)]
                yield f"if check_events and {fine}:"
                yield f"    check_events(list{depth}, clean)"
        elif isinstance(plan, ColumnValuePlan):
            yield f"value = {value}"
            yield f"if {self.doubtful(plan.limited)}:"
            constant = self._used(self.constants.column_value(plan))
            yield f"    at(column_value(value, clean, column{depth}, {constant}), {place})"
        elif plan.is_reserved:
            (values,) = (other.type for other in model.fields if isinstance(other.type, ColumnValuePlan))
            yield f"column{depth} = {value}"
            # Most pages name columns that the plan knows; these need no closer look.
            yield f"if not {self._used(self.constants.columns(values))}.includes(column{depth}):"
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
            yield f"    at({self.rule(plan.duplicate)}, {depth}, {python_literal(name)})"

    def doubtful(self, text: TextPlan) -> str:
        """The condition under which a value needs a closer look."""
        doubts = ["not clean", "typeof(value) != 'string'"]
        if text.min_length:
            doubts.append(f"value.length < {text.min_length}")
        if text.max_length is not None:
            doubts.append(f"value.length > {text.max_length}")
        if text.pattern:
            doubts.append(f"not {self._used(self.constants.pattern(text.pattern))}.test(value)")
        return " or ".join(doubts)

    def list_rules(self, plan: ListPlan, required: bool) -> str:
        rules = (plan.empty, self.plan.rules["missing"] if required else None)
        return ", ".join(self.rule(rule) if rule else "0" for rule in rules)
