"""What is left of a sensitive value, by the class the definitions give it. The time of each grows as the text, and no faster.

`room`: UTF-16 code units that the column takes; a mask can be longer than what it hides.
"""


def mask_phone(text, room):
    """Letters too: the text may be an address."""
    pattern = __new__(RegExp('[\\p{L}\\p{N}]', 'gu'))
    hidden = (text.match(pattern) or []).length - 2

    def star(found):
        nonlocal hidden
        hidden -= 1
        return found if hidden < 0 else '*'
    return text.replace(pattern, star)


def mask_email(text, room):
    domain = __new__(RegExp('^@[\\p{L}\\p{N}.-]+', 'u')).exec(text.slice(text.lastIndexOf('@')))
    first = Array['from'](text.slice(0, 2))[0]
    return cut((first or '') + '***' + (domain or ''), room)


def mask_name(text, room):
    return cut(text.replace(__new__(RegExp('(\\S)\\S*', 'gu')), '$1.'), room)


def mask_free_text(text, room):
    return cut('[' + text.length + ' characters]', room)


def cut(text, room):
    """Without half a character at the end."""
    return text.slice(0, room).replace(__new__(RegExp('[\ud800-\udbff]$')), '')
