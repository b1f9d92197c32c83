"""Creates the KPI event definitions of a tracking plan in a Dataverse organisation, through its Web API.

Run it as often as you like: what is there already, by name, is left as it is. It needs Python alone, 3.11 or later.
Set DATAVERSE_TOKEN to a bearer token of the organisation, for example of
`az account get-access-token --resource https://your-org.crm.dynamics.com --query accessToken --output tsv`.

Exit codes: 0 all is there now, 1 something is missing or failed (each line says what), 2 wrong usage,
3 the organisation could not be reached, or cannot be read with this token.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException, HTTPMessage
from typing import IO, Any

TOKEN = "DATAVERSE_TOKEN"  # noqa: S105 - the name of a variable
HOLDS = {
    "text": ("String", "Memo"),
    "integer": ("Integer", "BigInt"),
    "number": ("Decimal", "Double", "Money"),
    "boolean": ("Boolean",),
    "datetime": ("DateTime",),
}
"""AttributeType of the columns that can take each type."""
PATIENCE = 60
"""Seconds to wait for an answer, or before a repeat."""
REPEATS = 5
"""Repeats while the organisation says that it is busy."""
STRANGER = "does not answer as the Web API does. Is it the address of a Dataverse organisation?"


class StopError(Exception):
    """Nothing more can be done: the organisation is out of reach or refuses the token."""


class RefusedError(Exception):
    """The organisation refuses one request."""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to another address."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


class Organisation:
    """The Web API of an organisation."""

    def __init__(self, address: str, token: str) -> None:
        self.api = f"{address}/api/data/v9.2/"
        self._headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
            "Content-Type": "application/json; charset=utf-8",
            "OData-MaxVersion": "4.0",
            "OData-Version": "4.0",
        }
        self._opener = urllib.request.build_opener(NoRedirect)

    def rows(self, path: str) -> list[dict[str, Any]]:
        """All pages of a collection."""
        found: list[dict[str, Any]] = []
        next_page: str | None = self.api + path
        while next_page:
            if not next_page.startswith(self.api):
                raise StopError(f"the organisation continues at another address, {plain(next_page)}; the token stays here.")
            page = self.send("GET", next_page.removeprefix(self.api))
            if not isinstance(page, dict) or "value" not in page:
                raise StopError(f"{self.api} {STRANGER}")
            found += page["value"]
            next_page = page.get("@odata.nextLink")
        return found

    def send(self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None) -> Any:
        """The answer as data; None when it is empty."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310 - `address` lets https through, and http to this machine
            self.api + path, data, self._headers | (headers or {}), method=method
        )
        try:
            text = self._answer(request, REPEATS)
            return json.loads(text) if text else None
        except (OSError, HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise StopError(f"{self.api} does not answer: {reason}. Check the address, the network and HTTPS_PROXY.") from None
        except ValueError:
            raise StopError(f"{self.api} {STRANGER}") from None

    def _answer(self, request: urllib.request.Request, repeats: int) -> bytes:
        try:
            with self._opener.open(request, timeout=PATIENCE) as answer:
                text: bytes = answer.read()
            return text
        except urllib.error.HTTPError as error:
            with error:
                if error.code != 429 or not repeats:
                    raise refusal(error) from None
                seconds = error.headers.get("Retry-After", "")
        time.sleep(min(int(seconds) if seconds.isdecimal() else 1, PATIENCE))
        return self._answer(request, repeats - 1)


def refusal(error: urllib.error.HTTPError) -> Exception:
    """401 and redirects concern every request, all else the one."""
    if error.code == 401:
        return StopError(
            f"the token is refused (401). It ends after about an hour: put a new one for this organisation into {TOKEN}."
        )
    if 300 <= error.code < 400:
        target = plain(error.headers.get("Location", "another address"))
        return StopError(f"the address redirects ({error.code}) to {target}. Give the organisation's own address.")
    text = error.read().decode(errors="replace")
    with contextlib.suppress(ValueError, KeyError, TypeError):
        text = str(json.loads(text)["error"]["message"])
    return RefusedError(plain(f"{error.code} {error.reason}: {text[:500]}"))


def plain(text: str) -> str:
    """Text that does nothing to a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


class Work:
    """What was found and done; prints one line for each thing."""

    def __init__(self, organisation: Organisation, dry_run: bool) -> None:
        self.organisation = organisation
        self.dry_run = dry_run
        self.failures = 0

    def say(self, outcome: str, name: str, detail: str = "") -> None:
        print(plain(f"{outcome:<11} {name}{': ' if detail else ''}{detail}"), flush=True)

    def fail(self, outcome: str, name: str, detail: str) -> None:
        self.failures += 1
        self.say(outcome, name, detail)

    def write(self, name: str, done: str, method: str, path: str, body: object, headers: dict[str, str] | None = None) -> None:
        if self.dry_run:
            self.say("to do", name, f"would be {done}")
            return
        try:
            self.organisation.send(method, path, body, headers)
        except RefusedError as error:
            self.fail("failed", name, str(error))
        else:
            self.say(done, name)

    def columns(self, table: str, columns: list[dict[str, Any]]) -> None:
        """The organisation's own columns: a row that names a missing one is lost."""
        attributes = f"EntityDefinitions(LogicalName='{table}')/Attributes"
        types = {
            row["LogicalName"]: row["AttributeType"]
            for row in self.organisation.rows(f"{attributes}?$select=LogicalName,AttributeType")
        }
        limits: dict[str, int] = {}
        if any(column["type"] == "text" for column in columns):
            for kind in ("StringAttributeMetadata", "MemoAttributeMetadata"):
                path = f"{attributes}/Microsoft.Dynamics.CRM.{kind}?$select=LogicalName,MaxLength"
                limits |= {row["LogicalName"]: row["MaxLength"] for row in self.organisation.rows(path)}
        for column in columns:
            name, wanted, limit = f"{table}.{column['name']}", column["type"], column["maxLength"]
            found = types.get(column["name"])
            if found is None:
                size = f" of {limit} UTF-16 code units" if limit else ""
                self.fail("missing", name, f"add a {wanted} column{size} with this logical name to the table.")
            elif found not in HOLDS[wanted]:
                self.fail("wrong type", name, f"it is {found}; the plan stores {wanted}, which needs {' or '.join(HOLDS[wanted])}.")
            elif limit and limits[column["name"]] < limit:
                self.fail("too short", name, f"it takes {limits[column['name']]} UTF-16 code units, the plan says {limit}.")
            else:
                self.say("present", name)

    def definitions(self, entity_set: str, records: list[dict[str, Any]], active: int) -> None:
        """No alternate key exists, so names are compared here."""
        states: dict[str, set[int]] = {}
        for row in self.organisation.rows(f"{entity_set}?$select=msdyn_name,statecode"):
            states.setdefault(row["msdyn_name"], set()).add(row["statecode"])
        for record in records:
            name = record["msdyn_name"]
            if name not in states:
                self.write(name, "created", "POST", entity_set, record)
            elif active in states[name]:
                self.say("present", name)
            else:
                self.fail("inactive", name, "the host stores nothing for an inactive definition. Activate it.")

    def switch(self, column: str, entity_set: str, record: str) -> None:
        """Analytics of a channel provider."""
        path = f"{entity_set}({record})"
        name = f"{path} {column}"
        try:
            on = self.organisation.send("GET", f"{path}?$select={column}")[column]
        except RefusedError as error:
            self.fail("failed", name, f"{error} Is {entity_set} the set of the provider's record, and {record} its id?")
            return
        if on:
            self.say("present", name)
        else:
            # Without If-Match a wrong id would create a record.
            self.write(name, "switched on", "PATCH", path, {column: True}, {"If-Match": "*"})


def address(text: str) -> str:
    """An organisation's address without path; plain http only to this machine, since the token travels along."""
    parts = urllib.parse.urlsplit(text)
    local = parts.hostname in ("localhost", "127.0.0.1")
    if not parts.hostname or "@" in parts.netloc or parts.scheme not in (("https", "http") if local else ("https",)):
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as https://your-org.crm.dynamics.com")
    return f"{parts.scheme}://{parts.netloc}"


def entity_set(text: str) -> str:
    if not re.fullmatch("[A-Za-z][A-Za-z0-9_]*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no name of an entity set")
    return text


def guid(text: str) -> str:
    if not re.fullmatch("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no hyphenated GUID")
    return text


def main(plan: dict[str, Any], arguments: list[str] | None = None) -> int:
    documentation = __doc__ or ""
    parser = argparse.ArgumentParser(
        "provision.py", description=documentation, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--org", required=True, type=address, metavar="URL", help="address of the organisation")
    parser.add_argument("--dry-run", action="store_true", help="look, and say what would be written; write nothing")
    provider = parser.add_argument_group(
        "analytics of a channel provider", f"Switches {plan['switch']} on. While it is off, the host stores nothing."
    )
    provider.add_argument("--provider-id", type=guid, metavar="GUID", help="id of the provider's record")
    provider.add_argument(
        "--provider-set",
        type=entity_set,
        metavar="NAME",
        help="entity set of the table that holds it; not known here: look for its EntitySetName in the organisation's metadata",
    )
    options = parser.parse_args(arguments)
    if bool(options.provider_id) != bool(options.provider_set):
        parser.error("--provider-id and --provider-set belong together")
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
    except StopError as error:
        print(f"error: {error}", file=sys.stderr)
        return 3
    except RefusedError as error:
        print(
            f"error: {error} May the owner of the token read it? Is the Channel Integration Framework installed?", file=sys.stderr
        )
        return 3
    return 1 if work.failures else 0


# cif-analytics-bridge 0.1.0, plan 1623b8903d57
PLAN = json.loads(
    r"""
{
  "definitionSet": "msdyn_kpieventdefinitions",
  "eventTable": "msdyn_kpieventdata",
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
      "msdyn_eventdescription": "The agent takes the call.",
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
      "msdyn_eventdescription": "Nobody took the call in time.",
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
