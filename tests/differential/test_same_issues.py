"""The bundle finds in a call what pydantic finds: the same types at the same places in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from bridge.definitions.payload import EXAMPLE
from bridge.toolchain.node import Node
from tests.differential.judges import GUID, Issues, Judge, chromium_judge, node_judge, pydantic_judge
from tests.differential.vectors import as_json, call_vectors, payload_vectors, put, units


@pytest.fixture(scope="module", params=["node", "chromium"])
def bundle_judge(request: pytest.FixtureRequest, dist: Path, node: Node) -> Iterator[Judge]:
    bundle = dist / "cif-bridge.min.js"
    if request.param == "node":
        with node_judge(node.node, bundle) as judge:
            yield judge
    else:
        with chromium_judge(request.getfixturevalue("chromium"), bundle) as judge:
            yield judge


def agree(ours: Issues, pydantics: Issues) -> bool:
    """JavaScript lists keys that are array indices before all others, whatever their order in the JSON text: where such a key is
    among the unknown ones, the order of the issues cannot agree."""
    if any(isinstance(part, str) and part.isdecimal() for _, loc, _ in pydantics for part in loc):
        return sorted(ours, key=repr) == sorted(pydantics, key=repr)
    return ours == pydantics


def disagreements(judge: Judge, texts: list[str]) -> list[tuple[str, Issues, Issues]]:
    """The shortest first."""
    found = [(text, ours, pydantic_judge(text)) for text, ours in zip(texts, judge(texts), strict=True)]
    return sorted(((text, ours, other) for text, ours, other in found if not agree(ours, other)), key=lambda one: len(one[0]))


def many(vectors: SearchStrategy[str]) -> list[str]:
    texts: list[str] = []

    @settings(
        max_examples=500, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow]
    )
    @given(text=vectors)
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    return texts


@pytest.mark.slow
@pytest.mark.parametrize("vectors", [payload_vectors, call_vectors], ids=["payloads", "calls"])
def test_any_call_gets_the_same_issues(bundle_judge: Judge, vectors: SearchStrategy[str]) -> None:
    texts = many(vectors)
    assert len(texts) >= 500
    assert disagreements(bundle_judge, texts) == []


def pair(attribute: str, value: Any) -> dict[str, Any]:
    return {"attribute": attribute, "value": value}


VALUES: list[tuple[str, list[str], list[Any]]] = [
    ("conversationId", ["string_too_short"], [""]),
    ("conversationId", ["string_type"], [None, 1, True, [], {}]),
    ("clientSessionId", [], [""]),
    ("clientSessionId", ["string_type"], [None]),
    ("kpiEventName", [], [units(100, "a"), units(99, "😀"), units(100, "😀")]),
    ("kpiEventName", ["string_too_long"], [units(101, "a"), units(101, "é"), units(101, "😀"), units(102, "😀")]),
    ("kpiEventName", ["string_unicode"], ["\ud83d", units(200, "\ud83d"), "\ude00\ud83d", "😀\ude00"]),
    ("additionalData", [], [units(2000, "😀"), units(1999, "é"), "\u2028\0"]),
    ("additionalData", ["string_too_long"], [units(2001, "😀"), units(2001, "a")]),
    ("events", ["too_short"], [[]]),
    ("events", ["list_type"], [None, "", {"0": EXAMPLE["events"][0], "length": 1}]),
    ("events", ["model_type"], [[None], [[]], ["CallHold"], [0]]),
    ("customData", [], [[]]),
    ("customData", ["list_type"], [None, {}]),
    (
        "eventTimestamp",
        [],
        [
            *("2024-02-29T00:00Z", "2000-02-29T23:59:59Z", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59.9999999-14:59"),
            *("2026-01-31T09:30:00.1Z", "2026-04-30T09:30:00.123456Z", "2026-01-31T09:30:00-00:00"),
        ],
    ),
    (
        "eventTimestamp",
        ["datetime_parsing"],
        [
            *("0000-02-29T00:00:00+00:00", "0000-01-01T00:00Z"),
            *("2023-02-29T00:00Z", "1900-02-29T00:00Z", "2024-02-30T00:00Z", "2026-04-31T00:00Z", "2026-00-10T00:00Z"),
            *("2026-13-01T00:00Z", "2026-01-00T00:00Z", "2026-01-32T00:00Z", "12026-01-31T09:30:00Z", "26-01-31T09:30:00Z"),
            *("2026-01-31T09:30:00", "2026-01-31t09:30:00Z", "2026-01-31T09:30:00z", "2026-01-31 09:30:00Z", "2026-01-31", ""),
            *("2026-01-31T24:00:00Z", "2026-01-31T09:60:00Z", "2026-01-31T23:59:60Z", "2026-01-31T9:30Z", "2026-01-31T0930Z"),
            *("2026-01-31T09:30:00.Z", "2026-01-31T09:30:00.12345678Z", "2026-01-31T09:30:00,5Z", "2026-01-31T09:30.5Z"),
            *("2026-01-31T09:30:00+0100", "2026-01-31T09:30:00+15:00", "2026-01-31T09:30:00+01", "2026-01-31T09:30:00+01:60"),
            *("2026-01-31T09:30:00Z\n", " 2026-01-31T09:30:00Z", "2026-01-31T09:30:00ZZ", "2026-0\u0661-31T09:30:00Z"),
        ],
    ),
    ("eventTimestamp", ["string_type"], [1769851800000, None]),
    ("attribute", [], ["msdyn_ProviderId", "msdyn_conversationid", "new_column", "constructor", "a" * 128]),
    ("attribute", ["reserved_column"], ["createdon", "createdOn", "oWNERID", "msdyn_KpiEventDataId"]),
    (
        "attribute",
        ["unknown_column"],
        ["msdyn_CustomAttribute1", "mSDYN_CUSTOMATTRIBUTE5", "msdyn_customattribute6", "msdyn_", "toString", "nEW_X"],
    ),
    ("attribute", ["string_pattern_mismatch"], ["", "Msdyn_x", "_x", "1x", "x y", "x-y", "x\n", "owneri\u0130", "__proto__"]),
    ("attribute", ["string_too_long"], ["a" * 129]),
    ("value", [], ["", units(100, "😀")]),
    ("value", ["string_type"], [None, True, 0, float("inf"), [], {}]),
    ("value", ["string_too_long"], [units(101, "a")]),
    ("customData", [], [[pair("new_x", value)] for value in (None, False, -0.0, 5e-324, 2**53 + 1, "x" * 5000)]),
    ("customData", ["finite_number"], [[pair("new_x", value)] for value in (float("inf"), -float("inf"), 10**400)]),
    ("customData", ["custom_value_type"], [[pair("new_x", [])], [pair("new_x", {})], [pair("new_x", [1])]]),
    ("customData", ["string_unicode"], [[pair("new_x", "\udfff")]]),
    ("customData", ["string_type"], [[pair("msdyn_customattribute5", 1)], [pair("msdyn_customattribute2", None)]]),
    ("customData", ["duplicate_column"], [[pair("new_x", 1), pair("new_y", 2), pair("new_x", 3)], [pair("new_x", 1)] * 3]),
    ("customData", ["custom_value_type"], [[pair("new_x", 1), pair("new_x", [])]]),
    *((key, ["extra_forbidden"], [1, None, {"conversationId": "c"}]) for key in ("__proto__", "constructor", "0", "", "Events")),
    ("\ud800", ["string_unicode"], [1]),
]


@pytest.mark.parametrize(
    ("key", "types", "values"), VALUES, ids=[ascii(key)[1:-1] + "-" + "".join(types or ["valid"]) for key, types, _ in VALUES]
)
def test_known_values_get_their_issues(bundle_judge: Judge, key: str, types: list[str], values: list[Any]) -> None:
    texts = [as_json(put(key, value)) for value in values]
    found = zip(texts, bundle_judge(texts), strict=True)
    assert [(text, [type_ for type_, _, _ in issues]) for text, issues in found] == [(text, types) for text in texts]
    assert disagreements(bundle_judge, texts) == []


ARGUMENTS: list[tuple[list[str], list[tuple[Any, Any]]]] = [
    ([], [(None, None), ("CallHold", GUID), ("CallHold", GUID.upper())]),
    (["event_name_mismatch"], [("callHold", None), ("CallHold ", GUID)]),
    (["string_too_short", "uuid_parsing"], [("", "")]),
    (["string_too_long", "string_type"], [(units(101, "😀"), 0)]),
    (["string_type", "uuid_parsing"], [(False, f"{{{GUID}}}"), ({}, GUID.replace("-", "")), ([], f"{GUID}\n"), (0, GUID[:-1])]),
    (["string_unicode", "string_unicode"], [("\ud800", "\udc00" + GUID[1:])]),
]


@pytest.mark.parametrize(("types", "arguments"), ARGUMENTS, ids=[" ".join(types) or "valid" for types, _ in ARGUMENTS])
def test_known_arguments_get_their_issues(bundle_judge: Judge, types: list[str], arguments: list[tuple[Any, Any]]) -> None:
    texts = [as_json(EXAMPLE, *pair) for pair in arguments]
    found = zip(texts, bundle_judge(texts), strict=True)
    assert [(text, [type_ for type_, _, _ in issues]) for text, issues in found] == [(text, types) for text in texts]
    assert disagreements(bundle_judge, texts) == []
