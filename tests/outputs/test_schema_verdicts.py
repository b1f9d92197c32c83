"""`schema.json` takes the payloads that the validator takes, and refuses what breaks a limit."""

from __future__ import annotations

import copy
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS
from bridge.definitions.payload import EXAMPLE
from bridge.outputs.schema import schema
from bridge.plan.make import make_plan
from bridge.toolchain.node import Node

JUDGE = """
const { readFileSync } = require('node:fs');
const Ajv = require('ajv/dist/2020');
const { schema, payloads } = JSON.parse(readFileSync(0, 'utf-8'));
const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);
console.log(JSON.stringify(payloads.map((payload) => check(payload))));
"""


def changed(**event: object) -> dict[str, Any]:
    data: dict[str, Any] = copy.deepcopy(EXAMPLE)
    data["events"][0] |= event
    return data


def without(name: str) -> dict[str, Any]:
    data = changed()
    del data["events"][0][name]
    return data


def pair(attribute: str, value: object) -> dict[str, Any]:
    return changed(customData=[{"attribute": attribute, "value": value}])


def capitals(name: str) -> str:
    """All but the first letter, which has to be a small one."""
    return name[0] + name[1:].upper()


NAME_LIMIT = EVENT_COLUMNS["msdyn_kpieventname"].max_length or 0
SPARE, SPARE_LIMIT = "msdyn_customattribute1", EVENT_COLUMNS["msdyn_customattribute1"].max_length or 0
RESERVED = sorted(RESERVED_COLUMNS)[0]
CASES: list[tuple[str, Any, bool]] = [
    ("the example", EXAMPLE, True),
    ("a name of full length", changed(kpiEventName="x" * NAME_LIMIT), True),
    ("a name that is too long", changed(kpiEventName="x" * (NAME_LIMIT + 1)), False),
    ("an empty name", changed(kpiEventName=""), False),
    ("no name", without("kpiEventName"), False),
    ("an unknown field", changed(nonsense=1), False),
    ("no events", EXAMPLE | {"events": []}, False),
    ("events that are no list", EXAMPLE | {"events": {}}, False),
    ("a value of full length", pair(SPARE, "x" * SPARE_LIMIT), True),
    ("a value that is too long", pair(SPARE, "x" * (SPARE_LIMIT + 1)), False),
    ("the same under capital letters", pair(capitals(SPARE), "x" * (SPARE_LIMIT + 1)), False),
    ("a long value of another column", pair("contoso_notes", "x" * (SPARE_LIMIT + 1)), True),
    ("a number for a column that takes text alone", pair(SPARE, 1), False),
    ("a number for a column of the organisation's own", pair("contoso_notes", 1), True),
    ("a list as a value", pair("contoso_notes", []), False),
    ("a reserved column", pair(RESERVED, "x"), False),
    ("a reserved column under capital letters", pair(capitals(RESERVED), "x"), False),
    ("a column of the organisation's own under capital letters", pair(capitals("contoso_notes"), "x"), False),
    ("a column of the platform that has capitals", pair("msdyn_ProviderId", "x"), True),
    ("the same in small letters", pair("msdyn_providerid", "x"), False),
    ("a column that only looks like the platform's", pair("msdyn_customattribute6", "x"), False),
    ("a name that only begins like a reserved one", pair(f"{RESERVED}_contoso", "x"), True),
]


@pytest.fixture(scope="module")
def verdicts(node: Node, node_modules: Path) -> dict[str, bool]:
    asked = json.dumps({"schema": schema(make_plan()), "payloads": [payload for _, payload, _ in CASES]})
    done = subprocess.run(
        [node.node, "--eval", JUDGE], cwd=node_modules.parent, input=asked, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(zip((name for name, _, _ in CASES), json.loads(done.stdout), strict=True))


@pytest.mark.parametrize(("name", "fine"), [(name, fine) for name, _, fine in CASES])
def test_the_schema_takes_what_fits_and_refuses_the_rest(verdicts: dict[str, bool], name: str, fine: bool) -> None:
    assert verdicts[name] is fine
