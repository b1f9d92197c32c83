"""The surface of `bridge/definitions/api.py`, put together."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.context import fill, merge
from bridge.shim.delivery import drain, enqueue, post_all, pump, when_ready
from bridge.shim.errors import BridgeError, failure, make_call
from bridge.shim.events import fail, report, subscribe, warn, warn_once
from bridge.shim.guid import guid
from bridge.shim.lang import dict
from bridge.shim.options import defaults, merge_options
from bridge.shim.platform import listen
from bridge.shim.snapshot import snapshot
from bridge.shim.words import as_text, reason


def quiet(promise):
    """A rejection that nobody looks at is reported by listeners and the console, not by `unhandledrejection`."""
    promise.catch(lambda: undefined)
    return promise


def make_engine(plan, options):
    """What a bridge and its scopes share."""
    return {
        '_plan': plan, '_options': options, '_queue': [], '_listeners': __new__(Set()), '_waiters': [], '_idle': [], '_warned': {},
        '_flying': 0, '_counts': {'calls': 0, 'sent': 0, 'accepted': 0, 'failed': 0, 'late': 0},
    }


def watch(engine):
    """Only once there is something to lose: loading the script adds no listener."""
    if not engine._watching:
        engine._watching = True
        listen('pagehide', lambda: post_all(engine))
        listen('pageshow', lambda: pump(engine))


def first_event(payload):
    return payload and payload.events and payload.events[0] or {}


def prepare(engine, context, call, data, correlation):
    """Snapshot, fill-ins, beforeSend, validation, queue: in this order."""
    options = engine._options
    if not options.enabled:
        return fail(engine, call, 'dropped', {})
    known = call._public
    named = known.eventName != None
    own_id = guid()
    stage = 'uncloneable'
    try:
        payload = snapshot(data)
        fill(payload, context, own_id)
        if options.beforeSend:
            stage = 'invalid'
            changed = options.beforeSend(payload, known.eventName if named else first_event(payload).kpiEventName)
            if changed is None:
                return fail(engine, call, 'dropped', {})
            if changed is not undefined:
                payload = changed
            stage = 'uncloneable'
        payload = snapshot(payload)
    except:
        return fail(engine, call, stage, {'cause': __except0__})
    event = first_event(payload)
    single = event.kpiEventName
    if payload and payload.events and payload.events.length > 1:
        single = undefined
        warn_once(engine, 'events', 'several events in one call: some hosts store one row')
    call._data = payload
    call._correlation = correlation if correlation != None else own_id if context.correlationId is undefined else context.correlationId
    known.eventId = event.externalCorrelationId or own_id
    if not named:
        known.eventName = single
    issues = engine._plan._check(payload, known.eventName, call._correlation, single)
    if issues:
        details = {'issues': issues}
        if options.validation == 'reject':
            return fail(engine, call, 'invalid', details)
        report(engine, call, failure(engine._plan, call, 'invalid', details))
    enqueue(engine, call)


def make_bridge(engine, context):
    def logAnalyticsEvent(data, eventName, correlationId):
        call = make_call(logAnalyticsEvent, eventName)

        def start(resolve, reject):
            call._resolve = resolve
            call._reject = reject
            engine._counts.calls += 1
            watch(engine)
            prepare(engine, context, call, data, correlationId)
        return quiet(__new__(Promise(start)).then(lambda receipt: as_text(receipt.result)))

    def validate(data):
        try:
            payload = snapshot(data)
        except:
            rule = engine._plan._unreadable
            error = reason(__except0__)
            return [{'type': rule[0], 'loc': [], 'path': '', 'msg': rule[1] + error, 'ctx': {'error': error}}]
        fill(payload, context, guid())
        return engine._plan._checkData(payload) or []

    def ready():
        call = make_call(ready)

        def start(resolve, reject):
            when_ready(engine, resolve, lambda hint: reject(failure(engine._plan, call, 'not-ready', {'hint': hint})))
        return quiet(__new__(Promise(start)))

    def configure(options):
        engine._options = merge_options(engine._plan, engine._options, options)
        if engine._options.enabled:
            pump(engine)
        else:
            drain(engine, 'dropped', {})

    def toggle(name, value):
        if typeof(value) != 'boolean':
            return warn(name + ': not a boolean')
        options = {}
        options[name] = value
        configure(options)

    def setContext(values):
        merge(context, values)

    def withContext(values):
        scope = Object.assign({}, context)
        merge(scope, values)
        return make_bridge(engine, scope)

    def flush():
        def start(resolve):
            engine._idle.push(resolve)
            pump(engine)
        return __new__(Promise(start))

    return {
        'logAnalyticsEvent': logAnalyticsEvent, 'validate': validate, 'ready': ready, 'configure': configure,
        'setContext': setContext, 'withContext': withContext, 'context': lambda: Object.assign({}, context),
        'on': lambda name, fn: subscribe(engine, name, fn), 'flush': flush,
        'stats': lambda: Object.assign({'queued': engine._queue.length, 'inFlight': engine._flying}, engine._counts),
        'setEnabled': lambda enabled: toggle('enabled', enabled), 'debug': lambda enabled: toggle('debug', enabled),
    }


def make_library(plan):
    """`plan`: what generated code knows (options, codes, mistakes, check, …)."""
    def createBridge(options):
        return make_bridge(make_engine(plan, merge_options(plan, defaults(plan), {} if options is undefined else options)), {})

    return Object.assign(createBridge(), {
        'createBridge': createBridge, 'BridgeError': BridgeError, 'version': plan._version, 'planHash': plan._planHash,
    })


def install(name, library):
    """One global; the first script that was loaded keeps it."""
    if Object.prototype.hasOwnProperty.call(globalThis, name):
        warn(name + ' ' + globalThis[name].version + ' is loaded already and stays')
    else:
        globalThis[name] = library
