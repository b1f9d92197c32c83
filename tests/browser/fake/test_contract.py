"""How a call to the platform ends, and when: the fake does the same, across origins."""

from __future__ import annotations

import json

import pytest

from bridge.definitions.platform import NO_HANDLER_MESSAGE
from tests.support.payload import EVENT_NAME, PAYLOAD
from tests.support.widget import REFUSALS, TIMEOUT, Desktop, Widget, answering

SUCCESS = {"value": "Success"}
CALL = f"CIF.logAnalyticsEvent({json.dumps(PAYLOAD)}, '{EVENT_NAME}')"


def test_success_when_the_host_accepted(widget: Widget) -> None:
    assert widget.log_event() == SUCCESS


@pytest.mark.parametrize(
    ("switches", "reason"),
    [
        ({"analyticsOff": True}, "analytics-off"),
        ({"definition": "missing"}, "definition-missing"),
        ({"definition": "inactive"}, "definition-inactive"),
        ({"dataverseDown": True}, "dataverse-down"),
    ],
)
def test_success_is_no_proof_of_a_row(widget: Widget, switches: dict[str, object], reason: str) -> None:
    widget.switch(**switches)
    assert widget.log_event() == SUCCESS
    assert widget.rows() == []
    assert widget.log("lost") == [reason]


def test_null_without_a_handler_and_nothing_is_logged(widget: Widget) -> None:
    widget.switch(noHandler=True)
    assert widget.log_event() == {"value": None}
    assert widget.rows() == []
    assert widget.log("lost") == ["no-handler"]


@pytest.mark.parametrize("value", ["false", "0", "''", "({ a: 1 })"])
def test_another_value_is_resolved_as_it_is(widget: Widget, value: str) -> None:
    widget.page.evaluate(f"CIFFake.faults.set({{ answer: {value} }})")
    assert widget.log_event() == {"value": widget.page.evaluate(value)}


def test_a_map_is_resolved_as_a_map(widget: Widget) -> None:
    widget.page.evaluate("CIFFake.faults.set({ answer: new Map([['a', 1]]) })")
    assert widget.log_event() == {"value": {"Map": {"a": 1}}}


@pytest.mark.parametrize(("refusal", "cause"), REFUSALS.items())
def test_a_refusal_rejects_with_what_the_host_sent(widget: Widget, refusal: str, cause: object) -> None:
    widget.switch(refuse=refusal)
    assert widget.log_event() == {"error": cause}
    assert widget.rows() == []
    assert widget.log("lost") == ["refused"]


def test_a_handler_that_throws_is_a_refusal_with_a_map(widget: Widget) -> None:
    reply = widget.frame.evaluate(
        """() => new Promise((resolve) => {
          addEventListener('message', ({ data }) => resolve([data.messageOutcome, [...data.messageData.keys()]]));
          const messageData = new Map([['entityName', 'msdyn_kpieventdefinition'], ['value', '{']]);
          top.postMessage({ messageType: 'createrecord', messageCorrelationId: 'x', messageData }, '*');
        })"""
    )
    assert reply == ["failure", ["message", "msdyn_name"]]


@pytest.mark.parametrize("switches", [{"noReply": True}, {"wrongCorrelationId": True}, {"delayMs": 2000}])
def test_no_answer_in_time_is_a_map_but_the_row_may_be_stored(desktop: Desktop, switches: dict[str, object]) -> None:
    widget = desktop.open({"faults": switches}, library={"timeoutMs": 50})
    assert widget.log_event() == {"error": TIMEOUT}
    assert len(widget.rows()) == 1


def test_the_time_limit_is_ten_seconds(desktop: Desktop) -> None:
    widget = desktop.open({"faults": {"noReply": True}}, clock=True)
    widget.page.clock.pause_at(widget.page.evaluate("Date.now() + 1000"))
    widget.frame.evaluate(
        f"""() => {{ const CIF = Microsoft.CIFramework; window.state = 'pending';
        {CALL}.catch((error) => {{ window.state = error.get('message') }}) }}"""
    )
    widget.page.clock.run_for(9_999)
    assert widget.frame.evaluate("window.state") == "pending"
    widget.page.clock.run_for(1)
    assert widget.frame.evaluate("window.state") == TIMEOUT["Map"]["message"]


