"""The panel: what is shown when, and where."""

from bridge.browser.inspector.elements import write
from bridge.browser.inspector.list_view import make_list
from bridge.browser.inspector.memory import forget, recall, remember
from bridge.browser.inspector.opened import make_opened
from bridge.browser.inspector.mounting import make_handle, make_mount
from bridge.browser.inspector.shell import make_shell
from bridge.browser.inspector.state_view import make_state
from bridge.browser.inspector.windows import make_window
from bridge.browser.shim.timers import forget as stop
from bridge.browser.shim.timers import later

SOON = 50
TICK = 1000


def keep_inside(dom_event):
    """What is typed here is no shortcut of the page's."""
    dom_event.stopPropagation()


def failures_in_words(failed):
    """`failed`: calls, the last one last."""
    last = failed[failed.length - 1]
    return (failed.length + ' calls failed, the last: ' if failed.length > 1 else '') + last.eventName + ' failed: ' + last.code


def make_view(panel):
    """What the panel shows of the calls: soon after each change, and while time goes by."""
    changed = __new__(Set())
    timers = {'soon': None, 'tick': None}

    def render():
        timers.soon = None
        panel.list.showChanges(changed)
        failed = Array['from'](changed).filter(lambda call: call.phase == 'failed')
        if failed.length:
            panel.say(failures_in_words(failed))
        panel.opened.showChanges(changed)
        changed.clear()
        refresh()

    def refresh():
        panel.state.look()
        panel.parts.empty.hidden = not panel.list.isEmpty()
        some = panel.recorder.calls.length
        write(panel.parts.empty, 'No call is like that.' if some else 'No call yet. Calls made before the inspector was there are not shown.')

    def tick():
        panel.list.refresh()
        refresh()
        timers.tick = later(tick, TICK)

    def hear(call):
        changed.add(call)
        if not panel.memory.closed and not timers.soon:
            timers.soon = later(render, SOON)

    def show():
        """As `memory` has it."""
        panel.parts.panel.hidden = panel.memory.closed
        panel.parts.launcher.hidden = not panel.memory.closed
        stop(timers.tick)
        if not panel.memory.closed:
            render()
            tick()

    def end():
        stop(timers.soon)
        stop(timers.tick)

    return {'hear': hear, 'refresh': refresh, 'show': show, 'end': end}


def make_doors(panel, view, own_window):
    """How the panel is opened and closed."""
    def set_closed(closed):
        panel.memory.closed = closed
        remember(panel.memory)
        view.show()

    def open():
        set_closed(False)
        own_window.focus()

    def close():
        own_window.back()
        set_closed(True)

    def launch():
        open()
        panel.parts.title.focus()

    def leave():
        close()
        panel.parts.launcher.focus()

    return {'open': open, 'close': close, 'launch': launch, 'leave': leave}


def listen(panel, view, root):
    """To what is typed and chosen in the panel."""
    parts = panel.parts

    def search():
        panel.list.search(parts.filter.value, parts.search.value)
        view.refresh()

    def escape(dom_event):
        keep_inside(dom_event)
        if dom_event.key == 'Escape':
            panel.opened.back()

    parts.search.addEventListener('input', search)
    parts.filter.addEventListener('change', search)
    root.addEventListener('keydown', escape)
    for name in ['keyup', 'keypress']:
        root.addEventListener(name, keep_inside)


def make_panel(world):
    """`world`: recorder, bridges, facts, doctor, closed; `save()` exports what was recorded."""
    mount = make_mount(world.facts.style)
    parts = {}
    # What its parts share.
    panel = {
        'memory': recall(world.closed), 'recorder': world.recorder, 'parts': parts, 'say': lambda text: write(parts.said, text),
        'state': make_state(world.bridges), 'list': make_list(world.recorder, lambda call: panel.opened.open(call)), 'opened': None,
    }

    def clear():
        world.recorder.clear()
        panel.opened.back()
        panel.list.showChanges([])
        view.refresh()
        parts.title.focus()

    def resized():
        panel.memory.size = mount.size
        remember(panel.memory)

    def end():
        view.end()
        own_window.back()
        mount.host['remove']()
        forget()

    own_window = make_window(mount, parts, panel.say)
    view = make_view(panel)
    doors = make_doors(panel, view, own_window)
    panel.opened = make_opened(world, parts, panel.list, mount.root, panel.say)
    Object.assign(parts, make_shell(panel.list, panel.state, Object.assign({
        'open': doors.launch, 'close': doors.leave, 'clear': clear, 'save': world.save, 'switchWindow': own_window.switchWindow,
    }, panel.opened.work)))
    mount.root.replaceChildren(parts.panel, parts.launcher)
    listen(panel, view, mount.root)
    make_handle(mount, parts.handle, resized)
    mount.putInto(window)
    if panel.memory.size:
        mount.resize(panel.memory.size)
    view.show()
    return {'hear': view.hear, 'open': doors.open, 'close': doors.close, 'end': end}
