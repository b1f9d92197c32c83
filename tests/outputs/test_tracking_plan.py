"""The tracking plan for people: complete, exact, and nothing in a definition can break out of it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bridge.outputs.docs.snippets import snippets
from bridge.outputs.docs.tracking_plan import csp_hash, write_tracking_plan
from bridge.outputs.reports import write_reports
from bridge.plan.load import load_events
from bridge.plan.make import SHIPPED_EVENTS, make_plan
from bridge.plan.model import Event, Plan
from tests.support import TESTS

CHAT = str(TESTS / "support" / "chat_events.py")
BREAKOUT = """=1</script></style><img src=x onerror=alert(1)>--> "'`|{{7*7}}{% raw %}\\\u2028\u202e\ud800``` [a](javascript:b) """
FREE_TEXT = {"doc", "display_name", "owner", "deprecated", "name", "choices", "pattern"}


def hostile(item: Any) -> Any:
    """The same event with a break-out in every text that a definition is free to choose."""
    changes: dict[str, Any] = {}
    for field in fields(item):
        value = getattr(item, field.name)
        if is_dataclass(value):
            changes[field.name] = hostile(value)
        elif field.name == "fields":
            changes[field.name] = tuple(replace(hostile(inner), name=inner.name) for inner in value)
        elif field.name == "choices" and value:
            changes[field.name] = (BREAKOUT, *value)
        elif field.name in FREE_TEXT and (isinstance(value, str) or field.name == "pattern"):
            changes[field.name] = BREAKOUT
    return replace(item, **changes)


@pytest.fixture(scope="module")
def chat() -> Plan:
    return make_plan(CHAT)


@pytest.fixture(scope="module")
def hostile_plan(chat: Plan) -> Plan:
    return replace(chat, events=tuple(map(hostile, chat.events)))


@pytest.fixture(params=["chat", "hostile_plan"])
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Plan, Path]:
    plan: Plan = request.getfixturevalue(request.param)
    write_tracking_plan(plan, tmp_path)
    return plan, tmp_path


