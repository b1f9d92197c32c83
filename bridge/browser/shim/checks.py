"""The checks that generated validators are made of. Each repeats, in the same order, a kind of `bridge/definitions/kinds.py`.

A check returns the broken rule, or what counts as false; a rule is `[type, msg, ctx]`, and `rules` is generated from the definitions. A
valid payload allocates nothing.
"""

from rules import CUSTOM_VALUE_TYPE, EXTRA_FORBIDDEN, FINITE_NUMBER, LIST_TYPE, RESERVED_COLUMN, STRING_TYPE, STRING_UNICODE

place = []
found = []


def is_object(value):
    return Object.prototype.toString.call(value) is '[object Object]'


def text(value, kind, clean):
    """`kind`: [absent, minimum, maximum, too long, too short, pattern, mismatch], all rules but the limits and the pattern; 0 where there
    is none. `clean`: known to be Unicode."""
    if typeof(value) != 'string':
        return kind[0] if value is undefined else STRING_TYPE
    if not clean and not value.isWellFormed():
        return STRING_UNICODE
    if value.length < kind[1]:
        return kind[4]
    if value.length > kind[2]:
        return kind[3]
    return kind[5] and not kind[5].test(value) and kind[6]


def array(value, empty, absent):
    if value is undefined:
        return absent
    if not Array.isArray(value):
        return LIST_TYPE
    return not value.length and empty


def column_name(value, clean, kind):
    """`kind`: as of text, with the reserved names."""
    return text(value, kind, clean) or kind[7].includes(value.toLowerCase()) and RESERVED_COLUMN


def column_value(value, clean, column, kind):
    """`column`: the attribute of the pair if it is valid, else null. `kind`: [columns that take text alone, theirs, other text]"""
    known = column is not None and kind[0].includes(column.toLowerCase())
    if known or typeof(value) == 'string' or value is undefined:
        return text(value, kind[1] if known else kind[2], clean)
    if typeof(value) == 'number':
        return not isFinite(value) and FINITE_NUMBER
    return value is not None and typeof(value) != 'boolean' and CUSTOM_VALUE_TYPE


def repeats(pairs):
    """Whether two of the pairs, all valid, name the same column. The low four bits of a letter are those that case does not change."""
    ends = 0
    for pair in pairs:
        name = pair.attribute
        end = 1 << (name.charCodeAt(name.length - 1) & 15)
        if ends & end:
            return __new__(Set(pairs.map(lambda pair: pair.attribute.toLowerCase()))).size < pairs.length
        ends |= end
    return False


def add(issues, rule, loc):
    """`issues` (null while there are none) with one more."""
    path = ''
    for part in loc:
        path += '[' + part + ']' if typeof(part) == 'number' else '.' + part if path else part
    issues = issues or []
    issues.push({'type': rule[0], 'loc': loc, 'path': path, 'msg': rule[1], 'ctx': rule[2]})
    return issues


def at(broken, depth, key):
    """Whether nothing is broken at `key` of the object that the first `depth` parts of `place` lead to."""
    if broken:
        loc = place.slice(0, depth)
        if key is not undefined:
            loc.push(key)
        add(found, broken, loc)
    return not broken


def extra(object, key, mark, depth):
    """For a key that no field has; undefined is absent, as in JSON. True for one that is no Unicode: as in pydantic, that is all that is
    said of its object."""
    if object[key] is undefined or not Object.hasOwn(object, key):
        return False
    if key.isWellFormed():
        return at(EXTRA_FORBIDDEN, depth, key)
    found.length = mark
    return not at(STRING_UNICODE, depth)


def take():
    """What was found; 0 if there is nothing."""
    return found.length and found.splice(0)
