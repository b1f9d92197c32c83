"""The README says what the definitions say."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bridge.plan.make import make_plan
from tools.readme import README, with_reference


def test_the_tables_of_the_readme_are_those_of_the_definitions() -> None:
    text = README.read_text(encoding="utf-8")
    assert "### `" not in text.partition("<!-- generated: reference -->")[0]
    assert with_reference(text, make_plan()) == text, "run `python -m tools`"


def test_the_reference_names_every_function_option_and_code() -> None:
    plan, folder = make_plan(), README.parent / "docs" / "reference"
    functions, options, errors = (
        (folder / f"{name}.md").read_text(encoding="utf-8") for name in ("functions", "options", "errors")
    )
    for member in plan.exports:
        if member.signatures:
            assert f"| `{member.name}(" in functions
            assert f"| `{member.name}(" in README.read_text(encoding="utf-8")
    for option in plan.options:
        assert f"| `{option.name}` |" in options
    for code in plan.codes:
        assert f"| [`{code.code}`](../../dist/errors/{code.code}.md) |" in errors


def test_the_readme_says_what_the_project_is_and_is_not() -> None:
    text = README.read_text(encoding="utf-8")
    for said in (
        "pip install cif-analytics-bridge",
        "npm install cif-analytics-bridge",
        "Not affiliated with Microsoft",
        "Status: beta",
    ):
        assert said in text


def test_the_ten_lines_of_python_make_what_the_four_lines_of_the_page_call(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    blocks = dict(reversed(re.findall(r"```(\w+)\n(.*?)```", text, re.S)))  # the first of each language
    (tmp_path / "my_events.py").write_text(blocks["python"], encoding="utf-8")
    (event,) = make_plan(str(tmp_path / "my_events.py")).events
    function, fields = re.findall(r"\.events\.(\w+)\(\{(.*?)\}\)", blocks["html"])[0]
    given = dict(re.findall(r"(\w+): '(\w+)'", fields))
    assert function == event.js_name
    assert {field.js_name for field in event.fields if field.required} == given.keys()
    assert all(given[field.js_name] in field.type.choices for field in event.fields if field.type.choices)


def test_nothing_in_a_code_span_is_an_entity() -> None:
    assert re.findall(r"`[^`\n]*&\w+;[^`\n]*`", README.read_text(encoding="utf-8")) == []


def test_the_readmes_name_the_oldest_typescript_that_is_tested(dist: Path) -> None:
    tools = json.loads((README.parent / "tests" / "npm" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    version = re.findall(r"@(\d+\.\d+)", tools["typescript-oldest"])[0]
    for readme in (README, dist / "README.md"):
        assert f"TypeScript {version}" in readme.read_text(encoding="utf-8")
