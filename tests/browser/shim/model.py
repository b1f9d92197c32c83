"""What must become of calls, whatever happens: bridges, the platform and the host as the contract has them, and time.

A function named as an act of `pages/actor.js` is the same act here.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

from bridge.definitions.api import Options
from bridge.definitions.fake import LibraryOptions, Switches

PAYLOAD_KEYS = ("conversationId", "providerSessionId", "clientSessionId", "participantId")
REQUIRED = PAYLOAD_KEYS[:2]
RESENDS = 3
"""How often a call is sent again that the platform did not take, since its library was being replaced."""

Context = dict[str, str]
Work = Callable[[], object]
Platform = Literal["missing", "library", "throws", "hangs", "instant", "replaced"]
Wrong = Literal["", "extra", "empty", "mismatch", "long", "nothing", "correlation", "field", "choice"]
HOST, PAGE, LIBRARY = range(3)
"""What comes first of what is due at the same millisecond."""


@dataclass(frozen=True)
class Order:
    """A call that the page is to make."""

    number: int
    event: Literal["", "callHold", "callMuted"]
    """A typed event, or a raw payload."""
    own: tuple[tuple[str, str], ...]
    """What the payload says of the context itself."""
    wrong: Wrong
    spoiled: Literal["", "function", "bigint", "cycle", "proxy", "getter", "argument"]
    correlated: bool
    """With a correlation id of its own."""
    known: bool
    """With an event id of its own."""
    named: bool
    events: int

    @property
    def name(self) -> str:
        return "CallMuted" if self.event == "callMuted" or self.wrong == "mismatch" else "CallHold"

    @property
    def correlation(self) -> str | None:
        if self.wrong == "correlation":
            return f"correlation-{self.number}"
        return f"00000000-0000-4000-8000-{self.number:012}" if self.correlated or self.wrong == "empty" else None

    @property
    def id(self) -> str:
        return f"event-{self.number}" if self.known and self.wrong not in ("empty", "nothing") else f"id {self.number}"

    def as_json(self) -> dict[str, Any]:
        """What the page is told."""
        spoiled = {"spoiled": "" if self.spoiled == "argument" else self.spoiled, "argument": self.spoiled == "argument"}
        own = {"externalCorrelationId": self.id} if self.known else {}
        if self.event:
            options = dict(self.own) | own | ({"correlationId": self.correlation} if self.correlation else {})
            fields = {"queue": str(self.number)} | ({"reason": "Lookup"} if self.event == "callHold" else {})
            if self.wrong == "field":
                fields["other"] = "1"
            if self.wrong == "choice":
                fields["reason"] = "Nonsense"
            return {"number": self.number, "event": self.event, "data": fields, "options": options} | spoiled
        reason = str(self.number).ljust(101, "x") if self.wrong == "long" else str(self.number)
        events = [{"kpiEventName": "CallHold", "kpiEventReason": reason} | own]
        if self.events > 1:
            events.append(events[0] | {"externalCorrelationId": f"second-{self.number}"})
        data: dict[str, Any] = {**dict(self.own), "events": [] if self.wrong == "empty" else events}
        if self.wrong == "extra":
            data["other"] = 1
        return {
            "number": self.number,
            "event": "",
            "data": None if self.wrong == "nothing" else data,
            "name": self.name if self.named else None,
            "correlation": self.correlation,
        } | spoiled


Row = dict[str, str | None]


@dataclass(eq=False)
class Call:
    order: Order
    bridge: Bridge
    values: Context = field(default_factory=dict)
    """Of the context, at the moment of the call."""
    note: str | None = None
    correlation: str = ""
    attempts: int = 0
    timeouts: int = 0
    code: str = ""
    """How it ended."""

    @property
    def delivered(self) -> str:
        return "unknown" if self.timeouts else "no"


@dataclass(eq=False)
class Sending:
    call: Call
    flying: bool = True
    """Somebody waits for the answer."""
    open: bool = True
    """So does the platform's library."""


@dataclass(frozen=True)
class Heard:
    """What a listener is told."""

    type: str
    call: int
    code: str | None = None


