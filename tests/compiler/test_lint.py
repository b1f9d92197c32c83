"""The lint refuses every construct that Transcrypt would turn into something else, and lets the rest pass."""

from __future__ import annotations

import re

import pytest

from bridge.compiler.lint import lint_imports, lint_shim

HEADER = '"""A module."""\n'
FIRST = HEADER.count("\n") + 1

# id, code, line within the code, a word of the remedy
REFUSED = [
    # what would need Transcrypt's runtime
    ("shim-runtime-symbol", "def f(a):\n    return len(a)", 2, "x.length"),
    ("shim-runtime-symbol", "def f(a):\n    return isinstance(a, Error)", 2, "isPrototypeOf"),
    ("shim-runtime-symbol", "def f(a):\n    return str(a)", 2, "String(x)"),
    ("shim-runtime-symbol", "def f(a):\n    return type(a)", 2, "typeof(x)"),
    ("shim-runtime-symbol", "def f(type):\n    return type(3)", 2, "typeof(x)"),
    ("shim-runtime-symbol", "def f(a, b):\n    for i in range(0, a, b):\n        f(i, i)", 2, "literal step"),
    ("shim-runtime-symbol", "def f(a):\n    return range(a)", 2, "literal step"),
    ("shim-runtime-symbol", "def f(a):\n    raise Exception(a)", 2, "__new__(Error(text))"),
    ("shim-tuple", "def f(a):\n    return a, 1", 2, "list"),
    ("shim-tuple", "def f(a):\n    return a[0, 1]", 2, "list"),
    ("shim-membership", "def f(a, b):\n    return a in b", 2, ".includes(x)"),
    ("shim-membership", "def f(a, b):\n    return a not in b", 2, "hasOwnProperty"),
    ("shim-operator", "def f(a):\n    return a % 2", 2, "Math.floor"),
    ("shim-operator", "def f(a):\n    return a @ a", 2, "Join text"),
    ("shim-operator", "def f(a):\n    a //= 2\n    return a", 2, "x = x op y"),
    ("shim-dict", "def f(a):\n    return {a: 1}", 2, "o[key] = value"),
    ("shim-dict", "def f(a):\n    return {1: 1}", 2, "literal text"),
    ("shim-dict", "def f(a):\n    return {**a}", 2, "Object.assign"),
    ("shim-except", "def f(a):\n    try:\n        a()\n    except Error as e:\n        a(e)", 4, "bare `except:`"),
    ("shim-keyword-argument", "def f(a):\n    a(b=1)", 2, "dict of options"),
    ("shim-literal", "def f():\n    return b'a'", 2, "text"),
    ("shim-literal", "def f():\n    return 2j", 2, "numbers"),
    ("shim-syntax", "class A:\n    pass", 1, "function that returns an object"),
    ("shim-syntax", "import json", 1, "from <module> import <name>"),
    ("shim-syntax", "def f(a):\n    return {b for b in a}", 2, "Set"),
    ("shim-syntax", "def f(a):\n    return {'x', a}", 2, "Set"),
    ("shim-syntax", "def f(a):\n    return {b: 1 for b in a}", 2, "loop"),
    ("shim-syntax", "def f(a):\n    return (b for b in a)", 2, "list comprehension"),
    # methods that only patched prototypes have
    ("shim-syntax", "def f(a):\n    return f'{a}'", 2, "join text with +"),
    ("shim-syntax", "def f(a):\n    return a[1:]", 2, ".slice(start, end)"),
    ("shim-syntax", "def f(a):\n    a[1:2] = [3]", 2, ".slice(start, end)"),
    ("shim-patched-method", "def f(a):\n    return 'x {}'.format(a)", 2, "JavaScript's method"),
    ("shim-patched-method", "def f(a):\n    return ', '.join(a)", 2, "xs.join(', ')"),
    ("shim-patched-method", "def f(a):\n    return a.startswith('x')", 2, "JavaScript's method"),
    ("shim-patched-method", "def f(a):\n    return a.strip()", 2, "JavaScript's method"),
    ("shim-patched-method", "def f(a):\n    a.remove(1)", 2, "x['remove']()"),
    ("shim-patched-method", "def f(a):\n    return a.items()", 2, "JavaScript's method"),
    # silently something else
    ("shim-parentheses", "async def f(a):\n    return (await a).x", 2, "variable"),
    ("shim-parentheses", "async def f(a):\n    return (await a)['x']", 2, "variable"),
    ("shim-parentheses", "async def f(a):\n    return (await a)(1)", 2, "variable"),
    ("shim-parentheses", "async def f(a, b):\n    return await (a or b)", 2, "variable"),
    ("shim-parentheses", "def f(a, b):\n    return (a or b)['x']", 2, "variable"),
    ("shim-parentheses", "def f(a, b):\n    return (a or b)(1)", 2, "variable"),
    ("shim-parentheses", "def f(a, b):\n    return (a + b)[0]", 2, "variable"),
    ("shim-parentheses", "def f(a):\n    return (-a).toFixed(1)", 2, "variable"),
    ("shim-parentheses", "def f(a):\n    return (not a).x", 2, "variable"),
    ("shim-parentheses", "def f(a):\n    return (5).toFixed(a)", 2, "variable"),
    ("shim-parentheses", "def f(a):\n    return typeof(a).length", 2, "variable"),
    ("shim-parentheses", "def f(a, b, c):\n    return (a | b) ^ c", 2, "variable"),
    ("shim-syntax", "def f(a):\n    if (b := a()):\n        return b", 2, "line of its own"),
    ("shim-syntax", "async def f(a):\n    async for b in a:\n        b()", 2, "await in its body"),
    ("shim-syntax", "async def f(a):\n    async with a:\n        a()", 2, "try/finally"),
    ("shim-syntax", "def f(a):\n    with a:\n        a()", 2, "try/finally"),
    ("shim-syntax", "def f(a):\n    match a:\n        case 1:\n            return 2", 2, "if/elif"),
    ("shim-syntax", "def f(a):\n    assert a", 2, "throw an error"),
    ("shim-syntax", "def f():\n    yield 1", 2, "list"),
    ("shim-syntax", "A: int = 3", 1, "drop the annotation"),
    ("shim-syntax", "def d(a):\n    return a\n\n\n@d(1)\ndef f():\n    pass", 5, "by hand"),
    ("shim-star", "def f(a):\n    return [*a, 3]", 2, "xs.concat(ys)"),
    ("shim-star", "def f(a):\n    a, *b = a\n    return b", 2, "xs.slice(1)"),
    ("shim-parameters", "def f(a, /, b):\n    return b", 1, "plain parameters"),
    ("shim-parameters", "def f(a, *, b):\n    return b", 1, "plain parameters"),
    ("shim-parameters", "def f(**a):\n    return a", 1, "one dict"),
    ("shim-parameters", "def f(*a):\n    return a", 1, "Array.from(arguments)"),
    ("shim-parameters", "def f(a, b=2):\n    return b", 1, "undefined"),
    ("shim-parameters", "def f(a):\n    return lambda b=a: b", 2, "undefined"),
    ("shim-except", "def f(a):\n    try:\n        a()\n    except:\n        pass\n    else:\n        a()", 2, "into the try"),
    ("shim-except", "def f(a):\n    try:\n        a()\n    except:\n        a(__except1__)", 5, "__except0__"),
    ("shim-except", "def f(a):\n    return __except0__", 2, "only inside `except:`"),
    ("shim-raise", "def f(a):\n    raise a from a", 2, "when it is made"),
    ("shim-raise", "def f(a):\n    raise", 2, "Name what is raised"),
    ("shim-loop", "def f(a):\n    for b in a:\n        b()\n    else:\n        a()", 2, "variable of your own"),
    ("shim-loop", "def f(a):\n    while a():\n        break\n    else:\n        a()", 2, "variable of your own"),
    (
        "shim-loop",
        "def f(a):\n    b = 1\n    def g():\n        nonlocal b\n        for b in a:\n            a()\n    g()\n    return b",
        5,
        "Rename",
    ),
    ("shim-loop", "def f(a):\n    for a.b in a:\n        a()", 2, "in the body"),
    ("shim-loop", "def f(a):\n    for i in range(a()):\n        a(i)", 2, "variables first"),
    ("shim-loop", "def f(a):\n    for i in range(a):\n        i += 1", 3, "another name"),
    ("shim-comprehension", "def f(a):\n    return [a for a in a]", 2, "Rename"),
    ("shim-await", "async def f(a):\n    return [await b for b in a]", 2, "loop"),
    ("shim-await", "async def f(a):\n    return [b async for b in a]", 2, "loop"),
    ("shim-export", "if window:\n    A = 1", 1, "function"),
    ("shim-export", "for a in [1]:\n    console.log(a)", 1, "function"),
    ("shim-export", "A = B = 1", 1, "function"),
    ("shim-binding", "A = 1\nA = 2", 2, "another name"),
    ("shim-binding", "from bridge.browser.shim.words import told\n\n\ndef told(a):\n    return a", 4, "another name"),
    ("shim-binding", "def f(a):\n    def g():\n        return 1\n    g = a\n    return g", 4, "another name"),
    ("shim-binding", "N = 0\n\n\ndef f():\n    N += 1", 5, "nonlocal or global"),
    ("shim-binding", "def f():\n    global n\n    n = 1", 2, "Assign it"),
    ("shim-binding", "def f(a):\n    def g():\n        nonlocal a\n        def a():\n            pass\n    return g", 4, "rename"),
    ("shim-literal", "def f():\n    return 1e400", 2, "Infinity"),
    ("shim-literal", "def f():\n    return 9007199254740993", 2, "BigInt"),
    ("shim-literal", "def f():\n    return '\\U000e0001'", 2, "fromCodePoint"),
    ("shim-literal", "def f(a):\n    a(...)", 2, "pass"),
    ("shim-subscript", "def f(a):\n    return a[-1]", 2, "length - 1"),
    ("shim-comparison", "def f(a, b):\n    return 1 < a() < b", 2, "variable"),
    ("shim-comparison", "def f(a):\n    return a == []", 2, "length"),
    ("shim-operator", "def f(a):\n    return a + [1]", 2, "xs.concat(ys)"),
    ("shim-operator", "def f(a):\n    a += [1]\n    return a", 2, "xs.push"),
    ("shim-operator", "def f(a):\n    return '-' * a", 2, "text.repeat(n)"),
    ("shim-delete", "def f(a):\n    del a", 2, "undefined"),
    ("shim-expression", "def f(a):\n    a == 1", 2, "remove it"),
    ("shim-call", "def f(a):\n    return __new__(a)", 2, "__new__(Map(x))"),
    ("shim-call", "def f(a):\n    return __new__(a()(1))", 2, "plain constructor call"),
    ("shim-call", "def f(a, b):\n    return typeof(a, b)", 2, "typeof(x)"),
    ("shim-call", "def f(a):\n    return a(typeof)", 2, "typeof(...)"),
    ("shim-this", "def f(a):\n    return lambda: this.x", 2, "def"),
    ("shim-this", "A = this", 1, "def"),
    # imports
    ("shim-import", "from .lang import x", 1, "full module name"),
    ("shim-import", "from bridge.browser.shim.words import *", 1, "Name what you import"),
    ("shim-import", "def f():\n    from bridge.browser.shim.words import x\n    return x", 2, "top of the module"),
    # names
    ("shim-unknown-name", "def f(a):\n    return lenght(a)", 2, "window.lenght"),
    ("shim-reserved-word", "def f(function):\n    return 1", 1, "another name"),
    ("shim-reserved-word", "def delete():\n    return 1", 1, "another name"),
    ("shim-reserved-word", "def f():\n    var = 1\n    return 2", 2, "another name"),
    ("shim-reserved-word", "from bridge.browser.shim.words import x as new", 1, "another name"),
    ("shim-reserved-word", "def dict(literal):\n    return literal", 1, "another name"),
    ("shim-reserved-word", "def f():\n    return null", 2, "None"),
    ("shim-alias", "def f(append):\n    return 1", 1, "another name"),
    ("shim-alias", "def f(a):\n    return a.js_keys()", 2, "another name"),
    ("shim-alias", "def f(a):\n    return a.append", 2, "another name"),
    ("shim-dunder", "def f(a):\n    return a.__proto__", 2, "getPrototypeOf"),
    ("shim-dunder", "def f(a):\n    return a['__proto__']", 2, "getPrototypeOf"),
    ("shim-dunder", "def f(a):\n    return {'__proto__': a}", 2, "another key"),
    ("shim-dunder", "def f():\n    return __file__", 2, "without"),
    ("shim-dunder", "def f(a):\n    __pragma__('js', 'x')", 2, "without"),
    # code from text
    ("shim-eval", "def f(a):\n    return eval(a)", 2, "content security policy"),
    ("shim-eval", "def f(a):\n    return __new__(Function(a))", 2, "content security policy"),
    ("shim-eval", "def f(a):\n    window.eval(a)", 2, "content security policy"),
    ("shim-eval", "def f(a):\n    window['eval'](a)", 2, "content security policy"),
    ("shim-eval", "def f(a):\n    setTimeout('f()', a)", 2, "Pass a function"),
]

