"""Text made of whatever the platform answers: string, Map, JSON text, Error, anything."""


from bridge.browser.shim.checks import is_map


def entries(key, value):
    return Array['from'](value) if is_map(value) else value


def as_text(value):
    """The documented result is a string; another value becomes its JSON text, a Map as its entries."""
    if typeof(value) == 'string':
        return value
    try:
        return JSON.stringify(value, entries) or String(value)
    except:
        pass
    try:
        return String(value)
    except:
        return typeof(value)


def reason(cause):
    """The message inside a rejection."""
    found = cause
    try:
        if typeof(found) == 'string':
            found = JSON.parse(found)
        found = found.get('message') or found.get('value') if found.get else found.message
        if typeof(found) == 'string':
            return found
    except:
        pass
    return as_text(cause)


def told(value):
    return undefined if value == None else reason(value)


def one_of(names):
    return 'expected one of ' + names.join(', ')
