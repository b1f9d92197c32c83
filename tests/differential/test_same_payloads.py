"""Any payload gets one verdict from pydantic and the bundle; `schema.json` agrees but for the rules that it says it cannot say.

CIF_BRIDGE_LONG=1 asks for 200,000 payloads.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bridge.toolchain.toolchain import Toolchain
from tests.differential.judges import Issues, pydantic_judge
from tests.differential.vectors import payload_vectors

LONG = bool(os.environ.get("CIF_BRIDGE_LONG"))
PAYLOADS = 200_000 if LONG else 2_000
AT_ONCE = 20
SCRIPT = Path(__file__).parent / "judge_payloads.js"
LOOP = """
import { createInterface } from 'node:readline';
for (const script of process.argv.slice(1, 3)) await import(script);
for await (const line of createInterface({ input: process.stdin })) console.log(await judge(line));
"""
UNSAID = {"string_unicode", "finite_number", "duplicate_column"}
"""Types of issues that JSON Schema cannot express; and a text of pairs may be too long in UTF-16 code units alone."""


class Judges:
    """The bundle and ajv, in one Node."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def __call__(self, texts: Sequence[str]) -> list[tuple[Issues, bool]]:
        assert self.process.stdin and self.process.stdout
        print(f"[{','.join(texts)}]", file=self.process.stdin, flush=True)
        answers = json.loads(self.process.stdout.readline())
        return [([(type_, loc, path) for type_, loc, path in issues], accepted) for issues, accepted in answers]


@pytest.fixture(scope="module")
def judges(dist: Path, tools: Toolchain, node_modules: Path) -> Iterator[Judges]:
    with running(dist, str(tools.node.node), node_modules) as judges:
        yield judges


@contextmanager
def running(dist: Path, node: str, node_modules: Path) -> Iterator[Judges]:
    scripts = [path.as_uri() for path in (dist / "cif-bridge.min.js", SCRIPT)]
    command = [node, "--input-type=module", "--eval", LOOP, *scripts, str(dist / "schema.json"), str(node_modules)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        yield Judges(process)
        assert process.stdin
        process.stdin.close()


def differing(judges: Judges, texts: Sequence[str]) -> list[tuple[str, Issues, Issues, bool]]:
    """Payloads, what the bundle says, what pydantic says, and whether the schema accepts them."""
    found = []
    for text, (ours, accepted) in zip(texts, judges(texts), strict=True):
        pydantics = pydantic_judge(text)
        if ordered(ours) != ordered(pydantics) or contradicts(accepted, pydantics, json.loads(text)):
            found.append((text, ours, pydantics, accepted))
    return found


def ordered(issues: Issues) -> Issues:
    """JavaScript lists keys that are indices before all others."""
    indices = any(isinstance(part, str) and part.isdecimal() for _, loc, _ in issues for part in loc)
    return sorted(issues, key=repr) if indices else issues


def contradicts(accepted: bool, issues: Issues, data: Any) -> bool:
    """Whether the schema accepts what breaks a rule that it can say, or refuses what breaks none."""
    said = [type_ for type_, loc, _ in issues if type_ not in UNSAID and not (type_ == "string_too_long" and fits(data[0], loc))]
    return bool(said) if accepted else not issues


def fits(data: Any, loc: Sequence[str | int]) -> bool:
    """Whether a text that is too long has few enough characters."""
    for part in loc:
        data = data[part]
    limit = {"additionalData": 2000, "attribute": 128}.get(str(loc[-1]), 100)
    return len(data) <= limit


@settings(max_examples=PAYLOADS // AT_ONCE, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(payload_vectors, min_size=AT_ONCE, max_size=AT_ONCE))
@pytest.mark.slow
@pytest.mark.timeout(0 if LONG else 900)
def test_pydantic_bundle_and_schema_agree(judges: Judges, texts: list[str]) -> None:
    assert differing(judges, texts) == []
