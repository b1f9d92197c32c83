"""Calls about the tabs of a session."""

from bridge.browser.fake.answers import answer, refuse
from bridge.browser.fake.values import is_record


def make_tab_calls(world):
    tabs = __new__(Map())
    state = {'made': 0, 'focused': None}

    def with_tab(sent, work):
        if not tabs.has(sent.tabId):
            return refuse("There is no tab '" + sent.tabId + "'")
        work(sent.tabId)
        return answer(None)

    def focus(id):
        state.focused = id

    def create_tab(sent):
        if not is_record(sent.input) or typeof(sent.input.templateName) != 'string':
            return refuse('A tab needs a templateName')
        state.made += 1
        id = 'tab-id-' + state.made
        tabs.set(id, {'template': sent.input.templateName, 'session': world.sessions.focused()})
        if sent.input.isFocused is not False:
            focus(id)
        return answer(id)

    def get_tabs(sent):
        """The tabs of the session in focus; all of them when no template is named. This host's templates have no tags."""
        def is_wanted(entry):
            tab = entry[1]
            named = sent.msdyn_name == None or tab.template is sent.msdyn_name
            return tab.session is world.sessions.focused() and named and sent.templateTag == None

        return answer([entry[0] for entry in Array['from'](tabs).filter(is_wanted)])

    def close(id):
        tabs.delete(id)
        if state.focused is id:
            focus(Array['from'](tabs.keys()).at(-1) or None)

    def rename(sent):
        def work(id):
            tabs.get(id).title = sent.input

        return with_tab(sent, work)

    return {
        'createTab': create_tab,
        'getTabs': get_tabs,
        'getFocusedTab': lambda: answer(state.focused),
        'focusTab': lambda sent: with_tab(sent, focus),
        'refreshTab': lambda sent: with_tab(sent, lambda: None),
        'setTabTitle': rename,
        'closeTab': lambda sent: with_tab(sent, close),
    }
