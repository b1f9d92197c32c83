"""The parts of the panel that are always there, by name."""

from bridge.browser.inspector.elements import button, element

FILTER_NAMES = {'all': 'All calls', 'problems': 'Problems', 'open': 'Not ended', 'accepted': 'Accepted'}


def make_tools(parts):
    parts.search = element('input', {'type': 'search', 'placeholder': 'Search', 'aria-label': 'Search in calls', 'autocomplete': 'off', 'spellcheck': 'false'}, [])
    options = [element('option', {'value': value}, [name]) for value, name in Object.entries(FILTER_NAMES)]
    parts.filter = element('select', {'aria-label': 'Show'}, options)
    return element('div', {'class': 'tools'}, [parts.search, parts.filter])


def make_header(parts, work):
    parts.title = element('h2', {'tabindex': '-1'}, ['Inspector'])
    parts.window = button('Own window', work.switchWindow, {'class': 'quiet'})
    close = button('\u00d7', work.close, {'class': 'quiet', 'aria-label': 'Close the inspector', 'title': 'Close'})
    return element('header', {}, [parts.title, parts.window, close])


def make_actions(parts, work):
    parts.doctor = button('Run doctor', work.runDoctor, {'title': 'Looks for what loses events, and sends one test event'})
    save = button('Export', work.save, {'title': 'Saves what was recorded; cif-bridge demo --replay plays it'})
    clear = button('Clear', work.clear, {})
    return element('div', {'class': 'actions'}, [parts.doctor, save, clear])


def make_detail(parts, work):
    parts.heading = element('h3', {'tabindex': '-1'}, [])
    back = button('\u2190 Back', work.back, {'class': 'quiet back'})
    parts.copyJson = button('Copy as JSON', work.copyJson, {})
    parts.copyTest = button('Copy as a test', work.copyTest, {'title': 'A test for Vitest, with the fake Dynamics'})
    parts.body = element('div', {'class': 'body', 'tabindex': '0', 'role': 'group', 'aria-label': 'Details'}, [])
    bar = element('div', {'class': 'bar'}, [back, parts.heading])
    copies = element('div', {'class': 'actions copies'}, [parts.copyJson, parts.copyTest])
    return element('div', {'class': 'detail', 'role': 'region', 'aria-label': 'Opened'}, [bar, copies, parts.body])


def make_shell(list, state, work):
    """`work`: what buttons do, by name."""
    parts = {}
    parts.handle = element('div', {
        'class': 'handle', 'role': 'separator', 'tabindex': '0', 'aria-label': 'Size of the inspector', 'aria-orientation': 'horizontal',
        'aria-valuenow': '0', 'aria-valuemin': '0', 'aria-valuemax': '10000',
    }, [])
    parts.empty = element('p', {'class': 'empty'}, ['No call yet.'])
    parts.said = element('p', {'class': 'said', 'role': 'status'}, [])
    first = [parts.handle, make_header(parts, work), state.platform, state.counters, make_tools(parts), make_actions(parts, work)]
    calls = element('div', {'class': 'list'}, [parts.empty, list.element])
    main = element('div', {'class': 'main'}, [calls, make_detail(parts, work)])
    attributes = {'class': 'panel', 'data-view': 'list', 'aria-label': 'Inspector of CIF bridge'}
    parts.panel = element('section', attributes, first.concat(main, parts.said))
    parts.launcher = button('Inspector', work.open, {'class': 'launcher'})
    return parts
