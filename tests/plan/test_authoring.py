"""Every mistake in event classes is a finding at its place; what is right, or suppressed, passes."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.findings import BuildError, Finding
from bridge.outputs.render import TEMPLATES
from bridge.pipeline.slow_patterns import pattern_costs
from bridge.plan.lint import RULES, similar
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.toolchain.toolchain import Toolchain

HEADER = '''
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any, Literal
from uuid import UUID
from pydantic import Field, StringConstraints, field_validator
from bridge import Column, Deprecated, KpiEvent

class Event(KpiEvent, abstract=True, no_lint=NO_LINT):
    """Shared."""

'''


def event(field: str, name: str = "CallHeld") -> str:
    return f'class {name}(Event):\n    """Happens."""\n    {field}\n    """Said."""\n'


def named(arguments: str, name: str = "CallHeld", doc: str = "Happens.") -> str:
    return f'class {name}(Event, {arguments}):\n    """{doc}"""\n'


PLANTED = {
    "column-differs": event("a: Annotated[str, Column('x_note', type='text', max_length=5)]", "CallHeld")
    + event("b: Annotated[str, Column('x_note', type='text', max_length=6)]", "Other"),
    "column-fixed": event("reason: Annotated[str, Column('msdyn_customattribute1')]"),
    "column-known": event("queue: Annotated[str, Column('msdyn_customattribute1', type='text', max_length=50)]"),
    "column-many": event("queue: Annotated[str, Column('msdyn_customattribute1'), Column(sensitive='name')]"),
    "column-name": event("queue: Annotated[str, Column('Queue!', type='text', max_length=50)]"),
    "column-none": event("\n    '''Said.'''\n    ".join(f"{name}: str" for name in ("ab", "cd", "ef", "gh", "ij", "kl"))),
    "column-reserved": event("queue: Annotated[str, Column('statecode')]"),
    "column-taken": event("queue: Annotated[str, Column('msdyn_kpieventname')]"),
    "column-twice": event("ab: Annotated[str, Column('x_a', type='text', max_length=5)]")
    + "    cd: Annotated[str, Column('x_a', type='text', max_length=5)]\n    'Said.'\n",
    "column-type": event("queue: Annotated[str, Column('x_count', type='integer')]"),
    "column-undeclared": event("queue: Annotated[str, Column('x_queue')]"),
    "constraint": event("queue: Annotated[str, StringConstraints(to_lower=True)]"),
    "default": event("queue: str = 'Billing'"),
    "field-private": event("_queue: str"),
    "field-type": event("queue: list[str]"),
    "sensitive-type": event("calls: Annotated[int, Column('x_count', type='integer', sensitive='phone')]"),
    "limit-wider": event("queue: Annotated[str, Column('msdyn_customattribute1'), Field(max_length=101)]"),
    "nullable": event("queue: str | None"),
    "pattern": event("queue: Annotated[str, Field(pattern='(?i)a')]"),
    "pattern-slow": event("queue: Annotated[str, Field(pattern='^(a+)+$')]"),
    "renamed-to": named("deprecated=Deprecated('Old.', renamed_to=Base)").replace(
        "class CallHeld", "class Base(Event, abstract=True): pass\nclass CallHeld"
    ),
    "setting": event("queue: Annotated[str, Field(validation_alias='line')]"),
    "validator": event("queue: str") + "    @field_validator('queue')\n    def known(cls, value): return value\n",
    "no-lint-unknown": named("no_lint=('colour',)"),
    "no-lint-unused": named("no_lint=('similar-names',)"),
    "js-name": 'class Rückruf(Event):\n    """Happens."""\n',
    "js-name-taken": 'class Delete(Event):\n    """Happens."""\n',
    "js-name-twice": named("name='a'", "Held") + named("name='Waits'", "held"),
    "event-name": named("name=''"),
    "event-name-formula": named("name='=cmd', display_name='Command'"),
    "event-name-blank": named("name='Held '"),
    "example": event("count: Annotated[int, Field(ge=5, examples=[4])]"),
    "event-name-twice": named("name='Same'", "One") + named("name='Same'", "Another"),
    "renamed-to-deprecated": named("deprecated=Deprecated('Old.')", "Older")
    + named("deprecated=Deprecated('Oldest.', renamed_to=Older)", "Oldest"),
    "renamed-fields": event("queue: str") + named("deprecated=Deprecated('Old.', renamed_to=CallHeld)", "Older"),
    "deprecated-reason": named("deprecated=Deprecated(' ')"),
    "field-js-name": event("constructor: str"),
    "field-js-name-twice": event("wait_seconds: int") + "    second: Annotated[int, Field(alias='waitSeconds')]\n    'Said.'\n",
    "choices": "class Empty(Enum): pass\n" + event("queue: Empty"),
    "empty-range": event("count: Annotated[int, Field(gt=5, le=5)]"),
    "not-text": named("owner='a\\x07'"),
    "html-comment": named("deprecated=Deprecated('<!-- old')"),
    "display-name": named(f"display_name='{'d' * 101}'"),
    "event-doc": "class CallHeld(Event): pass\n",
    "event-doc-long": named("owner='me'", doc="d" * 1001),
    "field-doc": event("queue: str").replace('    """Said."""\n', ""),
    "comment-end": named("owner='me'", doc="Ends */ here"),
    "similar-names": named("owner='me'", "CallHeld") + named("owner='me'", "CallHeld2s").replace("2s", "s"),
    "sensitive-field": event("customer_phone: str"),
}


def write(folder: Path, source: str, no_lint: tuple[str, ...] = ()) -> str:
    file = folder / "my_events.py"
    file.write_text(f"NO_LINT = {no_lint!r}\n{HEADER}{source}", encoding="utf-8")
    return str(file)


def found(folder: Path, source: str, no_lint: tuple[str, ...] = ()) -> list[Finding]:
    try:
        with Toolchain(print) as tools:
            return list(make_plan(write(folder, source, no_lint), costs=partial(pattern_costs, tools=tools)).warnings)
    except BuildError as error:
        return error.findings


def plan_of(folder: Path, source: str, no_lint: tuple[str, ...] = ()) -> Plan:
    return make_plan(write(folder, source, no_lint))


def test_every_rule_is_planted() -> None:
    assert set(PLANTED) == set(RULES)


@pytest.mark.parametrize("rule", PLANTED)
def test_a_mistake_is_found_and_nothing_else(tmp_path: Path, rule: str) -> None:
    findings = found(tmp_path, PLANTED[rule])
    assert {finding.id for finding in findings} == {rule}
    assert {finding.level for finding in findings} == {RULES[rule].level}


@pytest.mark.parametrize("rule", PLANTED)
def test_a_finding_names_file_line_and_class(tmp_path: Path, rule: str) -> None:
    source = PLANTED[rule]
    lines = (tmp_path / "my_events.py", f"NO_LINT = ()\n{HEADER}{source}".split("\n"))
    for finding in found(tmp_path, source):
        place, _, name = finding.where.partition(" ")
        file, _, line = place.rpartition(":")
        assert file == str(lines[0])
        event, _, member = name.partition(".")
        written = lines[1][int(line) - 1]
        assert re.match(rf"\s+(def )?{member}\b", written) if member else written.startswith(f"class {event}(")


@pytest.mark.parametrize("rule", [rule for rule in PLANTED if RULES[rule].suppressible])
def test_a_suppressed_finding_is_silent(tmp_path: Path, rule: str) -> None:
    assert found(tmp_path, PLANTED[rule], (rule,)) == []


@pytest.mark.parametrize("rule", [rule for rule in PLANTED if not RULES[rule].suppressible])
def test_what_would_break_a_page_cannot_be_suppressed(tmp_path: Path, rule: str) -> None:
    findings = found(tmp_path, PLANTED[rule], (rule,))
    assert {finding.id for finding in findings} == {rule, "no-lint-unknown"}
    assert [finding.where.split()[-1] for finding in findings if finding.id == "no-lint-unknown"] == [
        *(["CallHeld"] if rule == "no-lint-unknown" else []),
        "Event",
    ]


def test_an_event_that_suppresses_for_itself_leaves_others_alone(tmp_path: Path) -> None:
    source = named("no_lint=('event-doc',)", "One", "").replace('""""""', "pass") + "class Another(Event): pass\n"
    (finding,) = found(tmp_path, source)
    assert (finding.id, finding.where.split()[-1]) == ("event-doc", "Another")


def test_all_mistakes_are_found_at_once(tmp_path: Path) -> None:
    source = event("queue: list[str]") + event("constructor: str", "Another") + event("phone: str", "Waits")
    assert [finding.id for finding in found(tmp_path, source)] == ["field-type", "field-js-name", "sensitive-field"]


@pytest.mark.parametrize(
    "name",
    ["delete", "function", "interface", "eval", "arguments", "toString", "then", "ready", "validate", "define", "undefined"],
)
def test_names_with_a_meaning_are_refused(tmp_path: Path, name: str) -> None:
    findings = found(tmp_path, f'class {name}(Event, name="Fine"):\n    """Happens."""\n')
    assert [finding.id for finding in findings] == ["js-name-taken"]


@pytest.mark.parametrize("name", ["_hidden", "js_call", "py_call", "call__"])
def test_names_that_the_tools_would_change_are_refused(tmp_path: Path, name: str) -> None:
    findings = found(tmp_path, f'class {name}(Event, name="Fine"):\n    """Happens."""\n')
    assert [finding.id for finding in findings] == ["js-name"]


@pytest.mark.parametrize("alias", ["__proto__", "_x", "a b", "", "toString", "valueOf", "then", "größe", "a-b", "1a"])
def test_property_names_that_are_not_plain_are_refused(tmp_path: Path, alias: str) -> None:
    findings = found(tmp_path, event(f"amount: Annotated[int, Field(alias={alias!r})]"))
    assert [finding.id for finding in findings] == ["field-js-name"]


@pytest.mark.parametrize("name", ["class_", "default", "new", "delete"])
def test_a_property_may_be_a_reserved_word(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, event(f"{name}: int")) == []


def test_a_former_name_may_share_the_wire_name(tmp_path: Path) -> None:
    source = event("queue: str") + 'class Held(CallHeld, deprecated=Deprecated("Use it.", renamed_to=CallHeld)):\n    """Old."""\n'
    plan = plan_of(tmp_path, source)
    assert [(event.js_name, event.name, event.renamed_to) for event in plan.events] == [
        ("callHeld", "CallHeld", None),
        ("held", "CallHeld", "callHeld"),
    ]
    assert plan.warnings == ()


@pytest.mark.parametrize("name", ["🎧" * 50, "n" * 100])
def test_a_name_is_measured_in_utf_16(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, named(f"name={name!r}, display_name='Fits'")) == []
    assert [finding.id for finding in found(tmp_path, named(f"name={name + 'n'!r}, display_name='Fits'"))] == ["event-name"]


def test_an_edit_within_the_same_second_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for name in ("queue", "skill"):  # as long as each other: a .pyc tells them apart by nothing else
        assert [field.name for field in plan_of(tmp_path, event(f"{name}: str")).events[0].fields] == [name]
    assert not sys.dont_write_bytecode
    assert not (tmp_path / "__pycache__").exists()


@pytest.mark.parametrize(
    ("type_", "length"), [("UUID", 35), ("date", 9), ("datetime", 32), ("bool", 4), ("int", 23), ("Literal['abcdef']", 5)]
)
def test_a_value_that_does_not_fit_its_column_as_text_is_refused(tmp_path: Path, type_: str, length: int) -> None:
    field = "given: Annotated[{}, Column('x_given', type='text', max_length={})]"
    assert [finding.id for finding in found(tmp_path, event(field.format(type_, length)))] == ["limit-wider"]
    assert found(tmp_path, event(field.format(type_, length + 1))) == []


@pytest.mark.parametrize(
    "field",
    [
        "comment: Annotated[str, Column(sensitive='free text')]",
        "phone_type: str",
        "email_count: int",
        "note: Literal['a', 'b']",
        "queue_name: str",
        "phonetics: str",
    ],
)
def test_what_is_masked_closed_or_harmless_is_not_called_sensitive(tmp_path: Path, field: str) -> None:
    assert found(tmp_path, event(field)) == []


@pytest.mark.parametrize("field", ["phone: int", "customerEmail: str", "caller_name: str", "name: str", "agent_note: str"])
def test_what_looks_personal_needs_a_class(tmp_path: Path, field: str) -> None:
    assert [finding.id for finding in found(tmp_path, event(field))] == ["sensitive-field"]


@given(st.lists(st.text("ab_", min_size=4, max_size=7), max_size=8, unique=True))
def test_similar_names_are_those_one_edit_apart(names: list[str]) -> None:
    def apart(one: str, other: str) -> bool:
        one, other = sorted((one.replace("_", ""), other.replace("_", "")), key=len)
        cut = range(len(other))
        if len(other) <= 4 or len(other) - len(one) > 1:
            return one != other
        if len(one) == len(other):
            return sum(a != b for a, b in zip(one, other, strict=True)) > 1
        return all(other[:i] + other[i + 1 :] != one for i in cut)

    expected = {later for later, name in enumerate(names) if any(not apart(name, earlier) for earlier in names[:later])}
    assert {later for later, _ in similar(names)} == expected


def test_names_that_count_are_not_similar() -> None:
    assert list(similar(["line_1", "line_2", "line_10", "AgentLine1"])) == []


@pytest.mark.parametrize("events", ["bridge.definitions.events", str(TEMPLATES / "starter.py")])
def test_good_plans_have_nothing_to_say(events: str) -> None:
    assert make_plan(events).warnings == ()


def test_warnings_are_no_part_of_what_is_built(tmp_path: Path) -> None:
    noisy = plan_of(tmp_path, PLANTED["sensitive-field"])
    silent = plan_of(tmp_path, PLANTED["sensitive-field"], ("sensitive-field",))
    assert noisy.warnings and not silent.warnings
    assert (noisy.as_data(), noisy.hash) == (silent.as_data(), silent.hash)


def test_a_description_inside_a_union_is_read(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, "class CallHeld(Event):\n    'Held.'\n    wait: Annotated[int, Field(description='Inside.')] | None = None\n"
    )
    assert (plan.events[0].fields[0].doc, plan.warnings) == ("Inside.", ())
