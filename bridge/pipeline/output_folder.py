"""Puts what a build made into the user's folder, among files that are nobody's business.

A manifest in the folder names every file that a build wrote there, with its digest. A build writes, replaces and removes these
alone; whatever else stands in the folder stays as it is, and one of its own that somebody changed since is a finding.

All or nothing, as far as a file system allows: every new file is first written beside its name, so that a full or protected disk
is met before anything changed; then each gets its name by a rename, and the manifest is the last. If a rename fails, those before
it are undone. If the process is killed between two of them, the folder holds files of both builds, each of them whole, and the
manifest of the new build lies beside the old one's: the next build knows the files of both and puts things right. Builds of one
user into one folder wait for each other.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from filelock import FileLock, Timeout

from bridge.findings import BuildError, Finding, build_error
from bridge.outputs.package import MANIFEST
from bridge.outputs.render import write
from bridge.toolchain.node import cache_folder

_PURPOSE = "files that a build wrote here, with their SHA-256; a build replaces and removes no other"
_SUFFIX = ".cif-bridge-new"
"""The end of a file's name until it is renamed. A dot stands before the name."""
_PATIENCE = 120
"""Seconds to wait for another build that is putting its files."""
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_OTHER = ""
"""Stands instead of the digest of a link, a folder or anything else that is no ordinary file."""

Digests = dict[str, str]
"""The digests of files, by their names below the folder, with slashes."""


def write_manifest(folder: Path, edition: str) -> None:
    """Writes the list of all files in `folder`."""
    digests = {name: _digest(folder / name) for name in sorted(_names(folder)) if name != MANIFEST}
    write(folder / MANIFEST, json.dumps({"$comment": f"{edition} | {_PURPOSE}", "files": digests}, indent=2) + "\n")


def refuse(out: Path) -> None:
    """Refuses a folder that files cannot be written into, before anything is made."""
    if not out.is_dir() and os.path.lexists(out):
        what = "is a link that leads nowhere" if out.is_symlink() and not out.exists() else "is a file"
        raise build_error("out-no-folder", str(out), f"{what}. Choose another folder with --out.")
    nearest = next(path for path in (out, *out.absolute().parents) if path.exists())
    if not nearest.is_dir():
        raise build_error("out-no-folder", str(out), f"{nearest} is a file. Choose another folder with --out.")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise build_error("out-unwritable", str(out), "cannot be written to. Choose another folder with --out.")


def put_files(fresh: Path, out: Path, overwrite: bool = False) -> list[str]:
    """Makes the build's files in `out` the same as those in `fresh`, and returns their names.

    `overwrite` also replaces files that were changed since, and files that no build wrote but that have the name of one of this
    build.
    """
    try:
        with _alone(out), ExitStack() as undo:
            _make_folder(out, undo)
            new = {name: _digest(fresh / name) for name in sorted(_names(fresh))}
            known = _known(out, overwrite)
            there = {name: _found(out, name) for name in sorted({*new, *known})}
            _refuse_losses(out, new, known, there, overwrite)
            written = [name for name in new if there[name] != new[name]]
            removed = [name for name, digest in there.items() if name not in new and digest]
            _forget_unfinished(out, there)
            if written or removed:
                _stage(fresh, out, written, undo)
                _swap(out, written, removed, undo)
            _remove(_unfinished(out / MANIFEST))
            undo.pop_all()
    except OSError as error:
        if error.errno in _NO_SPACE:
            remedy = "has no space left. Free some, or choose another folder with --out."
            raise build_error("out-full", str(out), f"{remedy} Nothing was changed in it.") from error
        raise build_error("out-unwritable", str(out), f"{error}. Choose another folder with --out.") from error
    return list(new)


def differences(fresh: Path, out: Path) -> list[str]:
    """The names of a build's files in `out` that differ from those in `fresh`: stale, missing or left over."""
    with suppress(BuildError):  # a manifest that cannot be read is not what a build makes, and among the names
        return sorted(name for name in {*_names(fresh), *_known(out, False)} if not _same(fresh / name, out / name))
    return [MANIFEST]


def is_made(path: Path, out: Path) -> bool:
    """Whether `path` is a file that a build wrote into `out`, or is writing."""
    if not path.is_relative_to(out):
        return False
    with suppress(BuildError, OSError):
        return path.name.endswith(_SUFFIX) or path.relative_to(out).as_posix() in _known(out, False)
    return False


def _names(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _found(out: Path, name: str) -> str | None:
    """The digest of the file that stands there; None when there is none."""
    path = out / name
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return _OTHER
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        return _OTHER
    return _digest(path)


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}{_SUFFIX}")


def _known(out: Path, overwrite: bool) -> dict[str, set[str]]:
    """The files that builds wrote into `out`, with every digest they can have: two after a build that was killed."""
    found: dict[str, set[str]] = {}
    for manifest in (out / MANIFEST, _unfinished(out / MANIFEST)):
        if _found(out, manifest.name):
            found.setdefault(MANIFEST, set()).add(_digest(manifest))
            for name, digest in _read(manifest, overwrite).items():
                found.setdefault(name, set()).add(digest)
    return found


