"""The examples of docs/testing-your-page.md run as they stand, in a project that has installed the package."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import playwright
import pytest

from bridge.toolchain.node import Node
from tests.support import ROOT, browser
from tests.support.typescript import link

GUIDE = ROOT / "docs" / "testing-your-page.md"
DRIVER = Path(playwright.__file__).parent / "driver" / "package"
# What `npm install playwright` gives, started with the browser of this machine.
PLAYWRIGHT = """import playwright from {driver};
export const chromium = {{ launch: () => playwright.chromium.launch({options}) }};
"""


@pytest.fixture
def project(tmp_path: Path, dist: Path, node_modules: Path) -> Path:
    """The guide's files, the package, and Vitest."""
    for name, text in re.findall(r"^```\w+ (\S+)\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.M | re.S):
        (tmp_path / name).write_text(text, encoding="utf-8")
    link(dist, tmp_path, node_modules)
    return tmp_path


def run(node: Node, project: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [node.node, *arguments], cwd=project, capture_output=True, encoding="utf-8", env=os.environ | {"NO_COLOR": "1"}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_vitest_example(node: Node, project: Path, node_modules: Path) -> None:
    said = run(node, project, node_modules / "vitest" / "vitest.mjs", "run", "--reporter=verbose")
    assert re.search(r"Tests +5 passed", said)


def test_the_playwright_example(node: Node, project: Path) -> None:
    options = json.dumps({"executablePath": str(browser.find()), "args": browser.arguments()})
    package = project / "node_modules" / "playwright"
    package.mkdir()
    (package / "package.json").write_text('{"type": "module", "exports": "./index.js"}')
    (package / "index.js").write_text(PLAYWRIGHT.format(driver=json.dumps((DRIVER / "index.js").as_uri()), options=options))
    said = run(node, project, "--test", "page-test.mjs")
    assert re.search(r"pass 1\b", said)
