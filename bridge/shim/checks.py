"""The checks that generated validators are made of. Each repeats, in the same order, a kind of `bridge/definitions/kinds.py`.
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')

A rule is `[type, msg, ctx]`; a check returns the broken rule or null, and allocates nothing.
"""
from bridge.shim.lang import dict

LONE_SURROGATE = __new__(RegExp('[\\uD800-\\uDFFF]', 'u'))
NATIVE = typeof(''.isWellFormed) == 'function'


def well_formed(value):
    return value.isWellFormed() if NATIVE else not LONE_SURROGATE.test(value)


def text(value, kind):
    """`kind`: {rules: [string_type, string_unicode], low, short, high, long, pattern, mismatch, reserved, taken}"""
    if typeof(value) != 'string':
        return kind._type
    if not well_formed(value):
        return kind._unicode
    if value.length < kind._low:
        return kind._short
    if value.length > kind._high:
        return kind._long
    if kind._pattern is not None and not kind._pattern.test(value):
        return kind._mismatch
    return None


def column_name(value, kind, reserved, taken):
    broken = text(value, kind)
    if broken is None and reserved.has(value.toLowerCase()):
        return taken
    return broken


def column_value(value, column, columns, plain, wrong, infinite):
    """`column`: the attribute of the pair if it is valid, else null; `columns`: kinds of text columns by name."""
    kind = undefined if column is None else columns.get(column.toLowerCase())
    if kind is not undefined:
        return text(value, kind)
    if typeof(value) == 'string':
        return text(value, plain)
    if typeof(value) == 'number':
        return None if isFinite(value) else infinite
    return None if value is None or typeof(value) == 'boolean' else wrong


def repeats(pairs):
    """Whether two of the pairs, all valid, name the same column."""
    for i in range(1, pairs.length):
        for j in range(i):
            a = pairs[i].attribute
            b = pairs[j].attribute
            if a.length == b.length and (a is b or a.toLowerCase() is b.toLowerCase()):
                return True
    return False


def path_of(loc):
    path = ''
    for part in loc:
        if typeof(part) == 'number':
            path += '[' + part + ']'
        else:
            path += '.' + part if path else part
    return path


def add(issues, rule, loc):
    """`issues` (null while there are none) with one more."""
    issue = {'type': rule[0], 'loc': loc, 'path': path_of(loc), 'msg': rule[1], 'ctx': rule[2]}
    if issues is None:
        return [issue]
    issues.push(issue)
    return issues


def count(issues):
    return 0 if issues is None else issues.length


def extras(issues, mark, object, known, forbidden, unicode, loc):
    """Keys that no field has. Undefined is absent, as in JSON; a key that is no Unicode is all that is said of its object, as in pydantic."""
    for key in Object.keys(object):
        if object[key] is not undefined and not known.includes(key):
            if not well_formed(key):
                if issues is not None:
                    issues.length = mark
                return add(issues, unicode, loc)
            issues = add(issues, forbidden, loc.concat(key))
    return issues