def _read(manifest: Path, overwrite: bool) -> Digests:
    try:
        files = json.loads(manifest.read_bytes())["files"]
        if all(_is_below(name) and isinstance(digest, str) for name, digest in files.items()):
            return dict(files)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        pass
    if overwrite or manifest.name != MANIFEST:  # of a build that was killed while it wrote that list, no file had got its name
        return {}
    remedy = "Restore it, or build with --overwrite, which takes over the files of this build and leaves all others."
    raise build_error("out-manifest", str(manifest), f"is no list of the files that a build wrote. {remedy}")


def _is_below(name: Any) -> bool:
    """Whether a name stays inside the folder. A list that somebody else wrote must not lead out of it."""
    if not isinstance(name, str) or "\0" in name or PureWindowsPath(name).drive or "\\" in name:
        return False
    parts = PurePosixPath(name).parts
    return bool(parts) and parts[0] != "/" and ".." not in parts and "/".join(parts) == name


def _refuse_losses(out: Path, new: Digests, known: dict[str, set[str]], there: dict[str, str | None], overwrite: bool) -> None:
    findings = []
    for name, digest in there.items():
        if digest is None or digest in known.get(name, ()) or digest == new.get(name):
            continue
        if digest == _OTHER and not (out / name).is_symlink():
            if name in new:
                remedy = "is in the way of a file. Move it away, or choose another folder with --out."
                findings.append(Finding("out-foreign", "error", str(_obstacle(out / name, out)), remedy))
        elif not overwrite and name in known:
            remedy = "was changed since a build wrote it. Undo that, move the file away, or build with --overwrite."
            findings.append(Finding("out-changed", "error", str(out / name), remedy))
        elif not overwrite:
            remedy = "was written by no build that kept a list, and is in the way. Move it away, choose another folder with --out, "
            remedy += "or, where version 0.1.0 built, build once with --overwrite."
            findings.append(Finding("out-foreign", "error", str(out / name), remedy))
    if findings:
        raise BuildError(list(dict.fromkeys(findings)))


def _obstacle(path: Path, out: Path) -> Path:
    """The file that stands where `path` needs a folder; `path` itself where there is none."""
    return next((parent for parent in path.parents if parent != out and parent.exists() and not parent.is_dir()), path)


def _forget_unfinished(out: Path, names: Iterable[str]) -> None:
    """Removes files that a build left when it was killed. Its list goes when the next build has written its own."""
    for name in names:
        if name != MANIFEST:
            with suppress(NotADirectoryError):
                _unfinished(out / name).unlink(missing_ok=True)


def _stage(fresh: Path, out: Path, names: list[str], undo: ExitStack) -> None:
    """Writes every new file beside its name. The list comes first, so that every file that is there stands in a list."""
    for name in sorted({*names, MANIFEST}, key=lambda name: name != MANIFEST):
        if (fresh / name).exists():
            staged = _unfinished(out / name)
            _make_folder(staged.parent, undo)
            undo.callback(_forget_list if name == MANIFEST else _remove, staged)
            staged.write_bytes((fresh / name).read_bytes())


def _swap(out: Path, written: list[str], removed: list[str], undo: ExitStack) -> None:
    for name in [*(name for name in written if name != MANIFEST), *removed]:
        path = out / name
        undo.callback(_restore, path, path.readlink() if path.is_symlink() else path.read_bytes() if path.exists() else None)
        if name in removed:
            path.unlink()
        else:
            _unfinished(path).replace(path)
    for folder in sorted({parent for name in removed for parent in PurePosixPath(name).parents[:-1]}, reverse=True):
        _remove_empty(out / folder)
    if _unfinished(out / MANIFEST).exists():
        _unfinished(out / MANIFEST).replace(out / MANIFEST)


def _restore(path: Path, before: Path | bytes | None) -> None:
    """Puts a file back as it was. A file that cannot be put back now is put right by the next build, since the new list stays."""
    with suppress(OSError):
        if before is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        staged = _unfinished(path)
        if isinstance(before, Path):
            staged.unlink(missing_ok=True)
            staged.symlink_to(before)
        else:
            staged.write_bytes(before)
        staged.replace(path)


def _forget_list(staged: Path) -> None:
    """Removes a staged list, unless a file of it could not be put back."""
    out, known = staged.parent, _known(staged.parent, True)
    if not any(len(known[name]) > 1 and _found(out, name) == digest for name, digest in _read(staged, True).items()):
        _remove(staged)


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # it holds more, or is a link or a mount point
        folder.rmdir()


def _make_folder(folder: Path, undo: ExitStack) -> None:
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        undo.callback(_remove_empty, path)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Waits until no other build of this user puts files into the same folder.

    The lock lies in the cache, not among the user's files. There are 256 of them, so that the cache does not fill with those of
    folders that are gone; two folders may have the same.
    """
    key = hashlib.sha256(os.fsencode(out.resolve())).hexdigest()[:2]
    lock = FileLock(cache_folder() / f"out-{key}.lock")
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        raise build_error(
            "out-busy", str(out), "another build has been writing there for long. End it, then build again."
        ) from None
    try:
        yield
    finally:
        lock.release()
