"""The result of adopting a page: a starter plan, and a report of every call with the typed call to put there."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bridge.adopt.calls import calls_of, find_sites
from bridge.adopt.judge import judge, pairs, texts
from bridge.adopt.starter import OWN_COLUMN_LENGTH, EventSketch, FieldSketch, Sent, sketch_events
from bridge.adopt.syntax import read_scripts
from bridge.adopt.values import Literal, Reader, Record, Undefined, Value, plain
from bridge.definitions.api import GLOBAL_NAME
from bridge.findings import Finding, build_error
from bridge.outputs.render import render, visible
from bridge.toolchain.node import Report

_SESSION = ("conversationId", "providerSessionId", "clientSessionId", "participantId")


@dataclass(frozen=True)
class AdoptedCall:
    """A call of the page: where it is, what it sends, what is wrong with it, what to put there."""

    where: str
    helpers: tuple[str, ...]
    events: tuple[str, ...]
    findings: tuple[Finding, ...]
    replacement: str
    """The typed call in JavaScript; empty when the payload is known only at run time."""


@dataclass(frozen=True)
class Adoption:
    """All calls of a page, and the code of a plan that has their events; empty when none could be read."""

    calls: tuple[AdoptedCall, ...]
    findings: tuple[Finding, ...]
    """Findings that concern no single call."""
    plan: str

    def as_data(self) -> dict[str, Any]:
        return {"calls": [asdict(call) for call in self.calls], "findings": [asdict(finding) for finding in self.findings]}

    def as_json(self) -> str:
        return json.dumps(self.as_data(), indent=2) + "\n"

    def as_markdown(self) -> str:
        return render("adopt/report.md.j2", adoption=self, bridge=GLOBAL_NAME)


def adopt(paths: Sequence[Path], report: Report) -> Adoption:
    """Reads scripts, pages and folders. Raises BuildError when no call is found, or a file is not there."""
    scripts, findings = read_scripts(paths, report)
    reader = Reader(scripts)
    sites = find_sites(reader)
    if not sites:
        if findings:
            raise build_error(findings[0].id, findings[0].where, findings[0].message)
        names = ", ".join(str(path) for path in paths)
        raise build_error("adopt-nothing", names, "has no call of logAnalyticsEvent. Give the scripts that send events.")
    if not calls_of(reader, "updateConversation"):
        message = "no script calls updateConversation, which the documentation wants before the first event of a conversation."
        findings.append(Finding("adopt-order", "warning", sites[0].script.file, message))
    sketches, sent = sketch_events(sites)
    calls = tuple(
        AdoptedCall(
            site.where,
            site.helpers,
            tuple(dict.fromkeys(part.sketch.name for part in sent if part.site is site)),
            tuple(judge(reader, site)),
            "\n".join(dict.fromkeys(_replacement(part) for part in sent if part.site is site)),
        )
        for site in sites
    )
    return Adoption(calls, tuple(findings), _plan(sketches) if sketches else "")


def _plan(sketches: Sequence[EventSketch]) -> str:
    fields = [field for sketch in sketches for field in sketch.fields.values()]
    own = sorted({field.column for field in fields if field.column and not field.column.startswith("msdyn_")})
    files = sorted({site.script.file for sketch in sketches for site in sketch.sites})
    return render(
        "adopt/plan.py.j2",
        events=[_event_view(sketch) for sketch in sketches],
        own_columns={_constant(column): _quoted(column) for column in own},
        length=OWN_COLUMN_LENGTH,
        files=", ".join(map(_word, files)),
        literals=any(field.choices for field in fields),
        columns=any(field.column for field in fields),
    )


def _event_view(sketch: EventSketch) -> dict[str, Any]:
    return {
        "class_name": sketch.class_name,
        "name": None if sketch.name == sketch.class_name else _quoted(sketch.name),
        "where": ", ".join(dict.fromkeys(_word(site.where) for site in sketch.sites)),
        "fields": [
            {"name": field.name, "type": _type(field), "doc": _doc(field)}
            for field in sorted(sketch.fields.values(), key=lambda field: not field.required)
        ],
    }


def _type(field: FieldSketch) -> str:
    base = f"Literal[{', '.join(map(_quoted, field.choices))}]" if field.choices else "str"
    if field.column:
        own = not field.column.startswith("msdyn_")
        base = f"Annotated[{base}, {_constant(field.column) if own else f'Column({_quoted(field.column)})'}]"
    return base if field.required else f"{base} | None = None"


def _doc(field: FieldSketch) -> str:
    seen = list(dict.fromkeys(_word(_one_line(value.code)) for value in field.values))[:3]
    return f"Sent as {field.target}: {', '.join(seen)}."


def _constant(column: str) -> str:
    return re.sub(r"\W", "_", column).upper()


def _quoted(text: str) -> str:
    """A string of Python, in double quotes and ASCII."""
    return json.dumps(text)


def _word(text: str) -> str:
    """Words of the page, written so that nothing in them ends the docstring around them."""
    return visible(text).replace("\\", "/").replace('"', "'")


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:37]}..."


def _replacement(sent: Sent) -> str:
    context = _context(sent.payload)
    bridge = f"{GLOBAL_NAME}.withContext({{ {', '.join(context)} }})" if context else GLOBAL_NAME
    fields = [
        field.js_name if written == field.js_name else f"{field.js_name}: {written}"
        for field in sent.sketch.fields.values()
        if (value := _sent_value(sent.event, field)) is not None and (written := _script(value))
    ]
    values = f"{{ {', '.join(fields)} }}" if fields else ""
    return f"{bridge}.events.{sent.sketch.js_name}({values})\n  .catch(error => console.error(error.message, error.link));"


def _context(payload: Record) -> list[str]:
    """The context of a payload's session. A value that the payload lacks stands there as a name to fill in."""
    given = []
    for key in _SESSION:
        value = payload.get(key)
        there = value is not None and any(not isinstance(p, Undefined) and getattr(p, "value", True) for p in plain(value))
        if value is not None and there:
            written = _script(value)
            given.append(key if written == key else f"{key}: {written}")
        elif key in _SESSION[:2]:
            given.append(key)
    return given


def _sent_value(event: Record, field: FieldSketch) -> Value | None:
    if field.column is None:
        return event.get(field.target)
    return next((pair.get("value") for pair in pairs(event) if field.column in texts(pair.get("attribute"))), None)


def _script(value: Value) -> str:
    """A value as the page may write it in the typed call; empty for a value that is not there."""
    if isinstance(value, Undefined):
        return ""
    if isinstance(value, Literal):
        text = value.value
        if isinstance(text, str):
            return "'" + json.dumps(text)[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"
        return f"String({json.dumps(text)})"
    return " ".join(value.code.split())
