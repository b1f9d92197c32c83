"""Finds a Chromium for the tests, or installs one."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from bridge.toolchain.node import find_node
from tests.support.site import Site

SHELL = "chromium-headless-shell"
"""Chromium without windows of its own: the same engine, at half the cost of a page."""
NAMES = (SHELL, "google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "chrome", "msedge")
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_APPS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_APT_INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]
REMEDY = "Install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one, and run this command again."


class NoBrowserError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(f"no browser for the tests: {reason} {REMEDY}")


def find() -> Path | None:
    """The first installed Chromium; CHROME_PATH decides when it is set."""
    if chosen := os.environ.get("CHROME_PATH"):
        if not Path(chosen).is_file():
            raise NoBrowserError(f"CHROME_PATH names {chosen}, which is no file.")
        return Path(chosen)
    return next((path for path in _candidates() if _starts(path)), None)


def find_with_windows() -> Path | None:
    """The Chromium that people look at, where it is installed beside the faster one."""
    if Path(os.environ.get("CHROME_PATH") or SHELL).name != SHELL:
        return find()
    return next((path for path in _candidates() if path.name != SHELL and _starts(path)), None) or find()


def find_or_install(report: Callable[[str], None]) -> Path:
    _repair_driver(report)
    if found := find():
        return found
    for path in _candidates():
        if path.is_file():
            report(f"{path} is there, but does not start.")
    for command in _installers():
        report("No browser found. Installing one: " + " ".join(command))
        failed = subprocess.call(command, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    if failed:  # the last; where only the update failed, what was known before may do
        raise NoBrowserError(f"`{' '.join(command)}` failed, its own words stand above.")
    if found := find():
        return found
    raise NoBrowserError("none is there after the installation.")


def install_shell(report: Callable[[str], None]) -> None:
    """The faster Chromium, where it comes with one command. Nothing needs it."""
    if os.environ.get("CHROME_PATH") or shutil.which(SHELL) or not _root_on_debian():
        return
    command = [*_APT_INSTALL, SHELL]
    report(f"Installing a Chromium without windows, which is faster: {' '.join(command)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.call(command, env=environment) and subprocess.call(["apt-get", "update"], env=environment) == 0:
        subprocess.call(command, env=environment)


def arguments() -> list[str]:
    """A process for each site, as with windows. Chromium refuses its sandbox to root, and containers give it a small /dev/shm."""
    root = sys.platform == "linux" and os.geteuid() == 0
    return ["--site-per-process", *(["--no-sandbox", "--disable-dev-shm-usage"] if root else [])]


def keep_processes(context: BrowserContext, host: Site, softphone: Site) -> None:
    """A page of both sites that stays open: Chromium shows other pages of a site in the processes that it has, which takes a third
    of the time."""
    page = context.new_page()
    page.goto(host.put("/", f'<!doctype html><link rel=icon href=data:,><iframe src="{softphone.put("/", "")}"></iframe>'))


class Tabs:
    """Tabs that tests use one after the other, which takes two thirds of the time of new ones. Pages in them keep nothing in their
    tab, such as `sessionStorage`, and tests change nothing of it."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._free: list[Page] = []

    def take(self) -> Page:
        return self._free.pop() if self._free else self._context.new_page()

    def give_back(self, tab: Page) -> None:
        """What it showed is gone then, with all that was on its way there."""
        if not tab.is_closed():
            tab.goto("about:blank")
            self._free.append(tab)

    def close(self) -> None:
        for tab in self._free:
            tab.close()


def _repair_driver(report: Callable[[str], None]) -> None:
    """Playwright's driver runs in a Node of its own, which needs libatomic; where that is missing, the build's Node runs it."""
    command = [sys.executable, "-m", "playwright", "--version"]
    if subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(find_node(report).node)


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / f"{app}.app" / "Contents" / "MacOS" / app for app in MAC_APPS)
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
            if folder_name := os.environ.get(variable):
                yield from (Path(folder_name, app) for app in WINDOWS_APPS)
    yield _of_playwright()


def _of_playwright() -> Path:
    """Where Playwright's own Chromium is, or would be."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    if not path.is_file():
        return False
    if sys.platform != "linux":
        return True
    # Ubuntu's chromium packages are stubs that only ask for a snap.
    return subprocess.run([path, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def _root_with_apt() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _root_on_debian() -> bool:
    return _root_with_apt() and platform.freedesktop_os_release().get("ID") == "debian"


def _installers() -> list[list[str]]:
    if _root_on_debian():
        return [["apt-get", "update"], [*_APT_INSTALL, "chromium"]]
    dependencies = ["--with-deps"] if _root_with_apt() else []
    return [[sys.executable, "-m", "playwright", "install", *dependencies, "chromium"]]
