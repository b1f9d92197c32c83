"""The reports to start from as SQL and as pictures in docs/reports, of rows that are made up and always the same.

matplotlib writes the same bytes on every machine that has the pinned version; `python -m tools.reports` renews them.
"""

from __future__ import annotations

import io
import random
from pathlib import Path
from typing import Any

import build

build.enter("docs,test")

import ibis  # noqa: E402
import ibis.expr.types as ir  # noqa: E402
import matplotlib as mpl  # noqa: E402
import pyarrow as pa  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402

from bridge.definitions.columns import EVENT_COLUMNS, EVENT_TABLE  # noqa: E402
from bridge.outputs.render import write  # noqa: E402
from bridge.plan.make import make_plan  # noqa: E402
from bridge.reader.reports import REPORTS  # noqa: E402
from bridge.reader.sources import connect  # noqa: E402
from bridge.reader.tables import event_views  # noqa: E402

FOLDER = build.ROOT / "docs" / "reports"
DIALECTS = {"duckdb": "duckdb", "databricks": "databricks"}
"""File part and the engine whose SQL it is. T-SQL has no regular expressions: there, the views of dist/reports are read."""
CALLS = 400
TEXT = pa.schema([(name, pa.string()) for name in (*EVENT_COLUMNS, "createdon")])


def example_rows() -> list[dict[str, Any]]:
    """The calls of a small contact centre."""
    chance = random.Random(7)  # noqa: S311 - the pictures shall not change
    made = []
    for number in range(CALLS):
        shared = {
            "msdyn_conversationid": f"conversation-{number}",
            "msdyn_participantid": f"agent-{chance.randint(1, 6)}",
            "msdyn_customattribute1": chance.choice(["Billing", "Sales", "Returns", "Technical"]),
        }
        slow = {"Technical": 90, "Billing": 45, "Returns": 30, "Sales": 15}[shared["msdyn_customattribute1"]]
        steps: list[tuple[str, dict[str, str]]] = [("CallAnswered", {})]
        if number % 2:
            steps.append(("CallUnhold", {"msdyn_customattribute2": str(slow + chance.randint(0, 40))}))
        if number % 5 == 0:
            reason = chance.choice(["WrongQueue", "WrongQueue", "Expertise", "CustomerRequest"])
            steps.append(("CallTransferred", {"msdyn_kpieventreason": reason, "msdyn_customattribute4": "*"}))
        steps.append(
            (
                "WrapUpCompleted",
                {"msdyn_customattribute2": str(chance.randint(20, 40) + 10 * int(shared["msdyn_participantid"][-1]))},
            )
        )
        made += [shared | {"msdyn_name": name, "msdyn_kpieventname": name} | more for name, more in steps]
    return made


def rows_without_data() -> ir.Table:
    """Dataverse's table as engines of the SQL files have it."""
    columns = {name: "string" if column.type == "text" else "timestamp('UTC')" for name, column in EVENT_COLUMNS.items()}
    return ibis.table(columns | {"createdon": "timestamp('UTC')"}, name=EVENT_TABLE)


def files() -> dict[str, str]:
    """Name -> content of everything in the folder."""
    plan = make_plan()
    found = {}
    for name, report in REPORTS.items():
        expression = report(event_views(plan, rows_without_data()))
        for part, dialect in DIALECTS.items():
            found[f"{name}.{part}.sql"] = f"-- {report.__doc__}\n{ibis.to_sql(expression, dialect=dialect)};\n"
    connection = connect()
    connection.con.register(EVENT_TABLE, pa.Table.from_pylist(example_rows(), TEXT))
    views = event_views(plan, connection.table(EVENT_TABLE))
    for name, report in REPORTS.items():
        table = report(views).to_pyarrow()
        rows = [list(row.values()) for row in table.to_pylist()]
        found[f"{name}.svg"] = picture(report.__doc__ or name, table.column_names, rows)
    connection.disconnect()
    return found


def picture(title: str, names: list[str], rows: list[list[Any]]) -> str:
    """A bar for each row: the last column by the first."""
    with mpl.rc_context({"svg.hashsalt": "reports", "svg.fonttype": "none", "font.family": "sans-serif", "axes.spines.top": False}):
        figure = Figure(figsize=(7, 0.5 * len(rows) + 1.3), layout="constrained")
        axes = figure.add_subplot()
        labels = [str(row[0]) for row in rows]
        bars = axes.barh(labels[::-1], [float(row[-1]) for row in reversed(rows)], color="#0b5cad")
        axes.bar_label(bars, fmt="%.1f", padding=4)
        axes.set_title(title, loc="left")
        axes.set_xlabel(names[-1].replace("_", " "))
        axes.spines["right"].set_visible(False)
        text = io.StringIO()
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    return text.getvalue()


def renew(folder: Path = FOLDER) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in files().items():
        write(folder / name, text)


if __name__ == "__main__":
    renew()
