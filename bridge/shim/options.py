"""Options: checked against the table of the definitions, all or nothing."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.checks import is_object
from bridge.shim.errors import BridgeError, blank
from bridge.shim.lang import dict


def allowed(rule, value):
    """`rule`: [default, type or choices, minimum, maximum]"""
    if Array.isArray(rule[1]):
        return rule[1].includes(value)
    if rule[1] == 'integer':
        return Number.isInteger(value) and value >= rule[2] and value <= rule[3]
    return typeof(value) == rule[1] or value is rule[0]


def expected(rule):
    if Array.isArray(rule[1]):
        return rule[1].join(' or ')
    if rule[1] == 'integer':
        return 'a whole number from ' + rule[2] + ' to ' + rule[3]
    return 'a ' + rule[1]


def misuse(plan, message):
    raise __new__(BridgeError('misuse: ' + message, blank(plan, 'misuse')))


def defaults(plan):
    options = {}
    for name in Object.keys(plan._options):
        options[name] = plan._options[name][0]
    return options


def merge_options(plan, current, changes):
    """`current` with `changes`; throws `misuse` that names the option."""
    if not is_object(changes):
        misuse(plan, 'options should be an object')
    result = Object.assign({}, current)
    for name in Object.keys(changes):
        if not Object.keys(plan._options).includes(name):
            misuse(plan, 'unknown option ' + name + '; known are ' + Object.keys(plan._options).join(', '))
        value = changes[name]
        if value is not undefined:
            if not allowed(plan._options[name], value):
                misuse(plan, 'option ' + name + ' should be ' + expected(plan._options[name]))
            result[name] = value
    return result
