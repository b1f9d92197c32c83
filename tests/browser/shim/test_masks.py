"""What is left of a sensitive value, whatever is in it."""

from __future__ import annotations

import json
import subprocess

import pytest

from bridge.compiler.transcrypt import compile_modules
from bridge.toolchain.toolchain import Toolchain
from tests.support import ROOT

MASKS = "bridge.browser.shim.masks"
MASKED = [
    ("mask_phone", "+49 (0)171 23 45 67", "+** (*)*** ** ** 67"),
    ("mask_phone", "0171\n234567", "****\n****67"),
    ("mask_phone", "12", "12"),
    ("mask_email", "jane.doe@example.com", "j***@example.com"),
    ("mask_email", "jane\ndoe@example.com", "j***@example.com"),
    ("mask_email", "a@b@example.com", "a***@example.com"),
    ("mask_email", "\U0001f600smile@example.com", "\U0001f600***@example.com"),
    ("mask_email", "", "***"),
    ("mask_name", "Jane Doe", "J. D."),
    ("mask_name", "\U0001f600smile\nX", "\U0001f600.\nX."),
    ("mask_free_text", "secret", "[6 characters]"),
]


@pytest.fixture(scope="module")
def masked(tmp_path_factory: pytest.TempPathFactory, tools: Toolchain) -> list[str]:
    folder = tmp_path_factory.mktemp("masks")
    names = ", ".join(sorted({name for name, _, _ in MASKED}))
    source = (ROOT / "bridge" / "browser" / "shim" / "masks.py").read_text(encoding="utf-8")
    main = f'"""The masks."""\n\nfrom {MASKS} import {names}\n\nMASKS = [{names}]\n'
    compile_modules({MASKS: source, "main": main}, "main", folder, tools)
    calls = json.dumps([(name, text) for name, text, _ in MASKED])
    script = f"import * as masks from './{MASKS}.js'; console.log(JSON.stringify({calls}.map(([name, text]) => masks[name](text))))"
    (folder / "run.mjs").write_text(script, encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    done = subprocess.run([tools.node.node, folder / "run.mjs"], capture_output=True, encoding="utf-8", check=True)
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("place", range(len(MASKED)), ids=[f"{name} {text!r}" for name, text, _ in MASKED])
def test_a_mask_leaves_what_it_promises_and_no_more(masked: list[str], place: int) -> None:
    assert masked[place] == MASKED[place][2]
