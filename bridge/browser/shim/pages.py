"""Where the pages about error codes are, as absolute addresses."""

from bridge.browser.shim.platform import outside
from facts import DOCS_URL

folder = DOCS_URL


def seen_from(address):
    """The pages lie beside the script, unless the build was told another address. `address`: the script's, as far as it is known."""
    global folder
    try:
        folder = __new__(URL(DOCS_URL, address)).href
    except:
        # An inline script has no address.
        pass


def seen_from_module(address):
    """As above. Bundlers write a path of their own disk into what a page loads from the web: that helps nobody."""
    if outside() or location.protocol == 'file:' or not String(address).startsWith('file:'):
        seen_from(address)


def page_about(code):
    return folder + code + '.html'
