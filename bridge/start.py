"""The command `cif-bridge`. An installation has this as a module of its own, `cif_bridge`, so that it also starts where another
package called `bridge` is found first, and says so."""

from __future__ import annotations

import sys

_INTERRUPTED = 130
"""The exit code of a program that Ctrl+C ended, in shells."""


def main() -> None:
    try:
        other = other_bridge()
        if other:
            remedy = "Start where it is not found: in another folder, without PYTHONPATH, or in an environment without it."
            sys.exit(f"error: another package called `bridge`, {other}, hides the one of cif-analytics-bridge. {remedy}")
        from bridge.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


def other_bridge() -> str:
    """The file or folder of the package `bridge` that Python finds, when it is not this project's."""
    import importlib.util  # here, since an interrupt while these are imported is to be caught too
    from pathlib import Path

    spec = importlib.util.find_spec("bridge")
    if spec is None or spec.origin is None:
        return "a folder without __init__.py" if spec else "which is not there"
    ours = "from bridge.definitions.authoring import" in Path(spec.origin).read_text(encoding="utf-8", errors="replace")
    return "" if ours and (Path(spec.origin).parent / "cli.py").is_file() else spec.origin


if __name__ == "__main__":
    main()
