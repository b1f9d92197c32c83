"""The schemas mean the same to every reader, and say what they cannot express."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bridge.outputs.schema import UNSAID, UNSAID_OF_EVENTS, events_schema, schema
from bridge.plan.make import SHIPPED_EVENTS, make_plan
from bridge.plan.model import Plan
from bridge.toolchain.node import Node

STRICT = """
const { createRequire } = require('node:module');
const Ajv = createRequire(process.argv[1] + '/')('ajv/dist/2020').default;
const ajv = new Ajv({ strict: true });
for (const schema of JSON.parse(require('node:fs').readFileSync(0, 'utf8'))) ajv.compile(schema);
"""
PLANS = (SHIPPED_EVENTS, "tests.support.chat_events", "tests.support.people_events", "tests.support.hostile_events")


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    return make_plan(request.param)


def patterns(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (value for key, value in data.items() if key == "pattern" and isinstance(value, str))
        data = [value for key, value in data.items() if key != "ctx"]  # of a message
    for inner in data if isinstance(data, list) else ():
        yield from patterns(inner)


def test_they_compile_in_the_strict_mode_of_ajv(plan: Plan, node: Node, node_modules: Path) -> None:
    of_events = events_schema(plan)
    schemas = [schema(plan), of_events, *({"$schema": of_events["$schema"], **event} for event in of_events["$defs"].values())]
    command = [str(node.node), "--eval", STRICT, str(node_modules)]
    run = subprocess.run(command, input=json.dumps(schemas), capture_output=True, text=True, encoding="utf-8")
    assert (run.returncode, run.stderr) == (0, "")


def test_patterns_hold_no_class_of_unicode_and_no_end_before_a_line_feed(plan: Plan) -> None:
    found = {*patterns(schema(plan)), *patterns(events_schema(plan)), *patterns(plan.as_data())}
    assert found
    for pattern in found:
        bare = pattern.replace(r"(?![\s\S])", "")
        assert not re.search(r"\\[dDwWsSbB]", bare), pattern
        assert not re.search(r"(?<!\\)\$", re.sub(r"\[(?:\\.|[^\\\]])*\]", "", bare)), pattern


@pytest.mark.parametrize("text", ["2026-0\u0661-31T09:30:00Z", "2026-01-31T09:30:00Z\n", "0000-01-31T09:30:00Z"])
def test_python_reads_the_pattern_of_a_moment_as_the_page_does(text: str) -> None:
    stamp = schema(make_plan())["$defs"]["AnalyticsEvent"]["properties"]["eventTimestamp"]
    assert re.search(stamp["pattern"], "2026-01-31T09:30:00Z")
    assert not re.search(stamp["pattern"], text)


@pytest.mark.parametrize("name", ["cr\u00e9\u00e9", "name\n", "\u0661name"])
def test_python_reads_the_pattern_of_a_column_as_the_page_does(name: str) -> None:
    attribute = schema(make_plan())["$defs"]["CustomData"]["properties"]["attribute"]
    assert re.search(attribute["pattern"], "contoso_queue")
    assert not re.search(attribute["pattern"], name)
    assert "ownerid" in attribute["not"]["enum"]
    assert "ownerid\n" not in attribute["not"]["enum"]


def test_rules_that_are_not_said_are_named_in_one_place(plan: Plan) -> None:
    assert all(rule in schema(plan)["$comment"] for rule in UNSAID)
    assert all(rule in events_schema(plan)["$comment"] for rule in UNSAID_OF_EVENTS)


def test_every_event_has_the_schema_that_pydantic_gives(plan: Plan) -> None:
    schemas = events_schema(plan)["$defs"]
    assert list(schemas) == [event.js_name for event in plan.events]
    for event in plan.events:
        assert list(schemas[event.js_name]["properties"]) == [field.js_name for field in event.fields]
        assert schemas[event.js_name].get("required", []) == [field.js_name for field in event.fields if field.required]
