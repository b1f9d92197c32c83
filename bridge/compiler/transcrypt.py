"""Translates Python for the browser into JavaScript modules that need nothing of Transcrypt's runtime.

Transcrypt makes garbage of what it does not understand, and exits with code 0. So the exit code alone counts for nothing, and every
compile runs in a process, a tree of modules and a working directory of its own.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bridge.compiler.lint import links, lint_imports, lint_shim
from bridge.compiler.tighten import tighten
from bridge.findings import BuildError, Finding, build_error
from bridge.toolchain.toolchain import Program, Toolchain

RUNTIME = "org.transcrypt.__runtime__"
_HEADER = "__pragma__('noalias'); __pragma__('alias', 'append', 'push'); "
"""The pragmas that stand before a module's docstring, on the same line, so that every line keeps its number."""
# An export that is gone leaves this prefix in a bundle, so that the guard can tell its use from a name of our own.
GONE = "__runtime_"
_RUNTIME_IMPORT = re.compile(rf"^import \{{([^}}]*)\}} from '\./{re.escape(RUNTIME)}\.js';$", re.M)
# Waits for its work, or for the end of its input.
_RUN = """
import ast, json, os, sys, tempfile
if not hasattr(ast.Constant, "s"):  # what Python 3.14 removed, Transcrypt 3.9.5 reads
    ast.Constant.s = ast.Constant.n = property(lambda constant: constant.value)
with tempfile.TemporaryDirectory() as empty:
    os.chdir(empty)  # Transcrypt deletes the transcrypt.log it finds when it is imported
    from transcrypt.__main__ import main
    os.chdir(os.path.dirname(sys.executable))
work = sys.stdin.readline()
if work:
    folder, sys.argv[1:] = json.loads(work)
    os.chdir(folder)
    sys.exit(main())
"""
_TRANSCRYPT = Program(
    "transcrypt",
    (sys.executable, "-P", "-W", "ignore", "-c", _RUN),
    {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"},
    errors_in_output=True,
)
_STAMP = re.compile(r"\A// Transcrypt'ed from Python, .*")
_PLACE = re.compile(r"File '([^']*)', line (\d+), (?:at import of|namely):")
_RAISED = re.compile(r"^\w+(?:Error|Exception): .*", re.M)


@dataclass(frozen=True)
class Compiled:
    """A flat folder of `<module>.js` with `<module>.js.map`. `main` is the module that reaches all others by its imports."""

    folder: Path
    main: str
    tools: Toolchain
    """The toolchain that compiled the modules, and bundles them."""


def source_name(module: str) -> str:
    """The project-relative file of a module; one without a package is generated."""
    return f"{module.replace('.', '/')}.py" if "." in module else f"generated/{module}.py"


def compile_modules(modules: Mapping[str, str], main: str, folder: Path, tools: Toolchain) -> Compiled:
    """Lints all `modules` (dotted name -> code), then compiles `main` and what it imports into `folder`."""
    if "." in main or main not in modules:
        raise ValueError(f"the main module must be one of the modules and without a package: {main!r}")
    findings = [finding for name, code in modules.items() for finding in lint_shim(source_name(name), code)]
    findings = findings or lint_imports({name: (source_name(name), code) for name, code in modules.items()})
    if findings:
        raise BuildError(sorted(findings))

    scripts = _compile(modules, main, tools)
    folder.mkdir(parents=True, exist_ok=True)
    for module, script in scripts.items():
        _write(folder / f"{module}.js", script.text)
        _write(folder / f"{module}.js.map", script.source_map)
    _write(folder / f"{RUNTIME}.js", _gutted_runtime({name for script in scripts.values() for name in script.gone}))
    return Compiled(folder, main, tools)


@dataclass(frozen=True)
class _Script:
    """A compiled module, and the names that it imports from Transcrypt's runtime."""

    code: str
    text: str
    source_map: str
    gone: frozenset[str]


class _Scripts(dict[str, _Script]):
    """The last compiled script of each module.

    Modules are translated one by one, so that a build after an edit compiles only what changed.
    """


def start_compiler(tools: Toolchain) -> None:
    """Starts a Transcrypt that waits for its work, since its start lasts longer than most of the work."""
    tools.start(_TRANSCRYPT)


def _compile(modules: Mapping[str, str], main: str, tools: Toolchain) -> dict[str, _Script]:
    """The modules that `main` reaches, in the order of their names."""
    reached, known = sorted(_reached(modules, main)), tools.memory(_Scripts)
    scripts = {module: known[module] for module in reached if module in known}
    scripts = {module: script for module, script in scripts.items() if script.code == modules[module]}
    # Of a module that is there already only the imports are needed, to reach the others.
    codes = {module: _imports(code) if module in scripts else code for module, code in modules.items()}
    if len(scripts) < len(reached):
        with tempfile.TemporaryDirectory() as temporary:
            out = _transcrypt(codes, main, Path(temporary), tools)
            _check_project(out / f"{main}.project", Path(temporary), main)
            scripts |= {module: _script(out, module, modules[module]) for module in reached if module not in scripts}
    known.update(scripts)
    return {module: scripts[module] for module in reached}


def _imports(code: str) -> str:
    return "".join(f"{ast.unparse(node)}\n" for node in links(code).imports)


def _script(out: Path, module: str, code: str) -> _Script:
    script, source_map = out / f"{module}.js", out / f"{module}.map"
    if not script.is_file() or not source_map.is_file():
        raise build_error(
            "transcrypt-missing",
            source_name(module),
            "Transcrypt compiled nothing for this module and reported no error. "
            "Import its names with `from <full module name> import <name>`.",
        )
    text = script.read_text(encoding="utf-8")
    gone = frozenset(name.strip() for names in _RUNTIME_IMPORT.findall(text) for name in names.split(","))
    text = tighten(_STAMP.sub("//", text))
    text = text.replace(f"//# sourceMappingURL={module}.map", f"//# sourceMappingURL={module}.js.map\n")
    mapping = json.loads(source_map.read_text(encoding="utf-8"))
    mapping |= {"sources": [source_name(module)], "sourcesContent": [code]}
    return _Script(code, text, json.dumps(mapping), gone)


def _transcrypt(modules: Mapping[str, str], main: str, work: Path, tools: Toolchain) -> Path:
    """Transcrypt's output in a fresh folder. A second run into one folder would need Java."""
    sources, out, empty = work / "sources", work / "out", work / "empty"
    empty.mkdir()
    for name, code in modules.items():
        path = sources / f"{name.replace('.', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, _HEADER + code)
    # Relative names: Transcrypt reads '#' and '$' in its path options as separators.
    said, exit_code = tools.finish(_TRANSCRYPT, json.dumps([str(empty), ["-n", "-m", "-od", "../out", f"../sources/{main}.py"]]))
    if exit_code or "Traceback" in said or "Error while compiling" in said:
        raise BuildError([_reported(said, modules, main)])
    return out


def _reported(output: str, modules: Mapping[str, str], main: str) -> Finding:
    """Transcrypt's own words as a finding: the innermost line that it names, and its reason where it gives one."""
    where, places = source_name(main), list(_PLACE.finditer(output))
    if places:
        file, line = places[-1].groups()
        name = next((m for m in modules if file == m or Path(file).as_posix().endswith(f"/{m.replace('.', '/')}.py")), main)
        where = source_name(name) if line == "0" else f"{source_name(name)}:{line}"
        output = output[places[-1].end() :]
    reasons = _RAISED.findall(output) or [line.strip().rstrip(":") for line in output.splitlines() if line.strip()]
    reason = next((text for text in reasons if text != "Aborted"), "it does not say why")
    return Finding("transcrypt-error", "error", where, f"Transcrypt cannot compile this: {reason}. Write it simpler.")


def _check_project(project: Path, work: Path, main: str) -> None:
    """Refuses modules from outside the project: Transcrypt also looks in the standard library and in site-packages."""
    for entry in json.loads(project.read_text(encoding="utf-8"))["modules"]:
        source = (work / "empty" / entry["source"]).resolve()  # relative to where the compiler ran
        if not source.is_relative_to(work.resolve()) and "transcrypt/modules/" not in source.as_posix():
            raise build_error(
                "transcrypt-foreign",
                source_name(main),
                f"{source.name} came from outside the project. Rename the import, or write what it does as a module of the shim.",
            )


def _reached(modules: Mapping[str, str], main: str) -> set[str]:
    reached, todo = set[str](), [main]
    while todo:
        name = todo.pop()
        if name in modules and name not in reached:
            reached.add(name)
            for node in links(modules[name]).imports:
                todo += [str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)]
    return reached


def _gutted_runtime(names: set[str]) -> str:
    """A runtime whose names do nothing. A name that nobody uses drops out of the bundle, and one that is used stays to be found."""
    lines = [f"var {GONE}{name} = /* @__PURE__ */ Symbol();" for name in sorted(names)]
    exports = ", ".join(f"{GONE}{name} as {name}" for name in sorted(names))
    return "\n".join([*lines, f"export {{{exports}}};", ""])


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
