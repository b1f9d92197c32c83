"""What a softphone page may do wrong, or have done to it, and see in the console: by the code of the error, or by another topic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

from bridge.definitions.fake import Switches


@dataclass(frozen=True)
class Scene:
    """The script of a softphone page in front of a host."""

    script: str
    switches: dict[str, object] = field(default_factory=dict)
    """Of the host."""
    library: dict[str, object] = field(default_factory=dict)
    """Options of the fake library."""
    ids: bool = True
    """Whether the page has set the ids of its conversation and session."""
    own: bool = False
    """Whether the page has a plan of its own, with events that are deprecated."""


def raw(more: str, arguments: str = "") -> str:
    """A raw call whose event has `more`, with more `arguments`."""
    event = ", ".join(filter(None, ["kpiEventName: 'CallHold'", more]))
    return f"CIFBridge.logAnalyticsEvent({{ events: [{{ {event} }}] }}{arguments})"


def stored(attribute: str, value: str) -> str:
    return f"{{ attribute: '{attribute}', value: {value} }}"


def columns(*pairs: str) -> str:
    """A raw call whose event has those pairs as its `customData`."""
    return raw(f"customData: [{', '.join(pairs)}]")


HOLD = "CIFBridge.events.callHold({ reason: 'Lookup', queue: 'Billing' })"
SOON = "CIFBridge.configure({ timeoutMs: 100 }); "
NO_LIBRARY = "delete window.Microsoft; CIFBridge.configure({ readyTimeoutMs: 0 }); "
REFUSALS = [way for way in get_args(Switches.model_fields["refuse"].annotation) if way != "none"]

SCENES: dict[str, dict[str, Scene]] = {
    "invalid": {
        "a raw call without ids": Scene(raw(""), ids=False),
        "a typed call without ids": Scene(HOLD, ids=False),
        "a typed call without its fields": Scene("CIFBridge.events.callHold()"),
        "a typed call with text instead of fields": Scene("CIFBridge.events.callHold('Lookup')"),
        "a value that is not in the closed list": Scene("CIFBridge.events.callDeclined({ reason: 'Lunch' })"),
        "a field that the event does not have": Scene("CIFBridge.events.callMuted({ queue: 'Billing', reason: 'Lookup' })"),
        "a number as text": Scene("CIFBridge.events.callUnhold({ holdSeconds: '5' })"),
        "a number that is too small": Scene("CIFBridge.events.callUnhold({ holdSeconds: -1 })"),
        "a number that is not whole": Scene("CIFBridge.events.callUnhold({ holdSeconds: 1.5 })"),
        "a text that is longer than its column": Scene("CIFBridge.events.callMuted({ queue: 'x'.repeat(101) })"),
        "null instead of a value": Scene("CIFBridge.events.callMuted({ queue: null })"),
        "an option that a typed call does not have": Scene("CIFBridge.events.callMuted({}, { conversation: '1' })"),
        "no arguments": Scene("CIFBridge.logAnalyticsEvent()", ids=False),
        "JSON text instead of a payload": Scene("CIFBridge.logAnalyticsEvent(JSON.stringify({ events: [] }), 'CallHold')"),
        "a Map instead of a payload": Scene("CIFBridge.logAnalyticsEvent(new Map([['events', []]]), 'CallHold')"),
        "arguments in the wrong order": Scene("CIFBridge.logAnalyticsEvent('CallHold', { events: [] })"),
        "no events": Scene("CIFBridge.logAnalyticsEvent({ events: [] }, 'CallHold')"),
        "one event instead of a list": Scene("CIFBridge.logAnalyticsEvent({ events: { kpiEventName: 'CallHold' } })"),
        "event names that differ": Scene(raw("", ", 'CallUnhold'")),
        "a correlation id that is no GUID": Scene(raw("", ", 'CallHold', '42'")),
        "a misspelt field of the payload": Scene(raw("kpiEventreason: 'Lookup'")),
        "a moment that is no ISO 8601": Scene(raw("eventTimestamp: '31.1.2026 9:30'")),
        "a Date in a raw payload": Scene(raw("eventTimestamp: new Date()")),
        "a misspelt column": Scene(columns(stored("msdyn_customatribute1", "'Billing'"))),
        "a column in capitals": Scene(columns(stored("msdyn_CustomAttribute1", "'Billing'"))),
        "a column that the platform fills": Scene(columns(stored("createdon", "'2026-01-31'"))),
        "a column twice": Scene(columns(stored("msdyn_customattribute1", "'A'"), stored("msdyn_customattribute1", "'B'"))),
        "an object as a column's value": Scene(columns(stored("contoso_queue", "{ name: 'Billing' }"))),
        "a number in a column for text": Scene(columns(stored("msdyn_customattribute1", "5"))),
        "an object instead of the list of columns": Scene(raw("customData: { msdyn_customattribute1: 'Billing' }")),
        "text that is no Unicode": Scene(raw(r"kpiEventReason: '\ud83d'")),
        "many mistakes": Scene("CIFBridge.logAnalyticsEvent({ events: [{}, { kpiEventName: '' }] }, '', '1')", ids=False),
        "a hook that throws": Scene(f"CIFBridge.configure({{ beforeSend: () => nothing.here }}); {HOLD}"),
        "validation that only warns": Scene(
            "CIFBridge.configure({ validation: 'warn' }); CIFBridge.events.callUnhold({ holdSeconds: -1 })"
        ),
    },
    "uncloneable": {
        "a function in the payload": Scene(raw("additionalData: () => 1")),
        "a node in the payload": Scene(raw("additionalData: document.head")),
        "a BigInt in the payload": Scene(raw("additionalData: 1n")),
        "a symbol in the payload": Scene(raw("additionalData: Symbol('mine')")),
        "a cycle in the payload": Scene("const loop = {}; loop.events = [loop]; CIFBridge.logAnalyticsEvent(loop)"),
        "a getter that throws": Scene(raw("get additionalData() { throw new RangeError('mine') }")),
        "a hook that is asynchronous": Scene(f"CIFBridge.configure({{ beforeSend: async (data) => data }}); {HOLD}"),
        "a revoked Proxy": Scene("const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); CIFBridge.logAnalyticsEvent(proxy)"),
    },
    "not-ready": {
        "no library": Scene(NO_LIBRARY + HOLD),
        "no library, and a rejection that nobody catches": Scene(NO_LIBRARY + "(async () => { await CIFBridge.ready() })()"),
        "no library when the session is asked for": Scene(
            NO_LIBRARY + "(async () => { await CIFBridge.contextFromSession() })()"
        ),
    },
    "overflow": {"a full queue": Scene(f"{NO_LIBRARY}CIFBridge.configure({{ maxQueue: 1 }}); {HOLD}; {HOLD}")},
    "dropped": {
        "a hook that returns null": Scene(f"CIFBridge.configure({{ beforeSend: () => null }}); {HOLD}"),
        "the off switch": Scene(f"CIFBridge.setEnabled(false); {HOLD}"),
    },
    "rejected": {
        **{f"a host that refuses with {way}": Scene(HOLD, {"refuse": way}) for way in REFUSALS},
        "a platform that throws": Scene(
            f"Microsoft.CIFramework.logAnalyticsEvent = () => {{ throw new TypeError('x is not a function') }}; {HOLD}"
        ),
        "a rejection that nobody catches": Scene(f"(async () => {{ await {HOLD} }})()", {"refuse": "map"}),
        "a session that is not there": Scene("(async () => { await CIFBridge.contextFromSession('7') })()"),
    },
    "unhandled": {
        "a host without a handler": Scene(HOLD, {"noHandler": True}),
        "the same failure three times": Scene(f"{HOLD}; {HOLD}; {HOLD}", {"noHandler": True}),
    },
    "timeout": {
        "a host that does not answer": Scene(SOON + HOLD, {"noReply": True}),
        "a host that does not answer a repeat either": Scene(
            f"{SOON}CIFBridge.configure({{ retryTimeouts: 1 }}); {HOLD}", {"noReply": True}
        ),
        "a platform that gives up": Scene(HOLD, {"noReply": True}, {"timeoutMs": 50}),
    },
    "misuse": {
        "an option that does not exist": Scene("CIFBridge.configure({ timeout: 5000 })"),
        "a number that is too small": Scene("CIFBridge.configure({ timeoutMs: 5 })"),
        "a number as text": Scene("CIFBridge.configure({ maxQueue: '50' })"),
        "text instead of a function": Scene("CIFBridge.configure({ beforeSend: 'mask' })"),
        "a choice that does not exist": Scene("CIFBridge.configure({ validation: 'off' })"),
        "text instead of options": Scene("CIFBridge.createBridge('mine')"),
        "no options": Scene("CIFBridge.configure()"),
    },
    "page": {
        "the script loaded twice": Scene(
            "document.head.append(Object.assign(document.createElement('script'), { src: '/cif-bridge.min.js' }))"
        ),
        "setContext with an unknown key": Scene("CIFBridge.setContext({ conversationID: '1' })"),
        "setContext with text": Scene("CIFBridge.setContext('conversation-1')"),
        "withContext with unknown keys": Scene("CIFBridge.withContext({ sessionId: '1', queue: 'Billing' })"),
        "on with an unknown name": Scene("CIFBridge.on('success', () => 1)"),
        "on without a function": Scene("CIFBridge.on('failed')"),
        "debug with a number": Scene("CIFBridge.debug(1)"),
        "setEnabled with text": Scene("CIFBridge.setEnabled('no')"),
        "a listener that throws": Scene(f"CIFBridge.on('accepted', () => {{ throw new Error('mine') }}); {HOLD}"),
    },
    "call": {
        "several events in one payload": Scene(
            "CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: 'CallHold' }, { kpiEventName: 'CallUnhold' }] }, 'CallHold')"
        ),
        "an event that the plan does not have": Scene("CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: 'CallHolds' }] })"),
        "a column that the plan does not have": Scene(columns(stored("contoso_queue", "'Billing'"))),
        "an event that is deprecated": Scene("CIFBridge.events.chatPoked(); CIFBridge.events.chatPoked()", own=True),
        "an event that has another name now": Scene("CIFBridge.events.chatVoted({})", own=True),
        "debug, and the call is accepted": Scene(f"CIFBridge.debug(true); {HOLD}"),
        "debug, and the call fails": Scene(f"CIFBridge.debug(true); {HOLD}", {"noHandler": True}),
        "debug, and the call is invalid": Scene("CIFBridge.debug(true); CIFBridge.events.callMuted({ queue: 5 })"),
    },
}
