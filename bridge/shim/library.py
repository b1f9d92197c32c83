"""The surface of `bridge/definitions/api.py`, put together."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.context import fill, merge
from bridge.shim.delivery import enqueue, post_all, pump, when_ready
from bridge.shim.errors import BridgeError
from bridge.shim.events import fail, failure, report, subscribe, warn
from bridge.shim.guid import guid
from bridge.shim.lang import dict
from bridge.shim.platform import listen
from bridge.shim.options import defaults, merge_options
from bridge.shim.snapshot import snapshot
from bridge.shim.words import as_text, reason


def ignore():
    """A rejection that nobody looks at is reported by listeners and the console, not by `unhandledrejection`."""


def quiet(promise):
    promise.catch(ignore)
    return promise


def make_engine(plan, options):
    """What a bridge and its scopes share."""
    return {
        '_plan': plan, '_options': options, '_queue': [], '_listeners': [], '_waiters': [], '_idle': [], '_warned': __new__(Set()),
        '_waiting': False, '_pausing': False, '_watching': False,
        '_calls': 0, '_flying': 0, '_sent': 0, '_accepted': 0, '_failed': 0, '_late': 0,
    }


def watch(engine):
    """Only once there is something to lose: loading the script adds no listener."""
    if not engine._watching:
        engine._watching = True
        listen('pagehide', lambda: post_all(engine))
        listen('pageshow', lambda: pump(engine))


def make_entry(name, caller):
    entry = {
        '_name': name, '_id': undefined, '_correlation': undefined, '_data': undefined, '_settled': False,
        '_attempts': 0, '_sentAt': 0, '_start': performance.now(), '_trace': {}, '_resolve': None, '_reject': None,
    }
    if Error.captureStackTrace:
        Error.captureStackTrace(entry._trace, caller)
    else:
        entry._trace = Error()
    return entry


def event_of(payload):
    """The first event, as far as there is one."""
    try:
        return payload.events[0] or {}
    except:
        return {}


def call(engine, context, entry, data, correlation):
    """A receipt or a BridgeError, always; never an exception."""
    def executor(resolve, reject):
        entry._resolve = resolve
        entry._reject = reject

    promise = quiet(__new__(Promise(executor)))
    engine._calls += 1
    watch(engine)
    prepare(engine, context, entry, data, correlation)
    return promise


def prepare(engine, context, entry, data, correlation):
    """Snapshot, fill-ins, beforeSend, validation, queue: in this order."""
    given = entry._name
    own_id = guid()
    if not engine._options.enabled:
        fail(engine, entry, 'dropped')
        return
    hook = engine._options.beforeSend
    stage = 'uncloneable'
    try:
        payload = snapshot(data)
        fill(payload, context, own_id)
        if hook:
            stage = 'invalid'
            changed = hook(payload, event_of(payload).kpiEventName if given == None else given)
            if changed is None:
                fail(engine, entry, 'dropped')
                return
            stage = 'uncloneable'
            payload = snapshot(payload if changed is undefined else changed)
    except:
        fail(engine, entry, stage, __except0__)
        return
    event = event_of(payload)
    single = Array.isArray(payload and payload.events) and payload.events.length == 1
    entry._data = payload
    entry._id = event.externalCorrelationId if typeof(event.externalCorrelationId) == 'string' else own_id
    if given == None:
        entry._name = event.kpiEventName if single else undefined
    if correlation == None:
        correlation = context.correlationId
    entry._correlation = own_id if correlation == None else correlation
    issues = engine._plan._check(payload, entry._name, entry._correlation, event.kpiEventName if single else undefined)
    if issues:
        if engine._options.validation == 'reject':
            fail(engine, entry, 'invalid', undefined, issues)
            return
        report(engine, entry, failure(engine, entry, 'invalid', undefined, issues))
    enqueue(engine, entry)


def make_bridge(engine, context):
    def logAnalyticsEvent(data, eventName, correlationId):
        return quiet(call(engine, context, make_entry(eventName, logAnalyticsEvent), data, correlationId).then(
            lambda receipt: as_text(receipt.result)))

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
        entry = make_entry(undefined, ready)

        def executor(resolve, reject):
            when_ready(engine, resolve, lambda hint: reject(failure(engine, entry, 'not-ready', undefined, undefined, hint)))
        return quiet(__new__(Promise(executor)))

    def configure(options):
        engine._options = merge_options(engine._plan, engine._options, options)
        if not engine._options.enabled:
            for entry in engine._queue.splice(0):
                fail(engine, entry, 'dropped')
        pump(engine)

    def setContext(values):
        if not merge(context, values):
            warn('setContext: expected an object of known keys')

    def withContext(values):
        scope = Object.assign({}, context)
        if not merge(scope, values):
            warn('withContext: expected an object of known keys')
        return make_bridge(engine, scope)

    def flush():
        def executor(resolve):
            engine._idle.push(resolve)
            pump(engine)
        return __new__(Promise(executor))

    def stats():
        return {
            'calls': engine._calls, 'queued': engine._queue.length, 'inFlight': engine._flying, 'sent': engine._sent,
            'accepted': engine._accepted, 'failed': engine._failed, 'late': engine._late,
        }

    def setEnabled(enabled):
        toggle('enabled', enabled)

    def debug(enabled):
        toggle('debug', enabled)

    def toggle(name, value):
        if typeof(value) != 'boolean':
            warn(name + ': expected true or false')
            return
        options = {}
        options[name] = value
        configure(options)

    return {
        'logAnalyticsEvent': logAnalyticsEvent, 'validate': validate, 'ready': ready, 'configure': configure,
        'setContext': setContext, 'withContext': withContext, 'context': lambda: Object.assign({}, context),
        'on': lambda name, fn: subscribe(engine, name, fn), 'flush': flush, 'stats': stats, 'setEnabled': setEnabled, 'debug': debug,
    }


def make_library(plan):
    """`plan`: what generated code knows (options, codes, mistakes, check, …)."""
    def createBridge(options):
        return make_bridge(make_engine(plan, merge_options(plan, defaults(plan), {} if options is undefined else options)), {})

    library = createBridge()
    library.createBridge = createBridge
    library.BridgeError = BridgeError
    library.version = plan._version
    library.planHash = plan._planHash
    return library


def install(name, library):
    """One global; the first script that was loaded keeps it."""
    if Object.prototype.hasOwnProperty.call(globalThis, name):
        warn(name + ' is loaded twice; the first one (' + globalThis[name].version + ') stays')
    else:
        globalThis[name] = library
