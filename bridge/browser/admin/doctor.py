"""The doctor's report, made of what was gathered."""

from bridge.browser.admin.gather import gather
from bridge.browser.admin.judges import JUDGES
from bridge.browser.shim.words import reason

OF_THE_PAGE = ['script', 'origin', 'frame']


async def doctor(world):
    failure = ''
    try:
        await gather(world)
    except:
        failure = reason(__except0__)
    checks = [check(world, id, failure) for id in Object.keys(JUDGES)]
    return {'ok': is_ok(checks), 'checks': checks, 'eventId': world.eventId}


def is_ok(checks):
    """Stored, and nothing seen that loses other events; what cannot be seen is no reason to doubt it."""
    return checks.every(lambda check: check.outcome != 'lost') and checks.some(lambda check: check.id == 'stored' and check.outcome == 'ok')


def check(world, id, failure):
    facts = world.facts
    try:
        found = JUDGES[id](world)
        verdict = facts.verdicts[id][found[0]] if found else facts.skipped
        seen = found[1] if found else failure or 'not tried'
    except:
        verdict = facts.broken
        seen = failure or reason(__except0__)
    outcome = verdict.outcome
    if outcome == 'lost' and OF_THE_PAGE.includes(id) and world.answered:
        outcome = 'unknown'
    return {'id': id, 'outcome': outcome, 'seen': seen, 'why': verdict.why, 'next': verdict.next}
