"""What the audit of stored rows finds in a conversation, found in the page: a start without an end, an end without a start, two ends.

A sequence is a list of names: of the start, of the end, of what else ends it if there is such, and then of what begins that which the
other end is the end of, if one event does. A step is the index of an event's name in it.
"""

START = 0
END = 1
OTHER = 2
# Something came that this page has not seen whole.
UNSURE = 3


def broken(before, step):
    """What is broken by a step after the one before it, if anything is. Before the first one that this page has seen, there may have
    been any."""
    if before is step:
        return ['open', 'twice'][step]
    return before is OTHER and step is END and 'orphan'


def advance(steps, sequence, event, sure, first):
    """What is broken by an event, if anything is. `steps`: the last one of each sequence. `first`: of the conversation there is none."""
    step = sequence.indexOf(event.name)
    before = steps.get(sequence)
    if step > OTHER:
        # The beginning of it all: nothing is open.
        if sure and first:
            steps.set(sequence, OTHER)
    elif step >= START:
        steps.set(sequence, step if sure else UNSURE)
        return sure and broken(before, step)


def make_judge(sequences, conversations, most, say):
    """`judge(call)` wants the calls in their order; `say(kind, sequence, conversation)` hears of what is broken. `conversations`: what is
    known of each, of `most` at most."""
    def recall(conversation):
        """The one that had no event for longest is forgotten when there are too many."""
        known = conversations.get(conversation) or {'at': 0, 'steps': __new__(Map())}
        conversations.delete(conversation)
        conversations.set(conversation, known)
        if conversations.size > most:
            conversations.delete(conversations.keys().next().value)
        return known

    def judge(call):
        for event in call.events:
            known = recall(call.conversation)
            # The audit goes by the times that pages give, which need not be those of the calls.
            sure = call.sure and event.at >= known.at
            if sure:
                known.at = event.at
            first = not known.steps.size
            for sequence in sequences:
                kind = advance(known.steps, sequence, event, sure, first)
                if kind:
                    say(kind, sequence, call.conversation)
    return judge
