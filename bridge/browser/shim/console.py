"""What whoever reads the page's console is told."""

from facts import CONSOLE_PREFIX


def say(print):
    """A page without a working console loses the message, not the call."""
    try:
        print()
    except:
        pass


def warn(message):
    say(lambda: console.warn(CONSOLE_PREFIX + message))


def warn_at_tens(counts, subject, message):
    """Warns of a subject the first time, and when the times have become ten times as many, which it says."""
    times = (counts.get(subject) or 0) + 1
    counts.set(subject, times)
    if Number.isInteger(Math.log10(times)):
        warn(times + ' times: ' + message if times > 1 else message)
