"""Whatever a page does, and whatever happens to it: calls end as a model of the contract says, and rows are those it says.

One run takes the same sequences every time. A thousand random ones, in a quarter of an hour or more:

    python -m pytest tests/browser/shim/test_model.py --hypothesis-profile=long

They end at the first that fails, and print the shortest one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from playwright.sync_api import Browser

from bridge.definitions.api import ERROR_CODES
from bridge.definitions.fake import Switches
from tests.browser.shim import model_choices as choices
from tests.browser.shim.conftest import FIXED, LONG, Desktops, open_desktops
from tests.browser.shim.matrix import STORAGES
from tests.browser.shim.model import PAYLOAD_KEYS, Bridge, Context, Heard, Order, World

COLUMNS = {
    "msdyn_conversationid": "conversationId",
    "msdyn_providersessionid": "providerSessionId",
    "msdyn_clientsessionid": "clientSessionId",
    "msdyn_participantid": "participantId",
    "msdyn_kpieventreason": "reason",
    "msdyn_customattribute1": "queue",
    "msdyn_additionaldata": "note",
}
LONG_RUN = settings.get_current_profile_name() == LONG
DELIVERED = {error.code: error.delivered for error in ERROR_CODES}


class Delivery(RuleBasedStateMachine):
    """Acts of the page wait until something else happens: together they are one task."""

    limits: ClassVar = {"timeoutMs": 100, "readyTimeoutMs": 310}
    desktops: Desktops

    def __init__(self) -> None:
        super().__init__()
        self.page = self.desktops.pages[0]
        self.ids = count(1)
        self.acts: list[tuple[Any, ...]] = []
        self.heard: dict[int, list[Heard]] = {}
        self.settled: dict[int, dict[str, Any]] = {}
        self.made: dict[int, dict[str, Any]] = {}
        self.done: dict[int, str | None] = {}
        self.received: list[tuple[int, str, str, Context]] = []
        self.labels: dict[str, str] = {}
        self.rows: list[dict[str, Any]] = []
        self.opted = False
        """Somebody wants repeats after time-outs."""
        self.sound = False

    @initialize(
        storage=st.sampled_from(STORAGES),
        library=st.sampled_from([None, {}, {}, {}]) | choices.library,
        options=choices.made_options,
    )
    def open(self, storage: str, library: dict[str, Any] | None, options: dict[str, Any]) -> None:
        self.world = World(storage)
        self.page.evaluate("(storage) => void new Stage(storage)", storage)
        self.perform([["enter", self.desktops.address]])
        self.begin(options)
        if library is not None:
            self.load(library)

    def begin(self, options: dict[str, Any]) -> None:
        made = next(self.ids)
        self.act("main", made, next(self.ids))
        self.act("configure", made, self.limits | self.opt(options))

    def opt(self, options: dict[str, Any]) -> dict[str, Any]:
        self.opted |= bool(options.get("retryTimeouts"))
        return options

    # What the page does

    def act(self, name: str, *given: Any) -> None:
        self.acts.append((name, *given))

    def handle(self, place: int) -> int:
        made = [act[1 if act[0] in ("main", "bridge") else 2] for act in self.acts if act[0] in ("main", "bridge", "scope")]
        handles: list[int] = [*self.world.handles, *made]
        return handles[place % len(handles)]

    def order(self, order: Order) -> Order:
        return Order(**{**vars(order), "number": next(self.ids)})

    @rule(at=choices.anywhere, number=st.integers(1, 5), then=st.just({}) | choices.contexts)
    def call(self, at: int, number: int, then: dict[str, str | None]) -> None:
        for _ in range(number):
            self.act("call", self.handle(at), self.order(choices.plain))
        self.act("context", self.handle(at), then)

    @rule(at=choices.anywhere, order=choices.typed)
    def call_typed(self, at: int, order: Order) -> None:
        self.act("call", self.handle(at), self.order(order))

    @rule(at=choices.anywhere, order=choices.raw)
    def call_raw(self, at: int, order: Order) -> None:
        self.act("call", self.handle(at), self.order(order))

    @rule(
        at=choices.anywhere,
        type_=st.sampled_from(["queued", "sent", "accepted", "failed"]),
        order=st.just(choices.plain) | choices.typed | choices.raw,
    )
    def listen_and_call(self, at: int, type_: str, order: Order) -> None:
        self.act("echo", self.handle(at), type_, self.order(order))

    @rule(
        at=choices.anywhere,
        options=choices.one_of(choices.OPTIONS)
        | choices.one_of(choices.OPTIONS)
        | choices.hooks.map(lambda hook: {"beforeSend": hook}),
    )
    def configure(self, at: int, options: dict[str, Any]) -> None:
        self.act("configure", self.handle(at), self.opt(options))

    @precondition(lambda self: len(self.world.bridges) < 3)
    @rule(options=choices.made_options)
    def create_bridge(self, options: dict[str, Any]) -> None:
        made = next(self.ids)
        self.act("bridge", made, next(self.ids), self.limits | self.opt(options))
        self.act("context", made, {"conversationId": "c", "providerSessionId": "p"})

    @rule(at=choices.anywhere, values=choices.contexts, scope=st.booleans())
    def context(self, at: int, values: dict[str, str | None], scope: bool) -> None:
        if scope:
            self.act("scope", self.handle(at), next(self.ids), values)
        else:
            self.act("context", self.handle(at), values)

    @rule(at=choices.anywhere, name=st.sampled_from(["flush", "ready"]))
    def promise(self, at: int, name: str) -> None:
        self.act(name, self.handle(at), next(self.ids))

    @rule(at=choices.anywhere, name=st.sampled_from(["hide", "show", "misuse", "nonsense", "off", "on", "on", "on"]))
    def do(self, at: int, name: str) -> None:
        if name in ("hide", "show"):
            self.act(name)
        elif name in ("off", "on"):
            self.act("enable", self.handle(at), name == "on")
        else:
            self.act(name, self.handle(at))

    @rule(state=st.sampled_from(["missing", "library", "throws", "hangs", "instant", "replaced"]))
    def replace_function(self, state: str) -> None:
        if self.world.loaded or state in ("throws", "hangs", "instant"):
            self.act("platform", state)

    # What else happens

    @rule()
    def rest(self) -> None:
        acts, self.acts = self.acts, []
        if acts:
            for name, *given in acts:
                getattr(self.world, name)(*given)
            self.world.settle()
            plain = [[name, *(part.as_json() if isinstance(part, Order) else part for part in given)] for name, *given in acts]
            self.perform([["act", plain]])

    @rule(
        at=choices.anywhere,
        number=st.integers(1, 3),
        delay=st.sampled_from([20, 130, 150, 260]),
        then=st.sampled_from([{"delayMs": 0}, {"delayMs": 60}]) | choices.one_of(choices.FAULTS),
    )
    def call_with_slow_answers(self, at: int, number: int, delay: int, then: dict[str, Any]) -> None:
        self.switch({"delayMs": delay})
        self.call(at, number, {})
        self.switch({"delayMs": 0} | then)

    @rule(switches=choices.one_of(choices.FAULTS) | st.just(Switches().model_dump()))
    def switch(self, switches: dict[str, Any]) -> None:
        self.rest()
        self.world.switch(switches)
        self.perform([["switch", switches]])

    @rule(options=choices.library)
    def load(self, options: dict[str, Any]) -> None:
        self.rest()
        self.world.load(options)
        self.world.settle()
        self.perform([["load", options]])

    @rule(time=st.sampled_from([10, 30, 50]))
    def wait(self, time: int) -> None:
        self.pass_(time)

    @rule(time=st.sampled_from([100, 300]))
    def wait_long(self, time: int) -> None:
        self.pass_(time)

    def pass_(self, time: int) -> None:
        self.rest()
        self.world.pass_(time)
        self.perform([["pass", time]])

    @precondition(lambda self: any(act[0] == "call" for act in self.acts) or not self.world.idle())
    @rule(options=choices.made_options)
    def reload(self, options: dict[str, Any]) -> None:
        self.rest()
        self.world.reload()
        self.perform([["reload"]])
        self.begin(options)
        if options:
            self.load({})

    def teardown(self) -> None:
        if not self.sound:
            return
        self.rest()
        passed = 0
        while not self.world.idle():
            passed += (step := self.world.next())
            self.world.pass_(step)
        self.world.pass_(1000)
        self.perform([["pass", passed + 1000]])
        self.check_calls()

    # What is checked

    def perform(self, steps: list[list[Any]]) -> None:
        self.sound = False
        report = self.page.evaluate("(steps) => perform(steps)", steps)
        for told in report["told"]:
            assert "uncaught" not in told, told
            if "heard" in told:
                if told.get("eventId") and told["eventId"] != f"event-{told['call']}":
                    self.labels[told["eventId"]] = f"id {told['call']}"
                self.heard.setdefault(told["engine"], []).append(Heard(told["heard"], told["call"], told.get("code")))
            elif "settled" in told:
                assert told["settled"] not in self.settled
                self.settled[told["settled"]] = told
            elif "made" in told:
                self.made[told["made"]] = told
            else:
                assert told["done"] not in self.done
                self.done[told["done"]] = told.get("code")
        self.received += map(self.arrival, report["received"])
        self.rows, self.stats = report["rows"], report["stats"]
        self.check()
        assert not self.desktops.errors
        self.sound = True

    def arrival(self, message: dict[str, Any]) -> tuple[int, str, str, Context]:
        data, correlation = message["analyticsData"], message["correlationId"]
        events = data["events"]
        event = events[0] if events else {}
        words = [pair["value"] for pair in event.get("customData", [])] + [event.get("kpiEventReason", ""), correlation[-12:]]
        number = next(int(found[0]) for word in words if (found := re.match(r"\d+", word)))
        id = self.label(event.get("externalCorrelationId", f"id {number}"))
        if id == f"event-{number}" and correlation not in (*choices.GUIDS, self.world.calls[number].order.correlation):
            self.labels[correlation] = f"other {number}"
        return number, id, self.label(correlation), {key: data[key] for key in PAYLOAD_KEYS if key in data}

    def label(self, id: str) -> str:
        return self.labels.get(id, id)

    def row(self, row: dict[str, Any]) -> dict[str, str | None]:
        found = {"id": self.label(row["msdyn_externalcorrelationid"]), "name": row["msdyn_name"]}
        if self.world.storage == "session":
            return found
        return found | {name: row.get(column) for column, name in COLUMNS.items()}

    def living(self) -> Iterator[tuple[int, Bridge]]:
        return ((name, bridge) for name, bridge in self.world.bridges.items() if not bridge.gone)

    def check(self) -> None:
        world = self.world
        for name, bridge in self.living():
            assert self.heard.get(name, []) == bridge.heard, name
            assert self.stats[str(name)] == bridge.stats | {"queued": len(bridge.queue)}, name
        for name, bridge in world.bridges.items():
            ours = {call.order.number for call in world.calls.values() if call.bridge is bridge}
            assert [got for got in self.received if got[0] in ours] == [got for got in world.received if got[0] in ours], name
        ended = {number: call for number, call in world.calls.items() if call.code and not call.bridge.gone}
        told = {number: told for number, told in self.settled.items() if not world.calls[number].bridge.gone}
        assert {number: told["code"] for number, told in told.items()} == {number: call.code for number, call in ended.items()}
        for number, call in ended.items():
            if call.code != "accepted" or call.order.event:
                assert told[number]["attempts"] == call.attempts, number
            if call.code != "accepted":
                assert told[number]["delivered"] == call.delivered, number
        assert self.done == world.done
        assert Counter(map(repr, map(sorted, map(dict.items, map(self.row, self.rows))))) == Counter(
            repr(sorted(row.items())) for row in world.rows
        )

    def check_calls(self) -> None:
        """By what was seen alone."""
        for heard in self.heard.values():
            queued = [entry.call for entry in heard if entry.type == "queued"]
            sent = list(dict.fromkeys(entry.call for entry in heard if entry.type == "sent"))
            assert sent == [number for number in queued if number in sent]
            arrived = [number for number, *_ in self.received if number in queued]
            assert self.opted or arrived == [number for number in queued if number in arrived]
        stored = Counter(self.label(row["msdyn_externalcorrelationid"]) for row in self.rows)
        for number, told in self.settled.items():
            assert told["code"] == "accepted" or told["code"] in DELIVERED, told
            if told["code"] != "accepted" and told["delivered"] == "no" and self.world.storage == "payload":
                assert not stored[f"id {number}"] and not stored[f"event-{number}"], told
        for row in self.rows if self.world.storage == "payload" else []:
            made = self.made[int(re.sub(r"\D", "", self.label(row["msdyn_externalcorrelationid"])))]
            assert made["from"] <= row["msdyn_eventtimestamp"] <= made["to"], row
        for stats in self.stats.values():
            assert stats["calls"] == stats["accepted"] + stats["failed"], stats
            assert stats["queued"] == stats["inFlight"] == 0, stats


@pytest.fixture(scope="module")
def stage(chromium: Browser, dist: Path) -> Iterator[Desktops]:
    with open_desktops(chromium, dist, 1, desktop=["stage"], softphone=["actor"]) as opened:
        yield opened


def machine(stage: Desktops) -> type[Delivery]:
    class Here(Delivery):
        desktops = stage

    return Here


def a_repeat_is_refused(run: Delivery) -> None:
    run.switch({"noReply": True})
    run.call(0, 1, {})
    run.switch({"noReply": False, "refuse": "map"})
    run.pass_(100)


def a_repeat_is_dropped(run: Delivery) -> None:
    run.switch({"noReply": True})
    run.call(0, 1, {})
    run.replace_function("missing")
    run.pass_(100)
    run.do(0, "off")


def a_repeat_is_answered_when_the_call_is_settled(run: Delivery) -> None:
    run.configure(0, {"maxInFlight": 1})
    run.call_with_slow_answers(0, 1, 130, {"delayMs": 60})
    run.pass_(100)
    run.call(0, 1, {})
    run.promise(0, "flush")


def a_call_is_settled_while_its_repeat_waits(run: Delivery) -> None:
    run.call_with_slow_answers(0, 1, 130, {})
    run.replace_function("missing")
    run.promise(0, "flush")
    run.pass_(150)
    run.replace_function("library")


def a_listener_calls_while_a_call_is_sent(run: Delivery) -> None:
    run.listen_and_call(0, "sent", choices.plain)
    run.call(0, 2, {})


def the_context_changes_while_calls_wait(run: Delivery) -> None:
    run.configure(0, {"maxInFlight": 1})
    run.call_with_slow_answers(0, 3, 20, {})
    run.context(0, {"conversationId": "b", "participantId": "b"}, False)
    run.pass_(100)


def an_answer_lets_another_call_start(run: Delivery) -> None:
    run.configure(0, {"maxInFlight": 1})
    run.call_with_slow_answers(0, 2, 20, {"noReply": True})
    run.pass_(110)


def an_answer_lets_a_call_start_that_the_library_refuses(run: Delivery) -> None:
    run.configure(0, {"maxInFlight": 2, "validation": "warn"})
    run.call_with_slow_answers(0, 2, 20, {})
    run.call_raw(0, replace(choices.plain, named=False, wrong="nothing"))
    run.pass_(30)


def the_bridge_that_was_called_first_meets_the_old_library(run: Delivery) -> None:
    run.create_bridge({})
    run.replace_function("missing")
    run.call(1, 1, {})
    run.call(0, 1, {})
    run.replace_function("replaced")
    run.replace_function("instant")
    run.pass_(30)


def the_platform_gives_up_after_the_page(run: Delivery) -> None:
    run.switch({"noReply": True})
    run.call(0, 1, {})
    run.pass_(10_200)


def a_call_times_out_after_its_library_was_replaced(run: Delivery) -> None:
    run.switch({"noReply": True})
    run.replace_function("replaced")
    run.call(0, 1, {})
    run.pass_(200)


@pytest.mark.parametrize(
    "steps",
    [
        the_platform_gives_up_after_the_page,
        a_call_times_out_after_its_library_was_replaced,
        an_answer_lets_another_call_start,
        an_answer_lets_a_call_start_that_the_library_refuses,
        the_bridge_that_was_called_first_meets_the_old_library,
        the_context_changes_while_calls_wait,
        a_repeat_is_refused,
        a_repeat_is_dropped,
        a_repeat_is_answered_when_the_call_is_settled,
        a_call_is_settled_while_its_repeat_waits,
        a_listener_calls_while_a_call_is_sent,
    ],
)
def test_rare_sequences_end_as_the_model_says(stage: Desktops, steps: Callable[[Delivery], None]) -> None:
    run = machine(stage)()
    run.open("payload", {}, {"retryTimeouts": 1})
    steps(run)
    run.teardown()


@pytest.mark.slow
@pytest.mark.timeout(0 if LONG_RUN else 900)  # finding the shortest sequence that fails takes minutes
def test_calls_end_as_the_model_says(stage: Desktops) -> None:
    run_state_machine_as_test(machine(stage), settings=settings() if LONG_RUN else FIXED)
