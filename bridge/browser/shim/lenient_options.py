"""Options of the files beside the bridge: a wrong one stops nothing."""

from bridge.browser.shim.checks import is_object
from bridge.browser.shim.options import misfit
from bridge.browser.shim.console import warn
from bridge.browser.shim.words import reason


def right_options(known, given, caller):
    """Of `given` what is right; the rest is said in the console, under the name of `caller`."""
    options = {}
    try:
        if given is not undefined and not is_object(given):
            warn(caller + ': options: expected object')
        for name in Object.keys(given or {}):
            value = given[name]
            if not Object.hasOwn(known, name):
                warn(caller + ': ' + name + ': not one of ' + Object.keys(known).join(', '))
            elif value is not undefined:
                text = misfit(value, known[name])
                if text:
                    warn(caller + ': ' + name + ': ' + text)
                else:
                    options[name] = value
    except:
        warn(caller + ': options: ' + reason(__except0__))
    return options
