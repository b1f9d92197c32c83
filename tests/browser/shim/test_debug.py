"""`debug`: one readable group in the console for each call, and never more than that."""

from __future__ import annotations

import re

import pytest

from tests.browser.shim.conftest import Phone

CALLS = "await Promise.all([log(), hold(), log('x'.repeat(101))].map(end));"
GROUPS = ["CallHold accepted", "CallHold accepted", "CallHold invalid"]
ON = {
    "debug": "CIFBridge.debug(true);",
    "configure": "CIFBridge.configure({ debug: true });",
    "a scope": "CIFBridge.withContext({}).debug(true);",
}


def groups(phone: Phone) -> list[str]:
    """The titles, once it is proved that every group is opened, filled and closed."""
    trace = [(kind, text) for kind, text in phone.console if kind != "warning"]
    assert [kind for kind, _ in trace] == ["startGroupCollapsed", "log", "endGroup"] * (len(trace) // 3)
    titles = [text for kind, text in trace if kind == "startGroupCollapsed"]
    assert all(re.fullmatch(r"\[cif-bridge\] .*, \d+ ms", title) for title in titles)
    return sorted(title.removeprefix("[cif-bridge] ").split(",")[0] for title in titles)


@pytest.mark.parametrize("on", ON.values(), ids=ON)
def test_each_call_is_a_group_with_its_outcome_while_it_is_on(phone: Phone, on: str) -> None:
    phone.run(f"{CALLS} {on} {CALLS}")
    assert groups(phone) == GROUPS
    phone.run(f"CIFBridge.debug(false); {CALLS}")
    assert groups(phone) == GROUPS


def test_a_group_holds_what_was_sent_and_what_came_of_it(phone: Phone) -> None:
    logged = phone.run(
        """const logged = [];
        console.log = (...values) => logged.push(values);
        CIFBridge.debug(true);
        const receipt = await hold();
        const error = await fail(log('x'.repeat(101)));
        return [logged[0][0], logged[0][1] === receipt, logged[1][0].events[0].kpiEventReason.length, logged[1][1] === error]"""
    )
    (sent,) = phone.received()
    assert logged == [sent["data"], True, 101, True]


def test_every_outcome_is_traced(phone: Phone) -> None:
    phone.run(
        """CIFBridge.configure({ debug: true, maxInFlight: 1, maxQueue: 1, timeoutMs: 100 });
        platform.install();
        const made = [hold(), hold(), hold()].map(end);
        await pass(100);
        platform.calls[1].reject('No');
        await rest();
        made.push(end(hold()));
        platform.calls[2].resolve(null);
        await rest();
        CIFBridge.setEnabled(false);
        made.push(end(hold()), end(hold()));
        return Promise.all(made)"""
    )
    assert groups(phone) == sorted(
        f"CallHold {outcome}" for outcome in ("timeout", "rejected", "overflow", "unhandled", "dropped", "dropped")
    )


def test_a_bridge_traces_its_own_calls(phone: Phone) -> None:
    phone.run(
        """const other = CIFBridge.createBridge({ debug: true });
        await log();
        return hold(undefined, other)"""
    )
    assert groups(phone) == ["CallHold accepted"]


BROKEN = (
    "for (const name of Object.keys(console)) console[name] = () => { throw new Error('broken') };",
    "for (const name of Object.keys(console)) delete console[name];",
    "Object.defineProperty(window, 'console', { value: undefined });",
    "Object.defineProperty(window, 'console', { get() { throw new Error('broken') } });",
)


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_console_harms_nobody(phone: Phone, broken: str) -> None:
    outcomes = phone.run(
        f"""{broken}
        CIFBridge.debug(true);
        CIFBridge.on('accepted', () => {{ throw 1 }});
        CIFBridge.on();
        CIFBridge.setContext(5);
        CIFBridge.debug(5);
        const results = await Promise.all([log(), hold(), log('x'.repeat(101))].map(end));
        return results.map((result) => result.outcome ?? result)"""
    )
    assert outcomes == ["Success", "accepted", "invalid"]
    assert phone.console == []
