"""What contributors are told holds: paths exist, commands are those of the workflows, the tree is the tree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from tests.support import ROOT
from tools.mutants.faults import all_faults

WORKFLOWS = ROOT / ".github" / "workflows"
PAGES = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md"]
_PATH = re.compile(r"`((?:bridge|tests|tools|templates|docs|dist|\.github)/[\w./-]*|[\w-]+\.(?:py|md|toml|txt))`")
MADE = {"provision.py"}
"""Files of a build that the pages name without their folder."""


def workflow(name: str) -> str:
    return (WORKFLOWS / name).read_text(encoding="utf-8")


def parsed(name: str) -> dict[str, Any]:
    """The jobs of a workflow, as a forge reads them."""
    jobs: dict[str, Any] = yaml.safe_load(workflow(name))["jobs"]
    return jobs


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_path_that_is_named_exists(page: Path) -> None:
    named = set(_PATH.findall(page.read_text(encoding="utf-8"))) - MADE
    assert named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_the_tree_shows_every_room_and_fits_ten_lines() -> None:
    tree = PAGES[0].read_text(encoding="utf-8").partition("```text\n")[2].partition("```")[0].splitlines()
    assert len(tree) == 10
    assert [line.split()[0] for line in tree if not (ROOT / line.split()[0]).exists()] == []
    rooms = {path.parent.name for path in (ROOT / "bridge").glob("*/__init__.py")}
    assert sorted(room for room in rooms if f"bridge/{room}" not in "\n".join(tree)) == []


def test_the_architecture_names_every_room() -> None:
    text = PAGES[1].read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (ROOT / "bridge").glob("*/__init__.py")}
    assert {room for room in rooms if f"| `bridge/{room}` |" not in text} == set()


def test_the_workflow_runs_the_one_test_command_on_every_system_and_every_python() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    supported = [line.split(" :: ")[2] for line in project["classifiers"] if re.search(r":: Python :: \d", line)]
    job = parsed("test.yml")["tests"]
    assert job["strategy"]["matrix"] == {"os": ["ubuntu-latest", "macos-latest", "windows-latest"], "python": supported}
    assert (job["runs-on"], job["steps"][1]["with"]) == ("${{ matrix.os }}", {"python-version": "${{ matrix.python }}"})
    assert job["steps"][-1] == {"run": "python -m tests"}
    assert "python -m tests  " in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((ROOT / ".github").rglob("*.yml")), ids=lambda path: path.name)
def test_a_file_of_the_forge_can_be_read(path: Path) -> None:
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    for job in read.get("jobs", {}).values():
        assert job["runs-on"] and all(("run" in step) != ("uses" in step) for step in job["steps"])


def test_every_planted_fault_has_its_turn_once_a_week() -> None:
    parts = parsed("mutants.yml")["mutants"]["strategy"]["matrix"]["part"]
    of_faults = [[part for part in parts if part in fault.file] for fault in all_faults()]
    assert all(len(found) == 1 for found in of_faults)
    assert {part for found in of_faults for part in found} == set(parts)


def test_the_site_is_built_strictly_with_the_pinned_packages() -> None:
    text = workflow("site.yml")
    assert "-c constraints.txt" in text and "mkdocs build --strict" in text


def test_a_release_is_tested_and_needs_no_stored_token() -> None:
    text = workflow("release.yml")
    assert text.index("python -m tools.release") < text.index("python -m tests") < text.index("gh-action-pypi-publish")
    assert text.count("id-token: write") == 2
    assert "secrets." not in text and "password" not in text


def test_the_commands_that_run_a_part_find_tests() -> None:
    commands = re.findall(r"`python -m (?:pytest|tests) (tests/[\w./]+)(?: -k (\w+))?`", PAGES[0].read_text(encoding="utf-8"))
    assert len(commands) > 2
    assert any(word for _, word in commands)
    for path, word in commands:
        assert (ROOT / path).exists()
        assert not word or re.search(rf"def test_\w*{word}", (ROOT / path).read_text(encoding="utf-8")), word


@pytest.mark.parametrize("workflow_file", sorted(WORKFLOWS.glob("*.yml")), ids=lambda path: path.name)
def test_workflows_call_only_modules_that_exist(workflow_file: Path) -> None:
    for module in re.findall(r"python -m ((?:tools|tests)[\w.]*)", workflow_file.read_text(encoding="utf-8")):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file()
