"""An event's class in Python refuses what its function in the page refuses, by the same name."""

from __future__ import annotations

import datetime
import enum
import json
import re
import uuid
from decimal import Decimal
from typing import Annotated, Any, Literal, NewType

import pytest
from pydantic import AfterValidator, AwareDatetime, Field, PositiveInt, ValidationError, field_validator
from typing_extensions import TypeAliasType

from bridge import Column, KpiEvent
from bridge.definitions.field_types import SAFE, is_multiple


class Reason(enum.Enum):
    BUSY = "busy"
    BREAK = "break"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Team(enum.StrEnum):
    SALES = "Sales"


Name = NewType("Name", str)
Short = TypeAliasType("Short", Annotated[Name, Field(max_length=2)])
CENT = Annotated[Decimal, Field(max_digits=5, decimal_places=2)]
TIME = Annotated[datetime.timedelta, Field(ge=datetime.timedelta(0))]


def event(annotation: Any, default: Any = ...) -> type[KpiEvent]:
    """A class of one field."""
    body = {"__annotations__": {"wait": annotation}, "__module__": __name__}
    return type("Waits", (KpiEvent,), body if default is ... else body | {"wait": default})


def verdict(model: type[KpiEvent], fields: Any) -> list[str]:
    try:
        held = model.model_validate(fields)
    except ValidationError as error:
        return [issue["type"] for issue in error.errors()]
    assert model.model_validate(held.model_dump()) == held
    assert model.model_validate_json(held.model_dump_json()) == held
    return []


def of(annotation: Any, value: Any) -> list[str]:
    return verdict(event(annotation), {"wait": value})


