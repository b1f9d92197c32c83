"""The conversation's record: what is written into it before its events."""

from bridge.browser.shim.checks import add, is_object
from bridge.browser.shim.reporting import fail
from bridge.browser.shim.guid import guid
from bridge.browser.shim.snapshot import snapshot, clone
from bridge.browser.shim.submit import enqueue
from bridge.browser.shim.words import as_text
from rules import EXTRA_FORBIDDEN, MISSING, MODEL_TYPE, STRING_TYPE


def prepare_update(engine, context, call, data, conversation):
    """`data`: columns and values, or the JSON text of that, which is what is sent."""
    stage = 'uncloneable'
    try:
        shot = snapshot({'data': data})
        call._conversation = clone(context.conversationId if conversation is undefined else conversation, shot)
        call._correlation = clone(context.correlationId, shot)
        values = shot._copy.data
        stage = 'invalid'
        call._data = JSON.parse(values) if typeof(values) == 'string' else values
    except:
        return fail(engine, call, stage, {'cause': __except0__})
    call._public.eventId = guid()
    call._correlation = call._correlation or call._public.eventId
    issues = None
    if not call._conversation or typeof(call._conversation) != 'string':
        issues = add(issues, STRING_TYPE if call._conversation else MISSING, ['conversationId'])
    if not is_object(call._data):
        issues = add(issues, MODEL_TYPE, ['data'])
    elif Object.hasOwn(call._data, 'message'):
        # To the library a record with this key is an error, and loses all others.
        issues = add(issues, EXTRA_FORBIDDEN, ['data', 'message'])
    if issues:
        return fail(engine, call, 'invalid', {'issues': issues})
    enqueue(engine, call)


def record_id(result):
    """Of what the platform resolves: JSON text of the record, or the record."""
    try:
        record = JSON.parse(result) if typeof(result) == 'string' else result
        if typeof(record.id) == 'string':
            return record.id
    except:
        pass
    return as_text(result)
