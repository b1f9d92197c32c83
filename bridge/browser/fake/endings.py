"""How a promise of the library ends: in a value, in text, or never. `settle(data)` gets an answer's data."""

from bridge.browser.fake.values import is_map


def settle_value(data, resolve):
    if is_map(data):
        value = data.get('value')
        resolve(None if value == None else value)
    elif not data:
        resolve(None)


def settle_any_text(data, resolve):
    if is_map(data) or not data:
        value = data.get('value') if data else None
        resolve(JSON.stringify(None if value == None else value))


def settle_text(value, settle):
    """Settles with the JSON text of what has a forEach: of its own entries, a Map among them as `{}`."""
    if value == None or typeof(value.forEach) != 'function':
        return
    entries = Object.create(None)

    def enter(inner, key):
        entries[key] = inner

    value.forEach(enter)
    try:
        settle(JSON.stringify(entries))
    except:
        # What is no JSON, such as a BigInt, leaves the promise as it is.
        pass


def settle_map_text(data, resolve):
    settle_text(data.get('value') if is_map(data) else None, resolve)


SETTLE = {'value': settle_value, 'text of a Map': settle_map_text, 'text of anything': settle_any_text}


def ending(result, answer):
    """The promise that a call returns, of the promise of its answer."""
    def start(resolve, reject):
        def fail(error):
            if result == 'value':
                reject(error)
            else:
                settle_text(error, reject)

        answer.then(lambda data: SETTLE[result](data, resolve), fail)

    return __new__(Promise(start))


def ending_unsent(result, text):
    """The promise of a call that could not be posted."""
    return Promise.reject(text) if result == 'value' else __new__(Promise(lambda: None))
