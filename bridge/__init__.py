"""Definitions of Dynamics 365 analytics events, compiled into a checked, typed script for the channel provider page."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bridge.definitions.authoring import Column, Deprecated, KpiEvent
    from bridge.definitions.sequences import Follows
    from bridge.findings import BuildError, Finding
    from bridge.pipeline.build import Built, build
    from bridge.version import __version__

__all__ = ["BuildError", "Built", "Column", "Deprecated", "Finding", "Follows", "KpiEvent", "__version__", "build"]

_HOMES = {
    "BuildError": "bridge.findings",
    "Built": "bridge.pipeline.build",
    "Column": "bridge.definitions.authoring",
    "Deprecated": "bridge.definitions.authoring",
    "Finding": "bridge.findings",
    "Follows": "bridge.definitions.sequences",
    "KpiEvent": "bridge.definitions.authoring",
    "__version__": "bridge.version",
    "build": "bridge.pipeline.build",
}


def __getattr__(name: str) -> Any:
    """Names are imported when they are used: whoever writes events needs no compiler, and the command can start with a message."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
