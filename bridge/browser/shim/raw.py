"""Calls of the platform's own signature, with a payload that the page has made."""

from bridge.browser.shim.conceal import conceal
from bridge.browser.shim.platform import ask, depth, find
from bridge.browser.shim.reporting import warn_once
from bridge.browser.shim.snapshot import snapshot
from bridge.browser.shim.submit import events_of, prepare, submit
from bridge.browser.shim.unplanned import say_unplanned
from validator import check_given


def submit_raw(engine, context, events, call, data):
    """A call of the platform's own signature: what the plan says of its event holds here, too."""
    if depth:
        given = [data, call._public.eventName, call._correlation]
        asked = __new__(Promise(lambda resolve: resolve(ask('logAnalyticsEvent', find(), given))))
        return asked.then(lambda result: {'result': result})

    def read():
        shot = snapshot(data)
        conceal(shot._copy, False)
        return shot

    call._check = check_raw
    sent = submit(engine, call, lambda: prepare(engine, context, call, read))
    if events.length and not call._settled:
        say_unplanned(engine, events, call)
    return sent


def check_raw(call, clean, engine):
    """The issues of its payload, whatever that is; its event name is that of its event, where the page has given none."""
    known = call._public
    events = events_of(call._data)
    single = (events[0] or {}).kpiEventName
    if events.length > 1:
        single = undefined
        warn_once(engine, 'several events: hosts may store one row')
    if known.eventName == None:
        known.eventName = single
    issues = check_given(call, clean, single)
    conceal(call._data, True)
    return issues
