"""The way back: rows of Dataverse read with the definitions that the page was built from."""

from bridge.definitions.reading import MaskedText, Note, RowIssue, StoredEvent
from bridge.reader.rows import read

__all__ = ["MaskedText", "Note", "RowIssue", "StoredEvent", "read"]
