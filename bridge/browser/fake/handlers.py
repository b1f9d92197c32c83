"""The page's handlers of the host's events."""

from bridge.browser.fake.arguments import error_map
from bridge.browser.fake.values import is_map


def make_handlers(link, facts):
    """`hear(message, origin)` runs the handlers of an event; each of them answers."""
    known = __new__(Map())

    def add(name, handler):
        if not known.has(name):
            known.set(name, __new__(Set()))
        known.get(name).add(handler)

    def remove(name, handler):
        if known.has(name):
            known.get(name).delete(handler)

    def respond(message, outcome, data):
        if message.messageCorrelationId != None:
            link.post({
                'messageType': facts.response,
                'messageOutcome': outcome,
                'messageData': data,
                'messageCorrelationId': message.messageCorrelationId,
            })

    def fail(message, error):
        respond(message, 'failure', error_map(String(error and error.message or error)))

    def end(message, outcome, data):
        try:
            respond(message, outcome, data)
        except:
            # What cannot be cloned.
            fail(message, __except0__)

    def run(handler, message):
        try:
            handler(message.messageData).then(
                lambda value: end(message, 'success', value), lambda error: end(message, 'failure', error)
            )
        except:
            # A handler that throws, or that returns no promise.
            fail(message, __except0__)

    def hear(message, origin):
        data = message.messageData
        if typeof(data) != 'string' and not is_map(data):
            console.error('CIFFake: The data of the event ' + message.messageType + ' is neither text nor a Map: no handler was called.')
            return
        if is_map(data):
            data.set(facts.originKey, origin)
        handlers = Array['from'](known.get(message.messageType) or [])
        if not handlers.length:
            respond(message, 'success', error_map(facts.noHandlerMessage))
        for handler in handlers:
            run(handler, message)

    return {'addHandler': add, 'removeHandler': remove, 'hear': hear}
