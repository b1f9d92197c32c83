"""The bridge itself: shim and generated modules, compiled and bundled."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bridge.compiler.bundle import Job, bundle, minify
from bridge.compiler.transcrypt import compile_modules
from bridge.definitions.api import CONSOLE_PREFIX, KEPT_FOR_ANOTHER, MOST_PERSISTED
from bridge.definitions.columns import PREFIX
from bridge.outputs.render import render
from bridge.outputs.scripts.browser import browser_modules
from bridge.outputs.scripts.constants import Constants
from bridge.outputs.scripts.modules import ADDRESS, module_jobs
from bridge.outputs.scripts.records import option_range, own_letters
from bridge.outputs.scripts.rules import rules_module
from bridge.outputs.scripts.typed_events import sensitive_module, typed_events
from bridge.outputs.scripts.validator import validator
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain

MAIN = "cif_bridge"
CORE = "cif-bridge.core.mjs"
EVENTS = "events.mjs"
GIVEN_EVENTS = ("withContext", "createBridge")
"""What makes a bridge: in the core it has the events that the page names."""
COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad"
"""Chromium compiles a script with this comment while it loads, beside the page: its first call takes half the time."""
_ALONE = {
    **dict.fromkeys(("logAnalyticsEvent", "updateConversation", "validate", "ready", "contextFromSession"), "called"),
    **dict.fromkeys(("configure", "setEnabled", "debug", "context"), "set"),
    **dict.fromkeys(("on", "flush", "stats"), "watched"),
}
"""Functions that need only a part of the bridge."""


def shim_modules(plan: Plan) -> dict[str, str]:
    """The hand-written modules, by dotted name, and those generated ones that they import."""
    constants = Constants(plan)
    facts = render(
        "scripts/facts.py.j2",
        console_prefix=CONSOLE_PREFIX,
        version=plan.version,
        hash=plan.hash,
        unreadable=plan.rules["unreadable"].type,
        presets={option.name: option.default for option in plan.options},
        ranges={option.name: range_ for option in plan.options if (range_ := option_range(option))},
        docs_url=plan.docs_url,
        meanings={code.code: code.meaning for code in plan.codes if code.meaning},
        kept_for_another=KEPT_FOR_ANOTHER,
        most_persisted=MOST_PERSISTED,
        column_prefix=PREFIX,
        mistakes={key: mistake.hint for key, mistake in plan.mistakes.items()},
        platform_timeout=plan.platform_timeout,
    )
    return {
        **browser_modules("shim"),
        "facts": facts,
        "rules": rules_module(plan),
        "constants": constants.module(),
        "validator": validator(plan, constants),
        "sensitive": sensitive_module(plan),
    }


def script_modules(plan: Plan) -> dict[str, str]:
    """All modules of the script, by dotted name."""
    main = render("scripts/cif_bridge.py.j2", global_name=plan.global_name)
    return {**shim_modules(plan), **typed_events(plan, Constants(plan)), MAIN: main}


def banner(plan: Plan) -> str:
    return f"/*! {plan.edition} | MIT */"


def scripts(plan: Plan, folder: Path, work: Path, tools: Toolchain) -> list[Job]:
    """`cif-bridge.js`, `cif-bridge.min.js` (IIFE, one global), `cif-bridge.mjs` and its parts, each also as CommonJS
    and with its source map."""
    script = f"import {{install_global}} from './{MAIN}.js';\ninstall_global(globalThis.document?.currentScript || {{}});\n"
    modules = script_modules(plan)
    compiled = compile_modules(modules, MAIN, work, tools)

    letters = own_letters(modules)

    def both(entry: str, name: str, *external: str) -> list[Job]:
        return module_jobs(compiled, entry, folder / name, banner(plan), external, letters)

    head = f"{banner(plan)}\n{COMPILE_AT_ONCE}"
    readable = bundle(compiled, script, folder / "cif-bridge.js", format="iife", banner=head)
    return [
        partial(minify, readable, folder / "cif-bridge.min.js", letters),  # lasts longest
        *both(_core(), CORE),
        *both(_event_module(plan), EVENTS, f"./{CORE}"),
        *both(_whole(plan), "cif-bridge.mjs", f"./{CORE}", f"./{EVENTS}"),
    ]


def _core() -> str:
    """The bridge without an event, in parts that a bundler can drop."""
    return render("scripts/core.mjs.j2", address=ADDRESS, alone=_ALONE)


def _whole(plan: Plan) -> str:
    """The bridge with all events."""
    names = ", ".join(member.name for member in plan.exports if member.name not in {*GIVEN_EVENTS, "events"})
    lines = [
        f"import * as events from './{EVENTS}';",
        f"import * as core from './{CORE}';",
        f"export {{{names}}} from './{CORE}';",
        "export {events};",
        *(f"export const {name} = (given) => core.{name}(given, events);" for name in GIVEN_EVENTS),
    ]
    return "\n".join(lines) + "\n"


def _event_module(plan: Plan) -> str:
    """One export for each event, so that a bundler can drop the others."""
    names = ", ".join(f"EVENT_{event.js_name}" for event in plan.events)
    exports = "".join(f"export const {event.js_name} = /* @__PURE__ */ define(EVENT_{event.js_name});\n" for event in plan.events)
    return f"import {{define}} from './{CORE}';\nimport {{{names}}} from './events.js';\n{exports}"
