"""Options: checked against the table of the definitions, all or nothing."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.checks import add, is_object
from bridge.shim.errors import failure, make_call
from bridge.shim.lang import dict


def expected(rule, value):
    """What `value` should be, or '' if it is that. `rule`: [default, and for a number its range, for a string its choices]"""
    kind = typeof(rule[0])
    if kind == 'number':
        return '' if Number.isInteger(value) and value >= rule[1] and value <= rule[2] else 'an integer from ' + rule[1] + ' to ' + rule[2]
    if kind == 'string':
        return '' if rule[1].includes(value) else rule[1].join(' or ')
    if kind == 'boolean':
        return '' if typeof(value) == kind else kind
    return '' if typeof(value) == 'function' or value is None else 'function'


def defaults(plan):
    options = {}
    for name in Object.keys(plan._options):
        options[name] = plan._options[name][0]
    return options


def merge_options(plan, current, changes):
    """`current` with `changes`; throws `misuse` that names the option."""
    def misuse(name, text):
        raise failure(plan, make_call(merge_options), 'misuse', {'issues': add(None, ['value_error', text, {}], [name])})

    if not is_object(changes):
        misuse('options', 'should be an object')
    known = Object.keys(current)
    result = Object.assign({}, current)
    for name in Object.keys(changes):
        if not known.includes(name):
            misuse(name, 'is none of ' + known.join(', '))
        result[name] = changes[name]
        text = expected(plan._options[name], result[name])
        if text:
            misuse(name, 'should be ' + text)
    return result
