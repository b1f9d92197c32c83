"""Whatever a build can find is documented, by its id, and what is documented can be found."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from bridge.findings import FINDINGS
from bridge.plan.lint import RULES
from tests.support import ROOT
from tools.lint_docs import DOCS

PROGRAM = ROOT / "bridge" / "provisioning"
"""What runs on an administrator's machine has no findings."""
ID = re.compile(r"[a-z]+(-[a-z]+)*")


def trees() -> Iterator[ast.Module]:
    for file in (ROOT / "bridge").rglob("*.py"):
        if not file.is_relative_to(PROGRAM) and "browser" not in file.parts and file.name != "findings.py":
            yield ast.parse(file.read_text(encoding="utf-8"))


def raised() -> set[str]:
    """The first argument of each `build_error(…)` and `Finding(…)` that says an id itself."""
    return {
        str(node.args[0].value)
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("build_error", "Finding")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def texts() -> set[str]:
    constants = (node for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str)}


def test_every_finding_that_is_raised_is_documented() -> None:
    compiler = {text for text in texts() if re.fullmatch(r"bundle-[a-z-]+", text)}
    undocumented = {id for id in raised() | compiler if not id.startswith("shim-")} - {*FINDINGS, *RULES}
    assert undocumented == set(), "say in FINDINGS of bridge/findings.py what each of them means"


def test_every_finding_that_is_documented_can_be_raised() -> None:
    assert {*FINDINGS} - texts() == set()
    assert not {*FINDINGS} & {*RULES}


def test_the_page_has_every_finding() -> None:
    listed = set(re.findall(r"(?m)^\| `([a-z-]+)` \|", DOCS.read_text(encoding="utf-8")))
    assert listed == {*FINDINGS, *RULES}


def test_ids_and_their_documents_have_one_form() -> None:
    for id, doc in FINDINGS.items():
        assert ID.fullmatch(id)
        assert doc[0].isupper() or doc[0] == "`"
        assert doc.endswith(".")
    assert [*FINDINGS] == sorted(FINDINGS)
