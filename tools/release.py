"""`python -m tools.release TAG`: may this commit be released under this tag? The release workflow asks first."""

from __future__ import annotations

import re
import runpy
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACEHOLDER = "forge.example"
"""The host of the addresses in pyproject.toml until the project has a home. Nobody can own a name below `.example`."""


def obstacles(tag: str, version: str, project: str, changelog: str) -> Iterator[str]:
    """What has to be corrected before `tag` can be released; `project` is the text of pyproject.toml."""
    if tag != f"v{version}":
        yield f"The tag is {tag}, bridge/version.py says {version}. Set the version, or tag v{version}."
    if not re.search(rf"^## {re.escape(version)}( |$)", changelog, re.M):
        yield f"CHANGELOG.md has no heading `## {version}`. Rename `## Unreleased`."
    if re.search(r"^## Unreleased", changelog, re.M):
        yield "CHANGELOG.md still has `## Unreleased`. Everything that is released stands under its version."
    urls = tomllib.loads(project)["project"].get("urls", {})
    for name, url in urls.items():
        if PLACEHOLDER in url:
            yield f"{name} in pyproject.toml is the placeholder {url}. Name the real address."


def main() -> None:
    version = runpy.run_path(str(ROOT / "bridge" / "version.py"))["__version__"]
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "CHANGELOG.md")]
    found = list(obstacles(sys.argv[1], version, *texts))
    for line in found:
        print(line, file=sys.stderr)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
