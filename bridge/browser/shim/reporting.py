"""What others are told of calls: listeners, and who reads the console."""

from bridge.browser.shim.console import say, warn_at_tens
from bridge.browser.shim.errors import elapsed, failure
from bridge.browser.shim.snapshot import snapshot
from facts import CONSOLE_PREFIX

NAMES = ['queued', 'sent', 'accepted', 'failed']
MOST_WARNINGS = 100


def warn_once(engine, message):
    """Of a bounded number of messages: what comes after them is one."""
    warned = engine._warned
    subject = message if warned.has(message) or warned.size < MOST_WARNINGS else 'more failures'
    warn_at_tens(warned, subject, subject)


def emit(engine, name, call, more):
    """Who ends listening meanwhile is told no more; who begins is told from the next call on."""
    for listener in engine._listeners:
        if listener._type == name and engine._listeners.includes(listener):
            listener._tell(call, more)


def teller(listener):
    """Tells a function of the page. It gets a payload of its own: what it does with that, the platform does not see."""
    def tell(call, more):
        try:
            listener(Object.assign({'payload': snapshot(call._data)._copy, 'elapsedMs': elapsed(call)}, call._public, more))
        except:
            thrown = __except0__
            say(lambda: console.error(CONSOLE_PREFIX, thrown))
    return tell


def trace(call, outcome, detail):
    def print():
        console.groupCollapsed(CONSOLE_PREFIX + call._public.eventName + ' ' + outcome + ', ' + elapsed(call) + ' ms')
        console.log(call._data, detail)
        console.groupEnd()
    say(print)


def report(engine, call, error):
    emit(engine, 'failed', call, {'code': error.code, 'error': error})
    if engine._trace:
        engine._trace(call, error.code, error)
    warn_once(engine, error.message + ' ' + error.link)


def fail(engine, call, code, details):
    if not call._settled:
        call._settled = True
        engine._counts.failed += 1
        error = failure(call, code, details)
        report(engine, call, error)
        call._reject(error)
