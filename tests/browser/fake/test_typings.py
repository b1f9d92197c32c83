"""The typings of the fake, strictly, declarations included, in the oldest supported TypeScript and in the newest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bridge.toolchain.node import Node
from tests.support.typescript import COMPILERS, PACKAGE, compile_strictly, install

pytestmark = pytest.mark.slow

USAGE = Path(__file__).parent / "usage"


@pytest.fixture(params=COMPILERS.values())
def compiler(request: pytest.FixtureRequest, node_modules: Path) -> Path:
    return node_modules / str(request.param)


def errors(compiler: Path, node: Node, dist: Path, folder: Path, usage: str, *files: str) -> set[int]:
    """The lines of the usage file with an error; an error elsewhere fails."""
    install(dist, folder)
    shutil.copy(USAGE / usage, folder / usage)
    listed = [usage, *(f"node_modules/{PACKAGE}/{file}" for file in files)]
    found = compile_strictly(node, compiler, folder, listed, target="es2022", lib=["es2022", "dom"])
    assert [problem for problem in found if problem.file != usage] == []
    return {problem.line for problem in found}


def test_right_calls_compile(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    assert errors(compiler, node, dist, tmp_path, "right.ts") == set()


def test_every_wrong_call_is_refused(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    lines = (USAGE / "wrong.ts").read_text().splitlines()
    calls = {number for number, line in enumerate(lines, 1) if line and not line.startswith("import")}
    assert errors(compiler, node, dist, tmp_path, "wrong.ts") == calls


def test_script_users_have_the_globals(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    files = ("cif-fake-host.d.ts", "cif-fake-library.d.ts", "cif-bridge.global.d.ts")
    assert errors(compiler, node, dist, tmp_path, "script.ts", *files) == set()
