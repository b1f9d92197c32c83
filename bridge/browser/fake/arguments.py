"""What a function of the library refuses, and what it sends."""

from bridge.browser.fake.values import is_record


def is_refused(refusal, value):
    if refusal == 'nil':
        return value == None
    if refusal == 'empty':
        return value == None or value is ''
    if refusal == 'no mode':
        return value is not 0 and value is not 1 and value is not 2
    if refusal == 'no width':
        return value == None or not value >= 0
    if refusal == 'no tab':
        return value == None or value.trim() is ''
    return False


def find_problem(call, given):
    """Why the arguments are refused, or null."""
    refused = call.arguments.filter(lambda argument: is_refused(argument.refused, given[argument.name]))
    together = call.arguments.filter(lambda argument: argument.refused == 'all nil')
    if together.length and together.every(lambda argument: given[argument.name] == None):
        refused = together
    if not refused.length:
        return None
    return call.name + ' needs ' + [argument.name for argument in refused].join(' and ') + '.'


def is_given_up(call, given):
    """Whether the function returns null instead of a promise."""
    return call.arguments.some(lambda argument: argument.refused == 'falsy' and not given[argument.name])


def to_columns(text):
    """JSON text as a Map of its top-level keys; one of them, `message`, makes it an error, which has no other."""
    parsed = JSON.parse(text)
    if is_record(parsed) and Object.hasOwn(parsed, 'message'):
        return error_map(parsed.message)
    return __new__(Map(Object.entries(parsed or {})))


def error_map(message):
    return __new__(Map([['message', message], ['msdyn_name', undefined]]))


def to_wire(sent, value):
    if sent == 'false when nil':
        return False if value == None else value
    return value if sent == 'as given' else to_columns(value)


def value_at(given, path):
    value = given
    for name in path.split('.'):
        value = undefined if value == None else value[name]
    return value


def find_part(part, given):
    for path in part.paths:
        value = value_at(given, path)
        if value != None:
            return value
    return undefined


def message_data(call, given):
    """Every key, also those without a value. Throws where the text of columns is no JSON."""
    data = __new__(Map())
    for argument in call.arguments:
        if argument.key is not None:
            data.set(argument.key, to_wire(argument.sent, given[argument.name]))
    for part in call.parts:
        value = find_part(part, given)
        if value != None or not part.onlyIfGiven:
            data.set(part.key, to_wire(part.sent, value))
    for pair in call.constants:
        data.set(pair[0], pair[1])
    return data


def message_type(call, given):
    if call.typedBy is not None:
        return given[call.typedBy]
    if call.whenFalsy is not None and not given[call.whenFalsy[0]]:
        return call.whenFalsy[1]
    return call.messageType
