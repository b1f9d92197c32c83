"""Finds a Java runtime for Spark, or installs one. Without one, the tests of Spark are left out."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

OLDEST = 17
REMEDY = f"Install Java {OLDEST} or newer, or set JAVA_HOME, and run this command again."


def find() -> Path | None:
    """The `java` that Spark would start, if it is new enough."""
    home = os.environ.get("JAVA_HOME")
    found = Path(shutil.which("java", path=Path(home) / "bin" if home else None) or "")
    return found if found.is_file() and _version(found) >= OLDEST else None


def find_or_install(report: Callable[[str], None]) -> str:
    """A line that says which Java there is, or what is left out for want of it."""
    if not find():
        for command in _installers():
            report("No Java found. Installing one: " + " ".join(command))
            subprocess.call(command, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    found = find()
    return f"Java: {found}" if found else f"No Java {OLDEST} or newer: the tests of Spark are left out. {REMEDY}"


def _version(java: Path) -> int:
    try:
        said = subprocess.run([java, "-version"], capture_output=True, encoding="utf-8", check=False).stderr
    except OSError:
        return 0
    version = re.search(r'version "(?:1\.)?([0-9]+)', said)
    return int(version[1]) if version else 0


def _installers() -> list[list[str]]:
    """Only where the machine is as a container is: root, with apt."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return []
    if platform.freedesktop_os_release().get("ID") not in ("debian", "ubuntu"):
        return []
    return [["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "default-jre-headless"]]