ACCEPTED = [
    "A = [1, 'a', None, True]\nB = {'a': 1, 'b-c': {}}",
    "def F(a):\n    this.a = a\n\n\ndef m():\n    return this.a\n\n\nF.prototype.m = m\nObject.freeze(F)",
    "def f(a, b):\n    return a is b or a != b and not a or a == None or a < b < 3 or -a ** b // 2 <= ~b & 7",
    "def f(xs):\n    for x in xs:\n        if x:\n            continue\n        break",
    "def f(o):\n    for key, value in Object.entries(o):\n        console.log(key, value)",
    "def f(a, b):\n    for i in range(a, b, -3):\n        console.log(i)\n    return [i for i in range(b)]",
    "def f(xs, ys):\n    return [x.a + y for x in xs if x for y in ys if x.b(y)]",
    "def f(xs):\n    xs.append(1)\n    xs.push(2)\n    return xs.join(', ').trim().startsWith('a')",
    "def f(a):\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n    [a, n] = [n, a]\n    return lambda b: b + a + g()",
    "N = 0\n\n\ndef f():\n    global N\n    N = N + 1",
    "async def f(p):\n    value = await p\n    return value.x + (await p)",
    "def f(a):\n  try:\n    a()\n  except:\n    try:\n      a(__except0__)\n    except:\n      raise __except1__",
    "def f(a):\n    try:\n        return a()\n    except:\n        raise\n    finally:\n        a()",
    "def f(a):\n    if typeof(a) == 'string' or typeof(a) is 'b':\n        return __new__(Map(a)).size\n    return void(0)",
    "def f(o, k):\n    del o.a, o['b'], o[k]\n    return __new__(o.maker[k](1, *o.rest))",
    "def f(name, type, values):\n    return arguments.length + isNaN(name) + values.type",
    "def f(a: int, b: 'list[str]') -> bool:\n    '''Says so.'''\n    return a if b else undefined",
    "def wrap(g):\n    return g\n\n\n@wrap\ndef f():\n    pass",
    "def f(a):\n    if a:\n        def g():\n            pass\n    else:\n        def g():\n            pass\n    return g()",
    "def f(m):\n    return m.index + m.exec('a')[1] + m['remove']() + 'py_ __proto__ eval(1)'",
]


