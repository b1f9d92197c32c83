"""What users write: one class for each event, its fields bound to columns.

    class CallHold(KpiEvent):
        \"\"\"A call is put on hold.\"\"\"

        reason: Literal["CustomerRequest", "Consultation"]
        queue: Annotated[str, Column("msdyn_customattribute1")]
        hold_seconds: Annotated[int, Column("msdyn_customattribute2"), Field(ge=0)] | None = None

The classes are pydantic models, and refuse and accept what their functions in the page do, with the same types of errors: columns
have their limits, text is counted in UTF-16 code units, a date is written in ISO 8601, and a field that may be left out takes no
None. They know the fields by JavaScript's names too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, cast

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.alias_generators import to_camel
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema
from typing_extensions import Format, get_annotations

from bridge.definitions.columns import EVENT_COLUMNS, NAME
from bridge.definitions.field_types import form_of, read_type, unwrap
from bridge.definitions.judge import Judge

if TYPE_CHECKING:
    from bridge.definitions.reading import RowReader, StoredEvent

Sensitive = Literal["phone", "email", "name", "free text"]
"""What a value gives away. It is masked in the page, before anything leaves: `phone` keeps the last two letters or digits, `email`
the first letter and the domain, `name` first letters, `free text` only its length. What is left never has more UTF-16 code units
than the column takes."""

ColumnType = Literal["text", "integer", "number", "boolean", "datetime"]


PAYLOAD_FIELDS = {
    "reason": ("kpiEventReason", "msdyn_kpieventreason"),
    "additional_data": ("additionalData", "msdyn_additionaldata"),
    "notification_response_action": ("notificationResponseAction", ""),
}
"""Fields of an event that go to payload fields: name -> payload field, column."""


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class Column:
    """Where a field is stored. Without a name: the next of the five spare columns that no field names.

    An organisation's own column is declared once, with its type and, for text, its limit in UTF-16 code units:
    `QUEUE = Column("contoso_queue", type="text", max_length=50)`, and used in as many events as need it.
    """

    name: str | None = None
    type: ColumnType | None = None
    """Only for a column of the organisation's own."""
    max_length: Annotated[int, Field(ge=1)] | None = None
    """Only for a text column of the organisation's own."""
    sensitive: Sensitive | None = None


def text_limit(field: str, column: Column) -> int | None:
    """UTF-16 code units that the column of a field takes; None where it is not text, or not known."""
    if field in PAYLOAD_FIELDS:
        column = Column(PAYLOAD_FIELDS[field][1] or None)
    if column.name is None:
        return NAME
    known = EVENT_COLUMNS.get(column.name)
    return known.max_length if known else column.max_length


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class Deprecated:
    """An event that should not be used any more. With `renamed_to`, calls of the old name send the new event."""

    reason: str
    renamed_to: type[KpiEvent] | None = None


@dataclass(frozen=True, config=ConfigDict(title="class of an event"))
class EventFacts:
    """What is said of an event beside its fields."""

    name: str | None = None
    display_name: str | None = None
    owner: str | None = None
    deprecated: Deprecated | None = None
    no_lint: tuple[str, ...] = ()
    abstract: bool = False


class KpiEvent(BaseModel):
    """Base of every event. Keyword arguments of the class statement:

    `name`: the KPI event name on the wire (default: the class's name); `display_name`, `owner` (inherited): for documentation and
    Dataverse; `deprecated`: a `Deprecated`; `no_lint`: ids of findings to suppress; `abstract=True`: only a base that shares its
    fields.

    Fields named `reason`, `additional_data` and `notification_response_action` fill the payload's own fields; every other field is
    stored in a column.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        use_attribute_docstrings=True,
        alias_generator=to_camel,
        populate_by_name=True,
    )

    facts: ClassVar[EventFacts]
    defined: ClassVar[list[type[KpiEvent]]] = []
    """Every class of event, in order; also one whose name was given to something else since."""

    def __init_subclass__(
        cls,
        *,
        name: str | None = None,
        display_name: str | None = None,
        owner: str | None = None,
        deprecated: Deprecated | None = None,
        no_lint: tuple[str, ...] = (),
        abstract: bool = False,
        **kwargs: Any,
    ) -> None:
        if kwargs:
            raise TypeError(f"{next(iter(kwargs))!r} is no keyword argument of an event's class")
        super().__init_subclass__()
        for field in get_annotations(cls, format=Format.FORWARDREF):
            if field in _IN_USE:
                raise TypeError(f"{field!r} means something else in an event's class. Give the field another name")
        inherited = cls.facts  # of the base, until the next line
        cls.facts = EventFacts(
            name=name,
            display_name=display_name,
            owner=inherited.owner if owner is None else owner,
            deprecated=deprecated,
            no_lint=no_lint,
            abstract=abstract,
        )
        cls.defined.append(cls)

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> StoredEvent[Self]:
        """What a page sent, from the row of Dataverse that became of it: a mapping with the names of its columns. Whatever cannot
        be read is among the `issues` of the result."""
        return cast("RowReader[Self]", _row_reader(cls)).read(row)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Pydantic's schema, in which the fields are checked as the page checks them. What only pydantic knows of a field, such as
        a validator, comes after that."""
        schema = handler(source)
        fields: Any = handler.resolve_ref_schema(schema)
        while fields["type"] != "model-fields":
            fields = fields["schema"]
        for name, field in fields["fields"].items():
            judge = judge_of(name, cls.__pydantic_fields__[name])
            if judge:
                field["schema"] = judge.put_into(field["schema"])
                if judge.optional:  # what was left out is left out again, and not null, which nobody takes
                    field["serialization_exclude_if"] = _is_none
        return schema

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Pydantic's JSON Schema, with what the page checks of each field."""
        schema = handler(core)
        properties = handler.resolve_ref_schema(schema).get("properties", {})
        for name, field in cls.__pydantic_fields__.items():
            judge = judge_of(name, field)
            if judge and (field.alias or name) in properties:
                said = properties[field.alias or name]
                words = {key: said[key] for key in ("title", "description", "examples", "deprecated") if key in said}
                properties[field.alias or name] = words | judge.field.json_schema()
        return schema


def _is_none(value: Any) -> bool:
    return value is None


def judge_of(name: str, field: FieldInfo) -> Judge | None:
    """The judge of a field; None for an annotation that has no kind, which the build says."""
    inside = unwrap(field)
    column = next((fact for fact in inside.facts if isinstance(fact, Column)), Column())
    facts = [fact for fact in inside.facts if not isinstance(fact, Column)]
    limit = text_limit(name, column) if column.type in (None, "text") else None
    type_, _ = read_type(inside.annotation, facts, limit, "")
    return Judge(type_, form_of(inside.annotation), not field.is_required()) if type_ else None


@cache
def _row_reader(event: type[KpiEvent]) -> RowReader[Any]:
    from bridge.definitions.reading import RowReader  # which needs this module

    return RowReader(event)


def deprecation_of(event: type[KpiEvent]) -> Deprecated | None:
    """The deprecation of an event: what its class says, or the decorator of PEP 702 above it."""
    reason = vars(event).get("__deprecated__")
    return event.facts.deprecated or (None if reason is None else Deprecated(str(reason)))


KpiEvent.facts = EventFacts(abstract=True)
_IN_USE = {name for name in dir(KpiEvent) if name.startswith("model_")} | {"facts", "defined", "from_row"}
