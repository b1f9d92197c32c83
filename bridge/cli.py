"""The command line: `python build.py` in a checkout, `cif-bridge` where the package is installed."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from bridge import demo
from bridge.definitions.api import ERROR_PAGES
from bridge.demo.replay import read_recording
from bridge.findings import FINDINGS, BuildError, Finding, build_error
from bridge.outputs.docs.audit_page import audit_page
from bridge.outputs.render import TEMPLATES, write
from bridge.pipeline import build as pipeline
from bridge.pipeline.slow_patterns import pattern_costs
from bridge.plan.diff import Change, as_data, compare, read_plan
from bridge.plan.lint import RULES
from bridge.plan.make import SHIPPED_EVENTS, make_plan
from bridge.toolchain.toolchain import Toolchain
from bridge.version import __version__

if TYPE_CHECKING:
    from bridge.adopt.report import Adoption

app = typer.Typer(add_completion=False, rich_markup_mode="markdown", pretty_exceptions_enable=False)
_out = Console()
_err = Console(stderr=True)

DIST = Path("dist")

Events = Annotated[
    str,
    typer.Option(help="Your events: a .py file or a dotted module.", metavar="FILE|MODULE", show_default="the events that ship"),
]


@app.callback(invoke_without_command=True)
def build(
    context: typer.Context,
    events: Events = SHIPPED_EVENTS,
    out: Annotated[
        Path, typer.Option(help="Folder to build into. Only files that a build wrote are replaced and removed there.")
    ] = DIST,
    docs_url: Annotated[
        str,
        typer.Option(
            help="Where you publish the pages about error codes: `error.link` and warnings in the console lead there.",
            metavar="URL",
            show_default="beside the script",
        ),
    ] = ERROR_PAGES,
    check: Annotated[
        bool, typer.Option("--check", help="Build nothing; exit 1 and name the files in --out that a build would change.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Build again whenever your events change, until Ctrl+C.")] = False,
    overwrite: Annotated[
        bool,
        typer.Option(
            "--overwrite",
            help="Replace also files that were changed since a build wrote them, and others that have the name of one.",
        ),
    ] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Turns Python definitions of analytics events into a script that a Dynamics 365 softphone page can trust.

    Without a command: builds the scripts, their typings, schema and documentation into `dist/`.

    Exit codes: 0 done, 1 the build or a check failed (each finding is printed with its place and what to do), 2 wrong usage.
    """
    if context.invoked_subcommand:
        _refuse_options_before(context)
    elif version:
        _out.print(__version__)
    elif check and watch:
        raise typer.BadParameter("--check builds nothing, --watch builds again and again. Give one of them.")
    elif check and overwrite:
        raise typer.BadParameter("--check builds nothing, --overwrite is for what a build replaces. Give one of them.")
    elif check:
        _check_out(out, events, docs_url)
    elif watch:
        from bridge.pipeline.watch import watch as watch_events  # needed by nothing else

        watch_events(out, events, _report, docs_url, overwrite)
    else:
        _print_files(out, pipeline.build(out, events, _report, docs_url, overwrite=overwrite))


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="plan.json of the older build.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="plan.json of the newer build.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Tells what changed in the events between two plans, and what of it breaks pages or reports. Exits 0 whatever changed."""
    before, after = read_plan(old), read_plan(new)
    changes = compare(before, after)
    if as_json:
        print(json.dumps(as_data(before, after, changes), indent=2))
    else:
        _print_changes(changes)


@app.command("check")
def check_against(
    against: Annotated[Path, typer.Option(help="plan.json that pages and reports rely on.", show_default=False)],
    events: Events = SHIPPED_EVENTS,
) -> None:
    """Exits 1 if the events would break what relies on an older plan. (That `dist/` is up to date is the option `--check`.)"""
    with Toolchain(_report) as tools:
        plan = make_plan(events, costs=partial(pattern_costs, tools=tools))
    for warning in plan.warnings:
        _report(str(warning))
    changes = compare(read_plan(against), plan)
    _print_changes(changes)
    remedy = "Keep the old event, with `deprecated` if need be, beside a new one; or make it known with a new major version."
    breaking = [Finding("breaking", "error", c.where, f"{c.reason}. {remedy}") for c in changes if c.breaking]
    if breaking:
        raise BuildError(breaking)


@app.command("findings")
def explain(
    id: Annotated[str | None, typer.Argument(help="One of them; all, when it is left out.", show_default=False)] = None,
) -> None:
    """Lists what a build can find, by its id: rules of events, and everything else that stops a build or is worth a warning."""
    rules = {id: (rule.level, rule.doc, "no_lint" if rule.suppressible else "") for id, rule in RULES.items()}
    known = rules | {id: ("warning" if "(a warning)" in doc else "error", doc, "") for id, doc in FINDINGS.items()}
    if id is not None and id not in known:
        raise typer.BadParameter(f"{id!r} is none of them. Leave it out for a list of all.")
    table = Table(box=None, pad_edge=False)
    for column in ("id", "level", "suppressed by", "what"):
        table.add_column(column, overflow="fold", no_wrap=column == "id")
    for name, (level, doc, suppressed) in sorted(known.items()):
        if id in (None, name):
            table.add_row(*map(Text, (name, level, suppressed, doc)))
    _out.print(table)


@app.command()
def init(file: Annotated[Path, typer.Argument(help="File to write; it must not exist.")] = Path("my_events.py")) -> None:
    """Writes a commented file of events to start from."""
    _write_new(file, (TEMPLATES / "starter.py").read_text(encoding="utf-8"))
    _out.print(f"Wrote {file}. Build it: cif-bridge --events {file} --out static", highlight=False, markup=False, soft_wrap=True)


@app.command("adopt")
def adopt_page(
    files: Annotated[list[Path], typer.Argument(help="Scripts, HTML pages or folders that call logAnalyticsEvent.")],
    out: Annotated[Path, typer.Option(help="Plan to write; it must not exist.")] = Path("my_events.py"),
    report: Annotated[Path | None, typer.Option(help="Markdown file to write the whole report into.", show_default=False)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON for other programs.")] = False,
) -> None:
    """Reads an existing page, and writes a plan to start from: the events it sends, what is wrong with each call today, and the
    typed call to put there. Nothing of the page is run or changed. Exits 0 whatever is wrong with the calls."""
    from bridge.adopt.report import adopt  # needed by nothing else

    adoption = adopt(files, _report)
    if adoption.plan:
        _write_new(out, adoption.plan)
    if report:
        write(report, adoption.as_markdown())
    if as_json:
        print(adoption.as_json(), end="")
    else:
        _print_adoption(adoption)
        build_it = f"Wrote {out}. Read it, then build it: cif-bridge --events {out} --out static"
        _out.print(build_it if adoption.plan else "No event could be read.", highlight=False, markup=False, soft_wrap=True)


@app.command("audit")
def audit_command(
    rows: Annotated[
        Path,
        typer.Argument(help="Rows of msdyn_kpieventdata: CSV, Parquet, JSON, a folder of them, a Delta table.", show_default=False),
    ],
    events: Events = SHIPPED_EVENTS,
    url: Annotated[
        str | None,
        typer.Option(help="Address of an organisation: its newer rows are first added to the folder ROWS. Token: DATAVERSE_TOKEN."),
    ] = None,
    older: Annotated[
        list[Path] | None,
        typer.Option(help="plan.json of an older build that rows may come from. Can be repeated.", show_default=False),
    ] = None,
    stats: Annotated[
        Path | None, typer.Option(help="JSON that pages exported: stats(), or {stats, accepted}. Finds what was never stored.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page with plots here, too.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Holds the rows that arrived against the plan. Needs the extra `reader`: pip install "cif-analytics-bridge[reader]".

    Exits 1 if a finding is of level error.
    """
    try:
        from bridge.reader.page_logs import read_page_logs
        from bridge.reader.printing import print_audit
        from bridge.reader.run import audit_rows
        from bridge.reader.web_api import fetch, organisation
    except ImportError as error:
        remedy = 'Install it: pip install "cif-analytics-bridge[reader]".'
        raise build_error("audit-extra", "audit", f"needs the extra `reader` ({error}). {remedy}") from None
    plans = [read_plan(path) for path in older or []]
    logs = read_page_logs(stats) if stats else []
    plan = make_plan(events)
    with Progress(console=_err, transient=True, disable=not _err.is_terminal) as progress:
        if url:
            fetching = progress.add_task("fetching rows", total=None)
            fetch(plan, organisation(url), rows, lambda count: progress.update(fetching, description=f"fetching rows: {count:,}"))
            progress.remove_task(fetching)
        task = progress.add_task("reading rows", total=1.0)
        found = audit_rows(plan, rows, plans, logs, lambda what, part: progress.update(task, description=what, completed=part))
    data = found.as_data()
    if html:
        _write_whole(html, audit_page(data))
    if as_json:
        print(json.dumps(data, indent=2))
    else:
        print_audit(found, _out)
    if found.failed:
        raise typer.Exit(1)


