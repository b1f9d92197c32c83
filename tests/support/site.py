"""Web servers whose every answer the test gives."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

_TYPES = mimetypes.MimeTypes()  # Python's own: the registry of Windows may say that scripts are text


class Page(NamedTuple):
    body: bytes
    headers: Mapping[str, str]


@dataclass
class Site:
    """One origin; `put` says what it serves, all else is 404."""

    origin: str
    pages: dict[str, Page] = field(default_factory=dict)

    def put(self, path: str, content: str | Path, headers: Mapping[str, str] | None = None) -> str:
        """Serve `content` (text, or a file) at `path`; returns the address."""
        body = content.read_bytes() if isinstance(content, Path) else content.encode()
        kind = _TYPES.guess_type(path)[0] or "text/html"
        sent = {"Content-Type": f"{kind}; charset=utf-8", "Cache-Control": "no-store"}
        self.pages[path] = Page(body, sent | dict(headers or {}))
        return self.origin + path


class Server:
    """Serves one `Site` on a free port of `host` until `close`."""

    def __init__(self, host: str) -> None:
        pages: dict[str, Page] = {}

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # else every answer waits 40 ms for an acknowledgement

            def do_GET(self) -> None:
                page = pages.get(self.path.partition("?")[0])
                body = page.body if page else b""
                self.send_response(HTTPStatus.OK if page else HTTPStatus.NOT_FOUND)
                for name, value in (page.headers if page else {}).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """The test says what went wrong, not a log."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        self.site = Site(f"http://{host}:{self._http.server_port}", pages)

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
