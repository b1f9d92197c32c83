"""The page's own calls of the platform, brought to the bridge."""

from bridge.browser.shim.platform import find, genuine, stand_ins

NAME = 'logAnalyticsEvent'


def wrap(stand_in):
    """Puts `stand_in` over the platform's function, and over that of libraries that load later; returns the function that ends it."""
    def end():
        if stand_ins[NAME] is stand_in:
            stand_ins[NAME] = None
            platform = find()
            if platform and platform[NAME] is stand_in:
                Reflect.set(platform, NAME, genuine[NAME][0])

    stand_ins[NAME] = stand_in
    platform = find()
    if platform:
        # Over an earlier one, too.
        Reflect.set(platform, NAME, stand_in)
    try:
        # The library says when it is there; every script has a DOM event when it has run, before the next one runs.
        addEventListener('CIFInitDone', find)
        document.addEventListener('load', find, True)
    except:
        # There is nothing to wrap outside a page.
        pass
    return end


def platform_form(error):
    """The failure of a wrapped call as the platform itself would have told it."""
    code = error.code
    if code == 'unhandled':
        return None
    if not code:
        raise error
    if code == 'rejected' or error.cause and code == 'timeout':
        raise error.cause
    if code == 'uncloneable':
        raise JSON.stringify({'message': error.message})
    raise __new__(Map([['message', error.message], ['msdyn_name', NAME]]))
