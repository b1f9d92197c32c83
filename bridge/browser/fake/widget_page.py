"""The library half in the page of a widget: `cif-fake-library.js`."""

from bridge.browser.fake.loading import load, read_options


def complain(code, message):
    console.error('CIFFake: ' + message)


def find_host(tag):
    """Where the host is said to be. Unlike the platform's library, this one keeps the port."""
    overriding = __new__(URLSearchParams(location.search)).get('ucilib')
    address = overriding or tag and tag.getAttribute('data-crmurl') or document.referrer
    try:
        return __new__(URL(address, location.href))
    except:
        return __new__(URL(location.href))


def hostname_of(origin):
    """The host name of an origin, which may be no address, such as that of a sandboxed page."""
    try:
        return __new__(URL(origin)).hostname
    except:
        return ''


def make_link(host):
    def post(message):
        window.top.postMessage(message, host.origin)

    def listen(heard):
        def on_message(dom_event):
            heard(dom_event.data, hostname_of(dom_event.origin), dom_event.origin)

        window.addEventListener('message', on_message)

    return {'post': post, 'listen': listen, 'hostname': lambda: host.hostname, 'host': lambda: host.protocol + '//' + host.hostname}


def mark(tag):
    """Says to who looks for mistakes in the page that this is no library that leaves out ports."""
    if tag and not tag.getAttribute('data-fake'):
        tag.setAttribute('data-fake', '{}')


def given_options(tag):
    try:
        return JSON.parse(tag and tag.getAttribute('data-fake') or '{}')
    except:
        complain('bad-options', 'The attribute data-fake is no JSON text: ' + String(__except0__))
        return {}


def start(facts):
    tag = document.querySelector('script[data-cifid="CIFMainLibrary"]')
    mark(tag)
    load(facts, make_link(find_host(tag)), read_options(facts, given_options(tag), complain))
