"""The package's modules, imported and required alike: a bridge has the events that the page names for it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bridge.toolchain.node import Node
from bridge.toolchain.toolchain import Toolchain
from tests.support.typescript import install

LOAD = {
    "import": "const load = (name) => import(name);",
    "require": "import { createRequire } from 'node:module'; const load = async (name) => createRequire(import.meta.url)(name);",
}
PAGE = """
const said = [], sent = [];
console.warn = (text) => said.push(text);
globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async (data) => { sent.push(data); return 'Success'; } } };
const whole = await load('cif-analytics-bridge');
const core = await load('cif-analytics-bridge/core');
const { callHold, callUnhold } = await load('cif-analytics-bridge/events');
const ids = (conversationId) => ({ conversationId, providerSessionId: 'phone-call-1' });
const hold = { reason: 'Lookup', queue: 'Billing' };
console.log(JSON.stringify(await (async () => { BODY })()));
"""


@pytest.fixture(scope="module")
def project(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("modules")
    install(dist, folder)
    return folder


@pytest.fixture(params=LOAD)
def run(request: pytest.FixtureRequest, project: Path, node: Node) -> Any:
    def run(body: str) -> Any:
        page = LOAD[request.param] + PAGE.replace("BODY", body)
        command = [str(node.node), "--input-type=module", "-"]
        done = subprocess.run(command, cwd=project, input=page, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_a_scoped_bridge_has_the_events_it_was_given_under_the_names_it_was_given(run: Any) -> None:
    assert run("""
        const call = core.withContext(ids('a'), { hold: callHold, callUnhold });
        await call.events.hold(hold);
        await call.withContext({ conversationId: 'b' }).events.hold(hold);
        return [Object.keys(call.events), sent.map(({ conversationId, events }) => [conversationId, events[0].kpiEventName])];
    """) == [["hold", "callUnhold"], [["a", "CallHold"], ["b", "CallHold"]]]


def test_a_bridge_of_its_own_has_the_events_it_was_given(run: Any) -> None:
    assert run("""
        const own = core.createBridge({ maxQueue: 5 }, { callHold });
        own.setContext(ids('a'));
        await own.withContext({ conversationId: 'b' }).events.callHold(hold);
        const conversations = sent.map(({ conversationId }) => conversationId);
        return [Object.keys(own.events), conversations, own.stats().accepted, core.stats().accepted];
    """) == [["callHold"], ["b"], 1, 0]


def test_no_bridge_of_the_core_has_another_events(run: Any) -> None:
    assert run("""
        core.withContext(ids('a'), { callHold });
        const threw = [];
        try { core.createBridge({ maxQueue: 0 }, { callHold }); } catch ({ code }) { threw.push(code); }
        return [threw, Object.keys(core.withContext(ids('a')).events), Object.keys(core.createBridge().events), said];
    """) == [["misuse"], [], [], []]


def test_what_is_no_event_is_said_and_left_out(run: Any) -> None:
    keys, said = run("""
        const call = core.withContext(ids('a'), { callHold, hold: () => {}, nothing: null });
        return [Object.keys(call.events), said];
    """)
    assert keys == ["callHold"]
    assert said == ["[cif-bridge] withContext: hold is no event", "[cif-bridge] withContext: nothing is no event"]


def test_the_whole_library_has_all_events_everywhere(run: Any) -> None:
    every, scoped, own, names = run("""
        const { default: _, ...events } = whole.events;
        const made = [whole.withContext(ids('a')), whole.createBridge()];
        await made[0].withContext({ conversationId: 'b' }).events.callHold(hold);
        const names = [events, ...made.map((bridge) => bridge.events)].map(Object.keys);
        return [...names, sent.map(({ conversationId }) => conversationId)];
    """)
    assert len(every) == 16
    assert sorted(scoped) == sorted(own) == sorted(every)
    assert names == ["b"]


def test_all_entries_share_one_bridge(run: Any) -> None:
    assert run("""
        whole.setContext(ids('a'));
        const order = [];
        core.on('accepted', ({ eventName }) => order.push(eventName));
        await callHold(hold);
        await whole.events.callUnhold({ holdSeconds: 1 });
        return [order, whole.BridgeError === core.BridgeError, whole.stats().accepted, core.context().conversationId];
    """) == [["CallHold", "CallUnhold"], True, 2, "a"]


def test_the_core_has_all_functions_of_the_library(run: Any) -> None:
    surface = run("""
        const shape = (library) => Object.fromEntries(Object.entries(library).map(([name, value]) => [name, typeof value]));
        return [shape(whole), shape(core)];
    """)
    whole, core = ({name: kind for name, kind in shape.items() if name not in ("default", "module.exports")} for shape in surface)
    assert whole.pop("events") == "object"
    assert core.pop("define") == "function"
    assert whole == core
    assert "undefined" not in whole.values()


def test_a_bundle_of_one_function_knows_the_platform_in_whose_place_it_is_put(project: Path, node: Node, tools: Toolchain) -> None:
    """What a bundler drops with the rest of the library must not be what looks at the platform."""
    page = """
    import { logAnalyticsEvent } from 'cif-analytics-bridge/core';
    globalThis.console.log(await (async () => {
      Microsoft.CIFramework.logAnalyticsEvent = logAnalyticsEvent;
      const events = [{ kpiEventName: 'CallHold' }];
      return Microsoft.CIFramework.logAnalyticsEvent({ conversationId: 'a', providerSessionId: 'b', events }, 'CallHold')
        .catch(({ message }) => message);
    })());
    """
    command = [*tools.esbuild, "--bundle", "--format=esm", "--target=es2022", "--log-level=error"]
    bundled = subprocess.run(command, cwd=project, input=page, capture_output=True, encoding="utf-8", check=True).stdout
    assert "createBridge" not in bundled, "the rest of the library dropped out"
    library = "globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async () => 'Success' } };\n"
    command = [str(node.node), "--input-type=module", "-"]
    done = subprocess.run(command, input=library + bundled, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "Success"
