"""The tools and pages that tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis.internal.conjecture import providers
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from bridge.pipeline import build as pipeline
from bridge.toolchain.node import Node, Report, npm_tools
from bridge.toolchain.toolchain import Toolchain
from tests.support import browser
from tests.support.once import once
from tests.support.site import Server, Site
from tests.support.widget import Desktop

PATIENCE = 60_000
"""Milliseconds until a page that does nothing has failed, on a machine that does much else."""
expect.set_options(timeout=PATIENCE)
# Hypothesis draws constants of the modules that a process has loaded, which depends on the tests that it ran before: without them,
# every run draws the same.
vars(providers)["_get_local_constants"] = lambda: providers._local_constants


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def tools() -> Iterator[Toolchain]:
    with Toolchain(print) as tools:
        yield tools


@pytest.fixture
def warm(tools: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds that would open a toolchain of their own use that of the tests."""

    @contextmanager
    def of_the_tests(report: Report) -> Iterator[Toolchain]:
        own, tools.report = tools.report, report
        yield tools
        tools.report = own

    monkeypatch.setattr(pipeline, "Toolchain", of_the_tests)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all processes of a run, for what `once` makes."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def dist(shared: Path, tools: Toolchain) -> Path:
    """A fresh build of what ships. Nobody writes in it."""
    return once(shared, "dist", lambda out: pipeline.build(out, tools=tools))


@pytest.fixture(scope="session")
def node(tools: Toolchain) -> Node:
    return tools.node


@pytest.fixture(scope="session")
def node_modules(node: Node) -> Path:
    """The installed npm packages of tests/npm."""
    return npm_tools(Path(__file__).parent / "npm", node, print) / "node_modules"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = browser.find()
    if not path:
        pytest.fail("No browser found: `python -m tests` installs one.")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=browser.arguments())
        yield running
        running.close()


@pytest.fixture(scope="session")
def _servers() -> Iterator[list[Server]]:
    servers = [Server("127.0.0.1"), Server("localhost")]
    yield servers
    for server in servers:
        server.close()


@pytest.fixture
def origins(_servers: list[Server]) -> tuple[Site, Site]:
    """Two empty web sites of different origin: the host's on 127.0.0.1, the softphone's on localhost."""
    host, softphone = (server.site for server in _servers)
    host.pages.clear()
    softphone.pages.clear()
    return host, softphone


@pytest.fixture(scope="module")
def window(chromium: Browser, _servers: list[Server]) -> Iterator[BrowserContext]:
    """The browser window of a file of tests. Nothing in it outlives a page, so that tests may share it."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE)
    browser.keep_processes(context, *(server.site for server in _servers))
    yield context
    assert context.storage_state() == {"cookies": [], "origins": []}
    context.close()


@pytest.fixture(scope="module")
def tabs() -> browser.Tabs | None:
    """None: each page has a new tab."""
    return None


@pytest.fixture(scope="module")
def used_tabs(window: BrowserContext, dist: Path) -> Iterator[browser.Tabs]:
    """For who takes them as `tabs`. They show one build."""
    tabs = browser.Tabs(window)
    yield tabs
    tabs.close()


@pytest.fixture
def desktop(window: BrowserContext, origins: tuple[Site, Site], dist: Path, tabs: browser.Tabs | None) -> Iterator[Desktop]:
    """Opens softphone pages, until the test ends."""
    desktop = Desktop(*origins, window, dist, tabs)
    yield desktop
    desktop.close()
