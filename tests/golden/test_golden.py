"""The generator writes what the golden files hold. `python -m tools` renews them: then read their diff."""

from __future__ import annotations

import pytest

from tests.golden import FOLDER, RENEW, golden_files

NAMES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*.txt"))


@pytest.fixture(scope="module")
def generated() -> dict[str, str]:
    return golden_files()


def test_every_file_that_is_generated_has_a_golden_one(generated: dict[str, str]) -> None:
    assert sorted(generated) == NAMES, f"run `{RENEW}`"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_generated_is_as_before(generated: dict[str, str], name: str) -> None:
    assert generated.get(name) == (FOLDER / name).read_text(encoding="utf-8"), f"run `{RENEW}` and read the diff"
