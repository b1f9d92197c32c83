"""The tests find a browser, or install one, or say what to do."""

from __future__ import annotations

import os
import platform
import stat
import sys
from pathlib import Path

import pytest

from bridge.toolchain.node import Node
from tests.support import browser

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked for other programs")


def program(folder: Path, name: str, script: str = "exit 0") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the PATH, on a machine without any browser, Playwright's included."""
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(browser, "_of_playwright", lambda: tmp_path / "playwright")
    return tmp_path / "bin"


@pytest.mark.parametrize(
    "name", [browser.SHELL, "google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"]
)
def test_an_installed_browser_is_found(bin_folder: Path, name: str) -> None:
    installed = program(bin_folder, name)
    assert browser.find_or_install(print) == installed


def test_a_program_that_only_stands_for_a_browser_is_passed_over(bin_folder: Path) -> None:
    program(bin_folder, "chromium", "echo 'install the snap' >&2; exit 1")
    program(bin_folder, "chromium-browser", "exit 10")
    edge = program(bin_folder, "microsoft-edge")
    assert browser.find() == edge


def test_chrome_path_decides(bin_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bin_folder, "chromium")
    chosen = program(tmp_path, "my-chrome")
    monkeypatch.setenv("CHROME_PATH", str(chosen))
    assert browser.find() == chosen
    monkeypatch.setenv("CHROME_PATH", str(tmp_path / "nowhere"))
    with pytest.raises(browser.NoBrowserError, match=r"CHROME_PATH names .*nowhere, which is no file\. Install Chrome"):
        browser.find()


@pytest.fixture
def debian_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian"})


@pytest.mark.usefixtures("debian_root")
@pytest.mark.parametrize("update", ["true", "exit 100"])
def test_root_on_debian_installs_its_chromium(bin_folder: Path, update: str) -> None:
    made = bin_folder / "chromium"
    log = bin_folder / "log"
    copy = f'if test "$1" = update; then {update}; else cp "{program(bin_folder, "made")}" "{made}"; fi'
    program(bin_folder, "apt-get", f'PATH=/bin:/usr/bin; echo "$DEBIAN_FRONTEND $*" >> "{log}"; {copy}')
    said: list[str] = []
    assert browser.find_or_install(said.append) == made
    expected = ["update", "install -y --no-install-recommends chromium"]
    assert log.read_text(encoding="utf-8").splitlines() == [f"noninteractive {line}" for line in expected]
    assert said == [f"No browser found. Installing one: apt-get {line}" for line in expected]


@pytest.mark.usefixtures("debian_root")
@pytest.mark.parametrize("first", ["true", "exit 100"])
def test_root_on_debian_gets_the_faster_chromium_and_nobody_twice(bin_folder: Path, first: str) -> None:
    program(bin_folder, "chromium")
    log, made = bin_folder / "log", bin_folder / browser.SHELL
    copy = f'test "$1" = update || test $(grep -c install "{log}") = 2 || {first}; cp "{program(bin_folder, "made")}" "{made}"'
    program(bin_folder, "apt-get", f'PATH=/bin:/usr/bin; echo "$DEBIAN_FRONTEND $*" >> "{log}"; {copy}')
    for _ in range(2):
        browser.install_shell(print)
    install = f"noninteractive install -y --no-install-recommends {browser.SHELL}"
    expected = [install] if first == "true" else [install, "noninteractive update", install]
    assert log.read_text(encoding="utf-8").splitlines() == expected
    assert browser.find() == made


def test_what_people_look_at_is_found_beside_the_faster_one(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = program(bin_folder, browser.SHELL)
    assert browser.find_with_windows() == shell
    whole = program(bin_folder, "chromium")
    for chosen, found in (("", whole), (str(shell), whole), (str(program(bin_folder.parent, "mine")), bin_folder.parent / "mine")):
        monkeypatch.setenv("CHROME_PATH", chosen)
        assert browser.find_with_windows() == found
    assert browser.find() == bin_folder.parent / "mine"


def test_a_browser_that_was_chosen_gets_no_other_beside_it(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME_PATH", str(program(bin_folder, "chromium")))
    program(bin_folder, "apt-get", f'echo > "{bin_folder / "log"}"')
    browser.install_shell(print)
    assert not (bin_folder / "log").exists()


@pytest.mark.usefixtures("debian_root")
def test_an_installation_that_fails_says_which_and_what_to_do(bin_folder: Path) -> None:
    program(bin_folder, "apt-get", "exit 100")
    broken = program(bin_folder, "chromium", "exit 127")
    said: list[str] = []
    with pytest.raises(
        browser.NoBrowserError, match=r"`apt-get install .*` failed, .* Install Chrome, Chromium or Edge, or set CHROME_PATH"
    ):
        browser.find_or_install(said.append)
    assert said[0] == f"{broken} is there, but does not start."


def test_a_driver_that_does_not_start_runs_in_the_node_of_the_build(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bin_folder, "chromium")
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", "")
    monkeypatch.setattr(browser, "find_node", lambda report: Node(bin_folder / "node", ()))
    for exit_code, node in ((0, ""), (127, str(bin_folder / "node"))):
        monkeypatch.setattr(sys, "executable", str(program(bin_folder, "python", f"exit {exit_code}")))
        browser.find_or_install(print)
        assert os.environ["PLAYWRIGHT_NODEJS_PATH"] == node


@pytest.mark.parametrize(("user", "extra"), [(1000, []), (0, ["--with-deps"])])
def test_others_download_playwrights(bin_folder: Path, monkeypatch: pytest.MonkeyPatch, user: int, extra: list[str]) -> None:
    program(bin_folder, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "ubuntu"})
    python = program(bin_folder, "python")
    monkeypatch.setattr(sys, "executable", str(python))
    said: list[str] = []
    with pytest.raises(browser.NoBrowserError, match="none is there after the installation"):
        browser.find_or_install(said.append)
    program(bin_folder.parent, "playwright")
    assert browser.find_or_install(said.append) == bin_folder.parent / "playwright"
    command = [str(python), "-m", "playwright", "install", *extra, "chromium"]
    assert said == [f"No browser found. Installing one: {' '.join(command)}"]
