"""Builds again whenever the user's Python files change."""

from __future__ import annotations

import importlib
import importlib.util
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import watchfiles

from bridge.compiler.bundle import rehearse
from bridge.compiler.transcrypt import start_compiler
from bridge.findings import BuildError, build_error
from bridge.pipeline.build import build
from bridge.pipeline.output_folder import is_made
from bridge.plan.docs_url import docs_folder
from bridge.plan.load import no_module, refuse_name
from bridge.plan.places import is_file
from bridge.toolchain.node import Report
from bridge.toolchain.toolchain import Toolchain

_MILLISECONDS = 200


def watch(out: Path, events: str, report: Report, docs_url: str, overwrite: bool = False) -> None:
    """Builds after every change, until Ctrl+C. A build that fails is reported. `overwrite` holds for the first build alone."""
    root, known = _root(events), frozenset(sys.modules)
    docs_url = docs_folder(docs_url)  # no edit would correct it
    changes = changes_of(root, out.resolve())
    with Toolchain(report) as tools, suppress(KeyboardInterrupt):
        try:
            next(changes)  # from here on nothing is missed, also while the first build runs
        except OSError as error:
            raise build_error("watch-failed", str(root), f"cannot be watched: {error}. Build without --watch.") from None
        _build(out, events, docs_url, tools, overwrite, rehearse)
        for changed in changes:
            start_compiler(tools)
            if changed:
                _forget(root, known)
                _build(out, events, docs_url, tools)
    report("No longer watching.")


def changes_of(root: Path, out: Path) -> Iterator[set[watchfiles.main.FileChange]]:
    """Yields the Python files below `root` that changed, and now and then nothing. A build's own provision.py is no change."""
    python = watchfiles.PythonFilter()

    def is_code(change: watchfiles.Change, path: str) -> bool:
        return python(change, path) and not is_made(Path(path), out)

    return watchfiles.watch(root, watch_filter=is_code, rust_timeout=_MILLISECONDS, yield_on_timeout=True)


def _build(
    out: Path,
    events: str,
    docs_url: str,
    tools: Toolchain,
    overwrite: bool = False,
    then: Callable[[Toolchain], None] = lambda tools: None,
) -> None:
    start, report = time.perf_counter(), tools.report
    try:
        files = build(out, events, report, docs_url, tools, overwrite=overwrite)
    except BuildError as error:
        for finding in error.findings:
            report(str(finding))
        report("Not built. Waiting for a change.")
    else:
        seconds = time.perf_counter() - start
        then(tools)
        report(f"Built {len(files)} files into {out} in {seconds:.2f} s. Waiting for a change.")


def _root(events: str) -> Path:
    """The folder of a file, or the folder of the package that a module is in."""
    refuse_name(events)
    if is_file(events):
        root = Path(events).resolve().parent
        if not root.is_dir():
            raise build_error("events-missing", events, "its folder does not exist. Give the .py file that defines your events.")
        return root
    spec = importlib.util.find_spec(events.partition(".")[0])
    if spec is None or spec.origin is None:
        raise no_module(events)
    return Path(spec.origin).resolve().parent


def _forget(root: Path, known: frozenset[str]) -> None:
    """Makes Python import the user's modules anew. Installed modules stay, even those below the user's folder."""
    installed = [Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "purelib", "platlib")]
    for name in sys.modules.keys() - known:
        file = getattr(sys.modules[name], "__file__", None)
        if (
            file
            and Path(file).resolve().is_relative_to(root)
            and not any(Path(file).resolve().is_relative_to(i) for i in installed)
        ):
            del sys.modules[name]
    importlib.invalidate_caches()
