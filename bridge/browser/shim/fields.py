"""The checks of typed events' fields: a value and one fact in, a broken rule, or what counts as false, out, in pydantic's vocabulary."""

from bridge.browser.shim.checks import text


def rule(name, words, fact, value):
    facts = {}
    if fact:
        facts[fact] = value
        words += ' ' + value
    return {'_type': name, '_msg': 'Input should be ' + words, '_ctx': facts}


def moment(value, limits):
    """A Date, or text."""
    return not (Date.prototype.isPrototypeOf(value) and value.getTime() == value.getTime()) and text(value, limits)


def choice(value, choices):
    return not choices.includes(value) and rule('literal_error', 'one of', 'expected', choices.join(', '))


def boolean(value):
    return typeof(value) != 'boolean' and rule('bool_type', 'a valid boolean')


def number(value):
    return not Number.isFinite(value) and rule('float_type', 'a valid number')


def integer(value):
    return not Number.isInteger(value) and rule('int_type', 'a valid integer')


def at_least(value, limit):
    return value < limit and rule('greater_than_equal', 'greater than or equal to', 'ge', limit)


def more_than(value, limit):
    return value <= limit and rule('greater_than', 'greater than', 'gt', limit)


def at_most(value, limit):
    return value > limit and rule('less_than_equal', 'less than or equal to', 'le', limit)


def less_than(value, limit):
    return value >= limit and rule('less_than', 'less than', 'lt', limit)


def multiple_of(value, step):
    return not Number.isInteger(value / step) and rule('multiple_of', 'a multiple of', 'multiple_of', step)
