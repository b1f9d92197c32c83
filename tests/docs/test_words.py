"""Words mean one thing each: units have one name, the glossary says no word twice, and names of code keep to it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

UNLIKELY = {
    r"(?:at most|at least|up to|longer than|limit of|takes|fit) [\w{},.()\[\]']+ characters": "UTF-16 code units",
    r"\bthis library\b": "the bridge; the library is the platform's",
    r"\bin-flight\b": "in flight",
    r"\bUTF-?16 (?:units|characters|codes)\b": "UTF-16 code units",
    r"\bcode[- ]units\b(?<!UTF-16 code units)": "UTF-16 code units",
}
"""What is not written, and what is written in its place."""
SCANNED = [
    *(
        path
        for room in ("bridge", "templates", "tools")
        for path in (ROOT / room).rglob("*")
        if path.suffix in (".py", ".j2", ".md")
    ),
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
]


def lines() -> Iterator[tuple[Path, int, str]]:
    for path in SCANNED:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            yield path, number, line


@pytest.mark.parametrize("pattern", UNLIKELY)
def test_a_word_that_means_something_else_is_not_written(pattern: str) -> None:
    found = [f"{path.relative_to(ROOT)}:{number}: {line.strip()}" for path, number, line in lines() if re.search(pattern, line)]
    assert found == [], f"write: {UNLIKELY[pattern]}"


OTHER_NAMES = {
    "take": "what it does: clone, merge, settle, note. A field takes a value, and code does not",
    "taken": "used, in use, a snapshot, removed",
    "took": "the time it lasted",
    "placing": "mounting",
    "writers": "binders: what fills a column is its writer",
}
"""Parts of names that said several things, and what names say instead."""
NAMED_AS_ITS_FINDING = "_js_name_taken"


def names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for field in ("id", "arg", "name", "attr"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                yield name.rpartition(".")[2]


def parts(name: str) -> set[str]:
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))


def test_a_name_of_code_keeps_to_the_glossary() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "bridge").rglob("*.py")
        for name in names(ast.parse(path.read_text(encoding="utf-8")))
        if parts(name) & set(OTHER_NAMES) and name != NAMED_AS_ITS_FINDING
    }
    assert found == set(), f"write: {OTHER_NAMES}"


@pytest.mark.parametrize(("room", "word"), [("browser/shim", "library"), ("outputs", "writer")])
def test_a_word_of_the_platform_names_nothing_of_ours(room: str, word: str) -> None:
    """The library is Microsoft's, and a writer fills a column: `csv.writer` and `column.writer` are no names of ours."""
    defined = (ast.FunctionDef, ast.ClassDef, ast.arg)
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "bridge" / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, defined) and word in parts(node.arg if isinstance(node, ast.arg) else node.name)
    ]
    assert found == []


def glossary() -> list[tuple[str, str]]:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## Glossary")[2]
    return re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", text, re.M)[1:]


def test_the_glossary_says_each_word_once() -> None:
    words = [word for word, _ in glossary()]
    assert len(words) > 20
    assert sorted(words) == sorted(set(words))


def test_the_glossary_explains_only_words_that_are_used() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SCANNED if path.name != "architecture.md").lower()
    assert [word for word, _ in glossary() if not re.search(rf"\b{word}", text)] == []
