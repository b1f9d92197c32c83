"""Creates the KPI event definitions of a tracking plan in a Dataverse organisation, through its Web API; says what else is missing.

Run it as often as you like: what is there already, by name and without regard to case, is left as it is. It needs Python alone,
3.11 or later. Set DATAVERSE_TOKEN to a bearer token of the organisation, for example of
`az account get-access-token --resource https://your-org.crm.dynamics.com --query accessToken --output tsv`.

It prints one line for each definition, own column and channel provider: what it found or did, the name, and what to do next.

Exit codes: 0 all is there now, 1 something is to do, is missing or failed (each line says what; with --dry-run also what a run
without it would do), 2 wrong usage, 3 the organisation could not be reached, or cannot be read with this token.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import email.utils
import functools
import http.client
import ipaddress
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from typing import IO, Any

TOKEN = "DATAVERSE_TOKEN"  # noqa: S105 - the name of a variable
HOLDS = {
    "text": ("String", "Memo"),
    "integer": ("Integer", "BigInt"),
    "number": ("Decimal", "Double", "Money"),
    "boolean": ("Boolean",),
    "datetime": ("DateTime",),
}
"""The AttributeType of the columns that can take each type."""
PATIENCE = 60
"""Ours: seconds to wait for a whole answer, and the most to wait before a repeat, whatever the organisation asks for."""
REPEATS = 5
"""Ours: the number of repeats while the organisation says that it is busy."""
PAGES = 1000
"""Ours: the most pages of a collection: a server that gives ever new ones does not hold the run."""
LARGEST = 1 << 26
"""Ours: the most bytes of an answer."""
STRANGER = "does not answer as the Web API does. Is it the address of a Dataverse organisation?"


GUID = re.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


class StopError(Exception):
    """The run cannot go on: the organisation is out of reach, or refuses the token."""


class RefusedError(Exception):
    """The organisation refuses one request."""

    def __init__(self, status: int, text: str, seconds: float) -> None:
        super().__init__(text)
        self.status = status
        self.seconds = seconds
        """Seconds until a busy organisation can be asked again."""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, which would carry the token to another address."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> None:
        return None


class Organisation:
    """The Web API of an organisation."""

    def __init__(self, address: str, token: str) -> None:
        self.api = f"{address}/api/data/v9.2/"
        self._token = token
        self._headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
            "Content-Type": "application/json; charset=utf-8",
            "OData-MaxVersion": "4.0",
            "OData-Version": "4.0",
        }
        # A proxy would get the token in clear, and has no way to this machine.
        direct = [urllib.request.ProxyHandler({})] if is_local(urllib.parse.urlsplit(address).hostname or "") else []
        self._opener = urllib.request.build_opener(NoRedirect, *direct)

    def plain(self, text: str) -> str:
        """Text without characters that act on a terminal, and without the token, which an organisation may echo."""
        for secret in {self._token, urllib.parse.quote(self._token, safe="")}:
            text = text.replace(secret, "(token)")
        return "".join(char if char.isprintable() else " " for char in text)

    def rows(self, path: str, **columns: type) -> list[dict[str, Any]]:
        """The rows of all pages of a collection, each with these columns. A null is passed on."""
        found: list[dict[str, Any]] = []
        seen: set[str] = set()
        next_page: object = self.api + path
        while next_page:
            if not isinstance(next_page, str) or not next_page.startswith(self.api):
                where = self.plain(str(next_page))
                raise StopError(f"the organisation continues at another address, {where}; the token stays here.")
            if next_page in seen or len(seen) >= PAGES:
                raise StopError(f"{self.api} goes on with the same pages, or with more than {PAGES}, for {self.plain(path)}.")
            seen.add(next_page)
            page = self.send("GET", next_page.removeprefix(self.api))
            if not isinstance(page, dict) or not isinstance(page.get("value"), list):
                raise StopError(f"{self.api} {STRANGER}")
            found += page["value"]
            next_page = page.get("@odata.nextLink")
        for row in found:
            for name, kind in columns.items():
                if not isinstance(row, dict) or name not in row or not (row[name] is None or isinstance(row[name], kind)):
                    raise StopError(f"{self.api} gave a row without {name} for {self.plain(path)}: it {STRANGER}")
        return found

    def send(self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None) -> Any:
        """The answer as data; None when it is empty."""
        data = None if body is None else json.dumps(body).encode()
        try:
            request = urllib.request.Request(  # noqa: S310 - `address` lets https through, and http to this machine
                self.api + path, data, self._headers | (headers or {}), method=method
            )
            text = self._answer(request, REPEATS)
            return json.loads(text) if text else None
        except (OSError, http.client.HTTPException) as error:
            reason = self.plain(str(getattr(error, "reason", error) or type(error).__name__))
            if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
                reason = str(error) if "not ended" in str(error) else f"nothing came within {PATIENCE} s"
            raise StopError(f"{self.api} does not answer: {reason}. Check the address, the network and HTTPS_PROXY.") from None
        except (ValueError, RecursionError):
            raise StopError(f"{self.api} {STRANGER}") from None

    def _answer(self, request: urllib.request.Request, repeats: int) -> bytes:
        """The answer to a request.

        It is sent again while the organisation is busy. A record to create is not: a 503 does not say that nothing was done.
        """
        try:
            with self._opener.open(request, timeout=PATIENCE) as answer:
                return whole(answer)
        except urllib.error.HTTPError as error:
            with error:
                unsure = error.code == 503 and request.get_method() == "POST"
                if error.code not in (429, 503) or not repeats or unsure:
                    raise self._refusal(error) from None
                seconds = wait(error.headers.get("Retry-After", ""))
        time.sleep(seconds)
        return self._answer(request, repeats - 1)

    def _refusal(self, error: urllib.error.HTTPError) -> Exception:
        """The error of a refused request. A 401 and a redirect concern every request, any other status this one alone."""
        if error.code == 401:
            return StopError(
                f"the token is refused (401). It ends after about an hour: put a new one for this organisation into {TOKEN}."
            )
        if 300 <= error.code < 400:
            target = self.plain(error.headers.get("Location", "another address"))
            return StopError(f"the address redirects ({error.code}) to {target}. Give the organisation's own address.")
        text = whole(error).decode(errors="replace")
        with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
            text = str(json.loads(text)["error"]["message"])
        said = f"{error.code} {self.plain(f'{error.reason}: {text}')[:500]}"
        return RefusedError(error.code, said, wait(error.headers.get("Retry-After", "")))


def whole(answer: Any) -> bytes:
    """Reads an answer to its end. A server that sends a byte now and then, or never stops, is given up."""
    end, parts, size = time.monotonic() + PATIENCE, [], 0
    while part := answer.read1(1 << 16):
        parts.append(part)
        size += len(part)
        if time.monotonic() > end:
            raise TimeoutError(f"its answer has not ended within {PATIENCE} s")
        if size > LARGEST:
            raise ValueError("more than any answer of the Web API")
    return b"".join(parts)


def wait(asked: str) -> float:
    """The seconds that a Retry-After asks for, as a number or as an HTTP date."""
    seconds = 1.0
    if asked.isdecimal():
        seconds = float(asked[:9])
    elif asked:
        with contextlib.suppress(ValueError, TypeError, OverflowError):
            moment = email.utils.parsedate_to_datetime(asked)
            seconds = (moment - datetime.datetime.now(moment.tzinfo)).total_seconds()
    return min(max(seconds, 0), PATIENCE)


class Work:
    """Does the work, and prints one line for each thing that was found or done."""

    def __init__(self, organisation: Organisation, dry_run: bool) -> None:
        self.organisation = organisation
        self.dry_run = dry_run
        self.open = 0
        """The number of things that are still to do, are missing, or failed."""

    def say(self, outcome: str, name: str, detail: str = "") -> None:
        print(self.organisation.plain(f"{outcome:<11} {name}{': ' if detail else ''}{detail}"), flush=True)

    def left(self, outcome: str, name: str, detail: str) -> None:
        """Says what is still to do, and counts it."""
        self.open += 1
        self.say(outcome, name, detail)

    def write(self, name: str, done: str, action: Callable[[], object]) -> None:
        if self.dry_run:
            self.left("to do", name, f"would be {done}")
            return
        try:
            action()
        except RefusedError as error:
            self.left("failed", name, str(error))
        else:
            self.say(done, name)

    def columns(self, table: str, columns: list[dict[str, Any]]) -> None:
        """Looks for the organisation's own columns. A row that names a missing one is lost."""
        attributes = f"EntityDefinitions(LogicalName='{table}')/Attributes"
        rows = self.organisation.rows(f"{attributes}?$select=LogicalName,AttributeType", LogicalName=str, AttributeType=str)
        types = {row["LogicalName"]: row["AttributeType"] for row in rows}
        limits: dict[str, int | None] = {}
        if any(column["type"] == "text" for column in columns):
            for kind in ("StringAttributeMetadata", "MemoAttributeMetadata"):
                path = f"{attributes}/Microsoft.Dynamics.CRM.{kind}?$select=LogicalName,MaxLength"
                rows = self.organisation.rows(path, LogicalName=str, MaxLength=int)
                limits |= {row["LogicalName"]: row["MaxLength"] for row in rows}
        for column in columns:
            name, wanted, limit = f"{table}.{column['name']}", column["type"], column["maxLength"]
            found, size = types.get(column["name"]), limits.get(column["name"])
            if found is None:
                units = f" of {limit} UTF-16 code units" if limit else ""
                self.left("missing", name, f"add a {wanted} column{units} with this logical name to the table.")
            elif found not in HOLDS[wanted]:
                self.left("wrong type", name, f"it is {found}; the plan stores {wanted}, which needs {' or '.join(HOLDS[wanted])}.")
            elif limit and (size is None or size < limit):
                self.left("too short", name, f"it takes {size or 'an unknown number of'} UTF-16 code units, the plan says {limit}.")
            else:
                self.say("present", name)

    def create(self, entity_set: str, record: dict[str, Any]) -> None:
        """Creates a definition. At a busy organisation it is sent again only when it is not there."""
        name = urllib.parse.quote(record["msdyn_name"].replace("'", "''"), safe="")
        for repeats in reversed(range(REPEATS + 1)):
            try:
                self.organisation.send("POST", entity_set, record)
                return
            except RefusedError as error:
                if error.status != 503 or not repeats:
                    raise
                time.sleep(error.seconds)
            if self.organisation.rows(f"{entity_set}?$select=msdyn_name&$filter=msdyn_name%20eq%20'{name}'", msdyn_name=str):
                return

    def definitions(self, entity_set: str, records: list[dict[str, Any]], active: int) -> None:
        """Creates the definitions that are missing.

        No alternate key exists, so names are compared here as Dataverse does: without case and blanks at the end.
        """
        states: dict[str, set[int]] = {}
        spelled: dict[str, str] = {}
        for row in self.organisation.rows(f"{entity_set}?$select=msdyn_name,statecode", msdyn_name=str, statecode=int):
            found = row["msdyn_name"] or ""
            states.setdefault(key(found), set()).add(row["statecode"])
            spelled.setdefault(key(found), found)
        for record in records:
            name = record["msdyn_name"]
            if key(name) not in states:
                self.write(name, "created", functools.partial(self.create, entity_set, record))
                states[key(name)], spelled[key(name)] = {active}, name
            elif active in states[key(name)]:
                there = spelled[key(name)]
                self.say("present", name, "" if there == name else f"as {there!r}, which Dataverse takes for the same name")
            else:
                self.left("inactive", name, "the host stores nothing for an inactive definition. Activate it.")

    def switches(self, column: str, sets: list[str], switch_on: bool) -> None:
        """Looks at the switch of the channel providers' analytics, in whichever of the tables they are."""
        missing, found = [], 0
        for entity_set in sets:
            id_column = entity_set.removesuffix("s") + "id"
            try:
                path = f"{entity_set}?$select=msdyn_name,{column}&$filter=statecode%20eq%200"
                rows = self.organisation.rows(path, **{"msdyn_name": str, column: bool, id_column: str})
            except RefusedError as error:
                missing.append(f"{entity_set} ({why(error)})")
                continue
            for row in rows:
                found += 1
                if not GUID.fullmatch(row[id_column] or ""):
                    raise StopError(f"{self.organisation.api} gave a provider without {id_column}: it {STRANGER}")
                name = f"{entity_set}({row[id_column]}) {row['msdyn_name'] or ''}"
                if row[column]:
                    self.say("present", name, f"{column} is on")
                elif switch_on:
                    self._switch_on(name, column, f"{entity_set}({row[id_column]})")
                else:
                    detail = f"{column} is off, and the host stores nothing for this provider. Switch it on: --enable-analytics"
                    self.left("off", name, detail)
        if not found:
            looked = "; ".join(missing) or "the tables hold none"
            outcome = self.left if switch_on else self.say
            outcome("not seen", "channel provider", f"{looked}. Look at {column} in the provider's record.")

    def switch(self, column: str, entity_set: str, record: str) -> None:
        """Looks at the switch of one channel provider's analytics."""
        path = f"{entity_set}({record})"
        name = f"{path} {column}"
        try:
            answer = self.organisation.send("GET", f"{path}?$select={column}")
        except RefusedError as error:
            self.left("failed", name, f"{error} Is {entity_set} the set of the provider's record, and {record} its id?")
            return
        if not isinstance(answer, dict) or not isinstance(answer.get(column), bool | None):
            raise StopError(f"{self.organisation.api} gave a record without {column}: it {STRANGER}")
        if answer.get(column):
            self.say("present", name)
        else:
            self._switch_on(name, column, path)

    def _switch_on(self, name: str, column: str, path: str) -> None:
        # Without If-Match a wrong id would create a record.
        headers = {"If-Match": "*"}
        self.write(name, "switched on", lambda: self.organisation.send("PATCH", path, {column: True}, headers))


