"""The plan: plain, ordered data that is made from the definitions. Outputs read nothing else."""

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
    """Text. A `columnName` also refuses the names in `reserved`."""

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
    """The names that are allowed among those that begin with `prefix` or have capitals."""
    prefix: str = ""
    is_unknown: ValueRule | None = None


@dataclass(frozen=True)
class ColumnValuePlan:
    """The value of a column: text, a finite number, a boolean or null. Some columns take only text."""

    kind: Literal["columnValue"]
    columns: dict[str, TextPlan]
    plain: TextPlan
    wrong_type: ValueRule

    @property
    def limited(self) -> TextPlan:
        """The check of text for each of `columns`."""
        return next(iter(self.columns.values()))


@dataclass(frozen=True)
class ListPlan:
    """A list of `items`. With `duplicate`, no two items may name the same column, and that is the rule they break."""

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
    """A field of an event, and the column that holds its value."""

    name: str
    js_name: str
    doc: str
    required: bool
    type: FieldType
    payload_field: str | None
    """The field of the payload's event that the value goes to, such as `kpiEventReason`; null when the value goes to customData."""
    column: str
    """The logical name of the column that holds the value; empty when none is known."""
    column_type: ColumnType
    sensitive: Sensitive | None
    column_length: int | None = None
    """UTF-16 code units that a text column takes."""
    examples: tuple[Any, ...] = ()
    """Values as a page writes them."""


@dataclass(frozen=True)
class Event:
    """An event of the tracking plan.

    `name` is its kpiEventName, `js_name` the name of its function, `class_name` that of its Python class.
    """

    name: str
    js_name: str
    class_name: str
    display_name: str
    doc: str
    owner: str | None
    deprecated: str | None
    """The reason why the event should not be used any more; null when it may be used."""
    renamed_to: str | None
    """The `js_name` of the event that is sent instead of it; null when it is sent itself."""
    fields: tuple[EventField, ...]
    former_name: str | None = None
    """The name that rows of a renamed event had before."""


@dataclass(frozen=True)
class EventSequence:
    """In a conversation, `start` is followed by `until`, or by `or_until`. All three are a `js_name`."""

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
    """An option.

    Its `type` is integer, boolean, function or choice; options of the fake and the admin file can also be text, list, record or
    any.
    """

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
    """The names of a function's parameters."""


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
    """The surface of a file beside the bridge: its interfaces, and its options by the name of their interface."""

    interfaces: tuple[Interface, ...]
    options: dict[str, tuple[Option, ...]]

    def interface(self, name: str) -> Interface:
        return next(interface for interface in self.interfaces if interface.name == name)


@dataclass(frozen=True)
class Plan:
    """The plan, from which everything is generated."""

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
    """The address that `BridgeError.link` begins with."""
    mistakes: dict[str, Mistake]
    platform_timeout: str
    interfaces: tuple[Interface, ...]
    page_bridge: str
    """The interface of what a page loads."""
    columns: tuple[DataverseColumn, ...]
    reserved_columns: tuple[str, ...]
    fake: Surface
    framework: Surface
    """The surface of the platform itself."""
    admin: Surface
    inspector: Surface
    """The inspector's surface."""
    sequences_file: Surface
    """The surface of what warns of broken sequences. All five surfaces are the same for every plan, and no part of `plan.json`."""
    events: tuple[Event, ...] = ()
    own_columns: tuple[OwnColumn, ...] = ()
    sequences: tuple[EventSequence, ...] = ()
    warnings: tuple[Finding, ...] = ()
    """The warnings of the lint, for the author. No output has them."""
    event_schemas: dict[str, dict[str, Any]] = dataclasses.field(default_factory=dict)
    """Pydantic's JSON Schema of each event's fields, by the event's function. It is an output of its own."""

    def as_data(self) -> dict[str, Any]:
        """The plan as JSON can hold it."""
        data = dataclasses.asdict(self)
        for name in ("warnings", "event_schemas", "fake", "framework", "admin", "inspector", "sequences_file"):
            del data[name]
        return cast(dict[str, Any], json.loads(json.dumps(data)))

    @property
    def edition(self) -> str:
        """The words by which a file says which plan it was made from."""
        return f"{self.name} {self.version} | plan {self.hash}"

    @cached_property
    def hash(self) -> str:
        """Twelve hexadecimal digits, which differ when anything in the plan differs."""
        return hashlib.sha256(json.dumps(self.as_data(), sort_keys=True).encode()).hexdigest()[:12]

    def interface(self, name: str) -> Interface:
        return next(interface for interface in self.interfaces if interface.name == name)

    def model(self, name: str) -> Model:
        return next(model for model in self.models if model.name == name)

    @property
    def exports(self) -> tuple[Member, ...]:
        """The members of what a page loads, inherited ones first."""
        return _members(self, self.page_bridge)


def _members(plan: Plan, name: str) -> tuple[Member, ...]:
    interface = plan.interface(name)
    return tuple(member for base in interface.extends for member in _members(plan, base)) + interface.members
