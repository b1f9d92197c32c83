"""What happens to every call between the page and the queue."""

from bridge.browser.shim.context import fill
from bridge.browser.shim.delivery import pump, watch
from bridge.browser.shim.errors import failure
from bridge.browser.shim.reporting import emit, fail, report
from bridge.browser.shim.guid import guid
from bridge.browser.shim.snapshot import clone


def quiet(promise):
    """A rejection that nobody looks at is reported by listeners and the console, not by `unhandledrejection`."""
    promise.catch(lambda: undefined)
    return promise


def events_of(payload):
    return payload and payload.events or []


def submit(engine, call, start_it):
    """A promise of a receipt. `start_it` brings the call into the queue, or ends it."""
    def start(resolve, reject):
        call._resolve = resolve
        call._reject = reject
        engine._counts.calls += 1
        watch(engine)
        if engine._options.enabled:
            start_it()
        else:
            fail(engine, call, 'dropped', {})
    return quiet(__new__(Promise(start)))


def prepare(engine, context, call, read):
    """Snapshot, fill-ins, beforeSend, validation, queue: in this order. `read` returns a snapshot of the payload, or throws."""
    known = call._public
    own_id = guid()
    try:
        shot = read()
        fill(shot, context, own_id)
        if engine._hook:
            shot = engine._hook(engine, call, shot)
            if not shot:
                return
        known.eventName = clone(known.eventName, shot)
        if call._correlation == None:
            call._correlation = own_id if context.correlationId is undefined else context.correlationId
        call._correlation = clone(call._correlation, shot)
    except:
        return fail(engine, call, 'uncloneable', {'cause': __except0__})
    call._data = shot._copy
    judge(engine, call, own_id, shot._clean)


def judge(engine, call, own_id, clean):
    """Validation, and the queue for what passes it. `clean`: all text is known to be Unicode."""
    call._public.eventId = (events_of(call._data)[0] or {}).externalCorrelationId or own_id
    issues = call._issues or call._check(call, clean, engine)
    if issues:
        if (call._validation or engine._options.validation) == 'reject':
            hint = 'pass the object, not its text' if typeof(call._data) == 'string' else ''
            return fail(engine, call, 'invalid', {'issues': issues, 'hint': hint})
        report(engine, call, failure(call, 'invalid', {'issues': issues, 'delivered': 'unknown'}))
    enqueue(engine, call)


def enqueue(engine, call):
    if engine._queue.length >= engine._options.maxQueue:
        return fail(engine, call, 'overflow', {})
    engine._queue.push(call)
    emit(engine, 'queued', call)
    pump(engine)
