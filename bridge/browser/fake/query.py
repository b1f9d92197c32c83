"""The part of a Web API query that a widget needs: $select, $top, $orderby and a flat $filter."""

from bridge.browser.fake.ids import is_guid, same_id

COMPARISON = r"(\w+)\s+(eq|ne|gt|ge|lt|le)\s+(?:'((?:[^']|'')*)'|(\{?[-\w.:+]+\}?))"
TERM = r"\s*(?:(contains|startswith|endswith)\((\w+),\s*'((?:[^']|'')*)'\)|" + COMPARISON + r")\s*(?:\b(and|or)\b|$)"
LITERALS = {'null': None, 'true': True, 'false': False}
UNDERSTOOD = ['$select', '$top', '$orderby', '$filter']


def unquote(text):
    return text.replaceAll("''", "'")


def read_value(text, bare):
    if text is not undefined:
        return unquote(text)
    if Object.hasOwn(LITERALS, bare):
        return LITERALS[bare]
    number = Number(bare)
    return bare if Number.isNaN(number) else number


def read_term(match):
    if match[1]:
        return {'column': match[2], 'operator': match[1], 'value': unquote(match[3])}
    return {'column': match[4], 'operator': match[5], 'value': read_value(match[6], match[7])}


def read_filter(text):
    """Alternatives, each a list of terms that must all hold; null when the text is more than this understands."""
    alternatives = [[]]
    pattern = __new__(RegExp(TERM, 'y'))
    while True:
        match = pattern.exec(text)
        if not match:
            return None
        alternatives.at(-1).push(read_term(match))
        if match[8] is undefined:
            return alternatives if pattern.lastIndex == text.length else None
        if match[8] == 'or':
            alternatives.push([])


def folded(text):
    """Dataverse compares text without regard to case and to blanks at the end."""
    return text.toLowerCase().trimEnd()


def is_same(stored, value):
    if typeof(stored) != 'string' or typeof(value) != 'string':
        return stored is value
    return same_id(stored, value) if is_guid(stored) else folded(stored) == folded(value)


def holds_text(operator, stored, value):
    text = String(stored).toLowerCase()
    wanted = value.toLowerCase()
    if operator == 'contains':
        return text.includes(wanted)
    return text.startsWith(wanted) if operator == 'startswith' else text.endsWith(wanted)


def holds(record, term):
    stored = None if record[term.column] is undefined else record[term.column]
    if term.operator == 'eq':
        return is_same(stored, term.value)
    if term.operator == 'ne':
        return not is_same(stored, term.value)
    if term.operator.length > 2:
        return holds_text(term.operator, stored, term.value)
    if stored is None or term.value is None:
        return False
    order = compare(stored, term.value)
    return {'gt': order > 0, 'ge': order >= 0, 'lt': order < 0, 'le': order <= 0}[term.operator]


def compare(one, other):
    if one == None or other == None:
        return (0 if other == None else -1) if one == None else 1
    return -1 if one < other else 1 if one > other else 0


def sort_by(orderings):
    def order(one, other):
        for ordering in orderings:
            found = compare(one[ordering.column], other[ordering.column]) * ordering.direction
            if found:
                return found
        return 0

    return order


def read_ordering(text):
    words = text.trim().split(' ')
    return {'column': words[0], 'direction': -1 if words.at(-1) == 'desc' else 1}


def names_in(text):
    return [name.trim() for name in text.split(',')] if text else None


def parse(text):
    """`{columns, named, top, order, matches, ignored}`, or null; `named`: every column in it."""
    parameters = __new__(URLSearchParams(String(text or '').replaceAll('+', '%2B')))
    condition = parameters.get('$filter')
    alternatives = [[]] if condition == None else read_filter(condition)
    if alternatives is None:
        return None

    def matches(record):
        return alternatives.some(lambda terms: terms.every(lambda term: holds(record, term)))

    orderings = [read_ordering(part) for part in names_in(parameters.get('$orderby')) or []]
    columns = names_in(parameters.get('$select'))
    return {
        'columns': columns,
        'named': (columns or []).concat(orderings.concat(alternatives.flat()).map(lambda part: part.column)),
        'top': Number(parameters.get('$top') or Infinity),
        'order': sort_by(orderings),
        'matches': matches,
        'ignored': Array['from'](parameters.keys()).filter(lambda name: not UNDERSTOOD.includes(name)),
    }
