"""Makes the typed event that a page sent from a row of Dataverse. `values.py` says how its values were written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, ErrorDetails, PydanticKnownError, SchemaValidator, ValidationError, core_schema

from bridge.definitions.authoring import KpiEvent, judge_of
from bridge.definitions.binding import Bound, bind
from bridge.definitions.columns import EVENT_COLUMNS, RESERVED_COLUMNS, ROW, SPARE_COLUMNS
from bridge.definitions.field_types import FORMS, kind_of, written_kind
from bridge.definitions.values import WRITTEN

E = TypeVar("E", bound=KpiEvent)
Row = Mapping[str, Any]
"""A row: values by the names of their columns in Dataverse, as the Web API, a CSV export or a data frame gives them."""

TIMESTAMP = ROW["occurred_at"]
NAME_COLUMNS = ("msdyn_kpieventname", "msdyn_name")
SPARE = {column.name for column in SPARE_COLUMNS}
HOSTS_SESSION = ("msdyn_sessionId", "msdyn_cifSessionId")
PAGES_OWN = ("msdyn_providersessionid", "msdyn_kpieventreason", *sorted(SPARE))
"""Columns that only a host that reads the page's payload fills (`REPORTED` in `sources.py`)."""


class MaskedText(str):
    """A sensitive value that was masked in the page: what is left of it."""

    __slots__ = ()


@dataclass(frozen=True)
class RowIssue:
    """Something of a row that cannot be read, in pydantic's words. `loc` is the name of the column."""

    type: str
    loc: tuple[str, ...]
    msg: str
    input: Any
    ctx: dict[str, Any]


NoteCode = Literal["deprecated", "renamed", "older-plan", "session-only", "unknown-event"]


class Note(str):
    """A remark on a row beside its issues."""

    code: NoteCode

    def __new__(cls, code: NoteCode, message: str) -> Note:
        note = super().__new__(cls, message)
        note.code = code
        return note


class StoredEvent(Generic[E]):
    """A row that was read. A value that is not there is None."""

    __slots__ = ("_own_columns", "event", "issues", "notes", "occurred_at", "row", "values")

    def __init__(
        self,
        row: Row,
        event: E | None,
        values: dict[str, Any],
        occurred_at: datetime | None,
        issues: tuple[RowIssue, ...],
        own_columns: Mapping[str, object],
        notes: tuple[Note, ...] = (),
    ) -> None:
        self.row = row
        self.event = event
        """None when a field that the event needs cannot be read."""
        self.values = values
        """The fields that could be read."""
        self.occurred_at = occurred_at
        self.issues = issues
        self.notes = notes
        """Remarks for whoever reads the row, such as that the event is deprecated."""
        self._own_columns = own_columns

    def __repr__(self) -> str:
        return f"StoredEvent({self.event!r}, event_id={self.event_id!r}, issues={list(self.issues)!r}, notes={list(self.notes)!r})"

    @property
    def name(self) -> str | None:
        """The event's name on the wire."""
        return event_name(self.row)

    @property
    def event_id(self) -> str | None:
        """The receipt's `eventId`."""
        return text(self.row, ROW["event_id"])

    @property
    def conversation_id(self) -> str | None:
        return text(self.row, ROW["conversation_id"])

    @property
    def provider_session_id(self) -> str | None:
        """The session in the telephony system."""
        return text(self.row, ROW["provider_session_id"])

    @property
    def client_session_id(self) -> str | None:
        """The session in the agent's desktop, as the page gave it."""
        return text(self.row, ROW["client_session_id"])

    @property
    def host_session_id(self) -> str | None:
        """The session in the agent's desktop, as the host wrote it."""
        return text(self.row, ROW["host_session_id"])

    @property
    def participant_id(self) -> str | None:
        return text(self.row, ROW["participant_id"])

    @property
    def masked(self) -> dict[str, MaskedText]:
        """The fields of which only a mask was stored."""
        return {name: value for name, value in self.values.items() if isinstance(value, MaskedText)}

    @property
    def beyond(self) -> dict[str, Any]:
        """Values of columns that neither the event nor the platform knows. Those of Dataverse itself, and what the Web API adds to
        them (`_ownerid_value`, `…@OData.…`), are not among them."""
        known = {name.lower() for name in EVENT_COLUMNS if name not in SPARE} | {name.lower() for name in self._own_columns}
        return {
            name: value
            for name, value in self.row.items()
            if not is_empty(value) and "@" not in name and name[:1] != "_" and name.lower() not in known | set(RESERVED_COLUMNS)
        }


def is_empty(value: object) -> bool:
    """Whether a value is null, the empty text that Dataverse keeps as null, or the NaN or NaT of a data frame."""
    return value is None or value == "" or bool(value != value)


def cell(row: Row, name: str) -> Any:
    """The value of a column, also where an export wrote its name in lower case; None when it is empty."""
    value = row.get(name)
    if value is None and not name.islower():
        value = row.get(name.lower())
    return None if is_empty(value) else value


def text(row: Row, name: str) -> str | None:
    value = cell(row, name)
    return None if value is None else str(value)


