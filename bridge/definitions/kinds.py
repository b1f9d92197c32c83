"""The kinds of value a payload is made of, each checked by pydantic here and by generated code in the page.

Each class annotates a field (`Annotated[str, Text(100)]`). What it checks, and in which order, is repeated by the functions of
`bridge/browser/shim/checks.py`; `tests/differential` proves that both refuse the same values with the same error types.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

from bridge.definitions.columns import EVENT_COLUMNS, LOGICAL_NAME, PREFIX, RESERVED_COLUMNS, SPARE_COLUMNS
from bridge.definitions.patterns import END, in_javascript

_LEAP = "([02468][048]|[13579][26])"
_DAY = (
    "(?!0000)([0-9]{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    f"|([0-9]{{2}}(?!00){_LEAP}|{_LEAP}00)-02-29)"
)
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,7})?)?"
_OFFSET = "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"


GUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
"""A GUID as Dynamics writes it, in regular expressions of any engine: hyphens, no braces."""


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which nvarchar and JavaScript count. A lone surrogate is `string_unicode`."""
    try:
        return len(text.encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        raise PydanticKnownError("string_unicode") from None


def code_units(text: str) -> int:
    """Length in UTF-16 code units, also of text with a lone surrogate, which no encoding can write."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True)
class Issue:
    """An error a check can raise: pydantic's own `type` where it has one."""

    type: str
    msg: str | None = None
    """The message of a type that pydantic does not have."""
    ctx: tuple[tuple[str, Any], ...] = ()

    def error(self) -> PydanticKnownError | PydanticCustomError:
        if self.msg is None:
            return PydanticKnownError(self.type, dict(self.ctx) or None)  # type: ignore[arg-type]
        return PydanticCustomError(self.type, self.msg, dict(self.ctx) or None)


EMPTY_LIST = Issue("too_short", "List should have at least 1 item", (("min_length", 1),))


@dataclass(frozen=True)
class Text:
    """A string of `min_length` to `max_length` UTF-16 code units that matches `pattern`, which has the form that `portable`
    makes: Python, JavaScript and JSON Schema read it alike."""

    max_length: int | None = None
    min_length: int = 0
    pattern: str | None = None
    mismatch: Issue | None = None
    """Issue of a text that does not match. Default: `string_pattern_mismatch`."""

    @property
    def too_short(self) -> Issue:
        return Issue("string_too_short", ctx=(("min_length", self.min_length),))

    @property
    def too_long(self) -> Issue:
        return Issue("string_too_long", ctx=(("max_length", self.max_length),))

    @property
    def no_match(self) -> Issue:
        return self.mismatch or Issue("string_pattern_mismatch", ctx=(("pattern", in_javascript(self.pattern or "")),))

    def check(self, value: str) -> str:
        length = utf16_length(value)
        if length < self.min_length:
            raise self.too_short.error()
        if self.max_length is not None and length > self.max_length:
            raise self.too_long.error()
        if self.pattern is not None and not re.search(self.pattern, value):
            raise self.no_match.error()
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, core_schema.str_schema(strict=True))


Timestamp = Text(
    pattern=f"^{_DAY}T{_TIME}{_OFFSET}{END}",
    mismatch=Issue("datetime_parsing", ctx=(("error", "expected ISO 8601 with Z or offset"),)),
)
"""A moment of the years 1 to 9999: calendar date, time, and Z or an offset. A second has at most 7 digits, since
SQL Server keeps no more (`ASSUMED` in `sources.py`)."""

CalendarDate = Text(
    pattern=f"^{_DAY}{END}", mismatch=Issue("date_parsing", ctx=(("error", "expected ISO 8601, such as 2026-01-31"),))
)
"""A calendar day of the years 1 to 9999."""

Guid = Text(
    pattern=f"^{GUID}{END}",
    mismatch=Issue("uuid_parsing", ctx=(("error", "expected a hyphenated GUID"),)),
)
"""A GUID, alone."""


@dataclass(frozen=True)
class ColumnName(Text):
    """The logical name of a Dataverse column that custom data may be written to."""

    max_length: int | None = LOGICAL_NAME
    pattern: str | None = f"^[a-z][0-9A-Za-z_]*{END}"
    reserved: tuple[str, ...] = RESERVED_COLUMNS
    """Compared without regard to case."""
    is_reserved: Issue = Issue("reserved_column", "Column is reserved by Dataverse")
    known: tuple[str, ...] = (*(column.name for column in SPARE_COLUMNS), *EVENT_COLUMNS)
    """Microsoft's columns, the spare ones first. Others in small letters may exist, unless they have Microsoft's `prefix`."""
    prefix: str = PREFIX
    is_unknown: Issue = Issue("unknown_column", "Column is not known; likely ")
    """Issue of an unknown column. The likely name follows its message."""

    def check(self, value: str) -> str:
        super().check(value)
        name = value.lower()
        if name in self.reserved:
            raise self.is_reserved.error()
        if value in self.known or (name == value and not name.startswith(self.prefix)):
            return value
        likely = next((known for known in self.known if known.lower() == name), self.known[0] if name == value else name)
        raise Issue(self.is_unknown.type, f"{self.is_unknown.msg}{{likely}}", (("likely", likely),)).error()


@dataclass(frozen=True)
class ColumnValue:
    """A value that a column can hold: string, finite number, boolean or null; a string within the limit for a known text column."""

    wrong_type: Issue = Issue("custom_value_type", "Input should be a string, finite number, boolean or null")
    text_columns: tuple[tuple[str, Text], ...] = tuple((column.name, Text(column.max_length)) for column in SPARE_COLUMNS)

    def check(self, value: Any, info: core_schema.ValidationInfo) -> Any:
        text = dict(self.text_columns).get((info.data or {}).get("attribute", ""))
        if isinstance(value, str):
            return (text or Text()).check(value)
        if text is not None:
            raise PydanticKnownError("string_type")
        if value is None or isinstance(value, bool):
            return value
        if not isinstance(value, int | float):
            raise self.wrong_type.error()
        try:
            finite = math.isfinite(value)
        except OverflowError:  # an integer that JSON can write and a double cannot hold
            finite = False
        if not finite:
            raise PydanticKnownError("finite_number")
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.check)


@dataclass(frozen=True)
class UniqueColumns:
    """A list of pairs in which no column stands twice."""

    duplicate: Issue = Issue("duplicate_column", "Column is given twice")

    def check(self, pairs: list[Any]) -> list[Any]:
        names = [pair.attribute for pair in pairs]
        if len(set(names)) < len(names):
            raise self.duplicate.error()
        return pairs

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))
