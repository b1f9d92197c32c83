"""The bridge with its admin file in the softphone's page, on a fake Dynamics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bridge.outputs.dataverse.records import definitions
from bridge.plan.make import make_plan
from tests.support.browser import Tabs
from tests.support.widget import Desktop, Widget

RECORDS = definitions(make_plan())
NAMES: list[str] = [record["msdyn_name"] for record in RECORDS]
SOON = {"timeoutMs": 400}
"""No silence keeps anybody waiting: shorter than the library's own time limit."""
LATER = {"timeoutMs": 4_000}
"""The same where other calls are answered first, on a busy machine too."""
ADMIN = '<script src="/admin.js"></script>'


@dataclass
class Admin:
    """An opened softphone page."""

    widget: Widget

    def run(self, name: str, options: Mapping[str, object] | None = None) -> dict[str, Any]:
        report: dict[str, Any] = self.widget.frame.evaluate(f"(options) => CIFBridge.{name}(options)", options or {})
        return report

    def provision(self, **options: object) -> dict[str, str]:
        """Event name -> outcome."""
        return {made["eventName"]: made["outcome"] for made in self.run("provision", options)["definitions"]}

    def doctor(self, **options: object) -> dict[str, dict[str, str]]:
        """The checks by id."""
        return {check["id"]: check for check in self.run("doctor", options)["checks"]}

    def change(self, statements: str, argument: object = None) -> None:
        """In the page; `argument` in the statements is the argument."""
        self.widget.frame.evaluate(f"(argument) => {{ {statements} }}", argument)

    def evaluate(self, expression: str) -> Any:
        return self.widget.frame.evaluate(expression)

    def definitions(self) -> list[dict[str, Any]]:
        return self.widget.rows("msdyn_kpieventdefinition")


@dataclass
class Office:
    """Opens softphone pages."""

    desktop: Desktop

    @property
    def scripts(self) -> str:
        return self.desktop.bridge() + ADMIN

    def open(
        self,
        options: dict[str, object] | None = None,
        *,
        library: dict[str, object] | None = None,
        tag: str | None = None,
        scripts: str | None = None,
        query: str = "",
        headers: dict[str, str] | None = None,
        faults: dict[str, object] | None = None,
    ) -> Admin:
        """`tag`: what loads the platform's library; `faults`: switches of the fake host, from the start."""
        tag = self.desktop.library(library) if tag is None else tag
        body = tag + (self.scripts if scripts is None else scripts)
        return Admin(self.desktop.open({"faults": faults or {}} | (options or {}), body=body, query=query, headers=headers))


@pytest.fixture(scope="module")
def tabs(used_tabs: Tabs) -> Tabs:
    return used_tabs


@pytest.fixture
def office(desktop: Desktop, dist: Path) -> Office:
    desktop.softphone.put("/admin.js", dist / "cif-bridge.admin.js")
    for name in ("cif-bridge.mjs", "cif-bridge.core.mjs", "events.mjs", "cif-bridge.admin.mjs"):
        desktop.softphone.put(f"/{name}", dist / name)
    return Office(desktop)
