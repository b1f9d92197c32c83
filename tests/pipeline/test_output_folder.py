"""A build's files among a user's: nothing of anybody else's is touched, and a folder is old or new, never half of both."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bridge.findings import BuildError
from bridge.outputs.package import MANIFEST
from bridge.pipeline import build as pipeline
from bridge.pipeline import output_folder
from bridge.pipeline.output_folder import differences, put_files, write_manifest
from tests.support import ROOT

OLD = {"script.js": "old", "plan.json": "plan", "errors/timeout.md": "old page", "gone/deep/page.md": "of the old build alone"}
NEW = {"script.js": "new", "plan.json": "plan", "errors/timeout.md": "new page", "typings/new.d.ts": "of the new build alone"}
MINE = {"notes.txt": "mine", ".env": "secret", "errors/mine.md": "mine", "plan.json.bak": "mine"}

needs_mounts = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount a file system of its own size and rights"
)


def put(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def contents(folder: Path, manifest: bool = False) -> dict[str, str]:
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_text(encoding="utf-8") for name, path in files.items() if manifest or name != MANIFEST}


Fresh = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def fresh(tmp_path: Path) -> Fresh:
    """What a build made, ready to be put in place."""

    def make(files: Mapping[str, str]) -> Path:
        folder = put(tmp_path / f"fresh-{len(list(tmp_path.iterdir()))}", files)
        write_manifest(folder, "of a test")
        return folder

    return make


@pytest.fixture
def out(tmp_path: Path, fresh: Fresh) -> Path:
    """The folder that an older build made, in which somebody put more."""
    put_files(fresh(OLD), tmp_path / "out")
    return put(tmp_path / "out", MINE)


def refused(fresh: Path, out: Path, overwrite: bool = False) -> list[tuple[str, str]]:
    before = contents(out, manifest=True)
    with pytest.raises(BuildError) as error:
        put_files(fresh, out, overwrite)
    assert contents(out, manifest=True) == before
    return [(finding.id, Path(finding.where).relative_to(out).as_posix()) for finding in error.value.findings]


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"this machine mounts nothing: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


# What a build writes, replaces and removes


def test_a_build_replaces_and_removes_its_own_files_and_no_other(fresh: Fresh, out: Path) -> None:
    assert put_files(fresh(NEW), out) == sorted([*NEW, MANIFEST])
    assert contents(out) == NEW | MINE
    assert not (out / "gone").exists()


def test_the_list_of_a_build_has_every_file_with_its_digest(fresh: Fresh, out: Path) -> None:
    files = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
    assert files == {name: hashlib.sha256(text.encode()).hexdigest() for name, text in sorted(OLD.items())}


def test_a_file_that_stays_the_same_is_not_touched(fresh: Fresh, out: Path) -> None:
    before = (out / "plan.json").stat()
    put_files(fresh(NEW), out)
    assert (out / "plan.json").stat().st_mtime_ns == before.st_mtime_ns
    assert (out / "plan.json").stat().st_ino == before.st_ino


def test_a_file_that_somebody_removed_is_made_again(fresh: Fresh, out: Path) -> None:
    (out / "script.js").unlink()
    (out / "gone/deep/page.md").unlink()
    put_files(fresh(NEW), out)
    assert contents(out) == NEW | MINE


@pytest.mark.parametrize("name", ["script.js", "gone/deep/page.md"])
def test_a_file_that_somebody_changed_is_a_finding(fresh: Fresh, out: Path, name: str) -> None:
    (out / name).write_text("edited", encoding="utf-8")
    assert refused(fresh(NEW), out) == [("out-changed", name)]
    put_files(fresh(NEW), out, overwrite=True)
    assert contents(out) == NEW | MINE


def test_a_change_that_the_build_makes_too_is_none(fresh: Fresh, out: Path) -> None:
    (out / "script.js").write_text(NEW["script.js"], encoding="utf-8")
    put_files(fresh(NEW), out)
    assert contents(out) == NEW | MINE


def test_a_file_of_somebody_else_in_the_way_is_a_finding(fresh: Fresh, out: Path) -> None:
    put(out, {"typings/new.d.ts": "mine"})
    assert refused(fresh(NEW), out) == [("out-foreign", "typings/new.d.ts")]
    put_files(fresh(NEW), out, overwrite=True)
    assert contents(out) == NEW | MINE


@pytest.mark.parametrize("overwrite", [False, True])
def test_what_is_no_file_or_no_folder_is_never_replaced(fresh: Fresh, out: Path, overwrite: bool) -> None:
    put(out, {"typings": "a file where a folder has to be", "script.js.map/mine.txt": "a folder where a file has to be"})
    found = refused(fresh(NEW | {"script.js.map": "map"}), out, overwrite)
    assert found == [("out-foreign", "script.js.map"), ("out-foreign", "typings")]


def test_a_folder_of_a_version_without_a_list_is_taken_over_on_demand(fresh: Fresh, tmp_path: Path) -> None:
    out = put(tmp_path / "out", OLD | MINE)
    assert refused(fresh(NEW), out) == [("out-foreign", name) for name in ("errors/timeout.md", "script.js")]
    put_files(fresh(NEW), out, overwrite=True)
    assert contents(out) == OLD | NEW | MINE  # what this version no longer makes is not known, and stays


def test_a_link_in_the_place_of_a_file_is_no_file_of_a_build(fresh: Fresh, out: Path, tmp_path: Path) -> None:
    elsewhere = put(tmp_path / "elsewhere", {"script.js": "elsewhere"})
    (out / "script.js").unlink()
    (out / "script.js").symlink_to(elsewhere / "script.js")
    assert refused(fresh(NEW), out) == [("out-changed", "script.js")]
    put_files(fresh(NEW), out, overwrite=True)
    assert not (out / "script.js").is_symlink()
    assert contents(elsewhere) == {"script.js": "elsewhere"}


BAD_NAMES = ("../notes.txt", "/notes.txt", "a/../../notes.txt", "C:/notes.txt", "..\\notes.txt", "", ".", "./x", "a//b", "a\0")
BAD_LISTS: dict[str, Any] = {
    "no JSON": "<<<<<<< ours",
    "no object": [],
    "no files": {"$comment": ""},
    "files that are none": {"files": ["script.js"]},
    "a digest that is none": {"files": {"script.js": 5}},
    **{f"the name {name!r}": {"files": {name: hashlib.sha256(b"mine").hexdigest()}} for name in BAD_NAMES},
}


@pytest.mark.parametrize("name", BAD_LISTS)
def test_a_list_that_no_build_wrote_leads_nowhere(fresh: Fresh, out: Path, tmp_path: Path, name: str) -> None:
    put(tmp_path, {"notes.txt": "mine"})
    text = BAD_LISTS[name] if isinstance(BAD_LISTS[name], str) else json.dumps(BAD_LISTS[name])
    (out / MANIFEST).write_text(text, encoding="utf-8")
    assert refused(fresh(NEW), out) == [("out-manifest", MANIFEST)]
    assert MANIFEST in differences(fresh(OLD), out)
    put_files(fresh(NEW), out, overwrite=True)
    assert contents(out) == OLD | NEW | MINE
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_differences_are_of_the_builds_files_alone(fresh: Fresh, out: Path) -> None:
    assert differences(fresh(OLD), out) == []
    assert differences(fresh(NEW), out) == sorted(
        [MANIFEST, "errors/timeout.md", "gone/deep/page.md", "script.js", "typings/new.d.ts"]
    )


# All or nothing


@pytest.mark.parametrize("failing", range(5))
def test_a_rename_that_fails_leaves_the_old_folder(fresh: Fresh, out: Path, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    before, made, steps = contents(out, manifest=True), fresh(NEW), 0

    def step(move: Callable[..., Any]) -> Callable[..., Any]:
        def moving(self: Path, *more: Any, **options: Any) -> Any:
            nonlocal steps
            steps += self.exists()
            if steps == failing + 1:
                raise PermissionError(errno.EACCES, "in use")
            return move(self, *more, **options)

        return moving

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", step(Path.replace))
        patched.setattr(Path, "unlink", step(Path.unlink))
        with pytest.raises(BuildError, match="out-unwritable"):
            put_files(made, out)
    assert steps > failing
    assert contents(out, manifest=True) == before
    assert (out / "gone" / "deep").is_dir() and not (out / "typings").exists()
    put_files(made, out)
    assert contents(out) == NEW | MINE


KILLED = """
import os, sys
from pathlib import Path
from bridge.pipeline.output_folder import put_files

