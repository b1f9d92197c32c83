"""The page's own hook, between the fill-ins and validation. What a page without it does not pay for."""

from bridge.browser.shim.raw import check_raw
from bridge.browser.shim.reporting import fail
from bridge.browser.shim.snapshot import snapshot
from bridge.browser.shim.submit import events_of


def before_send(engine, call, shot):
    """A snapshot of what the hook wants to be sent; nothing where that ended the call: by null, which drops it, or by what it throws."""
    payload = shot._copy
    name = call._public.eventName
    stage = 'invalid'
    try:
        changed = engine._options.beforeSend(payload, (events_of(payload)[0] or {}).kpiEventName if name == None else name)
        stage = 'uncloneable'
        if changed is not None:
            # A typed event's payload is the page's own now.
            call._check = check_raw
            return snapshot(payload if changed is undefined else changed)
        stage = 'dropped'
    except:
        thrown = __except0__
    fail(engine, call, stage, {'cause': thrown, 'hint': 'beforeSend'})
