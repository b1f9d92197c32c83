"""Options: checked against the tables of the definitions, all or nothing."""

from bridge.browser.shim.checks import add, is_object
from bridge.browser.shim.errors import failure, make_call
from bridge.browser.shim.words import one_of


def expected(standard, limits, value):
    """What `value` should be, or '' if it is that. `limits`: least and most of a number, or the choices of a string"""
    kind = 'function' if standard is None else typeof(standard)
    if kind == 'number':
        fine = Number.isInteger(value) and value >= limits[0] and value <= limits[1]
    elif kind == 'string':
        fine = limits.includes(value)
    else:
        fine = typeof(value) == kind or value is standard
    return '' if fine else kind + ' ' + (limits or []).join('...')


def merge_options(plan, current, changes, caller):
    """`current` with `changes`; throws `misuse` that names the option, from where `caller` was called."""
    def misuse(name, text):
        raise failure(plan, make_call(caller), 'misuse', {'issues': add(None, ['value_error', text, {}], [name])})

    # What is no object with options has one that nobody knows.
    given = [['options']]
    try:
        if is_object(changes):
            given = Object.entries(changes)
    except:
        pass
    result = Object.assign({}, current)
    for name, value in given:
        if not Object.hasOwn(current, name):
            misuse(name, one_of(Object.keys(current)))
        result[name] = value
        text = expected(plan._defaults[name], plan._ranges[name], result[name])
        if text:
            misuse(name, 'expected ' + text)
    return result