@dataclass(eq=False)
class Bridge:
    """Options, queue and counters, which scopes share."""

    world: World
    options: dict[str, Any] = field(default_factory=lambda: Options().model_dump() | {"beforeSend": "none"})
    queue: list[Call] = field(default_factory=list)
    waiting: object = None
    """For the platform."""
    waiters: list[int] = field(default_factory=list)
    flushes: list[int] = field(default_factory=list)
    echoes: list[tuple[str, Context, Order]] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    stats: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("calls", "queued", "inFlight", "sent", "accepted", "failed", "late"), 0)
    )
    gone: bool = False
    leaving: bool = False
    """From pagehide to pageshow."""

    def tell(self, type_: str, call: Call, code: str | None = None) -> None:
        self.heard.append(Heard(type_, call.order.number, code))
        for echo in list(self.echoes):
            if echo[0] == type_ and echo in self.echoes:
                self.echoes.remove(echo)
                self.call(echo[2], echo[1])

    def call(self, order: Order, context: Context) -> None:
        call = self.world.calls[order.number] = Call(order, self)
        self.world.watching[self] = None
        self.stats["calls"] += 1
        if code := self.refusal(call, context):
            return self.fail(call, code)
        invalid = bool(order.wrong) or not all(key in call.values for key in REQUIRED)
        if invalid and self.options["validation"] == "reject":
            return self.fail(call, "invalid")
        hooked = self.options["beforeSend"] in ("marks", "returns") and order.wrong not in ("empty", "nothing")
        call.note = "hook" if hooked else None
        own = f"other {order.number}" if order.known else order.id
        call.correlation = order.correlation or context.get("correlationId") or own
        if invalid:
            self.tell("failed", call, "invalid")
        if len(self.queue) >= self.options["maxQueue"]:
            return self.fail(call, "overflow")
        self.queue.append(call)
        self.tell("queued", call)
        self.pump()

    def refusal(self, call: Call, context: Context) -> str:
        """Why the call is not to be sent, whatever it says."""
        order, hook = call.order, self.options["beforeSend"]
        if not self.options["enabled"]:
            return "dropped"
        if order.spoiled not in ("", "argument"):
            return "uncloneable"
        if hook in ("drops", "throws"):
            return "dropped" if hook == "drops" else "invalid"
        if order.spoiled:
            return "uncloneable"
        if order.wrong != "nothing":
            call.values = {key: context[key] for key in PAYLOAD_KEYS if key in context} | dict(order.own)
        return ""

    def pump(self) -> None:
        while self.queue and (self.leaving or (not self.waiting and self.stats["inFlight"] < self.options["maxInFlight"])):
            if self.world.framework == "missing":
                return self.wait()
            self.send(self.queue.pop(0))
        if not self.queue and not self.stats["inFlight"]:
            self.world.done |= dict.fromkeys(self.flushes)
            self.flushes.clear()

    def wait(self) -> None:
        if not self.waiting:
            token = self.waiting = object()
            self.world.later(self.options["readyTimeoutMs"], lambda: self.give_up(token), PAGE)

    def wake(self) -> None:
        """The platform may be there."""
        if self.waiting and self.world.framework != "missing":
            self.stop_waiting(None)
        self.pump()

    def stop_waiting(self, code: str | None) -> None:
        self.waiting = None
        self.world.done |= dict.fromkeys(self.waiters, code)
        self.waiters.clear()

    def give_up(self, token: object) -> None:
        if self.waiting is not token or self.gone:
            return
        if self.world.framework != "missing":
            return self.wake()
        self.stop_waiting("not-ready")
        self.drain("not-ready")

    def drain(self, code: str) -> None:
        queue, self.queue = self.queue, []
        for call in queue:
            self.fail(call, code)
        self.pump()

    def configure(self, options: dict[str, Any]) -> None:
        self.options |= options
        if self.options["enabled"]:
            self.pump()
        else:
            self.drain("dropped")

    def send(self, call: Call) -> None:
        sending, platform = Sending(call), self.world.framework
        self.stats["inFlight"] += 1
        self.stats["sent"] += 1
        call.attempts += 1
        self.world.later(self.options["timeoutMs"], lambda: self.expire(sending), PAGE)
        if platform == "library":
            self.world.post(sending)
        elif platform == "instant":
            self.world.after_task(lambda: self.accept(sending, "Success"))
        elif platform == "throws":
            return self.refuse(sending)
        elif platform == "replaced":
            self.world.framework = "library"
            self.world.after_task(self.world.show)
            if call.attempts - call.timeouts > RESENDS:
                return self.refuse(sending)
            self.land(sending)
            self.queue.insert(0, call)
            return self.wait()
        self.tell("sent", call)

    def land(self, sending: Sending) -> bool:
        in_time = sending.flying
        sending.flying = False
        self.stats["inFlight" if in_time else "late"] += -1 if in_time else 1
        return in_time

    def expire(self, sending: Sending) -> None:
        if sending.flying and not self.gone:
            self.land(sending)
            self.timed_out(sending.call)

    def timed_out(self, call: Call) -> None:
        call.timeouts += 1
        if call.timeouts <= self.options["retryTimeouts"] and not call.code:
            self.queue.insert(0, call)
            self.pump()
        else:
            self.finish(call, "timeout")

    def accept(self, sending: Sending, value: Any) -> None:
        if self.gone:
            return
        in_time, call = self.land(sending), sending.call
        if value is None:
            if in_time:
                self.finish(call, "unhandled")
        elif not call.code:
            call.code = "accepted"
            self.stats["accepted"] += 1
            if call in self.queue:
                self.queue.remove(call)
            self.tell("accepted", call)
            self.pump()
        elif in_time:
            self.pump()

    def refuse(self, sending: Sending, *, timeout: bool = False) -> None:
        if timeout:
            self.expire(sending)
        elif self.land(sending):
            self.finish(sending.call, "rejected")

    def finish(self, call: Call, code: str) -> None:
        self.fail(call, code)
        self.pump()

    def fail(self, call: Call, code: str) -> None:
        if not call.code:
            call.code = code
            self.stats["failed"] += 1
            self.tell("failed", call, code)


