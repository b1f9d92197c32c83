"""The one shape in which the build says what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Finding:
    """One thing the build found: what (`id`), how bad, `where` (file, line or name), and why with a remedy (`message`)."""

    id: str
    level: Level
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.level}[{self.id}] {self.where}: {self.message}"


class BuildError(Exception):
    """The build cannot go on; `findings` holds at least one finding of level error."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = list(findings)


def build_error(id: str, where: str, message: str) -> BuildError:
    """A `BuildError` of one finding, to be raised by the caller."""
    return BuildError([Finding(id, "error", where, message)])


FINDINGS = {
    "adopt-file": "A page that is to be read is not there, or cannot be read.",
    "adopt-nothing": "The pages have no call of `logAnalyticsEvent`.",
    "adopt-order": "A page calls in an order that the platform's documentation does not have.",
    "adopt-parser": "The program that reads JavaScript did not do so.",
    "adopt-syntax": "A page has code that JavaScript itself does not read.",
    "api-surface": "The script that was made is not what the definitions promise, or does not run: a fault of the bridge.",
    "api-type": "A type of the bridge's own interface cannot be written in TypeScript: a fault of the bridge.",
    "audit-extra": "`cif-bridge audit` needs the extra `reader`, which is not installed.",
    "audit-unwritable": "The page of an audit cannot be written.",
    "breaking": "The events would break pages or reports that rely on an older plan (`cif-bridge check`).",
    "bundle-alias": "A script has a name that its compiler renamed: a fault of the bridge.",
    "bundle-dunder": "A script has a name of its compiler's runtime: a fault of the bridge.",
    "bundle-error": "The scripts could not be put together or made small.",
    "bundle-eval": "A script makes code from text, which a content security policy forbids: a fault of the bridge.",
    "bundle-patched-method": "A script calls a method that only its compiler's runtime has: a fault of the bridge.",
    "bundle-runtime-symbol": "A script needs its compiler's runtime, which is left out: a fault of the bridge.",
    "cache-unusable": "The folder in which build tools are kept cannot be written to.",
    "demo-script-missing": "The folder of the demo has not all the scripts that it shows.",
    "docs-url": "`--docs-url` is no address.",
    "error-page": "A page about an error code is missing, or is about none: a fault of the bridge.",
    "event-deprecated": "Rows of a deprecated event still come (a warning).",
    "event-never": "No row of an event of the plan came (a warning).",
    "event-older": "Rows are of an event that only an older plan knows (a warning).",
    "event-unknown": "Rows are of a name that the plan does not have; a warning when no name of the plan is like it.",
    "events-foreign": "A module of the plan has an event of another plan among its names.",
    "events-hidden": "An event is no name of its module, so that nobody could tell it from another.",
    "events-import": "A file of the plan cannot be imported: it raised an exception, or needs what is not there.",
    "events-left-out": "A file of the package has events, and no module of the plan imports it (a warning).",
    "events-missing": "`--events` is no file and no module.",
    "events-name": "The file of events has the name of a module that others need.",
    "events-none": "The plan has no event.",
    "events-print": "A file of the plan prints while it is imported (a warning).",
    "events-syntax": "A file of the plan is no Python.",
    "init-exists": "The file that `cif-bridge init` is to write exists.",
    "init-name": "The file that `cif-bridge init` is to write is no Python file.",
    "init-unwritable": "The file that `cif-bridge init` is to write cannot be written.",
    "node-missing": "No usable Node was found or installed.",
    "out-busy": "Another build has been putting files into the folder of `--out` for long.",
    "out-changed": "A file of an earlier build was changed since; `--overwrite` replaces it.",
    "out-foreign": "Something that no build wrote is in the way of a file; `--overwrite` replaces it if it is a file.",
    "out-full": "The disk that the folder of `--out` is on has no room. Nothing was changed.",
    "out-manifest": "The list of a build's files, `cif-bridge.files.json`, cannot be read.",
    "out-missing": "`--check` of a folder that is not there.",
    "out-no-folder": "`--out` is a file, lies below one, or is a link that leads nowhere.",
    "out-unwritable": "The folder of `--out`, or a file in it, cannot be written to. Nothing was changed.",
    "patterns-failed": "The program that looks for slow patterns ended without an answer: a fault of the bridge.",
    "payload-type": "A type of the payload cannot be checked in the page: a fault of the bridge.",
    "plan-invalid": "A file that is to be compared is no `plan.json`.",
    "plan-unreadable": "A `plan.json` that is to be compared is not there, or cannot be read.",
    "port-busy": "Another program has the port of the demo.",
    "replay-invalid": "The file of `cif-bridge demo --replay` is no recording of the inspector.",
    "replay-unreadable": "The file of `cif-bridge demo --replay` is not there, or cannot be read.",
    "row-ahead": "Rows are of a later time than their creation: a clock is wrong.",
    "row-behind": "Rows were created long after their time (a warning).",
    "row-conversation": "Rows have no conversation.",
    "row-doubled": "Event ids stand in several rows.",
    "row-id": "Rows have no event id (a warning).",
    "row-lost": "Pages had events accepted that no row tells of; a warning when only sums can be compared.",
    "row-name": "Rows have no name of an event.",
    "row-session": "Rows have only the name and the host's own session (a warning).",
    "row-time": "Rows have no time stamp that can be read.",
    "row-value": "Rows have a value that the field of the plan does not take.",
    "rows-columns": "A table of rows has no column that tells the event.",
    "rows-foreign": "No row of a table is of an event of the plan.",
    "rows-format": "What is given as rows is no table of a kind that can be read.",
    "rows-headers": "Files of rows have no header row, and no `model.json` or definition tells their columns.",
    "rows-missing": "The file or folder of rows is not there.",
    "rows-none": "A table of rows is empty.",
    "rows-organisation": "An organisation does not answer as the Web API does, or refuses.",
    "rows-token": "There is no token of the organisation, or it has ended.",
    "rows-type": "A column of rows holds values of a kind that it cannot hold in Dataverse.",
    "rows-unreadable": "A file of rows is damaged, or is no table.",
    "rows-unwritable": "The folder that rows are kept in cannot be written to.",
    "rows-url": "`--url` is no address of an organisation.",
    "sequence": "Conversations have a start without an end, an end without a start, or two ends, by `Follows` of the plan.",
    "sequence-event": "`Follows` names an event that is not of the plan.",
    "stale": "A file of `--out` is not what a build makes (`--check`).",
    "stats-invalid": "A file of `--stats` is no export of a page.",
    "stats-unreadable": "A file of `--stats` is not there, or cannot be read.",
    "temp-full": "The temporary folder has no room for what a build makes.",
    "temp-unusable": "The temporary folder cannot be written to.",
    "tool-install": "Node or tools of npm could not be installed.",
    "transcrypt-error": "The compiler of the scripts refused a module: a fault of the bridge.",
    "transcrypt-foreign": "A module of the scripts came from outside the bridge: a fault of the bridge.",
    "transcrypt-missing": "The compiler of the scripts left a module out: a fault of the bridge.",
    "watch-failed": "`--watch` cannot watch the folder of the events.",
}
"""What can be found beside the rules of events (`bridge.plan.lint.RULES`) and of Python that runs in the browser (`shim-…`)."""
