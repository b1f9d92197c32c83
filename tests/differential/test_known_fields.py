"""Values of fields that Python and the page once judged in two ways, each with the verdict that both give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bridge import KpiEvent
from bridge.definitions.field_types import SAFE
from bridge.toolchain.toolchain import Toolchain
from tests.differential.event_plans import HEADER
from tests.differential.test_same_events import SCRIPT, Issues, Judge, as_json, in_node, in_python, read, script_of

KNOWN: dict[str, tuple[str, dict[str, list[Any]]]] = {
    "Cents": (
        "Annotated[float, Field(multiple_of=0.01)]",
        {
            "": [19.99, 1.11, 143.48, 8.69, 0.94, 0.07, 4.35, 0, -0.01, 90_071_992_547_409.91],
            "multiple_of": [0.005, 1.111, 19.990001, 10_000_000.005],
        },
    ),
    "Tenths": ("Annotated[float, Field(multiple_of=0.1)]", {"": [0.3, 0.7, -0.3, 100.1], "multiple_of": [0.35, 0.30000001]}),
    "Threes": ("Annotated[int, Field(multiple_of=3)]", {"": [SAFE - 1, 0, -3], "multiple_of": [SAFE, SAFE - 2, 1]}),
    "Whole": (
        "int",
        {
            "": [0, -1, SAFE, -SAFE, 1.0, -0.0],
            "int_parsing_size": [SAFE + 1, -SAFE - 1, 1524831183200260097, 1e21],
            "int_type": [1.5, True, "1", None, float("inf"), 10**400, [], {}],
        },
    ),
    "Number": (
        "float",
        {"": [0, -1.5, 5e-324, 2**53 + 1], "finite_number": [float("inf"), -(10**400)], "float_type": [True, "1", None, {}]},
    ),
    "YesNo": ("bool", {"": [True, False], "bool_type": [0, 1, "true", None]}),
    "NotX": ("Annotated[str, Field(pattern='^[^x]$')]", {"": ["😀", "\u2028", "\r"], "string_pattern_mismatch": ["x", "ab", ""]}),
    "OneToThree": (
        "Annotated[str, Field(pattern='^.{1,3}$')]",
        {"": ["😀😀", "\u2028\r\u2029"], "string_pattern_mismatch": ["abcd", "a\n", "\n"]},
    ),
    "FourAndMore": ("Annotated[str, Field(pattern='^.{4,}$')]", {"": ["abcd"], "string_pattern_mismatch": ["😀😀"]}),
    "Five": ("Annotated[str, Field(max_length=5)]", {"": ["😀😀", "12345"], "string_too_long": ["😀😀😀", "123456"]}),
    "AtLeastFour": ("Annotated[str, Field(min_length=4)]", {"": ["😀😀"], "string_too_short": ["😀a", ""]}),
    "Words": (
        "str",
        {
            "": ["", "a" * 100, "😀" * 50],
            "string_too_long": ["a" * 101, "😀" * 51],
            "string_unicode": ["\ud800", "a\udc00"],
            "string_type": [None, 1, []],
        },
    ),
    "Listed": (
        "Literal['busy', 'toString']",
        {"": ["busy", "toString"], "literal_error": ["Busy", None, 1, [], "\ud800", "constructor"]},
    ),
    "Member": ("Enum('Member', {'A': 'a'})", {"": ["a"], "literal_error": ["A", None, 1]}),
    "Day": (
        "date",
        {
            "": ["2024-02-29", "0001-01-01", "9999-12-31"],
            "date_parsing": ["0000-01-01", "2023-02-29", "2026-1-31", "2026-01-31T00:00Z", "", "2026-0\u0661-31", "2026-01-31\n"],
            "date_type": [None, 1, 1769851800000, True],
        },
    ),
    "Moment": (
        "datetime",
        {
            "": ["2026-01-31T09:30Z", "2026-01-31T09:30:00.1234567-14:59", "0001-01-01T00:00:00+14:00"],
            "datetime_parsing": ["2026-01-31", "2026-01-31T09:30:00", "0000-01-31T09:30Z", "2026-01-31T24:00Z"],
            "datetime_type": [None, 1769851800000, {}],
        },
    ),
    "Id": (
        "UUID",
        {
            "": ["F2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42"],
            "uuid_parsing": ["", "{f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42}", "f2a0b7de61a34a5c8f0e3c1d5b9a7e42"],
            "uuid_type": [None, 1, []],
        },
    ),
}
CASES = [(name, type_, value) for name, (_, verdicts) in KNOWN.items() for type_, values in verdicts.items() for value in values]
CLASS = '''
class {name}(KpiEvent):
    """Known."""

    wait: {annotation}
    """W."""
    other: {annotation} | None = None
    """O."""
'''
DATES = {
    "new Date(0)": [],
    "new Date(-62135596800000)": [],
    "new Date(253402300799999)": [],
    "new Date(-62135596800001)": ["datetime_parsing"],
    "new Date(253402300800000)": ["datetime_parsing"],
    "new Date(8640000000000000)": ["datetime_parsing"],
    "new Date(NaN)": ["datetime_parsing"],
    "new elsewhere.Date(0)": [],
    "new elsewhere.Date(NaN)": ["datetime_parsing"],
    "new elsewhere.Date(253402300800000)": ["datetime_parsing"],
    "Date.now()": ["datetime_type"],
}
"""What the page may pass for a moment; `elsewhere` is the window of a frame, whose Date is another."""


@dataclass(frozen=True)
class Known:
    script: Path
    classes: dict[str, type[KpiEvent]]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory, tools: Toolchain) -> Known:
    source = HEADER + "".join(CLASS.format(name=name, annotation=annotation) for name, (annotation, _) in KNOWN.items())
    script, _, classes = script_of(source, "known_fields", tmp_path_factory.mktemp("known"), tools)
    return Known(script, classes)


@pytest.fixture(scope="module")
def page(known: Known, chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_script_tag(path=known.script)
    page.add_script_tag(path=SCRIPT)
    yield page
    page.close()


@pytest.fixture(scope="module", params=["python", "node", "chromium"])
def judge(request: pytest.FixtureRequest, known: Known, tools: Toolchain) -> Iterator[Judge]:
    if request.param == "python":
        yield lambda calls: [in_python(known.classes[name], fields) for name, fields in calls]
    elif request.param == "node":
        with in_node(tools.node.node, known.script) as judge:
            yield judge
    else:
        page = request.getfixturevalue("page")
        yield lambda calls: read(page.evaluate("(text) => judge(text)", as_json(calls)))


def said(type_: str, name: str) -> Issues:
    return [(type_, [name])] if type_ else []


def test_a_value_has_its_verdict_everywhere(judge: Judge) -> None:
    found = judge([(name, {"wait": value}) for name, _, value in CASES])
    assert list(zip(CASES, found, strict=True)) == [((name, type_, value), said(type_, "wait")) for name, type_, value in CASES]


def test_a_field_that_may_be_left_out_takes_no_null(judge: Judge) -> None:
    valid = {name: verdicts[""][0] for name, (_, verdicts) in KNOWN.items()}
    of_null = judge([(name, {"wait": None}) for name in KNOWN])
    assert judge([(name, {"wait": value, "other": None}) for name, value in valid.items()]) == [
        [(type_, ["other"]) for type_, _ in issues] for issues in of_null
    ]
    assert judge([(name, {"wait": value}) for name, value in valid.items()]) == [[]] * len(valid)


def test_names_are_judged_alike(judge: Judge) -> None:
    known: list[Any] = [{}, {"wait": "a", "Wait": 1}, {"wait": 1, "other": 2, "b": 3, "a": 4}, {"\ud800": 1, "a": 2}]
    fields = [*known, [], None, "wait"]
    assert judge([("Words", given) for given in fields]) == [
        [("missing", ["wait"])],
        [("extra_forbidden", ["Wait"])],
        [("string_type", ["wait"]), ("string_type", ["other"]), ("extra_forbidden", ["b"]), ("extra_forbidden", ["a"])],
        [("string_unicode", [])],
        [("model_type", [])],
        [("model_type", [])],
        [("model_type", [])],
    ]


@pytest.mark.parametrize("expression", DATES)
def test_a_date_of_any_realm_is_a_moment_of_the_years_1_to_9999(page: Page, expression: str) -> None:
    types = page.evaluate(
        """async (expression) => {
          const elsewhere = document.body.appendChild(document.createElement('iframe')).contentWindow;
          const value = expression.startsWith('new elsewhere') ? make(elsewhere, expression) : make(window, expression);
          const types = (error) => (error.issues ?? [{ type: error.code }]).map(({ type }) => type);
          return CIFBridge.events.moment({ wait: value }).then(() => [], types);

          function make(realm, text) {
            const [, number] = /\\((.*)\\)/.exec(text);
            return text === 'Date.now()' ? Date.now() : new realm.Date(Number(number));
          }
        }""",
        expression,
    )
    assert types == DATES[expression]
