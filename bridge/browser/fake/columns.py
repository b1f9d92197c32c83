"""What Dataverse refuses in a record: unknown and reserved columns, values of a wrong type, text too long."""


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


def find_column(columns, name):
    return columns.find(lambda column: column.name == name or column.name.toLowerCase() == name)


def column_problem(definition, columns, name, value):
    if definition.reserved.includes(name.toLowerCase()):
        return problem('reserved-column', "Column '" + name + "' is written by Dataverse itself. Leave it out.")
    column = find_column(columns, name)
    if column is undefined:
        hint = 'Correct the name, or add the column to the table (here: the option columns).'
        return problem('unknown-column', "Table '" + definition.name + "' has no column '" + name + "'. " + hint)
    return value_problem(column, value)


def resolve(definition, columns, values):
    """The values under their columns' names, or the first problem. A table without columns takes everything."""
    if not columns:
        return {'values': Object.fromEntries(Object.entries(values))}
    resolved = {}
    for name, value in Object.entries(values):
        wrong = column_problem(definition, columns, name, value)
        if wrong:
            return wrong
        resolved[find_column(columns, name).name] = value
    return {'values': resolved}


def missing_column(definition, columns, record):
    """The problem of a record without a value that its table needs, or undefined."""
    column = (columns or []).find(lambda column: column.required and not record[column.name])
    return column and problem('required-column', "Column '" + column.name + "' of '" + definition.name + "' needs a value.")
