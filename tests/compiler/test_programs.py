"""A program means the same in Python and, compiled, in JavaScript, or the lint refuses it."""

from __future__ import annotations

import ast
import json
import math
import os
import subprocess
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from types import CoroutineType, FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from bridge.compiler.lint import lint_shim
from bridge.compiler.transcrypt import compile_modules
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.compiler.programs import programs

HEADER = '"""A module."""\n\n'
MANY = int(os.environ.get("PROGRAMS", "250"))
"""A long run has some thousands: `PROGRAMS=5000 python -m pytest tests/compiler/test_programs.py`."""
TURNS = 2_000
STEPS = 20_000
LONGEST = 1_000
EXACT = 2**53 - 1
RUN = """
import * as programs from './main.js';

const told = (key, value) => value === undefined ? null : typeof value === 'number' && !isFinite(value) ? String(value) : value;
const results = {};
for (const [name, main] of Object.entries(programs)) {
  try {
    results[name] = ['returned', await main()];
  } catch (error) {
    results[name] = error.constructor === Error ? ['raised', error.message] : ['failed', String(error)];
  }
}
console.log(JSON.stringify(results, told));
"""


class Error(Exception):
    """JavaScript's."""


class Endless(BaseException):
    """More turns than a small program takes, or greater numbers."""


@dataclass
class Watch:
    """Ends what does not end by itself, and sees the exceptions of Python's own, caught or not: what JavaScript would not
    raise is no program of the dialect."""

    turns: int = 0
    steps: int = 0
    meaningless: bool = False

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        self.steps += 1
        if self.steps > STEPS or any(map(is_great, frame.f_locals.values())):
            self.meaningless = True
            raise Endless  # Python traces no further; `turn` goes on ending it
        if event == "exception" and not issubclass(argument[0], Error):
            self.meaningless = True
        return self

    def turn(self) -> None:
        self.turns += 1
        self.meaningless |= self.turns > TURNS
        if self.meaningless:
            raise Endless


class Ending(ast.NodeTransformer):
    """Each turn of a loop and each call can be ended, also where `except:` or `finally: continue` would go on: a turn is
    counted before any `try` of its block, again and again."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        if isinstance(node, ast.For | ast.While | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body.insert(0, ast.parse("turn()").body[0])
        elif isinstance(node, ast.ExceptHandler) and node.type is None:
            node.type = ast.Name("Exception", ast.Load())
        return node


def in_python(program: str) -> list[Any] | None:
    """What the program does; None where Python gives it no meaning, or one that JavaScript's numbers cannot hold."""
    watch = Watch()
    names: dict[str, Any] = {"__new__": lambda made: made, "Error": Error, "turn": watch.turn}
    tree = ast.fix_missing_locations(Ending().visit(ast.parse(program)))
    try:
        with warnings.catch_warnings(action="ignore"):  # `3 is None`
            exec(compile(tree, "program", "exec", dont_inherit=True), names)  # noqa: S102 - our own program
        sys.settrace(watch)
        outcome = ["returned", ended(names["main"]())]
    except Error as error:
        outcome = ["raised", str(error)]
    except (Exception, Endless):
        return None
    finally:
        sys.settrace(None)
    return None if watch.meaningless or not is_exact(outcome) else outcome


def ended(result: Any) -> Any:
    """What is returned, also by a coroutine: none of them waits for anything but others."""
    if not isinstance(result, CoroutineType):
        return result
    try:
        result.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("a program waits for what never comes")


def is_great(value: Any) -> bool:
    return abs(value) > EXACT if isinstance(value, int | float) else isinstance(value, str | list) and len(value) > LONGEST


def is_exact(value: Any) -> bool:
    if isinstance(value, list):
        return all(map(is_exact, value))
    if isinstance(value, dict):
        return all(map(is_exact, value.values()))
    return not isinstance(value, int | float) or abs(value) <= EXACT


def is_same(python: Any, javascript: Any) -> bool:
    if isinstance(python, list):
        same_length = isinstance(javascript, list) and len(python) == len(javascript)
        return same_length and all(map(is_same, python, javascript))
    if isinstance(python, dict):
        return (
            isinstance(javascript, dict)
            and list(python) == list(javascript)
            and all(map(is_same, python.values(), javascript.values()))
        )
    if isinstance(python, bool) or isinstance(javascript, bool):
        return python is javascript
    if isinstance(python, int | float) and isinstance(javascript, int | float):
        return math.isclose(python, javascript, rel_tol=1e-12)
    return bool(python == javascript)


def some_programs() -> list[str]:
    found: dict[str, None] = {}

    @settings(
        max_examples=MANY,
        database=None,
        derandomize="PROGRAMS" not in os.environ,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(programs())
    def collect(program: str) -> None:
        found[program] = None

    collect()
    return list(found)


@pytest.mark.parametrize(
    "body",
    [
        "try:\n            n = 0\n        except:\n            n = 1",
        "try:\n            n = 0\n        finally:\n            continue",
        "try:\n            n = main()\n        except:\n            n = 0",
        "n = 0\n        text = text + text",
        "[k for k in range(2 ** 53)]",
    ],
)
def test_a_program_without_an_end_means_nothing(body: str) -> None:
    program = "def main():\n    n = 0\n    text = 'a'\n    while n < 3:\n        n = n + 1\n        "

    assert in_python(f"{program}{body}\n    return n\n") is None


@pytest.mark.timeout(max(180, MANY))
def test_programs_mean_the_same_in_javascript_or_are_refused(tmp_path: Path, node: Node, tools: Toolchain) -> None:
    expected = {program: in_python(program) for program in some_programs()}
    defined = {program: outcome for program, outcome in expected.items() if outcome is not None}
    let_through = [program for program in defined if not lint_shim("program.py", HEADER + program)]
    functions = {f"p{number}": program for number, program in enumerate(let_through)}
    module = HEADER + "\n\n".join(program.replace("main", name, 1) for name, program in functions.items())
    compile_modules({"main": module}, "main", tmp_path, tools)
    (tmp_path / "run.mjs").write_text(RUN, encoding="utf-8")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    ran = subprocess.run([node.node, tmp_path / "run.mjs"], capture_output=True, text=True, encoding="utf-8", timeout=120)

    assert ran.returncode == 0, ran.stderr[-3000:]
    got = json.loads(ran.stdout)
    different = [
        f"{program}Python: {expected[program]}\nJavaScript: {got[name]}\n"
        for name, program in functions.items()
        if not is_same(expected[program], got[name])
    ]
    print(f"{len(expected)} programs, {len(defined)} mean something in Python, {len(let_through)} of them are let through")
    assert not different, f"{len(different)} of {len(functions)}:\n" + "\n".join(sorted(different, key=len)[:5])
    assert len(let_through) > MANY / 20, "the lint, or the maker of programs, leaves too few to say anything"
    assert len(let_through) < len(defined)
