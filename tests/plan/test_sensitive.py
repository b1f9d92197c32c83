"""A field that is to be masked is stored as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.findings import BuildError
from bridge.plan.make import make_plan

TYPES = {"integer": "int", "number": "float", "boolean": "bool", "datetime": "datetime.datetime"}


@pytest.mark.parametrize("type_", TYPES)
def test_a_sensitive_field_in_a_column_that_is_no_text_is_a_finding(tmp_path: Path, type_: str) -> None:
    file = tmp_path / "events.py"
    file.write_text(
        f"""import datetime
from typing import Annotated
from bridge import Column, KpiEvent

class Spoken(KpiEvent, no_lint=("field-doc",)):
    \"\"\"Somebody spoke.\"\"\"
    caller: Annotated[{TYPES[type_]}, Column("contoso_caller", type="{type_}", sensitive="phone")]
""",
        encoding="utf-8",
    )
    with pytest.raises(BuildError) as caught:
        make_plan(str(file))
    assert [finding.id for finding in caught.value.findings] == ["sensitive-type"]
