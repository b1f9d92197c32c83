"""The library in modules: a page carries the typed events that it imports, and gives a bridge those that it wants."""

from bridge.browser.shim.events import warn
from bridge.browser.shim.typed import make_event


def define_event(engine, context, known, event):
    """The function of an event. `known`: what was defined, by its function."""
    send = make_event(engine, context, event)
    known.set(send, event)
    return send


def with_events(engine, known, make, caller):
    """`make`, whose bridges have the events that its second argument names."""
    def made(values, events):
        return having(engine, chosen(known, events, caller), lambda: make(values))
    return made


def chosen(known, events, caller):
    found = []
    for name, send in Object.entries(events or {}):
        if known.has(send):
            found.push(Object.assign({}, known.get(send), {'_function': name}))
        else:
            warn(caller + ': ' + name + ' is no event')
    return found


def having(engine, events, make):
    """A bridge with `events`, which those made of it have too."""
    engine._events = events
    try:
        bridge = make()
    finally:
        engine._events = []
    narrow = bridge.withContext
    bridge.withContext = lambda values: having(engine, events, lambda: narrow(values))
    return bridge


def part(whole, name):
    """A call without effect, so that a bundler can drop it."""
    return whole[name]
