"""`./values` holds the names and the closed lists of the plan, for those who import it and for those who require it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bridge.plan.make import make_plan
from bridge.toolchain.node import Node
from tests.support.typescript import COMPILERS, PACKAGE, compile_strictly, install

NAMES = "eventNames, fieldValues, errorCodes"
READ = {
    "import": (f"import {{ {NAMES} }} from '{PACKAGE}/values';", "read.mjs"),
    "require": (f"const {{ {NAMES} }} = require('{PACKAGE}/values');", "read.cjs"),
}
USAGE = f"""import {{ {NAMES} }} from '{PACKAGE}/values';
import type {{ CallHoldFields, ErrorCode, EventName }} from '{PACKAGE}';
const names: readonly string[] = eventNames;
const reasons: readonly CallHoldFields["reason"][] = fieldValues.callHold.reason;
const codes: readonly ErrorCode[] = errorCodes;
const all: ErrorCode extends (typeof errorCodes)[number] ? true : false = true;
const every: keyof typeof fieldValues extends EventName ? true : false = true;
export {{ names, reasons, codes, all, every }};
"""


@pytest.fixture(scope="module")
def project(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("values")
    install(dist, folder)
    return folder


@pytest.mark.parametrize("way", READ)
def test_the_lists_are_those_of_the_plan(project: Path, node: Node, way: str) -> None:
    head, name = READ[way]
    (project / name).write_text(f"{head}\nconsole.log(JSON.stringify({{ {NAMES} }}))\n", encoding="utf-8")
    run = subprocess.run([node.node, name], cwd=project, capture_output=True, text=True, check=True)
    plan = make_plan()
    assert json.loads(run.stdout) == {
        "eventNames": [event.name for event in plan.events],
        "fieldValues": {
            event.js_name: lists
            for event in plan.events
            if (lists := {field.js_name: list(field.type.choices) for field in event.fields if field.type.choices})
        },
        "errorCodes": [code.code for code in plan.codes],
    }


@pytest.mark.slow
@pytest.mark.parametrize("version", COMPILERS)
def test_each_list_has_the_type_of_its_values(project: Path, node: Node, node_modules: Path, version: str) -> None:
    (project / "usage.ts").write_text(USAGE, encoding="utf-8")
    assert compile_strictly(node, node_modules / COMPILERS[version], project, ["usage.ts"]) == []