def key(name: str) -> str:
    """The part of a name that Dataverse compares."""
    return name.casefold().rstrip()


def why(error: RefusedError) -> str:
    """The reason why something cannot be read, and what to do."""
    if error.status == 403:
        return f"{error} The owner of the token may not read it: give that user a role which may."
    if error.status == 404:
        return f"{error} It is not there: install Dynamics 365 Channel Integration Framework in the organisation."
    return str(error)


def is_local(host: str) -> bool:
    """Whether a host name means this machine."""
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def address(text: str) -> str:
    """The address of an organisation, without a path. Plain http is for this machine alone, since the token travels along."""
    try:
        parts = urllib.parse.urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    if not host or "@" in parts.netloc or parts.scheme not in (("https", "http") if is_local(host) else ("https",)):
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as https://your-org.crm.dynamics.com")
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{f':{port}' if port else ''}"


def entity_set(text: str) -> str:
    if not re.fullmatch("[A-Za-z][A-Za-z0-9_]*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no name of an entity set")
    return text


def guid(text: str) -> str:
    if not GUID.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no hyphenated GUID")
    return text


def usage(plan: dict[str, Any]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "provision.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--org", required=True, type=address, metavar="URL", help="address of the organisation")
    parser.add_argument(
        "--dry-run", action="store_true", help="look, and say what would be written; write nothing; exit 1 if something is to do"
    )
    provider = parser.add_argument_group(
        "analytics of channel providers", f"While {plan['switch']} of a provider is off, the host stores nothing."
    )
    provider.add_argument(
        "--enable-analytics", action="store_true", help=f"switch it on for every provider in {' and '.join(plan['providerSets'])}"
    )
    provider.add_argument("--provider-id", type=guid, metavar="GUID", help="switch it on for this provider alone")
    provider.add_argument("--provider-set", type=entity_set, metavar="NAME", help="entity set of the table that holds it")
    return parser


