"""What is generated, as files to read and to compare: a change of the generator shows in their diff.

The shipped plan's typings are not repeated here, since `dist/` has them.
"""

from __future__ import annotations

from pathlib import Path

from bridge.outputs.scripts.bridge import script_modules
from bridge.outputs.typings.bridge import declarations
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from tests.support import hostile_events

FOLDER = Path(__file__).parent
RENEW = "python -m tools"


def golden_files() -> dict[str, str]:
    """Name -> content."""
    shipped, hostile = make_plan(), make_plan(str(Path(hostile_events.__file__)))
    files = {f"shipped/{name}.py.txt": _without_hash(text, shipped) for name, text in _generated(shipped).items()}
    modules = _generated(hostile)
    files |= {f"hostile/{name}.py.txt": modules[name] for name in ("all_events", "events", "fields")}
    typings = declarations(hostile)
    # From the first event to the end of `Events`; all else is in the typings of dist/.
    start = typings.index("/** Fields of")
    return files | {
        "hostile/events.d.ts.txt": typings[start : typings.index(";\n\n", typings.index("export type Events")) + 2]
    }


def _generated(plan: Plan) -> dict[str, str]:
    return {name: text for name, text in script_modules(plan).items() if "." not in name}


def _without_hash(text: str, plan: Plan) -> str:
    return text.replace(plan.hash, "<hash>")
