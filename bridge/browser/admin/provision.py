"""Creates the definitions that are missing."""

from bridge.browser.admin.calls import ask, attempt, why_not
from bridge.browser.admin.definitions import find_definitions, planned_names


async def provision(world):
    """`[event name, outcome, reason]` for each definition of the plan."""
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
    results = []
    silent = False
    for definition in facts.definitions:
        name = definition.msdyn_name
        if found.value.has(name):
            active = found.value.get(name)
            results.push([name, 'present' if active else 'inactive', '' if active else reasons.inactive])
        elif silent:
            results.push([name, 'failed', reasons.untried])
        else:
            made = await ask(world, 'createRecord', [facts.definitionTable, JSON.stringify(definition)])
            silent = made.silent is True
            if silent:
                results.push([name, 'failed', reasons.silent])
            elif made.refused is not undefined:
                results.push([name, 'failed', reasons.refused + made.refused])
            else:
                results.push([name, 'created' if made.value else 'failed', '' if made.value else reasons.empty])
    return results
