"""The command line: exit codes, one clear finding for each mistake, and files that are never lost."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bridge import cli
from bridge.outputs.package import write_plan
from bridge.pipeline import build as pipeline
from bridge.pipeline.output_folder import write_manifest
from bridge.pipeline.watch import changes_of
from bridge.plan.make import make_plan
from bridge.toolchain.node import Node
from bridge.version import __version__
from tests.support import ROOT

EVENTS = '''
from typing import Annotated, Literal
from pydantic import Field
from bridge import Column, KpiEvent

class CallHeld(KpiEvent):
    """A call is put on hold."""

    reason: Literal["CustomerRequest", "Lookup"]
    """Why."""
    seconds: Annotated[int, Column("msdyn_customattribute1"), Field(ge=0)] | None = None
    """Seconds so far."""
'''

MORE = '''
class CallResumed(KpiEvent):
    """A call goes on."""
'''

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, warm: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `cif-bridge` in an empty folder: exit code, output, errors. An exception fails the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.delitem(sys.modules, "my_events", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["cif-bridge", *arguments])
        capsys.readouterr()
        code = 0
        try:
            cli.main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        return code, *capsys.readouterr()

    return run


def findings(errors: str) -> list[tuple[str, str]]:
    return re.findall(r"(?m)^(error|warning)\[([\w-]+)\] .+: .+\.$", errors)


MISTAKES = {
    "events-missing": None,
    "events-syntax": "class CallHeld(",
    "events-import": "import a_package_that_nobody_has",
    "events-none": "from bridge import KpiEvent",
    "field-type": EVENTS.replace("Annotated[int, Column", "Annotated[dict[str, int], Column").replace(", Field(ge=0)", ""),
    "limit-wider": EVENTS.replace("int", "str").replace("ge=0", "max_length=101"),
}


@pytest.mark.parametrize("id", MISTAKES)
def test_a_mistake_in_the_events_is_one_finding(run: Run, tmp_path: Path, id: str) -> None:
    source = MISTAKES[id]
    if source is not None:
        Path("my_events.py").write_text(source, encoding="utf-8")
    code, output, errors = run("--events", "my_events.py", "--out", "static")
    assert (code, output) == (1, "")
    assert findings(errors) == [("error", id)]
    assert errors.count("\n") == 1
    assert "my_events.py" in errors
    assert not Path("static").exists()


@pytest.mark.parametrize("code", ["1 / 0", "raise SystemExit(0)"])
def test_events_that_stop_while_they_are_imported_are_one_finding(run: Run, code: str) -> None:
    Path("my_events.py").write_text(f"\n{code}\n", encoding="utf-8")
    ended, _, errors = run("--events", "my_events.py")
    assert (ended, findings(errors)) == (1, [("error", "events-import")])
    assert "my_events.py:2: " in errors


def test_a_terminal_without_unicode_gets_every_line(tmp_path: Path, dist: Path) -> None:
    events = tmp_path / "my_events.py"
    events.write_text(EVENTS.replace("CallHeld(KpiEvent)", 'CallHeld(KpiEvent, name="\u260e")'), encoding="utf-8")
    write_plan(make_plan(str(events)), tmp_path)
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "diff", str(dist / "plan.json"), str(tmp_path / "plan.json")],
        env=os.environ | {"PYTHONIOENCODING": "ascii", "COLUMNS": "200"},
        capture_output=True,
        encoding="ascii",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "callHeld" in done.stdout


def test_an_unknown_field_type_is_one_finding(run: Run) -> None:
    Path("my_events.py").write_text(
        EVENTS + "\nclass Odd(KpiEvent):\n    'Odd.'\n    what: object\n    'What.'\n", encoding="utf-8"
    )
    code, _, errors = run("--events", "my_events.py")
    assert code == 1
    assert findings(errors) == [("error", "field-type")]


@pytest.mark.parametrize("events", ["nowhere/my_events.py", "nowhere.my_events", "no_such_module", ".", ".mine", "a b", "./"])
def test_events_that_are_nowhere_are_one_finding(run: Run, events: str) -> None:
    for more in ([], ["--watch"]):
        code, _, errors = run("--events", events, *more)
        assert code == 1
        assert findings(errors) == [("error", "events-missing")]


def test_a_file_that_is_no_python_is_refused(run: Run) -> None:
    Path("my_events.txt").write_text(EVENTS, encoding="utf-8")
    code, _, errors = run("--events", "./my_events.txt")
    assert (code, findings(errors)) == (1, [("error", "events-missing")])


@pytest.mark.parametrize("file", ["queue.py", "pydantic.py", "bridge.py"])
def test_a_file_that_hides_a_module_that_others_need_is_refused(run: Run, file: str) -> None:
    Path(file).write_text(EVENTS, encoding="utf-8")
    code, _, errors = run("--events", file)
    assert code == 1
    assert findings(errors) == [("error", "events-name")]


@pytest.mark.slow
def test_warnings_are_printed_and_do_not_stop_a_build(run: Run) -> None:
    Path("my_events.py").write_text(EVENTS.replace('    """Why."""\n', ""), encoding="utf-8")
    code, output, errors = run("--events", "my_events.py", "--out", "static")
    assert code == 0
    assert findings(errors) == [("warning", "field-doc")]
    assert "cif-bridge.min.js" in output
    assert "readonly callHeld: CallHeldFields" in Path("static/cif-bridge.d.ts").read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_init_writes_builds(run: Run) -> None:
    assert run("init")[0] == 0
    code, _, errors = run("--events", "my_events", "--out", "static")  # as a module of this folder
    assert code == 0
    assert findings(errors) == []
    assert run("--events", "my_events.py", "--out", "static", "--check")[0] == 0


def test_init_never_overwrites(run: Run) -> None:
    Path("mine.py").write_text("precious", encoding="utf-8")
    code, _, errors = run("init", "mine.py")
    assert (code, findings(errors)) == (1, [("error", "init-exists")])
    assert Path("mine.py").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(("name", "id"), [("events.txt", "init-name"), ("nowhere/events.py", "init-unwritable")])
def test_init_refuses_what_it_cannot_write(run: Run, name: str, id: str) -> None:
    code, _, errors = run("init", name)
    assert (code, findings(errors)) == (1, [("error", id)])


PLANS = {
    "broken": ({"my_events": "class CallHeld(\n"}, "events-syntax", "my_events.py:1"),
    "circular": (
        {"my_events": "from more import A\nB = 1\n", "more": "from my_events import B\nA = 1\n"},
        "events-import",
        "more.py:1",
    ),
    "raising": ({"my_events": "import more\n", "more": "\nraise OSError('no')\n"}, "events-import", "more.py:2"),
    "exiting": ({"my_events": "import os\nraise KeyError(os.sep)\n"}, "events-import", "my_events.py:2"),
    "fields that collide after camel case": (
        {"my_events": EVENTS + "    hold_time: str\n    'A.'\n    holdTime: str\n    'B.'\n"},
        "field-js-name-twice",
        "CallHeld.holdTime",
    ),
    "events that collide after camel case": (
        {"my_events": EVENTS + '\nclass callHeld(KpiEvent, name="Other"):\n    """Held."""\n'},
        "js-name-twice",
        "callHeld",
    ),
}


@pytest.mark.parametrize("what", PLANS)
@pytest.mark.parametrize("more", [[], ["--check"]], ids=["build", "check"])
def test_a_plan_that_cannot_be_built_ends_with_1_and_its_finding(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, more: list[str]
) -> None:
    files, id, where = PLANS[what]
    monkeypatch.delitem(sys.modules, "more", raising=False)
    for name, text in files.items():
        Path(f"{name}.py").write_text(text, encoding="utf-8")
    Path("static").mkdir()
    code, output, errors = run("--events", "my_events.py", "--out", "static", *more)
    found = findings(errors)
    assert (code, output, {finding for finding in found if finding[0] == "error"}) == (1, "", {("error", id)})
    assert where in errors and errors.count("\n") == len(found)
    assert list(Path("static").iterdir()) == []


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds make two files."""

    def make(folder: Path, *_: object) -> None:
        folder.mkdir()
        for name in ("plan.json", "cif-bridge.js"):
            (folder / name).write_text("x" * 60_000, encoding="utf-8")
        write_manifest(folder, "of a test")

    monkeypatch.setattr(pipeline, "make", make)


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a file system of its own size and rights")
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(folder)], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"this machine mounts nothing: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("out", ["file", "file/below", "link_to_file", "link_to_nothing"])
def test_a_folder_that_is_none_ends_with_1_and_one_finding(run: Run, small: None, out: str) -> None:
    Path("file").write_text("mine", encoding="utf-8")
    Path("link_to_file").symlink_to("file")
    Path("link_to_nothing").symlink_to("nothing")
    code, output, errors = run("--out", out)
    assert (code, output, findings(errors)) == (1, "", [("error", "out-no-folder")])
    assert Path("file").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("options", "id"), [(["ro"], "out-unwritable"), (["size=64k"], "out-full")])