@pytest.mark.parametrize(("id", "code", "line", "remedy"), REFUSED)
def test_refuses(id: str, code: str, line: int, remedy: str) -> None:
    findings = lint_shim("bridge/browser/shim/x.py", HEADER + code + "\n")

    assert {finding.id for finding in findings} == {id}
    assert re.fullmatch(rf"bridge/browser/shim/x\.py:{FIRST + line - 1}:\d+", findings[0].where)
    assert remedy in findings[0].message


@pytest.mark.parametrize("code", ACCEPTED)
def test_accepts(code: str) -> None:
    assert lint_shim("bridge/browser/shim/x.py", HEADER + code + "\n") == []


@pytest.mark.parametrize(
    ("id", "line", "source"),
    [
        ("shim-docstring", 1, "A = 1"),
        ("shim-docstring", 1, f"\n{HEADER}A = 1"),
        ("shim-pragma", 2, f"{HEADER}# __pragma__ ('noalias')\nA = 1"),
        ("shim-pragma", 2, f"{HEADER}# __pragma__ ('kwargs')\nA = 1"),
        ("shim-pragma", 2, f"{HEADER}A = 1  # __: jsiter"),
        ("shim-pragma", 3, f"{HEADER}def f():\n    # __pragma__ ('noalias')\n    return 1"),
        ("shim-pragma", 3, f"{HEADER}def f(o):\n    # __pragma__ ('jsiter')\n    for key in o:\n        f(key)"),
    ],
)
def test_refuses_a_module_that_the_compiler_cannot_begin_and_pragmas_of_its_own(id: str, line: int, source: str) -> None:
    findings = lint_shim("bridge/browser/shim/x.py", source + "\n")

    assert [(finding.id, finding.where.split(":")[1]) for finding in findings] == [(id, str(line))]