class World:
    """The page's bridges, the platform in it, the host, and time."""

    def __init__(self, storage: str) -> None:
        self.storage = storage
        self.bridges: dict[int, Bridge] = {}
        self.handles: dict[int, tuple[Bridge, Context]] = {}
        self.calls: dict[int, Call] = {}
        self.done: dict[int, str | None] = {}
        """Promises of `flush` and `ready`, and how they ended."""
        self.received: list[tuple[int, str, str, Context]] = []
        """What came to the host: the call, its id, its correlation id, and what it was filled in with."""
        self.rows: list[Row] = []
        self.framework: Platform = "missing"
        self.loaded = False
        self.page = 0
        self.watching: dict[Bridge, None] = {}
        """What hears of the page's events, in order: from its first call on."""
        self.library_timeout = 0
        self.switches = Switches().model_dump()
        self.now = self.hears_at = 0
        self._places = count()
        self._due: list[tuple[int, int, int, Work]] = []
        self._tasks: deque[Work] = deque()
        self._microtasks: deque[Work] = deque()

    # Time

    def later(self, delay: int, work: Work, order: int = HOST) -> None:
        if delay:
            heapq.heappush(self._due, (self.now + delay, order, next(self._places), work))
        else:
            self._tasks.append(work)

    def after_task(self, work: Work) -> None:
        """The page answers itself: before it hears of anybody else."""
        self._microtasks.append(work)

    def end_task(self) -> None:
        while self._microtasks:
            self._microtasks.popleft()()

    def settle(self) -> None:
        self.end_task()
        while self._tasks:
            self._tasks.popleft()()
            self.end_task()

    def pass_(self, time: int) -> None:
        end = self.now + time
        while self._due and self._due[0][0] <= end:
            self.now = self._due[0][0]
            while self._due and self._due[0][0] == self.now:
                _, order, _, work = heapq.heappop(self._due)
                work()
                if order == HOST:  # the page's own timers run together
                    self.end_task()
            self.settle()
        self.now = end

    def idle(self) -> bool:
        return all(call.code or call.bridge.gone for call in self.calls.values()) and not any(
            bridge.stats["inFlight"] or bridge.waiters for bridge in self.bridges.values() if not bridge.gone
        )

    def next(self) -> int:
        """Milliseconds until something may happen."""
        return self._due[0][0] - self.now

    # Acts of the page

    def main(self, made: int, name: int) -> None:
        self.bridge(made, name, {})
        self.handles[made][1].update(conversationId="c", providerSessionId="p")

    def bridge(self, made: int, name: int, options: dict[str, Any]) -> None:
        self.bridges[name] = Bridge(self)
        self.bridges[name].options |= options
        self.handles[made] = (self.bridges[name], {})

    def scope(self, handle: int, made: int, values: dict[str, str | None]) -> None:
        bridge, context = self.handles[handle]
        self.handles[made] = (bridge, dict(context))
        self.context(made, values)

    def context(self, handle: int, values: dict[str, str | None]) -> None:
        context = self.handles[handle][1]
        for key, value in values.items():
            if value is None:
                context.pop(key, None)
            else:
                context[key] = value

    def nonsense(self, handle: int) -> None:
        """An unknown key beside a known one, which takes effect."""
        self.handles[handle][1]["conversationId"] = "nonsense"

    def misuse(self, handle: int) -> None:
        """Changes nothing."""

    def call(self, handle: int, order: Order) -> None:
        bridge, context = self.handles[handle]
        bridge.call(order, context)

    def echo(self, handle: int, type_: str, order: Order) -> None:
        bridge, context = self.handles[handle]
        bridge.echoes.append((type_, context, order))

    def configure(self, handle: int, options: dict[str, Any]) -> None:
        self.handles[handle][0].configure(options)

    def enable(self, handle: int, value: bool) -> None:
        self.configure(handle, {"enabled": value})

    def flush(self, handle: int, promise: int) -> None:
        bridge = self.handles[handle][0]
        bridge.flushes.append(promise)
        bridge.pump()

    def ready(self, handle: int, promise: int) -> None:
        bridge = self.handles[handle][0]
        if self.framework == "missing":
            self.watching[bridge] = None
            bridge.waiters.append(promise)
            bridge.wait()
        else:
            self.done[promise] = None

    def hide(self) -> None:
        for bridge in self.watching:
            if not bridge.gone:
                bridge.leaving = True
                bridge.pump()

    def show(self) -> None:
        for bridge in self.watching:
            if not bridge.gone:
                bridge.leaving = False
                bridge.wake()

    def look(self) -> None:
        """Whatever else wakes bridges up."""
        for bridge in self.watching:
            if not bridge.gone:
                bridge.wake()

    def platform(self, state: Platform) -> None:
        self.framework = state
        if state != "missing":
            self.look()

    def reload(self) -> None:
        self.hide()
        for bridge in self.bridges.values():
            bridge.gone = True
        self.settle()
        self.page += 1
        self.handles.clear()
        self.framework, self.loaded = "missing", False

    # The platform's library

    def load(self, given: dict[str, Any]) -> None:
        options = LibraryOptions().model_copy(update=given)

        def install() -> None:
            self.framework, self.loaded, self.library_timeout = "library", True, options.timeoutMs
            self.later(0, self.look)

        if options.load != "late":
            install()
        if options.load in ("late", "reloaded"):
            page = self.page
            self.later(options.loadDelayMs, lambda: install() if page == self.page else None, PAGE)

    def post(self, sending: Sending) -> None:
        bridge = sending.call.bridge

        def time_out() -> None:
            if sending.open and not bridge.gone:
                sending.open = False
                bridge.refuse(sending, timeout=True)

        if sending.call.order.wrong == "nothing":
            self.after_task(lambda: bridge.refuse(sending))
        else:
            self.later(self.library_timeout, time_out, LIBRARY)
            self.later(0, lambda: self.hear(sending))

    def take(self, sending: Sending, answer: Any) -> None:
        """An answer comes back to the page."""
        bridge = sending.call.bridge
        if sending.open and not bridge.gone:
            sending.open = False
            if answer == "refused":
                bridge.refuse(sending)
            elif answer != "never":
                bridge.accept(sending, answer)

    # The host

    def switch(self, switches: dict[str, Any]) -> None:
        self.switches |= switches
        if "notReadyMs" in switches:
            self.hears_at = self.now + switches["notReadyMs"]

    def hear(self, sending: Sending) -> None:
        call, on = sending.call, dict(self.switches)
        self.received.append((call.order.number, call.order.id, call.correlation, call.values))
        if self.now < self.hears_at:
            return
        answer: Any = None
        if on["refuse"] != "none":
            answer = "refused"
        elif not on["noHandler"]:
            defined = call.order.name == "CallHold" and on["definition"] == "stored"
            if defined and not on["analyticsOff"] and not on["dataverseDown"]:
                self.later(on["delayMs"], lambda: self.rows.extend(self.rows_of(call)))
            answer = "never" if on["notAMap"] else "Success" if on["answer"] is None else on["answer"]
        if on["noReply"]:
            return
        if not on["wrongCorrelationId"]:
            self.later(on["delayMs"], lambda: self.take(sending, answer))

    def rows_of(self, call: Call) -> list[Row]:
        order = call.order
        if self.storage == "session":
            return [{"id": call.correlation, "name": "CallHold"}]
        if order.wrong in ("empty", "long"):
            return []
        row: Row = {key: call.values.get(key) for key in PAYLOAD_KEYS}
        row |= {"id": order.id, "name": "CallHold"}
        if order.event:
            row |= {"reason": None if order.wrong == "choice" else "Lookup", "queue": str(order.number)}
        else:
            row |= {"reason": str(order.number), "queue": None}
        row["note"] = call.note
        return [row, row | {"id": f"second-{order.number}", "note": None}][: order.events if not order.event else 1]
