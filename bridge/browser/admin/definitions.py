"""The KPI event definitions that are there."""

from bridge.browser.admin.calls import same_text, search, text_of

AT_ONCE = 20


def is_active(facts, record):
    """A host that does not tell the state, or not as a number, gets the benefit of the doubt."""
    state = Number(record.statecode)
    return record.statecode == None or Number.isNaN(state) or state is facts.active


def planned_names(facts):
    return facts.definitions.map(lambda definition: definition.msdyn_name)


def find_in(found, name):
    """`{name, active}` as it is there, maybe in another spelling; undefined when it is not."""
    return found.get(same_text(name))


async def find_definitions(world, names):
    """A refusal, something strange or silence, or as `value` what is there: for `find_in`."""
    facts = world.facts
    found = __new__(Map())
    rest = names.slice()
    while rest.length:
        condition = rest.splice(0, AT_ONCE).map(lambda name: 'msdyn_name eq ' + text_of(name)).join(' or ')
        answer = await search(world, facts.definitionTable, ['msdyn_name', 'statecode'], '&$filter=' + condition)
        if not answer.value:
            return answer
        for record in answer.value:
            before = find_in(found, record.msdyn_name)
            if not before or not before.active:
                found.set(same_text(record.msdyn_name), {'name': String(record.msdyn_name), 'active': is_active(facts, record)})
    return {'value': found}
