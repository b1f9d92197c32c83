"""How the library comes into a page: once, late, twice, never, or again."""

from bridge.browser.fake.library import make_library
from bridge.browser.fake.settings import defaults, merge_settings


def read_options(facts, values, complain):
    options = defaults(facts.libraryOptions)
    merge_settings(options, values, facts.libraryOptions, 'option', complain)
    return options


def install(facts, link, options):
    """The namespaces stay, their functions are replaced: a wrapper patched over them is undone."""
    globalThis.Microsoft = globalThis.Microsoft or {}
    Microsoft.CIFramework = Microsoft.CIFramework or {}
    Object.assign(Microsoft.CIFramework, make_library(facts, link, options))

    def announce():
        if globalThis.dispatchEvent:
            globalThis.dispatchEvent(__new__(CustomEvent('CIFInitDone', {'detail': [link.host()]})))

    setTimeout(announce, 0)


def load(facts, link, options):
    def again():
        install(facts, link, options)

    if options.load is 'late':
        setTimeout(again, options.loadDelayMs)
    elif options.load is 'twice':
        again()
        again()
    elif options.load is 'reloaded':
        again()
        setTimeout(again, options.loadDelayMs)
    elif options.load is 'normal':
        again()
