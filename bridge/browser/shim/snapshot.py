"""A private copy of what a page gives, made once, before anybody else sees it: one walk that finds all that cannot be sent.

The platform loses what holds a function, a symbol, a BigInt or a cycle, or says so ten seconds late.
"""

from bridge.browser.shim.checks import is_date, is_object

# A payload is four levels deep. A cycle has no end.
DEEPEST = 1000
# Values in one call: lists that claim to be longer, and what is reached on many ways, end here and not with the page's memory.
MOST = 1000000
# Keys and places of the value that the walk is at. It stays where the walk could not go on, until that is told.
trail = []


def snapshot(value):
    trail.length = 0
    shot = {'_copy': undefined, '_clean': True, '_left': MOST}
    shot._copy = clone(value, shot)
    return shot


def clone(value, shot):
    """A copy, as structured cloning makes it. Proxies are read as any object, each property once."""
    shot._left -= 1
    kind = 'cycle or huge value' if trail.length > DEEPEST or shot._left < 0 else typeof(value)
    if kind == 'string':
        shot._clean = shot._clean and value.isWellFormed()
        return value
    if kind == 'number' or kind == 'boolean' or value is None:
        return value
    if kind == 'undefined':
        # Not `value`: so is document.all.
        return undefined
    if kind != 'object':
        raise __new__(TypeError(('BigInt' if kind == 'bigint' else kind) + ' cannot be sent'))
    if Array.isArray(value):
        return clone_list(value, shot)
    # Instances of classes are objects like any other: their own properties are what is sent of them.
    if is_object(value):
        return clone_object(value, shot)
    return clone_other(value, shot)


def clone_object(value, shot):
    copy = {}
    for key in Object.keys(value):
        trail.push(key)
        if key == '__proto__':
            Object.defineProperty(copy, key, {'value': clone(value[key], shot), 'enumerable': True})
        else:
            copy[key] = clone(value[key], shot)
        trail.pop()
    return copy


def clone_list(value, shot):
    copy = []
    for i in range(value.length):
        trail.push(i)
        copy.push(clone(value[i], shot))
        trail.pop()
    return copy


def clone_other(value, shot):
    """A Date, or what no payload can hold: Map, error, node, … Most can be cloned; validation says what is wrong with them."""
    if is_date(value):
        return __new__(Date(value))
    shot._clean = False
    copy = structuredClone(value)
    # Without the last argument, V8 writes the text of a cycle again and again before it sees it: a long one costs the page its memory.
    JSON.stringify(copy, None, '')
    return copy
