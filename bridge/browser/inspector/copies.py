"""What leaves the panel as text: a call, and everything that was recorded."""

TEXTS = ['eventName', 'eventId', 'correlationId', 'code', 'delivered', 'message', 'hint', 'link']
VALUES = ['attempts', 'queuedMs', 'elapsedMs', 'cause', 'result', 'payload', 'cut', 'issues']


def as_data(call):
    """A call as a recording has it: what is not known is left out."""
    data = {'at': call.at, 'outcome': call.phase}
    for name in TEXTS:
        if call[name]:
            data[name] = call[name].toWellFormed()
    for name in VALUES:
        if call[name] is not undefined:
            data[name] = call[name]
    return data


def as_json(data):
    return JSON.stringify(data, None, 2) + '\n'


def as_recording(facts, bridge, calls):
    return {'format': facts.format, 'version': String(bridge.version), 'planHash': String(bridge.planHash), 'calls': calls.map(as_data)}
