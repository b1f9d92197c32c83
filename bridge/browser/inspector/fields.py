"""What a payload holds, with the columns that its values end in, and its issues where they belong."""

from bridge.browser.inspector.copied_test import events_of, field_value, known_event, pairs_of


def text_of(value):
    """A value as JSON has it; empty for what is absent."""
    return '' if value is undefined else value if typeof(value) == 'string' else JSON.stringify(value)


def places(call, facts):
    """Each issue with its place in the payload: a typed event names its own fields."""
    return call.issues.map(lambda issue: {'issue': issue, 'loc': place_of(issue, call, facts)})


def place_of(issue, call, facts):
    loc = Array['from'](issue.loc or [])
    if not loc.length or facts.payload.includes(loc[0]) or facts.arguments.includes(loc[0]):
        return loc
    known = known_event(events_of(call)[0], facts)
    field = known and known.fields.find(lambda field: field.name is loc[0])
    if field and field.payloadField:
        return ['events', 0, field.payloadField]
    return ['events', 0, 'customData', field.column] if field else ['events', 0, loc[0]]


def column_of(name, facts):
    """Of a field of the payload itself."""
    return facts.payloadColumns[name] if Object.hasOwn(facts.payloadColumns, name) else ''


def row(place, field, column, value, note):
    """`place`: what `row_place` makes of the place of its value."""
    return {'place': place.join('\n'), 'field': field, 'column': column, 'value': text_of(value), 'note': note, 'issues': []}


def row_place(loc, call):
    """The row that a place in the payload belongs to, as text: a pair is known by its column."""
    if loc[2] == 'customData' and loc.length > 3:
        return loc.slice(0, 2).concat(column_at(loc, call)).join('\n')
    return loc.slice(0, 3 if loc[0] == 'events' else 1).join('\n')


def column_at(loc, call):
    """By the number of a pair, or by the column itself."""
    pairs = (events_of(call)[loc[1]] or {}).customData
    pair = Array.isArray(pairs) and pairs[loc[3]]
    return pair.attribute if pair and typeof(pair.attribute) == 'string' else String(loc[3])


def field_rows(call, facts):
    """One for each value of the payload, and for each field of the plan that is not there; each with its issues."""
    rows = []
    payload = call.payload
    if payload is None or typeof(payload) != 'object':
        return rows
    for name in Object.keys(payload):
        if name != 'events':
            rows.push(row([name], name, column_of(name, facts), payload[name], ''))
    for index, event in events_of(call).entries():
        rows.push(*event_rows(event, ['events', index], facts))
    for found in places(call, facts):
        owner = row_place(found.loc, call)
        for one in rows.filter(lambda one: one.place is owner):
            one.issues.push(found.issue)
    return rows


def event_rows(event, loc, facts):
    rows = []
    known = known_event(event, facts) or {'fields': []}
    own = [field.payloadField for field in known.fields]
    for name in Object.keys(event):
        if name != 'customData' and not own.includes(name):
            rows.push(row(loc.concat(name), name, column_of(name, facts), event[name], ''))
    for field in known.fields:
        rows.push(row(loc.concat(field.payloadField or field.column), field.name, field.column, field_value(event, field), note_of(field, event)))
    columns = [field.column for field in known.fields]
    for pair in pairs_of(event):
        if not columns.includes(pair.attribute):
            note = '' if facts.columns.includes(pair.attribute) else 'not of the plan'
            rows.push(row(loc.concat(pair.attribute), '', pair.attribute, pair.value, note))
    return rows


def note_of(field, event):
    if field.sensitive:
        return field.sensitive + ', masked'
    return 'required' if field.required and field_value(event, field) is undefined else ''


def payload_lines(call, facts):
    """The payload as JSON, line by line, each with the issues of its place; an issue of what is absent stands at what should hold it."""
    lines = []
    spell(call.payload, [], '', '', lines)
    known = lines.map(lambda line: line.loc)
    for found in places(call, facts):
        loc = found.loc
        while loc.length and not known.includes(spelled(loc, call)):
            loc = loc.slice(0, -1)
        line = lines[Math.max(0, known.indexOf(spelled(loc, call)))]
        line.issues.push(found.issue)
    return lines


def spelled(loc, call):
    """A place as text; the pair of a column that a typed event names is found by the column."""
    if loc[2] == 'customData' and typeof(loc[3]) == 'string':
        pairs = (events_of(call)[loc[1]] or {}).customData
        index = pairs.findIndex(lambda pair: pair and pair.attribute is loc[3]) if Array.isArray(pairs) else -1
        loc = loc.slice(0, 3).concat(index, loc.slice(4))
    return JSON.stringify(loc)


def spell(value, loc, before, after, lines):
    """`before`: indent and key; `after`: a comma, or nothing."""
    if value is None or typeof(value) != 'object':
        text = JSON.stringify(value)
        lines.push({'loc': JSON.stringify(loc), 'text': before + (text or '') + after, 'issues': []})
        return
    is_list = Array.isArray(value)
    entries = Object.entries(value)
    opening = '[' if is_list else '{'
    closing = (']' if is_list else '}') + after
    if not entries.length:
        lines.push({'loc': JSON.stringify(loc), 'text': before + opening + closing, 'issues': []})
        return
    lines.push({'loc': JSON.stringify(loc), 'text': before + opening, 'issues': []})
    indent = ' '.repeat(before.length - before.trimStart().length)
    for index, entry in entries.entries():
        key = '' if is_list else JSON.stringify(entry[0]) + ': '
        comma = ',' if index < entries.length - 1 else ''
        spell(entry[1], loc.concat(index if is_list else entry[0]), indent + '  ' + key, comma, lines)
    lines.push({'loc': '', 'text': indent + closing, 'issues': []})
