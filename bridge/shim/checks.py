"""The checks that generated validators are made of. Each repeats, in the same order, a kind of `bridge/definitions/kinds.py`.

A rule is `[type, msg, ctx]`; a check returns the broken rule or null. A valid payload allocates nothing.
"""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.lang import dict

place = []
found = []


def is_object(value):
    return Object.prototype.toString.call(value) is '[object Object]'


def text(value, kind, clean):
    """`kind`: [wrong type, no Unicode, absent, minimum, maximum, too long, too short, pattern, mismatch], all rules but the limits and the
    pattern; absent is null where the field may be left out. `clean`: known to be Unicode."""
    if typeof(value) != 'string':
        return kind[2] if value is undefined else kind[0]
    if not clean and not value.isWellFormed():
        return kind[1]
    if value.length < kind[3]:
        return kind[6]
    if value.length > kind[4]:
        return kind[5]
    if kind[7] and not kind[7].test(value):
        return kind[8]
    return None


def array(value, wrong, empty, absent):
    if value is undefined:
        return absent
    if not Array.isArray(value):
        return wrong
    return None if value.length else empty


def column_name(value, clean, kind, reserved, taken):
    broken = text(value, kind, clean)
    return taken if broken is None and reserved.includes(value.toLowerCase()) else broken


def column_value(value, clean, column, columns, limited, plain, wrong, infinite):
    """`column`: the attribute of the pair if it is valid, else null. `columns`: those that take `limited` text and nothing else."""
    known = column is not None and columns.includes(column.toLowerCase())
    if known or typeof(value) == 'string' or value is undefined:
        return text(value, limited if known else plain, clean)
    if typeof(value) == 'number':
        return None if isFinite(value) else infinite
    return None if value is None or typeof(value) == 'boolean' else wrong


def repeats(pairs):
    """Whether two of the pairs, all valid, name the same column. A shift takes the low five bits: those that case does not change."""
    ends = 0
    for pair in pairs:
        name = pair.attribute
        end = 1 << name.charCodeAt(name.length - 1)
        if ends & end:
            return __new__(Set(pairs.map(lambda pair: pair.attribute.toLowerCase()))).size < pairs.length
        ends |= end
    return False


def add(issues, rule, loc):
    """`issues` (null while there are none) with one more."""
    path = ''
    for part in loc:
        path += '[' + part + ']' if typeof(part) == 'number' else '.' + part if path else part
    issue = {'type': rule[0], 'loc': loc, 'path': path, 'msg': rule[1], 'ctx': rule[2]}
    if issues is None:
        return [issue]
    issues.push(issue)
    return issues


def at(broken, depth, key):
    """Whether nothing is broken at `key` of the object that the first `depth` parts of `place` lead to."""
    if broken:
        loc = place.slice(0, depth)
        if key is not undefined:
            loc.push(key)
        add(found, broken, loc)
    return not broken


def extra(object, key, mark, depth, forbidden, unicode):
    """For a key that no field has; undefined is absent, as in JSON. True for one that is no Unicode: as in pydantic, that is all that is
    said of its object."""
    if object[key] is undefined or not Object.hasOwn(object, key):
        return False
    if key.isWellFormed():
        return at(forbidden, depth, key)
    found.length = mark
    return not at(unicode, depth)


def take():
    """What was found, or null."""
    return found.splice(0) if found.length else None
