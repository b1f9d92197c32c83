"""The example of a field is a value that the field takes, also where its limits are exclusive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field, TypeAdapter

from bridge.outputs.docs.snippets import example
from bridge.plan.make import make_plan

BOUNDED = {
    "above": ("int", "gt=0"),
    "above_a_step": ("int", "gt=5, multiple_of=5"),
    "from_here": ("int", "ge=3"),
    "below": ("int", "lt=0"),
    "below_a_step": ("int", "lt=10, multiple_of=5"),
    "up_to": ("float", "le=-2"),
    "between": ("float", "gt=0, lt=1"),
    "between_others": ("float", "gt=1000, lt=1001"),
    "steps": ("float", "gt=0.5, multiple_of=0.25"),
}


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    events = [
        f'class Event{number}(KpiEvent):\n    """An event."""\n\n    {name}: Annotated[{kind}, Field({limits})]\n    """It."""\n'
        for number, (name, (kind, limits)) in enumerate(BOUNDED.items())
    ]
    head = (
        '"""Events with limits."""\n\nfrom typing import Annotated\n\nfrom pydantic import Field\n\nfrom bridge import KpiEvent\n'
    )
    file = tmp_path_factory.mktemp("bounded") / "bounded_events.py"
    file.write_text("\n\n".join([head, *events]), encoding="utf-8")
    return {field.name: example(field) for event in make_plan(str(Path(file))).events for field in event.fields}


@pytest.mark.parametrize("name", BOUNDED)
def test_an_example_is_inside_the_limits(examples: dict[str, object], name: str) -> None:
    kind, limits = BOUNDED[name]
    bounds = {key: float(value) for key, value in (part.split("=") for part in limits.split(", "))}
    adapter: TypeAdapter[float] = TypeAdapter(Annotated[int if kind == "int" else float, Field(**bounds)])  # type: ignore[call-overload,arg-type]

    adapter.validate_python(examples[name])
