"""Every limit and every fact of the platform in the definitions says where it comes from, or that the project chose it."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bridge.definitions import api, columns, payload, platform, sources
from tests.support import ROOT

ROOM = ROOT / "bridge" / "definitions"
READERS = [ROOT / "bridge" / "reader", ROOT / "bridge" / "provisioning"]
"""Rooms that know the platform without the definitions."""
FACTS = ("columns", "platform")
"""Modules that hold nothing but facts of the platform."""
KNOWN = {name for name, value in vars(sources).items() if isinstance(value, sources.Page | str) and name.isupper()} - {"READ"}
SOURCE = re.compile(r"\(`([A-Z_]+)`")
CHOSEN = re.compile(r"\bOurs:|\b(?:JavaScript|Python)'s\b")


def constants(path: Path) -> Iterator[tuple[str, object, str]]:
    """The constants of a module: name, value, and the docstring below."""
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    body = ast.parse(path.read_text(encoding="utf-8")).body
    for node, below in zip(body, [*body[1:], None], strict=True):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None
        if isinstance(target, ast.Name) and target.id.isupper():
            said = below.value if isinstance(below, ast.Expr) else None
            yield target.id, getattr(module, target.id), str(said.value) if isinstance(said, ast.Constant) else ""


MODULES = sorted(path for path in ROOM.glob("*.py") if path.stem not in ("__init__", "sources"))
OTHERS = sorted(path for room in READERS for path in room.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("path", [*MODULES, *OTHERS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_limit_says_where_it_comes_from(path: Path) -> None:
    numbers = [(name, doc) for name, value, doc in constants(path) if type(value) in (int, float)]
    assert [name for name, doc in numbers if not SOURCE.search(doc) and not CHOSEN.search(doc)] == [], (
        "Name its source in brackets, as `sources.py` has it, or say Ours, and why."
    )


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_of_the_platform_names_its_source(name: str) -> None:
    found = [(constant, doc) for constant, _, doc in constants(ROOM / f"{name}.py") if not constant.startswith("_")]
    assert len(found) > 10
    assert [constant for constant, doc in found if constant != "API" and not SOURCE.search(doc)] == []


@pytest.mark.parametrize("path", [*MODULES, *OTHERS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_source_that_is_named_is_one(path: Path) -> None:
    assert set(SOURCE.findall(path.read_text(encoding="utf-8"))) - KNOWN == set()


def test_a_page_has_a_title_an_address_and_a_date() -> None:
    assert all(page.title and page.address.startswith("https://") for page in sources.PAGES)
    assert {value for value in vars(sources).values() if isinstance(value, sources.Page)} == set(sources.PAGES)
    assert datetime.strptime(sources.READ, "%d %B %Y")


def test_sentences_say_the_limits_that_hold() -> None:
    search = inspect.getdoc(platform.CIFramework.searchAndOpenRecords) or ""
    assert f"at most {platform.MOST_FOUND:,}," in search
    assert f"limit is {platform.TIME_OUT_MS // 1000} s" in (api.Options.model_fields["timeoutMs"].description or "")
    assert platform.TIME_OUT_MS < api.ANSWER_MS
    spare = payload.CustomData.model_fields["value"].description or ""
    assert f"The five spare columns take text of at most {columns.SPARE_COLUMNS[0].max_length} UTF-16 code units" in spare
