"""Writes records as generated Python. Their keys are declared in `bridge/browser/shim/records.py`."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from bridge.outputs.render import python_literal
from bridge.plan.model import Option, ValueRule

_LETTERS = "etnraoicsudlmpfhvgbykwxjqzETNRAOICSUDLMPFHVGBYKWXJQZ"
"""By frequency in English text: a script has most of them anyway, so that they cost gzip the least."""


def declared(module: str) -> list[list[str]]:
    """The keys that are ours, of each record that the code of `records` declares."""
    dicts = (node for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Dict))
    keys = ([str(key.value) for key in node.keys if isinstance(key, ast.Constant)] for node in dicts)
    own = ([name for name in names if name.startswith("_")] for names in keys)
    return [names for names in own if names]


def own_letters(modules: Mapping[str, str]) -> dict[str, str]:
    """The keys that are ours -> letters, those that the modules use most first. Keys of different records share a letter."""
    records = declared(modules["bridge.browser.shim.records"])
    uses = Counter(name for module in modules.values() for name in re.findall(r"(?<![\w$])_[a-z]\w*", module))
    names = {name: {number for number, record in enumerate(records) if name in record} for record in records for name in record}
    letters: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (-uses[name], name)):
        beside = {letter for other, letter in letters.items() if names[other] & names[name]}
        letters[name] = next((letter for letter in _LETTERS if letter not in beside), name)
    return letters


def record(keys: dict[str, str | None]) -> str:
    """A dict of expressions. A key without an expression is left out, and reads as `undefined` in the page."""
    return "{" + ", ".join(f"'{key}': {code}" for key, code in keys.items() if code is not None) + "}"


def literal(value: Any) -> str | None:
    return None if value is None else python_literal(value)


def rule_record(rule: ValueRule) -> str:
    return record({"_type": python_literal(rule.type), "_msg": python_literal(rule.msg), "_ctx": literal(rule.ctx or None)})


def option_range(option: Option) -> dict[str, Any]:
    """What `bridge/browser/shim/options.py` checks an option with beside its preset, as JSON can hold it."""
    known = {
        "_kind": option.type if option.type in ("function", "list", "record", "any") else None,
        "_least": option.minimum,
        "_most": option.maximum,
        "_choices": list(option.choices) or None,
    }
    return {key: value for key, value in known.items() if value is not None}


def option_record(option: Option) -> dict[str, Any]:
    """The whole record."""
    return {"_preset": option.default, **option_range(option)}


def option_records(options: tuple[Option, ...]) -> dict[str, dict[str, Any]]:
    return {option.name: option_record(option) for option in options}
