"""How values of typed events become the text of a column, and how Python and reports read them back.

Columns of the organisation's own that are not text get numbers and booleans as they are.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic_core import PydanticKnownError

from bridge.definitions.kinds import GUID, CalendarDate, Guid, Timestamp, utf16_length

FieldKind = Literal["text", "integer", "number", "boolean", "date", "datetime", "uuid", "choice"]

SHAPES: dict[FieldKind, str] = {
    "integer": "^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$",
    "number": "^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$",
    "date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "datetime": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$",
    "uuid": f"^{GUID}$",
}
"""The form of written values, in regular expressions of any engine. Engines convert more than the page ever writes."""

_WHOLE = f"CASE WHEN value RLIKE '{SHAPES['integer']}' THEN TRY_CAST(TRY_CAST(value AS double) AS bigint) END"
_DOUBLE = f"CASE WHEN value RLIKE '{SHAPES['number']}' THEN TRY_CAST(value AS double) END"

# Spark reads no time without seconds.
_WITH_SECONDS = "CONCAT(SUBSTR(value, 1, 16), CASE WHEN SUBSTR(value, 17, 1) <> ':' THEN ':00' ELSE '' END, SUBSTR(value, 17))"
_MOMENT = f"CASE WHEN value RLIKE '{SHAPES['datetime']}' THEN TRY_CAST({_WITH_SECONDS} AS timestamp) END"
_M_NUMBER = 'Number.FromText([value], "en-US")'
_NUMBER = re.compile(SHAPES["number"][1:-1])
EXACT_DIGITS = 15
"""Decimal digits that every number of JavaScript's keeps: a double holds each whole number of so many."""


def _read_number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise PydanticKnownError("float_parsing")
    return float(text)


def _read_integer(text: str) -> int:
    """The whole number in a text.

    JavaScript rounds the text of a large number (1e+21), and only its double is the number that was sent.
    """
    if text.isdecimal() and text.isascii() and len(text) <= EXACT_DIGITS and (text[0] != "0" or text == "0"):
        return int(text)
    number = float(text) if _NUMBER.fullmatch(text) else 0.5
    if not number.is_integer():
        raise PydanticKnownError("int_parsing")
    return int(number)


def _read_boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise PydanticKnownError("bool_parsing")
    return text == "true"


def _read_date(text: str) -> date:
    return date.fromisoformat(CalendarDate.check(text))


def _read_datetime(text: str) -> datetime:
    return datetime.fromisoformat(Timestamp.check(text))


FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")  # noqa: RUF001 - spreadsheets read the wide signs too
"""The beginning of a cell that spreadsheets run as a formula."""


@dataclass(frozen=True)
class Written:
    """How one kind of value is written. `read`, `power_query` (of the column `value`), `sql` (T-SQL) and `databricks` turn the text
    back; without them it is text already."""

    form: str
    """What the text looks like, in words."""
    example: str
    power_query: str = ""
    sql: str = ""
    databricks: str = ""
    read: Callable[[str], Any] | None = None
    """Takes what the page writes, and nothing else. A text that it refuses is a PydanticKnownError."""


WRITTEN: dict[FieldKind, Written] = {
    "text": Written("as it is", "Billing"),
    "choice": Written("as it is", "Billing"),
    "integer": Written("a JSON number", "42", _M_NUMBER, "TRY_CAST(value AS bigint)", _WHOLE, _read_integer),
    "number": Written("a JSON number", "0.25", _M_NUMBER, "TRY_CAST(value AS float)", _DOUBLE, _read_number),
    "boolean": Written(
        "true or false",
        "true",
        "Logical.FromText([value])",
        "CASE value WHEN 'true' THEN 1 WHEN 'false' THEN 0 END",
        "CASE value WHEN 'true' THEN true WHEN 'false' THEN false END",
        _read_boolean,
    ),
    "date": Written(
        "ISO 8601, the day alone",
        "2026-01-31",
        "Date.FromText([value])",
        "TRY_CONVERT(date, value, 23)",
        f"CASE WHEN value RLIKE '{SHAPES['date']}' THEN TRY_CAST(value AS date) END",
        _read_date,
    ),
    "datetime": Written(
        "ISO 8601 with Z or an offset",
        "2026-01-31T09:30:00.000Z",
        "DateTimeZone.FromText([value])",
        "TRY_CAST(value AS datetimeoffset)",
        _MOMENT,
        _read_datetime,
    ),
    "uuid": Written(
        "hyphenated hexadecimal",
        "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42",
        "",
        "TRY_CAST(value AS uniqueidentifier)",
        f"CASE WHEN value RLIKE '{SHAPES['uuid']}' THEN LOWER(value) END",
        lambda text: UUID(Guid.check(text)),
    ),
}
"""How values are written, by their kind."""


@dataclass(frozen=True)
class Masked:
    """What is left of a value of a sensitive class when it leaves the page. `mask` is Python's; the page has
    `bridge/browser/shim/masks.py`, and tests hold the two together."""

    form: str
    """What is left, in words."""
    example: str
    mask: Callable[[str, int | None], str]
    """Function of the text, and of the UTF-16 code units that its column takes, if they are known."""


# JavaScript's blanks: Python's `\s` has others.
_BLANKS = r"\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


def _mask_phone(text: str, room: int | None) -> str:
    """Letters and digits are those of JavaScript's `\\p{L}` and `\\p{N}`: of every script, numbers in circles too."""
    told = [index for index, character in enumerate(text) if unicodedata.category(character)[0] in "LN"]
    hidden = set(told[:-2])
    return "".join("*" if index in hidden else character for index, character in enumerate(text))


def _mask_email(text: str, room: int | None) -> str:
    """Keeps the first letter and, of what follows the last @, only what can be a domain."""

    def told(character: str) -> bool:
        return character in ".-" or unicodedata.category(character)[0] in "LN"

    domain = "".join(itertools.takewhile(told, text.rpartition("@")[2])) if "@" in text else ""
    return _cut(f"{text[:1]}***" + (f"@{domain}" if domain else ""), room)


def _cut(text: str, room: int | None) -> str:
    """The beginning that has room, without half a character at its end."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return text if room is None else encoded[: room * 2].decode("utf-16-le", "ignore")


MASKED = {
    "phone": Masked(
        "every letter and digit, of any script, but the last two becomes *",
        "+1 555 0142",
        _mask_phone,
    ),
    "email": Masked(
        "the first character, *** and the domain",
        "ada@example.com",
        _mask_email,
    ),
    "name": Masked(
        "the first character of each word and a full stop",
        "Ada Lovelace",
        lambda text, room: _cut(re.sub(rf"([^{_BLANKS}])[^{_BLANKS}]*", r"\1.", text), room),
    ),
    "free text": Masked(
        "only the length: [12 characters]", "Call me back", lambda text, room: _cut(f"[{utf16_length(text)} characters]", room)
    ),
}
"""What is left, by sensitive class. The examples are values before masking."""
