"""Random identifiers."""

# To draw costs more than all the rest of an identifier, so one draw is for many.
pool = []
used = 0


def digits(part, mark):
    """Four hexadecimal ones: a random number, of which one part in so many is left, and above it `mark`."""
    global pool, used
    if used == pool.length:
        pool = crypto.getRandomValues(__new__(Uint16Array(512)))
        used = 0
    drawn = pool[used]
    used += 1
    return (0x10000 + mark + Math.floor(drawn / part)).toString(16).slice(1)


def any_digits():
    return digits(1, 0)


def guid():
    """A version 4 UUID. `crypto.randomUUID` is absent in pages that are no secure context, such as about:blank."""
    return any_digits() + any_digits() + '-' + any_digits() + '-' + digits(16, 0x4000) + '-' + digits(4, 0x8000) + '-' \
        + any_digits() + any_digits() + any_digits()