def event_name(row: Row) -> str | None:
    return text(row, NAME_COLUMNS[0]) or text(row, NAME_COLUMNS[1])


def is_of_session(row: Row) -> bool:
    """Whether a host wrote the row that stores the event's name and its own session, and reads no payload."""
    return any(cell(row, name) for name in HOSTS_SESSION) and not any(cell(row, name) for name in PAGES_OWN)


def moment(value: object) -> datetime | None:
    """The moment in a date-time column. Dataverse keeps UTC, and some exports leave that out."""
    if is_empty(value):
        return None
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError as error:
            raise PydanticKnownError("datetime_parsing", {"error": str(error)}) from None
    if not isinstance(value, datetime):
        raise PydanticKnownError("datetime_type")
    return value if value.tzinfo else value.replace(tzinfo=UTC)


class RowReader(Generic[E]):
    """Reads rows of one class of event. Its validators are pydantic's, and are made once."""

    def __init__(self, event: type[E]) -> None:
        event.model_rebuild()
        self.event = event
        self.columns = {bound.column: bound.name for bound in bind(event) if bound.column}
        schemas = {bound: _schema(bound, event.model_fields[bound.name]) for bound in bind(event)}
        fields = {
            bound.name: core_schema.model_field(schema, validation_alias=bound.column or None) for bound, schema in schemas.items()
        }
        self._whole = SchemaValidator(core_schema.model_fields_schema(fields))
        parts = {
            bound.name: core_schema.typed_dict_field(
                core_schema.with_default_schema(schema, on_error="omit"), required=False, validation_alias=bound.column or None
            )
            for bound, schema in schemas.items()
        }
        self._parts = SchemaValidator(core_schema.typed_dict_schema(parts))

    def read(self, row: Row) -> StoredEvent[E]:
        row = row if isinstance(row, dict) else dict(row)
        try:
            values, extra, given = self._whole.validate_python(row)
            event: E | None = self._made(values, extra, given)
            issues: tuple[RowIssue, ...] = ()
        except ValidationError as error:
            event = None
            issues = tuple(map(_issue, error.errors(include_url=False)))
            values = self._parts.validate_python(row)
        try:
            occurred_at = moment(row.get(TIMESTAMP))
        except PydanticKnownError as problem:
            occurred_at = None
            issues = (*issues, RowIssue(problem.type, (TIMESTAMP,), problem.message(), row[TIMESTAMP], problem.context or {}))
        return StoredEvent(row, event, values, occurred_at, issues, self.columns)

    def _made(self, values: dict[str, Any], extra: None, given: set[str]) -> E:
        """Does what pydantic's `model_construct` does, for values that are complete, in a third of its time."""
        event: E = _new(self.event)
        _set(event, "__dict__", values)
        _set(event, "__pydantic_extra__", extra)
        _set(event, "__pydantic_private__", None)
        _set(event, "__pydantic_fields_set__", given)
        return event


_new, _set = object.__new__, object.__setattr__
"""Past the warning of a class that is `@deprecated`: a row is no use of it."""


def _issue(error: ErrorDetails) -> RowIssue:
    return RowIssue(error["type"], tuple(map(str, error["loc"])), error["msg"], error["input"], error.get("ctx", {}))


def _schema(bound: Bound, field: FieldInfo) -> CoreSchema:
    """The schema that turns a column's value into the field's value."""
    if not bound.column:  # nothing is stored: the page has sent it, and no row can tell
        return core_schema.with_default_schema(core_schema.any_schema(), default=None)
    kind, choices = kind_of(bound.annotation) or ("text", ())
    column = bound.columns[0]
    absent = None if field.is_required() else field.get_default(call_default_factory=True)
    written = written_kind(kind, choices)
    read = WRITTEN[written].read if column.type in (None, "text") else moment if column.type == "datetime" else None
    if column.sensitive:
        schema: CoreSchema = core_schema.any_schema()
        read = MaskedText
    else:
        schema = TypeAdapter(field.rebuild_annotation()).core_schema
        judge = judge_of(bound.name, field)
        # Pydantic counts characters where the page counts UTF-16 code units, has steps of doubles where the page has decimals,
        # and reads numbers only as what they are.
        if judge and (judge.field.min_length or judge.field.multiple_of or judge.form in FORMS or written != kind):
            schema = judge.put_into(schema)
    converted = core_schema.no_info_before_validator_function(_reader(read, field.is_required(), absent, kind == "text"), schema)
    return converted if field.is_required() else core_schema.with_default_schema(converted, default=absent)


def _reader(read: Callable[[Any], Any] | None, required: bool, absent: Any, is_text: bool) -> Callable[[Any], Any]:
    def from_column(value: Any) -> Any:
        if value.__class__ is str and value:
            return read(value) if read else value
        if not is_empty(value):
            # Own columns hold numbers, booleans and moments; a data frame holds its own kinds of them.
            plain = value.item() if hasattr(value, "item") else value
            return read(plain) if read in (moment, MaskedText) and read else plain
        if not required:
            return absent
        if is_text and value == "":
            return value
        raise PydanticKnownError("missing")

    return from_column
