"""The command starts, or says in one line why it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bridge
from bridge.version import __version__
from tests.support import ROOT


def run(folder: Path, *command: str, path: str = str(ROOT)) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *command], cwd=folder, env=environment, capture_output=True, encoding="utf-8")


def test_the_package_is_a_command(tmp_path: Path) -> None:
    done = run(tmp_path, "-m", "bridge", "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{__version__}\n", "")


def test_what_a_program_needs_is_exported() -> None:
    assert {"BuildError", "Finding", "build", "KpiEvent", "Column", "Deprecated", "__version__"} <= set(bridge.__all__)
    assert all(hasattr(bridge, name) for name in bridge.__all__)
    assert not hasattr(bridge, "nothing")


OTHERS = {
    "a module": {"bridge.py": "raise RuntimeError('of another project')"},
    "a package": {"bridge/__init__.py": "raise RuntimeError('of another project')"},
    "a package with our files beside": {"bridge/__init__.py": "", "bridge/cli.py": "raise RuntimeError('of another project')"},
}


@pytest.mark.parametrize("other", OTHERS)
def test_another_bridge_that_is_found_first_is_named(tmp_path: Path, other: str) -> None:
    for name, text in OTHERS[other].items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    start = tmp_path / "start"
    start.mkdir()
    (start / "cif_bridge.py").write_bytes((ROOT / "bridge" / "start.py").read_bytes())
    found = [str(start), str(tmp_path)]  # before the one that is installed
    program = f"import sys; sys.path[:0] = {found!r}; from cif_bridge import main; main()"
    done = run(start, "-P", "-c", program, path="")
    assert done.returncode == 1
    assert done.stderr.startswith("error: another package called `bridge`, ") and done.stderr.count("\n") == 1


def test_a_package_of_the_users_own_that_is_called_bridge_is_named(tmp_path: Path) -> None:
    (tmp_path / "bridge").mkdir()
    (tmp_path / "bridge" / "events.py").touch()
    done = run(tmp_path, "-P", "-c", "from bridge.start import main; main()", "--events", "bridge.events", "--out", "static")
    assert done.returncode == 1
    assert "error[events-missing] bridge.events: is no module of cif-analytics-bridge" in done.stderr


INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
from bridge.start import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches a whole console there")
@pytest.mark.parametrize("module", ["bridge.cli", "typer", "jinja2", "bridge.pipeline.build", "bridge.plan.lint"])
def test_ctrl_c_while_it_starts_is_no_traceback(tmp_path: Path, module: str) -> None:
    done = run(tmp_path, "-P", "-c", INTERRUPTED, module, "--version")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
