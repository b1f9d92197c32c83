"""Options: checked against the table of the definitions, all or nothing."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.checks import add, is_object
from bridge.shim.errors import failure, make_call
from bridge.shim.lang import dict


def expected(rule, value):
    """What `value` should be, or '' if it is that. `rule`: [default, type or choices, minimum, maximum]"""
    kind = rule[1]
    if Array.isArray(kind):
        return '' if kind.includes(value) else kind.join(' or ')
    if kind == 'integer':
        return '' if Number.isInteger(value) and value >= rule[2] and value <= rule[3] else 'integer from ' + rule[2] + ' to ' + rule[3]
    return '' if typeof(value) == kind or value is rule[0] else kind


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
            misuse(name, 'unknown option; known: ' + known.join(', '))
        value = changes[name]
        if value is not undefined:
            text = expected(plan._options[name], value)
            if text:
                misuse(name, 'should be ' + text)
            result[name] = value
    return result
