"""What pages and tests call: `CIFFake`, with the host half here and the library half in a widget's iframe, or in this page too."""

from bridge.browser.fake.cloning import clone
from bridge.browser.fake.host import make_host
from bridge.browser.fake.journal import make_journal
from bridge.browser.fake.loading import load, read_options
from bridge.browser.fake.settings import defaults, merge_settings


def listen_to_frames(current, journal):
    """Widgets speak from iframes of this page, and from the origins allowed, if any are named."""

    def is_shown(origin):
        return Array['from'](document.querySelectorAll('iframe')).some(lambda frame: __new__(URL(frame.src, location.href)).origin == origin)

    def is_known(dom_event, origins):
        if origins.length and not origins.includes(dom_event.origin):
            return False
        if dom_event.source is None:
            # The last words of a page that is being reloaded.
            return is_shown(dom_event.origin)
        return dom_event.source != window and dom_event.source.top == window

    def on_message(dom_event):
        if dom_event.source == window and not (dom_event.data and dom_event.data.messageType):
            return
        if not is_known(dom_event, current.options.origins):
            text = 'A message from ' + (dom_event.origin or 'nowhere') + ' was ignored: no widget of this page, or not in the option origins.'
            journal.note('error', 'foreign-origin', text, {})
            return

        def post(message):
            if dom_event.source:
                dom_event.source.postMessage(message, '*' if dom_event.origin == 'null' else dom_event.origin)

        current.host.receive(dom_event.data, {'key': dom_event.source or dom_event.origin, 'origin': dom_event.origin, 'post': post})

    window.addEventListener('message', on_message)


def link_here(current):
    """Both halves in one page: messages are cloned and arrive later, as between windows."""
    name = 'fake.local'
    ears = []

    def carry(message, deliver):
        copy = clone(message)
        host = current.host
        host.begin()

        def arrive():
            try:
                deliver(host, copy)
            finally:
                host.done()

        setTimeout(arrive, 0)

    def to_widget(message):
        carry(message, lambda host, copy: ears.forEach(lambda heard: heard(copy, name, 'https://' + name)))

    def post(message):
        carry(message, lambda host, copy: host.receive(copy, {'key': name, 'origin': 'this page', 'post': to_widget}))

    return {'post': post, 'listen': lambda heard: ears.push(heard), 'hostname': lambda: name, 'host': lambda: 'https://' + name}


def functions_of(journal, started):
    """What asks or changes the host that is there."""
    return {
        'rows': lambda table: started().rows(table),
        'log': journal.copy,
        'settled': lambda: started().settled(),
        'onChange': journal.subscribe,
        'raiseEvent': lambda name, data: started().raiseEvent(name, data),
        'faults': {
            'set': lambda switches: started().setSwitches(switches),
            'clear': lambda: started().clearSwitches(),
            'current': lambda: started().switches(),
        },
        'sessions': {
            'create': lambda session: started().sessions.create(session),
            'focus': lambda id: started().sessions.focus(id),
            'close': lambda id: started().sessions.close(id),
            'list': lambda: started().sessions.list(),
            'focused': lambda: started().sessions.focused(),
        },
    }


def make_fake(facts, withLibrary):
    journal = make_journal()
    current = {'host': None, 'options': None, 'widgets': __new__(Map()), 'listening': False}

    def complain(code, message):
        journal.note('error', code, message, {})

    def open_host():
        if current.host:
            current.host.stop()
        journal.empty()
        current.host = make_host(facts, journal, current.options, current.widgets)

    def started():
        if not current.host:
            start({})
        return current.host

    def start(values):
        options = defaults(facts.options)
        problems = []
        merge_settings(options, values, facts.options, 'option', lambda code, message: problems.push([code, message]))
        current.options = options
        open_host()
        for problem in problems:
            complain(problem[0], problem[1])
        if withLibrary:
            if globalThis.Microsoft:
                Reflect.deleteProperty(Microsoft, 'CIFramework')
            load(facts, link_here(current), read_options(facts, options.library, complain))
        elif not current.listening:
            current.listening = True
            listen_to_frames(current, journal)
        return fake

    def reset():
        started()
        open_host()

    fake = Object.assign({'start': start, 'reset': reset}, functions_of(journal, started))
    return fake
