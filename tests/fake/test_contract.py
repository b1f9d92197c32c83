"""How a call to the platform ends, and when: the fake does the same, across origins."""

from __future__ import annotations

import json

import pytest

from tests.fake.conftest import DEFINITION, PAYLOAD, Desk, Desks

TIMEOUT = {"message": "Timeout occurred as no response was received from listener window", "msdyn_name": "logAnalyticsEvent"}
SUCCESS = {"resolved": {"value": "Success"}}
CALL = f"CIF.logAnalyticsEvent({json.dumps(PAYLOAD)}, '{DEFINITION}')"


def test_success_when_the_host_accepted(desk: Desk) -> None:
    assert desk.log_event() == SUCCESS


@pytest.mark.parametrize(
    ("switches", "reason"),
    [
        ({"analyticsOff": True}, "analytics-off"),
        ({"definition": "missing"}, "definition-missing"),
        ({"definition": "inactive"}, "definition-inactive"),
        ({"dataverseDown": True}, "dataverse-down"),
    ],
)
def test_success_is_no_proof_of_a_row(desk: Desk, switches: dict[str, object], reason: str) -> None:
    desk.switch(**switches)
    assert desk.log_event() == SUCCESS
    assert desk.rows() == []
    assert desk.log("lost") == [reason]


def test_null_without_a_handler_and_nothing_is_logged(desk: Desk) -> None:
    desk.switch(noHandler=True)
    assert desk.log_event() == {"resolved": {"value": None}}
    assert desk.rows() == []
    assert desk.log("lost") == ["no-handler"]


@pytest.mark.parametrize("value", ["false", "0", "''", "({ a: 1 })"])
def test_another_value_is_resolved_as_it_is(desk: Desk, value: str) -> None:
    desk.page.evaluate(f"CIFFake.faults.set({{ answer: {value} }})")
    assert desk.log_event() == {"resolved": {"value": desk.page.evaluate(value)}}


def test_a_map_is_resolved_as_a_map(desk: Desk) -> None:
    desk.page.evaluate("CIFFake.faults.set({ answer: new Map([['a', 1]]) })")
    assert desk.log_event() == {"resolved": {"map": {"a": 1}}}


@pytest.mark.parametrize(
    ("refusal", "cause"),
    [
        ("map", {"map": {"message": "Refused by a switch of the fake host", "msdyn_name": "logAnalyticsEvent"}}),
        ("failure", {"map": {"value": "Failure"}}),
        ("string", {"value": "Refused by a switch of the fake host"}),
        ("error", {"error": "Refused by a switch of the fake host"}),
        ("undefined", "undefined"),
        ("object", {"value": {"message": "Refused by a switch of the fake host"}}),
    ],
)
def test_a_refusal_rejects_with_what_the_host_sent(desk: Desk, refusal: str, cause: object) -> None:
    desk.switch(refuse=refusal)
    assert desk.log_event() == {"rejected": cause}
    assert desk.rows() == []
    assert desk.log("lost") == ["refused"]


def test_a_handler_that_throws_is_a_refusal_with_a_map(desk: Desk) -> None:
    reply = desk.frame.evaluate(
        """() => new Promise((resolve) => {
          addEventListener('message', ({ data }) => resolve([data.messageOutcome, [...data.messageData.keys()]]));
          const messageData = new Map([['entityName', 'msdyn_kpieventdefinition'], ['value', '{']]);
          top.postMessage({ messageType: 'createrecord', messageCorrelationId: 'x', messageData }, '*');
        })"""
    )
    assert reply == ["failure", ["message", "msdyn_name"]]


@pytest.mark.parametrize("switches", [{"noReply": True}, {"wrongCorrelationId": True}, {"delayMs": 2000}])
def test_no_answer_in_time_is_a_map_but_the_row_may_be_stored(desks: Desks, switches: dict[str, object]) -> None:
    desk = desks.open({"faults": switches}, library={"timeoutMs": 50})
    assert desk.log_event() == {"rejected": {"map": TIMEOUT}}
    assert len(desk.rows()) == 1