class Elements(HTMLParser):
    """Every element with its attributes, and the text of style, script and each code block."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"style": [], "script": [], "code": [], "pre": []}
        self._open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in self.texts:
            self._open.append(tag)
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.texts:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.texts[tag][-1] += data


def page(folder: Path) -> Elements:
    return Elements((folder / "tracking-plan.html").read_text(encoding="utf-8"))


def code_blocks(markdown: str) -> list[str]:
    blocks = re.findall(r"^(```+)(?:js|ts|py|sql|pq)\n(.*?)\n\1$", markdown, flags=re.DOTALL | re.MULTILINE)
    return [code for _, code in blocks]


def all_snippets(plan: Plan) -> list[str]:
    return [snippet.code for event in plan.events for snippet in snippets(plan, event)]


def test_the_page_has_only_its_own_elements_and_no_inline_handlers(written: tuple[Plan, Path]) -> None:
    elements = page(written[1]).elements
    assert {tag for tag, _ in elements}.isdisjoint({"img", "iframe", "object", "link", "svg", "form"})
    assert [tag for tag, _ in elements if tag in ("script", "style")] == ["style", "script"]
    assert not [name for _, attributes in elements for name in attributes if name.startswith("on") or name in ("style", "src")]
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes in elements)


def test_the_pages_own_policy_allows_its_style_and_script_and_nothing_else(written: tuple[Plan, Path]) -> None:
    found = page(written[1])
    (policy,) = (a["content"] for _, a in found.elements if a.get("http-equiv") == "Content-Security-Policy")
    (style,), (script,) = found.texts["style"], found.texts["script"]
    assert policy == (
        f"default-src 'none'; style-src {csp_hash(style)}; script-src {csp_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def test_the_script_is_the_same_for_every_plan(chat: Plan, hostile_plan: Plan, tmp_path: Path) -> None:
    scripts = []
    for plan in (chat, hostile_plan):
        write_tracking_plan(plan, tmp_path)
        scripts.append(page(tmp_path).texts["script"])
    assert scripts[0] == scripts[1]


def test_every_id_is_unique_and_every_link_leads_somewhere(written: tuple[Plan, Path]) -> None:
    elements = page(written[1]).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert {a["href"] for _, a in elements if "href" in a} <= {f"#{id}" for id in ids}


def test_both_documents_hold_the_snippets_to_the_letter(written: tuple[Plan, Path]) -> None:
    plan, folder = written
    assert page(folder).texts["pre"] == all_snippets(plan)
    assert code_blocks((folder / "tracking-plan.md").read_text(encoding="utf-8")) == all_snippets(plan)


def test_every_fact_of_a_field_is_told(chat: Plan, tmp_path: Path) -> None:
    write_tracking_plan(chat, tmp_path)
    lines = (tmp_path / "tracking-plan.md").read_text(encoding="utf-8").splitlines()
    told = {line.split("`")[1]: line for line in lines if line.startswith("| `")}
    limits = "text, 12 to 30 UTF-16 code units"
    assert told["tags"] == f"| `tags` | required | {limits} | `contoso_tags` (text, 10 of 40 free) | Tags, separated by commas. |"
    assert (
        told["priority"]
        == "| `priority` | required | integer, at least 1, less than 5 | `contoso_priority` (integer) | 1 is urgent. |"
    )
    assert "choice: `Accept`, `Decline` | no column known |" in told["notificationResponseAction"]
    assert told["phone"].endswith("Where to call. **Sensitive (phone): masked.** |")
    assert told["contoso_tags"] == "| `contoso_tags` | text, at most 40 UTF-16 code units |"
    assert told["conversationId"].startswith("| `conversationId` | `msdyn_conversationid` |")


def test_the_free_characters_of_a_text_column_are_told(chat: Plan, tmp_path: Path) -> None:
    write_tracking_plan(chat, tmp_path)
    markdown = (tmp_path / "tracking-plan.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)` \| (?:required|optional) .*?\(text, (\d+ of \d+) free\)", markdown, flags=re.MULTILINE))
    assert told["additionalData"] == "0 of 2000"
    assert told["ratedOn"] == "90 of 100"
    assert told["survey"] == "64 of 100"
    assert told["reason"] == f"{100 - len('Unasked')} of 100"
    assert {"priority", "bot", "score"}.isdisjoint(told), "columns of other types"


@pytest.mark.parametrize("source", [SHIPPED_EVENTS, CHAT])
def test_the_queries_are_those_of_the_reports(source: str, tmp_path: Path) -> None:
    plan = make_plan(source)
    write_reports(plan, tmp_path)
    reports = tmp_path / "reports"
    views = (reports / "dataverse.sql").read_text(encoding="utf-8")
    for event in plan.events:
        queries = {snippet.id: snippet.code for snippet in snippets(plan, event)}
        assert f"\n\n{queries['sql']}\n" in views
        assert (reports / f"{event.class_name}.pq").read_text(encoding="utf-8") == f"{queries['pq']}\n"


def test_a_query_cannot_end_its_block_of_markdown(chat: Plan, tmp_path: Path) -> None:
    event = replace(chat.events[1], name="````\n[a](javascript:b)", class_name="````")
    write_tracking_plan(replace(chat, events=(event,)), tmp_path)
    assert code_blocks((tmp_path / "tracking-plan.md").read_text(encoding="utf-8")) == all_snippets(replace(chat, events=(event,)))


def test_a_renamed_event_leads_to_the_one_that_is_sent(chat: Plan, tmp_path: Path) -> None:
    write_tracking_plan(chat, tmp_path)
    markdown = (tmp_path / "tracking-plan.md").read_text(encoding="utf-8")
    assert "**Deprecated:** It is a rating. Calls send [ChatRated](#event-chatRated)." in markdown
    assert "Chat Voted, sent as `ChatRated`" in markdown
    assert "**Deprecated:** Nobody pokes any more.\n" in markdown


def test_markdown_tables_keep_their_columns(written: tuple[Plan, Path]) -> None:
    """A cell border is a bar that no backslash precedes, inside code too."""
    markdown = (written[1] / "tracking-plan.md").read_text(encoding="utf-8")
    for table in re.findall(r"(?:^\|.*\n)+", markdown, flags=re.MULTILINE):
        borders = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(borders) == 1, table


def test_markdown_shows_definitions_as_plain_text(hostile_plan: Plan, tmp_path: Path) -> None:
    write_tracking_plan(hostile_plan, tmp_path)
    markdown = (tmp_path / "tracking-plan.md").read_text(encoding="utf-8")
    outside_code = re.sub(r"^```.*?^```$|(`+)(?!`).*?(?<!`)\1(?!`)", "", markdown, flags=re.DOTALL | re.MULTILINE)
    assert re.findall(r"(?<!\\)<(?!a id=\"event-\w+\">|/a>)", outside_code) == []
    assert re.findall(r"(?<!\\)\]\((?!#event-)", outside_code) == []


@pytest.mark.parametrize("source", [SHIPPED_EVENTS, CHAT])
def test_the_python_snippets_are_valid_events(source: str) -> None:
    classes: dict[str, Any] = {item.__name__: item for item in load_events(source).events}
    plan = make_plan(source)
    for event in plan.events:
        made = eval(snippets(plan, event)[2].code, classes)  # noqa: S307
        assert made.model_fields_set == {field.name for field in event.fields}


def test_examples_follow_awkward_limits(tmp_path: Path) -> None:
    """Each field below takes few values; the snippet must have found one of them."""
    source = tmp_path / "awkward.py"
    source.write_text(
        "from typing import Annotated\nfrom pydantic import Field, StringConstraints\nfrom bridge import KpiEvent\n"
        "class Awkward(KpiEvent):\n"
        "    '''Awkward.'''\n"
        "    a: Annotated[int, Field(gt=6, lt=14, multiple_of=7)] | None = None\n    '''A.'''\n"
        "    b: Annotated[float, Field(gt=0.25, lt=0.5)] | None = None\n    '''B.'''\n"
        "    c: Annotated[int, Field(le=-3)] | None = None\n    '''C.'''\n"
        "    d: Annotated[str, StringConstraints(max_length=1)] | None = None\n    '''D.'''\n"
        "    e: Annotated[str, StringConstraints(min_length=90)] | None = None\n    '''E.'''\n",
        encoding="utf-8",
    )
    plan = make_plan(str(source))
    (awkward,) = load_events(str(source)).events
    made = eval(snippets(plan, plan.events[0])[2].code, {"Awkward": awkward})  # noqa: S307
    assert (made.a, made.c) == (7, -3)


def test_a_pattern_that_no_example_can_follow_is_said(chat: Plan) -> None:
    event = chat.events[0]
    tags = next(field for field in event.fields if field.name == "tags")
    limited = replace(event, fields=(replace(tags, type=replace(tags.type, pattern="^[a-z]'\u2028$")),))
    assert "// must match '^[a-z]\\'\\u2028$'\n" in snippets(chat, limited)[0].code


def rows(folder: Path) -> list[list[str]]:
    text = (folder / "field-catalogue.csv").read_bytes().decode("utf-8-sig")
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.reader(io.StringIO(text, newline="")))


def by_event(plan: Plan) -> Iterator[Event]:
    return (event for event in plan.events if not event.renamed_to)


def test_the_catalogue_has_each_stored_field_once(chat: Plan, tmp_path: Path) -> None:
    write_tracking_plan(chat, tmp_path)
    header, *body = rows(tmp_path)
    assert header == ["event", "field", "column", "type", "meaning"]
    wanted = [(event.name, field.js_name, field.column) for event in by_event(chat) for field in event.fields]
    assert [(row[0], row[1], row[2]) for row in body if row[0] != "(every event)"] == wanted
    assert ["ChatRated", "effort", "msdyn_customattribute4"] in [row[:3] for row in body]
    kinds = {row[1]: row[3] for row in body}
    assert kinds["effort"] == "number, at least 0, a multiple of 0.25; as text: a JSON number"
    assert kinds["score"] == "number, more than 0, at most 1"
    assert kinds["eventTimestamp"] == "datetime"


def test_no_cell_of_the_catalogue_is_a_formula(hostile_plan: Plan, tmp_path: Path) -> None:
    write_tracking_plan(hostile_plan, tmp_path)
    cells = [cell for row in rows(tmp_path) for cell in row]
    assert any(cell.startswith("'=1") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
