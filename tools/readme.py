"""The generated part of a checkout's README: `python -m tools` renews it, a test proves that it is current."""

from __future__ import annotations

import re
from pathlib import Path

from bridge.definitions.api import ERROR_PAGES
from bridge.outputs.docs.reference import reference
from bridge.plan.model import Plan

README = Path(__file__).parent.parent / "README.md"
"""Only a checkout has one: in a wheel this is a folder of site-packages."""

_PART = re.compile(r"(?<=<!-- generated: reference -->\n).*?(?=<!-- /generated -->)", re.S)


def with_reference(text: str, plan: Plan) -> str:
    """`text` with the tables of functions, options and errors that the plan has now."""
    tables = reference(plan, pages=f"dist/{ERROR_PAGES}").strip()
    return _PART.sub(lambda _: f"\n{tables}\n\n", text)
