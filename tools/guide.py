"""The list in docs/testing-your-page.md of where the fake is not as the platform."""

from __future__ import annotations

from bridge.definitions.fake import DIFFERENCES
from tests.support import ROOT

GUIDE = ROOT / "docs" / "testing-your-page.md"
_BEGIN, _END = "<!-- differences -->\n", "<!-- /differences -->\n"


def with_differences(text: str) -> str:
    before, rest = text.split(_BEGIN)
    _, after = rest.split(_END)
    lines = "".join(f"- **{name}**: {difference}\n" for name, difference in DIFFERENCES.items())
    return before + _BEGIN + lines + _END + after
