"""Options: checked against the table of the definitions, all or nothing."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.checks import add, is_object
from bridge.shim.errors import failure, make_call
from bridge.shim.lang import dict
from bridge.shim.words import one_of


def expected(rule, value):
    """What `value` should be, or '' if it is that. `rule`: [default, then the range of a number, or the choices of a string]"""
    kind = 'function' if rule[0] is None else typeof(rule[0])
    if kind == 'number':
        fine = Number.isInteger(value) and value >= rule[1] and value <= rule[2]
    elif kind == 'string':
        fine = rule.includes(value)
    else:
        fine = typeof(value) == kind or value is rule[0]
    return '' if fine else kind + ' ' + rule.slice(1).join('...')


def defaults(plan):
    options = {}
    for name in Object.keys(plan._defaults):
        options[name] = plan._defaults[name][0]
    return options


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
        text = expected(plan._defaults[name], result[name])
        if text:
            misuse(name, 'expected ' + text)
    return result
