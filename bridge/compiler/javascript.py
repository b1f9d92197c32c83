"""Facts of JavaScript, and of Transcrypt's runtime, which no bundle may need."""

from __future__ import annotations

import builtins
import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Global names that code in the browser may use; anything else is more likely a slip than a global.
GLOBALS = _words(
    """
    Array ArrayBuffer BigInt Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int8Array Int16Array
    Int32Array Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol
    SyntaxError TypeError URIError Uint8Array Uint16Array Uint32Array WeakMap WeakRef WeakSet decodeURIComponent
    encodeURIComponent globalThis isFinite isNaN parseFloat parseInt undefined
    AbortController Blob CustomEvent DOMException Element Event EventTarget FormData HTMLElement MessageChannel MessageEvent
    MutationObserver Node PromiseRejectionEvent TextDecoder TextEncoder URL URLSearchParams cancelAnimationFrame
    clearInterval clearTimeout console crypto document fetch location navigator performance queueMicrotask
    requestAnimationFrame sessionStorage setInterval setTimeout structuredClone window
    addEventListener dispatchEvent removeEventListener
    Microsoft
    """
)

# Methods of Python's types that values of JavaScript have too, and which of them text and lists have.
_SHARED_METHODS = _words(
    "add clear decode difference encode find get intersection join keys pop replace reverse sort split union values"
)
_SHARED_METHODS_OF = {"text": _words("split replace"), "list": _words("find join keys pop reverse sort values")}

DICT_METHODS = ("clear", "copy", "get", "keys", "pop", "update", "values")
"""Methods that a Python dict has, and that a JavaScript Map may have, but no plain object."""

_REMEDIES = {
    "Exception": "write __new__(Error(text))",
    "__class__": "write a function that returns an object",
    "__in__": "write xs.includes(x), or Object.prototype.hasOwnProperty.call(o, key)",
    "__kwargtrans__": "pass one dict of options",
    "__mod__": "join text with +; for numbers write a - Math.floor(a / b) * b",
    "abs": "write Math.abs(x)",
    "bool": "write Boolean(x)",
    "dict": "write a literal with literal keys",
    "enumerate": "write for i, x in xs.entries()",
    "filter": "write xs.filter(f)",
    "float": "write Number(x)",
    "getattr": "write o[name]",
    "hasattr": "write Object.prototype.hasOwnProperty.call(o, name)",
    "int": "write Math.trunc(x) or Number(x)",
    "isinstance": "test typeof(x), Array.isArray(x) or T.prototype.isPrototypeOf(x)",
    "len": "write x.length",
    "list": "write Array['from'](x)",
    "map": "write xs.map(f)",
    "max": "write Math.max(a, b)",
    "min": "write Math.min(a, b)",
    "next": "write iterator.next()",
    "print": "write console.log(x)",
    "range": "it is only for loops such as `for i in range(start, stop, 2)`, with a literal step",
    "round": "write Math.round(x)",
    "set": "write __new__(Set(xs))",
    "sorted": "write xs.slice().sort(compare)",
    "str": "write String(x)",
    "sum": "write a loop",
    "tuple": "write a list",
    "type": "test typeof(x)",
}


def runtime_remedy(name: str) -> str:
    """The remedy for a name of Python, or of Transcrypt's runtime: what to write instead."""
    return _REMEDIES.get(name, "use what JavaScript has")


def shared_methods(kind: str = "") -> frozenset[str]:
    """Methods that JavaScript's texts, its lists or all of its values have."""
    return _SHARED_METHODS_OF.get(kind, _SHARED_METHODS)


@cache
def runtime_methods() -> frozenset[str]:
    """Methods that exist only where Transcrypt's runtime has patched the built-in prototypes."""
    text = _runtime_text()
    names = re.findall(r"\b(?:Array|String|Uint8Array)\.prototype\.(\w+) = ", text)
    names += re.findall(r"__setproperty__ \(String\.prototype, '(\w+)'", text)
    return frozenset(names) - _SHARED_METHODS


@cache
def python_methods() -> frozenset[str]:
    """Methods of Python's types that no JavaScript value has."""
    return (frozenset().union(*map(dir, (str, list, dict, set, int, float))) | runtime_methods()) - _SHARED_METHODS


@cache
def python_names() -> frozenset[str]:
    """Global names that only Python, or Transcrypt's runtime, provides."""
    runtime = re.findall(r"^export (?:var|function|class|const|let) (\w+)", _runtime_text(), re.M)
    return (frozenset(dir(builtins)) | frozenset(runtime)) - GLOBALS


def _runtime_text() -> str:
    folder = Path(str(distribution("transcrypt").locate_file("transcrypt/modules/org/transcrypt")))
    return "".join((folder / f"__{name}__.js").read_text(encoding="utf-8") for name in ("builtin", "core", "envir"))
