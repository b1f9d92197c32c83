"""BridgeError: the only thing a promise of the bridge rejects with."""

from bridge.browser.shim.checks import path_of
from bridge.browser.shim.pages import page_about
from bridge.browser.shim.snapshot import trail
from bridge.browser.shim.words import told
from facts import MEANINGS, MISTAKES

# UTF-16 code units of a message: of the place of what cannot be sent, and of what was found. The depth of a cycle has no end.
LONGEST_PATH = 100
LONGEST = 1000


def BridgeError(message):
    return Reflect.construct(Error, [message], BridgeError)


def toJSON():
    return Object.assign({'name': this.name, 'message': this.message}, this, {'cause': told(this.cause), 'eventName': told(this.eventName)})


BridgeError.prototype = Object.create(Error.prototype, {
    'constructor': {'value': BridgeError}, 'name': {'value': 'BridgeError'}, 'toJSON': {'value': toJSON},
})


def elapsed(call):
    return Math.floor(performance.now() - call._start)


def failure(call, code, details):
    """`details`: issues, cause, hint, as far as there are any. The message says all of them, and of much the beginning."""
    what = told(details.cause)
    anchor = ''
    for key, hint in Object.entries(MISTAKES):
        if (details.hint or '').startsWith(hint):
            anchor = '#' + key
    if details.issues:
        what = details.issues.map(lambda issue: (issue.path and issue.path + ': ') + issue.msg).join('; ')
    name = call._public.eventName
    parts = [code, told(name), name and MEANINGS[code], path_of(trail.splice(0)).slice(0, LONGEST_PATH), what and what.slice(0, LONGEST), details.hint]
    error = Object.assign(__new__(BridgeError(parts.filter(Boolean).join(': '))), {
        'code': code, 'delivered': 'unknown' if call._timeouts else 'no', 'issues': [], 'hint': '', 'cause': undefined,
        'attempts': call._attempts, 'elapsedMs': elapsed(call), 'link': page_about(code) + anchor,
    }, call._public, details)
    try:
        # Only Chromium begins with a line before the frames.
        error.stack = error + '\n' + call.stack.replace(__new__(RegExp('Error\n')), '')
    except:
        # The page makes stacks of another kind, or none.
        pass
    return error
