"""What the compiler lets through means the same in JavaScript, needs no runtime, and everything else is a finding."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bridge.compiler import transcrypt
from bridge.compiler.source_map import origin
from bridge.compiler.transcrypt import compile_modules
from bridge.findings import BuildError
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain

HEADER = '"""A module."""\n'

Run = Callable[[dict[str, str], str], Any]


@pytest.fixture
def run(tmp_path: Path, node: Node, tools: Toolchain) -> Run:
    """Compiles `main` and returns the JSON of an expression over it."""

    def run(modules: dict[str, str], expression: str) -> Any:
        compile_modules(modules, "main", tmp_path, tools)
        script = tmp_path / "run.mjs"
        script.write_text(f"import * as main from './main.js'; console.log(JSON.stringify({expression}));", encoding="utf-8")
        (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        done = subprocess.run([node.node, script], capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


EXPRESSIONS = [
    *("a + b * c - a // b", "(a + b) * (c - a) // b", "a - (b - c)", "a - -b", "-(-a)", "-a ** b", "(-a) ** b", "2 ** -b"),
    *("a / (b / c)", "a // (b * c)", "~a & b | c", "a & (b | c)", "a ^ b | c", "a | (b ^ c)", "a << b + 1", "(a << b) + 1"),
    *("a & b == 0", "(a & b) == 0", "not a == b", "not (a or b)", "(not a) == b", "a < b < c", "(a < b) == c", "a < (b == c)"),
    *(
        "a or b and c",
        "(a or b) and c",
        "not a and b",
        "a and not b",
        "a if b else c",
        "(a if b else c) + 1",
        "a + (b if c else a)",
    ),
    *("[x * y for x in xs if x > 0 for y in xs if y < x]", "[[x, y] for x, y in [xs, xs[0:0] or xs] ]".replace("[0:0] or xs", "")),
    *("[[y + x for y in xs] for x in xs][1][1]", "[i for i in range(2, 9, 3)]", "(lambda x: x + a)(b)", "(lambda: [a])()[0]"),
    *(
        "'it\\'s \"so\"' + \"'\"",
        "'tab\\t nul\\x00 \\x85 \\u2028 \\ud800 \\U0001f600 \\\\ {0} {{}} %s ${a} </script>'",
        "1e21",
        "0.1 + 0.2",
    ),
]


def test_expressions_mean_the_same_in_python_and_javascript(run: Run) -> None:
    values = {"a": 6, "b": 2, "c": -3, "xs": [5, -1]}
    bound = "".join(f"    {name} = {value}\n" for name, value in values.items())  # bit operations have to be seen to fit
    functions = [f"def f{i}():\n{bound}    return {text}\n" for i, text in enumerate(EXPRESSIONS)]

    got = run({"main": HEADER + "\n\n".join(functions)}, "Object.values(main).map((f) => f())")

    expected = [eval(text, dict(values)) for text in EXPRESSIONS]  # noqa: S307 - our own expressions
    names = sorted(f"f{i}" for i in range(len(EXPRESSIONS)))  # the order of a module's exports
    assert {name: value for name, value in zip(names, got, strict=True)} == {name: expected[int(name[1:])] for name in names}


STATEMENTS = """
def counting():
    seen = []
    for i in range(3):
        seen.append(i)
    for i in range(5, 0, -2):
        seen.append(i)
    for k, v in [['a', 1], ['b', 2]]:
        seen.append(k + 'x')
        seen.append(v)
    n = 0
    while True:
        n += 1
        if n < 3:
            continue
        break
    [n, m] = [n * 2, n]
    seen.append(n - m)
    return seen


def closing():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    if total == 0:
        def twice(n):
            return add(n) + add(n)
    else:
        def twice(n):
            return add(n)
    return [add(1), twice(2), total]


def catching(fail):
    log = []
    try:
        try:
            fail(1)
        except:
            log.append(__except0__)
            try:
                fail(2)
            except:
                log.append([__except0__, __except1__])
                raise
        finally:
            log.append('finally')
    except:
        log.append(__except0__)
    return log


def toss(value):
    raise value
