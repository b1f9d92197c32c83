"""What the doctor looks at, before anything is judged."""

from bridge.browser.admin.calls import ask, attempt, same_text, search, text_of
from bridge.browser.admin.definitions import find_definitions, find_in, planned_names
from bridge.browser.shim.guid import guid

FIRST_PAUSE = 200
LONGEST_PAUSE = 2000
# How far the clocks of agent and organisation may be apart.
CLOCKS = 300_000
# Rows of the test event's name that are looked at.
MOST_ROWS = 50


async def gather(world):
    """Fills `world` with what was seen; silence costs its time limit once, since questions are asked together."""
    start = performance.now()
    ready = await attempt(world.bridge.ready, world.options.timeoutMs)
    world.ready = Object.hasOwn(ready, 'value')
    world.readyMs = Math.round(performance.now() - start)
    if not world.ready:
        return
    facts = world.facts
    questions = [
        ask(world, 'getEnvironment', []), find_definitions(world, names_to_find(world)), read_switches(world),
        ask(world, 'getEntityMetadata', [facts.eventTable, facts.columns]),
    ]
    answers = await Promise.all(questions)
    world.environment = answers[0]
    world.definitions = answers[1]
    world.switches = answers[2]
    world.metadata = answers[3]
    await send_test(world)


def names_to_find(world):
    own = world.options.eventName
    names = planned_names(world.facts)
    return names.concat(own) if own and not names.includes(own) else names


async def read_switch(world, table):
    answer = await search(world, table, [world.facts.switch, 'msdyn_name', 'statecode'], '')
    return {'table': table, 'answer': answer}


async def read_switches(world):
    """The switches of all records, by each table that a channel provider's record can be in."""
    own = world.options.providerTable
    tables = [own] if own else world.facts.providerTables
    return await Promise.all(tables.map(lambda table: read_switch(world, table)))


def test_name(world):
    """One that can be stored, if there is one."""
    if world.options.eventName:
        return world.options.eventName
    found = world.definitions.value or __new__(Map())
    names = planned_names(world.facts)
    return names.find(lambda name: find_in(found, name) and find_in(found, name).active) or names[0]


async def send_test(world):
    """One marked event through the bridge, so that it is checked as every other; then its row."""
    mark = world.facts.mark
    world.eventName = test_name(world)
    if world.eventName is undefined:
        return
    world.eventId = guid()
    world.sentAt = Date.now()
    event = {'kpiEventName': world.eventName, 'externalCorrelationId': world.eventId, 'additionalData': mark}
    data = {'conversationId': mark, 'providerSessionId': mark, 'events': [event]}
    # An older host stores the event's own id, a newer one only this argument.
    world.sent = await attempt(
        lambda: world.bridge.logAnalyticsEvent(data, world.eventName, world.eventId), world.options.timeoutMs
    )
    if Object.hasOwn(world.sent, 'value'):
        world.answered = True
        await read_back(world)
    elif world.sent.error and world.sent.error.code == 'unhandled':
        world.answered = True


async def read_back(world):
    """Rows are written later than the answer: looks again, at growing intervals, until the limit."""
    start = performance.now()
    pause = FIRST_PAUSE
    looking = True
    while looking:
        world.row = await find_row(world)
        world.rowMs = Math.round(performance.now() - start)
        left = world.options.readBackMs - world.rowMs
        looking = left > 0 and not world.row.silent and not (world.row.value and world.row.value.length)
        if looking:
            await sleep(Math.min(pause, left))
            pause = Math.min(pause * 2, LONGEST_PAUSE)
    if world.row.value and not world.row.value.length:
        world.likely = await find_likely_rows(world)


async def find_row(world):
    """Those with the test event's id, also of a host that leaves out the condition."""
    facts = world.facts
    condition = '&$filter=' + facts.eventIdColumn + ' eq ' + text_of(world.eventId)
    answer = await search(world, facts.eventTable, [facts.eventIdColumn, 'msdyn_additionaldata'], condition)
    return only(answer, lambda row: bare_id(row[facts.eventIdColumn]) == world.eventId)


async def find_likely_rows(world):
    """Those of the test event's name and time, whatever their id is: not every host is known to keep it."""
    since = world.sentAt - CLOCKS
    name = world.eventName
    condition = '&$filter=msdyn_kpieventname eq ' + text_of(name) + ' and createdon ge ' + __new__(Date(since)).toISOString()
    columns = ['msdyn_kpieventname', 'createdon']
    answer = await search(world, world.facts.eventTable, columns, condition + '&$orderby=createdon desc&$top=' + MOST_ROWS)
    # A time that cannot be read may be the right one.
    return only(answer, lambda row: same_text(row.msdyn_kpieventname) == same_text(name) and not Date.parse(row.createdon) < since)


def only(answer, fits):
    return {'value': answer.value.filter(fits)} if answer.value else answer


def bare_id(id):
    return String(id).replace(__new__(RegExp(r'[{}]', 'g')), '').toLowerCase()


def sleep(time):
    return __new__(Promise(lambda resolve: setTimeout(resolve, time)))
