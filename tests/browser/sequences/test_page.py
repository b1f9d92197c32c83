"""How the file comes into a page, what it adds, what it needs the page to allow, and how it ends."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bridge.definitions.sequences import broken_texts
from bridge.outputs.scripts.sequences import facts
from bridge.pipeline import build as pipeline
from bridge.plan.make import make_plan
from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.browser.sequences.conftest import NAMES, TAG, Open
from tests.support.builtins import CHANGES, SNAPSHOT
from tests.support.typescript import install
from tests.support.widget import Desktop

POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
HOLD = broken_texts("CallHold", "CallUnhold")
LOAD = """const tag = Object.assign(document.createElement('script'), { src: '/sequences.js' });
  document.head.append(tag); await new Promise((resolve) => { tag.onload = resolve });"""


def test_a_strict_policy_with_trusted_types_lets_it_work(open_page: Open, desktop: Desktop) -> None:
    listener = "addEventListener('securitypolicyviolation', (event) => told.push(event.violatedDirective))"
    desktop.softphone.put("/told.js", f"window.told = []; {listener}")
    body = f"<script src=/told.js></script>{desktop.library()}{desktop.bridge()}{TAG}"
    page = open_page(body=body, headers={"Content-Security-Policy": POLICY})
    page.log("H H")
    assert page.said() == [f"{HOLD['open']} (c1)"]
    assert page.run("return told") == []


def test_it_adds_one_function_and_changes_nothing_else(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.library() + desktop.bridge())
    changes = page.run(
        f"""({SNAPSHOT})(); const before = ({SNAPSHOT})(); const always = ({CHANGES})(before);
        const names = Object.keys(CIFBridge);
        {LOAD}
        const changes = ({CHANGES})(before).filter((change) => !always.includes(change));
        return [changes, Object.keys(CIFBridge).filter((name) => !names.includes(name))];"""
    )
    assert changes == [[], ["watchSequences"]]


def test_loaded_twice_it_says_everything_once(open_page: Open) -> None:
    page = open_page()
    page.run(LOAD)
    page.log("H H")
    assert page.said() == [f"{HOLD['open']} (c1)"]


def test_without_a_bridge_it_says_what_to_do(open_page: Open) -> None:
    (warning,) = open_page(body=TAG).said()
    assert warning.startswith("cif-bridge.sequences.js: no CIFBridge in this page; load cif-bridge.min.js before it, or import")


def test_what_is_no_bridge_is_said_and_harms_nothing(open_page: Open) -> None:
    page = open_page()
    page.run("for (const other of [{}, 'bridge', 7]) CIFBridge.watchSequences(other)()")
    assert page.said() == ["watchSequences: expected a bridge"] * 3
    page.log("H H")
    assert page.said()[3:] == [f"{HOLD['open']} (c1)"]


def test_after_its_end_nothing_is_said_and_it_can_begin_anew(open_page: Open) -> None:
    page = open_page()
    page.log("H H")
    page.run("window.end = CIFBridge.watchSequences(); end(); end()")
    page.log("H H")
    assert page.said() == [f"{HOLD['open']} (c1)"]
    page.run("CIFBridge.watchSequences(); end()")
    page.log("H")
    assert len(page.said()) == 1, "what came before is forgotten"
    page.log("H")
    assert page.said() == [f"{HOLD['open']} (c1)"] * 2


def test_an_end_of_before_ends_nothing_of_now(open_page: Open) -> None:
    page = open_page()
    page.run("window.before = CIFBridge.watchSequences(); before(); CIFBridge.watchSequences()")
    page.log("H")
    page.run("before(); CIFBridge.watchSequences()")
    page.log("H")
    assert page.said() == [f"{HOLD['open']} (c1)"]


def test_after_its_end_the_page_listens_to_nothing(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=desktop.library() + desktop.bridge())
    assert page.run(f"""const there = new Set(), own = [window.addEventListener, window.removeEventListener];
      window.addEventListener = (type, fn) => there.add(fn);
      window.removeEventListener = (type, fn) => there.delete(fn);
      {LOAD}
      const before = there.size;
      CIFBridge.watchSequences()();
      [window.addEventListener, window.removeEventListener] = own;
      return [before, there.size]""") == [1, 0]


def test_an_end_while_calls_are_in_flight_leaves_none_that_others_wait_for(open_page: Open) -> None:
    page = open_page()
    page.run("""const own = CIFBridge.createBridge(), real = Microsoft.CIFramework.logAnalyticsEvent;
      const end = CIFBridge.watchSequences(own);
      Microsoft.CIFramework.logAnalyticsEvent = () => new Promise(() => {});
      log('CallHold', 'c1', {}, own); log('CallHold', 'c2');
      Microsoft.CIFramework.logAnalyticsEvent = real;
      end()""")
    page.log("H H")
    assert page.said() == [f"{HOLD['open']} (c1)"]


SLOW = """const real = Microsoft.CIFramework.logAnalyticsEvent;
  Microsoft.CIFramework.logAnalyticsEvent = async (...call) => { if (call[1] === argument) await loaded; return real(...call) };
  window.loaded = new Promise((resolve) => { window.answer = resolve });"""


@pytest.mark.parametrize(("slow", "early", "late", "after"), [
    ("CallHold", "H", "A", "U"),
    ("CallAnswered", "A H", "", "U"),
    ("CallUnhold", "H U", "H", "H"),
    ("CallUnhold", "H U", "H", "U"),
])  # fmt: skip
def test_a_call_made_before_it_was_loaded_is_not_known_whole(
    open_page: Open, desktop: Desktop, slow: str, early: str, late: str, after: str
) -> None:
    page = open_page(body=desktop.library() + desktop.bridge())
    names = [NAMES[letter] for letter in early.split()]
    page.run(SLOW, slow)
    page.run("""for (const name of argument) log(name);
      while (CIFBridge.stats().inFlight > 1) await new Promise((resolve) => setTimeout(resolve, 5))""", names)  # fmt: skip
    page.run(LOAD)
    page.log(late)
    page.run("answer(); await CIFBridge.flush()")
    page.log(after)
    assert page.said() == []


def test_one_event_begins_what_the_other_end_ends_or_none_is_known_to(tmp_path: Path) -> None:
    classes = "".join(f'class {name}(KpiEvent):\n    """It comes."""\n\n\n' for name in ("Start", "End", "Over", "First", "Second"))
    head = f"from bridge import Follows, KpiEvent\n\n\n{classes}ONE = Follows(Start, until=End, or_until=Over)\n"
    found = []
    for number, more in enumerate(("", "Follows(First, until=Over)", "Follows(First, until=Over), Follows(Second, until=Over)")):
        (tmp_path / f"plan_{number}.py").write_text(f"{head}MORE = [{more}]\n")
        found.append(facts(make_plan(str(tmp_path / f"plan_{number}.py")))["sequences"][0])
    assert found == [["Start", "End", "Over"], ["Start", "End", "Over", "First"], ["Start", "End", "Over"]]


def test_a_page_of_modules_gives_it_the_bridge(open_page: Open, desktop: Desktop) -> None:
    script = """import * as CIFBridge from '/cif-bridge.mjs';
      import { watchSequences } from '/cif-bridge.sequences.mjs';
      import { callAnswered, callUnhold } from '/events.mjs';
      CIFBridge.setContext({ conversationId: 'c1', providerSessionId: 'call-1' });
      window.end = watchSequences(CIFBridge);
      window.call = async () => { await callAnswered({}); await callUnhold({ holdSeconds: 1 }) };"""
    desktop.softphone.put("/page.mjs", script)
    page = open_page(body=desktop.library() + "<script type=module src=/page.mjs></script>")
    page.run("await call().catch((error) => { throw error.message })")
    assert page.said() == [f"{HOLD['orphan']} (c1)"]
    page.run("end(); await call(); await call()")
    assert len(page.said()) == 1


@pytest.mark.slow
def test_a_plan_without_sequences_is_said(open_page: Open, desktop: Desktop, tmp_path: Path, tools: Toolchain) -> None:
    (tmp_path / "events.py").write_text('from bridge import KpiEvent\n\n\nclass Called(KpiEvent):\n    """It rings."""\n')
    pipeline.build(tmp_path / "out", str(tmp_path / "events.py"), tools=tools)
    desktop.softphone.put("/bare.js", tmp_path / "out" / "cif-bridge.sequences.js")
    page = open_page(body=desktop.library() + desktop.bridge() + TAG.replace("sequences", "bare"))
    assert page.said() == ["watchSequences: the plan has no Follows"]


HOSTILE = '''from bridge import Follows, KpiEvent


class Start(KpiEvent, name="$& {0} 1 </script> ${`"):
    """It begins."""


class End(KpiEvent, name="'1' \\\\d 0"):
    """It ends."""


SEQUENCES = [Follows(Start, until=End)]
'''


@pytest.mark.slow
def test_a_name_says_nothing_but_itself(open_page: Open, desktop: Desktop, tmp_path: Path, tools: Toolchain) -> None:
    (tmp_path / "events.py").write_text(HOSTILE)
    pipeline.build(tmp_path / "out", str(tmp_path / "events.py"), tools=tools)
    plan = json.loads((tmp_path / "out" / "plan.json").read_text(encoding="utf-8"))
    start, end = (event["name"] for event in plan["events"])
    for name in ("cif-bridge.min.js", "cif-bridge.sequences.js"):
        desktop.softphone.put(f"/own/{name}", tmp_path / "out" / name)
    scripts = "".join(f'<script src="/own/{name}"></script>' for name in ("cif-bridge.min.js", "cif-bridge.sequences.js"))
    page = open_page(body=desktop.library() + scripts)
    page.run("for (const name of [argument, argument]) await log(name)", start)
    assert page.said() == [f"{broken_texts(start, end)['open']} (c1)"]
    assert page.widget.errors == []


def test_node_imports_and_requires_it_and_it_watches_there(dist: Path, node: Node, tmp_path: Path) -> None:
    install(dist, tmp_path)
    body = """const end = watchSequences(bridge); console.log(typeof end); end();"""
    (tmp_path / "a.mjs").write_text(
        "import * as bridge from 'cif-analytics-bridge';\n"
        f"import {{ watchSequences }} from 'cif-analytics-bridge/sequences';\n{body}"
    )
    (tmp_path / "b.cjs").write_text(
        "const bridge = require('cif-analytics-bridge');\n"
        f"const {{ watchSequences }} = require('cif-analytics-bridge/sequences');\n{body}"
    )
    for name in ("a.mjs", "b.cjs"):
        done = subprocess.run([str(node.node), name], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
        assert (done.stdout, done.stderr) == ("function\n", ""), name
