"""The committed dist/ is what the build makes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_committed_file_is_what_a_fresh_build_makes(dist: Path) -> None:
    committed, fresh = files(ROOT / "dist"), files(dist)
    different = sorted(name for name in {*committed, *fresh} if committed.get(name) != fresh.get(name))
    assert different == [], "run `python build.py` and commit dist/"


def test_nothing_in_dist_names_a_place_on_the_building_machine(dist: Path) -> None:
    for name, content in files(dist).items():
        text = content.decode()
        for place in (str(Path.home()), str(ROOT), str(dist), "/tmp/"):  # noqa: S108 - looked for, not used
            assert place not in text, f"{name} names {place}"
