"""Where the fake is not as the platform, on purpose: each entry of the list in the guide, and nothing else."""

from __future__ import annotations

import json
import sys

import pytest

from bridge.definitions.fake import DIFFERENCES, ENVIRONMENT
from bridge.definitions.platform import CALLS, Environment
from tests.support.payload import EVENT_NAME, PAYLOAD
from tests.support.widget import Desktop, Widget
from tools.guide import GUIDE, with_differences


def test_the_list_in_the_guide_is_current() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert with_differences(text) == text, "run `python -m tools`"


def test_every_difference_has_a_test() -> None:
    assert {name for name in DIFFERENCES if not hasattr(sys.modules[__name__], f"test_{name.replace('-', '_')}")} == set()


def test_port(desktop: Desktop) -> None:
    """The host of these tests has one, and hears the library."""
    assert desktop.host.origin.count(":") == 2
    assert desktop.open().log_event() == {"value": "Success"}


def test_time_limit(desktop: Desktop) -> None:
    widget = desktop.open({"faults": {"noReply": True}}, library={"timeoutMs": 50})
    widget.frame.evaluate(
        "window.state = 'pending', void Microsoft.CIFramework.cancelEvent('x').finally(() => { state = 'settled' })"
    )
    assert "error" in widget.log_event()
    assert widget.frame.evaluate("state") == "pending"


def test_repeated_ids(desktop: Desktop) -> None:
    widget = desktop.open(
        top="<script>ids = []; addEventListener('message', (event) => ids.push(event.data.messageCorrelationId))</script>"
    )
    widget.frame.evaluate("Promise.all(Array.from({ length: 1000 }, () => Microsoft.CIFramework.getMode()))")
    assert widget.page.evaluate("new Set(ids).size") == 1000


def test_chatter(desktop: Desktop) -> None:
    widget = desktop.open(
        top="<script>types = []; addEventListener('message', (event) => types.push(event.data.messageType))</script>"
    )
    box = widget.page.locator("iframe").bounding_box()
    assert box
    widget.page.mouse.move(box["x"] + 5, box["y"] + 5)
    widget.page.mouse.move(box["x"] + 15, box["y"] + 15)
    widget.settle("CIF.getMode()")
    assert widget.page.evaluate("types") == ["getmode"]


def test_constants(widget: Widget) -> None:
    assert set(widget.frame.evaluate("Object.keys(Microsoft.CIFramework)")) == {call.name for call in CALLS} | {"isNullOrUndefined"}


def test_messages(widget: Widget) -> None:
    rejected = widget.settle("CIF.getSession('nobody')")["error"]["Map"]
    assert rejected == {"message": "There is no session 'nobody'", "msdyn_name": "getSession"}


def test_undocumented(widget: Widget) -> None:
    assert widget.settle("CIF.executeAction({})") == {"value": None}
    assert widget.settle("CIF.refreshForm()") == {"value": "null"}
    assert widget.settle("CIF.isConsoleApp()") == {"value": True}
    known = widget.page.evaluate("CIFFake.log().filter(({ code }) => code === 'no-handler').map(({ call }) => call)")
    assert known == ["executeAction", "refreshForm"]


def test_environment(widget: Widget) -> None:
    environment = json.loads(widget.settle("CIF.getEnvironment()")["value"])
    assert environment == ENVIRONMENT
    assert environment.keys() == Environment.__annotations__.keys()
    assert environment["userId"][::37] == "{}"


@pytest.mark.parametrize(
    "call", ["openForm('{}')", "renderSearchPage('contact', 'A')", "searchAndOpenRecords('contact', '?$top=1', false)"]
)
def test_pages(widget: Widget, call: str) -> None:
    assert "value" in widget.settle(f"CIF.{call}")
    assert widget.page.evaluate("CIFFake.log().map(({ code }) => code)") == ["opened", "answered"]


def test_notifications(widget: Widget) -> None:
    outcome = widget.settle("CIF.notifyEvent({ templateName: 'any' })")["value"]
    assert json.loads(outcome) == {"actionName": "Accept", "responseReason": "Accept"}


def test_templates(widget: Widget) -> None:
    widget.settle("CIF.createSession({ templateName: 'any', templateParameters: { customerName: 'A Person' } })")
    assert [session["title"] for session in widget.page.evaluate("CIFFake.sessions.list()")] == ["A Person"]


def test_session_limit(widget: Widget) -> None:
    assert len(set(widget.page.evaluate("Array.from({ length: 12 }, () => CIFFake.sessions.create())"))) == 12
    assert widget.settle("CIF.canCreateSession()") == {"value": False}


def test_presence(widget: Widget) -> None:
    widget.frame.evaluate(
        "Microsoft.CIFramework.addHandler('onPresenceChange', async (data) => { window.heard = JSON.parse(data) })"
    )
    assert widget.settle("CIF.setPresence('Knitting')") == {"value": True}
    widget.frame.wait_for_function("window.heard")
    assert widget.frame.evaluate("heard.presenceInfo.presenceText === heard.presenceInfo.presenceId")


