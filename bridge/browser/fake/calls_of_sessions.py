"""Calls about the agent's sessions."""

from bridge.browser.fake.answers import answer, refuse
from bridge.browser.fake.values import is_record


def make_session_calls(facts, world):
    sessions = world.sessions

    def no_session(id):
        return refuse("There is no session '" + id + "'")

    def get_session(sent):
        session = sessions.facts(sent.sessionId)
        return answer(session) if session else no_session(sent.sessionId)

    def create_session(sent):
        if not is_record(sent.input) or typeof(sent.input.templateName) != 'string':
            return refuse('A session needs a templateName')
        if not sessions.canCreate():
            return refuse('There are ' + facts.mostSessions + ' sessions: no more can be created')
        wanted = {
            'conversationId': sent.input.conversationId or is_record(sent.context) and sent.context.conversationId,
            'title': sent.customerName,
            'context': sent.context,
        }
        return answer(sessions.create(wanted))

    def focus_session(sent):
        return answer(None) if sessions.focus(sent.sessionId) else no_session(sent.sessionId)

    def title_in(input):
        """The title as it is given, or what is put into a slug of the session template's title."""
        slug = Object.keys(input).find(lambda name: name is not 'sessionId')
        return input.title if input.title != None else input[slug]

    def session_title(sent):
        if not is_record(sent.input) or title_in(sent.input) == None:
            return refuse('A title needs the session id and a title or a slug')
        found = sessions.setTitle(sent.input.sessionId, String(title_in(sent.input)))
        return answer(None) if found else no_session(sent.input.sessionId)

    def update_context(sent):
        if not is_record(sent.input):
            return refuse('The context is no object')
        context = sessions.updateContext(sent.sessionId, sent.input, sent.isDelete)
        return answer(context) if context else no_session(sent.sessionId)

    def mark_session(sent):
        return answer(None) if sessions.has(sent.sessionId) else no_session(sent.sessionId)

    return {
        'getSession': get_session,
        'getFocusedSession': lambda: answer(sessions.focused()),
        'getAllSessions': lambda: answer(sessions.ids()),
        'canCreateSession': lambda: answer(sessions.canCreate()),
        'createSession': create_session,
        'requestFocusSession': focus_session,
        'setSessionTitle': session_title,
        'updateContext': update_context,
        'notifyKpiBreach': mark_session,
        'notifyNewActivity': mark_session,
    }
