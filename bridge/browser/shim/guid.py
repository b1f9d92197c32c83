"""Random identifiers."""


def digit(place):
    return (place & 15 ^ crypto.getRandomValues(__new__(Uint8Array(1)))[0] & 15 >> (place / 4 & 3)).toString(16)


def guid():
    """A version 4 UUID. `crypto.randomUUID` is absent in pages that are no secure context, such as about:blank."""
    return '10000000-1000-4000-8000-100000000000'.replace(__new__(RegExp('[018]', 'g')), digit)
