"""What the doctor looks at, before anything is judged."""

from bridge.browser.admin.calls import ask, attempt, search
from bridge.browser.admin.definitions import find_definitions, planned_names
from bridge.browser.shim.guid import guid

FIRST_PAUSE = 200
LONGEST_PAUSE = 2000


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
        ask(world, 'getEnvironment', []), find_definitions(world, names_to_find(world)), read_switch(world),
        ask(world, 'getEntityMetadata', [facts.eventTable, facts.columns]),
    ]
    answers = await Promise.all(questions)
    world.environment = answers[0]
    world.definitions = answers[1]
    world.switch = answers[2]
    world.metadata = answers[3]
    await send_test(world)


def names_to_find(world):
    own = world.options.eventName
    names = planned_names(world.facts)
    return names.concat(own) if own and not names.includes(own) else names


async def read_switch(world):
    """The switches of all records in the provider's table; null when nobody said which table that is."""
    table = world.options.providerTable
    if not table:
        return None
    return await search(world, table, '?$select=msdyn_name,' + world.facts.switch)


def test_name(world):
    """One that can be stored, if there is one."""
    if world.options.eventName:
        return world.options.eventName
    active = world.definitions.value or __new__(Map())
    names = planned_names(world.facts)
    return names.find(lambda name: active.get(name)) or names[0]


async def send_test(world):
    """One marked event through the bridge, so that it is checked as every other; then its row."""
    mark = world.facts.mark
    world.eventName = test_name(world)
    if world.eventName is undefined:
        return
    world.eventId = guid()
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
    query = "?$select=msdyn_kpieventname,msdyn_additionaldata&$filter=msdyn_externalcorrelationid eq '" + world.eventId + "'"
    looking = True
    while looking:
        world.row = await search(world, world.facts.eventTable, query)
        world.rowMs = Math.round(performance.now() - start)
        left = world.options.readBackMs - world.rowMs
        looking = left > 0 and not world.row.silent and not (world.row.value and world.row.value.length)
        if looking:
            await sleep(Math.min(pause, left))
            pause = Math.min(pause * 2, LONGEST_PAUSE)


def sleep(time):
    return __new__(Promise(lambda resolve: setTimeout(resolve, time)))
