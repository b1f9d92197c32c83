"""The command line: `python build.py` in a checkout, `cif-bridge` where the package is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bridge.findings import BuildError
from bridge.generator import pipeline
from bridge.generator.read_definitions import SHIPPED_EVENTS
from bridge.version import __version__

app = typer.Typer(add_completion=False, no_args_is_help=False, rich_markup_mode="markdown", pretty_exceptions_enable=False)
_out = Console()
_err = Console(stderr=True)

DIST = Path("dist")


@app.callback(invoke_without_command=True)
def build(
    context: typer.Context,
    events: Annotated[
        str,
        typer.Option(
            help="Your events: a .py file or a dotted module.", metavar="FILE|MODULE", show_default="the events that ship"
        ),
    ] = SHIPPED_EVENTS,
    out: Annotated[Path, typer.Option(help="Folder to build into. It is replaced as a whole.")] = DIST,
    check: Annotated[
        bool, typer.Option("--check", help="Build nothing; exit 1 and name the stale files if a build would change any.")
    ] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Turns Python definitions of analytics events into a script that a Dynamics 365 softphone page can trust.

    Without a command: builds the scripts, their typings, schema and documentation into `dist/`.

    Exit codes: 0 done, 1 the build or the check failed (each finding is printed with its file and what to do), 2 wrong usage.
    """
    if context.invoked_subcommand:
        return
    if version:
        _out.print(__version__)
        return
    if check:
        stale = pipeline.check(out, events, _report)
        for name in stale:
            _err.print(f"stale: {out / name}", style="red", highlight=False, markup=False)
        if stale:
            _err.print("Run the build without --check and commit what it makes.")
            raise typer.Exit(1)
        _out.print(f"{out} is what a build makes.", highlight=False)
        return
    files = pipeline.build(out, events, _report)
    table = Table(title=f"{out}", title_justify="left", box=None, pad_edge=False)
    table.add_column("file")
    table.add_column("bytes", justify="right")
    table.add_column("gzip", justify="right")
    for file in files:
        table.add_row(file.name, f"{file.size:,}", f"{file.gzip_size:,}")
    _out.print(table)


_STYLES = {"error": "red", "warning": "yellow"}


def _report(line: str) -> None:
    level = line.partition("[")[0]
    _err.print(line, style=_STYLES.get(level, "dim"), highlight=False, markup=False, soft_wrap=True)


def main() -> None:
    """Findings become lines and exit code 1; nothing a user can cause ends in a traceback."""
    try:
        app(prog_name="cif-bridge")
    except BuildError as error:
        for finding in error.findings:
            _report(str(finding))
        raise SystemExit(1) from None
