"""What a call is filled in with, at the moment it is made."""

from bridge.browser.shim.checks import is_object
from bridge.browser.shim.events import warn
from bridge.browser.shim.guid import guid
from bridge.browser.shim.words import one_of

PAYLOAD_KEYS = ['conversationId', 'providerSessionId', 'clientSessionId', 'participantId']
KEYS = PAYLOAD_KEYS.concat('correlationId')


def merge(context, changes):
    """Nonsense changes nothing, and is said in the console."""
    try:
        given = is_object(changes) and Object.assign({}, changes)
        if given and Object.keys(given).every(lambda key: KEYS.includes(key)):
            for key in Object.keys(Object.assign(context, given)):
                if context[key] is undefined:
                    del context[key]
            return
    except:
        pass
    warn(one_of(KEYS))


def fill(payload, context, event_id):
    """Writes what is absent into `payload`, our own copy; the payload's own fields win. The first event gets `event_id`."""
    if not is_object(payload):
        return
    for key in PAYLOAD_KEYS:
        if payload[key] is undefined and context[key] is not undefined:
            payload[key] = context[key]
    if Array.isArray(payload.events):
        time = __new__(Date()).toISOString()
        for event in payload.events:
            if is_object(event):
                if event.eventTimestamp is undefined:
                    event.eventTimestamp = time
                if event.externalCorrelationId is undefined:
                    event.externalCorrelationId = event_id if event is payload.events[0] else guid()
