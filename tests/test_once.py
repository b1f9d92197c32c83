"""What a run needs once is made once, whichever process comes first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.once import once


def test_the_first_makes_it_and_the_others_wait(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(folder: Path) -> None:
        made.append(folder)
        folder.mkdir()
        (folder / "file").write_text("whole", encoding="utf-8")

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: (once(tmp_path, "it", make) / "file").read_text(encoding="utf-8"), range(8)))

    assert (len(made), found) == (1, ["whole"] * 8)


def test_what_could_not_be_made_is_tried_again(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        once(tmp_path, "it", fail)

    assert once(tmp_path, "it", lambda folder: folder.mkdir(exist_ok=True)).is_dir()