def main(plan: dict[str, Any], arguments: list[str] | None = None) -> int:
    parser = usage(plan)
    options = parser.parse_args(arguments)
    if bool(options.provider_id) != bool(options.provider_set):
        parser.error("--provider-id and --provider-set belong together")
    if options.provider_id and options.enable_analytics:
        parser.error("--enable-analytics is for every provider, --provider-id for one. Give one of them")
    token = os.environ.get(TOKEN, "").strip()
    if not re.fullmatch(r"[!-~]+", token):
        parser.error(f"the environment variable {TOKEN} must hold a bearer token of the organisation")
    work = Work(Organisation(options.org, token), options.dry_run)
    try:
        if plan["columns"]:
            work.columns(plan["eventTable"], plan["columns"])
        work.definitions(plan["definitionSet"], plan["definitions"], plan["active"])
        if options.provider_id:
            work.switch(plan["switch"], options.provider_set, options.provider_id)
        else:
            work.switches(plan["switch"], plan["providerSets"], options.enable_analytics)
    except StopError as error:
        print(f"error: {error}", file=sys.stderr)
        return 3
    except RefusedError as error:
        print(f"error: {why(error)}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("error: stopped. What a line says is done; run it again for the rest.", file=sys.stderr)
        return 130
    return 1 if work.open else 0


# cif-analytics-bridge 0.1.0, plan 68d4a8bd76fd
PLAN = json.loads(
    r"""
{
  "definitionSet": "msdyn_kpieventdefinitions",
  "eventTable": "msdyn_kpieventdata",
  "providerSets": [
    "msdyn_channelproviders",
    "msdyn_ciproviders"
  ],
  "switch": "msdyn_enableanalytics",
  "active": 0,
  "definitions": [
    {
      "msdyn_name": "CallRinging",
      "msdyn_eventdisplayname": "Call Ringing",
      "msdyn_eventdescription": "A call is offered to the agent.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallAnswered",
      "msdyn_eventdisplayname": "Call Answered",
      "msdyn_eventdescription": "The agent answers the call.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallDeclined",
      "msdyn_eventdisplayname": "Call Declined",
      "msdyn_eventdescription": "The agent declines the call.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallMissed",
      "msdyn_eventdisplayname": "Call Missed",
      "msdyn_eventdescription": "Nobody answered the call in time.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallHold",
      "msdyn_eventdisplayname": "Call Hold",
      "msdyn_eventdescription": "A call is put on hold.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallUnhold",
      "msdyn_eventdisplayname": "Call Unhold",
      "msdyn_eventdescription": "A call is taken off hold.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallMuted",
      "msdyn_eventdisplayname": "Call Muted",
      "msdyn_eventdescription": "The agent mutes the microphone.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallUnmuted",
      "msdyn_eventdisplayname": "Call Unmuted",
      "msdyn_eventdescription": "The agent opens the microphone again.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallTransferred",
      "msdyn_eventdisplayname": "Call Transferred",
      "msdyn_eventdescription": "The call goes to somebody else for good.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallConsultStarted",
      "msdyn_eventdisplayname": "Call Consult Started",
      "msdyn_eventdescription": "The agent asks a colleague while the customer waits.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallConferenceStarted",
      "msdyn_eventdisplayname": "Call Conference Started",
      "msdyn_eventdescription": "A third party joins the call.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallRecordingStarted",
      "msdyn_eventdisplayname": "Call Recording Started",
      "msdyn_eventdescription": "Recording begins.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallRecordingStopped",
      "msdyn_eventdisplayname": "Call Recording Stopped",
      "msdyn_eventdescription": "Recording ends or pauses.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "CallEnded",
      "msdyn_eventdisplayname": "Call Ended",
      "msdyn_eventdescription": "The call is over.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "WrapUpStarted",
      "msdyn_eventdisplayname": "Wrap Up Started",
      "msdyn_eventdescription": "After-call work begins.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    },
    {
      "msdyn_name": "WrapUpCompleted",
      "msdyn_eventdisplayname": "Wrap Up Completed",
      "msdyn_eventdescription": "After-call work is done.",
      "msdyn_eventtype": 100000001,
      "statecode": 0
    }
  ],
  "columns": []
}
"""
)

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    sys.exit(main(PLAN))
