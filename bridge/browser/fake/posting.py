"""Messages of the library and their answers, matched by short ids."""

from bridge.browser.fake.arguments import error_map
from bridge.browser.fake.cloning import clone


def read_often(data):
    """The platform's library reads a payload up to three times: a getter that does something does it again. Posting is the third."""
    clone(data)
    clone(data)


def make_ids(repeats):
    """Short texts. The platform's repeat by chance; these only when the option says so."""
    made = {'count': 0, 'last': ''}

    def next_id():
        made.count += 1
        if not repeats or made.count & 1:
            made.last = Math.random().toString(36).slice(2, 5) + made.count.toString(36)
        return made.last

    return next_id


def make_posting(link, options, timeOutMessage):
    """`send` posts a message: `{answer}` is a promise of the answer's data, `{failed}` says why nothing was posted.
    `settle(message)` says whether a message was an answer."""
    pending = __new__(Map())
    next_id = make_ids(options.repeatIds)

    def wait(id, timed):
        entry = {}

        def start(resolve, reject):
            entry.resolve = resolve
            entry.reject = reject

        def give_up():
            if pending.get(id) is entry:
                pending.delete(id)
            entry.reject(error_map(timeOutMessage))

        answer = __new__(Promise(start))
        if timed:
            entry.timer = setTimeout(give_up, options.timeoutMs)
        pending.set(id, entry)
        return answer

    def send(messageType, data, timed):
        """What waits for an answer also waits where posting failed: by then nobody listens to the promise."""
        id = next_id()
        answer = wait(id, timed)
        try:
            read_often(data)
            link.post({'messageType': messageType, 'messageData': data, 'messageCorrelationId': id})
        except:
            text = String(__except0__ and __except0__.message or __except0__)
            return {'failed': JSON.stringify({'message': text})}
        return {'answer': answer}

    def settle(message):
        entry = pending.get(message.messageCorrelationId)
        if not entry:
            return False
        pending.delete(message.messageCorrelationId)
        clearTimeout(entry.timer)
        if message.messageOutcome is 'success':
            entry.resolve(message.messageData)
        else:
            entry.reject(message.messageData)
        return True

    return {'send': send, 'settle': settle}
