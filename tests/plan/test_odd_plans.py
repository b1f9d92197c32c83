"""Clumsy and hostile files of events: each is built as it is written, or is findings with a place and a remedy; never an exception,
and nothing in it is dropped without a word."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from bridge.findings import BuildError, Finding
from bridge.plan.make import make_plan

HEADER = """
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum, Flag, IntEnum
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, NewType, Optional, TypeVar, Union
import annotated_types
from pydantic import (
    AfterValidator, AliasChoices, BaseModel, ConfigDict, Field, PrivateAttr, RootModel, StringConstraints, computed_field, conint,
    constr, create_model, field_serializer, model_serializer, model_validator,
)
from bridge import Column, Deprecated, KpiEvent

Later = Literal["x", "y"]
class Kind(Enum):
    A = "a"
class Count(IntEnum):
    ONE = 1
class Bits(Flag):
    ONE = 1
class Inner(BaseModel):
    x: str

"""


def held(*fields: str, arguments: str = "KpiEvent") -> str:
    body = "".join(f"    {line}\n" for field in fields for line in [*field.split("\n"), '"""Said."""'])
    return f'class CallHeld({arguments}):\n    """A call waits."""\n{body}'


OWN = "Annotated[str, Column('contoso_x', type='text', max_length={})]"
REFUSED = {
    **{
        f"a field of {type_}": ("field-type", held(f"a: {type_}"))
        for type_ in (
            "bytes",
            "complex",
            "list[str]",
            "dict[str, str]",
            "tuple[str, ...]",
            "type[str]",
            "Any",
            "object",
            "Inner",
            "str | int",
            "Union[str, bool, None] = None",
            "Literal['x', 1]",
            "Literal[True, 1]",
            "Literal[9007199254740992]",
            "Literal[Kind.A]",
            "NewType('Texts', list[str])",
            "'Missing'",
            "Callable[[], str]",
        )
    },
    **{
        f"a default {default}": ("default", held(f"a: {default}"))
        for default in (
            "str = 'x'",
            "float = float('inf')",
            "str = Field(default_factory=str)",
            "str = None",
            "str = Column('msdyn_customattribute1')",
        )
    },
    **{
        f"the constraint {constraint}": ("constraint", held(f"a: Annotated[{constraint}]"))
        for constraint in (
            "str, AfterValidator(str.strip)",
            "str, StringConstraints(strip_whitespace=True, pattern='^a$')",
            "int, Field(pattern='^a$')",
            "str, Field(ge='x')",
            "date, Field(ge=date(2020, 1, 1))",
            "bool, Field(ge=1)",
            "float, Field(ge=float('nan'))",
            "float, Field(le=float('inf'))",
            "int, Field(le=10**400)",
            "int, Field(le=2**53)",
            "float, Field(ge=Decimal('0.1'))",
            "int, Field(multiple_of=0)",
            "int, Field(ge=1), Field(ge=5)",
            "str, Field(pattern='[')",
            "str, Field(pattern='(?<=a)b')",
            "str, Field(pattern=re.compile('^a$', re.I))",
            "str, 'a note'",
            "str, Column",
            "Decimal, Field(max_digits=5)",
            "float, Field(allow_inf_nan=True)",
            "int, Field(strict=False)",
        )
    },
    **{
        f"the pattern {pattern}": ("pattern", held(f"a: Annotated[str, Field(pattern=r'{pattern}')]"))
        for pattern in (
            "^[[:alpha:]]+$",
            "^[a-z&&[^b]]$",
            r"^\x{41}$",
            r"^\p{L}$",
            r"\Aa\z",
            "(?P<x>a)",
            "^x${1}",
            "^[A-Z]{2}{3}$",
            r"^\d$",
        )
    },
    "a default inside a union": ("constraint", held("a: Annotated[str, Field(default='x')] | None = None")),
    "a name of pydantic's own": ("events-import", held("model_fields: str")),
    "a name of the base's own": ("events-import", held("facts: str")),
    "a private attribute": ("field-private", held("_a: str = PrivateAttr('x')")),
    "a name with two underscores": ("field-private", held("__a: str")),
    "Final with a value": ("field-private", held("a: Final[str] = 'x'")),
    "a value without a type": ("field-type", held("a = 5")),
    "a required None": ("nullable", held("a: Optional[str]")),
    "a Literal with None": ("nullable", held("a: Literal['x', None]")),
    "two names for one field": ("setting", held("a: str = Field(validation_alias=AliasChoices('b', 'c'))")),
    "an excluded field": ("setting", held("a: str = Field(exclude=True)")),
    "a deprecated field": ("setting", held("a: str = Field(deprecated='old')")),
    "other keys allowed": ("setting", held("a: str", arguments="KpiEvent, extra='allow'")),
    "a configuration": ("setting", held("model_config = ConfigDict(str_to_lower=True)\na: str")),
    "a computed field": ("validator", held("a: str", "@computed_field\n@property\ndef b(self) -> str: return 'x'")),
    "a serializer": ("validator", held("a: str", "@field_serializer('a')\ndef b(self, value): return 'x'")),
    "a serializer of the whole": ("validator", held("a: str", "@model_serializer\ndef b(self): return {}")),
    "a validator of the whole": ("validator", held("a: str", "@model_validator(mode='after')\ndef b(self): return self")),
    "code at the start": ("validator", held("a: str", "def __init__(self, **data): super().__init__(**data)")),
    "a blank at the end of a name": ("event-name-blank", held("a: str", arguments="KpiEvent, name='Held '")),
    "a blank at the end of a display name": ("event-name-blank", held("a: str", arguments="KpiEvent, display_name='Held '")),
    "an example that is none": ("example", held("a: Annotated[int, Field(ge=5, examples=[1])]")),
    "digits of a number": ("constraint", held("a: Annotated[float, Field(max_digits=5)]")),
    "code after the start": ("validator", held("a: str", "def model_post_init(self, context): pass")),
    "a column that is a number": ("events-import", held("a: Annotated[str, Column(5)]")),
    "a column of no type": ("events-import", held("a: Annotated[str, Column('contoso_x', type='memo')]")),
    "a column with a key it has not": ("events-import", held("a: Annotated[str, Column(colour='red')]")),
    "a column as the type": ("events-import", held("a: Column('msdyn_customattribute1')")),
    **{f"a limit of {limit}": ("events-import", held(f"a: {OWN.format(limit)}")) for limit in (0, -4, 10.5, "'x'")},
    "a limit of a number": ("column-undeclared", held("a: Annotated[int, Column('contoso_x', type='integer', max_length=5)]")),
    "a class of data that is not": ("events-import", held("a: Annotated[str, Column(sensitive='secret')]")),
    **{
        f"the argument {argument}": ("events-import", held("a: str", arguments=f"KpiEvent, {argument}"))
        for argument in (
            "nmae='x'",
            "name=5",
            "display_name=5",
            "owner=['x']",
            "deprecated='old'",
            "no_lint='field-doc'",
            "no_lint=None",
            "deprecated=Deprecated(5)",
            "deprecated=Deprecated('x', renamed_to='CallHeld')",
            "deprecated=Deprecated('x', renamed_to=str)",
            "metaclass=Enum",
        )
    },
    "a base that is no event": ("field-type", held("a: str", arguments="RootModel[str], KpiEvent")),
    "a base that is open": ("field-type", "T = TypeVar('T')\n" + held("a: T", arguments="KpiEvent, Generic[T]")),
    "a class twice": ("events-hidden", held("a: str") + held("b: str")),
    "a class that is deleted": ("events-hidden", held("a: str") + "del CallHeld\n"),
    "a class in a class": ("events-hidden", "class All:\n" + re.sub("^", "    ", held("a: str"), flags=re.M)),
    "a class in a function": ("events-hidden", "def make():\n" + re.sub("^", "    ", held("a: str"), flags=re.M) + "\nmake()\n"),
    "classes in a list": (
        "events-hidden",
        "ALL = [create_model(n, __base__=KpiEvent, __module__=__name__) for n in ('One', 'Two')]",
    ),
    "an event of another plan": ("events-foreign", "from bridge.definitions.events import CallHold\n" + held("a: str")),
    "only a base": ("events-none", held("a: str", arguments="KpiEvent, abstract=True")),
    "nothing": ("events-none", ""),
    "an exception": ("events-import", "raise RuntimeError('one\\ntwo')"),
    "the end of the program": ("events-import", "import sys\nsys.exit(0)"),
    "no ordinary exception": ("events-import", "raise BaseException"),
    "an empty assertion": ("events-import", "assert False"),
    "an endless recursion": ("events-import", "def again(): again()\nagain()"),
    "a file that imports itself half done": ("events-import", "from my_events import CallHeld\n" + held("a: str")),
    "a relative import": ("events-import", "from .other import CallHeld"),
    "a null byte": ("events-syntax", "a = '\0'"),
    "tabs and spaces": ("events-syntax", "if 1:\n\ta = 1\n        b = 2\n"),
    "brackets without end": ("events-syntax", "a = " + "(" * 300 + ")" * 300),
}
TAKEN = {
    "a forward reference": (held("a: 'Soon'") + "Soon = Literal['x', 'y']\n", "choice"),
    "a reference to itself far away": ("from __future__ import annotations\n" + HEADER + held("a: Soon") + "Soon = str\n", "text"),
    "a choice in a choice": (held("a: Literal[Literal['x'], 'y']"), "choice"),
    "None in a choice": (held("a: Literal['x', None] = None"), "choice"),
    "2,000 choices": ("Many = Enum('Many', {f'V{i}': f'Value {i}' for i in range(2000)})\n" + held("a: Many"), "choice"),
    "pydantic's own constraints": (held("a: conint(ge=1, strict=True)"), "integer"),
    "a text of pydantic's": (held("a: constr(max_length=5, pattern='^a$')"), "text"),
    "an interval": (held("a: Annotated[int, annotated_types.Interval(ge=1, le=5)]"), "integer"),
    "a compiled pattern": (held("a: Annotated[str, Field(pattern=re.compile('^a$'))]"), "text"),
    "names of Python's own": (held("str: str"), "text"),
    "a class variable beside": (held("a: str", "b: ClassVar[int] = 3"), "text"),
    "a property beside": (held("a: str", "@property\ndef b(self): return 'x'"), "text"),
    "a base with a parameter": (
        "T = TypeVar('T')\nclass Of(KpiEvent, Generic[T], abstract=True):\n    a: T\n" + held(arguments="Of[int]"),
        "integer",
    ),
    "two bases": (
        "class One(KpiEvent, abstract=True):\n    a: str\nclass Two(BaseModel): pass\n" + held(arguments="One, Two"),
        "text",
    ),
    "a base of another plan": ("from bridge.definitions.events import CallMuted\n" + held(arguments="CallMuted"), "text"),
    "a second name": (held("a: str") + "Same = CallHeld\n", "text"),
    "integers": (held("a: Literal[1, 2]", "b: Count"), "choice"),
    "flags": (held("a: Bits"), "choice"),
    "booleans": (held("a: Literal[True, False]"), "choice"),
    "decimal fractions": (held("a: Annotated[Decimal, Field(max_digits=5, decimal_places=2)]"), "number"),
    "a type of their own": (held("a: NewType('Text', str)"), "text"),
    "a made class": ("Made = create_model('CallHeld', __base__=KpiEvent, __module__=__name__, a=(str, ...))\n", "text"),
    "a mark of the byte order": ("\ufeff" + held("a: str"), "text"),
    "a word to the console": ("print('hello')\n" + held("a: str"), "text"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("my_events", "more_events"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return tmp_path


def written(folder: Path, source: str) -> str:
    alone = not source or source[0] == "\ufeff" or "__future__" in source or "\0" in source
    (folder / "my_events.py").write_text(
        source.replace("\ufeff", "\ufeff" + HEADER) if alone else HEADER + source, encoding="utf-8"
    )
    return "my_events.py"


def refused(source: str) -> list[Finding]:
    with pytest.raises(BuildError) as raised:
        make_plan(source)
    return raised.value.findings


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_built_is_a_finding_with_place_and_remedy(folder: Path, what: str) -> None:
    id, source = REFUSED[what]
    findings = [finding for finding in refused(written(folder, source)) if finding.level == "error"]
    assert {finding.id for finding in findings} == {id}
    for finding in findings:
        assert re.fullmatch(r"my_events\.py(:\d+.*)?", finding.where)
        assert re.search(r"[^.]\. [A-Z].*\.$", finding.message), "no remedy"
        assert "\n" not in finding.message


@pytest.mark.parametrize("what", TAKEN)
def test_what_can_be_built_is_in_the_plan(folder: Path, what: str) -> None:
    source, kind = TAKEN[what]
    (event,) = make_plan(written(folder, source)).events
    assert event.class_name == "CallHeld"
    assert kind in {field.type.kind for field in event.fields}


def test_a_plan_may_lie_in_several_files(folder: Path) -> None:
    (folder / "more_events.py").write_text(HEADER + held("a: str"), encoding="utf-8")
    source = "from more_events import CallHeld\n" + held("b: str").replace("CallHeld", "CallResumed")
    assert [event.name for event in make_plan(written(folder, source)).events] == ["CallHeld", "CallResumed"]


def test_a_plan_may_be_a_package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(folder)
    package = folder / "held_plan"
    (package / "calls").mkdir(parents=True)
    (package / "__init__.py").write_text("from .calls.hold import CallHeld\nfrom held_plan.mute import *\n", encoding="utf-8")
    (package / "base.py").write_text(HEADER + "class Call(KpiEvent, abstract=True):\n    queue: str\n", encoding="utf-8")
    (package / "calls" / "__init__.py").touch()
    hold = "from ..base import Call\n" + HEADER + held("a: str", arguments="Call")
    (package / "calls" / "hold.py").write_text(hold, encoding="utf-8")
    (package / "mute.py").write_text(HEADER + held("b: str").replace("CallHeld", "CallMuted"), encoding="utf-8")
    plan = make_plan("held_plan")
    fields = {event.name: [field.name for field in event.fields] for event in plan.events}
    assert fields == {"CallHeld": ["queue", "a"], "CallMuted": ["b"]}
    assert any(Path(warning.where).as_posix().startswith("held_plan/base.py:") for warning in plan.warnings)
