"""Rows come from Dataverse page by page, only the columns that are needed, only what is new, and are kept whole."""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pyarrow.parquet as pq
import pytest

from bridge import cli
from bridge.definitions.columns import EVENT_COLUMNS, EVENT_SET
from bridge.findings import BuildError
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.reader import web_api
from bridge.reader.run import audit_rows
from bridge.reader.web_api import KEY, PAGE, PART, fetch, organisation
from tests.reader.test_audit import FIELDS
from tests.support.web_api import TOKEN, Answer, Organisation, WebApi

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
COUNT = 100_000
ENDED = Answer(401)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Organisation]:
    monkeypatch.setenv(web_api.TOKEN, TOKEN)
    api = WebApi()
    yield api.organisation
    api.close()


def rows(count: int, first: int = 0) -> list[dict[str, Any]]:
    """Two of each second, as a busy organisation has them."""
    names = list(FIELDS)
    made = []
    for number in range(first, first + count):
        name, at = names[number % len(names)], (START + timedelta(seconds=number // 2)).strftime("%Y-%m-%dT%H:%M:%SZ")
        made.append(
            {**dict.fromkeys(EVENT_COLUMNS), "contoso_more": "x", KEY: str(uuid.UUID(int=number)), "createdon": at}
            | {"msdyn_name": name, "msdyn_kpieventname": name, "msdyn_eventtimestamp": at}
            | {"msdyn_conversationid": f"conversation-{number // len(names)}", "msdyn_externalcorrelationid": f"event-{number}"}
            | FIELDS[name]
        )
    return made


def kept(folder: Path) -> list[str]:
    return [id for file in sorted(folder.glob("*")) for id in pq.read_table(file)[KEY].to_pylist()]


def get(plan: Plan, server: Organisation, folder: Path, pauses: list[float] | None = None) -> int:
    return fetch(plan, organisation(server.address), folder, wait=(pauses if pauses is not None else []).append)


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_kept_and_audited(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    server.rows = rows(COUNT)
    folder = tmp_path / "rows"
    assert get(plan, server, folder) == COUNT
    assert kept(folder) == [row[KEY] for row in server.rows]
    assert [path.suffix for path in folder.iterdir()] == [".parquet"] * (COUNT // PART)
    assert len(server.requests) == COUNT // PAGE
    found = audit_rows(plan, folder, (), (), lambda what, part: None)
    assert (found.rows, [finding for finding in found.findings if finding.level == "error"]) == (COUNT, [])


def test_only_the_columns_that_are_needed_are_asked_for(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    server.rows = rows(3)
    get(plan, server, tmp_path)
    (file,) = tmp_path.glob("*")
    assert "contoso_more" not in pq.read_table(file).column_names
    assert set(pq.read_table(file).column_names) == {KEY, "createdon", *EVENT_COLUMNS}


def test_the_next_time_only_what_is_new_is_fetched(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    server.rows = rows(11)
    assert get(plan, server, tmp_path) == 11
    server.rows += rows(10, first=11)  # the first of them of the second that the last of the others has
    server.requests.clear()
    assert get(plan, server, tmp_path) == 10
    assert "createdon+ge+2026-01-05T08%3A00%3A05Z" in server.requests[0][1] or "createdon%20ge" in server.requests[0][1]
    assert sorted(kept(tmp_path)) == [row[KEY] for row in server.rows]
    assert get(plan, server, tmp_path) == 0


def test_what_was_fetched_before_the_token_ended_stays_and_the_next_time_goes_on(
    plan: Plan, server: Organisation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_api, "PART", 10)
    monkeypatch.setattr(web_api, "PAGE", 4)
    server.rows = rows(30)
    answer = server.answer

    def ends(method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        return ENDED if len(server.requests) == 6 else answer(method, target, headers, body)

    monkeypatch.setattr(server, "answer", ends)
    assert refused(plan, server, tmp_path) == ("rows-token", "401")
    assert kept(tmp_path) == [row[KEY] for row in server.rows[:20]]
    monkeypatch.setattr(server, "answer", answer)
    assert get(plan, server, tmp_path) == 10
    assert kept(tmp_path) == [row[KEY] for row in server.rows]


def test_a_token_that_ended_ends_the_command_with_1_and_what_was_fetched_stays(
    server: Organisation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(web_api, "PART", 2)
    monkeypatch.setattr(web_api, "PAGE", 2)
    monkeypatch.setattr(sys, "path", [*sys.path])
    server.rows = rows(6)
    answer = server.answer

    def ends(method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        return ENDED if len(server.requests) == 2 else answer(method, target, headers, body)

    def audit() -> tuple[int, str, str]:
        folder, page = str(tmp_path / "rows"), str(tmp_path / "audit.html")
        monkeypatch.setattr(sys, "argv", ["cif-bridge", "audit", folder, "--url", server.address, "--json", "--html", page])
        code = 0
        try:
            cli.main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        return code, *capsys.readouterr()

    monkeypatch.setattr(server, "answer", ends)
    code, output, errors = audit()
    assert (code, output, errors.count("\n")) == (1, "", 1)
    assert errors.startswith(f"error[rows-token] {server.address}: the token is refused (401). ")
    assert TOKEN not in errors
    assert kept(tmp_path / "rows") == [row[KEY] for row in server.rows[:4]]
    assert [path.name for path in tmp_path.iterdir()] == ["rows"]

    monkeypatch.setattr(server, "answer", answer)
    code, output, errors = audit()
    assert (json.loads(output)["rows"], errors) == (6, "")
    assert kept(tmp_path / "rows") == [row[KEY] for row in server.rows]


def test_a_busy_organisation_is_waited_for_as_it_asks(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    server.rows = rows(3)
    server.scripted = [
        Answer(429, headers={"Retry-After": "7"}),
        Answer(429),
        Answer(503),
        Answer(429, headers={"Retry-After": "999"}),
        Answer(503, headers={"Retry-After": "Mon, 05 Jan 2026 08:00:00 GMT"}),  # long ago
        Answer(503, headers={"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"}),
        Answer(503, headers={"Retry-After": "soon"}),
    ]
    pauses: list[float] = []
    assert get(plan, server, tmp_path, pauses) == 3
    assert pauses == [7, 2, 4, 60, 0, 60, 60]


def refused(plan: Plan, server: Organisation, folder: Path) -> tuple[str, str]:
    with pytest.raises(BuildError) as error:
        get(plan, server, folder)
    (finding,) = error.value.findings
    return finding.id, next(
        (word for word in ("401", "403", "400", "another", "list", "redirects", "same", "answer") if word in finding.message), ""
    )


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        (ENDED, ("rows-token", "401")),
        (Answer(403, {"error": {"message": "prvRead is missing\x1b[2J"}}), ("rows-organisation", "403")),
        (Answer(302, headers={"Location": "https://elsewhere.example/"}), ("rows-organisation", "another")),
        (Answer(200, b"<html>"), ("rows-organisation", "list")),
        (Answer(200, {"value": [{"a": 1}]}), ("rows-organisation", "list")),
        (Answer(200, {"value": [], "@odata.nextLink": "https://elsewhere.example/"}), ("rows-organisation", "another")),
        (Answer(200, {"value": [], "@odata.nextLink": 5}), ("rows-organisation", "another")),
        (Answer(200, {"value": [{KEY: "1", "createdon": None}]}), ("rows-organisation", "list")),
        (Answer(200, {"value": [{KEY: "1", "createdon": "yesterday"}]}), ("rows-organisation", "list")),
        (Answer(200, {"value": [[]]}), ("rows-organisation", "list")),
        (Answer(200, {"value": [{KEY: "1", "createdon": "2026-01-05T08:00:00Z", "msdyn_name": 5}]}), ("rows-type", "another")),
        (Answer(200, b"[" * 100_000), ("rows-organisation", "list")),
    ],
)
def test_a_refusal_is_one_finding_and_nothing_is_written(
    plan: Plan, server: Organisation, tmp_path: Path, answer: Answer, finding: tuple[str, str]
) -> None:
    server.scripted = [answer]
    assert refused(plan, server, tmp_path) == finding
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("rest", ["", "\x00"])
def test_an_answer_that_goes_on_with_itself_ends(plan: Plan, server: Organisation, tmp_path: Path, rest: str) -> None:
    again = f"{server.address}/api/data/v9.2/{EVENT_SET}?skip=1{rest}"
    server.answers[EVENT_SET] = Answer(200, {"value": [], "@odata.nextLink": again})
    assert refused(plan, server, tmp_path) == ("rows-organisation", "answer" if rest else "same")
    assert len(server.requests) <= 2


def test_the_token_is_not_printed_when_an_organisation_echoes_it(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    for answer in (Answer(403, {"error": {"message": f"{TOKEN}?"}}), Answer(200, {"value": [], "@odata.nextLink": f"x{TOKEN}"})):
        server.scripted = [answer]
        with pytest.raises(BuildError) as error:
            get(plan, server, tmp_path)
        assert TOKEN not in str(error.value) and "(token)" in str(error.value)


def test_a_local_address_is_asked_without_a_proxy(
    plan: Plan, server: Organisation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server.rows = rows(3)
    assert get(plan, server, tmp_path) == 3


def test_an_organisation_that_is_not_there(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    server.address = "http://127.0.0.1:9"
    assert refused(plan, server, tmp_path) == ("rows-organisation", "answer")


@pytest.mark.parametrize(
    "url", ["", "http://your-org.crm.dynamics.com", "https://a@b.example", "https://x.example/path", "ftp://x"]
)
def test_a_token_goes_to_an_address_of_an_organisation_alone(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(web_api.TOKEN, TOKEN)
    with pytest.raises(BuildError, match="rows-url"):
        organisation(url)


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak"])
def test_without_a_token_it_is_said_how_to_have_one(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(web_api.TOKEN, token)
    with pytest.raises(BuildError, match="rows-token"):
        organisation("https://your-org.crm.dynamics.com")


class Identity:
    """What is used of azure-identity, in its place."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, answer: str | Exception) -> None:
        self.scopes: list[str] = []

        def get_token(_: object, *scopes: str) -> SimpleNamespace:
            self.scopes += scopes
            if isinstance(answer, Exception):
                raise answer
            return SimpleNamespace(token=answer)

        module = ModuleType("azure.identity")
        module.DefaultAzureCredential = type("DefaultAzureCredential", (), {"get_token": get_token})  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "azure", ModuleType("azure"))
        monkeypatch.setitem(sys.modules, "azure.identity", module)


def test_the_token_of_azure_identity_is_asked_for_this_organisation_and_used(
    plan: Plan, server: Organisation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = Identity(monkeypatch, TOKEN)
    server.rows = rows(3)
    assert get(plan, server, tmp_path) == 3
    assert identity.scopes == [], "the token of the environment comes first"
    monkeypatch.delenv(web_api.TOKEN)
    assert get(plan, server, tmp_path / "again") == 3
    assert identity.scopes == [f"{server.address}/.default"]


@pytest.mark.parametrize("answer", [RuntimeError("DefaultAzureCredential failed\n\tto retrieve a token"), "", "two words"])
def test_a_sign_in_that_fails_is_one_finding(answer: str | Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(web_api.TOKEN, raising=False)
    Identity(monkeypatch, answer)
    with pytest.raises(BuildError) as error:
        organisation("https://your-org.crm.dynamics.com")
    (finding,) = error.value.findings
    assert finding.id == "rows-token"
    assert "\n" not in finding.message and web_api.TOKEN in finding.message + finding.where


def test_without_azure_identity_it_is_said_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(web_api.TOKEN, raising=False)
    monkeypatch.setitem(sys.modules, "azure.identity", None)
    with pytest.raises(BuildError, match="install azure-identity"):
        organisation("https://your-org.crm.dynamics.com")


def test_a_folder_of_other_parquet_is_refused(plan: Plan, server: Organisation, tmp_path: Path) -> None:
    (tmp_path / "other.parquet").write_bytes(b"x")
    server.rows = rows(3)
    assert refused(plan, server, tmp_path)[0] == "rows-unreadable"
    assert [path.name for path in tmp_path.iterdir()] == ["other.parquet"]
