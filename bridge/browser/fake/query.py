"""The part of a Web API query that a widget needs: $select, $top and a flat $filter."""

TERM = r"\s*(?:(contains|startswith)\((\w+),\s*'((?:[^']|'')*)'\)|(\w+)\s+(eq|ne)\s+(?:'((?:[^']|'')*)'|([-\w.]+)))\s*(?:\b(and|or)\b|$)"
LITERALS = {'null': None, 'true': True, 'false': False}


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


def holds(record, term):
    stored = None if record[term.column] is undefined else record[term.column]
    if term.operator == 'eq':
        return stored is term.value
    if term.operator == 'ne':
        return stored is not term.value
    text = String(stored).toLowerCase()
    wanted = term.value.toLowerCase()
    return text.includes(wanted) if term.operator == 'contains' else text.startsWith(wanted)


def parse(text):
    """`{select, top, matches}`, or null."""
    parameters = __new__(URLSearchParams(String(text or '').replaceAll('+', '%2B')))
    condition = parameters.get('$filter')
    alternatives = [[]] if condition == None else read_filter(condition)
    if alternatives is None:
        return None

    def matches(record):
        return alternatives.some(lambda terms: terms.every(lambda term: holds(record, term)))

    select = parameters.get('$select')
    columns = [column.trim() for column in select.split(',')] if select else None
    return {'columns': columns, 'top': Number(parameters.get('$top') or Infinity), 'matches': matches}