def test_both_arguments_missing_rejects_json_text(widget: Widget) -> None:
    rejected = widget.settle("CIF.logAnalyticsEvent(null, undefined)")["error"]
    assert "message" in json.loads(rejected)


@pytest.mark.parametrize("arguments", ["null, 'CallHold'", "{}, null", "1, 2, 3", "'', ''", "[], {}", "undefined, ''"])
def test_anything_else_is_sent_and_accepted(widget: Widget, arguments: str) -> None:
    assert widget.settle(f"CIF.logAnalyticsEvent({arguments})") == SUCCESS


UNCLONEABLE = {
    "function": "{ f() {} }",
    "symbol": "{ s: Symbol() }",
    "DOM node": "{ n: document.body }",
    "Proxy": "new Proxy({}, {})",
    "throwing getter": "{ get g() { throw new Error('no') } }",
    "nesting too deep": "(() => { let deep = {}; for (let i = 0; i < 1e6; i++) deep = { deep }; return deep })()",
}


@pytest.mark.parametrize("payload", UNCLONEABLE.values(), ids=UNCLONEABLE.keys())
def test_an_uncloneable_payload_rejects_json_text_at_once_and_a_map_later_where_nobody_listens(
    desktop: Desktop, payload: str
) -> None:
    widget = desktop.open(library={"timeoutMs": 300})
    widget.frame.evaluate("addEventListener('unhandledrejection', ({ reason }) => { window.late = reason })")
    rejected = widget.settle(f"CIF.logAnalyticsEvent({payload}, 'CallHold')")["error"]
    assert "message" in json.loads(rejected)
    widget.frame.wait_for_function("window.late instanceof Map")
    assert widget.settle("Promise.reject(window.late)") == {"error": TIMEOUT}
    assert widget.rows() == []


def test_without_the_library_a_call_throws_at_once(desktop: Desktop) -> None:
    widget = desktop.open(library={"load": "missing"})
    name = "() => { try { Microsoft.CIFramework.logAnalyticsEvent({}, 'x') } catch (error) { return error.name } }"
    assert widget.frame.evaluate(name) == "ReferenceError"
    widget.frame.evaluate("window.Microsoft = {}")
    assert widget.frame.evaluate(name) == "TypeError"


def test_a_success_that_is_no_map_never_settles(desktop: Desktop) -> None:
    widget = desktop.open({"faults": {"notAMap": True}}, clock=True)
    widget.frame.evaluate(
        f"""() => {{ const CIF = Microsoft.CIFramework; window.state = 'pending'; window.heard = 0;
        addEventListener('message', () => window.heard++);
        {CALL}.finally(() => {{ window.state = 'settled' }}) }}"""
    )
    widget.page.clock.run_for(1_000)
    widget.frame.wait_for_function("window.heard === 1", polling=50)
    widget.page.clock.run_for(3_600_000)
    assert widget.frame.evaluate("window.state") == "pending"
    assert widget.errors == []


@pytest.mark.parametrize(
    "payload", ["(() => { const cycle = { events: [{}] }; cycle.cycle = cycle; return cycle })()", "{ events: [{}], big: 1n }"]
)
def test_what_clones_but_is_no_json_is_accepted_and_lost(widget: Widget, payload: str) -> None:
    assert widget.settle(f"CIF.logAnalyticsEvent({payload}, '{EVENT_NAME}')") == SUCCESS
    assert widget.rows() == []
    assert widget.log("lost") == ["not-serialisable"]


def test_five_megabytes_are_accepted_and_lost(widget: Widget) -> None:
    payload = "{ events: [{ additionalData: 'x'.repeat(5_000_000) }] }"
    assert widget.settle(f"CIF.logAnalyticsEvent({payload}, '{EVENT_NAME}')") == SUCCESS
    assert widget.rows() == []
    assert widget.log("lost") == ["too-long"]


