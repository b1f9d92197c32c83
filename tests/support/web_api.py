"""A small Dataverse Web API on this machine: as much of it as a script that provisions an organisation needs."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from bridge.definitions.columns import EVENT_SET

ROOT = "/api/data/v9.2/"
TOKEN = "token-of-the-test"  # noqa: S105
PROVIDER_SET = "contoso_providers"
PROVIDER_ID = "9d3f2a10-1b2c-4d3e-8f40-516273849506"
PAGE = 2
Query = dict[str, list[str]]


@dataclass
class Answer:
    status: int
    body: Any = None
    """Data to be sent as JSON, bytes to be sent as they are, or a function that writes to the connection."""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Organisation:
    """What the organisation holds, and what it was asked."""

    address: str = ""
    definitions: list[dict[str, Any]] = field(default_factory=list)
    columns: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    """Of the event table: AttributeType and MaxLength by logical name."""
    analytics: dict[str, bool] = field(default_factory=lambda: {PROVIDER_ID: False})
    """The switch of each provider record."""
    providers: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Records of channel providers, by the entity set of a table that the organisation has."""
    refused: set[str] = field(default_factory=set)
    """Names of definitions that may not be created."""
    scripted: list[Answer] = field(default_factory=list)
    """Answers to the next requests, whatever they are."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """Answers to every request of a path."""
    busy_writes: int = 0
    """How many writes are put off before one is done."""
    busy_after: int = 0
    """How many records are created by a request that is put off all the same."""
    rows: list[dict[str, Any]] = field(default_factory=list)
    """Of the event table, in the order of their creation."""
    requests: list[tuple[str, str]] = field(default_factory=list)
    """Method and path of each request."""

    def names(self) -> list[str]:
        return [record["msdyn_name"] for record in self.definitions]

    def writes(self) -> list[str]:
        return [method for method, _ in self.requests if method != "GET"]

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        self.requests.append((method, target))
        if self.scripted:
            return self.scripted.pop(0)
        if headers.get("authorization") != f"Bearer {TOKEN}":
            return Answer(401)
        if method != "GET" and self.busy_writes:
            self.busy_writes -= 1
            return Answer(503, headers={"Retry-After": "0"})
        path, query = unquote(urlsplit(target).path).removeprefix(ROOT), parse_qs(urlsplit(target).query)
        if method == "POST" and self.busy_after:
            self.busy_after -= 1
            self.create(json.loads(body))
            return Answer(503, headers={"Retry-After": "0"})
        if path in self.answers:
            return self.answers[path]
        if path == "msdyn_kpieventdefinitions":
            return self.create(json.loads(body)) if method == "POST" else self.list(query)
        if path in self.providers:
            return Answer(200, {"value": self.providers[path]})
        if (found := re.fullmatch(r"(\w+)\((.+)\)", path)) and found[1] in self.providers:
            return self.switch_on(found[1], found[2], json.loads(body))
        if path == EVENT_SET:
            return self.page_of_rows(query, int(headers.get("prefer", "").partition("odata.maxpagesize=")[2] or 5000))
        if found := re.fullmatch(rf"{PROVIDER_SET}\((.+)\)", path):
            return self.provider(method, found[1], headers, body)
        if found := re.fullmatch(
            r"EntityDefinitions\(LogicalName='msdyn_kpieventdata'\)/Attributes(?:/Microsoft\.Dynamics\.CRM\.(\w+))?", path
        ):
            return self.attributes(found[1])
        return Answer(404, {"error": {"message": f"Resource not found for the segment '{path}'."}})

    def list(self, query: Query) -> Answer:
        records = self.definitions
        if "$filter" in query:
            name = re.fullmatch("msdyn_name eq '(.*)'", query["$filter"][0], flags=re.DOTALL)
            assert name, query
            records = [record for record in records if record["msdyn_name"] == name[1].replace("''", "'")]
        start = int(query.get("skip", ["0"])[0])
        page: dict[str, Any] = {"value": records[start : start + PAGE]}
        if start + PAGE < len(records):
            page["@odata.nextLink"] = f"{self.address}{ROOT}msdyn_kpieventdefinitions?skip={start + PAGE}"
        return Answer(200, page)

    def page_of_rows(self, query: Query, size: int) -> Answer:
        """By creation time, only the columns that are asked for; an unknown one is refused, as Dataverse does."""
        names = query["$select"][0].split(",")
        known = {name for row in self.rows[:1] for name in row}
        if unknown := [name for name in names if self.rows and name not in known]:
            return Answer(400, {"error": {"message": f"Could not find a property named '{unknown[0]}'."}})
        since = query.get("$filter", ["createdon ge "])[0].removeprefix("createdon ge ")
        first = next((index for index, row in enumerate(self.rows) if row["createdon"] >= since), len(self.rows))
        start = first + int(query.get("$skiptoken", ["0"])[0])
        rows = [{"@odata.etag": "W/1", **{name: row[name] for name in names}} for row in self.rows[start : start + size]]
        page: dict[str, Any] = {"value": rows}
        if start + size < len(self.rows):
            more = {name: values[0] for name, values in query.items()} | {"$skiptoken": str(start + size - first)}
            page["@odata.nextLink"] = f"{self.address}{ROOT}{EVENT_SET}?{urlencode(more)}"
        return Answer(200, page)

    def create(self, record: dict[str, Any]) -> Answer:
        if record["msdyn_name"] in self.refused:
            return Answer(403, {"error": {"message": "Principal user is missing prvCreate privilege.\x1b[2J"}})
        self.definitions.append(record)
        return Answer(204)

    def provider(self, method: str, id: str, headers: dict[str, str], body: bytes) -> Answer:
        if method == "PATCH" and headers.get("if-match") != "*":
            return Answer(428)  # stricter than Dataverse, which would create the record if it were not there
        if id not in self.analytics:
            return Answer(404, {"error": {"message": f"Entity With Id = {id} Does Not Exist"}})
        if method == "PATCH":
            self.analytics[id] = json.loads(body)["msdyn_enableanalytics"]
            return Answer(204)
        return Answer(200, {"msdyn_enableanalytics": self.analytics[id]})

    def switch_on(self, entity_set: str, id: str, change: dict[str, Any]) -> Answer:
        (record,) = (record for record in self.providers[entity_set] if id in record.values())
        record.update(change)
        return Answer(204)

    def attributes(self, cast: str | None) -> Answer:
        kinds = {"StringAttributeMetadata": "String", "MemoAttributeMetadata": "Memo"}
        rows = [
            {"LogicalName": name, "AttributeType": kind} | ({"MaxLength": limit} if cast else {})
            for name, (kind, limit) in self.columns.items()
            if cast is None or kinds[cast] == kind
        ]
        return Answer(200, {"value": rows})


class WebApi:
    """Serves one organisation until `close`."""

    def __init__(self) -> None:
        organisation = self.organisation = Organisation()

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                answer = organisation.answer(
                    self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body
                )
                if callable(answer.body):
                    answer.body(self.wfile)
                    return
                data = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode() if answer.body else b""
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PATCH = handle_any  # noqa: N815

            def log_message(self, format: str, *args: object) -> None:
                """The test says what went wrong, not a log."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        organisation.address = f"http://127.0.0.1:{self._http.server_port}"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
