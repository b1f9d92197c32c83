"""Modules of the package, each as an ES module and as CommonJS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from bridge.compiler.bundle import Format, Job, bundle
from bridge.compiler.transcrypt import Compiled

ADDRESS = "import.meta.url"
"""The text that stands for the module's own address in an entry."""
_FILE = "typeof __filename == 'string' ? encodeURI('file://' + __filename) : undefined"
"""The address of a CommonJS module, where it knows its file. Bundlers for the web make a file name up."""
_FORMATS: tuple[tuple[Format, str, str], ...] = (("esm", ".mjs", ADDRESS), ("cjs", ".cjs", _FILE))


def module_jobs(
    compiled: Compiled,
    entry: str,
    file: Path,
    banner: str,
    external: Sequence[str] = (),
    letters: Mapping[str, str] | None = None,
) -> list[Job]:
    """The bundles of one module.

    `entry` is the text of the ES module `file`; `external` names the modules of the package that it imports; `letters` is as in
    `bundle`.
    """
    jobs: list[Job] = []
    for format, suffix, address in _FORMATS:
        text = entry.replace(ADDRESS, address)
        for name in external:
            text = text.replace(f"'{name}'", f"'{_named(name, suffix)}'")
        others = [_named(name, suffix) for name in external]
        out = file.with_suffix(suffix)
        jobs.append(partial(bundle, compiled, text, out, format=format, banner=banner, external=others, letters=letters))
    return jobs


def _named(module: str, suffix: str) -> str:
    return module.removesuffix(".mjs") + suffix
