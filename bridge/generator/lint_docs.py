"""`docs/lint-rules.md`: `python -m bridge.generator.lint_docs` renews it, a test proves that it is current."""

from __future__ import annotations

from pathlib import Path

from bridge.generator.plan_lint import RULES
from bridge.generator.render import render, write

DOCS = Path(__file__).parent.parent.parent / "docs" / "lint-rules.md"
"""Only a checkout has it."""


def lint_docs() -> str:
    return render("lint-rules.md.j2", rules=dict(sorted(RULES.items())))


if __name__ == "__main__":
    write(DOCS, lint_docs())
