"""Rewrites Transcrypt's JavaScript as a person would write it: smaller, and without what only its runtime needs.

It works line by line on the shape in which Transcrypt writes, one statement a line and a tab a level. Every line stays in its
place, so that the source maps stay true.
"""

from __future__ import annotations

import re

# `raise` writes `__cause__` into the error, visible to everybody who lists it, and a TypeError when the error is frozen.
_CAUSE = re.compile(r"^\t*__except\d+__\.__cause__ = null;$", re.M)
_FUNCTION_OPENS = re.compile(r"\bfunction\*? (\w+ )?\([^()]*\) \{$")
# A dict literal is a plain object; the alternatives pass over strings.
_STRING_OR_DICT = re.compile(r"""('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|(?<![\w$.])dict (?=\(\{)""")
# esbuild inlines small function declarations; `var f = function` it keeps.
_ASSIGNED = re.compile(r"^(export |)var (\w+) = (async |)function(\*?) \(")
# Lambdas and comprehensions may be arrows: the lint allows neither `this` nor `arguments` in them.
_LAMBDA = re.compile(r"\(function __lambda__ \(([^()]*)\) \{$")
_COMPREHENSION = re.compile(r"\(function \(\) \{$", re.M)
# A regular expression that nobody uses may go: bundlers cannot know that to make it has no effect.
_PATTERN = re.compile(r"^(export var \w+ = )(?=new RegExp \()", re.M)
# Where an expression may stand without parentheses, before and after it.
_OPEN_PLACE = re.compile(r"((?<![=!<>])= |, |[(\[]|: |\breturn )$")
_CLOSED_PLACE = re.compile(r"[,;)\]]")


def tighten(script: str) -> str:
    plain = _STRING_OR_DICT.sub(lambda match: match[1] or "", _CAUSE.sub("", script))
    lines = _PATTERN.sub(r"\1/* @__PURE__ */ ", plain).split("\n")
    _declare_functions(lines)
    _write_arrows(lines)
    return _COMPREHENSION.sub("(() => {", "\n".join(lines))


def _declare_functions(lines: list[str]) -> None:
    """Makes functions of a module or of a function declarations. In any other block a declaration would be local to the block."""
    owned = [True]
    for number, line in enumerate(lines):
        depth = _depth(line)
        if len(owned) > depth and owned[depth]:
            lines[number] = line[:depth] + _ASSIGNED.sub(r"\1\3function\4 \2 (", line[depth:])
        if line.endswith("{"):
            owned[depth + 1 :] = [bool(_FUNCTION_OPENS.search(line))]


def _write_arrows(lines: list[str]) -> None:
    """Makes function expressions arrow functions.

    The parentheses go, which esbuild would keep as a hint to compile the function at once.
    """
    opened: list[int] = []
    for number, line in enumerate(lines):
        depth = _depth(line)
        if opened and line.startswith("})", depth) and _depth(lines[opened[-1]]) == depth:
            start = opened.pop()
            head, parameters = _LAMBDA.split(lines[start])[:2]
            bare = _OPEN_PLACE.search(head) and _CLOSED_PLACE.match(line, depth + 2)
            lines[start] = f"{head}({parameters}) => {{" if bare else f"{head}(({parameters}) => {{"
            lines[number] = line[: depth + 1] + line[depth + 1 + bool(bare) :]
        if _LAMBDA.search(line):
            opened.append(number)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip("\t"))
