"""The plan of a chat provider, built as its developers build it: from a file of theirs, in a folder of theirs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.support.once import once
from tests.support.site import Site
from tests.support.widget import Desktop

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@pytest.fixture(scope="session")
def provider(shared: Path) -> Path:
    """Their `static` folder."""
    return once(shared, "provider", make_static) / "static"


def make_static(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(HERE / "messaging_events.py", folder)
    command = [sys.executable, "-c", "from bridge.cli import main; main()", "--events", "messaging_events.py", "--out", "static"]
    done = subprocess.run(command, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8")
    assert (done.returncode, "warning" in done.stderr) == (0, False), done.stderr


@pytest.fixture
def provider_desktop(window: BrowserContext, origins: tuple[Site, Site], provider: Path) -> Iterator[Desktop]:
    """Opens their softphone pages."""
    desktop = Desktop(*origins, window, provider)
    yield desktop
    desktop.close()
