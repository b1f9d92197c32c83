"""Timers that no framework waits for: Angular's zone, where a page has one, keeps the browser's own functions."""


def later(work, delay):
    start = globalThis.__zone_symbol__setTimeout or setTimeout
    return start(work, delay)


def forget(timer):
    stop = globalThis.__zone_symbol__clearTimeout or clearTimeout
    stop(timer)
