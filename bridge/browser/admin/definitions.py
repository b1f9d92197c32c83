"""The KPI event definitions that are there."""

from bridge.browser.admin.calls import search

AT_ONCE = 20


def quoted(name):
    return "msdyn_name eq '" + encodeURIComponent(name.replaceAll("'", "''")) + "'"


def is_active(facts, record):
    """A host that does not tell the state gets the benefit of the doubt."""
    return record.statecode == None or Number(record.statecode) is facts.active


def planned_names(facts):
    return facts.definitions.map(lambda definition: definition.msdyn_name)


async def find_definitions(world, names):
    """A refusal or silence, or as `value` a Map: name -> whether one of its definitions is active."""
    facts = world.facts
    found = __new__(Map())
    rest = names.map(quoted)
    while rest.length:
        query = '?$select=msdyn_name,statecode&$filter=' + rest.splice(0, AT_ONCE).join(' or ')
        answer = await search(world, facts.definitionTable, query)
        if not answer.value:
            return answer
        for record in answer.value:
            found.set(record.msdyn_name, found.get(record.msdyn_name) or is_active(facts, record))
    return {'value': found}
