"""One function for each check: from what was gathered to `[which verdict, what was seen]`; null when it was not tried."""

from bridge.browser.admin.calls import framework, plain, why_not
from bridge.browser.admin.definitions import find_in, is_active, planned_names
from bridge.browser.shim.platform import absence, aim, named_by_address, outside

SHOWN = 10
ON = ['true', '1', 'yes']
OFF = ['false', '0', 'no', 'null']


def listed(names):
    text = names.slice(0, SHOWN).join(', ')
    return text if names.length <= SHOWN else text + ' and ' + (names.length - SHOWN) + ' more'


def script_tag():
    return document.querySelector('script[data-cifid]')


def origin_around():
    """The origin of the window at the top; '' where the browser does not tell."""
    around = location.ancestorOrigins
    return around[around.length - 1] if around and around.length else ''


def judge_bridge(world):
    hash = world.bridge.planHash
    seen = 'version ' + world.bridge.version + ', plan ' + hash
    return ['same', seen] if hash is world.facts.planHash else ['other', seen + ', admin file ' + world.facts.planHash]


def judge_library(world):
    if world.ready:
        return ['there', 'Microsoft.CIFramework.logAnalyticsEvent, after ' + world.readyMs + ' ms']
    if outside():
        return ['page', 'no document']
    mistake = absence()
    seen = {
        'function': 'Microsoft.CIFramework without logAnalyticsEvent', 'script': 'no Microsoft.CIFramework, and no script tag of it',
        'blocked': 'no Microsoft.CIFramework, though the request of its script tag has ended',
        'pending': 'no Microsoft.CIFramework, and the request of its script tag has not ended',
    }
    return [mistake, seen[mistake]]


def judge_script(world):
    if outside():
        return None
    tag = script_tag()
    if tag:
        return ['found', tag.src or 'an inline script']
    if world.ready and named_by_address():
        return ['found', '?ucilib=' + named_by_address()]
    return ['gone' if world.ready else 'absent', 'no script tag with data-cifid']


def judge_origin(world):
    if outside():
        return None
    try:
        found = aim()
        return [found[0] or 'known', found[1]]
    except:
        # Where the browser does not tell, there is nothing to compare with.
        tag = script_tag()
        url = tag and tag.dataset.crmurl or 'no data-crmurl; referrer ' + (document.referrer or 'unknown')
        return ['untold', url + ', desktop ' + (origin_around() or 'unknown')]


def judge_frame(world):
    if outside():
        return ['page', 'no document']
    if window.top is window:
        return ['top', 'not in an iframe']
    return ['framed', 'in an iframe of ' + (origin_around() or 'another window')]


def judge_host(world):
    if not world.ready:
        return None
    if failure_code(world.sent) == 'unhandled':
        return ['unhandled', 'an answer without a value']
    if not world.answered:
        return ['silent', 'no answer within ' + world.options.timeoutMs + ' ms']
    answer = plain(world.environment.value)
    if typeof(answer) == 'object' and answer is not None and answer.clientUrl:
        return ['answers', String(answer.clientUrl)]
    return ['answers', 'answers, but does not say which organisation it is']


def judge_definitions(world):
    if not world.ready:
        return None
    found = world.definitions.value
    if not found:
        return ['unreadable', why_not(world.definitions)]
    names = planned_names(world.facts)
    missing = names.filter(lambda name: not find_in(found, name))
    inactive = names.filter(lambda name: find_in(found, name) and not find_in(found, name).active)
    seen = [names.length - missing.length - inactive.length + ' of ' + names.length + ' active']
    if missing.length:
        seen.push('missing: ' + listed(missing))
    if inactive.length:
        seen.push('inactive: ' + listed(inactive))
    verdict = 'active'
    if missing.length:
        verdict = 'both' if inactive.length else 'missing'
    elif inactive.length:
        verdict = 'inactive'
    return [verdict, seen.join('; ')]


def stored(world):
    return world.row and world.row.value and world.row.value[0]


