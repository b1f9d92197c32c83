"""`inspect()`: one inspector in a page, for as many bridges as it has."""

from bridge.browser.inspector.copies import as_json, as_recording
from bridge.browser.inspector.giving import to_file
from bridge.browser.inspector.panel import make_panel
from bridge.browser.inspector.recorder import make_recorder
from bridge.browser.inspector.state_view import added
from bridge.browser.shim.lenient_options import right_options
from bridge.browser.shim.platform import outside
from bridge.browser.shim.records import presets
from bridge.browser.shim.console import warn


def is_bridge(value):
    return value and typeof(value.on) == 'function' and typeof(value.stats) == 'function'


def make_inspector(facts):
    """It listens from its first bridge on. Outside a page it records, and shows nothing."""
    bridges = []
    ends = []
    given = presets(facts.options)
    # The first one since the inspector began: recordings name it, and after the end, too.
    subject = {'bridge': {'version': '', 'planHash': ''}}
    recorder = make_recorder(facts.mostCalls, lambda call: screen.hear(call))

    def doctor():
        found = given.doctor or subject.bridge.doctor
        return found if typeof(found) == 'function' else None

    def recording():
        return as_recording(facts, subject.bridge, recorder.calls)

    def world():
        return {
            'recorder': recorder, 'bridges': bridges, 'facts': facts, 'doctor': doctor, 'closed': given.closed,
            'save': lambda: to_file(facts.file, as_json(recording())),
        }

    screen = make_screen(lambda: make_panel(world()) if bridges.length else None)

    def add(bridge, options):
        if not bridges.length:
            subject.bridge = bridge
        if not bridges.includes(bridge):
            bridges.push(bridge)
            ends.push(recorder.attach(bridge))
        Object.assign(given, right_options(facts.options, options, 'inspect'))
        screen.show()

    def end():
        for stop in ends.splice(0):
            stop()
        bridges.length = 0
        recorder.clear()
        screen.end()

    handle = {'open': screen.open, 'close': screen.close, 'recording': recording, 'stats': lambda: added(bridges), 'end': end}
    return {'add': add, 'handle': handle}


def make_screen(make):
    """The panel, where there is a page to show it in. `make` gives it, or null when there is nothing to show any more."""
    shown = {'panel': None}

    def put():
        if not shown.panel:
            shown.panel = make()

    def show():
        """Once the document is there: what is put into it earlier may be in the way of whoever makes it."""
        if outside():
            return
        if document.readyState == 'loading':
            document.addEventListener('DOMContentLoaded', put)
        else:
            put()

    def hear(call):
        if shown.panel:
            shown.panel.hear(call)

    def open():
        if shown.panel:
            shown.panel.open()

    def close():
        if shown.panel:
            shown.panel.close()

    def end():
        if shown.panel:
            shown.panel.end()
            shown.panel = None

    return {'show': show, 'hear': hear, 'open': open, 'close': close, 'end': end}


def make_inspect(facts):
    """`inspect(bridge, options)`; the same inspector for every bridge."""
    inspector = make_inspector(facts)

    def inspect(bridge, options):
        if is_bridge(bridge):
            inspector.add(bridge, options)
        else:
            warn('inspect: expected a bridge')
        return inspector.handle
    return inspect


def install(name, file, facts):
    """Adds `inspect` to the global of the bridge, and shows the panel. Loaded again, as a bookmarklet does, it shows what is there."""
    bridge = globalThis[name]
    if not is_bridge(bridge):
        warn(file + ': no ' + name + ' in this page; load cif-bridge.min.js before it, or import inspect from the package')
    elif bridge.inspect:
        bridge.inspect(bridge).open()
    else:
        inspect = make_inspect(facts)
        tag = None if outside() else document.currentScript
        bridge.inspect = lambda other, options: inspect(other or bridge, options)
        bridge.inspect(bridge, {'closed': tag is not None and tag.hasAttribute('data-closed')})
