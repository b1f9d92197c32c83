"""The surface of `bridge/definitions/api.py`, put together."""

from bridge.browser.shim.before_send import before_send
from bridge.browser.shim.checks import add
from bridge.browser.shim.context import copied, fill, merge
from bridge.browser.shim.conversation import prepare_update, record_id
from bridge.browser.shim.delivery import drain, pump, when_ready
from bridge.browser.shim.errors import BridgeError, failure
from bridge.browser.shim.console import warn
from bridge.browser.shim.raw import submit_raw
from bridge.browser.shim.reporting import NAMES, teller, trace
from bridge.browser.shim.guid import guid
from bridge.browser.shim.options import merge_options
from bridge.browser.shim.persistence import STORE, left_by_others
from bridge.browser.shim.platform import own
from bridge.browser.shim.records import make_call, make_engine
from bridge.browser.shim.session import read_session
from bridge.browser.shim.snapshot import snapshot, trail
from bridge.browser.shim.submit import enqueue, quiet, submit
from bridge.browser.shim.typed import make_events
from bridge.browser.shim.words import as_text, one_of, reason
from bridge.browser.shim.wrap import platform_form, wrap
from facts import PLAN_HASH, UNREADABLE, VERSION
from validator import check_data


def make_bridge(engine, context, events):
    """`events`: those of the plan that it has functions of."""
    return Object.assign(calls(engine, context, events), settings(engine, context), watching(engine), {
        'events': make_events(engine, context, events), 'withContext': lambda values: make_scope(engine, context, events, values),
    })


def calls(engine, context, events):
    """What goes to the platform, or would."""
    def logAnalyticsEvent(data, eventName, correlationId):
        call = make_call(logAnalyticsEvent, eventName)
        call._correlation = correlationId
        return quiet(submit_raw(engine, context, events, call, data).then(lambda receipt: as_text(receipt.result)))

    def updateConversation(data, conversationId):
        call = make_call(updateConversation, 'updateConversation')
        sent = submit(engine, call, lambda: prepare_update(engine, context, call, data, conversationId))
        return quiet(sent.then(lambda receipt: record_id(receipt.result)))

    def validate(data):
        try:
            shot = snapshot(data)
            fill(shot, context, guid())
        except:
            error = reason(__except0__)
            return add(None, {'_type': UNREADABLE, '_msg': error, '_ctx': {'error': error}}, trail.splice(0))
        return check_data(shot._copy, shot._clean) or []

    def ready():
        call = make_call(ready)

        def start(resolve, reject):
            when_ready(engine, resolve, lambda hint: reject(failure(call, 'not-ready', {'hint': hint})))
        return quiet(__new__(Promise(start)))

    def contextFromSession(sessionId):
        call = make_call(contextFromSession)
        return quiet(read_session(engine, call, sessionId))

    return {
        'logAnalyticsEvent': own(logAnalyticsEvent, 'logAnalyticsEvent'), 'updateConversation': own(updateConversation, 'updateConversation'),
        'validate': validate, 'ready': ready, 'contextFromSession': contextFromSession,
    }


def settings(engine, context):
    """What changes how calls are made."""
    def configure(options):
        change_options(engine, options, configure)
        if engine._options.enabled:
            pump(engine)
        else:
            drain(engine, 'dropped', {})

    def toggle(options, caller):
        try:
            configure(options)
        except:
            warn(caller + __except0__.message + ' ' + __except0__.link)

    def setContext(values):
        merge(context, values, 'setContext')

    return {
        'configure': configure, 'setEnabled': lambda enabled: toggle({'enabled': enabled}, 'setEnabled: '), 'debug': lambda enabled: toggle({'debug': enabled}, ''),
        'setContext': setContext, 'context': lambda: copied(context),
    }


def change_options(engine, options, caller):
    """Puts what an option asks for into the engine: a page that never changes options does without the code of that."""
    engine._options = merge_options(engine._options, options, caller)
    engine._hook = before_send if engine._options.beforeSend else None
    engine._trace = trace if engine._options.debug else None
    if engine._options.enabled:
        resume(engine)


def resume(engine):
    """From now on what waits when the page goes is kept, and what pages before this one have left is sent, if that is wanted."""
    engine._store = STORE if engine._options.persist else None
    for left in left_by_others() if engine._store else []:
        call = make_call(resume)
        call._public, call._data, call._correlation, call._conversation = left
        submit(engine, call, lambda: enqueue(engine, call))


def watching(engine):
    """What tells of calls."""
    def on(type, fn):
        listener = {'_type': type, '_tell': teller(fn)}
        if NAMES.includes(type) and typeof(fn) == 'function':
            engine._listeners = engine._listeners.concat([listener])
        else:
            warn('on: ' + one_of(NAMES) + ', and a function')

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


def make_scope(engine, context, events, values):
    scope = Object.assign({}, context)
    merge(scope, values, 'withContext')
    return make_bridge(engine, scope, events)


def make_own(options, events, caller):
    """A bridge of its own. Throws `misuse` from where `caller` was called."""
    engine = make_engine()
    if options is not undefined:
        change_options(engine, options, caller)
    return make_bridge(engine, {}, events)


def make_page_bridge(engine, context, events):
    """The bridge of the page, and what stands once in it."""
    def createBridge(options):
        return make_own(options, events, createBridge)

    return Object.assign(make_bridge(engine, context, events), {
        'wrapPlatform': wrapper(engine, context, events),
        'createBridge': createBridge, 'BridgeError': BridgeError, 'version': VERSION, 'planHash': PLAN_HASH,
    })


def wrapper(engine, context, events):
    def wrapPlatform(options):
        validation = merge_options({'validation': 'warn'}, {} if options is undefined else options, wrapPlatform).validation

        def logAnalyticsEvent(data, eventName, correlationId):
            call = make_call(logAnalyticsEvent, eventName)
            call._correlation = correlationId
            call._validation = validation
            return quiet(submit_raw(engine, context, events, call, data).then(lambda receipt: receipt.result, platform_form))
        return wrap(own(logAnalyticsEvent, 'logAnalyticsEvent'))
    return wrapPlatform


def install(name, bridge, attributes):
    """One global; the first script that was loaded keeps it. `attributes`: the `data-` ones of its tag, if there is one."""
    if Object.hasOwn(globalThis, name):
        warn('loaded twice')
    else:
        globalThis[name] = bridge
        if attributes and attributes.wrap is not undefined:
            bridge.wrapPlatform({'validation': attributes.wrap or 'warn'})
