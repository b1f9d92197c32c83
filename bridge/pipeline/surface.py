"""Holds the compiled scripts against the definitions: every promised function exists with its arity, and nothing else is exported.
"""

from __future__ import annotations

import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bridge.definitions.payload import EXAMPLE
from bridge.findings import BuildError, Finding
from bridge.plan.model import Member, Plan
from bridge.toolchain.toolchain import Toolchain

_CHECK = Path(__file__).parent / "surface.mjs"


def check_surface(plan: Plan, folder: Path, tools: Toolchain) -> None:
    """Runs the scripts in Node, raises findings for every difference, and reports what one call through them resolved."""
    scripts = ("cif-bridge.js", "cif-bridge.min.js")
    with ThreadPoolExecutor() as pool:
        runs = pool.map(lambda script: run_scripts(plan, folder / script, folder / "cif-bridge.mjs", tools), scripts)
    for script, seen in zip(scripts, runs, strict=True):
        findings = [
            Finding(
                "api-surface",
                "error",
                f"{script}: {name}",
                f"the definitions say {want or 'nothing'}, the script has {have or 'nothing'}",
            )
            for name, want, have in differences(plan, seen)
        ]
        if findings:
            raise BuildError(findings)
    tools.report(f"Ran the script: one call of the reference page's payload resolved {seen['answer']!r}")


def run_scripts(plan: Plan, script: Path, module: Path, tools: Toolchain) -> dict[str, Any]:
    command = [str(tools.node.node), str(_CHECK), str(script), str(module), plan.global_name, json.dumps(EXAMPLE)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        raise BuildError([Finding("api-surface", "error", script.name, f"does not run: {_reason(run.stderr)}. {_REPORT}")])
    return dict(json.loads(run.stdout.splitlines()[-1]))


_REPORT = "This is a fault of the bridge, and nothing was built. Please report it with your events."


def _reason(stderr: str) -> str:
    """The error that Node names, without its stack."""
    named = re.findall(r"(?m)^(?:Uncaught )?(\w*(?:Error|Exception)\b.*?)\.?$", stderr)
    return str(named[0]) if named else "Node ended without a reason"


def differences(plan: Plan, seen: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The differences: (name, what is promised, what there is), each '' for nothing."""
    promised = {member.name: _shape(member) for member in plan.exports}
    result = [
        (name, str(promised.get(name, "")), str(seen["script"].get(name, "")))
        for name in sorted({*promised, *seen["script"]})
        if promised.get(name) != seen["script"].get(name)
    ]
    exported = set(seen["module"])
    result += [
        (f"export {name}", "an export" * (name in promised), "an export" * (name in exported))
        for name in sorted(exported ^ set(promised))
    ]
    if seen["answer"] != "Success" or seen["received"] != 1:
        result.append(("logAnalyticsEvent", "Success", str(seen["answer"])))
    return result


def _shape(member: Member) -> int | str:
    """A function's arity, or a constant's type in JavaScript. A class is a function of its message."""
    if member.signatures:
        return member.arity
    assert member.type
    if member.type.kind == "class":
        return 1
    return "object" if member.type.kind == "ref" else member.type.kind