"""


def test_statements_mean_the_same_in_javascript(run: Run) -> None:
    got = run({"main": HEADER + STATEMENTS}, "[main.counting(), main.closing(), main.catching(main.toss)]")

    assert got == [[0, 1, 2, 5, 3, 1, "ax", 1, "bx", 2, 3], [1, 8, 5], [1, [1, 2], "finally", 2]]


def test_raise_throws_the_value_as_it_is(run: Run) -> None:
    keys = "(() => { try { main.throw_(Object.freeze(new Error('x'))); } catch (e) { return [e.message, Object.keys(e)]; } })()"

    assert run({"main": HEADER + "def throw_(e):\n    raise e\n"}, keys) == ["x", []]


def test_async_functions_wait(run: Run) -> None:
    source = HEADER + "async def f(p):\n    first = await p\n    return first.x + (await p).x\n".replace("(await p).x", "1")
    source += "\n\ndef g(p):\n    return p.then(lambda value: value)\n"

    assert run({"main": source}, "[await main.f(Promise.resolve({x: 2})), await main.g(Promise.resolve(5))]") == [3, 5]


def test_modules_see_each_other_and_unused_ones_are_left_out(run: Run, tmp_path: Path) -> None:
    modules = {
        "main": HEADER + "from bridge.browser.shim.a import one\n\n\ndef two():\n    return one() + one()\n",
        "bridge.browser.shim.a": HEADER + "def one():\n    return {'n': 1}.n\n",
        "bridge.browser.shim.unused": HEADER + "A = 1\n",
    }

    assert run(modules, "main.two()") == 2
    assert {path.name for path in tmp_path.glob("*.js")} == {
        *("main.js", "bridge.browser.shim.a.js", "org.transcrypt.__runtime__.js")
    }


def test_what_a_bundler_may_drop_is_marked_where_it_cannot_know(tmp_path: Path, tools: Toolchain) -> None:
    inside = "def f(text):\n    return text.replace(__new__(RegExp('P = new RegExp')), 'x')\n"
    source = f"{HEADER}P = __new__(RegExp('a(b', 'u'))\n\n\n{inside}"
    compile_modules({"main": source}, "main", tmp_path, tools)
    script = (tmp_path / "main.js").read_text(encoding="utf-8")
    assert "export var P = /* @__PURE__ */ new RegExp ('a(b', 'u');" in script
    assert script.count("@__PURE__") == 1


def test_the_runtime_is_replaced_by_names_without_effect(tmp_path: Path, tools: Toolchain) -> None:
    compile_modules({"main": HEADER + "A = {}\n"}, "main", tmp_path, tools)

    lines = (tmp_path / "org.transcrypt.__runtime__.js").read_text(encoding="utf-8").splitlines()

    assert len(lines) > 100
    assert all(re.fullmatch(r"var \w+ = /\* @__PURE__ \*/ Symbol\(\);|export \{.*\};", line) for line in lines)


def test_source_maps_lead_to_the_project_file_and_line(tmp_path: Path, tools: Toolchain) -> None:
    source = HEADER + "A = 1\n\n\ndef f(a):\n    b = a\n    return b.c\n"
    main = HEADER + "from bridge.browser.shim.m import f\n\nG = f\n"
    compile_modules({"main": main, "bridge.browser.shim.m": source}, "main", tmp_path, tools)

    script = (tmp_path / "bridge.browser.shim.m.js").read_text(encoding="utf-8").splitlines()
    mapping = json.loads((tmp_path / "bridge.browser.shim.m.js.map").read_text(encoding="utf-8"))
    line = next(number for number, text in enumerate(script, 1) if "return b.c" in text)

    assert origin(mapping, line, 1) == ("bridge/browser/shim/m.py", 7)
    assert mapping["sourcesContent"] == [source]
    assert script[-1] == "//# sourceMappingURL=bridge.browser.shim.m.js.map"


def test_the_same_source_gives_the_same_bytes_and_leaves_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tools: Toolchain
) -> None:
    outputs = []
    for seed, folder in (("1", tmp_path / "a"), ("2", tmp_path / "b #$ ü")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("PYTHONWARNINGS", "error")
        compile_modules({"main": HEADER + "A = {}\n"}, "main", folder, tools)
        outputs.append({path.name: path.read_bytes() for path in folder.iterdir()})

    assert outputs[0] == outputs[1]
    assert set(outputs[0]) == {"main.js", "main.js.map", "org.transcrypt.__runtime__.js"}
    assert str(tmp_path) not in str(outputs[0])


def test_a_module_in_the_working_directory_is_not_picked_up(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "bridge" / "browser" / "shim").mkdir(parents=True)
    (elsewhere / "bridge" / "browser" / "shim" / "a.py").write_text("def one(a):\n    return 'foreign'\n", encoding="utf-8")
    (elsewhere / "transcrypt.log").write_text("mine", encoding="utf-8")
    monkeypatch.chdir(elsewhere)

    own = {"bridge.browser.shim.a": HEADER + "def one(a):\n    return a\n"}
    assert run(own | {"main": HEADER + "from bridge.browser.shim.a import one\n\nA = one({'x': 1})\n"}, "main.A") == {"x": 1}
    assert (elsewhere / "transcrypt.log").read_text(encoding="utf-8") == "mine"


def test_an_edit_compiles_to_what_a_fresh_start_does(tmp_path: Path) -> None:
    main = HEADER + "from bridge.browser.shim.m import f\n\nA = f({'x': 1})\n"
    middle = HEADER + "from bridge.browser.shim.n import g\n\nf = g\n"
    before = {"main": main, "bridge.browser.shim.m": middle, "bridge.browser.shim.n": HEADER + "def g(a):\n    return a\n"}
    after = before | {"bridge.browser.shim.n": HEADER + "def g(a):\n    return a.x + 1\n"}

    def files(modules: dict[str, str], tools: Toolchain) -> dict[str, str]:
        folder = compile_modules(modules, "main", tmp_path / str(len(list(tmp_path.iterdir()))), tools).folder
        return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}

    with Toolchain() as session, Toolchain() as fresh:
        first, edited, back = files(before, session), files(after, session), files(before, session)
        assert first == back
        assert edited == files(after, fresh)
    changed = sorted(name for name in edited if edited[name] != first[name])
    assert changed == ["bridge.browser.shim.n.js", "bridge.browser.shim.n.js.map"]


def compile_badly(modules: dict[str, str], folder: Path) -> list[tuple[str, str, str]]:
    with Toolchain() as tools, pytest.raises(BuildError) as caught:
        compile_modules(modules, "main", folder, tools)
    return [(finding.id, finding.where, finding.message) for finding in caught.value.findings]


def test_the_lint_stands_before_the_compiler(tmp_path: Path) -> None:
    ((id, where, _),) = compile_badly({"main": HEADER + "A = len\n"}, tmp_path / "out")

    assert (id, where) == ("shim-runtime-symbol", "generated/main.py:2:5")
    assert not (tmp_path / "out").exists()


def test_a_missing_name_in_another_module_is_found(tmp_path: Path) -> None:
    modules = {"main": HEADER + "from bridge.browser.shim.a import gone\n\nA = gone\n", "bridge.browser.shim.a": HEADER + "A = 1\n"}

    ((id, where, _),) = compile_badly(modules, tmp_path)

    assert (id, where) == ("shim-import", "generated/main.py:2:1")


@pytest.fixture
def without_lint(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the lint would have found first, to see the guards behind it."""
    monkeypatch.setattr(transcrypt, "lint_shim", lambda where, source: [])
    monkeypatch.setattr(transcrypt, "lint_imports", lambda modules: [])


