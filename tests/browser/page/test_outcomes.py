"""Every way in which the platform's call can end, and what the bridge makes of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.page.conftest import CALL, Open
from tests.support.payload import CORRELATION_ID, EVENT_NAME, PAYLOAD
from tests.support.widget import REFUSALS, TIMEOUT, Desktop, Widget, answering


def answered(outcome: str, data: str) -> dict[str, Any]:
    """A host that answers what no switch of the fake gives."""
    return {"top": answering(outcome, data), "options": {"faults": {"noReply": True}}}


def replaced(body: str) -> str:
    """A platform whose function does `body`, for answers that no host can give."""
    return f"<script>Microsoft.CIFramework.logAnalyticsEvent = () => {{ {body} }}</script>"


def failed(widget: Widget, code: str, delivered: str = "no", attempts: int = 1) -> Any:
    """The call's cause, after the proof that it failed as it should, and quietly."""
    error = widget.settle(CALL).get("error")
    assert isinstance(error, dict), error
    assert error | {"code": code, "delivered": delivered, "attempts": attempts} == error
    assert error["name"] == "BridgeError"
    assert error["link"].partition("#")[0].endswith(f"/errors/{error['code']}.html")
    assert (error["eventName"], error["eventId"], error["issues"]) == (EVENT_NAME, "event-1", [])
    assert widget.errors == []
    assert [text for text in widget.said("warning") if f" {code}" in text] == widget.said("warning") != []
    return error["cause"]


def test_the_payload_of_the_reference_page_reaches_the_host_as_it_is(widget: Widget) -> None:
    assert widget.settle(CALL) == {"value": "Success"}
    (message,) = widget.page.evaluate(
        "received.map(({ messageType, messageData }) => ({ messageType, ...Object.fromEntries(messageData) }))"
    )
    assert message == {
        "messageType": "logAnalyticsEvent",
        "analyticsData": PAYLOAD,
        "analyticsEventname": EVENT_NAME,
        "analyticsEventtype": 1,
        "correlationId": CORRELATION_ID,
    }
    (row,) = widget.rows()
    assert (row["msdyn_kpieventname"], row["msdyn_externalcorrelationid"]) == (EVENT_NAME, "event-1")
    assert (widget.errors, widget.console) == ([], [])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("'Success'", "Success"),
        ("''", ""),
        ("false", "false"),
        ("0", "0"),
        ("{ stored: [1, 'two'] }", '{"stored":[1,"two"]}'),
        ("new Map([['stored', 1]])", '[["stored",1]]'),
    ],
)
def test_what_the_host_answers_resolves_as_text(widget: Widget, value: str, text: str) -> None:
    widget.page.evaluate(f"CIFFake.faults.set({{ answer: {value} }})")
    assert widget.settle(CALL) == {"value": text}
    assert (widget.errors, widget.console) == ([], [])


def test_a_host_without_a_handler_is_unhandled(widget: Widget) -> None:
    widget.switch(noHandler=True)
    assert failed(widget, "unhandled") is None
    assert widget.rows() == []


@pytest.mark.parametrize("data", ["new Map([['value', null]])", "new Map([['value', undefined]])"])
def test_an_answer_without_a_value_is_unhandled(desktop: Desktop, open_widget: Open, data: str) -> None:
    assert failed(open_widget(desktop.library(), **answered("success", data)), "unhandled") is None


@pytest.mark.parametrize(("refusal", "cause"), REFUSALS.items())
def test_a_refusal_of_the_host_is_rejected_with_its_cause(widget: Widget, refusal: str, cause: object) -> None:
    widget.switch(refuse=refusal)
    assert failed(widget, "rejected") == cause
    assert widget.rows() == []


@pytest.mark.parametrize(
    ("outcome", "data", "cause"),
    [
        ("failure", "null", None),
        ("failure", "new TypeError('odd')", {"name": "TypeError", "message": "odd"}),
        ("Success", "new Map([['value', 'Success']])", {"Map": {"value": "Success"}}),
    ],
)
def test_an_outcome_that_is_not_exactly_success_is_rejected_with_its_data(
    desktop: Desktop, open_widget: Open, outcome: str, data: str, cause: object
) -> None:
    assert failed(open_widget(desktop.library(), **answered(outcome, data)), "rejected") == cause