def test_the_payload_is_cloned_at_once(widget: Widget) -> None:
    widget.settle(
        f"""(() => {{ const data = {{ conversationId: 'before', events: [{{}}] }};
        const promise = CIF.logAnalyticsEvent(data, '{EVENT_NAME}'); data.conversationId = 'after'; return promise }})()"""
    )
    assert [row["msdyn_conversationid"] for row in widget.rows()] == ["before"]


def test_getters_run_three_times(widget: Widget) -> None:
    widget.settle("CIF.logAnalyticsEvent({ get g() { window.gets = (window.gets ?? 0) + 1; return 1 } }, 'x')")
    assert widget.frame.evaluate("window.gets") == 3


def test_the_init_event_comes_once_one_tick_after_the_library_ran(desktop: Desktop) -> None:
    before = """<script>window.heard = [];
      addEventListener('CIFInitDone', () => heard.push(typeof Microsoft.CIFramework.getMode))</script>"""
    loaded = ' onload="window.early = [heard.length, typeof Microsoft.CIFramework.getMode]"'
    widget = desktop.open(body=before + desktop.library(more=loaded))
    widget.frame.wait_for_function("window.heard.length > 0")
    assert widget.frame.evaluate("[early, heard]") == [[0, "function"], ["function"]]


def test_a_script_that_comes_later_misses_the_init_event(desktop: Desktop) -> None:
    body = (
        desktop.library()
        + "<script type=module>addEventListener('CIFInitDone', () => { window.heard = true }); window.ran = true</script>"
    )
    widget = desktop.open(body=body)
    widget.frame.wait_for_function("window.ran")
    assert widget.log_event() == SUCCESS
    assert widget.frame.evaluate("window.heard") is None


def test_loading_twice_replaces_the_functions_and_fires_the_event_twice(desktop: Desktop) -> None:
    count = "<script>window.heard = 0; addEventListener('CIFInitDone', () => { heard++ })</script>"
    wrap = "<script>window.wrapper = Microsoft.CIFramework.logAnalyticsEvent = () => 'wrapped'</script>"
    widget = desktop.open(body=count + desktop.library() + wrap + desktop.library())
    widget.frame.wait_for_function("window.heard === 2")
    assert widget.frame.evaluate("Microsoft.CIFramework.logAnalyticsEvent === window.wrapper") is False
    assert widget.log_event() == SUCCESS


@pytest.mark.parametrize(("load", "events"), [("twice", 2), ("reloaded", 2), ("late", 1)])
def test_the_library_comes_late_twice_or_again(desktop: Desktop, load: str, events: int) -> None:
    count = "<script>window.heard = 0; addEventListener('CIFInitDone', () => { heard++ })</script>"
    widget = desktop.open(body=count + desktop.library({"load": load, "loadDelayMs": 100}))
    widget.frame.wait_for_function(f"window.heard === {events}")
    assert widget.log_event() == SUCCESS


class TestWhereTheLibraryPosts:
    """Every mistake looks the same from outside: the time-out."""

    def test_to_the_host_of_crmurl_with_its_port(self, desktop: Desktop) -> None:
        assert desktop.open().log_event() == SUCCESS

    def test_to_the_referrer_without_the_attribute(self, desktop: Desktop) -> None:
        assert desktop.open(body=desktop.library(crmurl=None)).log_event() == SUCCESS

    def test_to_its_own_origin_without_either(self, desktop: Desktop) -> None:
        widget = desktop.open(body=desktop.library({"timeoutMs": 50}, crmurl=None), attributes=' referrerpolicy="no-referrer"')
        assert widget.log_event() == {"error": TIMEOUT}
        assert widget.page.evaluate("CIFFake.log()") == []

    def test_to_a_wrong_address_when_that_is_given(self, desktop: Desktop) -> None:
        widget = desktop.open(body=desktop.library({"timeoutMs": 50}, crmurl="https://contoso.example"))
        assert widget.log_event() == {"error": TIMEOUT}

    def test_ucilib_in_the_pages_address_overrides_both(self, desktop: Desktop) -> None:
        wrong = desktop.library(crmurl="https://contoso.example")
        assert desktop.open(body=wrong, query=f"?ucilib={desktop.host.origin}").log_event() == SUCCESS
        right = desktop.library({"timeoutMs": 50})
        widget = desktop.open(body=right, query="?ucilib=https://contoso.example")
        assert widget.log_event() == {"error": TIMEOUT}


