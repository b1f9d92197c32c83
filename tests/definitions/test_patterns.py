"""A pattern is read in one sense everywhere, or refused with what to write instead."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import SchemaValidator as Validator
from pydantic_core import core_schema

from bridge.definitions.patterns import PatternError, in_javascript, portable
from bridge.toolchain.node import Node

WRITTEN_OUT = {
    "^[A-Z]{2}$": r"^[A-Z]{2}(?![\s\S])",
    "^.{1,3}$": r"^[^\n]{1,3}(?![\s\S])",
    r"a\-b\/c\.": r"a-b/c\.",
    r"\x41\u20ac\U0001F600": "A€😀",
    r"[\]\-^a-c-e-]": r"[\]\-\^a-ce]",
    r"(?:a|)*?$|()": r"(?:a|)*?(?![\s\S])|()",
    "\t\n": r"\t\n",
    "": "",
}
REFUSED = {
    **{rf"^\{letter}$": "Write" for letter in "dDwWsSbBAzZpPx01"},
    **dict.fromkeys(("^x${1}", "^[A-Z]{2}{3}$", "^*", "|+", "a++", "a**", "(?:*)", "x{2}{3}", "^+a"), "nothing before it"),
    **dict.fromkeys(
        ("(?i)a", "(?=a)", "(?!a)", "(?<=a)b", "(?P<n>a)", "(?<n>a)", "(?#c)", "(?", "(?>a)"), "is not read by pydantic"
    ),
    **dict.fromkeys(("a{,3}", "a{", "a}", "a]", "{", "{}", "a{1,2,3}", "\\"), "means nothing in JavaScript"),
    **dict.fromkeys(("[]a]", "[^]", "[]"), "class without characters"),
    **dict.fromkeys(("[[:alpha:]]", "[a[b]"), "holds a ["),
    **dict.fromkeys(("[a", "[a\\", "["), "has no end"),
    **dict.fromkeys(("[a-z&&b]", "[a--b]", "[a~~b]", "[a||b]"), "computes with classes"),
    **dict.fromkeys(("[z-a]", "a{3,1}"), "ends before it begins"),
    **dict.fromkeys(("(a", "a)", "((a)"), "Correct the pattern"),
    **dict.fromkeys((r"\ud83d", r"[\ud83d-\udfff]", "\ud83d"), "half of a character"),
}


@pytest.mark.parametrize("pattern", WRITTEN_OUT)
def test_ends_and_classes_are_written_out(pattern: str) -> None:
    assert portable(pattern) == WRITTEN_OUT[pattern]


@pytest.mark.parametrize("pattern", REFUSED, ids=ascii)
def test_what_is_not_read_alike_is_refused_with_a_remedy(pattern: str) -> None:
    with pytest.raises(PatternError, match=re.escape(REFUSED[pattern])) as raised:
        portable(pattern)
    assert re.search(r"\. [A-Z]", str(raised.value)), "no remedy"


def test_a_written_out_pattern_is_written_out_no_further() -> None:
    assert in_javascript(portable("^a.$")) == r"^a[^\n]$"
    assert portable(in_javascript(portable("^a.$"))) == portable("^a.$")


characters = st.characters(codec="utf-8") | st.sampled_from("ab.-]\n\r\u2028\u0661é😀")
atoms = st.sampled_from(
    [".", "a", "b", "é", "😀", "[ab]", "[^a]", "[^😀\\n]", "[0-9]", "[\\]\\-^]", "\\.", "\\u2028", "[😀-😂]", "\\n"]
)
repeats = st.sampled_from(["", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "+?", "{1,2}?"])


def grouped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sequence = st.lists(st.tuples(inner, repeats).map("".join), min_size=1, max_size=3).map("".join)
    return st.one_of(
        st.tuples(sequence, sequence).map(lambda pair: f"({'|'.join(pair)})"),
        sequence.map(lambda text: f"(?:{text})"),
        sequence.map(lambda text: f"(^{text}|$)"),
    )


sequences = st.lists(st.tuples(st.recursive(atoms, grouped, max_leaves=5), repeats).map("".join), max_size=4).map("".join)
patterns = st.one_of(sequences, sequences.map(lambda text: f"^{text}$"), sequences.map(lambda text: f"^(?:{text})$"))


@pytest.mark.slow
@settings(max_examples=15, deadline=None, derandomize=True)
@given(
    rows=st.lists(st.tuples(patterns, st.lists(st.text(characters, max_size=6), min_size=5, max_size=10)), min_size=20, max_size=40)
)
def test_pydantic_python_and_javascript_read_a_pattern_alike(node: Node, rows: list[tuple[str, list[str]]]) -> None:
    program = """
      const rows = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
      console.log(JSON.stringify(rows.map(([pattern, texts]) => texts.map((text) => new RegExp(pattern, 'u').test(text)))));
    """
    asked = json.dumps([(portable(pattern), texts) for pattern, texts in rows] + [(in_javascript(portable(p)), t) for p, t in rows])
    run = subprocess.run([node.node, "--eval", program], input=asked, capture_output=True, text=True, check=True)
    answers = json.loads(run.stdout)
    in_python = [[bool(re.search(portable(pattern), text)) for text in texts] for pattern, texts in rows]
    assert answers == in_python * 2
    assert in_python == [[matches(pattern, text) for text in texts] for pattern, texts in rows]


def matches(pattern: str, text: str) -> bool:
    """Says pydantic itself."""
    return Validator(core_schema.str_schema(pattern=pattern)).isinstance_python(text)
