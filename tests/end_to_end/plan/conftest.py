"""The plan of a chat provider, built as its developers build it: from a file of theirs, in a folder of theirs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.site import Site
from tests.support.widget import Desktop

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@pytest.fixture(scope="session")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their `static` folder."""
    folder = tmp_path_factory.mktemp("provider")
    shutil.copy(HERE / "messaging_events.py", folder)
    command = [sys.executable, "-c", "from bridge.cli import main; main()", "--events", "messaging_events.py", "--out", "static"]
    done = subprocess.run(command, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8")
    assert (done.returncode, "warning" in done.stderr) == (0, False), done.stderr
    return folder / "static"


@pytest.fixture
def provider_desktop(chromium: Browser, origins: tuple[Site, Site], provider: Path) -> Iterator[Desktop]:
    """Opens their softphone pages."""
    context = chromium.new_context()
    yield Desktop(*origins, context, provider)
    context.close()
