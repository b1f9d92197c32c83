"""Sensitive values of the plan's events in payloads that a page has made itself."""

from bridge.browser.shim.checks import is_object, listed
from bridge.browser.shim.words import as_text
from sensitive import SENSITIVE


def conceal(payload, others):
    """Masks text in the copy of a payload, of whatever form that is; or else, with `others`, what is no text. That is for after the
    checks: columns of an organisation's own may take it, a page that only warns sends it, and listeners of a failed call see it."""
    if is_object(payload):
        for event in listed(payload.events):
            for known in SENSITIVE:
                if known._events.includes(event.kpiEventName):
                    hide(event, known._payloadField, known, others)
                    for pair in listed(event.customData):
                        # In other letters it is no column: a page that only warns sends it all the same.
                        if as_text(pair.attribute).toLowerCase() is known._column:
                            hide(pair, 'value', known, others)


def hide(holder, key, known, others):
    value = holder[key]
    if value != None and (typeof(value) == 'string') is not others:
        holder[key] = known._mask(as_text(value), known._room)
