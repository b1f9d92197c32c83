"""Regular expressions that pydantic, Python, JavaScript with the flag u and readers of JSON Schema read alike.

What of a pattern they would read in several ways is refused with a remedy. The rest is written out: `.` as everything but a line
feed, and `$` as the end of the text, which Python also finds before a last line feed. No class is left that depends on Unicode.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

END = r"(?![\s\S])"
"""The end of the text, in every dialect."""

_HEX = r"x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
_PART = re.compile(
    rf"(?P<escape>\\(?:{_HEX}|.))|(?P<set>\[\^?)|(?P<group>\((?:\?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<start>\^)|(?P<end>\$)|(?P<any>\.)"
    r"|(?P<times>(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??)|(?P<char>[^\\{}\]])",
    re.DOTALL,
)
_MEMBER = re.compile(rf"\\(?:{_HEX}|.)|[^\\\[]", re.DOTALL)
_CONTROL = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_WRITTEN = {char: f"\\{letter}" for letter, char in _CONTROL.items() if letter != "a"}
_REMEDIES = {
    **dict.fromkeys("dD", "takes the digits of every script in Python, and ASCII alone in JavaScript. Write [0-9] or [^0-9]"),
    **dict.fromkeys("wWbB", "knows the letters of every script in Python, and ASCII alone in JavaScript. Write [A-Za-z0-9_]"),
    **dict.fromkeys("sS", "takes other blanks in Python than in JavaScript. Write those you mean, such as [ \\t]"),
    **dict.fromkeys("AzZ", "means nothing in JavaScript. Write ^ or $"),
    **dict.fromkeys("pP", "knows other characters with each version of Unicode. Write a class such as [A-Za-z]"),
    **dict.fromkeys("0123456789kg", "refers to a group, which pydantic does not read. Write what is meant once more"),
}


_STEPS = 1e8
"""Limit of the steps of a match. Ours: as many hold a page for a moment, and no longer."""


@dataclass(frozen=True)
class Cost:
    """The cost of a pattern in the worst case, or why JavaScript does not read it."""

    degree: float | None
    """The steps for n characters grow as n to the power of it: infinite where they double with each, None where it is not known."""
    unreadable: str | None = None

    def reason(self, max_length: int | None) -> str | None:
        """Why a page cannot afford it, with a remedy; None if it can. `max_length`: limit of the text."""
        if self.unreadable:
            return f"{self.unreadable}. Write it in another way"
        if self.degree is None:
            return "what it costs could not be found within a minute. Write it in a simpler way"
        if self.degree == math.inf:
            remedy = "Write it so that each text matches in one way alone, without repeats inside of repeats"
            return f"its time doubles with each character of a text that does not match. {remedy}"
        if self.degree > 1 and (max_length or math.inf) ** self.degree > _STEPS:
            remedy = "Limit the text, or write the pattern with fewer repeats that take the same characters"
            return f"its time grows with the power {self.degree:g} of a text of up to {max_length} UTF-16 code units. {remedy}"
        return None


class PatternError(ValueError):
    """What of a pattern is not read alike, and what to write instead."""


def portable(pattern: str) -> str:
    """The pattern in the form that every dialect reads alike; raises PatternError where there is none."""
    result = "".join(_parts(pattern))
    try:
        re.compile(result)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"{error}. Correct the pattern") from None
    return result


def in_javascript(pattern: str) -> str:
    """A portable pattern as JavaScript and people read it: shorter."""
    return pattern.replace(END, "$")


def _parts(pattern: str) -> Iterator[str]:
    repeatable, at = False, 0
    while at < len(pattern):
        part = _PART.match(pattern, at)
        if part is None:
            raise PatternError(f"{pattern[at]!r} alone means nothing in JavaScript. Write \\{pattern[at]}")
        kind, text, at = part.lastgroup, part[0], part.end()
        if kind == "times":
            _check_times(text, repeatable)
        if kind == "group" and pattern.startswith("?", at):
            raise PatternError(f"'({pattern[at : at + 2]}' is not read by pydantic, or not by JavaScript. Write ( or (?: alone")
        if kind == "set":
            members, at = _members(pattern, at)
            yield text + members
        elif kind in ("escape", "char"):
            yield _outside(_character(text))
        else:
            yield {"any": r"[^\n]", "end": END}.get(kind or "", text)
        repeatable = kind in ("escape", "set", "close", "any", "char")


def _check_times(text: str, repeatable: bool) -> None:
    if not repeatable:
        raise PatternError(f"{text!r} has nothing before it that JavaScript can repeat. Remove it, or put a group (?:…) before it")
    low, comma, high = text.rstrip("?").strip("{}").partition(",")
    if comma and high and int(low) > int(high):
        raise PatternError(f"{text!r} ends before it begins. Write the lower number first")


def _character(text: str) -> str:
    """What a character, or an escape of one, stands for."""
    code = text[1:]
    if text[0] != "\\":
        char = text
    elif len(code) > 1:
        char = chr(min(int(code[1:], 16), 0x110000 - 1))
    elif code in _CONTROL:
        char = _CONTROL[code]
    elif code.isascii() and not code.isalnum() and code.isprintable():
        char = code
    else:
        raise PatternError(f"{text!r} {_REMEDIES.get(code, 'means something else in JavaScript. Write the character itself')}")
    if "\ud800" <= char <= "\udfff":
        raise PatternError(f"{text!r} is half of a character. Write the whole one")
    return char


def _members(pattern: str, at: int) -> tuple[str, int]:
    """What is between the brackets of a class, which begins at `at`, with its closing bracket, and where the pattern goes on."""
    begin, members = at, list[str]()
    while not pattern.startswith("]", at):
        part = _MEMBER.match(pattern, at)
        if part is None:
            nested = pattern.startswith("[", at)
            reason = "holds a [, which is another class to pydantic. Write \\[" if nested else "has no end. Write a ]"
            raise PatternError(f"the class {pattern[begin - 1 :]!r} {reason}")
        members.append(part[0])
        at = part.end()
    inside = pattern[begin:at]
    operator = re.search(r"&&|--|~~|\|\|", inside)
    if operator:
        raise PatternError(f"{operator[0]!r} computes with classes in pydantic and not in JavaScript. Write one class")
    if not members:
        raise PatternError("a class without characters is read in several ways. Write \\] for a bracket")
    return "".join(dict.fromkeys(_ranges(members))) + "]", at + 1


def _ranges(members: list[str]) -> Iterator[str]:
    at = 0
    while at < len(members):
        first = _character(members[at])
        if members[at + 1 : at + 2] == ["-"] and at + 2 < len(members):
            last = _character(members[at + 2])
            if last < first:
                raise PatternError(f"the range {first}-{last} ends before it begins. Write the lower character first")
            yield f"{_inside(first)}-{_inside(last)}"
            at += 3
        else:
            yield _inside(first)
            at += 1


def _outside(char: str) -> str:
    return _WRITTEN.get(char, f"\\{char}" if char in r"\^$.*+?()[]{}|" else char)


def _inside(char: str) -> str:
    return _WRITTEN.get(char, f"\\{char}" if char in r"\[]^-" else char)
