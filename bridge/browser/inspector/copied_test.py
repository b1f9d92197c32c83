"""A call as a test for Vitest, on the fake Dynamics, that ends as the call did."""

# What makes the fake end a call with a code, before it and in its options.
BRIDGE_OF = {
    'not-ready': '{ readyTimeoutMs: 100 }', 'overflow': '{ maxQueue: 1, readyTimeoutMs: 100 }', 'timeout': '{ timeoutMs: 100 }',
    'dropped': '{ enabled: false }',
}
FAULTS_OF = {'rejected': "{ refuse: 'map' }", 'unhandled': '{ noHandler: true }', 'timeout': '{ noReply: true }'}
WITHOUT_LIBRARY = ['not-ready', 'overflow']
# Values that break a rule of a typed event: the bridge tells nobody the one that was refused.
WRONG = {
    'extra_forbidden': "'unknown'", 'literal_error': "'not one of them'", 'string_too_short': "''", 'string_type': '1', 'finite_number': 'Infinity',
    'int_type': '1.5', 'float_type': "'text'", 'bool_type': "'text'", 'date_type': '1', 'datetime_type': '1', 'uuid_type': '1',
    'int_parsing_size': '2 ** 60', 'string_unicode': "'\\ud800'",
}
# Listeners are not told the conversation of an update.
CONVERSATION = 'conversation-1'
UNKNOWN = 'undefined /* write what was refused: the bridge tells nobody */'


def why_no_test(call):
    """Why there is none; empty when there is one."""
    if call.phase == 'waiting' or call.phase == 'sent':
        return 'The call has not ended yet.'
    if call.payload is undefined:
        return 'What the page passed could not be read, so that no test can pass it again.'
    return ''


def code(value):
    """JSON is JavaScript, but for a key that would set the prototype."""
    return JSON.stringify(value, None, 2).split('"__proto__":').join('["__proto__"]:')


def indented(text):
    return text.split('\n').join('\n  ')


def as_test(call, facts):
    typed = broken_fields(call, facts)
    lines = typed_call(call, typed) if typed else raw_call(call)
    return [
        '// @vitest-environment jsdom',
        "import { expect, test } from 'vitest';",
        "import * as CIFBridge from 'cif-analytics-bridge';",
        "import { CIFFake } from 'cif-analytics-bridge/fake';",
        '',
        'test(' + JSON.stringify(title(call)) + ', async () => {',
    ].concat(setup(call, facts), lines, ending(call), ['});', '']).join('\n')


def title(call):
    return (call.eventName or 'an event') + (' is accepted' if call.phase == 'accepted' else ' ends in ' + call.code)


def setup(call, facts):
    """The fake as the call found its host, and the bridge with the options that matter."""
    names = events_of(call).map(lambda event: event.kpiEventName).filter(lambda name: typeof(name) == 'string')
    options = {'definitions': Array['from'](__new__(Set(names)))}
    own = own_columns(call, facts)
    if Object.keys(own).length:
        options.columns = own
    if WITHOUT_LIBRARY.includes(call.code):
        options.library = {'load': 'missing'}
    lines = ['  CIFFake.start(' + JSON.stringify(options) + ');']
    if FAULTS_OF[call.code]:
        lines.push('  CIFFake.faults.set(' + FAULTS_OF[call.code] + ');')
    if BRIDGE_OF[call.code]:
        lines.push('  CIFBridge.configure(' + BRIDGE_OF[call.code] + ');')
    elif call.issues.length and call.phase == 'accepted':
        lines.push("  CIFBridge.configure({ validation: 'warn' });")
    elif call.code == 'invalid' and not call.issues.length:
        lines.push("  CIFBridge.configure({ beforeSend: () => { throw new Error('as the hook did'); } });")
    if call.cut:
        lines.push('  // A large payload: the inspector has kept its beginning.')
    return lines


def events_of(call):
    events = call.payload and call.payload.events
    return events.filter(lambda event: event and typeof(event) == 'object') if Array.isArray(events) else []


def known_event(event, facts):
    """What the plan says of an event, by whatever a page gave as its name; null where it says nothing."""
    name = event and event.kpiEventName
    return facts.events[name] if typeof(name) == 'string' and Object.hasOwn(facts.events, name) else None


def own_columns(call, facts):
    """Columns that the plan does not know, as the fake declares them."""
    found = {}
    for event in events_of(call):
        for pair in pairs_of(event):
            if not facts.columns.includes(pair.attribute):
                found[pair.attribute] = typeof(pair.value) if typeof(pair.value) != 'string' else 4000
    return found


