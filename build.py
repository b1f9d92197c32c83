"""The door: `python build.py [arguments]` builds dist/ on a machine that has nothing but Python 3.11 to 3.14."""

import hashlib
import importlib.util
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
PROJECT = ROOT / "pyproject.toml"
PINS = ROOT / "constraints.txt"


def stop(message: str) -> NoReturn:
    print(f"error: {message}", file=sys.stderr)
    sys.exit(2)


def enter(extras: str = "") -> None:
    """Go on only in an interpreter that has the pinned packages; otherwise make .venv and start again inside it.

    `extras`: of pyproject.toml, with commas between them.
    """
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        stop(
            f"Python 3.11 to 3.14 is needed, for which the packages are pinned; this is {sys.version.split()[0]} "
            f"({sys.executable}). Start with another interpreter, for example: python3.13 {' '.join(sys.orig_argv[1:])}"
        )
    if in_place(extras):
        return
    digest = hashlib.sha256(PROJECT.read_bytes() + PINS.read_bytes()).hexdigest()
    stamp = STAMP.read_text().split() if STAMP.exists() and VENV_PYTHON.exists() else []
    if digest not in stamp or (extras and extras not in stamp):
        install(extras)
        STAMP.write_text(f"{digest} {extras}\n")
    elif Path(sys.prefix).resolve() == VENV:
        stop(f"the packages in {VENV} differ from constraints.txt. Delete that folder and run this command again.")
    command = [str(VENV_PYTHON), *sys.orig_argv[1:]]
    if os.name == "nt":  # exec on Windows hands the console back before the new process has ended
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the new one
        sys.exit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606


def in_place(extras: str) -> bool:
    """Does the running interpreter have every direct requirement in the version that constraints.txt pins?"""
    import importlib.metadata  # like tomllib missing from the old versions that are turned away above
    import tomllib

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][extra] for extra in filter(None, extras.split(",")))]
    wanted = "\n".join(requirement for group in groups for requirement in group)
    pins = dict(re.findall(r"(?m)^([\w.-]+)==(\S+)", PINS.read_text(encoding="utf-8")))
    try:
        return all(importlib.metadata.version(name) == pins.get(name) for name in re.findall(r"(?m)^[\w.-]+", wanted))
    except importlib.metadata.PackageNotFoundError:
        return False


def install(extras: str) -> None:
    own_pip = importlib.util.find_spec("ensurepip") is not None
    if importlib.util.find_spec("venv") is None or not (own_pip or importlib.util.find_spec("pip")):
        stop(
            f"{sys.executable} cannot make a virtual environment: its modules venv and ensurepip are missing. "
            f"On Debian and Ubuntu: apt install python3.{sys.version_info[1]}-venv. Then run this command again."
        )
    if not VENV_PYTHON.exists():
        print(f"Making {VENV}", flush=True)
        import venv

        try:
            venv.create(VENV, clear=True, with_pip=own_pip)
        except (OSError, subprocess.CalledProcessError) as error:
            stop(f"{VENV} could not be made: {error}. Check that the folder can be written to, then run this again.")
    print(f"Installing the pinned packages in {VENV}", flush=True)
    pip = [str(VENV_PYTHON), "-m", "pip"] if own_pip else [sys.executable, "-m", "pip", "--python", str(VENV_PYTHON)]
    target = f"{ROOT}[{extras}]" if extras else str(ROOT)
    if subprocess.call([*pip, "install", "-c", str(PINS), "-e", target]):
        stop(
            "pip could not install the packages; its own words stand above. Behind a proxy set "
            "HTTPS_PROXY=http://host:port, for a company's certificate PIP_CERT=file.pem and "
            "NODE_EXTRA_CA_CERTS=file.pem, for a company's package index PIP_INDEX_URL=https://...; then run this command again."
        )


if __name__ == "__main__":
    if __spec__ is not None:
        stop(
            "`python -m build` finds this file first, which builds dist/: start it as `python build.py`. A wheel is made by "
            "`python -m pip wheel --no-deps --wheel-dir wheels .`, or by `python -m build` in another folder, with this one's path."
        )
    try:
        enter()
        from bridge.start import main

        main()
    except KeyboardInterrupt:
        sys.exit(130)