def test_the_time_limit_is_ten_seconds(desks: Desks) -> None:
    desk = desks.open({"faults": {"noReply": True}}, before=lambda page: page.clock.install())
    desk.page.clock.pause_at(desk.page.evaluate("Date.now() + 1000"))
    desk.frame.evaluate(
        f"""() => {{ const CIF = Microsoft.CIFramework; window.state = 'pending';
        {CALL}.catch((error) => {{ window.state = error.get('message') }}) }}"""
    )
    desk.page.clock.run_for(9_999)
    assert desk.frame.evaluate("window.state") == "pending"
    desk.page.clock.run_for(1)
    assert desk.frame.evaluate("window.state") == TIMEOUT["message"]


def test_both_arguments_missing_rejects_json_text(desk: Desk) -> None:
    rejected = desk.outcome("CIF.logAnalyticsEvent(null, undefined)")["rejected"]["value"]
    assert "message" in json.loads(rejected)


@pytest.mark.parametrize("arguments", ["null, 'CallHold'", "{}, null", "1, 2, 3", "'', ''", "[], {}", "undefined, ''"])
def test_anything_else_is_sent_and_accepted(desk: Desk, arguments: str) -> None:
    assert desk.outcome(f"CIF.logAnalyticsEvent({arguments})") == SUCCESS


UNCLONEABLE = {
    "function": "{ f() {} }",
    "symbol": "{ s: Symbol() }",
    "DOM node": "{ n: document.body }",
    "Proxy": "new Proxy({}, {})",
    "throwing getter": "{ get g() { throw new Error('no') } }",
    "nesting too deep": "(() => { let deep = {}; for (let i = 0; i < 1e6; i++) deep = { deep }; return deep })()",
}


@pytest.mark.parametrize("payload", UNCLONEABLE.values(), ids=UNCLONEABLE.keys())
def test_an_uncloneable_payload_rejects_json_text_at_once_and_a_map_later_where_nobody_listens(desk: Desk, payload: str) -> None:
    desk.frame.evaluate("addEventListener('unhandledrejection', ({ reason }) => { window.late = reason })")
    rejected = desk.outcome(f"CIF.logAnalyticsEvent({payload}, 'CallHold')")["rejected"]["value"]
    assert "message" in json.loads(rejected)
    desk.frame.wait_for_function("window.late instanceof Map")
    assert desk.frame.evaluate("Object.fromEntries(window.late)") == TIMEOUT
    assert desk.rows() == []


def test_without_the_library_a_call_throws_at_once(desks: Desks) -> None:
    desk = desks.open(library={"load": "missing"})
    name = "() => { try { Microsoft.CIFramework.logAnalyticsEvent({}, 'x') } catch (error) { return error.name } }"
    assert desk.frame.evaluate(name) == "ReferenceError"
    desk.frame.evaluate("window.Microsoft = {}")
    assert desk.frame.evaluate(name) == "TypeError"


def test_a_success_that_is_no_map_never_settles(desks: Desks) -> None:
    desk = desks.open({"faults": {"notAMap": True}}, before=lambda page: page.clock.install())
    desk.frame.evaluate(
        f"""() => {{ const CIF = Microsoft.CIFramework; window.state = 'pending'; window.heard = 0;
        addEventListener('message', () => window.heard++);
        {CALL}.finally(() => {{ window.state = 'settled' }}) }}"""
    )
    desk.page.clock.run_for(1_000)
    desk.frame.wait_for_function("window.heard === 1", polling=50)
    desk.page.clock.run_for(3_600_000)
    assert desk.frame.evaluate("window.state") == "pending"
    assert desk.errors == []


@pytest.mark.parametrize(
    "payload", ["(() => { const cycle = { events: [{}] }; cycle.cycle = cycle; return cycle })()", "{ events: [{}], big: 1n }"]
)
def test_what_clones_but_is_no_json_is_accepted_and_lost(desk: Desk, payload: str) -> None:
    assert desk.outcome(f"CIF.logAnalyticsEvent({payload}, '{DEFINITION}')") == SUCCESS
    assert desk.rows() == []
    assert desk.log("lost") == ["not-serialisable"]


