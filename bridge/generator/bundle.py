"""JavaScript modules -> one script, by esbuild; refuses what would fail, or leak, in the browser."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Literal

from bridge.findings import BuildError, Finding
from bridge.generator.node import Report, find_node, npm_tools
from bridge.generator.transcrypt import Compiled

Format = Literal["iife", "esm"]

_TOOLS = Path(__file__).parent / "npm"
_MANGLED = "^_[a-z]"


def bundle(
    compiled: Compiled,
    entry: str,
    out: Path,
    *,
    format: Format,
    minify: bool,
    banner: str,
    target: str = "es2017",
    report: Report = lambda line: None,
) -> None:
    """Bundle `entry` (JavaScript that imports './<main>.js') into `out`, with its source map beside it."""
    folder = compiled.folder.resolve()
    node = find_node(report)
    esbuild = npm_tools(_TOOLS, node, report) / "node_modules" / "esbuild" / "bin" / "esbuild"
    strict = '"use strict";' if format == "iife" else ""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".bundle-") as temporary:
        script = Path(temporary) / out.name
        command = [
            str(node.node),
            str(esbuild),
            "--bundle",
            f"--outfile={script}",
            f"--format={format}",
            f"--target={target}",
            "--charset=ascii",
            "--sourcemap",
            "--sourcefile=generated/entry.js",
            f"--banner:js={banner}\n{strict}".rstrip(),
            "--legal-comments=none",
            "--log-override:import-is-undefined=error",
            "--log-override:direct-eval=error",
            "--log-limit=0",
            "--log-level=warning",
            "--color=false",
        ]
        if minify:
            command += ["--minify", f"--mangle-props={_MANGLED}", "--mangle-quoted"]
        run = subprocess.run(command, input=entry, cwd=folder, capture_output=True, text=True, encoding="utf-8")
        if run.returncode:
            raise BuildError([Finding("bundle-error", "error", "generated/entry.js", run.stderr)])
        text = script.read_text(encoding="utf-8")
        mapping = json.loads(script.with_name(f"{script.name}.map").read_text(encoding="utf-8"))
    mapping["sources"] = [source.removeprefix("../") for source in mapping["sources"]]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8", newline="\n")
    out.with_name(f"{out.name}.map").write_text(json.dumps(mapping), encoding="utf-8", newline="\n")
