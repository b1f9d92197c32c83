"""`python build.py` on a machine that has nothing but Python."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support import ROOT

CLI = "import sys\n\n\ndef main():\n    print(sys.prefix, sys.argv[1:])\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose command line only says where it runs, and whose packages need no download."""
    folder = tmp_path / "a checkout"
    (folder / "bridge").mkdir(parents=True)
    shutil.copy(ROOT / "build.py", folder)
    (folder / "bridge" / "__init__.py").touch()
    (folder / "bridge" / "start.py").write_text(CLI)
    require(folder, "absent-package")
    return folder


def require(folder: Path, *packages: str) -> None:
    (folder / "pyproject.toml").write_text(
        f'[project]\nname = "x"\ndependencies = {list(packages)}\n[project.optional-dependencies]\ntest = []\n'
    )
    (folder / "constraints.txt").write_text("".join(f"{package}==1\n" for package in packages))


def build(folder: Path, setup: str = "", *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run build.py after `setup`, which takes things away from the interpreter that runs it."""
    program = f"import runpy, sys\nsys.argv[0] = 'build.py'\n{setup}\nrunpy.run_path('build.py', run_name='__main__')"
    return subprocess.run([sys.executable, "-c", program, *arguments], cwd=folder, capture_output=True, encoding="utf-8")


def test_an_interpreter_that_has_the_packages_is_used_as_it_is(checkout: Path) -> None:
    require(checkout)
    done = build(checkout, "sys.path.insert(0, '')", "--out", "a b")
    assert done.stdout.split() == [sys.prefix, "['--out',", "'a", "b']"]
    assert not (checkout / ".venv").exists()


def test_the_module_of_another_tool_that_makes_wheels_is_told_apart(checkout: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "build"], cwd=checkout, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert "python -m pip wheel" in done.stderr


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 15, 0)])
def test_another_version_of_python_is_refused_with_the_reason(checkout: Path, version: tuple[int, ...]) -> None:
    done = build(checkout, f"sys.version_info = {version}")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Python 3.11 to 3.14 is needed, for which the packages are pinned" in done.stderr


def test_an_interpreter_without_venv_says_what_to_install(checkout: Path) -> None:
    absent = "import importlib.util; importlib.util.find_spec = lambda name: None"
    done = build(checkout, absent)
    assert done.returncode == 2
    assert f"apt install python3.{sys.version_info[1]}-venv" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_an_installation_that_failed_or_was_of_other_pins_is_made_again(checkout: Path) -> None:
    offline = "import os; os.environ |= {'PIP_NO_INDEX': '1', 'PIP_FIND_LINKS': '', 'PIP_CONFIG_FILE': os.devnull}"
    for stamp in (None, "of-other-pins"):
        if stamp:
            (checkout / ".venv" / "installed.txt").write_text(stamp)
        done = build(checkout, offline)
        assert done.returncode == 2
        assert "Installing the pinned packages" in done.stdout
        assert "Behind a proxy set HTTPS_PROXY" in done.stderr


def test_every_requirement_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + [name for extra in project["optional-dependencies"].values() for name in extra]
    pinned = {line.partition("==")[0] for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    assert [name for name in wanted if re.match(r"[\w.-]+", name)[0] not in pinned] == []  # type: ignore[index]