@pytest.mark.usefixtures("without_lint")
@pytest.mark.parametrize(
    ("faulty", "main", "id", "where"),
    [
        ("A = 1", "def f(a):\n    return {**a}", "transcrypt-error", "generated/main.py:3"),
        ("A = 1\nx = ...", "from bridge.browser.shim.m import A", "transcrypt-error", "bridge/browser/shim/m.py:3"),
        ("A = 1", "from bridge.browser.shim.gone import A", "transcrypt-error", "generated/main.py:2"),
        ("A = 1", "__pragma__('js', '{')", "transcrypt-error", "generated/main.py"),
        ("A = 1", "from textwrap import dedent", "transcrypt-foreign", "generated/main.py"),
    ],
)
def test_what_the_compiler_says_or_hides_is_a_finding(faulty: str, main: str, id: str, where: str, tmp_path: Path) -> None:
    modules = {"main": HEADER + main + "\n", "bridge.browser.shim.m": HEADER + faulty + "\n"}

    ((got, place, message),) = compile_badly(modules, tmp_path)

    assert (got, place) == (id, where)
    assert str(tmp_path) not in message
    assert list(tmp_path.iterdir()) == []


def test_a_module_that_did_not_come_out_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiler = transcrypt._transcrypt

    def forgetful(modules: dict[str, str], main: str, work: Path, tools: Toolchain) -> Path:
        out = compiler(modules, main, work, tools)
        (out / "bridge.browser.shim.a.js").unlink()
        return out

    monkeypatch.setattr(transcrypt, "_transcrypt", forgetful)

    modules = {"main": HEADER + "from bridge.browser.shim.a import A\n\nB = A\n", "bridge.browser.shim.a": HEADER + "A = 1\n"}

    ((id, where, message),) = compile_badly(modules, tmp_path)

    assert (id, where) == ("transcrypt-missing", "bridge/browser/shim/a.py")
    assert "from <full module name> import <name>" in message