def _write_whole(path: Path, text: str) -> None:
    """All of a file or nothing."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        write(unfinished, text)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise build_error("audit-unwritable", str(path), f"{error.strerror}. Give another name.") from None


@app.command("demo")
def show_demo(
    dist: Annotated[Path, typer.Option(help="Folder with the built scripts; built if it is missing.")] = DIST,
    port: Annotated[int, typer.Option(help="Port of the page.", min=0, max=65535)] = demo.PORT,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    replay: Annotated[Path | None, typer.Option(help="Play what the inspector exported.", metavar="FILE")] = None,
) -> None:
    """Shows an agent's desktop with a softphone page and a fake Dataverse, without an organisation."""
    recording = read_recording(replay) if replay else None
    if not dist.exists():
        pipeline.build(dist, report=_report)
    demo.serve(dist, port, open_browser=browser, report=_report, recording=recording)


def _write_new(file: Path, text: str) -> None:
    """A file of events that did not exist."""
    if file.suffix != ".py":
        raise build_error("init-name", str(file), "is no Python file. Give a name that ends in .py.")
    try:
        with file.open("x", encoding="utf-8", newline="\n") as starter:
            starter.write(text)
    except FileExistsError:
        raise build_error("init-exists", str(file), "exists, and is left as it is. Give another name.") from None
    except OSError as error:
        raise build_error("init-unwritable", str(file), f"{error.strerror}. Give another name.") from None


