"""What listeners are told, put together to calls."""

from bridge.browser.inspector.bounded import bounded
from bridge.browser.shim.checks import is_object

LABEL = 200


def label(value):
    """A name or an id for people: pages pass other things than text."""
    if value == None:
        return ''
    text = bounded(value).kept
    if typeof(text) != 'string':
        text = JSON.stringify(text)
    return text if text.length <= LABEL else text.slice(0, LABEL) + '\u2026'


def make_call(number, event):
    """`phase` is what `RecordedCall.outcome` tells. A call that is told of late has no more than its last words."""
    payload = bounded(event.payload)
    return {
        'number': number, 'at': Date.now() - (event.elapsedMs or 0), 'eventName': label(event.eventName), 'eventId': label(event.eventId),
        'payload': payload.kept, 'cut': payload.cut, 'phase': 'waiting', 'queued': False, 'code': '', 'delivered': '', 'message': '',
        'issues': [], 'hint': '', 'link': '', 'cause': undefined, 'attempts': 0, 'queuedMs': undefined, 'elapsedMs': undefined,
        'correlationId': '', 'result': undefined, 'bridge': undefined, 'id': undefined,
    }


def is_waiting(call):
    return call.phase == 'waiting'


def is_sent(call):
    return call.phase == 'sent'


def is_settled(call):
    return call.phase == 'accepted' or call.phase == 'failed'


def note_receipt(call, receipt):
    call.phase = 'accepted'
    call.attempts = receipt.attempts
    call.queuedMs = receipt.queuedMs
    call.elapsedMs = receipt.elapsedMs
    call.correlationId = label(receipt.correlationId)
    call.result = bounded(receipt.result).kept


def note_error(call, error):
    """Where the bridge only warns, an invalid call goes on."""
    warned = error.code == 'invalid' and error.delivered == 'unknown'
    call.issues = bounded(error.issues).kept.filter(is_object)
    call.message = bounded(error.message).kept
    call.link = label(error.link)
    if not warned:
        call.phase = 'failed'
        call.code = error.code
        call.delivered = error.delivered
        call.hint = label(error.hint)
        call.cause = bounded(error.cause).kept
        call.attempts = error.attempts
        call.elapsedMs = error.elapsedMs


def note_queued(call, event):
    call.queued = True


def note_sent(call, event):
    call.queued = True
    if call.phase == 'waiting':
        call.queuedMs = event.elapsedMs
    call.phase = 'sent'
    call.attempts += 1


def make_open_calls():
    """What has not settled, by bridge and event id, in the order of the calls."""
    known = __new__(Map())

    def know(bridge):
        known.set(bridge, __new__(Map()))

    def pending(bridge, id):
        return known.get(bridge).get(id) or []

    def add(call):
        known.get(call.bridge).set(call.id, pending(call.bridge, call.id).concat(call))

    def close(call):
        rest = pending(call.bridge, call.id).filter(lambda other: other is not call)
        if rest.length:
            known.get(call.bridge).set(call.id, rest)
        else:
            known.get(call.bridge).delete(call.id)

    def empty():
        for calls in known.values():
            calls.clear()

    return {'know': know, 'pending': pending, 'add': add, 'close': close, 'empty': empty}


def make_recorder(most, changed):
    """Keeps the last calls of the bridges that it is told to listen to, oldest first; `changed(call)` hears of each change."""
    calls = []
    open_calls = make_open_calls()
    counts = {'made': 0}

    def begin(bridge, event):
        counts.made += 1
        call = make_call(counts.made, event)
        call.bridge = bridge
        call.id = event.eventId
        open_calls.add(call)
        calls.push(call)
        if calls.length > most:
            open_calls.close(calls.shift())
        return call

    def listen(bridge, type, wanted, note):
        """`wanted`: what the call that is told of looks like, the likeliest first. One without an id is alone."""
        def find(event):
            found = undefined
            if event.eventId is not undefined:
                for fits in wanted:
                    found = found or open_calls.pending(bridge, event.eventId).filter(fits)[0]
            return found or begin(bridge, event)

        def hear(event):
            call = find(event)
            note(call, event)
            if is_settled(call):
                open_calls.close(call)
            changed(call)

        return bridge.on(type, hear)

    def attach(bridge):
        """Returns the function that ends it."""
        open_calls.know(bridge)
        ends = [
            listen(bridge, 'queued', [lambda call: not call.queued], note_queued),
            listen(bridge, 'sent', [is_waiting, is_sent], note_sent),
            listen(bridge, 'accepted', [is_sent, is_waiting], lambda call, event: note_receipt(call, event.receipt)),
            listen(bridge, 'failed', [is_sent, is_waiting], lambda call, event: note_error(call, event.error)),
        ]
        return lambda: ends.forEach(lambda end: end())

    def clear():
        calls.length = 0
        open_calls.empty()

    return {'calls': calls, 'counts': counts, 'attach': attach, 'clear': clear}
