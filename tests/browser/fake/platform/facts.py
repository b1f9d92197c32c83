"""How every function of the platform's library travels and ends, apart from what the project knows: both halves are held on
this.

`facts.json` has for each function: `type`, its message; `ends`, the form of its promise; `limit`, whether it ends without an
answer; `arguments`, each with its key and what it refuses; `good` ones, and `also`, what travels besides or in another form;
`host`, the form of a host's answer, and `keys`, what is in it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
FACTS: dict[str, dict[str, Any]] = json.loads((HERE / "facts.json").read_text(encoding="utf-8"))
PAGES = HERE / "pages"

PENDING = "pending"
TIME_OUT = "Timeout occurred as no response was received from listener window"


def value(it: object) -> dict[str, object]:
    return {"value": it}


def error(it: object) -> dict[str, object]:
    return {"error": it}


class Answer(NamedTuple):
    """What a host answers, and how a promise of each form ends then."""

    outcome: str
    data: str
    """As JavaScript."""
    ends: dict[str, object]


def _answer(outcome: str, data: str, plain: object, of_map: object, of_anything: object) -> Answer:
    return Answer(outcome, data, {"value": plain, "text of a Map": of_map, "text of anything": of_anything})


def _success(content: str, plain: object, of_map: object, of_anything: str) -> Answer:
    return _answer("success", f"new Map([['value', {content}]])", value(plain), of_map, value(of_anything))


def _nothing(data: str) -> Answer:
    return _answer("success", data, value(None), PENDING, value("null"))


def _failure(data: str, plain: object, text: object = PENDING, outcome: str = "failure") -> Answer:
    return _answer(outcome, data, error(plain), text, text)


ANSWERS = {
    "text": _success("'text'", "text", PENDING, '"text"'),
    "number": _success("7", 7, PENDING, "7"),
    "false": _success("false", False, PENDING, "false"),
    "zero": _success("0", 0, PENDING, "0"),
    "empty text": _success("''", "", PENDING, '""'),
    "object": _success("{ a: 1 }", {"a": 1}, PENDING, '{"a":1}'),
    "array": _success("['x', 'y']", ["x", "y"], value('{"0":"x","1":"y"}'), '["x","y"]'),
    "Map": _success("new Map([['a', 1]])", {"Map": {"a": 1}}, value('{"a":1}'), "{}"),
    "Map of objects": _success("new Map([['0', { a: 1 }]])", {"Map": {"0": {"a": 1}}}, value('{"0":{"a":1}}'), "{}"),
    "Map in a Map": _success("new Map([['a', new Map([['b', 1]])]])", {"Map": {"a": {"Map": {"b": 1}}}}, value('{"a":{}}'), "{}"),
    "Map without entries": _success("new Map()", {"Map": {}}, value("{}"), "{}"),
    "null": _nothing("new Map([['value', null]])"),
    "undefined": _nothing("new Map([['value', undefined]])"),
    "no value": _nothing("new Map()"),
    "no handler": _nothing("new Map([['message', 'No handlers found'], ['msdyn_name', undefined]])"),
    "data null": _nothing("null"),
    "data undefined": _nothing("undefined"),
    "data an object": _answer("success", "{ value: 1 }", PENDING, PENDING, PENDING),
    "data a text": _answer("success", "'text'", PENDING, PENDING, PENDING),
    "failure with a Map": _failure("new Map([['message', 'no']])", {"Map": {"message": "no"}}, error('{"message":"no"}')),
    "failure of analytics": _failure(
        "new Map([['value', 'Failure']])", {"Map": {"value": "Failure"}}, error('{"value":"Failure"}')
    ),
    "failure with an Error": _failure("new Error('no')", {"Error": "no"}),
    "failure with a text": _failure("'no'", "no"),
    "failure with an object": _failure("{ message: 'no' }", {"message": "no"}),
    "failure with nothing": _failure("undefined", "undefined"),
    "Success in capitals": _failure("new Map([['value', 1]])", {"Map": {"value": 1}}, error('{"value":1}'), outcome="Success"),
}

SILENCE = {
    "value": error({"Map": {"message": TIME_OUT, "msdyn_name": "undefined"}}),
    "text of a Map": error(json.dumps({"message": TIME_OUT}, separators=(",", ":"))),
    "text of anything": error(json.dumps({"message": TIME_OUT}, separators=(",", ":"))),
}
"""How a promise ends without an answer, of the calls that end."""


def ending(name: str, answer: Answer) -> object:
    """How a call of the function ends on an answer."""
    fact = FACTS[name]
    return {"returned": "undefined"} if fact["ends"] == "nothing" else answer.ends[fact["ends"]]


def good_calls(but: tuple[str, ...] = ()) -> dict[str, list[object]]:
    """Of every function but some, by its name."""
    return {name: [name, fact["good"]] for name, fact in FACTS.items() if name not in but}


def wire_of(name: str) -> dict[str, object]:
    """What travels of a good call, as `describe` shows it."""
    fact = FACTS[name]
    keys = [key for _, key, _ in fact["arguments"]]
    sent = {key: argument for key, argument in zip(keys, fact["good"], strict=True) if key is not None}
    return sent | dict(fact.get("also", {}))
