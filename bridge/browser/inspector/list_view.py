"""The calls as a list, the newest first: one stop for Tab, arrow keys inside."""

from bridge.browser.inspector.elements import element, write
from bridge.browser.inspector.recorder import is_settled
from bridge.browser.inspector.texts import SIGNS, clock, is_warned, outcome_words, lasted, tone, tries, waited, whole_text

FILTERS = {
    'all': lambda call: True,
    'problems': lambda call: call.phase == 'failed' or is_warned(call),
    'open': lambda call: not is_settled(call),
    'accepted': lambda call: call.phase == 'accepted',
}


def make_row(call, choose):
    """The elements of a call; `fill` writes into them what is new."""
    parts = {}
    for name in ['sign', 'event', 'outcome', 'waited', 'lasted', 'tries', 'time']:
        parts[name] = element('span', {'class': name}, [])
    parts.sign.setAttribute('aria-hidden', 'true')
    times = element('span', {'class': 'times'}, [parts.waited, ' ', parts.lasted, ' ', parts.tries, ' ', parts.time])
    opener = element('button', {'type': 'button', 'class': 'call', 'tabindex': '-1'}, [parts.sign, parts.event, ' ', parts.outcome, ' ', times])
    opener.addEventListener('click', lambda: choose(call))
    return {'call': call, 'item': element('li', {}, [opener]), 'opener': opener, 'parts': parts}


def fill(row):
    call = row.call
    parts = row.parts
    row.opener.setAttribute('data-tone', tone(call))
    write(parts.sign, SIGNS[call.phase])
    write(parts.time, clock(call.at))
    write(parts.event, call.eventName or '(no event name)')
    write(parts.outcome, outcome_words(call))
    write(parts.waited, waited(call))
    write(parts.lasted, lasted(call))
    write(parts.tries, tries(call))


def make_focus(items):
    """One opener can be reached by Tab, where the reader was, else the newest; arrow keys go to the others."""
    state = {'current': None}

    def shown():
        return Array['from'](items.children).filter(lambda item: not item.hidden).map(lambda item: item.firstChild)

    def settle():
        openers = shown()
        if not openers.includes(state.current):
            state.current = openers[0]
        for opener in openers:
            if opener.tabIndex is not (0 if opener is state.current else -1):
                opener.tabIndex = 0 if opener is state.current else -1

    def move(dom_event):
        openers = shown()
        index = openers.indexOf(state.current)
        steps = {'ArrowDown': index + 1, 'ArrowUp': index - 1, 'Home': 0, 'End': openers.length - 1}
        target = openers.at(steps[dom_event.key]) if Object.hasOwn(steps, dom_event.key) and steps[dom_event.key] >= 0 else None
        if target:
            dom_event.preventDefault()
            target.focus()

    def focused(dom_event):
        state.current = dom_event.target
        settle()

    def focus(row):
        target = row.opener if row and not row.item.hidden else state.current
        if target:
            target.focus()

    items.addEventListener('keydown', move)
    items.addEventListener('focusin', focused)
    return {'settle': settle, 'focus': focus, 'isEmpty': lambda: shown().length is 0}


def make_list(recorder, choose):
    """`choose(call)`: when one is opened."""
    rows = __new__(Map())
    items = element('ol', {'class': 'calls', 'aria-label': 'Calls, newest first'}, [])
    focus = make_focus(items)
    wanted = {'filter': 'all', 'words': ''}

    def is_shown(call):
        return FILTERS[wanted.filter](call) and (not wanted.words or whole_text(call).includes(wanted.words))

    def show(row):
        fill(row)
        row.item.hidden = not is_shown(row.call)

    def show_changes(changed):
        """`changed`: calls that are new, or differ."""
        for call in changed:
            if not rows.has(call):
                rows.set(call, make_row(call, choose))
                items.insertBefore(rows.get(call).item, items.firstChild)
            show(rows.get(call))
        forget()
        focus.settle()

    def forget():
        """Those that the recorder has no more."""
        surplus = rows.size - recorder.calls.length
        if surplus > 0:
            kept = __new__(Set(recorder.calls))
            for call, row in Array['from'](rows.entries()):
                if not kept.has(call):
                    rows.delete(call)
                    items.removeChild(row.item)

    def search(filter, words):
        wanted.filter = filter
        wanted.words = words.trim().toLowerCase()
        for row in rows.values():
            row.item.hidden = not is_shown(row.call)
        focus.settle()

    def refresh():
        """What grows while nothing happens."""
        for row in rows.values():
            if not is_settled(row.call):
                fill(row)

    return {
        'element': items, 'showChanges': show_changes, 'search': search, 'refresh': refresh, 'isEmpty': focus.isEmpty,
        'mark': lambda opened: mark(rows, opened), 'focus': lambda call: focus.focus(rows.get(call)),
    }


def mark(rows, opened):
    """The row of the opened call, and no other."""
    for row in rows.values():
        if row.call is opened:
            row.opener.setAttribute('aria-current', 'true')
        else:
            row.opener.removeAttribute('aria-current')
