"""Options: each is checked against its one description, whoever has it."""

from bridge.browser.shim.checks import add, is_object
from bridge.browser.shim.errors import failure
from bridge.browser.shim.records import make_call
from bridge.browser.shim.words import one_of
from facts import PRESETS, RANGES


def misfit(value, option):
    """What `value` should be, or '' if it is that."""
    kind = option._kind or typeof(option._preset)
    if option._choices:
        return '' if option._choices.includes(value) else one_of(option._choices)
    fine = typeof(value) == kind or value is option._preset
    if kind == 'number':
        fine = Number.isInteger(value) and value >= option._least and value <= option._most
        kind += ' ' + option._least + '...' + option._most
    return '' if fine else 'expected ' + kind


def merge_options(current, changes, caller):
    """`current` with `changes`, all or nothing; throws `misuse` that names the option, from where `caller` was called."""
    def misuse(name, text):
        raise failure(make_call(caller), 'misuse', {'issues': add(None, {'_type': 'value_error', '_msg': text}, [name])})

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
        text = misfit(value, Object.assign({'_preset': PRESETS[name]}, RANGES[name]))
        if text:
            misuse(name, text)
        result[name] = value
    return result