@pytest.mark.parametrize("answer", ["success", "failure", "Success", None])
def test_only_exactly_success_is_a_success(desktop: Desktop, answer: str | None) -> None:
    host = answering(answer, "new Map([['value', 'x']])")
    widget = desktop.open(top=host, options={"faults": {"noReply": True}})
    expected = {"value": "x"} if answer == "success" else {"error": {"Map": {"value": "x"}}}
    assert widget.log_event() == expected


def test_an_answer_from_another_hostname_is_ignored(desktop: Desktop) -> None:
    forger = """<script>addEventListener('message', ({ data }) => data.forge && window.postMessage({
      messageOutcome: 'success', messageCorrelationId: data.forge, messageType: 'CIF_Response',
      messageData: new Map([['value', 'forged']])
    }, '*'))</script>"""
    tell = """<script>addEventListener('message', ({ data }) =>
      frames[0].postMessage({ forge: data.messageCorrelationId }, '*'))</script>"""
    widget = desktop.open({"faults": {"delayMs": 300}}, body=forger + desktop.library(), top=tell)
    widget.frame.evaluate(
        "addEventListener('message', ({ data }) => { window.forged ||= data.messageData?.get('value') === 'forged' })"
    )
    assert widget.log_event() == SUCCESS
    assert widget.frame.evaluate("window.forged") is True


def test_an_answer_that_comes_twice_settles_the_call_once(widget: Widget) -> None:
    widget.switch(duplicate=True)
    widget.frame.evaluate(
        "window.answers = []; addEventListener('message', ({ data }) => answers.push(data.messageCorrelationId))"
    )
    assert widget.log_event() == SUCCESS
    widget.frame.wait_for_function("answers.length === 2")
    assert widget.frame.evaluate("new Set(answers).size") == 1
    assert len(widget.rows()) == 1
    assert widget.errors == []


def test_a_thousand_calls_at_once_all_come_back(desktop: Desktop) -> None:
    widget = desktop.open()
    ended = widget.frame.evaluate(
        """(payload) => Promise.all(Array.from({ length: 1000 }, (_, i) => {
          payload.events[0].externalCorrelationId = 'event-' + i;
          return Microsoft.CIFramework.logAnalyticsEvent(payload, 'CallHold');
        })).then((answers) => answers.filter((answer) => answer === 'Success').length)""",
        PAYLOAD,
    )
    rows = widget.rows()
    assert ended == 1000
    assert sorted(row["msdyn_externalcorrelationid"] for row in rows) == sorted(f"event-{i}" for i in range(1000))


def test_a_repeated_id_times_one_call_out_and_gives_its_answer_to_another(desktop: Desktop) -> None:
    widget = desktop.open(library={"repeatIds": True, "timeoutMs": 4_000}, options={"definitions": []})
    ended = widget.frame.evaluate(
        """() => Promise.allSettled([Microsoft.CIFramework.getMode(), Microsoft.CIFramework.getPresence()])
        .then((results) => results.map(({ value, reason }) => value ?? reason.get('message')))"""
    )
    assert ended == [TIMEOUT["Map"]["message"], 1]


@pytest.mark.parametrize(("leave", "rows"), [("reload", 1), ("remove", 0)])
def test_a_call_in_pagehide_reaches_the_host_when_the_page_reloads_but_not_when_the_iframe_goes(
    desktop: Desktop, leave: str, rows: int
) -> None:
    leaving = f"<script>const CIF = Microsoft.CIFramework; addEventListener('pagehide', () => {CALL})</script>"
    widget = desktop.open(body=desktop.library() + leaving)
    if leave == "reload":
        with widget.page.expect_event("framenavigated"):
            widget.frame.evaluate("location.reload()")
    else:
        widget.page.evaluate("document.querySelector('iframe').remove()")
    widget.page.evaluate("new Promise((resolve) => setTimeout(resolve))")
    widget.page.wait_for_function("(rows) => CIFFake.rows().length >= rows", arg=rows)
    assert len(widget.rows()) == rows
    assert widget.log("error") == []


