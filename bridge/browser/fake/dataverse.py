"""Tables in memory."""

from bridge.browser.fake.columns import TYPES, missing_column, own_column, resolve
from bridge.browser.fake.ids import bare, is_guid, same_id
from bridge.browser.fake.query import parse
from bridge.browser.shim.guid import guid


def pick(record, key, wanted):
    """A copy, of the columns that are wanted and the id; a column without a value is null."""
    if not wanted:
        return Object.assign({}, record)
    picked = {}
    for name in wanted.concat([key]):
        picked[name] = None if record[name] is undefined else record[name]
    return picked


def make_table(definition, extra):
    """`extra`: columns of the organisation's own."""
    records = []
    key = definition.key
    columns = definition.columns and definition.columns.concat([own_column(name, kind) for name, kind in Object.entries(extra)])

    def create(values):
        resolved = resolve(definition, columns, values)
        if resolved.problem:
            return resolved
        record = Object.assign({}, definition.presets, resolved.values)
        missing = missing_column(definition, columns, record)
        if missing:
            return missing
        record[key] = bare(record[key]) if is_guid(record[key]) else record[key] or guid()
        record.createdon = __new__(Date()).toISOString()
        records.push(record)
        return {'record': record}

    def with_id(id):
        return records.find(lambda record: same_id(record[key], id))

    def update(id, values):
        resolved = resolve(definition, columns, values)
        if resolved.problem:
            return resolved
        return {'record': Object.assign(with_id(id), resolved.values)}

    def remove(id):
        records.splice(records.indexOf(with_id(id)), 1)

    def is_known(name):
        """A lookup has a name of its own in a query."""
        known = [key].concat(definition.reserved, (columns or []).map(lambda column: column.name))
        return not columns or known.includes(name) or (name.startsWith('_') and name.endsWith('_value'))

    def search(text):
        """`{records, ignored}`: what was found, and the parts of the query that were left out; or `{unknown}`, a column that is not
        there; or null."""
        query = parse(text)
        if query is None:
            return None
        unknown = query.named.find(lambda name: not is_known(name))
        if unknown is not undefined:
            return {'unknown': unknown}
        found = records.filter(query.matches)
        found.sort(query.order)
        return {'records': found.slice(0, query.top).map(lambda record: pick(record, key, query.columns)), 'ignored': query.ignored}

    return {
        'key': key,
        'columns': columns,
        'records': records,
        'create': create,
        'with_id': with_id,
        'update': update,
        'delete': remove,
        'search': search,
    }


def make_dataverse(definitions, event_table, options, complain):
    tables = __new__(Map())

    def add(definition, extra):
        tables.set(definition.name, make_table(definition, extra))

    def seed(name, records):
        if not Array.isArray(records):
            complain('bad-record', "The records of '" + name + "' are no list.")
            return
        for record in records:
            made = tables.get(name).create(record)
            if made.problem:
                complain('bad-record', "A record of '" + name + "' was not taken: " + made.problem.message)

    for name, kind in Object.entries(options.columns):
        if not Object.hasOwn(TYPES, kind) and not Number.isInteger(kind):
            complain('bad-column', "Column '" + name + "' needs a limit or one of " + Object.keys(TYPES).join(', ') + '.')
    for definition in definitions:
        add(definition, options.columns if definition.name == event_table else {})
    for name, records in Object.entries(options.records):
        if not tables.has(name):
            add({'name': name, 'key': name + 'id'}, {})
        seed(name, records)
    return {'tables': tables, 'seed': seed}
