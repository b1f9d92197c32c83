"""The TypeScript compiler, as strict as it can be, over files that use the package."""

from __future__ import annotations

import atexit
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bridge.toolchain.node import Node

PACKAGE = "cif-analytics-bridge"
COMPILERS = {"oldest": "typescript-oldest", "newest": "typescript"}
"""The package of each supported end, in tests/npm."""
_OPTIONS: dict[str, Any] = {
    "target": "es2017",
    "lib": ["es2017", "dom"],
    "module": "esnext",
    "moduleResolution": "bundler",
    "types": [],
    "noEmit": True,
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "skipLibCheck": False,
}


class Problem(NamedTuple):
    file: str
    line: int
    code: str
    text: str
    """All its lines."""


def install(dist: Path, folder: Path) -> None:
    """Make `folder` an ES module project that has installed the package."""
    shutil.copytree(dist, folder / "node_modules" / PACKAGE)
    (folder / "package.json").write_text('{"type": "module"}')


def link(dist: Path, folder: Path, node_modules: Path) -> None:
    """Make `folder` an ES module project that has the package, and all that the tests have from npm."""
    (folder / "package.json").write_text('{"type": "module"}')
    installed = folder / "node_modules"
    installed.mkdir()
    for package in node_modules.iterdir():
        (installed / package.name).symlink_to(package, target_is_directory=True)
    (installed / PACKAGE).symlink_to(dist, target_is_directory=True)


def problems_of(usage: Path, node: Node, compiler: Path, dist: Path, folder: Path) -> set[Problem]:
    """What is wrong with a usage file in a page that has installed the package."""
    install(dist, folder)
    (folder / "page").mkdir()
    shutil.copy(usage, folder / "page" / usage.name)
    return set(compile_strictly(node, compiler, folder, [f"page/{usage.name}"], target="es2022", lib=["es2022", "dom"]))


def compile_strictly(node: Node, compiler: Path, folder: Path, files: list[str], **options: object) -> list[Problem]:
    """Every error, also those in declarations. `compiler`: folder of the npm package."""
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": _OPTIONS | options, "files": files}))
    if (compiler / "lib" / "typescript.js").is_file():
        said = _running(node, compiler / "lib" / "typescript.js")(folder)
    else:  # a native compiler, which starts fast
        command: list[str | Path] = [node.node, compiler / "bin" / "tsc", "--pretty", "false", "-p", "tsconfig.json"]
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
        said = done.stdout
        assert bool(said) == bool(done.returncode), said + done.stderr
    found = re.findall(r"(?m)^(?:(\S+?)\((\d+),\d+\): )?error (TS\d+): (.*(?:\n +.*)*)", said)
    assert bool(found) == bool(said), said
    return [Problem(file, int(line or 0), code, text) for file, line, code, text in found]


@cache
def _running(node: Node, typescript: Path) -> Callable[[Path], str]:
    """Asks a compiler that stays, until this process ends."""
    script = Path(__file__).parent / "compile.cjs"
    command = [node.node, script, typescript]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    questions, answers = process.stdin, process.stdout
    assert questions and answers
    atexit.register(process.communicate)

    def ask(folder: Path) -> str:
        print(json.dumps(str(folder)), file=questions, flush=True)
        return str(json.loads(answers.readline()))

    return ask


def expected_codes(usage: str) -> dict[int, set[str]]:
    """The lines of a usage file that must be refused, each with the codes its comment allows."""
    lines = enumerate(usage.split("\n"), 1)
    return {number: set(re.findall(r"TS\d+", line)) for number, line in lines if "// TS" in line}