CENTS = Annotated[float, Field(multiple_of=0.01)]
TENTHS = Annotated[float, Field(multiple_of=0.1)]
ACCEPTED: list[tuple[Any, list[Any]]] = [
    (CENTS, [19.99, 1.11, 143.48, 8.69, 0.94, 0.07, 4.35, 0, -0.01, 90_071_992_547_409.91]),
    (TENTHS, [0.3, 0.7, -0.3, 100.1]),
    (int, [0, -1, SAFE, -SAFE, 1.0, -0.0]),
    (float, [0, 1, -1.5, 5e-324, 2**53 + 1]),
    (bool, [True, False]),
    (Annotated[str, Field(pattern="^[^x]$")], ["😀", "\u2028", "\r"]),
    (Annotated[str, Field(pattern="^.{1,3}$")], ["😀😀", "\u2028\r\u2029"]),
    (Annotated[str, Field(pattern="^.{4,}$")], ["abcd"]),
    (Annotated[str, Field(max_length=5)], ["😀😀", "12345"]),
    (Annotated[str, Field(min_length=4)], ["😀😀"]),
    (str, ["", "a" * 100, "😀" * 50]),
    (Annotated[str, Column("contoso_note", type="text", max_length=500)], ["a" * 500]),
    (Literal["busy", "break"], ["busy"]),
    (Reason, ["busy", Reason.BREAK]),
    (datetime.date, ["2024-02-29", "0001-01-01", "9999-12-31", datetime.date(2026, 1, 31)]),
    (datetime.datetime, ["2026-01-31T09:30Z", "2026-01-31T09:30:00.1234567-14:59", datetime.datetime.now(datetime.UTC)]),
    (AwareDatetime, ["2026-01-31T09:30:00+01:00", datetime.datetime.now(datetime.UTC)]),
    (Literal[1, 2], [1, 2, 2.0]),
    (Literal[True], [True]),
    (Level, [1, Level.HIGH]),
    (Team, ["Sales", Team.SALES]),
    (Short, ["", "ab", "😀"]),
    (PositiveInt, [1, SAFE]),
    (CENT, [19.99, 0, -999.99, 1.7000000000000002, Decimal("19.99")]),
    (Decimal, [0.1, 1e21, Decimal("0.1")]),
    (TIME, [0, 1.5, 1e-6, datetime.timedelta(days=1, microseconds=1)]),
    (uuid.UUID, ["F2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42", uuid.UUID(int=0)]),
]
REFUSED: list[tuple[Any, str, list[Any]]] = [
    (CENTS, "multiple_of", [0.005, 1.111, 19.990001, 10_000_000.005, 90_071_992_547.409_91]),
    (TENTHS, "multiple_of", [0.35, 0.30000001]),
    (int, "int_parsing_size", [SAFE + 1, -SAFE - 1, 1524831183200260097, 1e21]),
    (int, "int_type", [1.5, True, "1", None, float("inf"), float("nan"), 10**400, []]),
    (float, "float_type", [True, "1", None, {}]),
    (float, "finite_number", [float("inf"), float("nan"), -(10**400)]),
    (bool, "bool_type", [0, 1, "true", None]),
    (Annotated[str, Field(pattern="^[^x]$")], "string_pattern_mismatch", ["x", "ab", ""]),
    (Annotated[str, Field(pattern="^a$")], "string_pattern_mismatch", ["a\n", "\na"]),
    (Annotated[str, Field(pattern="^.{1,3}$")], "string_pattern_mismatch", ["abcd", "a\n"]),
    (Annotated[str, Field(pattern="^.{4,}$")], "string_pattern_mismatch", ["😀😀"]),
    (Annotated[str, Field(max_length=5)], "string_too_long", ["😀😀😀"]),
    (str, "string_too_long", ["a" * 101, "😀" * 51]),
    (Annotated[str, Column("contoso_note", type="text", max_length=5)], "string_too_long", ["a" * 6]),
    (str, "string_unicode", ["\ud800", "a\udc00"]),
    (str, "string_type", [None, 1, [], b"a"]),
    (Literal["busy", "break"], "literal_error", ["Busy", None, 1, [], "\ud800"]),
    (Reason, "literal_error", ["BUSY", None, 1, {}]),
    (
        datetime.date,
        "date_parsing",
        ["0000-01-01", "2023-02-29", "2026-1-31", "2026-01-31T00:00Z", "20260131", "", "2026-0\u0661-31"],
    ),
    (datetime.date, "date_type", [None, 1, 1769851800000, datetime.datetime.now(datetime.UTC)]),
    (
        datetime.datetime,
        "datetime_parsing",
        ["2026-01-31", "2026-01-31T09:30:00", "0000-01-31T09:30Z", datetime.datetime(2026, 1, 31)],
    ),
    (datetime.datetime, "datetime_type", [None, 1769851800000, datetime.date(2026, 1, 31)]),
    (AwareDatetime, "datetime_parsing", ["2026-01-31T09:30:00", datetime.datetime(2026, 1, 31)]),
    (Literal[1, 2], "literal_error", [3, "1", True, 1.5, None]),
    (Literal[True], "literal_error", [False, 1, "true"]),
    (Level, "literal_error", [3, "LOW", True]),
    (Team, "literal_error", ["SALES", 1]),
    (Short, "string_too_long", ["abc", "😀a"]),
    (PositiveInt, "greater_than", [0, -1]),
    (CENT, "multiple_of", [0.005, Decimal("0.001"), 12345.678]),
    (CENT, "less_than_equal", [1000, 1e21]),
    (CENT, "finite_number", [Decimal("NaN"), float("inf")]),
    (Decimal, "decimal_max_digits", [Decimal("0.1234567890123456789")]),
    (Decimal, "float_type", ["0.1", True, None]),
    (TIME, "greater_than_equal", [-1, datetime.timedelta(-1)]),
    (TIME, "multiple_of", [1e-7]),
    (TIME, "less_than_equal", [1e15]),
    (TIME, "float_type", ["PT5S", True]),
    (uuid.UUID, "uuid_parsing", ["", "{f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42}", "f2a0b7de61a34a5c8f0e3c1d5b9a7e42"]),
    (uuid.UUID, "uuid_type", [None, 1, []]),
]


@pytest.mark.parametrize(("annotation", "values"), ACCEPTED)
def test_values_that_the_page_takes_are_taken(annotation: Any, values: list[Any]) -> None:
    assert [(value, of(annotation, value)) for value in values] == [(value, []) for value in values]


@pytest.mark.parametrize(("annotation", "type_", "values"), REFUSED)
def test_values_that_the_page_refuses_are_refused_by_its_name(annotation: Any, type_: str, values: list[Any]) -> None:
    assert [of(annotation, value) for value in values] == [[type_]] * len(values)


@pytest.mark.parametrize("annotation", [str, int, CENTS, bool, datetime.date, datetime.datetime, uuid.UUID, Reason, Literal["a"]])
def test_a_field_that_may_be_left_out_takes_no_null(annotation: Any) -> None:
    model = event(annotation | None if isinstance(annotation, type) else annotation, None)
    assert verdict(model, {}) == []
    assert model().model_dump() == {}
    assert verdict(model, {"wait": None}) == of(annotation, None) != []


def test_a_sum_of_cents_is_the_decimal_that_was_meant() -> None:
    model = event(CENT)
    held = model.model_validate({"wait": 1.7000000000000002})
    assert (str(held.wait), str(model.model_validate({"wait": 0.1 + 0.2}).wait)) == ("1.70", "0.30")  # type: ignore[attr-defined]
    assert held == model.model_validate({"wait": Decimal("1.7")})


