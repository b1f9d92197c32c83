"""The rule by which values of typed events become the text of a column, and how a report reads them back.

Columns of the organisation's own that are not text get numbers and booleans as they are.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """One kind of value. `power_query` and `sql` turn the text of the column `value` back; without them it is text already."""

    rule: str
    example: str
    power_query: str = ""
    sql: str = ""


WRITTEN = {
    "text": Written("as it is", "Billing"),
    "choice": Written("as it is", "Billing"),
    "integer": Written("a JSON number", "42", 'Number.FromText([value], "en-US")', "TRY_CAST(value AS bigint)"),
    "number": Written("a JSON number", "0.25", 'Number.FromText([value], "en-US")', "TRY_CAST(value AS float)"),
    "boolean": Written(
        "true or false", "true", "Logical.FromText([value])", "CASE value WHEN 'true' THEN 1 WHEN 'false' THEN 0 END"
    ),
    "date": Written("ISO 8601, the day alone", "2026-01-31", "Date.FromText([value])", "TRY_CONVERT(date, value, 23)"),
    "datetime": Written(
        "ISO 8601 with Z or an offset",
        "2026-01-31T09:30:00.000Z",
        "DateTimeZone.FromText([value])",
        "TRY_CAST(value AS datetimeoffset)",
    ),
    "uuid": Written("hyphenated hexadecimal", "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42", "", "TRY_CAST(value AS uniqueidentifier)"),
}
"""By kind of value."""


@dataclass(frozen=True)
class Masked:
    """What is left of a value of a sensitive class when it leaves the page."""

    rule: str
    example: str


MASKED = {
    "phone": Masked("every digit but the last two becomes *", "+1 555 0142"),
    "email": Masked("the first character, *** and the domain", "ada@example.com"),
    "name": Masked("the first character of each word and a full stop", "Ada Lovelace"),
    "free text": Masked("only the length: [12 characters]", "Call me back"),
}
"""By class; the examples are values before masking."""
