# ruff: noqa: N815 - the names are JavaScript's.
"""The inspector: what the file adds to a page, and the recording that it exports and the demo plays.

The typings of `cif-bridge.inspector.js`, the facts that `bridge/browser/inspector` works with, and the check of a recording are
made from this module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict

from bridge.definitions.api import Bridge, Delivered, Promise, Stats

MOST_CALLS = 1_000
"""Calls that the inspector keeps: the last ones. Ours: a page that stays open for weeks does not grow."""
FORMAT: Literal["cif-bridge-recording 1"] = "cif-bridge-recording 1"
"""What a recording says of itself. The number changes when an older demo could not play it."""
RECORDING = "cif-bridge-recording.json"
"""Name of the file that the inspector exports."""

Outcome = Literal["waiting", "sent", "accepted", "failed"]


class Recorded(BaseModel):
    """A part of a recording. What a newer inspector adds to it is ignored."""

    model_config = ConfigDict(extra="ignore", strict=True, use_attribute_docstrings=True)


class RecordedIssue(Recorded):
    """One thing wrong with a call, as its `BridgeError` has it."""

    type: str
    loc: list[str | int]
    path: str
    msg: str


class RecordedCall(Recorded):
    """One call, as listeners were told of it."""

    at: float
    """When it was made, in milliseconds since 1970."""
    eventName: str | None = None
    eventId: str | None = None
    correlationId: str | None = None
    """The third argument as sent, once it was accepted."""
    outcome: Outcome
    """`waiting`: for the platform, or for those in flight. `sent`: not answered yet. Else how the call has settled."""
    code: str | None = None
    """`code` of its `BridgeError`, if it failed."""
    delivered: Delivered | None = None
    message: str | None = None
    issues: list[RecordedIssue] = []
    """What is wrong with it. A bridge that only warns sends it all the same."""
    hint: str | None = None
    link: str | None = None
    payload: Any = None
    """The payload as sent, or as it would have been: masked, and absent where nothing could be sent."""
    cut: bool = False
    """Whether `payload` is only the beginning of a large one."""
    attempts: int = 0
    queuedMs: float | None = None
    """Milliseconds from the call to its first sending."""
    elapsedMs: float | None = None
    """Milliseconds from the call until it settled."""
    result: Any = None
    """What the platform resolved."""
    cause: Any = None
    """What the platform gave when it failed."""


class Recording(Recorded):
    """What the inspector exports, and the demo plays."""

    format: Literal["cif-bridge-recording 1"]
    planHash: str
    """`planHash` of the bridge that was inspected."""
    version: str
    calls: list[RecordedCall]
    """The calls, oldest first."""


class InspectOptions(BaseModel):
    """Options of `inspect`. A wrong one is said in the console, and what was before holds."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)

    doctor: Callable[[], Promise[object]] | None = None
    """`doctor` of the admin file, for the button that runs it. Default: the bridge's own, where that file is loaded."""
    closed: bool = False
    """Whether the panel begins as a button, while the tab remembers nothing else. The script tag says it by `data-closed`."""


class Inspector(Protocol):
    """The inspector of this page."""

    def open(self) -> None:
        """Shows the panel."""
        ...

    def close(self) -> None:
        """Makes a button of the panel. Calls are recorded all the same."""
        ...

    def recording(self) -> Recording:
        """The calls that it has seen, as plain data: what its button exports."""
        ...

    def stats(self) -> Stats:
        """The counters of all bridges that it shows, added up."""
        ...

    def end(self) -> None:
        """Removes the panel from the page, and stops listening."""
        ...


class InspectorFile(Protocol):
    """What the file adds."""

    def inspect(
        self,
        bridge: Annotated[Bridge, "The bridge to show; one of `createBridge` is shown beside the others."],
        options: Annotated[InspectOptions, "What it may use."] = ...,
    ) -> Inspector:
        """Shows every call of a bridge from now on, in a panel of this page. There is one panel in a page."""
        ...


API = (RecordedIssue, RecordedCall, Recording, InspectOptions, Inspector)
