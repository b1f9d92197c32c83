"""What others are told of calls: listeners, and who reads the console."""

from bridge.browser.shim.errors import elapsed, failure
from bridge.browser.shim.snapshot import snapshot
from facts import CONSOLE_PREFIX

NAMES = ['queued', 'sent', 'accepted', 'failed']
MOST_WARNINGS = 100


def say(print):
    """A page without a working console loses the message, not the call."""
    try:
        print()
    except:
        pass


def warn(message):
    say(lambda: console.warn(CONSOLE_PREFIX + message))


def warn_once(engine, message):
    """Says it the first time, and how often it was when that has become ten times as much."""
    warned = engine._warned
    if warned.size >= MOST_WARNINGS and not warned.has(message):
        message = 'more failures'
    times = (warned.get(message) or 0) + 1
    warned.set(message, times)
    if Number.isInteger(Math.log10(times)):
        warn(times + ' times: ' + message if times > 1 else message)


def emit(engine, name, call, more):
    """Who ends listening meanwhile is told no more; who begins is told from the next call on. Each gets a payload of its own: what
    it does with that, the platform does not see."""
    for listener in engine._listeners:
        if listener._type == name and engine._listeners.includes(listener):
            try:
                listener._listener(Object.assign({'payload': snapshot(call._data)._copy, 'elapsedMs': elapsed(call)}, call._public, more))
            except:
                thrown = __except0__
                say(lambda: console.error(CONSOLE_PREFIX, thrown))


def trace(engine, call, outcome, detail):
    def print():
        console.groupCollapsed(CONSOLE_PREFIX + call._public.eventName + ' ' + outcome + ', ' + elapsed(call) + ' ms')
        console.log(call._data, detail)
        console.groupEnd()

    if engine._options.debug:
        say(print)


def report(engine, call, error):
    emit(engine, 'failed', call, {'code': error.code, 'error': error})
    trace(engine, call, error.code, error)
    warn_once(engine, error.message + ' ' + error.link)


def fail(engine, call, code, details):
    if not call._settled:
        call._settled = True
        engine._counts.failed += 1
        error = failure(call, code, details)
        report(engine, call, error)
        call._reject(error)
