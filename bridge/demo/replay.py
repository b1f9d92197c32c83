"""Checks a recording of the inspector, and makes it ready to be played in the softphone's page."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from bridge.definitions.inspector import FORMAT, RecordedCall, Recording
from bridge.definitions.payload import AnalyticsData
from bridge.findings import build_error

LONGEST_PAUSE = 2_000
"""The longest pause between two calls, in milliseconds."""
_REMEDY = "Export one with the inspector's button."
_OF_RAW_CALLS = {*AnalyticsData.model_fields, "eventName", "correlationId"}
"""The words that issues of a raw call begin with. Issues of a typed event begin with one of its fields."""


def read_recording(file: Path) -> dict[str, Any]:
    """Reads a recording, and returns what the softphone's page is given."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise build_error("replay-unreadable", str(file), f"{error.strerror}. {_REMEDY}") from None
    except (ValueError, RecursionError) as error:
        raise build_error("replay-invalid", str(file), f"is no JSON text: {error}. {_REMEDY}") from None
    said = data.get("format") if isinstance(data, dict) else None
    if said != FORMAT:
        found = f"says that it is {said!r}" if said else "does not say what it is"
        raise build_error("replay-invalid", str(file), f"{found}, and this demo plays {FORMAT!r}. {_REMEDY}")
    try:
        recording = Recording.model_validate(data)
    except ValueError as error:
        first = error.errors(include_url=False)[0]  # type: ignore[attr-defined]
        place = ".".join(map(str, first["loc"]))
        raise build_error("replay-invalid", str(file), f"is damaged at {place}: {first['msg']}. {_REMEDY}") from None
    if not recording.calls:
        raise build_error("replay-invalid", str(file), f"has no call. {_REMEDY}")
    return {"names": sorted({call.eventName for call in recording.calls if call.eventName}), "steps": _steps(recording)}


def _steps(recording: Recording) -> list[dict[str, Any]]:
    pauses = [0.0, *(min(max(after.at - before.at, 0), LONGEST_PAUSE) for before, after in pairwise(recording.calls))]
    return [_step(call, pause) for call, pause in zip(recording.calls, pauses, strict=True)]


def _step(call: RecordedCall, pause: float) -> dict[str, Any]:
    return {
        "pause": pause,
        "eventName": call.eventName or None,
        "correlationId": call.correlationId,
        "payload": call.payload,
        "ended": call.code or call.outcome,
        "skipped": _why_not(call),
    }


def _why_not(call: RecordedCall) -> str:
    """The reason why a call cannot be made again; empty when it can."""
    if call.payload is None:
        return "the recording does not have what the page passed"
    if call.eventName == "updateConversation" and isinstance(call.payload, dict) and "events" not in call.payload:
        return "the recording does not have its conversation"
    if call.cut:
        return "the recording has only the beginning of its payload"
    if call.code == "invalid" and any(issue.loc and issue.loc[0] not in _OF_RAW_CALLS for issue in call.issues):
        return "the recording does not have the values that were refused"
    return ""
