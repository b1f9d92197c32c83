"""The checks that generated validators are made of. Each repeats, in the same order, a kind of `bridge/definitions/kinds.py`.

A rule is `[type, msg, ctx]`; a check returns the broken rule or null, and allocates nothing.
"""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')
from bridge.shim.lang import dict


def is_object(value):
    return typeof(value) == 'object' and value is not None and not Array.isArray(value)


def names(object):
    """`object` as a table that has no other keys, not even `constructor`."""
    return Object.assign(Object.create(None), object)


def text_kinds(wrong, unicode):
    """Makes kinds of text: the limits, and the rule for each way to break them. `absent` is null where a field may be left out."""
    return lambda absent, low, high, long, short, pattern, mismatch: {
        '_wrong': wrong, '_unicode': unicode, '_absent': absent, '_low': low, '_high': high, '_long': long, '_short': short,
        '_pattern': pattern, '_mismatch': mismatch,
    }


def text(value, kind):
    if typeof(value) != 'string':
        return kind._absent if value is undefined else kind._wrong
    if not value.isWellFormed():
        return kind._unicode
    if value.length < kind._low:
        return kind._short
    if value.length > kind._high:
        return kind._long
    if kind._pattern and not kind._pattern.test(value):
        return kind._mismatch
    return None


def array(value, wrong, empty, absent):
    if value is undefined:
        return absent
    if not Array.isArray(value):
        return wrong
    return None if value.length else empty


def column_name(value, kind, reserved, taken):
    broken = text(value, kind)
    return taken if broken is None and reserved[value.toLowerCase()] else broken


def column_value(value, column, columns, plain, wrong, infinite):
    """`column`: the attribute of the pair if it is valid, else null. `columns`: kinds of text columns by name."""
    known = undefined if column is None else columns[column.toLowerCase()]
    if known or typeof(value) == 'string' or value is undefined:
        return text(value, known or plain)
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
        if object[key] is not undefined and not known[key]:
            if not key.isWellFormed():
                if issues is not None:
                    issues.length = mark
                return add(issues, unicode, loc)
            issues = add(issues, forbidden, loc.concat(key))
    return issues
