"""What an organisation must hold is generated exactly, and `provision.py` brings it there and says what it could not do."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from bridge.definitions.columns import DEFINITION_COLUMNS
from bridge.definitions.kinds import utf16_length
from bridge.outputs.dataverse.records import cut, definitions, write_dataverse
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.provisioning import program
from tests.support import TESTS
from tests.support.web_api import PROVIDER_ID, PROVIDER_SET, TOKEN, Answer, Organisation, WebApi

CHAT = str(TESTS / "support" / "chat_events.py")
BREAKOUT = '=1\'""" {{org}} {{{{ ### \n\n### GET x\n</script> \u2028 \\ \N{PILE OF POO}'
COLUMNS: dict[str, tuple[str, int | None]] = {
    "contoso_priority": ("Integer", None),
    "contoso_score": ("Decimal", None),
    "contoso_tags": ("String", 40),
    "contoso_bot": ("Boolean", None),
    "contoso_due": ("DateTime", None),
}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def chat() -> Plan:
    return make_plan(CHAT)


@pytest.fixture(scope="module")
def hostile_plan(chat: Plan) -> Plan:
    changes: dict[str, Any] = {"display_name": BREAKOUT * 9, "doc": BREAKOUT * 90}
    return replace(chat, events=tuple(replace(event, name=event.name + BREAKOUT, **changes) for event in chat.events))


@pytest.fixture(params=["chat", "hostile_plan"])
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Plan, Path]:
    plan: Plan = request.getfixturevalue(request.param)
    write_dataverse(plan, tmp_path)
    return plan, tmp_path


@pytest.fixture
def organisation() -> Iterator[Organisation]:
    """One that has every column of the plan and nothing else."""
    api = WebApi()
    api.organisation.columns = dict(COLUMNS)
    yield api.organisation
    api.close()


@pytest.fixture
def provision(chat: Plan, tmp_path: Path, organisation: Organisation) -> Run:
    """Runs the generated script for the organisation, with nothing but the standard library."""
    write_dataverse(chat, tmp_path)

    def run(
        *arguments: str, org: str = organisation.address, token: str = TOKEN, proxy: str = "", patience: int = 60
    ) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
        environment |= {"HTTP_PROXY": proxy, "http_proxy": proxy, "ALL_PROXY": proxy} if proxy else {}
        script = tmp_path / "provision.py"
        text = script.read_text(encoding="utf-8")
        assert "\nPATIENCE = " in text
        script.write_text(re.sub(r"(?m)^PATIENCE = \d+$", f"PATIENCE = {patience}", text), encoding="utf-8")
        command = [sys.executable, "-I", "-S", str(script), "--org", org, *arguments]
        done = subprocess.run(
            command, env=environment | {"DATAVERSE_TOKEN": token}, capture_output=True, encoding="utf-8", timeout=60
        )
        assert "Traceback" not in done.stderr
        assert not token or token not in done.stdout + done.stderr
        return done

    return run


def outcomes(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """Outcome by name, of the lines about definitions."""
    found = (re.match(r"(.{11}) (\S+?)(?::|$)", line) for line in done.stdout.splitlines())
    return {line[2]: line[1].strip() for line in found if line and "." not in line[2].removeprefix("contoso.chat.")}


# The files


def test_a_definition_is_an_active_custom_one(chat: Plan, tmp_path: Path) -> None:
    write_dataverse(chat, tmp_path)
    records = json.loads((tmp_path / "kpi-event-definitions.json").read_text(encoding="utf-8"))
    assert records[0] == {
        "msdyn_name": "contoso.chat.started",
        "msdyn_eventdisplayname": "Chat started",
        "msdyn_eventdescription": "A customer opens a chat.",
        "msdyn_eventtype": 100000001,
        "statecode": 0,
    }


def test_a_renamed_event_has_no_definition_and_a_retired_one_has(chat: Plan) -> None:
    assert [record["msdyn_name"] for record in definitions(chat)] == ["contoso.chat.started", "ChatRated", "ChatPoked"]


@pytest.mark.parametrize("text", ["a" * 100, "\N{PILE OF POO}" * 50])
def test_a_text_that_fits_its_column_is_not_cut(text: str) -> None:
    assert cut(text, "msdyn_eventdisplayname") == text


@pytest.mark.parametrize("text", ["a" * 101, "\N{PILE OF POO}" * 51, "a" + "\N{PILE OF POO}" * 50])
def test_a_text_that_does_not_fit_is_cut_between_characters(text: str) -> None:
    short = cut(text, "msdyn_eventdisplayname")
    assert text.startswith(short.removesuffix("…")) and short.endswith("…")
    assert utf16_length(short) in (99, 100)


def test_all_texts_of_all_definitions_fit(hostile_plan: Plan) -> None:
    for record in definitions(hostile_plan):
        for column in ("msdyn_eventdisplayname", "msdyn_eventdescription"):
            assert utf16_length(record[column]) == DEFINITION_COLUMNS[column].max_length


def test_the_import_file_has_exact_names_and_no_formula_in_its_texts(written: tuple[Plan, Path]) -> None:
    plan, folder = written
    text = (folder / "kpi-event-definitions.csv").read_bytes().decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert header == ["msdyn_name", "msdyn_eventdisplayname", "msdyn_eventdescription"]
    assert [row[0] for row in rows] == [record["msdyn_name"] for record in definitions(plan)]
    assert not [cell for row in rows for cell in row[1:] if cell.startswith("=")]
    assert rows[0][1].lstrip("'") == definitions(plan)[0]["msdyn_eventdisplayname"]


def test_own_columns_are_listed_with_their_users(chat: Plan, tmp_path: Path) -> None:
    write_dataverse(chat, tmp_path)
    columns = json.loads((tmp_path / "own-columns.json").read_text(encoding="utf-8"))
    assert {
        "table": "msdyn_kpieventdata",
        "name": "contoso_tags",
        "type": "text",
        "maxLength": 40,
        "usedBy": ["contoso.chat.started.tags"],
    } in columns
    assert {column["name"] for column in columns} == set(COLUMNS)


def test_the_script_holds_what_the_json_file_holds(written: tuple[Plan, Path]) -> None:
    plan, folder = written
    module: dict[str, Any] = {"__name__": "provision"}
    exec(compile((folder / "provision.py").read_text(encoding="utf-8"), "provision.py", "exec"), module)  # noqa: S102
    assert module["PLAN"]["definitions"] == definitions(plan)


def requests_of(file: Path, variables: dict[str, str]) -> Iterator[urllib.request.Request]:
    """The requests of an .http file, as a REST client reads it: `###` ends one, `{{name}}` is replaced wherever it stands."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"\{\{(\w+)\}\}", lambda name: variables[name[1]], text)
    for block in re.split(r"^###.*\n", text, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n\n")
        line, *headers = head.split("\n")
        method, address = line.split(" ")
        pairs = dict(header.split(": ", 1) for header in headers)
        yield urllib.request.Request(address, body.strip().encode() or None, pairs, method=method)  # noqa: S310


def test_a_quote_in_a_name_is_doubled_where_the_http_file_asks_for_it(chat: Plan, tmp_path: Path) -> None:
    first, *others = chat.events
    write_dataverse(replace(chat, events=(replace(first, name="O'Neil's call"), *others)), tmp_path)
    variables = {"org": "https://org.example", "token": TOKEN, "providerSet": PROVIDER_SET, "providerId": PROVIDER_ID}
    request = next(requests_of(tmp_path / "kpi-event-definitions.http", variables))
    assert "msdyn_name eq 'O''Neil''s call'" in urllib.parse.unquote(request.full_url)


def test_every_request_of_the_http_file_does_what_it_says(written: tuple[Plan, Path], organisation: Organisation) -> None:
    plan, folder = written
    variables = {"org": organisation.address, "token": TOKEN, "providerSet": PROVIDER_SET, "providerId": PROVIDER_ID}
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    answers = []
    for request in requests_of(folder / "kpi-event-definitions.http", variables):
        with opener.open(request) as answer:
            answers.append(json.loads(answer.read() or b"null"))
    assert organisation.definitions == definitions(plan)
    assert answers[:-2] == [{"value": []}, None] * len(definitions(plan))
    assert organisation.analytics == {PROVIDER_ID: True}
    for request in requests_of(folder / "kpi-event-definitions.http", variables):
        if request.method == "GET" and "definitions" in request.full_url:
            with opener.open(request) as answer:
                assert len(json.loads(answer.read())["value"]) == 1


# provision.py


def test_what_is_missing_is_created_once(provision: Run, organisation: Organisation, chat: Plan) -> None:
    first = provision()
    assert (first.returncode, first.stderr) == (0, "")
    assert outcomes(first) == dict.fromkeys(organisation.names(), "created")
    assert organisation.definitions == definitions(chat)
    again = provision()
    assert again.returncode == 0
    assert outcomes(again) == dict.fromkeys(organisation.names(), "present")
    assert organisation.writes() == ["POST"] * 3


def test_a_dry_run_writes_nothing(provision: Run, organisation: Organisation) -> None:
    done = provision("--dry-run", "--provider-set", PROVIDER_SET, "--provider-id", PROVIDER_ID)
    assert done.returncode == 1, "something is to do"
    assert outcomes(done)["ChatRated"] == "to do"
    assert "would be switched on" in done.stdout
    assert organisation.writes() == []


def test_definitions_beyond_the_first_page_are_found(provision: Run, organisation: Organisation, chat: Plan) -> None:
    others = [{"msdyn_name": f"Other{number}", "statecode": 0} for number in range(5)]
    organisation.definitions = [*others, *definitions(chat)]
    assert set(outcomes(provision()).values()) == {"present"}
    assert organisation.writes() == []


def test_a_name_in_another_case_is_the_same_name(provision: Run, organisation: Organisation, chat: Plan) -> None:
    organisation.definitions = [record | {"msdyn_name": record["msdyn_name"].upper() + " "} for record in definitions(chat)]
    done = provision()
    assert (done.returncode, set(outcomes(done).values()), organisation.writes()) == (0, {"present"}, [])
    assert "as 'CHATRATED ', which Dataverse takes for the same name" in done.stdout


def test_pages_that_repeat_end_the_run(provision: Run, organisation: Organisation) -> None:
    link = f"{organisation.address}/api/data/v9.2/msdyn_kpieventdefinitions?skip=2"
    page = Answer(200, {"value": [], "@odata.nextLink": link})
    organisation.columns = {}
    organisation.scripted = [page] * 50
    done = provision()
    assert (done.returncode, len(organisation.requests)) == (3, 2)
    assert "goes on with the same pages" in done.stderr


def test_pages_without_end_end_the_run() -> None:
    class Endless(program.Organisation):
        asked = 0

        def send(self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None) -> Any:
            self.asked += 1
            return {"value": [], "@odata.nextLink": f"{self.api}x?skip={self.asked}"}

    organisation = Endless("https://x.example", "token")
    with pytest.raises(program.StopError, match="more than 1000"):
        organisation.rows("x")
    assert organisation.asked == 1000


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {"value": None},
        {"value": {}},
        {"value": ["x"]},
        {"value": [None]},
        {"value": [{}]},
        {"value": [{"LogicalName": 5, "AttributeType": "String"}]},
        {"value": [{"LogicalName": ["x"], "AttributeType": {}}]},
        {"value": [], "@odata.nextLink": 5},
        {"value": [], "@odata.nextLink": ["x"]},
        "text",
        5,
        b"[" * 100_000,
        b'{"value": [' + b"1" * 10_000 + b"]}",
        b"\xff\xfe",
    ],
)
def test_an_answer_that_is_odd_is_explained(provision: Run, organisation: Organisation, body: Any) -> None:
    organisation.scripted = [Answer(200, body)]
    done = provision()
    assert done.returncode == 3
    assert done.stderr.startswith("error: ")


@pytest.mark.parametrize("row", [{"statecode": 0}, {"msdyn_name": 5, "statecode": 0}, {"msdyn_name": "x", "statecode": "0"}])
def test_a_definition_that_is_odd_is_explained(provision: Run, organisation: Organisation, row: dict[str, Any]) -> None:
    organisation.definitions = [row]
    done = provision()
    assert done.returncode == 3
    assert "gave a row without" in done.stderr


def test_a_definition_without_a_name_is_nobodys(provision: Run, organisation: Organisation) -> None:
    organisation.definitions = [{"msdyn_name": None, "statecode": 0}]
    assert set(outcomes(provision()).values()) == {"created"}


@pytest.mark.parametrize("answer", [None, [], {}, {"msdyn_enableanalytics": "yes"}])
def test_a_switch_that_is_odd_is_explained(provision: Run, organisation: Organisation, chat: Plan, answer: Any) -> None:
    organisation.definitions = definitions(chat)
    organisation.answers[f"{PROVIDER_SET}({PROVIDER_ID})"] = Answer(200, answer)
    done = provision("--provider-set", PROVIDER_SET, "--provider-id", PROVIDER_ID)
    assert done.returncode == 3
    assert "without msdyn_enableanalytics" in done.stderr


def test_a_missing_right_is_told_apart_from_a_missing_solution(provision: Run, organisation: Organisation) -> None:
    error = {"error": {"message": "no"}}
    for status, remedy in ((403, "give that user a role"), (404, "install Dynamics 365 Channel Integration Framework")):
        organisation.answers["msdyn_kpieventdefinitions"] = Answer(status, error)
        done = provision()
        assert done.returncode == 3
        assert f"{status} " in done.stderr and remedy in done.stderr
    organisation.answers["msdyn_kpieventdefinitions"] = Answer(500, error)
    done = provision()
    assert done.returncode == 3
    assert "role" not in done.stderr and "install" not in done.stderr


def drip(connection: Any) -> None:
    """A byte now and then, and no end."""
    connection.write(b"HTTP/1.1 200 OK\r\n\r\n")
    with contextlib.suppress(OSError):
        for _ in range(200):
            connection.write(b" ")
            connection.flush()
            time.sleep(0.05)


def silence(connection: Any) -> None:
    time.sleep(5)


@pytest.mark.parametrize("body", [drip, silence])
def test_an_organisation_that_does_not_end_its_answer_is_given_up(provision: Run, organisation: Organisation, body: Any) -> None:
    organisation.scripted = [Answer(200, body)]
    done = provision(patience=1)
    assert done.returncode == 3
    assert "nothing came within 1 s" in done.stderr or "not ended within 1 s" in done.stderr


def test_a_token_for_this_machine_goes_through_no_proxy(provision: Run, organisation: Organisation) -> None:
    proxy = WebApi()
    done = provision(proxy=proxy.organisation.address)
    proxy.close()
    assert (done.returncode, proxy.organisation.requests) == (0, [])


ECHO = f"Bearer {TOKEN} {TOKEN.encode().hex()} {'x' * 460} {TOKEN}"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(400, {"error": {"message": ECHO}}),
        Answer(400, ECHO.encode()),
        Answer(403, {"error": {"message": ECHO}}),
        Answer(302, headers={"Location": f"https://elsewhere.example/?token={TOKEN}"}),
        Answer(200, {"value": [], "@odata.nextLink": f"https://elsewhere.example/{TOKEN}"}),
    ],
)
def test_a_token_that_comes_back_is_not_printed(provision: Run, organisation: Organisation, answer: Answer) -> None:
    organisation.scripted = [answer]
    done = provision()  # which looks for the token in all that is printed
    assert done.returncode == 3
    assert "(token)" in done.stderr


def test_a_token_that_comes_back_with_a_record_is_not_printed(provision: Run, organisation: Organisation) -> None:
    organisation.providers["msdyn_channelproviders"] = [provider(TOKEN, False)]
    done = provision()
    assert "(token)" in done.stdout


def provider(name: str, on: bool | None, table: str = "msdyn_channelprovider") -> dict[str, Any]:
    return {f"{table}id": PROVIDER_ID, "msdyn_name": name, "msdyn_enableanalytics": on}


@pytest.mark.parametrize("table", ["msdyn_channelprovider", "msdyn_ciprovider"])
@pytest.mark.parametrize("off", [False, None])
def test_analytics_are_found_in_either_table_and_switched_on_on_demand(
    provision: Run, organisation: Organisation, chat: Plan, table: str, off: bool | None
) -> None:
    organisation.definitions = definitions(chat)
    organisation.providers[f"{table}s"] = [provider("Contoso Voice", off, table)]
    first = provision()
    assert first.returncode == 1
    assert f"off         {table}s({PROVIDER_ID}) Contoso Voice: " in first.stdout and "--enable-analytics" in first.stdout
    rehearsed = provision("--enable-analytics", "--dry-run")
    assert (rehearsed.returncode, organisation.writes()) == (1, [])
    switched = provision("--enable-analytics")
    assert (switched.returncode, organisation.writes()) == (0, ["PATCH"])
    assert provision().returncode == 0


def test_a_provider_that_is_in_no_table_is_said(provision: Run) -> None:
    done = provision()
    assert done.returncode == 0
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("not seen"))
    assert "msdyn_channelproviders" in line and "msdyn_ciproviders" in line
    assert provision("--enable-analytics").returncode == 1


@pytest.mark.parametrize("id", ["1)/x(", None, 5, ""])
def test_a_provider_with_an_odd_id_is_explained(provision: Run, organisation: Organisation, id: Any) -> None:
    organisation.providers["msdyn_channelproviders"] = [provider("x", False) | {"msdyn_channelproviderid": id}]
    done = provision("--enable-analytics")
    assert (done.returncode, organisation.writes().count("PATCH")) == (3, 0)


def test_an_inactive_definition_is_a_failure(provision: Run, organisation: Organisation) -> None:
    organisation.definitions = [{"msdyn_name": "ChatRated", "statecode": 1}]
    done = provision()
    assert done.returncode == 1
    assert outcomes(done) == {"contoso.chat.started": "created", "ChatRated": "inactive", "ChatPoked": "created"}


def test_an_active_twin_of_an_inactive_definition_is_enough(provision: Run, organisation: Organisation) -> None:
    organisation.definitions = [{"msdyn_name": "ChatRated", "statecode": state} for state in (1, 0, 1)]
    done = provision()
    assert (done.returncode, outcomes(done)["ChatRated"]) == (0, "present")


def test_one_refusal_does_not_stop_the_others(provision: Run, organisation: Organisation) -> None:
    organisation.refused = {"contoso.chat.started"}
    done = provision()
    assert done.returncode == 1
    assert outcomes(done) == {"contoso.chat.started": "failed", "ChatRated": "created", "ChatPoked": "created"}
    assert "403 Forbidden: Principal user is missing prvCreate privilege." in done.stdout
    assert "\x1b" not in done.stdout


DATE = "Wed, 21 Oct 2015 07:28:00 GMT"


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", ["0", DATE])
def test_a_busy_organisation_is_asked_again(provision: Run, organisation: Organisation, status: int, after: str) -> None:
    organisation.scripted = [Answer(status, headers={"Retry-After": after})] * 3
    assert provision().returncode == 0


def test_a_busy_organisation_gets_the_record_all_the_same(provision: Run, organisation: Organisation, chat: Plan) -> None:
    organisation.busy_writes = 3
    assert provision().returncode == 0
    assert organisation.definitions == definitions(chat)


def test_a_record_that_a_busy_organisation_has_taken_is_not_sent_again(
    provision: Run, organisation: Organisation, chat: Plan
) -> None:
    organisation.busy_after = 2
    assert provision().returncode == 0
    assert organisation.definitions == definitions(chat)
    assert provision().returncode == 0
    assert organisation.definitions == definitions(chat)


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        *(("0", 0), ("7", 7), ("86400", 60), ("9" * 400, 60)),
        *((DATE, 0), (DATE.replace("2015", "9999"), 60), ("soon", 1), ("", 1), ("-5", 1)),
    ],
)
def test_the_wait_is_what_was_asked_for_up_to_a_minute(asked: str, seconds: float) -> None:
    assert program.wait(asked) == seconds


def test_the_wait_until_a_date_is_the_time_until_then() -> None:
    soon = datetime.now(UTC) + timedelta(seconds=30)
    assert 0 < program.wait(format_datetime(soon, usegmt=True)) <= 30


@pytest.mark.parametrize(("said", "waited"), [("7", 7), ("0", 0), ("", 1), ("soon", 1), ("86400", 60)])
def test_a_busy_organisation_says_how_long_to_wait(
    organisation: Organisation, monkeypatch: pytest.MonkeyPatch, said: str, waited: int
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    organisation.scripted = [Answer(429, headers={"Retry-After": said} if said else {})]
    program.Organisation(organisation.address, TOKEN).send("GET", "msdyn_kpieventdefinitions")
    assert waits == [waited]


def test_an_organisation_that_stays_busy_is_given_up(provision: Run, organisation: Organisation) -> None:
    organisation.scripted = [Answer(429, headers={"Retry-After": "0"})] * 99
    done = provision()
    assert done.returncode == 3
    assert "429" in done.stderr


def test_a_refused_token_ends_the_run(provision: Run, organisation: Organisation) -> None:
    done = provision(token="expired")  # noqa: S106
    assert (done.returncode, done.stdout, len(organisation.requests)) == (3, "", 1)
    assert "the token is refused (401)" in done.stderr


def test_an_organisation_that_cannot_be_reached_ends_the_run(provision: Run) -> None:
    gone = WebApi()
    gone.close()
    done = provision(org=gone.organisation.address)
    assert (done.returncode, done.stdout) == (3, "")
    assert "does not answer" in done.stderr


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"[]", b"{}", b"\xff"])
def test_another_kind_of_server_ends_the_run(provision: Run, organisation: Organisation, body: bytes) -> None:
    organisation.scripted = [Answer(200, body)]
    done = provision()
    assert done.returncode == 3
    assert "Is it the address of a Dataverse organisation?" in done.stderr


def test_the_token_follows_no_redirect(provision: Run, organisation: Organisation) -> None:
    elsewhere = WebApi()
    organisation.scripted = [Answer(302, headers={"Location": elsewhere.organisation.address})]
    done = provision()
    elsewhere.close()
    assert done.returncode == 3
    assert elsewhere.organisation.requests == []


def test_the_token_follows_no_page_to_another_address(provision: Run, organisation: Organisation) -> None:
    elsewhere = WebApi()
    organisation.scripted = [Answer(200, {"value": [], "@odata.nextLink": f"{elsewhere.organisation.address}/api/data/v9.2/x"})]
    done = provision()
    elsewhere.close()
    assert done.returncode == 3
    assert "continues at another address" in done.stderr
    assert elsewhere.organisation.requests == []


def test_own_columns_are_checked(provision: Run, organisation: Organisation) -> None:
    organisation.columns = COLUMNS | {"contoso_tags": ("String", 39), "contoso_priority": ("Decimal", None)}
    del organisation.columns["contoso_bot"]
    done = provision()
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert "too short   msdyn_kpieventdata.contoso_tags: it takes 39 UTF-16 code units, the plan says 40." in lines
    assert (
        "wrong type  msdyn_kpieventdata.contoso_priority: it is Decimal; the plan stores integer, which needs Integer or BigInt."
        in lines
    )
    assert "missing     msdyn_kpieventdata.contoso_bot: add a boolean column with this logical name to the table." in lines
    assert "present     msdyn_kpieventdata.contoso_due" in lines


def test_an_organisation_without_the_tables_is_named(provision: Run, organisation: Organisation) -> None:
    organisation.scripted = [Answer(404, {"error": {"message": "no such table"}})]
    done = provision()
    assert done.returncode == 3
    assert "404 Not Found: no such table" in done.stderr


def test_analytics_are_switched_on_once(provision: Run, organisation: Organisation) -> None:
    arguments = ("--provider-set", PROVIDER_SET, "--provider-id", PROVIDER_ID)
    assert provision(*arguments).stdout.splitlines()[-1].startswith("switched on")
    assert organisation.analytics == {PROVIDER_ID: True}
    assert provision(*arguments).stdout.splitlines()[-1].startswith("present")
    assert organisation.writes().count("PATCH") == 1


def test_a_wrong_provider_id_creates_no_provider(provision: Run, organisation: Organisation) -> None:
    done = provision("--provider-set", PROVIDER_SET, "--provider-id", PROVIDER_ID.replace("9", "8"))
    assert done.returncode == 1
    assert "Does Not Exist" in done.stdout
    assert organisation.analytics == {PROVIDER_ID: False}


@pytest.mark.parametrize(
    "arguments, said",
    [
        ({"org": "http://your-org.crm.dynamics.com"}, "is no address such as https://"),
        ({"org": "http://127.0.0.1.example.com"}, "is no address such as https://"),
        ({"org": "http://localhost.example.com"}, "is no address such as https://"),
        ({"org": "http://10.0.0.1"}, "is no address such as https://"),
        ({"org": "https://[::1"}, "is no address such as https://"),
        ({"org": "https://your-org.crm.dynamics.com:port"}, "is no address such as https://"),
        ({"org": "https://user@your-org.crm.dynamics.com"}, "is no address such as https://"),
        ({"org": "your-org.crm.dynamics.com"}, "is no address such as https://"),
        ({"token": ""}, "DATAVERSE_TOKEN must hold a bearer token"),
        ({"token": "two words"}, "DATAVERSE_TOKEN must hold a bearer token"),
    ],
)
def test_wrong_usage_is_explained(provision: Run, organisation: Organisation, arguments: dict[str, str], said: str) -> None:
    done = provision(**arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert organisation.requests == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("--provider-set", PROVIDER_SET),
        ("--provider-id", PROVIDER_ID),
        ("--provider-set", "x(1)/y", "--provider-id", PROVIDER_ID),
        ("--provider-set", PROVIDER_SET, "--provider-id", PROVIDER_ID, "--enable-analytics"),
        ("--provider-set", PROVIDER_SET, "--provider-id", "1)/x("),
    ],
)
def test_half_a_provider_is_wrong_usage(provision: Run, organisation: Organisation, arguments: tuple[str, ...]) -> None:
    assert provision(*arguments).returncode == 2
    assert organisation.requests == []
