"""The library itself: shim and generated modules, compiled and bundled."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bridge.generator.bundle import bundle
from bridge.generator.outputs.typed_events import typed_events
from bridge.generator.outputs.validator import Writer, validator
from bridge.generator.plan import Option, Plan
from bridge.generator.render import render
from bridge.generator.transcrypt import compile_modules

SHIM = Path(__file__).parent.parent.parent / "shim"
MAIN = "cif_bridge"
CORE = "cif-bridge.core.mjs"


def shim_modules() -> dict[str, str]:
    """The hand-written modules, by dotted name."""
    files = sorted(path for path in SHIM.glob("*.py") if path.stem != "__init__")
    return {f"bridge.shim.{path.stem}": path.read_text(encoding="utf-8") for path in files}


def generated_modules(plan: Plan) -> dict[str, str]:
    """The modules that are made from the plan, by name."""
    core = render(
        "core.py.j2",
        version=plan.version,
        hash=plan.hash,
        unreadable=plan.rules["unreadable"].type,
        options={option.name: _option(option) for option in plan.options},
        hints={code.code: code.hint for code in plan.codes if code.hint},
        mistakes={key: mistake.hint for key, mistake in plan.mistakes.items()},
        platform_timeout=plan.platform_timeout,
    )
    main = render("cif_bridge.py.j2", global_name=plan.global_name)
    writer = Writer(plan)
    events = typed_events(plan, writer)
    return {MAIN: main, "core": core, **events, "validator": validator(plan, writer)}


def _option(option: Option) -> list[object]:
    """[default, then the range of a number, or the choices of a string]"""
    if option.type == "integer":
        return [option.default, option.minimum, option.maximum]
    return [option.default, *option.choices]


def banner(plan: Plan) -> str:
    return f"/*! {plan.name} {plan.version} | plan {plan.hash} | MIT */"


def write_scripts(plan: Plan, folder: Path) -> None:
    """`cif-bridge.js`, `cif-bridge.min.js` (IIFE, one global) and `cif-bridge.mjs`, each with its source map."""
    names = ", ".join(member.name for member in plan.exports)
    module = f"import {{add_events, library}} from './{CORE}';\nimport {{EVENTS}} from './all_events.js';\n"
    module += f"add_events(EVENTS);\nexport const {{{names}}} = library;\n"
    script = f"import {{install_global}} from './{MAIN}.js';\ninstall_global();\n"
    with tempfile.TemporaryDirectory() as temporary:
        compiled = compile_modules(shim_modules() | generated_modules(plan), MAIN, Path(temporary))
        text = banner(plan)
        bundle(compiled, script, folder / "cif-bridge.js", format="iife", minify=False, banner=text)
        bundle(compiled, script, folder / "cif-bridge.min.js", format="iife", minify=True, banner=text)
        core = "export {add_events, define, library} from './core.js';\n"
        bundle(compiled, core, folder / CORE, format="esm", minify=False, banner=text)
        bundle(compiled, module, folder / "cif-bridge.mjs", format="esm", minify=False, banner=text, external=[f"./{CORE}"])
        bundle(
            compiled, _event_module(plan), folder / "events.mjs", format="esm", minify=False, banner=text, external=[f"./{CORE}"]
        )


def _event_module(plan: Plan) -> str:
    """One export for each event, so that a bundler can drop the others."""
    names = ", ".join(f"EVENT_{event.js_name}" for event in plan.events)
    exports = "".join(f"export const {event.js_name} = /* @__PURE__ */ define(EVENT_{event.js_name});\n" for event in plan.events)
    return f"import {{define}} from './{CORE}';\nimport {{{names}}} from './events.js';\n{exports}"
