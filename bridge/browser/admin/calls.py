"""Calls of the platform that always end: in a value, a refusal, or silence."""

from bridge.browser.shim.checks import is_map
from bridge.browser.shim.words import reason

SHOWN = 60


def attempt(work, limit):
    """`{value}`, `{error, refused}` or `{silent}`, never a rejection, and never later than the limit."""
    def start(resolve):
        timer = setTimeout(lambda: resolve({'silent': True}), limit)

        def end(outcome):
            clearTimeout(timer)
            resolve(outcome)

        def refuse(error):
            end({'error': error, 'refused': reason(error)})

        try:
            Promise.resolve(work()).then(lambda value: end({'value': value}), refuse)
        except:
            refuse(__except0__)
    return __new__(Promise(start))


def framework():
    return globalThis.Microsoft and globalThis.Microsoft.CIFramework


async def ask(world, name, args):
    """A call by name. The platform's own time-out is silence; a function that is not there never reached the host."""
    def work():
        return framework()[name].apply(framework(), args)

    if typeof(framework()[name]) != 'function':
        return {'refused': 'Microsoft.CIFramework has no ' + name}
    answer = await attempt(work, world.options.timeoutMs)
    if answer.refused is not undefined and answer.refused.startsWith(world.facts.platformTimeout):
        answer = {'silent': True}
    if not answer.silent:
        world.answered = True
    return answer


def plain(value):
    """What a host may send as JSON text, a Map or an object, as plain data."""
    if typeof(value) == 'string':
        try:
            return plain(JSON.parse(value))
        except:
            return value
    if is_map(value):
        return Object.fromEntries(value)
    return value


def is_record(value):
    return typeof(value) == 'object' and value is not None


def members(found):
    """What an answer to a search holds: of a list, of an object with the keys 0, 1, 2, or of the list in an answer of the Web API or
    of its client."""
    for key in ['value', 'entities']:
        if Array.isArray(found[key]):
            return found[key].map(plain)
    return Object.values(found).map(plain)


def records(value, column):
    """`{value}` with the records in the answer to a search, or `{strange}`. Only what has the column that was asked for is a record: a
    host that sends Maps in Maps leaves `{}` of each, and that nothing was found must not be concluded of it, or `provision` would create
    everything again."""
    found = plain(value)
    if not is_record(found):
        return {'strange': 'an answer without records: ' + shortened(value)}
    inner = members(found)
    if inner.every(lambda record: is_record(record) and Object.hasOwn(record, column)):
        return {'value': inner}
    return {'strange': 'records without ' + column + ': ' + shortened(value)}


def shortened(value):
    try:
        text = value if typeof(value) == 'string' else JSON.stringify(value)
    except:
        text = None
    return String(text or value).slice(0, SHOWN)


async def search(world, table, columns, condition):
    """As `ask`; its value is the records found, each of which has the first of the columns. The host opens none of them."""
    query = '?$select=' + columns.join(',') + condition
    answer = await ask(world, 'searchAndOpenRecords', [table, query, True])
    return records(answer.value, columns[0]) if Object.hasOwn(answer, 'value') else answer


def text_of(name):
    """A name in a query."""
    return "'" + encodeURIComponent(name.replaceAll("'", "''")) + "'"


def same_text(name):
    """What Dataverse compares of a text: it makes no difference of case, nor of blanks at the end."""
    return String(name).toLowerCase().trimEnd()


def why_not(answer):
    return 'no answer in time' if answer.silent else answer.strange or 'refused: ' + answer.refused
