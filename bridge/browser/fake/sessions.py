"""The agent's sessions, as the host keeps them; `tell(event, data)` reaches the widgets. `book`: the sessions by id, which of them is
in focus, and how many there ever were."""

from bridge.browser.fake.values import is_record
from bridge.browser.shim.guid import guid


def about(book, id):
    session = book.sessions.get(id)
    return {'sessionId': id, 'conversationId': session.conversationId, 'title': session.title, 'focused': book.focused is id}


def facts_of(book, id):
    """What `getSession` answers; undefined without such a session."""
    session = book.sessions.get(id)
    return session and __new__(Map([
        ['sessionId', id],
        ['conversationId', session.conversationId],
        ['context', __new__(Map(Object.entries(session.context)))],
        ['isFocused', book.focused is id],
    ]))


def tell_switched(book, id, isFocused):
    book.tell('onSessionSwitched', {'sessionId': id, 'focused': isFocused, 'context': book.sessions.get(id).context})


def move_focus(book, id):
    """Both are told: the session left and the one entered."""
    if book.focused is id:
        return
    if book.focused is not None:
        tell_switched(book, book.focused, False)
    book.focused = id
    if id is not None:
        tell_switched(book, id, True)


def create(book, wanted):
    book.made += 1
    id = 'session-id-' + book.made
    given = wanted or {}
    book.sessions.set(id, {
        'conversationId': given.conversationId or guid(),
        'title': given.title or 'Session ' + book.made,
        'context': Object.assign({}, given.context if is_record(given.context) else {}),
    })
    move_focus(book, id)
    return id


def focus(book, id):
    """False when there is no such session, as of the functions below."""
    if not book.sessions.has(id):
        return False
    move_focus(book, id)
    return True


def close(book, id):
    """The focus goes to the newest session that is left."""
    if not book.sessions.has(id):
        return False
    was_focused = book.focused is id
    if was_focused:
        move_focus(book, None)
    book.sessions.delete(id)
    book.tell('onSessionClosed', {'sessionId': id})
    if was_focused:
        move_focus(book, Array['from'](book.sessions.keys()).at(-1) or None)
    return True


def set_title(book, id, title):
    """Sets the title of a session; without an id, that of the session in focus, as the function below does."""
    session = book.sessions.get(id or book.focused)
    if session:
        session.title = title
    return session is not undefined


def update_context(book, id, values, isDelete):
    """A copy of the session's context, or undefined."""
    session = book.sessions.get(id or book.focused)
    if not session:
        return undefined
    if isDelete:
        for name in Object.keys(values):
            Reflect.deleteProperty(session.context, name)
    else:
        Object.assign(session.context, values)
    return Object.assign({}, session.context)


def make_sessions(most, tell):
    book = {'sessions': __new__(Map()), 'focused': None, 'made': 0, 'tell': tell}
    sessions = book.sessions
    return {
        'create': lambda wanted: create(book, wanted),
        'canCreate': lambda: sessions.size < most,
        'focus': lambda id: focus(book, id),
        'close': lambda id: close(book, id),
        'setTitle': lambda id, title: set_title(book, id, title),
        'updateContext': lambda id, values, isDelete: update_context(book, id, values, isDelete),
        'has': lambda id: sessions.has(id),
        'facts': lambda id: facts_of(book, id),
        'get': lambda id: about(book, id) if sessions.has(id) else None,
        'ids': lambda: Array['from'](sessions.keys()),
        'list': lambda: [about(book, id) for id in sessions.keys()],
        'focused': lambda: book.focused,
    }
