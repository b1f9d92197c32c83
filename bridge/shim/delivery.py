"""From a checked call to its one outcome: wait for the platform, send in order, take the answer."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.events import elapsed, emit, fail, trace
from bridge.shim.lang import dict
from bridge.shim.platform import find, likely_mistake, listen
from bridge.shim.words import reason

SLOWEST_POLL = 1000
RESENDS = 3


def when_ready(engine, resolve, reject):
    if find():
        resolve()
    else:
        engine._waiters.push([resolve, reject])
        wait(engine)


def wait(engine):
    """Probe, then listen, then poll: the platform's own event usually fired before anybody could listen."""
    if engine._waiting:
        return
    engine._waiting = True
    pause = 25
    timer = undefined
    deadline = undefined

    def stop():
        clearTimeout(timer)
        clearTimeout(deadline)
        forget()
        engine._waiting = False
        waiters = engine._waiters
        engine._waiters = []
        return waiters

    def check():
        if find():
            for waiter in stop():
                waiter[0]()
            pump(engine)

    def poll():
        nonlocal pause, timer
        pause = Math.min(pause * 2, SLOWEST_POLL)
        timer = setTimeout(poll, pause)
        check()

    def give_up():
        waiters = stop()
        hint = engine._plan._mistakes[likely_mistake()]
        for waiter in waiters:
            waiter[1](hint)
        for entry in engine._queue.splice(0):
            fail(engine, entry, 'not-ready', undefined, undefined, hint)
        pump(engine)

    forget = listen('CIFInitDone', check)
    deadline = setTimeout(give_up, engine._options.readyTimeoutMs)
    poll()


def pump(engine):
    """Sends what may be sent; tells `flush` when nothing is left."""
    while engine._queue.length and not engine._pausing and engine._flying < engine._options.maxInFlight:
        platform = find()
        if not platform:
            wait(engine)
            return
        send(engine, engine._queue.shift(), platform)
    if not engine._queue.length and not engine._flying:
        for done in engine._idle.splice(0):
            done()


def enqueue(engine, entry):
    if engine._queue.length >= engine._options.maxQueue:
        fail(engine, entry, 'overflow')
        return
    engine._queue.push(entry)
    emit(engine, 'queued', entry)
    pump(engine)


def post_all(engine):
    """The page is going away: whatever waits is posted now, in order, whatever is in flight."""
    platform = find()
    while platform and engine._queue.length:
        send(engine, engine._queue.shift(), platform)


def send(engine, entry, platform):
    engine._flying += 1
    engine._sent += 1
    if not entry._attempts:
        entry._sentAt = elapsed(entry)
    entry._attempts += 1
    flying = True
    timer = undefined
    method = platform.logAnalyticsEvent

    def land():
        """Whether the answer is in time; a late one is counted, and good for nothing but to settle a call that is being repeated."""
        nonlocal flying
        in_time = flying
        if in_time:
            flying = False
            clearTimeout(timer)
            engine._flying -= 1
        else:
            engine._late += 1
        return in_time

    def finish(code, cause, hint):
        if not entry._settled:
            fail(engine, entry, code, cause, undefined, hint)
        pump(engine)

    def timed_out(cause):
        if entry._attempts <= engine._options.retryTimeouts and not entry._settled:
            engine._queue.unshift(entry)
            pump(engine)
        else:
            finish('timeout', cause, engine._plan._mistakes[likely_mistake()])

    def expire():
        land()
        timed_out()

    def accepted(result):
        in_time = land()
        if result == None:
            if in_time:
                finish('unhandled', result)
            return
        if not entry._settled:
            entry._settled = True
            engine._accepted += 1
            receipt = {
                'outcome': 'accepted', 'eventName': entry._name, 'eventId': entry._id, 'correlationId': entry._correlation,
                'result': result, 'attempts': entry._attempts, 'queuedMs': entry._sentAt, 'elapsedMs': elapsed(entry),
            }
            emit(engine, 'accepted', entry, {'receipt': receipt})
            trace(engine, entry, 'accepted', receipt)
            entry._resolve(receipt)
        pump(engine)

    def refused(cause):
        if land():
            if reason(cause).indexOf(engine._plan._platformTimeout) == 0:
                timed_out(cause)
            else:
                finish('rejected', cause)

    emit(engine, 'sent', entry)
    timer = setTimeout(expire, engine._options.timeoutMs)
    try:
        answer = platform.logAnalyticsEvent(entry._data, entry._name, entry._correlation)
    except:
        cause = __except0__
        now = find()
        if entry._attempts <= RESENDS and (not now or now.logAnalyticsEvent is not method):
            land()
            engine._queue.unshift(entry)
            pause(engine, entry._attempts)
        else:
            refused(cause)
        return
    Promise.resolve(answer).then(accepted, refused)


def pause(engine, attempts):
    """Back off, with jitter, while the platform's library is being replaced."""
    def resume():
        engine._pausing = False
        pump(engine)

    engine._pausing = True
    setTimeout(resume, 50 * Math.pow(2, attempts) * (1 + Math.random()))
