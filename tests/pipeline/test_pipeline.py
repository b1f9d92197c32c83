"""What a build leaves behind: the same bytes everywhere, and no difference for who installed a wheel."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support import ROOT


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_same_input_gives_the_same_bytes(seed: str, dist: Path, tmp_path: Path) -> None:
    out = tmp_path / f"some where {seed}" / "dist"
    subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "--out", str(out)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    assert digests(out) == digests(dist)


@pytest.mark.slow
def test_an_installed_wheel_builds_the_same_in_an_empty_folder(tmp_path: Path) -> None:
    wheels, installed, empty = tmp_path / "wheels", tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)]
    subprocess.run(pip, check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(installed)  # what pip does with a pure wheel; the other packages are here already
    assert (installed / "bridge" / "py.typed").is_file(), "the classifier `Typing :: Typed` promises it"

    assert (installed / "bridge" / "docs" / "lint-rules.md").read_bytes() == (ROOT / "docs" / "lint-rules.md").read_bytes()

    def cif_bridge(*arguments: str) -> None:
        """The module that the command `cif-bridge` starts, and what `python -m bridge` does."""
        program = "import bridge, sys; from cif_bridge import main; assert bridge.__file__.startswith(sys.argv.pop(1)); main()"
        subprocess.run(
            [sys.executable, "-c", program, str(installed), *arguments],
            cwd=empty,
            env=os.environ | {"PYTHONPATH": str(installed)},
            check=True,
            capture_output=True,
        )

    cif_bridge("init", "my_events.py")
    cif_bridge("--events", "my_events.py", "--out", "static")
    cif_bridge("--events", "my_events.py", "--out", "static", "--check")

    subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "--events", "my_events.py", "--out", "checkout"],
        cwd=empty,
        check=True,
        capture_output=True,
    )
    assert digests(empty / "static") == digests(empty / "checkout")