moves = int(sys.argv[3])
def moving(name):
    move = getattr(Path, name)
    def step(self, *more, **options):
        global moves
        if self.exists():
            if not moves:
                os._exit(9)
            moves -= 1
        return move(self, *more, **options)
    return step

for name in ("replace", "unlink", "write_bytes"):
    setattr(Path, name, moving(name))
put_files(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("moves", range(5))
def test_the_next_build_makes_good_what_a_killed_one_left(fresh: Fresh, out: Path, moves: int) -> None:
    command = [sys.executable, "-c", KILLED, str(fresh(NEW)), str(out), str(moves)]
    assert subprocess.run(command, cwd=ROOT).returncode == 9
    assert {name: text for name, text in contents(out).items() if name in MINE} == MINE
    put_files(fresh(NEW | {"script.js": "newest"}), out)
    assert contents(out) == NEW | MINE | {"script.js": "newest"}


def test_what_was_changed_after_a_killed_build_is_a_finding(fresh: Fresh, out: Path) -> None:
    assert subprocess.run([sys.executable, "-c", KILLED, str(fresh(NEW)), str(out), "1"], cwd=ROOT).returncode == 9
    (out / "script.js").write_text("edited", encoding="utf-8")
    assert ("out-changed", "script.js") in refused(fresh(NEW), out)


def test_builds_at_once_leave_the_folder_of_one_of_them(fresh: Fresh, out: Path) -> None:
    made = [fresh({f"{letter}-{number}.js": letter for number in range(30)} | {"script.js": letter}) for letter in "abcdefgh"]
    builds = [threading.Thread(target=put_files, args=(folder, out)) for folder in made]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert contents(out) in [contents(folder) | MINE for folder in made]


def test_a_build_that_waits_for_another_too_long_says_so(fresh: Fresh, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_folder, "_PATIENCE", 0)
    with output_folder._alone(out), pytest.raises(BuildError, match="out-busy"):
        threaded: list[BaseException] = []

        def build() -> None:
            try:
                put_files(fresh(NEW), out)
            except BuildError as error:
                threaded.append(error)

        thread = threading.Thread(target=build)
        thread.start()
        thread.join()
        raise threaded[0]


# Where folders can be


def test_a_folder_and_those_above_it_are_made(fresh: Fresh, tmp_path: Path) -> None:
    put_files(fresh(NEW), tmp_path / "a" / "b" / "out")
    assert contents(tmp_path / "a" / "b" / "out") == NEW


def test_a_build_that_fails_leaves_no_folder(tmp_path: Path, warm: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise BuildError([])

    monkeypatch.setattr(pipeline, "check_surface", fails)
    with pytest.raises(BuildError):
        pipeline.build(tmp_path / "a" / "out")
    assert list(tmp_path.iterdir()) == []


def test_the_current_folder_can_be_built_into(fresh: Fresh, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = fresh(NEW)
    monkeypatch.chdir(out)
    put_files(made, Path())
    assert contents(out) == NEW | MINE
    assert Path.cwd() == out


def test_links_to_folders_are_followed_and_stay(fresh: Fresh, out: Path, tmp_path: Path) -> None:
    (out / "errors").rename(tmp_path / "pages")
    (out / "errors").symlink_to(tmp_path / "pages", target_is_directory=True)
    link = tmp_path / "link"
    link.symlink_to(out, target_is_directory=True)
    put_files(fresh(NEW), link)
    assert link.is_symlink() and (out / "errors").is_symlink()
    assert contents(tmp_path / "pages") == {"timeout.md": "new page", "mine.md": "mine"}
    assert contents(link)["script.js"] == "new"


@needs_mounts
def test_mount_points_are_built_into(fresh: Fresh, tmp_path: Path) -> None:
    with mounted(tmp_path / "out", "-t", "tmpfs", "tmpfs") as out, mounted(out / "errors", "-t", "tmpfs", "tmpfs"):
        put(out, MINE)
        put_files(fresh(OLD), out)
        put_files(fresh(NEW), out)
        assert contents(out) == NEW | MINE
        put_files(fresh({"script.js": "alone"}), out)
        assert contents(out) == MINE | {"script.js": "alone"}


# Where none can be: each is one finding, and nothing changed


def failure(out: Path) -> str:
    """The id of the one finding when the events that ship are built there; no folder is left that was not there."""
    before = os.path.lexists(out)
    with pytest.raises(BuildError) as error:
        pipeline.build(out)
    (finding,) = error.value.findings
    assert finding.where == str(out)
    assert os.path.lexists(out) == before
    return finding.id


@pytest.mark.parametrize("name", ["file", "file/below", "link_to_file", "link_to_nothing"])
def test_a_file_is_no_folder(tmp_path: Path, name: str) -> None:
    put(tmp_path, {"file": "mine"})
    (tmp_path / "link_to_file").symlink_to(tmp_path / "file")
    (tmp_path / "link_to_nothing").symlink_to(tmp_path / "nothing")
    assert failure(tmp_path / name) == "out-no-folder"
    assert contents(tmp_path) == {"file": "mine", "link_to_file": "mine"}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="this system has no folder in which nobody may write")
def test_a_folder_in_which_nobody_may_write_is_named(warm: None) -> None:
    assert failure(Path("/proc/static")) == "out-unwritable"


@needs_mounts
@pytest.mark.parametrize("name", [".", "below"])
def test_a_protected_file_system_is_named_before_anything_is_made(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "make", lambda *_: pytest.fail("nothing need be made"))
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "ro", "tmpfs") as disk:
        assert failure(disk / name) == "out-unwritable"


@pytest.mark.slow
@needs_mounts
def test_a_full_file_system_is_named_and_the_old_folder_stays(tmp_path: Path, warm: None, fresh: Fresh) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=128k", "tmpfs") as disk:
        put_files(fresh(OLD), disk / "out")
        before = contents(disk, manifest=True)
        with pytest.raises(BuildError, match=r"out-full.* Free some"):
            put_files(fresh(NEW | {"big.js": "x" * 200_000}), disk / "out")
        assert contents(disk, manifest=True) == before
        assert failure(disk / "other") == "out-full"


@needs_mounts
def test_a_full_temporary_folder_has_its_own_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=256k", "tmpfs") as disk:
        done = subprocess.run(
            [sys.executable, str(ROOT / "build.py"), "--out", str(tmp_path / "out")],
            env=os.environ | {"TMPDIR": str(disk)},
            capture_output=True,
            encoding="utf-8",
        )
        assert (done.returncode, done.stdout) == (1, "")
        assert f"error[temp-full] {disk}: " in done.stderr and "TMPDIR" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (tmp_path / "out").exists()
        assert list(disk.iterdir()) == []
