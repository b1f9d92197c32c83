"""The typings of the fake, strictly, declarations included, in the oldest supported TypeScript and in the newest."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bridge.generator.node import Node

USAGE = Path(__file__).parent / "usage"
PACKAGE = "cif-analytics-bridge"


@pytest.fixture(params=["typescript-oldest", "typescript"])
def compiler(request: pytest.FixtureRequest, node_modules: Path) -> Path:
    return node_modules / str(request.param) / "bin" / "tsc"


def errors(compiler: Path, node: Node, dist: Path, folder: Path, usage: str, *files: str) -> set[int]:
    """The lines of the usage file with an error; an error elsewhere fails."""
    shutil.copytree(dist, folder / "node_modules" / PACKAGE)
    shutil.copy(USAGE / usage, folder / usage)
    (folder / "package.json").write_text('{"type": "module"}')
    options = {
        "strict": True, "noEmit": True, "skipLibCheck": False, "target": "es2022", "lib": ["es2022", "dom"],
        "module": "esnext", "moduleResolution": "bundler", "exactOptionalPropertyTypes": True, "types": [],
    }  # fmt: skip
    listed = [usage, *(f"node_modules/{PACKAGE}/{file}" for file in files)]
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "files": listed}))
    done = subprocess.run([node.node, compiler, "-p", ".", "--pretty", "false"], cwd=folder, capture_output=True, encoding="utf-8")
    found = re.findall(rf"^{re.escape(usage)}\((\d+),", done.stdout, re.M)
    assert len(found) == len(re.findall(r"error TS", done.stdout)), done.stdout
    return set(map(int, found))


def test_right_calls_compile(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    assert errors(compiler, node, dist, tmp_path, "right.ts") == set()


def test_every_wrong_call_is_refused(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    lines = (USAGE / "wrong.ts").read_text().splitlines()
    calls = {number for number, line in enumerate(lines, 1) if line and not line.startswith("import")}
    assert errors(compiler, node, dist, tmp_path, "wrong.ts") == calls


def test_script_users_have_the_globals(compiler: Path, node: Node, dist: Path, tmp_path: Path) -> None:
    files = ("cif-fake-host.d.ts", "cif-fake-library.d.ts", "cif-bridge.global.d.ts")
    assert errors(compiler, node, dist, tmp_path, "script.ts", *files) == set()
