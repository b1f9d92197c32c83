"""What a value is."""


def is_map(value):
    return Map.prototype.isPrototypeOf(value)


def is_record(value):
    return typeof(value) == 'object' and value is not None and not Array.isArray(value)