def test_five_megabytes_are_accepted_and_lost(desk: Desk) -> None:
    payload = "{ events: [{ additionalData: 'x'.repeat(5_000_000) }] }"
    assert desk.outcome(f"CIF.logAnalyticsEvent({payload}, '{DEFINITION}')") == SUCCESS
    assert desk.rows() == []
    assert desk.log("lost") == ["too-long"]


def test_the_payload_is_cloned_at_once(desk: Desk) -> None:
    desk.outcome(
        f"""(() => {{ const data = {{ conversationId: 'before', events: [{{}}] }};
        const promise = CIF.logAnalyticsEvent(data, '{DEFINITION}'); data.conversationId = 'after'; return promise }})()"""
    )
    assert [row["msdyn_conversationid"] for row in desk.rows()] == ["before"]


def test_getters_run_three_times(desk: Desk) -> None:
    desk.outcome("CIF.logAnalyticsEvent({ get g() { window.gets = (window.gets ?? 0) + 1; return 1 } }, 'x')")
    assert desk.frame.evaluate("window.gets") == 3


def test_the_init_event_comes_once_one_tick_after_the_library_ran(desks: Desks) -> None:
    before = """<script>window.heard = [];
      addEventListener('CIFInitDone', () => heard.push(typeof Microsoft.CIFramework.getMode))</script>"""
    loaded = ' onload="window.early = [heard.length, typeof Microsoft.CIFramework.getMode]"'
    desk = desks.open(body=before + desks.tag(more=loaded))
    desk.frame.wait_for_function("window.heard.length > 0")
    assert desk.frame.evaluate("[early, heard]") == [[0, "function"], ["function"]]


def test_a_script_that_comes_later_misses_the_init_event(desks: Desks) -> None:
    body = (
        desks.tag()
        + "<script type=module>addEventListener('CIFInitDone', () => { window.heard = true }); window.ran = true</script>"
    )
    desk = desks.open(body=body)
    desk.frame.wait_for_function("window.ran")
    assert desk.log_event() == SUCCESS
    assert desk.frame.evaluate("window.heard") is None


def test_loading_twice_replaces_the_functions_and_fires_the_event_twice(desks: Desks) -> None:
    count = "<script>window.heard = 0; addEventListener('CIFInitDone', () => { heard++ })</script>"
    wrap = "<script>window.wrapper = Microsoft.CIFramework.logAnalyticsEvent = () => 'wrapped'</script>"
    desk = desks.open(body=count + desks.tag() + wrap + desks.tag())
    desk.frame.wait_for_function("window.heard === 2")
    assert desk.frame.evaluate("Microsoft.CIFramework.logAnalyticsEvent === window.wrapper") is False
    assert desk.log_event() == SUCCESS


@pytest.mark.parametrize(("load", "events"), [("twice", 2), ("reloaded", 2), ("late", 1)])
def test_the_library_comes_late_twice_or_again(desks: Desks, load: str, events: int) -> None:
    count = "<script>window.heard = 0; addEventListener('CIFInitDone', () => { heard++ })</script>"
    desk = desks.open(body=count + desks.tag({"load": load, "loadDelayMs": 100}))
    desk.frame.wait_for_function(f"window.heard === {events}")
    assert desk.log_event() == SUCCESS


class TestWhereTheLibraryPosts:
    """Every mistake looks the same from outside: the time-out."""

    def test_to_the_host_of_crmurl_with_its_port(self, desks: Desks) -> None:
        assert desks.open().log_event() == SUCCESS

    def test_to_the_referrer_without_the_attribute(self, desks: Desks) -> None:
        assert desks.open(body=desks.tag(crmurl=None)).log_event() == SUCCESS

    def test_to_its_own_origin_without_either(self, desks: Desks) -> None:
        desk = desks.open(body=desks.tag({"timeoutMs": 50}, crmurl=None), attributes=' referrerpolicy="no-referrer"')
        assert desk.log_event() == {"rejected": {"map": TIMEOUT}}
        assert desk.page.evaluate("CIFFake.log()") == []

    def test_to_a_wrong_address_when_that_is_given(self, desks: Desks) -> None:
        desk = desks.open(body=desks.tag({"timeoutMs": 50}, crmurl="https://contoso.example"))
        assert desk.log_event() == {"rejected": {"map": TIMEOUT}}

    def test_ucilib_in_the_pages_address_overrides_both(self, desks: Desks) -> None:
        wrong = desks.tag({"timeoutMs": 300}, crmurl="https://contoso.example")
        assert desks.open(body=wrong, query=f"?ucilib={desks.host.origin}").log_event() == SUCCESS
        right = desks.tag({"timeoutMs": 50})
        desk = desks.open(body=right, query="?ucilib=https://contoso.example")
        assert desk.log_event() == {"rejected": {"map": TIMEOUT}}


