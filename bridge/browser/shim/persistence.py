"""Calls that outlive their page, when it wants that: in `sessionStorage`, from the moment the page goes until the next one asks."""

from bridge.browser.shim.checks import is_object
from bridge.browser.shim.guid import guid
from bridge.browser.shim.reporting import fail
from facts import KEPT_FOR_ANOTHER, MOST_PERSISTED

PREFIX = 'cif-bridge '


def keep(engine):
    """What waits leaves the queue, as far as there is room. What was sent once may have arrived: it is never repeated."""
    waiting = []
    texts = []
    room = MOST_PERSISTED
    for call in engine._kept.concat(engine._queue):
        text = JSON.stringify([call._public, call._data, call._correlation, call._conversation])
        room = room - text.length
        if room > 0 and not call._timeouts:
            waiting.push(call)
            texts.push(text)
    try:
        # A bridge has a key of its own, and keeps it: the page may make calls while it goes.
        engine._key = engine._key or PREFIX + guid()
        # JSON text has no line ends.
        sessionStorage.setItem(engine._key, texts.join('\n'))
        engine._kept = waiting
        engine._queue = engine._queue.filter(lambda call: not waiting.includes(call))
    except:
        # No storage, or no room: they wait in the page.
        pass


def restore(engine):
    """The page has come back. What is kept waits again, unless another page has sent it."""
    kept = engine._kept.splice(0)
    try:
        if kept.length and removed(engine._key):
            engine._queue = kept.splice(0).concat(engine._queue)
    except:
        pass
    for call in kept:
        fail(engine, call, 'timeout', {'cause': KEPT_FOR_ANOTHER, 'delivered': 'unknown'})


STORE = {'_keep': keep, '_restore': restore}


def removed(key):
    """The text under `key`, which is gone then."""
    text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return text


def left_by_others():
    """What pages before this one have kept: lists of what is public of the call, its data, correlation id and conversation."""
    calls = []
    try:
        for key in Object.keys(sessionStorage):
            if key.startsWith(PREFIX):
                for text in removed(key).split('\n'):
                    parts = JSON.parse(text)
                    if is_object(parts[0]):
                        calls.push(parts)
    except:
        # Blocked, or somebody else's text.
        pass
    return calls
