"""Every `_name` of the shim and of the modules generated for it, once, with its meaning.

A `_name` is ours alone: no page sees it, and the build makes a letter of it, the same for names of different records, and in all modules
that share records; `cif-bridge.js` keeps them whole, to be read. An engine and a call have all their keys from the moment they are made here;
nobody adds one later.
"""

from facts import PRESETS

RULE = {
    '_type': 'type of its issue, as pydantic has it',
    '_msg': 'message of its issue',
    '_ctx': 'values in the message, where there are any',
}

TEXT = {
    '_absent': 'rule that undefined breaks; absent where the text may be left out',
    '_minimum': 'least UTF-16 code units',
    '_tooShort': 'rule that a shorter text breaks',
    '_maximum': 'most UTF-16 code units',
    '_tooLong': 'rule that a longer text breaks',
    '_pattern': 'regular expression',
    '_mismatch': 'rule that a text breaks which it does not match',
    '_reserved': 'of names of columns: those that are refused, in small letters',
    '_known': 'of names of columns: those of the platform',
    '_prefix': 'of names of columns: what those of the platform begin with',
}

COLUMN_VALUE = {
    '_columns': 'names of the columns that take text alone',
    '_limited': 'what their text is checked with',
    '_other': 'what the text of every other column is checked with',
}

EVENT = {
    '_name': 'kpiEventName',
    '_fields': 'what the event takes',
    '_deprecated': 'why it should not be used any more, if so',
    '_function': 'name of its function, where that is not the name of the event with a small first letter',
}

FIELD = {
    '_name': 'what the page calls it',
    '_payloadField': 'field of the payload that the value goes to, or else:',
    '_column': 'column that it goes to, in customData',
    '_raw': 'whether the column takes the value itself, not its text',
    '_required': 'whether it may not be left out',
    '_mask': 'function that leaves of a sensitive value what may be known',
    '_room': 'UTF-16 code units that its column takes, where a mask needs them',
    '_checks': 'what is checked, in order',
}

SENSITIVE = {
    '_events': 'kpiEventName of the events that have it',
    '_payloadField': 'field of the payload that it stands in, or else:',
    '_column': 'column in customData, in small letters',
    '_mask': 'function that leaves of the value what may be known',
    '_room': 'UTF-16 code units that the column takes, where they are known',
}

CHECK = {
    '_check': 'function: a value and the fact in; the broken rule, or what counts as false, out',
    '_fact': 'limit, closed list or record that the function needs',
}

OPTION = {
    '_kind': 'what its values are, where typeof does not say it of `_preset`: function; in the fake also list, record or any',
    '_preset': 'its value until the page says another',
    '_least': 'least number',
    '_most': 'greatest number',
    '_choices': 'the closed list of its values',
    '_expected': 'of options of the fake: what it takes, for people',
}

LISTENER = {
    '_type': 'what it listens to',
    '_tell': 'tells it of a call',
}

WAITER = {
    '_resolve': 'called when the platform is there, or the call is accepted',
    '_reject': 'called when it does not come, or the call fails',
}

SNAPSHOT = {
    '_copy': 'data that nobody else has',
    '_clean': 'whether all its text is known to be Unicode',
    '_left': 'how many values more it may have',
}

STORE = {
    '_keep': 'function: keeps what waits, since the page goes',
    '_restore': 'function: what was kept waits again, since the page has come back, unless another page has sent it',
}

FLIGHT = {
    '_call': 'call that was sent',
    '_due': 'when the answer is late',
}


def presets(known):
    """The options that nobody has changed."""
    return Object.fromEntries(Object.entries(known).map(lambda entry: [entry[0], entry[1]._preset]))


def make_engine():
    """What a bridge and its scopes share."""
    return {
        '_options': Object.assign({}, PRESETS),
        # What calls the page's `beforeSend`, and what prints its calls, if it wants that.
        '_hook': None,
        '_trace': None,
        # Calls that wait, in order.
        '_queue': [],
        # What was sent and not answered, the first to be late first, and the one timer for all of it.
        '_flights': [],
        '_timer': None,
        '_counts': {'calls': 0, 'sent': 0, 'accepted': 0, 'failed': 0, 'late': 0},
        '_listeners': [],
        # Who waits for the platform, and who for the last call to settle.
        '_waiters': [],
        '_idle': [],
        # How calls are kept for the next page, if they are; those that are, and the key of that in the storage.
        '_store': None,
        '_kept': [],
        '_key': '',
        # What was said in the console, and how often there was reason to.
        '_warned': __new__(Map()),
        # Whether it listens to the page.
        '_watching': False,
        # Whether the page goes away.
        '_leaving': False,
        # While the platform is awaited: looks whether it is there.
        '_probe': None,
    }


def make_call(caller, eventName):
    """What is known of a call from its first moment; the stack is kept, since a failure comes when it is gone."""
    call = {
        # What listeners, receipts and errors have of it.
        '_public': {'eventName': eventName, 'eventId': undefined},
        '_correlation': undefined,
        # What is sent.
        '_data': undefined,
        # Of what is written into a conversation's record: the conversation.
        '_conversation': undefined,
        # What becomes of it when it is invalid, if that is not as the options say.
        '_validation': undefined,
        # What is wrong with a typed event's fields, and what finds what else is wrong.
        '_issues': None,
        '_check': None,
        '_resolve': None,
        '_reject': None,
        '_settled': False,
        # How often it was sent, and how often no answer came in time.
        '_attempts': 0,
        '_timeouts': 0,
        # When it was made, and how long it waited.
        '_start': performance.now(),
        '_queuedMs': 0,
    }
    Error.captureStackTrace(call, caller)
    return call
