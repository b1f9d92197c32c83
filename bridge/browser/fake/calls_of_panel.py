"""Calls about the panel, the app around it, the agent's presence, and notifications."""

from bridge.browser.fake.answers import answer, as_map


def presence_info(text):
    """What is known of a presence that has no record: its text is its id."""
    return {'presenceInfo': {'basePresenceStatus': text, 'presenceColor': '', 'presenceId': text, 'presenceText': text}}


def make_panel_calls(facts, world):
    panel = {'mode': 1, 'width': 360, 'clickToAct': False, 'presence': 'Available'}

    def set_mode(sent):
        panel.mode = sent.value
        return answer(panel.mode)

    def set_width(sent):
        panel.width = Number(sent.value)
        return answer(panel.width)

    def set_click_to_act(sent):
        panel.clickToAct = sent.value is True
        return answer(None)

    def set_presence(sent):
        panel.presence = sent.presenceState
        world.tell('onPresenceChange', presence_info(sent.presenceState))
        return answer(True)

    def notify(sent):
        """The answer of a notification: nobody is asked, it is accepted at once."""
        world.note('info', 'notified', 'A notification was shown and accepted: ' + sent.templateName + '.', {'call': 'notifyEvent'})
        return answer(as_map({'actionName': 'Accept', 'responseReason': 'Accept'}))

    def opened(name):
        def handle():
            world.note('info', 'opened', name + ' would open a page here.', {'call': name})
            return answer(None)

        return handle

    return {
        'isConsoleApp': lambda: answer(True),
        'getEnvironment': lambda: answer(as_map(facts.environment)),
        'setMode': set_mode,
        'getMode': lambda: answer(panel.mode),
        'setWidth': set_width,
        'getWidth': lambda: answer(panel.width),
        'setClickToAct': set_click_to_act,
        'getClickToAct': lambda: answer(panel.clickToAct),
        'setPresence': set_presence,
        'getPresence': lambda: answer(panel.presence),
        'notifyEvent': notify,
        'cancelEvent': lambda sent: answer(as_map({'cancellationToken': sent.cancellationToken})),
        'openForm': opened('openForm'),
        'renderSearchPage': opened('renderSearchPage'),
    }
