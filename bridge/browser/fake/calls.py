"""What the host does for each call, by message type."""

from bridge.browser.fake.analytics import event_in
from bridge.browser.fake.answers import answer
from bridge.browser.fake.calls_of_panel import make_panel_calls
from bridge.browser.fake.calls_of_records import make_reading_calls, make_writing_calls
from bridge.browser.fake.calls_of_sessions import make_session_calls
from bridge.browser.fake.calls_of_tabs import make_tab_calls


def make_calls(facts, world):
    """Each call's `handle(sent)` gets what travels, by key, and returns the answer's value or why it is refused; null where the host
    has no handler. `world`: dataverse, sessions, options, switches, note, tell, logEvent."""

    def log_event(sent):
        world.logEvent(event_in(sent))
        return answer('Success')

    handlers = Object.assign(
        {'logAnalyticsEvent': log_event},
        make_reading_calls(facts, world),
        make_writing_calls(world),
        make_session_calls(facts, world),
        make_tab_calls(world),
        make_panel_calls(facts, world),
    )
    by_type = __new__(Map())
    for call in facts.calls:
        known = {'name': call.name, 'handle': handlers[call.name] or None}
        if call.messageType:
            by_type.set(call.messageType, known)
        if call.whenFalsy is not None:
            by_type.set(call.whenFalsy[1], known)
    return by_type
