"""A plan in several files: every event of theirs is found, or a finding names it, and each finding names the file it is in."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge.findings import BuildError, Finding
from bridge.plan.make import make_plan

HEADER = "from typing import Annotated, Literal\nfrom pydantic import Field\nfrom bridge import Column, KpiEvent\n"


def event(name: str, fields: str = "", base: str = "KpiEvent") -> str:
    return f'\nclass {name}({base}):\n    """Happens."""\n{fields}'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, from which modules can be imported; what was imported of it is forgotten."""
    before = set(sys.modules)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in sys.modules.keys() - before:
        del sys.modules[name]


def put(folder: Path, **files: str) -> None:
    """Modules by their names, `__` for a dot."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEADER + text, encoding="utf-8")


def package(folder: Path, init: str, name: str = "plans", **files: str) -> None:
    put(folder, **{f"{name}__{file}": text for file, text in files.items()})
    (folder / name).mkdir(exist_ok=True)
    (folder / name / "__init__.py").write_text(HEADER + init, encoding="utf-8")


def names(source: str) -> list[str]:
    return [event.class_name for event in make_plan(source).events]


def refused(source: str) -> list[Finding]:
    with pytest.raises(BuildError) as error:
        make_plan(source)
    return error.value.findings


@pytest.mark.parametrize(
    "statement",
    [
        "from . import calls",
        "from . import calls as spoken",
        "import plans.calls",
        "from .calls import *",
        "from .calls import CallHeld",
        "from .calls import LIMIT",
        "from plans.calls import LIMIT as MOST",
        "import importlib\nimportlib.import_module('plans.calls')",
        "def later():\n    from . import calls\nlater()",
    ],
)
def test_the_events_of_an_imported_module_are_found_however_it_is_imported(folder: Path, statement: str) -> None:
    package(folder, f"{statement}\n{event('Own')}", calls="LIMIT = 5\n" + event("CallHeld") + event("CallMuted"))
    assert sorted(names("plans")) == ["CallHeld", "CallMuted", "Own"]
    assert make_plan("plans").warnings == ()


def test_modules_of_modules_are_found(folder: Path) -> None:
    package(folder, "from . import calls\n", calls="from .deep import LIMIT\n", deep="LIMIT = 1\n" + event("Deep"))
    assert names("plans") == ["Deep"]


def test_what_the_plan_names_comes_first_and_then_the_modules_by_name(folder: Path) -> None:
    package(
        folder,
        "from . import zebra, ape\nfrom .cat import *\n" + event("Root"),
        **{name: event(name.title()) for name in ("zebra", "ape", "cat")},
    )
    assert names("plans") == ["Cat", "Root", "Ape", "Zebra"]
    sys.modules.pop("plans")
    __import__("plans.ape")
    assert names("plans") == ["Cat", "Root", "Ape", "Zebra"], "whatever was imported before"


def test_modules_beside_a_file_are_found(folder: Path) -> None:
    put(folder, my_events="import calls\nfrom chats import LIMIT\n" + event("Own"), calls=event("CallHeld"))
    put(folder, chats="LIMIT = 5\n" + event("ChatHeld"), nobody=event("Nobody"))
    assert names("my_events.py") == ["Own", "CallHeld", "ChatHeld"]
    assert names(str(folder / "my_events.py")) == ["Own", "CallHeld", "ChatHeld"]


def test_a_module_of_a_package_is_a_plan_without_its_neighbours(folder: Path) -> None:
    package(folder, "from . import calls, chats\n", calls=event("CallHeld"), chats=event("ChatHeld"))
    assert names("plans.calls") == ["CallHeld"]


def test_a_file_of_a_package_that_nothing_imports_is_a_warning_for_each_event(folder: Path) -> None:
    package(
        folder,
        "from . import base\n" + event("Own"),
        base="class Call(KpiEvent, abstract=True):\n    pass\n",
        drafts="import nobody_has_this\nfrom .base import Call\n" + event("Draft", base="Call") + event("More", base="Draft"),
        helpers="class Helper:\n    pass\n",
        broken="class Broken(",
    )
    (folder / "plans" / "__main__.py").write_text(HEADER + event("Started"), encoding="utf-8")
    plan = make_plan("plans")
    assert [event.class_name for event in plan.events] == ["Own"]
    found = [(warning.id, Path(warning.where).as_posix(), warning.message.split()[0]) for warning in plan.warnings]
    assert found == [("events-left-out", "plans/drafts.py:7", "Draft"), ("events-left-out", "plans/drafts.py:10", "More")]


def test_a_package_whose_events_are_all_left_out_says_so(folder: Path) -> None:
    package(folder, "", calls=event("CallHeld"))
    assert [finding.id for finding in refused("plans")] == ["events-left-out", "events-none"]


def test_events_that_have_no_name_of_their_own_are_found_in_every_module(folder: Path) -> None:
    package(folder, "from . import calls\n" + event("Own"), calls=event("Twice") + event("Twice"))
    (finding,) = refused("plans")
    assert (finding.id, re.sub(r"\d+$", "N", Path(finding.where).as_posix())) == ("events-hidden", "plans/calls.py:N")


def test_events_of_another_plan_are_found_in_every_module(folder: Path) -> None:
    package(folder, "from . import calls\n" + event("Own"), calls="from bridge.definitions.events import CallMuted\n")
    (finding,) = refused("plans")
    assert (finding.id, Path(finding.where).as_posix()) == ("events-foreign", "plans/calls.py")


def test_a_folder_that_is_a_package_is_given_by_its_name(folder: Path) -> None:
    package(folder, event("Own"))
    (finding,) = refused("./plans")
    assert finding.id == "events-missing" and "--events plans" in finding.message


FIELDS = '    first: Annotated[str, Field(max_length=5)]\n    """Said."""\n    second: dict[str, str]\n    """Said."""\n'


@pytest.mark.parametrize("source", ["plans", "plans/calls.py"])
def test_a_finding_of_a_field_has_the_line_of_the_field(folder: Path, source: str) -> None:
    package(folder, "from . import calls\n", calls=event("CallHeld", FIELDS))
    (finding,) = refused(source)
    assert (finding.id, Path(finding.where).as_posix()) == ("field-type", "plans/calls.py:9 CallHeld.second")


def test_a_finding_of_an_inherited_field_has_the_line_where_it_is_written(folder: Path) -> None:
    base = "class Call(KpiEvent, abstract=True):\n" + FIELDS
    package(folder, "from . import calls\n", base=base, calls="from .base import Call\n" + event("CallHeld", base="Call"))
    (finding,) = refused("plans")
    assert (finding.id, Path(finding.where).as_posix()) == ("field-type", "plans/base.py:7 CallHeld.second")


def test_a_finding_of_the_lint_has_the_line_of_the_field(folder: Path) -> None:
    put(folder, my_events=event("CallHeld", FIELDS.replace("dict[str, str]", "str").replace('"""Said."""', "", 1)))
    (warning,) = make_plan("my_events.py").warnings
    assert (warning.id, warning.where) == ("field-doc", "my_events.py:7 CallHeld.first")


RAISING = {
    "an exception": ("def check():\n    raise RuntimeError('no')\n\ncheck()\n", "events-import", 5),
    "the end of the program": ("import sys\nsys.exit()\n", "events-import", 5),
    "a module that is not there": ("import a_package_that_nobody_has\n", "events-import", 4),
    "a name that is not there": ("from bridge import Nothing\n", "events-import", 4),
    "bad syntax": ("class CallHeld(\n", "events-syntax", 4),
    "an error in somebody else's code": ("import json\njson.loads('{')\n", "events-import", 5),
}


@pytest.mark.parametrize("what", RAISING)
@pytest.mark.parametrize("source", ["plans", "my_events.py"])
def test_an_error_in_another_file_names_that_file_and_its_line(folder: Path, source: str, what: str) -> None:
    text, id, line = RAISING[what]
    package(folder, "from . import calls\n", calls=text)
    put(folder, my_events="import more\n", more=text)
    (finding,) = refused(source)
    file = "plans/calls.py" if source == "plans" else "more.py"
    assert (finding.id, Path(finding.where).as_posix()) == (id, f"{file}:{line}")


def test_files_that_import_each_other_are_one_finding(folder: Path) -> None:
    put(folder, my_events="from more import LIMIT\nMOST = 1\n", more="from more_still import X\nLIMIT = 1\n")
    put(folder, more_still="from more import LIMIT\nX = 1\n")
    (finding,) = refused("my_events.py")
    assert (finding.id, finding.where) == ("events-import", "more_still.py:4")
    assert "import each other" in finding.message


def test_what_a_plan_prints_is_a_warning_and_no_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, my_events="import sys\nprint('hello \\u260e')\nsys.stdout.close()\n" + event("Own"))
    (warning,) = make_plan("my_events.py").warnings
    assert (warning.id, warning.where) == ("events-print", "my_events.py")
    print("still there")
    assert capsys.readouterr() == ("still there\n", "hello \u260e\n")


@pytest.mark.slow
def test_two_thousand_events_are_read(folder: Path) -> None:
    one = event("Event{0}", '    queue: Annotated[str, Column("msdyn_customattribute1")]\n    """Said."""\n')
    put(folder, my_events="".join(one.format(number) for number in range(2000)))
    assert len(make_plan("my_events.py").events) == 2000
