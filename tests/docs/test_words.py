"""Words mean one thing each: units have one name, the glossary says no word twice, and "library" is the platform's."""

from __future__ import annotations

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
