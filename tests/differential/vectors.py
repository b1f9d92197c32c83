"""Payloads and calls as JSON text: valid ones, broken in every way that JSON allows."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from bridge.definitions.columns import LOGICAL_NAME, NAME, RESERVED_COLUMNS, SPARE_COLUMNS, limit
from bridge.definitions.payload import EXAMPLE
from tests.differential.judges import GUID

LONG = limit("msdyn_additionaldata")


def as_json(*call: Any) -> str:
    """ASCII, lone surrogates escaped; infinity as a number that no double can hold."""
    return json.dumps(call).replace("Infinity", "1e400")


def units(count: int, filler: str) -> str:
    """`count` UTF-16 code units of `filler`, which takes one or two of them; an odd one out is an `a`."""
    width = len(filler.encode("utf-16-le", "surrogatepass")) // 2
    return "a" * (count % width) + filler * (count // width)


def any_case(names: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(names).flatmap(
        lambda name: st.tuples(*(st.sampled_from([char.lower(), char.upper()]) for char in name)).map("".join)
    )


any_text = st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"]), max_size=20)
bounded_text = st.builds(
    lambda limit, over, filler: units(max(0, limit + over), filler),
    st.sampled_from([1, NAME, LOGICAL_NAME, LONG]),
    st.integers(min_value=-1, max_value=1),
    st.sampled_from(["a", "é", "\u2028", "\0", "😀", "\ud83d", "\ude00"]),
)
texts = st.one_of(any_text, bounded_text, st.sampled_from(["", " ", "\ud800", "a\udc00", "😀\ud83d"]))


def mostly(good: st.SearchStrategy[str], *bad: str) -> st.SearchStrategy[str]:
    return st.integers(min_value=0, max_value=5).flatmap(lambda die: good if die else st.sampled_from(bad))


def two_digits(low: int, high: int) -> st.SearchStrategy[str]:
    return st.integers(low, high).map("{:02}".format)


timestamps = st.builds(
    "{}-{}-{}{}{}:{}{}{}".format,
    mostly(st.sampled_from(["2023", "2024", "2000", "1900", "2100", "0000", "9999"]), "24", "02024", "+2024", "-001", ""),
    mostly(two_digits(1, 12), "00", "13", "1", "\u0660\u0661", ""),
    mostly(two_digits(1, 31), "00", "32", "1", "\u0661\u0660", ""),
    mostly(st.just("T"), "t", " ", "", "T "),
    mostly(two_digits(0, 23), "24", "9", "-1", ""),
    mostly(two_digits(0, 59), "60", "9", ""),
    mostly(
        st.sampled_from(["", ":00", ":59", ":30.1", ":30.123", ":30.1234567"]), ":60", ":30.", ":30.12345678", ".5", ":3", ":30,5"
    ),
    mostly(
        st.sampled_from(["Z", "+00:00", "-00:00", "+05:30", "-14:59"]),
        "",
        "z",
        "+0000",
        "+15:00",
        "+1:00",
        "\u221201:00",
        "Z\n",
        "ZZ",
    ),
)

guids = st.one_of(
    st.uuids(allow_nil=True).map(str),
    st.uuids().map(lambda guid: str(guid).upper()),
    st.sampled_from([f"{{{GUID}}}", GUID.replace("-", ""), f"urn:uuid:{GUID}", f"{GUID}\n", f" {GUID}", GUID[:-1], f"{GUID}0", ""]),
    st.builds(
        lambda at, char: GUID[:at] + char + GUID[at + 1 :], st.integers(0, len(GUID) - 1), st.characters(categories=["N", "L", "P"])
    ),
)

spare_columns = any_case([column.name for column in SPARE_COLUMNS])
attributes = st.one_of(
    spare_columns.map(lambda name: name[0].lower() + name[1:]),
    spare_columns,
    any_case(list(RESERVED_COLUMNS)).map(lambda name: name[0].lower() + name[1:]),
    st.from_regex(r"[a-z][A-Za-z0-9_]{0,5}", fullmatch=True),
    st.sampled_from(["Name", "_name", "1name", "na-me", "name\n", "na me", "créé", "owneri\u0130", "msdyn_\u212aey"]),
    st.sampled_from(["constructor", "__proto__", "toString"]),
    st.integers(LOGICAL_NAME - 1, LOGICAL_NAME + 1).map(lambda size: "a" * size),
)

huge = [2**53, 2**53 + 1, -(2**63), 10**400, -(10**400), float("inf"), -float("inf"), 1.7976931348623157e308, 5e-324]
numbers = st.one_of(st.integers(), st.sampled_from([0, -0.0, *huge]), st.floats(allow_nan=False))
keys = st.one_of(
    st.sampled_from(
        [
            *("__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "length", "then", "toJSON"),
            *("0", "1", "42", "-1", "01", "4294967294", "4294967295"),
            *("", " ", ".", "events", "Events", "attribute", "\ud800", "a\udfff", "😀"),
        ]
    ),
    any_text,
)
scalars = st.one_of(st.none(), st.booleans(), numbers, texts)
anything = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8)
deep = st.builds(
    lambda depth, brackets: json.loads(brackets[0] * depth + "0" + brackets[1] * depth),
    st.integers(min_value=1, max_value=200),
    st.sampled_from([("[", "]"), ('{"a":', "}")]),
)

pairs = st.fixed_dictionaries({"attribute": attributes, "value": scalars})
spare_pairs = st.fixed_dictionaries({"attribute": spare_columns.map(lambda name: name[0].lower() + name[1:]), "value": st.just("")})
events = st.fixed_dictionaries(
    {"kpiEventName": st.sampled_from(["CallHold", "Mute", "e"])},
    optional={
        "kpiEventReason": st.sampled_from(["", "CustomerRequest"]),
        "eventTimestamp": st.sampled_from(["2024-02-29T23:59:59.9999999Z", "2026-01-31T09:30:00+05:30", "2026-12-31T00:00Z"]),
        "additionalData": st.sampled_from(["", "x" * LONG]),
        "notificationResponseAction": st.just("Accept"),
        "externalCorrelationId": st.just(GUID),
        "customData": st.lists(pairs, max_size=4),
    },
)
valid_payloads = st.one_of(
    st.just(EXAMPLE),
    st.fixed_dictionaries(
        {"conversationId": st.just("c"), "providerSessionId": st.just("p"), "events": st.lists(events, min_size=1, max_size=3)},
        optional={"clientSessionId": st.just(""), "participantId": st.just("agent")},
    ),
)

MEANT = {
    "conversationId": texts,
    "events": st.lists(events, max_size=3),
    "kpiEventName": texts,
    "additionalData": texts,
    "eventTimestamp": timestamps,
    "externalCorrelationId": texts,
    "customData": st.lists(pairs, max_size=5) | st.lists(spare_pairs, max_size=5),
    "attribute": attributes,
    "value": scalars,
}
"""What stands at a key when its type is right."""


def containers(value: Any) -> Iterator[dict[str, Any] | list[Any]]:
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from containers(inner)


@st.composite
def payloads(draw: st.DrawFn) -> Any:
    """A valid payload, changed up to four times."""
    root = [copy.deepcopy(draw(valid_payloads))]
    for _ in range(draw(st.integers(min_value=0, max_value=4))):
        _change(draw, draw(st.sampled_from(list(containers(root)))))
    return root[0] if root else None


def _change(draw: st.DrawFn, container: dict[str, Any] | list[Any]) -> None:
    """One of: a member away, another value, a value wrapped, one more member, a member twice or under another name."""
    members: list[Any] = list(container) if isinstance(container, dict) else list(range(len(container)))
    at = draw(st.sampled_from(members)) if members else None
    new = draw(st.one_of(MEANT.get(str(at), texts), scalars, anything, deep))
    match draw(st.sampled_from(["remove", "replace", "replace", "replace", "wrap", "add", "again"])):
        case "remove" if at is not None:
            del container[at]
        case "replace" if at is not None:
            container[at] = new
        case "wrap" if at is not None:
            container[at] = draw(st.sampled_from([[container[at]], {"0": container[at]}, {"length": 1, "0": container[at]}]))
        case "again" if isinstance(container, list) and at is not None:
            container.append(copy.deepcopy(container[at]))
        case "again" if isinstance(container, dict) and at is not None:
            container[draw(keys)] = container[at]
        case _ if isinstance(container, dict):
            container[draw(keys)] = new
        case _:
            container.append(new)


def put(key: str, value: Any) -> Any:
    """The example with another value at `key`, wherever that stands, else at its root."""
    data = copy.deepcopy(EXAMPLE)
    next((place for place in containers(data) if isinstance(place, dict) and key in place), data)[key] = value
    return data


meant = st.sampled_from(list(MEANT)).flatmap(lambda key: st.builds(put, st.just(key), MEANT[key]))
names = st.one_of(st.sampled_from(["CallHold", "Mute", "e", None]), texts, anything)
payload_vectors = st.builds(as_json, payloads() | meant)
call_vectors = st.builds(as_json, st.just(EXAMPLE) | valid_payloads | meant, names, st.one_of(st.none(), guids, anything))