def test_events(widget: Widget) -> None:
    widget.frame.evaluate(
        """() => { window.heard = [];
        for (const name of ['onSessionSwitched', 'onSessionClosed'])
          Microsoft.CIFramework.addHandler(name, async (data) => { heard.push([name, JSON.parse(data)]) }) }"""
    )
    widget.settle("CIF.getMode()")
    id = widget.page.evaluate("CIFFake.sessions.create({ context: { line: 1 } })")
    widget.page.evaluate("(id) => CIFFake.sessions.close(id)", id)
    widget.frame.wait_for_function("heard.length === 3")
    assert widget.frame.evaluate("heard") == [
        ["onSessionSwitched", {"sessionId": id, "focused": True, "context": {"line": 1}}],
        ["onSessionSwitched", {"sessionId": id, "focused": False, "context": {"line": 1}}],
        ["onSessionClosed", {"sessionId": id}],
    ]


def test_metadata(widget: Widget) -> None:
    facts = {"LogicalName": "msdyn_kpieventdata", "PrimaryIdAttribute": "msdyn_kpieventdataid"}
    assert widget.settle("CIF.getEntityMetadata('msdyn_kpieventdata')") == {"value": facts | {"Attributes": []}}
    assert widget.settle("CIF.getEntityMetadata('msdyn_kpieventdata', [])") == {"value": facts | {"Attributes": []}}
    asked = widget.settle("CIF.getEntityMetadata('msdyn_kpieventdata', ['msdyn_name', 'nonsense'])")
    assert asked == {"value": facts | {"Attributes": ["msdyn_name"]}}


RECORDS = {"contact": [{"contactid": f"{number}", "fullname": name, "age": number} for number, name in enumerate("CAB")]}


def found(widget: Widget, query: str) -> list[str]:
    result = widget.settle(f"CIF.searchAndOpenRecords('contact', {json.dumps(query)}, true)")["value"]
    return [record["fullname"] for record in json.loads(result).values()]


def test_queries(desktop: Desktop) -> None:
    widget = desktop.open({"records": RECORDS})
    assert found(widget, "?$select=fullname&$orderby=fullname desc&$top=2") == ["C", "B"]
    assert found(widget, "?$filter=age ge 1 and endswith(fullname,'a')") == ["A"]
    assert found(widget, "?$filter=statecode eq 0&$orderby=age") == ["C", "A", "B"]
    assert widget.log("warning") == []
    assert found(widget, "?$expand=account&$filter=fullname eq 'A'") == ["A"]
    assert widget.log("warning") == ["query-part-ignored"]
    assert any("$expand" in text for text in widget.said("warning"))
    assert "error" in widget.settle("CIF.searchAndOpenRecords('contact', '?$filter=(age eq 1)', true)")


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("contact", "contactid"),
        ("account", "accountid"),
        ("incident", "incidentid"),
        ("phonecall", "activityid"),
        ("annotation", "annotationid"),
    ],
)
def test_tables(widget: Widget, table: str, key: str) -> None:
    made = json.loads(widget.settle(f"CIF.createRecord('{table}', '{{\"anything\": {{\"inner\": 1}}}}')")["value"])
    assert made["entityType"] == table
    read = json.loads(widget.settle(f"CIF.retrieveRecord('{table}', '{{{made['id'].upper()}}}', '')")["value"])
    assert (read[key], read["anything"]) == (made["id"], {"inner": 1})
    assert read.get("statecode") == (None if table == "annotation" else 0)


@pytest.mark.parametrize(("storage", "reason"), [("payload", "CustomerRequest"), ("session", None)])
def test_storage(desktop: Desktop, storage: str, reason: str | None) -> None:
    data = PAYLOAD | {"events": [{"kpiEventName": EVENT_NAME, "kpiEventReason": "CustomerRequest"}]}
    widget = desktop.open({"storage": storage})
    widget.log_event(data)
    assert [row.get("msdyn_kpieventreason") for row in widget.rows()] == [reason]


class TestEventsOfTheTestsOwn:
    def test_a_name_that_nothing_documents_is_a_warning_with_the_likely_one(self, widget: Widget) -> None:
        widget.page.evaluate("CIFFake.raiseEvent('onClickToAct', { value: '555' })")
        assert widget.log("warning") == ["undocumented-event"]
        (said,) = widget.said("warning")
        assert "'onclicktoact'" in said

    def test_a_documented_name_is_none(self, widget: Widget) -> None:
        widget.frame.evaluate("Microsoft.CIFramework.addHandler('onclicktoact', async (data) => { window.heard = data })")
        widget.settle("CIF.getMode()")
        widget.page.evaluate("CIFFake.raiseEvent('onclicktoact', { value: '555' })")
        widget.frame.wait_for_function("window.heard")
        assert widget.frame.evaluate("heard") == '{"value":"555"}'
        assert widget.log("warning") == []
