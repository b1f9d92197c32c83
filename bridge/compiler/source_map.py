"""Reads source maps: from a line and column of JavaScript to the line of Python it was made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_DIGITS = {digit: value for value, digit in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


def origin(source_map: dict[str, Any], line: int, column: int) -> tuple[str, int] | None:
    """The file and line of the segment that stands at a generated position, or last before it.

    Lines count from 1, columns from 0.
    """
    found = None
    source = original_line = 0
    for number, segments in enumerate(source_map["mappings"].split(";"), 1):
        if number > line:
            break
        generated = 0
        for segment in filter(None, segments.split(",")):
            fields = list(_numbers(segment))
            generated += fields[0]
            if len(fields) > 1:
                source += fields[1]
                original_line += fields[2]
            if number == line and generated <= column and len(fields) > 1:
                found = (str(source_map["sources"][source]), original_line + 1)
    return found


def _numbers(segment: str) -> Iterator[int]:
    """Decodes base64 variable-length quantities: five bits a digit, the lowest first. The lowest bit of a number is its sign."""
    value = shift = 0
    for digit in map(_DIGITS.__getitem__, segment):
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            yield -(value >> 1) if value & 1 else value >> 1
            value = shift = 0
