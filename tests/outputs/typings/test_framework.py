"""The platform's typings accept the documentation's snippets and refuse what people get wrong, in both ends of TypeScript."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bridge.definitions import platform
from bridge.toolchain.node import Node
from tests.support import ROOT
from tests.support.typescript import COMPILERS, PACKAGE, Problem, compile_strictly, expected_codes, install

pytestmark = pytest.mark.slow

USAGE = Path(__file__).parent / "framework"
TYPINGS = "cif-framework.d.ts"
GUIDE = ROOT / "docs" / "testing-your-page.md"


@pytest.fixture(scope="module")
def project(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("framework")
    install(dist, folder)
    for path in USAGE.glob("*.ts"):
        shutil.copy(path, folder)
    return folder


def problems(node: Node, node_modules: Path, project: Path, version: str, *files: str, **options: object) -> list[Problem]:
    return compile_strictly(node, node_modules / COMPILERS[version], project, list(files), **options)


@pytest.mark.parametrize("version", COMPILERS)
def test_the_documentations_snippets_compile(node: Node, node_modules: Path, project: Path, version: str) -> None:
    assert problems(node, node_modules, project, version, "right.ts") == []


def test_the_snippets_call_every_function_that_is_documented() -> None:
    called = set(re.findall(r"CIF\.(\w+)\(", (USAGE / "right.ts").read_text(encoding="utf-8")))
    documented = {call.name for call in platform.CALLS if call.wire.documented != "no" and not call.wire.deprecated}
    assert documented - called == set()


@pytest.mark.parametrize("version", COMPILERS)
def test_each_mistake_of_people_is_refused(node: Node, node_modules: Path, project: Path, version: str) -> None:
    allowed = expected_codes((USAGE / "wrong.ts").read_text(encoding="utf-8"))
    found = problems(node, node_modules, project, version, "wrong.ts")
    assert {problem.line for problem in found} == allowed.keys()
    assert [problem for problem in found if problem.file != "wrong.ts" or problem.code not in allowed[problem.line]] == []


@pytest.mark.parametrize("version", COMPILERS)
def test_a_page_without_modules_has_the_global(node: Node, node_modules: Path, project: Path, version: str) -> None:
    (project / "script.ts").write_text("Microsoft.CIFramework.getMode().then((mode) => mode?.toFixed());\n")
    assert problems(node, node_modules, project, version, "script.ts", f"node_modules/{PACKAGE}/{TYPINGS}") == []
    assert problems(node, node_modules, project, version, "script.ts", types=[f"{PACKAGE}/framework"]) == []


def test_the_guides_example_compiles(node: Node, node_modules: Path, project: Path) -> None:
    (example,) = re.findall(r"^```ts (clicked.ts)\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    (project / example[0]).write_text(example[1], encoding="utf-8")
    assert problems(node, node_modules, project, "newest", example[0]) == []


def test_it_stands_alone(dist: Path) -> None:
    text = (dist / TYPINGS).read_text(encoding="utf-8")
    assert re.findall(r"import\('(.*?)'\)|from '(.*?)'", text) == [("./cif-framework.js", "")]


def member(text: str, name: str) -> str:
    """A function of the interface, with its comment."""
    found = re.search(rf"  /\*\*(?:(?!\*/).)*\*/\n  {name}[<(].*?;\n", text, re.S)
    assert found, name
    return found[0]


def test_every_function_says_what_is_known_of_it(dist: Path) -> None:
    text = (dist / TYPINGS).read_text(encoding="utf-8")
    for call in platform.CALLS:
        lines = member(text, call.name)
        assert ("@experimental" in lines) == (call.wire.documented == "no"), call.name
        assert ("@deprecated" in lines) == bool(call.wire.deprecated), call.name
        assert ("never settles" in lines) == (not call.wire.time_out), call.name
        assert ("Where documentation and library differ" in lines) == bool(call.wire.otherwise), call.name
    assert [call.name for call in platform.CALLS if call.wire.deprecated] == ["setClickToAct"]
    assert {event.name for event in platform.HOST_EVENTS} == set(re.findall(r"^  readonly (on\w+):", text, re.M))
