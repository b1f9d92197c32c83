"""One call opened."""

from bridge.browser.inspector.elements import element, facts_list, link, prose, table
from bridge.browser.inspector.fields import field_rows, payload_lines
from bridge.browser.inspector.texts import clock, duration, is_warned, outcome_words, tone

DELIVERED = {'no': 'No: the host cannot have it.', 'unknown': 'Unknown: it may have it; sent again, it may be stored twice.'}


def badge(call):
    return element('span', {'class': 'outcome', 'data-tone': tone(call)}, [outcome_words(call)])


def section(title, children):
    return element('section', {}, [element('h4', {}, [title])].concat(children))


def call_view(call, facts):
    """Its sections, the most telling first."""
    parts = [element('p', {'class': 'lead'}, [badge(call), ' ' + call.eventId])]
    if call.phase == 'failed':
        parts.push(failure(call, facts))
    elif is_warned(call):
        parts.push(section('Issues', [prose('The bridge only warns: the call was sent all the same.'), issue_list(call)]))
    rows = field_rows(call, facts)
    if rows.length:
        parts.push(section('Fields and columns', [fields_table(rows)]))
    parts.push(section('Payload', [payload(call, facts)]))
    parts.push(section('Times', [times(call)]))
    if call.phase == 'accepted':
        parts.push(section('Receipt', [receipt(call)]))
    return parts


def failure(call, facts):
    """What happened, why, and what to do."""
    known = facts.codes[call.code] or {'when': '', 'fix': ''}
    parts = [prose(known.when)]
    if call.issues.length:
        parts.push(issue_list(call))
    pairs = []
    if call.hint:
        pairs.push(['It looks like', call.hint])
    if call.cause is not undefined:
        pairs.push(['The platform gave', text_of_cause(call.cause)])
    pairs.push(['What to do', prose(known.fix)], ['Can the host have it?', DELIVERED[call.delivered] or ''])
    if call.link:
        pairs.push(['More', link('The page about ' + call.code, call.link)])
    return section('What went wrong', parts.concat(facts_list('facts', pairs)))


def text_of_cause(cause):
    return cause if typeof(cause) == 'string' else JSON.stringify(cause)


def issue_list(call):
    items = []
    for issue in call.issues:
        items.push(element('li', {}, [element('code', {}, [issue.path or 'payload']), ' ' + issue.msg + ' ', element('small', {}, [issue.type])]))
    return element('ul', {'class': 'issues'}, items)


def absence(row):
    """The bridge gives nobody the value of a typed event's field that it refused."""
    return 'refused, and kept from everybody' if row.issues.some(lambda issue: issue.type != 'missing') else 'absent'


def fields_table(rows):
    cells = []
    for row in rows:
        name = element('span', {'class': 'field'}, [row.field or row.column, element('code', {}, [row.column or 'no column is known'])])
        value = element('span', {'class': 'value'}, [row.value]) if row.value else element('em', {}, [absence(row)])
        note = element('small', {}, [row.note])
        issues = [element('strong', {'class': 'issue'}, [issue.msg]) for issue in row.issues]
        cells.push([name, element('div', {}, [value, ' ', note].concat(issues))])
    return table('Fields and columns', ['Field and column', 'Value'], cells, 'fields')


def payload(call, facts):
    if call.payload is undefined:
        return prose('None: nothing could be sent of what the page passed.')
    lines = []
    for line in payload_lines(call, facts):
        lines.push(element('span', {'class': 'line'}, [line.text + '\n']))
        for issue in line.issues:
            lines.push(element('strong', {'class': 'issue'}, ['\u2191 ' + issue.msg + ' (' + issue.path + ')\n']))
    if call.cut:
        lines.push(element('em', {}, ['Only the beginning is kept of a large payload.']))
    return element('pre', {}, lines)


def times(call):
    pairs = [['Called', clock(call.at)]]
    if call.queuedMs is not undefined:
        pairs.push(['Waited for sending', duration(call.queuedMs)])
    if call.elapsedMs is not undefined:
        pairs.push(['In all', duration(call.elapsedMs)])
    pairs.push(['Attempts', String(call.attempts)])
    return facts_list('facts', pairs)


def receipt(call):
    pairs = [['Result', text_of_cause(call.result)], ['Event id', call.eventId], ['Correlation id', call.correlationId]]
    note = 'Accepted: the host took the message. That a row is stored is not said; the doctor looks for one.'
    return element('div', {}, [facts_list('facts', pairs), prose(note)])
