"""The widgets that have asked for host events, and how they are told of one."""


def count(events, name, by):
    """A widget asks once for each handler, and ends that once for each."""
    wanted = (events.get(name) or 0) + by
    if wanted > 0:
        events.set(name, wanted)
    else:
        events.delete(name)


def register(widgets, widget, name, by):
    known = widgets.get(widget.key) or {'events': __new__(Map())}
    known.post = widget.post
    widgets.set(widget.key, known)
    count(known.events, name, by)


def find_likely(name, names):
    """The documented name that a person meant, or undefined."""
    return names.find(lambda known: String(name).toLowerCase() == known.toLowerCase())


def make_teller(facts, note, widgets):
    state = {'told': 0}

    def tell(name, data):
        """Data travels as JSON text."""
        state.told += 1
        message = {
            'messageType': name,
            'messageData': JSON.stringify({} if data is undefined else data),
            'messageCorrelationId': 'host-' + state.told.toString(36),
        }
        for widget in widgets.values():
            if widget.events.has(name):
                widget.post(message)
        note('info', 'host-event', 'The host raised ' + name + '.', {'call': name})

    def raise_event(name, data):
        """Raises an event for a test. A name that no page of the documentation has is most likely a mistake."""
        if not facts.hostEvents.includes(name):
            likely = find_likely(name, facts.hostEvents)
            hint = "It is spelled '" + likely + "'." if likely else 'Documented: ' + facts.hostEvents.join(', ') + '.'
            note('warning', 'undocumented-event', "No host is known to raise '" + name + "'. " + hint, {'call': name})
        tell(name, data)

    return {'tell': tell, 'raiseEvent': raise_event}
