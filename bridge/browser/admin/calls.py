"""Calls of the platform that always end: in a value, a refusal, or silence."""

from bridge.browser.shim.words import reason


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
    if Map.prototype.isPrototypeOf(value):
        return Object.fromEntries(value)
    return value


def records(value):
    """The records in the answer to a search: of a list, of an object with the keys 0, 1, 2, or of a Web API answer. Null when it is
    none of them: that nothing was found must not be concluded, or provision would create everything again."""
    found = plain(value)
    if typeof(found) != 'object' or found is None:
        return None
    if Array.isArray(found.value):
        found = found.value
    return Object.values(found).map(plain).filter(lambda record: typeof(record) == 'object' and record is not None)


async def search(world, table, query):
    """As `ask`; its value is the records found. The host opens none of them."""
    answer = await ask(world, 'searchAndOpenRecords', [table, query, True])
    if not Object.hasOwn(answer, 'value'):
        return answer
    found = records(answer.value)
    return {'value': found} if found else {'strange': 'an answer without records: ' + String(answer.value).slice(0, 40)}


def why_not(answer):
    return 'no answer in time' if answer.silent else answer.strange or 'refused: ' + answer.refused
