"""The README says what the definitions say."""

from __future__ import annotations

from bridge.generator.read_definitions import make_plan
from bridge.generator.readme import README, with_reference


def test_the_tables_of_the_readme_are_those_of_the_definitions() -> None:
    text = README.read_text(encoding="utf-8")
    assert "### `" not in text.partition("<!-- generated: reference -->")[0]
    assert with_reference(text, make_plan()) == text, "run `python -m bridge.generator.readme`"


def test_the_readme_names_every_option_and_code() -> None:
    text, plan = README.read_text(encoding="utf-8"), make_plan()
    for option in plan.options:
        assert f"| `{option.name}` |" in text
    for code in plan.codes:
        assert f"| [`{code.code}`](dist/errors/{code.code}.md) |" in text
