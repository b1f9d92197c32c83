"""The generated part of a checkout's README: `python -m tools` renews it, a test proves that it is current."""

from __future__ import annotations

import re
from pathlib import Path

from bridge.outputs.docs.reference import functions
from bridge.outputs.render import markdown_cell, markdown_code
from bridge.plan.model import Plan

README = Path(__file__).parent.parent / "README.md"
"""Only a checkout has one: in a wheel this is a folder of site-packages."""

_PART = re.compile(r"(?<=<!-- generated: reference -->\n).*?(?=<!-- /generated -->)", re.S)


def with_reference(text: str, plan: Plan) -> str:
    """`text` with a line for each function that the plan has now; the reference says the rest."""
    rows = [
        f"| {markdown_code(function['call'])} | {markdown_cell(_first_sentence(function['doc']))} |" for function in functions(plan)
    ]
    table = "\n".join(["| function | |", "|---|---|", *rows])
    return _PART.sub(lambda _: f"\n{table}\n\n", text)


def _first_sentence(doc: str) -> str:
    return re.split(r"(?<=[.]) ", doc, maxsplit=1)[0]
