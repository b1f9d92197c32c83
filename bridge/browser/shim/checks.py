"""The checks that generated validators are made of. Each repeats, in the same order, a kind of `bridge/definitions/kinds.py`.

A check returns the broken rule, or what counts as false. `records.py` says what is in a rule and in the records that generated code
passes; `rules` is generated from the definitions. A valid payload allocates nothing.
"""

from rules import CUSTOM_VALUE_TYPE, EXTRA_FORBIDDEN, FINITE_NUMBER, LIST_TYPE, RESERVED_COLUMN, STRING_TYPE, STRING_UNICODE, UNKNOWN_COLUMN

MOST_ISSUES = 1000
place = []
found = []


def tag(value):
    return Object.prototype.toString.call(value)


def is_object(value):
    return tag(value) is '[object Object]'


def is_date(value):
    """Of whichever realm."""
    return tag(value) is '[object Date]'


def is_map(value):
    """Of whichever realm."""
    return tag(value) is '[object Map]'


def listed(values):
    """The objects in a list, if it is one."""
    return values.filter(is_object) if Array.isArray(values) else []


def text(value, limits, clean):
    """`clean`: known to be Unicode. What has no limit is undefined, and nothing is less or more than that."""
    if typeof(value) != 'string':
        return limits._absent if value is undefined else STRING_TYPE
    if not clean and not value.isWellFormed():
        return STRING_UNICODE
    if value.length < limits._minimum:
        return limits._tooShort
    if value.length > limits._maximum:
        return limits._tooLong
    return limits._pattern and not limits._pattern.test(value) and limits._mismatch


def array(value, empty, absent):
    if value is undefined:
        return absent
    if not Array.isArray(value):
        return LIST_TYPE
    return not value.length and empty


def column_name(value, clean, limits):
    broken = text(value, limits, clean)
    if broken:
        return broken
    name = value.toLowerCase()
    if limits._reserved.includes(name):
        return RESERVED_COLUMN
    if not limits._known.includes(value) and (name is not value or name.startsWith(limits._prefix)):
        likely = limits._known.find(lambda known: known.toLowerCase() is name) or (limits._known[0] if name is value else name)
        return {'_type': UNKNOWN_COLUMN._type, '_msg': UNKNOWN_COLUMN._msg + likely, '_ctx': {'likely': likely}}


def column_value(value, clean, column, kinds):
    """`column`: the attribute of the pair if it is valid, else null."""
    known = kinds._columns.includes(column)
    if known or typeof(value) == 'string' or value is undefined:
        return text(value, kinds._limited if known else kinds._other, clean)
    if typeof(value) == 'number':
        return not isFinite(value) and FINITE_NUMBER
    return value is not None and typeof(value) != 'boolean' and CUSTOM_VALUE_TYPE


def repeats(pairs):
    """Whether two of the pairs, all valid, name the same column."""
    return pairs.length > 1 and __new__(Set(pairs.map(lambda pair: pair.attribute))).size < pairs.length


def path_of(loc):
    """For people: `events[0].kpiEventName`."""
    path = ''
    for part in loc:
        path += '[' + part + ']' if typeof(part) == 'number' else '.' + part if path else part
    return path


def add(issues, rule, loc):
    """`issues` (null while there are none) with one more, unless there are more than anybody reads."""
    issues = issues or []
    if issues.length == MOST_ISSUES:
        return issues
    issues.push({'type': rule._type, 'loc': loc, 'path': path_of(loc), 'msg': rule._msg, 'ctx': rule._ctx or {}})
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


def collect():
    """What was found, and is forgotten then; 0 if there is nothing."""
    return found.length and found.splice(0)
