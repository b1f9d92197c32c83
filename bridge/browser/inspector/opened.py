"""What is opened beside the list: a call, or the doctor's report; and what its buttons do."""

from bridge.browser.inspector.call_view import call_view
from bridge.browser.inspector.copied_test import as_test, why_no_test
from bridge.browser.inspector.copies import as_data, as_json
from bridge.browser.inspector.doctor_view import how_to_get_one, report_view
from bridge.browser.inspector.elements import element, write
from bridge.browser.inspector.giving import to_clipboard
from bridge.browser.shim.words import reason


def make_opened(world, parts, list, root, say):
    shown = {'call': None}

    def put(title, nodes, call):
        """The focus goes to the heading: what was asked for begins there."""
        shown.call = call
        write(parts.heading, title)
        parts.copyJson.hidden = parts.copyTest.hidden = not call
        parts.body.replaceChildren(*nodes)
        parts.panel.setAttribute('data-view', 'detail')
        # What is not shown does not scroll.
        parts.body.scrollTop = 0
        list.mark(call)
        parts.heading.focus()

    def open(call):
        put(call.eventName or '(no event name)', call_view(call, world.facts), call)

    def show_changes(changed):
        """Of the opened call, when it goes on. A focus inside goes to the heading, since its element is gone."""
        if changed.has(shown.call):
            inside = parts.body is not root.activeElement and parts.body.contains(root.activeElement)
            parts.body.replaceChildren(*call_view(shown.call, world.facts))
            if inside:
                parts.heading.focus()

    def back():
        if parts.panel.getAttribute('data-view') == 'detail':
            call = shown.call
            shown.call = None
            parts.panel.setAttribute('data-view', 'list')
            parts.body.replaceChildren()
            list.mark(None)
            if call:
                list.focus(call)
            else:
                parts.doctor.focus()

    work = {'back': back, 'runDoctor': make_doctor(world, parts, lambda nodes: put('Doctor', nodes, None), say)}
    copies = make_copies(world, shown, make_give(parts, root, say), say)
    return {'open': open, 'showChanges': show_changes, 'back': back, 'work': Object.assign(work, copies)}


def make_give(parts, root, say):
    """`give(text, what)` puts text into the clipboard, or in front of the reader where that is closed."""
    async def give(text, what):
        if await to_clipboard(root, text):
            say(what + ' is copied.')
        else:
            show_text(text)

    def show_text(text):
        area = element('textarea', {'readonly': True, 'aria-label': 'Text to copy', 'rows': '12'}, [])
        area.value = text
        parts.body.insertBefore(area, parts.body.firstChild)
        area.focus()
        area.select()
        say('The browser closes the clipboard to this page: copy the selected text.')

    return give


def make_copies(world, shown, give, say):
    """What the buttons do that copy the call which is shown."""
    def copy_json():
        give(as_json(as_data(shown.call)), 'The call')

    def copy_test():
        why = why_no_test(shown.call)
        if why:
            say('There is no test to copy. ' + why)
        else:
            give(as_test(shown.call, world.facts), 'The test')

    return {'copyJson': copy_json, 'copyTest': copy_test}


def make_doctor(world, parts, put, say):
    """What the doctor's button does."""
    async def run_doctor():
        doctor = world.doctor()
        if not doctor:
            return put(how_to_get_one())
        parts.doctor.disabled = True
        say('The doctor looks. This takes up to half a minute where nobody answers.')
        try:
            report = await doctor()
            put(report_view(report))
            say('The doctor has looked.')
        except:
            say('The doctor failed: ' + reason(__except0__))
        parts.doctor.disabled = False

    return run_doctor
