"""Timers that no framework waits for: Angular's zone, where a page has one, keeps the browser's own functions."""


def of_the_browser(name):
    return globalThis['__zone_symbol__' + name] or globalThis[name]


def later(work, delay):
    return of_the_browser('setTimeout')(work, delay)


def forget(timer):
    of_the_browser('clearTimeout')(timer)
