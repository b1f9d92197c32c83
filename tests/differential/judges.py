"""Who judges a payload or a call: pydantic here, the built bundle in Node and in Chromium."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from pydantic import BaseModel, ValidationError

from bridge.definitions.api import EVENT_NAME_MISMATCH
from bridge.definitions.payload import EXAMPLE, AnalyticsData, CorrelationId, EventName

Loc = list[str | int]
Issues = list[tuple[str, Loc, str]]
"""Type, place, and the place as text."""
Judge = Callable[[list[str]], list[Issues]]
"""Takes JSON texts of `[data]` or of `[data, eventName, correlationId]`: many at once, since to ask costs more than to judge."""

GUID = EXAMPLE["events"][0]["externalCorrelationId"]
SCRIPT = Path(__file__).parent / "judge.js"
NODE_LOOP = """
import { createInterface } from 'node:readline';
for (const script of process.argv.slice(1)) await import(script);
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await judge(JSON.parse(line))));
"""


class Arguments(BaseModel):
    eventName: EventName  # noqa: N815
    correlationId: CorrelationId  # noqa: N815


def pydantic_judge(text: str) -> Issues:
    data, *arguments = json.loads(text)
    return _issues(AnalyticsData, data) + (_argument_issues(data, *arguments) if arguments else [])


def _argument_issues(data: Any, name: Any, correlation: Any) -> Issues:
    """The name defaults to that of a single event and has to agree with it; a correlation id is made when there is none."""
    event = data["events"][0] if len(data["events"]) == 1 else {}
    filled = {"eventName": event["kpiEventName"]} if "kpiEventName" in event else {}
    given = {"eventName": name, "correlationId": correlation}
    arguments = filled | {"correlationId": GUID} | {key: value for key, value in given.items() if value is not None}
    found = _issues(Arguments, arguments)
    expected = event.get("kpiEventName")
    if isinstance(expected, str) and expected != arguments["eventName"] and ["eventName"] not in [loc for _, loc, _ in found]:
        return [(EVENT_NAME_MISMATCH.type, ["eventName"], "eventName"), *found]
    return found


def _issues(model: type[BaseModel], data: Any) -> Issues:
    try:
        model.model_validate(data)
    except ValidationError as error:
        found = [(issue["type"], list(issue["loc"])) for issue in error.errors(include_url=False, include_input=False)]
        return [(type_, loc, _path(loc)) for type_, loc in found]
    return []


def _path(loc: Loc) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).removeprefix(".")


@contextmanager
def node_judge(node: Path, bundle: Path) -> Iterator[Judge]:
    scripts = [path.as_uri() for path in (bundle, SCRIPT)]
    command = [str(node), "--input-type=module", "--eval", NODE_LOOP, *scripts]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin
        assert process.stdout
        questions, answers = process.stdin, process.stdout

        def judge(texts: list[str]) -> list[Issues]:
            print(json.dumps(texts), file=questions, flush=True)
            return _read(json.loads(answers.readline()))

        yield judge
        questions.close()


@contextmanager
def chromium_judge(browser: Browser, bundle: Path) -> Iterator[Judge]:
    page = browser.new_page()
    page.add_script_tag(path=bundle)
    page.add_script_tag(path=SCRIPT)
    yield lambda texts: _read(page.evaluate("(texts) => judge(texts)", texts))
    page.close()


def _read(answers: list[str]) -> list[Issues]:
    return [[(type_, loc, path) for type_, loc, path in json.loads(answer)] for answer in answers]
