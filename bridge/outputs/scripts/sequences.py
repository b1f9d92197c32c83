"""`cif-bridge.sequences.js`, `.mjs` and `.cjs`: warns in the page of what the audit finds in rows.

They listen to the bridge as a page does. Neither bundle holds one: the module is given the bridge.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bridge.compiler.bundle import Job
from bridge.definitions.sequences import MOST_CONVERSATIONS, PAGE_REMEDY, broken_texts
from bridge.outputs.scripts.companion import companion_scripts
from bridge.plan.model import EventSequence, Plan
from bridge.plan.views import views_of
from bridge.toolchain.toolchain import Toolchain


def sequences_scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    exports = "export const watchSequences = make({known});"
    return companion_scripts(plan, "sequences", facts(plan), exports, folder, work, tools, small=True)


def facts(plan: Plan) -> dict[str, Any]:
    """What the hand-written modules work with."""
    return {
        "most": MOST_CONVERSATIONS,
        "remedy": PAGE_REMEDY,
        "texts": broken_texts("0", "1"),
        "sequences": [_names(sequence, plan) for sequence in plan.sequences],
    }


def _names(sequence: EventSequence, plan: Plan) -> list[str]:
    """The names of its start, of its end and of the other end, if there is such; then of what begins that which that one ends.

    Where several events are ended by it, none is known to be the beginning. Texts name the first two by their indices.
    """
    begun = [views_of(other, plan)[0] for other in plan.sequences if other.until == sequence.or_until]
    return [view.row_name for view in (*views_of(sequence, plan), *(begun if len(begun) == 1 else [])) if view]
