"""Creates the definitions that are missing."""

from bridge.browser.admin.calls import ask, attempt, is_record, plain, why_not
from bridge.browser.admin.definitions import find_definitions, find_in, planned_names


def as_found(reasons, name, there):
    if not there.active:
        return [name, 'inactive', reasons.inactive]
    return [name, 'present', '' if there.name is name else reasons.spelled + there.name]


def has_id(value):
    """Whether the answer to `createRecord` is what the platform documents."""
    made = plain(value)
    return is_record(made) and made.id != None


async def create(world, definition):
    """`[outcome, reason]`, and why nothing more may be created, if so. What is created has to be found again, unless the answer is as
    it should be and the host has shown before what is there: one that does not would get everything twice."""
    reasons = world.facts.reasons
    name = definition.msdyn_name
    if world.unseen.has(name):
        return ['failed', reasons.unseen, reasons.blind]
    answer = await ask(world, 'createRecord', [world.facts.definitionTable, JSON.stringify(definition)])
    if answer.silent:
        return ['failed', reasons.silent, reasons.untried]
    if answer.refused is not undefined:
        return ['failed', reasons.refused + answer.refused]
    if has_id(answer.value) and world.shown:
        return ['created', '']
    found = await find_definitions(world, [name])
    if found.value and find_in(found.value, name):
        world.shown = True
        return ['created', '']
    world.unseen.add(name)
    return ['failed', reasons.unseen if answer.value else reasons.empty, reasons.blind]


async def provision(world):
    """`[event name, outcome, reason]` for each definition of the plan. Everything is looked for before anything is created."""
    facts = world.facts
    reasons = facts.reasons

    def all_failed(text):
        return planned_names(facts).map(lambda name: [name, 'failed', text])

    ready = await attempt(world.bridge.ready, world.options.timeoutMs)
    if not Object.hasOwn(ready, 'value'):
        return all_failed(reasons.library)
    found = await find_definitions(world, planned_names(facts))
    if not found.value:
        return all_failed(reasons.search + why_not(found))
    world.shown = found.value.size > 0
    results = []
    stop = ''
    for definition in facts.definitions:
        name = definition.msdyn_name
        there = find_in(found.value, name)
        if there:
            results.push(as_found(reasons, name, there))
        elif world.options.dryRun:
            results.push([name, 'missing', reasons.missing])
        elif stop:
            results.push([name, 'failed', stop])
        else:
            made = await create(world, definition)
            results.push([name, made[0], made[1]])
            stop = made[2]
    return results