def judge_analytics(world):
    if stored(world):
        return ['proven', 'on, since the test event was stored']
    if not world.ready:
        return None
    providers = world.switches.flatMap(lambda read: read.answer.value or []).filter(lambda record: is_active(world.facts, record))
    if not providers.length or world.switches.some(lambda read: is_unclear(read.answer)):
        return ['unreadable', 'not readable: ' + world.switches.map(what_was_read).join('; ')]
    states = [state_of(record[world.facts.switch]) for record in providers]
    seen = [(record.msdyn_name or 'a provider') + ': ' + state_of(record[world.facts.switch]) for record in providers]
    verdict = states[0] if states.every(lambda state: state == states[0]) else 'mixed'
    return ['unreadable' if states.includes('unknown') else verdict, listed(seen)]


def is_unclear(answer):
    """A refusal says that there is no such table, or that it is not for this agent; all else leaves open whether a provider is in it."""
    return answer.silent or answer.strange is not undefined


def what_was_read(read):
    found = read.answer.value
    return (found.length or 'no') + ' record in ' + read.table if found else read.table + ': ' + why_not(read.answer)


def state_of(value):
    text = String(value).toLowerCase()
    return 'on' if ON.includes(text) else 'off' if OFF.includes(text) else 'unknown'


def words_in(value, found):
    """Every key and text, in lower case: hosts describe columns as names, objects or collections of them."""
    if typeof(value) == 'string':
        found.add(value.toLowerCase())
    elif typeof(value) == 'object' and value is not None:
        for key, part in Object.entries(plain(value)):
            found.add(key.toLowerCase())
            words_in(part, found)
    return found


def judge_columns(world):
    if not world.ready:
        return None
    if not Object.hasOwn(world.metadata, 'value'):
        return ['unreadable', why_not(world.metadata)]
    known = words_in(plain(world.metadata.value), __new__(Set()))
    wanted = world.facts.columns
    missing = wanted.filter(lambda name: not known.has(name.toLowerCase()))
    if missing.length == 0:
        return ['there', 'all ' + wanted.length + ' that the plan writes to']
    if missing.length == wanted.length:
        return ['unreadable', 'the answer names none of the ' + wanted.length + ' that the plan writes to']
    return ['missing', 'missing: ' + listed(missing)]


def failure_code(sent):
    """The code of the test event's failure; '' when it was accepted or never sent."""
    if sent is undefined or Object.hasOwn(sent, 'value'):
        return ''
    return 'timeout' if sent.silent else sent.error and sent.error.code or 'rejected'


def judge_event(world):
    if world.sent is undefined:
        return None
    code = failure_code(world.sent)
    if code:
        return [code, world.eventName + ': ' + (world.sent.refused or 'no answer within ' + world.options.timeoutMs + ' ms')]
    return ['accepted', world.eventName + ' ' + world.eventId + ': ' + world.sent.value]


def judge_stored(world):
    if world.row is undefined:
        return None
    if stored(world):
        return ['found', 'a row after ' + world.rowMs + ' ms']
    if not world.row.value:
        return ['unreadable', why_not(world.row)]
    seen = 'no row with its id after ' + world.rowMs + ' ms'
    if not world.likely.value:
        return ['unreadable', seen + '; by name and time: ' + why_not(world.likely)]
    if world.likely.value.length:
        return ['likely', seen + '; of its name and time: ' + world.likely.value.length]
    there = world.definitions.value and find_in(world.definitions.value, world.eventName)
    if world.definitions.value and not (there and there.active):
        return ['definition', seen]
    return ['host' if judge_analytics(world)[0] == 'on' else 'switch', seen]


def judge_fields(world):
    row = stored(world)
    if not row:
        return None
    if row.msdyn_additionaldata == world.facts.mark:
        return ['arrived', 'the row holds what was sent']
    return ['session', 'the row holds nothing of what was sent but the name']


JUDGES = {
    'bridge': judge_bridge, 'library': judge_library, 'script': judge_script, 'origin': judge_origin, 'frame': judge_frame,
    'host': judge_host, 'definitions': judge_definitions, 'analytics': judge_analytics, 'columns': judge_columns,
    'event': judge_event, 'stored': judge_stored, 'fields': judge_fields,
}
