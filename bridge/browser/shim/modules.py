"""The bridge in modules: a page carries the typed events that it imports, and gives a bridge those that it wants."""

from bridge.browser.shim.console import warn
from bridge.browser.shim.surface import make_own, make_scope
from bridge.browser.shim.typed import make_event


def define_event(engine, context, known, event):
    """The function of an event. `known`: what was defined, by its function."""
    send = make_event(engine, context, event)
    known.set(send, event)
    return send


def scope_maker(engine, context, known):
    def withContext(values, events):
        return make_scope(engine, context, chosen(known, events, 'withContext'), values)
    return withContext


def bridge_maker(known):
    def createBridge(options, events):
        return make_own(options, chosen(known, events, 'createBridge'), createBridge)
    return createBridge


def chosen(known, events, caller):
    found = []
    for name, send in Object.entries(events or {}):
        if known.has(send):
            found.push(Object.assign({}, known.get(send), {'_function': name}))
        else:
            warn(caller + ': ' + name + ' is no event')
    return found


def part(whole, name):
    """A call without effect, so that a bundler can drop it."""
    return whole[name]
