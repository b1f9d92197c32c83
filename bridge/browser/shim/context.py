"""What a call is filled in with, at the moment it is made."""

from bridge.browser.shim.checks import is_object, listed
from bridge.browser.shim.console import warn
from bridge.browser.shim.guid import guid
from bridge.browser.shim.snapshot import clone
from bridge.browser.shim.words import one_of

PAYLOAD_KEYS = ['conversationId', 'providerSessionId', 'clientSessionId', 'participantId']
KEYS = PAYLOAD_KEYS.concat('correlationId', 'fields')


def merge(context, changes, caller):
    """Sets the keys that calls know. Others, and what is no object, are said in the console under the name of `caller`."""
    unknown = ['this']
    try:
        if is_object(changes):
            entries = Object.entries(changes)
            unknown = []
            for key, value in entries:
                if not KEYS.includes(key):
                    unknown.push(key)
                elif value is undefined:
                    Reflect.deleteProperty(context, key)
                else:
                    context[key] = merged_fields(context.fields, value) if key == 'fields' else value
    except:
        pass
    if unknown.length:
        warn(caller + ': ' + one_of(KEYS) + ', not ' + unknown.join(', '))


def merged_fields(fields, changes):
    """A new object, so that scopes which share the old one keep it; undefined removes a field."""
    return Object.fromEntries(Object.entries(fields or {}).concat(Object.entries(changes)))


def copied(context):
    """The context for the page, which may do with it what it likes."""
    return Object.assign({}, context, context.fields and {'fields': Object.assign({}, context.fields)})


def fill(shot, context, event_id):
    """Writes what is absent into a snapshot of a payload; the payload's own fields win. The first event gets `event_id`."""
    payload = shot._copy
    if not is_object(payload):
        return
    for key in PAYLOAD_KEYS:
        if payload[key] is undefined and context[key] is not undefined:
            payload[key] = clone(context[key], shot)
    time = __new__(Date()).toISOString()
    for event in listed(payload.events):
        if event.eventTimestamp is undefined:
            event.eventTimestamp = time
        if event.externalCorrelationId is undefined:
            event.externalCorrelationId = event_id if event is payload.events[0] else guid()