class TestOtherCalls:
    def test_get_session_resolves_a_map(self, widget: Widget) -> None:
        widget.page.evaluate("CIFFake.sessions.create({ conversationId: 'conversation-7' })")
        focused = widget.frame.evaluate("Microsoft.CIFramework.getFocusedSession()")
        session = widget.settle(f"CIF.getSession('{focused}')")["value"]["Map"]
        assert session["conversationId"] == "conversation-7"

    def test_get_focused_session_resolves_null_without_a_session(self, widget: Widget) -> None:
        assert widget.settle("CIF.getFocusedSession()") == {"value": None}

    def test_records_come_and_go_as_json_text(self, widget: Widget) -> None:
        made = widget.frame.evaluate(
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
        assert widget.rows("msdyn_ocliveworkitem")[0]["subject"] == "x"

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
    def test_record_calls_reject_json_text(self, widget: Widget, call: str) -> None:
        assert "message" in json.loads(widget.settle(call)["error"])

    def test_a_record_call_hangs_when_the_host_answers_without_a_value(self, desktop: Desktop) -> None:
        widget = desktop.open({"faults": {"noHandler": True}}, clock=True)
        widget.frame.evaluate(
            """() => { window.state = 'pending';
            Microsoft.CIFramework.createRecord('contact', '{}').finally(() => { window.state = 'settled' }) }"""
        )
        assert widget.settle("CIF.getMode()") == {"value": None}
        widget.page.clock.run_for(3_600_000)
        assert widget.frame.evaluate("window.state") == "pending"

    def test_handlers_hear_the_hosts_events_and_answer(self, widget: Widget) -> None:
        assert widget.frame.evaluate(
            """() => Microsoft.CIFramework.addHandler('onSessionSwitched', (data) => {
              const { sessionId, focused } = JSON.parse(data);
              (window.heard ??= []).push([sessionId, focused]); return Promise.resolve() }) === undefined"""
        )
        widget.rows()
        widget.page.wait_for_function("CIFFake.log().length === 0")
        first, second = widget.page.evaluate("[CIFFake.sessions.create(), CIFFake.sessions.create()]")
        widget.page.evaluate("(first) => CIFFake.sessions.focus(first)", first)
        widget.page.evaluate("(first) => CIFFake.sessions.close(first)", first)
        widget.frame.wait_for_function("window.heard?.length === 7")
        assert widget.frame.evaluate("window.heard") == [
            [first, True], [first, False], [second, True], [second, False], [first, True], [first, False], [second, True],
        ]  # fmt: skip

    def test_a_removed_handler_hears_nothing(self, widget: Widget) -> None:
        widget.frame.evaluate(
            """async () => {
              window.heard = [];
              const hear = (data) => { heard.push(JSON.parse(data).presenceInfo.presenceText); return Promise.resolve() };
              Microsoft.CIFramework.addHandler('onPresenceChange', hear);
              await Microsoft.CIFramework.setPresence('Busy');
              Microsoft.CIFramework.removeHandler('onPresenceChange', hear);
              await Microsoft.CIFramework.setPresence('Away');
            }"""
        )
        assert widget.frame.evaluate("heard") == ["Busy"]

    def test_of_two_handlers_the_removed_one_hears_nothing(self, widget: Widget) -> None:
        widget.frame.evaluate(
            """async () => {
              window.heard = [];
              const hear = (name) => async (data) => { heard.push([name, JSON.parse(data).presenceInfo.presenceText]) };
              const [first, second] = [hear('first'), hear('second')];
              for (const handler of [first, second]) Microsoft.CIFramework.addHandler('onPresenceChange', handler);
              Microsoft.CIFramework.removeHandler('onPresenceChange', first);
              await Microsoft.CIFramework.setPresence('Busy');
            }"""
        )
        widget.frame.wait_for_function("heard.length")
        assert widget.frame.evaluate("heard") == [["second", "Busy"]]

    def test_the_mode_changes_without_an_event_when_the_page_changes_it(self, widget: Widget) -> None:
        """Only the agent's own hand raises it."""
        widget.frame.evaluate(
            """async () => {
              window.heard = [];
              Microsoft.CIFramework.addHandler('onmodechanged', async (data) => { heard.push(JSON.parse(data).value) });
              await Microsoft.CIFramework.setMode(2);
            }"""
        )
        widget.page.evaluate("CIFFake.raiseEvent('onmodechanged', { value: 0 })")
        widget.frame.wait_for_function("heard.length")
        assert widget.frame.evaluate("heard") == [0]
        assert widget.log("warning") == []

    def test_the_last_session_has_the_focus_when_the_focused_one_closes(self, widget: Widget) -> None:
        focused = widget.page.evaluate(
            """() => {
              const ids = [1, 2, 3, 4].map(() => CIFFake.sessions.create());
              CIFFake.sessions.focus(ids[1]);
              CIFFake.sessions.close(ids[1]);
              const first = ids.indexOf(CIFFake.sessions.focused());
              CIFFake.sessions.close(ids[0]);
              return [first, ids.indexOf(CIFFake.sessions.focused())];
            }"""
        )
        assert focused == [3, 3]

    def test_the_focus_stays_when_another_session_is_named_or_closed(self, widget: Widget) -> None:
        told = widget.frame.evaluate(
            """async () => {
              const CIF = Microsoft.CIFramework, ids = [];
              for (const name of ['one', 'two', 'three'])
                ids.push(await CIF.createSession({ templateName: 't', customerName: name }));
              await CIF.requestFocusSession(ids[0]);
              await CIF.setSessionTitle({ sessionId: ids[1], customer: 'Renamed' });
              return [await CIF.updateContext({ line: 7 }, ids[1]), (await CIF.getSession(ids[0])).get('context').has('line')];
            }"""
        )
        assert told == [{"line": 7}, False]
        titles = "CIFFake.sessions.list().map(({ title, focused }) => [title, focused])"
        assert widget.page.evaluate(titles)[1] == ["Renamed", False]
        widget.page.evaluate("CIFFake.sessions.close(CIFFake.sessions.list()[1].sessionId)")
        assert [focused for _, focused in widget.page.evaluate(titles)] == [True, False]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("$top=2", ["Alpha", "Beta"]),
            ("$top=2&$filter=msdyn_name ne 'Alpha'", ["Beta", "alphabet"]),
            ("$filter=startswith(msdyn_name,'al')", ["Alpha", "alphabet"]),
            ("$filter=startswith(msdyn_name,'eta')", []),
            ("$filter=contains(msdyn_name,'eta')", ["Beta"]),
            ("$filter=msdyn_name eq 'Beta' or msdyn_name eq 'It''s'", ["Beta", "It's"]),
            ("$filter=statecode eq 0 and msdyn_name eq 'Beta'", ["Beta"]),
            ("$filter=msdyn_eventdescription eq null and msdyn_name ne 'Beta'", ["Alpha", "alphabet", "It's"]),
        ],
    )
    def test_a_query_finds_what_it_asks_for(self, desktop: Desktop, query: str, found: list[str]) -> None:
        names = ["Alpha", "Beta", "alphabet", "It's"]
        widget = desktop.open({"definitions": [{"msdyn_name": name, "msdyn_eventdisplayname": name} for name in names]})
        search = f"CIF.searchAndOpenRecords('msdyn_kpieventdefinition', {json.dumps('?$select=msdyn_name&' + query)}, true)"
        records = json.loads(widget.settle(search)["value"]).values()
        assert [record["msdyn_name"] for record in records] == found

    def test_a_query_gives_the_id_and_the_columns_that_it_asks_for(self, desktop: Desktop) -> None:
        table = "msdyn_kpieventdefinition"
        widget = desktop.open({"definitions": ["Alpha"]})

        def columns(query: str) -> set[str]:
            found = widget.settle(f"CIF.searchAndOpenRecords('{table}', {json.dumps(query)}, true)")["value"]
            (record,) = json.loads(found).values()
            return set(record)

        assert columns("?$select=msdyn_name,statecode") == {f"{table}id", "msdyn_name", "statecode"}
        assert columns("?$filter=msdyn_name eq 'Alpha'") > {f"{table}id", "msdyn_name", "statecode", "msdyn_eventdisplayname"}

    def test_the_state_of_the_desk(self, widget: Widget) -> None:
        state = widget.frame.evaluate(
            """async () => {
              const CIF = Microsoft.CIFramework;
              const id = await CIF.createSession({ templateName: 't', customerName: 'A call', context: { line: 5 } });
              await CIF.setSessionTitle({ sessionId: id, customer: 'Renamed' });
              const other = await CIF.createSession({ templateName: 't' });
              await CIF.requestFocusSession(id);
              await CIF.setClickToAct(true);
              await CIF.setPresence('Busy');
              return {
                all: (await CIF.getAllSessions()).length, focused: await CIF.getFocusedSession() === id, other: other !== id,
                line: (await CIF.getSession(id)).get('context').get('line'),
                isFocused: (await CIF.getSession(other)).get('isFocused'),
                act: await CIF.getClickToAct(), presence: await CIF.getPresence(),
                mode: await CIF.setMode(2), width: await CIF.setWidth(500), console: await CIF.isConsoleApp(),
                context: await CIF.updateContext({ line: 6 }, id),
                tab: await CIF.createTab({ templateName: 't' }), notice: JSON.parse(await CIF.notifyEvent({})).actionName,
                org: JSON.parse(await CIF.getEnvironment()).orgUniqueName,
                columns: (await CIF.getEntityMetadata('msdyn_kpieventdata', ['msdyn_name'])).Attributes,
              };
            }"""
        )
        assert [session["title"] for session in widget.page.evaluate("CIFFake.sessions.list()")] == ["Renamed", "Session 2"]
        assert state == {
            "all": 2, "focused": True, "other": True, "line": 5, "isFocused": False, "act": True, "presence": "Busy",
            "mode": 2, "width": 500, "console": True, "context": {"line": 6},
            "tab": "tab-id-1", "notice": "Accept", "org": "fake", "columns": ["msdyn_name"],
        }  # fmt: skip

    @pytest.mark.parametrize("type_", ["nonsense", "createRecord", "GETMODE"])
    def test_a_message_type_nobody_knows_is_answered_without_a_value(self, widget: Widget, type_: str) -> None:
        reply = widget.frame.evaluate(
            """(messageType) => new Promise((resolve) => {
              addEventListener('message', ({ data }) =>
                resolve([data.messageOutcome, data.messageType, [...data.messageData.keys()], data.messageData.get('message')]));
              top.postMessage({ messageType, messageCorrelationId: 'x', messageData: new Map() }, '*');
            })""",
            type_,
        )
        assert reply == ["success", "CIF_Response", ["message", "msdyn_name"], NO_HANDLER_MESSAGE]


def test_the_envelope_is_the_platforms(desktop: Desktop) -> None:
    record = """<script>addEventListener('message', ({ data }) => { window.sent = {
      keys: Object.keys(data), type: data.messageType, id: data.messageCorrelationId, data: Object.fromEntries(data.messageData)
    } })</script>"""
    widget = desktop.open(top=record)
    widget.log_event({"a": 1}, "name", "guid")
    sent = widget.page.evaluate("window.sent")
    assert sent["keys"] == ["messageType", "messageData", "messageCorrelationId"]
    assert sent["type"] == "logAnalyticsEvent"
    assert sent["data"] == {
        "analyticsData": {"a": 1},
        "analyticsEventname": "name",
        "correlationId": "guid",
        "analyticsEventtype": 1,
    }
    assert 0 < len(sent["id"]) < 10
