"""BridgeError: the only thing a promise of this library rejects with."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.lang import dict
from bridge.shim.words import reason


def BridgeError(message, fields):
    return Object.assign(Reflect.construct(Error, [message], BridgeError), fields)


def blank(plan, code):
    """The fields every error has."""
    return {
        'code': code, 'delivered': plan._codes[code][0], 'eventName': undefined, 'eventId': undefined, 'issues': [],
        'hint': plan._codes[code][2], 'cause': undefined, 'attempts': 0, 'elapsedMs': 0,
    }


def toJSON():
    return Object.assign({'name': this.name, 'message': this.message}, this, {'cause': reason(this.cause)})


Object.setPrototypeOf(BridgeError, Error)
BridgeError.prototype = Object.create(Error.prototype, {
    'constructor': {'value': BridgeError, 'writable': True, 'configurable': True},
    'name': {'value': 'BridgeError', 'writable': True, 'configurable': True},
    'toJSON': {'value': toJSON, 'writable': True, 'configurable': True},
})
