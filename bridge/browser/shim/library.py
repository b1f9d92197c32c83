"""The surface of `bridge/definitions/api.py`, put together."""

from bridge.browser.shim.checks import add
from bridge.browser.shim.context import copied, fill, merge
from bridge.browser.shim.delivery import drain, pump, when_ready
from bridge.browser.shim.errors import BridgeError, failure
from bridge.browser.shim.events import NAMES, warn
from bridge.browser.shim.guid import guid
from bridge.browser.shim.options import merge_options
from bridge.browser.shim.records import make_call, make_engine
from bridge.browser.shim.session import read_session
from bridge.browser.shim.snapshot import snapshot
from bridge.browser.shim.submit import quiet, submit
from bridge.browser.shim.typed import make_events
from bridge.browser.shim.words import as_text, one_of, reason
from facts import PLAN_HASH, UNREADABLE, VERSION
from validator import check_data


def make_bridge(engine, context):
    return Object.assign(calls(engine, context), settings(engine, context), watching(engine), {'events': make_events(engine, context)})


def calls(engine, context):
    """What goes to the platform, or would."""
    def logAnalyticsEvent(data, eventName, correlationId):
        call = make_call(logAnalyticsEvent, eventName)
        call._correlation = correlationId
        return quiet(submit(engine, context, call, lambda: snapshot(data)).then(lambda receipt: as_text(receipt.result)))

    def validate(data):
        try:
            taken = snapshot(data)
            fill(taken, context, guid())
        except:
            error = reason(__except0__)
            return add(None, {'_type': UNREADABLE, '_msg': error, '_ctx': {'error': error}}, [])
        return check_data(taken._copy, taken._clean) or []

    def ready():
        call = make_call(ready)

        def start(resolve, reject):
            when_ready(engine, resolve, lambda hint: reject(failure(call, 'not-ready', {'hint': hint})))
        return quiet(__new__(Promise(start)))

    def contextFromSession(sessionId):
        call = make_call(contextFromSession)
        return quiet(read_session(engine, call, sessionId))

    logAnalyticsEvent.isCIFBridge = True
    return {'logAnalyticsEvent': logAnalyticsEvent, 'validate': validate, 'ready': ready, 'contextFromSession': contextFromSession}


def settings(engine, context):
    """What changes how calls are made."""
    def configure(options):
        engine._options = merge_options(engine._options, options, configure)
        if engine._options.enabled:
            pump(engine)
        else:
            drain(engine, 'dropped', {})

    def toggle(options):
        try:
            configure(options)
        except:
            warn(__except0__.message + ' ' + __except0__.link)

    def setContext(values):
        merge(context, values, 'setContext')

    def withContext(values):
        scope = Object.assign({}, context)
        merge(scope, values, 'withContext')
        return make_bridge(engine, scope)

    return {
        'configure': configure, 'setEnabled': lambda enabled: toggle({'enabled': enabled}), 'debug': lambda enabled: toggle({'debug': enabled}),
        'setContext': setContext, 'withContext': withContext, 'context': lambda: copied(context),
    }


def watching(engine):
    """What tells of calls."""
    def on(type, fn):
        listener = {'_type': type, '_listener': fn}
        if NAMES.includes(type) and typeof(fn) == 'function':
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

    def stats():
        return Object.assign({'queued': engine._queue.length, 'inFlight': engine._flights.length}, engine._counts)

    return {'on': on, 'flush': flush, 'stats': stats}


def make_library(engine, context):
    """The bridge of the page, and what stands once in it."""
    def createBridge(options):
        own = make_engine(engine._events)
        if options is not undefined:
            own._options = merge_options(own._options, options, createBridge)
        return make_bridge(own, {})

    return Object.assign(make_bridge(engine, context), {
        'createBridge': createBridge, 'BridgeError': BridgeError, 'version': VERSION, 'planHash': PLAN_HASH,
    })


def install(name, library):
    """One global; the first script that was loaded keeps it."""
    if Object.hasOwn(globalThis, name):
        warn('loaded twice')
    else:
        globalThis[name] = library