def test_of_two_broken_limits_the_one_that_pydantic_names_is_named() -> None:
    assert of(Annotated[int, Field(ge=5, multiple_of=2)], 3) == ["multiple_of"]
    assert of(Annotated[float, Field(gt=5, lt=2)], 3.5) == ["less_than"]


def test_the_payloads_own_fields_have_the_limits_of_their_columns() -> None:
    class Held(KpiEvent):
        reason: str
        additional_data: str | None = None
        notification_response_action: str | None = None

    assert verdict(Held, {"reason": "r" * 100, "additionalData": "a" * 2000, "notificationResponseAction": "n" * 100}) == []
    long = {"reason": "r" * 101, "additionalData": "a" * 2001, "notificationResponseAction": "n" * 101}
    assert verdict(Held, long) == ["string_too_long"] * 3


def test_issues_stand_in_the_order_of_the_fields_under_the_names_of_the_page() -> None:
    class Held(KpiEvent):
        hold_seconds: int
        queue_name: str

    with pytest.raises(ValidationError) as raised:
        Held.model_validate({"other": 1, "holdSeconds": "x"})
    assert [(issue["type"], issue["loc"]) for issue in raised.value.errors()] == [
        ("int_type", ("holdSeconds",)),
        ("missing", ("queueName",)),
        ("extra_forbidden", ("other",)),
    ]
    assert Held(hold_seconds=1, queue_name="Billing").hold_seconds == 1


def test_python_holds_values_of_its_own_types() -> None:
    class Held(KpiEvent):
        why: Reason
        day: datetime.date
        at: datetime.datetime
        id: uuid.UUID
        count: int

    texts = {"why": "busy", "day": "2026-01-31", "at": "2026-01-31T09:30+01:00", "id": str(uuid.UUID(int=1)), "count": 2.0}
    held = Held.model_validate(texts)
    assert (held.why, held.day, held.id) == (Reason.BUSY, datetime.date(2026, 1, 31), uuid.UUID(int=1))
    assert held.at.utcoffset() == datetime.timedelta(hours=1)
    assert type(held.count) is int
    assert Held.model_validate_json(json.dumps(texts)) == held


def test_what_only_python_knows_comes_after_what_the_page_checks() -> None:
    class Held(KpiEvent):
        queue: Annotated[str, AfterValidator(str.upper)]
        line: str

        @field_validator("line")
        @classmethod
        def known(cls, value: str) -> str:
            return value + "!"

    assert Held.model_validate({"queue": "a", "line": "b"}).model_dump() == {"queue": "A", "line": "b!"}
    assert verdict(Held, {"queue": 1, "line": "x" * 101}) == ["string_type", "string_too_long"]


def test_a_class_is_judged_once_however_often_pydantic_asks() -> None:
    model = event(Annotated[str, Field(max_length=3)])
    before = model.__pydantic_core_schema__
    model.model_rebuild(force=True)
    assert str(model.__pydantic_core_schema__).count("Judge(") == str(before).count("Judge(")
    assert verdict(model, {"wait": "😀😀"}) == ["string_too_long"]


@pytest.mark.parametrize("cents", [0, 1, 7, 99, 1999, 10**9 + 1, 2**53 - 1])
def test_decimal_steps_are_multiples_of_their_step_and_the_next_digit_is_not(cents: int) -> None:
    assert is_multiple(cents / 100, 0.01)
    assert is_multiple(-cents / 100, 0.01)
    if cents < 10**12:
        assert not is_multiple((cents * 10 + 5) / 1000, 0.01)


def test_the_json_schema_of_an_event_says_what_is_checked() -> None:
    class Held(KpiEvent):
        """On hold."""

        queue: Annotated[str, Field(pattern="^[A-Z]$", description="Queue.")]
        seconds: Annotated[int, Field(gt=0)] | None = None
        why: Reason | None = None

    schema = Held.model_json_schema()
    assert schema["properties"] == {
        "queue": {"type": "string", "maxLength": 100, "pattern": r"^[A-Z](?![\s\S])", "title": "Queue", "description": "Queue."},
        "seconds": {"type": "integer", "minimum": -SAFE, "maximum": SAFE, "exclusiveMinimum": 0, "title": "Seconds"},
        "why": {"type": "string", "enum": ["busy", "break"], "title": "Why"},
    }
    assert (schema["required"], schema["additionalProperties"]) == (["queue"], False)
    assert not re.search(schema["properties"]["queue"]["pattern"], "A\n")
