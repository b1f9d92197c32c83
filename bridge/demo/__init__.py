"""Serves an agent's desktop without an organisation: the host's page and a softphone page, on two origins of this machine."""

from __future__ import annotations

import json
import mimetypes
import os
import signal
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any

from bridge.findings import build_error

PORT = 8210
PAGES = Path(__file__).parent / "pages"
SCRIPTS = ("cif-bridge.min.js", "cif-bridge.inspector.js", "cif-fake-host.js", "cif-fake-library.js")

DESKTOP = "127.0.0.1"
SOFTPHONE = "localhost"
"""The name of the softphone's origin. To a browser, two names of one machine are two origins."""
ERROR_PAGES = "/dist/errors/"
"""The address that the link of an error leads to: beside the script."""
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'"
POLICIES = {
    DESKTOP: f"{_POLICY}; frame-src http://{{softphone}}",
    SOFTPHONE: f"{_POLICY}; frame-ancestors http://{{desktop}}",
}
POLICY_OF_ERROR_PAGES = "frame-ancestors 'none'; form-action 'none'; base-uri 'none'"
"""The policy of the error pages beside their own, which has the hash of their style."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows this would let two servers have one port.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a browser that left before the answer is no fault
            super().handle_error(request, client_address)


def serve(
    dist: Path,
    port: int = PORT,
    open_browser: bool = True,
    report: Callable[[str], None] = print,
    recording: dict[str, Any] | None = None,
) -> None:
    """Serves the demo until Ctrl+C or a request to end, with the scripts in `dist`.

    The softphone plays `recording`, as `replay.read_recording` returns it.
    """
    ended: list[int] = []  # an Event is no use: a handler that sets it can interrupt the very wait that holds its lock
    before = {number: signal.signal(number, lambda number, _: ended.append(number)) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with running(dist, port, recording) as address:
            report(f"The demo is at {address} - Ctrl+C ends it.")
            if open_browser and not webbrowser.open(address):
                report("No browser could be opened: open the address yourself.")
            while not ended:
                time.sleep(0.2)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    report("The demo has ended.")


@contextmanager
def running(dist: Path, port: int = 0, recording: dict[str, Any] | None = None) -> Iterator[str]:
    """The address of the demo, while it is served. Port 0 means a free one."""
    files = _files(dist, recording)
    try:
        server = _Server((DESKTOP, port), BaseHTTPRequestHandler)
    except OSError as error:
        raise build_error(
            "port-busy", f"{DESKTOP}:{port}", f"cannot be used: {error.strerror}. Choose another port with --port."
        ) from error
    server.RequestHandlerClass = _handler(files, server.server_port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://{DESKTOP}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


Read = Callable[[], bytes]


def _files(dist: Path, recording: dict[str, Any] | None) -> dict[str, Read]:
    """The paths that are served, each with the function that reads its file. Nothing else is served."""
    missing = [name for name in SCRIPTS if not (dist / name).is_file()]
    if missing:
        raise build_error("demo-script-missing", str(dist), f"has no {', '.join(missing)}. Build first: python build.py")
    files = {f"/{path.name}": path for path in PAGES.iterdir()} | {f"/dist/{name}": dist / name for name in SCRIPTS}
    about_errors = {f"{ERROR_PAGES}{path.name}": path for path in (dist / "errors").glob("*.html")}
    # As text in text: a key `__proto__` is a key, as in JSON.
    played = f"const recording = JSON.parse({json.dumps(json.dumps(recording))});\n".encode()
    return {
        "/": (PAGES / "desktop.html").read_bytes,
        **{path: file.read_bytes for path, file in (files | about_errors).items()},
        "/recording.js": lambda: played,
    }


def _handler(files: dict[str, Read], port: int) -> type[BaseHTTPRequestHandler]:
    names = {"desktop": f"{DESKTOP}:{port}", "softphone": f"{SOFTPHONE}:{port}"}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = self.headers.get("Host", "").partition(":")[0]
            path = self.path.partition("?")[0]
            read = files.get(path)
            # Another name for this machine is a web site that has pointed its own name here.
            if read is None or host not in POLICIES:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body = read()
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", f"{mimetypes.types_map[PurePosixPath(path).suffix or '.html']}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            policy = POLICY_OF_ERROR_PAGES if path.startswith(ERROR_PAGES) else POLICIES[host].format(**names)
            self.send_header("Content-Security-Policy", policy)
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Logs nothing: the pages say what happens."""

    return Handler
