"""`package.json` says of the files what is true of them."""

from __future__ import annotations

import json
from fnmatch import fnmatch
from pathlib import Path


def test_scripts_have_side_effects_and_modules_have_none(dist: Path) -> None:
    """A bundler drops an import for its effect where none is said, and keeps what nobody uses where one is."""
    said = json.loads((dist / "package.json").read_text(encoding="utf-8"))["sideEffects"]
    files = [path.name for path in dist.iterdir() if path.suffix in (".js", ".mjs")]

    assert {name for name in files if any(fnmatch(f"./{name}", pattern) for pattern in said)} == {
        name for name in files if name.endswith(".js")
    }
    assert [pattern for pattern in said if not any(fnmatch(f"./{name}", pattern) for name in files)] == []
