"""The host half: answers every well-formed envelope, whichever library sent it."""

from bridge.browser.fake.analytics import as_name, make_analytics
from bridge.browser.fake.calls import make_calls
from bridge.browser.fake.dataverse import make_dataverse
from bridge.browser.fake.sessions import make_sessions
from bridge.browser.fake.settings import defaults, is_record, take

RESPONSE = 'CIF_Response'


def is_map(value):
    return Map.prototype.isPrototypeOf(value)


def fault_in(message):
    """Why a message is no envelope, or null."""
    if not is_record(message):
        return 'it is no object'
    if typeof(message.messageType) != 'string':
        return 'messageType is no text'
    if typeof(message.messageCorrelationId) != 'string':
        return 'messageCorrelationId is no text'
    if message.messageData != None and not is_map(message.messageData) and message.messageType is not RESPONSE:
        return 'messageData is no Map'
    return None


def arguments_of(call, data):
    """The call's arguments by the names of its documentation; a key may be the wire's or the documentation's."""
    args = {}
    for parameter in call.parameters:
        args[parameter.name] = data.get(parameter.key) if data.has(parameter.key) else data.get(parameter.name)
    return args


def refusals(callName):
    """What each way to refuse sends."""
    return {
        'map': __new__(Map([['message', 'Refused by a switch of the fake host'], ['msdyn_name', callName]])),
        'failure': __new__(Map([['value', 'Failure']])),
        'string': 'Refused by a switch of the fake host',
        'error': __new__(Error('Refused by a switch of the fake host')),
        'undefined': undefined,
        'object': {'message': 'Refused by a switch of the fake host'},
    }


