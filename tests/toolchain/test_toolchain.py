"""The programs of a build begin when they are needed and end with their toolchain."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from bridge.toolchain.toolchain import Program, Toolchain

ECHO = "import sys\nfor line in sys.stdin: print(line.strip().upper(), flush=True)\nprint('end')"
ONCE = "import sys; print(sys.stdin.read()[::-1]); print('bad', file=sys.stderr); sys.exit(3)"


def program(script: str, errors_in_output: bool = False) -> Program:
    return Program("a program", (sys.executable, "-c", script), errors_in_output=errors_in_output)


@pytest.fixture
def own() -> Iterator[Toolchain]:
    with Toolchain() as toolchain:
        yield toolchain


def test_a_program_that_runs_is_asked_again(own: Toolchain) -> None:
    assert [own.ask(program(ECHO), word) for word in ("one", "two")] == ["ONE\n", "TWO\n"]
    assert own.start(program(ECHO)) is own.start(program(ECHO))


def test_a_program_that_ended_is_started_again(own: Toolchain) -> None:
    first = own.start(program(ECHO))
    first.kill()
    first.wait()
    assert own.ask(program(ECHO), "again") == "AGAIN\n"
    first.communicate()


def test_a_program_that_ends_without_a_word_answers_nothing(own: Toolchain) -> None:
    assert own.ask(program("input()"), "anything") == ""


def test_the_last_work_of_a_program_is_its_whole_output(own: Toolchain) -> None:
    assert own.finish(program(ONCE, errors_in_output=True), "abc") == ("cba\nbad\n", 3)


@pytest.mark.parametrize("failing", [False, True])
def test_nothing_outlives_a_toolchain(failing: bool) -> None:
    running: list[subprocess.Popen[str]] = []

    def work() -> None:
        with Toolchain() as own:
            running.append(own.start(program(ECHO)))
            if failing:
                raise InterruptedError

    if failing:
        with pytest.raises(InterruptedError):
            work()
    else:
        work()
    assert running[0].poll() == 0


def test_what_is_kept_belongs_to_one_toolchain_and_one_kind(own: Toolchain) -> None:
    own.memory(dict)["a"] = 1
    assert own.memory(dict) == {"a": 1}
    assert own.memory(list) == []
    assert Toolchain().memory(dict) == {}
    own.close()
    assert own.memory(dict) == {}
