"""The source map of the minified script leads to the Python line."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from bridge.toolchain.node import Node
from tests.support import ROOT

DECODER = ROOT / "tests" / "support" / "original_positions.cjs"


def statement(source: str, line: int) -> str:
    """The innermost statement of Python around a line: Transcrypt's maps know lines, and a statement can have several."""
    around = (s for s in ast.walk(ast.parse(source)) if isinstance(s, ast.stmt) and s.lineno <= line <= (s.end_lineno or 0))
    inner = max(around, key=lambda s: s.lineno)
    return "\n".join(source.split("\n")[inner.lineno - 1 : inner.end_lineno])


@pytest.mark.parametrize("name", ["cif-bridge.min.js", "cif-bridge.js", "cif-bridge.core.mjs"])
def test_every_property_in_a_script_leads_to_the_python_that_names_it(
    dist: Path, node: Node, node_modules: Path, name: str
) -> None:
    script = (dist / name).read_text(encoding="utf-8")
    path = dist / f"{name}.map"
    sources = json.loads(path.read_text(encoding="utf-8"))
    python = dict(zip(sources["sources"], sources["sourcesContent"], strict=True))
    found = [
        (match[1], [number, match.start(1)])
        for number, line in enumerate(script.split("\n"), 1)
        if not line.lstrip().startswith(("/*", "//"))
        # Transcrypt gives `x += 1` the line of the statement before it.
        for match in re.finditer(r"\.([A-Za-z]{4,})(?!\w|\+\+|--)", line)
    ]
    run = subprocess.run(
        [node.node, DECODER, path],
        input=json.dumps([position for _, position in found]),
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"NODE_PATH": str(node_modules)},
        check=True,
    )
    origins = json.loads(run.stdout)
    lost = [
        f"{word} at {position} leads to {origin['source']}:{origin['line']}"
        for (word, position), origin in zip(found, origins, strict=True)
        # The entry is JavaScript; `globalThis[name]` is minified to the name itself.
        if origin["source"] != "generated/entry.js"
        and not re.search(rf"{word}|\[name\]", statement(python.get(origin["source"]) or "", origin["line"] or 0))
    ]
    assert lost == []
    assert {origin["source"] for origin in origins} > {
        "bridge/browser/shim/surface.py",
        "bridge/browser/shim/delivery.py",
        "generated/validator.py",
    }


def test_the_sources_in_a_map_are_the_files_of_the_project(dist: Path) -> None:
    sources = json.loads((dist / "cif-bridge.min.js.map").read_text(encoding="utf-8"))
    written = {name: text for name, text in zip(sources["sources"], sources["sourcesContent"], strict=True) if "shim" in name}
    assert written == {name: (ROOT / name).read_text(encoding="utf-8") for name in written} != {}
    assert re.findall(r"sourceMappingURL=(.*)", (dist / "cif-bridge.min.js").read_text(encoding="utf-8")) == [
        "cif-bridge.min.js.map"
    ]
