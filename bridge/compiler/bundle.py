"""Makes one script of JavaScript modules, with esbuild, uglify-js and terser.

It refuses a script that would fail in the browser, or would make code from text there.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from bridge.compiler.javascript import runtime_methods, runtime_remedy
from bridge.compiler.source_map import origin
from bridge.compiler.transcrypt import GONE, RUNTIME, Compiled
from bridge.findings import BuildError, Finding
from bridge.toolchain.toolchain import Program, Toolchain

Format = Literal["iife", "esm", "cjs"]
Job = Callable[[], object]
"""A bundle to be made.

Several jobs may run at once in threads: none parses Python, which CPython 3.11 cannot do in two threads at once.
"""

_MINIFIER = Path(__file__).parent / "minify.mjs"
_ENTRY = "generated/entry.js"
# Fields of the shim's own objects, `entry._data`: nobody outside sees them, so they may shrink.
_OWN_FIELDS = "^_[a-z]"
_UNCOLLECTED = 512
"""Megabytes of memory that Node uses before it collects old garbage.

A collection throws compiled code away, and the next script then needs twice the time.
"""
_CODE = re.compile(
    r"""//[^\n]*|/\*[\s\S]*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?P<dot>\.?)(?P<name>[A-Za-z_$][\w$]*)"""
)
_COMPILER_NAMES = re.compile(r"__(accu|break|except|left)\d+__")
_MESSAGE = re.compile(r"^\S+ \[(?:ERROR|WARNING)\] (.+?)(?: \[[\w-]+\])?\n(?:\n +(\S+):(\d+):\d+:)?", re.M)


@dataclass(frozen=True)
class Bundle:
    """A script with the origin of each of its lines, and whether it needs anything of Transcrypt's runtime."""

    script: str
    source_map: dict[str, Any]
    runtime_used: bool
    tools: Toolchain
    """The toolchain that made the script, and minifies it."""


@dataclass
class _Asked:
    """The longest request that the minifier answered without an error."""

    request: str = ""


def bundle(
    compiled: Compiled,
    entry: str,
    out: Path,
    *,
    format: Format,
    banner: str,
    target: str = "es2020",
    external: Sequence[str] = (),
    letters: Mapping[str, str] | None = None,
) -> Bundle:
    """Bundle `entry` (JavaScript that imports './<main>.js') into `out`, with its source map beside it.

    Modules named in `external` stay imports. `letters` says what own fields are called in the script, where not as in the source:
    modules that share records must agree.
    """
    strict = "" if format == "esm" else '\n"use strict";'  # esbuild leaves it out, and a leaked name would be a global
    command = [
        *(*compiled.tools.esbuild, "--bundle", f"--format={format}", f"--target={target}", "--charset=ascii"),
        *("--sourcemap", f"--sourcefile={_ENTRY}", "--legal-comments=none", f"--banner:js={banner}{strict}"),
        *("--log-override:import-is-undefined=error", "--log-override:direct-eval=error", "--log-level=warning", "--color=false"),
        *(f"--external:{module}" for module in external),
    ]
    readable = _esbuild(command, compiled, entry, out.name, letters)
    findings = _inspect(readable)
    if readable.runtime_used and not findings:
        message = "something needs Transcrypt's runtime, which is not there. Look for the names that the lint refuses."
        findings = [Finding("bundle-runtime-symbol", "error", out.name, message)]
    if findings:
        raise BuildError(findings)
    _write(readable, out)
    return readable


def minify(readable: Bundle, out: Path, letters: Mapping[str, str] | None = None) -> None:
    """The script, made small by uglify-js, which inlines more, and terser, which shrinks more: together 300 bytes less than
    esbuild.

    `letters` says what own fields become; the others get letters that nobody else has.
    """
    text = readable.script.rpartition("//# sourceMappingURL=")[0]
    request = json.dumps({"script": text, "map": json.dumps(readable.source_map), "name": out.name, "letters": letters or {}})
    answer = _ask(readable.tools, request)
    if "error" in answer:
        raise BuildError([Finding("bundle-error", "error", out.name, f"the minifier failed: {answer['error']}")])
    asked = readable.tools.memory(_Asked)
    asked.request = max(asked.request, request, key=len)
    _write(replace(readable, script=answer["script"].rstrip("\n") + "\n", source_map=json.loads(answer["map"])), out)


def rehearse(tools: Toolchain) -> None:
    """Repeats the minifier's longest request a few times.

    Node compiles functions that run often, and the next request needs half the time.
    """
    longest = tools.memory(_Asked).request
    for request in [longest] * 3 if longest else []:
        _ask(tools, request)


