"""The fake Dynamics: both halves, and the two in one for tests in a single page.

What they know of the plan goes into the entries of the bundles, so that a change of events compiles no Python again.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bridge.compiler.bundle import Job, bundle
from bridge.compiler.transcrypt import compile_modules
from bridge.definitions.fake import GLOBAL_NAME
from bridge.outputs.render import render, script_json
from bridge.outputs.scripts.bridge import banner, shim_modules
from bridge.outputs.scripts.browser import browser_modules
from bridge.outputs.scripts.fake_facts import host_facts, library_facts
from bridge.outputs.scripts.modules import module_jobs
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain

MAIN = "cif_fake"


def fake_modules(plan: Plan) -> dict[str, str]:
    """The hand-written modules and those made from the definitions, by dotted name."""
    return browser_modules("fake") | {
        MAIN: render("scripts/cif_fake.py.j2", global_name=GLOBAL_NAME),
        "cif_fake_library": render("scripts/cif_fake_library.py.j2", facts=library_facts(plan)),
    }


def fake_scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    """`cif-fake-library.js`, `cif-fake-host.js`, `cif-fake.js` (IIFE), `cif-fake.mjs` and `.cjs`, each with its source map."""
    known = script_json(host_facts(plan))
    main = f"from './{MAIN}.js';\n"
    scripts = {
        "cif-fake-library.js": f"import {{start_library}} {main}start_library();\n",
        "cif-fake-host.js": f"import {{install_global, make_host}} {main}install_global(make_host({known}));\n",
        "cif-fake.js": f"import {{install_global, make_both}} {main}install_global(make_both({known}));\n",
    }
    module = f"import {{make_both}} {main}export const {GLOBAL_NAME} = make_both({known});\n"
    compiled = compile_modules(shim_modules(plan) | fake_modules(plan), MAIN, work, tools)
    return [
        *(partial(bundle, compiled, entry, folder / name, format="iife", banner=banner(plan)) for name, entry in scripts.items()),
        *module_jobs(compiled, module, folder / "cif-fake.mjs", banner(plan)),
    ]
