"""The calls that listeners are told of, in the order in which they were made."""

from bridge.browser.shim.checks import listed


def read(event):
    """What a listener is told of a call. Hosts may store one of several events."""
    payload = event.payload or {}
    conversation = payload.conversationId
    events = listed(payload.events).map(lambda entry: {'name': entry.kpiEventName, 'at': Date.parse(entry.eventTimestamp)})
    followed = typeof(conversation) == 'string' and conversation
    return {
        'key': JSON.stringify([event.eventId, conversation, events]), 'conversation': conversation,
        'events': events if followed else [], 'sure': events.length is 1, 'settled': False,
    }


def make_listen(waiting, judge):
    """`listen(bridge)` gives `judge` each call once it and those before it have settled: answers come in any order. `waiting`: those
    that have not, in the order in which they were made."""
    last = {'receipt': None}

    def queued(event):
        """The listeners of a scope are those of its bridge, so that a page which watches both tells everything twice."""
        call = read(event)
        # A key keeps its place.
        waiting.set(call.key, call)

    def settle(event, outcome):
        """Whether the call was waiting. `outcome`: what it changes in what is known of the call."""
        call = waiting.get(read(event).key)
        if call:
            Object.assign(call, outcome, {'settled': True})
            for key, first in waiting.entries():
                if not first.settled:
                    break
                waiting.delete(key)
                judge(first)
        return call

    def accepted(event):
        if event.receipt is not last.receipt:
            last.receipt = event.receipt
            if not settle(event, {}):
                # It was made before its bridge was watched.
                judge(Object.assign(read(event), {'sure': False}))

    def failed(event):
        settle(event, {'events': []} if event.error.delivered == 'no' else {'sure': False})

    def listen(bridge):
        """Returns the functions that end it."""
        return [bridge.on('queued', queued), bridge.on('accepted', accepted), bridge.on('failed', failed)]
    return listen
