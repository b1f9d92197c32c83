"""The one test command: `python -m tests [pytest arguments]`. With the path of a test, pytest alone runs that part."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import build

build.enter("docs,test")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what one process has compiled, the next ones need not
os.environ.setdefault("PYTHONHASHSEED", "0")  # every run draws the same: hypothesis chooses by hashes, too

from tests.support import browser, engines, java  # noqa: E402

WORKERS = max(2, 3 * (os.cpu_count() or 1) // 2)
PARALLEL = ["-n", str(WORKERS), "--dist", "worksteal"]
"""Neighbours share what a file has opened, and who has finished takes over from others."""


def main() -> int:
    report = partial(print, flush=True)
    part = any(not argument.startswith("-") and Path(argument.partition("::")[0]).exists() for argument in sys.argv[1:])
    if not part:
        browser.install_shell(report)
    try:
        os.environ["CHROME_PATH"] = str(browser.find_or_install(report))
    except browser.NoBrowserError as error:
        build.stop(str(error))
    report(f"Browser: {os.environ['CHROME_PATH']}")
    report(java.find_or_install(report))
    if not part:
        engines.install(report)
    # Types are checked beside the tests, which wait for browsers and clocks half of their time.
    with ThreadPoolExecutor() as pool:
        beside = [] if part else [pool.submit(run, "ruff", "check"), pool.submit(run, "mypy")]
        tests = ["pytest", *([] if part else PARALLEL), *sys.argv[1:]]
        report(f"\n$ python -m {' '.join(tests)}")
        code = subprocess.call([sys.executable, "-m", *tests], cwd=build.ROOT)
        done = [check.result() for check in beside]
    for check in done:
        report(f"\n$ python -m {' '.join(check.args[2:])}\n{check.stdout}")
    results = [*((check.args[2], check.returncode) for check in done), ("pytest", code)]
    report("\n" + "\n".join(f"{name:8}{'passed' if code == 0 else f'failed ({code})'}" for name, code in results))
    return int(any(code for _, code in results))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=build.ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
