"""Sensitive values of the plan's events in payloads that a page has made itself."""

from bridge.browser.shim.checks import is_object, listed
from sensitive import SENSITIVE


def conceal(payload):
    """Masks text in the copy of a payload, of whatever form that is. What is no text there is refused later."""
    if is_object(payload):
        for event in listed(payload.events):
            for known in SENSITIVE:
                if known._events.includes(event.kpiEventName):
                    hide(event, known._payloadField, known)
                    for pair in listed(event.customData):
                        # In other letters it is no column: a page that only warns sends it all the same.
                        if String(pair.attribute).toLowerCase() is known._column:
                            hide(pair, 'value', known)


def hide(holder, key, known):
    if typeof(holder[key]) == 'string':
        holder[key] = known._mask(holder[key], known._room)
