"""The recipes of docs/how-to/tool-chains.md and jest.md are built and run as they stand, in a project with the package."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from bridge.toolchain.node import Node, npm_tools
from tests.support import ROOT
from tests.support.typescript import PACKAGE, install
from tests.support.widget import Desktop

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
GUIDE = ROOT / "docs" / "how-to" / "tool-chains.md"
JEST = GUIDE.with_name("jest.md")
WHOLE = "import * as CIFBridge from 'cif-analytics-bridge';\nglobalThis.CIFBridge = CIFBridge;\n"
MOST = {"vite": 9_950, "webpack": 9_950, "vite-small": 6_500, "webpack-small": 6_500, "vite-whole": 11_000}
"""Bytes after gzip: of the guide's pages, and of WHOLE. The guide says them too."""
PAGES = ("vite", "webpack", "vite-small", "webpack-small", "react", "vue", "angular")


@pytest.fixture(scope="module")
def tool_chains(node: Node) -> Path:
    """The installed npm packages."""
    return npm_tools(HERE / "npm", node, print) / "node_modules"


@pytest.fixture(scope="module")
def project(dist: Path, tool_chains: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide's files, the tools, and the package as npm installs it."""
    folder = tmp_path_factory.mktemp("project")
    install(dist, folder)
    (folder / "package.json").write_text("{}")
    (folder / "tsconfig.json").write_text('{"compilerOptions": {"experimentalDecorators": true}}')
    for guide in (GUIDE, JEST):
        for name, text in re.findall(r"^```\w+ (\S+)\n(.*?)^```$", guide.read_text(encoding="utf-8"), re.M | re.S):
            (folder / name).write_text(text, encoding="utf-8")
    (folder / "whole.js").write_text(WHOLE)
    for package in tool_chains.iterdir():
        (folder / "node_modules" / package.name).symlink_to(package, target_is_directory=True)
    return folder


def run(node: Node, project: Path, *arguments: str | Path) -> str:
    environment = os.environ | {"NO_COLOR": "1"}
    done = subprocess.run([node.node, *arguments], cwd=project, capture_output=True, encoding="utf-8", env=environment, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def built(node: Node, project: Path) -> dict[str, int]:
    """Bytes of each page after gzip."""
    (project / "build.mjs").write_bytes((HERE / "build.mjs").read_bytes())
    sizes: dict[str, int] = json.loads(run(node, project, "build.mjs").splitlines()[-1])
    return sizes


@pytest.mark.parametrize("page", PAGES)
def test_a_page_logs_an_event(project: Path, built: dict[str, int], desktop: Desktop, page: str) -> None:
    desktop.softphone.put("/page.js", project / "built" / page / "page.js")
    content = "<button>Hold</button><output></output>" if page in MOST else ""
    root = "<phone-call></phone-call>" if page == "angular" else f'<div id="app">{content}</div>'
    widget = desktop.open(body=f'{desktop.library()}{root}<script type="module" src="/page.js"></script>')
    widget.frame.get_by_role("button", name="Hold").click()
    widget.frame.get_by_text("accepted").wait_for()
    (row,) = widget.rows()
    assert (row["msdyn_kpieventname"], row["msdyn_conversationid"]) == ("CallHold", "conversation-1")
    assert widget.errors == []


def test_no_page_weighs_more_than_the_guide_says(built: dict[str, int]) -> None:
    assert {page: built[page] for page, most in MOST.items() if built[page] > most} == {}
    said = re.findall(r"at\s+most ([\d.]+) KB", GUIDE.read_text(encoding="utf-8"))
    assert [round(float(number) * 1000) for number in said] == [MOST["vite-small"], MOST["vite"], MOST["vite-whole"]]
    assert (MOST["webpack"], MOST["webpack-small"]) == (MOST["vite"], MOST["vite-small"])


@pytest.mark.parametrize("page", [page for page in MOST if "whole" not in page])
def test_events_that_a_page_does_not_import_drop_out(project: Path, built: dict[str, int], dist: Path, page: str) -> None:
    script = (project / "built" / page / "page.js").read_text(encoding="utf-8")
    events = json.loads((dist / "plan.json").read_text(encoding="utf-8"))["events"]
    found = {event["name"] for event in events if f'"{event["name"]}"' in script or f"`{event['name']}`" in script}
    # Raw calls are masked by the names of events, also where their functions have dropped out.
    named = set() if page.endswith("small") else {event["name"] for event in events if any(f["sensitive"] for f in event["fields"])}
    assert found == {"CallHold", "CallUnhold"} | named
    assert not [word for word in ("ringSeconds", "Expertise", "disposition") if word in script]


def test_a_call_on_a_server_settles_with_a_hint_and_keeps_no_process(node: Node, project: Path, built: dict[str, int]) -> None:
    said = run(node, project, "built/server/page.js")
    assert "<button>Hold</button><output></output>" in said
    assert re.search(r"^not-ready not in a page$", said, re.M)


def test_jest_requires_page_and_fake(node: Node, project: Path, tool_chains: Path) -> None:
    said = run(node, project, tool_chains / "jest" / "bin" / "jest.js", "--ci", "--rootDir", str(project))
    assert re.search(r"^Tests: +7 passed, 7 total$", said, re.M)


def test_the_guide_names_the_versions_that_run(tool_chains: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    said = dict(re.findall(r"^\| (Vite|webpack|React|Vue|Angular|Jest|Vitest) \| ([\d.]+) \|", text, re.M))
    packages = {name: "@angular/core" if name == "Angular" else name.lower() for name in said}
    assert len(said) == 7
    for name, package in packages.items():
        version = json.loads((tool_chains / package / "package.json").read_text(encoding="utf-8"))["version"]
        assert f"{version}.".startswith(f"{said[name]}."), name


def test_the_guide_names_every_entry(dist: Path) -> None:
    entries = {entry for entry in json.loads((dist / "package.json").read_text(encoding="utf-8"))["exports"] if "*" not in entry}
    assert set(re.findall(rf"^\| `({PACKAGE}[\w/]*)` \|", GUIDE.read_text(encoding="utf-8"), re.M)) == {
        PACKAGE + entry.removeprefix(".") for entry in entries
    }
