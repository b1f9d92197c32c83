"""Calls in words."""

PHASES = {'waiting': 'waiting', 'sent': 'sent, no answer yet', 'accepted': 'accepted'}
SIGNS = {'waiting': '\u2026', 'sent': '\u2191', 'accepted': '\u2713', 'failed': '\u2717'}


def visible(text):
    """Text in which what turns the direction of the text around it, and what nobody sees, is written out."""
    def written(char):
        return '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0')
    hidden = __new__(RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]', 'g'))
    return text.replace(hidden, written)


def outcome_words(call):
    words = call.code if call.phase == 'failed' else PHASES[call.phase]
    return words + ', with issues' if is_warned(call) else words


def is_warned(call):
    return call.phase != 'failed' and call.issues.length > 0


def tone(call):
    """The colour of its outcome, for the style sheet."""
    if is_warned(call):
        return 'warned'
    return {'waiting': 'open', 'sent': 'open', 'accepted': 'good', 'failed': 'bad'}[call.phase]


def duration(milliseconds):
    if milliseconds < 1000:
        return Math.round(milliseconds) + ' ms'
    return (milliseconds / 1000).toFixed(1) + ' s'


def clock(time):
    """Hours to milliseconds, in the page's own time zone."""
    moment = __new__(Date(time))
    parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    return parts.map(lambda part: String(part).padStart(2, '0')).join(':') + '.' + String(moment.getMilliseconds()).padStart(3, '0')


def waited(call):
    """How long it waited for its sending, so far where it still does."""
    time = call.queuedMs
    if time is undefined:
        if call.phase != 'waiting':
            return '' if call.attempts else 'not sent'
        time = Date.now() - call.at
    return 'waited ' + duration(time)


def lasted(call):
    if call.elapsedMs is not undefined:
        return duration(call.elapsedMs) + ' in all'
    return duration(Date.now() - call.at) + ' so far'


def tries(call):
    if call.attempts is 0:
        return ''
    return '1 attempt' if call.attempts is 1 else call.attempts + ' attempts'


def whole_text(call):
    """What a search looks into, in small letters."""
    parts = [call.eventName, call.eventId, outcome_words(call), call.message, call.hint, JSON.stringify([call.payload, call.issues, call.result])]
    return parts.join('\n').toLowerCase()