def _ask(tools: Toolchain, request: str) -> dict[str, str]:
    options = (f"--initial-old-space-size={_UNCOLLECTED}", str(_MINIFIER), str(tools.packages), _OWN_FIELDS)
    answer = tools.ask(Program("minifier", (str(tools.node.node), *options)), request)
    return dict(json.loads(answer or '{"error": "it ended without a word"}'))


def _write(bundled: Bundle, out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(bundled.script, encoding="utf-8", newline="\n")
    text = json.dumps(bundled.source_map, separators=(",", ":"))
    out.with_name(f"{out.name}.map").write_text(text, encoding="utf-8", newline="\n")


def _esbuild(command: list[str], compiled: Compiled, entry: str, name: str, letters: Mapping[str, str] | None) -> Bundle:
    folder = compiled.folder.resolve()
    with tempfile.TemporaryDirectory(dir=folder, prefix=".bundle-") as temporary:
        script, metafile = Path(temporary) / name, Path(temporary) / "meta.json"
        if letters:
            cache = Path(temporary) / "letters.json"
            cache.write_text(json.dumps(letters), encoding="utf-8")
            command = [*command, f"--mangle-props={_OWN_FIELDS}", "--mangle-quoted", f"--mangle-cache={cache}"]
        run = subprocess.run(
            [*command, f"--outfile={script}", f"--metafile={metafile}"],
            cwd=folder,
            input=entry,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if run.returncode or "[WARNING]" in run.stderr:
            raise BuildError(_messages(run.stderr, folder))
        source_map = json.loads(script.with_name(f"{name}.map").read_text(encoding="utf-8"))
        (meta,) = (o for o in json.loads(metafile.read_text(encoding="utf-8"))["outputs"].values() if o.get("entryPoint"))
        # Relative to the temporary folder: '../bridge/browser/shim/errors.py'.
        source_map["sources"] = [source.removeprefix("../") for source in source_map["sources"]]
        runtime = meta["inputs"].get(f"{RUNTIME}.js", {"bytesInOutput": 0})
        return Bundle(script.read_text(encoding="utf-8"), source_map, runtime["bytesInOutput"] > 0, compiled.tools)


def _inspect(bundled: Bundle) -> list[Finding]:
    """Finds names in the readable bundle that only Transcrypt's runtime provides, and names that make code from text."""
    findings = set()
    for match in _CODE.finditer(bundled.script):
        problem = match["name"] and _problem(match["name"], match["dot"] == ".", bundled.script[match.end()])
        if problem:
            source, line = _place(bundled, match.start())
            if source != f"{RUNTIME}.js":
                findings.add(Finding(problem[0], "error", f"{source}:{line}", problem[1]))
    return sorted(findings)


def _place(bundled: Bundle, offset: int) -> tuple[str, int]:
    before = bundled.script[:offset].split("\n")
    return origin(bundled.source_map, len(before), len(before[-1])) or (_ENTRY, 1)


def _problem(name: str, property: bool, following: str) -> tuple[str, str] | None:
    if name.startswith(GONE):
        symbol = name.removeprefix(GONE)
        return (
            "bundle-runtime-symbol",
            f"this needs `{symbol}` of Transcrypt's runtime, which is not there: {runtime_remedy(symbol)}.",
        )
    if (name == "Function" and not property and following != ".") or name == "eval":
        return "bundle-eval", f"`{name}` makes code from text, which a content security policy forbids. Write the code."
    if name.startswith(("py_", "js_")):
        return "bundle-alias", f"`{name}` was renamed by Transcrypt. Put `# __pragma__ ('noalias')` at the top of the module."
    if name.startswith("__") and name.endswith("__") and not _COMPILER_NAMES.fullmatch(name):
        return "bundle-dunder", f"`{name}` is a name of Transcrypt's runtime or of prototypes. Write this in another way."
    if property and following == "(" and name in runtime_methods():
        return (
            "bundle-patched-method",
            f"`.{name}()` exists only on prototypes that Transcrypt's runtime patched. Use JavaScript's method.",
        )
    return None


def _messages(stderr: str, folder: Path) -> list[Finding]:
    """The errors that esbuild printed, each at the line of Python that it comes from."""
    findings = []
    for text, file, line in _MESSAGE.findall(stderr):
        where = f"{file or _ENTRY}:{line or 1}"
        source_map = folder / f"{file}.map"
        if file and source_map.is_file():
            place = origin(json.loads(source_map.read_text(encoding="utf-8")), int(line), 1 << 30)
            where = f"{place[0]}:{place[1]}" if place else where
        findings.append(Finding("bundle-error", "error", where, f"{text}. Correct the code at this place."))
    return sorted(findings) or [Finding("bundle-error", "error", _ENTRY, f"esbuild failed: {stderr.strip()[-600:]}")]
