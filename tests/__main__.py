"""The one test command: `python -m tests [pytest arguments]`. With the path of a test, pytest alone runs that part."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import build

build.enter("docs,test")

from tests.support import browser, engines, java  # noqa: E402


def main() -> int:
    report = partial(print, flush=True)
    try:
        os.environ["CHROME_PATH"] = str(browser.find_or_install(report))
    except browser.NoBrowserError as error:
        build.stop(str(error))
    report(f"Browser: {os.environ['CHROME_PATH']}")
    report(java.find_or_install(report))
    results = []
    part = any(not argument.startswith("-") and Path(argument.partition("::")[0]).exists() for argument in sys.argv[1:])
    if not part:
        engines.install(report)
    tests = ["pytest", *sys.argv[1:]] if part else ["pytest", "-n", "2", "--dist", "loadfile", *sys.argv[1:]]
    for arguments in [tests] if part else [["ruff", "check"], ["mypy"], tests]:
        report(f"\n$ python -m {' '.join(arguments)}")
        code = subprocess.call([sys.executable, "-m", *arguments], cwd=build.ROOT)
        results.append((arguments[0], code))
    report("\n" + "\n".join(f"{name:8}{'passed' if code == 0 else f'failed ({code})'}" for name, code in results))
    return int(any(code for _, code in results))


if __name__ == "__main__":
    sys.exit(main())
