"""The library half: the functions of `Microsoft.CIFramework`, which refuse, throw, resolve, reject and hang as the platform's do."""

from bridge.browser.fake.arguments import find_problem, is_given_up, message_data, message_type
from bridge.browser.fake.endings import ending, ending_unsent
from bridge.browser.fake.handlers import make_handlers
from bridge.browser.fake.posting import make_posting


def is_nil(value):
    return value == None


def make_library(facts, link, options):
    """`link`: `post(message)` throws what `postMessage` throws; `listen(heard)` gives every message, its sender's hostname and origin;
    `hostname()` is where answers must come from."""
    posting = make_posting(link, options, facts.timeOutMessage)
    handlers = make_handlers(link, facts)

    def refuse(call, given, text):
        """The host is told, and its answer awaited by nobody: its silence is a rejection that no page can catch."""
        told = [['errorMsg', text], ['correlationId', given.correlationId], ['functName', call.name]]
        posting.send(facts.refusedMessageType, __new__(Map(told)), True)
        return Promise.reject(JSON.stringify({'message': text}))

    def register(call, given, data):
        handlers[call.name](given.eventName, given.handlerFunction)
        sent = posting.send(call.messageType, data, True)
        if sent.answer:
            sent.answer.catch(lambda: None)

    def ask(call, given, data):
        sent = posting.send(message_type(call, given), data, call.timeOut)
        return ending(call.result, sent.answer) if sent.answer else ending_unsent(call.result, sent.failed)

    def make_call(call):
        work = register if call.result == 'nothing' else ask

        def invoke():
            given = {}
            for index, argument in call.arguments.entries():
                given[argument.name] = arguments[index]
            if is_given_up(call, given):
                return None
            problem = find_problem(call, given)
            return refuse(call, given, problem) if problem else work(call, given, message_data(call, given))

        return Object.defineProperties(invoke, {'length': {'value': call.arguments.length}, 'name': {'value': call.name}})

    def heard(message, hostname, origin):
        if hostname is not link.hostname() or not message or posting.settle(message):
            return
        if typeof(message.messageType) == 'string' and message.messageType is not facts.response:
            handlers.hear(message, origin)

    link.listen(heard)
    functions = {'isNullOrUndefined': is_nil}
    for call in facts.calls:
        functions[call.name] = make_call(call)
    return functions
