"""The library half: the functions of `Microsoft.CIFramework`, with the results, hangs and rejections of the platform's own."""

RESPONSE = 'CIF_Response'


def is_map(value):
    return Map.prototype.isPrototypeOf(value)


def plain(value):
    """Maps as objects, all the way down."""
    if is_map(value):
        return Object.fromEntries([[key, plain(inner)] for key, inner in value.entries()])
    if Array.isArray(value):
        return value.map(lambda inner: plain(inner))
    return value


def as_json(value):
    return value if typeof(value) == 'string' else JSON.stringify(plain(value))


def read_often(data):
    """The platform's library reads a payload up to three times: a getter that does something does it again. Posting is the third."""
    structuredClone(data)
    structuredClone(data)


def make_ids(repeats):
    """Short texts. The platform's repeat by chance; these only when the option says so."""
    made = {'count': 0, 'last': ''}

    def next_id():
        made.count += 1
        if not repeats or made.count & 1:
            made.last = Math.random().toString(36).slice(2, 5) + made.count.toString(36)
        return made.last

    return next_id


def make_library(facts, link, options):
    """`link`: `post(message)` throws what `postMessage` throws; `listen(heard)` gives every message and its sender's hostname;
    `hostname()` is where answers must come from."""
    pending = __new__(Map())
    handlers = __new__(Map())
    next_id = make_ids(options.repeatIds)

    def send(messageType, name, data):
        """A promise of the answer's data. It is rejected when nothing comes, and also when posting failed: by then nobody listens."""
        id = next_id()
        entry = {}

        def start(resolve, reject):
            entry.resolve = resolve
            entry.reject = reject

        def give_up():
            if pending.get(id) is entry:
                pending.delete(id)
            entry.reject(__new__(Map([['message', facts.timeoutMessage], ['msdyn_name', name]])))

        answer = __new__(Promise(start))
        entry.timer = setTimeout(give_up, options.timeoutMs)
        pending.set(id, entry)
        try:
            read_often(data)
            link.post({'messageType': messageType, 'messageCorrelationId': id, 'messageData': data})
        except:
            text = String(__except0__ and __except0__.message or __except0__)
            return {'failed': JSON.stringify({'message': text, 'msdyn_name': name})}
        return {'answer': answer}

    def settle_value(data, resolve):
        if is_map(data):
            value = data.get('value')
            resolve(None if value is undefined else value)

    def settle_json(data, resolve):
        if is_map(data) and data.get('value') != None:
            resolve(as_json(data.get('value')))

    def is_refused(call, given):
        missing = call.required.filter(lambda name: given[name] == None)
        if call.refused == 'all-missing':
            return missing.length == call.required.length
        return missing.length > 0

    def make_call(call):
        def invoke():
            given = {}
            for place, parameter in call.parameters.entries():
                given[parameter.name] = arguments[place]
            if call.required.length and is_refused(call, given):
                text = call.name + ' needs ' + call.required.join(' and ') + '.'
                return Promise.reject(JSON.stringify({'message': text, 'msdyn_name': call.name}))
            data = __new__(Map([[parameter.key, given[parameter.name]] for parameter in call.parameters].concat(call.constants)))
            sent = send(call.messageType, call.name, data)
            if sent.failed:
                return Promise.reject(sent.failed)

            def start(resolve, reject):
                if call.result == 'json':
                    sent.answer.then(lambda data: settle_json(data, resolve), lambda error: reject(as_json(error)))
                else:
                    sent.answer.then(lambda data: settle_value(data, resolve), reject)

            return __new__(Promise(start))

        return invoke

    def register(messageType, name):
        sent = send(messageType, 'addHandler', __new__(Map([[facts.handlerKey, name]])))
        if sent.answer:
            sent.answer.catch(lambda: None)

    def add_handler(name, handler):
        if not handlers.has(name):
            handlers.set(name, __new__(Set()))
            register(facts.addHandler, name)
        handlers.get(name).add(handler)

    def remove_handler(name, handler):
        known = handlers.get(name)
        if known and known.delete(handler) and known.size == 0:
            handlers.delete(name)
            register(facts.removeHandler, name)

    def answer_event(message):
        def respond(outcome, value):
            link.post({
                'messageOutcome': outcome,
                'messageCorrelationId': message.messageCorrelationId,
                'messageType': RESPONSE,
                'messageData': __new__(Map([['value', value]])),
            })

        def failed(error):
            respond('failure', String(error))

        for handler in Array['from'](handlers.get(message.messageType)):
            handler(as_json(message.messageData)).then(lambda value: respond('success', value), failed)

    def heard(message, hostname):
        if hostname is not link.hostname() or not message:
            return
        entry = pending.get(message.messageCorrelationId)
        if entry:
            pending.delete(message.messageCorrelationId)
            clearTimeout(entry.timer)
            if message.messageOutcome is 'success':
                entry.resolve(message.messageData)
            else:
                entry.reject(message.messageData)
        elif handlers.has(message.messageType):
            answer_event(message)

    link.listen(heard)
    functions = {'addHandler': add_handler, 'removeHandler': remove_handler}
    for call in facts.calls:
        functions[call.name] = make_call(call)
    return functions
