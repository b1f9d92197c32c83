"""`docs/lint-rules.md`: `python -m tools` renews it, a test proves that it is current."""

from __future__ import annotations

from pathlib import Path

from bridge.findings import FINDINGS
from bridge.outputs.render import render
from bridge.plan.lint import RULES

DOCS = Path(__file__).parent.parent / "docs" / "lint-rules.md"
"""Only a checkout has it."""


def lint_docs() -> str:
    return render("docs/lint-rules.md.j2", rules=dict(sorted(RULES.items())), findings=FINDINGS)
