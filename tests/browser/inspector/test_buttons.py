"""What the buttons give: the doctor's report, a call as JSON and as a test, a recording."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import expect

from bridge.definitions.inspector import FORMAT, RECORDING, Recording
from bridge.plan.make import make_plan
from tests.browser.inspector.conftest import HOLD, TAG, Open
from tests.support.widget import Desktop

CLIPBOARD = "window.copied = []; navigator.clipboard.writeText = async (text) => { copied.push(text) }"


def test_the_doctor_is_run_where_the_admin_file_is_loaded(open_page: Open, desktop: Desktop) -> None:
    page = open_page(body=f"{desktop.library()}{desktop.bridge()}{TAG}<script src=/admin.js></script>")
    button = page.panel.get_by_role("button", name="Run doctor")
    button.click()
    expect(page.details).to_contain_text("An event sent from this page is stored.")
    expect(page.details.get_by_role("heading", name="Doctor")).to_be_focused()
    stored = page.details.get_by_role("row").filter(has=page.widget.frame.get_by_role("rowheader", name="stored"))
    expect(stored.locator(".outcome")).to_have_text("ok")
    expect(page.details.get_by_role("button", name="Copy as JSON")).to_be_hidden()
    body = page.details.get_by_label("Details")
    body.evaluate("(body) => { body.scrollTop = 100 }")
    page.widget.page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.calls).to_have_count(1)
    page.open()
    assert body.evaluate("(body) => body.scrollTop") == 0


def test_without_the_admin_file_it_says_how_to_get_the_doctor(open_page: Open) -> None:
    page = open_page()
    page.panel.get_by_role("button", name="Run doctor").click()
    expect(page.details).to_contain_text("cif-bridge.admin.js")
    expect(page.details).to_contain_text("import { doctor } from 'cif-analytics-bridge/admin'")


def test_a_doctor_that_fails_says_so_and_can_be_run_again(open_page: Open) -> None:
    page = open_page()
    page.run("CIFBridge.inspect(CIFBridge, { doctor: async () => { throw new Error('no pulse') } })")
    button = page.panel.get_by_role("button", name="Run doctor")
    button.click()
    expect(page.said).to_have_text("The doctor failed: no pulse")
    expect(button).to_be_enabled()


def test_a_call_is_copied_as_json(open_page: Open) -> None:
    page = open_page()
    page.run(CLIPBOARD)
    page.call(HOLD)
    page.open().get_by_role("button", name="Copy as JSON").click()
    expect(page.said).to_have_text("The call is copied.")
    (text,) = page.run("return copied")
    call = json.loads(text)
    assert (call["outcome"], call["eventName"], call["result"], call["attempts"]) == ("accepted", "CallHold", "Success", 1)
    assert call["payload"]["events"][0]["kpiEventReason"] == "CustomerRequest"


def test_a_closed_clipboard_leaves_the_older_way_and_then_text_to_select(open_page: Open) -> None:
    page = open_page()
    page.call(HOLD)
    page.run("navigator.clipboard.writeText = async () => { throw new Error('not allowed') }")
    page.run("document.execCommand = () => window.old = true")
    page.open().get_by_role("button", name="Copy as JSON").click()
    expect(page.said).to_have_text("The call is copied.")
    assert page.run("return old") is True
    page.run("document.execCommand = () => false")
    page.details.get_by_role("button", name="Copy as JSON").click()
    area = page.details.get_by_label("Text to copy")
    expect(area).to_be_focused()
    assert json.loads(area.input_value())["eventName"] == "CallHold"
    assert area.evaluate("(area) => area.selectionEnd - area.selectionStart") == len(area.input_value())


def test_no_test_is_made_of_what_could_not_be_read_or_has_not_ended(open_page: Open) -> None:
    page = open_page({"faults": {"noReply": True}})
    page.call("CIFBridge.logAnalyticsEvent({ events: [{ x() {} }] })")
    page.run(f"{HOLD}.catch(() => 0); void 0")
    page.open(0).get_by_role("button", name="Copy as a test").click()
    expect(page.said).to_have_text("There is no test to copy. The call has not ended yet.")
    page.widget.page.keyboard.press("Escape")
    page.open(1).get_by_role("button", name="Copy as a test").click()
    expect(page.said).to_contain_text("could not be read")


def test_a_recording_is_exported_as_the_definitions_have_it(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.call(HOLD)
    page.call("CIFBridge.events.callHold({ reason: 'Other', queue: '\\ud800' + 'x'.repeat(200) })")
    page.call("CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: '\\ud800' }] }, Symbol('odd'))")
    page.widget.switch(refuse="map")
    page.call(HOLD)
    with page.widget.page.expect_download() as download:
        page.panel.get_by_role("button", name="Export").click()
    assert download.value.suggested_filename == RECORDING
    download.value.save_as(tmp_path / RECORDING)
    data = json.loads((tmp_path / RECORDING).read_text(encoding="utf-8"))
    recording = Recording.model_validate(data)
    assert recording.format == FORMAT
    assert recording.planHash == make_plan().hash
    assert [call.outcome for call in recording.calls] == ["accepted", "failed", "failed", "failed"]
    assert [call.code for call in recording.calls] == [None, "invalid", "uncloneable", "rejected"]
    known = {name for call in data["calls"] for name in call}
    assert known <= set(type(recording.calls[0]).model_fields)
