"""The table of bytes shows what a change costs."""

from __future__ import annotations

from tools.sizes import table


def test_each_script_is_beside_what_it_was() -> None:
    new = {"same.js": b"a" * 10, "grown.js": b"abcdefgh", "new.js": b"x"}
    old = {"same.js": b"a" * 10, "grown.js": b"abc", "gone.js": b"y"}
    rows = [line.split(" | ") for line in table(sorted({*new, *old}), new.get, old.get).splitlines()[2:]]
    assert [(row[0].removeprefix("| "), row[1], row[-1].removesuffix(" |")) for row in rows] == [
        ("gone.js", "gone", "-21"),
        ("grown.js", "8", "+5"),
        ("new.js", "1", "new"),
        ("same.js", "10", "+0"),
    ]
