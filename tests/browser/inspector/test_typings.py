"""The typings of the inspector, strictly, declarations included, in the oldest supported TypeScript and in the newest."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.toolchain.node import Node
from tests.support.typescript import COMPILERS, problems_of

pytestmark = pytest.mark.slow

USAGE = Path(__file__).parent / "usage"


@pytest.fixture(params=COMPILERS.values())
def compiler(request: pytest.FixtureRequest, node_modules: Path) -> Path:
    return node_modules / str(request.param)


@pytest.mark.parametrize("usage", ["script.ts", "module.ts"])
def test_right_calls_compile(compiler: Path, node: Node, dist: Path, tmp_path: Path, usage: str) -> None:
    assert problems_of(USAGE / usage, node, compiler, dist, tmp_path) == set()


def test_every_wrong_call_is_refused(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    lines = (USAGE / "wrong.ts").read_text(encoding="utf-8").splitlines()
    calls = {("page/wrong.ts", number) for number in range(3, len(lines) + 1)}
    assert {(problem.file, problem.line) for problem in problems_of(USAGE / "wrong.ts", node, compiler, dist, tmp_path)} == calls
