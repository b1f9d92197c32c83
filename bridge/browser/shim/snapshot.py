"""A private copy of what a page gives, taken once, before anybody else sees it: one walk that finds all that cannot be sent.

The platform loses what holds a function, a symbol, a BigInt or a cycle, or says so ten seconds late.
"""

from bridge.browser.shim.checks import is_date, is_object

# A payload is four levels deep. A cycle has no end.
DEEPEST = 1000
# Values in one call: lists that claim to be longer, and what is reached on many ways, end here and not with the page's memory.
MOST = 1000000


def snapshot(value):
    taken = {'_copy': undefined, '_clean': True, '_left': MOST}
    taken._copy = take(value, taken, 0)
    return taken


def take(value, taken, depth):
    """A copy, as structured cloning makes it. Proxies are read as any object, each property once."""
    taken._left -= 1
    kind = 'cycle or excess' if depth > DEEPEST or taken._left < 0 else typeof(value)
    if kind == 'string':
        taken._clean = taken._clean and value.isWellFormed()
        return value
    if kind == 'number' or kind == 'boolean' or value is None:
        return value
    if kind == 'undefined':
        # Not `value`: so is document.all.
        return undefined
    if kind != 'object':
        raise __new__(TypeError(('BigInt' if kind == 'bigint' else kind) + ' cannot be sent'))
    if Array.isArray(value):
        return take_list(value, taken, depth + 1)
    # Instances of classes are objects like any other: their own fields are what is sent of them.
    if is_object(value):
        return take_fields(value, taken, depth + 1)
    return take_other(value, taken)


def take_fields(value, taken, depth):
    copy = {}
    for key in Object.keys(value):
        field = take(value[key], taken, depth)
        if key == '__proto__':
            Object.defineProperty(copy, key, {'value': field, 'enumerable': True})
        else:
            copy[key] = field
    return copy


def take_list(value, taken, depth):
    copy = []
    for i in range(value.length):
        copy.push(take(value[i], taken, depth))
    return copy


def take_other(value, taken):
    """A Date, or what no payload has a place for: Map, error, node, … Most can be cloned; validation says what is wrong with them."""
    if is_date(value):
        return __new__(Date(value))
    taken._clean = False
    copy = structuredClone(value)
    # Without the last argument, V8 writes the text of a cycle again and again before it sees it: a long one costs the page its memory.
    JSON.stringify(copy, None, '')
    return copy
