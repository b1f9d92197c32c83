"""The page's verdict on a field's value, as a step of pydantic's schema of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import core_schema

from bridge.definitions.field_types import FORMS, LIMITS, FieldType, Form

_AROUND = {"default", "nullable", "function-before", "function-after", "function-wrap"}
"""Schemas that stand around that of the value itself."""
_JUDGED = {
    **{limit.argument: limit.name for limit in LIMITS},
    **{name: name for name in ("min_length", "max_length", "pattern")},
    "decimal_places": "multiple_of",
    "max_digits": "multiple_of",
}


@dataclass(frozen=True)
class Judge:
    """Gives the page's verdict on a value of a field, as a step of pydantic's schema."""

    field: FieldType
    form: Form | None
    """What a value is made into in Python, when it is not what its kind holds."""
    optional: bool

    def __call__(self, value: Any) -> Any:
        if self.form is None:
            return self.field.check(value)
        plain = self.form.write(value) if isinstance(value, self.form.python) else value
        return self.form.read(self.field.check(plain), self.field)

    def put_into(self, schema: Any) -> Any:
        """Puts the verdict before what pydantic checks by itself, and below what belongs to the field as a whole. Limits that are
        judged here are not judged there in another way."""
        if schema["type"] == "nullable" and self.optional:
            return self.put_into(schema["schema"])
        if schema["type"] in _AROUND:
            return {**schema, "schema": self.put_into(schema["schema"])}
        if schema["type"] == "chain" and isinstance(schema["steps"][0].get("function", {}).get("function"), Judge):
            return schema  # pydantic may ask again for what it has
        mine = {key for key, limit in _JUDGED.items() if getattr(self.field, limit) is not None}
        rest = {key: value for key, value in schema.items() if key not in mine}
        judged = core_schema.no_info_plain_validator_function(self, json_schema_input_schema=core_schema.any_schema())
        return core_schema.chain_schema([judged, rest], serialization=self._written())

    def _written(self) -> core_schema.SerSchema | None:
        """Writes JSON as the page has it: pydantic's own of a Decimal is text."""
        if self.form not in FORMS:
            return None
        return core_schema.plain_serializer_function_ser_schema(self.form.write, when_used="json")
