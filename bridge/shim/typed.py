"""Typed events: fields in, the payload of one event out."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.checks import add, is_object
from bridge.shim.errors import make_call
from bridge.shim.events import warn_once
from bridge.shim.lang import dict
from bridge.shim.snapshot import snapshot
from bridge.shim.submit import submit


def stored(value, raw):
    """Text columns take text: numbers as JSON, booleans true or false, dates ISO 8601. `raw`: the column takes the value itself."""
    if Date.prototype.isPrototypeOf(value) and not isNaN(value):
        return value.toISOString()
    return value if raw or typeof(value) == 'string' else String(value)


def first_broken(value, kind):
    """`kind`: [required, mask, (check, fact)…]"""
    broken = None
    for i in range(2, kind.length, 2):
        broken = broken or kind[i](value, kind[i + 1])
    return broken


def read_fields(plan, event, fields, wire):
    """The issues, or null; what is valid is in `wire` then. `event`: [name, why deprecated, (field, slot, kind)…]"""
    issues = None
    pairs = []
    if not is_object(fields):
        return add(issues, plan._rules[0], [])
    for i in range(2, event.length, 3):
        name = event[i]
        slot = plan._slots[event[i + 1]]
        kind = plan._kinds[event[i + 2]]
        value = fields[name]
        if value is undefined:
            if kind[0]:
                issues = add(issues, plan._rules[1], [name])
        else:
            broken = first_broken(value, kind)
            if broken is None:
                value = stored(value, slot[1])
                if kind[1]:
                    value = kind[1](value)
                if slot[1] is None:
                    wire[slot[0]] = value
                else:
                    pairs.push({'attribute': slot[0], 'value': value})
            else:
                issues = add(issues, broken, [name])
    for name in Object.keys(fields):
        if fields[name] is not undefined and event.indexOf(name, 2) < 0:
            issues = add(issues, plan._rules[2], [name])
    if pairs.length:
        wire.customData = pairs
    return issues


def make_event(engine, context, event):
    def send(fields, options):
        call = make_call(send, event[0])

        def read():
            wire = {'kpiEventName': event[0]}
            payload = {}
            given = snapshot(options or {})
            for name in Object.keys(given):
                if name == 'correlationId':
                    call._correlation = given[name]
                elif name == 'eventTimestamp' or name == 'externalCorrelationId':
                    wire[name] = stored(given[name], True)
                else:
                    payload[name] = given[name]
            payload.events = [wire]
            call._issues = read_fields(engine, event, snapshot({} if fields is undefined else fields), wire)
            return payload

        if event[1]:
            warn_once(engine, event[1], event[1])
        return submit(engine, context, call, read)
    return send


def make_events(engine, context):
    events = {}
    for name in Object.keys(engine._events):
        events[name] = make_event(engine, context, engine._events[name])
    return events
