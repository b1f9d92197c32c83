"""Every block of code in the documentation is run, type-checked or parsed; a language without a check is refused."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer.main
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from bridge.cli import app
from bridge.pipeline import build as pipeline
from bridge.plan.make import make_plan
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.support import ROOT
from tests.support.typescript import COMPILERS, compile_strictly, install
from tests.support.widget import Desktop

ELSEWHERE = {
    "docs/testing-your-page.md": "tests/browser/fake/test_guide.py",
    "docs/how-to/tool-chains.md": "tests/vendor_tools/test_tool_chains.py",
    "docs/how-to/jest.md": "tests/vendor_tools/test_tool_chains.py",
}
"""Pages whose blocks another test runs as they stand."""
PAGES = sorted(
    path
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    if path.relative_to(ROOT).as_posix() not in ELSEWHERE and "```" in path.read_text(encoding="utf-8")
)
CHECKED = {"html", "js", "python", "sh", "console", "http", "text"}
RUN = {"docs/installation.md", "docs/tutorial/first-row.md", "docs/tutorial/first-event.md"}
"""Pages with an HTML file that a test below opens."""
PRELUDE = "from typing import Annotated, Literal\nfrom pydantic import Field\nfrom bridge import Column, Deprecated, KpiEvent\n"
AMBIENT = """
declare const conversationId: string, providerSessionId: string, eventName: string, correlationId: string;
declare const data: import('cif-analytics-bridge').AnalyticsData;
declare function onSuccess(result: string): void;
declare function onError(error: unknown): void;
declare const Microsoft: { CIFramework: { addHandler(event: string, handler: (data: string) => Promise<unknown>): void } };
"""
"""What the blocks take for granted, as a page has it."""


@dataclass(frozen=True)
class Block:
    page: str
    line: int
    language: str
    name: str
    text: str

    @property
    def stem(self) -> str:
        return f"{re.sub(r'[^a-z]', '_', self.page.lower())}_{self.line}"


def blocks(page: Path) -> list[Block]:
    name = page.relative_to(ROOT).as_posix()
    found = []
    for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8")):
        if token.type == "fence" and token.map:
            language, _, file = token.info.partition(" ")
            found.append(Block(name, token.map[0] + 1, language, file, token.content))
    return found


ALL = [block for page in PAGES for block in blocks(page)]


def of(language: str) -> list[Block]:
    return [block for block in ALL if block.language == language]


def test_every_block_has_a_check() -> None:
    unchecked = [(block.page, block.line, block.language) for block in ALL if block.language not in CHECKED]
    assert unchecked == []
    assert {block.page for block in of("html") if block.name} == RUN


def test_other_pages_are_run_where_it_is_said() -> None:
    for page, test in ELSEWHERE.items():
        assert Path(page).name in (ROOT / test).read_text(encoding="utf-8")


def test_every_line_of_javascript_is_right_by_the_typings(dist: Path, node: Node, node_modules: Path, tmp_path: Path) -> None:
    install(dist, tmp_path)
    scripts = {block.stem: block.text for block in of("js")}
    for block in of("html"):
        if not block.name:  # the others are opened
            inline = re.findall(r"<script>(.*?)</script>", block.text, re.S)
            scripts |= {f"{block.stem}_{number}": text for number, text in enumerate(inline)}
    assert len(scripts) >= 10
    for stem, text in scripts.items():
        (tmp_path / f"{stem}.js").write_text(f"{text}\nexport {{}};\n", encoding="utf-8")
    (tmp_path / "ambient.d.ts").write_text(AMBIENT, encoding="utf-8")
    shutil.copy(dist / "cif-bridge.global.d.ts", tmp_path)
    shutil.copy(dist / "cif-bridge.d.ts", tmp_path)
    files = ["ambient.d.ts", "cif-bridge.global.d.ts", *(f"{stem}.js" for stem in scripts)]
    options = {"allowJs": True, "checkJs": True, "noImplicitAny": False, "target": "es2022", "lib": ["es2022", "dom"]}
    assert compile_strictly(node, node_modules / COMPILERS["newest"], tmp_path, files, **options) == []


@pytest.mark.parametrize("page", sorted({block.page for block in of("python")}))
def test_the_python_of_a_page_runs_and_its_events_are_a_plan(page: str, tmp_path: Path) -> None:
    own = [block for block in of("python") if block.page == page]
    for block in own:
        if block.name:
            (tmp_path / block.name).write_text(block.text, encoding="utf-8")
    rest = PRELUDE + "\n".join(block.text for block in own if not block.name)
    (tmp_path / "on_the_page.py").write_text(rest, encoding="utf-8")
    done = subprocess.run([sys.executable, "on_the_page.py"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    for file in tmp_path.glob("*.py"):
        if "(KpiEvent" in file.read_text(encoding="utf-8"):
            assert make_plan(str(file)).events


PROGRAMS = {"pip": {"install"}, "npm": {"install"}, "uv": {"add"}}
RUNNERS = (["uv", "run"], ["uvx", "--from", "cif-analytics-bridge"])
"""What can stand before the command."""


def commands() -> list[str]:
    lines = [line.strip().removeprefix("$ ") for block in of("sh") + of("console") for line in block.text.splitlines()]
    return sorted({line.partition("  #")[0] for line in lines if line})


@pytest.mark.parametrize("line", commands())
def test_a_command_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)
    for runner in RUNNERS:
        if words[: len(runner)] == runner:
            words = words[len(runner) :]
    if words[0] in PROGRAMS:
        assert words[1] in PROGRAMS[words[0]]
    elif words[:2] == ["python", "-m"]:
        module = ROOT / words[2].replace(".", "/")
        assert words[2] == "pytest" or module.with_suffix(".py").is_file() or (module / "__main__.py").is_file()
        assert all((ROOT / word).exists() for word in words[3:] if word.startswith("tests/"))
    else:
        assert words[0] == "cif-bridge" or words[:2] == ["python", "build.py"]
        check_arguments(words[1:] if words[0] == "cif-bridge" else words[2:])


def check_arguments(words: list[str]) -> None:
    command = typer.main.get_command(app)
    inner = getattr(command, "commands", {}).get(words[0]) if words else None
    known = {option for parameter in (inner or command).params for option in parameter.opts} | {"--help"}
    assert {word for word in words if word.startswith("--")} <= known
    assert inner or not words or words[0].startswith(("-", "["))


def test_headers_are_headers() -> None:
    for block in of("http"):
        assert all(re.fullmatch(r"[A-Z][\w-]+: \S.*", line) for line in block.text.splitlines()), block


# The pages that are opened.


def page_file(page: str, dist: Path, folder: Path, below: str = "") -> tuple[Path, list[str]]:
    """The HTML file of a page of the documentation, beside a build, and the outputs that the page promises."""
    own = [block for block in ALL if block.page == page]
    (html,) = (block for block in own if block.language == "html" and block.name)
    shutil.copytree(dist, folder / below, dirs_exist_ok=True)
    (folder / html.name).write_text(html.text, encoding="utf-8")
    return folder / html.name, [block.text.strip() for block in own if block.language == "text"]


def opened(chromium: Browser, file: Path) -> Page:
    page = chromium.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(file.as_uri())
    return page


def test_the_one_file_of_the_installation_stores_a_row_without_a_server(chromium: Browser, dist: Path, tmp_path: Path) -> None:
    file, _ = page_file("docs/installation.md", dist, tmp_path)
    page = opened(chromium, file)
    page.get_by_text("Hold").click()
    page.get_by_text("accepted, rows: 1").wait_for()
    page.close()


def test_the_first_tutorial_says_what_happens(chromium: Browser, dist: Path, tmp_path: Path) -> None:
    file, (stored, refused, lost) = page_file("docs/tutorial/first-row.md", dist, tmp_path, "static")
    page = opened(chromium, file)
    output = page.locator("pre")
    said = ""
    for button, expected in (("#hold", stored), ("#wrong", refused), ("#off", ""), ("#hold", lost)):
        page.locator(button).click()
        if expected:
            said += f"{expected}\n"
            page.wait_for_function("(length) => document.querySelector('pre').textContent.length >= length", arg=len(said))
    assert output.text_content() == said
    page.close()


@pytest.mark.slow
def test_the_second_tutorial_says_what_happens(chromium: Browser, tools: Toolchain, tmp_path: Path) -> None:
    (definitions,) = (block for block in of("python") if block.name == "my_events.py")
    (tmp_path / "my_events.py").write_text(definitions.text, encoding="utf-8")
    pipeline.build(tmp_path / "built", str(tmp_path / "my_events.py"), tools=tools)
    file, (expected,) = page_file("docs/tutorial/first-event.md", tmp_path / "built", tmp_path, "static")
    page = opened(chromium, file)
    page.get_by_role("button").click()
    page.get_by_text(expected, exact=True).wait_for()
    page.close()


def test_the_policy_of_the_guide_lets_the_bridge_work(desktop: Desktop) -> None:
    (block,) = (block for block in of("http") if block.page == "docs/how-to/content-security-policy.md")
    name, _, policy = block.text.strip().partition(": ")
    policy = policy.replace("frame-ancestors https://your-org.crm.dynamics.com", f"frame-ancestors {desktop.host.origin}")
    widget = desktop.open(body=desktop.library() + desktop.bridge(), headers={name: policy})
    assert "CIFBridge" in widget.frame.evaluate("Object.keys(window)")
    call = "CIFBridge.events.callHold({ reason: 'Lookup', queue: 'q' }, { conversationId: 'c', providerSessionId: 'p' })"
    assert widget.settle(call)["value"]["outcome"] == "accepted"
    assert widget.errors == [] and widget.said("error") == []


@pytest.mark.parametrize("allowed", [True, False])
def test_a_cdn_has_to_send_the_header_that_the_installation_names(desktop: Desktop, allowed: bool) -> None:
    (header,) = (block for block in of("http") if "Allow-Origin" in block.text)
    name, _, value = header.text.strip().partition(": ")
    integrity = json.loads((desktop.dist / "integrity.json").read_text(encoding="utf-8"))["cif-bridge.min.js"]
    address = desktop.host.put("/cdn.js", desktop.dist / "cif-bridge.min.js", {name: value} if allowed else {})
    widget = desktop.open(body=f'<script src="{address}" crossorigin="anonymous" integrity="{integrity}"></script>')
    assert widget.frame.evaluate("typeof window.CIFBridge") == ("object" if allowed else "undefined")
