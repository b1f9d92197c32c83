"""The host half: answers every well-formed envelope, whichever library sent it."""

from bridge.browser.fake.analytics import about_event, event_in, first_entry, make_analytics
from bridge.browser.fake.answers import make_answers, refuse
from bridge.browser.fake.calls import make_calls
from bridge.browser.fake.cloning import clone
from bridge.browser.fake.dataverse import make_dataverse
from bridge.browser.fake.sessions import make_sessions
from bridge.browser.fake.settings import defaults, merge_settings
from bridge.browser.fake.values import is_map, is_record
from bridge.browser.fake.widgets import make_teller, register
from bridge.browser.fake.work import make_work


def fault_in(message, response):
    """Why a message is no envelope, or null."""
    if not is_record(message):
        return 'it is no object'
    if typeof(message.messageType) != 'string':
        return 'messageType is no text'
    if typeof(message.messageCorrelationId) != 'string':
        return 'messageCorrelationId is no text'
    if not is_map(message.messageData) and message.messageType is not response:
        return 'messageData is no Map'
    return None


def make_world(facts, journal, options, switches, work, widgets):
    """What calls work on."""
    teller = make_teller(facts, journal.note, widgets)

    def complain(code, message):
        journal.note('error', code, message, {})

    world = {
        'dataverse': make_dataverse(facts.tables, facts.eventTable, options, complain),
        'sessions': make_sessions(facts.mostSessions, teller.tell),
        'switches': switches,
        'options': options,
        'note': journal.note,
        'tell': teller.tell,
        'raiseEvent': teller.raiseEvent,
        'complain': complain,
    }
    write = make_analytics(facts, world)

    def log_event(call):
        """Written after the answer, by the switches of the moment of the call."""
        then = Object.assign({}, switches)
        work.later(lambda: work.later(lambda: write(call, then), options.writeDelayMs), switches.delayMs)

    world.logEvent = log_event
    for definition in options.definitions:
        record = definition if is_record(definition) else {'msdyn_name': definition, 'msdyn_eventdisplayname': definition}
        world.dataverse.seed(facts.definitionTable, [record])
    return world


def handle(call, data):
    """What the call's own handler says: a value, or why not."""
    try:
        return call.handle(Object.fromEntries(data))
    except:
        return refuse(String(__except0__ and __except0__.message or __except0__))


def make_answering(facts, world, work):
    """What answers a call: its handler's word, unless a switch says otherwise."""
    note = world.note
    switches = world.switches
    calls = make_calls(facts, world)
    answers = make_answers(facts, switches, work.later)

    def lost(code, text, about):
        note('lost' if about.call is 'logAnalyticsEvent' else 'info', code, text, about)

    def name_of(message):
        call = calls.get(message.messageType)
        return call.name if call else message.messageType

    def describe(message):
        name = name_of(message)
        if name is not 'logAnalyticsEvent':
            return {'call': name}
        event = event_in(Object.fromEntries(message.messageData))
        return about_event(event, first_entry(event))

    def work_on(call, message, about):
        """What the handler says, and in the log what became of the call; null where there is no handler."""
        if switches.refuse is not 'none':
            lost('refused', 'A switch made the host refuse ' + about.call + '.', about)
            return {}
        if not call or not call.handle or switches.noHandler:
            lost('no-handler', 'The host has no handler for ' + about.call + '.', about)
            return None
        result = handle(call, message.messageData)
        if result.refused is not undefined:
            note('info', 'refused', about.call + ' was refused: ' + result.refused, about)
        elif not switches.noReply:
            note('info', 'answered', about.call + ' was answered.', about)
        return result

    def answer_call(message, widget):
        about = describe(message)
        result = work_on(calls.get(message.messageType), message, about)
        if switches.noReply:
            note('info', 'no-reply', 'A switch kept the answer to ' + about.call + ' back.', about)
        else:
            answers.reply(widget, message, about.call, result)

    def acknowledge(message, widget):
        if message.messageType is facts.refusedMessageType:
            data = message.messageData
            text = 'The library refused the arguments of ' + data.get('functName') + ': ' + data.get('errorMsg')
            note('info', 'arguments-refused', text, {'call': data.get('functName')})
        if not switches.noReply:
            answers.acknowledge(widget, message)

    def miss(message):
        about = describe(message)
        lost('not-ready', 'The host was not ready and did not hear ' + about.call + '.', about)

    return {'answerCall': answer_call, 'acknowledge': acknowledge, 'miss': miss}


def rows_of(world, table):
    found = world.dataverse.tables.get(table)
    if found is undefined:
        names = Array['from'](world.dataverse.tables.keys())
        world.complain('unknown-table', "There is no table '" + table + "'. Known: " + names.join(', ') + '.')
        return []
    return clone(found.records)


def make_host(facts, journal, options, widgets):
    """A host with nothing stored. `receive(message, widget)`: a widget has `key`, `origin` and `post(message)`.
    `widgets`, by key, keeps those that have asked for events: they do not ask again when a new host begins."""
    switches = defaults(facts.switches)
    work = make_work()
    world = make_world(facts, journal, options, switches, work, widgets)
    answering = make_answering(facts, world, work)
    state = {'readyAt': 0}

    def set_switches(values):
        merge_settings(switches, values, facts.switches, 'switch', world.complain)
        if is_record(values) and Object.hasOwn(values, 'notReadyMs'):
            state.readyAt = Date.now() + switches.notReadyMs

    def hear_answer(message):
        if message.messageOutcome is not 'success':
            journal.note('info', 'handler-failed', 'A handler of the widget answered with a failure.', {'call': facts.response})

    def dispatch(message, widget):
        name = message.messageType
        if name is facts.addHandler or name is facts.removeHandler:
            register(widgets, widget, message.messageData.get(facts.handlerKey), 1 if name is facts.addHandler else -1)
            answering.acknowledge(message, widget)
        elif facts.chatter.includes(name):
            answering.acknowledge(message, widget)
        else:
            answering.answerCall(message, widget)

    def heard(message, widget):
        if work.isGone():
            return
        fault = fault_in(message, facts.response)
        if fault:
            text = 'A message from ' + widget.origin + ' is no envelope: ' + fault + '. It was not answered.'
            world.complain('malformed-envelope', text)
        elif message.messageType is facts.response:
            hear_answer(message)
        elif Date.now() < state.readyAt:
            answering.miss(message)
        else:
            dispatch(message, widget)

    set_switches(options.faults)
    return {
        'receive': heard,
        'begin': work.begin,
        'done': work.done,
        'settled': work.settled,
        'stop': work.stop,
        'setSwitches': set_switches,
        'clearSwitches': lambda: set_switches(defaults(facts.switches)),
        'switches': lambda: Object.assign({}, switches),
        'sessions': world.sessions,
        'rows': lambda table: rows_of(world, table or facts.eventTable),
        'raiseEvent': world.raiseEvent,
    }
