"""The panel: what is shown when, and where."""

from bridge.browser.inspector.elements import write
from bridge.browser.inspector.list_view import make_list
from bridge.browser.inspector.memory import forget, recall, remember
from bridge.browser.inspector.opened import make_opened
from bridge.browser.inspector.placing import make_handle, make_place
from bridge.browser.inspector.recorder import is_settled
from bridge.browser.inspector.shell import make_shell
from bridge.browser.inspector.state_view import make_state
from bridge.browser.inspector.windows import make_window
from bridge.browser.shim.timers import forget as stop
from bridge.browser.shim.timers import later

SOON = 50
TICK = 1000


def keep_inside(event):
    """What is typed here is no shortcut of the page's."""
    event.stopPropagation()


def make_panel(world):
    """`world`: recorder, bridges, facts, doctor, closed; `save()` exports what was recorded."""
    memory = recall(world.closed)
    recorder = world.recorder
    place = make_place(world.facts.style)
    changed = __new__(Set())
    timers = {'soon': None, 'tick': None}
    parts = {}

    def say(text):
        write(parts.said, text)

    list = make_list(recorder, lambda call: opened.open(call))
    state = make_state(world.bridges)

    def render():
        timers.soon = None
        list.showChanges(changed)
        tell_failures()
        opened.showChanges(changed)
        changed.clear()
        refresh()

    def tell_failures():
        failed = Array['from'](changed).filter(lambda call: call.phase == 'failed')
        if failed.length:
            last = failed[failed.length - 1]
            say((failed.length + ' calls failed, the last: ' if failed.length > 1 else '') + last.eventName + ' failed: ' + last.code)

    def refresh():
        state.look()
        parts.empty.hidden = not list.isEmpty()
        write(parts.empty, 'No call is like that.' if recorder.calls.length else 'No call yet. Calls made before the inspector was there are not shown.')

    def tick():
        list.refresh()
        refresh()
        timers.tick = later(tick, TICK)

    def hear(call):
        changed.add(call)
        if not memory.closed and not timers.soon:
            timers.soon = later(render, SOON)

    def search():
        list.search(parts.filter.value, parts.search.value)
        refresh()

    def show():
        """As `memory` has it."""
        parts.panel.hidden = memory.closed
        parts.launcher.hidden = not memory.closed
        stop(timers.tick)
        if not memory.closed:
            render()
            tick()

    def set_closed(closed):
        memory.closed = closed
        remember(memory)
        show()

    def open():
        set_closed(False)
        own_window.focus()

    def close():
        own_window.back()
        set_closed(True)

    def launch():
        open()
        parts.title.focus()

    def leave():
        close()
        parts.launcher.focus()

    def clear():
        recorder.clear()
        opened.back()
        list.showChanges([])
        refresh()
        parts.title.focus()

    def escape(event):
        keep_inside(event)
        if event.key == 'Escape':
            opened.back()

    def resized():
        memory.size = place.size
        remember(memory)

    def end():
        stop(timers.soon)
        stop(timers.tick)
        own_window.back()
        place.host['remove']()
        forget()

    own_window = make_window(place, parts, say)
    opened = make_opened(world, parts, list, place.root, say)
    Object.assign(parts, make_shell(list, state, Object.assign({
        'open': launch, 'close': leave, 'clear': clear, 'save': world.save, 'switchWindow': own_window.switchWindow,
    }, opened.work)))
    place.root.replaceChildren(parts.panel, parts.launcher)
    parts.search.addEventListener('input', search)
    parts.filter.addEventListener('change', search)
    place.root.addEventListener('keydown', escape)
    for name in ['keyup', 'keypress']:
        place.root.addEventListener(name, keep_inside)
    make_handle(place, parts.handle, resized)
    place.putInto(window)
    if memory.size:
        place.resize(memory.size)
    show()
    return {'hear': hear, 'open': open, 'close': close, 'end': end}
