"""A plugin of pytest that plants faults in the scripts of the browser, one after the other, in one run of the tests.

A test gets the scripts from the fixture `dist`. With `--faults`, that builds them with one fault in the code, for each fault that
names the test; browser, toolchain and whatever else is slow to start stay. What Python runs is planted in a copy instead.
"""

from __future__ import annotations

import json
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from bridge.outputs.scripts import bridge as bridge_scripts
from bridge.outputs.scripts import browser, companion, fake
from bridge.pipeline import build as pipeline
from tools.mutants.faults import WHOLE, Fault, all_faults

USERS = (bridge_scripts, companion, fake)
"""Whoever asks for the modules of a room of the browser."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--faults", default="", help="numbers of the faults in bridge/browser to plant, with commas between them")
    parser.addoption("--verdicts", type=Path, help="file that gets a line for each test that failed")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--faults"):
        config.pluginmanager.register(Planting(config), "planting")


class Planting:
    def __init__(self, config: pytest.Config) -> None:
        known = all_faults()
        numbers = [int(number) for number in config.getoption("--faults").split(",")]
        self.faults = {number: known[number] for number in numbers if number != WHOLE}
        self.first = [WHOLE] if WHOLE in numbers else []
        self.verdicts: Path = config.getoption("--verdicts")
        self.planted: Fault | None = None
        self.noticed: set[int] = set()
        self.begun = time.monotonic()
        for user in USERS:
            vars(user)["browser_modules"] = self.modules
        vars(pipeline)["check_surface"] = lambda *_: None  # it would run the fault before the tests do

    def modules(self, room: str) -> dict[str, str]:
        found = browser.browser_modules(room)
        if self.planted:
            name = self.planted.file.removesuffix(".py").replace("/", ".")
            if name in found:
                found[name] = found[name].replace(self.planted.what, self.planted.instead)
        return found

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        if "dist" in metafunc.fixturenames:
            own = [number for number, fault in self.faults.items() if any(map(metafunc.definition.nodeid.startswith, fault.tests))]
            metafunc.parametrize("dist", [*self.first, *own] if own else [], indirect=True, scope="session")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        chosen = [item for item in items if number_of(item) is not None]
        config.hook.pytest_deselected(items=[item for item in items if number_of(item) is None])
        items[:] = sorted(chosen, key=lambda item: number_of(item) or 0)

    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any], request: Any) -> Path | None:
        number = getattr(request, "param", None)
        if fixturedef.argname != "dist" or number in (None, WHOLE):
            return None
        self.planted, self.begun = self.faults[int(str(number))], time.monotonic()
        folder: Path = request.getfixturevalue("shared") / f"fault-{number}"
        pipeline.build(folder, tools=request.getfixturevalue("tools"))
        fixturedef.cached_result = (folder, fixturedef.cache_key(request), None)
        return folder

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        if number_of(item) in self.noticed:
            pytest.skip("noticed")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None]:
        """What a test opened with one fault ends with that fault."""
        yield
        if nextitem is None or number_of(nextitem) != number_of(item):
            request = item._request  # type: ignore[attr-defined]
            for definition in item._fixtureinfo.name2fixturedefs["dist"]:  # type: ignore[attr-defined]
                definition.finish(request)
            self.planted = None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
        report = yield
        number = number_of(item)
        if report.failed and number not in self.noticed:
            if number != WHOLE and number is not None:
                self.noticed.add(number)
            seconds = time.monotonic() - self.begun
            said = {"fault": number, "test": item.nodeid, "when": report.when, "seconds": seconds}
            with self.verdicts.open("a", encoding="utf-8") as file:
                print(json.dumps(said), file=file)
            if "Timeout" in str(call.excinfo):  # of pytest, which leaves the browser in the middle of something
                item.session.shouldstop = "a fault without end"
        return report


def number_of(item: pytest.Item) -> int | None:
    callspec = getattr(item, "callspec", None)
    number = callspec.params.get("dist") if callspec else None
    return number if isinstance(number, int) else None
