"""What generated modules share has one name, whoever asks for it first."""

from bridge.outputs.scripts.constants import Constants
from bridge.outputs.scripts.typed_events import typed_events
from bridge.outputs.scripts.validator import validator
from bridge.plan.make import make_plan


def test_modules_are_the_same_in_whatever_order_they_are_made() -> None:
    plan = make_plan("tests.end_to_end.plan.messaging_events")
    one, other = Constants(plan), Constants(plan)
    module = one.module()
    checks = validator(plan, one)
    events = typed_events(plan, one)
    assert typed_events(plan, other) == events
    assert validator(plan, other) == checks
    assert other.module() == module
