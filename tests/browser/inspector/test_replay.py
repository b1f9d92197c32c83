"""What the inspector exports, the demo plays: the same calls, in their order, with the time between them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from bridge import demo
from bridge.definitions.inspector import FORMAT
from bridge.demo.replay import LONGEST_PAUSE, read_recording
from bridge.findings import BuildError
from tests.browser.inspector.conftest import HOLD, Open
from tests.support import ROOT

CALL = {"at": 1000.0, "outcome": "accepted", "eventName": "CallHold", "payload": {"events": [{"kpiEventName": "CallHold"}]}}
WHOLE = {"format": FORMAT, "planHash": "x", "version": "0", "calls": [CALL]}


def store(folder: Path, data: object) -> Path:
    file = folder / "recording.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return file


def test_an_exported_recording_is_played_against_the_fake(
    open_page: Open, window: BrowserContext, dist: Path, tmp_path: Path
) -> None:
    page = open_page()
    page.call(HOLD)
    page.call("CIFBridge.events.callHold({ reason: 'Other', queue: 'x'.repeat(101) })")
    pair = "{ attribute: 'createdon', value: 1 }"
    page.call(f"CIFBridge.logAnalyticsEvent({{ events: [{{ kpiEventName: 'CallHold', customData: [{pair}] }}] }})")
    page.call("CIFBridge.logAnalyticsEvent({ events: [{ x() {} }] })")
    page.call("CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: 'OfThePage' }] }, 'OfThePage')")
    page.call("CIFBridge.updateConversation({ subject: 'x' }, 'conversation-7')")
    page.widget.switch(refuse="map")
    page.call("CIFBridge.events.callMuted({})")
    with page.widget.page.expect_download() as download:
        page.panel.get_by_role("button", name="Export").click()
    download.value.save_as(tmp_path / "recording.json")
    ids = [call.get("eventId") for call in page.recording()["calls"]]

    with demo.running(dist, recording=read_recording(tmp_path / "recording.json")) as address:
        played = window.new_page()
        problems: list[str] = []
        played.on("pageerror", lambda error: problems.append(str(error)))
        played.goto(address)
        told = played.frame_locator("#softphone").locator("#told li")
        expect(told).to_have_count(7)
        expect(told.filter(has_text="sent …")).to_have_count(0)
        said = told.evaluate_all("(all) => all.map((li) => ['span', 'code'].map((part) => li.querySelector(part).textContent))")
        assert [(text.partition(":")[0], code.partition("recorded: ")[2]) for text, code in reversed(said)] == [
            ("CallHold accepted “Success”", "accepted"),
            ("CallHold not played the recording does not have the values that were refused", "invalid"),
            ("CallHold invalid events[0].customData[0].attribute", "invalid"),
            ("an event not played the recording does not have what the page passed", "uncloneable"),
            ("OfThePage accepted “Success”", "accepted"),
            ("updateConversation not played the recording does not have its conversation", "accepted"),
            ("CallMuted accepted “Success”", "rejected"),
        ]
        rows = played.evaluate("CIFFake.settled().then(() => CIFFake.rows())")
        assert [row["msdyn_externalcorrelationid"] for row in rows] == [ids[0], ids[4], ids[6]]
        played.frame_locator("#softphone").get_by_role("button", name="Inspector", exact=True).click()
        expect(played.frame_locator("#softphone").locator("cif-inspector .call")).to_have_count(4)
        assert problems == []


def test_the_time_between_calls_is_kept_and_capped(tmp_path: Path) -> None:
    calls = [CALL | {"at": at} for at in (1000, 1250.5, 1200, 99_000, 99_000)]
    steps = read_recording(store(tmp_path, WHOLE | {"calls": calls}))["steps"]
    assert [step["pause"] for step in steps] == [0, 250.5, 0, LONGEST_PAUSE, 0]


def test_a_payload_is_played_as_it_is_whatever_its_keys_and_letters(
    window: BrowserContext, dist: Path, tmp_path: Path
) -> None:
    file = tmp_path / "recording.json"
    call = json.dumps(CALL).replace('"events"', '"__proto__": {"a": 1}, "</script>\\u2028": "\\ud800", "events"')
    file.write_text(json.dumps(WHOLE).replace(json.dumps(CALL), call), encoding="utf-8")
    with demo.running(dist, recording=read_recording(file)) as address:
        page = window.new_page()
        page.goto(address)
        told = page.frame_locator("#softphone").locator("#told li")
        expect(told).to_have_count(1)
        expect(told).to_contain_text("__proto__: Unknown key")


BAD: dict[str, tuple[Any, str]] = {
    "text": ("no JSON", "is no JSON text: Expecting value"),
    "deep": ("[" * 100_000, "is no JSON text: "),
    "list": ([], f"does not say what it is, and this demo plays '{FORMAT}'"),
    "other": ({"format": "cif-bridge-recording 9"}, f"says that it is 'cif-bridge-recording 9', and this demo plays '{FORMAT}'"),
    "no calls": (WHOLE | {"calls": None}, "is damaged at calls: Input should be a valid list"),
    "no time": (WHOLE | {"calls": [{"outcome": "sent"}]}, "is damaged at calls.0.at: Field required"),
    "strange": (WHOLE | {"calls": [CALL, CALL | {"outcome": "lost"}]}, "is damaged at calls.1.outcome: Input should be 'waiting'"),
    "empty": (WHOLE | {"calls": []}, "has no call."),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_recording_is_one_finding(tmp_path: Path, name: str) -> None:
    data, message = BAD[name]
    with pytest.raises(BuildError) as raised:
        read_recording(store(tmp_path, data))
    (finding,) = raised.value.findings
    assert (finding.id, finding.where) == ("replay-invalid", str(tmp_path / "recording.json"))
    assert finding.message.startswith(message)
    assert finding.message.endswith("Export one with the inspector's button.")


def test_a_newer_inspector_may_know_more_of_a_call(tmp_path: Path) -> None:
    played = read_recording(store(tmp_path, WHOLE | {"more": 1, "calls": [CALL | {"colour": "red"}]}))
    assert [step["ended"] for step in played["steps"]] == ["accepted"]


@pytest.mark.parametrize(("file", "id"), [("nowhere.json", "replay-unreadable"), ("recording.json", "replay-invalid")])
def test_the_command_ends_with_the_finding(tmp_path: Path, dist: Path, file: str, id: str) -> None:
    store(tmp_path, "[]")
    options = ["--dist", str(dist), "--no-browser", "--replay", str(tmp_path / file)]
    done = subprocess.run([sys.executable, str(ROOT / "build.py"), "demo", *options], capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.count("error[") == 1
    assert f"error[{id}]" in done.stderr
