"""Where the panel is: at the edge of the page, or in a window of its own."""

LEAST = 160
SPACE = 48
STEP = 24


def make_mount(css):
    """The host of the panel, in a shadow root, so that page and panel keep their styles apart."""
    host = document.createElement('cif-inspector')
    root = host.attachShadow({'mode': 'open'})
    mount = {'host': host, 'root': root, 'view': window, 'size': 0}

    def dress():
        """A style sheet belongs to one document. Made by code, it needs no leave of a content security policy."""
        view = mount.view
        sheet = __new__(view.CSSStyleSheet())
        sized = __new__(view.CSSStyleSheet())
        sheet.replaceSync(css)
        sized.replaceSync(':host { --size: ' + mount.size + 'px; }')
        host.toggleAttribute('data-sized', mount.size > 0)
        root.adoptedStyleSheets = [sheet, sized]

    def put_into(view):
        mount.view = view
        view.document.documentElement.appendChild(host)
        dress()

    def resize(size):
        """`size`: height where it is docked at the lower edge, width at the right one."""
        mount.size = Math.max(LEAST, Math.min(Math.round(size), longest() - SPACE))
        dress()

    def longest():
        return window.innerHeight if is_low() else window.innerWidth

    mount.putInto = put_into
    mount.resize = resize
    return mount


def is_low():
    """As the style sheet has it."""
    return window.matchMedia('(max-width: 699px)').matches


def make_handle(mount, element, resized):
    """Makes an element the edge by which the panel is made larger or smaller, by pointer and by keyboard."""
    def current():
        box = mount.root.querySelector('.panel').getBoundingClientRect()
        return box.height if is_low() else box.width

    def resize(size):
        mount.resize(size)
        element.setAttribute('aria-valuenow', String(mount.size))
        resized()

    def drag(dom_event):
        if element.hasPointerCapture(dom_event.pointerId):
            resize(window.innerHeight - dom_event.clientY if is_low() else window.innerWidth - dom_event.clientX)

    def press(dom_event):
        larger = ['ArrowUp', 'ArrowLeft'].includes(dom_event.key)
        if larger or ['ArrowDown', 'ArrowRight'].includes(dom_event.key):
            dom_event.preventDefault()
            resize(current() + (STEP if larger else -STEP))

    def grab(dom_event):
        element.setPointerCapture(dom_event.pointerId)

    element.addEventListener('pointerdown', grab)
    element.addEventListener('pointermove', drag)
    element.addEventListener('keydown', press)
