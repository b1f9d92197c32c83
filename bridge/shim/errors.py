"""BridgeError: the only thing a promise of this library rejects with."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.lang import dict
from bridge.shim.words import reason


def BridgeError(message):
    return Reflect.construct(Error, [message], BridgeError)


def toJSON():
    return Object.assign({'name': this.name, 'message': this.message}, this, {'cause': this.cause and reason(this.cause)})


BridgeError.prototype = Object.create(Error.prototype, {
    'constructor': {'value': BridgeError}, 'name': {'value': 'BridgeError'}, 'toJSON': {'value': toJSON},
})


def make_call(caller, eventName):
    """What is known of a call from its first moment; the stack is kept, since a failure comes when it is gone."""
    trace = {}
    Error.captureStackTrace(trace, caller)
    return {'_public': {'eventName': eventName, 'eventId': undefined}, '_attempts': 0, '_start': performance.now(), '_trace': trace}


def elapsed(call):
    return Math.round(performance.now() - call._start)


def failure(engine, call, code, details):
    """`details`: issues, cause, hint, as far as there are any. The message says all of them."""
    hint = details.hint or engine._hints[code]
    what = details.cause != None and reason(details.cause)
    if details.issues:
        what = details.issues.map(lambda issue: (issue.path and issue.path + ': ') + issue.msg).join('; ')
    error = Object.assign(__new__(BridgeError([code, what, hint].filter(Boolean).join(': '))), {
        'code': code, 'delivered': 'unknown' if call._unknown else 'no', 'issues': [], 'cause': undefined,
        'attempts': call._attempts, 'elapsedMs': elapsed(call),
    }, call._public, details, {'hint': hint or ''})
    error.stack = error + '\n' + call._trace.stack.replace('Error\n', '')
    return error
