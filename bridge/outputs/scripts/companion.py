"""A script of its own beside the one that pages load: for the page, as an ES module, and as CommonJS.

What it knows of the plan goes into the entry of the bundle, so that a change of events compiles no Python again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bridge.compiler.bundle import Job, bundle, minify
from bridge.compiler.transcrypt import compile_modules
from bridge.outputs.render import render, script_json
from bridge.outputs.scripts.bridge import banner, shim_modules
from bridge.outputs.scripts.browser import browser_modules
from bridge.outputs.scripts.modules import module_jobs
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain


def companion_scripts(
    plan: Plan,
    room: str,
    facts: dict[str, Any],
    exports: str,
    folder: Path,
    work: Path,
    tools: Toolchain,
    external: Sequence[str] = (),
    *,
    small: bool = False,
) -> list[Job]:
    """`cif-bridge.<room>.js`, `.mjs` and `.cjs`, of the modules in that room of `bridge/browser/`.

    `exports` is what the module exports: text of JavaScript with `{known}` where the facts go, in which `make` is that of the
    template `scripts/cif_<room>.py.j2`. `external` names the modules of the package that the module imports, as `bridge`.
    `small`: the script is minified, for pages that agents use.
    """
    main, script = f"cif_{room}", folder / f"cif-bridge.{room}.js"
    entry = render(f"scripts/{main}.py.j2", global_name=plan.global_name, file=script.name)
    compiled = compile_modules(shim_modules(plan) | browser_modules(room) | {main: entry}, main, work, tools)
    known = script_json(facts)
    page = f"import {{install_global}} from './{main}.js';\ninstall_global({known});\n"
    module = "".join(f"import * as bridge from '{name}';\n" for name in external)
    module += f"import {{make}} from './{main}.js';\n{exports.replace('{known}', known)}\n"

    def make_script() -> None:
        readable = bundle(compiled, page, script, format="iife", banner=banner(plan))
        if small:
            minify(readable, script)

    return [
        make_script,
        *module_jobs(compiled, module, script.with_suffix(".mjs"), banner(plan), external),
    ]
