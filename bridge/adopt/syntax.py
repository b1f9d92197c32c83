"""Reads the files of a web page into syntax trees, with a parser of JavaScript."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from bridge.findings import Finding, build_error
from bridge.toolchain.node import Report, find_node, npm_tools

Node = dict[str, Any]
"""A node of the ESTree kind; its `loc` is the line it starts in."""

SCRIPTS = (".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx")
PAGES = (".html", ".htm")
_HERE = Path(__file__).parent
_JAVASCRIPT_TYPES = ("", "module", "text/javascript", "application/javascript", "text/babel")
_FUNCTIONS = ("FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression", "ObjectMethod", "ClassMethod")


@dataclass
class Script:
    """A script, or one script element of a page."""

    file: str
    text: str
    first_line: int
    """Line of the file in which `text` begins, from 1."""
    tree: Node = field(default_factory=dict)

    def line(self, node: Node) -> int:
        return int(node["loc"]) + self.first_line - 1

    def where(self, node: Node) -> str:
        return f"{self.file}:{self.line(node)}"

    def code(self, node: Node) -> str:
        """The text of the page for `node`. The parser counts UTF-16 code units."""
        return self._units[2 * node["start"] : 2 * node["end"]].decode("utf-16-le", "surrogatepass")

    @cached_property
    def _units(self) -> bytes:
        return self.text.encode("utf-16-le", "surrogatepass")

    @cached_property
    def parents(self) -> dict[int, Node]:
        """The parents of nodes, by the identity of the child."""
        return {id(child): node for node in walk(self.tree) for child in children(node)}

    def ancestors(self, node: Node) -> Iterator[Node]:
        while (parent := self.parents.get(id(node))) is not None:
            yield parent
            node = parent

    def function_around(self, node: Node) -> Node | None:
        return next((parent for parent in self.ancestors(node) if is_function(parent)), None)


def is_function(node: Node) -> bool:
    return node["type"] in _FUNCTIONS


def children(node: Node) -> Iterator[Node]:
    for value in node.values():
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, dict) and "type" in item:
                yield item


def walk(node: Node) -> Iterator[Node]:
    """`node` and all below it, in the order of the text."""
    todo = [node]
    while todo:
        node = todo.pop()
        yield node
        todo += reversed(list(children(node)))


def read_scripts(paths: Sequence[Path], report: Report) -> tuple[list[Script], list[Finding]]:
    """The scripts of all files, and a finding for each that cannot be read. Folders are searched."""
    scripts: list[Script] = []
    findings: list[Finding] = []
    for path in paths:
        for file in _files(path):
            try:
                scripts += _scripts(file, file.read_text(encoding="utf-8-sig"))
            except (OSError, UnicodeDecodeError) as error:
                findings.append(Finding("adopt-file", "error", str(file), f"cannot be read: {error}. Save it as UTF-8."))
    readable = []
    for script, answer in zip(scripts, _parse(scripts, report), strict=True):
        if "tree" in answer:
            script.tree = answer["tree"]
            readable.append(script)
        else:
            where = f"{script.file}:{answer['line'] + script.first_line - 1}"
            message = f"{answer['reason']} Correct the syntax, or leave the file out."
            findings.append(Finding("adopt-syntax", "error", where, message))
    return readable, findings


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        below = (file for file in path.rglob("*") if file.suffix in SCRIPTS + PAGES and "node_modules" not in file.parts)
        found = sorted(file for file in below if file.is_file())
        if not found:
            raise build_error("adopt-file", str(path), f"holds no script. Give files that end in {', '.join(SCRIPTS + PAGES)}.")
        return found
    if not path.is_file():
        raise build_error("adopt-file", str(path), "no such file. Give the scripts or pages that call logAnalyticsEvent.")
    return [path]


def _scripts(file: Path, text: str) -> list[Script]:
    if file.suffix in PAGES:
        page = _Page(str(file))
        page.feed(text)
        page.close()
        return page.scripts
    return [Script(str(file), text, 1)]


class _Page(HTMLParser):
    """Collects the script elements that hold JavaScript."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=False)
        self.file = file
        self.scripts: list[Script] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = tag == "script" and "src" not in given and (given.get("type") or "").lower() in _JAVASCRIPT_TYPES

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip():
            self.scripts.append(Script(self.file, data, self.getpos()[0]))

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


def _parse(scripts: Sequence[Script], report: Report) -> list[Any]:
    node = find_node(report)
    tools = npm_tools(_HERE / "npm", node, report) / "node_modules"
    request = json.dumps([{"name": script.file, "text": script.text} for script in scripts])
    run = subprocess.run(
        [node.node, _HERE / "parse.mjs", tools], input=request, capture_output=True, text=True, encoding="utf-8"
    )
    if run.returncode:
        raise build_error("adopt-parser", "parse.mjs", f"{run.stderr.strip().splitlines()[-1]}. Give fewer files at once.")
    return list(json.loads(run.stdout))
