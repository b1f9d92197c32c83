"""The lint refuses every construct that Transcrypt would turn into something else, and lets the rest pass."""

from __future__ import annotations

import re

import pytest

from bridge.compiler.lint import lint_imports, lint_shim
from bridge.compiler.module import Module
from bridge.compiler.rules import RULES

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
    ("shim-parentheses", "def f(a, b, c):\n    return (a & 1 | b & 1) ^ c & 1", 2, "variable"),
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
    ("shim-parameters", "def f(*a):\n    return a", 1, "Array['from'](arguments)"),
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
    # JavaScript's meaning is another one
    ("shim-delete", "def f(xs, i):\n    del xs[i]", 2, "xs.splice(i, 1)"),
    ("shim-delete", "def f():\n    xs = [1, 2]\n    del xs['0']\n    return xs", 3, "xs.splice(i, 1)"),
    ("shim-condition", "def f():\n    if []:\n        return 1", 2, "xs.length"),
    ("shim-condition", "def f():\n    while {}:\n        f()", 2, "Object.keys(o).length"),
    ("shim-condition", "def f(a):\n    return 1 if [b for b in a] else 2", 2, "xs.length"),
    ("shim-condition", "def f(a):\n    return [] or a", 2, "xs.length"),
    ("shim-condition", "def f(a):\n    if a and []:\n        return 1", 2, "xs.length"),
    ("shim-condition", "def f(a):\n    return not ([1] if a else a)", 2, "xs.length"),
    ("shim-condition", "def f(a):\n    xs = []\n    if a:\n        xs = [a]\n    return not xs", 5, "xs.length"),
    ("shim-condition", "def f(a):\n    xs = a.map(f)\n    return [b for b in a if xs]", 3, "xs.length"),
    ("shim-condition", "def f(a):\n    def g():\n        return {}\n    return g() and a", 4, "xs.length"),
    ("shim-operator", "def f(a):\n    xs = []\n    return xs + a", 3, "xs.concat(ys)"),
    ("shim-operator", "def f(a):\n    return [0] * a", 2, "xs.concat(ys)"),
    ("shim-operator", "def f(a):\n    xs = [0]\n    xs = xs * 2\n    return xs", 3, "xs.concat(ys)"),
    ("shim-operator", "def f(a):\n    xs = [0]\n    xs = (xs if a else [1]) + xs\n    return xs", 3, "xs.concat(ys)"),
    ("shim-operator", "def f(a):\n    return {} | a", 2, "Object.assign"),
    ("shim-operator", "def f(a):\n    o = {}\n    o |= a\n    return o", 3, "xs.push"),
    ("shim-operator", "def f(a):\n    xs = [1]\n    xs += a\n    return xs", 3, "xs.push"),
    ("shim-operator", "def f(a):\n    xs = [1]\n    a += xs\n    return a", 3, "xs.push"),
    ("shim-operator", "def f(a):\n    s = '-'\n    return a * s", 3, "text.repeat(n)"),
    ("shim-operator", "def f(a):\n    return a // 0.1", 2, "whole numbers"),
    ("shim-comparison", "def f(a):\n    xs = [1]\n    return a == xs", 3, "members"),
    ("shim-comparison", "def f(a):\n    o = {}\n    return o != a", 3, "members"),
    ("shim-comparison", "def f(a):\n    xs = [1]\n    return xs < a", 3, "members"),
    ("shim-comparison", "def f(a):\n    return a is []", 2, "members"),
    ("shim-comparison", "def f():\n    return 1 == '1'", 2, "Convert"),
    ("shim-comparison", "def f():\n    s = ''\n    return s != False", 3, "Convert"),
    ("shim-comparison", "def f(a):\n    return a.length == a.join('')", 2, "Convert"),
    ("shim-comparison", "def f(a):\n    def g():\n        a()\n    return g() is None", 4, "== None"),
    (
        "shim-comparison",
        "def f(a):\n    def g():\n        if a:\n            return 1\n    b = g()\n    return b is not None",
        6,
        "== None",
    ),
    (
        "shim-comparison",
        "def f(a):\n    def g():\n        try:\n            return a()\n        except:\n            pass\n    return None is g()",
        7,
        "== None",
    ),
    ("shim-comparison", "def f(a):\n    def g():\n        return\n    return (a or g()) is None", 4, "== None"),
    ("shim-comparison", "def f(m):\n    return m.get('a') is None", 2, "== None"),
    ("shim-patched-method", "def f(s):\n    return s.split()", 2, "text.split(separator)"),
    ("shim-patched-method", "def f(s):\n    return s.split(',', 1)", 2, "text.split(separator)"),
    ("shim-patched-method", "def f(xs):\n    return xs.pop(0)", 2, "xs.shift()"),
    ("shim-patched-method", "def f(s):\n    return s.replace('a', 'b')", 2, "text.replaceAll(a, b)"),
    ("shim-patched-method", "def f(s, a):\n    return s.replace(a, 'b')", 2, "RegExp"),
    ("shim-patched-method", "def f(s):\n    return s.find('a')", 2, "text.indexOf(part)"),
    ("shim-patched-method", "def f(s):\n    return s.count('a')", 2, "JavaScript's method"),
    ("shim-patched-method", "def f(o):\n    return o.get('a', 1)", 2, ".has(key)"),
    ("shim-patched-method", "def f():\n    o = {'a': 1}\n    return o.get('a')", 3, "o[key]"),
    ("shim-patched-method", "def f():\n    return {'a': 1}.keys()", 2, "Object.keys(o)"),
    ("shim-patched-method", "def f():\n    o = {}\n    o.clear()", 3, "Map"),
    ("shim-patched-method", "def f(o, a):\n    o.update(a)", 2, "Object.assign(o, other)"),
    ("shim-patched-method", "def f(o):\n    return o.copy()", 2, "JavaScript's method"),
    ("shim-patched-method", "def f():\n    xs = [1]\n    xs.clear()", 3, "what JavaScript has"),
    ("shim-patched-method", "def f():\n    return 'a'.encode()", 2, "what JavaScript has"),
    ("shim-patched-method", "def f(sep, xs):\n    return sep.join(xs)", 2, "xs.join(', ')"),
    ("shim-patched-method", "def f(xs):\n    s = ', '\n    return s.join('ab')", 3, "xs.join(', ')"),
    ("shim-patched-method", "def f(xs):\n    xs.sort()", 2, "lambda a, b: a - b"),
    ("shim-patched-method", "def f(xs):\n    a = xs.append(1)\n    return a", 2, "line of its own"),
    ("shim-patched-method", "def f(xs):\n    return xs.reverse()", 2, "line of its own"),
    ("shim-subscript", "def f(a, i):\n    return a[-i]", 2, "xs.at(i)"),
    ("shim-subscript", "def f(a, i):\n    return a[i - 1]", 2, "xs.at(i)"),
    ("shim-subscript", "def f(a):\n    i = -1\n    a[i] = 2", 3, "xs.at(i)"),
    ("shim-subscript", "def f(a):\n    for i in range(9):\n        a(a[i - 1])", 3, "xs.at(i)"),
    ("shim-subscript", "def f(a):\n    for i in range(5, 9):\n        for j in range(9):\n            a(a[i - j])", 4, "xs.at(i)"),
    ("shim-subscript", "def f(a):\n    for i in range(9, -2, -1):\n        a(a[i])", 3, "xs.at(i)"),
    ("shim-subscript", "def f():\n    o = {}\n    o[1] = 2\n    return o", 3, "Map"),
    ("shim-dict", "def f():\n    return {'b': 1, '0': 2}", 2, "Map"),
    ("shim-loop", "def f(n):\n    for i in range(n):\n        n += 1", 2, "variable first"),
    ("shim-loop", "def f(xs):\n    for i in range(xs.length):\n        xs.append(i)", 2, "variable first"),
    ("shim-loop", "def f(xs, g):\n    return [g(xs) for i in range(xs.length)]", 2, "variable first"),
    ("shim-loop", "def f(o):\n    for i in range(o.n):\n        o.n = 9", 2, "variable first"),
    (
        "shim-loop",
        "def f(n):\n    def g():\n        nonlocal n\n        n += 1\n    for i in range(n):\n        g()",
        5,
        "variable first",
    ),
    ("shim-loop", "def f(g):\n    for i in range(3):\n        g(lambda: i)", 3, "as an argument"),
    ("shim-loop", "def f():\n    return [lambda: i for i in range(3)]", 2, "as an argument"),
    ("shim-loop", "def f(g):\n    for i in range(3):\n        g()\n    return i", 4, "name of its own"),
    ("shim-loop", "def f(g):\n    for i in range(3):\n        g()\n    for i in range(i):\n        g()", 4, "name of its own"),
    ("shim-loop", "def f(a):\n    o = {'a': 1}\n    for k in o:\n        a(k)", 3, "Object.keys(o)"),
    ("shim-loop", "def f():\n    return [k for k in {'a': 1}]", 2, "Object.keys(o)"),
    (
        "shim-loop",
        "def f(a):\n    xs = []\n    # __pragma__ ('jsiter')\n    for k in xs:\n        a(k)\n    # __pragma__ ('nojsiter')",
        4,
        "Remove the pragmas",
    ),
    ("shim-bits", "def f(a):\n    return a | 1", 2, "(x & 255)"),
    ("shim-bits", "def f(a):\n    return 1 << a", 2, "2 ** k"),
    ("shim-bits", "def f(a):\n    return (a & 255) << 24", 2, "2 ** k"),
    ("shim-bits", "def f():\n    return 5 >> 32", 2, "Math.floor"),
    ("shim-bits", "def f(a):\n    n = 0\n    n |= a\n    return n", 3, "(x & 255)"),
    ("shim-bits", "def f():\n    return 2147483648 ^ 1", 2, "(x & 255)"),
    ("shim-bits", "def f(a, b):\n    return (a < 1) | (b < 1)", 2, "(x & 255)"),
    ("shim-bits", "def f(a):\n    return ~a", 2, "-1 - x"),
    ("shim-literal", "def f():\n    return 3 ** 40", 2, "BigInt"),
    ("shim-reserved-word", "def f():\n    Math = 1\n    return Math", 2, "another name"),
    ("shim-dunder", "def f():\n    __accu0__ = 1\n    return 2", 2, "another name"),
    (
        "shim-raise",
        "def f(a):\n    try:\n        a()\n    except:\n        def g():\n            raise\n        a(g)",
        6,
        "Name what is raised",
    ),
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
    "def f(o):\n    for k in Object.keys(o):\n        del o.a, o['b'], o[k]\n    return __new__(o.maker[k](1, *o.rest))",
    "def f(name, type, values):\n    return arguments.length + isNaN(name) + values.type",
    "def f(a: int, b: 'list[str]') -> bool:\n    '''Says so.'''\n    return a if b else undefined",
    "def wrap(g):\n    return g\n\n\n@wrap\ndef f():\n    pass",
    "def f(a):\n    if a:\n        def g():\n            pass\n    else:\n        def g():\n            pass\n    return g()",
    "def f(a, xs):\n    xs = xs or []\n    return xs and a or []",
    "def f(xs):\n    ys = [1]\n    zs = ys\n    xs.push(ys)\n    return xs[0] is ys and ys.length and ys is not zs and xs == None",
    "def f(a):\n    n = 1\n    n = a\n    return n == '1' and a == 1 and True == 1",
    (
        "def f(a):\n    def g():\n        if a:\n            return 1\n        raise a\n"
        "    return g() is None or g() == None or a is None"
    ),
    "def f(a):\n    def g():\n        while True:\n            if a():\n                return 1\n    return g() is None",
    (
        "def f(s, xs):\n    s.replace(__new__(RegExp('a')), 'b').split(',')\n    xs.sort(lambda a, b: a - b)\n"
        "    return xs.pop() + xs.find(lambda x: x)"
    ),
    "def f(m):\n    o = {'get': m, 'update': m}\n    return o.get(1) + m.get(1) + m.keys() + m.update(1, 2) + o['get']",
    "def f(xs, i):\n    return xs[xs.length - 1] + xs.at(-1) + xs[i] + xs[i + 1]",
    (
        "def f(xs):\n    for i in range(1, xs.length):\n        xs[i - 1] = xs[i].map(lambda x: [x])\n"
        "    for j in range(5, -1, -1):\n        xs[j] = j"
    ),
    "def f(n, g):\n    for i in range(n):\n        g(i, [i + j for j in range(i)])\n    return [i for i in range(n) if i]",
    "def f(a):\n    flags = 0\n    for b in a:\n        flags |= 1 << (b & 15)\n    return flags & a ^ flags >> 3 | ~flags",
    "def f(a):\n    return (~a ^ a | 1) & 7 | (a & 255) << 8 | 2",
    (
        "def f(o, g):\n    # __pragma__ ('jsiter')\n    for k in {'a': 1}:\n        g(k)\n"
        "    # __pragma__ ('nojsiter')\n    return o['a'] or {'0': 1}"
    ),
    "def f(m):\n    return m.index + m.exec('a')[1] + m['remove']() + 'py_ __proto__ eval(1)'",
]


@pytest.mark.parametrize(("id", "code", "line", "remedy"), REFUSED)
def test_refuses(id: str, code: str, line: int, remedy: str) -> None:
    findings = lint_shim("bridge/browser/shim/x.py", HEADER + code + "\n")

    assert {finding.id for finding in findings} == {id}
    assert re.fullmatch(rf"bridge/browser/shim/x\.py:{FIRST + line - 1}:\d+", findings[0].where)
    assert remedy in findings[0].message


def test_every_rule_refuses_something_here() -> None:
    refusing = set()
    for _, code, _, _ in REFUSED:
        module = Module(HEADER + code + "\n")
        nodes = [module.tree, *module.parents]
        refusing |= {r.name for r in RULES for node in nodes if isinstance(node, r.kinds) and list(r.check(node, module))}

    assert [r.name for r in RULES if r.name not in refusing] == []


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
