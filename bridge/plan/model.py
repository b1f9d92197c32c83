"""The plan: plain, ordered data made from the definitions, and the only thing that outputs read."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, cast

from bridge.definitions.api import ErrorCode, Mistake
from bridge.definitions.authoring import ColumnType, Sensitive
from bridge.definitions.columns import DataverseColumn
from bridge.definitions.field_types import FieldType
from bridge.findings import Finding


@dataclass(frozen=True)
class ValueRule:
    """A rule that a value can break, as the issue names it: pydantic's type, message and context."""

    type: str
    msg: str
    ctx: dict[str, Any]


@dataclass(frozen=True)
class TextPlan:
    """A string; `columnName` also refuses the names in `reserved`."""

    kind: Literal["text", "columnName"]
    min_length: int
    max_length: int | None
    pattern: str | None
    too_short: ValueRule
    too_long: ValueRule
    no_match: ValueRule
    reserved: tuple[str, ...] = ()
    is_reserved: ValueRule | None = None
    known: tuple[str, ...] = ()
    """Names that begin with `prefix`, or have capitals, must be one of these."""
    prefix: str = ""
    is_unknown: ValueRule | None = None


@dataclass(frozen=True)
class ColumnValuePlan:
    """A string, finite number, boolean or null, and the text columns that take only text."""

    kind: Literal["columnValue"]
    columns: dict[str, TextPlan]
    plain: TextPlan
    wrong_type: ValueRule

    @property
    def limited(self) -> TextPlan:
        """What the text of each of `columns` is checked with."""
        return next(iter(self.columns.values()))


@dataclass(frozen=True)
class ListPlan:
    """A list of `items`; `duplicate` is set when no two may name the same column."""

    kind: Literal["list"]
    items: str
    wrong_type: ValueRule
    empty: ValueRule | None
    duplicate: ValueRule | None


TypePlan = TextPlan | ColumnValuePlan | ListPlan


@dataclass(frozen=True)
class Field:
    """A field of a payload model."""

    name: str
    doc: str
    required: bool
    type: TypePlan


@dataclass(frozen=True)
class Model:
    """An object of the payload; no other field is allowed."""

    name: str
    doc: str
    wrong_type: ValueRule
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class EventField:
    """A field of an event, and where its value is stored."""

    name: str
    js_name: str
    doc: str
    required: bool
    type: FieldType
    payload_field: str | None
    """The field of the payload's event it fills, such as `kpiEventReason`; null when it goes to customData."""
    column: str
    """Logical name of the column its value ends in; empty when none is known."""
    column_type: ColumnType
    sensitive: Sensitive | None
    examples: tuple[Any, ...] = ()
    """Values as a page writes them."""


@dataclass(frozen=True)
class Event:
    """An event of the tracking plan: `name` is its kpiEventName, `js_name` its function, `class_name` its Python class."""

    name: str
    js_name: str
    class_name: str
    display_name: str
    doc: str
    owner: str | None
    deprecated: str | None
    """Why it should not be used any more."""
    renamed_to: str | None
    """`js_name` of the event that is sent instead."""
    fields: tuple[EventField, ...]
    former_name: str | None = None
    """What rows of a renamed event were called before."""


@dataclass(frozen=True)
class EventSequence:
    """After `start` comes `until` in a conversation; `or_until` ends it too. All are `js_name` of events."""

    start: str
    until: str
    or_until: str | None


@dataclass(frozen=True)
class OwnColumn:
    """A column that the organisation has added to `msdyn_kpieventdata`."""

    name: str
    type: ColumnType
    max_length: int | None


@dataclass(frozen=True)
class Option:
    """An option. `type`: integer, boolean, function or choice; of the fake and the admin file also text, list, record or any."""

    name: str
    doc: str
    type: str
    default: Any
    unit: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class TypeRef:
    """A type of the JavaScript surface, as a tree. `kind`: a primitive, `literal`, `number literal`, `list`, `record`, `promise`,
    `function`, `union`, `class`, `generic` or `ref`."""

    kind: str
    args: tuple[TypeRef, ...] = ()
    name: str = ""
    names: tuple[str, ...] = ()
    """Of a function's parameters."""


@dataclass(frozen=True)
class Parameter:
    name: str
    doc: str
    type: TypeRef
    optional: bool


@dataclass(frozen=True)
class Signature:
    parameters: tuple[Parameter, ...]
    returns: TypeRef


@dataclass(frozen=True)
class Member:
    """A field (`type`) or a function (`signatures`, one for each overload) of an interface."""

    name: str
    doc: str
    optional: bool = False
    type: TypeRef | None = None
    signatures: tuple[Signature, ...] = ()

    @property
    def arity(self) -> int:
        return max(len(signature.parameters) for signature in self.signatures)


@dataclass(frozen=True)
class Interface:
    name: str
    doc: str
    extends: tuple[str, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Surface:
    """What a file beside the bridge offers: its interfaces, and its options by the name of their interface."""

    interfaces: tuple[Interface, ...]
    options: dict[str, tuple[Option, ...]]

    def interface(self, name: str) -> Interface:
        return next(interface for interface in self.interfaces if interface.name == name)


@dataclass(frozen=True)
class Plan:
    """Everything that is generated comes from here."""

    name: str
    version: str
    global_name: str
    models: tuple[Model, ...]
    event_name: TextPlan
    correlation_id: TextPlan
    rules: dict[str, ValueRule]
    options: tuple[Option, ...]
    codes: tuple[ErrorCode, ...]
    docs_url: str
    """What `BridgeError.link` begins with."""
    mistakes: dict[str, Mistake]
    platform_timeout: str
    interfaces: tuple[Interface, ...]
    library: str
    columns: tuple[DataverseColumn, ...]
    reserved_columns: tuple[str, ...]
    fake: Surface
    framework: Surface
    """Of the platform itself."""
    admin: Surface
    inspector: Surface
    """All four are the same for every plan, and no part of `plan.json`."""
    events: tuple[Event, ...] = ()
    own_columns: tuple[OwnColumn, ...] = ()
    sequences: tuple[EventSequence, ...] = ()
    warnings: tuple[Finding, ...] = ()
    """What the lint has to say to the author; no output has it."""
    event_schemas: dict[str, dict[str, Any]] = dataclasses.field(default_factory=dict)
    """Pydantic's JSON Schema of each event's fields, by its function; an output of its own."""

    def as_data(self) -> dict[str, Any]:
        """The plan as JSON can hold it."""
        data = dataclasses.asdict(self)
        for name in ("warnings", "event_schemas", "fake", "framework", "admin", "inspector"):
            del data[name]
        return cast(dict[str, Any], json.loads(json.dumps(data)))

    @property
    def edition(self) -> str:
        """What files say that they are of."""
        return f"{self.name} {self.version} | plan {self.hash}"

    @cached_property
    def hash(self) -> str:
        """Twelve hexadecimal digits that differ when anything in the plan does."""
        return hashlib.sha256(json.dumps(self.as_data(), sort_keys=True).encode()).hexdigest()[:12]

    def interface(self, name: str) -> Interface:
        return next(interface for interface in self.interfaces if interface.name == name)

    def model(self, name: str) -> Model:
        return next(model for model in self.models if model.name == name)

    @property
    def exports(self) -> tuple[Member, ...]:
        """The members of what a page loads, inherited ones first."""
        return _members(self, self.library)


def _members(plan: Plan, name: str) -> tuple[Member, ...]:
    interface = plan.interface(name)
    return tuple(member for base in interface.extends for member in _members(plan, base)) + interface.members
