"""The conversation and the session that the platform knows, as a context."""

from bridge.browser.shim.context import PAYLOAD_KEYS
from bridge.browser.shim.errors import failure
from bridge.browser.shim.platform import find, likely_mistake
from bridge.browser.shim.timers import forget, later


def read_session(engine, call, session_id):
    """A promise of a context. Nothing waits for the platform: by then another session could have the focus."""
    def start(resolve, reject):
        def stop(code, cause):
            forget(timer)
            reject(failure(call, code, {'cause': cause, 'hint': likely_mistake()}))

        def look(id):
            context.clientSessionId = id
            return id and platform.getSession(id)

        def read(session):
            if not session:
                return stop('unhandled')
            for key in PAYLOAD_KEYS:
                value = session.get(key) if session.get else session[key]
                if value:
                    context[key] = value
            forget(timer)
            resolve(context)

        context = {}
        timer = later(lambda: stop('timeout'), engine._options.timeoutMs)
        platform = find()
        if not platform:
            return stop('not-ready')
        Promise.resolve(session_id).then(lambda id: id or platform.getFocusedSession()).then(look).then(read).catch(lambda cause: stop('rejected', cause))
    return __new__(Promise(start))
