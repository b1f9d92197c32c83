"""Tables of options, codes and functions in Markdown, for every README."""

from __future__ import annotations

from bridge.outputs.render import render
from bridge.outputs.typings.bridge import typescript
from bridge.plan.model import Option, Plan


def reference(plan: Plan, *, pages: str) -> str:
    """The tables of the reference. `pages` is the folder of the pages about error codes, as seen from where the tables stand."""
    return render(
        "docs/reference.md.j2",
        plan=plan,
        pages=pages,
        options=option_views(plan),
        functions=functions(plan),
    )


def functions(plan: Plan) -> list[dict[str, str]]:
    """The functions of the library as documents show them."""
    return [
        {
            "call": f"{member.name}({', '.join(p.name + '?' * p.optional for p in member.signatures[0].parameters)})",
            "returns": typescript(member.signatures[0].returns),
            "doc": member.doc,
        }
        for member in plan.exports
        if member.signatures
    ]


def option_views(plan: Plan) -> dict[str, dict[str, str]]:
    """The options as documents show them, by name."""
    return {
        option.name: {"name": option.name, "default": _default(option), "range": _range(option), "doc": option.doc}
        for option in plan.options
    }


def _default(option: Option) -> str:
    if option.default is None:
        return "none"
    if isinstance(option.default, bool):
        return str(option.default).lower()
    return f"{option.default:,}" if isinstance(option.default, int) else f"`{option.default}`"


def _range(option: Option) -> str:
    if option.choices:
        return ", ".join(f"`{choice}`" for choice in option.choices)
    if option.type == "integer":
        return f"{option.minimum:,} to {option.maximum:,} {option.unit}"
    return option.type