def test_the_message_inside_a_refusal_is_the_message_of_the_error(desktop: Desktop, open_widget: Open) -> None:
    widget = open_widget(desktop.library(), replaced("""return Promise.reject('{"message":"Not this one"}')"""))
    said = widget.settle(f"{CALL}.catch((error) => {{ throw error.message }})")
    assert said == {"error": "rejected: CallHold: the platform refused it: Not this one"}


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        ('return Promise.reject(\'{"message":"No"}\')', '{"message":"No"}'),
        ("throw new TypeError('Not a function')", {"name": "TypeError", "message": "Not a function"}),
        ("throw undefined", "undefined"),
        ("return Promise.reject(Object.freeze({ odd: 1 }))", {"odd": 1}),
        ("return { then(_, no) { no('thenable') } }", "thenable"),
        ("return { get then() { throw 'getter' } }", "getter"),
    ],
)
def test_a_platform_that_throws_or_rejects_is_rejected(desktop: Desktop, open_widget: Open, body: str, cause: object) -> None:
    assert failed(open_widget(desktop.library(), replaced(body)), "rejected") == cause


def test_the_time_limit_of_the_platform_is_a_timeout(desktop: Desktop, open_widget: Open) -> None:
    widget = open_widget(desktop.library({"timeoutMs": 50}), options={"faults": {"noReply": True}})
    assert failed(widget, "timeout", "unknown") == TIMEOUT


@pytest.mark.parametrize(
    ("switches", "body"),
    [({"notAMap": True}, ""), ({}, replaced("return new Promise(() => {})")), ({}, replaced("return { then() {} }"))],
)
def test_a_call_that_never_settles_is_a_timeout(
    desktop: Desktop, open_widget: Open, switches: dict[str, object], body: str
) -> None:
    last = "<script>CIFBridge.configure({ timeoutMs: 100 })</script>"
    widget = open_widget(desktop.library(), body + last, options={"faults": switches})
    assert failed(widget, "timeout", "unknown") == "undefined"


def test_a_page_without_the_library_is_not_ready(open_widget: Open) -> None:
    widget = open_widget(last="<script>CIFBridge.configure({ readyTimeoutMs: 100 })</script>")
    assert failed(widget, "not-ready", attempts=0) == "undefined"


@pytest.mark.parametrize(
    "value",
    [
        "() => 1",
        "Symbol()",
        "document.body",
        "(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()",
        "{ get thrown() { throw 1 } }",
        "1n",
        "(() => { const loop = {}; return Object.assign(loop, { loop }) })()",
        "(() => { let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; return deep })()",
    ],
)
def test_a_payload_that_would_be_lost_never_reaches_the_platform(desktop: Desktop, open_widget: Open, value: str) -> None:
    widget = open_widget(desktop.library({"timeoutMs": 50}))
    error = widget.settle(f"CIFBridge.logAnalyticsEvent({{ events: [{value}] }}, 'CallHold')").get("error")
    assert isinstance(error, dict)
    assert (error["code"], error["delivered"], error["attempts"]) == ("uncloneable", "no", 0)
    # The platform would raise an unhandled rejection when its time is up; a later call that ends so proves that it has passed.
    widget.switch(noReply=True)
    assert widget.settle(f"{CALL}.catch((error) => error.code)") == {"value": "timeout"}
    assert widget.errors == []
    assert widget.page.evaluate("received.length") == 1


def test_without_data_and_event_name_the_call_is_refused_before_the_platform_sees_it(widget: Widget) -> None:
    error = widget.settle("CIFBridge.logAnalyticsEvent()").get("error")
    assert isinstance(error, dict)
    assert (error["code"], error["delivered"], error["attempts"]) == ("invalid", "no", 0)
    assert widget.page.evaluate("received.length") == 0


def test_a_failure_that_nobody_looks_at_raises_nothing_in_the_page(widget: Widget) -> None:
    widget.switch(refuse="failure")
    widget.frame.evaluate(f"() => {{ {CALL}; {CALL}; }}")
    widget.settle("CIFBridge.flush()")
    assert failed(widget, "rejected")
    assert len(widget.said("warning")) == 1


def test_the_error_is_an_error_of_the_exported_class(desktop: Desktop, open_widget: Open) -> None:
    widget = open_widget(desktop.library(), replaced("throw 1"))
    facts = "[error instanceof Error, error instanceof CIFBridge.BridgeError, Object.prototype.toString.call(error)]"
    assert widget.settle(f"{CALL}.catch((error) => {facts})") == {"value": [True, True, "[object Error]"]}
