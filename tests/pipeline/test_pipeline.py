"""What a build leaves behind: the same bytes everywhere, all or nothing, and no difference for who installed a wheel."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bridge.findings import BuildError
from bridge.pipeline import build as pipeline
from tests.support import ROOT


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


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


def test_a_failed_build_leaves_the_old_folder_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "dist"
    out.mkdir()
    (out / "plan.json").write_text("old", encoding="utf-8")

    def fails(*_: object) -> None:
        raise BuildError([])

    monkeypatch.setattr(pipeline, "check_surface", fails)
    with pytest.raises(BuildError):
        pipeline.build(out)

    assert (out / "plan.json").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def a_build(out: Path, text: str) -> Path:
    out.mkdir(parents=True)
    (out / "plan.json").write_text(text, encoding="utf-8")
    return out


@pytest.fixture
def small_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an older build; the next one makes a single file, `new`."""
    monkeypatch.setattr(pipeline, "make", lambda folder, *_: a_build(folder, "new"))
    return a_build(tmp_path / "dist", "old")


def test_a_build_that_cannot_be_moved_into_place_leaves_the_old_one(small_builds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "in use")
        return move(self, target)

    move = Path.replace
    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(BuildError, match="out-unwritable"):
        pipeline.build(small_builds)
    assert (small_builds / "plan.json").read_text(encoding="utf-8") == "old"
    assert [path.name for path in small_builds.parent.iterdir()] == ["dist"]


def test_of_two_builds_at_once_the_later_one_stays(small_builds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(self: Path, target: Path) -> Path:
        if self.name == "new" and not target.exists():
            monkeypatch.setattr(Path, "replace", move)
            a_build(target, "another")
        return move(self, target)

    move = Path.replace
    monkeypatch.setattr(Path, "replace", replace)
    assert [built.name for built in pipeline.build(small_builds)] == ["plan.json"]
    assert (small_builds / "plan.json").read_text(encoding="utf-8") == "new"
    assert [path.name for path in small_builds.parent.iterdir()] == ["dist"]


@pytest.mark.slow
def test_an_installed_wheel_builds_the_same_in_an_empty_folder(tmp_path: Path) -> None:
    wheels, installed, empty = tmp_path / "wheels", tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)]
    subprocess.run(pip, check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(installed)  # what pip does with a pure wheel; the other packages are here already
    assert (installed / "bridge" / "py.typed").is_file(), "the classifier `Typing :: Typed` promises it"

    def cif_bridge(*arguments: str) -> None:
        program = "import bridge, sys; from bridge.cli import main; assert bridge.__file__.startswith(sys.argv.pop(1)); main()"
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
