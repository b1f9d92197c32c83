"""From a checked call to its one outcome: wait for the platform, send in order, settle by the answer."""

from bridge.browser.shim.errors import elapsed
from bridge.browser.shim.reporting import emit, fail
from bridge.browser.shim.platform import ask, find, genuine, likely_mistake, outside
from bridge.browser.shim.timers import forget, later
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
    def look(dom_event):
        engine._leaving = dom_event.type == 'pagehide' or engine._leaving and dom_event.type != 'pageshow'
        if engine._probe:
            engine._probe()
        if dom_event.type == 'pageshow' and engine._store:
            engine._store._restore(engine)
        pump(engine)

    if not engine._watching:
        engine._watching = True
        try:
            for name in ['CIFInitDone', 'pagehide', 'pageshow', 'visibilitychange']:
                addEventListener(name, look)
            # The first call of a page may be its last: one made when it goes away already.
            look(window.event or {})
        except:
            # There is nothing to listen to outside a page.
            pass


def wait(engine, attempts):
    """The platform is not there: poll, since its own DOM event usually came before anybody could listen. `attempts`: how often a library that
    was there could not be called."""
    if engine._probe:
        return
    pause = FASTEST_POLL * 2 ** attempts * (1 + Math.random())

    def stop():
        """Those who waited for the platform."""
        forget(timer)
        forget(deadline)
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
        timer = later(poll, pause)
        check()

    def give_up():
        check()
        if engine._probe is check:
            hint = likely_mistake()
            for waiter in stop():
                waiter._reject(hint)
            drain(engine, 'not-ready', {'hint': hint})

    engine._probe = check
    deadline = later(give_up, 0 if outside() else engine._options.readyTimeoutMs)
    timer = later(poll, pause)


def drain(engine, code, details):
    """Everything that waits fails."""
    for call in engine._queue.splice(0):
        fail(engine, call, code, details)
    pump(engine)


def pump(engine):
    """Sends what may be sent, and everything when the page goes away; tells `flush` when nothing is left."""
    while engine._queue.length and (engine._leaving or not engine._probe and engine._flights.length < engine._options.maxInFlight):
        platform = find()
        if not platform:
            if engine._leaving and engine._store:
                engine._store._keep(engine)
            return wait(engine, 0)
        send(engine, engine._queue.shift(), platform)
    if not engine._queue.length and not engine._flights.length:
        for done in engine._idle.splice(0):
            done()


def send(engine, call, platform):
    engine._counts.sent += 1
    if not call._attempts:
        call._queuedMs = elapsed(call)
    call._attempts += 1
    flight = start_flight(engine, call)
    name = call._public.eventName
    if call._conversation:
        given = [call._conversation, JSON.stringify(call._data), call._correlation]
    else:
        given = [call._data, name, call._correlation]
        name = 'logAnalyticsEvent'
    try:
        method = genuine[name][0]
        answer = ask(name, platform, given)
        Promise.resolve(answer).then(lambda result: accepted(engine, flight, result), lambda cause: refused(engine, flight, cause))
    except:
        now = find()
        unsent = call._attempts - call._timeouts
        if unsent > RESENDS or (now and genuine[name][0] is method):
            return refused(engine, flight, __except0__)
        # Nothing was sent: the library is being replaced. Nobody overtakes.
        land(engine, flight)
        engine._queue.unshift(call)
        return wait(engine, unsent)
    # Not before: a listener's own calls would overtake.
    emit(engine, 'sent', call)


def start_flight(engine, call):
    flight = {'_call': call, '_due': performance.now() + engine._options.timeoutMs}
    engine._flights.push(flight)
    engine._flights.sort(lambda one, other: one._due - other._due)
    if engine._flights[0] is flight:
        set_alarm(engine)
    return flight


def land(engine, flight):
    """Whether the answer is in time; a late one is counted, and good for nothing but to settle a call that is being repeated."""
    index = engine._flights.indexOf(flight)
    if index < 0:
        engine._counts.late += 1
        return False
    engine._flights.splice(index, 1)
    if not engine._flights.length:
        set_alarm(engine)
    return True


def set_alarm(engine):
    """For the flight whose answer will be late first; for none where there is none. Where that has landed, it rings for nobody."""
    def ring():
        while engine._flights.length and engine._flights[0]._due <= performance.now():
            timed_out(engine, engine._flights[0])
        set_alarm(engine)

    forget(engine._timer)
    if engine._flights.length:
        engine._timer = later(ring, engine._flights[0]._due - performance.now())


def finish(engine, call, code, details):
    fail(engine, call, code, details)
    pump(engine)


def timed_out(engine, flight, cause):
    """By our time limit or the platform's, whichever ends first. The other's end is no answer."""
    call = flight._call
    if engine._flights.includes(flight):
        land(engine, flight)
        call._timeouts += 1
        if call._timeouts <= engine._options.retryTimeouts and not call._settled:
            engine._queue.unshift(call)
            pump(engine)
        else:
            finish(engine, call, 'timeout', {'cause': cause, 'hint': likely_mistake()})


def accepted(engine, flight, result):
    call = flight._call
    in_time = land(engine, flight)
    if result == None:
        if in_time:
            finish(engine, call, 'unhandled', {'cause': result})
    elif not call._settled:
        settle(engine, call, result)
    pump(engine)


def settle(engine, call, result):
    call._settled = True
    engine._counts.accepted += 1
    receipt = Object.assign({
        'outcome': 'accepted', 'correlationId': call._correlation, 'result': result,
        'attempts': call._attempts, 'queuedMs': call._queuedMs, 'elapsedMs': elapsed(call),
    }, call._public)
    emit(engine, 'accepted', call, {'receipt': receipt})
    if engine._trace:
        engine._trace(call, 'accepted', receipt)
    call._resolve(receipt)
    if call._timeouts:
        # Its repeat may be waiting.
        engine._queue = engine._queue.filter(lambda other: other is not call)


def refused(engine, flight, cause):
    if reason(cause).startsWith(PLATFORM_TIMEOUT):
        timed_out(engine, flight, cause)
    elif land(engine, flight):
        finish(engine, flight._call, 'rejected', {'cause': cause})
