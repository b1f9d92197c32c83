"""Definitions of Dynamics 365 analytics events, compiled into a checked, typed script for the channel provider page."""

from bridge.definitions.authoring import Column, Deprecated, KpiEvent
from bridge.pipeline.build import build
from bridge.version import __version__

__all__ = ["Column", "Deprecated", "KpiEvent", "__version__", "build"]