def make_host(facts, journal, options, widgets):
    """A host with nothing stored. `receive(message, widget)`: a widget has `key`, `origin` and `post(message)`.
    `widgets`, by key, keeps those that have asked for events: they do not ask again when a new host takes over."""
    switches = defaults(facts.switches)
    waiting = []
    state = {'busy': 0, 'told': 0, 'readyAt': 0, 'gone': False}

    def complain(code, message):
        journal.note('error', code, message, {})

    def begin():
        state.busy += 1

    def done():
        state.busy -= 1
        if state.busy == 0:
            for resolve in waiting.splice(0):
                resolve()

    def later(work, delay):
        """Part of what `settled` waits for; a host that is gone does nothing more."""

        def run():
            try:
                if not state.gone:
                    work()
            finally:
                done()

        begin()
        setTimeout(run, delay)

    def settled():
        def start(resolve):
            if state.busy == 0:
                resolve()
            else:
                waiting.push(resolve)

        return __new__(Promise(start))

    def set_switches(values):
        take(switches, values, facts.switches, 'switch', complain)
        if is_record(values) and Object.hasOwn(values, 'notReadyMs'):
            state.readyAt = Date.now() + switches.notReadyMs

    def clear_switches():
        set_switches(defaults(facts.switches))

    def tell(name, data):
        state.told += 1
        message = {
            'messageType': name,
            'messageCorrelationId': 'host-' + state.told.toString(36),
            'messageData': __new__(Map(Object.entries(data or {}))),
        }
        for widget in widgets.values():
            if widget.events.has(name):
                widget.post(message)
        journal.note('info', 'host-event', 'The host raised ' + name + '.', {'call': name})

    def log_event(call):
        """Written after the answer, by the switches of the moment of the call."""
        then = Object.assign({}, switches)
        later(lambda: later(lambda: write(call, then), options.writeDelayMs), switches.delayMs)

    sessions = make_sessions(tell)
    world = {
        'dataverse': make_dataverse(facts.tables, facts.eventTable, options, complain),
        'sessions': sessions,
        'switches': switches,
        'options': options,
        'note': journal.note,
        'tell': tell,
        'logEvent': log_event,
    }
    write = make_analytics(facts, world)
    calls = make_calls(facts, world)
    for definition in options.definitions:
        record = definition if is_record(definition) else {'msdyn_name': definition, 'msdyn_eventdisplayname': definition}
        world.dataverse.seed(facts.definitionTable, [record])

    def handle(call, data):
        """What the call's own handler says: a value, or why not."""
        try:
            return call.handle(arguments_of(call.call, data))
        except:
            return {'refused': String(__except0__ and __except0__.message or __except0__)}

    def response(name, result):
        """The answer's outcome and data, as the switches will have it."""
        if switches.refuse is not 'none':
            return ['failure', refusals(name)[switches.refuse]]
        if switches.notAMap:
            return ['success', 'not a Map']
        if result.refused is not undefined:
            return ['failure', __new__(Map([['message', result.refused], ['msdyn_name', name]]))]
        if switches.answer != None:
            return ['success', __new__(Map([['value', switches.answer]]))]
        return ['success', __new__(Map([] if result.value is undefined else [['value', result.value]]))]

    def reply(widget, id, answer):
        message = {
            'messageOutcome': answer[0],
            'messageCorrelationId': 'nobody-' + id if switches.wrongCorrelationId else id,
            'messageType': RESPONSE,
            'messageData': answer[1],
        }
        copies = 2 if switches.duplicate else 1

        def post():
            for _ in range(copies):
                widget.post(message)

        later(post, switches.delayMs)

    def lost(code, text, about):
        level = 'lost' if about.call is 'logAnalyticsEvent' else 'info'
        journal.note(level, code, text, about)

    def answer_call(message, widget):
        call = calls.get(message.messageType.toLowerCase())
        data = message.messageData or __new__(Map())
        about = {'call': call.call.name if call else message.messageType}
        if call and about.call is 'logAnalyticsEvent':
            about.eventName = as_name(arguments_of(call.call, data).eventName)
        if not call or switches.noHandler:
            lost('no-handler', 'The host has no handler for ' + about.call + ' and answered without a value.', about)
            reply(widget, message.messageCorrelationId, ['success', __new__(Map())])
            return
        result = {}
        if switches.refuse is 'none':
            result = handle(call, data)
        else:
            lost('refused', 'A switch made the host refuse ' + about.call + '.', about)
        if result.refused is not undefined:
            journal.note('info', 'refused', about.call + ' was refused: ' + result.refused, about)
        if switches.noReply:
            journal.note('info', 'no-reply', 'A switch kept the answer to ' + about.call + ' back.', about)
            return
        if switches.refuse is 'none' and result.refused is undefined:
            journal.note('info', 'answered', about.call + ' was answered.', about)
        reply(widget, message.messageCorrelationId, response(about.call, result))

    def register(message, widget, wanted):
        known = widgets.get(widget.key) or {'events': __new__(Set())}
        known.post = widget.post
        widgets.set(widget.key, known)
        name = message.messageData and message.messageData.get(facts.handlerKey)
        if wanted:
            known.events.add(name)
        else:
            known.events.delete(name)
        reply(widget, message.messageCorrelationId, ['success', __new__(Map())])

    def heard(message, widget):
        if state.gone:
            return
        fault = fault_in(message)
        if fault:
            text = 'A message from ' + widget.origin + ' is no envelope: ' + fault + '. It was not answered.'
            complain('malformed-envelope', text)
            return
        if message.messageType is RESPONSE:
            if message.messageOutcome is not 'success':
                journal.note('info', 'handler-failed', 'A handler of the widget answered with a failure.', {'call': RESPONSE})
            return
        if Date.now() < state.readyAt:
            call = calls.get(message.messageType.toLowerCase())
            name = call.call.name if call else message.messageType
            lost('not-ready', 'The host was not ready and did not hear ' + name + '.', {'call': name})
            return
        if message.messageType.toLowerCase() is facts.addHandler.toLowerCase():
            register(message, widget, True)
        elif message.messageType.toLowerCase() is facts.removeHandler.toLowerCase():
            register(message, widget, False)
        else:
            answer_call(message, widget)

    def rows(table):
        found = world.dataverse.tables.get(table or facts.eventTable)
        if found is undefined:
            names = Array['from'](world.dataverse.tables.keys())
            complain('unknown-table', "There is no table '" + table + "'. Known: " + names.join(', ') + '.')
            return []
        return structuredClone(found.records)

    def stop():
        state.gone = True

    set_switches(options.faults)
    return {
        'receive': heard,
        'begin': begin,
        'done': done,
        'settled': settled,
        'setSwitches': set_switches,
        'clearSwitches': clear_switches,
        'switches': lambda: Object.assign({}, switches),
        'sessions': sessions,
        'rows': rows,
        'tell': tell,
        'stop': stop,
    }