@pytest.mark.parametrize(
    ("source", "line"),
    [("a = (", 1), ("def f():\n    return await x", 2), ("def f():\n    nonlocal y", 2), ("A = 1\nbreak", 2), ("A = '\0'", 1)],
)
def test_reports_what_python_itself_refuses(source: str, line: int) -> None:
    (finding,) = lint_shim("x.py", source)

    assert finding.id == "shim-python"
    assert finding.where.startswith(f"x.py:{line}:")


def test_reports_every_problem_once_and_in_order() -> None:
    findings = lint_shim("x.py", HEADER + "def f(a, b=len(a)):\n    return f'{len(a)}', a % 2\n")

    assert findings == sorted(set(findings))
    assert {finding.id for finding in findings} == {
        *("shim-parameters", "shim-runtime-symbol", "shim-syntax", "shim-tuple", "shim-operator")
    }


@pytest.mark.parametrize(
    ("statement", "remedy"),
    [
        ("from json import dumps", "Only the shim's own modules"),
        ("from bridge.browser.shim import a", "Only the shim's own modules"),
        ("from bridge.browser.shim.a import missing", "Import it from the module that does"),
        ("from bridge.browser.shim.a import told", "Import it from the module that does"),
    ],
)
def test_refuses_imports_of_what_is_not_there(statement: str, remedy: str) -> None:
    modules = {
        "bridge.browser.shim.a": ("bridge/browser/shim/a.py", HEADER + "A = 1"),
        "bridge.browser.shim.words": ("bridge/browser/shim/words.py", "def told(a):\n    return a"),
        "main": ("generated/main.py", f"# first\n{statement}\nfrom bridge.browser.shim.a import A"),
    }

    (finding,) = lint_imports(modules)

    assert (finding.id, finding.where) == ("shim-import", "generated/main.py:2:1")
    assert remedy in finding.message
