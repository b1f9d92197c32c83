"""Typed events: fields in, the payload of one event out."""

from bridge.browser.shim.checks import add, is_date, is_object
from bridge.browser.shim.reporting import warn_once
from bridge.browser.shim.records import make_call
from bridge.browser.shim.snapshot import snapshot, clone
from bridge.browser.shim.submit import prepare, submit
from validator import check_made
from rules import EXTRA_FORBIDDEN, MISSING, MODEL_TYPE, STRING_UNICODE


def stored(value, raw):
    """Text columns take text: numbers as JSON, booleans true or false, dates ISO 8601. `raw`: the column takes the value itself."""
    if is_date(value) and not isNaN(value):
        return value.toISOString()
    return value if raw or typeof(value) == 'string' else String(value)


def first_broken(value, checks):
    for check in checks:
        broken = check._check(value, check._fact)
        if broken:
            return broken


def read_fields(known, fields, defaults, wire):
    """The issues, or null; what is valid is in `wire` then. `defaults`: the context's, for what the page does not give. Of a name that
    is no Unicode that alone is said, as by pydantic."""
    issues = None
    pairs = []
    if not is_object(fields):
        return add(issues, MODEL_TYPE, [])
    for field in known:
        value = fields[field._name]
        if value is undefined and defaults:
            value = snapshot(defaults[field._name])._copy
        broken = field._required and MISSING if value is undefined else first_broken(value, field._checks)
        if broken:
            issues = add(issues, broken, [field._name])
        elif value is not undefined:
            value = stored(value, field._raw)
            if field._mask:
                value = field._mask(value, field._room)
            if field._payloadField:
                wire[field._payloadField] = value
            else:
                pairs.push({'attribute': field._column, 'value': value})
    for name in Object.keys(fields):
        if fields[name] is not undefined and not known.some(lambda field: field._name is name):
            if not name.isWellFormed():
                return add(None, STRING_UNICODE, [])
            issues = add(issues, EXTRA_FORBIDDEN, [name])
    if pairs.length:
        wire.customData = pairs
    return issues


def make_event(engine, context, event):
    def send(fields, options):
        call = make_call(send, event._name)
        call._check = check_made

        def read():
            shot = snapshot(options or {})
            wire = {'kpiEventName': event._name}
            # Pairs make keys of an object's own, `__proto__` among them.
            pairs = [['events', [wire]]]
            for name, value in Object.entries(shot._copy):
                if name == 'correlationId':
                    call._correlation = value
                elif name == 'eventTimestamp' or name == 'externalCorrelationId':
                    wire[name] = stored(value, True)
                else:
                    pairs.unshift([name, value])
            shot._copy = Object.fromEntries(pairs)
            given = clone({} if fields is undefined else fields, shot)
            call._issues = read_fields(event._fields, given, context.fields, wire)
            return shot

        if event._deprecated:
            warn_once(engine, event._deprecated)
        return submit(engine, call, lambda: prepare(engine, context, call, read))
    return send


def function_name(event):
    return event._function or event._name.charAt(0).toLowerCase() + event._name.slice(1)


def make_events(engine, context, events):
    functions = {}
    for event in events:
        functions[function_name(event)] = make_event(engine, context, event)
    return functions
