"""One script that needs nothing from Transcrypt, or findings that name the symbol and the Python line."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from bridge.compiler import transcrypt
from bridge.compiler.bundle import Format, bundle, minify, rehearse
from bridge.compiler.source_map import origin
from bridge.compiler.transcrypt import Compiled, compile_modules
from bridge.findings import BuildError
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain

HEADER = '"""A module."""\n'
SHIM = {
    "bridge.browser.shim.entries": HEADER
    + """

def entry(text):
    return {'_data': text, 'size': text.length, 'inner': {'_deep': [text]}}


def data(made):
    made._count = 1
    return [made._data, made.inner._deep[0], made['_count'], '\\u00e4\\u2028\\U0001f600']
""",
    "main": HEADER
    + """from bridge.browser.shim.entries import data, entry


def run(text):
    if text == None:
        raise __new__(Error('no text'))
    return data(entry(text))
""",
}
ENTRY = "import {run} from './main.js';\nwindow.run = run;\n"
MODULE = "import {run} from './main.js';\nexport {run};\n"


@pytest.fixture
def compiled(tmp_path: Path, tools: Toolchain) -> Compiled:
    return compile_modules(SHIM, "main", tmp_path / "compiled", tools)


@pytest.mark.parametrize("minified", [False, True])
@pytest.mark.parametrize(("format", "entry"), [("iife", ENTRY), ("esm", MODULE)])
def test_the_bundle_runs(compiled: Compiled, tmp_path: Path, node: Node, format: Format, entry: str, minified: bool) -> None:
    out = tmp_path / "dist" / "out.mjs"
    readable = bundle(compiled, entry, out, format=format, banner="/*! notice */")
    if minified:
        minify(readable, out)
    load = f"globalThis.window = {{}}; const m = await import({json.dumps(out.as_uri())}); const run = m.run || window.run;"

    done = subprocess.run(
        [node.node, "--input-type=module", "-e", f"{load} console.log(JSON.stringify(run('x')))"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert json.loads(done.stdout) == ["x", "x", 1, "\u00e4\u2028\U0001f600"]


def test_a_script_is_strict_ascii_and_begins_with_the_banner(compiled: Compiled, tmp_path: Path) -> None:
    readable = bundle(compiled, ENTRY, tmp_path / "out.js", format="iife", banner="/*! name 1.0\n   two */")
    minify(readable, tmp_path / "out.min.js")

    for name in ("out.js", "out.min.js"):
        text = (tmp_path / name).read_text(encoding="ascii")
        assert text.startswith('/*! name 1.0\n   two */\n"use strict";')
        assert text.endswith(f"//# sourceMappingURL={name}.map\n")


def test_minifying_drops_the_identity_around_literals_and_shrinks_own_fields(compiled: Compiled, tmp_path: Path) -> None:
    minify(bundle(compiled, ENTRY, tmp_path / "out.js", format="iife", banner=""), tmp_path / "out.min.js")

    text = (tmp_path / "out.min.js").read_text(encoding="utf-8")
    assert "_data" not in text and "_deep" not in text and "_count" not in text
    assert "size:" in text and "inner:" in text
    assert "dict" not in text and not re.search(r"[\w$]\(\{", text)


@pytest.mark.slow
def test_a_script_minified_after_a_rehearsal_is_the_same(compiled: Compiled, tmp_path: Path, tools: Toolchain) -> None:
    out = tmp_path / "out.min.js"
    readable = bundle(compiled, ENTRY, tmp_path / "out.js", format="iife", banner="")
    minify(readable, out)
    before = out.read_bytes()
    rehearse(tools)
    minify(readable, out)
    assert out.read_bytes() == before


def test_source_maps_lead_from_the_minified_script_to_the_python_line(compiled: Compiled, tmp_path: Path) -> None:
    minify(bundle(compiled, ENTRY, tmp_path / "out.js", format="iife", banner="/*! notice */"), tmp_path / "out.min.js")
    lines = (tmp_path / "out.min.js").read_text(encoding="utf-8").splitlines()
    mapping = json.loads((tmp_path / "out.min.js.map").read_text(encoding="utf-8"))

    for text in ("new Error", ".length", "window.run"):
        number, line = next((n, line) for n, line in enumerate(lines, 1) if text in line)
        place = origin(mapping, number, line.index(text))
        assert place
        original = mapping["sourcesContent"][mapping["sources"].index(place[0])].splitlines()[place[1] - 1]
        assert text.removeprefix("new ") in original
    assert set(mapping["sources"]) == {"bridge/browser/shim/entries.py", "generated/main.py", "generated/entry.js"}


def test_the_same_source_gives_the_same_bytes_wherever_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tools: Toolchain
) -> None:
    outputs = []
    for seed, folder in (("1", tmp_path / "a"), ("2", tmp_path / "b #$ ü")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        made = compile_modules(SHIM, "main", folder / "compiled", tools)
        readable = bundle(made, ENTRY, folder / "dist" / "out.js", format="iife", banner="")
        minify(readable, folder / "dist" / "out.min.js")
        outputs.append({path.name: path.read_bytes() for path in (folder / "dist").iterdir()})
        assert not [path for path in (folder / "compiled").iterdir() if path.is_dir()]

    assert outputs[0] == outputs[1]
    assert str(tmp_path).encode() not in b"".join(outputs[0].values())


@pytest.mark.parametrize(
    ("id", "symbol", "code", "line", "remedy"),
    [
        ("bundle-runtime-symbol", "`len`", "def f(a):\n    b = a\n    return len(b)", 3, "x.length"),
        ("bundle-runtime-symbol", "`__in__`", "def f(a):\n    return 'x' in a", 2, "xs.includes(x)"),
        ("bundle-runtime-symbol", "`__kwargtrans__`", "def f(a):\n    a(b=1)", 2, "one dict of options"),
        ("bundle-runtime-symbol", "`__class__`", "class f:\n    pass", 1, "function that returns an object"),
        ("bundle-patched-method", "`.format()`", "def f(a):\n    return f'{a}'", 2, "JavaScript's method"),
        ("bundle-patched-method", "`.startswith()`", "def f(a):\n    return a.startswith('x')", 2, "JavaScript's method"),
        ("bundle-dunder", "`__getslice__`", "def f(a):\n    a()\n    return a[1:]", 3, "another way"),
        ("bundle-dunder", "`__proto__`", "def f(a):\n    return a.__proto__", 2, "another way"),
        (
            "bundle-alias",
            "`py_split`",
            "# __pragma__ ('alias', 'split', 'py_split')\ndef f(a):\n    return a.split()",
            3,
            "noalias",
        ),
        ("bundle-eval", "`Function`", "def f(a):\n    return __new__(Function(a))", 2, "content security policy"),
        ("bundle-eval", "`eval`", "def f(a):\n    return window.eval(a)", 2, "content security policy"),
    ],
)
def test_what_only_the_runtime_has_is_found_behind_the_lint(
    id: str, symbol: str, code: str, line: int, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tools: Toolchain
) -> None:
    monkeypatch.setattr(transcrypt, "lint_shim", lambda where, source: [])
    monkeypatch.setattr(transcrypt, "lint_imports", lambda modules: [])
    faulty = {"bridge.browser.shim.m": HEADER + code + "\n", "main": HEADER + "from bridge.browser.shim.m import f\n\nA = f\n"}
    made = compile_modules(faulty, "main", tmp_path / "compiled", tools)

    with pytest.raises(BuildError) as caught:
        bundle(made, "import {A} from './main.js';\nwindow.A = A;\n", tmp_path / "out.js", format="iife", banner="")

    where = f"bridge/browser/shim/m.py:{HEADER.count(chr(10)) + line}"
    assert [(f.id, f.where) for f in caught.value.findings if symbol in f.message] == [(id, where)]
    assert all(remedy in f.message for f in caught.value.findings if symbol in f.message)
    assert not (tmp_path / "out.js").exists()


@pytest.mark.parametrize(
    ("id", "entry", "where", "message"),
    [
        ("bundle-error", "import {gone} from './main.js';\nwindow.a = gone;", "generated/entry.js:1", "No matching export"),
        ("bundle-error", "import * as m from './main.js';\nwindow.a = m.gone;", "generated/entry.js:2", "will always be undefined"),
        ("bundle-error", "import './gone.js';", "generated/entry.js:1", "Could not resolve"),
        ("bundle-error", "window.a = eval('1');", "generated/entry.js:1", "direct eval"),
        ("bundle-error", "window.a = {b: 1, b: 2};", "generated/entry.js:1", "Duplicate key"),
        ("bundle-eval", "window.a = new Function('');", "generated/entry.js:1", "content security policy"),
        ("bundle-eval", "window.a = {Function};", "generated/entry.js:1", "content security policy"),
        ("bundle-eval", "window.a = (0, eval)('1');", "generated/entry.js:1", "content security policy"),
    ],
)
def test_what_the_bundler_finds_names_its_place(
    compiled: Compiled, tmp_path: Path, id: str, entry: str, where: str, message: str
) -> None:
    with pytest.raises(BuildError) as caught:
        bundle(compiled, entry, tmp_path / "out.js", format="iife", banner="")

    (finding,) = caught.value.findings
    assert (finding.id, finding.where) == (id, where)
    assert message in finding.message


def test_a_missing_name_in_a_module_is_reported_at_its_python_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tools: Toolchain
) -> None:
    monkeypatch.setattr(transcrypt, "lint_imports", lambda modules: [])
    main = HEADER + "from bridge.browser.shim.a import gone\n\nA = gone\n"
    made = compile_modules({"main": main, "bridge.browser.shim.a": HEADER + "A = 1\n"}, "main", tmp_path / "compiled", tools)

    with pytest.raises(BuildError) as caught:
        bundle(made, "import {A} from './main.js';\nwindow.A = A;\n", tmp_path / "out.js", format="iife", banner="")

    (finding,) = caught.value.findings
    assert (finding.id, finding.where) == ("bundle-error", "generated/main.py:2")
    assert 'for import "gone"' in finding.message


def test_a_runtime_symbol_that_the_scan_overlooks_is_still_refused(compiled: Compiled, tmp_path: Path) -> None:
    entry = "import {len} from './org.transcrypt.__runtime__.js';\nwindow.a = [/'/, len, /'/];\n"

    with pytest.raises(BuildError) as caught:
        bundle(compiled, entry, tmp_path / "out.js", format="iife", banner="")

    assert [(finding.id, finding.where) for finding in caught.value.findings] == [("bundle-runtime-symbol", "out.js")]


def test_words_in_text_and_comments_are_no_findings(tmp_path: Path, tools: Toolchain) -> None:
    source = (
        HEADER
        + "def f():\n    return ['eval(1)', 'a.format(1)', \"__proto__ // 'py_x'\", '`${__getslice__}`', Object.toString.call(f)]\n"
    )
    made = compile_modules({"main": source}, "main", tmp_path / "compiled", tools)

    entry = "/* eval */ import {f} from './main.js';\nwindow.f = f; // py_x\n"
    bundle(made, entry, tmp_path / "out.js", format="iife", banner="")

    assert "eval(1)" in (tmp_path / "out.js").read_text(encoding="utf-8")
