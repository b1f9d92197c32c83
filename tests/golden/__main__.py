"""`python -m tests.golden` renews the golden files."""

from __future__ import annotations

from bridge.generator.render import write
from tests.golden import FOLDER, golden_files

if __name__ == "__main__":
    files = golden_files()
    for path in FOLDER.glob("*/*.txt"):
        if path.relative_to(FOLDER).as_posix() not in files:
            path.unlink()
    for name, text in files.items():
        (FOLDER / name).parent.mkdir(exist_ok=True)
        write(FOLDER / name, text)
