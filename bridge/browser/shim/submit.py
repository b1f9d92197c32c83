"""What happens to every call between the page and the queue."""

from bridge.browser.shim.context import fill
from bridge.browser.shim.delivery import pump, watch
from bridge.browser.shim.errors import failure
from bridge.browser.shim.events import emit, fail, report, warn_once
from bridge.browser.shim.guid import guid
from bridge.browser.shim.snapshot import snapshot
from validator import check


def quiet(promise):
    """A rejection that nobody looks at is reported by listeners and the console, not by `unhandledrejection`."""
    promise.catch(lambda: undefined)
    return promise


def events_of(payload):
    return payload and payload.events or []


def submit(engine, context, call, read):
    """A promise of a receipt. `read` returns a private copy of the payload, or throws."""
    def start(resolve, reject):
        call._resolve = resolve
        call._reject = reject
        engine._counts.calls += 1
        watch(engine)
        prepare(engine, context, call, read)
    return quiet(__new__(Promise(start)))


def prepare(engine, context, call, read):
    """Snapshot, fill-ins, beforeSend, validation, queue: in this order."""
    options = engine._options
    if not options.enabled:
        return fail(engine, call, 'dropped', {})
    known = call._public
    named = known.eventName != None
    own_id = guid()
    stage = 'uncloneable'
    try:
        payload = read()
        fill(payload, context, own_id)
        if options.beforeSend:
            stage = 'invalid'
            changed = options.beforeSend(payload, known.eventName if named else (events_of(payload)[0] or {}).kpiEventName)
            if changed is None:
                return fail(engine, call, 'dropped', {})
            if changed is not undefined:
                payload = changed
            stage = 'uncloneable'
        if call._correlation == None:
            call._correlation = own_id if context.correlationId is undefined else context.correlationId
        taken = snapshot([payload, known.eventName, call._correlation])
        payload, known.eventName, call._correlation = taken._copy
    except:
        return fail(engine, call, stage, {'cause': __except0__})
    call._data = payload
    events = events_of(payload)
    event = events[0] or {}
    single = event.kpiEventName
    if events.length > 1:
        single = undefined
        warn_once(engine, 'events', 'several events')
    known.eventId = event.externalCorrelationId or own_id
    if not named:
        known.eventName = single
    issues = call._issues or check(payload, known.eventName, call._correlation, single, taken._json)
    if issues:
        if options.validation == 'reject':
            return fail(engine, call, 'invalid', {'issues': issues})
        report(engine, call, failure(call, 'invalid', {'issues': issues, 'delivered': 'unknown'}))
    if engine._queue.length >= options.maxQueue:
        return fail(engine, call, 'overflow', {})
    engine._queue.push(call)
    emit(engine, 'queued', call)
    pump(engine)
