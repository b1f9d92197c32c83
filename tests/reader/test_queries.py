"""The queries of Power Query and FetchXML: Microsoft's own parser reads the ones, the others are run as they are documented.

No engine outside of Power BI runs Power Query's language, and none outside of Dataverse FetchXML, which is translated here to SQL,
element by element.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from bridge.definitions.columns import EVENT_COLUMNS, EVENT_TABLE, ROW
from bridge.outputs.reports import write_reports
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from bridge.plan.views import views
from bridge.toolchain.node import Node
from tests.reader.rows import rows_of_plan
from tests.reader.test_views import PLANS, in_order, store

PARSE = """
const { createRequire } = require('node:module');
const { DefaultSettings, TaskUtils } = createRequire(process.argv[1] + '/')('@microsoft/powerquery-parser');
const texts = (node) =>
  node === null || typeof node !== 'object'
    ? []
    : node.kind === 'LiteralExpression' && node.literalKind === 'Text'
      ? [node.literal]
      : Object.values(node).flatMap(texts);
const named = (list) => list.content.elements.map(({ node }) => [node.key.literal, node.value]);
const steps = (ast) => named({ content: ast.variableList });
const read = async (text) => {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (!TaskUtils.isParseStageOk(task)) return { error: task.error.message };
  return { kind: task.ast.kind, steps: steps(task.ast).map(([name]) => name), texts: texts(task.ast) };
};
const { readFileSync } = require('node:fs');
Promise.all(JSON.parse(readFileSync(0, 'utf8')).map(read)).then((found) => console.log(JSON.stringify(found)));
"""
HOSTILE = ["O'Brien \\", '"]`--', "x #(lf) y", "#(", "<&>\u00fc", 'a", "b', "// x", "/* x"]


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    return make_plan(request.param)


def parsed(texts: list[str], node: Node, node_modules: Path) -> list[dict[str, Any]]:
    command = [str(node.node), "--eval", PARSE, str(node_modules)]
    run = subprocess.run(command, input=json.dumps(texts), capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


def meant(literal: str) -> str:
    """The text that a literal of M stands for."""
    escapes = {"#": "#", "lf": "\n"}
    return re.sub(r"#\((\w+|#)\)", lambda found: escapes[found[1]], literal[1:-1].replace('""', '"'))


def queries(plan: Plan, folder: Path) -> dict[str, str]:
    """Each event's query of Power Query, by its file."""
    write_reports(plan, folder)
    return {view.name: (folder / "reports" / f"{view.name}.pq").read_text(encoding="utf-8") for view in views(plan)}


def test_the_parser_of_power_query_reads_every_query(plan: Plan, tmp_path: Path, node: Node, node_modules: Path) -> None:
    found = queries(plan, tmp_path)
    for view, said in zip(views(plan), parsed(list(found.values()), node, node_modules), strict=True):
        assert (said.get("error"), said["kind"]) == (None, "LetExpression")
        assert said["steps"] == ["Source", "Rows", "Mine", "Typed"]
        assert [meant(text) for text in said["texts"]].count(view.row_name) == 1


def test_the_parser_refuses_what_is_no_query(node: Node, node_modules: Path) -> None:
    assert "error" in parsed(["let a = [ in a"], node, node_modules)[0]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_a_text_in_power_query(tmp_path: Path, name: str, node: Node, node_modules: Path) -> None:
    source = tmp_path / "odd_events.py"
    source.write_text(f"from bridge import KpiEvent\nclass Odd(KpiEvent, name={name!r}):\n    '''A // b */ \"c'''\n", "utf-8")
    (said,) = parsed(list(queries(make_plan(str(source)), tmp_path).values()), node, node_modules)
    assert said["steps"] == ["Source", "Rows", "Mine", "Typed"]
    assert name in map(meant, said["texts"])


# FetchXML, https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/

ATTRIBUTES = {
    "fetch": set[str](),
    "entity": {"name"},
    "attribute": {"name", "alias"},
    "order": {"attribute"},
    "filter": {"type"},
    "condition": {"attribute", "operator", "value"},
}
"""Of the elements that are used."""


def in_sql(fetch: Element) -> str:
    (entity,) = fetch
    for element in fetch.iter():
        assert set(element.keys()) <= ATTRIBUTES[element.tag]
        assert (element.text or "").strip() == ""
    columns = []
    for attribute in entity.iterfind("attribute"):
        alias = attribute.get("alias", "")
        assert re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", alias), alias
        columns.append(f'"{attribute.get("name")}" AS "{alias}"')
    assert len({column.lower() for column in columns}) == len(columns)
    (rows,) = entity.iterfind("filter")
    (order,) = entity.iterfind("order")
    where = f'WHERE {condition(rows)} ORDER BY "{order.get("attribute")}"'
    return f'SELECT {", ".join(columns)} FROM "{entity.get("name")}" {where}'  # noqa: S608 - of our own making


def condition(element: Element) -> str:
    if element.tag == "filter":
        word = {"and": " AND ", "or": " OR "}[element.get("type", "and")]
        return f"({word.join(condition(inner) for inner in element)})"
    column = f'"{element.get("attribute")}"'
    if element.get("operator") == "null":
        assert element.get("value") is None
        return f"{column} IS NULL"
    assert element.get("operator") == "eq"
    value = element.get("value", "").replace("'", "''")
    return f"{column} = '{value}'"


def test_fetchxml_gives_the_rows_of_the_view_as_they_are_stored(plan: Plan, duck: Any, tmp_path: Path) -> None:
    rows = rows_of_plan(plan)
    store(duck, plan, rows, tmp_path)
    write_reports(plan, tmp_path)
    own = {column.name for column in plan.own_columns}
    for view in views(plan):
        fetch = ElementTree.parse(tmp_path / "reports" / f"{view.name}.fetch.xml").getroot()  # noqa: S314 - of our own making
        asked = {attribute.get("name") for attribute in fetch.iter("attribute")}
        assert asked <= {*EVENT_COLUMNS, ROW["created_at"], *own}
        found = duck.con.execute(in_sql(fetch)).to_arrow_table().to_pylist()
        named = {**ROW, **{name: field.column for name, field in view.fields}}
        mine = [row for row in rows if (row["msdyn_kpieventname"] or row["msdyn_name"]) == view.row_name]
        stored = {row[ROW["event_id"]]: row for row in duck.con.table(EVENT_TABLE).to_arrow_table().to_pylist()}
        wanted = [{name: stored[row[ROW["event_id"]]].get(column) for name, column in named.items()} for row in mine]
        assert in_order(found) == in_order(wanted)
        times = [row["occurred_at"] for row in found]
        assert times == sorted(times)


def test_a_field_of_other_letters_has_the_pages_name(tmp_path: Path, duck: Any) -> None:
    source = tmp_path / "odd_events.py"
    imports = "from typing import Annotated\nfrom pydantic import Field\nfrom bridge import KpiEvent\n"
    field = "größe: Annotated[str, Field(alias='size')]"
    source.write_text(f"{imports}class Odd(KpiEvent):\n    {field}\n", encoding="utf-8")
    plan = make_plan(str(source))
    write_reports(plan, tmp_path)
    fetch = ElementTree.parse(tmp_path / "reports" / "Odd.fetch.xml").getroot()  # noqa: S314 - of our own making
    store(duck, plan, rows_of_plan(plan), tmp_path)
    assert {"size"} <= set(duck.con.execute(in_sql(fetch)).to_arrow_table().column_names)
