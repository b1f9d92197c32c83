"""Random identifiers."""

# To draw costs more than all the rest of an identifier, so one draw is for many.
pool = []
used = 0


def word():
    """16 random bits."""
    global pool, used
    if used == pool.length:
        pool = crypto.getRandomValues(__new__(Uint16Array(512)))
        used = 0
    drawn = pool[used]
    used += 1
    return drawn


def digits(number):
    """Four hexadecimal ones."""
    return (0x10000 + number).toString(16).slice(1)


def guid():
    """A version 4 UUID. `crypto.randomUUID` is absent in pages that are no secure context, such as about:blank."""
    version = digits(word() & 0x0fff | 0x4000)
    variant = digits(word() & 0x3fff | 0x8000)
    first = digits(word()) + digits(word())
    last = digits(word()) + digits(word()) + digits(word())
    return [first, digits(word()), version, variant, last].join('-')
