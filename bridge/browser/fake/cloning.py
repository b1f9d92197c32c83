"""Copies as messages between windows are: `structuredClone`, or what it makes where there is none, as in Jest's jsdom."""

from bridge.browser.fake.values import tag_of


def clone(value):
    if typeof(structuredClone) == 'function':
        return structuredClone(value)
    return copied(value, __new__(Map()))


def copied(value, known):
    """`known`: copies by what they were made of, since an object may hold itself."""
    if typeof(value) == 'function' or typeof(value) == 'symbol':
        refuse(value)
    if value is None or typeof(value) is not 'object':
        return value
    if known.has(value):
        return known.get(value)
    tag = tag_of(value)
    if tag is 'Date':
        return __new__(Date(value.getTime()))
    if tag is 'Map':
        return map_of(value, known)
    if tag is 'Array' or tag is 'Object':
        return record_of(value, [] if tag is 'Array' else {}, known)
    refuse(value)


def map_of(value, known):
    made = __new__(Map())
    known.set(value, made)
    for key, item in value.entries():
        made.set(copied(key, known), copied(item, known))
    return made


def record_of(value, made, known):
    known.set(value, made)
    for key in Object.keys(value):
        Object.defineProperty(made, key, {'value': copied(value[key], known), 'writable': True, 'enumerable': True, 'configurable': True})
    if Array.isArray(value):
        made.length = value.length
    return made


def refuse(value):
    """In the words of browsers."""
    error = __new__(Error(String(value) + ' could not be cloned.'))
    error.name = 'DataCloneError'
    raise error