def pairs_of(event):
    pairs = event.customData
    return pairs.filter(lambda pair: pair and typeof(pair.attribute) == 'string') if Array.isArray(pairs) else []


def is_update(call):
    """Whether it writes into the conversation's record: its payload is columns and their values."""
    return call.eventName == 'updateConversation' and not Array.isArray(call.payload.events)


def raw_call(call):
    if is_update(call):
        missing = call.issues.some(lambda issue: issue.path == 'conversationId')
        conversation = '' if missing else ', ' + JSON.stringify(CONVERSATION)
        return ['  const ended = CIFBridge.updateConversation(' + indented(code(call.payload)) + conversation + ');']
    correlation = ', ' + JSON.stringify(call.correlationId) if call.correlationId else ''
    name = ', ' + JSON.stringify(call.eventName) if call.eventName else ', undefined' if correlation else ''
    lines = ['  const payload = ' + indented(code(call.payload)) + ';']
    if call.code == 'overflow':
        lines.push('  CIFBridge.logAnalyticsEvent(payload' + name + ');')
    lines.push('  const ended = CIFBridge.logAnalyticsEvent(payload' + name + correlation + ');')
    return lines


def broken_fields(call, facts):
    """The event of the plan whose fields were refused, else null: its payload lacks what was wrong."""
    event = events_of(call)[0]
    known = known_event(event, facts)
    if call.code == 'invalid' and known and call.issues.length and not facts.payload.includes(call.issues[0].loc[0]):
        return known
    return None


def typed_call(call, known):
    event = events_of(call)[0]
    lines = []
    for field in known.fields:
        value = field_value(event, field)
        if value is not undefined:
            lines.push('    ' + key(field.name) + ': ' + code(unwritten(value, field.kind)) + ',')
    for issue in call.issues:
        if issue.type != 'missing' and issue.loc.length:
            lines.push('    ' + key(issue.loc[0]) + ': ' + wrong_value(issue) + ',')
    options = {}
    for name in facts_of_payload(call):
        options[name] = call.payload[name]
    return [].concat(
        '  const fields = {', lines, '  };',
        '  const ended = CIFBridge.events[' + JSON.stringify(known.function) + '](fields, ' + JSON.stringify(options) + ');',
    )


def facts_of_payload(call):
    return Object.keys(call.payload).filter(lambda name: name != 'events')


def key(name):
    return '[' + JSON.stringify(String(name)) + ']'


def field_value(event, field):
    """What the payload has of it; undefined when nothing."""
    if field.payloadField:
        return event[field.payloadField]
    pair = pairs_of(event).find(lambda pair: pair.attribute is field.column)
    return pair.value if pair else undefined


def unwritten(value, kind):
    """Columns of text hold numbers and booleans as text."""
    if kind == 'integer' or kind == 'number':
        return Number(value)
    if kind == 'boolean':
        return String(value) == 'true'
    return value


def wrong_value(issue):
    limits = issue.ctx or {}
    if issue.type == 'string_too_long':
        return "'x'.repeat(" + (limits.max_length + 1) + ')'
    if issue.type == 'greater_than_equal':
        return String(limits.ge - 1)
    if issue.type == 'less_than_equal':
        return String(limits.le + 1)
    if issue.type == 'greater_than' or issue.type == 'less_than':
        return String(limits.gt if issue.type == 'greater_than' else limits.lt)
    return WRONG[issue.type] or UNKNOWN


def ending(call):
    """What is expected: the code and the issues, or the rows that the fake has then."""
    if call.phase == 'failed':
        expected = {'code': call.code}
        if call.issues.length:
            expected.issues = call.issues.map(lambda issue: {'type': issue.type, 'path': issue.path})
        return ['  await expect(ended).rejects.toMatchObject(' + indented(code(expected)) + ');']
    if is_update(call):
        return ['  expect(await ended).toBe(' + JSON.stringify(CONVERSATION) + ');']
    lines = ["  expect(await ended).toBe('Success');"]
    if not call.issues.length:
        rows = events_of(call).map(lambda event: {'msdyn_kpieventname': event.kpiEventName, 'msdyn_externalcorrelationid': event.externalCorrelationId})
        lines.push('  await CIFFake.settled();', '  expect(CIFFake.rows()).toMatchObject(' + indented(code(rows)) + ');')
    return lines
