"""From a checked call to its one outcome: wait for the platform, send in order, take the answer."""

from bridge.browser.shim.errors import elapsed
from bridge.browser.shim.events import emit, fail, trace
from bridge.browser.shim.platform import find, likely_mistake, outside
from bridge.browser.shim.words import reason
from facts import PLATFORM_TIMEOUT

FASTEST_POLL = 50
SLOWEST_POLL = 1000
RESENDS = 3


def when_ready(engine, resolve, reject):
    if find():
        return resolve()
    watch(engine)
    engine._waiters.push({'_resolve': resolve, '_reject': reject})
    wait(engine, 0)


def watch(engine):
    """Only once there is something to lose: loading the script adds no listener."""
    def look(event):
        if engine._probe:
            engine._probe()
        pump(engine, event.type == 'pagehide')

    if not engine._watching:
        engine._watching = True
        try:
            for name in ['CIFInitDone', 'pagehide', 'pageshow', 'visibilitychange']:
                addEventListener(name, look)
            # The trace that was on before a reload. Not while the script loads: the first look at storage takes a millisecond.
            engine._options.debug = engine._options.debug or sessionStorage.CIFBridge
        except:
            # There is nothing to listen to outside a page, and not every page has storage.
            pass


def wait(engine, attempts):
    """The platform is not there: poll, since its own event usually fired before anybody could listen. `attempts`: how often a library that
    was there could not be called."""
    if engine._probe:
        return
    pause = FASTEST_POLL * 2 ** attempts * (1 + Math.random())

    def stop():
        """Those who waited for the platform."""
        clearTimeout(timer)
        clearTimeout(deadline)
        engine._probe = None
        return engine._waiters.splice(0)

    def check():
        if find():
            for waiter in stop():
                waiter._resolve()
            pump(engine)

    def poll():
        nonlocal pause, timer
        pause = Math.min(pause * (1 + Math.random()), SLOWEST_POLL)
        timer = setTimeout(poll, pause)
        check()

    def give_up():
        check()
        if engine._probe is check:
            hint = likely_mistake()
            for waiter in stop():
                waiter._reject(hint)
            drain(engine, 'not-ready', {'hint': hint})

    engine._probe = check
    deadline = setTimeout(give_up, 0 if outside() else engine._options.readyTimeoutMs)
    timer = setTimeout(poll, pause)


def drain(engine, code, details):
    """Everything that waits fails."""
    for call in engine._queue.splice(0):
        fail(engine, call, code, details)
    pump(engine)


def pump(engine, leaving):
    """Sends what may be sent; tells `flush` when nothing is left. `leaving`: the page goes away, whatever is in flight."""
    while engine._queue.length and (leaving or not engine._probe and engine._flying < engine._options.maxInFlight):
        platform = find()
        if not platform:
            return wait(engine, 0)
        send(engine, engine._queue.shift(), platform)
    if not engine._queue.length and not engine._flying:
        for done in engine._idle.splice(0):
            done()


def send(engine, call, platform):
    engine._flying += 1
    engine._counts.sent += 1
    if not call._attempts:
        call._queuedMs = elapsed(call)
    call._attempts += 1
    flying = True

    def land():
        """Whether the answer is in time; a late one is counted, and good for nothing but to settle a call that is being repeated."""
        nonlocal flying
        in_time = flying
        if in_time:
            flying = False
            clearTimeout(timer)
            engine._flying -= 1
        else:
            engine._counts.late += 1
        return in_time

    def finish(code, details):
        fail(engine, call, code, details)
        pump(engine)

    def timed_out(cause):
        """By our time limit or the platform's, whichever ends first. The other's end is no answer."""
        if flying:
            land()
            call._timeouts += 1
            if call._timeouts <= engine._options.retryTimeouts and not call._settled:
                engine._queue.unshift(call)
                pump(engine)
            else:
                finish('timeout', {'cause': cause, 'hint': likely_mistake()})

    def accepted(result):
        in_time = land()
        if result == None:
            if in_time:
                finish('unhandled', {'cause': result})
        elif not call._settled:
            call._settled = True
            engine._counts.accepted += 1
            receipt = Object.assign({
                'outcome': 'accepted', 'correlationId': call._correlation, 'result': result,
                'attempts': call._attempts, 'queuedMs': call._queuedMs, 'elapsedMs': elapsed(call),
            }, call._public)
            emit(engine, 'accepted', call, {'receipt': receipt})
            trace(engine, call, 'accepted', receipt)
            call._resolve(receipt)
            if call._timeouts:
                # Its repeat may be waiting.
                engine._queue = engine._queue.filter(lambda other: other is not call)
        pump(engine)

    def refused(cause):
        if reason(cause).startsWith(PLATFORM_TIMEOUT):
            timed_out(cause)
        elif land():
            finish('rejected', {'cause': cause})

    timer = setTimeout(timed_out, engine._options.timeoutMs)
    try:
        method = platform.logAnalyticsEvent
        answer = method.call(platform, call._data, call._public.eventName, call._correlation)
        Promise.resolve(answer).then(accepted, refused)
    except:
        now = find()
        unsent = call._attempts - call._timeouts
        if unsent > RESENDS or (now and now.logAnalyticsEvent is method):
            return refused(__except0__)
        # Nothing was sent: the library is being replaced. Nobody overtakes.
        land()
        engine._queue.unshift(call)
        return wait(engine, unsent)
    # Not before: a listener's own calls would overtake.
    emit(engine, 'sent', call)
