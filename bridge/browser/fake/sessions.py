"""The agent's sessions, as the host keeps them; `tell(event, data)` reaches the widgets."""

from bridge.browser.shim.guid import guid


def make_sessions(tell):
    sessions = __new__(Map())
    state = {'focused': None, 'made': 0}

    def about(id):
        session = sessions.get(id)
        return {'sessionId': id, 'conversationId': session.conversationId, 'title': session.title, 'focused': state.focused == id}

    def move_focus(id):
        if state.focused != id:
            state.focused = id
            tell('onSessionSwitched', {'sessionId': id, 'focused': True})

    def create(wanted):
        state.made += 1
        id = 'session-id-' + state.made
        given = wanted or {}
        sessions.set(id, {'conversationId': given.conversationId or guid(), 'title': given.title or 'Session ' + state.made})
        tell('onSessionCreated', {'sessionId': id})
        move_focus(id)
        return id

    def focus(id):
        if not sessions.has(id):
            return False
        move_focus(id)
        return True

    def close(id):
        if not sessions.delete(id):
            return False
        tell('onSessionClosed', {'sessionId': id})
        if state.focused == id:
            state.focused = None
            if sessions.size:
                move_focus(Array['from'](sessions.keys()).at(-1))
        return True

    def set_title(id, title):
        session = sessions.get(id or state.focused)
        if session:
            session.title = title
        return session is not undefined

    def get(id):
        return about(id) if sessions.has(id) else None

    def focused():
        return state.focused

    def all_sessions():
        return [about(id) for id in sessions.keys()]

    return {
        'create': create,
        'focus': focus,
        'close': close,
        'setTitle': set_title,
        'get': get,
        'list': all_sessions,
        'focused': focused,
    }
