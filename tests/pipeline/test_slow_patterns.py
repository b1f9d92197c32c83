"""A pattern that can hold a page is a finding with file and line; one that cannot is none."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path

import pytest

from bridge.definitions.patterns import Cost, portable
from bridge.findings import BuildError, Finding
from bridge.pipeline.slow_patterns import pattern_costs
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain

PLAN = '''
from typing import Annotated
from bridge import Column, KpiEvent
from pydantic import Field


class Held(KpiEvent):
    """An event."""

    code: Annotated[str, Column("contoso_code", type="text", max_length={limit}), Field(pattern={pattern!r})]
    """A pattern."""
'''
EXPONENTIAL = (
    *("^(a+)+$", "^([A-Z]+ ?)+$", "^(a|aa)+$", "^(a|a)*$", "(?:a*)*b", "^([a-z0-9]+[_.]?)+@", "^(?:[0-9]+,?)+$", "^(.*,)*x$"),
    *("^((ab)*|(ab)+)+$", "^(x+x+)+y$"),
)
QUICK = ("^[A-Z]{2}[0-9]{3}$", "^[a-z0-9]+(?:-[a-z0-9]+)*$", "^[0-9]{1,3}([.][0-9]{2})?$", "^(?:Billing|Sales)$", "^.*$", "")


def found(tools: Toolchain, folder: Path, pattern: str, limit: int = 100) -> list[Finding]:
    file = folder / "slow_events.py"
    file.write_text(PLAN.format(pattern=pattern, limit=limit), encoding="utf-8")
    try:
        make_plan(str(file), costs=partial(pattern_costs, tools=tools))
    except BuildError as error:
        return error.findings
    return []


@pytest.mark.parametrize("pattern", EXPONENTIAL)
def test_a_pattern_of_exponential_time_is_refused(tools: Toolchain, tmp_path: Path, pattern: str) -> None:
    (finding,) = found(tools, tmp_path, pattern)
    assert (finding.id, finding.where) == ("pattern-slow", f"{tmp_path / 'slow_events.py'}:10 Held.code")
    assert "doubles with each character" in finding.message


@pytest.mark.parametrize("pattern", QUICK)
def test_a_quick_pattern_is_taken(tools: Toolchain, tmp_path: Path, pattern: str) -> None:
    assert found(tools, tmp_path, pattern) == []


def test_what_grows_with_a_power_is_refused_where_the_text_may_be_long(tools: Toolchain, tmp_path: Path) -> None:
    assert found(tools, tmp_path, "^.*a.*b$", 2000) == []
    (finding,) = found(tools, tmp_path, "^.*a.*b$", 100_000)
    assert finding.id == "pattern-slow"
    assert "up to 100000 UTF-16 code units" in finding.message


def test_what_javascript_does_not_read_has_its_reason(tools: Toolchain) -> None:
    (cost,) = pattern_costs(["(?:"], tools)
    assert "Unterminated group" in (cost.reason(100) or "")


def test_a_pattern_that_nobody_can_judge_is_no_stack_of_node(tools: Toolchain) -> None:
    deep = "(?:a|" * 5000 + "b" + ")*" * 5000
    (cost,) = pattern_costs([deep], tools)
    assert cost.reason(100)
    assert pattern_costs([portable("^b$")], tools) == [Cost(0)]


def test_costs_are_asked_for_once(tools: Toolchain) -> None:
    assert pattern_costs([portable("^a$"), portable("^(a+)+$"), portable("^a$")], tools) == [Cost(0), Cost(math.inf), Cost(0)]
    assert pattern_costs([], tools) == []
