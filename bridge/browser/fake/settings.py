"""Options and switches: what is unknown or impossible is said in the log and changes nothing."""

from bridge.browser.fake.cloning import clone
from bridge.browser.fake.values import is_record
from bridge.browser.shim.options import misfit
from bridge.browser.shim.records import presets


def is_possible(value, setting):
    if setting._kind == 'list':
        return Array.isArray(value)
    if setting._kind == 'record':
        return is_record(value)
    if setting._kind == 'any':
        return is_cloneable(value)
    return not misfit(value, setting)


def merge_settings(target, values, settings, what, complain):
    """Write the good ones of `values` into `target`; `complain(code, message)` hears of the others."""
    if values == None:
        return
    if not is_record(values):
        complain('bad-' + what, 'Each ' + what + ' is a name and a value: pass an object, not ' + shown(values) + '.')
        return
    for name, value in Object.entries(values):
        if not Object.hasOwn(settings, name):
            complain('unknown-' + what, 'Unknown ' + what + " '" + name + "'. Known: " + Object.keys(settings).join(', ') + '.')
        elif is_possible(value, settings[name]):
            target[name] = value
        else:
            complain('bad-' + what, 'The ' + what + " '" + name + "' must be " + settings[name]._expected + ', not ' + shown(value) + '.')


def shown(value):
    """A value for people, whatever it is."""
    try:
        text = JSON.stringify(value) or String(value)
    except:
        text = typeof(value)
    return text if text.length <= 100 else text.slice(0, 100) + '...'


def is_cloneable(value):
    try:
        clone(value)
        return True
    except:
        return False


def defaults(settings):
    return clone(presets(settings))
