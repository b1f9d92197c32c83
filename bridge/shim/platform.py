"""Where the platform's API is, and what it looks like when it is not there."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')

PORT = __new__(RegExp(':[0-9]'))


def find():
    """The object that has `logAnalyticsEvent` now, or null. Looked up for every call: a library loaded twice replaces it."""
    try:
        framework = globalThis.Microsoft.CIFramework
        if typeof(framework.logAnalyticsEvent) == 'function':
            return framework
    except:
        pass
    return None


def listen(name, fn):
    """Returns the function that ends it. There is nothing to listen to outside a page."""
    if typeof(globalThis.addEventListener) != 'function':
        return lambda: undefined
    globalThis.addEventListener(name, fn)
    return lambda: globalThis.removeEventListener(name, fn)


def likely_mistake():
    """The key of the hint for a platform that did not appear, or does not answer; undefined when nothing can be seen."""
    found = find()
    try:
        if not found and globalThis.Microsoft and globalThis.Microsoft.CIFramework:
            return 'function'
        tag = document.querySelector('script[data-cifid]')
        if not tag and not found:
            return 'script'
        if window.top is window:
            return 'frame'
        if location.search.includes('ucilib='):
            return 'ucilib'
        url = tag and (tag.dataset.crmurl or '')
        if url == '':
            return 'crmurl'
        if PORT.test(url):
            return 'port'
    except:
        pass
    return undefined if found else 'blocked'
