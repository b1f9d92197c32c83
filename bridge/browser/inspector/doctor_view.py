"""The doctor's report in the panel, or how to get one."""

from bridge.browser.inspector.elements import element, table

TONES = {'ok': 'good', 'lost': 'bad', 'unknown': 'warned'}
MISSING = [
    'The doctor looks at everything between this page and a stored row, and is in a file of its own: cif-bridge.admin.js. '
    + 'Load it after the bridge, then press the button again. In the console:',
    "document.head.append(Object.assign(document.createElement('script'), { src: '\u2026/cif-bridge.admin.js' }))",
    'In a module:',
    "import { doctor } from 'cif-analytics-bridge/admin'; inspect(CIFBridge, { doctor });",
]


def how_to_get_one():
    parts = []
    for index, text in MISSING.entries():
        parts.push(element('p' if index == 0 or index == 2 else 'pre', {}, [text]))
    return parts


def report_view(report):
    rows = []
    for check in report.checks:
        outcome = element('span', {'class': 'outcome', 'data-tone': TONES[check.outcome]}, [check.outcome])
        advice = [check.seen, check.why, check.next].filter(lambda text: text).join(' ')
        rows.push([check.id, outcome, advice])
    words = 'An event sent from this page is stored.' if report.ok else 'Start with the first that is lost: the checks stand in the order an event travels.'
    return [element('p', {}, [words]), table('What the doctor saw', ['Check', 'Outcome', 'Seen, why, what to do'], rows, 'checks')]
