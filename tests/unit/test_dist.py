"""The committed dist/ is what the build makes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_every_committed_file_is_what_a_fresh_build_makes(dist: Path) -> None:
    committed = {path.name: path.read_bytes() for path in (ROOT / "dist").iterdir()}
    fresh = {path.name: path.read_bytes() for path in dist.iterdir()}
    different = sorted(name for name in {*committed, *fresh} if committed.get(name) != fresh.get(name))
    assert different == [], "run `python build.py` and commit dist/"


def test_nothing_in_dist_names_a_place_on_the_building_machine(dist: Path) -> None:
    for path in dist.iterdir():
        text = path.read_text(encoding="utf-8")
        for place in (str(Path.home()), str(ROOT), str(dist), "/tmp/"):  # noqa: S108 - looked for, not used
            assert place not in text, f"{path.name} names {place}"
