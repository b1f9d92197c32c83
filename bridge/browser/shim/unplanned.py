"""What a raw call names and the plan does not have: the organisation may have it, so it is sent, and said once."""

from bridge.browser.shim.checks import listed
from bridge.browser.shim.reporting import warn_once
from bridge.browser.shim.submit import events_of
from bridge.browser.shim.words import one_of, told
from facts import COLUMN_PREFIX


def say_unplanned(engine, events, call):
    """`events`: those of the plan."""
    name = call._public.eventName
    if not events.some(lambda event: event._name is name):
        say(engine, name, events.map(lambda event: event._name))
    for event in listed(events_of(call._data)):
        for pair in listed(event.customData):
            # Names with Microsoft's prefix have been checked; what is no text, too.
            if typeof(pair.attribute) == 'string' and not pair.attribute.startsWith(COLUMN_PREFIX):
                columns = events.flatMap(lambda event: event._fields.map(lambda field: field._column))
                if not columns.includes(pair.attribute):
                    say(engine, pair.attribute, Array['from'](__new__(Set(columns.filter(Boolean)))))


def say(engine, name, known):
    warn_once(engine, told(name) + ' is not in the plan: ' + one_of(known))
