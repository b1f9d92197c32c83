"""Where the platform's API is, and what it looks like when it is not there."""

PORT = ':[0-9]'


def find():
    """The object that has `logAnalyticsEvent` now, or undefined. Looked up for every call: a library loaded twice replaces it."""
    try:
        framework = Microsoft.CIFramework
        if typeof(framework.logAnalyticsEvent) == 'function':
            return framework
    except:
        pass


def likely_mistake(hints):
    """The hint for a platform that did not appear, or does not answer; empty when nothing can be seen."""
    found = find()
    try:
        if not found and window.Microsoft and window.Microsoft.CIFramework:
            return hints._function
        tag = document.querySelector('script[data-cifid]')
        if not tag and not found:
            return hints._script
        if window.top is window:
            return hints._frame
        if location.search.includes('ucilib='):
            return hints._ucilib
        url = tag and (tag.dataset.crmurl or '')
        if url == '':
            return hints._crmurl
        if url.match(PORT):
            return hints._port
    except:
        pass
    return '' if found else hints._blocked
