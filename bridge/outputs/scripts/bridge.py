"""The library itself: shim and generated modules, compiled and bundled."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bridge.compiler.bundle import Job, bundle, minify
from bridge.compiler.transcrypt import compile_modules
from bridge.outputs.render import render
from bridge.outputs.scripts.browser import browser_modules
from bridge.outputs.scripts.rules import rules_module
from bridge.outputs.scripts.typed_events import typed_events
from bridge.outputs.scripts.validator import Writer, validator
from bridge.plan.model import Option, Plan
from bridge.toolchain.toolchain import Toolchain

MAIN = "cif_bridge"
CORE = "cif-bridge.core.mjs"


def shim_modules(plan: Plan) -> dict[str, str]:
    """The hand-written modules, by dotted name, and the generated one of `rules` that they name."""
    return browser_modules("shim") | {"rules": rules_module(plan)}


def generated_modules(plan: Plan) -> dict[str, str]:
    """The modules that are made from the plan, by name."""
    facts = render(
        "scripts/facts.py.j2",
        version=plan.version,
        hash=plan.hash,
        unreadable=plan.rules["unreadable"].type,
        defaults={option.name: option.default for option in plan.options},
        ranges={option.name: limits for option in plan.options if (limits := _range(option))},
        docs_url=plan.docs_url,
        mistakes={key: mistake.hint for key, mistake in plan.mistakes.items()},
        platform_timeout=plan.platform_timeout,
    )
    main = render("scripts/cif_bridge.py.j2", global_name=plan.global_name)
    writer = Writer(plan)
    events = typed_events(plan, writer)
    return {MAIN: main, "core": render("scripts/core.py.j2"), "facts": facts, **events, "validator": validator(plan, writer)}


def _range(option: Option) -> list[object]:
    """Least and most of a number, or the choices of a string."""
    return [option.minimum, option.maximum] if option.type == "integer" else list(option.choices)


def banner(plan: Plan) -> str:
    return f"/*! {plan.edition} | MIT */"


def scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    """`cif-bridge.js`, `cif-bridge.min.js` (IIFE, one global), `cif-bridge.mjs` and its parts, each with its source map."""
    names = ", ".join(member.name for member in plan.exports)
    module = f"import {{add_events, library}} from './{CORE}';\nimport {{EVENTS}} from './all_events.js';\n"
    module += f"add_events(EVENTS);\nexport const {{{names}}} = library;\n"
    script = f"import {{install_global}} from './{MAIN}.js';\ninstall_global();\n"
    core = "import {make_core} from './core.js';\nexport const {add_events, define, library} = make_core();\n"
    compiled = compile_modules(shim_modules(plan) | generated_modules(plan), MAIN, work, tools)
    make, text, shared = partial(partial, bundle, compiled), banner(plan), [f"./{CORE}"]
    readable = bundle(compiled, script, folder / "cif-bridge.js", format="iife", banner=text)
    return [
        partial(minify, readable, folder / "cif-bridge.min.js"),  # takes longest
        make(core, folder / CORE, format="esm", banner=text),
        make(module, folder / "cif-bridge.mjs", format="esm", banner=text, external=shared),
        make(_event_module(plan), folder / "events.mjs", format="esm", banner=text, external=shared),
    ]


def _event_module(plan: Plan) -> str:
    """One export for each event, so that a bundler can drop the others."""
    names = ", ".join(f"EVENT_{event.js_name}" for event in plan.events)
    exports = "".join(f"export const {event.js_name} = /* @__PURE__ */ define(EVENT_{event.js_name});\n" for event in plan.events)
    return f"import {{define}} from './{CORE}';\nimport {{{names}}} from './events.js';\n{exports}"
