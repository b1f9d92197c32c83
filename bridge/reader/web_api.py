"""Fetches rows from Dataverse: those that are new since the last time go into a folder, as Parquet.

What is known of the Web API rests on no page that was read (`ASSUMED` in `bridge/definitions/sources.py`). Needs the extra
`reader`.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pyarrow as pa
import pyarrow.parquet as pq

from bridge.definitions.columns import EVENT_COLUMNS, EVENT_SET, EVENT_TABLE, ROW, WEB_API_ROWS
from bridge.findings import BuildError, build_error
from bridge.plan.diff import PlanFile
from bridge.plan.model import Plan

TOKEN = "DATAVERSE_TOKEN"  # noqa: S105 - its name
KEY = f"{EVENT_TABLE}id"
CREATED = ROW["created_at"]
PAGE = WEB_API_ROWS
"""The rows of one answer (`ASSUMED`)."""
PART = 50_000
"""Ours: the rows of one file."""
REPEATS = 8
"""Ours: the number of repeats of a question while the organisation is busy."""
PATIENCE = 60
"""Ours: the most seconds that one answer may last, or that a pause lasts which the organisation asks for."""

Wait = Callable[[float], None]
Report = Callable[[int], None]
_ARROW = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


@dataclass(frozen=True)
class Organisation:
    """The address of an organisation, and the token to read it with."""

    url: str
    token: str

    @property
    def api(self) -> str:
        return f"{self.url}/api/data/v9.2/"


def organisation(url: str) -> Organisation:
    """The organisation at an address, with a token from the environment or from azure-identity."""
    address = re.fullmatch(r"(https://[A-Za-z0-9.-]+(?::\d+)?|http://(?:127\.0\.0\.1|localhost)(?::\d+)?)/?", url)
    if not address:
        raise build_error(
            "rows-url", "--url", f"{url!r} is no address of an organisation, such as https://your-org.crm.dynamics.com."
        )
    token = os.environ.get(TOKEN, "").strip() or _azure_token(address[1])
    if not re.fullmatch("[!-~]+", token):
        raise build_error("rows-token", TOKEN, "holds no bearer token. Put one for this organisation there.")
    return Organisation(address[1], token)


def _azure_token(url: str) -> str:
    try:
        from azure.identity import DefaultAzureCredential
    except ImportError:
        remedy = "Put a bearer token of the organisation there, or install azure-identity and sign in."
        raise build_error("rows-token", TOKEN, f"is not set. {remedy}") from None
    try:
        token: str = DefaultAzureCredential().get_token(f"{url}/.default").token
    except Exception as error:  # azure-core's own, which are not there without it
        raise build_error("rows-token", "azure-identity", f"{_line(error)}. Sign in, or set {TOKEN}.") from None
    return token


def fetch(
    plan: Plan | PlanFile, source: Organisation, folder: Path, report: Report = lambda rows: None, wait: Wait = time.sleep
) -> int:
    """Adds the rows that are newer than those in the folder, and returns their number.

    Each file is whole. What was fetched before the connection or the token ended stays, and the next time goes on from there.
    """
    schema = _schema(plan)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        since, known = _newest(folder)
        part: list[dict[str, Any]] = []
        count = 0
        for page in _pages(source, list(schema.names), since, wait):
            part += [row for row in page if row[KEY] not in known]
            while len(part) >= PART:
                count += _keep(part[:PART], schema, folder)
                part = part[PART:]
            report(count + len(part))
        return count + (_keep(part, schema, folder) if part else 0)
    except OSError as error:
        raise build_error("rows-unwritable", str(folder), f"{error.strerror or error}. Give another folder.") from None


def _schema(plan: Plan | PlanFile) -> pa.Schema:
    """The columns that are asked for and kept: those that the plan speaks of."""
    own = {field.column: field.column_type for event in plan.events for field in event.fields if field.column not in EVENT_COLUMNS}
    names = [KEY, CREATED, *(name for name in EVENT_COLUMNS if name != CREATED)]
    fields = [(name, pa.string()) for name in names]
    return pa.schema([*fields, *((name, _ARROW.get(type_, pa.string())) for name, type_ in own.items() if name)])


def _newest(folder: Path) -> tuple[str | None, set[str]]:
    """The newest time stamp in the folder, and the ids of the rows that have it. There may be more rows of the same second."""
    if not any(folder.glob("*.parquet")):
        return None, set()
    try:
        with duckdb.connect() as connection:
            rows = connection.read_parquet(str(folder / "*.parquet"), union_by_name=True)
            ((newest,),) = rows.max(CREATED).fetchall()
            found = rows.filter(duckdb.ColumnExpression(CREATED) == duckdb.ConstantExpression(newest)).project(KEY).fetchall()
    except duckdb.Error as error:
        raise build_error(
            "rows-unreadable", str(folder), f"holds Parquet of another kind ({_line(error)}). Give an empty folder."
        ) from None
    return newest, {id for (id,) in found}


def _pages(source: Organisation, columns: list[str], since: str | None, wait: Wait) -> Iterator[list[dict[str, Any]]]:
    parameters = {"$select": ",".join(columns), "$orderby": f"{CREATED} asc,{KEY} asc"}
    if since:
        parameters["$filter"] = f"{CREATED} ge {since}"
    headers = {
        "Authorization": f"Bearer {source.token}",
        "Accept": "application/json",
        "OData-MaxVersion": "4.0",
        "OData-Version": "4.0",
        "Prefer": f"odata.maxpagesize={PAGE}",
    }
    # A proxy would get the token in clear, and has no way to this machine.
    with httpx.Client(headers=headers, timeout=PATIENCE, trust_env=source.url.startswith("https:")) as client:
        url: object = str(httpx.URL(source.api + EVENT_SET, params=parameters))
        seen: set[str] = set()
        while url:
            if not isinstance(url, str) or not url.startswith(source.api):
                where = repr(url)[:200].replace(source.token, "(token)")
                raise build_error("rows-organisation", source.url, f"continues at another address, {where}; the token stays here.")
            if url in seen:
                raise build_error("rows-organisation", source.url, "goes on with the same rows. Try again later.")
            seen.add(url)
            answer = _answer(client, url, source, wait)
            yield answer["value"]
            url = answer.get("@odata.nextLink")


def _answer(client: httpx.Client, url: str, source: Organisation, wait: Wait) -> dict[str, Any]:
    for repeat in range(REPEATS + 1):
        try:
            answer = client.get(url)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise build_error("rows-organisation", source.url, f"does not answer ({_line(error)}). Check the address.") from None
        if answer.status_code not in (429, 503) or repeat == REPEATS:
            break
        wait(_pause(answer.headers.get("Retry-After", ""), repeat))
    if answer.status_code != 200:
        raise _refusal(answer, source)
    try:
        data: dict[str, Any] = answer.json()
        if all(row[KEY] and datetime.fromisoformat(row[CREATED]) for row in data["value"]):
            return data
    except (ValueError, LookupError, TypeError, RecursionError):
        pass
    raise build_error(
        "rows-organisation", source.url, f"answers what is no list of {EVENT_SET}. Is it the address of an organisation?"
    )


def _pause(asked: str, repeat: int) -> float:
    """The seconds that a Retry-After asks for, as a number or as an HTTP date. Without one, each pause is longer than the last."""
    seconds = 2.0**repeat
    if asked.isdecimal():
        seconds = float(asked[:9])
    elif asked:
        with suppress(ValueError, TypeError, OverflowError):
            moment = parsedate_to_datetime(asked)
            seconds = (moment - datetime.now(moment.tzinfo)).total_seconds()
    return min(max(seconds, 0), PATIENCE)


def _refusal(answer: httpx.Response, source: Organisation) -> BuildError:
    if answer.status_code == 401:
        remedy = f"It ends after about an hour: put a new one into {TOKEN}. What was fetched is kept."
        return build_error("rows-token", source.url, f"the token is refused (401). {remedy}")
    if answer.is_redirect:
        return build_error("rows-organisation", source.url, "redirects to another address. Give the organisation's own address.")
    try:
        said = str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        said = answer.reason_phrase
    said = said.replace(source.token, "(token)")
    plain = "".join(char if char.isprintable() else " " for char in said)[:500].rstrip(". ")
    return build_error(
        "rows-organisation", source.url, f"{answer.status_code}: {plain}. May the owner of the token read {EVENT_TABLE}?"
    )


def _keep(rows: list[dict[str, Any]], schema: pa.Schema, folder: Path) -> int:
    """Writes one file, named after its first and its last row. A file is there whole, or not at all."""
    try:
        table = pa.Table.from_pylist([{name: _plain(row.get(name)) for name in schema.names} for row in rows], schema)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        said = f"holds values of another type than the plan says ({_line(error)})"
        raise build_error("rows-type", EVENT_TABLE, f"{said}. Has the plan each column as this organisation has it?") from None
    first, last = (datetime.fromisoformat(row[CREATED]).strftime("%Y%m%dT%H%M%SZ") for row in (rows[0], rows[-1]))
    path = folder / f"{first}-{last}-{rows[-1][KEY][:8]}.parquet"
    unfinished = path.with_suffix(".unfinished")
    try:
        pq.write_table(table, unfinished, compression="zstd")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(rows)


def _plain(value: Any) -> Any:
    return value if value != "" else None


def _line(error: object) -> str:
    return " ".join(str(error).split())[:300].rstrip(".")
