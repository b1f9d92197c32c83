"""The surface of `bridge/definitions/api.py`, put together."""

from bridge.browser.shim.checks import add
from bridge.browser.shim.context import fill, merge
from bridge.browser.shim.delivery import drain, pump, when_ready
from bridge.browser.shim.errors import BridgeError, failure, make_call
from bridge.browser.shim.events import NAMES, warn
from bridge.browser.shim.guid import guid
from bridge.browser.shim.options import merge_options
from bridge.browser.shim.session import read_session
from bridge.browser.shim.snapshot import snapshot
from bridge.browser.shim.submit import quiet, submit
from bridge.browser.shim.typed import make_events
from bridge.browser.shim.words import as_text, one_of, reason


def make_engine(plan, options, caller):
    """What a bridge and its scopes share."""
    return Object.assign({
        # While the script loads, every function that is not needed yet saves its compilation.
        '_options': Object.assign({}, plan._defaults) if options is undefined else merge_options(plan, plan._defaults, options, caller),
        '_queue': [], '_listeners': [], '_waiters': [], '_idle': [], '_warned': {},
        '_flying': 0, '_counts': {'calls': 0, 'sent': 0, 'accepted': 0, 'failed': 0, 'late': 0},
    }, plan)


def make_bridge(engine, context):
    def logAnalyticsEvent(data, eventName, correlationId):
        call = make_call(logAnalyticsEvent, eventName)
        call._correlation = correlationId
        return quiet(submit(engine, context, call, lambda: snapshot(data)[0]).then(lambda receipt: as_text(receipt.result)))

    def validate(data):
        try:
            payload = snapshot(data)[0]
        except:
            error = reason(__except0__)
            return add(None, [engine._unreadable, error, {'error': error}], [])
        fill(payload, context, guid())
        return engine._checkData(payload) or []

    def ready():
        call = make_call(ready)

        def start(resolve, reject):
            when_ready(engine, resolve, lambda hint: reject(failure(engine, call, 'not-ready', {'hint': hint})))
        return quiet(__new__(Promise(start)))

    def configure(options):
        engine._options = merge_options(engine, engine._options, options, configure)
        if engine._options.enabled:
            pump(engine)
        else:
            drain(engine, 'dropped', {})

    def toggle(options):
        try:
            configure(options)
        except:
            warn(__except0__.message + ' ' + __except0__.link)

    def debug(enabled):
        toggle({'debug': enabled})
        try:
            sessionStorage.CIFBridge = engine._options.debug or ''
        except:
            pass

    def setContext(values):
        merge(context, values)

    def withContext(values):
        scope = Object.assign({}, context)
        merge(scope, values)
        return make_bridge(engine, scope)

    def contextFromSession(sessionId):
        call = make_call(contextFromSession)
        return quiet(read_session(engine, call, sessionId))

    def on(name, fn):
        listener = [name, fn]
        if NAMES.includes(name) and typeof(fn) == 'function':
            engine._listeners = engine._listeners.concat([listener])
        else:
            warn(one_of(NAMES))

        def off():
            engine._listeners = engine._listeners.filter(lambda other: other is not listener)
        return off

    def flush():
        def start(resolve):
            engine._idle.push(resolve)
            pump(engine)
        # A raw call's promise comes one step after its receipt's.
        return __new__(Promise(start)).then(lambda: undefined)

    return {
        'logAnalyticsEvent': logAnalyticsEvent, 'validate': validate, 'ready': ready, 'configure': configure,
        'setContext': setContext, 'withContext': withContext, 'context': lambda: Object.assign({}, context), 'contextFromSession': contextFromSession,
        'on': on, 'flush': flush,
        'stats': lambda: Object.assign({'queued': engine._queue.length, 'inFlight': engine._flying}, engine._counts),
        'setEnabled': lambda enabled: toggle({'enabled': enabled}), 'debug': debug,
        'events': make_events(engine, context),
    }


def make_library(plan, engine, context):
    """The bridge of the page, and what stands once in it. `plan`: what generated code knows (options, codes, mistakes, check, …)."""
    def createBridge(options):
        return make_bridge(make_engine(plan, options, createBridge), {})

    return Object.assign(make_bridge(engine, context), {
        'createBridge': createBridge, 'BridgeError': BridgeError, 'version': plan._version, 'planHash': plan._planHash,
    })


def install(name, library):
    """One global; the first script that was loaded keeps it."""
    if Object.hasOwn(globalThis, name):
        warn('loaded twice')
    else:
        globalThis[name] = library
