"""Definitions that try to break out of every output: what is legal in Python, and means something in another language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bridge import Column, Deprecated, KpiEvent

QUOTES = "\"'`${boom()}\\"
MARKUP = "</script><script>boom()</script><img src=x onerror=boom()> ]]>"
LINES = "\u2028\u2029"
EMOJI = "\U0001f3a7\U0001f469\u200d\U0001f4bb"
TABLE = "a|b, `c` [d](javascript:boom()) =cmd|' /C calc'!A0"
COMMENT = "*/ boom(); /* // # __pragma__ ('js', 'boom()')"
ALL = f"{QUOTES}{MARKUP}{LINES}{EMOJI}{TABLE}{COMMENT}"


class Async(KpiEvent, name=MARKUP, display_name=MARKUP, owner=ALL, no_lint=("comment-end",)):
    __doc__ = f"{ALL} <!-- <script> {{{{ plan.hash }}}} {{% raw %}} @deprecated @param {{boom}}"

    reason: Annotated[
        Literal["plain", "\"'`${boom()}\\", "</script>", "\u2028\u2029", "\U0001f3a7", "*/ boom()", "line\nbreak"],
        Field(description=ALL),
    ]
    default: Annotated[str, Field(max_length=20, pattern="^[^\"'`\\\\/<\u2028]*$", description=ALL)]
    delete: Annotated[int, Field(ge=0, description=COMMENT)] | None = None
    length: Annotated[bool, Field(description=MARKUP)] | None = None
    prototype: Annotated[float, Column("x_new", type="number"), Field(description=QUOTES)] | None = None


class Of(KpiEvent, name=QUOTES + LINES, display_name=EMOJI, owner=TABLE, no_lint=("event-doc-long", "field-doc")):
    __doc__ = "long " * 1000

    function: str | None = None
    new: Annotated[str, Column(sensitive="free text")] | None = None


class Get(Of, deprecated=Deprecated(ALL, renamed_to=Of), no_lint=("comment-end", "event-doc")):
    pass


class Globalthis(KpiEvent, name=EMOJI + TABLE[:20], display_name=QUOTES):
    """x"""