def test_a_disk_that_takes_nothing_ends_with_1_and_one_finding(run: Run, small: None, options: list[str], id: str) -> None:
    with mounted(Path("disk"), *options):
        for out in ("disk", "disk/below"):
            code, output, errors = run("--out", out)
            assert (code, output, findings(errors)) == (1, "", [("error", id)])
        assert list(Path("disk").iterdir()) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EIO])
def test_a_file_that_cannot_be_written_ends_with_1_and_one_finding(
    run: Run, small: None, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuses(path: Path, data: bytes) -> int:
        raise OSError(number, os.strerror(number), str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", refuses)
        code, output, errors = run("--out", "static")
    assert (code, output, findings(errors)) == (1, "", [("error", "out-unwritable")])
    assert not Path("static").exists()


def test_mount_points_and_links_to_folders_are_built_into(run: Run, small: None) -> None:
    Path("folder").mkdir()
    Path("link").symlink_to("folder", target_is_directory=True)
    assert run("--out", "link")[0] == 0
    assert Path("link").is_symlink() and Path("folder/plan.json").is_file()
    with mounted(Path("disk"), "size=1m"):
        assert run("--out", "disk")[0] == 0
        assert run("--out", "disk", "--check")[0] == 0


def test_what_a_plan_prints_is_a_warning_and_not_in_the_output(run: Run, old_plan: str) -> None:
    Path("my_events.py").write_text("print('hello')\n" + EVENTS, encoding="utf-8")
    code, output, errors = run("check", "--against", old_plan, "--events", "my_events.py")
    assert (code, output) == (0, "No event differs.\n")
    assert findings(errors) == [("warning", "events-print")]


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_thousand_events_are_built(run: Run, node: Node) -> None:
    one = EVENTS.partition("class ")[2].replace("CallHeld", "Event{0}").replace('"Lookup"', '"Reason {0}"')
    source = EVENTS.partition("class ")[0] + "\n".join(f"class {one.format(number)}" for number in range(2000))
    Path("my_events.py").write_text(source, encoding="utf-8")
    code, output, errors = run("--events", "my_events.py", "--out", "static")
    assert (code, findings(errors)) == (0, [])
    assert "cif-bridge.min.js" in output
    assert len(json.loads(Path("static/plan.json").read_text(encoding="utf-8"))["events"]) == 2000
    call = """
    globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async (data, name) => name } };
    require('./static/cif-bridge.min.js');
    const bridge = CIFBridge.withContext({ conversationId: 'c', providerSessionId: 'p' });
    const call = (name, reason) =>
      bridge.events[name]({ reason }).then((receipt) => receipt.result, (error) => error.issues[0].type);
    const calls = [call('event0', 'Reason 0'), call('event1999', 'Reason 1999'), call('event1999', 'Reason 0')];
    Promise.all(calls).then((said) => console.log(said.join()));
    """
    done = subprocess.run([node.node, "--eval", call], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "Event0,Event1999,literal_error\n"), done.stderr
    assert run("--events", "my_events.py", "--out", "static", "--check")[0] == 0


@pytest.mark.slow
def test_what_somebody_else_put_into_the_folder_stays(run: Run) -> None:
    Path("my_events.py").write_text(EVENTS, encoding="utf-8")
    Path("plan.json").write_text('{"planned_values": {}}', encoding="utf-8")  # of another program
    Path(".env").write_text("SECRET=1", encoding="utf-8")
    code, _, errors = run("--events", "my_events.py", "--out", ".")
    assert (code, findings(errors)) == (1, [("error", "out-foreign")])
    Path("plan.json").unlink()
    assert run("--events", "my_events.py", "--out", ".")[0] == 0
    assert run("--events", "my_events.py", "--out", ".", "--check")[0] == 0
    assert Path(".env").read_text(encoding="utf-8") == "SECRET=1"
    assert Path("my_events.py").read_text(encoding="utf-8") == EVENTS


@pytest.mark.slow
def test_a_file_that_was_changed_by_hand_is_replaced_only_on_demand(run: Run) -> None:
    assert run("--out", "static")[0] == 0
    typings = Path("static/events.d.ts")
    built = typings.read_bytes()
    typings.write_text("mine", encoding="utf-8")
    code, _, errors = run("--out", "static")
    assert (code, findings(errors)) == (1, [("error", "out-changed")])
    assert typings.read_text(encoding="utf-8") == "mine"
    assert run("--out", "static", "--overwrite")[0] == 0
    assert typings.read_bytes() == built


@pytest.mark.parametrize("out", ["nowhere", "nowhere/else"])
def test_check_of_a_folder_that_is_not_there_is_one_line(run: Run, out: str) -> None:
    code, output, errors = run("--out", out, "--check")
    assert (code, output, findings(errors), errors.count("\n")) == (1, "", [("error", "out-missing")], 1)


@pytest.mark.slow
def test_check_option_names_the_files_that_are_stale(run: Run, dist: Path) -> None:
    script = Path("static", "cif-bridge.js")
    shutil.copytree(dist, script.parent)
    assert run("--out", "static", "--check")[0] == 0
    script.write_bytes(script.read_bytes() + b"\n")
    code, _, errors = run("--out", "static", "--check")
    assert (code, findings(errors)) == (1, [("error", "stale")])
    assert str(script) in errors


@pytest.mark.slow
def test_the_address_of_the_error_pages_is_part_of_what_is_built_and_checked(run: Run) -> None:
    url = ("--docs-url", "https://docs.example/cif")
    assert run("--out", "static", *url)[0] == 0
    for name in ("cif-bridge.js", "cif-bridge.min.js", "cif-bridge.core.mjs"):
        assert "https://docs.example/cif/" in Path("static", name).read_text(encoding="utf-8")
    Path("static/errors/timeout.md").unlink()
    Path("static/errors/invalid.md").write_text("mine", encoding="utf-8")
    Path("static/errors/more").mkdir()  # not a build's, and no build would change it
    code, _, errors = run("--out", "static", *url, "--check")
    assert (code, findings(errors)) == (1, [("error", "stale")] * 2)
    assert [Path(place).as_posix() for place in re.findall(r"(?m)^error\[stale\] (.+?): ", errors)] == [
        "static/errors/invalid.md",
        "static/errors/timeout.md",
    ]


@pytest.mark.parametrize("more", [[], ["--check"], ["--watch"]])
def test_an_address_that_is_none_is_one_finding(run: Run, more: list[str]) -> None:
    code, _, errors = run("--docs-url", "javascript:alert(1)", "--out", "static", *more)
    assert (code, findings(errors)) == (1, [("error", "docs-url")])
    assert not Path("static").exists()


@pytest.fixture
def old_plan(tmp_path: Path) -> str:
    events = tmp_path / "old_events.py"
    events.write_text(EVENTS, encoding="utf-8")
    write_plan(make_plan(str(events)), tmp_path)
    return str(tmp_path / "plan.json")


def test_check_command_passes_what_breaks_nothing(run: Run, old_plan: str) -> None:
    Path("my_events.py").write_text(EVENTS.replace('"Lookup"]', '"Lookup", "Other"]'), encoding="utf-8")
    code, output, errors = run("check", "--against", old_plan, "--events", "my_events.py")
    assert (code, errors) == (0, "")
    assert re.search(r"updated +no +callHeld.reason +also takes 'Other'", output)


def test_check_command_refuses_what_breaks_a_page(run: Run, old_plan: str) -> None:
    Path("my_events.py").write_text(EVENTS.replace('"CustomerRequest", ', "").replace("ge=0", "ge=1"), encoding="utf-8")
    code, _, errors = run("check", "--against", old_plan, "--events", "my_events.py")
    assert (code, findings(errors)) == (1, [("error", "breaking"), ("error", "breaking")])
    assert "callHeld.reason" in errors and "callHeld.seconds" in errors


def test_diff_prints_json_for_programs(run: Run, old_plan: str, dist: Path) -> None:
    code, output, _ = run("diff", old_plan, str(dist / "plan.json"), "--json")
    data = json.loads(output)
    assert (code, data["breaking"]) == (0, True)
    assert {"kind": "added", "event": "callHold", "field": None, "breaking": False, "reason": "new event"} in data["changes"]


def test_diff_prints_a_table_for_people(run: Run, old_plan: str, dist: Path) -> None:
    code, output, _ = run("diff", old_plan, str(dist / "plan.json"))
    assert code == 0
    assert re.search(r"(?m)^added +no +callHold ", output)
    assert re.search(r"(?m)^removed +yes +callHeld ", output)
    assert run("diff", old_plan, old_plan)[1] == "No event differs.\n"


@pytest.mark.parametrize("command", [["diff", "nowhere.json", "nowhere.json"], ["check", "--against", "nowhere.json"]])
def test_a_missing_plan_is_one_finding(run: Run, command: list[str]) -> None:
    code, _, errors = run(*command)
    assert (code, findings(errors)) == (1, [("error", "plan-unreadable")])


@pytest.mark.parametrize(
    "arguments",
    [
        ["--colour"],
        ["destroy"],
        ["check"],
        ["diff", "one.json"],
        ["--check", "--watch"],
        ["--check", "--overwrite"],
        ["--events", "my_events.py", "check", "--against", "plan.json"],
    ],
)
def test_wrong_usage_exits_2(run: Run, arguments: list[str]) -> None:
    code, output, errors = run(*arguments)
    assert (code, output) == (2, "")
    assert errors.startswith("Usage: cif-bridge")


def test_help_tells_the_two_checks_apart(run: Run) -> None:
    code, output, _ = run("--help")
    text = " ".join(re.sub(r"[│╭╮╰╯─]", " ", output).split())
    assert code == 0
    assert "--check <bool> Build nothing; exit 1 and name the files in --out that a build would change." in text
    assert "check Exits 1 if the events would break what relies on an older plan." in text


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"{__version__}\n", "")


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """`cif-bridge` as a process of its own, ended whatever happens. It hears Ctrl+C also where the tests run in the background."""
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{heard}; from bridge.cli import main; main()", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


def lines_until(process: subprocess.Popen[str], text: str) -> list[str]:
    assert process.stderr
    lines = []
    for line in process.stderr:
        lines.append(line)
        if text in line:
            return lines
    raise AssertionError("".join(lines))


def save(path: Path, text: str) -> None:
    """In one step, so that nobody reads half of it."""
    path.with_suffix(".new").write_text(text, encoding="utf-8")
    path.with_suffix(".new").replace(path)


@pytest.mark.parametrize("name", ["static", "."])
def test_watch_takes_no_build_for_an_edit(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(folder: Path, *_: object) -> None:
        folder.mkdir()
        for name in ("plan.json", "provision.py"):
            (folder / name).touch()
        write_manifest(folder, "of a test")

    monkeypatch.setattr(pipeline, "make", make)
    out, edited = tmp_path / name, tmp_path / name / "static_events.py"
    changes = changes_of(tmp_path, out)
    assert next(changes) == set()
    for _ in range(2):
        pipeline.build(out)
    save(edited, EVENTS)  # seen after what the builds did
    changed = next(changes)
    while not changed:  # a folder that is new is watched a moment later
        save(edited, EVENTS)
        changed = next(changes)
    assert {path for _, path in changed} == {str(edited)}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches a whole console there")
def test_watch_builds_after_each_edit_until_ctrl_c(tmp_path: Path) -> None:
    events, columns, typings = tmp_path / "my_events.py", tmp_path / "columns.py", tmp_path / "static" / "cif-bridge.d.ts"
    source = EVENTS.replace('Column("msdyn_customattribute1")', "SECONDS").replace("class", "from columns import SECONDS\nclass")
    column = 'from bridge import Column\nSECONDS = Column("msdyn_customattribute1")\n'
    save(events, source)
    save(columns, column)
    with started(tmp_path, "--events", "my_events.py", "--out", "static", "--watch") as process:

        def wait_for(text: str) -> None:
            while not typings.is_file() or text not in typings.read_text(encoding="utf-8"):
                lines_until(process, "Built ")

        wait_for("customattribute1")
        save(events, "class Broken(")
        assert ("error", "events-syntax") in findings("".join(lines_until(process, "Not built.")))
        assert "callHeld" in typings.read_text(encoding="utf-8")
        save(events, source.replace("CallHeld", "CallWaits"))
        wait_for("callWaits")
        save(columns, column.replace("1", "5"))
        wait_for("customattribute5")
        events.unlink()
        assert ("error", "events-missing") in findings("".join(lines_until(process, "Not built.")))
        save(events, source + MORE)
        wait_for("callResumed")
        save(events, source + MORE + '    outcome: Literal["Kept", "Lost"] | None = None\n    """How it went on."""\n')
        wait_for('"Kept" | "Lost"')
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert process.stderr.read().endswith("No longer watching.\n")
        assert process.wait() == 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches a whole console there")
def test_demo_builds_what_it_shows(tmp_path: Path) -> None:
    with started(tmp_path, "demo", "--port", "0", "--no-browser") as process:
        lines_until(process, "The demo is at http://127.0.0.1:")
        assert (tmp_path / "dist" / "cif-bridge.min.js").is_file()
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
