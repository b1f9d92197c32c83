"""The documentation of the rules says what the rules say."""

from __future__ import annotations

from tools.lint_docs import DOCS, lint_docs


def test_the_table_of_rules_is_current() -> None:
    assert DOCS.read_text(encoding="utf-8") == lint_docs(), "run `python -m tools`"
