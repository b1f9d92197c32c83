"""Measures what patterns cost a page in the worst case, with recheck, which runs in Node."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bridge.definitions.patterns import Cost, in_javascript
from bridge.findings import build_error
from bridge.toolchain.toolchain import Program, Toolchain

_SCRIPT = Path(__file__).with_name("slow_patterns.mjs")


class _Known(dict[str, Cost]):
    """The costs that were measured already."""


def pattern_costs(patterns: Sequence[str], tools: Toolchain) -> list[Cost]:
    """The cost of each pattern in its portable form. Each is measured once while the toolchain is open."""
    known = tools.memory(_Known)
    new = sorted({pattern for pattern in patterns if pattern not in known})
    if new:
        program = Program("patterns", (str(tools.node.node), str(_SCRIPT), str(tools.packages)))
        answer = tools.ask(program, json.dumps([in_javascript(pattern) for pattern in new]))
        if not answer:
            raise build_error(
                "patterns-failed", _SCRIPT.name, "ended without a word. Report this with the patterns of your events."
            )
        known.update(zip(new, map(_cost, json.loads(answer)), strict=True))
    return [known[pattern] for pattern in patterns]


def _cost(answer: dict[str, Any]) -> Cost:
    if "error" in answer:
        return Cost(0, answer["error"])
    degrees = {"safe": 0, "linear": 1, "exponential": math.inf, "unknown": None}
    return Cost(answer["degree"] if answer["type"] == "polynomial" else degrees[answer["type"]])
