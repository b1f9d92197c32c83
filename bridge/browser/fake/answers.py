"""What the host answers, as the switches will have it."""

from bridge.browser.fake.arguments import error_map


def answer(value):
    return {'value': value}


def refuse(message):
    return {'refused': message}


def as_map(record):
    return __new__(Map(Object.entries(record)))


def refusals(callName):
    """What each way to refuse sends."""
    return {
        'map': __new__(Map([['message', 'Refused by a switch of the fake host'], ['msdyn_name', callName]])),
        'failure': __new__(Map([['value', 'Failure']])),
        'string': 'Refused by a switch of the fake host',
        'error': __new__(Error('Refused by a switch of the fake host')),
        'undefined': undefined,
        'object': {'message': 'Refused by a switch of the fake host'},
    }


def make_answers(facts, switches, later):
    def outcome_and_data(name, result):
        if switches.refuse is not 'none':
            return ['failure', refusals(name)[switches.refuse]]
        if switches.notAMap:
            return ['success', 'not a Map']
        if result and result.refused is not undefined:
            return ['failure', __new__(Map([['message', result.refused], ['msdyn_name', name]]))]
        if switches.answer != None:
            return ['success', __new__(Map([['value', switches.answer]]))]
        return ['success', __new__(Map([['value', result.value]])) if result else error_map(facts.noHandlerMessage)]

    def send(widget, message, outcome, data):
        id = message.messageCorrelationId
        response = {
            'messageType': facts.response,
            'messageOutcome': outcome,
            'messageData': data,
            'messageCorrelationId': 'nobody-' + id if switches.wrongCorrelationId else id,
        }
        copies = 2 if switches.duplicate else 1

        def post():
            for _ in range(copies):
                widget.post(response)

        later(post, switches.delayMs)

    def reply(widget, message, name, result):
        """`result` of the call's handler; null where there is none."""
        made = outcome_and_data(name, result)
        send(widget, message, made[0], made[1])

    def acknowledge(widget, message):
        send(widget, message, 'success', __new__(Map()))

    return {'reply': reply, 'acknowledge': acknowledge}
