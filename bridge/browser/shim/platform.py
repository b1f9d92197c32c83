"""Where the platform's API is, and what it looks like when it is not there, or is silent. What is said was seen: what could
only be guessed is not said."""

from facts import MISTAKES


def unseen():
    raise __new__(TypeError('load the bridge after the library or use wrapPlatform'))


# The platform's own functions, the one seen last first: a page may put the bridge over them, or what leads back to it.
genuine = {'logAnalyticsEvent': [unseen], 'updateConversation': [unseen]}
# What the page wants to be called instead of them.
stand_ins = {}
# How many of them run: a call of the bridge made meanwhile comes from there.
depth = 0


def find():
    """The object that has `logAnalyticsEvent` now, or undefined. Looked up for every call: a library loaded twice replaces it."""
    try:
        # A page without it throws nothing here: for an error, the browser would parse the script again.
        framework = (globalThis.Microsoft or {}).CIFramework
        if framework and typeof(framework.logAnalyticsEvent) == 'function':
            for name in Object.keys(genuine):
                method = framework[name] or unseen
                seen = method.isCIFBridge() if method.isCIFBridge else method
                if seen is not genuine[name][0]:
                    genuine[name].unshift(seen)
                if stand_ins[name] and seen is method:
                    # A library that is frozen stays as it is.
                    Reflect.set(framework, name, stand_ins[name])
            return framework
    except:
        pass


def ask(name, platform, given):
    """What the platform's own function returns. One that has led back to the bridge is passed over: the one before it is asked."""
    global depth
    method = genuine[name][depth] or unseen
    depth += 1
    try:
        return method.apply(platform, given)
    finally:
        depth -= 1


def own(method, name):
    """Marks what is not the platform's, for every copy of the script: it tells what stands behind it."""
    method.isCIFBridge = lambda: genuine[name][0]
    return method


# What is there before a page can put the bridge over it, whichever part of the library is loaded.
find()


def outside():
    """Whether this is no page: a server, a worker. No library will appear there."""
    return typeof(document) == 'undefined'


def named_by_address():
    """What the page was told to load the library from; null when it was not."""
    return __new__(URLSearchParams(location.search)).get('ucilib')


def aim():
    """Where the library posts: `[mistake, what was seen]`; the mistake is '' when that is the desktop. Nothing, or a throw, when it
    cannot be known."""
    override = named_by_address()
    tag = document.querySelector('script[data-cifid]')
    named = override or tag.dataset.crmurl
    if not override and named and not named.includes('//'):
        return ['address', named]
    frames = location.ancestorOrigins
    desktop = __new__(URL(frames[frames.length - 1] if frames else document.referrer))
    # Without an address, the library uses that of the page that led here, and at last that of this page.
    target = __new__(URL(named or document.referrer or location, location))
    seen = target.origin + ', desktop ' + desktop.origin
    if target.hostname is desktop.hostname and target.protocol is desktop.protocol:
        # The library leaves out ports. A stand-in that keeps them has options of its own in its tag.
        return ['port' if desktop.port and not tag.dataset.fake else '', seen]
    # What led here may also have been a sign-in page: those are elsewhere.
    if frames or desktop.hostname.endsWith('.dynamics.com'):
        return ['ucilib' if override else ('elsewhere' if named else 'crmurl'), seen]


def absence():
    """The mistake for which the library is not there."""
    if (globalThis.Microsoft or {}).CIFramework:
        return 'function'
    tag = document.querySelector('script[data-cifid],script[src*=ciLibrary i]')
    if not tag:
        return 'script'
    # A request has an entry once it has ended, in whatever way.
    return 'pending' if tag.src and not performance.getEntriesByName(tag.src)[0] else 'blocked'


def likely_mistake():
    """The hint for a platform that did not appear, or does not answer; empty when nothing can be seen. A library that failed comes
    before what its attributes might have done."""
    if outside():
        return MISTAKES.page
    said = ''
    try:
        there = find()
        if not there:
            said = MISTAKES[absence()]
        if window.top is window:
            said += (said and '; ') + MISTAKES.frame
        elif there:
            found = aim()
            said = found[0] and MISTAKES[found[0]] + ': ' + found[1]
    except:
        pass
    return said
