"""`setEnabled`, and the `enabled` option: off drops what is not sent, on goes on."""

from __future__ import annotations

import pytest

from tests.browser.shim.conftest import Phone

OFF = ("CIFBridge.setEnabled(false)", "CIFBridge.configure({ enabled: false })", "CIFBridge.withContext({}).setEnabled(false)")


@pytest.mark.parametrize("off", OFF)
def test_off_drops_what_waits_and_what_comes_but_not_what_is_sent(phone: Phone, off: str) -> None:
    found = phone.run(
        f"""platform.install();
        CIFBridge.configure({{ maxInFlight: 1 }});
        const scope = CIFBridge.withContext({{}});
        const errors = [];
        const made = [log('sent'), log('waits'), log('waits too', scope)].map(end);
        {off};
        const flushed = CIFBridge.flush().then(() => CIFBridge.stats());
        made.push(end(log('comes')), end(hold()), end(hold(undefined, scope)));
        const before = CIFBridge.stats();
        platform.calls[0].resolve('Success');
        const outcomes = await Promise.all(made);
        CIFBridge.setEnabled(true);
        const again = end(log('again', scope));
        platform.calls[1].resolve('Success');
        return {{ outcomes, before, after: await flushed, again: await again, reasons: platform.reasons() }}"""
    )
    assert found["outcomes"] == ["Success", *["dropped"] * 5]
    assert (found["before"]["queued"], found["before"]["inFlight"], found["before"]["failed"]) == (0, 1, 5)
    assert (found["after"]["inFlight"], found["after"]["accepted"]) == (0, 1)
    assert (found["again"], found["reasons"]) == ("Success", ["sent", "again"])
    (warning,) = phone.warnings()
    assert warning.startswith("[cif-bridge] dropped")


def test_off_while_the_platform_is_awaited_drops_at_once_and_on_waits_again(phone: Phone) -> None:
    found = phone.run(
        """const { Microsoft } = window;
        delete window.Microsoft;
        const early = fail(log('early'));
        CIFBridge.setEnabled(false);
        const { code, delivered, attempts } = await early;
        CIFBridge.setEnabled(true);
        const later = end(log('later'));
        window.Microsoft = Microsoft;
        dispatchEvent(new Event('CIFInitDone'));
        return [code, delivered, attempts, await later]"""
    )
    assert found == ["dropped", "no", 0, "Success"]
    assert [call["data"]["events"][0]["kpiEventReason"] for call in phone.received()] == ["later"]


def test_a_bridge_that_is_off_does_not_read_what_it_is_given(phone: Phone) -> None:
    found = phone.run(
        """let read = 0;
        const data = { get events() { read += 1 } };
        const other = CIFBridge.createBridge({ enabled: false });
        const codes = [await end(other.logAnalyticsEvent(data)), await end(other.events.callHold(data, data)), await end(log())];
        return [codes, read]"""
    )
    assert found == [["dropped", "dropped", "Success"], 0]


@pytest.mark.parametrize(("name", "option"), [("setEnabled", "enabled"), ("debug", "debug")])
def test_nonsense_changes_nothing_and_is_one_warning(phone: Phone, name: str, option: str) -> None:
    values = ["", "null", "0", "'false'", "{}", "Symbol()", "new Boolean(false)"]
    outcomes = phone.run(
        "const outcomes = [];"
        + "".join(f"CIFBridge.{name}({value}); outcomes.push(await log());" for value in values)
        + "return outcomes"
    )
    assert outcomes == ["Success"] * len(values)
    assert [kind for kind, _ in phone.console] == ["warning"] * len(values)
    assert all(name in warning and option in warning for warning in phone.warnings())