@pytest.mark.parametrize("answer", ["success", "failure", "Success", None])
def test_only_exactly_success_is_a_success(desks: Desks, answer: str | None) -> None:
    host = f"""<script>addEventListener('message', ({{ data, source, origin }}) => source.postMessage({{
      messageOutcome: {json.dumps(answer)}, messageCorrelationId: data.messageCorrelationId, messageType: 'CIF_Response',
      messageData: new Map([['value', 'x']]) }}, origin))</script>"""
    desk = desks.open(top=host, options={"faults": {"noReply": True}})
    expected = {"resolved": {"value": "x"}} if answer == "success" else {"rejected": {"map": {"value": "x"}}}
    assert desk.log_event() == expected


def test_an_answer_from_another_hostname_is_ignored(desks: Desks) -> None:
    forger = """<script>addEventListener('message', ({ data }) => data.forge && window.postMessage({
      messageOutcome: 'success', messageCorrelationId: data.forge, messageType: 'CIF_Response',
      messageData: new Map([['value', 'forged']])
    }, '*'))</script>"""
    tell = """<script>addEventListener('message', ({ data }) =>
      frames[0].postMessage({ forge: data.messageCorrelationId }, '*'))</script>"""
    desk = desks.open({"faults": {"delayMs": 300}}, body=forger + desks.tag(), top=tell)
    desk.frame.evaluate(
        "addEventListener('message', ({ data }) => { window.forged ||= data.messageData?.get('value') === 'forged' })"
    )
    assert desk.log_event() == SUCCESS
    assert desk.frame.evaluate("window.forged") is True


def test_a_thousand_calls_at_once_all_come_back(desks: Desks) -> None:
    desk = desks.open()
    ended = desk.frame.evaluate(
        """(payload) => Promise.all(Array.from({ length: 1000 }, (_, i) => {
          payload.events[0].externalCorrelationId = 'event-' + i;
          return Microsoft.CIFramework.logAnalyticsEvent(payload, 'CallHold');
        })).then((answers) => answers.filter((answer) => answer === 'Success').length)""",
        PAYLOAD,
    )
    rows = desk.rows()
    assert ended == 1000
    assert sorted(row["msdyn_externalcorrelationid"] for row in rows) == sorted(f"event-{i}" for i in range(1000))


def test_a_repeated_id_times_one_call_out_and_gives_its_answer_to_another(desks: Desks) -> None:
    desk = desks.open(library={"repeatIds": True, "timeoutMs": 300}, options={"definitions": []})
    ended = desk.frame.evaluate(
        """() => Promise.allSettled([Microsoft.CIFramework.getMode(), Microsoft.CIFramework.getPresence()])
        .then((results) => results.map(({ value, reason }) => value ?? reason.get('message')))"""
    )
    assert ended == [TIMEOUT["message"], 1]


@pytest.mark.parametrize(("leave", "rows"), [("reload", 1), ("remove", 0)])
def test_a_call_in_pagehide_reaches_the_host_when_the_page_reloads_but_not_when_the_iframe_goes(
    desks: Desks, leave: str, rows: int
) -> None:
    leaving = f"<script>const CIF = Microsoft.CIFramework; addEventListener('pagehide', () => {CALL})</script>"
    desk = desks.open(body=desks.tag() + leaving)
    if leave == "reload":
        with desk.page.expect_event("framenavigated"):
            desk.frame.evaluate("location.reload()")
    else:
        desk.page.evaluate("document.querySelector('iframe').remove()")
    desk.page.evaluate("new Promise((resolve) => setTimeout(resolve))")
    assert len(desk.rows()) == rows
    assert desk.log("error") == []


