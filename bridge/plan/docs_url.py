"""The address of the pages about error codes, which every script and its `BridgeError.link` carry."""

from __future__ import annotations

import re

from bridge.findings import build_error

_SEGMENT = r"(?:[A-Za-z0-9._~!$&+,;=@-]|%[0-9A-Fa-f]{2})+"
# No colon in a path, so that no other scheme fits; no quote, bracket or space, so that every console shows all of it as a link.
_FOLDER = re.compile(rf"(?:https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?/|/)?(?:{_SEGMENT}/)*")


def docs_folder(url: str) -> str:
    """`url` in the form that the name of a page can follow."""
    folder = url if url.endswith("/") else f"{url}/"
    if not url or not _FOLDER.fullmatch(folder):
        raise build_error(
            "docs-url",
            "--docs-url",
            f"{url!r} is no folder on the web. Give an http or https address, or a path relative to the script, "
            "without query and fragment; percent-encode what is not ASCII.",
        )
    return folder
