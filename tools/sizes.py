"""`python -m tools.sizes [COMMIT]`: bytes of each script of `dist/`, as a Markdown table, beside what they were in a commit."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEVEL = 9
"""Of gzip, as everywhere in this project."""

Read = Callable[[str], bytes | None]
"""The content of a file of `dist/`; None where there is none."""


def table(names: list[str], new: Read, old: Read) -> str:
    lines = ["| script | bytes | gzip | change of gzip |", "|---|---:|---:|---:|"]
    for name in names:
        content, before = new(name), old(name)
        if content is None:
            lines.append(f"| {name} | gone | gone | {-_packed(before or b''):+,} |")
        else:
            change = "new" if before is None else f"{_packed(content) - _packed(before):+,}"
            lines.append(f"| {name} | {len(content):,} | {_packed(content):,} | {change} |")
    return "\n".join(lines)


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, LEVEL))


def _in_commit(commit: str) -> Read:
    def read(name: str) -> bytes | None:
        shown = subprocess.run(["git", "show", f"{commit}:dist/{name}"], cwd=ROOT, capture_output=True)  # noqa: S607
        return shown.stdout if shown.returncode == 0 else None

    return read


def _here(name: str) -> bytes | None:
    file = ROOT / "dist" / name
    return file.read_bytes() if file.is_file() else None


def _scripts(commit: str) -> list[str]:
    listed = subprocess.run(["git", "ls-tree", "--name-only", commit, "dist/"], cwd=ROOT, capture_output=True, text=True)  # noqa: S607
    names = {Path(line).name for line in listed.stdout.splitlines()} | {path.name for path in (ROOT / "dist").iterdir()}
    return sorted(name for name in names if name.endswith((".js", ".mjs")))


def main() -> None:
    commit = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    print(table(_scripts(commit), _here, _in_commit(commit)))


if __name__ == "__main__":
    main()
