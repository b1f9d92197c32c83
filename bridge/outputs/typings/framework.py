"""Typings of `Microsoft.CIFramework`: for every softphone page, with the bridge or without."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bridge.definitions import platform
from bridge.definitions.wire import Call
from bridge.outputs.render import render, write
from bridge.outputs.scripts.bridge import banner
from bridge.outputs.typings.bridge import function_lines
from bridge.outputs.typings.fake import typed_interfaces
from bridge.plan.model import Member, Plan


def write_framework_typings(plan: Plan, folder: Path) -> None:
    framework = plan.framework.interface("CIFramework")
    calls = {call.name: call for call in platform.CALLS}
    text = render(
        "typings/framework.d.ts.j2",
        banner=banner(plan),
        interfaces=typed_interfaces(plan.framework, *(api.__name__ for api in platform.API)),
        events=platform.HOST_EVENTS,
        framework=framework,
        functions=[line for member in framework.members for line in _function(member, calls.get(member.name))],
    )
    write(folder / "cif-framework.d.ts", text)


def _function(member: Member, call: Call | None) -> list[str]:
    if call is None:
        return function_lines(member, "", 2)
    name = f"{member.name}<Name extends string>" if call.result == "nothing" else member.name
    return function_lines(replace(member, name=name, doc="\n".join([member.doc, *_remarks(call)])), "", 2)


def _remarks(call: Call) -> list[str]:
    """Remarks on a function beside what it does: what its documentation lacks, and when it does not settle."""
    wire = call.wire
    remarks = []
    if wire.documented == "overview":
        remarks.append("Microsoft's documentation has no page of it, only a line in its overview.")
    if wire.otherwise:
        remarks.append(f"Where documentation and library differ: {wire.otherwise}")
    if not wire.time_out:
        remarks.append("Without an answer it never settles, although the documentation has a limit of 10 seconds for all calls.")
    if wire.documented == "no":
        remarks.append("@experimental Microsoft does not document it: it may change without notice.")
    if wire.deprecated:
        remarks.append(f"@deprecated {wire.deprecated}")
    return remarks
