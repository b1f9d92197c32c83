"""The compiled scripts are compared with the surface that the definitions promise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bridge.findings import BuildError
from bridge.pipeline.surface import check_surface, differences, run_scripts
from bridge.plan.make import make_plan
from bridge.toolchain.toolchain import Toolchain

PLAN = make_plan()


@pytest.fixture(scope="module")
def seen(dist: Path, tools: Toolchain) -> dict[str, Any]:
    return run_scripts(PLAN, dist / "cif-bridge.min.js", dist / "cif-bridge.mjs", tools)


def test_what_was_built_has_what_is_promised_and_nothing_else(seen: dict[str, Any]) -> None:
    assert differences(PLAN, seen) == []


@pytest.mark.parametrize(
    ("script", "module", "expected"),
    [
        ({"flush": None}, [], ("flush", "0", "")),
        ({"logAnalyticsEvent": 2}, [], ("logAnalyticsEvent", "3", "2")),
        ({"secret": 0}, [], ("secret", "", "0")),
        ({"version": "number"}, [], ("version", "string", "number")),
        ({}, ["secret"], ("export secret", "", "an export")),
    ],
)
def test_a_difference_is_named(
    seen: dict[str, Any], script: dict[str, Any], module: list[str], expected: tuple[str, str, str]
) -> None:
    changed = {name: shape for name, shape in {**seen["script"], **script}.items() if shape is not None}
    assert differences(PLAN, {**seen, "script": changed, "module": [*seen["module"], *module]}) == [expected]


def test_a_promise_that_the_module_does_not_keep_is_named(seen: dict[str, Any]) -> None:
    module = [name for name in seen["module"] if name != "ready"]
    assert differences(PLAN, {**seen, "module": module}) == [("export ready", "an export", "")]


def test_a_call_that_is_not_answered_with_success_is_named(seen: dict[str, Any]) -> None:
    assert differences(PLAN, {**seen, "answer": "BridgeError: invalid"}) == [
        ("logAnalyticsEvent", "Success", "BridgeError: invalid")
    ]


def test_a_script_that_does_not_run_is_a_finding(dist: Path, tmp_path: Path, tools: Toolchain) -> None:
    for path in dist.glob("cif-bridge*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "cif-bridge.js").write_text("throw new Error('broken on purpose')", encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        check_surface(PLAN, tmp_path, tools)
    assert [finding.id for finding in caught.value.findings] == ["api-surface"]
    assert "broken on purpose" in json.dumps([finding.message for finding in caught.value.findings])
