"""Typed events: fields in, the payload of one event out."""

from bridge.browser.shim.checks import add, is_object
from bridge.browser.shim.errors import make_call
from bridge.browser.shim.events import warn_once
from bridge.browser.shim.snapshot import snapshot
from bridge.browser.shim.submit import submit
from rules import EXTRA_FORBIDDEN, MISSING, MODEL_TYPE


def stored(value, raw):
    """Text columns take text: numbers as JSON, booleans true or false, dates ISO 8601. `raw`: the column takes the value itself."""
    if Date.prototype.isPrototypeOf(value) and not isNaN(value):
        return value.toISOString()
    return value if raw or typeof(value) == 'string' else String(value)


def first_broken(value, field):
    """`field`: [name, where it goes, raw, required, mask, (check, fact)…]"""
    broken = None
    for i in range(5, field.length, 2):
        broken = broken or field[i](value, field[i + 1])
    return broken


def read_fields(known, fields, wire):
    """The issues, or null; what is valid is in `wire` then."""
    issues = None
    pairs = []
    if not is_object(fields):
        return add(issues, MODEL_TYPE, [])
    for field in known:
        value = fields[field[0]]
        broken = field[3] and MISSING if value is undefined else first_broken(value, field)
        if broken:
            issues = add(issues, broken, [field[0]])
        elif value is not undefined:
            value = stored(value, field[2])
            if field[4]:
                value = field[4](value)
            if field[2] is None:
                wire[field[1]] = value
            else:
                pairs.push({'attribute': field[1], 'value': value})
    for name in Object.keys(fields):
        if fields[name] is not undefined and not known.some(lambda field: field[0] is name):
            issues = add(issues, EXTRA_FORBIDDEN, [name])
    if pairs.length:
        wire.customData = pairs
    return issues


def make_event(engine, context, event):
    """`event`: [name, fields, why deprecated, function where its name is not the event's in camel case]"""
    def send(fields, options):
        call = make_call(send, event[0])

        def read():
            wire = {'kpiEventName': event[0]}
            payload = {}
            given = snapshot(options or {})[0]
            for name in Object.keys(given):
                if name == 'correlationId':
                    call._correlation = given[name]
                elif name == 'eventTimestamp' or name == 'externalCorrelationId':
                    wire[name] = stored(given[name], True)
                else:
                    payload[name] = given[name]
            payload.events = [wire]
            call._issues = read_fields(event[1], snapshot({} if fields is undefined else fields)[0], wire)
            return payload

        if event[2]:
            warn_once(engine, event[2], event[2])
        return submit(engine, context, call, read)
    return send


def make_events(engine, context):
    events = {}
    for event in engine._events:
        name = event[3] or event[0][0].toLowerCase() + event[0].slice(1)
        events[name] = make_event(engine, context, event)
    return events
