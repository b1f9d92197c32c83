"""An event's class in Python and its function in the page give one verdict: the same types at the same places.

Plans are drawn, and values for each of their fields; many plans are built as one, since a build takes longer than a thousand calls.
CIF_BRIDGE_LONG=1 draws as many as the proof asks for: 500 plans and 200,000 values.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from pydantic import ValidationError

from bridge import KpiEvent
from bridge.compiler.bundle import bundle
from bridge.compiler.transcrypt import compile_modules
from bridge.outputs.schema import events_schema
from bridge.outputs.scripts.bridge import MAIN, script_modules
from bridge.outputs.typings.bridge import write_typings
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain
from tests.differential.event_plans import HEADER, EventSpec, event_specs, given_fields
from tests.support.typescript import COMPILERS, compile_strictly

LONG = bool(os.environ.get("CIF_BRIDGE_LONG"))
PLANS, EVENTS_OF_A_PLAN, PLANS_OF_A_BUILD = (500, 3, 50) if LONG else (24, 3, 24)
VALUES = 200_000 if LONG else 5_000
CALLS_AT_ONCE = 25
LOOP = """
import { createInterface } from 'node:readline';
for (const script of process.argv.slice(1)) await import(script);
for await (const line of createInterface({ input: process.stdin })) console.log(await judge(line));
"""
SCRIPT = Path(__file__).parent / "judge_events.js"
Call = tuple[str, Any]
Issues = list[tuple[str, list[str | int]]]
Judge = Callable[[Sequence[Call]], list[Issues]]


@dataclass
class Built:
    """A script with the events of many plans, and their classes."""

    specs: dict[str, EventSpec]
    script: Path
    plan: Plan
    classes: dict[str, type[KpiEvent]]


def drawn(strategy: st.SearchStrategy[Any], count: int, start: int) -> list[Any]:
    """So many examples, the same in every run."""
    found: list[Any] = []

    @seed(start)
    @settings(max_examples=count, phases=[Phase.generate], database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def collect(example: Any) -> None:
        found.append(example)

    collect()
    return found


def build(number: int, folder: Path, tools: Toolchain) -> Built:
    """The plans of one build."""
    specs: dict[str, EventSpec] = {}
    for plan in range(PLANS_OF_A_BUILD):
        names = [f"P{number}x{plan}x{event}" for event in range(EVENTS_OF_A_PLAN)]
        (events,) = drawn(st.tuples(*map(event_specs, names)), 1 + plan % 7, number * 1000 + plan)[-1:]
        specs |= {spec.name: spec for spec in events}
    source = HEADER + "".join(spec.source for spec in specs.values())
    return Built(specs, *script_of(source, f"drawn_events_{number}", folder, tools))


def script_of(source: str, module: str, folder: Path, tools: Toolchain) -> tuple[Path, Plan, dict[str, type[KpiEvent]]]:
    """The readable script of a plan, the plan, and its classes by name."""
    file = folder / f"{module}.py"
    file.write_text(source, encoding="utf-8")
    plan = make_plan(str(file))
    compiled = compile_modules(script_modules(plan), MAIN, folder / module, tools)
    script = folder / f"{module}.js"
    start = f"import {{install_global}} from './{MAIN}.js';\ninstall_global({{}});\n"
    bundle(compiled, start, script, format="iife", banner="/*! drawn */")
    return script, plan, {event.class_name: getattr(sys.modules[module], event.class_name) for event in plan.events}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory, tools: Toolchain) -> list[Built]:
    folder = tmp_path_factory.mktemp("drawn")
    return [build(number, folder, tools) for number in range(PLANS // PLANS_OF_A_BUILD)]


@contextmanager
def in_node(node: Path, script: Path) -> Iterator[Judge]:
    command = [str(node), "--input-type=module", "--eval", LOOP, script.as_uri(), SCRIPT.as_uri()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin
        assert process.stdout
        questions, answers = process.stdin, process.stdout

        def judge(calls: Sequence[Call]) -> list[Issues]:
            print(as_json(calls), file=questions, flush=True)
            return read(answers.readline())

        yield judge
        questions.close()


def as_json(calls: Sequence[Call]) -> str:
    functions = [(name[0].lower() + name[1:], fields) for name, fields in calls]
    return json.dumps(functions).replace("Infinity", "1e400")


def read(answer: str) -> list[Issues]:
    return [[(type_, loc) for type_, loc, _ in issues] for issues in json.loads(answer)]


def in_python(event: type[KpiEvent], fields: Any) -> Issues:
    try:
        event.model_validate(fields)
    except ValidationError as error:
        return [(issue["type"], list(issue["loc"])) for issue in error.errors(include_url=False, include_input=False)]
    return []


def differing(built: Built, judge: Judge, calls: Sequence[Call]) -> list[tuple[Call, Issues, Issues]]:
    """Calls, what the page says, and what Python says."""
    of_page = judge(calls)
    of_python = [in_python(built.classes[name], json.loads(as_json([(name, fields)]))[0][1]) for name, fields in calls]
    judged = zip(calls, of_page, of_python, strict=True)
    return [(call, page, python) for call, page, python in judged if ordered(page) != ordered(python)]


def ordered(issues: Issues) -> Issues:
    """JavaScript lists keys that are indices before all others."""
    indices = any(str(part).isdecimal() for _, loc in issues for part in loc)
    return sorted(issues, key=repr) if indices else issues


def calls_of(built: Built) -> st.SearchStrategy[list[Call]]:
    call = st.sampled_from(sorted(built.specs)).flatmap(lambda name: st.tuples(st.just(name), given_fields(built.specs[name])))
    return st.lists(call, min_size=CALLS_AT_ONCE, max_size=CALLS_AT_ONCE)


def compare(built: Built, judge: Judge, values: int) -> int:
    """How many values were judged alike."""
    judged = 0

    @settings(
        max_examples=max(1, values // (CALLS_AT_ONCE * 2)),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(calls=calls_of(built))
    def alike(calls: list[Call]) -> None:
        nonlocal judged
        assert differing(built, judge, calls) == []
        judged += sum(len(fields) if isinstance(fields, dict) else 1 for _, fields in calls)

    alike()
    return judged


@pytest.mark.slow
@pytest.mark.timeout(0 if LONG else 900)
def test_python_and_the_page_give_one_verdict_of_every_field(builds: list[Built], tools: Toolchain) -> None:
    judged = 0
    for built in builds:
        with in_node(tools.node.node, built.script) as judge:
            judged += compare(built, judge, VALUES // len(builds))
    print(f"{judged:,} values of {PLANS} plans")
    assert judged >= VALUES


@pytest.mark.slow
def test_chromium_gives_the_same_verdict(builds: list[Built], chromium: Browser) -> None:
    page = chromium.new_page()
    page.add_script_tag(path=builds[0].script)
    page.add_script_tag(path=SCRIPT)
    compare(builds[0], lambda calls: read(page.evaluate("(text) => judge(text)", as_json(calls))), 500)
    page.close()


AJV = """
const { createRequire } = require('node:module');
const Ajv = createRequire(process.argv[1] + '/')('ajv/dist/2020').default;
const [schema, calls] = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const ajv = new Ajv({ strict: true });
ajv.addSchema(schema, 'events');
console.log(JSON.stringify(calls.map(([event, fields]) => ajv.getSchema(`events#/$defs/${event}`)(fields))));
"""
UNSAID = {"string_unicode", "finite_number", "string_too_long"}
"""Types of issues that the schema of events cannot express, or only in characters."""
UNLIKE = ("multiple_of", "Decimal", "decimal", "Price", "timedelta", "min_length")
"""What JSON Schema means in another way: steps of doubles, and characters that are too few."""


@pytest.mark.slow
def test_ajv_takes_and_refuses_what_python_does_where_json_schema_can_say_it(
    builds: list[Built], tools: Toolchain, node_modules: Path
) -> None:
    built = builds[0]
    calls = [call for drawn_calls in drawn(calls_of(built), 100, 1) for call in drawn_calls]
    question = json.dumps([events_schema(built.plan), json.loads(as_json(calls))]).replace("Infinity", "1e400")
    command = [str(tools.node.node), "--eval", AJV, str(node_modules)]
    run = subprocess.run(command, input=question, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    counted = dict.fromkeys((True, False), 0)
    for (name, fields), accepted in zip(calls, json.loads(run.stdout), strict=True):
        issues = [type_ for type_, _ in in_python(built.classes[name], json.loads(as_json([(name, fields)]))[0][1])]
        if any(word in repr(spec) for spec in built.specs[name].fields.values() for word in UNLIKE):
            continue
        counted[accepted] += 1
        assert set(issues) <= UNSAID if accepted else issues, (built.specs[name].source, fields, issues)
    assert min(counted.values()) > 20, counted


@pytest.mark.slow
@pytest.mark.parametrize("version", COMPILERS)
def test_the_typings_of_drawn_plans_compile(
    builds: list[Built], tools: Toolchain, node_modules: Path, tmp_path: Path, version: str
) -> None:
    write_typings(builds[0].plan, tmp_path)
    files = sorted(path.name for path in tmp_path.glob("*.d.ts"))
    assert compile_strictly(tools.node, node_modules / COMPILERS[version], tmp_path, files) == []
