"""The checks of typed events' fields: a value and one fact in, a broken rule, or what counts as false, out, in pydantic's vocabulary."""

from bridge.browser.shim.checks import is_date, text
from rules import BOOL_TYPE, DATE_TYPE, DATETIME_TYPE, FINITE_NUMBER, FLOAT_TYPE, INT_PARSING_SIZE, INT_TYPE, UUID_TYPE


def rule(name, words, fact, value):
    facts = {}
    if fact:
        facts[fact] = value
        words += ' ' + value
    return {'_type': name, '_msg': 'Input should be ' + words, '_ctx': facts}


def date(value, limits):
    return text(value, limits) if typeof(value) == 'string' else DATE_TYPE


def datetime(value, limits):
    """A Date, or text: what is no moment of a year of four digits is neither."""
    if is_date(value):
        value = '' if isNaN(value) else value.toISOString()
    return text(value, limits) if typeof(value) == 'string' else DATETIME_TYPE


def uuid(value, limits):
    return text(value, limits) if typeof(value) == 'string' else UUID_TYPE


def choice(value, choices):
    return not choices.includes(value) and rule('literal_error', 'one of', 'expected', choices.join(', '))


def boolean(value):
    return typeof(value) != 'boolean' and BOOL_TYPE


def number(value):
    if typeof(value) != 'number':
        return FLOAT_TYPE
    return not isFinite(value) and FINITE_NUMBER


def integer(value):
    if not Number.isInteger(value):
        return INT_TYPE
    return not Number.isSafeInteger(value) and INT_PARSING_SIZE


def at_least(value, limit):
    return value < limit and rule('greater_than_equal', 'greater than or equal to', 'ge', limit)


def more_than(value, limit):
    return value <= limit and rule('greater_than', 'greater than', 'gt', limit)


def at_most(value, limit):
    return value > limit and rule('less_than_equal', 'less than or equal to', 'le', limit)


def less_than(value, limit):
    return value >= limit and rule('less_than', 'less than', 'lt', limit)


def multiple_of(value, step):
    """By decimals, as both are written: neither 19.99 nor 0.01 has an exact double. Whole steps are exact."""
    near = 0 if Number.isInteger(step) else Math.abs(value) / 2251799813685248
    return Math.abs(Math.round(value / step) * step - value) > near and rule('multiple_of', 'a multiple of', 'multiple_of', step)
