"""The typings of a foreign plan accept what is right, and say in a page author's words what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bridge.toolchain.node import Node
from tests.support.typescript import COMPILERS, Problem, compile_strictly, expected_codes, install

pytestmark = pytest.mark.slow
USAGE = Path(__file__).parent / "usage"


@pytest.fixture(params=COMPILERS)
def compiler(request: pytest.FixtureRequest, node_modules: Path) -> Path:
    return node_modules / COMPILERS[request.param]


def problems(node: Node, compiler: Path, provider: Path, folder: Path, usage: str) -> list[Problem]:
    install(provider, folder)
    shutil.copy(USAGE / usage, folder)
    return compile_strictly(node, compiler, folder, [usage])


def test_right_usage_compiles(node: Node, compiler: Path, provider: Path, tmp_path: Path) -> None:
    assert problems(node, compiler, provider, tmp_path, "right.ts") == []


def test_each_mistake_is_refused_in_words_that_name_it(node: Node, compiler: Path, provider: Path, tmp_path: Path) -> None:
    usage = (USAGE / "wrong.ts").read_text(encoding="utf-8")
    lines, allowed = usage.split("\n"), expected_codes(usage)
    found = problems(node, compiler, provider, tmp_path, "wrong.ts")
    assert {problem.line for problem in found} == allowed.keys()
    for problem in found:
        assert problem.file == "wrong.ts"
        assert problem.code in allowed[problem.line], problem
        assert lines[problem.line].removeprefix("// ") in problem.text
