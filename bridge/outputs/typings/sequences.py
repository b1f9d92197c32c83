"""Typings of the file that warns of broken sequences."""

from __future__ import annotations

from pathlib import Path

from bridge.outputs.typings.bridge import function_lines
from bridge.outputs.typings.companion import write_companion_typings
from bridge.plan.model import Plan


def write_sequences_typings(plan: Plan, folder: Path) -> None:
    (watch,) = plan.sequences_file.interface("SequencesFile").members
    module = "\n".join(function_lines(watch, "export function "))
    # The script knows the bridge of its page.
    script = module.replace("watchSequences(bridge:", "watchSequences(bridge?:")
    write_companion_typings(plan, folder, "sequences", module, script)
