"""The typings accept what is right and refuse what is wrong, in the oldest supported TypeScript and in the newest."""

from __future__ import annotations

import re
import subprocess
import tarfile
from pathlib import Path

import pytest

from bridge.toolchain.node import Node
from tests.support.typescript import COMPILERS, PACKAGE, compile_strictly, expected_codes, install

pytestmark = pytest.mark.slow

USAGE = Path(__file__).parent / "usage"
MODULES = {
    "bundler": {"module": "esnext", "moduleResolution": "bundler"},
    "node16": {"module": "node16", "moduleResolution": "node16"},
    "node16 that requires": {"module": "node16", "moduleResolution": "node16"},
    "node10": {"module": "commonjs", "moduleResolution": "node10"},
    "script": {"module": "esnext", "moduleResolution": "bundler"},
}
WAYS = [(version, modules) for version in COMPILERS for modules in MODULES if (version, modules) != ("newest", "node10")]
"""The newest TypeScript has forgotten how packages were found before they had `exports`."""
USES = [(*way, "") for way in WAYS] + [(*way, "core-") for way in WAYS if way[1] != "script"]
"""The package itself, and its entry without events, which no script has."""


@pytest.fixture(scope="session")
def archive(dist: Path, node: Node, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`dist` as npm packs it."""
    folder = tmp_path_factory.mktemp("packed")
    run([*node.npm_cli, "pack", "--silent", "--pack-destination", str(folder)], dist)
    (packed,) = folder.glob("*.tgz")
    return packed


@pytest.fixture(scope="session")
def project(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An ES module project that has installed the package."""
    folder = tmp_path_factory.mktemp("project")
    install(dist, folder)
    return folder


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def errors(compiler: Path, node: Node, project: Path, usage: str, modules: str) -> set[tuple[str, int, str]]:
    """File, line and code of every error in compiling a usage file."""
    folder = project / f"{modules}-{usage}-{compiler.name}"
    folder.mkdir()
    text = (USAGE / f"{usage}.ts").read_text(encoding="utf-8")
    files = ["usage.ts"]
    if modules == "script":
        text = re.sub(r"^import .*", "", text)
        files.append(f"../node_modules/{PACKAGE}/cif-bridge.global.d.ts")
    (folder / "usage.ts").write_text(text, encoding="utf-8")
    if modules in ("node16 that requires", "node10"):
        (folder / "package.json").write_text('{"type": "commonjs"}')
    return {(found.file, found.line, found.code) for found in compile_strictly(node, compiler, folder, files, **MODULES[modules])}


@pytest.mark.parametrize(("version", "modules", "entry"), USES)
def test_right_usage_compiles(node: Node, node_modules: Path, project: Path, version: str, modules: str, entry: str) -> None:
    assert errors(node_modules / COMPILERS[version], node, project, f"{entry}right", modules) == set()


@pytest.mark.parametrize(("version", "modules", "entry"), USES)
def test_each_wrong_usage_is_refused(
    node: Node, node_modules: Path, project: Path, version: str, modules: str, entry: str
) -> None:
    allowed = expected_codes((USAGE / f"{entry}wrong.ts").read_text(encoding="utf-8"))
    found = errors(node_modules / COMPILERS[version], node, project, f"{entry}wrong", modules)
    assert {number for _, number, _ in found} == allowed.keys()
    assert [error for error in found if error[0] != "usage.ts" or error[2] not in allowed[error[1]]] == []


def test_the_package_is_well_formed_for_publint(node: Node, node_modules: Path, archive: Path) -> None:
    run([str(node.node), str(node_modules / "publint" / "src" / "cli.js"), "--strict", str(archive)], archive.parent)


def test_the_types_are_right_for_every_way_of_resolving_them(node: Node, node_modules: Path, archive: Path) -> None:
    attw = node_modules / "@arethetypeswrong" / "cli" / "dist" / "index.js"
    run([str(node.node), str(attw), str(archive)], archive.parent)


def test_the_package_holds_all_that_is_built(archive: Path, dist: Path) -> None:
    with tarfile.open(archive) as packed:
        assert {Path(name).relative_to("package") for name in packed.getnames()} == {
            path.relative_to(dist) for path in dist.rglob("*") if path.is_file()
        }
