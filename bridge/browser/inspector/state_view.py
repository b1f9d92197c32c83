"""The platform's state, the queue and the counters."""

from bridge.browser.inspector.elements import element, write
from bridge.browser.shim.platform import find, likely_mistake

COUNTERS = ['calls', 'sent', 'accepted', 'failed', 'late', 'queued', 'inFlight']
NAMES = {'queued': 'waiting', 'inFlight': 'in flight'}


def added(bridges):
    """The counters of several bridges as one."""
    total = {}
    for name in COUNTERS:
        total[name] = 0
    for bridge in bridges:
        stats = bridge.stats()
        for name in COUNTERS:
            total[name] += stats[name]
    return total


def make_state(bridges):
    """To look at the platform is not to wait for it: `ready()` would start the time limit that calls have."""
    platform = element('p', {'class': 'platform'}, [])
    numbers = {}
    items = []
    for name in COUNTERS:
        numbers[name] = element('dd', {'data-counter': name}, ['0'])
        items.push(element('div', {}, [element('dt', {}, [NAMES[name] or name]), numbers[name]]))
    counters = element('dl', {'class': 'counters', 'aria-label': 'Counters'}, items)

    def look():
        there = bool_of(find())
        platform.setAttribute('data-tone', 'good' if there else 'bad')
        write(platform, 'Platform: there' if there else 'Platform: not there. ' + likely_mistake())
        stats = added(bridges)
        for name in COUNTERS:
            write(numbers[name], String(stats[name]))
            numbers[name].parentNode.setAttribute('data-zero', String(stats[name] is 0))

    return {'platform': platform, 'counters': counters, 'look': look}


def bool_of(value):
    return value is not undefined
