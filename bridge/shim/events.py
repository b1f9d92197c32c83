"""Telling others: listeners, the console, and the error a failed call ends in."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.errors import BridgeError, blank
from bridge.shim.lang import dict
from bridge.shim.words import reason

TYPES = ['queued', 'sent', 'accepted', 'failed']
PREFIX = '[cif-bridge] '
FIRST_FRAME = __new__(RegExp('^ +at ', 'm'))


def warn(message):
    console.warn(PREFIX + message)


def warn_once(engine, key, message):
    if not engine._warned.has(key):
        engine._warned.add(key)
        warn(message)


def subscribe(engine, name, fn):
    if not TYPES.includes(name) or typeof(fn) != 'function':
        warn('on: expected one of ' + TYPES.join(', ') + ' and a function')
        return lambda: undefined
    listener = [name, fn]
    engine._listeners.push(listener)

    def unsubscribe():
        engine._listeners = engine._listeners.filter(lambda other: other is not listener)
    return unsubscribe


def emit(engine, name, entry, more):
    for listener in engine._listeners:
        if listener[0] == name:
            try:
                listener[1](Object.assign({'eventName': entry._name, 'eventId': entry._id}, more))
            except:
                console.error(PREFIX + 'a listener threw', __except0__)


def elapsed(entry):
    return Math.round(performance.now() - entry._start)


def trace(engine, entry, outcome, detail):
    if engine._options.debug:
        console.groupCollapsed(PREFIX + entry._name + ' ' + outcome + ' after ' + elapsed(entry) + ' ms')
        console.log(entry._data)
        console.log(detail)
        console.groupEnd()


def failure(engine, entry, code, cause, issues, hint):
    """A BridgeError with a stack that starts where the page made the call."""
    if issues:
        message = issues.map(lambda issue: (issue.path and issue.path + ': ') + issue.msg).join('; ')
    elif cause == None:
        message = engine._plan._codes[code][1]
    else:
        message = reason(cause)
    error = __new__(BridgeError(code + ': ' + message, Object.assign(blank(engine._plan, code), {
        'eventName': entry._name,
        'eventId': entry._id,
        'issues': issues or [],
        'cause': cause,
        'attempts': entry._attempts,
        'elapsedMs': elapsed(entry),
    })))
    if hint:
        error.hint = hint
    stack = String(entry._trace.stack)
    error.stack = error + '\n' + stack.slice(Math.max(0, stack.search(FIRST_FRAME)))
    return error


def report(engine, entry, error):
    emit(engine, 'failed', entry, {'code': error.code, 'error': error})
    trace(engine, entry, error.code, error)
    warn_once(engine, error.code, error.message + ' | ' + error.hint)


def fail(engine, entry, code, cause, issues, hint):
    error = failure(engine, entry, code, cause, issues, hint)
    engine._failed += 1
    entry._settled = True
    report(engine, entry, error)
    entry._reject(error)
