"""A number with the words that go with it."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """`1 row`, `2,000 rows`. `many` is given where the plural is more than an s at the end."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