def _refuse_options_before(context: typer.Context) -> None:
    """`cif-bridge --events mine.py check` would check the events that ship."""
    for parameter in context.command.params:
        source = context.get_parameter_source(parameter.name or "")
        if source is not None and source.name == "COMMANDLINE":
            raise typer.BadParameter(f"{parameter.opts[0]} stands before the command. Give options after it.")


def _check_out(out: Path, events: str, docs_url: str) -> None:
    stale = pipeline.check(out, events, _report, docs_url)
    if stale:
        remedy = "is not what a build makes. Run the build without --check."
        raise BuildError([Finding("stale", "error", str(out / name), remedy) for name in stale])
    _out.print(f"{out} is what a build makes.", highlight=False, markup=False)


def _print_files(out: Path, files: Sequence[pipeline.Built]) -> None:
    table = Table(title=str(out), title_justify="left", box=None, pad_edge=False)
    table.add_column("file")
    table.add_column("bytes", justify="right")
    table.add_column("gzip", justify="right")
    for file in files:
        table.add_row(file.name, f"{file.size:,}", f"{file.gzip_size:,}")
    _out.print(table)


def _print_changes(changes: Sequence[Change]) -> None:
    if not changes:
        _out.print("No event differs.")
        return
    table = Table(box=None, pad_edge=False)
    for column in ("kind", "breaking", "event or field", "what changed"):
        table.add_column(column, overflow="fold")
    for change in changes:
        cells = (change.kind, "yes" if change.breaking else "no", change.where, change.reason)
        table.add_row(*map(Text, cells), style="red" if change.breaking else None)
    _out.print(table)


def _print_adoption(adoption: Adoption) -> None:
    table = Table(box=None, pad_edge=False)
    for column in ("call", "sends", "wrong today"):
        table.add_column(column, overflow="fold")
    for call in adoption.calls:
        wrong = "\n".join(f"{finding.message} [{finding.id}]" for finding in call.findings)
        table.add_row(*map(Text, (call.where, ", ".join(call.events), wrong or "nothing seen")))
    _out.print(table)
    for finding in adoption.findings:
        _report(str(finding))


_STYLES = {"error": "red", "warning": "yellow"}


def _report(line: str) -> None:
    level = line.partition("[")[0]
    _err.print(line, style=_STYLES.get(level, "dim"), highlight=False, markup=False, soft_wrap=True)


def main() -> None:
    """Findings become lines and exit code 1; nothing a user can cause ends in a traceback."""
    sys.path.append(str(Path.cwd()))  # modules of the user's are there, whichever way this was started
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an old code page lacks letters of file and event names
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="cif-bridge")
    except BuildError as error:
        for finding in error.findings:
            _report(str(finding))
        raise SystemExit(1) from None
