"""Tables in memory that refuse what Dataverse refuses: unknown and reserved columns, values of a wrong type, text too long."""

from bridge.browser.fake.query import parse
from bridge.browser.shim.guid import guid


def problem(code, message):
    return {'problem': {'code': code, 'message': message}}


def is_moment(value):
    return not Number.isNaN(__new__(Date(value)).getTime()) and (typeof(value) == 'string' or value.getTime is not undefined)


TYPES = {
    'integer': Number.isInteger,
    'number': Number.isFinite,
    'boolean': lambda value: typeof(value) == 'boolean',
    'datetime': is_moment,
}
EXPECTED = {'integer': 'a whole number', 'number': 'a number', 'boolean': 'true or false', 'datetime': 'a moment in ISO 8601'}


def own_column(name, kind):
    """A column of the organisation's own: a text column's limit, or the type."""
    return {'name': name, 'type': kind} if Object.hasOwn(TYPES, kind) else {'name': name, 'type': 'text', 'limit': Number(kind)}


def value_problem(column, value):
    """What is wrong with a value, or null."""
    if value == None:
        return None
    if column.type == 'text':
        if typeof(value) != 'string':
            return problem('wrong-type', column.name + ' takes text, not ' + typeof(value) + '. Write it as text.')
        if value.length > column.limit:
            size = 'has ' + value.length + ' UTF-16 code units, its limit is ' + column.limit
            return problem('too-long', 'The value for ' + column.name + ' ' + size + '. Shorten it.')
    elif Object.hasOwn(TYPES, column.type):
        if not TYPES[column.type](value):
            return problem('wrong-type', column.name + ' takes ' + EXPECTED[column.type] + '.')
    elif not column.values.includes(value):
        return problem('wrong-type', column.name + ' takes one of ' + column.values.join(', ') + '.')
    return None


def make_table(definition, extra):
    """`extra`: columns of the organisation's own. A table without columns takes everything."""
    records = []
    columns = definition.columns and definition.columns.concat([own_column(name, kind) for name, kind in Object.entries(extra)])

    def find_column(name):
        return columns.find(lambda column: column.name == name or column.name.toLowerCase() == name)

    def resolve(values):
        """The values under their columns' names, or the first problem."""
        if not columns:
            return {'values': Object.fromEntries(Object.entries(values))}
        resolved = {}
        for name, value in Object.entries(values):
            if definition.reserved.includes(name.toLowerCase()):
                return problem('reserved-column', "Column '" + name + "' is written by Dataverse itself. Leave it out.")
            column = find_column(name)
            if column is undefined:
                hint = 'Correct the name, or add the column to the table (here: the option columns).'
                return problem('unknown-column', "Table '" + definition.name + "' has no column '" + name + "'. " + hint)
            wrong = value_problem(column, value)
            if wrong:
                return wrong
            resolved[column.name] = value
        return {'values': resolved}

    def create(values):
        resolved = resolve(values)
        if resolved.problem:
            return resolved
        record = Object.assign({}, definition.presets, resolved.values)
        for column in columns or []:
            if column.required and not record[column.name]:
                return problem('required-column', "Column '" + column.name + "' of '" + definition.name + "' needs a value.")
        if not record[definition.key]:
            record[definition.key] = guid()
        record.createdon = __new__(Date()).toISOString()
        records.push(record)
        return {'record': record}

    def with_id(id):
        return records.find(lambda record: record[definition.key] == id)

    def update(id, values):
        resolved = resolve(values)
        if resolved.problem:
            return resolved
        return {'record': Object.assign(with_id(id), resolved.values)}

    def remove(id):
        records.splice(records.indexOf(with_id(id)), 1)

    def search(text):
        query = parse(text)
        if query is None:
            return None
        return [pick(record, query.columns) for record in records.filter(query.matches).slice(0, query.top)]

    def pick(record, wanted):
        if not wanted:
            return Object.assign({}, record)
        picked = {}
        for name in wanted.concat([definition.key]):
            if record[name] is not undefined:
                picked[name] = record[name]
        return picked

    return {
        'key': definition.key,
        'columns': columns,
        'records': records,
        'create': create,
        'with_id': with_id,
        'update': update,
        'delete': remove,
        'pick': pick,
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
