"""The committed dist/ is what the build makes."""

from __future__ import annotations

import json
from pathlib import Path

from bridge.outputs.package import integrity
from tests.support import ROOT


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


def test_every_file_says_which_version_and_plan_it_is_of(dist: Path) -> None:
    plan = json.loads((dist / "plan.json").read_text(encoding="utf-8"))
    # Rows and records for other programs: their formats have no place for more.
    bare = {"field-catalogue.csv", "kpi-event-definitions.csv", "kpi-event-definitions.json", "own-columns.json"}
    texts = {name: text.decode() for name, text in files(dist).items() if not name.endswith(".map") and name not in bare}
    # The license, and what leads tools that do not know `exports` from an entry's folder to its files.
    also_bare = {"LICENSE", *(path.relative_to(dist).as_posix() for path in dist.glob("*/package.json"))}
    texts = {name: text for name, text in texts.items() if name not in also_bare}
    silent = [name for name, text in texts.items() for fact in ("version", "hash") if plan[fact] not in text]
    assert silent == []


def test_integrity_json_has_every_script_and_no_other_file(dist: Path) -> None:
    hashes = json.loads((dist / "integrity.json").read_text(encoding="utf-8"))
    scripts = [*dist.glob("*.js"), *dist.glob("*.mjs")]
    assert {name: value for name, value in hashes.items() if name != "$comment"} == {path.name: integrity(path) for path in scripts}
