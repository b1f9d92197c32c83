"""What stands in the way of a release is named; what does not is let through."""

from __future__ import annotations

import tomllib

import pytest

from tests.support import ROOT
from tools.release import PLACEHOLDER, obstacles

HOME = '[project]\nname = "x"\n[project.urls]\nRepository = "https://code.test/x"\n'
CHANGES = "# Changelog\n\n## 1.2.3\n\n- It works.\n"


def test_a_commit_that_is_ready_is_released() -> None:
    assert list(obstacles("v1.2.3", "1.2.3", HOME, CHANGES)) == []


@pytest.mark.parametrize(
    ("tag", "project", "changelog", "said"),
    [
        ("v1.2.4", HOME, CHANGES, "Set the version, or tag v1.2.3"),
        ("v1.2.3", HOME, "## 1.2.30\n", "no heading `## 1.2.3`"),
        ("v1.2.3", HOME, CHANGES + "## Unreleased\n", "still has `## Unreleased`"),
        ("v1.2.3", HOME.replace("code.test", PLACEHOLDER), CHANGES, "Repository in pyproject.toml is the placeholder"),
    ],
)
def test_an_obstacle_is_named(tag: str, project: str, changelog: str, said: str) -> None:
    (line,) = obstacles(tag, "1.2.3", project, changelog)
    assert said in line


def test_addresses_of_this_project_are_all_real_or_all_placeholders() -> None:
    urls = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
    assert len({PLACEHOLDER in url for url in urls.values()}) == 1
