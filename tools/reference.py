"""`docs/reference/` and what else of the site is generated: `python -m tools` renews it, a test proves that it is current."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import ModuleType

import typer
import typer.cli

import bridge
from bridge import reader
from bridge.cli import app
from bridge.definitions import platform, sources
from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS
from bridge.outputs.docs.reference import reference
from bridge.outputs.render import render
from bridge.plan.model import Plan

DOCS = Path(__file__).parent.parent / "docs"
"""Only a checkout has it."""

_NOTE = "<!-- Generated: python -m tools -->\n"
_HEADS = {
    "Functions": "What a page can call. Every function is on `CIFBridge`, and an export of the module `cif-analytics-bridge`.",
    "Options": "For `configure(options)` and `createBridge(options)`. A wrong option is an error that names it.",
    "Errors": "",
}


def pages(plan: Plan) -> dict[str, str]:
    """Text by its name below `docs/`."""
    return {
        **{f"reference/{title.lower()}.md": _page(title, text) for title, text in _sections(plan).items()},
        "reference/command-line.md": _page("Command line", _command_line()),
        "reference/python.md": _page("Python", _python()),
        "reference/platform.md": _page("Microsoft.CIFramework", _platform()),
        "explanation/platform-limits.md": render(
            "docs/platform-limits.md.j2",
            facts=sources.FACTS,
            pages=sources.PAGES,
            read=sources.READ,
            columns=EVENT_COLUMNS.values(),
            reserved=RESERVED_COLUMNS,
        ),
    }


def _page(title: str, text: str) -> str:
    return f"# {title}\n\n{_NOTE}\n{text.strip()}\n"


def _sections(plan: Plan) -> dict[str, str]:
    """The tables of the README that ships, a page for each."""
    found = re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", reference(plan, pages="../../dist/errors/"), re.M | re.S)
    return {title: f"{_HEADS[title]}\n\n{text.strip()}" for title, text in found}


def _command_line() -> str:
    """Typer's own documents of the commands, without the list that repeats their headings."""
    command = typer.main.get_command(app)
    text = typer.cli.get_docs_for_click(obj=command, ctx=typer.Context(command), name="cif-bridge")
    text = re.sub(r"\*\*Commands\*\*:\n\n(?:\* .*\n)+\n", "", text.partition("\n")[2])
    lead = "In a checkout, `python build.py` stands for `cif-bridge`.\n"
    return f"{lead}\n{text.strip()}"


def _python() -> str:
    """A line for mkdocstrings for each name that the package exports, under the name of the module that defines it."""
    lines = ["What defines events and builds them is imported from `bridge`: `from bridge import Column, KpiEvent, build`."]
    lines += _exports(bridge)
    lines += ["What reads rows of Dataverse is imported from `bridge.reader`: `from bridge.reader import read`."]
    return "\n\n".join([*lines, *_exports(reader)])


def _platform() -> str:
    calls = []
    for call in platform.CALLS:
        function = getattr(platform.CIFramework, call.name)
        optional = {name for name, parameter in inspect.signature(function).parameters.items() if parameter.default is ...}
        otherwise = call.wire.otherwise and f"*Documented otherwise:* {call.wire.otherwise}"
        remarks = (inspect.getdoc(function), call.wire.deprecated, otherwise)
        calls.append(
            {
                "signature": f"{call.name}({', '.join(name + '?' * (name in optional) for name in call.arguments)})",
                "doc": " ".join(" ".join(filter(None, remarks)).split()),
                "result": call.result,
                "time_out": call.wire.time_out,
                "documented": {"page": "yes", "overview": "in the overview", "no": "no"}[call.wire.documented],
            }
        )
    return render("docs/platform-functions.md.j2", calls=calls, events=platform.HOST_EVENTS)


def _exports(module: ModuleType) -> list[str]:
    items = [getattr(module, name) for name in module.__all__]
    return [f"::: {item.__module__}.{item.__qualname__}" for item in items if inspect.isclass(item) or inspect.isfunction(item)]
