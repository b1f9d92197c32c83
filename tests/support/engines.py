"""Firefox and WebKit beside Chromium, each driven by its own standard protocol: what a page does in them, as JSON."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser
from websockets.sync.client import connect

from tests.support import browser

PATIENCE = 120
"""Seconds until a browser that gives no answer has failed, on a machine that does much else."""
FIREFOX = ("firefox-esr", "firefox")
PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}
"""Of Debian, by engine."""


class Engine(Protocol):
    """A running browser with one tab."""

    version: str

    def open(self, url: str) -> None:
        """Returns when the page and its frames have loaded."""
        ...

    def run(self, script: str, *, inside: bool) -> Any:
        """What the body of an asynchronous function returns, as JSON has it; in the first frame of the page, or in the page."""
        ...


def missing(engine: str) -> str:
    """Why an engine cannot be used here; empty when it can."""
    if engine == "firefox" and not _firefox():
        return "no Firefox is installed"
    if engine == "webkit":
        gone = [name for name in ("WebKitWebDriver", "Xvfb") if not shutil.which(name)]
        return f"{' and '.join(gone)} not installed" if gone or not _mini_browser() else ""
    return ""


def install(report: Callable[[str], None]) -> None:
    """On Debian as root; elsewhere the tests of an engine that is not there are left out, and say so."""
    wanted = [package for engine, packages in PACKAGES.items() if missing(engine) for package in packages]
    root_with_apt = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get")
    if wanted and root_with_apt:
        command = ["apt-get", "install", "-y", "--no-install-recommends", *wanted]
        report(f"Installing Firefox and WebKit: {' '.join(command)}")
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        if subprocess.call(command, env=environment) and subprocess.call(["apt-get", "update"], env=environment) == 0:
            subprocess.call(command, env=environment)
    for engine in PACKAGES:
        if reason := missing(engine):
            report(f"Left out: everything in {engine}, since {reason}.")


def _firefox() -> str | None:
    return next((path for name in FIREFOX if (path := shutil.which(name))), None)


def _mini_browser() -> Path | None:
    return next(iter(sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), reverse=True)), None)


@contextmanager
def start(engine: str, chromium: Browser) -> Iterator[Engine]:
    with {"chromium": lambda: _chromium(chromium), "firefox": _bidi, "webkit": _webdriver}[engine]() as running:
        yield running


class _Chromium:
    def __init__(self, browser: Browser) -> None:
        self.version = f"Chromium {browser.version}"
        self.page = browser.new_context().new_page()

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str, *, inside: bool) -> Any:
        frame = self.page.frames[1 if inside else 0]
        return json.loads(frame.evaluate(f"async () => JSON.stringify(await (async () => {{ {script} }})() ?? null)"))


@contextmanager
def _chromium(of_the_tests: Browser) -> Iterator[Engine]:
    """With windows, where it is installed: most tests open the faster Chromium, which has none."""
    running = of_the_tests.browser_type.launch(executable_path=browser.find_with_windows(), args=browser.arguments())
    yield _Chromium(running)
    running.close()


class _Bidi:
    """WebDriver BiDi, over a web socket."""

    def __init__(self, url: str) -> None:
        self._sockets = ExitStack()
        self._socket = self._sockets.enter_context(connect(f"{url}/session", max_size=None, open_timeout=PATIENCE))
        self._id = 0
        given = self.send("session.new", capabilities={})["capabilities"]
        self.version = f"Firefox {given['browserVersion']}"
        self._tab = self.send("browsingContext.create", type="tab")["context"]

    def send(self, method: str, **params: Any) -> Any:
        self._id += 1
        self._socket.send(json.dumps({"id": self._id, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv(timeout=PATIENCE))
            if answer.get("id") == self._id:
                if answer["type"] == "error":
                    raise AssertionError(f"{method}: {answer['message']}")
                return answer["result"]

    def open(self, url: str) -> None:
        self.send("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def run(self, script: str, *, inside: bool) -> Any:
        tree = self.send("browsingContext.getTree", root=self._tab)["contexts"][0]
        context = tree["children"][0]["context"] if inside else tree["context"]
        function = f"async () => JSON.stringify(await (async () => {{ {script} }})() ?? null)"
        target = {"context": context}
        done = self.send("script.callFunction", functionDeclaration=function, awaitPromise=True, target=target)
        assert done["type"] == "success", done["exceptionDetails"]["text"]
        return json.loads(done["result"]["value"])

    def close(self) -> None:
        self._sockets.close()


@contextmanager
def _bidi() -> Iterator[Engine]:
    with ExitStack() as stack:
        profile = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        command = [str(_firefox()), "--headless", "--remote-debugging-port", "0", "--no-remote", "--profile", profile]
        browser = stack.enter_context(_process(command, stderr=subprocess.PIPE, env=os.environ | {"HOME": profile}))
        engine = _Bidi(_said(browser, r"listening on (ws://\S+)"))
        stack.callback(engine.close)
        yield engine


class _WebDriver:
    """The classic WebDriver protocol, over HTTP."""

    def __init__(self, address: str) -> None:
        self._address = address
        options = {"binary": str(_mini_browser()), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}}
        session = self.send("POST", "/session", capabilities=wanted)
        self._session = f"/session/{session['sessionId']}"
        self.version = f"WebKit {session['capabilities']['browserVersion']}"
        self.send("POST", f"{self._session}/timeouts", script=PATIENCE * 1000, pageLoad=PATIENCE * 1000)

    def send(self, method: str, path: str, **body: Any) -> Any:
        request = urllib.request.Request(  # noqa: S310 - an address of our own
            self._address + path, json.dumps(body).encode() if method == "POST" else None, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
                return json.loads(answer.read())["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.loads(error.read())["value"]["message"]) from None

    def open(self, url: str) -> None:
        self.send("POST", f"{self._session}/url", url=url)

    def run(self, script: str, *, inside: bool) -> Any:
        self.send("POST", f"{self._session}/frame", id=None)
        if inside:
            self.send("POST", f"{self._session}/frame", id=0)
        # Not by its asynchronous call, whose time limit is a timer of the page: pages under test have clocks of their own.
        self._execute(f"""const answer = globalThis[Symbol.for('answer')] = {{}};
        (async () => {{ {script} }})().then((value) => {{ answer.text = JSON.stringify(value ?? null); }}, 
          (error) => {{ answer.error = String(error); }})""")
        end = time.monotonic() + PATIENCE
        while not (answer := self._execute("return globalThis[Symbol.for('answer')]")):
            assert time.monotonic() < end, "no answer"
            time.sleep(0.01)
        assert "text" in answer, answer
        return json.loads(answer["text"])

    def _execute(self, script: str) -> Any:
        return self.send("POST", f"{self._session}/execute/sync", script=script, args=[])

    def close(self) -> None:
        self.send("DELETE", self._session)


@contextmanager
def _webdriver() -> Iterator[Engine]:
    with ExitStack() as stack:
        reading, writing = os.pipe()
        with os.fdopen(reading) as screen:
            command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
            stack.enter_context(_process(command, pass_fds=[writing]))
            os.close(writing)
            display = f":{screen.readline().strip()}"
        port = _free_port()
        # WebKit's own sandbox needs rights that root in a container lacks.
        environment = os.environ | {"DISPLAY": display, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "GDK_BACKEND": "x11"}
        stack.enter_context(_process(["WebKitWebDriver", f"--port={port}"], env=environment))
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/status")
        engine = _WebDriver(address)
        stack.callback(engine.close)
        yield engine


@contextmanager
def _process(command: list[str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
    with subprocess.Popen(command, text=True, start_new_session=True, **options) as running:
        try:
            yield running
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)


def _said(process: subprocess.Popen[str], pattern: str) -> str:
    tail = []
    for line in process.stderr or ():
        tail.append(line)
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError("".join(tail[-10:]))


def _free_port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(address, timeout=PATIENCE).close()  # noqa: S310
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
