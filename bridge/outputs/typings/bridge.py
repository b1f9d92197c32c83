"""Typings of the bridge: `cif-bridge.d.ts` for modules, `cif-bridge.global.d.ts` for scripts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from bridge.definitions import api
from bridge.definitions.field_types import FieldType
from bridge.definitions.patterns import in_javascript
from bridge.outputs.render import doc_comment, render, script_json, write
from bridge.outputs.scripts.bridge import GIVEN_EVENTS, banner
from bridge.plan.model import (
    ColumnValuePlan,
    Event,
    EventField,
    Field,
    Interface,
    ListPlan,
    Member,
    Plan,
    Signature,
    TextPlan,
    TypePlan,
    TypeRef,
)

# An option is given or not; everywhere else undefined is the same as left out.
_ABSENT = {"Context": " | undefined", "EventOptions": " | undefined"}
_SAME = {"string", "number", "boolean", "object", "unknown", "void", "null", "undefined"}


def write_typings(plan: Plan, folder: Path) -> None:
    body = declarations(plan)
    events = [_event(event) for event in plan.events]
    write_module_typings(folder / "events", render("typings/events.d.ts.j2", banner=banner(plan), events=events))
    write_module_typings(folder / "cif-bridge", render("typings/module.d.ts.j2", banner=banner(plan), body=body))
    write_module_typings(folder / "cif-bridge.core", _core(plan))
    typings = render("typings/global.d.ts.j2", banner=banner(plan), body=body, name=plan.global_name)
    write(folder / "cif-bridge.global.d.ts", typings)


def write_module_typings(module: Path, text: str) -> None:
    """Typings of a module: `.d.ts` for those that require it, `.d.mts` for those that import it."""
    write(module.with_name(f"{module.name}.d.ts"), text)
    imported = re.sub(r"""(from ["']\./[\w.-]+\.)js(["'])""", r"\1mjs\2", text)
    write(module.with_name(f"{module.name}.d.mts"), imported)


def _core(plan: Plan) -> str:
    """Typings of the bridge without events. The functions that make bridges are given the events that a bridge is to have."""
    exports = {member.name: member for member in plan.exports}
    functions = []
    for name in GIVEN_EVENTS:
        (signature,) = exports[name].signatures
        events = "@param events The events it is to have; others drop out of the bundle."
        functions.append({"name": name, "doc": f"{exports[name].doc}\n{events}", "parameters": _parameters(signature)})
    names = [name for name in exports if name not in {*GIVEN_EVENTS, "events"}]
    return render("typings/core.d.ts.j2", banner=banner(plan), names=names, functions=functions)


def declarations(plan: Plan) -> str:
    """Everything that is exported, the same for a module and inside the global namespace."""
    interfaces = [interface for interface in plan.interfaces if interface.name not in (plan.page_bridge, "BridgeError")]
    return render(
        "typings/declarations.d.ts.j2",
        models=[
            {
                "name": model.name,
                "doc": model.doc,
                "fields": [_payload_field(plan, field) for field in model.fields],
            }
            for model in plan.models
        ],
        interfaces=[_interface(interface) for interface in interfaces],
        error=_interface(_error_fields(plan)),
        functions=[line for member in plan.exports if member.signatures for line in function_lines(member, "export function ")],
        constants=[member for member in plan.exports if member.type and member.type.kind != "class"],
        events=[_event(event) for event in plan.events],
        context_fields=_context_fields(plan),
        codes=[code.code for code in plan.codes],
        deliveries=_deliveries(plan),
        ts=typescript,
    )


def _error_fields(plan: Plan) -> Interface:
    """The fields of `BridgeError` without `code` and `delivered`, which depend on each other and are declared together."""
    error = plan.interface("BridgeError")
    return replace(error, members=tuple(member for member in error.members if member.name not in ("code", "delivered")))


def _deliveries(plan: Plan) -> list[dict[str, Any]]:
    """The codes that tell what became of the event, and the codes that do not."""
    groups: dict[str, list[str]] = {}
    for code in plan.codes:
        groups.setdefault(json.dumps(code.delivered) if code.certain else "Delivered", []).append(code.code)
    either = " | ".join(map(json.dumps, get_args(api.Delivered)))
    return [{"codes": codes, "delivered": either if known == "Delivered" else known} for known, codes in groups.items()]


def _context_fields(plan: Plan) -> dict[str, Any]:
    """The fields of a context. A field that several events have takes any value that one of them takes."""
    types: dict[str, dict[str, None]] = {}
    for event in plan.events:
        for field in event.fields:
            types.setdefault(field.js_name, {})[_event_type(field.type)] = None
    lines = [f"  readonly {json.dumps(name)}?: {' | '.join(dict.fromkeys(union))} | undefined;" for name, union in types.items()]
    return {"doc": api.ContextFields.__doc__, "lines": lines}


def _event(event: Event) -> dict[str, Any]:
    fields = []
    for field in event.fields:
        mark, absent = ("", "") if field.required else ("?", " | undefined")
        fields += doc_comment(_event_field_doc(field), 2).split("\n")
        fields.append(f"  readonly {json.dumps(field.js_name)}{mark}: {_event_type(field.type)}{absent};")
    doc = _no_tags(event.doc)
    if event.deprecated:
        doc += f"\n@deprecated {_no_tags(event.deprecated)}"
    type_name = f"{event.class_name}Fields"
    optional = not any(field.required for field in event.fields)
    call = f"{event.js_name}(fields{'?' * optional}: {type_name}, options?: EventOptions): Promise<Receipt>;"
    return {
        "doc": doc,
        "type_name": type_name,
        "fields": fields,
        "call": call,
        "js_name": event.js_name,
        "optional": optional,
        "deprecated": event.deprecated is not None,
        "name": event.display_name,
    }


def _no_tags(text: str) -> str:
    """Text of a definition, written so that none of its words is a TSDoc tag such as `@deprecated`."""
    return text.replace("@", "\\@")


_FORMATS = {"date": "ISO 8601, such as 2026-01-31.", "uuid": "A hyphenated GUID."}
"""The form of a text of that kind."""


def _event_field_doc(field: EventField) -> str:
    type_ = field.type
    facts = [
        _no_tags(field.doc),
        f"Stored in `{field.column}`." if field.column else "No column is known to receive it.",
        _length(type_),
        _range(type_),
        f"Matches `{in_javascript(type_.pattern)}`." if type_.pattern else "",
        _FORMATS.get(type_.kind, ""),
        f"Sensitive ({field.sensitive}): masked before it leaves the page." if field.sensitive else "",
    ]
    return " ".join(filter(None, facts))


def _length(type_: FieldType) -> str:
    if type_.max_length is None:
        return ""
    least = f"{type_.min_length} to" if type_.min_length else "At most"
    return f"{least} {type_.max_length} UTF-16 code units."


def _range(type_: FieldType) -> str:
    limits = {
        "at least": type_.minimum,
        "more than": type_.exclusive_minimum,
        "at most": type_.maximum,
        "less than": type_.exclusive_maximum,
        "a multiple of": type_.multiple_of,
    }
    said = [f"{words} {limit}" for words, limit in limits.items() if limit is not None]
    if type_.kind == "integer":
        said.insert(0, "a whole number")
    text = ", ".join(said)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _event_type(type_: FieldType) -> str:
    if type_.kind == "choice":
        return " | ".join(script_json(choice) for choice in type_.choices)
    return {"integer": "number", "number": "number", "boolean": "boolean", "datetime": "Date | string"}.get(type_.kind, "string")


def _payload_field(plan: Plan, field: Field) -> dict[str, str]:
    in_context = field.name in {member.name for member in plan.interface("Context").members}
    limit = _limit(field.type)
    doc = f"{field.doc} {limit}".strip()
    mark, absent = ("", "") if field.required and not in_context else ("?", " | undefined")
    return {"doc": doc_comment(doc, 2), "line": f"{field.name}{mark}: {_payload_type(field.type)}{absent};"}


def _limit(type_: TypePlan) -> str:
    if isinstance(type_, TextPlan) and type_.max_length is not None:
        low = f"{type_.min_length} to " if type_.min_length else "At most "
        return f"{low}{type_.max_length} UTF-16 code units."
    if isinstance(type_, ListPlan) and type_.empty:
        return "At least one."
    return ""


def _payload_type(type_: TypePlan) -> str:
    if isinstance(type_, ListPlan):
        return f"readonly {type_.items}[]"
    return "string | number | boolean | null" if isinstance(type_, ColumnValuePlan) else "string"


def _interface(interface: Interface) -> dict[str, object]:
    members: list[str] = []
    for member in interface.members:
        if member.signatures:
            members += function_lines(member, "", 2)
        elif member.type:
            mark, absent = ("?", _ABSENT.get(interface.name, "")) if member.optional else ("", "")
            if member.doc:
                members += doc_comment(member.doc, 2).split("\n")
            members.append(f"  readonly {member.name}{mark}: {typescript(member.type)}{absent};")
    return {"name": interface.name, "doc": interface.doc, "extends": interface.extends, "members": members}


def function_lines(member: Member, prefix: str, indent: int = 0) -> list[str]:
    lines = []
    for signature in member.signatures:
        params = "".join(f"\n@param {p.name} {p.doc}" for p in signature.parameters if p.doc)
        lines += doc_comment(member.doc + params, indent).split("\n")
        lines.append(f"{' ' * indent}{prefix}{member.name}({_parameters(signature)}): {typescript(signature.returns)};")
    return lines


def _parameters(signature: Signature) -> str:
    return ", ".join(f"{p.name}{'?' if p.optional else ''}: {typescript(p.type)}" for p in signature.parameters)


def typescript(type_: TypeRef) -> str:
    args = [typescript(arg) for arg in type_.args]
    match type_.kind:
        case "literal":
            return json.dumps(type_.name)
        case "ref" | "number literal":
            return type_.name
        case "generic":
            return f"{type_.name}<{', '.join(args)}>"
        case "class":
            return f"typeof {args[0]}"
        case "union":
            return " | ".join(dict.fromkeys(args))
        case "list":
            return f"({args[0]})[]" if " " in args[0] else f"{args[0]}[]"
        case "record":
            return f"Record<{', '.join(args)}>"
        case "promise":
            return f"Promise<{args[0]}>"
        case "function":
            parameters = ", ".join(f"{name}: {arg}" for name, arg in zip(type_.names, args, strict=False))
            return f"({parameters}) => {args[-1]}"
        case kind if kind in _SAME:
            return kind
        case kind:
            raise ValueError(f"no TypeScript for {kind}")
