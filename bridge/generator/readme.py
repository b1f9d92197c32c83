"""The generated part of a checkout's README: `python -m bridge.generator.readme` renews it, a test proves that it is current."""

from __future__ import annotations

import re
from pathlib import Path

from bridge.definitions.api import ERROR_PAGES
from bridge.generator.outputs.reference import reference
from bridge.generator.plan import Plan

README = Path(__file__).parent.parent.parent / "README.md"
"""Only a checkout has one: in a wheel this is a folder of site-packages."""

_PART = re.compile(r"(?<=<!-- generated: reference -->\n).*?(?=<!-- /generated -->)", re.S)


def with_reference(text: str, plan: Plan) -> str:
    """`text` with the tables of functions, options and errors that the plan has now."""
    tables = reference(plan, pages=f"dist/{ERROR_PAGES}").strip()
    return _PART.sub(lambda _: f"\n{tables}\n\n", text)


if __name__ == "__main__":
    from bridge.generator.read_definitions import make_plan

    README.write_text(with_reference(README.read_text(encoding="utf-8"), make_plan()), encoding="utf-8", newline="\n")
