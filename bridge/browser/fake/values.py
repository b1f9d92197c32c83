"""What a value is."""


def tag_of(value):
    """Its kind, of whichever realm it is: `Map`, `Array`, `Date`, `Object`, …"""
    return Object.prototype.toString.call(value).slice(8, -1)


def is_map(value):
    return tag_of(value) is 'Map'


def is_record(value):
    return typeof(value) == 'object' and value is not None and not Array.isArray(value)