class TestOtherCalls:
    def test_get_session_resolves_a_map(self, desk: Desk) -> None:
        desk.page.evaluate("CIFFake.sessions.create({ conversationId: 'conversation-7' })")
        focused = desk.frame.evaluate("Microsoft.CIFramework.getFocusedSession()")
        session = desk.outcome(f"CIF.getSession('{focused}')")["resolved"]["map"]
        assert session["conversationId"] == "conversation-7"

    def test_get_focused_session_resolves_null_without_a_session(self, desk: Desk) -> None:
        assert desk.outcome("CIF.getFocusedSession()") == {"resolved": {"value": None}}

    def test_records_come_and_go_as_json_text(self, desk: Desk) -> None:
        made = desk.frame.evaluate(
            """async () => {
              const CIF = Microsoft.CIFramework, table = 'msdyn_kpieventdefinition';
              const record = { msdyn_name: 'A', msdyn_eventdisplayname: "It's A" };
              const { id } = JSON.parse(await CIF.createRecord(table, JSON.stringify(record)));
              await CIF.updateRecord(table, id, JSON.stringify({ msdyn_eventdescription: 'changed' }));
              const read = JSON.parse(await CIF.retrieveRecord(table, id, '?$select=msdyn_eventdescription,statecode'));
              const filter = "?$select=msdyn_name&$filter=msdyn_eventdisplayname eq 'It''s A' and statecode eq 0";
              const found = JSON.parse(await CIF.searchAndOpenRecords(table, filter, true));
              const gone = JSON.parse(await CIF.deleteRecord(table, id));
              const left = JSON.parse(await CIF.searchAndOpenRecords(table, filter, true));
              const conversation = JSON.parse(await CIF.updateConversation('conversation-1', '{"subject": "x"}'));
              return { read, found, same: gone.id === id, left, conversation: conversation.id };
            }"""
        )
        assert made["read"]["msdyn_eventdescription"] == "changed"
        assert made["read"]["statecode"] == 0
        assert [record["msdyn_name"] for record in made["found"].values()] == ["A"]
        assert (made["same"], made["left"], made["conversation"]) == (True, {}, "conversation-1")
        assert desk.rows("msdyn_ocliveworkitem")[0]["subject"] == "x"

    @pytest.mark.parametrize(
        "call",
        [
            "CIF.createRecord('msdyn_kpieventdefinition', '{\"nonsense\": 1}')",
            "CIF.createRecord('msdyn_kpieventdefinition', '{}')",
            "CIF.updateConversation('c')",
            "CIF.searchAndOpenRecords('nonsense', '')",
            "CIF.searchAndOpenRecords('msdyn_kpieventdefinition', '?$filter=(a eq 1)')",
        ],
    )
    def test_record_calls_reject_json_text(self, desk: Desk, call: str) -> None:
        assert "message" in json.loads(desk.outcome(call)["rejected"]["value"])

    def test_a_record_call_hangs_when_the_host_answers_without_a_value(self, desks: Desks) -> None:
        desk = desks.open({"faults": {"noHandler": True}}, before=lambda page: page.clock.install())
        desk.frame.evaluate(
            """() => { window.state = 'pending';
            Microsoft.CIFramework.createRecord('contact', '{}').finally(() => { window.state = 'settled' }) }"""
        )
        assert desk.outcome("CIF.getMode()") == {"resolved": {"value": None}}
        desk.page.clock.run_for(3_600_000)
        assert desk.frame.evaluate("window.state") == "pending"

    def test_handlers_hear_the_hosts_events_and_answer(self, desk: Desk) -> None:
        assert desk.frame.evaluate(
            """() => Microsoft.CIFramework.addHandler('onSessionSwitched', (data) => {
              (window.heard ??= []).push(JSON.parse(data).sessionId); return Promise.resolve() }) === undefined"""
        )
        desk.rows()
        desk.page.wait_for_function("CIFFake.log().length === 0")
        first, second = desk.page.evaluate("[CIFFake.sessions.create(), CIFFake.sessions.create()]")
        desk.page.evaluate("(first) => CIFFake.sessions.focus(first)", first)
        desk.page.evaluate("(first) => CIFFake.sessions.close(first)", first)
        desk.frame.wait_for_function("window.heard?.length === 4")
        assert desk.frame.evaluate("window.heard") == [first, second, first, second]

    def test_a_handler_that_returns_no_promise_is_an_uncaught_error_in_the_page(self, desk: Desk) -> None:
        desk.frame.evaluate("Microsoft.CIFramework.addHandler('onClickToAct', () => {})")
        desk.frame.evaluate("Microsoft.CIFramework.getMode()")
        with desk.page.expect_event("pageerror"):
            desk.page.evaluate("CIFFake.raiseEvent('onClickToAct', { value: '555' })")

    def test_a_removed_handler_hears_nothing(self, desk: Desk) -> None:
        desk.frame.evaluate(
            """async () => {
              window.heard = [];
              const hear = (data) => { heard.push(data); return Promise.resolve() };
              Microsoft.CIFramework.addHandler('onModeChanged', hear);
              await Microsoft.CIFramework.setMode(2);
              Microsoft.CIFramework.removeHandler('onModeChanged', hear);
              await Microsoft.CIFramework.setMode(0);
            }"""
        )
        assert desk.frame.evaluate("heard") == ['{"value":2}']

    def test_the_state_of_the_desk(self, desk: Desk) -> None:
        state = desk.frame.evaluate(
            """async () => {
              const CIF = Microsoft.CIFramework;
              const id = await CIF.createSession({ context: { title: 'A call' } });
              await CIF.setSessionTitle({ sessionId: id, title: 'Renamed' });
              const other = await CIF.createSession({});
              await CIF.requestFocusSession(id);
              await CIF.setClickToAct(true);
              await CIF.setPresence('Busy');
              return {
                all: (await CIF.getAllSessions()).length, focused: await CIF.getFocusedSession() === id, other: other !== id,
                title: (await CIF.getSession(id)).get('title'), act: await CIF.getClickToAct(), presence: await CIF.getPresence(),
                tab: await CIF.createTab({ templateName: 't' }), notice: JSON.parse(await CIF.notifyEvent({})).actionName,
                org: JSON.parse(await CIF.getEnvironment()).orgUniqueName,
                columns: JSON.parse(await CIF.getEntityMetadata('msdyn_kpieventdata', ['msdyn_name'])).Attributes,
              };
            }"""
        )
        assert state == {
            "all": 2, "focused": True, "other": True, "title": "Renamed", "act": True, "presence": "Busy",
            "tab": "tab-id-1", "notice": "Accept", "org": "fake", "columns": ["msdyn_name"],
        }  # fmt: skip

    def test_a_message_type_nobody_knows_is_answered_without_a_value(self, desk: Desk) -> None:
        reply = desk.frame.evaluate(
            """() => new Promise((resolve) => {
              addEventListener('message', ({ data }) => resolve([data.messageOutcome, data.messageType, data.messageData.size]));
              top.postMessage({ messageType: 'nonsense', messageCorrelationId: 'x', messageData: new Map() }, '*');
            })"""
        )
        assert reply == ["success", "CIF_Response", 0]


def test_the_envelope_is_the_platforms(desks: Desks) -> None:
    record = """<script>addEventListener('message', ({ data }) => { window.sent = {
      keys: Object.keys(data), type: data.messageType, id: data.messageCorrelationId, data: Object.fromEntries(data.messageData)
    } })</script>"""
    desk = desks.open(top=record)
    desk.log_event({"a": 1}, "name", "guid")
    sent = desk.page.evaluate("window.sent")
    assert sent["keys"] == ["messageType", "messageCorrelationId", "messageData"]
    assert sent["type"] == "logAnalyticsEvent"
    assert sent["data"] == {
        "analyticsData": {"a": 1},
        "analyticsEventname": "name",
        "correlationId": "guid",
        "analyticsEventtype": 1,
    }
    assert 0 < len(sent["id"]) < 10
