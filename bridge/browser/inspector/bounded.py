"""Copies of what listeners are given, small enough to be kept a thousand times, whatever a page or a host put into them."""

from bridge.browser.shim.checks import is_date, is_map, is_object, tag

MOST_VALUES = 2000
# UTF-16 code units, of all values and of one.
MOST_TEXT = 20000
LONGEST = 4000
DEEPEST = 20
MORE = '\u2026'


def bounded(value):
    """`{kept, cut}`: plain data, and whether something of it was left out."""
    left = {'count': MOST_VALUES, 'text': MOST_TEXT, 'cut': False}
    kept = keep(value, left, 0)
    return {'kept': kept, 'cut': left.cut}


def keep(value, left, depth):
    left.count -= 1
    if left.count < 0 or depth > DEEPEST:
        left.cut = True
        return MORE
    kind = typeof(value)
    if kind == 'string':
        return keep_text(value, left)
    if kind == 'number':
        return value if isFinite(value) else String(value)
    if kind == 'boolean' or value is None:
        return value
    if kind == 'undefined':
        return undefined
    try:
        return keep_object(value, left, depth + 1) if kind == 'object' else keep_text('[' + kind + '] ' + String(value), left)
    except:
        return '[unreadable]'


def keep_text(value, left):
    most = Math.min(LONGEST, left.text)
    left.text -= Math.min(value.length, most)
    if value.length <= most:
        return value
    left.cut = True
    return value.slice(0, most) + MORE + ' (' + value.length + ' UTF-16 code units)'


def keep_object(value, left, depth):
    if Array.isArray(value):
        return keep_list(value, left, depth)
    if is_object(value):
        return keep_fields(value, left, depth)
    if is_date(value):
        return 'Invalid Date' if isNaN(value) else __new__(Date(value)).toISOString()
    if is_map(value):
        return keep_fields(Object.fromEntries(value), left, depth)
    if Error.prototype.isPrototypeOf(value):
        return keep_text(String(value.name) + ': ' + String(value.message), left)
    return keep_text(tag(value), left)


def keep_list(value, left, depth):
    copy = []
    for i in range(value.length):
        if left.count <= 0:
            left.cut = True
            copy.push(MORE)
            break
        copy.push(keep(value[i], left, depth))
    return copy


def keep_fields(value, left, depth):
    copy = {}
    for key in Object.keys(value):
        if left.count <= 0:
            left.cut = True
            break
        known = Object.getOwnPropertyDescriptor(value, key)
        # A getter is the page's code: it is not run to be looked at.
        field = keep(known.value, left, depth) if known and Object.hasOwn(known, 'value') else '[getter]'
        # A key that sets the prototype is a field like any other.
        Object.defineProperty(copy, keep_text(key, left), {'value': field, 'enumerable': True, 'configurable': True})
    return copy
