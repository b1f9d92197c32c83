"""What a page may do and what may happen to it, for hypothesis to choose from."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.browser.shim.model import PAYLOAD_KEYS, Order

GUIDS = tuple(f"{digit * 8}-1111-4111-8111-111111111111" for digit in "ab")
anywhere = st.integers(0, 9)
"""One of the bridges and scopes there are."""
values = st.sampled_from(["a", "b", None])
contexts = st.dictionaries(st.sampled_from(PAYLOAD_KEYS), values, max_size=2) | st.sampled_from(
    [{"correlationId": guid} for guid in (*GUIDS, None)]
)
OPTIONS: dict[str, list[Any]] = {
    "timeoutMs": [100, 170, 430],
    "readyTimeoutMs": [10, 110, 310],
    "maxQueue": [1, 3, 1000],
    "maxInFlight": [1, 2, 6],
    "retryTimeouts": [0, 1, 2],
    "validation": ["reject", "warn"],
}
made_options = st.fixed_dictionaries({}, optional={name: st.sampled_from(OPTIONS[name]) for name in OPTIONS})
hooks = st.sampled_from(["none", "none", "none", "drops", "throws", "marks", "returns"])
FAULTS: dict[str, list[Any]] = {
    "delayMs": [20, 130, 150, 260],
    "notReadyMs": [50, 160],
    "noReply": [True],
    "noHandler": [True],
    "refuse": ["map", "failure", "string", "error", "undefined", "object"],
    "answer": [False, "", {"odd": 1}],
    "notAMap": [True],
    "duplicate": [True],
    "wrongCorrelationId": [True],
    "analyticsOff": [True],
    "definition": ["missing", "inactive"],
    "dataverseDown": [True],
}


def one_of(choices: dict[str, list[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(*(st.builds(dict, **{name: st.sampled_from(values)}) for name, values in choices.items()))


library = st.fixed_dictionaries(
    {},
    optional={
        "load": st.sampled_from(["normal", "late", "twice", "reloaded"]),
        "loadDelayMs": st.sampled_from([40, 150]),
        "timeoutMs": st.sampled_from([70, 10_000]),
    },
)
own = st.lists(st.tuples(st.sampled_from(PAYLOAD_KEYS), st.sampled_from(["own", "other"])), max_size=2).map(tuple)
rarely = st.sampled_from([False, False, False, True])
spoiled = st.sampled_from([*[""] * 12, "argument", "function", "bigint", "cycle", "proxy", "getter"])
typed = st.builds(
    Order,
    number=st.just(0),
    event=st.sampled_from(["callHold", "callHold", "callMuted"]),
    own=own,
    wrong=st.sampled_from(["", "", "", "field", "choice"]),
    spoiled=spoiled.filter(lambda spoiled: spoiled != "argument"),
    correlated=rarely,
    known=rarely,
    named=st.just(True),
    events=st.just(1),
)


def is_one(order: Order) -> bool:
    """What is wrong is one thing, and really wrong."""
    if order.wrong in ("mismatch", "empty") or order.events > 1:
        return order.named and not order.spoiled and not (order.wrong and order.events > 1)
    return not (order.wrong and order.spoiled) and (order.wrong != "nothing" or not order.named)


raw = st.builds(
    Order,
    number=st.just(0),
    event=st.just(""),
    own=own,
    wrong=st.sampled_from([*[""] * 8, "extra", "empty", "mismatch", "long", "nothing", "correlation"]),
    spoiled=spoiled,
    correlated=rarely,
    known=rarely,
    named=st.booleans(),
    events=st.sampled_from([1, 1, 1, 2]),
).filter(is_one)
plain = Order(0, "", (), "", "", False, False, True, 1)
